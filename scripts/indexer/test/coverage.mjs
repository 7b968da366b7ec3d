// Chooses the blocks at which the index is compared, so that every kind of event counts: for each
// kind a block at whose end the tables would be others without the event.

import { isDeepStrictEqual } from 'node:util';
import { HANDLERS } from '../src/handlers/index.mjs';
import { changesNothing, leftToSuite } from '../src/handlers/nothing.mjs';
import { applyBlock } from '../src/processor.mjs';
import { Tables } from '../src/tables.mjs';

// The most blocks that are looked at for each kind.
const MOST_BLOCKS = 10;

const UNCHANGING = new Set([changesNothing, leftToSuite]);
const KINDS = Object.keys(HANDLERS).filter((name) => !UNCHANGING.has(HANDLERS[name]));

// The tables after a block if the handler of one kind of event were missing. Null if the index
// would end there.
export const without = (kind, data, { height, events }) => {
	const tables = new Tables(structuredClone(data));
	try {
		applyBlock(tables, height, structuredClone(events), { ...HANDLERS, [kind]: changesNothing });
	} catch {
		return null;
	}
	return tables.data;
};

// Calls `see(before, block, after)` for each block, with the tables' data. Waits for it.
export const replay = async ({ genesis, blocks }, see) => {
	const tables = new Tables(structuredClone(genesis));
	for (const block of blocks) {
		const before = structuredClone(tables.data);
		applyBlock(tables, block.height, structuredClone(block.events));
		await see(before, block, tables.data);
	}
};

// Returns { stops, unseen, invisible }: block → the kinds that count at its end; the kinds that
// never occurred, and those whose effect never outlived their block.
export const plan = async (trace) => {
	const blocksOf = new Map();
	const seen = new Map();
	await replay(trace, (before, block, after) => {
		for (const kind of new Set(block.events.map(({ name }) => name))) {
			if (!KINDS.includes(kind)) continue;
			const times = seen.get(kind) ?? 0;
			seen.set(kind, times + 1);
			if (times >= MOST_BLOCKS) continue;
			if (isDeepStrictEqual(without(kind, before, block), after)) continue;
			blocksOf.set(kind, [...(blocksOf.get(kind) ?? []), block.height]);
		}
	});
	const stops = new Map();
	const left = new Set(blocksOf.keys());
	while (left.size > 0) {
		const counts = new Map();
		for (const kind of left) {
			for (const height of blocksOf.get(kind)) counts.set(height, [...(counts.get(height) ?? []), kind]);
		}
		const [height, kinds] = [...counts].reduce((best, one) => (one[1].length > best[1].length ? one : best));
		stops.set(height, kinds);
		for (const kind of kinds) left.delete(kind);
	}
	return {
		stops,
		unseen: KINDS.filter((kind) => !seen.has(kind)),
		invisible: [...seen.keys()].filter((kind) => !blocksOf.has(kind)),
	};
};
