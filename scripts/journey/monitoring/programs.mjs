// The programs that the test runs, on free ports of the loopback interface. They end with the test.

import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { endsWithThis } from '../../lib/programs.mjs';
import { CannotPlay } from '../lib/errors.mjs';

// Starts a program. Returns a function that fails if the program has ended.
export const start = (binary, args, log) => {
	const output = openSync(log, 'w');
	const child = spawn(binary, args, { stdio: ['ignore', output, output] });
	closeSync(output);
	endsWithThis(child);
	let ended = false;
	const gone = () => {
		ended = true;
	};
	child.once('exit', gone);
	child.once('error', gone);
	return () => {
		if (!ended) return;
		const last = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-10).join('\n');
		throw new CannotPlay(`${binary} has ended:\n${last}`);
	};
};

// The answer to a GET, or null if there is none yet.
export const get = async (url) => {
	try {
		const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
		return response.ok ? await response.text() : null;
	} catch {
		return null;
	}
};

// Tries until `attempt` returns something, for `ms` at most. `alive` fails if a program has ended.
export const until = async (what, ms, alive, attempt) => {
	const end = Date.now() + ms;
	for (;;) {
		alive();
		const found = await attempt();
		if (found) return found;
		if (Date.now() > end) throw new CannotPlay(`no ${what} within ${ms / 1_000} s`);
		await pause(300);
	}
};
