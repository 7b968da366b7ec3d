// DPOs in words and figures.

import type { DpoView, Member, Rates, Releasable, State, Step, Target } from '../chain/types.ts';
import { percentOfPart, plural } from './amounts.ts';
import type { Voice } from './voice.ts';

export const SEATS = 100;
export const MAJORITY = 51;
const MILLION = 1_000_000n;
const WHOLE = 10n ** 36n;

export const partOf = (amount: bigint, part: number): bigint => (amount * BigInt(part)) / MILLION;

const STATES: Record<State, { label: string; tone: string }> = {
	Created: { label: 'Selling seats', tone: 'calm' },
	Active: { label: 'Full, no target yet', tone: 'warm' },
	Chained: { label: 'Waits in a chain', tone: 'warm' },
	Running: { label: 'Rides', tone: 'good' },
	Committed: { label: 'In a long chain', tone: 'warm' },
	Completed: { label: 'Ride over', tone: 'plain' },
	Failed: { label: 'Not filled', tone: 'bad' },
	Terminated: { label: 'Ended without a ride', tone: 'bad' },
};

// The state now: the sale may be over before anybody has said so to the chain.
export const stateTag = ({ state, expiry }: Pick<DpoView, 'state' | 'expiry'>, now: number): { label: string; tone: string } =>
	state === 'Created' && now >= expiry ? { label: 'Sale over', tone: 'bad' } : STATES[state];

export const stateLabel = (state: State) => STATES[state].label;
export const stateTone = (state: State) => STATES[state].tone;
export const isOver = (state: State) => state === 'Completed' || state === 'Failed' || state === 'Terminated';
// Whether the members decide by votes.
export const isDeciding = (state: State) => state !== 'Created' && !isOver(state);

export const targetText = (target: Target): string =>
	target.type === 'Class'
		? `a cabin of class ${target.value}`
		: `${plural(target.value.seats, 'seat')} of DPO ${target.value.dpo}`;

// What the state means now, in a sentence.
export const stateSentence = (dpo: DpoView, now: number, { when, who, target }: Voice): string => {
	const left = SEATS - dpo.sold;
	switch (dpo.state) {
		case 'Created':
			if (now >= dpo.expiry) return 'Its selling time is over and seats are unsold, so everybody gets back what was paid.';
			return `${plural(left, 'seat')} of 100 ${left === 1 ? 'is' : 'are'} left. They are sold until ${when(dpo.expiry)}. If some are left then, everybody gets back what was paid.`;
		case 'Active':
			return `All 100 seats are sold. Now ${who(dpo.manager)} is to take the target: ${target(dpo.defaultTarget)}. Money that isn’t aboard by ${when(dpo.boardingDeadline)} comes back.`;
		case 'Chained':
			return 'It holds seats of another DPO, which has no cabin yet.';
		case 'Committed':
			return 'It holds seats of another DPO. The chain of DPOs above it is too long to look at in one read.';
		case 'Running':
			return 'Its cabin is under way. The yield arrives during the ride, the fare at its end.';
		case 'Completed':
			return 'The fare has come back. What is left is released to the members, then the DPO is closed.';
		case 'Failed':
			return 'Not all seats were sold in time. Everybody gets back what was paid, then the DPO is closed.';
		case 'Terminated':
			return 'It took no target. The money goes back to the members, then the DPO is closed.';
	}
};

// What a seat earns during the ride if everything goes as promised.
export interface Promised {
	// The whole yield that the DPO gets, and what is left of it after its manager's fee.
	yields: bigint;
	afterFee: bigint;
	perSeat: bigint;
	// The bonus that comes with the target.
	bonus: bigint;
	// Whole blocks of the ride.
	duration: number;
}

// What a target of this cost and these rates pays over its whole ride.
export const earningsOf = (cost: bigint, { fare, yieldTotal, bonus, yieldKept }: Rates): { yields: bigint; bonus: bigint } => ({
	yields: (cost * yieldTotal * yieldKept) / (fare * WHOLE),
	bonus: (cost * bonus) / fare,
});

export const promised = ({ promise: { cost, rates }, fee }: DpoView): Promised => {
	const { yields, bonus } = earningsOf(cost, rates);
	const afterFee = yields - partOf(yields, fee);
	return { yields, afterFee, perSeat: afterFee / BigInt(SEATS), bonus, duration: rates.duration };
};

export const guaranteeSentence = ({ guarantee, rules, defaultTarget }: DpoView): string => {
	const another = Math.max(guarantee, 1_000_000 - rules.tolerance);
	if (another === 0) return 'It guarantees nothing: another target may earn less, down to nothing.';
	const less = defaultTarget.type === 'Dpo' && guarantee < another;
	return `If its target isn’t available, it may take another one. For the same money and time, that must earn at least ${percentOfPart(another)} of what is promised; otherwise the money comes back.${
		less ? ` With its own target it guarantees ${guarantee === 0 ? 'nothing' : percentOfPart(guarantee)}, because the DPO above guarantees no more.` : ''
	}`;
};

const ACCOUNTS: Record<Releasable, string> = { Yield: 'the yield', Bonus: 'the bonus', Withdraw: 'the money to pay back' };
export const accountText = (account: Releasable) => ACCOUNTS[account];

export const stepText = (step: Step): string => {
	switch (step.type) {
		case 'ReportFailed':
			return 'ends the sale if seats are unsold then';
		case 'Terminate':
			return 'ends the DPO if it has no target by then';
		case 'Release':
			return `releases ${accountText(step.value)} to the members`;
		case 'Close':
			return 'closes the DPO';
	}
};

// The account that acts for a member.
export const actorOf = ({ who }: Member) => (who.type === 'User' ? who.value : who.value.manager);

// Whether an account may withdraw for a DPO: its manager, a member, or the manager of a DPO that is
// one (rulebook 1.5).
export const actsFor = ({ manager }: Pick<DpoView, 'manager'>, members: Member[], who: string): boolean =>
	manager === who || members.some((member) => actorOf(member) === who);

// The seats that an account has itself, and those of DPOs that it manages.
export const seatsOf = (members: Member[], who: string | null) => {
	const own = members.find((member) => member.who.type === 'User' && member.who.value === who);
	const through = members.flatMap(({ who: { type, value }, seats }) => (type === 'Dpo' && value.manager === who ? [{ dpo: value.dpo, seats }] : []));
	return { own: own?.seats ?? 0, through };
};

// For each of the 100 seats the index of its member, or null if it isn't sold.
export const seating = (members: Member[]): (number | null)[] => {
	const seats = members.flatMap((member, index) => Array<number>(member.seats).fill(index));
	return [...seats, ...Array<null>(Math.max(0, SEATS - seats.length)).fill(null)];
};
