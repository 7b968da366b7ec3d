// The figures from made-up blocks, and the times from a made-up log. Run with: node --test scripts/load/test/*.test.mjs

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timesIn } from '../imports.mjs';
import { neededFor } from '../kinds.mjs';
import { figuresOf, goalsOf, median, printed } from '../report.mjs';

const MS = 1_000_000_000n;

const empty = (build) => ({ all: 1n * MS, build, import: 2 });
const block = (kind, each, build, imported = build) => ({
	kind,
	number: 1,
	calls: 10,
	asked: 10,
	normal: 10n * each,
	all: 10n * each + 1n * MS,
	build,
	import: imported,
	pool: 0.5,
});

const bench = (blocks) => ({
	label: 'a node',
	runtime: 'a runtime',
	room: 1_500n * MS,
	empty: [empty(4), empty(6), empty(5)],
	blocks,
});

test('the median is the middle one, or between the two in the middle', () => {
	assert.equal(median([10, 2, 9]), 9);
	assert.equal(median([10, 2, 8, 1]), 5);
});

test('a call takes its part of what its block takes more than an empty one', () => {
	const figures = figuresOf(bench([block('transfer', 3n * MS, 25, 22)]), ['transfer']);
	const [{ weight, build, import: imported, fitByWeight, fitByTime }] = figures.kinds;
	assert.deepEqual([weight, build, imported], [3, 2, 2]);
	assert.deepEqual([fitByWeight, fitByTime], [500, 750]);
	assert.deepEqual(figures.slow, []);
});

test('a boarding is compared with the transfer, and every block with its weight', () => {
	const blocks = [block('transfer', 2n * MS, 15), block('board', 4n * MS, 25), block('board', 4n * MS, 105)];
	const figures = figuresOf(bench(blocks), ['board']);
	assert.deepEqual(figures.kinds.map(({ name }) => name), ['board']);
	assert.equal(figures.kinds[0].byWeight, 0.5);
	assert.deepEqual(goalsOf(figures).map(({ holds }) => holds), [false, false, false]);
	assert.equal(figures.slow.length, 1);
	assert.equal(figures.slow[0].share, 103 / 40);
});

test('a block without all of its calls is told of', () => {
	const short = { ...block('transfer', 3n * MS, 25), asked: 12 };
	const lines = printed(figuresOf(bench([short, block('transfer', 3n * MS, 25)]), ['transfer']));
	assert.deepEqual(lines.filter((line) => / only 10 of 12 /.test(line)).length, 1);
});

test('rides are boarded before anything else is done with them', () => {
	assert.deepEqual(neededFor(['token-settle']), ['token-transfer', 'token-board', 'token-settle']);
	assert.deepEqual(neededFor(['transfer']), ['transfer']);
});

test('the log tells when the import of a block begins and ends, past midnight too', () => {
	const log = [
		'2026-11-28 23:59:59.900 DEBUG worker sync::import-queue: Starting import of 1 blocks  (7) (origin: File)',
		'2026-11-28 23:59:59.950  INFO worker substrate: something else',
		'2026-11-29 00:00:00.150 DEBUG worker sync::import-queue: Imported 1 out of 1 blocks (origin: File)',
	];
	assert.deepEqual([...timesIn(log.join('\n'))], [[7, 250]]);
});
