// Whether to hunt a ride, how fast, and what is under way.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Flight } from '../../src/flight.mjs';
import { Heap } from '../../src/heap.mjs';
import { judge } from '../../src/judge.mjs';
import { Pace } from '../../src/pace.mjs';

/** @type {import('../../src/judge.mjs').View} */
const VIEW = {
	class: 0,
	cabin: 3,
	token: { type: 'Native' },
	passenger: { type: 'User', value: 'Bob' },
	due: 1_000n,
	hunterCut: 10n,
	huntableFrom: 71,
};
const FACTS = { now: 70, fee: 4n, leastProfit: 0n, price: { bolt: 1n, one: 1n }, mine: false, taken: false, payable: true };

test('a ride is hunted in the first block in which it may be, if it brings more than the fee', () => {
	assert.deepEqual(judge(VIEW, FACTS), { hunts: true, profit: 6n });
	assert.deepEqual(judge(VIEW, { ...FACTS, now: 69 }), { hunts: false, why: 'paid', until: 70 });
	assert.deepEqual(judge(undefined, FACTS), { hunts: false, why: 'over' });
	assert.deepEqual(judge(VIEW, { ...FACTS, mine: true }), { hunts: false, why: 'mine' });
	assert.deepEqual(judge(VIEW, { ...FACTS, taken: true }), { hunts: false, why: 'taken' });
	assert.deepEqual(judge(VIEW, { ...FACTS, payable: false }), { hunts: false, why: 'cannot be paid' });
	assert.deepEqual(judge(VIEW, { ...FACTS, price: undefined }), { hunts: false, why: 'no price' });
});

test('a cut that only equals the fee is too little, and so is less than the least profit', () => {
	assert.deepEqual(judge(VIEW, { ...FACTS, fee: 10n }), { hunts: false, why: 'too little' });
	assert.deepEqual(judge(VIEW, { ...FACTS, fee: 9n }), { hunts: true, profit: 1n });
	assert.deepEqual(judge(VIEW, { ...FACTS, leastProfit: 7n }), { hunts: false, why: 'too little' });
	assert.deepEqual(judge(VIEW, { ...FACTS, leastProfit: 6n }), { hunts: true, profit: 6n });
	assert.deepEqual(judge(VIEW, { ...FACTS, price: { bolt: 1n, one: 2n } }), { hunts: true, profit: 1n });
	assert.deepEqual(judge(VIEW, { ...FACTS, price: { bolt: 1n, one: 3n } }), { hunts: false, why: 'too little' });
});

test('a queue gives back everything in order', () => {
	const heap = new Heap((/** @type {number} */ one, /** @type {number} */ other) => one < other);
	const numbers = Array.from({ length: 1_000 }, (_, index) => (index * 7_919) % 1_009);
	for (const number of numbers) heap.push(number);
	const out = numbers.map(() => heap.pop());
	assert.deepEqual(out, [...numbers].sort((one, other) => one - other));
	assert.equal(heap.size, 0);
	assert.equal(heap.pop(), undefined);
	assert.equal(heap.first, undefined);
});

test('whoever loses one race after the other sends one hunt at a time, and rests', () => {
	const pace = new Pace();
	assert.equal(pace.room(1, 0), 1);
	assert.equal(pace.room(1, 5), 0);
	for (let hunts = 0; hunts < 100; hunts += 1) pace.won();
	assert.equal(pace.room(1, 0), 32);
	assert.equal(pace.lost(10, 600), 0);
	assert.equal(pace.room(10, 0), 1);
	assert.equal(pace.room(10, 1), 0);
	assert.equal(pace.lost(10, 600), 2);
	assert.equal(pace.room(11, 0), 0);
	assert.equal(pace.room(12, 0), 1);
	assert.equal(pace.lost(12, 600), 4);
	for (let losses = 0; losses < 2_000; losses += 1) pace.lost(12, 600);
	assert.equal(pace.room(611, 0), 0);
	assert.equal(pace.room(612, 0), 1);
	pace.won();
	assert.equal(pace.lost(700, 600), 0);
});

const sent = (/** @type {number} */ cabin, /** @type {number} */ nonce, deadline = 100) => ({ class: 0, cabin, nonce, deadline, hex: `0x${cabin}` });

test('a ride is under way until its nonce is used in a final block, or its time is over there', () => {
	const flight = new Flight();
	flight.add(sent(1, 5));
	flight.add(sent(2, 6));
	assert.ok(flight.has({ class: 0, cabin: 1 }) && !flight.has({ class: 1, cabin: 1 }));
	assert.ok(flight.isOwn('0x1') && !flight.isOwn('0x3'));
	assert.deepEqual(flight.land(50, 5), []);
	assert.deepEqual(flight.land(51, 6).map(({ cabin }) => cabin), [1]);
	assert.deepEqual(flight.land(99, 6), []);
	assert.deepEqual(flight.land(100, 6).map(({ cabin }) => cabin), [2]);
	assert.equal(flight.size, 0);
});

test('nonces go on after those under way, and fill the gap of one that is lost', () => {
	const flight = new Flight();
	assert.deepEqual(flight.nonces(7, 10, 2), [7, 8]);
	flight.add(sent(1, 7, 20));
	flight.add(sent(2, 8, 30));
	assert.deepEqual(flight.nonces(7, 10, 2), [9, 10]);
	// The first can't be included any more, the second could if the gap is filled.
	assert.deepEqual(flight.nonces(7, 20, 2), [7, 9]);
	assert.deepEqual(flight.nonces(9, 20, 1), [9]);
	flight.drop({ class: 0, cabin: 2 });
	assert.deepEqual(flight.nonces(7, 10, 1), [8]);
});
