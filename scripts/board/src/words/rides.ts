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

// How much of the way is done, from 0 to 100, for a bar.
export const wayDone = (ride: RideFigures, block: number): number =>
	Math.max(0, Math.min(100, ((block - ride.boarded) / durationOf(ride)) * 100));

