// What came out of the network's load, as a table and as sentences.

import { median } from '../report.mjs';
import { megabytes, whole } from '../words.mjs';

const SLOT_MS = 6_000;

const sumOf = (numbers) => numbers.reduce((sum, one) => sum + one, 0);
const both = (numbers) => `${whole(median(numbers))} / ${whole(Math.max(...numbers))}`;

// The milliseconds from the begin of its slot until the last node had the block.
const everywhere = ({ arrived }) => Math.max(...arrived.values());
// Slots without a block, from the first block to the last.
const missed = (blocks) => blocks.at(-1).slot - blocks[0].slot + 1 - blocks.length;
const rate = (blocks, capacity) => sumOf(blocks.map(({ boarded }) => boarded)) / (blocks.length + missed(blocks)) / capacity;

// Sentences about the whole time, and the figures in them.
export const totals = ({ blocks, capacity, minutes, samples, rides, count }) => {
	const figures = {
		boarded: sumOf(blocks.map(({ boarded }) => boarded)),
		share: rate(blocks, capacity),
		late: Math.max(...blocks.map(everywhere)),
		behind: Math.max(...blocks.map(({ behind }) => behind)),
		memory: Math.max(...samples.map(({ memory }) => memory)),
		missed: missed(blocks),
	};
	const lines = [
		`${whole(figures.boarded)} boardings in ${minutes} minutes, ${whole(rides)} open rides at the end`,
		`${figures.share.toFixed(3)} of the ${whole(capacity)} boardings that fit a block by weight`,
		`${figures.missed} of ${blocks.length + figures.missed} slots without a block`,
		`the latest block was everywhere ${whole(figures.late)} ms after its slot began; finality was at most ${figures.behind} blocks behind`,
		`a node took at most ${megabytes(figures.memory)} of memory; its count for the metrics took ${count.toFixed(1)} s`,
	];
	return { ...figures, count, rides, capacity, lines };
};

export const heading = ({ processor, cores, minutes, sums }) => [
	`Four validators on ${cores} cores (${processor}), for ${minutes} minutes: ${whole(sums.boarded)} boardings in blocks, ${whole(sums.rides)} open rides at`,
	`the end. ${whole(sums.capacity)} boardings fit a block by weight; the network made ${sums.share.toFixed(3)} of that, slots without a block counted.`,
	`At the end a node counts all of it for its metrics in ${sums.count.toFixed(1)} s.`,
];

// One row for each part of the time.
export const markdown = ({ blocks, capacity, samples, parts, minutes }) => {
	const rows = [];
	const [first] = blocks;
	const begin = first.slot * SLOT_MS;
	const length = (minutes * 60_000) / parts;
	for (let part = 0; part < parts; part += 1) {
		const within = (ms) => ms >= begin + part * length && ms < begin + (part + 1) * length;
		const mine = blocks.filter(({ slot }) => within(slot * SLOT_MS));
		if (mine.length === 0) continue;
		const memory = samples.filter(({ at }) => within(at)).map((sample) => sample.memory);
		rows.push([
			((part + 1) * length) / 60_000,
			mine.length,
			missed(mine),
			whole(sumOf(mine.map(({ boarded }) => boarded)) / mine.length),
			rate(mine, capacity).toFixed(3),
			both(mine.map(({ proposing }) => proposing)),
			both(mine.map(everywhere)),
			Math.max(...mine.map(({ behind }) => behind)),
			memory.length > 0 ? megabytes(Math.max(...memory)) : '',
			whole(mine.at(-1).sold),
		]);
	}
	const titles = [
		'until minute',
		'blocks',
		'slots without',
		'boardings a block',
		'of what fits',
		'building, ms: median / most',
		'everywhere after, ms: median / most',
		'ahead of finality, blocks',
		'memory of a node',
		'open rides',
	];
	const line = (cells) => `| ${cells.join(' | ')} |`;
	return [line(titles), line(titles.map(() => '--:')), ...rows.map(line)];
};
