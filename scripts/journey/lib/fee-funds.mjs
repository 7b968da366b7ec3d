// The model of fee funds, by part 6 of the rulebook: the owner's calls, and who pays the fee of a transaction. As in
// model.mjs, each call is a method that returns the error or the events that the chain must have.

import { BOLT } from './ledger.mjs';
import { acts } from './referrers.mjs';

export const FUND = 'FeeFund.Fund';
const DEPOSIT = 'FeeFund.FundDeposit';

const RELEASES = ['releaseYield', 'releaseBonus', 'releaseWithdraw'];

const refused = (rule, error) => ({ rule, error: `FeeFund.${error}` });
const event = (name, data) => ({ name: `FeeFund.${name}`, data });

const min = (...amounts) => amounts.reduce((least, one) => (one < least ? one : least));
const positive = (amount) => (amount > 0n ? amount : 0n);

export class FeeFunds {
	// train → { held, owed, allowance, limit, deposit, day, spent, spentFor }. `spent` and `spentFor` (by account) are
	// what the fund has paid on `day`.
	all = new Map();
	// Closed trains that had a fund.
	gone = [];

	constructor(model) {
		this.model = model;
		this.ledger = model.ledger;
	}

	// --- What follows from the records ------------------------------------------------------

	// Rule 6.1: what a fund has paid on the day of block `now`, for all accounts and for one.
	#spentOn({ day, spent, spentFor }, who, now) {
		const isToday = day === now / this.model.day;
		return isToday ? { all: spent, one: spentFor.get(who) ?? 0n } : { all: 0n, one: 0n };
	}

	spentOn(fund, now) {
		return this.#spentOn(fund, null, now).all;
	}

	// The highest fee that a train's fund would still pay for an account at block `now`.
	left(train, who, now) {
		const fund = this.all.get(train);
		if (!fund) return 0n;
		const spent = this.#spentOn(fund, who, now);
		return min(
			fund.held - fund.owed,
			positive(fund.limit - spent.all),
			positive(fund.allowance - spent.one),
		);
	}

	// Rules 6.2 and 6.3: the train of a call by one of those that a fund serves, while the call succeeds. Null for all
	// other calls.
	#trainOf(by, call, args) {
		const { model } = this;
		const [pallet, method] = call.split('.');
		const isServed = SERVED[pallet]?.[method];
		return model.train && isServed?.(model, by, args, method) ? model.train.id : null;
	}

	// The train whose fund pays the fee that a transaction declares, if its call succeeds. Null if the caller pays.
	payerOf(by, { call, args, estimate: fee }, now) {
		if (this.all.size === 0) return null;
		const train = this.#trainOf(by, call, args);
		return train !== null && fee > 0n && fee <= this.left(train, by, now) ? train : null;
	}

	// --- Fees -------------------------------------------------------------------------------

	// Books the fee of a transaction, by what its events say. `fee` includes the tip.
	charge(by, { block: now, fee, tip, data }) {
		const paid = data('FeeFund.FeePaid');
		this.ledger.take(BOLT, by, paid ? tip : fee);
		const fund = paid && this.all.get(paid.train);
		if (!fund) return;
		if (fund.day !== now / this.model.day) {
			Object.assign(fund, { day: now / this.model.day, spent: 0n, spentFor: new Map() });
		}
		fund.owed += paid.amount;
		fund.spent += paid.amount;
		fund.spentFor.set(by, (fund.spentFor.get(by) ?? 0n) + paid.amount);
	}

	// The event that a transaction must have if a fund pays for it. `train` is payerOf()'s answer from before.
	paid(train, by, { fee, tip, error }) {
		return train === null || error ? [] : [event('FeePaid', { train, who: by, amount: fee - tip })];
	}

	// --- The owner's calls (rules 6.1, 6.4) -------------------------------------------------

	fund(by, { train, amount }, outcome) {
		const { ledger, model } = this;
		const fund = this.all.get(train) ?? {
			held: 0n,
			owed: 0n,
			allowance: 0n,
			limit: 0n,
			deposit: model.deposit(by, DEPOSIT, 'fee fund', outcome),
			day: outcome.block / model.day,
			spent: 0n,
			spentFor: new Map(),
		};
		this.all.set(train, fund);
		const settled = this.#payOwed(train, by, fund);
		ledger.lock(BOLT, FUND, by, amount);
		fund.held += amount;
		return { rule: '6.1', events: [...settled, event('Funded', { train, owner: by, amount })] };
	}

	setLimits(by, { train, allowance, limit }) {
		const fund = this.all.get(train);
		if (!fund) return refused('6.1', 'NoFund');
		Object.assign(fund, { allowance, limit });
		return { rule: '6.1', events: [event('LimitsSet', { train, owner: by, allowance, limit })] };
	}

	takeBack(by, { train, amount: wanted }) {
		const fund = this.all.get(train);
		if (!fund) return refused('6.1', 'NoFund');
		const left = fund.held - fund.owed;
		const amount = wanted ?? left;
		if (amount === 0n) return refused('6.1', 'ZeroAmount');
		if (amount > left) return refused('6.1', 'MoreThanLeft');
		const settled = this.#payOwed(train, by, fund);
		this.ledger.unlock(BOLT, FUND, by, amount);
		fund.held -= amount;
		return { rule: '6.1', events: [...settled, event('TakenBack', { train, owner: by, amount })] };
	}

	settle(by, { train }) {
		const fund = this.all.get(train);
		if (!fund) return refused('6.4', 'NoFund');
		if (fund.owed === 0n) return refused('6.4', 'NothingOwed');
		return { rule: '6.4', events: this.#payOwed(train, this.model.train.owner, fund) };
	}

	// Ends the fund of a train that closes.
	closes(train, owner) {
		const fund = this.all.get(train);
		if (!fund) return [];
		const settled = this.#payOwed(train, owner, fund);
		this.ledger.unlock(BOLT, FUND, owner, fund.held);
		this.ledger.unlock(BOLT, DEPOSIT, owner, fund.deposit);
		this.all.delete(train);
		this.gone.push(train);
		return [...settled, event('FundClosed', { train, owner, returned: fund.held })];
	}

	// Pays the treasury, which isn't part of the story, what fees have cost.
	#payOwed(train, owner, fund) {
		const amount = fund.owed;
		if (amount === 0n) return [];
		this.ledger.unlock(BOLT, FUND, owner, amount);
		this.ledger.take(BOLT, owner, amount);
		fund.held -= amount;
		fund.owed = 0n;
		const { treasury } = this.model.dpos.accounts;
		return [event('Settled', { train, owner, treasury, amount })];
	}
}

const anyone = (model, _, { dpo }) => model.dpos.all.has(dpo);
const actsFor = (model, by, { dpo }) => {
	const pool = model.dpos.all.get(dpo);
	return pool !== undefined && acts(pool, by);
};

// Rule 6.2: by pallet and call, whether `by` is one of those that a fund serves. Where the rulebook names them only by
// what makes the call succeed, that is anyone.
const SERVED = {
	TravelCabin: {
		board: (model, _, { class: id }) => model.classes.has(id),
		withdrawYield: (model, _, args) => model.rideIn(args) !== undefined,
		claimUnclaimed: (model, by, args) => model.keptIn(args)?.who === by,
	},
	BulletTrain: {
		claimMilestones: (model, by, args) => {
			const ride = model.rideIn(args);
			return ride !== undefined && model.actsFor(ride.passenger, by);
		},
	},
	Dpo: {
		buySeats: anyone,
		commit: anyone,
		vote: anyone,
		takeSeats: anyone,
		claimUnclaimed: (model, by, { who, dpo }) => who === by && model.dpos.all.has(dpo),
		...Object.fromEntries(RELEASES.map((method) => [method, actsFor])),
	},
};
