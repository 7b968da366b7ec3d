// A node that can be killed and started again on its database.

import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ApiPromise, HttpProvider, WsProvider } from '@polkadot/api';
import { endsWithThis } from '../../lib/programs.mjs';
import { CannotPlay } from '../lib/errors.mjs';
import { Away, pause, until } from './waiting.mjs';

const ANSWER_MS = 10_000;
const START_MS = 60_000;
const END_MS = 90_000;
// The last lines of a log, which say why the node ended.
const LAST_LINES = 15;

const COMMON = ['--no-mdns', '--no-telemetry', '--max-runtime-instances', '32'];
const METRICS = '--prometheus-port';

export class Node {
	#child = null;
	#exited = null;
	#watching = null;
	#waiting = [];
	// The newest best block and the newest final block that this node has reported: { number, hash }.
	best = null;
	final = null;
	// Every block that this node has reported as final since its first start: number → hash.
	promised = new Map();

	// `args` are the options without the RPC port. `log` is a file.
	constructor({ binary, name, args, log, port }) {
		Object.assign(this, { binary, name, args, log, port });
		this.url = `http://127.0.0.1:${port}`;
		mkdirSync(dirname(log), { recursive: true });
		writeFileSync(log, '');
	}

	// Whether the node runs and its blocks are watched.
	get isThere() {
		return this.#child !== null && this.#watching !== null;
	}

	start() {
		const output = openSync(this.log, 'a');
		const args = [...this.args, ...COMMON, '--rpc-port', String(this.port)];
		if (!this.args.includes(METRICS)) args.push('--no-prometheus');
		const child = spawn(this.binary, args, { stdio: ['ignore', output, output] });
		closeSync(output);
		this.#child = child;
		endsWithThis(child);
		this.#exited = new Promise((resolve) => {
			const gone = (status, signal) => {
				if (this.#child === child) this.#child = null;
				resolve({ status, signal });
			};
			child.once('exit', gone);
			child.once('error', () => gone(null, null));
		});
	}

	// Sends SIGKILL or another signal, and resolves when the node has ended.
	async kill(signal = 'SIGKILL') {
		this.#child?.kill(signal);
		this.#watching?.disconnect().catch(() => {});
		this.#watching = null;
		return this.ended(END_MS);
	}

	// Resolves to { status, signal } when the node has ended, by itself or by a signal. Fails after `ms`.
	async ended(ms) {
		const end = await Promise.race([this.#exited, pause(ms)]);
		if (!end) throw new CannotPlay(`${this.name} still runs after ${ms / 1_000} s`);
		return end;
	}

	// Resolves when the node reports its next final block, or after `ms`.
	nextFinal(ms) {
		const told = new Promise((resolve) => {
			this.#waiting.push(resolve);
		});
		return Promise.race([told, pause(ms)]);
	}

	get pid() {
		return this.#child?.pid;
	}

	lastLines(count = LAST_LINES) {
		return readFileSync(this.log, 'utf8').trimEnd().split('\n').slice(-count);
	}

	#requireRunning() {
		if (this.#child) return;
		throw new CannotPlay(
			`${this.name} has ended unexpectedly:\n${this.lastLines().join('\n')}`,
		);
	}

	// Makes one JSON-RPC call by HTTP. Throws Away if the node doesn't answer.
	async rpc(method, params = []) {
		let answer;
		try {
			const response = await fetch(this.url, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
				signal: AbortSignal.timeout(ANSWER_MS),
			});
			answer = await response.json();
		} catch ({ message, cause }) {
			throw new Away(`${this.name}: ${cause?.message ?? message}`);
		}
		if (answer.error) {
			const { code, message, data } = answer.error;
			throw Object.assign(new Error(`${method}: ${message}${data ? `: ${data}` : ''}`), { code });
		}
		return answer.result;
	}

	async #block(hash) {
		const { number } = await this.rpc('chain_getHeader', [hash]);
		return { number: Number(number), hash };
	}

	// Waits until the node answers, and returns its best and its final block.
	async answering() {
		return until(`answer from ${this.name}`, START_MS, async () => {
			this.#requireRunning();
			const [best, final] = await Promise.all([
				this.rpc('chain_getBlockHash', []),
				this.rpc('chain_getFinalizedHead'),
			]);
			return { best: await this.#block(best), final: await this.#block(final) };
		});
	}

	// Makes the API for types and state queries. It uses HTTP, so it still works after a restart.
	async connect() {
		this.api = await ApiPromise.create({
			provider: new HttpProvider(this.url),
			noInitWarn: true,
			throwOnConnect: true,
		});
	}

	// Notes every best and final block that the node reports from now on, until it is killed.
	async watch() {
		const provider = new WsProvider(this.url.replace('http', 'ws'), false);
		provider.on('error', () => {});
		await provider.connect();
		await until(`connection to ${this.name}`, ANSWER_MS, () => provider.isConnected);
		const note = (what) => (error, header) => {
			if (error) return;
			const { hash, number } = this.api.registry.createType('Header', header);
			this[what] = { number: number.toNumber(), hash: hash.toHex() };
			if (what !== 'final') return;
			this.promised.set(this.final.number, this.final.hash);
			for (const resolve of this.#waiting.splice(0)) resolve();
		};
		await Promise.all([
			provider.subscribe('chain_newHead', 'chain_subscribeNewHeads', [], note('best')),
			provider.subscribe('chain_finalizedHead', 'chain_subscribeFinalizedHeads', [], note('final')),
		]);
		this.#watching = provider;
	}
}
