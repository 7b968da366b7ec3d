import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growthOf } from '../sealing/growth.mjs';

const BLOCKS = 100_000;
const CYCLE = 12_000;

// Samples of a node's memory in kilobytes: 200 MB, a cache that fills, a log that fills and empties, and the bytes
// that each block leaves behind.
const samplesOf = (bytesPerBlock) =>
	[...Array(301).keys()].map((index) => {
		const number = 2_000 + Math.round((index * BLOCKS) / 300);
		const cache = Math.min(number * 5, 100_000);
		const log = ((number % CYCLE) / CYCLE) * 130_000;
		return { number, own: 200_000 + cache + log + (number * bytesPerBlock) / 1_000 };
	});

test('memory that goes up and down does not grow', () => {
	const { growth, blocks } = growthOf(samplesOf(0));
	assert.ok(Math.abs(growth) < 16_000, `${growth} kB`);
	assert.equal(blocks, Math.round(BLOCKS / 3));
});

test('memory that a block leaves behind is seen', () => {
	const { growth } = growthOf(samplesOf(2_000));
	assert.ok(growth > 48_000, `${growth} kB`);
});
