// What tokens are worth in BOLT. Nobody but the user can know that of a project's token.

import { parseAmount } from './amounts.mjs';

/**
 * @typedef {{ type: 'Native' } | { type: 'WithId', value: number }} Token
 * @typedef {{ id: number, symbol: string, decimals: number }} Project A project's token.
 * @typedef {{ bolt: bigint, one: bigint }} Price `one` base units of the token, which are one whole
 *   token, are worth `bolt` base units of BOLT.
 */

/** @type {Price} */
const OWN = { bolt: 1n, one: 1n };

/** @param {Token} token */
export const tokenKey = (token) => (token.type === 'Native' ? 'BOLT' : String(token.value));

/**
 * The token that the user means by its number, or by a symbol that only one token has: anybody may
 * give a token another's symbol.
 * @param {string} named
 * @param {Project[]} all
 */
const find = (named, all) => {
	const byNumber = all.filter(({ id }) => String(id) === named);
	const found = byNumber.length > 0 ? byNumber : all.filter(({ symbol }) => symbol === named);
	if (found.length === 1) return /** @type {Project} */ (found[0]);
	if (found.length === 0) throw new Error(`there is no token '${named}' on this chain`);
	const numbers = found.map(({ id }) => id).join(', ');
	throw new Error(`several tokens are called '${named}': name one by its number (${numbers})`);
};

/**
 * The prices by token, from texts such as "SPAN=0.25": the BOLT that one whole token is worth. A
 * token without a price isn't hunted.
 * @param {string[]} texts
 * @param {Project[]} all
 * @param {number} decimals those of BOLT
 * @returns {Map<string, Price>}
 */
export const parsePrices = (texts, all, decimals) => {
	const prices = new Map([['BOLT', OWN]]);
	for (const text of texts) {
		const at = text.lastIndexOf('=');
		if (at < 1) throw new Error(`'${text}' is no price: use one like --price SPAN=0.25`);
		const token = find(text.slice(0, at), all);
		const bolt = parseAmount(text.slice(at + 1), decimals);
		if (bolt === 0n) throw new Error(`'${text}': a token that is worth nothing needs no price`);
		prices.set(String(token.id), { bolt, one: 10n ** BigInt(token.decimals) });
	}
	return prices;
};

/**
 * The worth of an amount, in base units of BOLT, rounded down.
 * @param {bigint} units
 * @param {Price} price
 */
export const worthOf = (units, { bolt, one }) => (units * bolt) / one;

/**
 * The least amount that is worth so many base units of BOLT.
 * @param {bigint} bolt
 * @param {Price} price
 */
export const amountWorth = (bolt, price) => (bolt * price.one + price.bolt - 1n) / price.bolt;
