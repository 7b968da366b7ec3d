// The examples of the rulebook's third section, by the arithmetic alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bonusParts } from '../lib/dpo-bonus.mjs';
import { planRelease } from '../lib/dpo-release.mjs';
import {
	bySeats,
	feeAtCreation,
	ratesOf,
	lacks,
	less,
	discounted,
	over,
	percent,
	PRESETS,
	rulesOf,
	seatPrice,
	SEATS,
	splitYield,
} from '../lib/dpo-rules.mjs';
import { join } from '../lib/referrers.mjs';

const { V1, Gt01Draft, EarlyDraft } = PRESETS;

const pool = (manager, rules = V1) => ({ manager, referrer: null, rules, members: [], queue: [] });
const user = (name) => ({ User: name });

test('example "seat price": 11, raised 1,100, and what is unused by seats', () => {
	const price = seatPrice(1_001n);
	assert.equal(price, 11n);
	const unused = price * SEATS - 1_001n;
	assert.equal(unused, 99n);
	assert.deepEqual([10n, 1n].map((seats) => bySeats(unused, seats, SEATS)), [9n, 0n]);
	assert.equal(seatPrice(1_000n), 10n, 'what divides evenly is not rounded');
});

test('example "failed": all sold seats count, however few', () => {
	assert.equal(bySeats(30_000n, 30n, 30n), 30_000n);
	assert.equal(bySeats(5n, 1n, 0n), 0n);
});

test('example "fee": 15%, capped at 20%', () => {
	assert.equal(feeAtCreation(V1, 10n), percent(15));
	assert.equal(feeAtCreation(EarlyDraft, 20n), percent(20));
	assert.equal(feeAtCreation(Gt01Draft, 20n), percent(25));
	assert.equal(less(percent(15), percent(50)), 75_000n, 'a late commit halves it');
});

const payments = ({ payments: paid }) => Object.fromEntries(paid);

// Manager 10 seats, Bob 15, a DPO Member 30, others 45.
const yieldPool = (changed = {}) => ({
	...pool('manager'),
	id: 1n,
	fee: percent(15),
	borne: 0n,
	refund: 0n,
	sold: SEATS,
	stage: 'Committed',
	yieldSince: 100n,
	members: [
		{ who: user('manager'), seats: 10n },
		{ who: user('Bob'), seats: 15n },
		{ who: { Dpo: { dpo: 2n, manager: 'M' } }, seats: 30n },
		{ who: user('others'), seats: 45n },
	],
	...changed,
});
const at = (now, caller = 'outsider') => ({
	caller,
	now,
	day: 10n,
	treasury: 'treasury',
	dpoOf: (id) => ({ id, stage: 'Committed', taken: { Seats: { dpo: 1n, seats: 30n } } }),
});

test('example "yield": in time', () => {
	const plan = planRelease(yieldPool(), 'Yield', 10_000n, at(150n));
	assert.deepEqual(payments(plan), { manager: 1_500n + 850n, Bob: 1_275n, others: 3_825n });
	assert.deepEqual(plan.dpoPayments, [
		{ dpo: 2n, kind: 'Yield', amount: 2_550n, effect: 'Nothing' },
	]);
	assert.equal(plan.remainder, 0n);
});

test('example "yield": late, from the block after five days on', () => {
	assert.equal(over(100n, V1.yieldGraceDays, 10n), 151n);
	const plan = planRelease(yieldPool(), 'Yield', 10_000n, at(151n));
	assert.deepEqual(plan.split, { fee: 750n, cutOff: 750n, bySeats: 9_250n });
	assert.deepEqual(payments(plan), { manager: 750n + 925n, Bob: 1_387n, others: 4_162n });
	assert.equal(plan.dpoPayments[0].amount, 2_775n);
	assert.equal(plan.remainder, 1n);
});

test("the drafts' rules give what a late release cuts off to the caller", () => {
	const late = yieldPool({ rules: { ...Gt01Draft, yieldGraceDays: 5n } });
	const by = (caller) => payments(planRelease(late, 'Yield', 10_000n, at(151n, caller)));
	assert.equal(by('outsider').treasury, 750n);
	assert.equal(by('Bob').Bob, 1_275n + 750n);
	assert.equal(by('M').M, 750n, 'the manager of a DPO Member acts as a member');
	assert.deepEqual(by('manager'), { manager: 750n + 925n, Bob: 1_387n, others: 4_162n });
});

