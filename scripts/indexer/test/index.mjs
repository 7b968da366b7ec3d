#!/usr/bin/env node
// Plays a random campaign on a new development chain, indexes it from block 0 by its events, and
// compares every balance and record with the chain's. scripts/indexer.sh starts this.

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../../lib/free_port.mjs';
import { Node } from '../../journey/faults/node.mjs';
import { random as seeded } from '../../journey/faults/random.mjs';
import { until } from '../../journey/faults/waiting.mjs';
import { apiOn } from '../../journey/lib/api.mjs';
import { CannotPlay } from '../../journey/lib/errors.mjs';
import { inspect } from '../../journey/lib/format.mjs';
import { WsProvider } from '../../load/packages.mjs';
import { fromJson, load } from '../src/store.mjs';
import { differences, tablesOf } from './compare.mjs';
import { crew } from './crew.mjs';
import { plan, replay, without } from './coverage.mjs';
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
// Everything is compared every so many blocks, and where a kind of event counts.
const EVERY = 50;
const MOST_SHOWN = 20;
// The story brings about each kind of event of these pallets.
const SUITE = ['BulletTrain', 'TravelCabin', 'Dpo', 'FeeFund'];
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

// Returns the blocks at which it begins and ends.
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
	say(`the campaign ends at block ${to}`);
	return { begin, to };
};

const inWords = ({ table, key, field, index, chain }) =>
	`${table} › ${key} › ${field}: the index has ${inspect(index)}, the chain ${inspect(chain)}`;

// Requires that the tables are the chain's. Returns how many figures were compared.
const requireSame = (tables, chain, height) => {
	const { found, figures } = differences(tables, chain);
	for (const one of found.slice(0, MOST_SHOWN)) console.error(`  ${inWords(one)}`);
	if (found.length > 0) throw new CannotPlay(`${found.length} differences at block ${height}`);
	return figures;
};

// Compares the tables at all stops. `chainAt(height)` reads the chain's. At its stop, each kind of
// event must count: if its handler were missing, a difference must be found.
const compareAll = async (trace, { stops, chainAt }) => {
	let [figures, kinds] = [0, 0];
	await replay(trace, async (before, block, after) => {
		const { height } = block;
		if (!stops.has(height)) return;
		const chain = await chainAt(height);
		figures += requireSame(after, chain, height);
		for (const kind of stops.get(height)) {
			const wrong = without(kind, before, block);
			if (wrong && differences(wrong, chain).found.length === 0) {
				throw new CannotPlay(`nothing differs at block ${height} if ${kind} is left out`);
			}
			kinds += 1;
		}
	});
	return { figures, kinds };
};

const sizesOf = (tables) =>
	Object.entries(tables)
		.map(([name, records]) => `${name} ${Object.keys(records).length}`)
		.join(', ');

const main = async () => {
	const node = await startNode();
	const url = node.url.replace('http', 'ws');
	const api = await apiOn(new WsProvider(url));
	const { begin, to } = await campaign(node, api);
	await until('finality', FINAL_MS, () => node.final.number >= to);
	const hashAt = (height) => node.rpc('chain_getBlockHash', [height]);
	const chainAt = async (height) => tablesOf(await api.at(await hashAt(height)));

	// In two runs, so that the second one goes on from the file.
	const middle = Math.floor((begin + to) / 2);
	const file = join(values.work, 'index.json');
	for (const height of [middle, to]) {
		await indexTo(url, file, height);
		const { head, tables } = load(file);
		const hash = await hashAt(height);
		if (head.height !== height || head.hash !== hash) {
			throw new CannotPlay(`the index is at ${inspect(head)}, not at block ${height}, ${hash}`);
		}
		requireSame(tables, await chainAt(height), height);
		say(`the index is right at block ${height}: ${sizesOf(tables)}`);
	}

	const traced = join(values.work, 'trace.json');
	await run('test/trace.mjs', url, String(to), traced);
	const trace = fromJson(readFileSync(traced, 'utf8'));
	const { stops, unseen, invisible } = await plan(trace);
	for (let height = begin; height <= to; height += EVERY) stops.set(height, stops.get(height) ?? []);
	const { figures, kinds } = await compareAll(trace, { stops, chainAt });
	await api.disconnect();
	await node.kill('SIGTERM');

	say(`${figures} figures at ${stops.size} blocks are the chain's`);
	say(`each of the ${kinds} kinds of events that occurred would be missed`);
	if (invisible.length > 0) say(`without an effect that lasted: ${invisible.join(', ')}`);
	if (unseen.length > 0) say(`kinds that didn't occur: ${unseen.join(', ')}`);
	const lacking = unseen.filter((kind) => SUITE.includes(kind.split('.')[0]));
	if (lacking.length > 0) throw new CannotPlay(`these kinds of events have to occur, and didn't: ${lacking.join(', ')}`);
};

try {
	await main();
} catch (error) {
	console.error(error instanceof CannotPlay ? `error: ${error.message}` : error);
	process.exitCode = 1;
}
process.exit();
