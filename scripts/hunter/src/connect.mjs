// One connection to the node. When it is lost, it is over: the next one begins anew, with the
// metadata that the node has then. So a node that was restarted or upgraded needs no case of its
// own.

import { LegacyClient, WsProvider } from 'dedot';
import { Lost } from './errors.mjs';

const TIMEOUT_MS = 30_000;

// dedot tells of a lost connection by itself, also that it would connect again.
console.warn = () => {};

// dedot leaves requests without an answer when the connection is lost. This one fails them, so that
// whatever waits for an answer can put things in order.
class Provider extends WsProvider {
	/** @type {Set<(failure: Lost) => void>} */
	#asked = new Set();
	/** @type {Lost | undefined} */
	#lost;

	/** @param {string} method @param {any[]} params @returns {Promise<any>} */
	send(method, params) {
		return new Promise((done, fail) => {
			if (this.#lost) return fail(this.#lost);
			this.#asked.add(fail);
			return super
				.send(method, params)
				.then(done, fail)
				.finally(() => this.#asked.delete(fail));
		});
	}

	/** @param {string} why */
	lose(why) {
		this.#lost ??= new Lost(why);
		for (const fail of this.#asked) fail(this.#lost);
		this.#asked.clear();
	}
}

export class Connection {
	/** The client has no types of its own: names are those of the node's metadata. @type {any} */
	client;
	#provider;

	/** @param {string} url */
	constructor(url) {
		// Without its own attempts: after a proper close dedot makes none anyway.
		this.#provider = new Provider({ endpoint: url, retryDelayMs: 0, timeout: TIMEOUT_MS });
		this.client = new LegacyClient({ provider: this.#provider, stalingDetectionTimeout: 0 });
	}

	/** Fails with `Lost` if there is no node. @param {string} url */
	static async open(url) {
		const connection = new Connection(url);
		try {
			await connection.#open();
			return connection;
		} catch {
			connection.close();
			throw new Lost('the node does not answer');
		}
	}

	async #open() {
		const { client } = this;
		const provider = this.#provider;
		provider.on('disconnected', () => provider.lose('the node is away'));
		client.on('runtimeUpgraded', () => provider.lose('the chain has been upgraded'));
		let timer;
		const late = new Promise((_, fail) => {
			provider.on('error', fail);
			provider.on('disconnected', fail);
			timer = setTimeout(fail, TIMEOUT_MS);
		});
		await Promise.race([client.connect(), late]);
		clearTimeout(timer);
	}

	close() {
		this.#provider.lose('closed');
		// Ends dedot's timers. What it then still asks a closed connection doesn't matter.
		Promise.resolve(this.client.beforeDisconnect()).catch(() => {});
		if (this.#provider.status === 'connected') this.#provider.disconnect().catch(() => {});
	}
}