test('example "dust": what has borne its fee bears none again', () => {
	const split = (balance, borne) =>
		splitYield({ balance, borne, fee: percent(20), lateCut: 0n });
	assert.deepEqual(split(1_000n, 0n), { fee: 200n, cutOff: 0n, rest: 800n });
	assert.deepEqual(split(1_015n, 15n), { fee: 200n, cutOff: 0n, rest: 815n });
});

test('less than one unit a seat is not released, unless the DPO is COMPLETED', () => {
	const plan = (balance, changed) => planRelease(yieldPool(changed), 'Yield', balance, at(100n));
	assert.equal(plan(0n).error, 'NothingToRelease');
	assert.equal(plan(99n).error, 'TooLittleToRelease');
	assert.equal(plan(117n).error, undefined, '17 of fee and 100 by seats');
	assert.equal(plan(99n, { stage: 'Completed' }).error, undefined);
});

test('example "queue"', () => {
	const dpo = pool('A');
	const named = { E: 'B', G: 'J', H: 'A' };
	const joiners = ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'tenth'];
	const referrers = joiners.map((name) => join(dpo, user(name), 1n, named[name] ?? null).referrers);
	assert.deepEqual(
		referrers.map(({ internal }) => internal),
		['A', 'B', 'B', 'B', 'C', 'B', 'A', 'D', 'E'],
	);
	assert.deepEqual(
		referrers.map(({ external }) => external),
		[null, null, null, null, null, 'J', null, null, null],
	);
});

test('a DPO Member is not queued and is never given its own manager', () => {
	const dpo = pool('A');
	join(dpo, user('M'), 1n, null);
	join(dpo, user('B'), 1n, null);
	// M was selected for B and went to the end of the queue, and then B joined behind it.
	assert.deepEqual(dpo.queue, ['M', 'B']);
	const { referrers } = join(dpo, { Dpo: { dpo: 2n, manager: 'M' } }, 30n, null);
	assert.deepEqual(referrers, { internal: 'B', second: 'M', external: null });
	assert.deepEqual(dpo.queue, ['M', 'B']);
	join(dpo, user('B'), 3n, 'J');
	assert.equal(dpo.members[1].seats, 4n);
	assert.equal(dpo.members[1].referrers.external, null, 'a later referrer is ignored');
});

const sums = (list) =>
	list.reduce((all, [who, amount]) => ({ ...all, [who]: (all[who] ?? 0n) + amount }), {});

// A pool in which Bob has 10 of 100 seats. The others' part doesn't matter here.
const bonusPool = (referrers, rules = V1) => ({
	...pool('manager', rules),
	tookSeats: false,
	members: [
		{ who: user('Bob'), seats: 10n, referrers },
		{
			who: user('others'),
			seats: 90n,
			referrers: { internal: 'manager', second: null, external: null },
		},
	],
});

test('example "bonus": 16 and 4; 6, 11 and 3 with an External Referrer', () => {
	const bonus = (external, rules) =>
		sums(
			bonusParts(200n, bonusPool({ internal: 'Carol', second: 'Dave', external }, rules)).payments,
		);
	const inside = bonus(null);
	assert.deepEqual([inside.Carol, inside.Dave], [16n, 4n]);
	const outside = bonus('Eve');
	assert.deepEqual([outside.Eve, outside.Carol, outside.Dave], [6n, 11n, 3n]);
	const early = bonus('Eve', EarlyDraft);
	const { Bob, Eve, Carol, Dave } = early;
	assert.deepEqual([Bob, Eve, Carol, Dave], [4n, 4n, 9n, 3n], 'a member keeps 20% first');
});

test('Filter 1, and the manager of a DPO that took seats', () => {
	const members = [
		{
			who: user('manager'),
			seats: 10n,
			referrers: { internal: null, second: null, external: 'Eve' },
		},
		{
			who: { Dpo: { dpo: 2n, manager: 'M' } },
			seats: 30n,
			referrers: { internal: 'manager', second: null, external: null },
		},
		{
			who: user('Bob'),
			seats: 60n,
			referrers: { internal: 'manager', second: null, external: null },
		},
	];
	const of = (tookSeats) =>
		bonusParts(10_000n, { ...pool('manager'), members, tookSeats }, () => 18n);
	const head = of(false);
	assert.deepEqual(head.dpoPayments, [[2n, 2_460n]], '30% less 18 of 100');
	assert.deepEqual(sums(head.payments), { manager: 700n + 540n + 6_000n, Eve: 300n, M: 0n, Bob: 0n });
	const lower = of(true);
	assert.deepEqual(lower.dpoPayments, [[2n, (3_333n * 82n) / 100n]], 'of 90 seats');
});

