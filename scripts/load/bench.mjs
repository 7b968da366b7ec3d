// One node that is measured: a development chain of its own that makes a block only when asked to, with a
// train in BOLT and one in a project's token, and as many funded accounts as a block may have senders.

import { join } from 'node:path';
import { freePort } from '../lib/free_port.mjs';
import { Node } from '../journey/faults/node.mjs';
import { pause, until } from '../journey/faults/waiting.mjs';
import { apiOn } from '../journey/lib/api.mjs';
import { errorName, plain, plainEvent } from '../journey/lib/decode.mjs';
import { CannotPlay } from '../journey/lib/errors.mjs';
import { switchingOff } from '../journey/lib/own-work.mjs';
import { durationBounds, tokens, UNIT } from '../journey/lib/rulebook.mjs';
import { callOf, KINDS } from './kinds.mjs';
import { blake2AsU8a, Keyring, WsProvider } from './packages.mjs';

// The development chain's own project token, which its well-known accounts have.
const TOKEN_ID = 1;
const FARE = UNIT;
const FUNDED_AT_ONCE = 250;
// Transactions that are under way to the pool at once.
const WINDOW = 64;
const SEATS = 100;
const CABINS = 1_000_000;
const MOST_BLOCKS = 50;
const QUIET_MS = 150;
// How often a busy machine may leave the node's start without an answer for a minute.
const PATIENCE = 5;
// So long an answer may take: a block on a busy machine.
const ANSWER_MS = 600_000;
// Transactions and kilobytes that the pool takes.
const POOL = ['--pool-limit', '65536', '--pool-kbytes', '131072'];
// Megabytes of an answer: all events of a full block.
const ANSWERS = ['--rpc-max-response-size', '128'];

// The accounts of the senders, the same for every node.
export class Senders {
	#keyring = new Keyring({ type: 'sr25519' });
	#pairs = [];
	#indices = new Map();

	named(name) {
		return this.#keyring.addFromUri(`//${name}`);
	}

	at(index) {
		while (this.#pairs.length <= index) {
			const pair = this.#keyring.addFromSeed(blake2AsU8a(`BulletTrain load ${this.#pairs.length}`));
			this.#indices.set(pair.address, this.#pairs.length);
			this.#pairs.push(pair);
		}
		return this.#pairs[index];
	}

	indexOf(address) {
		return this.#indices.get(address);
	}

	// Whom this sender pays: an account that signs nothing, so that a transfer changes two accounts, as it does
	// between people. If all senders paid each other, each of their accounts would count once for two transfers.
	payeeOf(index) {
		return this.#keyring.encodeAddress(blake2AsU8a(`BulletTrain load, payee ${index}`));
	}
}

export class Bench {
	tokenId = TOKEN_ID;
	// token → { id, train, fare, duration }
	classes = {};
	// token → the rides that were boarded in this round: { passenger, cabin }, and until when the last takes.
	rides = {};
	ends = {};
	// What was measured: blocks with calls, and blocks without any.
	blocks = [];
	empty = [];
	#provider = null;
	#dpos = [];
	#nonces = [];
	#funded = 0;

	constructor({ binary, label, senders, work, log, rounds }) {
		Object.assign(this, { binary, label, senders, work, log, rounds });
		this.folder = join(work, 'chain');
	}

