// What a ride earns, as percentages, from whole numbers.

import { exact } from './amounts.ts';

const DAYS_OF_A_YEAR = 365n;

// A fraction as a percentage with at most `places` digits after the point, rounded down.
export const percent = (part: bigint, whole: bigint, places = 2): string => {
	if (whole === 0n) return '0%';
	const scaled = (part * 100n * 10n ** BigInt(places)) / whole;
	return scaled === 0n && part > 0n ? `<${exact(1n, places)}%` : `${exact(scaled, places)}%`;
};

// A fraction as a number from 0 to 100, for the length of a bar only.
export const share = (part: bigint, whole: bigint): number =>
	whole === 0n ? 0 : Math.min(100, Number((part * 10_000n) / whole) / 100);

export interface Terms {
	fare: bigint;
	yieldTotal: bigint;
	duration: number;
}

export const earned = ({ fare, yieldTotal }: Terms): string => percent(yieldTotal, fare);

// If the same rides followed each other for 365 days, without interest on the yield.
export const aYear = ({ fare, yieldTotal, duration }: Terms, day: number): string => {
	const blocks = DAYS_OF_A_YEAR * BigInt(day);
	return percent(yieldTotal * blocks, fare * BigInt(duration), 1);
};

// Rule 1.4: what a ride has earned by a block.
export const accruedAt = ({ yieldTotal, duration }: Terms, boarded: number, block: number): bigint => {
	const elapsed = Math.max(0, Math.min(block - boarded, duration));
	return (yieldTotal * BigInt(elapsed)) / BigInt(duration);
};

// Rule 2.3: a ride's share of a milestone.
export const shareOf = (reward: bigint, fare: bigint, aboard: bigint): bigint =>
	aboard === 0n ? 0n : (reward * fare) / aboard;
