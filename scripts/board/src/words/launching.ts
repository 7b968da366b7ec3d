// What an offer costs its owner, and what it promises others: the figures of the page "Launch", from whole numbers.

import type { ClassTerms, ClassView, DpoView, Rules, Target, Token, TrainView } from '../chain/types.ts';
import type { Parsed } from './amounts.ts';
import { SEATS, earningsOf, partOf } from './dpo.ts';
import { percent, shareOf } from './earnings.ts';
import type { Voice } from './voice.ts';

export const LAST_BLOCK = 2 ** 32 - 1;
const LARGEST = 2n ** 128n - 1n;

// --- Classes (rulebook 1.2) -----------------------------------------------------------------

// The chain counts cabins in 32 bits.
export const MOST_CABINS = 2 ** 32 - 1;

export const escrowOf = ({ yieldTotal, bonus }: Pick<ClassTerms, 'yieldTotal' | 'bonus'>, cabins: number): bigint =>
	(yieldTotal + bonus) * BigInt(cabins);

export const durationBounds = (day: number) => ({ least: Math.ceil(day / 2), most: 366 * day });

// Days as they are typed, as whole blocks: "1.8" days of 14,400 blocks are 25,920.
export const parseDays = (entered: string, day: number, least: number, most: number): Parsed<number> => {
	const text = entered.trim();
	if (!/^\d{1,6}(\.\d{0,6})?$/.test(text)) return { problem: 'Enter a number of days, such as 10 or 1.5.' };
	const [whole = '', part = ''] = text.split('.');
	const blocks = (BigInt(whole + part) * BigInt(day)) / 10n ** BigInt(part.length);
	const inDays = (bound: number) => `${Math.round((bound / day) * 100) / 100} days`;
	if (blocks < BigInt(least)) return { problem: `At least ${inDays(least)}.` };
	return blocks > BigInt(most) ? { problem: `At most ${inDays(most)}.` } : { value: Number(blocks) };
};

// Why the owner can't put this into escrow; undefined if it can.
export const escrowProblem = (escrow: bigint, lockable: bigint): string | undefined => {
	if (escrow > LARGEST) return 'The rewards of all cabins are more than the chain can count.';
	return escrow > lockable ? 'You can’t put that much on hold.' : undefined;
};

// What an account can put on hold of a token, and of BOLT.
export interface Purse {
	token: bigint;
	bolt: bigint;
}

// Why it can't put so much of the token on hold, and this deposit in BOLT; undefined if it can.
export const purseProblem = (tokens: bigint, token: Token, deposit: bigint, purse: Purse, { money, bolt }: Pick<Voice, 'money' | 'bolt'>): string | undefined => {
	const problem = escrowProblem(tokens, purse.token);
	if (problem) return `${problem} You have ${money(purse.token)} for it.`;
	const bolts = deposit + (token.type === 'Native' ? tokens : 0n);
	return purse.bolt < bolts ? `With the deposit that makes ${bolt(bolts)}. You have ${bolt(purse.bolt)}.` : undefined;
};

// --- Milestones (rulebook 2.2, 2.3) ---------------------------------------------------------

export const thresholdProblem = (threshold: bigint, { collected, upcoming }: TrainView): string | undefined => {
	if (threshold <= collected) return 'It must be above what the train has collected.';
	return upcoming.some((milestone) => milestone.threshold === threshold)
		? 'The train has a milestone at this amount.'
		: undefined;
};

// What one passenger gets at least, if no passenger leaves before and the threshold is just reached: its part of all
// fares ever collected.
export const shareAtThreshold = (reward: bigint, fare: bigint, threshold: bigint): bigint =>
	shareOf(reward, fare, threshold > fare ? threshold : fare);

// What all cabins that are left can still add to the turnover.
export const stillToCollect = (classes: Pick<ClassView, 'unsold' | 'terms'>[]): bigint =>
	classes.reduce((sum, { unsold, terms }) => sum + BigInt(unsold) * terms.fare, 0n);

// --- DPOs (rulebook 3.1, 3.8, 3.12) ---------------------------------------------------------

export const seatPriceOf = (cost: bigint): bigint => (cost + BigInt(SEATS) - 1n) / BigInt(SEATS);

export const feeOnCreation = ({ baseFee, feeCap }: Pick<Rules, 'baseFee' | 'feeCap'>, seats: number): number =>
	Math.min(baseFee + seats * 10_000, feeCap);

export const deadlineOf = (
	expiry: number,
	{ terminateDays, commitGraceDays }: Pick<Rules, 'terminateDays' | 'commitGraceDays'>,
	above: Pick<DpoView, 'boardingDeadline'> | undefined,
	day: number,
): number => {
	const own = expiry + terminateDays * day;
	return above ? Math.max(own, above.boardingDeadline + commitGraceDays * day) : own;
};

// Until when a DPO sells seats for so many blocks from now: no longer than the DPO sells whose seats it is for.
export const expiryAfter = (selling: number, now: number, above: Pick<DpoView, 'expiry'> | undefined): number =>
	Math.min(now + selling, above?.expiry ?? Infinity, LAST_BLOCK);

export interface Aim {
	target: Target;
	cost: bigint;
	// What the target pays to the DPO over the whole ride.
	yields: bigint;
	bonus: bigint;
	duration: number;
	// In millionths.
	guarantee: number;
}

const MILLION = 1_000_000;

export const aimAtClass = (found: ClassView): Aim => ({
	target: { type: 'Class', value: found.class },
	cost: found.terms.fare,
	yields: found.terms.yieldTotal,
	bonus: found.terms.bonus,
	duration: found.terms.duration,
	guarantee: MILLION,
});

// What seats of another DPO promise: by what that one has recorded, after its fee now.
export const aimAtSeats = (above: DpoView, seats: number): Aim => {
	const { rates } = above.promise;
	const cost = above.seatPrice * BigInt(seats);
	const kept = partOf(rates.yieldKept, MILLION - above.fee);
	return {
		target: { type: 'Dpo', value: { dpo: above.dpo, seats } },
		cost,
		...earningsOf(cost, { ...rates, yieldKept: kept }),
		duration: rates.duration,
		guarantee: above.guarantee,
	};
};

export interface DpoFigures {
	seatPrice: bigint;
	fee: number;
	// What the founder pays for its seats.
	own: bigint;
	// Of the yield: the manager's fee, and what each seat gets of the rest.
	feeEarns: bigint;
	seatEarns: bigint;
	seatEarnsPart: string;
	guarantee: number;
	boardingDeadline: number;
}

export const dpoFigures = (
	aim: Aim,
	seats: number,
	expiry: number,
	rules: Rules,
	above: DpoView | undefined,
	day: number,
): DpoFigures => {
	const seatPrice = seatPriceOf(aim.cost);
	const fee = feeOnCreation(rules, seats);
	const feeEarns = partOf(aim.yields, fee);
	const left = aim.yields - feeEarns;
	return {
		seatPrice,
		fee,
		own: seatPrice * BigInt(seats),
		feeEarns,
		seatEarns: left / BigInt(SEATS),
		seatEarnsPart: percent(left, seatPrice * BigInt(SEATS)),
		guarantee: Math.min(MILLION - rules.tolerance, aim.guarantee),
		boardingDeadline: deadlineOf(expiry, rules, above, day),
	};
};