	#send(method, params = []) {
		return this.#provider.send(method, params);
	}

	async #answering() {
		for (let left = PATIENCE; ; left -= 1) {
			try {
				return await this.node.answering();
			} catch (error) {
				if (left === 0 || this.node.pid === undefined) throw error;
			}
		}
	}

	async start() {
		// Blocks become final when nothing is measured.
		const args = ['--dev', '--sealing', 'manual', '--finality-delay', '3600000'];
		args.push('--base-path', this.folder, ...POOL, ...ANSWERS);
		this.node = new Node({ binary: this.binary, name: this.label, args, log: this.log, port: await freePort() });
		this.node.start();
		await this.#answering();
		this.#provider = new WsProvider(this.node.url.replace('http', 'ws'), false, {}, ANSWER_MS);
		await this.#provider.connect();
		this.api = await apiOn(this.#provider);
		const { specName, specVersion } = this.api.runtimeVersion;
		this.runtime = `${specName} ${specVersion}`;
		const limits = this.api.consts.system.blockWeights.perClass.normal;
		// What ordinary calls may take of a block, and what each takes besides what it says, in picoseconds.
		this.room = limits.maxTotal.unwrap().refTime.toBigInt();
		this.base = limits.baseExtrinsic.refTime.toBigInt();
	}

	async stop() {
		await this.api.disconnect();
		await this.node.kill('SIGTERM');
	}

	// --- The chain's accounts, trains and DPOs -------------------------------------------------

	// The event of the creation of the DPO in which this sender buys a seat.
	dpoFor(index) {
		return this.#dpos[Math.floor(index / SEATS)];
	}

	async launch() {
		const { owner, faucet } = this.#team();
		// The chain would settle the rides of a round, and have work in blocks that should be empty.
		const off = switchingOff(this.api).map((tx) => this.api.tx.sudo.sudo(tx));
		await this.#sealWith(await this.#signedBy(faucet, off));
		const parameter = await this.api.query.parameters.parameters({ Time: 'BlocksPerDay' });
		const { BlocksPerDay: day } = plain(parameter).Time;
		const { shortest: duration } = durationBounds(day);
		for (const [token, value] of [['native', 'Native'], ['token', { WithId: TOKEN_ID }]]) {
			const [{ train }] = await this.#do(owner, 'bulletTrain.launchTrain', { name: 'Load', token: value }, 'TrainLaunched');
			const terms = { fare: FARE, yieldTotal: 100_000n, bonus: 10_000n, duration };
			const given = { train, name: 'Load', terms, cabins: CABINS };
			const [created] = await this.#do(owner, 'travelCabin.createClass', given, 'ClassCreated');
			this.classes[token] = { id: created.class, train, fare: FARE, duration };
		}
	}

	// The trains' owner, who creates DPOs, and who funds the senders.
	#team() {
		const [owner, manager, faucet] = ['Dave', 'Bob', 'Alice'].map((name) => this.senders.named(name));
		return { owner, manager, faucet };
	}

	// Makes this many senders have what they need for all rounds, and their payees something.
	async fund(count) {
		const { faucet } = this.#team();
		// Fares return; deposits and fees don't, if rides aren't settled.
		const bolts = tokens(10 + 3 * this.rounds);
		const own = tokens(5 + 2 * this.rounds);
		const batches = [];
		for (let first = this.#funded; first < count; first += FUNDED_AT_ONCE) {
			const calls = [];
			for (let index = first; index < Math.min(count, first + FUNDED_AT_ONCE); index += 1) {
				calls.push(...this.#gifts(this.senders.at(index).address, bolts, own));
				calls.push(...this.#gifts(this.senders.payeeOf(index), UNIT, UNIT));
			}
			batches.push(this.api.tx.utility.batchAll(calls));
		}
		await this.#sealWith(await this.#signedBy(faucet, batches));
		const nonces = this.api.query.system.account;
		for (let first = this.#funded; first < count; first += 1_000) {
			const indices = [...Array(Math.min(1_000, count - first)).keys()].map((index) => first + index);
			const accounts = await nonces.multi(indices.map((index) => this.senders.at(index).address));
			for (const [place, { nonce }] of accounts.entries()) this.#nonces[indices[place]] = nonce.toNumber();
		}
		this.#funded = Math.max(this.#funded, count);
	}

	// The calls that pay an account so much BOLT and so much of the project's token.
	#gifts(address, bolts, own) {
		return [
			callOf(this.api, 'balances.transferKeepAlive', { dest: address, value: bolts }),
			callOf(this.api, 'assets.transferKeepAlive', { id: TOKEN_ID, target: address, amount: own }),
		];
	}

	// New DPOs for so many seats, one a sender.
	async #createDpos(seats) {
		const { manager } = this.#team();
		const { number } = await this.#head();
		const day = this.classes.native.duration * 2n;
		const given = {
			name: 'Load',
			defaultTarget: { Class: this.classes.native.id },
			expiry: BigInt(number) + 5n * day,
			seats: 0,
		};
		const calls = [...Array(Math.ceil(seats / SEATS))].map(() => callOf(this.api, 'dpo.create', given));
		const batches = [];
		for (let first = 0; first < calls.length; first += 20) {
			batches.push(this.api.tx.utility.batchAll(calls.slice(first, first + 20)));
		}
		const events = await this.#sealWith(await this.#signedBy(manager, batches));
		this.#dpos = events.filter(({ name }) => name === 'Dpo.DpoCreated').map(({ data }) => data);
	}

	// --- Signing and sealing -------------------------------------------------------------------

	#signed(tx, pair, nonce) {
		const { genesisHash, runtimeVersion } = this.api;
		// Immortal: its signature names the first block.
		tx.sign(pair, { genesisHash, blockHash: genesisHash, runtimeVersion, nonce, tip: 0 });
		return tx.toHex();
	}

	async #signedBy(pair, txs) {
		const first = (await this.api.rpc.system.accountNextIndex(pair.address)).toNumber();
		return txs.map((tx, index) => this.#signed(tx, pair, first + index));
	}

	async #submit(signed) {
		let next = 0;
		const worker = async () => {
			while (next < signed.length) {
				next += 1;
				await this.#send('author_submitExtrinsic', [signed[next - 1]]);
			}
		};
		await Promise.all([...Array(WINDOW)].map(worker));
	}

	// Waits until the pool has seen the newest block, makes that final, and leaves the node the time for what follows.
	async #quiet(pending = 0) {
		await until(`rest of ${this.label}'s pool`, ANSWER_MS, async () =>
			(await this.#send('author_pendingExtrinsics')).length <= pending,
		);
		await this.#send('engine_finalizeBlock', [await this.#send('chain_getBlockHash'), null]);
		await pause(QUIET_MS);
	}

	async #seal() {
		const started = performance.now();
		const { hash } = await this.#send('engine_createBlock', [true, false, null]);
		return { hash, build: performance.now() - started };
	}

	async #head(hash = null) {
		const { number } = await this.#send('chain_getHeader', hash ? [hash] : []);
		return { number: Number(number) };
	}

	// What is in a block: its number, its weights in picoseconds, its signed transactions and their events.
	async #lookInto({ hash, build }) {
		const at = await this.api.at(hash);
		const [{ number }, weight, records] = await Promise.all([
			this.#head(hash),
			at.query.system.blockWeight(),
			at.query.system.events(),
		]);
		const failed = records.find(({ event }) => event.section === 'system' && event.method === 'ExtrinsicFailed');
		if (failed) throw new CannotPlay(`in block ${number} of ${this.label} a call failed: ${errorName(failed.event.data[0])}`);
		const fees = records.filter(({ event }) => event.method === 'TransactionFeePaid');
		const refTimes = [weight.normal, weight.operational, weight.mandatory].map(({ refTime }) => refTime.toBigInt());
		const [normal] = refTimes;
		const all = refTimes.reduce((sum, part) => sum + part, 0n);
		return { hash, build, number, normal, all, calls: fees.length, records };
	}

	// Seals until all of these are in blocks: the blocks.
	async #sealAll(count) {
		const blocks = [];
		for (let included = 0; included < count; included += blocks.at(-1).calls) {
			const left = count - included;
			if (blocks.length === MOST_BLOCKS) throw new CannotPlay(`${left} transactions come into no block of ${this.label}`);
			if (blocks.length > 0) await this.#quiet(left);
			blocks.push(await this.#lookInto(await this.#seal()));
		}
		return blocks;
	}

	async #sealWith(signed) {
		await this.#submit(signed);
		const blocks = await this.#sealAll(signed.length);
		await this.#quiet();
		return blocks.flatMap(({ records }) => records.map(({ event }) => plainEvent(event)));
	}

	// One call of one account: the data of its events of this name.
	async #do(pair, call, given, event) {
		const events = await this.#sealWith(await this.#signedBy(pair, [callOf(this.api, call, given)]));
		return events.filter(({ name }) => name.endsWith(`.${event}`)).map(({ data }) => data);
	}

	async #sealEmpty() {
		const block = await this.#lookInto(await this.#seal());
		await this.#quiet();
		if (block.calls > 0) throw new CannotPlay(`a block of ${this.label} that should be empty has ${block.calls} calls`);
		this.empty.push(block);
		return block;
	}

	// --- Measuring -----------------------------------------------------------------------------

	// A block with so many calls of this kind. `isWarmUp`: it isn't counted.
	async measure(name, most, isWarmUp = false) {
		const kind = KINDS.get(name);
		const rides = this.rides[kind.aboutRides];
		const count = rides ? Math.min(most, rides.length) : most;
		if (kind.buysSeats) await this.#createDpos(count);
		if (kind.ended) {
			while ((await this.#head()).number < this.ends[kind.aboutRides]) await this.#sealEmpty();
		}

		const signed = [];
		for (let index = 0; index < count; index += 1) {
			const sender = rides ? this.senders.indexOf(rides[index].passenger) : index;
			signed.push(this.#signed(kind.make(this, index), this.senders.at(sender), this.#nonces[sender]));
			this.#nonces[sender] += 1;
		}
		const { weight } = await this.#send('payment_queryInfo', [signed[0]]);
		const declared = BigInt(weight.ref_time ?? weight.refTime);
		await this.#sealEmpty();
		const started = performance.now();
		await this.#submit(signed);
		const pool = (performance.now() - started) / count;
		// The pool answers before it has put the last one where blocks are made from.
		await pause(QUIET_MS);
		const [block, ...others] = await this.#sealAll(count);
		await this.#quiet();
		if (block.calls === 0) throw new CannotPlay(`block ${block.number} of ${this.label} has none of ${count} calls of ${name}`);

		if (kind.boards) this.#noteRides(kind.boards, [block, ...others]);
		if (kind.ended) this.rides[kind.aboutRides] = [];
		const measured = { kind: name, pool, asked: count, declared, ...block };
		delete measured.records;
		if (!isWarmUp) this.blocks.push(measured);
		return measured;
	}

	#noteRides(token, blocks) {
		this.rides[token] = blocks
			.flatMap(({ records }) => records)
			.filter(({ event }) => event.section === 'travelCabin' && event.method === 'Boarded')
			.map(({ event }) => plainEvent(event).data)
			.map(({ passenger, cabin }) => ({ passenger: passenger.User, cabin }));
		this.ends[token] = blocks.at(-1).number + Number(this.classes[token].duration);
	}

	// How many calls of each kind fill a block, from a first round of a few. What a call says that it may take
	// must still have room when the last one comes.
	async probe(names, few) {
		const counts = new Map();
		for (const name of names) {
			const { calls, normal, declared } = await this.measure(name, few, true);
			const each = normal / BigInt(calls);
			counts.set(name, Number((this.room - this.base - declared) / each) + 1);
		}
		return counts;
	}
}
