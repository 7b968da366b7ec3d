// The chain: sending transactions and following the blocks. Every wait has an end.

import { apiOn } from './api.mjs';
import { plainEvent } from './decode.mjs';
import { CannotPlay } from './errors.mjs';
import { outcomeOf } from './outcome.mjs';

// A chain without a new block for this time counts as stopped.
const STANDSTILL_MS = 60_000;
// A transaction counts as lost if none of this many blocks has it and this time has passed.
const INCLUSION_BLOCKS = 100n;
const INCLUSION_MS = 30_000;
// A chain without a new block for this time is asked for one: it may seal only on request.
const PATIENCE_MS = 2_500;
const TICK_MS = 25;
// A new block within this time after a request counts as the answer to it.
const ANSWERED_MS = 1_000;
// The most blocks that are fetched together.
const MOST_AT_ONCE = 50n;

// The error code for a transaction that the pool already has. It is no failure: when a block comes in
// at the same moment, the node may take a transaction twice, first by itself for the new block and
// then by the request.
const ALREADY_IMPORTED = 1013;

const pause = (ms) =>
	new Promise((resolve) => {
		setTimeout(resolve, ms);
	});

export class Chain {
	// The newest block that was looked at: { number, hash }.
	head = null;
	sent = 0;
	// Hashes of transactions under way → { act, since, resolve, reject }.
	#pending = new Map();
	#newest = 0n;
	#following = Promise.resolve();
	#moved = Date.now();
	// The block and the time at which following began.
	#start = null;
	#failure = null;
	#nonces = new Map();
	// Asks for a block, on a chain that makes none by itself.
	#nudge = null;
	#nudged = 0;
	#waitsToBeAsked = false;

	constructor(api, provider) {
		this.api = api;
		this.provider = provider;
	}

