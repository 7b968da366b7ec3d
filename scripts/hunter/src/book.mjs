// The hunter's book: what its hunts brought and cost, up to a final block. It is written as a whole
// or not at all, and names its chain, its account and its block. So it is either right or begins
// anew; what to hunt never depends on it.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { tokenKey } from './prices.mjs';

/**
 * @typedef {import('./prices.mjs').Token} Token
 * @typedef {{
 *   class: number, cabin: number, block: number, fee: bigint,
 *   token?: Token, cut?: bigint, error?: string,
 * }} Outcome what became of a hunt: `cut` of `token`, or `error`
 * @typedef {{ block: number, hash: string, nonce: number }} Counted
 * @typedef {{
 *   genesis: string, account: string, since: number, counted: Counted, sentUntil: number,
 *   cuts: Record<string, { hunts: number, cut: bigint }>,
 *   fees: bigint, lost: number, lostFees: bigint, failed: number, failedFees: bigint,
 *   missed: number,
 * }} Page `cuts` by token; `fees` are all fees, `lostFees` and `failedFees` parts of them.
 *   `sentUntil` is the block from which nothing that was sent can be included. `missed` counts
 *   transactions that the node couldn't tell about any more.
 */

// The errors of a hunt that came too late: somebody else was first.
const LATE = ['NoSuchRide', 'TooEarlyToHunt', 'NothingDue'];

/** @param {Outcome} outcome */
export const isLost = ({ error }) => error !== undefined && LATE.includes(error);

/** @param {string} genesis @param {string} account @param {Counted} counted @returns {Page} */
export const emptyPage = (genesis, account, counted) => ({
	genesis,
	account,
	since: counted.block,
	counted,
	sentUntil: 0,
	cuts: {},
	fees: 0n,
	lost: 0,
	lostFees: 0n,
	failed: 0,
	failedFees: 0n,
	missed: 0,
});

/**
 * The page with one more outcome.
 * @param {Page} page
 * @param {Outcome} outcome
 * @returns {Page}
 */
export const entered = (page, outcome) => {
	const { fee, token, cut, error } = outcome;
	const fees = page.fees + fee;
	if (isLost(outcome)) return { ...page, fees, lost: page.lost + 1, lostFees: page.lostFees + fee };
	if (error !== undefined || !token || cut === undefined) {
		return { ...page, fees, failed: page.failed + 1, failedFees: page.failedFees + fee };
	}
	const key = tokenKey(token);
	const before = page.cuts[key] ?? { hunts: 0, cut: 0n };
	return { ...page, fees, cuts: { ...page.cuts, [key]: { hunts: before.hunts + 1, cut: before.cut + cut } } };
};

const AMOUNTS = ['cut', 'fees', 'lostFees', 'failedFees'];

/** @param {string} text @returns {Page} */
export const parsePage = (text) => JSON.parse(text, (key, value) => (AMOUNTS.includes(key) ? BigInt(value) : value));

/** @param {Page} page */
export const pageText = (page) =>
	`${JSON.stringify(page, (_, value) => (typeof value === 'bigint' ? value.toString() : value), '\t')}\n`;

export class Book {
	#file;
	/** None before the first is begun. @type {Page | undefined} */
	page;

	/** @param {string} file @param {Page} [page] */
	constructor(file, page) {
		this.#file = file;
		this.page = page;
	}

	/** The page in a file. Undefined if there is no file. @param {string} file */
	static read(file) {
		try {
			return parsePage(readFileSync(file, 'utf8'));
		} catch (failure) {
			if (/** @type {any} */ (failure).code === 'ENOENT') return undefined;
			throw new Error(`the book ${file} can't be read; move it away to begin another (${/** @type {Error} */ (failure).message})`);
		}
	}

	/** Keeps the page under another name, which it returns. */
	setAside() {
		const aside = `${this.#file}.${this.page?.counted.block}`;
		renameSync(this.#file, aside);
		return aside;
	}

	/** @param {Page} page */
	write(page) {
		this.page = page;
		mkdirSync(dirname(this.#file), { recursive: true });
		const beside = `${this.#file}.${process.pid}`;
		writeFileSync(beside, pageText(page), { mode: 0o600 });
		renameSync(beside, this.#file);
	}
}
