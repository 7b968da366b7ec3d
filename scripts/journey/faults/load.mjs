// The load: people who go on sending, whatever happens to the nodes. What is signed stays the same and
// is sent again until it is in a final block, so every transaction counts exactly once.

import { PROJECT } from '../lib/cast.mjs';
import { CannotPlay } from '../lib/errors.mjs';
import { isOfConnection, pause, until } from './waiting.mjs';

// The pool has this transaction, or a best block has it; from the pool it has gone into a block a short
// while ago.
const KNOWN = new Set([1012, 1013]);
const isOutdated = ({ message }) => /outdated|stale/i.test(message);

// Pools that were filled while a fork was best, and nodes without a peer, forget.
const AGAIN_MS = 20_000;
const DRAIN_MS = 240_000;
// Ideas that are looked at before giving up for now: the others are on their way already.
const MOST_IDEAS = 20;

const keyOf = ({ call, args }) =>
	JSON.stringify([call, args], (_, value) => (typeof value === 'bigint' ? `${value}` : value));

export class Load {
	sent = 0;
	// Calls of every kind that are on their way.
	#underWay = new Map();
	#people = new Map();
	#isOn = false;
	#running = [];
	#wave = 0;

	// `most`: transactions of one account on their way at once; `rest`: milliseconds between two looks.
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
		// Whoever awaits `failed` or `drain` hears of it.
		this.failed = Promise.all(this.#running);
		this.failed.catch(() => {});
	}

	// After a restart: what was on its way may be forgotten.
	again() {
		this.#wave += 1;
	}

	// Sends nothing new, and waits until all that was sent is in final blocks.
	async drain() {
		this.#isOn = false;
		const open = () => [...this.#people.values()].reduce((sum, person) => sum + person.open.length, 0);
		await until(
			'end of what was on its way',
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
			// Now and then somebody is too late.
			.find((act) => !this.#underWay.has(keyOf(act)) || this.random.chance(0.02));
		if (!fresh) return;
		const act = { ...fresh, by: this.stage.cast.get(person.name) };
		const tx = this.stage.transaction(act);
		// Immortal, so that it is the same after any number of blocks.
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
			throw new CannotPlay(`no node takes ${act.call} of ${act.name}: ${error.message}`);
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