	// Follows the blocks. Calls `onIncluded(act, outcome)` for each of our transactions, in the order in
	// which the chain has them.
	async follow(onIncluded) {
		this.onIncluded = onIncluded;
		this.provider.on('disconnected', () =>
			this.#fail(new CannotPlay('the connection to the node is lost')),
		);
		const { hash, number } = await this.api.rpc.chain.getHeader();
		this.head = { number: number.toBigInt(), hash: hash.toHex() };
		this.#start = { number: this.head.number, time: Date.now() };
		await this.#seeWhoSeals();
		await this.provider.subscribe(
			'chain_newHead',
			'chain_subscribeNewHeads',
			[],
			(error, header) => {
				if (error) return this.#fail(error);
				this.#newest = BigInt(header.number);
				this.#following = this.#following
					.then(() => this.#catchUp())
					.catch((failure) => this.#fail(failure));
			},
		);
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

	// Looks at every block up to the newest announced one. Fetches many at once if blocks come faster
	// than answers.
	async #catchUp() {
		while (this.head.number < this.#newest && !this.#failure) {
			// If no transaction is under way, only the newest block matters.
			const from = this.#pending.size > 0 ? this.head.number + 1n : this.#newest;
			const most = from + MOST_AT_ONCE - 1n;
			const to = most < this.#newest ? most : this.#newest;
			for (const block of await this.#blocks(from, to, this.#pending.size > 0)) {
				await this.#lookInto(block);
				this.head = { number: block.number, hash: block.hash };
			}
			this.#noteMove();
		}
	}

	// Returns [{ number, hash, extrinsics }]. The extrinsics are empty unless asked for.
	async #blocks(from, to, withExtrinsics) {
		const numbers = Array.from({ length: Number(to - from) + 1 }, (_, index) => Number(from) + index);
		const hashes = await this.provider.send('chain_getBlockHash', [numbers]);
		return Promise.all(
			numbers.map(async (number, index) => {
				const hash = hashes[index];
				const answer = withExtrinsics && (await this.provider.send('chain_getBlock', [hash]));
				return { number: BigInt(number), hash, extrinsics: answer ? answer.block.extrinsics : [] };
			}),
		);
	}

	#noteMove() {
		this.#moved = Date.now();
		if (this.#nudged > 0 && this.#moved - this.#nudged < ANSWERED_MS) this.#waitsToBeAsked = true;
		this.#nudged = 0;
	}

	async #lookInto({ number, hash, extrinsics }) {
		const ours = extrinsics
			.map((extrinsic, index) => [this.#hashOf(extrinsic), index])
			.filter(([extrinsic]) => this.#pending.has(extrinsic));
		const records = ours.length > 0 ? await this.#eventsAt(hash) : [];
		for (const [extrinsic, index] of ours) {
			const { act, resolve, reject } = this.#pending.get(extrinsic);
			this.#pending.delete(extrinsic);
			try {
				const outcome = outcomeOf({ block: number, hash, index }, records);
				await this.onIncluded(act, outcome);
				resolve(outcome);
			} catch (error) {
				reject(error);
			}
		}
		for (const { act, since, reject } of this.#pending.values()) {
			const late = Date.now() - since.time > INCLUSION_MS;
			if (late && number - since.number > INCLUSION_BLOCKS) {
				reject(new CannotPlay(`${act.call} of ${act.name} isn't in any block`));
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

	// All events of the blocks from one number to another, at most MOST_AT_ONCE blocks of them: [{ number,
	// events }], with the events in their order.
	async eventsIn(from, to) {
		const most = from + MOST_AT_ONCE - 1n;
		const blocks = await this.#blocks(from, to < most ? to : most, false);
		return Promise.all(
			blocks.map(async ({ number, hash }) => ({
				number,
				events: (await this.#eventsAt(hash)).map(({ event }) => plainEvent(event)),
			})),
		);
	}

	// The state after the newest block that was looked at.
	async now() {
		const { number, hash } = this.head;
		return { number, hash, at: await this.api.at(hash) };
	}

	// The number of blocks that the chain makes in `ms` milliseconds, by its average so far. Chapters
	// use it for a period that must last until they have done what belongs into it.
	blocksIn(ms) {
		const { number, time } = this.#start;
		const elapsed = Math.max(1, Date.now() - time);
		return BigInt(Math.ceil((Number(this.head.number - number) * ms) / elapsed));
	}

	// --- Sending ----------------------------------------------------------------------------

	async #nextNonce(address) {
		if (!this.#nonces.has(address)) {
			const index = await this.api.rpc.system.accountNextIndex(address);
			// Another transaction of the same account may have set it meanwhile.
			if (!this.#nonces.has(address)) this.#nonces.set(address, index.toNumber());
		}
		const nonce = this.#nonces.get(address);
		this.#nonces.set(address, nonce + 1);
		return nonce;
	}

	// Call this after an account was removed and created again: its next nonce is another one.
	forgetNonce(address) {
		this.#nonces.delete(address);
	}

	// Signs and sends an act: { by: key pair, tx, call, … }. Its `signing` has further options for
	// polkadot.js's signing. The promise resolves once the transaction is in a block and `onIncluded` has
	// judged it. Acts of one account keep their order.
	send(act) {
		const included = this.#submit(act);
		// Until somebody awaits the promise, a failure must not count as unhandled.
		included.catch(() => {});
		return included;
	}

	async #submit(act) {
		if (this.#failure) throw this.#failure;
		const nonce = await this.#nextNonce(act.by.address);
		// Immortal, because a mortal transaction may expire if blocks are fast.
		await act.tx.signAsync(act.by, { nonce, era: 0, ...act.signing });
		const [hash, bytes] = [act.tx.hash.toHex(), act.tx.toHex()];
		const { partialFee } = await this.provider.send('payment_queryInfo', [bytes]);
		act.estimate = BigInt(partialFee);
		const included = new Promise((resolve, reject) => {
			this.#pending.set(hash, { act, since: { number: this.head.number, time: Date.now() }, resolve, reject });
		});
		try {
			await this.provider.send('author_submitExtrinsic', [bytes]);
		} catch ({ code, message }) {
			if (code !== ALREADY_IMPORTED) {
				this.#pending.delete(hash);
				throw new CannotPlay(`the node refused ${act.call} of ${act.name}: ${message}`);
			}
		}
		if (!act.silent) this.sent += 1;
		return this.#orStandstill(included);
	}

	// Signs an act with the account's next nonce. Returns its bytes without sending them.
	async sign({ by, tx, signing }) {
		const nonce = await this.api.rpc.system.accountNextIndex(by.address);
		await tx.signAsync(by, { nonce, era: 0, ...signing });
		return tx.toHex();
	}

	// Submits a signed transaction. Returns the error by which the node refuses it, or null if it
	// accepts it.
	async refusalOf(bytes) {
		try {
			await this.provider.send('author_submitExtrinsic', [bytes]);
			return null;
		} catch ({ message }) {
			return message;
		}
	}

	// --- Waiting ----------------------------------------------------------------------------

	// Finds out whether the chain seals manually: then it must be asked for every block.
	async #seeWhoSeals() {
		const { methods } = await this.provider.send('rpc_methods', []);
		if (!methods.includes('engine_createBlock')) return;
		this.#nudge = () => this.provider.send('engine_createBlock', [true, false, null]);
		this.#waitsToBeAsked = true;
	}

	// Sets `nudge()`, which gets a block from a chain of instant sealing. A chain of manual sealing
	// keeps its own way.
	paceBy(nudge) {
		this.#nudge ??= nudge;
	}

	// Awaits a promise that some block will resolve, and asks for blocks if the chain needs it. Fails
	// if the chain has stopped.
	async #orStandstill(promise) {
		let settled = false;
		const finish = () => {
			settled = true;
		};
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
			this.#fail(new CannotPlay(`no new block for ${STANDSTILL_MS / 1_000} s`));
		} else if (
			this.#nudge &&
			this.#nudged === 0 &&
			still > (this.#waitsToBeAsked ? TICK_MS : PATIENCE_MS)
		) {
			this.#nudged = Date.now();
			// If the request fails, another one follows, until the chain counts as stopped.
			this.#nudge().catch(() => {});
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

	// Call this after a runtime upgrade, when no transaction is under way. Makes an API for the new
	// runtime and waits for its first block.
	async renew() {
		this.api = await apiOn(this.provider);
		// A transaction that was signed for the old runtime can't come into a block any more.
		this.#nonces.clear();
		await this.nextBlock();
	}

	nextBlock() {
		return this.reach(this.head.number + 1n);
	}
}
