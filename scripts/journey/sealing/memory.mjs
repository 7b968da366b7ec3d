// Measures the memory of a node that seals as fast as it can: empty blocks, and blocks with payments. The
// parts of the database's files that the system keeps in memory are counted separately, because the system
// frees them when other programs need memory.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Keyring } from '@polkadot/api';
import { freePort } from '../../lib/free_port.mjs';
import { Node } from '../faults/node.mjs';
import { pause, until } from '../faults/waiting.mjs';
import { CannotPlay } from '../lib/errors.mjs';
import { memoryOf } from '../lib/memory.mjs';
import { UNIT } from '../lib/rulebook.mjs';
import { growthOf } from './growth.mjs';

const LINES = 10;
const SAMPLES_PER_LINE = 30;
// The block of the first sample: by then the runtime is compiled, and the pool has its views.
const WARM_UP = 2_000;
const STANDSTILL_MS = 60_000;
const MOST_MB = 600;
// The most that memory may grow from the middle third of a run to the last third.
const MOST_GROWTH_MB = 48;
// Fewer blocks can't show whether memory grows: the database's log fills and empties over some thousand
// blocks.
const TELLING = { empty: 90_000, loaded: 20_000 };

const PAYMENTS = 10;
// After this many payments, another new account is paid.
const PAYMENTS_TO_ONE = 100;
// A payment that arrives while the pool takes in a block can be in the pool before its own submission has ended.
// The submission then fails with this code.
const ALREADY_IN_POOL = 1013;
const PAYERS = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie'];

const MB = (kilobytes) => Math.round(kilobytes / 1_000);

const row = (cells) => cells.map((cell) => String(cell).padStart(12)).join(' ');

// Takes samples of the memory at regular distances, and prints a table. `next(height)` continues the chain
// at least to this height and returns the height reached.
const watch = async (node, blocks, telling, next) => {
	console.log(row(['block', 'own MB', 'files MB', 'all MB', 'blocks/s']));
	const samples = [];
	const started = Date.now();
	const step = Math.max(1, Math.floor(blocks / (LINES * SAMPLES_PER_LINE)));
	const last = WARM_UP + Math.max(blocks, step);
	let most = 0;
	for (let goal = WARM_UP; goal <= last; goal = samples.at(-1).number + step) {
		const number = await next(goal);
		const memory = memoryOf(node.pid);
		most = Math.max(most, memory.own);
		if (samples.length % SAMPLES_PER_LINE === 0 || number + step > last) {
			const rate = Math.round((number * 1_000) / (Date.now() - started));
			console.log(row([number, MB(memory.own), MB(memory.files), MB(memory.all), rate]));
		}
		if (most > MOST_MB * 1_000) throw new CannotPlay(`${MB(most)} MB at block ${number}, ${MOST_MB} are allowed`);
		samples.push({ number, ...memory });
	}
	const line = `${samples.at(-1).number} blocks: at most ${MB(most)} MB`;
	if (blocks < telling) return `${line}; only ${telling} blocks or more show whether memory grows`;
	const { middle, end, growth, blocks: between } = growthOf(samples);
	const medians = `the medians of the last thirds, ${between} blocks apart, are ${MB(middle)} and ${MB(end)} MB`;
	if (growth > MOST_GROWTH_MB * 1_000) {
		throw new CannotPlay(`memory grows: ${medians}, and ${MOST_GROWTH_MB} MB more are allowed`);
	}
	return `${line}; ${medians}`;
};

const start = async ({ binary, work, logs }, name, sealing) => {
	const args = ['--dev', '--sealing', sealing, '--base-path', join(work, name)];
	const log = join(logs, `sealing-${name}.log`);
	const node = new Node({ binary, name: 'the node', args, log, port: await freePort() });
	node.start();
	await node.answering();
	return node;
};

const empty = async (settings) => {
	const node = await start(settings, 'memory-empty', '1');
	const heightNow = async () => Number((await node.rpc('chain_getHeader')).number);
	let seen = 0;
	const line = await watch(node, settings.blocks, TELLING.empty, async (goal) => {
		while (seen < goal) {
			const before = seen;
			await pause(50);
			seen = await until('block', STANDSTILL_MS, async () => {
				const height = await heightNow();
				return height > before && height;
			});
		}
		return seen;
	});
	await node.kill('SIGTERM');
	return `empty blocks, ${line}`;
};

const loaded = async (settings) => {
	const node = await start(settings, 'memory-loaded', 'manual');
	await node.connect();
	const { api } = node;
	const keyring = new Keyring({ type: 'sr25519' });
	const payers = PAYERS.map((name) => ({ pair: keyring.addFromUri(`//${name}`), nonce: 0 }));
	let paid = 0;
	let height = 0;
	let receiver;
	const pay = async () => {
		const payer = payers[paid % payers.length];
		if (paid % PAYMENTS_TO_ONE === 0) receiver = randomBytes(32);
		paid += 1;
		const tx = api.tx.balances.transferKeepAlive(receiver, UNIT);
		await tx.signAsync(payer.pair, { nonce: payer.nonce, era: 0 });
		payer.nonce += 1;
		try {
			await node.rpc('author_submitExtrinsic', [tx.toHex()]);
		} catch (error) {
			if (error.code !== ALREADY_IN_POOL) throw error;
		}
	};
	const line = await watch(node, settings.loaded, TELLING.loaded, async (goal) => {
		for (; height < goal; height += 1) {
			for (let count = 0; count < PAYMENTS; count += 1) await pay();
			await node.rpc('engine_createBlock', [true, false, null]);
		}
		return height;
	});
	const left = await node.rpc('author_pendingExtrinsics');
	if (left.length > PAYMENTS) throw new CannotPlay(`${left.length} transactions aren't in any block`);
	for (const { pair, nonce } of payers) {
		const next = await node.rpc('system_accountNextIndex', [pair.address]);
		if (next !== nonce) throw new CannotPlay(`${next} of ${nonce} payments of ${pair.address} were made`);
	}
	await node.kill('SIGTERM');
	return `blocks with ${PAYMENTS} payments, ${line}`;
};

export const memory = async (settings) => {
	const lines = [];
	if (settings.blocks > 0) lines.push(await empty(settings));
	if (settings.loaded > 0) lines.push(await loaded(settings));
	return lines;
};
