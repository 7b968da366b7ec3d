import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { ahead, scaleOf } from '../src/words/milestones.ts';

const TRAIN = {
	collected: 500n,
	aboard: 500n,
	reached: [],
	upcoming: [
		{ threshold: 1_000n, reward: 90n },
		{ threshold: 2_000n, reward: 300n },
	],
};

test('milestones ahead', () => {
	assert.deepEqual(
		ahead(TRAIN).map(({ missing, full }) => [missing, full]),
		[
			[500n, 50],
			[1_500n, 25],
		],
	);
	assert.deepEqual(scaleOf(TRAIN), {
		full: 25,
		marks: [
			{ at: 50, threshold: 1_000n },
			{ at: 100, threshold: 2_000n },
		],
	});
	assert.equal(scaleOf({ ...TRAIN, upcoming: [] }).full, 100);
});
