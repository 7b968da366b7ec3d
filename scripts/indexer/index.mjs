#!/usr/bin/env node
// Rebuilds all balances and records of a BulletTrain chain from its events, and goes on with every
// new final block. See README.md.

import { parseArgs } from 'node:util';
import { index } from './src/processor.mjs';
import { Store } from './src/store.mjs';

const { values } = parseArgs({
	options: {
		url: { type: 'string', default: 'ws://127.0.0.1:9944' },
		file: { type: 'string', default: 'index.json' },
		// The last block. Without it the index never ends.
		to: { type: 'string' },
	},
});
const to = values.to === undefined ? undefined : Number(values.to);
if (to !== undefined && !(Number.isSafeInteger(to) && to >= 0)) {
	console.error(`error: --to needs a block number, not '${values.to}'`);
	process.exit(1);
}
index({ url: values.url, store: new Store(values.file), to });
