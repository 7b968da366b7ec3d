// The framework: reads blocks of a node by RPC, decodes their events, and hands them to the
// handlers.

import { SubstrateBatchProcessor } from '@subsquid/substrate-processor';
import { IndexError } from './errors.mjs';
import { readGenesis } from './genesis.mjs';
import { apply, isOurs } from './handlers/index.mjs';
import { plainFor } from './plain.mjs';

const POLL_MS = 1_000;

// Applies the events of one block.
export const applyBlock = (tables, height, events, handlers) => {
	let before = null;
	for (const event of events) {
		try {
			apply(tables, event, height, before, handlers);
		} catch (error) {
			if (error instanceof IndexError) error.message = `${event.name} in block ${height}: ${error.message}`;
			throw error;
		}
		before = event;
	}
	const [left] = tables.pending.keys();
	if (left !== undefined) {
		throw new IndexError(`block ${height} leaves open where the money kept for ${left} comes from`);
	}
};

// Reads the final blocks of the node at `url` from where the store is, up to block `to`, or for
// ever. The process ends with that. `each(tables, height, events)` gets the events that matter,
// each as { name, args }.
export const read = ({ url, store, to }, each) => {
	const processor = new SubstrateBatchProcessor()
		.setRpcEndpoint(url)
		.setRpcDataIngestionSettings({ headPollInterval: POLL_MS })
		.setBlockRange({ from: 0, to })
		.setFields({ event: { name: true, args: true } })
		.addEvent({});
	// The framework would open a port for its metrics on all interfaces. No setting prevents that.
	processor.prometheus.serve = () => Promise.resolve({ port: 'no' });
	processor.run(store, async ({ blocks, store: tables }) => {
		for (const { header, events } of blocks) {
			const { height, hash, _runtime: runtime } = header;
			const plain = plainFor(runtime.getConstant('System.SS58Prefix'));
			if (height === 0) {
				await readGenesis(tables, async (item) => plain(await runtime.getStoragePairs(hash, item)));
			}
			const ours = events.filter(({ name }) => isOurs(name));
			each(tables, height, ours.map(({ name, args }) => ({ name, args: plain(args) })));
		}
	});
};

export const index = (settings) => read(settings, applyBlock);
