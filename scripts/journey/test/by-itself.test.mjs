// What the chain does by itself, rule 5: the model's own forecast, and the judge of the chain's blocks.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { isJobOf } from '../lib/agenda.mjs';
import { dueNow, nextStep } from '../lib/dpo-steps.mjs';
import { rideView } from '../lib/views.mjs';
import { Watch } from '../lib/watch.mjs';
import {
	begin,
	buy,
	call,
	chain,
	create,
	dpos,
	fill,
	free,
	model,
	named,
	offerClass,
	targetOf,
} from './dpo-company.mjs';

const CHAIN = 'chain';

beforeEach(begin);

test('a ride is settled when it ends, or an hour later if it may be hunted then', () => {
	offerClass(1n, { fare: 10n, yieldTotal: 7n, bonus: 0n, duration: 71n }, 3n);
	offerClass(2n, { fare: 10n, yieldTotal: 0n, bonus: 0n, duration: 71n }, 1n);
	for (const who of ['u0', 'u1']) model.board(who, { class: 1n }, { block: 1n });
	model.board('u2', { class: 2n }, { block: 1n });
	model.withdrawYield('u1', { class: 1n, cabin: 1n }, { block: 30n });
	const [sleeps, withdrew, earnsNothing] = [...model.rides.values()];
	assert.deepEqual(
		[sleeps, withdrew, earnsNothing].map((ride) => model.settlesAt(ride)),
		[73n, 72n, 72n],
		'an hour is a block of a day of ten',
	);
	assert.equal(rideView(model, sleeps, 1n).settlesByItselfAt, 73n);
	const settled = (by) => model.settleRide(by, { class: 1n, cabin: 0n }, { block: 73n });
	const { cut, amount } = settled(CHAIN).events.at(-1).data;
	assert.deepEqual([cut, amount], [0n, 7n], 'the chain is no hunter');
});

test('what is kept is tried a day later, and an earlier attempt stays', () => {
	offerClass(1n, { fare: 10n, yieldTotal: 20n, bonus: 0n, duration: 20n });
	model.board('u0', { class: 1n }, { block: 1n });
	model.blocked.add('u0');
	model.withdrawYield('u0', { class: 1n, cabin: 0n }, { block: 5n });
	const [kept] = model.unclaimed.values();
	assert.equal(kept.triedAt, 15n);
	model.settleRide('u1', { class: 1n, cabin: 0n }, { block: 21n });
	assert.equal(kept.triedAt, 15n);
	create('A', 0n, { defaultTarget: { Class: 0n }, seats: 0n });
	buy('u1', 0n, 2n);
	model.blocked.add('u1');
	call('reportFailed', 'u5', 0n, 100n);
	call('releaseWithdraw', 'u5', 0n, 104n);
	assert.deepEqual([...dpos.all.get(0n).triedAt], [['u1', 114n]]);
});

test('the next step of a DPO that nobody fills: failed, released, closed', () => {
	create('A', 0n, { defaultTarget: { Class: 0n }, seats: 10n });
	const pool = dpos.all.get(0n);
	const next = (now) => nextStep(dpos, pool, now);
	assert.deepEqual([next(99n), next(100n)], Array(2).fill({ step: 'ReportFailed', at: 100n }));
	assert.deepEqual(next(107n), { step: 'ReportFailed', at: 107n });
	call('reportFailed', 'u0', 0n, 107n);
	const release = { step: { Release: 'Withdraw' } };
	assert.deepEqual(next(107n), { ...release, at: 107n }, 'the look for block 100 is still planned');
	call('releaseWithdraw', 'u0', 0n, 108n);
	assert.deepEqual(next(108n), { step: 'Close', at: 108n });
});

