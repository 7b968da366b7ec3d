// The model of the DPOs plays a chain of two DPOs, without a node.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import * as calls from '../lib/calls.mjs';
import { actionsOf } from '../lib/dpo-actions.mjs';
import { PRESETS } from '../lib/dpo-rules.mjs';
import { BOLT } from '../lib/ledger.mjs';
import {
	begin,
	buy,
	call,
	chain,
	create,
	dpos,
	fill,
	free,
	ledger,
	model,
	named,
	offerClass,
	PEOPLE,
	targetOf,
	TOKEN,
	USERS,
} from './dpo-company.mjs';

beforeEach(begin);

test('every call to a DPO has a method in one part of the model', () => {
	const acts = [
		calls.createDpo('u0', 'a name', {}),
		calls.propose('u0', 0n, 'Dissolve'),
		calls.vote('u0', 0n, 'u0', 'Dissolve'),
		calls.takeBackVote('u0', 0n, 'u0'),
		calls.removeProposal('u0', 0n, 'u0'),
		calls.takeOffice('u0', 0n),
		calls.offerSeats('u0', 0n, 1n, 1n),
		calls.takeSeats('u0', 0n, 'u1', 1n, {}),
		calls.withdrawOffer('u0', 0n, 'u0'),
	];
	const parts = acts.map((act) => dpos.of(act.call.split('.')[1])?.constructor.name);
	const { governance, market } = dpos;
	const names = [dpos, governance, market].map((part) => part.constructor.name);
	assert.deepEqual(parts, [names[0], ...Array(5).fill(names[1]), ...Array(3).fill(names[2])]);
});

