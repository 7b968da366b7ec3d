// What an account can do with a DPO now, in the words of its buttons. The chain's read `actions` says
// which of them there are.

import type { Action, DpoView, Releasable, ReleaseView } from '../chain/types.ts';
import { percentOfPart, plural } from './amounts.ts';
import { partOf } from './dpo.ts';
import type { Voice } from './voice.ts';

export type Doing = Action['type'];

// The order of the buttons: what is most likely wanted comes first.
const ORDER: Doing[] = [
	'ClaimUnclaimed',
	'BuySeats',
	'Commit',
	'TakeOffice',
	'Vote',
	'ReleaseWithdraw',
	'ReleaseYield',
	'ReleaseBonus',
	'TakeSeats',
	'OfferSeats',
	'Propose',
	'LowerFee',
	'ReportFailed',
	'Terminate',
	'Close',
];

// What the DPO or somebody waits for, and not only a possibility.
const PRESSING: Doing[] = ORDER.slice(0, ORDER.indexOf('TakeSeats'));
export const isPressing = ({ type }: Action) => PRESSING.includes(type);

export const inOrder = (actions: Action[]): Action[] =>
	[...actions].sort((one, other) => ORDER.indexOf(one.type) - ORDER.indexOf(other.type));

const TITLES: Record<Doing, string> = {
	ClaimUnclaimed: 'Claim what is kept for you',
	BuySeats: 'Buy seats',
	Commit: 'Take the target',
	TakeOffice: 'Take office',
	Vote: 'Vote',
	ReleaseWithdraw: 'Pay the money back',
	ReleaseYield: 'Release the yield',
	ReleaseBonus: 'Release the bonus',
	TakeSeats: 'Take offered seats',
	OfferSeats: 'Offer my seats',
	Propose: 'Propose something',
	LowerFee: 'Lower my fee',
	ReportFailed: 'End the sale',
	Terminate: 'End it, money back',
	Close: 'Close the DPO',
};

export const actionTitle = (type: Doing) => TITLES[type];

export const releasedBy: Partial<Record<Doing, Releasable>> = {
	ReleaseWithdraw: 'Withdraw',
	ReleaseYield: 'Yield',
	ReleaseBonus: 'Bonus',
};

const EFFECTS = {
	Nothing: '',
	Reactivates: ', which can take another target',
	Terminates: ', which then pays its own members back',
	Completes: ', which is then over, too',
};

// What a release would pay: to whom, what of it to the caller, and what stays.
export const releaseDoes = (
	release: ReleaseView,
	caller: string | null,
	{ money }: Pick<Voice, 'money'>,
): string[] => {
	const sum = release.payments.reduce((total, [, amount]) => total + amount, 0n);
	const mine = release.payments.find(([who]) => who === caller)?.[1] ?? 0n;
	const { split, payments, dpoPayments, remainder } = release;
	return [
		payments.length > 0 && `It pays ${money(sum)} to ${plural(payments.length, 'account')}.`,
		mine > 0n && `You get ${money(mine)}.`,
		split && split.fee > 0n && `The manager’s fee in it is ${money(split.fee)}.`,
		split && split.cutOff > 0n && `Because it is late, the manager loses ${money(split.cutOff)}.`,
		...dpoPayments.map(
			({ dpo, amount, effect }) => `${money(amount)} ${amount === 1n ? 'goes' : 'go'} to DPO ${dpo}${EFFECTS[effect]}.`,
		),
		remainder > 0n && `${money(remainder)} stay until more arrives.`,
	].filter((line): line is string => Boolean(line));
};

// The offered commit: what it costs the caller beside the fee.
export const commitTerms = (
	{ costs, cutsFee }: { costs: number; cutsFee: boolean },
	{ fee, rules }: DpoView,
	cost: bigint,
	{ money, who }: Voice,
	manager: string,
): string | undefined => {
	if (costs > 0) return `You pay ${money(partOf(cost, costs))} to ${who(manager)}, because its time isn’t over.`;
	if (cutsFee) {
		const after = Number(partOf(BigInt(fee), 1_000_000 - rules.lateCommitCut));
		return `The manager is late: its fee falls from ${percentOfPart(fee)} to ${percentOfPart(after)} for good.`;
	}
	return undefined;
};

