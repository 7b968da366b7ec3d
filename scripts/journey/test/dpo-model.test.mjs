// The model of the DPOs plays a chain of two DPOs, without a node.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { actionsOf } from '../lib/dpo-actions.mjs';
import { PRESETS } from '../lib/dpo-rules.mjs';
import { BOLT, Ledger } from '../lib/ledger.mjs';
import { Model } from '../lib/model.mjs';

const TOKEN = { id: 7n, symbol: 'TOKEN' };
const DAY = 10n;
const PEOPLE = ['owner', 'A', 'M', ...Array.from({ length: 6 }, (_, index) => `u${index}`)];
const ACCOUNTS = { dpo: (id) => `dpo${id}`, treasury: 'treasury' };

let ledger;
let model;
let dpos;

const outcome = (by, block, reason, ids = {}) => ({
	block,
	error: null,
	all: [{ name: 'Balances.Held', data: { who: by, reason, amount: 10n } }],
	data: () => ids,
});

const create = (by, dpo, args, block = 1n) =>
	dpos.create(
		by,
		{ name: `DPO ${dpo}`, seats: 10n, expiry: 100n, referrer: null, rules: null, ...args },
		outcome(by, block, { Dpo: 'DpoDeposit' }, { dpo }),
	);
const buy = (by, dpo, seats, block = 2n) =>
	dpos.buySeats(by, { dpo, seats, referrer: null }, { block });
const call = (method, by, dpo, block, args = {}) =>
	dpos[method](by, { dpo, referrer: null, ...args }, { block, all: [] });
const named = ({ events }) => events.map(({ name }) => name.split('.')[1]);
const free = (who) => ledger.balance(TOKEN.symbol, who);

beforeEach(() => {
	ledger = new Ledger(TOKEN);
	model = new Model(ledger, DAY, ACCOUNTS);
	({ dpos } = model);
	for (const who of PEOPLE) {
		ledger.open(who, who);
		ledger.give(BOLT, who, 1_000n);
		ledger.mint(who, 1_000_000n);
	}
	const launched = outcome('owner', 0n, { BulletTrain: 'TrainDeposit' }, { train: 0n });
	model.launchTrain('owner', { name: 'train', token: model.token }, launched);
	const terms = { fare: 1_001n, yieldTotal: 333n, bonus: 101n, duration: 20n };
	model.createClass(
		'owner',
		{ train: 0n, name: 'class', terms, cabins: 1n },
		outcome('owner', 0n, { TravelCabin: 'ClassDeposit' }, { class: 0n }),
	);
});

// A head with 10 seats of its manager, 30 of a DPO Member and 60 of users. The DPO Member has 10 seats of
// its manager and 6 × 15 of users.
const chain = () => {
	create('A', 0n, { defaultTarget: { Class: 0n } });
	create('M', 1n, { defaultTarget: { Dpo: { dpo: 0n, seats: 30n } } });
	for (const who of ['u0', 'u1', 'u2', 'u3']) buy(who, 0n, 15n);
	for (const who of PEOPLE.slice(3)) buy(who, 1n, 15n);
	call('commit', 'M', 1n, 3n, { target: { Dpo: { dpo: 0n, seats: 30n } } });
};

test('a chain from creation to closing: everybody has fare, yield and bonus, and nothing is lost', () => {
	chain();
	const [head, member] = [...dpos.all.values()];
	assert.equal(head.seatPrice, 11n);
	assert.equal(dpos.state(member), 'Chained');
	const committed = call('commit', 'A', 0n, 4n, { target: { Class: 0n } });
	assert.equal(committed.events.at(-1).data.unused, 99n);
	assert.equal(dpos.state(member), 'Running');
	const ticket = { class: 0n, cabin: 0n };
	assert.equal(
		model.withdrawYield('owner', ticket, { block: 14n }).error,
		'TravelCabin.NotPassenger',
	);
	model.withdrawYield('M', ticket, { block: 14n });
	assert.equal(dpos.balance(head, 'Yield'), 166n);
	model.retireClass('owner', { class: 0n });
	assert.deepEqual(named(model.settleRide('u5', ticket, { block: 24n })), [
		'Completed',
		'RideSettled',
		'ClassClosed',
	]);
	assert.equal(call('close', 'A', 1n, 25n).error, 'Dpo.NotOver');
	for (const pool of [head, member]) {
		for (const kind of ['Withdraw', 'Bonus', 'Yield']) {
			while (!dpos.plan(pool, kind, 'owner', 25n).error) {
				call(`release${kind}`, 'owner', pool.id, 25n);
			}
		}
	}
	assert.equal(dpos.state(member), 'Completed');
	assert.equal(call('close', 'A', 1n, 25n).error, 'Dpo.TargetNotClosed');
	assert.deepEqual(named(call('close', 'u0', 0n, 25n)).slice(-2), ['Closed', 'Dissolved']);
	assert.deepEqual(named(call('close', 'u0', 1n, 25n)).slice(-2), ['Closed', 'Dissolved']);
	model.closeTrain('owner', { train: 0n });
	const everybody = [...PEOPLE, 'dpo0', 'dpo1'];
	for (const token of [TOKEN.symbol, BOLT]) {
		assert.deepEqual(everybody.filter((who) => ledger.held(token, who) > 0n), []);
	}
	assert.equal(everybody.reduce((sum, who) => sum + free(who), 0n), ledger.supply);
	assert.equal(free('owner'), 1_000_000n - 333n - 101n);
});

