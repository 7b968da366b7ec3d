// The chain: sending transactions and following the blocks. Every wait has an end.

import { apiOn } from './api.mjs';
import { CannotPlay } from './errors.mjs';
import { outcomeOf } from './outcome.mjs';

// A chain on which nothing happens for so long stands still for good.
const STANDSTILL_MS = 60_000;
// A transaction that is in none of so many blocks, over so long a time, will be in no block.
const INCLUSION_BLOCKS = 100n;
const INCLUSION_MS = 30_000;
// A chain without a new block for so long perhaps waits to be asked for one.
const PATIENCE_MS = 2_500;
const TICK_MS = 25;
// So soon after being asked, it was for the asking.
const ANSWERED_MS = 1_000;
// So many blocks are looked at together.
const MOST_AT_ONCE = 50n;

// The pool has it: that is no failure. When a block comes in at the same moment, the node may take a
// transaction twice, first by itself for the new block and then by the request.
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
	// Where and when the following began.
	#start = null;
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
		this.provider.on('disconnected', () =>
			this.#fail(new CannotPlay('the node has gone away')),
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

	// Looks at every block up to the newest that has been announced, many at once where blocks come
	// faster than answers.
	async #catchUp() {
		while (this.head.number < this.#newest && !this.#failure) {
			// Without anything under way there is nothing to look for: only the newest matters.
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

	// [{ number, hash, extrinsics }], the extrinsics only on demand.
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
				reject(new CannotPlay(`${act.call} of ${act.name} has come into no block`));
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

	// How many blocks the chain has made, on average, in so many milliseconds: for a period that is
	// to be waited for, but not to be over before all has been done that belongs into it.
	blocksIn(ms) {
		const { number, time } = this.#start;
		const elapsed = Math.max(1, Date.now() - time);
		return BigInt(Math.ceil((Number(this.head.number - number) * ms) / elapsed));
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

	// To be called when an account has died and come back: it goes on with another nonce.
	forgetNonce(address) {
		this.#nonces.delete(address);
	}

	// Signs and sends an act: { by: key pair, tx, call, … }, with `signing` for what else polkadot.js is to
	// sign. The answer resolves once it is in a block and judged by `onIncluded`. Acts of one account keep
	// their order.
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
				throw new CannotPlay(`the node wouldn't take ${act.call} of ${act.name}: ${message}`);
			}
		}
		if (!act.silent) this.sent += 1;
		return this.#orStandstill(included);
	}

	// An act's bytes, signed with the account's next nonce and not sent.
	async sign({ by, tx, signing }) {
		const nonce = await this.api.rpc.system.accountNextIndex(by.address);
		await tx.signAsync(by, { nonce, era: 0, ...signing });
		return tx.toHex();
	}

	// Why the node won't take a signed transaction; null if it has taken it.
	async refusalOf(bytes) {
		try {
			await this.provider.send('author_submitExtrinsic', [bytes]);
			return null;
		} catch ({ message }) {
			return message;
		}
	}

	// --- Waiting ----------------------------------------------------------------------------

	// A chain of manual sealing waits to be asked for every block.
	async #seeWhoSeals() {
		const { methods } = await this.provider.send('rpc_methods', []);
		if (!methods.includes('engine_createBlock')) return;
		this.#nudge = () => this.provider.send('engine_createBlock', [true, false, null]);
		this.#waitsToBeAsked = true;
	}

	// `nudge()` makes a chain of instant sealing make a block.
	paceBy(nudge) {
		this.#nudge ??= nudge;
	}

	// Awaits a promise that some block will resolve, while the chain moves.
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
			// Should it fail, another follows, or the chain stands still.
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

	// To be called when the chain has got a new runtime and nothing is under way: knows that one from
	// then on, and waits for the first block that it makes.
	async renew() {
		this.api = await apiOn(this.provider);
		// What was signed for the old runtime and hasn't come into a block never will.
		this.#nonces.clear();
		await this.nextBlock();
	}

	nextBlock() {
		return this.reach(this.head.number + 1n);
	}
}
