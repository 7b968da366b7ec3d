import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { quarryOf, settledAt, sorted, type RideRecord } from '../src/words/hunting.ts';

const DAY = 14_400;
const HOUR = 600;
const HUNTING = { days: 7, cut: 10_000 };
// The example of rule 1.6: 1,000,000 in 28 days.
const TERMS = { fare: 1n, yieldTotal: 1_000_000n, duration: 403_200 };

const ride = (lastPaid = 0, withdrawn = 0n, cabin = 0): RideRecord => ({
	class: 0,
	cabin,
	passenger: { type: 'User', value: 'Ada' },
	boarded: 0,
	lastPaid,
	withdrawn,
});
const at = (block: number, record = ride()) => quarryOf(record, TERMS, HUNTING, DAY, block);

test('rule 1.6: what a hunt brings, and from when', () => {
	const { from, due, cut, endsAt } = at(0);
	assert.deepEqual([from, due, cut, endsAt], [100_801, 250_002n, 2_500n, 403_200]);
	assert.equal(at(100_801, ride(100_801, 250_002n)).from, 201_602);
	assert.equal(at(500_000).due, 1_000_000n);
});

test('rides for now come by what they bring, those for later by when', () => {
	const quarries = [at(150_000), at(150_000, ride(0, 100_000n, 1)), at(150_000, ride(100_000, 0n, 2)), at(150_000, ride(403_000, 0n, 3))];
	const { now, soon } = sorted(quarries, 150_000, 150_000 + 10 * DAY, HOUR);
	assert.deepEqual(now.map(({ ride: { cabin } }) => cabin), [0, 1]);
	assert.deepEqual(soon.map(({ ride: { cabin } }) => cabin), [2]);
	assert.deepEqual(sorted([at(0, ride(0, 250_002n))], 0, 200_000, HOUR).soon, []);
});

// Where a ride is listed for a hunter whose call is in the next block.
const listed = (next: number, record: RideRecord, hour: number) => {
	const { now, soon } = sorted([at(next, record)], next, next + 10 * DAY, hour);
	return now.length > 0 ? 'now' : soon.length > 0 ? 'soon' : '–';
};

test('rule 1.6: a hunt is offered for the first block in which it is valid', () => {
	assert.deepEqual([100_800, 100_801].map((next) => listed(next, ride(), HOUR)), ['soon', 'now']);
});

test('rules 1.7, 5.1: a late ride is offered until the chain settles it, an hour after its end', () => {
	assert.equal(settledAt(at(0), HOUR), 403_800);
	assert.deepEqual([403_199, 403_200, 403_799, 403_800, 403_801].map((next) => listed(next, ride(), HOUR)), ['now', 'now', 'now', '–', '–']);
	// An hour of the development chain is one block: a call can be in the block of the end only.
	assert.deepEqual([403_199, 403_200, 403_201].map((next) => listed(next, ride(), 1)), ['now', 'now', '–']);
	// The chain is behind.
	assert.equal(listed(403_802, ride(), HOUR), 'now');
	// May be hunted from its end on, or a block later.
	assert.deepEqual([302_399, 302_400].map((paid) => listed(403_200, ride(paid), HOUR)), ['now', '–']);
});
