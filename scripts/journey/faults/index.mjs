#!/usr/bin/env node
// Kills nodes, fills their disks, gives them broken files and impossible commands. scripts/faults.sh starts this.

import { parseArgs } from 'node:util';
import { CannotPlay, RuleBroken } from '../lib/errors.mjs';
import { inspect } from '../lib/format.mjs';
import { Campaign } from './campaign.mjs';
import { disk } from './disk.mjs';
import { files } from './files.mjs';
import { CASES } from './network/cases.mjs';
import { Network } from './network/index.mjs';
import { UPGRADE } from './network/upgrading.mjs';
import { starts } from './starts.mjs';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		node: { type: 'string' },
		work: { type: 'string' },
		logs: { type: 'string' },
		kills: { type: 'string', default: '20' },
		seed: { type: 'string', default: '1' },
		upgrade: { type: 'string' },
		checker: { type: 'string' },
	},
});
const settings = {
	binary: values.node,
	work: values.work,
	logs: values.logs,
	kills: Number(values.kills),
	seed: Number(values.seed),
	sealing: 100,
};

const VALIDATORS = ['Alice', 'Bob', 'Charlie', 'Dave'];

const PARTS = {
	one: () => new Campaign({ ...settings, isOne: true }).run(),
	three: () => new Campaign({ ...settings, isOne: false }).run(),
	network: () => new Network({ ...settings, first: VALIDATORS, cases: CASES }).run(),
	// With the new runtime, and the program that checks a state by it.
	upgrade: () => {
		const { upgrade, checker: program } = values;
		return new Network({ ...settings, first: VALIDATORS.slice(0, 3), cases: UPGRADE, upgrade, program }).run();
	},
	disk: () => disk(settings),
	files: () => files(settings),
	starts: () => starts(settings),
};

try {
	for (const line of await PARTS[positionals[0]]()) console.log(`  ${line}`);
} catch (error) {
	if (error instanceof RuleBroken) {
		console.error(`error: rule ${error.rule} is broken: ${error.message}`);
		console.error(`  expected ${inspect(error.expected)}\n  got      ${inspect(error.got)}`);
	} else if (error instanceof CannotPlay) console.error(`error: ${error.message}`);
	else console.error(error);
	process.exitCode = 1;
}
process.exit();
