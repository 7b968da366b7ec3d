// The figures of the network's load from made-up blocks.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdown, totals } from '../network/report.mjs';

const SLOT_MS = 6_000;
const block = (number, slot, boarded, more = {}) => ({
	number,
	slot,
	boarded,
	sold: number * 100,
	arrived: new Map([['Alice', 900], ['Bob', 1_000 + number]]),
	behind: 2,
	proposing: 500 + number,
	...more,
});
const given = (blocks) => ({
	blocks,
	capacity: 100,
	minutes: 1,
	samples: [{ at: blocks[0].slot * SLOT_MS, memory: 5e6 }],
	rides: 300,
	count: 1.25,
});

test('a slot without a block counts against the rate', () => {
	const { share, missed, boarded } = totals(given([block(1, 11, 100), block(2, 12, 80), block(3, 14, 100)]));
	assert.deepEqual([share, missed, boarded], [0.7, 1, 280]);
});

test('the latest node and the block that is most ahead of finality count', () => {
	const { late, behind, memory } = totals(given([block(1, 11, 100), block(2, 12, 100, { behind: 4 })]));
	assert.deepEqual([late, behind, memory], [1_002, 4, 5e6]);
});

test('a row of the table has the blocks of its part of the time', () => {
	const blocks = [block(1, 20, 100), block(2, 24, 90), block(3, 25, 50)];
	const rows = markdown({ ...given(blocks), parts: 2 }).slice(2);
	assert.deepEqual(rows.map((row) => row.split('|').slice(1, 6).map((cell) => cell.trim())), [
		['0.5', '2', '3', '95', '0.380'],
		['1', '1', '0', '50', '0.500'],
	]);
});