test('the next step of a chain: the bonus, the yield after a day of grace, the fare from the head down', () => {
	chain();
	const [head, member] = [...dpos.all.values()];
	const next = (pool, now) => nextStep(dpos, pool, now);
	assert.deepEqual(next(head, 3n), { step: 'Terminate', at: head.boardingDeadline });
	assert.equal(head.planned, head.boardingDeadline);
	assert.deepEqual([next(member, 3n), member.planned], [null, 4n], 'it waits for money');
	call('commit', 'A', 0n, 4n, { target: { Class: 0n } });
	assert.deepEqual(next(head, 4n), { step: { Release: 'Bonus' }, at: 5n });
	call('releaseBonus', 'u0', 0n, 5n);
	assert.deepEqual(next(member, 6n), { step: { Release: 'Bonus' }, at: 6n });
	model.withdrawYield('A', { class: 0n, cabin: 0n }, { block: 14n });
	assert.deepEqual(next(head, 14n), { step: { Release: 'Yield' }, at: 74n }, '5 days, and 1');
	assert.equal(dueNow(dpos, head, 73n), null);
	model.settleRide('u5', { class: 0n, cabin: 0n }, { block: 24n });
	assert.deepEqual(dueNow(dpos, head, 24n), { Release: 'Withdraw' });
	call('releaseWithdraw', 'u0', 0n, 25n);
	assert.deepEqual(dueNow(dpos, head, 25n), { Release: 'Yield' }, 'at once when it is over');
	assert.deepEqual(dueNow(dpos, member, 25n), { Release: 'Withdraw' });
});

test('a filled DPO without a target, and its member, which waits until it is closed', () => {
	chain();
	const [head, member] = [...dpos.all.values()];
	const { boardingDeadline: deadline } = head;
	assert.deepEqual([deadline - 1n, deadline].map((now) => dueNow(dpos, head, now)), [null, 'Terminate']);
	call('terminate', CHAIN, 0n, deadline);
	call('releaseWithdraw', CHAIN, 0n, member.boardingDeadline);
	call('releaseWithdraw', CHAIN, 1n, member.boardingDeadline);
	assert.equal(dueNow(dpos, member, member.boardingDeadline), null);
	member.planned = null;
	call('close', CHAIN, 0n, 400n);
	assert.deepEqual([dueNow(dpos, member, 400n), member.planned], ['Close', 401n]);
});

test('a job belongs to a class or a DPO', () => {
	const ours = { classes: new Set([3n]), dpos: new Set([7n]) };
	const jobs = [
		{ Class: 3n },
		{ Ride: [3n, 0n] },
		{ KeptReward: [3n, 1n] },
		{ Dpo: 7n },
		{ KeptPart: [7n, 'somebody'] },
		{ Class: 7n },
		{ Dpo: 3n },
		{ KeptPart: [3n, 'somebody'] },
	];
	assert.deepEqual(jobs.filter((job) => isJobOf(job, ours)), jobs.slice(0, 5));
});

// --- The judge ------------------------------------------------------------------------------

// Three DPOs in a chain, a user in the same class, another user that may be hunted, and a DPO that isn't filled.
const scene = () => {
	begin();
	offerClass(1n, { fare: 101n, yieldTotal: 1_333n, bonus: 1_077n, duration: 20n }, 2n);
	offerClass(2n, { fare: 50n, yieldTotal: 77n, bonus: 3n, duration: 71n });
	create('A', 0n, { defaultTarget: { Class: 1n } });
	create('M', 1n, { defaultTarget: targetOf(0n) });
	create('A', 2n, { defaultTarget: targetOf(1n) });
	create('M', 3n, { defaultTarget: { Class: 1n }, expiry: 40n });
	buy('u5', 3n, 7n);
	fill(2n);
	call('commit', 'A', 2n, 3n, { target: targetOf(1n) });
	for (const id of [0n, 1n]) for (const who of ['u0', 'u1', 'u2', 'u3']) buy(who, id, 15n);
	call('commit', 'M', 1n, 3n, { target: targetOf(0n) });
	call('commit', 'A', 0n, 4n, { target: { Class: 1n } });
	model.board('u4', { class: 1n }, { block: 5n });
	model.board('u5', { class: 2n }, { block: 5n });
	for (const id of [0n, 1n, 2n]) model.retireClass('owner', { class: id });
};
const SINCE = 7n;

const METHODS = { ReportFailed: 'reportFailed', Terminate: 'terminate', Close: 'close' };

