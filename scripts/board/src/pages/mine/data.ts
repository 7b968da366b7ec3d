// What the chain will do for an account by itself, and what waits for its owner.

import { bestNumber } from '../../chain/blocks.ts';
import { reads, tokenOfDpo } from '../../chain/reads.ts';
import { inOrder, isPressing, type Doing } from '../../words/actions.ts';
import { seatsOf } from '../../words/dpo.ts';
import { firstOf, type First } from '../../words/paged.ts';
import { leftToDo, withoutRepeats, type Plan } from '../../words/plans.ts';
import { ballotsOf } from '../../words/proposals.ts';
import { readPlans, viewOf } from './plans.ts';
import type {
	Address,
	Ballot,
	DpoView,
	ProposalView,
	RideView,
	SeatOfferView,
	Token,
	UnclaimedPart,
	UnclaimedView,
} from '../../chain/types.ts';

// How many entries of each kind the list of what comes next looks at with each step.
export const LOOKED_AT = 100;

export type Coming =
	| { kind: 'settle'; at: number; ride: RideView }
	| { kind: 'plan'; at: number; dpo: DpoView; plan: Plan }
	| { kind: 'kept'; at: number; kept: UnclaimedView }
	| { kind: 'part'; at: number; part: UnclaimedPart; token: Token | undefined };

const plansFor = async (dpos: DpoView[]): Promise<Coming[]> => {
	const all = await Promise.all(dpos.map(async (dpo) => ({ dpo, plans: await readPlans(dpo) })));
	return withoutRepeats(all).map(({ dpo, plan }) => ({ kind: 'plan', at: plan.at, dpo, plan }));
};

const toHundreds = (count: number) => Math.ceil(count / LOOKED_AT) * LOOKED_AT;

const there = <Value>(value: Value | undefined): value is Value => value !== undefined;

// The first `count` DPOs of an account in the order of the chain's storage, those with the highest numbers first.
const dpoIdsOf = async (who: Address, count: number): Promise<First<number>> => {
	const { items, more } = await firstOf((from, limit) => reads.dposOf(who, from, limit), count);
	return { items: items.sort((one, other) => other - one), more };
};

const viewsOf = async (ids: number[]): Promise<DpoView[]> => (await Promise.all(ids.map(viewOf))).filter(there);

const partsOf = async (parts: UnclaimedPart[]): Promise<Coming[]> =>
	Promise.all(
		parts
			.filter(({ triedAt }) => triedAt !== undefined)
			.map(async (part) => ({ kind: 'part' as const, at: part.triedAt!, part, token: await tokenOfDpo(part.dpo) })),
	);

export const readComing = async (who: Address, count: number): Promise<{ coming: Coming[]; more: boolean }> => {
	const [rides, kept, parts, dpos] = await Promise.all([
		firstOf((from, limit) => reads.ridesOf({ type: 'User', value: who }, from, limit), count),
		firstOf((from, limit) => reads.unclaimedRewards(who, from, limit), count),
		firstOf((from, limit) => reads.unclaimedParts(who, from, limit), count),
		dpoIdsOf(who, count),
	]);
	const coming: Coming[] = [
		...rides.items.flatMap((ride) =>
			ride.settlesByItselfAt === undefined ? [] : [{ kind: 'settle' as const, at: ride.settlesByItselfAt, ride }],
		),
		...kept.items.flatMap((one) => (one.triedAt === undefined ? [] : [{ kind: 'kept' as const, at: one.triedAt, kept: one }])),
		...(await partsOf(parts.items)),
		...(await plansFor(await viewsOf(dpos.items))),
	];
	return { coming: coming.sort((one, other) => one.at - other.at), more: [rides, kept, parts, dpos].some(({ more }) => more) };
};

// An account's place in a DPO: its seats, and those of DPOs that it manages.
export interface Place {
	dpo: DpoView;
	seats: number;
	through: { dpo: number; seats: number }[];
	// The proposals on which it can vote, and how many are open in a DPO that it manages.
	ballots: Ballot[];
	open: number;
	// What somebody waits for, and the account can do now.
	pressing: Doing[];
	// What the chain does by itself, in the order of time.
	plans: Plan[];
}

// The DPOs of which those that the account manages have seats: it acts for them there.
const dposAbove = async (who: Address, own: DpoView[]): Promise<DpoView[]> => {
	const ids = own.flatMap(({ manager, taken }) => (manager === who && taken?.type === 'Seats' ? [taken.value.dpo] : []));
	const others = [...new Set(ids)].filter((id) => !own.some(({ dpo }) => dpo === id));
	return viewsOf(others);
};

// `count` of the account's DPOs, the newest first, and those above them. More of their numbers are read than are shown,
// so that the newest of them can be the first.
export const readPlaces = async (who: Address, count: number): Promise<{ places: Place[]; more: boolean }> => {
	const block = bestNumber.peek();
	const { items: ids, more } = await dpoIdsOf(who, toHundreds(count));
	const own = await viewsOf(ids.slice(0, count));
	const dpos = [...own, ...(await dposAbove(who, own))];
	const [members, actions, proposals, plans] = await Promise.all([
		Promise.all(dpos.map(({ dpo }) => reads.members(dpo))),
		Promise.all(dpos.map(({ dpo }) => reads.actions(dpo, who))),
		Promise.all(dpos.map(({ dpo }) => reads.proposals(dpo))),
		Promise.all(dpos.map(readPlans)),
	]);
	const places = dpos.map((dpo, index) => {
		const { own: seats, through } = seatsOf(members[index]!, who);
		return {
			dpo,
			seats,
			through,
			plans: plans[index]!,
			pressing: inOrder(leftToDo(actions[index]!, dpo, block))
				.filter(isPressing)
				.map(({ type }) => type),
			ballots: ballotsOf(proposals[index]!, members[index]!, who).filter(({ voted, seats }) => voted < seats),
			open: dpo.manager === who ? proposals[index]!.filter(({ lapsed }) => !lapsed).length : 0,
		};
	});
	return { places, more: more || ids.length > count };
};

export type Offer = SeatOfferView & { token: Token | undefined };

export interface Papers {
	offers: Offer[];
	proposals: ProposalView[];
	more: boolean;
}

// The offers and proposals that an account has made: itself, with or without seats, and as the manager of a DPO Member,
// whose own account is then the maker.
export const readPapers = async (who: Address, count: number): Promise<Papers> => {
	const [offers, own, ids] = await Promise.all([
		firstOf((from, limit) => reads.seatOffersOf(who, from, limit), count),
		firstOf((from, limit) => reads.proposalsOf(who, from, limit), count),
		dpoIdsOf(who, toHundreds(count)),
	]);
	const managed = (await viewsOf(ids.items)).filter(({ manager }) => manager === who);
	const [tokens, ...made] = await Promise.all([
		Promise.all(offers.items.map(({ dpo }) => tokenOfDpo(dpo))),
		...managed.map(({ account }) => firstOf((from, limit) => reads.proposalsOf(account, from, limit), count)),
	]);
	return {
		offers: offers.items.map((offer, index) => ({ ...offer, token: tokens[index] })),
		proposals: [own, ...made].flatMap(({ items }) => items),
		more: [offers, own, ids, ...made].some(({ more }) => more),
	};
};