test('example "failed": the DPO Member has its deposit again and is ACTIVE', () => {
	create('A', 0n, { defaultTarget: { Class: 0n }, seats: 0n });
	create('M', 1n, { defaultTarget: { Dpo: { dpo: 0n, seats: 30n } } });
	for (const who of PEOPLE.slice(3)) buy(who, 1n, 15n);
	call('commit', 'M', 1n, 3n, { target: { Dpo: { dpo: 0n, seats: 30n } } });
	const member = dpos.all.get(1n);
	assert.equal(call('reportFailed', 'u0', 0n, 99n).error, 'Dpo.NotExpired');
	call('reportFailed', 'u0', 0n, 100n);
	assert.equal(dpos.state(member), 'Chained');
	call('releaseWithdraw', 'u0', 0n, 101n);
	assert.equal(dpos.state(member), 'Active');
	assert.equal(dpos.balance(member, 'Deposit'), 330n);
	assert.equal(member.since, 101n);
});

test('who may commit when, and what it costs the manager', () => {
	create('A', 0n, { defaultTarget: { Class: 0n }, rules: { Custom: PRESETS.V1 } });
	for (const who of PEOPLE.slice(3)) buy(who, 0n, 15n);
	const commit = (by, block) => call('commit', by, 0n, block, { target: { Class: 0n } });
	assert.equal(commit('M', 72n).error, 'Dpo.NotMember');
	assert.equal(commit('u0', 72n).error, 'Dpo.ManagersGrace');
	const [may] = actionsOf(dpos, 0n, 'u0', 73n);
	assert.deepEqual(may, { Commit: { defaultOnly: true, costs: 0n, cutsFee: true } });
	const late = commit('u0', 73n);
	assert.equal(late.events[0].name, 'Dpo.FeeCut');
	assert.equal(late.events[0].data.fee, 75_000n);
});

test('a member terminates after the period, anyone after twice of it', () => {
	create('A', 0n, { defaultTarget: { Class: 0n } });
	for (const who of PEOPLE.slice(3)) buy(who, 0n, 15n);
	const fails = (who, block) => dpos.failsToTerminate(dpos.all.get(0n), who, block);
	assert.deepEqual(
		[fails('u0', 152n), fails('u0', 153n), fails('owner', 302n), fails('owner', 303n)],
		['TooEarlyToTerminate', null, 'NotMember', null],
	);
});

test('what cannot be paid is kept, and outlives the DPO', () => {
	create('A', 0n, { defaultTarget: { Class: 0n }, seats: 0n });
	buy('u0', 0n, 2n);
	buy('u1', 0n, 3n);
	call('reportFailed', 'u5', 0n, 100n);
	model.blocked.add('u0');
	const released = call('releaseWithdraw', 'u5', 0n, 100n);
	assert.deepEqual(named(released).sort(), ['Kept', 'Paid', 'WithdrawReleased']);
	const freed = { who: 'A', reason: { Dpo: 'DpoDeposit' }, amount: 7n };
	const all = [{ name: 'Balances.Released', data: freed }];
	const closed = dpos.close('u5', { dpo: 0n }, { block: 100n, all });
	assert.equal(closed.events.at(-1).name, 'Dpo.Closed');
	const claim = () => dpos.claimUnclaimed('u5', { dpo: 0n, who: 'u0' });
	assert.equal(claim().error, 'Dpo.CannotBePaid');
	assert.deepEqual(actionsOf(dpos, 0n, 'u0', 100n), [{ ClaimUnclaimed: { amount: 22n } }]);
	model.blocked.delete('u0');
	assert.deepEqual(named(claim()), ['UnclaimedPaid', 'Dissolved']);
	assert.equal(claim().error, 'Dpo.NothingUnclaimed');
	assert.deepEqual([free('u0'), free('A')], [1_000_000n, 1_000_000n]);
	assert.equal(ledger.held(BOLT, 'A'), 0n);
});
