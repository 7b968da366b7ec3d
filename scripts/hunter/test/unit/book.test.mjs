// The book, the search for what became of hunts, and the table.

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Book, emptyPage, entered, pageText, parsePage } from '../../src/book.mjs';
import { risesOf } from '../../src/count.mjs';
import { tableOf, unitsOf } from '../../src/story.mjs';

const PAGE = emptyPage('0x12', '5Gp', { block: 10, hash: '0xab', nonce: 3 });
const place = { class: 0, cabin: 1, block: 11 };
const NATIVE = /** @type {const} */ ({ type: 'Native' });
const SPAN = /** @type {const} */ ({ type: 'WithId', value: 1 });

const OUTCOMES = [
	{ ...place, fee: 18n, token: NATIVE, cut: 142n },
	{ ...place, fee: 19n, token: SPAN, cut: 7n },
	{ ...place, fee: 28n, error: 'TooEarlyToHunt' },
	{ ...place, fee: 27n, error: 'NoSuchRide' },
	{ ...place, fee: 26n, error: 'NothingDue' },
	{ ...place, fee: 25n, error: 'OwnRide' },
];

test('each outcome is entered where it belongs, and all fees are summed', () => {
	const page = OUTCOMES.reduce(entered, PAGE);
	assert.deepEqual(page.cuts, { BOLT: { hunts: 1, cut: 142n }, 1: { hunts: 1, cut: 7n } });
	assert.deepEqual([page.fees, page.lost, page.lostFees, page.failed, page.failedFees], [143n, 3, 81n, 1, 25n]);
	assert.deepEqual(PAGE.cuts, {});
	assert.deepEqual(parsePage(pageText(page)), page);
});

test('a book is written as a whole, for its owner alone, and a broken one is named', () => {
	const folder = mkdtempSync(join(tmpdir(), 'hunter-'));
	try {
		const file = join(folder, 'deep', 'book.json');
		assert.equal(Book.read(file), undefined);
		new Book(file).write(OUTCOMES.reduce(entered, PAGE));
		assert.deepEqual(Book.read(file), OUTCOMES.reduce(entered, PAGE));
		assert.deepEqual(readdirSync(join(folder, 'deep')), ['book.json']);
		assert.equal(statSync(file).mode & 0o777, 0o600);
		writeFileSync(file, '{');
		assert.throws(() => Book.read(file), /the book .*book\.json can't be read; move it away/);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test('the blocks in which a nonce rises are found, each once, with few looks', async () => {
	const rises = new Map([[107, 1], [108, 3], [50_000, 1]]);
	let looks = 0;
	const nonceAt = async (/** @type {number} */ block) => {
		looks += 1;
		return [...rises].reduce((sum, [at, by]) => sum + (at <= block ? by : 0), 5);
	};
	const found = [];
	for await (const rise of risesOf(nonceAt, 100, 5, 100_000, 10)) found.push(rise);
	assert.deepEqual(found, [
		{ block: 107, before: 5, after: 6 },
		{ block: 108, before: 6, after: 9 },
		{ block: 50_000, before: 9, after: 10 },
	]);
	assert.ok(looks < 60);
	looks = 0;
	for await (const _ of risesOf(nonceAt, 100, 5, 100_000, 5)) assert.fail();
	assert.equal(looks, 0);
});

test('blocks that the node has forgotten hide what happened in them, and nothing else', async () => {
	const nonceAt = async (/** @type {number} */ block) => (block < 90 ? undefined : block < 95 ? 7 : 8);
	const found = [];
	for await (const rise of risesOf(nonceAt, 0, 5, 100, 8)) found.push(rise);
	assert.deepEqual(found, [
		{ block: 90, before: 5, after: 7 },
		{ block: 95, before: 7, after: 8 },
	]);
});

test('the table says what came in, what the fees were, and what is left', () => {
	const unitOf = unitsOf({ symbol: 'BOLT', decimals: 2 }, [{ id: 1, symbol: 'SPAN', decimals: 0 }]);
	assert.deepEqual(tableOf({ ...OUTCOMES.reduce(entered, PAGE), missed: 1 }, unitOf), [
		'From block 10 to 10:',
		'  treasures hunted       1 ride  +1.42 BOLT',
		'  treasures hunted       1 ride  +7 SPAN',
		'  fees of these hunts    2 fees  -0.37 BOLT',
		'  fees of lost races    3 races  -0.81 BOLT',
		'  fees of failed hunts   1 hunt  -0.25 BOLT',
		'  earned                         -0.01 BOLT',
		'                                 7 SPAN',
		"  1 transaction of this account can't be counted: the node has forgotten those blocks.",
	]);
});

test('a token that has another’s symbol shows its number', () => {
	const unitOf = unitsOf({ symbol: 'BOLT', decimals: 10 }, [{ id: 1, symbol: 'bolt', decimals: 0 }, { id: 2, symbol: '', decimals: 3 }]);
	assert.deepEqual(['BOLT', '1', '2', '9'].map((key) => unitOf(key).symbol), ['BOLT', 'bolt#1', '#2', '#9']);
});
