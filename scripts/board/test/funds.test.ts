import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { leftOf, leftToday, stateOf } from '../src/words/funds.ts';

const FUND = { held: 100n, owed: 30n, allowance: 10n, limit: 50n, spentToday: 20n };

test('what is left of a fund, and what it still pays today', () => {
	assert.equal(leftOf(FUND), 70n);
	assert.equal(leftToday(FUND), 30n);
	assert.equal(leftToday({ ...FUND, owed: 95n }), 5n);
	// The owner has lowered the limit below what was paid today.
	assert.equal(leftToday({ ...FUND, limit: 15n }), 0n);
});

test('why a fund pays nothing', () => {
	assert.equal(stateOf(FUND), 'pays');
	assert.equal(stateOf({ ...FUND, owed: 100n }), 'empty');
	assert.equal(stateOf({ ...FUND, allowance: 0n }), 'unlimited');
	assert.equal(stateOf({ ...FUND, limit: 0n }), 'unlimited');
	assert.equal(stateOf({ ...FUND, spentToday: 50n }), 'done');
});
