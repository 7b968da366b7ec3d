// The model of fee funds plays the rulebook's part 6 without a chain.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { FUND } from '../lib/fee-funds.mjs';
import { BOLT, Ledger } from '../lib/ledger.mjs';
import { Model } from '../lib/model.mjs';

const DAY = 10n;
const DEPOSIT = 7n;
const TRAIN = 3n;
const FUNDED = 1_000n;
const TERMS = { fare: 100n, yieldTotal: 1_000n, bonus: 0n, duration: 1_000n };

let ledger;
let model;

const outcome = (reason, data = {}, block = 0n) => ({
	block,
	error: null,
	all: [{ name: 'Balances.Held', data: { who: 'owner', reason, amount: DEPOSIT } }],
	data: () => data,
});

beforeEach(() => {
	ledger = new Ledger({ id: 7n, symbol: 'TOKEN' });
	model = new Model(ledger, DAY, { chain: 'chain', treasury: 'treasury' });
	for (const who of ['owner', 'A', 'B']) {
		ledger.give(BOLT, who, 10_000n);
		ledger.mint(who, 1_000_000n);
	}
	const launch = { name: 'train', token: model.token };
	model.launchTrain('owner', launch, outcome({ BulletTrain: 'TrainDeposit' }, { train: TRAIN }));
	const offer = { train: TRAIN, name: 'class', terms: TERMS, cabins: 9n };
	model.createClass('owner', offer, outcome({ TravelCabin: 'ClassDeposit' }, { class: 0n }));
	model.funds.fund('owner', { train: TRAIN, amount: FUNDED }, outcome({ FeeFund: 'FundDeposit' }));
});

const limits = (allowance, limit) => model.funds.setLimits('owner', { train: TRAIN, allowance, limit });
const record = () => model.funds.all.get(TRAIN);

const BOARD = ['TravelCabin.board', { class: 0n }];
const WITHDRAW = ['TravelCabin.withdrawYield', { class: 0n, cabin: 0n }];

// Plays a call whose transaction declares one fee and costs another, beside the tip. Returns who has paid.
const pays = (by, [call, args], declared, fee, { block = 1n, tip = 0n } = {}) => {
	const { funds } = model;
	const train = funds.payerOf(by, { call, args, estimate: declared }, block);
	const [pallet, method] = call.split('.');
	const { error = null } = model.of(pallet, method)[method](by, args, { block });
	const told = { fee: fee + tip, tip, error };
	const [paid] = funds.paid(train, by, told);
	funds.charge(by, { ...told, block, data: () => paid?.data });
	return paid ? 'fund' : by;
};

test('the example: an allowance of 0.1 covers a boarding and two withdrawals, but no third one', () => {
	limits(100n, FUNDED);
	assert.equal(pays('A', BOARD, 60n, 30n, { block: 1n }), 'fund');
	assert.equal(pays('A', WITHDRAW, 40n, 20n, { block: 2n }), 'fund');
	assert.equal(pays('A', WITHDRAW, 40n, 20n, { block: 3n }), 'fund');
	assert.equal(model.funds.left(TRAIN, 'A', 4n), 30n);
	assert.equal(pays('A', WITHDRAW, 40n, 20n, { block: 4n }), 'A');
	assert.equal(pays('A', WITHDRAW, 40n, 20n, { block: DAY }), 'fund');
	assert.equal(record().owed, 90n);
	assert.equal(ledger.balance(BOLT, 'A'), 10_000n - 20n);
});

test('the limit of all accounts, what the fund holds, and one unit less than a fee', () => {
	limits(FUNDED, 100n);
	assert.equal(pays('A', BOARD, 60n, 60n), 'fund');
	assert.equal(pays('B', BOARD, 41n, 41n), 'B');
	assert.equal(pays('B', BOARD, 40n, 40n), 'fund');
	limits(FUNDED, 10n * FUNDED);
	assert.equal(pays('B', BOARD, FUNDED - 99n, 1n), 'B');
	assert.equal(pays('B', BOARD, FUNDED - 100n, 1n), 'fund');
	limits(59n, FUNDED);
	assert.equal(pays('B', BOARD, 60n, 60n, { block: DAY }), 'B');
});

test("a tip is the caller's, and neither a failing call nor another one is paid for", () => {
	limits(FUNDED, FUNDED);
	assert.equal(pays('A', BOARD, 10n, 10n, { tip: 5n }), 'fund');
	assert.equal(ledger.balance(BOLT, 'A'), 10_000n - 5n);
	assert.equal(pays('B', WITHDRAW, 10n, 10n, { block: 2n }), 'B');
	assert.equal(pays('A', ['TravelCabin.settleRide', WITHDRAW[1]], 10n, 10n, { block: 1_001n }), 'A');
	assert.equal(model.funds.payerOf('A', { call: 'Utility.batchAll', estimate: 1n }, 1n), null);
});

test('taking back leaves what is owed, and closing the train returns the rest', () => {
	limits(FUNDED, FUNDED);
	pays('A', BOARD, 100n, 80n);
	const takeBack = (amount) => model.funds.takeBack('owner', { train: TRAIN, amount });
	assert.equal(takeBack(FUNDED - 79n).error, 'FeeFund.MoreThanLeft');
	assert.deepEqual(takeBack(FUNDED - 90n).events.map(({ name }) => name), ['FeeFund.Settled', 'FeeFund.TakenBack']);
	assert.equal(model.funds.settle('B', { train: TRAIN }).error, 'FeeFund.NothingOwed');
	assert.equal(ledger.balance(BOLT, 'owner', FUND), 10n);
	pays('A', WITHDRAW, 10n, 4n, { block: 2n });
	const [settled, closed] = model.funds.closes(TRAIN, 'owner');
	assert.deepEqual([settled.data.amount, closed.data.returned], [4n, 6n]);
	assert.deepEqual([ledger.balance(BOLT, 'owner', FUND), model.funds.all.size], [0n, 0]);
	// The deposits of train and class are left.
	assert.equal(ledger.held(BOLT, 'owner'), 2n * DEPOSIT);
	assert.equal(ledger.balance(BOLT, 'owner'), 10_000n - 84n - 2n * DEPOSIT);
});
