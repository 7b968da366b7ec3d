// Imports the blocks of one node by another, and tells how long each takes. The blocks are exported from the first node's
// database. A node with an empty database executes and stores them in their order, as it would blocks from a peer.

import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotPlay } from '../journey/lib/errors.mjs';

const TARGET = 'sync::import-queue';
const BEGUN = /Starting import of 1 blocks\s+\((\d+)\)/;
const DONE = /Imported 1 out of 1 blocks/;
const DAY_MS = 86_400_000;

// Runs the node's command. `watch` gets its process id.
export const run = (binary, args, log, watch = () => {}) =>
	new Promise((resolve, reject) => {
		const output = openSync(log, 'w');
		const child = spawn(binary, args, { stdio: ['ignore', output, output] });
		closeSync(output);
		if (child.pid) watch(child.pid);
		const end = () => child.kill('SIGKILL');
		process.once('exit', end);
		child.once('error', reject);
		child.once('exit', (status) => {
			process.removeListener('exit', end);
			if (status === 0) return resolve();
			const last = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-10).join('\n');
			return reject(new CannotPlay(`${args[0]} ended with status ${status}:\n${last}`));
		});
	});

// The time of day of a line of the log, in milliseconds.
const timeOf = (line) => {
	const [, hours, minutes, seconds] = /^\S+ (\d\d):(\d\d):(\d\d\.\d{3})/.exec(line) ?? [];
	return seconds === undefined ? null : (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1_000;
};

// number → milliseconds, of every block.
export const timesIn = (log) => {
	const times = new Map();
	let begun = null;
	for (const line of log.split('\n')) {
		const time = timeOf(line);
		const [, number] = BEGUN.exec(line) ?? [];
		if (number !== undefined) begun = { number: Number(number), time };
		else if (begun && DONE.test(line)) {
			times.set(begun.number, (time - begun.time + DAY_MS) % DAY_MS);
			begun = null;
		}
	}
	return times;
};

// `folder`: the database of a node that has been stopped.
export const importTimes = async ({ binary, folder, work, log }) => {
	const file = join(work, 'blocks');
	await run(binary, ['export-blocks', '--dev', '--base-path', folder, '--binary', file], log);
	const options = ['--log', `${TARGET}=debug`, '--detailed-log-output', '--disable-log-color'];
	await run(binary, ['import-blocks', '--dev', '--base-path', join(work, 'imported'), '--binary', file, ...options], log);
	const times = timesIn(readFileSync(log, 'utf8'));
	if (times.size === 0) throw new CannotPlay(`${log} tells of no import`);
	return times;
};
