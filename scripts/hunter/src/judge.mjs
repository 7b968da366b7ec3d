// The decision on one ride, just before a hunt would be sent.

import { worthOf } from './prices.mjs';

/**
 * @typedef {import('./prices.mjs').Price} Price
 * @typedef {{
 *   class: number, cabin: number, token: import('./prices.mjs').Token,
 *   passenger: { type: 'User', value: string } | { type: 'Dpo', value: number },
 *   due: bigint, hunterCut: bigint, huntableFrom?: number,
 * }} View what the chain says of a ride now
 * @typedef {{
 *   now: number, fee: bigint, leastProfit: bigint, price: Price | undefined,
 *   mine: boolean, taken: boolean, payable: boolean,
 * }} Facts `fee` and `leastProfit` are in base units of BOLT. `mine`: the hunter may withdraw the
 *   yield itself. `taken`: a call that would take the treasure waits in the node's pool. `payable`:
 *   the hunter's account can receive the token.
 * @typedef {{ hunts: true, profit: bigint }} Yes
 * @typedef {{ hunts: false, why: Reason, until?: number }} No
 * @typedef {Yes | No} Verdict
 * @typedef {'over' | 'mine' | 'paid' | 'taken' | 'no price' | 'cannot be paid' | 'too little'
 * } Reason
 */

/**
 * Whether to hunt: the ride may be hunted in the next block, and the cut is worth more than the
 * fee by the least profit. The fee is that of the worst case, so the profit is the least that the
 * hunt brings.
 * @param {View | undefined} view
 * @param {Facts} facts
 * @returns {Verdict}
 */
export const judge = (view, { now, fee, leastProfit, price, mine, taken, payable }) => {
	if (!view || view.huntableFrom === undefined) return { hunts: false, why: 'over' };
	if (mine) return { hunts: false, why: 'mine' };
	if (!price) return { hunts: false, why: 'no price' };
	if (view.huntableFrom > now + 1) return { hunts: false, why: 'paid', until: view.huntableFrom - 1 };
	if (taken) return { hunts: false, why: 'taken' };
	if (!payable) return { hunts: false, why: 'cannot be paid' };
	const profit = worthOf(view.hunterCut, price) - fee;
	return profit > 0n && profit >= leastProfit ? { hunts: true, profit } : { hunts: false, why: 'too little' };
};

/**
 * The least cut that is worth hunting, in base units of BOLT.
 * @param {bigint} fee
 * @param {bigint} leastProfit
 */
export const leastWorth = (fee, leastProfit) => fee + (leastProfit > 1n ? leastProfit : 1n);
