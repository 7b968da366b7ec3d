// Which rides are looked at, and when: against a chain that counts what is asked of it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Watch } from '../../src/watch.mjs';

const NATIVE = /** @type {const} */ ({ type: 'Native' });
const HUNTING = { days: 7, cut: 10_000, day: 10 };

class Chain {
	asked = { pages: 0, records: 0 };
	terms = HUNTING;
	/** @type {import('../../src/reads.mjs').Class[]} */
	all = [];
	/** @type {Map<string, any>} */
	open = new Map();
	/** For this account as `Reads`. @returns {any} */
	get reads() {
		return this;
	}

	/** @param {number} id @param {Partial<import('../../src/reads.mjs').Class>} [more] */
	offer(id, more) {
		this.all.push({ id, name: `C${id}`, token: NATIVE, sold: 0, terms: { yieldTotal: 1_000_000n, duration: 1_000 }, ...more });
	}

	/** @param {number} id @param {number} block */
	board(id, block) {
		const one = /** @type {import('../../src/reads.mjs').Class} */ (this.all[id]);
		this.open.set(`${id}/${one.sold}`, { class: id, cabin: one.sold, boarded: block, lastPaid: block, withdrawn: 0n });
		this.all[id] = { ...one, sold: one.sold + 1 };
	}

	async hunting() {
		return this.terms;
	}

	async *classes() {
		yield this.all;
	}

	async *rides() {
		this.asked.pages += 1;
		yield [...this.open.values()];
	}

	async records(/** @type {any[]} */ places) {
		this.asked.records += places.length;
		return places.map(({ class: id, cabin }) => this.open.get(`${id}/${cabin}`));
	}
}

const PRICES = new Map([['BOLT', { bolt: 1n, one: 1n }]]);
const none = () => false;
const cabins = (/** @type {{ cabin: number }[]} */ rides) => rides.map(({ cabin }) => cabin);

/** @param {Chain} chain @param {Watch} watch @param {number} now */
const step = async (chain, watch, now, fee = 100n) => {
	const read = await watch.sync(chain.reads, now, fee);
	await watch.look(chain.reads, now, fee);
	return read;
};

test('a ride is ripe at the block before the first in which it may be hunted, and isn’t read before', async () => {
	const [chain, watch] = [new Chain(), new Watch(PRICES, 0n)];
	chain.offer(0);
	chain.board(0, 3);
	assert.equal(await step(chain, watch, 4), 1);
	for (let now = 5; now < 73; now += 1) await step(chain, watch, now);
	assert.deepEqual([watch.ripe, chain.asked.records, chain.asked.pages], [0, 0, 1]);
	await step(chain, watch, 73);
	assert.equal(watch.ripe, 1);
	assert.deepEqual(watch.takeRipe(9, none), [{ class: 0, cabin: 0, worth: 700n }]);
});

test('a passenger that has withdrawn is looked at a period later', async () => {
	const [chain, watch] = [new Chain(), new Watch(PRICES, 0n)];
	chain.offer(0);
	chain.board(0, 3);
	await step(chain, watch, 4);
	Object.assign(chain.open.get('0/0'), { lastPaid: 72, withdrawn: 69_000n });
	await step(chain, watch, 73);
	assert.deepEqual([watch.ripe, watch.next], [0, 142]);
	chain.open.delete('0/0');
	await step(chain, watch, 142);
	assert.deepEqual([watch.ripe, watch.size], [0, 0]);
});

test('those that board later are found in time, without reading all rides again', async () => {
	const [chain, watch] = [new Chain(), new Watch(PRICES, 0n)];
	chain.offer(0);
	await step(chain, watch, 1);
	for (let now = 2; now < 200; now += 1) {
		if (now % 10 === 0) chain.board(0, now);
		await step(chain, watch, now);
		const ripe = [...chain.open.values()].filter(({ lastPaid }) => lastPaid + 70 <= now);
		assert.equal(watch.ripe, ripe.length, `at ${now}`);
	}
	assert.equal(chain.asked.pages, 1);
});

test('the best come first, each once, and none that is under way', async () => {
	const [chain, watch] = [new Chain(), new Watch(PRICES, 0n)];
	chain.offer(0);
	for (let block = 1; block <= 5; block += 1) chain.board(0, block);
	await step(chain, watch, 80);
	watch.keep({ class: 0, cabin: 0, worth: 790n });
	assert.deepEqual(cabins(watch.takeRipe(3, ({ cabin }) => cabin === 1)), [0, 2, 3]);
	assert.deepEqual(cabins(watch.takeRipe(3, none)), [4]);
});

test('rides that can never bring the fee aren’t watched, until the fee falls', async () => {
	const [chain, watch] = [new Chain(), new Watch(PRICES, 50n)];
	chain.offer(0, { terms: { yieldTotal: 14_999n, duration: 1_000 } });
	chain.offer(1, { token: { type: 'WithId', value: 1 } });
	chain.board(0, 1);
	chain.board(1, 1);
	assert.equal(await step(chain, watch, 2), 2);
	assert.equal(watch.size, 0);
	assert.equal(await step(chain, watch, 20, 98n), 2);
	assert.equal(watch.size, 1);
});

test('a ride that brings too little yet is looked at when it brings enough, a day later at the latest', async () => {
	const [chain, watch] = [new Chain(), new Watch(PRICES, 0n)];
	chain.offer(0);
	chain.board(0, 1);
	await step(chain, watch, 75, 744n);
	assert.deepEqual([watch.ripe, watch.next], [0, 76]);
	await step(chain, watch, 76, 744n);
	assert.equal(watch.ripe, 1);
	const other = new Watch(PRICES, 0n);
	await step(chain, other, 75, 5_000n);
	assert.deepEqual([other.ripe, other.next], [0, 85]);
});

test('when governance changes the terms, all rides are read again', async () => {
	const [chain, watch] = [new Chain(), new Watch(PRICES, 0n)];
	chain.offer(0);
	chain.board(0, 1);
	await step(chain, watch, 2);
	chain.terms = { ...HUNTING, days: 3 };
	assert.equal(await step(chain, watch, 31), 1);
	assert.equal(watch.ripe, 1);
});

test('a failed reading of all rides is done again', async () => {
	const [chain, watch] = [new Chain(), new Watch(PRICES, 0n)];
	chain.offer(0);
	chain.board(0, 1);
	const { rides } = chain;
	chain.rides = async function* () {
		throw new Error('away');
	};
	await assert.rejects(step(chain, watch, 72), /away/);
	chain.rides = rides;
	assert.equal(await step(chain, watch, 73), 1);
	assert.equal(watch.ripe, 1);
});
