// The seat market: what a seat on offer is worth.

import type { SeatOfferView, SeatWorth } from '../chain/types.ts';
import type { Voice } from './voice.ts';

// What belongs to a seat already, without yield to come.
export const worthOf = ({ yields, bonus, withdraw, fare }: SeatWorth): bigint => yields + bonus + withdraw + fare;

// Compares the price with what is there already.
export const verdict = ({ price, worth }: SeatOfferView, { money }: Pick<Voice, 'money'>): { text: string; tone: 'good' | 'warm' } | undefined => {
	if (!worth) return undefined;
	const there = worthOf(worth);
	if (there === 0n) return undefined;
	if (price === there) return { text: 'just what is there already', tone: 'good' };
	return price < there
		? { text: `${money(there - price)} less than what is there already`, tone: 'good' }
		: { text: `${money(price - there)} more than what is there already`, tone: 'warm' };
};

export const worthSentence = ({ worth }: SeatOfferView, { money, when }: Voice): string[] => {
	if (!worth) return [];
	const now = worth.yields + worth.bonus + worth.withdraw;
	return [
		...(now > 0n ? [`With each seat, ${money(now)} wait to be released now.`] : []),
		worth.fare > 0n
			? `${money(worth.fare)} of the fare come back for each seat${worth.fareFrom === undefined ? '' : `, ${when(worth.fareFrom)}`}. Until then it earns its part of the yield.`
			: 'There is no cabin yet: the money of the seats waits for one, here or in the DPO that has it.',
	];
};
