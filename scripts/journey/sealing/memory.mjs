// How much memory a node takes that seals as fast as it can: blocks without transactions, and blocks full
// of them. What the system has read of the database's files into memory is counted by itself: it takes
// that back when others need it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Keyring } from '@polkadot/api';
import { freePort, Node } from '../faults/node.mjs';
import { pause, until } from '../faults/waiting.mjs';
import { CannotPlay } from '../lib/errors.mjs';
import { UNIT } from '../lib/rulebook.mjs';

const LINES = 10;
// Caches, views and pools have their size after so many.
const WARM_UP = 2_000;
const STANDSTILL_MS = 60_000;
const MOST_MB = 600;
const MOST_BYTES_PER_BLOCK = 4_096;

const PAYMENTS = 10;
const PAYERS = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie'];

const MB = (kilobytes) => Math.round(kilobytes / 1_000);

// In kilobytes: { all, own, files }.
const memoryOf = ({ pid }) => {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const [all, own, files] = ['VmRSS', 'RssAnon', 'RssFile'].map((name) =>
		(Number(new RegExp(`^${name}:\\s*(\\d+) kB$`, 'm').exec(status)[1]) * 1_024) / 1_000,
	);
	return { all, own, files };
};

const row = (cells) => cells.map((cell) => String(cell).padStart(12)).join(' ');

// Notes the memory at every so many blocks, and says what it sees. `next(height)` brings the chain on.
const watch = async (node, blocks, next) => {
	console.log(row(['block', 'own MB', 'files MB', 'all MB', 'blocks/s']));
	const samples = [];
	const started = Date.now();
	const step = Math.max(1, Math.floor(blocks / LINES));
	const goals = [...Array(LINES).keys()].map((index) => WARM_UP + step * (index + 1));
	for (const goal of [WARM_UP, ...goals]) {
		const number = await next(goal);
		const memory = memoryOf(node);
		samples.push({ number, ...memory });
		const rate = Math.round((number * 1_000) / (Date.now() - started));
		console.log(row([number, MB(memory.own), MB(memory.files), MB(memory.all), rate]));
		if (memory.own > MOST_MB * 1_000) throw new CannotPlay(`more than ${MOST_MB} MB at block ${number}`);
	}
	const [first, last] = [samples[0], samples.at(-1)];
	const growth = Math.round(((last.own - first.own) * 1_000) / (last.number - first.number));
	if (growth > MOST_BYTES_PER_BLOCK) {
		throw new CannotPlay(`${growth} bytes more with every block, ${MOST_BYTES_PER_BLOCK} are allowed`);
	}
	return `${last.number} blocks: ${MB(last.own)} MB, ${growth} bytes a block since block ${first.number}`;
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
	const line = await watch(node, settings.blocks, async (goal) => {
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
	const line = await watch(node, settings.loaded, async (goal) => {
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
