// Where a ride stands at a block, from its view.

import { accruedAt } from './earnings.ts';

export interface RideFigures {
	fare: bigint;
	yieldTotal: bigint;
	boarded: number;
	endsAt?: number;
	withdrawn: bigint;
	shareDue: bigint;
	huntableFrom?: number;
	settlesByItselfAt?: number;
}

export type Phase = 'riding' | 'huntable' | 'ended';

export const phaseOf = ({ endsAt, huntableFrom }: RideFigures, block: number): Phase => {
	if (endsAt !== undefined && block >= endsAt) return 'ended';
	return huntableFrom !== undefined && block >= huntableFrom ? 'huntable' : 'riding';
};

const durationOf = ({ boarded, endsAt }: RideFigures) => (endsAt ?? boarded + 1) - boarded;

// The yield that is due at a block, as long as nobody withdraws before.
export const dueAt = (ride: RideFigures, block: number): bigint =>
	accruedAt({ ...ride, duration: durationOf(ride) }, ride.boarded, block) - ride.withdrawn;

// What the ride's end brings: the fare, the yield not paid yet, and the share that waits.
export const restOf = ({ fare, yieldTotal, withdrawn, shareDue }: RideFigures) => ({
	fare,
	rest: yieldTotal - withdrawn,
	share: shareDue,
	all: fare + yieldTotal - withdrawn + shareDue,
});

// Whether it may be hunted before it is settled, as long as nobody withdraws. One that ends before is settled then.
export const mayBecomeLate = ({ huntableFrom, endsAt }: Pick<RideFigures, 'huntableFrom' | 'endsAt'>): boolean =>
	huntableFrom !== undefined && (endsAt === undefined || huntableFrom <= endsAt);

// What becomes of a call for a ride that is signed now, if the rules allow it from a block on:
//   now    it can be in the next block
//   soon   it would be too early, by few blocks
//   later  it would be too early
//   chain  the chain settles the ride before: in a block, it comes before all transactions
export type Chance = 'now' | 'soon' | 'later' | 'chain';

// Time to open a dialog and to read it.
const FEW_BLOCKS = 10;

// `block` is the one of which the ride is known. If the chain's own block isn't above it, the chain is behind.
export const chanceOf = (from: number, settlesByItselfAt: number | undefined, block: number): Chance => {
	const next = block + 1;
	if (settlesByItselfAt !== undefined && settlesByItselfAt >= next && settlesByItselfAt <= Math.max(from, next)) return 'chain';
	if (next >= from) return 'now';
	return from - next <= FEW_BLOCKS ? 'soon' : 'later';
};

// How much of the way is done, from 0 to 100, for a bar.
export const wayDone = (ride: RideFigures, block: number): number =>
	Math.max(0, Math.min(100, ((block - ride.boarded) / durationOf(ride)) * 100));

