// Fills the disk of a running node. The disk is a small one in memory that no other process sees:
// scripts/faults.sh starts this in a mount namespace of its own.

import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CannotPlay, RuleBroken } from '../lib/errors.mjs';
import { freePort } from '../../lib/free_port.mjs';
import { Node } from './node.mjs';
import { pause, until } from './waiting.mjs';

const MIB = 2 ** 20;
const SIZE = 160;
const THRESHOLD = 64;
// How long the node may take to notice and to end.
const END_MS = 60_000;
const GO_ON_MS = 60_000;

const ADVICE = /make space on the disk of `[^`]+`/;
const NO_PANIC = /panicked|stack backtrace/;

const freeMib = (path) => {
	const { bavail, bsize } = statfsSync(path);
	return (bavail * bsize) / MIB;
};

// Writes until `left` MiB are left, or until nothing more can be written.
const fill = (path, left) => {
	const file = openSync(join(path, 'ballast'), 'w');
	try {
		for (const chunk of [MIB, 4096]) {
			const piece = Buffer.alloc(chunk);
			while (freeMib(path) > left) {
				if (writeSync(file, piece) < chunk) break;
			}
		}
	} catch (error) {
		if (error.code !== 'ENOSPC') throw error;
	} finally {
		closeSync(file);
	}
};
const seconds = (since) => `${((Date.now() - since) / 1_000).toFixed(1)} s`;
const clear = (path) => rmSync(join(path, 'ballast'));

const require = (holds, what, node) => {
	if (!holds) throw new CannotPlay(`${what}:\n${node.lastLines(12).join('\n')}`);
};

export const disk = async ({ binary, work, logs, sealing }) => {
	const path = join(work, 'small-disk');
	mkdirSync(path, { recursive: true });
	execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}m`, 'tmpfs', path]);
	const args = ['--dev', '--sealing', String(sealing), '--base-path', path];
	args.push('--db-storage-threshold', String(THRESHOLD));
	const log = join(logs, 'faults-disk.log');
	const node = new Node({ binary, name: 'the node', args, log, port: await freePort() });

	// Runs until a few more blocks are final.
	const play = async () => {
		node.start();
		const first = await node.answering();
		if (!node.api) await node.connect();
		await node.watch();
		await until('final blocks', GO_ON_MS, () => node.final?.number > first.best.number + 10);
		return first;
	};
	const endsByItself = async (what) => {
		const started = Date.now();
		const { status } = await node.ended(END_MS);
		const said = node.lastLines(40).join('\n');
		require(status === 1, `${what}: it ended with ${status}`, node);
		require(ADVICE.test(said), `${what}: it didn't say what to do`, node);
		require(!NO_PANIC.test(said), `${what}: it panicked`, node);
		return seconds(started);
	};
	// Checks that all blocks that the node has reported as final are still there. Returns their number.
	const requirePromised = async () => {
		const numbers = [...node.promised.keys()];
		const hashes = await node.rpc('chain_getBlockHash', [numbers]);
		for (const [index, number] of numbers.entries()) {
			const promised = node.promised.get(number);
			if (hashes[index] !== promised) {
				throw new RuleBroken('§1', `final block ${number} after the disk was full`, promised, hashes[index]);
			}
		}
		return numbers.length;
	};

	const lines = [];
	await play();
	fill(path, THRESHOLD / 2);
	lines.push(`below ${THRESHOLD} MiB the running node reported that and ended after ${await endsByItself('low on space')}`);
	node.start();
	lines.push(`started again without space, it reported that and ended after ${await endsByItself('no space at the start')}`);
	clear(path);
	await play();
	lines.push(`with space it continued; all ${await requirePromised()} blocks that it had reported as final are there`);

	// Fills the disk from the threshold to the last byte before the node looks at it again. The database
	// maps its files into memory, so SIGBUS may end the node before it can report anything.
	const promised = [...node.promised];
	fill(path, 0);
	const started = Date.now();
	const { status, signal } = await node.ended(END_MS);
	require(status === 1 || signal === 'SIGBUS', `a full disk: it ended with ${status ?? signal}`, node);
	lines.push(
		`filled to the last byte at once, it ended after ${seconds(started)} (${signal ?? `status ${status}`})`,
	);
	node.start();
	lines.push(`started again, it reported why and ended after ${await endsByItself('a full disk at the start')}`);
	clear(path);
	const later = [...node.promised.keys()].filter((number) => number > promised.at(-1)[0]);
	for (const number of later) node.promised.delete(number);
	const first = await play();
	lines.push(
		`with space it continued from final block ${first.final.number}; all ${await requirePromised()} blocks ` +
			`that it had reported as final before are there; it had reported ${later.length} more on the full disk`,
	);
	await node.kill('SIGTERM');
	await pause(100);
	execFileSync('umount', [path]);
	return lines;
};
