// The load: people who keep sending transactions, whatever happens to the nodes. A transaction is signed
// once, and sent again until it is in a final block. So every transaction counts exactly once.

import { PROJECT } from '../lib/cast.mjs';
import { CannotPlay } from '../lib/errors.mjs';
import { isOfConnection, pause, until } from './waiting.mjs';

// The error codes for a transaction that the node knows: the pool or a best block has it (1013), or the
// pool has dropped it a short while ago because it went into a block (1012).
const KNOWN = new Set([1012, 1013]);
// The pool still has the one that was signed for the runtime before.
const REPLACED_LATER = 1014;
const isOutdated = ({ message }) => /outdated|stale/i.test(message);

// Open transactions are sent again after this time. Pools can lose transactions in a fork, or on a node
// without peers.
const AGAIN_MS = 20_000;
const DRAIN_MS = 240_000;
// The most ideas that a person looks at in one turn, to find one that isn't under way already.
const MOST_IDEAS = 20;

const keyOf = ({ call, args }) =>
	JSON.stringify([call, args], (_, value) => (typeof value === 'bigint' ? `${value}` : value));

export class Load {
	sent = 0;
	// A call with its arguments → how many of it are under way.
	#underWay = new Map();
	#people = new Map();
	#isOn = false;
	#isHeld = false;
	#busy = 0;
	#running = [];
	#wave = 0;

	// `most`: the most open transactions of one account; `rest`: the milliseconds between two turns of a
	// person, on average.
	constructor({ replay, ideas, stage, names, random, most, rest }) {
		Object.assign(this, { replay, ideas, stage, random, most, rest });
		for (const name of names) this.#people.set(name, { name, nonce: 0, open: [] });
		replay.onFinal = (act) => this.#final(act);
	}

	async start(node) {
		const at = await node.api.at(this.replay.hash);
		for (const person of this.#people.values()) {
			const { nonce } = await at.query.system.account(this.stage.address(person.name));
			person.nonce = nonce.toNumber();
		}
		this.#isOn = true;
		this.#running = [...this.#people.values()].map((person) => this.#live(person));
		// Until somebody awaits `failed` or drain(), a failure must not count as unhandled.
		this.failed = Promise.all(this.#running);
		this.failed.catch(() => {});
	}

	// Call this after a restart. Nodes may have lost open transactions, so all are sent again.
	again() {
		this.#wave += 1;
	}

	// Whether one of these calls is in no final block yet.
	isUnderWay(calls) {
		return [...this.#people.values()].some(({ open }) => open.some(({ act }) => calls.includes(act.call)));
	}

	// Before an upgrade: sends nothing any more, and returns how many transactions are open.
	async hold() {
		this.#isHeld = true;
		await until('pause of the load', DRAIN_MS, () => this.#busy === 0);
		return [...this.#people.values()].reduce((sum, { open }) => sum + open.length, 0);
	}

	// After an upgrade, when every block that the old runtime has made is final: signs the open transactions again,
	// because they are void, and goes on.
	async goOn() {
		for (const { open } of this.#people.values()) {
			for (const one of open) {
				this.replay.sent.delete(one.hash);
				await this.#sign(one);
				one.isSignedAgain = true;
			}
		}
		this.again();
		this.#isHeld = false;
	}

	// Stops sending new transactions, and waits until all that were sent are in final blocks.
	async drain() {
		this.#isOn = false;
		const open = () => [...this.#people.values()].reduce((sum, person) => sum + person.open.length, 0);
		await until(
			'end of the open transactions',
			DRAIN_MS,
			async () => {
				await this.replay.catchUp();
				return open() === 0;
			},
			() => `${open()} transactions are in no final block`,
		);
		await Promise.all(this.#running);
	}

	async #live(person) {
		Object.assign(person, { wave: this.#wave, since: Date.now() });
		while (this.#isOn || person.open.length > 0) {
			await pause(this.random.between(this.rest / 2, this.rest * 1.5));
			if (this.#isHeld) continue;
			this.#busy += 1;
			await this.#turn(person);
			this.#busy -= 1;
		}
	}

	async #turn(person) {
		const oldest = person.open[0];
		if (person.wave !== this.#wave || (oldest && Date.now() - Math.max(person.since, oldest.since) > AGAIN_MS)) {
			Object.assign(person, { wave: this.#wave, since: Date.now() });
			for (const one of person.open) await this.#submit(one);
		}
		if (!this.replay.nodes.some((node) => node.isThere)) return;
		if (this.#isOn && person.open.length < (person.name === PROJECT ? 1 : this.most)) {
			await this.#doSomething(person);
		}
	}

	async #doSomething(person) {
		const now = BigInt(this.replay.number);
		const fresh = this.ideas
			.of(person.name, now)
			.slice(0, MOST_IDEAS)
			// Now and then a person repeats an act that is under way, and is too late.
			.find((act) => !this.#underWay.has(keyOf(act)) || this.random.chance(0.02));
		if (!fresh) return;
		const act = { ...fresh, by: this.stage.cast.get(person.name) };
		const one = { act, nonce: person.nonce };
		await this.#sign(one);
		person.nonce += 1;
		person.open.push(one);
		const key = keyOf(act);
		this.#underWay.set(key, (this.#underWay.get(key) ?? 0) + 1);
		this.sent += 1;
		await this.#submit(one);
	}

	async #sign(one) {
		const tx = this.stage.transaction(one.act);
		// Immortal, so that it stays valid for any number of blocks.
		await tx.signAsync(one.act.by, { nonce: one.nonce, era: 0 });
		Object.assign(one, { tx: tx.toHex(), hash: tx.hash.toHex(), since: Date.now() });
		this.replay.sent.set(one.hash, one.act);
	}

	async #submit({ act, tx, isSignedAgain }) {
		const nodes = this.replay.nodes.filter((node) => node.isThere);
		if (nodes.length === 0) return;
		try {
			await this.random.pick(nodes).rpc('author_submitExtrinsic', [tx]);
		} catch (error) {
			if (isOfConnection(error) || KNOWN.has(error.code) || isOutdated(error)) return;
			if (isSignedAgain && error.code === REPLACED_LATER) return;
			throw new CannotPlay(`a node refused ${act.call} of ${act.name}: ${error.message}`);
		}
	}

	#final(act) {
		const { open } = this.#people.get(act.name);
		const index = open.findIndex((one) => one.act === act);
		open.splice(index, 1);
		const key = keyOf(act);
		const others = this.#underWay.get(key) - 1;
		if (others > 0) this.#underWay.set(key, others);
		else this.#underWay.delete(key);
	}
}
