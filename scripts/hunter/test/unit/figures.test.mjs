// Amounts, prices, and the rulebook's arithmetic.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exact, parseAmount } from '../../src/amounts.mjs';
import { amountWorth, parsePrices, worthOf } from '../../src/prices.mjs';
import { bringsFrom, cutOf, dueAt, huntableFrom } from '../../src/treasure.mjs';

test('amounts are shown and read in tokens', () => {
	assert.equal(exact(12_345_000_000_000n, 10), '1,234.5');
	assert.equal(exact(1n, 10), '0.0000000001');
	assert.equal(exact(-5n, 0), '-5');
	assert.equal(parseAmount('1,234.5', 10), 12_345_000_000_000n);
	assert.equal(parseAmount('.5', 1), 5n);
	for (const text of ['', '.', '1.', '1,0', '-1', '1e3', '0x1', ' 1']) assert.throws(() => parseAmount(text, 10), /is no amount/, text);
	assert.throws(() => parseAmount('0.001', 2), /too many digits/);
	assert.equal(parseAmount('0.1000', 1), 1n);
});

test('the example of rule 1.6 comes out', () => {
	const terms = { yieldTotal: 1_000_000n, duration: 403_200 };
	const hunting = { days: 7, cut: 10_000, day: 14_400 };
	const ride = { boarded: 0, lastPaid: 0, withdrawn: 0n };
	assert.equal(huntableFrom(ride, hunting), 100_801);
	assert.equal(dueAt(ride, terms, 100_801), 250_002n);
	assert.equal(cutOf(250_002n, hunting), 2_500n);
	assert.equal(huntableFrom({ ...ride, lastPaid: 100_801 }, hunting), 201_602);
	assert.equal(dueAt(ride, terms, 999_999), 1_000_000n);
	assert.equal(dueAt({ ...ride, boarded: 10 }, terms, 5), 0n);
});

test('a cut is enough from exactly the block on that the plan names', () => {
	const hunting = { days: 7, cut: 10_000, day: 10 };
	for (const yieldTotal of [1n, 99n, 7_777n, 1_000_003n, 10n ** 15n]) {
		for (const duration of [5, 71, 977]) {
			for (const withdrawn of [0n, yieldTotal / 3n]) {
				for (const least of [1n, 2n, 3n + yieldTotal / 500n, yieldTotal]) {
					const [ride, terms] = [{ boarded: 13, lastPaid: 13, withdrawn }, { yieldTotal, duration }];
					const cutAt = (/** @type {number} */ block) => cutOf(dueAt(ride, terms, block), hunting);
					const from = bringsFrom(ride, terms, hunting, least);
					if (from === undefined) assert.ok(cutAt(13 + duration) < least);
					else assert.ok(cutAt(from) >= least && cutAt(from - 1) < least, `${yieldTotal} ${duration} ${withdrawn} ${least}`);
				}
			}
		}
	}
	assert.equal(bringsFrom({ boarded: 1, lastPaid: 1, withdrawn: 0n }, { yieldTotal: 9n, duration: 5 }, { ...hunting, cut: 0 }, 1n), undefined);
});

const SPAN = { id: 1, symbol: 'SPAN', decimals: 2 };

test('a price is for one token, by its number or a symbol that it has alone', () => {
	const prices = parsePrices(['SPAN=0.25'], [SPAN], 10);
	assert.deepEqual([...prices.keys()], ['BOLT', '1']);
	const price = /** @type {import('../../src/prices.mjs').Price} */ (prices.get('1'));
	assert.equal(worthOf(3n, price), 75_000_000n);
	assert.equal(amountWorth(75_000_001n, price), 4n);
	assert.equal(worthOf(amountWorth(75_000_001n, price), price) >= 75_000_001n, true);
	const twin = { id: 2, symbol: 'SPAN', decimals: 10 };
	assert.throws(() => parsePrices(['SPAN=1'], [SPAN, twin], 10), /several tokens are called 'SPAN'.*\(1, 2\)/);
	assert.ok(parsePrices(['2=1'], [SPAN, twin], 10).has('2'));
	assert.throws(() => parsePrices(['GOLD=1'], [SPAN], 10), /no token 'GOLD'/);
	assert.throws(() => parsePrices(['SPAN'], [SPAN], 10), /is no price/);
	assert.throws(() => parsePrices(['SPAN=0'], [SPAN], 10), /worth nothing/);
	assert.throws(() => parsePrices(['SPAN=x'], [SPAN], 10), /is no amount/);
});
