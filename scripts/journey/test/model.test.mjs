// The model plays the rulebook's examples without a chain.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { BOLT, Ledger } from '../lib/ledger.mjs';
import { Model } from '../lib/model.mjs';
import { LIVE_DAY } from '../lib/rulebook.mjs';

const TOKEN = { id: 7n, symbol: 'TOKEN' };
const DEPOSIT = 10n;
// The deposit of a class without cabins, and what it grows by with each cabin.
const OF_CLASS = { least: 7n, perCabin: 2n };

let ledger;
let model;

// The outcome of a call as the model reads it: ids and the size of a storage deposit.
const outcome = (by, block, reason, ids = {}, amount = DEPOSIT, move = 'Held') => ({
	block,
	error: null,
	all: amount === 0n ? [] : [{ name: `Balances.${move}`, data: { who: by, reason, amount } }],
	data: () => ids,
});
const ofClass = (amount, ids, move) =>
	outcome('owner', 0n, { TravelCabin: 'ClassDeposit' }, ids, amount, move);

const board = (who, id, block, says = {}) => model.board(who, { class: id, ...says }, { block });
const retire = (id) => model.retireClass('owner', { class: id });
const payOwner = (by, id) => model.payOwner(by, { class: id });
const addCabins = (id, added, deposit) =>
	model.addCabins('owner', { class: id, added }, ofClass(deposit));
const ticketOf = (id, cabin) => ({ class: id, cabin });

const milestone = (threshold, reward) =>
	model.addMilestone(
		'owner',
		{ train: 0n, threshold, reward },
		outcome('owner', 0n, { BulletTrain: 'TrainDeposit' }),
	);

const offer = (id, terms, cabins = 5n) =>
	model.createClass(
		'owner',
		{ train: 0n, name: `class ${id}`, terms, cabins },
		ofClass(OF_CLASS.least + cabins * OF_CLASS.perCabin, { class: id }),
	);

const paid = ({ events }) => events[events.length - 1].data;
const named = ({ events }) => events.map(({ name }) => name.split('.')[1]);

beforeEach(() => {
	ledger = new Ledger(TOKEN);
	model = new Model(ledger, LIVE_DAY, { chain: 'chain' });
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
	const ticket = ticketOf(0n, 0n);
	const withdraw = (block) => paid(model.withdrawYield('A', ticket, { block })).amount;
	assert.deepEqual([250n, 333n, 1_400n].map(withdraw), [50n, 16n, 134n]);
	const again = model.withdrawYield('A', ticket, { block: 1_401n });
	assert.equal(again.error, 'TravelCabin.NothingDue');
});

test('example "hunt": refused at 100,800, paid at 100,801', () => {
	offer(0n, { fare: 1_000n, yieldTotal: 1_000_000n, bonus: 0n, duration: 403_200n });
	board('A', 0n, 0n);
	const ticket = ticketOf(0n, 0n);
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
	for (const id of [0n, 1n]) retire(id);
	const settled = ['A', 'B'].map((who, id) => {
		const { events } = model.settleRide(who, ticketOf(BigInt(id), 0n), { block: 10_001n });
		return events.find(({ name }) => name === 'TravelCabin.RideSettled').data.share;
	});
	assert.deepEqual(settled, [66n, 33n]);
	const closed = model.closeTrain('owner', { train: 0n });
	assert.deepEqual(named(closed), ['TrainClosed', 'TrainDissolved']);
	assert.equal(closed.events[0].data.returned, 1n);
});

