import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { aYear, accruedAt, earned, percent, share, shareOf } from '../src/words/earnings.ts';
import { dueAt, phaseOf, restOf, wayDone } from '../src/words/rides.ts';

const TERMS = { fare: 1_000n, yieldTotal: 200n, duration: 1_000 };
const RIDE = {
	...TERMS,
	boarded: 100,
	endsAt: 1_100,
	withdrawn: 50n,
	shareDue: 7n,
	huntableFrom: 171,
	settlesByItselfAt: 1_101,
};

test('rulebook 1.4: what has accrued', () => {
	assert.equal(accruedAt(TERMS, 0, 250), 50n);
	assert.equal(accruedAt(TERMS, 0, 333), 66n);
	assert.equal(accruedAt(TERMS, 0, 1_400), 200n);
	assert.equal(accruedAt(TERMS, 10, 5), 0n);
});

test('rulebook 2.3: shares', () => {
	assert.equal(shareOf(100n, 1_000n, 1_500n), 66n);
	assert.equal(shareOf(100n, 500n, 1_500n), 33n);
	assert.equal(shareOf(100n, 500n, 0n), 0n);
});

test('percentages are rounded down and never zero for something', () => {
	assert.equal(percent(1n, 3n), '33.33%');
	assert.equal(percent(1n, 1_000_000n), '<0.01%');
	assert.equal(percent(0n, 3n), '0%');
	assert.equal(percent(5n, 0n), '0%');
	assert.equal(earned(TERMS), '20%');
	assert.equal(aYear({ fare: 1_000n, yieldTotal: 200n, duration: 100 }, 10), '730%');
	assert.equal(share(1n, 3n), 33.33);
	assert.equal(share(5n, 3n), 100);
});

test('a ride at a block', () => {
	assert.equal(dueAt(RIDE, 433), 16n);
	assert.equal(dueAt(RIDE, 5_000), 150n);
	assert.deepEqual(restOf(RIDE), { fare: 1_000n, rest: 150n, share: 7n, all: 1_157n });
	assert.equal(phaseOf(RIDE, 170), 'riding');
	assert.equal(phaseOf(RIDE, 171), 'huntable');
	assert.equal(phaseOf(RIDE, 1_100), 'ended');
	assert.equal(wayDone(RIDE, 600), 50);
	assert.equal(wayDone(RIDE, 9_999), 100);
});
