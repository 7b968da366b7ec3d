import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { compact, exact, fixed, parseAmount, parseCount, parsePercent, percentOfPart, plural, short } from '../src/words/amounts.ts';

const value = <Value>(parsed: { value: Value } | { problem: string }) => ('value' in parsed ? parsed.value : parsed.problem);

test('amounts are written with all their digits', () => {
	assert.equal(exact(12_345_000_000_000n, 10), '1,234.5');
	assert.equal(exact(1n, 10), '0.0000000001');
	assert.equal(exact(0n, 10), '0');
	assert.equal(exact(-15_000_000_000n, 10), '−1.5');
	assert.equal(exact(1_234_567n, 0), '1,234,567');
	assert.equal(exact(2n ** 128n - 1n, 10), '34,028,236,692,093,846,346,337,460,743.1768211455');
});

test('a short amount is cut off and says so', () => {
	assert.equal(short(19_999_999_999n, 10), '1.9999…');
	assert.equal(short(15_000_000_000n, 10), '1.5');
	assert.equal(short(12_345n, 10), '0.0000012…');
	assert.equal(short(1n, 10), '0.0000000001');
	assert.equal(short(-100_000n, 10), '−0.00001');
	assert.equal(short(-12_345n, 10), '−0.0000012…');
	assert.equal(short(10_000_012_345n, 10), '1.0000…');
	assert.equal(fixed(15_000_000_000n, 10, 4), '1.5000');
	assert.equal(fixed(19_999_999_999n, 10, 2), '1.99');
	assert.equal(fixed(19_999_999_999n, 10, 0), '1');
});

test('what is written is read back', () => {
	for (const units of [0n, 1n, 10n ** 10n, 123_456_789_012_345n, 2n ** 128n - 1n]) {
		assert.equal(value(parseAmount(exact(units, 10), 10)), units);
	}
});

test('entered amounts', () => {
	assert.equal(value(parseAmount('1000.5', 10)), 10_005_000_000_000n);
	assert.equal(value(parseAmount(' .5 ', 10)), 5_000_000_000n);
	assert.equal(value(parseAmount('7.', 0)), 7n);
	for (const wrong of ['', 'x', '1,00', '1.2.3', '-1', '.', '1e3', '0.00000000001']) {
		assert.equal(typeof value(parseAmount(wrong, 10)), 'string', wrong);
	}
	assert.equal(value(parseAmount('1', undefined)), 'The token’s decimals aren’t known yet.');
	assert.equal(typeof value(parseAmount('999999999999999999999999999999999', 10)), 'string');
});

test('entered counts and percentages', () => {
	assert.equal(value(parseCount('1,000', 1, 1_000)), 1_000);
	assert.equal(value(parseCount('0', 1, 10)), 'At least 1.');
	assert.equal(value(parseCount('11', 1, 10)), 'At most 10.');
	for (const wrong of ['1.5', '1,5', '10,00', ',100', '1,,000', '']) {
		assert.equal(value(parseCount(wrong, 1, 10_000)), 'Enter a whole number.', wrong);
	}
	assert.equal(value(parsePercent('15%')), 150_000);
	assert.equal(value(parsePercent('0.0001')), 1);
	assert.equal(value(parsePercent('0.00001')), 'At most 4 digits after the point.');
	assert.equal(value(parsePercent('101')), 'At most 100%.');
	assert.equal(percentOfPart(75_000), '7.5%');
});

test('one and many', () => {
	assert.equal(plural(1, 'ride'), '1 ride');
	assert.equal(plural(1_200, 'ride'), '1,200 rides');
	assert.equal(plural(2n, 'class', 'classes'), '2 classes');
});

test('an amount for a row that can’t grow has four digits and its size', () => {
	const of = (units: bigint) => compact(units, 10);
	assert.equal(of(12_345_000_000_000n), '1,234.5');
	assert.equal(of(9_999_999_999_123_456_789n), '999,999,999.91…');
	assert.equal(of(123_456_789_012n * 10n ** 10n), '123,456,789,012');
	assert.equal(of(1_234_567_890_123_456_789_012_345_678_912_345_678n), '1.234… × 10²⁶');
	assert.equal(of(2n ** 128n - 1n), '3.402… × 10²⁸');
	assert.equal(of(10n ** 38n), '1 × 10²⁸');
	assert.equal(of(12n * 10n ** 37n), '1.2 × 10²⁸');
	assert.equal(of(10n ** 38n + 1n), '1.000… × 10²⁸');
	assert.equal(of(-(10n ** 38n)), '−1 × 10²⁸');
	assert.equal(compact(12_345n, 24), '1.234… × 10⁻²⁰');
	assert.equal(compact(12n, 10), '0.0000000012');
	for (const units of [2n ** 128n - 1n, 1n, 98_765_432_109_876n, 10n ** 20n + 1n]) assert.ok(of(units).length <= 16, of(units));
});