// All that can be released now, from the head down.
const releaseAll = (block, kinds = ['Withdraw', 'Bonus', 'Yield']) => {
	for (const pool of dpos.all.values()) {
		for (const kind of kinds) {
			while (!dpos.plan(pool, kind, 'owner', block).error) {
				call(`release${kind}`, 'owner', pool.id, block);
			}
		}
	}
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
	releaseAll(25n);
	assert.equal(dpos.state(member), 'Completed');
	assert.equal(head.undivided, 84n, '333 of yield, 49 of fee, two units a seat');
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

// Plays a chain for a cabin of class 1 until all fares are back. Returns what each account has lost by then.
const losses = (fare) => {
	offerClass(1n, { fare, yieldTotal: 0n, bonus: 0n, duration: 20n });
	const before = PEOPLE.map(free);
	chain(1n);
	call('commit', 'A', 0n, 4n, { target: { Class: 1n } });
	const early = [...dpos.all.values()].map((pool) => dpos.plan(pool, 'Withdraw', 'owner', 4n).error);
	model.settleRide('u5', { class: 1n, cabin: 0n }, { block: 24n });
	releaseAll(25n, ['Withdraw']);
	return { early, lost: PEOPLE.map((who, index) => before[index] - free(who)) };
};
// The managers have paid the minimum and one unit for each DPO's account.
const BASES = PEOPLE.map((who) => (['A', 'M'].includes(who) ? 2n : 0n));

test('example "seat price": 99 unused pay nothing; with the fare every seat gets its 11', () => {
	const { early, lost } = losses(1_001n);
	assert.deepEqual([...dpos.all.values()].map((pool) => pool.seatPrice), [11n, 4n]);
	assert.deepEqual(early, ['NothingToRelease', 'NothingToRelease']);
	assert.deepEqual(lost, BASES);
});

test('example "principal": a seat for 2 has 2 back, and the members of a DPO Member theirs', () => {
	const { early, lost } = losses(101n);
	assert.deepEqual([...dpos.all.values()].map((pool) => pool.seatPrice), [2n, 1n]);
	assert.deepEqual(early, ['NothingToRelease', 'NothingToRelease']);
	assert.deepEqual(lost, BASES);
	const left = [...dpos.all.values()].map((pool) => dpos.balance(pool, 'Withdraw'));
	assert.deepEqual(left, [0n, 0n]);
});

test('example "failed": the DPO Member has its deposit again and is ACTIVE', () => {
	create('A', 0n, { defaultTarget: { Class: 0n }, seats: 0n });
	create('M', 1n, { defaultTarget: targetOf(0n) });
	fill(1n);
	call('commit', 'M', 1n, 3n, { target: targetOf(0n) });
	const member = dpos.all.get(1n);
	assert.equal(call('reportFailed', 'u0', 0n, 99n).error, 'Dpo.NotExpired');
	call('reportFailed', 'u0', 0n, 100n);
	assert.equal(dpos.state(member), 'Chained');
	call('releaseWithdraw', 'u0', 0n, 101n);
	assert.equal(dpos.state(member), 'Active');
	assert.equal(dpos.balance(member, 'Deposit'), 330n);
	assert.deepEqual(Object.values(member.periods), [172n, 252n, 320n], 'the deadline is 320');
});

test('a second chance ends with the boarding deadline, level by level', () => {
	create('A', 0n, { defaultTarget: { Class: 0n }, expiry: 100n, seats: 0n });
	create('M', 1n, { defaultTarget: targetOf(0n) });
	create('A', 2n, { defaultTarget: targetOf(1n) });
	assert.deepEqual(
		[...dpos.all.values()].map((pool) => pool.boardingDeadline),
		[250n, 320n, 390n],
		'7 days of grace after the target',
	);
	fill(2n);
	call('commit', 'A', 2n, 3n, { target: targetOf(1n) });
	for (const who of USERS.slice(0, 4)) buy(who, 1n, 15n);
	call('commit', 'M', 1n, 3n, { target: targetOf(0n) });
	call('reportFailed', 'u0', 0n, 100n);
	const release = (id, block) => named(call('releaseWithdraw', 'u0', id, block));
	assert.deepEqual(release(0n, 319n), ['PassedOn', 'Reactivated', 'WithdrawReleased']);
	const [, middle, low] = [...dpos.all.values()];
	const commit = (block) => call('commit', 'M', 1n, block, { target: { Class: 0n } });
	assert.equal(commit(319n).error, 'Dpo.CostExceedsDeposit');
	assert.deepEqual(Object.values(middle.periods).slice(1), [320n, 320n]);
	assert.equal(dpos.failsToTerminate(middle, 'owner', 319n), 'TooEarlyToTerminate');
	assert.equal(dpos.failsToTerminate(middle, 'owner', 320n), null);
	assert.deepEqual(commit(320n), { rule: '3.5', error: 'Dpo.DeadlinePassed' });
	assert.deepEqual(dpos.offered(middle, { Class: 0n }, 320n), { error: 'DeadlinePassed' });
	assert.deepEqual(actionsOf(dpos, 1n, 'M', 320n)[0], 'Terminate');
	call('terminate', 'owner', 1n, 320n);
	const { events } = call('releaseWithdraw', 'u0', 1n, 390n);
	const of = (wanted) => events.find(({ name }) => name === `Dpo.${wanted}`).data;
	assert.deepEqual([of('PassedOn').toKind, of('PassedOn').amount], ['Withdraw', 120n]);
	assert.deepEqual(of('RefundedTooLate'), { dpo: 2n, refundedBy: 1n });
	assert.deepEqual([dpos.state(low), low.refund], ['Terminated', 120n]);
	release(2n, 390n);
	assert.deepEqual(USERS.map(free), USERS.map(() => 1_000_000n));
});

test('who may commit when, and what it costs the manager', () => {
	create('A', 0n, { defaultTarget: { Class: 0n }, rules: { Custom: PRESETS.V1 } });
	fill(0n);
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
	fill(0n);
	const fails = (who, block) => dpos.failsToTerminate(dpos.all.get(0n), who, block);
	assert.deepEqual(
		[fails('u0', 152n), fails('u0', 153n), fails('owner', 249n), fails('owner', 250n)],
		['TooEarlyToTerminate', null, 'NotMember', null],
		'the boarding deadline comes before twice the period',
	);
	dpos.day = 1n;
	assert.equal(fails('u0', 152n), 'TooEarlyToTerminate', 'the ends of periods are recorded');
	create('A', 1n, { defaultTarget: { Class: 0n }, expiry: 1_000n });
	dpos.day = 10n;
	fill(1n);
	const later = dpos.all.get(1n);
	assert.deepEqual(
		[302n, 303n].map((block) => dpos.failsToTerminate(later, 'owner', block)),
		['NotMember', null],
	);
});

test('yield that pays nothing makes nobody late; the first that pays starts the grace', () => {
	chain();
	call('commit', 'A', 0n, 4n, { target: { Class: 0n } });
	const [head, member] = [...dpos.all.values()];
	const ticket = { class: 0n, cabin: 0n };
	const withdraw = (block) => model.withdrawYield('A', ticket, { block });
	withdraw(11n);
	assert.deepEqual([dpos.balance(head, 'Yield'), head.yieldLateFrom], [116n, null], '17 are fee');
	assert.equal(call('releaseYield', 'u0', 0n, 500n).error, 'Dpo.TooLittleToRelease');
	dpos.lowerFee('A', { dpo: 0n, fee: 0n });
	assert.equal(head.yieldLateFrom, null, 'a lower fee makes nobody late');
	withdraw(12n);
	assert.equal(head.yieldLateFrom, 63n);
	withdraw(13n);
	assert.equal(head.yieldLateFrom, 63n, 'the first yield counts');
	call('releaseYield', 'u0', 0n, 13n);
	assert.deepEqual([head.undivided, head.yieldLateFrom], [49n, null]);
	assert.deepEqual([dpos.balance(member, 'Yield'), member.yieldLateFrom], [30n, null]);
	withdraw(16n);
	assert.equal(head.yieldLateFrom, null, '49 and 50 are too little');
	withdraw(17n);
	assert.equal(head.yieldLateFrom, 68n);
});

test('who names manager or price buys nothing else', () => {
	create('A', 0n, { defaultTarget: { Class: 0n } });
	const [manager, highestPrice] = ['A', 11n];
	const other = buy('u0', 0n, 1n, { manager: 'M', highestPrice: 10n });
	assert.deepEqual(other, { rule: '3.1', error: 'Dpo.OtherManager' });
	assert.equal(buy('u0', 0n, 1n, { manager, highestPrice: 10n }).error, 'Dpo.PriceTooHigh');
	assert.deepEqual(named(buy('u0', 0n, 1n, { manager, highestPrice })), ['SeatsBought']);
	const late = buy('u0', 0n, 1n, { block: 100n, manager: 'M' });
	assert.equal(late.error, 'Dpo.NotSelling');
});

test('only the manager closes a DPO without members, and anyone from its expiry on', () => {
	create('A', 0n, { defaultTarget: { Class: 0n }, seats: 0n });
	const fails = (by, block) => dpos.failsToClose(dpos.all.get(0n), by, block);
	assert.deepEqual(
		[fails('A', 1n), fails('M', 99n), fails('M', 100n)],
		[null, 'NotExpired', null],
	);
	assert.deepEqual(actionsOf(dpos, 0n, 'A', 1n).at(-1), 'Close');
	buy('u0', 0n, 1n);
	assert.deepEqual([fails('A', 1n), fails('M', 100n)], ['NotOver', 'NotOver']);
});

test('a target compared: each figure by which it falls short, and the deadline', () => {
	const good = { fare: 1_001n, yieldTotal: 333n, bonus: 101n, duration: 20n };
	offerClass(1n, { ...good, fare: 800n, bonus: 0n, duration: 15n });
	offerClass(2n, { ...good, yieldTotal: 1n, duration: 21n });
	create('A', 0n, { defaultTarget: { Class: 0n } });
	create('M', 1n, { defaultTarget: targetOf(0n) });
	create('A', 2n, { defaultTarget: { Class: 0n }, expiry: 300n });
	const [head, member] = [...dpos.all.values()];
	const lack = (pool, target, now = 1n) => dpos.compared(pool, target, now);
	assert.deepEqual(lack(head, { Class: 0n }).shortfalls, []);
	assert.deepEqual(lack(head, { Class: 1n }).shortfalls, ['BonusRate', 'ShortDuration', 'Cost']);
	assert.deepEqual(lack(head, { Class: 2n }).shortfalls, ['YieldRate', 'LongDuration']);
	assert.deepEqual(lack(head, { Class: 3n }), { error: 'NoSuchClass' });
	assert.deepEqual(lack(member, targetOf(2n)).shortfalls, ['Deadline']);
	assert.deepEqual(lack(member, targetOf(2n), 300n), { error: 'TargetNotSelling' });
	const { cost, guarantee, expiry, boardingDeadline } = lack(member, targetOf(0n));
	assert.deepEqual([cost, guarantee, expiry, boardingDeadline], [330n, 800_000n, 100n, 250n]);
	assert.deepEqual([member.guarantee, member.promise.rates], [800_000n, lack(member, targetOf(0n)).rates]);
});

test('a deadline beyond the last block', () => {
	const args = { defaultTarget: { Class: 0n }, expiry: 2n ** 32n - 150n };
	assert.deepEqual(create('A', 0n, args), { rule: '3.1', error: 'Dpo.DeadlineTooFar' });
	assert.equal(dpos.all.size, 0);
	assert.equal(create('A', 0n, { ...args, expiry: args.expiry - 1n }).error, undefined);
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
