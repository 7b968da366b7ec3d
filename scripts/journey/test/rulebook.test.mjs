// The rulebook's own examples, and the properties of its figures.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	accrued,
	classReward,
	CLASSES,
	durationBounds,
	endsAt,
	huntableFrom,
	huntCut,
	LIVE_DAY,
	MILESTONES,
	scaled,
	share,
	shares,
	tokens,
} from '../lib/rulebook.mjs';

test('example "yield" of section 1', () => {
	const terms = { yieldTotal: 200n, duration: 1_000n };
	const boarded = 5_000n;
	const at = (elapsed) => accrued(terms, boarded, boarded + elapsed);
	assert.equal(at(250n), 50n);
	assert.equal(at(333n), 66n);
	assert.equal(at(333n) - 50n, 16n);
	assert.equal(at(1_400n), 200n);
	assert.equal(at(1_400n) - 66n, 134n);
	assert.equal(endsAt(terms, boarded), 6_000n);
});

test('example "hunt" of section 1', () => {
	const terms = { yieldTotal: 1_000_000n, duration: 403_200n };
	assert.equal(huntableFrom(0n, LIVE_DAY), 100_801n);
	const due = accrued(terms, 0n, 100_801n);
	assert.equal(due, 250_002n);
	assert.equal(huntCut(due), 2_500n);
	assert.equal(due - huntCut(due), 247_502n);
});

test('a hunter gets nothing of less than a hundred base units', () => {
	assert.equal(huntCut(99n), 0n);
	assert.equal(huntCut(100n), 1n);
});

test('example "late passenger" of section 2', () => {
	const reached = [{ reward: 300n, aboard: 2_000n }];
	assert.equal(shares(reached, 0, 1_000n), 150n);
	assert.equal(shares(reached, 1, 1_000n), 0n, 'who boards later has seen it');
});

test('example "unequal fares" of section 2', () => {
	const milestone = { reward: 100n, aboard: 1_500n };
	assert.equal(share(milestone, 1_000n), 66n);
	assert.equal(share(milestone, 500n), 33n);
});

test('every milestone rounds by itself', () => {
	const reached = [
		{ reward: 100n, aboard: 1_500n },
		{ reward: 100n, aboard: 1_500n },
	];
	assert.equal(shares(reached, 0, 500n), 66n, '33 and 33, not ⌊66.67⌋ of both');
});

test('amounts beyond 128 bits lose nothing on the way', () => {
	const huge = 2n ** 128n - 1n;
	assert.equal(accrued({ yieldTotal: huge, duration: 3n }, 0n, 2n), (huge * 2n) / 3n);
	assert.equal(share({ reward: huge, aboard: huge }, huge), huge);
});

test('the campaign on a live chain is the table of the rulebook', () => {
	const [bronze, silver, , , diamond] = CLASSES;
	assert.equal(bronze.terms(LIVE_DAY).duration, 12_960n);
	assert.equal(silver.terms(LIVE_DAY).duration, 25_920n);
	assert.equal(classReward(bronze.terms(LIVE_DAY), bronze.cabins), tokens(47 * 500));
	assert.equal(classReward(diamond.terms(LIVE_DAY), diamond.cabins), tokens(9_580_000 * 10));
	assert.equal(MILESTONES.length, 16);
	assert.equal(
		MILESTONES.reduce((sum, { reward }) => sum + reward, 0n),
		tokens(5_120_500),
	);
});

test('durations scale to the day of a chain: 0.9 and 1.8 days', () => {
	assert.equal(scaled(12_960, 10n), 9n);
	assert.equal(scaled(25_920, 10n), 18n);
	assert.deepEqual(durationBounds(LIVE_DAY), { shortest: 7_200n, longest: 5_270_400n });
	assert.equal(durationBounds(5n).shortest, 3n, 'half of an odd day is rounded up');
});
