// What the hunter tells: a line for each thing that happens, and a table of what it has earned.

import { exact, grouped, plural } from './amounts.mjs';
import { isLost } from './book.mjs';
import { tokenKey } from './prices.mjs';

/**
 * @typedef {import('./prices.mjs').Token} Token
 * @typedef {import('./judge.mjs').View} View
 * @typedef {{ symbol: string, decimals: number }} Unit
 * @typedef {(key: string) => Unit} UnitOf the symbol and the decimals of a token, by its key
 */

/**
 * The names of the tokens: a symbol that isn't the token's alone gets its number.
 * @param {{ symbol: string, decimals: number }} own
 * @param {import('./prices.mjs').Project[]} projects
 * @returns {UnitOf}
 */
export const unitsOf = (own, projects) => {
	const plainly = (/** @type {string} */ symbol) => symbol.normalize('NFKC').toLowerCase();
	const all = [own.symbol, ...projects.map(({ symbol }) => symbol)].map(plainly);
	const isUnique = (/** @type {string} */ symbol) => all.filter((other) => other === plainly(symbol)).length === 1;
	return (key) => {
		if (key === 'BOLT') return own;
		const found = projects.find(({ id }) => String(id) === key);
		if (!found) return { symbol: `#${key}`, decimals: 0 };
		const { symbol, decimals } = found;
		return { symbol: symbol && isUnique(symbol) ? symbol : `${symbol}#${key}`, decimals };
	};
};

/** @param {Unit} unit */
const amount = ({ symbol, decimals }) => (/** @type {bigint} */ units) => `${exact(units, decimals)} ${symbol}`;

/** @type {Record<import('./judge.mjs').Reason, string>} */
const LEFT = {
	over: 'the ride is over; nothing was sent',
	paid: 'somebody was faster; nothing was sent, and it costs nothing',
	taken: 'somebody is about to take it; nothing was sent',
	mine: 'you may withdraw its yield yourself, without a cut',
	'no price': 'its token has no price',
	'cannot be paid': "this account can't receive its token now",
	'too little': 'it brings too little at this fee',
};

/** @param {UnitOf} unitOf @param {{ print: (line: string) => void }} out */
export const storyOf = (unitOf, { print }) => {
	const bolt = amount(unitOf('BOLT'));
	const money = (/** @type {Token} */ token) => amount(unitOf(tokenKey(token)));
	const line = (/** @type {number} */ block, /** @type {string} */ what, /** @type {string} */ rest) =>
		print(`block ${String(block).padStart(9)}  ${what.padEnd(10)}  ${rest}`);

	const deal = (/** @type {View} */ { token, hunterCut }, /** @type {bigint} */ profit) =>
		`${money(token)(hunterCut)}, ${token.type === 'Native' ? '' : 'by your price '}${bolt(profit)} or more after the fee`;

	return {
		say: print,
		bolt,
		/**
		 * @param {number} block @param {number} read @param {number} watched @param {number} ripe
		 * @param {number | undefined} next
		 */
		watching(block, read, watched, ripe, next) {
			const later = next === undefined ? '' : `; the next can be at block ${next + 1}`;
			line(block, 'watching', `${plural(read, 'open ride')}: ${grouped(watched)} can bring enough, ${grouped(ripe)} of them now${later}`);
		},
		/** @param {number} block @param {string} ride @param {View} view @param {bigint} profit */
		would(block, ride, view, profit) {
			line(block, 'would hunt', `${ride}: ${deal(view, profit)}`);
		},
		/** @param {number} block @param {string} ride @param {View} view @param {bigint} profit */
		sent(block, ride, view, profit) {
			line(block, 'hunts', `${ride}: ${deal(view, profit)}`);
		},
		/** @param {number} block @param {string} ride @param {import('./judge.mjs').Reason} why */
		left(block, ride, why) {
			line(block, 'leaves', `${ride}: ${LEFT[why]}`);
		},
		/** @param {number} block @param {string} ride */
		notIncluded(block, ride) {
			line(block, 'dropped', `${ride}: the hunt wasn't included in time, so it has cost nothing`);
		},
		/** @param {number} block */
		waits(block) {
			line(block, 'waits', 'another transaction of this account is under way');
		},
		/** @param {number} block @param {number} blocks */
		rests(block, blocks) {
			line(block, 'rests', `for ${plural(blocks, 'block')}: it has lost one race after the other`);
		},
		/** @param {bigint} left @param {bigint} fee */
		cannotPay: (left, fee) =>
			`the account can spend ${bolt(left)}, and a hunt can cost ${bolt(fee)}: send it some ${unitOf('BOLT').symbol}, and start the hunter again`,
		/** @param {import('./book.mjs').Outcome} outcome @param {string} ride */
		outcome(outcome, ride) {
			const { block, fee, cut, token, error } = outcome;
			if (isLost(outcome)) line(block, 'lost', `${ride}: somebody was faster; the fee of ${bolt(fee)} is gone`);
			else if (error !== undefined || !token || cut === undefined) line(block, 'failed', `${ride}: ${error}; the fee of ${bolt(fee)} is gone`);
			else line(block, 'hunted', `${ride}: +${money(token)(cut)}, and the fee was ${bolt(fee)}`);
		},
		/** @param {import('./book.mjs').Page} page */
		table: (page) => tableOf(page, unitOf).forEach(print),
	};
};

/**
 * The lines of the table of what was earned.
 * @param {import('./book.mjs').Page} page
 * @param {UnitOf} unitOf
 */
export const tableOf = (page, unitOf) => {
	const bolt = amount(unitOf('BOLT'));
	const keys = Object.keys(page.cuts).sort((one, other) => Number(other === 'BOLT') - Number(one === 'BOLT') || Number(one) - Number(other));
	const cutOf = (/** @type {string} */ key) => page.cuts[key]?.cut ?? 0n;
	const hunts = keys.reduce((sum, key) => sum + (page.cuts[key]?.hunts ?? 0), 0);
	const paid = (/** @type {bigint} */ fees) => bolt(-fees);
	const rows = [
		['', 'times', 'amount'],
		...keys.map((key) => ['treasures hunted', plural(page.cuts[key]?.hunts ?? 0, 'ride'), `+${amount(unitOf(key))(cutOf(key))}`]),
		['fees of these hunts', plural(hunts, 'fee'), paid(page.fees - page.lostFees - page.failedFees)],
		['fees of lost races', plural(page.lost, 'race'), paid(page.lostFees)],
		...(page.failed > 0 ? [['fees of failed hunts', plural(page.failed, 'hunt'), paid(page.failedFees)]] : []),
		['earned', '', bolt(cutOf('BOLT') - page.fees)],
		...keys.filter((key) => key !== 'BOLT').map((key) => ['', '', amount(unitOf(key))(cutOf(key))]),
	];
	const widths = [0, 1].map((column) => Math.max(...rows.map((row) => /** @type {string} */ (row[column]).length)));
	const lines = rows.slice(1).map(([what = '', times = '', sum = '']) => `  ${what.padEnd(widths[0] ?? 0)}  ${times.padStart(widths[1] ?? 0)}  ${sum}`);
	const missed = `  ${plural(page.missed, 'transaction')} of this account can't be counted: the node has forgotten those blocks.`;
	return [`From block ${page.since} to ${page.counted.block}:`, ...lines.map((text) => text.trimEnd()), ...(page.missed > 0 ? [missed] : [])];
};
