// The framework: reads blocks of a node by RPC, decodes their events, and hands them to the handlers.

import { SubstrateBatchProcessor } from '@subsquid/substrate-processor';
import { IndexError } from './errors.mjs';
import { readGenesis } from './genesis.mjs';
import { apply, isOurs } from './handlers/index.mjs';
import { plainFor } from './plain.mjs';

const POLL_MS = 1_000;

const readBlock = (tables, plain, { header, events }) => {
	let before = null;
	for (const { name, args } of events) {
		const event = isOurs(name) ? { name, args: plain(args) } : null;
		try {
			if (event) apply(tables, event, header.height, before);
		} catch (error) {
			if (error instanceof IndexError) error.message = `${name} in block ${header.height}: ${error.message}`;
			throw error;
		}
		before = event;
	}
	const [left] = tables.pending.keys();
	if (left !== undefined) {
		throw new IndexError(`block ${header.height} leaves open where the money kept for ${left} comes from`);
	}
};

// Indexes the final blocks of the node at `url` from where the store is, up to block `to`, or for ever.
export const index = ({ url, store, to }) => {
	const processor = new SubstrateBatchProcessor()
		.setRpcEndpoint(url)
		.setRpcDataIngestionSettings({ headPollInterval: POLL_MS })
		.setBlockRange({ from: 0, to })
		.setFields({ event: { name: true, args: true } })
		.addEvent({});
	// The framework would open a port for its metrics on all interfaces. No setting prevents that.
	processor.prometheus.serve = () => Promise.resolve({ port: 'no' });
	processor.run(store, async ({ blocks, store: tables }) => {
		for (const block of blocks) {
			const { height, hash, _runtime: runtime } = block.header;
			const plain = plainFor(runtime.getConstant('System.SS58Prefix'));
			if (height === 0) {
				await readGenesis(tables, async (item) => plain(await runtime.getStoragePairs(hash, item)));
			}
			readBlock(tables, plain, block);
		}
	});
};
