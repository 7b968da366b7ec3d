import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { aYear, accruedAt, earned, percent, share, shareOf } from '../src/words/earnings.ts';
import { chanceOf, dueAt, mayBecomeLate, phaseOf, restOf, wayDone } from '../src/words/rides.ts';

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

test('rulebook 5.1, development chain: a late ride can be settled by a call in the block of its end, so signed one block before', () => {
	// It boards at 0, lasts for 100 blocks, and may be hunted from 71 on. The chain settles it at 101.
	const settles = (block: number) => chanceOf(100, 101, block);
	assert.deepEqual([88, 89, 98, 99, 100].map(settles), ['later', 'soon', 'soon', 'now', 'chain']);
	const hunts = (block: number) => chanceOf(71, 101, block);
	assert.deepEqual([59, 60, 69, 70, 99, 100].map(hunts), ['later', 'soon', 'soon', 'now', 'now', 'chain']);
});

test('rulebook 5.1, live chain: a late ride can be settled by a call during the hour after its end', () => {
	const settles = (block: number) => chanceOf(403_200, 403_800, block);
	assert.deepEqual([403_198, 403_199, 403_798, 403_799].map(settles), ['soon', 'now', 'now', 'chain']);
});

test('rulebook 5.1: a ride that isn’t late is settled by the chain when it ends, unless the chain is behind', () => {
	const settles = (block: number, by = 100) => chanceOf(100, by, block);
	assert.deepEqual([0, 98, 99].map((block) => settles(block)), ['chain', 'chain', 'chain']);
	// Its own block has passed: the read says the block of now.
	assert.equal(settles(100, 100), 'now');
	// A withdrawal is possible before, and a hunt that would begin later never is.
	assert.deepEqual([98, 99].map((block) => chanceOf(0, 100, block)), ['now', 'chain']);
	assert.equal(chanceOf(101, 100, 50), 'chain');
	// A ride that the chain hasn’t planned.
	assert.deepEqual([98, 99, 500].map((block) => chanceOf(100, undefined, block)), ['soon', 'now', 'now']);
});

test('a ride may become late up to its end', () => {
	const late = (huntableFrom?: number) => mayBecomeLate({ huntableFrom, endsAt: 100 });
	assert.deepEqual([71, 100, 101, undefined].map(late), [true, true, false, false]);
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
