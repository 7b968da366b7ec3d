// The model of the DPOs with a few people, a train and a class, for the tests that play without a
// node.

import { PRESETS } from '../lib/dpo-rules.mjs';
import { BOLT, Ledger } from '../lib/ledger.mjs';
import { Model } from '../lib/model.mjs';

export const TOKEN = { id: 7n, symbol: 'TOKEN' };
const DAY = 10n;
export const PEOPLE = ['owner', 'A', 'M', ...Array.from({ length: 6 }, (_, index) => `u${index}`)];
const ACCOUNTS = { dpo: (id) => `dpo${id}`, treasury: 'treasury', chain: 'chain' };

export let ledger;
export let model;
export let dpos;

export const outcome = (by, block, reason, ids = {}, amount = 10n) => ({
	block,
	error: null,
	all: [{ name: 'Balances.Held', data: { who: by, reason, amount } }],
	data: () => ids,
});

export const create = (by, dpo, args, block = 1n) =>
	dpos.create(
		by,
		{ name: `DPO ${dpo}`, seats: 10n, expiry: 100n, referrer: null, rules: null, ...args },
		outcome(by, block, { Dpo: 'DpoDeposit' }, { dpo }),
	);
const NO_CARE = { manager: null, highestPrice: null };
export const buy = (by, dpo, seats, { block = 2n, ...says } = {}) =>
	dpos.buySeats(by, { dpo, seats, referrer: null, ...NO_CARE, ...says }, { block });
export const call = (method, by, dpo, block, args = {}) =>
	dpos.of(method)[method](by, { dpo, referrer: null, ...args }, { block, all: [] });
// A proposal and a vote for it, by an account for itself or for a DPO Member.
export const propose = (by, dpo, block, proposal, actsFor = null) =>
	dpos.governance.propose(
		by,
		{ dpo, proposal, actsFor },
		outcome(by, block, { Dpo: 'ProposalDeposit' }),
	);
export const vote = (by, dpo, block, maker, proposal, actsFor = null) =>
	call('vote', by, dpo, block, { maker, proposal, actsFor });
export const takeOffice = (by, dpo, block) =>
	dpos.governance.takeOffice(by, { dpo }, outcome(by, block, { Dpo: 'DpoDeposit' }));
export const offerSeats = (by, dpo, seats, price, block = 3n) =>
	dpos.market.offerSeats(by, { dpo, seats, price }, outcome(by, block, { Dpo: 'OfferDeposit' }));
// Takes seats at any price and at the edition of now, unless something else is said.
export const takeSeats = (by, dpo, seller, seats, says = {}) =>
	dpos.market.takeSeats(by, {
		dpo,
		seller,
		seats,
		highestPrice: 1_000_000n,
		edition: dpos.all.get(dpo)?.edition,
		...says,
	});
export const named = ({ events }) => events.map(({ name }) => name.split('.')[1]);
export const free = (who) => ledger.balance(TOKEN.symbol, who);
export const offerClass = (id, terms, cabins = 1n) =>
	model.createClass(
		'owner',
		{ train: 0n, name: `class ${id}`, terms, cabins },
		outcome('owner', 0n, { TravelCabin: 'ClassDeposit' }, { class: id }, 9n + cabins),
	);

// Begins anew.
export const begin = () => {
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
	offerClass(0n, { fare: 1_001n, yieldTotal: 333n, bonus: 101n, duration: 20n });
};

export const USERS = PEOPLE.slice(3);
export const targetOf = (dpo) => ({ Dpo: { dpo, seats: 30n } });

// Sells all seats but the manager's 10 to the users.
export const fill = (dpo) => {
	for (const who of USERS) buy(who, dpo, 15n);
};

// An ACTIVE DPO in which users have 20, 20, 30 and 20 seats beside the manager's 10.
export const council = () => {
	const rules = { Custom: { ...PRESETS.V1, userCap: 30n } };
	create('A', 0n, { defaultTarget: { Class: 0n }, rules });
	for (const [who, seats] of [
		['u0', 20n],
		['u1', 20n],
		['u2', 30n],
		['u3', 20n],
	]) {
		buy(who, 0n, seats);
	}
	return dpos.all.get(0n);
};

// A head with 10 seats of its manager, 30 of a DPO Member and 60 of users. The DPO Member has 10
// seats of its manager and 6 × 15 of users.
export const chain = (id = 0n) => {
	create('A', 0n, { defaultTarget: { Class: id } });
	create('M', 1n, { defaultTarget: targetOf(0n) });
	for (const who of ['u0', 'u1', 'u2', 'u3']) buy(who, 0n, 15n);
	fill(1n);
	call('commit', 'M', 1n, 3n, { target: targetOf(0n) });
};

// The name of the error with which a call failed.
export const errorOf = ({ error }) => error?.split('.')[1];

// The data of an event of a call, by its name.
export const of = ({ events }, wanted) => events.find(({ name }) => name === `Dpo.${wanted}`).data;
