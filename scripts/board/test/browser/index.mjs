// Runs the tests in the browser, each file on a new chain: first those that measure times, one after the other; then
// the others, which mostly wait for blocks, two at a time.
//
//   node test/browser/index.mjs [--pictures] [--only NAMES] [--upgrade WASM]
//
// The environment has the node (NODE_BINARY), the browser (CHROMIUM) and a folder for logs (LOGS).

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
	options: {
		pictures: { type: 'boolean', default: false },
		only: { type: 'string' },
		upgrade: { type: 'string' },
	},
});
const ENDING = '.test.mjs';
const LIMIT_MS = 300_000;

const all = readdirSync(import.meta.dirname)
	.filter((file) => file.endsWith(ENDING))
	.map((file) => file.slice(0, -ENDING.length));
const names = values.only?.split(',') ?? all;
const unknown = names.filter((name) => !all.includes(name));
if (unknown.length > 0) {
	console.error(`error: there is no test ${unknown.join(', ')}; there are ${all.join(', ')}`);
	process.exit(1);
}
if (values.pictures) process.env.PICTURES = 'write';
if (values.upgrade) process.env.UPGRADE = values.upgrade;

// A node takes seconds to build the genesis of its chain. It is the same for all tests.
const folder = mkdtempSync(join(tmpdir(), 'board-chain-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.env.CHAIN_SPEC = join(folder, 'chain.json');
execFileSync(process.env.NODE_BINARY, ['export-chain-spec', '--chain', 'dev', '--raw', '--output', process.env.CHAIN_SPEC], { stdio: 'pipe' });

const MEASURES = ['frame', 'long'];
const filesOf = (some) => some.map((name) => join(import.meta.dirname, name + ENDING));
const measuring = names.filter((name) => MEASURES.includes(name));
const waiting = names.filter((name) => !MEASURES.includes(name));

const play = async (some, concurrency) => {
	if (some.length === 0) return;
	const tests = run({ files: filesOf(some), concurrency, timeout: LIMIT_MS });
	tests.on('test:fail', () => {
		process.exitCode = 1;
	});
	await pipeline(tests.compose(new spec()), process.stdout, { end: false });
};
await play(measuring, 1);
await play(waiting, 2);
