// Commands of the node that must fail: each in one line, which says what to do.

import { spawnSync } from 'node:child_process';
import { CannotPlay } from '../lib/errors.mjs';

// A busy machine may need a minute to compile a runtime.
const ANSWER_MS = 180_000;
// So much of a message is printed.
const WIDTH = 150;

export class Refusals {
	// What is to be printed, a line each.
	lines = [];
	#longest = 0;

	// `folder` is left out of what is printed.
	constructor({ binary, folder }) {
		Object.assign(this, { binary, folder });
	}

	run(args, env = {}) {
		return spawnSync(this.binary, args, { encoding: 'utf8', timeout: ANSWER_MS, env: { ...process.env, ...env } });
	}

	// What must go well.
	runs(args) {
		const { status, stderr } = this.run(args);
		if (status !== 0) throw new CannotPlay(`'${args.join(' ')}' should go well (status ${status}):\n${stderr}`);
	}

	// One line alone begins with "Error:", nothing comes after it, and all of `said` are in it.
	refuses(what, args, ...said) {
		return this.refusesIn({}, what, args, ...said);
	}

	refusesIn(env, what, args, ...said) {
		const started = Date.now();
		const { status, stderr, error } = this.run(args, env);
		this.#longest = Math.max(this.#longest, Date.now() - started);
		const told = stderr.trimEnd().split('\n');
		const errors = told.filter((line) => line.startsWith('Error: '));
		const isClear =
			!error && status === 1 && errors.length === 1 && errors[0] === told.at(-1) &&
			!/panicked|backtrace/.test(stderr) &&
			said.every((part) => (part instanceof RegExp ? part.test(errors[0]) : errors[0].includes(part)));
		if (!isClear) {
			throw new CannotPlay(
				`${what}: status ${status}${error ? `, ${error.code}` : ''}, expected ${said.join(' and ')}:\n` +
					stderr.slice(0, 3_000),
			);
		}
		this.note(what, errors[0].replace(/^Error: /, ''));
		return errors[0];
	}

	// Has a line printed.
	note(what, said) {
		const short = said.replaceAll(`${this.folder}/`, '').replaceAll(this.binary, 'NODE');
		this.lines.push(`${what.padEnd(32)} ${short.length > WIDTH ? `${short.slice(0, WIDTH)}…` : short}`);
	}

	// Types the commands that a message names, as they stand or with `more` behind them, and answers with `input`.
	type(message, { commands = 1, more = '', input = '' } = {}) {
		const isCommand = (part) => [this.binary, 'mkdir -p '].some((start) => part.startsWith(start));
		const told = message.split('`').filter(isCommand);
		if (told.length !== commands) throw new CannotPlay(`${told.length} commands to be typed, not ${commands}, in: ${message}`);
		for (const command of told) {
			const { status, stderr } = spawnSync('sh', ['-c', `${command} ${more}`], { encoding: 'utf8', input, timeout: ANSWER_MS });
			if (status !== 0) throw new CannotPlay(`typed as told, it fails: ${command}\n${stderr}`);
		}
	}

	all() {
		return [...this.lines, `each within ${(this.#longest / 1_000).toFixed(1)} s`];
	}
}
