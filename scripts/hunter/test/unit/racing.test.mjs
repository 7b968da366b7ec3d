// The hunter against a chain of a few lines, on which transactions get lost, come late and are
// beaten.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Book, parsePage } from '../../src/book.mjs';
import { Flight } from '../../src/flight.mjs';
import { Ends } from '../../src/errors.mjs';
import { Hunter } from '../../src/hunter.mjs';
import { Pace } from '../../src/pace.mjs';
import { storyOf, unitsOf } from '../../src/story.mjs';
import { Watch } from '../../src/watch.mjs';

const ME = { address: 'Hunter', publicKey: 'aa'.repeat(32), pair: {} };
const FEE = 100n;
const NATIVE = /** @type {const} */ ({ type: 'Native' });
const TERMS = { yieldTotal: 1_000_000n, duration: 1_000 };
const PRICES = new Map([['BOLT', { bolt: 1n, one: 1n }]]);

/** @typedef {{ nonce: number, cabin: number, until: number }} Sent */

class Chain {
	block = 80;
	nonces = [0];
	money = 10_000n;
	/** @type {{ boarded: number, lastPaid: number, withdrawn: bigint, passenger: any }[]} */
	rides = [];
	/** @type {Sent[]} */
	inPool = [];
	/** @type {Sent[]} */
	sent = [];
	/** @type {Map<number, any[]>} */
	mine = new Map();
	/** Says whether the pool takes a transaction. */
	takes = () => true;
	/** @type {string[]} */
	others = [];

	/** @param {string} passenger */
	board(passenger) {
		this.rides.push({ boarded: 5, lastPaid: 5, withdrawn: 0n, passenger: { type: 'User', value: passenger } });
	}

	/** @param {number} cabin */
	due(cabin) {
		const ride = /** @type {any} */ (this.rides[cabin]);
		return (TERMS.yieldTotal * BigInt(this.block - ride.boarded)) / 1_000n - ride.withdrawn;
	}

	/** @param {number} cabin */
	pay(cabin) {
		const ride = /** @type {any} */ (this.rides[cabin]);
		ride.withdrawn += this.due(cabin);
		ride.lastPaid = this.block;
	}

	// A block with these of my transactions.
	seal(included = this.inPool) {
		this.block += 1;
		this.inPool = this.inPool.filter((one) => !included.includes(one));
		let nonce = /** @type {number} */ (this.nonces.at(-1));
		const outcomes = [];
		for (const one of included.filter(({ until }) => this.block < until).sort((a, b) => a.nonce - b.nonce)) {
			if (one.nonce !== nonce) continue;
			nonce += 1;
			this.money -= FEE;
			const late = /** @type {any} */ (this.rides[one.cabin]).lastPaid + 70 >= this.block;
			const cut = this.due(one.cabin) / 100n;
			outcomes.push({ class: 0, cabin: one.cabin, block: this.block, fee: FEE, ...(late ? { error: 'TooEarlyToHunt' } : { token: NATIVE, cut }) });
			if (late) continue;
			this.money += cut;
			this.pay(one.cabin);
		}
		this.mine.set(this.block, outcomes);
		this.nonces[this.block - 80] = nonce;
	}

	/** For this hunter, all that it asks of `Reads`. @returns {any} */
	get reads() {
		const own = (/** @type {{ nonce: number, cabin: number }} */ { nonce, cabin }) => `0x..8400${ME.publicKey}${nonce}h${cabin}`;
		return {
			now: async () => this.block,
			finalised: async () => ({ number: this.block, hash: `${this.block}` }),
			hashOf: async (/** @type {number} */ block) => `${block}`,
			nonce: async (/** @type {string} */ _, hash = `${this.block}`) => this.nonces[Number(hash) - 80],
			fee: async () => FEE,
			spendable: async () => this.money,
			hunting: async () => ({ days: 7, cut: 10_000, day: 10 }),
			classes: async function* () {
				yield [{ id: 0, name: 'Gold', token: NATIVE, sold: 99, terms: TERMS }];
			},
			rides: async function* () {
				yield this.all();
			},
			all: () => this.rides.map((ride, cabin) => ({ class: 0, cabin, ...ride })),
			records: async (/** @type {any[]} */ places) => places.map(({ cabin }) => this.rides[cabin]),
			ride: async (/** @type {any} */ { cabin }) => {
				const ride = /** @type {any} */ (this.rides[cabin]);
				return { class: 0, cabin, token: NATIVE, passenger: ride.passenger, due: this.due(cabin), hunterCut: this.due(cabin) / 100n, huntableFrom: ride.lastPaid + 71 };
			},
			pending: async () => [...this.inPool.map(own), ...this.others],
			taking: (/** @type {any} */ { cabin }) => [`h${cabin}`],
			payable: async () => true,
			sign: async (/** @type {any} */ { cabin }, /** @type {any} */ _, /** @type {number} */ nonce, /** @type {number} */ period) => JSON.stringify({ nonce, cabin, until: this.block + period }),
			submit: async (/** @type {string} */ text) => {
				const one = JSON.parse(text);
				if (!this.takes()) throw new Error('1010: Invalid Transaction');
				this.sent.push(one);
				this.inPool.push(one);
			},
			own: async (/** @type {string} */ hash) => this.mine.get(Number(hash)) ?? [],
		};
	}
}

