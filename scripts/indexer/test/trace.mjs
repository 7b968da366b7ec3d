// Writes the tables of block 0 and the events of the following blocks, as the index gets them, to a
// file:
//
//   node trace.mjs URL BLOCK FILE

import { writeFileSync } from 'node:fs';
import { read } from '../src/processor.mjs';
import { toJson } from '../src/store.mjs';
import { Tables } from '../src/tables.mjs';

const [url, to, file] = process.argv.slice(2);
const tables = new Tables();
const blocks = [];
const store = {
	connect: () => Promise.resolve({ height: -1, hash: '0x' }),
	async transact({ nextHead }, change) {
		await change(tables);
		if (nextHead.height === Number(to)) writeFileSync(file, toJson({ genesis: tables.data, blocks }));
	},
};
read({ url, store, to: Number(to) }, (_, height, events) => {
	blocks.push({ height, events });
});
