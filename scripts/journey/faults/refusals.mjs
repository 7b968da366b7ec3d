// Checks commands that the node must refuse, each with one line that says what to do.

import { spawnSync } from 'node:child_process';
import { CannotPlay } from '../lib/errors.mjs';

// A busy machine may need a minute to compile a runtime.
const ANSWER_MS = 180_000;
// The most characters of a message that are printed.
const WIDTH = 150;

export class Refusals {
	// The lines to print.
	lines = [];
	#longest = 0;

	// `folder` is left out of the printed messages.
	constructor({ binary, folder }) {
		Object.assign(this, { binary, folder });
	}

	run(args, env = {}) {
		return spawnSync(this.binary, args, { encoding: 'utf8', timeout: ANSWER_MS, env: { ...process.env, ...env } });
	}

	// Runs a command that must succeed.
	runs(args) {
		const { status, stderr } = this.run(args);
		if (status !== 0) throw new CannotPlay(`'${args.join(' ')}' should succeed (status ${status}):\n${stderr}`);
	}

	// Runs a command that must fail. Exactly one line must begin with "Error:", it must be the last one, and
	// it must contain all of `said`.
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

	// Adds a line to print.
	note(what, said) {
		const short = said.replaceAll(`${this.folder}/`, '').replaceAll(this.binary, 'NODE');
		this.lines.push(`${what.padEnd(32)} ${short.length > WIDTH ? `${short.slice(0, WIDTH)}…` : short}`);
	}

	// Runs the commands that a message names, unchanged or with `more` appended, with `input` on the standard input.
	type(message, { commands = 1, more = '', input = '' } = {}) {
		const isCommand = (part) => [this.binary, 'mkdir -p '].some((start) => part.startsWith(start));
		const told = message.split('`').filter(isCommand);
		if (told.length !== commands) throw new CannotPlay(`the message names ${told.length} commands instead of ${commands}: ${message}`);
		for (const command of told) {
			const { status, stderr } = spawnSync('sh', ['-c', `${command} ${more}`], { encoding: 'utf8', input, timeout: ANSWER_MS });
			if (status !== 0) throw new CannotPlay(`the command that the message names fails: ${command}\n${stderr}`);
		}
	}

	all() {
		return [...this.lines, `each within ${(this.#longest / 1_000).toFixed(1)} s`];
	}
}