const folder = mkdtempSync(join(tmpdir(), 'hunter-'));
test.after(() => rmSync(folder, { recursive: true }));
let books = 0;

const newHunter = () => {
	/** @type {string[]} */
	const lines = [];
	const story = storyOf(unitsOf({ symbol: 'BOLT', decimals: 0 }, []), { print: (line) => lines.push(line) });
	const hunter = new Hunter({ watch: new Watch(PRICES, 0n), flight: new Flight(), pace: new Pace(), story, leastProfit: 0n, dry: false, who: ME });
	return { hunter, lines };
};

/** @param {Chain} chain */
const hunterOn = async (chain, file = join(folder, `${(books += 1)}`)) => {
	const { hunter, lines } = newHunter();
	await hunter.arrive(chain.reads, '0x12', () => new Book(file, Book.read(file)));
	const page = () => parsePage(readFileSync(file, 'utf8'));
	return { hunter, lines, file, page, round: () => hunter.round(chain.reads) };
};

const cabinsOf = (/** @type {Sent[]} */ sent) => sent.map(({ cabin }) => cabin);

test('a treasure is hunted once, and the book has the change of the balance', async () => {
	const chain = new Chain();
	for (const who of ['Bob', 'Eve']) chain.board(who);
	const { round, page, hunter } = await hunterOn(chain);
	for (let blocks = 0; blocks < 10; blocks += 1) {
		await round();
		await round();
		chain.seal();
	}
	await round();
	assert.deepEqual(cabinsOf(chain.sent).sort(), [0, 1]);
	assert.equal((page().cuts.BOLT?.cut ?? 0n) - page().fees, chain.money - 10_000n);
	assert.ok(hunter.idle);
});

test('a hunt that the node loses isn’t sent again while it might still be included', async () => {
	const chain = new Chain();
	chain.board('Bob');
	const { round, lines } = await hunterOn(chain);
	await round();
	const [lost] = chain.inPool;
	chain.inPool = [];
	for (let blocks = 0; blocks < 15; blocks += 1) {
		chain.seal([]);
		await round();
	}
	assert.equal(chain.sent.length, 1);
	// Another node had it, and includes it at the last moment: no second one is sent.
	const late = { .../** @type {Sent} */ (lost), until: chain.block + 2 };
	chain.seal([late]);
	for (let blocks = 0; blocks < 30; blocks += 1) {
		await round();
		chain.seal();
	}
	assert.equal(chain.sent.length, 1);
	assert.match(lines.join('\n'), /hunted +Gold 0\/0/);
});

test('a hunt that was never included has cost nothing, and is sent again after its time', async () => {
	const chain = new Chain();
	chain.board('Bob');
	const { round, lines } = await hunterOn(chain);
	await round();
	chain.inPool = [];
	for (let blocks = 0; blocks < 20; blocks += 1) {
		chain.seal();
		await round();
	}
	assert.deepEqual(cabinsOf(chain.sent), [0, 0]);
	assert.match(lines.join('\n'), /dropped +Gold 0\/0.*nothing/);
	assert.equal(lines.filter((line) => /^block .* hunted /.test(line)).length, 1);
});

test('a lost race costs one fee, and the ride is left alone for a period', async () => {
	const chain = new Chain();
	chain.board('Bob');
	const { round, page } = await hunterOn(chain);
	await round();
	chain.block += 1;
	chain.nonces[chain.block - 80] = 0;
	chain.pay(0);
	chain.seal();
	for (let blocks = 0; blocks < 60; blocks += 1) {
		await round();
		chain.seal();
	}
	assert.deepEqual([chain.sent.length, page().lost, page().fees, page().lostFees], [1, 1, FEE, FEE]);
	for (let blocks = 0; blocks < 12; blocks += 1) {
		await round();
		chain.seal();
	}
	assert.deepEqual([chain.sent.length, page().cuts.BOLT?.hunts], [2, 1]);
});