// What a chain does that acts by itself from block SINCE on: block → events.
const blocksOfChain = () => {
	const blocks = new Map();
	for (let block = SINCE; model.rides.size + dpos.all.size > 0; block += 1n) {
		assert(block < 100n, 'it comes to an end');
		const events = [];
		const due = [...dpos.all.values()].filter(
			(pool) => dueNow(dpos, pool, block === SINCE ? block : block - 1n) || block >= pool.expiry,
		);
		for (const ride of [...model.rides.values()]) {
			if (model.settlesAt(ride) > block) continue;
			events.push(...model.settleRide(CHAIN, ride, { block, all: [] }).events);
		}
		for (const pool of due) {
			for (;;) {
				const step = dpos.all.has(pool.id) && dueNow(dpos, pool, block);
				if (!step) break;
				const method = step.Release ? `release${step.Release}` : METHODS[step];
				events.push(...call(method, CHAIN, pool.id, block).events);
			}
		}
		blocks.set(block, events);
	}
	return blocks;
};

const silence = () => ({
	checks: 0,
	same(rule, what, expected, got) {
		this.checks += 1;
		assert.deepEqual(got, expected, `${rule}: ${what}`);
	},
});

const judged = (blocks) => {
	const watch = new Watch({ story: silence(), model, since: SINCE });
	const steps = [...blocks].flatMap(([number, events]) => watch.judge(number, events));
	return { watch, steps };
};

test('the judge accepts what follows from the rules, and books it', () => {
	scene();
	const blocks = blocksOfChain();
	scene();
	const before = ['owner', 'u4', 'u5'].map(free);
	const { watch, steps } = judged(blocks);
	assert(watch.isThrough());
	const did = new Set(named({ events: steps }));
	const wanted = ['BonusReleased', 'RideSettled', 'WithdrawReleased', 'YieldReleased', 'Closed', 'Failed'];
	assert.deepEqual([...did].sort(), wanted.sort());
	assert.equal(named({ events: steps }).filter((name) => name === 'Closed').length, 4);
	const after = ['owner', 'u4', 'u5'].map(free);
	const gained = after.map((one, place) => one - before[place]);
	// The fares and yields of their rides, 15 seats of the last DPO, and a refund. The rewards were on hold before.
	assert.deepEqual(gained, [0n, 101n + 1_333n + 15n, 50n + 77n + 15n + 7n * 2n]);
	assert.equal(model.classes.size, 0);
});

test('the judge finds a missing event, a cut, and events of others only if they are about the story', () => {
	scene();
	const blocks = blocksOfChain();
	const [first] = blocks.keys();
	const changed = (change) => {
		scene();
		const copy = new Map([...blocks].map(([number, events]) => [number, change(events, number)]));
		return () => judged(copy);
	};
	const without = (name) => (events) => events.filter((event) => event.name !== name);
	assert.throws(changed(without('Dpo.Completed')), { message: /a missing event/ });
	const cut = (events) =>
		events.map(({ name, data }) => ({ name, data: data.cut === undefined ? data : { ...data, cut: 1n } }));
	assert.throws(changed(cut), { rule: '1.6' });
	const failing = (job) => (events, number) =>
		number === first ? [...events, { name: 'Autopilot.JobFailed', data: { job } }] : events;
	assert.throws(changed(failing({ Dpo: 1n })), { rule: '5.3' });
	assert(changed(failing({ Dpo: 99n }))().watch.isThrough());
	const stranger = { name: 'Dpo.Failed', data: { dpo: 99n, caller: CHAIN } };
	assert(changed((events) => [stranger, ...events])().watch.isThrough());
});

test('the judge finds a step that comes too late, and a ride that is settled too early', () => {
	scene();
	const blocks = blocksOfChain();
	scene();
	const late = new Map([...blocks].map(([number, events]) => [number + (number > 24n ? 2n : 0n), events]));
	for (const number of [25n, 26n]) late.set(number, []);
	const inOrder = (map) => new Map([...map].sort(([a], [b]) => Number(a - b)));
	assert.throws(() => judged(inOrder(late)), /overdue/);
	scene();
	const early = new Map([...blocks].map(([number, events]) => [number - (number > 70n ? 1n : 0n), events]));
	assert.throws(() => judged(early), /the block of TravelCabin.RideSettled/);
});