test('a closed train stays for what a class keeps, and in the end nothing is on hold or lost', () => {
	offer(0n, { fare: 1_000n, yieldTotal: 200n, bonus: 3n, duration: 10_000n });
	milestone(2_000n, 301n);
	for (const who of ['A', 'B', 'C']) board(who, 0n, 1n);
	model.blocked.add('B');
	retire(0n);
	const close = () => model.closeTrain('owner', { train: 0n });
	assert.equal(close().error, 'BulletTrain.TrainInService');
	for (const cabin of [0n, 1n, 2n]) {
		model.settleRide('hunter', ticketOf(0n, cabin), { block: 200_000n });
	}
	assert.deepEqual(named(close()), ['TrainClosed']);
	assert.equal(close().error, 'BulletTrain.TrainClosed');
	assert.equal(ledger.held(TOKEN.symbol, 'owner'), 348n, "B's yield less the cut, and its share");
	assert.equal(ledger.balance(BOLT, 'owner', 'BulletTrain.TrainDeposit'), 2n * DEPOSIT);
	const claim = () => model.claimUnclaimed('hunter', ticketOf(0n, 1n));
	assert.equal(claim().error, 'TravelCabin.CannotBePaid');
	model.blocked.delete('B');
	assert.deepEqual(named(claim()), ['UnclaimedPaid', 'ClassClosed', 'TrainDissolved']);
	assert.equal(claim().error, 'TravelCabin.NothingUnclaimed');

	const whos = ['owner', 'A', 'B', 'C', 'hunter'];
	for (const token of [TOKEN.symbol, BOLT]) {
		assert.deepEqual(whos.map((who) => ledger.held(token, who)), [0n, 0n, 0n, 0n, 0n]);
	}
	const sum = whos.reduce((total, who) => total + ledger.balance(TOKEN.symbol, who), 0n);
	assert.equal(sum, ledger.supply);
});

test("bonuses of users are the class's surplus, which adding cabins uses first", () => {
	offer(0n, { fare: 1_000n, yieldTotal: 4n, bonus: 3n, duration: 10_000n });
	for (const who of ['A', 'B', 'C']) {
		assert.deepEqual(named(board(who, 0n, 1n)), ['Boarded']);
		assert.equal(ledger.held(BOLT, who), 0n, 'riding takes no deposit');
	}
	const reward = ledger.balance(TOKEN.symbol, 'owner', 'TravelCabin.Reward');
	assert.equal(reward, 35n);
	const added = [1n, 1n].map((cabins) => paid(addCabins(0n, cabins, 2n)));
	assert.deepEqual(added.map(({ fromSurplus }) => fromSurplus), [7n, 2n]);
	assert.deepEqual(added.map(({ escrowed }) => escrowed), [0n, 5n]);
	assert.equal(payOwner('A', 0n).error, 'TravelCabin.NothingForOwner');
	board('A', 0n, 1n);
	const { caller, surplus, deposit } = paid(payOwner('hunter', 0n));
	assert.deepEqual([caller, surplus, deposit], ['hunter', 3n, 0n]);
});

test('the deposit covers unsold cabins, rides and what is kept, and the rest returns', () => {
	const terms = { fare: 1_000n, yieldTotal: 4n, bonus: 0n, duration: 10_000n };
	offer(0n, terms);
	offer(1n, terms, 2n);
	for (const who of ['A', 'B']) board(who, 0n, 1n);
	assert.equal(payOwner('C', 0n).error, 'TravelCabin.NothingForOwner');
	model.blocked.add('B');
	model.withdrawYield('B', ticketOf(0n, 1n), { block: 5_001n });
	assert.equal(payOwner('C', 0n).error, 'TravelCabin.NothingForOwner', 'never more than before');
	for (const cabin of [0n, 1n]) model.settleRide('C', ticketOf(0n, cabin), { block: 10_001n });
	assert.equal(paid(payOwner('C', 0n)).deposit, 2n, "for A's cabin; something is kept from B's");
	retire(0n);
	assert.equal(paid(payOwner('C', 0n)).deposit, 6n, 'for three unsold cabins');
	assert.equal(ledger.balance(BOLT, 'owner', 'TravelCabin.ClassDeposit'), 9n + 11n);
	model.blocked.delete('B');
	assert.deepEqual(named(model.claimUnclaimed('C', ticketOf(0n, 1n))).at(-1), 'ClassClosed');
	assert.equal(ledger.balance(BOLT, 'owner', 'TravelCabin.ClassDeposit'), 11n);
});

test('adding cabins uses the deposit of cabins whose rides are over', () => {
	const terms = { fare: 1_000n, yieldTotal: 4n, bonus: 0n, duration: 10_000n };
	offer(0n, terms);
	offer(1n, terms, 2n);
	for (const who of ['A', 'B']) board(who, 0n, 1n);
	for (const cabin of [0n, 1n]) model.settleRide('C', ticketOf(0n, cabin), { block: 10_001n });
	model.addCabins('owner', { class: 0n, added: 1n }, ofClass(2n, {}, 'Released'));
	assert.equal(model.classes.get(0n).deposit, 15n);
	addCabins(0n, 1n, 2n);
	assert.throws(() => addCabins(0n, 1n, 3n), { rule: '1.2', expected: 19n, got: 20n });
});

