// The node: connecting, sending transactions, following the blocks. Every wait has an end.

import { connect as dial } from 'node:net';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { errorName, plain, plainEvent } from './decode.mjs';
import { CannotPlay } from './errors.mjs';

const CONNECT_MS = 10_000;
// A chain on which nothing happens for so long stands still for good.
const STANDSTILL_MS = 60_000;
// A transaction in none of so many blocks will be in no block.
const INCLUSION_BLOCKS = 100n;
// A chain without a new block for so long perhaps waits to be asked for one.
const PATIENCE_MS = 2_500;
const TICK_MS = 25;

const seconds = (ms) => `${ms / 1_000} s`;

const within = (ms, promise, message) => {
	let timer;
	const limit = new Promise((_, reject) => {
		timer = setTimeout(() => reject(new CannotPlay(message)), ms);
	});
	return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
};

// Whether anything listens there: said in one line, before polkadot.js says it in many.
const knock = (url) => new Promise((resolve, reject) => {
	const { protocol, hostname, port } = new URL(url);
	const host = hostname.replace(/^\[|\]$/g, '');
	const socket = dial({ host, port: Number(port) || (protocol === 'wss:' ? 443 : 80) });
	socket.once('connect', () => resolve(socket.destroy()));
	socket.once('error', ({ code }) => reject(new CannotPlay(`there is no node at ${url} (${code})`)));
});

export const connect = async (url) => {
	await within(CONNECT_MS, knock(url), `${url} did not answer within ${seconds(CONNECT_MS)}`);
	// No reconnecting: a node that goes away in the middle ends the journey.
	const provider = new WsProvider(url, false);
	const failed = new Promise((_, reject) => {
		provider.on('error', () => reject(new CannotPlay(`what listens at ${url} is no node`)));
	});
	failed.catch(() => {});
	const create = async () => {
		await provider.connect();
		return ApiPromise.create({ provider, noInitWarn: true, throwOnConnect: true });
	};
	const api = await within(CONNECT_MS, Promise.race([create(), failed]),
		`the node at ${url} did not answer within ${seconds(CONNECT_MS)}`);
	return new Chain(api, provider);
};

export class Chain {
	// The newest block that was looked at: { number, hash }.
	head = null;
	sent = 0;
	// Hashes of transactions under way → { act, since, resolve, reject }.
	#pending = new Map();
	#following = Promise.resolve();
	#moved = Date.now();
	#failure = null;
	#nonces = new Map();
	// Asks for a block, on chains that make none by themselves.
	#nudge = null;
	#nudged = 0;
	#waitsToBeAsked = false;

	constructor(api, provider) {
		this.api = api;
		this.provider = provider;
	}