// What a button is about, in a sentence, before it is opened.
export const actionHint = (action: Action, dpo: DpoView, voice: Voice): string => {
	const { when } = voice;
	const money = voice.brief;
	switch (action.type) {
		case 'ClaimUnclaimed':
			return `${money(action.value.amount)} couldn’t be paid to you before.`;
		case 'BuySeats':
			return `Up to ${plural(action.value.most, 'seat')} for ${money(dpo.seatPrice)} each.`;
		case 'Commit':
			if (action.value.costs > 0) return `Before the manager does, for ${percentOfPart(action.value.costs)} of the cost.`;
			if (action.value.cutsFee) return 'In place of the manager, which is late and loses a part of its fee.';
			return action.value.defaultOnly
				? `All ${money(dpo.accounts.deposit)} pay for ${voice.target(dpo.defaultTarget)}.`
				: 'The promised target isn’t available: choose another one.';
		case 'TakeOffice':
			return `The members want you as the manager in place of ${voice.who(dpo.manager)}.`;
		case 'Vote':
			return 'A proposal waits for your seats.';
		case 'ReleaseWithdraw':
			return `${money(dpo.accounts.withdraw)} wait for the members.`;
		case 'ReleaseYield':
			return `${money(dpo.accounts.yields)} of yield wait for the members.`;
		case 'ReleaseBonus':
			return `${money(dpo.accounts.bonus)} wait for those who brought members in.`;
		case 'TakeSeats':
			return `Up to ${plural(action.value.most, 'seat')} that members sell.`;
		case 'OfferSeats':
			return `Sell up to ${plural(action.value.most, 'seat')}, at your price.`;
		case 'Propose':
			return '51 of the 100 seats decide.';
		case 'LowerFee':
			return `It is ${percentOfPart(action.value.below)} of the yield. It can’t be raised again.`;
		case 'ReportFailed':
			return `Seats were sold until ${when(dpo.expiry)}, and some are left.`;
		case 'Terminate':
			return `It has no target. The ${money(dpo.accounts.deposit)} go back to the members.`;
		case 'Close':
			return dpo.sold === 0 ? 'No seat is sold.' : 'All is paid out. What doesn’t divide goes to the manager.';
	}
};

// Of the way to the ride of its cabin, where the yield is withdrawn.
export const withdrawHint = (due: bigint, { brief }: Pick<Voice, 'brief'>): string =>
	`Its ride has ${brief(due)} of yield for the Yield Account.`;

// The fee of a successor that takes office with this many seats of its own, in millionths (rulebook 3.13).
export const feeInOffice = ({ fee, rules }: Pick<DpoView, 'fee' | 'rules'>, seats: number): number =>
	Math.min(fee, rules.baseFee + seats * 10_000);

const feeSentence = (dpo: DpoView, seats: number): string => {
	const fee = feeInOffice(dpo, seats);
	if (fee === dpo.fee) return `You get ${percentOfPart(fee)} of the yield, as the manager does now.`;
	const own = seats === 0 ? 'because you have no seats' : `and 1% for each of your ${plural(seats, 'seat')}`;
	return `You get ${percentOfPart(fee)} of the yield instead of ${percentOfPart(dpo.fee)}: the base fee of ${percentOfPart(dpo.rules.baseFee)}, ${own}.`;
};

// What a transaction without anything to choose will do, before it is signed. `deposit` is the storage deposit of a
// DPO, `seats` what the reader has of this one.
export const actionDoes = (action: Action, dpo: DpoView, voice: Voice, { deposit, seats }: { deposit: bigint; seats: number }): string[] => {
	const { money, bolt, who } = voice;
	switch (action.type) {
		case 'ClaimUnclaimed':
			return [`You get the ${money(action.value.amount)} that couldn’t be paid to you before, if your account can receive them now.`];
		case 'TakeOffice':
			return [
				`You become the manager. You put up the storage deposit of about ${bolt(deposit)} and pay the base of ${money(dpo.base)} to ${who(dpo.manager)}. Both come back when the DPO is closed.`,
				feeSentence(dpo, seats),
			];
		case 'ReportFailed':
			return [`The sale ends. ${money(dpo.accounts.deposit)} can then be paid back to the members.`];
		case 'Terminate':
			return [`The DPO ends without a ride. ${money(dpo.accounts.deposit)} can then be paid back to the members.`];
		case 'Close':
			if (dpo.kept > 0) {
				return [
					`The DPO is removed. The base of ${money(dpo.base)} and a part of the storage deposit stay until all that is kept for others is claimed. The rest of the deposit of about ${bolt(deposit)} goes back to ${who(dpo.manager)}.`,
				];
			}
			return [
				`The DPO is removed. The base of ${money(dpo.base)} and the storage deposit of about ${bolt(deposit)} go back to ${who(dpo.manager)}.`,
			];
		default:
			return [];
	}
};