test('the deposits of classes must grow with their cabins', () => {
	const terms = { fare: 1_000n, yieldTotal: 4n, bonus: 0n, duration: 10_000n };
	const create = (id, cabins, deposit) =>
		model.createClass('owner', { train: 0n, name: '', terms, cabins }, ofClass(deposit, { class: id }));
	assert.throws(() => create(0n, 5n, 0n), { rule: '1.2' });
	create(0n, 5n, 17n);
	assert.throws(() => create(1n, 5n, 18n), { rule: '1.2', expected: 17n });
	assert.throws(() => create(1n, 7n, 17n), { rule: '1.2' });
	create(1n, 7n, 21n);
	assert.throws(() => create(2n, 8n, 22n), { rule: '1.2', expected: 23n });
});

test('who names train or fare boards nothing else', () => {
	offer(0n, { fare: 1_000n, yieldTotal: 4n, bonus: 0n, duration: 10_000n });
	const says = { train: 0n, highestFare: 1_000n };
	const other = board('A', 0n, 1n, { ...says, train: 1n, highestFare: 1n });
	assert.equal(other.error, 'TravelCabin.OtherTrain');
	assert.equal(board('A', 0n, 1n, { ...says, highestFare: 999n }).error, 'TravelCabin.FareTooHigh');
	assert.deepEqual(named(board('A', 0n, 1n, says)), ['Boarded']);
});

test('an owner who cannot be paid stops nobody, and is paid later', () => {
	const terms = { fare: 1_000n, yieldTotal: 200n, bonus: 3n, duration: 10_000n };
	offer(0n, terms);
	offer(1n, terms, 2n);
	model.blocked.add('owner');
	board('A', 0n, 1n);
	assert.equal(payOwner('hunter', 0n).error, 'TravelCabin.OwnerCannotBePaid');
	const { unsold, returned, surplus } = paid(retire(0n));
	assert.deepEqual([unsold, returned, surplus], [4n, 0n, 4n * 203n + 3n]);
	assert.equal(retire(0n).error, 'TravelCabin.ClassRetired');
	const deposit = paid(payOwner('hunter', 0n));
	assert.deepEqual([deposit.surplus, deposit.deposit], [0n, 8n], 'BOLT can be paid');
	assert.equal(payOwner('hunter', 0n).error, 'TravelCabin.OwnerCannotBePaid');
	model.settleRide('A', ticketOf(0n, 0n), { block: 10_001n });
	assert.equal(model.classes.has(0n), true);
	model.blocked.delete('owner');
	assert.deepEqual(named(payOwner('hunter', 0n)), ['OwnerPaid', 'ClassClosed']);
	assert.equal(payOwner('hunter', 0n).error, 'TravelCabin.NoSuchClass');
});

test('a hunter who cannot be paid cannot hunt, and settles for nothing', () => {
	offer(0n, { fare: 1_000n, yieldTotal: 1_000n, bonus: 0n, duration: 7_200n });
	board('A', 0n, 0n);
	model.blocked.add('hunter');
	const [ticket, now] = [ticketOf(0n, 0n), { block: 100_801n }];
	const hunted = model.huntTreasure('hunter', ticket, now);
	assert.equal(hunted.error, 'TravelCabin.HunterCannotBePaid');
	const { cut, amount } = paid(model.settleRide('hunter', ticket, now));
	assert.deepEqual([cut, amount], [0n, 1_000n]);
});

test('the share of a user who cannot be paid waits', () => {
	offer(0n, { fare: 1_000n, yieldTotal: 0n, bonus: 0n, duration: 7_200n });
	milestone(1_000n, 10n);
	board('A', 0n, 0n);
	model.blocked.add('A');
	const claim = () => model.claimMilestones('C', ticketOf(0n, 0n), { block: 1n });
	assert.equal(claim().error, 'BulletTrain.PassengerCannotBePaid');
	model.blocked.delete('A');
	assert.equal(paid(claim()).amount, 10n);
});
