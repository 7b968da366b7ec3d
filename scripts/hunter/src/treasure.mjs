// The rulebook's arithmetic of treasure hunting (Rulebook 1.4, 1.6), to plan when to look at a
// ride. Amounts are in base units, times in blocks. What a hunt brings is read from the chain
// before it.

/**
 * @typedef {{ yieldTotal: bigint, duration: number }} Terms
 * @typedef {{ boarded: number, lastPaid: number, withdrawn: bigint }} Ride
 * @typedef {{ days: number, cut: number, day: number }} Hunting `cut` is in millionths, `day` in
 *   blocks.
 */

const MILLION = 1_000_000n;

/** @param {bigint} top @param {bigint} bottom */
const dividedUp = (top, bottom) => (top + bottom - 1n) / bottom;

/** @param {Ride} ride @param {Terms} terms @param {number} block */
export const dueAt = ({ boarded, withdrawn }, { yieldTotal, duration }, block) => {
	const elapsed = Math.min(Math.max(block - boarded, 0), duration);
	return (yieldTotal * BigInt(elapsed)) / BigInt(duration) - withdrawn;
};

/** @param {bigint} due @param {Hunting} hunting */
export const cutOf = (due, { cut }) => (due * BigInt(cut)) / MILLION;

/**
 * The first block at which more than the hunting period has passed.
 * @param {Ride} ride
 * @param {Hunting} hunting
 */
export const huntableFrom = ({ lastPaid }, { days, day }) => lastPaid + days * day + 1;

/**
 * The first block at which the cut is at least this large, which is above 0. Undefined if it never
 * is.
 * @param {Ride} ride
 * @param {Terms} terms
 * @param {Hunting} hunting
 * @param {bigint} least
 */
export const bringsFrom = ({ boarded, withdrawn }, { yieldTotal, duration }, { cut }, least) => {
	if (cut === 0) return undefined;
	const accrued = dividedUp(least * MILLION, BigInt(cut)) + withdrawn;
	if (accrued > yieldTotal) return undefined;
	return boarded + Number(dividedUp(accrued * BigInt(duration), yieldTotal));
};
