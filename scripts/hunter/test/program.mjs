// The hunter as a program of its own, as a user starts it.

import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const INDEX = join(import.meta.dirname, '..', 'index.mjs');
const PATIENCE_MS = 30_000;

export class Program {
	/** @type {string[]} */
	lines = [];
	/** @type {Set<() => void>} */
	#waiting = new Set();

	/**
	 * @param {string} folder for its key and its book
	 * @param {string} name the account, such as "Alice"
	 * @param {string[]} args
	 */
	constructor(folder, name, ...args) {
		const seed = join(folder, name);
		writeFileSync(seed, `//${name}\n`, { mode: 0o600 });
		this.book = join(folder, `${name}.json`);
		const all = [INDEX, '--seed-file', seed, '--book', this.book, ...args];
		this.child = spawn(process.execPath, all, { stdio: ['ignore', 'pipe', 'pipe'] });
		for (const stream of [this.child.stdout, this.child.stderr]) {
			createInterface({ input: /** @type {any} */ (stream) }).on('line', (line) => {
				this.lines.push(line);
				for (const look of this.#waiting) look();
			});
		}
		/** @type {Promise<number | null>} */
		this.ended = new Promise((done) => this.child.on('close', done));
	}

	/** The lines that match, from the one with this index on. @param {RegExp} pattern */
	all(pattern, from = 0) {
		return this.lines.slice(from).filter((line) => pattern.test(line));
	}

	/** Waits for so many lines that match. @param {RegExp} pattern */
	async says(pattern, count = 1, from = 0) {
		const limit = Date.now() + PATIENCE_MS;
		while (this.all(pattern, from).length < count) {
			if (Date.now() > limit || this.child.exitCode !== null) throw new Error(`no ${pattern} in:\n${this.lines.join('\n')}`);
			await new Promise((done) => {
				const look = () => done(this.#waiting.delete(look));
				this.#waiting.add(look);
				setTimeout(look, 100);
			});
		}
	}

	/** Ends it, and answers with its status. @param {NodeJS.Signals} signal */
	async end(signal = 'SIGTERM') {
		if (this.child.exitCode === null) this.child.kill(signal);
		return this.ended;
	}
}
