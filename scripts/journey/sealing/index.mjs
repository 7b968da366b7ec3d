#!/usr/bin/env node
// Tests how a development node seals blocks. scripts/sealing.sh starts this.

import { parseArgs } from 'node:util';
import { CannotPlay, RuleBroken } from '../lib/errors.mjs';
import { inspect } from '../lib/format.mjs';
import { forks } from './forks.mjs';
import { large } from './large.mjs';
import { memory } from './memory.mjs';
import { safe } from './safe.mjs';
import { stopping } from './stopping.mjs';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		node: { type: 'string' },
		work: { type: 'string' },
		logs: { type: 'string' },
		times: { type: 'string', default: '3' },
		blocks: { type: 'string', default: '100000' },
		loaded: { type: 'string', default: '0' },
	},
});
const settings = {
	binary: values.node,
	work: values.work,
	logs: values.logs,
	times: Number(values.times),
	blocks: Number(values.blocks),
	loaded: Number(values.loaded),
};

const PARTS = { forks, safe, large, stopping, memory };

try {
	for (const line of await PARTS[positionals[0]](settings)) console.log(`  ${line}`);
} catch (error) {
	if (error instanceof RuleBroken) {
		console.error(`error: ${error.message}`);
		console.error(`  expected ${inspect(error.expected)}\n  got      ${inspect(error.got)}`);
	} else if (error instanceof CannotPlay) console.error(`error: ${error.message}`);
	else console.error(error);
	process.exitCode = 1;
}
process.exit();
