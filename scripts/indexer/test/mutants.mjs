// Shows that the comparison notices a wrong handler: for each kind of event that has occurred, the index is rebuilt
// without its handler. It must then contradict itself or differ from the chain.

import { HANDLERS } from '../src/handlers/index.mjs';
import { changesNothing, leftToSuite } from '../src/handlers/nothing.mjs';
import { applyBlock } from '../src/processor.mjs';
import { Tables } from '../src/tables.mjs';
import { differences } from './compare.mjs';

// Handlers that change no table aren't left out.
const UNCHANGING = new Set([changesNothing, leftToSuite]);

// Rebuilds the tables. Returns the block at which they are seen to be wrong, or null if they never are.
const wrongFrom = ({ genesis, blocks }, chainAt, handlers) => {
	const tables = new Tables(structuredClone(genesis));
	for (const { height, events } of blocks) {
		try {
			applyBlock(tables, height, structuredClone(events), handlers);
		} catch {
			return height;
		}
		const chain = chainAt.get(height);
		if (chain && differences(tables.data, chain).found.length > 0) return height;
	}
	return null;
};

// `chainAt`: block → the chain's tables. Returns { tried, unnoticed, unseen }: how many handlers were left out, without
// which nothing was noticed, and which events never occurred.
export const mutants = (trace, chainAt) => {
	if (wrongFrom(trace, chainAt, HANDLERS) !== null) throw new Error('the trace itself differs from the chain');
	const occurred = new Set(trace.blocks.flatMap(({ events }) => events.map(({ name }) => name)));
	const names = Object.keys(HANDLERS).filter((name) => !UNCHANGING.has(HANDLERS[name]));
	const tried = names.filter((name) => occurred.has(name));
	const isUnnoticed = (name) => wrongFrom(trace, chainAt, { ...HANDLERS, [name]: changesNothing }) === null;
	return {
		tried,
		unnoticed: tried.filter(isUnnoticed),
		unseen: names.filter((name) => !occurred.has(name)),
	};
};
