// From measured blocks to figures, ratios and goals.

import { table, whole } from '../journey/lib/format.mjs';
import { KINDS } from './kinds.mjs';

const PICOSECONDS_PER_MS = 1e9;
const millis = (refTime) => Number(refTime) / PICOSECONDS_PER_MS;

// The least that each boarding must be of the transfer beside it: how many fit a block.
export const GOALS = [
	{ kind: 'board', by: 'weight', least: 0.6 },
	{ kind: 'board', by: 'time', least: 0.85 },
	{ kind: 'token-board', by: 'time', least: 0.8 },
];

export const median = (values) => {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

// What the calls of a block took, without what an empty block takes: { weight, build, import } in milliseconds, and how much
// longer than their weight says the slower of the two was (1 is just as long).
const ofCalls = (block, empty) => {
	const weight = millis(block.all) - empty.weight;
	const [build, imported] = ['build', 'import'].map((way) => Math.max(0, block[way] - empty[way]));
	return { ...block, weight, build, import: imported, share: Math.max(build, imported) / weight };
};

// { label, runtime, room, empty, kinds: [{ name, … }], slow: [{ kind, number, … }], partial: the same } of one node, with
// `slow` the blocks that took longer than their weight says and `partial` those without all the calls that they were to have.
export const figuresOf = ({ label, runtime, room, blocks, empty: emptyBlocks }, names) => {
	const empty = {
		weight: median(emptyBlocks.map(({ all }) => millis(all))),
		build: median(emptyBlocks.map(({ build }) => build)),
		import: median(emptyBlocks.map((block) => block.import)),
	};
	const measured = blocks.map((block) => ofCalls(block, empty));
	const roomMs = millis(room);
	const kinds = new Map();
	for (const name of KINDS.keys()) {
		const own = measured.filter(({ kind }) => kind === name);
		if (own.length === 0) continue;
		const each = (way) => median(own.map((block) => block[way] / block.calls));
		// The normal class alone has that room.
		const weight = median(own.map(({ normal, calls }) => millis(normal) / calls));
		const [calls, pool] = ['calls', 'pool'].map((way) => median(own.map((block) => block[way])));
		const figures = { name, calls, weight, build: each('build'), import: each('import'), pool };
		figures.fitByWeight = Math.floor(roomMs / weight);
		// A node both builds and imports: the slower of the two sets the pace.
		const slower = Math.max(figures.build, figures.import);
		figures.fitByTime = slower > 0 ? Math.floor(roomMs / slower) : null;
		figures.share = Math.max(...own.map(({ share }) => share));
		kinds.set(name, figures);
	}
	for (const figures of kinds.values()) {
		const like = kinds.get(KINDS.get(figures.name).like);
		if (!like) continue;
		figures.byWeight = figures.fitByWeight / like.fitByWeight;
		figures.byTime = figures.fitByTime / like.fitByTime;
	}
	const shown = [...kinds.values()].filter(({ name }) => names.includes(name));
	const slow = measured.filter(({ kind, share }) => names.includes(kind) && share > 1);
	const partial = measured.filter(({ kind, calls, asked }) => names.includes(kind) && calls < asked);
	return { label, runtime, room: roomMs, empty, kinds: shown, slow, partial };
};

// [{ text, holds }]
export const goalsOf = ({ kinds, slow }) => {
	const goals = GOALS.flatMap(({ kind, by, least }) => {
		const figures = kinds.find(({ name }) => name === kind);
		if (!figures) return [];
		const { title, like } = KINDS.get(kind);
		const ratio = by === 'weight' ? figures.byWeight : figures.byTime;
		const text = `${title}: ${ratio.toFixed(2)} of ${KINDS.get(like).title} by ${by}, at least ${least} is wanted`;
		return [{ text, ratio, least, holds: ratio >= least }];
	});
	const text =
		slow.length === 0
			? 'no block takes longer than its weight says'
			: `blocks that take longer than their weight says: ${slow.length}`;
	return [...goals, { text, holds: slow.length === 0 }];
};

const HEAD = [
	'call',
	'calls a block',
	'weight, ms',
	'build, ms',
	'import, ms',
	'pool, ms',
	'fit by weight',
	'fit by time',
	'of transfers by weight',
	'of transfers by time',
	'worst time of weight',
];

const rowOf = (figures) => [
	KINDS.get(figures.name).title,
	whole(Math.round(figures.calls)),
	...[figures.weight, figures.build, figures.import, figures.pool].map((ms) => ms.toFixed(3)),
	whole(figures.fitByWeight),
	figures.fitByTime === null ? '' : whole(figures.fitByTime),
	...[figures.byWeight, figures.byTime].map((ratio) => ratio?.toFixed(2) ?? ''),
	`${Math.round(figures.share * 100)}%`,
];

const verdict = ({ text, holds }) => `${holds ? 'holds' : 'fails'}: ${text}`;

const aboutEmpty = ({ room, empty }) =>
	`Ordinary calls have ${whole(Math.round(room))} ms of a block. An empty block: weight ${empty.weight.toFixed(1)} ms, build ` +
	`${empty.build.toFixed(1)} ms, import ${empty.import.toFixed(1)} ms; not counted in the calls' figures.`;

const slowLine = ({ kind, number, calls, weight, build, import: imported }) =>
	`  block ${number}, ${whole(calls)} × ${KINDS.get(kind).title}: weight ${weight.toFixed(0)} ms, ` +
	`build ${build.toFixed(0)} ms, import ${imported.toFixed(0)} ms`;

const partialLine = ({ kind, number, calls, asked }) =>
	`block ${number} has only ${whole(calls)} of ${whole(asked)} × ${KINDS.get(kind).title}: is the machine busy?`;

export const printed = (figures) => [
	`${figures.label} (${figures.runtime})`,
	...table(HEAD, figures.kinds.map(rowOf)),
	aboutEmpty(figures),
	...goalsOf(figures).map(verdict),
	...figures.slow.map(slowLine),
	...figures.partial.map(partialLine),
];

// What a second node does differently from the first.
export const compared = (first, second) => {
	const rows = second.kinds.flatMap((own) => {
		const other = first.kinds.find(({ name }) => name === own.name);
		if (!other) return [];
		const ratio = (way) => (other[way] > 0 ? (own[way] / other[way]).toFixed(2) : '');
		return [[KINDS.get(own.name).title, ...['weight', 'build', 'import', 'pool'].map(ratio)]];
	});
	return [`${second.label}, as parts of ${first.label}`, ...table(['call', 'weight', 'build', 'import', 'pool'], rows)];
};

export const markdown = (figures) => {
	const line = (cells) => `| ${cells.join(' | ')} |`;
	return [
		line(HEAD),
		line(HEAD.map((_, column) => (column === 0 ? '---' : '---:'))),
		...figures.kinds.map((kind) => line(rowOf(kind))),
		'',
		aboutEmpty(figures),
		'',
		...goalsOf(figures).map((goal) => `- ${verdict(goal)}`),
	];
};