	// Follows the blocks. `onIncluded(act, outcome)` is called for each of our transactions, in the
	// order in which the chain has them.
	async follow(onIncluded) {
		this.onIncluded = onIncluded;
		this.provider.on('disconnected', () => this.#fail(new CannotPlay('the node has gone away')));
		const { hash, number } = await this.api.rpc.chain.getHeader();
		this.head = { number: number.toBigInt(), hash: hash.toHex() };
		await this.api.rpc.chain.subscribeNewHeads((header) => {
			const newest = header.number.toBigInt();
			this.#following = this.#following
				.then(() => this.#catchUp(newest))
				.catch((error) => this.#fail(error));
		});
	}

	async close() {
		this.#failure ??= new CannotPlay('closed');
		await this.api.disconnect();
	}

	#fail(error) {
		this.#failure ??= error;
		for (const { reject } of this.#pending.values()) reject(this.#failure);
		this.#pending.clear();
	}

	// Looks at every block up to the newest, even if the node has announced only the last of them.
	async #catchUp(newest) {
		while (this.head.number < newest && !this.#failure) {
			const number = this.head.number + 1n;
			const hash = await this.provider.send('chain_getBlockHash', [Number(number)]);
			if (this.#pending.size > 0) await this.#lookInto(number, hash);
			this.head = { number, hash };
			this.#moved = Date.now();
			if (this.#nudged > 0 && this.#moved - this.#nudged < 1_000) this.#waitsToBeAsked = true;
			this.#nudged = 0;
		}
	}

	async #lookInto(number, hash) {
		const { block } = await this.provider.send('chain_getBlock', [hash]);
		const ours = block.extrinsics
			.map((extrinsic, index) => [this.#hashOf(extrinsic), index])
			.filter(([extrinsic]) => this.#pending.has(extrinsic));
		const records = ours.length > 0 ? await this.#eventsAt(hash) : [];
		for (const [extrinsic, index] of ours) {
			const { act, resolve, reject } = this.#pending.get(extrinsic);
			this.#pending.delete(extrinsic);
			try {
				const outcome = outcomeOf(act, { block: number, hash, index }, records);
				await this.onIncluded(act, outcome);
				resolve(outcome);
			} catch (error) {
				reject(error);
			}
		}
		for (const { act, since, reject } of this.#pending.values()) {
			if (number - since > INCLUSION_BLOCKS) {
				reject(new CannotPlay(`${act.call} was in none of ${INCLUSION_BLOCKS} blocks`));
			}
		}
	}

	#hashOf(extrinsic) {
		return this.api.registry.hash(Buffer.from(extrinsic.slice(2), 'hex')).toHex();
	}

	async #eventsAt(hash) {
		const at = await this.api.at(hash);
		return at.query.system.events();
	}

	// The state after the newest block that was looked at.
	async now() {
		const { number, hash } = this.head;
		return { number, hash, at: await this.api.at(hash) };
	}

	// --- Sending ----------------------------------------------------------------------------

	async #nextNonce(address) {
		if (!this.#nonces.has(address)) {
			const index = await this.api.rpc.system.accountNextIndex(address);
			// Unless another transaction of the same account has asked meanwhile.
			if (!this.#nonces.has(address)) this.#nonces.set(address, index.toNumber());
		}
		const nonce = this.#nonces.get(address);
		this.#nonces.set(address, nonce + 1);
		return nonce;
	}

	// Signs and sends an act: { by: key pair, tx, call, … }. The answer resolves once it is in a
	// block and judged by `onIncluded`. Acts of one account keep their order.
	send(act) {
		const included = this.#submit(act);
		// Whoever awaits it hears of a failure; until then it is nobody's surprise.
		included.catch(() => {});
		return included;
	}

	async #submit(act) {
		if (this.#failure) throw this.#failure;
		const nonce = await this.#nextNonce(act.by.address);
		// Immortal: with fast blocks a mortal one might be late.
		await act.tx.signAsync(act.by, { nonce, era: 0 });
		const hash = act.tx.hash.toHex();
		const included = new Promise((resolve, reject) => {
			this.#pending.set(hash, { act, since: this.head.number, resolve, reject });
		});
		try {
			await this.provider.send('author_submitExtrinsic', [act.tx.toHex()]);
		} catch ({ message }) {
			this.#pending.delete(hash);
			throw new CannotPlay(`the node would not take ${act.call} of ${act.name}: ${message}`);
		}
		this.sent += 1;
		return this.#orStandstill(included);
	}

	// --- Waiting ----------------------------------------------------------------------------

	// `nudge()` asks for a block where the chain waits to be asked.
	async paceBy(nudge) {
		const { methods } = await this.provider.send('rpc_methods', []);
		const manual = methods.includes('engine_createBlock');
		this.#nudge = manual
			? () => this.provider.send('engine_createBlock', [true, false, null])
			: nudge;
		this.#waitsToBeAsked = manual;
	}

	// Awaits a promise that some block will resolve, while the chain moves.
	async #orStandstill(promise) {
		let settled = false;
		const finish = () => { settled = true; };
		promise.then(finish, finish);
		this.#moved = Math.max(this.#moved, Date.now() - PATIENCE_MS);
		while (!settled) {
			if (this.#failure) throw this.#failure;
			this.#keepMoving();
			await Promise.race([promise.then(finish, finish), pause(TICK_MS)]);
		}
		return promise;
	}

	#keepMoving() {
		const still = Date.now() - Math.max(this.#moved, this.#nudged);
		if (Date.now() - this.#moved > STANDSTILL_MS) {
			this.#fail(new CannotPlay(`no new block for ${seconds(STANDSTILL_MS)}`));
		} else if (this.#nudge && this.#nudged === 0
			&& still > (this.#waitsToBeAsked ? TICK_MS : PATIENCE_MS)) {
			this.#nudged = Date.now();
			this.#nudge().catch((error) => this.#fail(error));
		} else if (this.#nudged > 0 && still > PATIENCE_MS) {
			this.#nudged = 0;
		}
	}

	// Waits until the block of this number has been looked at.
	reach(number) {
		const reached = async () => {
			while (this.head.number < number && !this.#failure) await pause(TICK_MS / 5);
		};
		return this.#orStandstill(reached());
	}

	nextBlock() {
		return this.reach(this.head.number + 1n);
	}
}

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

// What a transaction came to: { block, hash, index, error, fee, all, events, data(name) }, where
// `events` are those of the suite's own pallets.
const outcomeOf = (act, place, records) => {
	const mine = records.filter(({ phase }) =>
		phase.isApplyExtrinsic && phase.asApplyExtrinsic.toNumber() === place.index);
	const failed = mine.find(({ event }) =>
		event.section === 'system' && event.method === 'ExtrinsicFailed');
	const all = mine.map(({ event }) => plainEvent(event));
	const data = (name) => all.find((event) => event.name === name)?.data;
	return {
		...place,
		all,
		data,
		events: all.filter(({ name }) => /^(BulletTrain|TravelCabin)\./.test(name)),
		error: failed ? errorName(failed.event.data[0]) : null,
		fee: data('TransactionPayment.TransactionFeePaid')?.actualFee ?? 0n,
	};
};

// A value of the chain's state as plain values.
export const read = async (query) => plain(await query);
