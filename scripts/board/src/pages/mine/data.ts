// What the chain will do for an account by itself, and what waits for its owner.

import { reads, tokenOfDpo } from '../../chain/reads.ts';
import { inOrder, isPressing, type Doing } from '../../words/actions.ts';
import { seatsOf } from '../../words/dpo.ts';
import type { Address, Ballot, DpoView, RideView, Token, UnclaimedPart, UnclaimedView } from '../../chain/types.ts';

// How many rides and DPOs the list of what comes next looks at.
const LOOKED_AT = 100;

export type Coming =
	| { kind: 'settle'; at: number; ride: RideView }
	| { kind: 'step'; at: number; dpo: DpoView }
	| { kind: 'kept'; at: number; kept: UnclaimedView }
	| { kind: 'part'; at: number; part: UnclaimedPart; token: Token | undefined };

const stepsOf = (dpos: DpoView[]): Coming[] =>
	dpos.flatMap((dpo) => (dpo.nextStep ? [{ kind: 'step' as const, at: dpo.nextStep.at, dpo }] : []));

const there = <Value>(value: Value | undefined): value is Value => value !== undefined;

export const dposOf = async (who: Address): Promise<DpoView[]> => {
	const ids = await reads.dposOf(who);
	return (await Promise.all(ids.sort((a, b) => b - a).map(reads.dpo))).filter(there);
};

const partsOf = async (who: Address): Promise<Coming[]> => {
	const parts = await reads.unclaimedParts(who);
	return Promise.all(
		parts
			.filter(({ triedAt }) => triedAt !== undefined)
			.map(async (part) => ({ kind: 'part' as const, at: part.triedAt!, part, token: await tokenOfDpo(part.dpo) })),
	);
};

export const readComing = async (who: Address): Promise<{ coming: Coming[]; whole: boolean }> => {
	const [rides, kept, parts, dpos] = await Promise.all([
		reads.ridesOf({ type: 'User', value: who }, 0, LOOKED_AT),
		reads.unclaimedRewards(who),
		partsOf(who),
		dposOf(who),
	]);
	const coming: Coming[] = [
		...rides.flatMap((ride) =>
			ride.settlesByItselfAt === undefined ? [] : [{ kind: 'settle' as const, at: ride.settlesByItselfAt, ride }],
		),
		...kept.flatMap((one) => (one.triedAt === undefined ? [] : [{ kind: 'kept' as const, at: one.triedAt, kept: one }])),
		...parts,
		...stepsOf(dpos),
	];
	return { coming: coming.sort((one, other) => one.at - other.at), whole: rides.length < LOOKED_AT && dpos.length < LOOKED_AT };
};

// An account's place in a DPO: its seats, and those of DPOs that it manages.
export interface Place {
	dpo: DpoView;
	seats: number;
	through: { dpo: number; seats: number }[];
	ballots: Ballot[];
	// What somebody waits for, and the account can do now.
	pressing: Doing[];
}

// The DPOs of which those that the account manages have seats: it acts for them there.
const dposAbove = async (who: Address, own: DpoView[]): Promise<DpoView[]> => {
	const ids = own.flatMap(({ manager, taken }) => (manager === who && taken?.type === 'Seats' ? [taken.value.dpo] : []));
	const others = [...new Set(ids)].filter((id) => !own.some(({ dpo }) => dpo === id));
	return (await Promise.all(others.map(reads.dpo))).filter(there);
};

export const readPlaces = async (who: Address): Promise<Place[]> => {
	const [own, ballots] = await Promise.all([dposOf(who), reads.ballots(who)]);
	const dpos = [...own, ...(await dposAbove(who, own))];
	const [members, actions] = await Promise.all([
		Promise.all(dpos.map(({ dpo }) => reads.members(dpo))),
		Promise.all(dpos.map(({ dpo }) => reads.actions(dpo, who))),
	]);
	return dpos.map((dpo, index) => {
		const { own: seats, through } = seatsOf(members[index]!, who);
		return {
			dpo,
			seats,
			through,
			pressing: inOrder(actions[index]!)
				.filter(isPressing)
				.map(({ type }) => type),
			ballots: ballots.filter((ballot) => ballot.dpo === dpo.dpo && ballot.voted < ballot.seats),
		};
	});
};
