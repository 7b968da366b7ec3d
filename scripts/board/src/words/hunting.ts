// Treasure hunting (rulebook 1.4, 1.6, 1.7): what a ride is worth to a hunter, from the ride's record.

import type { Passenger } from '../chain/types.ts';
import { accruedAt } from './earnings.ts';

export interface RideRecord {
	class: number;
	cabin: number;
	passenger: Passenger;
	boarded: number;
	lastPaid: number;
	withdrawn: bigint;
}

export interface Hunting {
	days: number;
	// In millionths.
	cut: number;
}

export interface Quarry {
	ride: RideRecord;
	// From this block on it may be hunted.
	from: number;
	endsAt: number;
	// What is due, and the hunter's cut of it, in the next block or when it may first be hunted.
	due: bigint;
	cut: bigint;
}

const MILLION = 1_000_000n;

// The first block at which more than the hunting period has passed.
export const huntableFrom = ({ lastPaid }: RideRecord, { days }: Hunting, day: number): number =>
	lastPaid + days * day + 1;

export const dueAt = (
	{ boarded, withdrawn }: RideRecord,
	terms: { yieldTotal: bigint; duration: number; fare: bigint },
	block: number,
): bigint => accruedAt(terms, boarded, block) - withdrawn;

export const cutOf = (due: bigint, { cut }: Hunting): bigint => (due * BigInt(cut)) / MILLION;

export const quarryOf = (
	ride: RideRecord,
	terms: { yieldTotal: bigint; duration: number; fare: bigint },
	hunting: Hunting,
	day: number,
	next: number,
): Quarry => {
	const from = huntableFrom(ride, hunting, day);
	const due = dueAt(ride, terms, Math.max(next, from));
	return { ride, from, endsAt: ride.boarded + terms.duration, due, cut: cutOf(due, hunting) };
};

// When the chain settles a ride that may be hunted at its end (rulebook 5.1): it leaves hunters an hour.
export const settledAt = ({ endsAt }: Quarry, hour: number): number => endsAt + hour;

// Rides that bring a hunter something: those that a call in the next block can hunt or settle, by what they bring; and
// those until a block by when. Not among them are a ride that ends before it may be hunted, because the chain settles it
// then, and one that the chain settles before the transactions of the next block, or has just settled.
export const sorted = (quarries: Quarry[], next: number, until: number, hour: number): { now: Quarry[]; soon: Quarry[] } => {
	const isChains = (quarry: Quarry) => next === settledAt(quarry, hour) || next === settledAt(quarry, hour) + 1;
	const worth = quarries.filter((quarry) => quarry.cut > 0n && !isChains(quarry));
	const bigger = (one: Quarry, other: Quarry) => (one.cut < other.cut ? 1 : one.cut > other.cut ? -1 : 0);
	return {
		now: worth.filter(({ from }) => from <= next).sort(bigger),
		soon: worth
			.filter(({ from, endsAt }) => from > next && from <= until && from <= endsAt)
			.sort((one, other) => one.from - other.from || bigger(one, other)),
	};
};
