// The comparison must find a wrong amount or a missing event, and name the broken rule.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareEvents, compareView } from '../lib/compare.mjs';

const withdrawn = (amount, share = 0n) => ({
	name: 'TravelCabin.YieldWithdrawn',
	data: { class: 0n, cabin: 1n, amount, share },
});
const reached = (index) => ({ name: 'BulletTrain.MilestoneReached', data: { index } });

const broken = (rule, what) => (error) => {
	assert.equal(error.rule, rule);
	assert.match(error.message, what);
	return true;
};

test('equal events agree, in whatever order, and every figure counts', () => {
	const events = [withdrawn(5n), reached(0n), reached(1n)];
	assert.equal(compareEvents('a call', events, [...events].reverse()), 4 + 1 + 1 + 3);
	assert.equal(compareEvents('a call', [], []), 0);
});

test('a wrong amount names the rule of that amount', () => {
	const compare = (expected, got) => () => compareEvents('a call', [expected], [got]);
	assert.throws(compare(withdrawn(5n), withdrawn(6n)), broken('1.4', /YieldWithdrawn, amount/));
	assert.throws(
		compare(withdrawn(5n, 1n), withdrawn(5n)),
		broken('2.3', /YieldWithdrawn, share/),
	);
});

test('a missing event and one too many name the rule of the event', () => {
	const one = [reached(0n)];
	const two = [reached(0n), reached(1n)];
	assert.throws(() => compareEvents('a call', two, one), broken('2.3', /a missing event/));
	assert.throws(() => compareEvents('a call', one, two), broken('2.3', /an event too many/));
	assert.throws(
		() => compareEvents('a call', [withdrawn(5n)], []),
		broken('1.5', /a missing event/),
	);
});

test('what a DPO pays breaks the rule of the account that it comes from', () => {
	const paid = (kind, amount) => ({ name: 'Dpo.Paid', data: { kind, amount } });
	for (const [kind, rule] of [['Yield', '3.9'], ['Bonus', '3.11'], ['Withdraw', '3.7']]) {
		const [one, other] = [paid(kind, 5n), paid(kind, 6n)];
		assert.throws(() => compareEvents('a call', [one], [other]), broken(rule, /Paid, amount/));
		assert.throws(() => compareEvents('a call', [one], []), broken(rule, /a missing event/));
	}
});

test('a field that is missing is a difference', () => {
	const got = withdrawn(5n);
	delete got.data.share;
	assert.throws(
		() => compareEvents('a call', [withdrawn(5n)], [got]),
		broken('2.3', /YieldWithdrawn, share/),
	);
});

test('a field of a view names its rule, which may be another one in another view', () => {
	const compare = (rule, field) => () => compareView(rule, 'a view', { [field]: 1n }, { [field]: 2n });
	assert.throws(compare('1.2', 'surplus'), broken('1.3', /surplus/));
	assert.throws(compare('1.2', 'kept'), broken('1.9', /kept/));
	assert.throws(compare('3.1', 'kept'), broken('3.12', /kept/));
	assert.throws(compare('1.2', 'cabins'), broken('1.2', /cabins/));
});
