// The examples of the rulebook's third section, by the arithmetic alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bonusParts } from '../lib/dpo-bonus.mjs';
import { planRelease, wouldPayYield } from '../lib/dpo-release.mjs';
import {
	afterFee,
	ALL,
	boardingDeadlineOf,
	feeAtCreation,
	guaranteeOf,
	LAST_BLOCK,
	less,
	over,
	percent,
	periodsOf,
	PRESETS,
	ratesOf,
	refundPerSeat,
	rulesOf,
	seatPrice,
	SEATS,
	shortfallsOf,
} from '../lib/dpo-rules.mjs';
import { join } from '../lib/referrers.mjs';

const { V1, Gt01Draft, EarlyDraft } = PRESETS;

const pool = (manager, rules = V1) => ({
	founder: manager,
	manager,
	referrer: null,
	rules,
	members: [],
	next: 0n,
	queue: [],
});
const ofDpo = (dpo, founder, manager = founder) => ({ Dpo: { dpo, founder, manager } });
const user = (name) => ({ User: name });


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
	undivided: 0n,
	refund: 0n,
	sold: SEATS,
	stage: 'Committed',
	yieldLateFrom: 151n,
	members: [
		{ who: user('manager'), seats: 10n },
		{ who: user('Bob'), seats: 15n },
		{ who: ofDpo(2n, 'M'), seats: 30n },
		{ who: user('others'), seats: 45n },
	],
	...changed,
});
const at = (now, caller = 'outsider') => ({
	caller,
	now,
	treasury: 'treasury',
	dpoOf: (id) => ({ id, ...CHAINED }),
});
const CHAINED = {
	stage: 'Committed',
	taken: { Seats: { dpo: 1n, seats: 30n } },
	boardingDeadline: 500n,
};

test('example "seat price": 99 unused pay nothing, and with the fare every seat gets its 11', () => {
	const price = seatPrice(1_001n);
	assert.equal(price, 11n);
	const unused = price * SEATS - 1_001n;
	assert.equal(unused, 99n);
	assert.equal(seatPrice(1_000n), 10n, 'what divides evenly is not rounded');
	const release = (balance, stage) =>
		planRelease(yieldPool({ stage }), 'Withdraw', balance, at(1n));
	assert.equal(release(unused, 'Committed').error, 'NothingToRelease');
	const plan = release(unused + 1_001n, 'Completed');
	assert.deepEqual(payments(plan), { manager: 110n, Bob: 165n, others: 495n });
	assert.deepEqual(plan.dpoPayments, [
		{ dpo: 2n, kind: 'Withdraw', amount: 330n, effect: 'Completes' },
	]);
	assert.equal(plan.remainder, 0n);
});

test('example "failed": all that was paid for the 30 seats sold comes back', () => {
	const failed = yieldPool({
		stage: 'Failed',
		sold: 30n,
		refund: 30_000n,
		members: [{ who: ofDpo(2n, 'M'), seats: 30n }],
	});
	const plan = planRelease(failed, 'Withdraw', 30_000n, at(200n));
	assert.deepEqual(plan.dpoPayments, [
		{ dpo: 2n, kind: 'Deposit', amount: 30_000n, effect: 'Reactivates' },
	]);
	assert.deepEqual([plan.payments, plan.remainder], [[], 0n]);
	const nobodys = yieldPool({ stage: 'Failed', sold: 0n, members: [] });
	assert.equal(planRelease(nobodys, 'Withdraw', 0n, at(1n)).error, 'NothingToRelease');
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
	assert.deepEqual(payments(plan), { manager: 750n + 920n, Bob: 1_380n, others: 4_140n });
	assert.equal(plan.dpoPayments[0].amount, 2_760n);
	assert.equal(plan.remainder, 50n);
});

test("the drafts' rules give what a late release cuts off to the caller", () => {
	const late = yieldPool({ rules: { ...Gt01Draft, yieldGraceDays: 5n } });
	const by = (caller) => payments(planRelease(late, 'Yield', 10_000n, at(151n, caller)));
	assert.equal(by('outsider').treasury, 750n);
	assert.equal(by('Bob').Bob, 1_275n + 750n);
	assert.equal(by('M').M, 750n, 'the manager of a DPO Member acts as a member');
	assert.deepEqual(by('manager'), { manager: 750n + 920n, Bob: 1_380n, others: 4_140n });
});

