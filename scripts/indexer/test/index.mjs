#!/usr/bin/env node
// Plays a random campaign on a new development chain, indexes it from block 0 by its events, and compares every
// balance and record with the chain's. scripts/indexer.sh starts this.

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort, Node } from '../../journey/faults/node.mjs';
import { random as seeded } from '../../journey/faults/random.mjs';
import { until } from '../../journey/faults/waiting.mjs';
import { apiOn } from '../../journey/lib/api.mjs';
import { CannotPlay } from '../../journey/lib/errors.mjs';
import { inspect } from '../../journey/lib/format.mjs';
import { WsProvider } from '../../load/packages.mjs';
import { fromJson, load } from '../src/store.mjs';
import { differences, tablesOf } from './compare.mjs';
import { crew } from './crew.mjs';
import { mutants } from './mutants.mjs';
import { Others } from './others.mjs';
import { Story } from './story.mjs';

const { values } = parseArgs({
	options: {
		node: { type: 'string' },
		work: { type: 'string' },
		logs: { type: 'string' },
		seed: { type: 'string' },
		seconds: { type: 'string' },
	},
});
const [seed, seconds] = [Number(values.seed), Number(values.seconds)];

const SEALING_MS = 100;
const FINAL_MS = 30_000;
const INDEX_MS = 120_000;
// The blocks in which the chain acts by itself.
const OWN_BLOCKS = 100;
// At how many blocks everything is compared, besides the moments of the story.
const STOPS = 8;
const MOST_SHOWN = 20;
const LAST_LINES = 8;
const FOLDER = new URL('..', import.meta.url).pathname;

const started = Date.now();
const say = (text) => console.log(`  ${((Date.now() - started) / 1_000).toFixed(0).padStart(3)} s  ${text}`);

const startNode = async () => {
	mkdirSync(values.work, { recursive: true });
	const args = ['--dev', '--sealing', String(SEALING_MS), '--base-path', join(values.work, 'chain')];
	args.push('--listen-addr', '/ip4/127.0.0.1/tcp/0');
	const log = join(values.logs, 'indexer-node.log');
	const node = new Node({ binary: values.node, name: 'the node', args, log, port: await freePort() });
	node.start();
	await node.answering();
	await node.connect();
	await node.watch();
	return node;
};

// Runs a command of this folder to its end.
const run = (...args) =>
	new Promise((resolve, reject) => {
		const options = { cwd: FOLDER, stdio: ['ignore', 'ignore', 'pipe'], timeout: INDEX_MS };
		const child = spawn(process.execPath, args, options);
		let output = '';
		child.stderr.on('data', (data) => {
			output += data;
		});
		child.once('error', reject);
		child.once('exit', (status, signal) => {
			const last = output.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
			if (status === 0) resolve();
			else reject(new CannotPlay(`${args[0]} ended with ${signal ?? status}:\n${last}`));
		});
	});

// Runs the index up to a block, as anybody would.
const indexTo = (url, file, to) => run('index.mjs', '--url', url, '--file', file, '--to', String(to));

// Returns the blocks at which to compare.
const campaign = async (node, api) => {
	const others = new Others(api, seed);
	const story = new Story({ api, random: seeded(seed + 2), others, seed });
	const play = await crew(node, seed);
	await others.prepare();
	await story.prepare();
	const begin = node.best.number;
	say(`a random campaign of ${seconds} s begins at block ${begin}`);
	const ignored = [...others.addresses, ...story.addresses, others.team.address];
	const [{ transactions, calls }] = await Promise.all([
		play(seconds, ignored),
		others.play(seconds),
		story.play(),
	]);
	await others.switchOn();
	const on = node.best.number;
	await others.finish();
	await until('new blocks', FINAL_MS, () => node.best.number > on + OWN_BLOCKS);
	const sum = [...calls].map(([call, count]) => `${call.split('.')[1]} ${count}`).join(', ');
	say(`${transactions} transactions of the crew; successful: ${sum}`);
	say(`${others.sent} transactions of others, ${others.failed} of them failed`);
	const to = node.best.number;
	const regular = [...Array(STOPS).keys()].map((stop) => to - Math.floor(((to - begin) * stop) / STOPS));
	return [...new Set([...regular, ...story.moments])].sort((a, b) => a - b);
};

// Compares the index with the chain at a block. Returns the chain's tables, and how many figures agree.
const compareAt = async (api, node, file, number) => {
	const { head, tables } = load(file);
	const hash = await node.rpc('chain_getBlockHash', [number]);
	if (head.height !== number || head.hash !== hash) {
		throw new CannotPlay(`the index is at ${inspect(head)}, not at block ${number}, ${hash}`);
	}
	const chain = await tablesOf(await api.at(hash));
	const { found, figures } = differences(tables, chain);
	for (const { table, key, field, ...both } of found.slice(0, MOST_SHOWN)) {
		console.error(`  ${table} › ${key} › ${field}: the index has ${inspect(both.index)}, the chain ${inspect(both.chain)}`);
	}
	if (found.length > 0) throw new CannotPlay(`${found.length} differences at block ${number}`);
	const sizes = Object.entries(chain)
		.map(([name, records]) => `${name} ${Object.keys(records).length}`)
		.filter((size) => !size.endsWith(' 0'));
	say(`block ${number}: ${figures} figures agree: ${sizes.join(', ')}`);
	return { chain, figures };
};

const main = async () => {
	const node = await startNode();
	const url = node.url.replace('http', 'ws');
	const api = await apiOn(new WsProvider(url));
	const stops = await campaign(node, api);
	const to = stops.at(-1);
	await until('finality', FINAL_MS, () => node.final.number >= to);
	say(`the campaign ends at block ${to}`);

	// In several runs, so that each goes on from the file.
	const file = join(values.work, 'index.json');
	const chainAt = new Map();
	let sum = 0;
	for (const number of stops) {
		await indexTo(url, file, number);
		const { chain, figures } = await compareAt(api, node, file, number);
		chainAt.set(number, chain);
		sum += figures;
	}
	const traced = join(values.work, 'trace.json');
	await run('test/trace.mjs', url, String(to), traced);
	await api.disconnect();
	await node.kill('SIGTERM');
	const { tried, unnoticed, unseen } = mutants(fromJson(readFileSync(traced, 'utf8')), chainAt);
	if (unnoticed.length > 0) {
		throw new CannotPlay(`nothing differs if these events are left out: ${unnoticed.join(', ')}`);
	}
	say(`each of the ${tried.length} kinds of events that occurred is missed if it is left out`);
	say(`kinds that didn't occur: ${unseen.join(', ')}`);
	say(`${sum} figures of the index agree with the chain's, none differs`);
};

try {
	await main();
} catch (error) {
	console.error(error instanceof CannotPlay ? `error: ${error.message}` : error);
	process.exitCode = 1;
}
process.exit();
