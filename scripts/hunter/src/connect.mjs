// One connection to the node. When it is lost, it is over: the next one begins anew, with the
// metadata that the node has then. So a node that was restarted or upgraded needs no case of its own.

import { LegacyClient, WsProvider } from 'dedot';

const TIMEOUT_MS = 30_000;

// dedot tells of a lost connection by itself, also that it would connect again.
console.warn = () => {};

export class Lost extends Error {}

export class Connection {
	/** The client has no types of its own: names are those of the node's metadata. @type {any} */
	client;
	/** Rejects with `Lost` when the connection is lost. @type {Promise<never>} */
	lost;
	#provider;
	/** @type {(why: string) => void} */
	#lose = () => {};

	/** @param {string} url */
	constructor(url) {
		// Without its own attempts: after a proper close dedot makes none anyway.
		this.#provider = new WsProvider({ endpoint: url, retryDelayMs: 0, timeout: TIMEOUT_MS });
		this.client = new LegacyClient({ provider: this.#provider, stalingDetectionTimeout: 0 });
		this.lost = new Promise((_, reject) => (this.#lose = (why) => reject(new Lost(why))));
		this.lost.catch(() => {});
	}

	/** @param {string} url */
	static async open(url) {
		const connection = new Connection(url);
		await connection.#open().catch((failure) => {
			connection.close();
			throw failure;
		});
		return connection;
	}

	async #open() {
		const { client } = this;
		const failed = new Promise((_, reject) => {
			this.#provider.on('error', () => reject(new Lost('the node does not answer')));
			this.#provider.on('disconnected', () => reject(new Lost('the node has closed the connection')));
			setTimeout(() => reject(new Lost('the node does not answer')), TIMEOUT_MS).unref();
		});
		await Promise.race([client.connect(), failed]);
		this.#provider.on('disconnected', () => this.#lose('the node is away'));
		client.on('runtimeUpgraded', () => this.#lose('the chain has been upgraded'));
	}

	/**
	 * What `work` resolves to, or `Lost`: dedot leaves requests unanswered when the connection is lost.
	 * @template Value
	 * @param {Promise<Value>} work
	 * @returns {Promise<Value>}
	 */
	during(work) {
		work.catch(() => {});
		return Promise.race([work, this.lost]);
	}

	close() {
		this.#lose('closed');
		// Ends dedot's timers. What it then still asks a closed connection doesn't matter.
		Promise.resolve(this.client.beforeDisconnect()).catch(() => {});
		if (this.#provider.status === 'connected') this.#provider.disconnect().catch(() => {});
	}
}
