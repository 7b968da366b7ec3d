// The model plays the rulebook's examples without a chain.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { BOLT, Ledger } from '../lib/ledger.mjs';
import { Model } from '../lib/model.mjs';
import { LIVE_DAY } from '../lib/rulebook.mjs';

const TOKEN = { id: 7n, symbol: 'TOKEN' };
const DEPOSIT = 10n;

let ledger;
let model;

// What the chain's events tell the model: ids and the size of a storage deposit.
const outcome = (by, block, reason, ids = {}) => ({
	block,
	error: null,
	all: [{ name: 'Balances.Held', data: { who: by, reason, amount: DEPOSIT } }],
	data: () => ids,
});

const board = (who, id, block) =>
	model.board(who, { class: id }, outcome(who, block, { TravelCabin: 'RideDeposit' }));

const milestone = (threshold, reward) =>
	model.addMilestone(
		'owner',
		{ train: 0n, threshold, reward },
		outcome('owner', 0n, { BulletTrain: 'TrainDeposit' }),
	);

const offer = (id, terms) =>
	model.createClass(
		'owner',
		{ train: 0n, name: `class ${id}`, terms, cabins: 5n },
		outcome('owner', 0n, { TravelCabin: 'ClassDeposit' }, { class: id }),
	);

const paid = ({ events }) => events[events.length - 1].data;

beforeEach(() => {
	ledger = new Ledger(TOKEN);
	model = new Model(ledger, LIVE_DAY);
	for (const who of ['owner', 'A', 'B', 'C', 'hunter']) {
		ledger.open(who, who);
		ledger.give(BOLT, who, 1_000n);
		ledger.mint(who, 100_000_000n);
	}
	const launch = { name: 'train', token: model.token };
	const launched = outcome('owner', 0n, { BulletTrain: 'TrainDeposit' }, { train: 0n });
	model.launchTrain('owner', launch, launched);
});

test('example "yield": three withdrawals pay the whole', () => {
	offer(0n, { fare: 1_000n, yieldTotal: 200n, bonus: 0n, duration: 1_000n });
	board('A', 0n, 0n);
	const ticket = { passenger: { User: 'A' }, class: 0n, cabin: 0n };
	const withdraw = (block) => paid(model.withdrawYield('A', ticket, { block })).amount;
	assert.deepEqual([250n, 333n, 1_400n].map(withdraw), [50n, 16n, 134n]);
	const again = model.withdrawYield('A', ticket, { block: 1_401n });
	assert.equal(again.error, 'TravelCabin.NothingDue');
});

test('example "hunt": refused at 100,800, paid at 100,801', () => {
	offer(0n, { fare: 1_000n, yieldTotal: 1_000_000n, bonus: 0n, duration: 403_200n });
	board('A', 0n, 0n);
	const ticket = { passenger: { User: 'A' }, class: 0n, cabin: 0n };
	const hunt = (block) => model.huntTreasure('hunter', ticket, { block });
	assert.equal(hunt(100_800n).error, 'TravelCabin.TooEarlyToHunt');
	const { cut, amount } = paid(hunt(100_801n));
	assert.deepEqual([cut, amount], [2_500n, 247_502n]);
	assert.equal(hunt(100_802n).error, 'TravelCabin.TooEarlyToHunt');
});

test('example "late passenger": 150, 150 and nothing', () => {
	offer(0n, { fare: 1_000n, yieldTotal: 0n, bonus: 0n, duration: 10_000n });
	milestone(2_000n, 300n);
	for (const who of ['A', 'B', 'C']) board(who, 0n, 1n);
	const shares = [...model.rides.values()].map((ride) => model.shareOf(ride));
	assert.deepEqual(shares, [150n, 150n, 0n]);
	assert.deepEqual(model.remainders, [0n]);
});

test('example "unequal fares": 66, 33, and 1 returns to the owner', () => {
	offer(0n, { fare: 1_000n, yieldTotal: 0n, bonus: 0n, duration: 10_000n });
	offer(1n, { fare: 500n, yieldTotal: 0n, bonus: 0n, duration: 10_000n });
	milestone(1_500n, 100n);
	board('A', 0n, 1n);
	board('B', 1n, 1n);
	for (const id of [0n, 1n]) model.retireClass('owner', { class: id });
	const settled = ['A', 'B'].map((who, id) => {
		const ticket = { passenger: { User: who }, class: BigInt(id), cabin: 0n };
		const { events } = model.settleRide(who, ticket, { block: 10_001n });
		return events.find(({ name }) => name === 'TravelCabin.RideSettled').data.share;
	});
	assert.deepEqual(settled, [66n, 33n]);
	assert.equal(paid(model.closeTrain('owner', { train: 0n })).returned, 1n);
});

test('in the end nothing is on hold and nothing is lost', () => {
	offer(0n, { fare: 1_000n, yieldTotal: 200n, bonus: 3n, duration: 10_000n });
	milestone(2_000n, 301n);
	for (const who of ['A', 'B', 'C']) board(who, 0n, 1n);
	model.blocked.add('B');
	model.retireClass('owner', { class: 0n });
	for (const [cabin, who] of ['A', 'B', 'C'].entries()) {
		const ticket = { passenger: { User: who }, class: 0n, cabin: BigInt(cabin) };
		model.settleRide('hunter', ticket, { block: 200_000n });
	}
	model.closeTrain('owner', { train: 0n });
	assert.equal(ledger.held(TOKEN.symbol, 'owner'), 348n, "B's yield less the cut, and its share");
	model.blocked.delete('B');
	model.claimUnclaimed('hunter', { who: 'B', class: 0n, cabin: 1n });

	const whos = ['owner', 'A', 'B', 'C', 'hunter'];
	for (const token of [TOKEN.symbol, BOLT]) {
		assert.deepEqual(whos.map((who) => ledger.held(token, who)), [0n, 0n, 0n, 0n, 0n]);
	}
	const sum = whos.reduce((total, who) => total + ledger.balance(TOKEN.symbol, who), 0n);
	assert.equal(sum, ledger.supply);
});

test('an owner who cannot be paid stops nobody, and is paid later', () => {
	offer(0n, { fare: 1_000n, yieldTotal: 200n, bonus: 3n, duration: 10_000n });
	const bonusOf = ({ events }) => [events[0].name.split('.')[1], events[0].data.amount];
	model.blocked.add('owner');
	assert.deepEqual(bonusOf(board('A', 0n, 1n)), ['BonusWaits', 3n]);
	assert.deepEqual(bonusOf(board('B', 0n, 1n)), ['BonusWaits', 3n]);
	model.blocked.delete('owner');
	assert.deepEqual(bonusOf(board('C', 0n, 1n)), ['BonusReturned', 9n]);

	model.blocked.add('owner');
	const retire = (by) => model.retireClass(by, { class: 0n });
	const unsold = 2n * 203n;
	const { unsold: first, returned, waiting } = paid(retire('owner'));
	assert.deepEqual([first, returned, waiting], [2n, 0n, unsold]);
	assert.equal(retire('hunter').error, 'TravelCabin.OwnerCannotBePaid');
	model.blocked.delete('owner');
	assert.equal(paid(retire("hunter")).returned, unsold);
	assert.equal(retire("hunter").error, "TravelCabin.ClassRetired");
});