test('a ride that somebody is about to take is left to it, and hunted if that comes to nothing', async () => {
	const chain = new Chain();
	chain.board('Bob');
	chain.others = ['0x..h0'];
	const { round } = await hunterOn(chain);
	await round();
	assert.equal(chain.sent.length, 0);
	chain.others = [];
	await round();
	assert.equal(chain.sent.length, 1);
});

test('its own rides aren’t hunted', async () => {
	const chain = new Chain();
	chain.board(ME.address);
	const { round } = await hunterOn(chain);
	for (let blocks = 0; blocks < 5; blocks += 1) {
		await round();
		chain.seal();
	}
	assert.equal(chain.sent.length, 0);
});

test('started again, it sends nothing while its earlier hunts might still be included, and counts them', async () => {
	const chain = new Chain();
	for (const who of ['Bob', 'Eve', 'Dave']) chain.board(who);
	const { round, file } = await hunterOn(chain);
	await round();
	const [lost] = chain.inPool;
	chain.inPool = [];
	const again = await hunterOn(chain, file);
	for (let blocks = 0; blocks < 10; blocks += 1) {
		await again.round();
		chain.seal([]);
	}
	assert.equal(chain.sent.length, 1);
	chain.seal([/** @type {Sent} */ (lost)]);
	for (let blocks = 0; blocks < 20; blocks += 1) {
		await again.round();
		chain.seal();
	}
	assert.deepEqual(cabinsOf(chain.sent).sort(), [0, 1, 2]);
	assert.deepEqual([again.page().cuts.BOLT?.hunts, again.page().lost, again.page().missed], [3, 0, 0]);
	assert.equal((again.page().cuts.BOLT?.cut ?? 0n) - again.page().fees, chain.money - 10_000n);
});

test('a refused transaction isn’t under way: it is tried again with the next block', async () => {
	const chain = new Chain();
	chain.board('Bob');
	chain.takes = () => false;
	const { round } = await hunterOn(chain);
	await round();
	chain.takes = () => true;
	await round();
	assert.deepEqual(chain.sent.map(({ nonce }) => nonce), [0]);
});

test('one that can’t pay the fee says how much it has, and stops', async () => {
	const chain = new Chain();
	chain.board('Bob');
	chain.money = FEE - 1n;
	const { round } = await hunterOn(chain);
	await assert.rejects(round(), (failure) => failure instanceof Ends && /can spend 99 BOLT, and a hunt can cost 100 BOLT/.test(failure.message));
	assert.equal(chain.sent.length, 0);
});

test('a book of another chain is set aside, and one of another account refused', async () => {
	const chain = new Chain();
	chain.board('Bob');
	const first = await hunterOn(chain);
	await first.round();
	chain.seal();
	await first.round();
	assert.equal(first.page().fees, FEE);
	const { reads } = chain;
	const arrive = (/** @type {any} */ other, /** @type {string} */ file) => {
		const { hunter } = newHunter();
		return hunter.arrive({ ...reads, ...other }, '0x12', () => new Book(file, Book.read(file)));
	};
	// A node that is behind may be on the same chain.
	await assert.rejects(arrive({ finalised: async () => ({ number: 80, hash: '80' }) }, first.file), /final block is 80, and the hunter knows of 81/);
	assert.equal(first.page().fees, FEE);
	await arrive({ hashOf: async () => '0xff' }, first.file);
	assert.deepEqual([first.page().fees, first.page().since], [0n, 81]);
	assert.equal(parsePage(readFileSync(`${first.file}.81`, 'utf8')).fees, FEE);
	new Book(first.file).write({ ...first.page(), account: 'Other' });
	await assert.rejects(arrive({}, first.file), /the book is that of Other/);
});

test('it sends nothing while a transaction of its account waits that it doesn’t know', async () => {
	const chain = new Chain();
	chain.board('Bob');
	chain.others = [`0x..8400${ME.publicKey}zz`];
	const { round, lines } = await hunterOn(chain);
	await round();
	await round();
	assert.equal(chain.sent.length, 0);
	assert.equal(lines.filter((line) => line.includes('another transaction of this account')).length, 1);
	chain.others = [];
	await round();
	assert.equal(chain.sent.length, 1);
});