test('example "remainder": what stays has borne its fee, and is divided with what arrives', () => {
	let left = 0n;
	const release = (arrives) => {
		const pool = yieldPool({ fee: percent(20), undivided: left });
		const { split, dpoPayments, remainder } = planRelease(pool, 'Yield', left + arrives, at(100n));
		left = remainder;
		return [split.fee, dpoPayments[0].amount / 30n, remainder];
	};
	assert.deepEqual(release(1_050n), [210n, 8n, 40n]);
	assert.deepEqual(release(1_000n), [200n, 8n, 40n]);
	assert.deepEqual(release(75n), [15n, 1n, 0n]);
});

test('less than one unit a seat is not released, and nobody is late for it', () => {
	const plan = (balance, changed) => planRelease(yieldPool(changed), 'Yield', balance, at(100n));
	assert.equal(plan(0n).error, 'NothingToRelease');
	assert.equal(plan(99n).error, 'TooLittleToRelease');
	assert.equal(plan(99n, { stage: 'Completed' }).error, 'TooLittleToRelease');
	assert.equal(plan(117n).error, undefined, '17 of fee and 100 by seats');
	const pays = [116n, 117n].map((balance) => [
		wouldPayYield(yieldPool(), balance),
		wouldPayYield(yieldPool({ undivided: 99n }), balance),
	]);
	assert.deepEqual(pays, [[false, true], [true, true]]);
	const late = planRelease(yieldPool(), 'Yield', 110n, at(151n));
	assert.equal(late.split.bySeats, 102n, 'the part cut off a late fee may make it enough');
	assert.equal(wouldPayYield(yieldPool(), 110n), false, '… but it makes nobody late');
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

test('a DPO Member is not queued and is never given its own founder, whoever manages it', () => {
	const dpo = pool('A');
	join(dpo, user('M'), 1n, null);
	join(dpo, user('B'), 1n, null);
	// M was selected for B and went to the end of the queue, and then B joined behind it.
	assert.deepEqual(dpo.queue, ['M', 'B']);
	const { referrers } = join(dpo, ofDpo(2n, 'M', 'N'), 30n, null);
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

test('Filter 1, and the founder of a DPO that took seats', () => {
	const members = [
		{
			who: user('manager'),
			seats: 10n,
			referrers: { internal: null, second: null, external: 'Eve' },
		},
		{
			who: ofDpo(2n, 'founder', 'M'),
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

test('a returned fare completes; a refund makes ACTIVE again, from the deadline on TERMINATED', () => {
	const place = (stage, now, child) => {
		const dpoOf = (id) => ({ id, ...CHAINED, ...child });
		const pool = yieldPool({ stage, refund: 1_000n });
		const plan = planRelease(pool, 'Withdraw', 1_000n, { ...at(now), dpoOf });
		return plan.dpoPayments.map(({ kind, amount, effect }) => [kind, amount, effect]);
	};
	assert.deepEqual(place('Completed', 1n), [['Withdraw', 300n, 'Completes']]);
	assert.deepEqual(place('Committed', 1n), [['Withdraw', 300n, 'Nothing']]);
	assert.deepEqual(place('Failed', 1n), [['Deposit', 300n, 'Reactivates']]);
	assert.deepEqual(place('Terminated', 499n), [['Deposit', 300n, 'Reactivates']]);
	assert.deepEqual(place('Terminated', 500n), [['Withdraw', 300n, 'Terminates']]);
	assert.deepEqual(place('Failed', 1n, { stage: 'Active' }), [['Withdraw', 300n, 'Nothing']]);
});

test('only the failed deposit is a refund, rounded up to whole units a seat', () => {
	assert.deepEqual(
		[[0n, 9n], [600n, 9n], [601n, 9n], [601n, 6n]].map(([refund, paid]) =>
			refundPerSeat(refund, SEATS, paid),
		),
		[0n, 6n, 7n, 6n],
	);
	const pool = yieldPool({ stage: 'Terminated', refund: 60_050n });
	const paid = (now) => {
		const { dpoPayments } = planRelease(pool, 'Withdraw', 100_000n, at(now));
		return dpoPayments.map(({ kind, amount, effect }) => [kind, amount, effect]);
	};
	const rest = ['Withdraw', 30_000n - 18_030n, 'Nothing'];
	assert.deepEqual(paid(1n), [['Deposit', 18_030n, 'Reactivates'], rest]);
	assert.deepEqual(paid(500n), [['Withdraw', 18_030n, 'Terminates'], rest]);
});

test('a change of state happens even if the amount is nothing', () => {
	const plan = (stage) => planRelease(yieldPool({ stage }), 'Withdraw', 99n, at(1n));
	assert.deepEqual([plan('Failed').amount, plan('Failed').remainder], [0n, 99n]);
	assert.equal(plan('Committed').error, 'NothingToRelease');
});

test('the boarding deadline: the termination period, or the own grace after the target', () => {
	assert.equal(boardingDeadlineOf(100n, V1, null, 10n), 250n);
	assert.equal(boardingDeadlineOf(100n, V1, 180n, 10n), 250n);
	assert.equal(boardingDeadlineOf(100n, V1, 181n, 10n), 251n);
});

test('the ends of the periods never come after the boarding deadline, nor after the last block', () => {
	const periods = (boardingDeadline, now = 100n) =>
		Object.values(periodsOf({ rules: V1, boardingDeadline }, now, 10n));
	assert.deepEqual(periods(1_000n), [171n, 251n, 401n]);
	assert.deepEqual(periods(300n), [171n, 251n, 300n]);
	assert.deepEqual(periods(160n), [171n, 160n, 160n]);
	assert.deepEqual(periods(LAST_BLOCK, LAST_BLOCK - 71n), [LAST_BLOCK, LAST_BLOCK, LAST_BLOCK]);
});

const terms = (yieldTotal, changed) =>
	ratesOf({ fare: 1_000n, yieldTotal, bonus: 0n, duration: 100n, ...changed });

test('tolerance: 10% of 7% is at least 6.3%', () => {
	const promise = { cost: 1_000n, rates: terms(70n, { bonus: 100n }) };
	const lack = (yieldTotal, changed, { cost = 1_000n, guarantee = ALL } = {}) => {
		const rates = terms(yieldTotal, { bonus: 100n, ...changed });
		return shortfallsOf({ promise, tolerance: percent(10), cost, rates, guarantee });
	};
	assert.deepEqual(lack(63n), []);
	assert.deepEqual(lack(62n), ['YieldRate']);
	assert.deepEqual(lack(70n, { bonus: 90n }), []);
	assert.deepEqual(lack(200n, { bonus: 89n }), ['BonusRate'], 'yield makes up for no bonus');
	assert.deepEqual(lack(80n, { bonus: 101n, duration: 101n }), ['LongDuration']);
	assert.deepEqual(lack(70n, { duration: 89n }), ['ShortDuration']);
	assert.deepEqual([lack(70n, {}, { cost: 900n }), lack(70n, {}, { cost: 899n })], [[], ['Cost']]);
	assert.deepEqual(lack(70n, {}, { guarantee: percent(90) }), []);
	const figures = ['YieldRate', 'BonusRate', 'ShortDuration'];
	assert.deepEqual(lack(70n, {}, { guarantee: percent(90) - 1n }), figures);
});

test('a DPO passes on the yield net of its fee, and guarantees the least of its chain', () => {
	const passed = afterFee(afterFee(terms(70n), percent(15)), percent(20));
	assert.equal(passed.yieldKept, 68n * 10n ** 34n);
	assert.deepEqual({ ...passed, yieldKept: terms(70n).yieldKept }, terms(70n));
	assert.equal(guaranteeOf(Gt01Draft, ALL), percent(90));
	assert.equal(guaranteeOf(Gt01Draft, percent(80)), percent(80));
	assert.equal(guaranteeOf(V1, percent(90)), percent(80));
});

test('after its Default Target, a DPO, failed, a V1 DPO may still join another V1 DPO', () => {
	const ofClass = terms(70n, { bonus: 100n });
	const promise = { cost: 300n, rates: afterFee(ofClass, percent(15)) };
	const lack = (fee) =>
		shortfallsOf({
			promise,
			tolerance: V1.tolerance,
			cost: 300n,
			rates: afterFee(ofClass, fee),
			guarantee: guaranteeOf(V1, ALL),
		});
	assert.deepEqual([lack(percent(15)), lack(percent(15) + 1n)], [[], ['YieldRate']]);
});

test('the presets by name, and none is V1', () => {
	assert.equal(rulesOf(null), V1);
	assert.equal(rulesOf('EarlyDraft'), EarlyDraft);
	assert.equal(rulesOf({ Custom: Gt01Draft }), Gt01Draft);
	assert.equal(Gt01Draft.earlyCommitFee, 1_000n);
});
