// The load: people who keep sending transactions, whatever happens to the nodes. A transaction is signed
// once, and sent again until it is in a final block. So every transaction counts exactly once.

import { PROJECT } from '../lib/cast.mjs';
import { CannotPlay } from '../lib/errors.mjs';
import { isOfConnection, pause, until } from './waiting.mjs';

// The error codes for a transaction that the node knows: the pool or a best block has it (1013), or the
// pool has dropped it a short while ago because it went into a block (1012).
const KNOWN = new Set([1012, 1013]);
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
		let wave = this.#wave;
		let since = Date.now();
		while (this.#isOn || person.open.length > 0) {
			await pause(this.random.between(this.rest / 2, this.rest * 1.5));
			const oldest = person.open[0];
			if (wave !== this.#wave || (oldest && Date.now() - Math.max(since, oldest.since) > AGAIN_MS)) {
				wave = this.#wave;
				since = Date.now();
				for (const one of person.open) await this.#submit(one);
			}
			if (!this.replay.nodes.some((node) => node.isThere)) continue;
			if (this.#isOn && person.open.length < (person.name === PROJECT ? 1 : this.most)) {
				await this.#doSomething(person);
			}
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
		const tx = this.stage.transaction(act);
		// Immortal, so that it stays valid for any number of blocks.
		await tx.signAsync(act.by, { nonce: person.nonce, era: 0 });
		const one = { act, tx: tx.toHex(), since: Date.now() };
		person.nonce += 1;
		person.open.push(one);
		const key = keyOf(act);
		this.#underWay.set(key, (this.#underWay.get(key) ?? 0) + 1);
		this.replay.sent.set(tx.hash.toHex(), act);
		this.sent += 1;
		await this.#submit(one);
	}

	async #submit({ act, tx }) {
		const nodes = this.replay.nodes.filter((node) => node.isThere);
		if (nodes.length === 0) return;
		try {
			await this.random.pick(nodes).rpc('author_submitExtrinsic', [tx]);
		} catch (error) {
			if (isOfConnection(error) || KNOWN.has(error.code) || isOutdated(error)) return;
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
