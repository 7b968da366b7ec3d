// How much memory a node takes that seals as fast as it can: blocks without transactions, and blocks full
// of them. What the system has read of the database's files into memory is counted by itself: it takes
// that back when others need it.

import { join } from 'node:path';
import { Keyring } from '@polkadot/api';
import { freePort, Node } from '../faults/node.mjs';
import { pause, until } from '../faults/waiting.mjs';
import { CannotPlay } from '../lib/errors.mjs';
import { memoryOf } from '../lib/memory.mjs';
import { UNIT } from '../lib/rulebook.mjs';
import { growthOf } from './growth.mjs';

const LINES = 10;
const SAMPLES_PER_LINE = 30;
// The runtime is compiled, and the pool has its views.
const WARM_UP = 2_000;
const STANDSTILL_MS = 60_000;
const MOST_MB = 600;
// From the middle third of a run to the last one.
const MOST_GROWTH_MB = 48;
// Fewer don't tell: the database's log comes and goes over some thousand blocks.
const TELLING = { empty: 90_000, loaded: 20_000 };

const PAYMENTS = 10;
const PAYERS = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie'];

const MB = (kilobytes) => Math.round(kilobytes / 1_000);

const row = (cells) => cells.map((cell) => String(cell).padStart(12)).join(' ');

// Notes the memory at every so many blocks, and says what it sees. `next(height)` brings the chain on.
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
	if (blocks < telling) return `${line}; whether it grows, ${telling} would tell`;
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
	const pay = async () => {
		const payer = payers[paid % payers.length];
		// Now and then an account that wasn't there before.
		const receiver = keyring.addFromUri(`//Receiver//${Math.floor(paid / 100)}`).address;
		paid += 1;
		const tx = api.tx.balances.transferKeepAlive(receiver, UNIT);
		await tx.signAsync(payer.pair, { nonce: payer.nonce, era: 0 });
		payer.nonce += 1;
		await node.rpc('author_submitExtrinsic', [tx.toHex()]);
	};
	const line = await watch(node, settings.loaded, TELLING.loaded, async (goal) => {
		for (; height < goal; height += 1) {
			for (let count = 0; count < PAYMENTS; count += 1) await pay();
			await node.rpc('engine_createBlock', [true, false, null]);
		}
		return height;
	});
	const left = await node.rpc('author_pendingExtrinsics');
	if (left.length > PAYMENTS) throw new CannotPlay(`${left.length} transactions have come into no block`);
	await node.kill('SIGTERM');
	return `blocks with ${PAYMENTS} payments, ${line}`;
};

export const memory = async (settings) => {
	const lines = [];
	if (settings.blocks > 0) lines.push(await empty(settings));
	if (settings.loaded > 0) lines.push(await loaded(settings));
	return lines;
};