test('a returned fare completes, a refund makes ACTIVE again, twice at most', () => {
	const place = (stage, child) => {
		const taken = { Seats: { dpo: 1n, seats: 30n } };
		const dpoOf = (id) => ({ id, stage: 'Committed', taken, reactivations: 0n, ...child });
		const plan = planRelease(yieldPool({ stage }), 'Withdraw', 1_000n, { ...at(1n), dpoOf });
		const { kind, effect } = plan.dpoPayments[0];
		return [kind, effect];
	};
	assert.deepEqual(place('Completed'), ['Withdraw', 'Completes']);
	assert.deepEqual(place('Failed'), ['Deposit', 'Reactivates']);
	assert.deepEqual(place('Terminated', { reactivations: 1n }), ['Deposit', 'Reactivates']);
	assert.deepEqual(place('Failed', { reactivations: 2n }), ['Withdraw', 'Terminates']);
	assert.deepEqual(place('Committed'), ['Withdraw', 'Nothing']);
	assert.deepEqual(place('Failed', { stage: 'Active' }), ['Withdraw', 'Nothing']);
});

test('only what came free of the deposit is a refund', () => {
	const taken = { Seats: { dpo: 1n, seats: 30n } };
	const dpoOf = (id) => ({ id, stage: 'Committed', taken, reactivations: 0n });
	const pool = yieldPool({ stage: 'Terminated', refund: 60_000n });
	const { dpoPayments } = planRelease(pool, 'Withdraw', 100_000n, { ...at(1n), dpoOf });
	assert.deepEqual(
		dpoPayments.map(({ kind, amount, effect }) => [kind, amount, effect]),
		[
			['Deposit', 18_000n, 'Reactivates'],
			['Withdraw', 12_000n, 'Nothing'],
		],
	);
});

test('a change of state happens even if the amount is nothing', () => {
	const taken = { Seats: { dpo: 1n, seats: 30n } };
	const dpoOf = (id) => ({ id, stage: 'Committed', taken, reactivations: 0n });
	const plan = (stage) =>
		planRelease(yieldPool({ stage }), 'Withdraw', 0n, { ...at(1n), dpoOf });
	assert.equal(plan('Failed').amount, 0n);
	assert.equal(plan('Committed').error, 'NothingToRelease');
});

test('tolerance: 10% of 7% is at least 6.3%', () => {
	const terms = (yieldTotal, changed) =>
		ratesOf({ fare: 1_000n, yieldTotal, bonus: 0n, duration: 100n, ...changed });
	const promise = { cost: 1_000n, rates: terms(70n) };
	const lack = (rates, cost = 1_000n, deposit = 1_000n) =>
		lacks({ promise, tolerance: percent(10), deposit, cost, rates });
	assert.equal(lack(terms(63n)), null);
	assert.equal(lack(terms(62n)), 'YieldRateTooLow');
	assert.equal(lack(terms(70n, { duration: 101n })), 'DurationTooLong');
	assert.equal(lack(terms(70n, { duration: 89n })), 'DurationTooShort');
	assert.equal(lack(terms(70n), 899n), 'CostTooLow');
	assert.equal(lack(terms(70n), 899n, 998n), null, 'measured by the lesser of cost and deposit');
	assert.equal(lack(discounted(terms(70n), percent(10))), null);
	assert.equal(lack(discounted(terms(70n), percent(11))), 'YieldRateTooLow');
	assert.equal(
		lacks({
			promise: { cost: 1n, rates: terms(70n, { bonus: 100n }) },
			tolerance: percent(10),
			deposit: 1n,
			cost: 1n,
			rates: terms(70n, { bonus: 80n }),
		}),
		'RewardRateTooLow',
	);
});

test('the presets by name, and none is V1', () => {
	assert.equal(rulesOf(null), V1);
	assert.equal(rulesOf('EarlyDraft'), EarlyDraft);
	assert.equal(rulesOf({ Custom: Gt01Draft }), Gt01Draft);
	assert.equal(Gt01Draft.earlyCommitFee, 1_000n);
});
