// The model of the DPOs, by section 3 of the rulebook. Like in model.mjs, each call is a method that
// returns the error or the events that the chain must have, and moves the money in the ledger.
//
// A DPO's `stage` is the stored part of its state: CHAINED and RUNNING are both Committed here.

import { Governance } from './dpo-governance.mjs';
import { Market } from './dpo-market.mjs';
import { planRelease, recipientsToSay, wouldPayYield } from './dpo-release.mjs';
import {
	afterFee,
	ALL,
	boardingDeadlineOf,
	feeAtCreation,
	guaranteeOf,
	LAST_BLOCK,
	less,
	over,
	partOf,
	periodsOf,
	ratesOf,
	rulesOf,
	seatPrice,
	SEATS,
	shortfallsOf,
} from './dpo-rules.mjs';
import { isOver } from './dpo-states.mjs';
import { lookBy, lookSoon, lookWhenDue, yieldDueAt } from './dpo-steps.mjs';
import { done, event, refused } from './dpo-verdicts.mjs';
import { RuleBroken } from './errors.mjs';
import { BOLT, FREE } from './ledger.mjs';
import { acts, join, memberOf, refersItself, seatsOf, walksIn } from './referrers.mjs';
import { firstWait, triedBy } from './rulebook.mjs';

// The token's minimum and one unit, which keep a DPO's account alive.
const MINIMUM = 1n;
const UNIT = 1n;

const DEPOSIT = 'Dpo.DpoDeposit';
const BASE = 'Dpo.Base';
const UNCLAIMED = 'Dpo.Unclaimed';
export const ACCOUNT_KINDS = ['Deposit', 'Yield', 'Bonus', 'Withdraw'];
export const RELEASABLE = ['Yield', 'Bonus', 'Withdraw'];
const held = (kind) => `Dpo.${kind}`;

const RULE_OF_KIND = { Deposit: '3.7', Yield: '3.9', Bonus: '3.11', Withdraw: '3.7' };

// The amounts in the event of a release.
const amounts = (_, { amount, remainder }) => ({ amount, remainder });

// The error of a commitment to a target that falls short of the promise in this figure.
const ERRORS = {
	Deadline: 'DeadlineTooLate',
	YieldRate: 'YieldRateTooLow',
	BonusRate: 'BonusRateTooLow',
	LongDuration: 'DurationTooLong',
	ShortDuration: 'DurationTooShort',
	Cost: 'CostTooLow',
};
// These errors of a commitment are rule 3.5's. The others are rule 3.12's.
const OF_COMMITTING = /^Deadline|Available$/;

// Rules 3.13 and 3.14: while a DPO keeps parts for more accounts, no member sells seats and no
// successor takes office.
const MOST_KEPT = 100;

const sameTarget = (one, other) =>
	one.Class !== undefined
		? one.Class === other.Class
		: one.Dpo.dpo === other.Dpo?.dpo && one.Dpo.seats === other.Dpo.seats;

export class Dpos {
	all = new Map();
	// Closed DPOs that still keep something for somebody: id → pool.
	estates = new Map();
	closed = [];
	governance = new Governance(this);
	market = new Market(this);
	// The account of each DPO that was ever created → its id.
	#accounts = new Map();

	// `model` has the cabins. `accounts` come from dpo-account.mjs.
	constructor(model, accounts) {
		Object.assign(this, { model, accounts });
		({ ledger: this.ledger, symbol: this.symbol, token: this.token, day: this.day } = model);
	}

	// The part of the model that has the method of a call.
	of(method) {
		return [this, this.governance, this.market].find((part) => method in part);
	}

	// --- What follows from the records ------------------------------------------------------

	balance(pool, kind) {
		return this.ledger.balance(this.symbol, pool.account, held(kind));
	}

	// The account that stands for a member: the user's, or the DPO's own.
	accountOf({ User, Dpo }) {
		return User ?? this.accounts.dpo(Dpo.dpo);
	}

	isDpo(account) {
		return this.#accounts.has(account);
	}

	// The manager of the DPO that has this account. Undefined if none has it.
	managerOf(account) {
		return this.all.get(this.#accounts.get(account))?.manager;
	}

	// Whether an account can lock this much of the token: its minimum must stay.
	canLock(who, amount) {
		if (amount === 0n) return true;
		const has = this.ledger.balance(this.symbol, who);
		return !this.model.blocked.has(who) && has >= amount + MINIMUM;
	}

	keepsFew({ kept }) {
		return kept.size <= MOST_KEPT;
	}

	// The fare of the cabin that a pool is in, and the block at which its ride ends; null if it is in
	// none.
	rideOf({ taken }) {
		const { model } = this;
		const ride = taken?.Cabin && model.rideIn(taken.Cabin);
		if (!ride) return null;
		return { fare: model.classes.get(ride.class).terms.fare, endsAt: model.endOf(ride) };
	}

	// The DPO of which a pool holds committed seats, or null.
	parentOf({ stage, taken }) {
		return stage === 'Committed' && taken.Seats ? this.all.get(taken.Seats.dpo) : null;
	}

	isSelling({ stage, expiry }, now) {
		return stage === 'Created' && now < expiry;
	}

	// The head of a pool's chain, and how many links up it is.
	head(pool) {
		let [head, links] = [pool, 0n];
		let parent = this.parentOf(pool);
		while (parent) {
			[head, links] = [parent, links + 1n];
			parent = this.parentOf(head);
		}
		return { head, links };
	}

	// Rule 3.4: a DPO's state. If it is committed, the head of its chain decides.
	state(pool) {
		if (pool.stage !== 'Committed') return pool.stage;
		const { head } = this.head(pool);
		return ['Committed', 'Completed'].includes(head.stage) ? 'Running' : 'Chained';
	}

	mayWithdraw(id, who) {
		return acts(this.all.get(id), who);
	}

	plan(pool, kind, caller, now) {
		return planRelease(pool, kind, this.balance(pool, kind), {
			caller,
			now,
			treasury: this.accounts.treasury,
			dpoOf: (id) => this.all.get(id),
		});
	}

	// Rule 3.5: what a target offers to a buyer: { error } or { cost, rates, guarantee, expiry,
	// boardingDeadline }.
	offer(target, buyer, now) {
		if (target.Class !== undefined) {
			const record = this.model.classes.get(target.Class);
			if (!record) return { error: 'NoSuchClass' };
			if (record.retired || record.sold === record.cabins) return { error: 'ClassNotOnSale' };
			const { fare: cost } = record.terms;
			const dates = { expiry: null, boardingDeadline: null };
			return { cost, rates: ratesOf(record.terms), guarantee: ALL, ...dates };
		}
		const { dpo, seats } = target.Dpo;
		const pool = this.all.get(dpo);
		if (!pool) return { error: 'NoSuchTarget' };
		if (!this.isSelling(pool, now)) return { error: 'TargetNotSelling' };
		const { rules, promise, guarantee, expiry, boardingDeadline } = pool;
		const has = seatsOf(pool, { Dpo: { dpo: buyer } });
		const error = this.#lacksSeats(pool, seats, has, rules.dpoCap);
		if (error) return { error };
		const rates = afterFee(promise.rates, pool.fee);
		return { cost: pool.seatPrice * seats, rates, guarantee, expiry, boardingDeadline };
	}

	// Rule 3.12: a target that is available, compared with the promise: { error } or the offer with its
	// `shortfalls`. All targets of the story are in the same token.
	compared(pool, target, now) {
		const offer = this.offer(target, pool.id, now);
		return offer.error ? offer : { ...offer, shortfalls: this.#shortfalls(pool, offer) };
	}

	#shortfalls({ promise, rules, boardingDeadline }, offer) {
		const isLate = offer.boardingDeadline !== null && offer.boardingDeadline > boardingDeadline;
		const figures = shortfallsOf({ promise, tolerance: rules.tolerance, ...offer });
		return [...(isLate ? ['Deadline'] : []), ...figures];
	}

	// Whether the Default Target is available and the Deposit Account can pay for it.
	isDefaultAvailable(pool, now) {
		const { error, cost } = this.offer(pool.defaultTarget, pool.id, now);
		return !error && cost <= this.balance(pool, 'Deposit');
	}

	#lacksSeats(pool, seats, has, cap) {
		if (seats === 0n) return 'ZeroSeats';
		if (seats > SEATS - pool.sold) return 'NotEnoughSeats';
		return has + seats > cap ? 'SeatCapExceeded' : null;
	}

	capOf({ manager, rules }, who) {
		return who === manager ? rules.managerCap : rules.userCap;
	}

	// Rules 3.2 and 3.5: whether `who` may commit. Returns { error } or { costs, cutsFee }: the part of the
	// cost, in millionths, that `who` pays the manager, and whether the manager's fee is cut.
	rightToCommit(pool, who, now) {
		if (pool.stage !== 'Active') return { error: 'NotActive' };
		const { earlyCommitFee } = pool.rules;
		if (who === pool.manager) return { costs: 0n, cutsFee: false };
		if (!acts(pool, who)) return { error: 'NotMember' };
		if (now >= pool.periods.membersCommitFrom) {
			return { costs: 0n, cutsFee: !pool.feeCut };
		}
		return earlyCommitFee === null
			? { error: 'ManagersGrace' }
			: { costs: earlyCommitFee, cutsFee: false };
	}

	failsToTerminate(pool, who, now) {
		if (pool.stage !== 'Active') return 'NotActive';
		const { membersTerminateFrom, anyoneTerminatesFrom } = pool.periods;
		if (now < membersTerminateFrom) return 'TooEarlyToTerminate';
		return now >= anyoneTerminatesFrom || acts(pool, who) ? null : 'NotMember';
	}

	failsToReport({ stage, expiry }, now) {
		if (stage !== 'Created') return 'NotCreated';
		return now < expiry ? 'NotExpired' : null;
	}

	// Rule 3.12: the error of closing the DPO now, or null.
	failsToClose(pool, by, now) {
		const isEmpty = pool.stage === 'Created' && pool.sold === 0n;
		if (!isEmpty && !isOver(pool)) return 'NotOver';
		if (isEmpty && by !== pool.manager && now < pool.expiry) return 'NotExpired';
		if (this.all.has(pool.boughtInto)) return 'TargetNotClosed';
		// The caller may decide whether a release pays, because it decides who gets the part cut off a late
		// fee. So try the manager and another account.
		const callers = [pool.manager, this.accounts.treasury];
		const pays = callers.some((who) => RELEASABLE.some((kind) => !this.plan(pool, kind, who, now).error));
		return pays ? 'StillToRelease' : null;
	}

	// --- Creation and seats (rules 3.1, 3.2, 3.8, 3.10) --------------------------------------

	create(by, { name, defaultTarget, expiry, seats, referrer, rules: named }, outcome) {
		const dpo = outcome.data('Dpo.DpoCreated')?.dpo;
		const account = this.accounts.dpo(dpo);
		if (expiry <= outcome.block) return refused('3.1', 'ExpiryNotAhead');
		const target = this.offer(defaultTarget, dpo, outcome.block);
		if (target.error) return refused('3.1', target.error);
		if (target.expiry !== null && expiry > target.expiry) {
			return refused('3.1', 'TargetExpiresFirst');
		}
		const { cost, rates } = target;
		const rules = rulesOf(named);
		const deadline = boardingDeadlineOf(expiry, rules, target.boardingDeadline, this.day);
		if (deadline > LAST_BLOCK) return refused('3.1', 'DeadlineTooFar');
		const pool = {
			id: dpo,
			name,
			account,
			founder: by,
			manager: by,
			// Whom the members have named to be the next manager.
			successor: null,
			referrer,
			defaultTarget,
			promise: { cost, rates },
			guarantee: guaranteeOf(rules, target.guarantee),
			seatPrice: seatPrice(cost),
			expiry,
			boardingDeadline: deadline,
			rules,
			fee: feeAtCreation(rules, seats),
			feeCut: false,
			members: [],
			// The serial of the next member.
			next: 0n,
			queue: [],
			// The accounts that were managers or have sold seats.
			former: new Set(),
			sold: 0n,
			founderSeats: 0n,
			edition: 0n,
			// The edition since which offers of seats are valid.
			offersSince: 0n,
			stage: 'Created',
			// The ends of the periods of an ACTIVE DPO.
			periods: null,
			taken: null,
			boughtInto: null,
			tookSeats: false,
			refund: 0n,
			undivided: 0n,
			yieldLateFrom: null,
			// What is kept: account → amount, and → the block at which the chain tries to pay it.
			kept: new Map(),
			triedAt: new Map(),
			// The block at which the chain looks at it next (rule 5.1), or null.
			planned: expiry,
			// What the manager has put up to keep the account alive.
			base: MINIMUM + UNIT,
			deposit: this.model.deposit(by, DEPOSIT, 'DPO', outcome),
		};
		this.all.set(dpo, pool);
		this.#accounts.set(account, dpo);
		this.ledger.open(name, account);
		this.ledger.move(this.symbol, [by, FREE], [account, FREE], MINIMUM);
		this.ledger.move(this.symbol, [by, FREE], [account, BASE], UNIT);
		const created = event('DpoCreated', {
			dpo,
			account,
			manager: by,
			token: this.token,
			name,
			defaultTarget,
			seatPrice: pool.seatPrice,
			expiry,
			rules,
			fee: pool.fee,
			boardingDeadline: deadline,
			guarantee: pool.guarantee,
			referrer,
			base: pool.base,
		});
		const bought = seats > 0n ? this.#sell(pool, { User: by }, seats, null, outcome.block) : [];
		return done('3.1', created, ...bought);
	}

	// `manager` and `highestPrice` are what the buyer insists on, or null.
	buySeats(by, { dpo, seats, referrer, manager, highestPrice }, { block: now }) {
		const pool = this.all.get(dpo);
		if (!pool) return refused('3.12', 'NoSuchDpo');
		if (!this.isSelling(pool, now)) return refused('3.1', 'NotSelling');
		if (manager !== null && manager !== pool.manager) return refused('3.1', 'OtherManager');
		if (highestPrice !== null && pool.seatPrice > highestPrice) {
			return refused('3.1', 'PriceTooHigh');
		}
		const who = { User: by };
		const error = this.#lacksSeats(pool, seats, seatsOf(pool, who), this.capOf(pool, by));
		if (error) return refused('3.1', error);
		if (refersItself(who, referrer) && !memberOf(pool, who)) {
			return refused('3.10', 'SelfReferral');
		}
		if (!this.canLock(by, pool.seatPrice * seats)) return refused('3.1', 'CannotAffordSeats');
		return done('3.1', ...this.#sell(pool, who, seats, referrer, now));
	}

	// Sells seats. The price goes into the pool's Deposit Account, from a user's free balance or from a DPO
	// Member's Deposit Account.
	#sell(pool, who, seats, referrer, now) {
		const buyer = who.Dpo && this.all.get(who.Dpo.dpo);
		const payer = buyer ? buyer.account : who.User;
		const paid = pool.seatPrice * seats;
		const from = [payer, buyer ? held('Deposit') : FREE];
		this.ledger.move(this.symbol, from, [pool.account, held('Deposit')], paid);
		const walkedIn = walksIn(pool, who, referrer);
		const { referrers } = join(pool, who, seats, referrer);
		pool.sold += seats;
		if (who.User === pool.founder) pool.founderSeats += seats;
		const { id: dpo, account } = pool;
		const { token } = this;
		const data = { dpo, account, member: who, payer, seats, token, paid, referrers, walkedIn };
		const events = [event('SeatsBought', data)];
		if (pool.sold < SEATS) return events;
		this.#activate(pool, now);
		lookWhenDue(this, pool, now);
		return [...events, event('Filled', { dpo })];
	}

	#activate(pool, now) {
		Object.assign(pool, { stage: 'Active', periods: periodsOf(pool, now, this.day) });
	}

	lowerFee(by, { dpo, fee }) {
		const pool = this.all.get(dpo);
		if (!pool) return refused('3.12', 'NoSuchDpo');
		if (by !== pool.manager) return refused('3.8', 'NotManager');
		if (isOver(pool)) return refused('3.4', 'DpoOver');
		if (fee >= pool.fee) return refused('3.8', 'FeeNotLower');
		this.setFee(pool, fee);
		return done('3.8', event('FeeLowered', { dpo, fee }));
	}

	setFee(pool, fee) {
		pool.fee = fee;
		this.#nextEdition(pool);
	}

	// --- Editions (rule 3.14) ----------------------------------------------------------------

	// Counts an event that changes what a seat is worth. Offers stay valid.
	#nextEdition(pool) {
		pool.edition += 1n;
	}

	// Counts such an event from which all offers made before have lapsed.
	lapseOffers(pool) {
		this.#nextEdition(pool);
		pool.offersSince = pool.edition;
	}

	// --- Committing (rules 3.5, 3.12) --------------------------------------------------------

	commit(by, { dpo, target, referrer }, { block: now }) {
		const pool = this.all.get(dpo);
		if (!pool) return refused('3.12', 'NoSuchDpo');
		const right = this.rightToCommit(pool, by, now);
		if (right.error) return refused('3.5', right.error);
		if (referrer !== null && (by !== pool.manager || !target.Dpo)) {
			return refused('3.5', 'ReferrerNotAllowed');
		}
		const { error, cost } = this.#offerToTake(pool, target, now);
		if (error) return refused(OF_COMMITTING.test(error) ? '3.5' : '3.12', error);
		if (refersItself(this.#asMember(pool), referrer)) return refused('3.10', 'SelfReferral');
		const events = this.#applyRight(pool, by, right, cost, now);
		events.push(...this.takeTarget(pool, by, target, { referrer, cost, now }));
		return done('3.5', ...events);
	}

	// Takes a target that a pool may take at this cost. Returns events.
	takeTarget(pool, by, target, { referrer, cost, now }) {
		const { id: dpo, account } = pool;
		const unused = this.balance(pool, 'Deposit') - cost;
		const events = this.#take(pool, target, referrer, now);
		const move = [[account, held('Deposit')], [account, held('Withdraw')], unused];
		this.ledger.move(this.symbol, ...move);
		pool.stage = 'Committed';
		lookSoon(pool, now);
		this.lapseOffers(pool);
		const { taken } = pool;
		const data = { dpo, account, caller: by, taken, token: this.token, cost, unused };
		return [...events, event('Committed', data)];
	}

	#asMember({ id: dpo, founder, manager }) {
		return { Dpo: { dpo, founder, manager } };
	}

	// The terms on which an ACTIVE pool can take a target: { error }, or the offer and what is `unused` of the
	// deposit.
	offered(pool, target, now) {
		if (pool.stage !== 'Active') return { error: 'NotActive' };
		const offer = this.#offerToTake(pool, target, now);
		return offer.error ? offer : { ...offer, unused: this.balance(pool, 'Deposit') - offer.cost };
	}

	#offerToTake(pool, target, now) {
		if (now >= pool.boardingDeadline) return { error: 'DeadlinePassed' };
		const offer = this.offer(target, pool.id, now);
		const error = offer.error ?? this.#failsToTake(pool, target, offer, now);
		return error ? { error } : offer;
	}

	#failsToTake(pool, target, offer, now) {
		if (!sameTarget(target, pool.defaultTarget)) {
			if (this.isDefaultAvailable(pool, now)) return 'DefaultTargetAvailable';
			const [shortfall] = this.#shortfalls(pool, offer);
			if (shortfall) return ERRORS[shortfall];
		}
		return offer.cost > this.balance(pool, 'Deposit') ? 'CostExceedsDeposit' : null;
	}

	#applyRight(pool, by, { costs, cutsFee }, cost, now) {
		const { id: dpo, manager } = pool;
		if (cutsFee) {
			this.setFee(pool, less(pool.fee, pool.rules.lateCommitCut));
			pool.feeCut = true;
			return [event('FeeCut', { dpo, fee: pool.fee })];
		}
		const amount = partOf(cost, costs);
		if (amount === 0n) return [];
		const { kept, events } = this.payOrKeepFrom(pool, by, manager, amount, now);
		const data = { dpo, payer: by, manager, token: this.token, amount, kept };
		return [...events, event('EarlyCommitPaid', data)];
	}

	// Pays an account out of what another one has, or keeps the amount for it in the pool. Returns
	// whether it is kept, and events.
	payOrKeepFrom(pool, payer, who, amount, now) {
		const { id: dpo, account } = pool;
		const { token } = this;
		if (!this.model.blocked.has(who)) {
			this.ledger.move(this.symbol, [payer, FREE], [who, FREE], amount);
			return { kept: false, events: [] };
		}
		this.ledger.move(this.symbol, [payer, FREE], [account, UNCLAIMED], amount);
		this.#noteKept(pool, who, amount, now);
		const data = { dpo, kind: null, account, who, token, amount };
		return { kept: true, events: [event('Kept', data)] };
	}

	#noteKept({ kept, triedAt }, who, amount, now) {
		kept.set(who, (kept.get(who) ?? 0n) + amount);
		triedAt.set(who, triedBy(triedAt.get(who), now + firstWait(this.day)));
	}

	#take(pool, target, referrer, now) {
		if (target.Dpo) {
			pool.taken = { Seats: target.Dpo };
			pool.boughtInto = target.Dpo.dpo;
			pool.tookSeats = true;
			const who = this.#asMember(pool);
			return this.#sell(this.all.get(target.Dpo.dpo), who, target.Dpo.seats, referrer, now);
		}
		const { cabin, events } = this.model.boardDpo(pool, target.Class, now);
		pool.taken = { Cabin: { class: target.Class, cabin } };
		pool.tookSeats = false;
		return events;
	}

	// --- Failure and termination (rule 3.6) --------------------------------------------------

	reportFailed(by, { dpo }, { block: now }) {
		const pool = this.all.get(dpo);
		if (!pool) return refused('3.12', 'NoSuchDpo');
		const error = this.failsToReport(pool, now);
		return error ? refused('3.6', error) : done('3.6', this.end(pool, by, 'Failed', now));
	}

	terminate(by, { dpo }, { block: now }) {
		const pool = this.all.get(dpo);
		if (!pool) return refused('3.12', 'NoSuchDpo');
		const error = this.failsToTerminate(pool, by, now);
		return error ? refused('3.6', error) : done('3.6', this.end(pool, by, 'Terminated', now));
	}

	// Makes a pool FAILED or TERMINATED. Returns an event.
	end(pool, by, stage, now) {
		const { id: dpo, account } = pool;
		const amount = this.balance(pool, 'Deposit');
		const move = [[account, held('Deposit')], [account, held('Withdraw')], amount];
		this.ledger.move(this.symbol, ...move);
		Object.assign(pool, { stage, refund: amount });
		lookSoon(pool, now);
		this.lapseOffers(pool);
		return event(stage, { dpo, account, caller: by, token: this.token, amount });
	}

	// --- A cabin's income (rules 1.3, 1.7, 2.4) ----------------------------------------------

	// Moves a part of the ride's income from where it is held into one of the DPO's accounts.
	receive(id, kind, from, amount, now) {
		const pool = this.all.get(id);
		this.ledger.move(this.symbol, from, [pool.account, held(kind)], amount);
		if (amount === 0n) return;
		if (kind === 'Yield') this.#noteYield(pool, now);
		else lookSoon(pool, now);
	}

	// Rule 3.9: the manager's time to release the yield begins when there is enough to pay.
	#noteYield(pool, now) {
		if (pool.yieldLateFrom !== null || !wouldPayYield(pool, this.balance(pool, 'Yield'))) return;
		pool.yieldLateFrom = over(now, pool.rules.yieldGraceDays, this.day);
		if (isOver(pool)) lookSoon(pool, now);
		else lookBy(pool, yieldDueAt(pool, now, this.day));
	}

	complete(id) {
		this.all.get(id).stage = 'Completed';
		return event('Completed', { dpo: id });
	}

	// --- Releases (rules 3.7, 3.9, 3.11) -----------------------------------------------------

	releaseYield(by, { dpo }, outcome) {
		return this.#release(by, dpo, 'Yield', outcome, (pool, { split, remainder }) => {
			Object.assign(pool, { undivided: split.bySeats % SEATS, yieldLateFrom: null });
			return { ...split, remainder };
		});
	}

	releaseBonus(by, { dpo }, outcome) {
		return this.#release(by, dpo, 'Bonus', outcome);
	}

	releaseWithdraw(by, { dpo }, outcome) {
		return this.#release(by, dpo, 'Withdraw', outcome, (pool, plan) => {
			pool.refund = 0n;
			return amounts(pool, plan);
		});
	}

	// The numbers that a call states beforehand, as the views return them: { recipients }, { members } or
	// {}. If the model can't foresee a release yet, the numbers are large enough for any.
	sayable(by, call, { dpo }, now) {
		const pool = this.all.get(dpo);
		if (call === 'Dpo.close') return { members: BigInt(pool?.members.length ?? 0) };
		const kind = /^Dpo\.release(Yield|Bonus|Withdraw)$/.exec(call)?.[1];
		if (!kind) return {};
		if (!pool) return { recipients: { accounts: 0n, dpos: 0n } };
		const { error, payments } = this.plan(pool, kind, by, now);
		const room = Array(4 * pool.members.length + 2).fill(null);
		return { recipients: recipientsToSay(pool, kind, error ? room : payments) };
	}

	#release(by, dpo, kind, { block: now }, rates = amounts) {
		const rule = RULE_OF_KIND[kind];
		const pool = this.all.get(dpo);
		if (!pool) return refused('3.12', 'NoSuchDpo');
		const plan = this.plan(pool, kind, by, now);
		if (plan.error) return refused(rule, plan.error);
		const events = [
			...plan.payments.map(([who, amount]) => this.#payOrKeep(pool, kind, who, amount, now)),
			...plan.dpoPayments.flatMap((payment) => this.#passOn(pool, kind, payment, now)),
		];
		const data = { dpo, caller: by, token: this.token, ...rates(pool, plan) };
		this.#nextEdition(pool);
		return done(rule, ...events, event(`${kind}Released`, data));
	}

	#payOrKeep(pool, kind, who, amount, now) {
		const { id: dpo, account } = pool;
		const { token } = this;
		if (!this.model.blocked.has(who)) {
			this.ledger.pay(this.symbol, held(kind), account, who, amount);
			return event('Paid', { dpo, kind, account, who, token, amount });
		}
		this.ledger.shift(this.symbol, account, held(kind), UNCLAIMED, amount);
		this.#noteKept(pool, who, amount, now);
		return event('Kept', { dpo, kind, account, who, token, amount });
	}

	#passOn(pool, kind, { dpo, kind: toKind, amount, effect }, now) {
		const child = this.all.get(dpo);
		const effects = this.#apply(effect, amount, child, pool, now);
		if (amount === 0n) return effects;
		this.receive(dpo, toKind, [pool.account, held(kind)], amount, now);
		const passed = event('PassedOn', {
			dpo: pool.id,
			kind,
			account: pool.account,
			to: dpo,
			toKind,
			toAccount: child.account,
			token: this.token,
			amount,
		});
		return [passed, ...effects];
	}

	#apply(effect, amount, child, pool, now) {
		if (effect !== 'Nothing') lookSoon(child, now);
		const refund = { dpo: child.id, refundedBy: pool.id };
		switch (effect) {
			case 'Completes':
				return [this.complete(child.id)];
			case 'Reactivates':
				this.#activate(child, now);
				this.lapseOffers(child);
				return [event('Reactivated', refund)];
			case 'Terminates':
				Object.assign(child, { stage: 'Terminated', refund: amount });
				this.lapseOffers(child);
				return [event('RefundedTooLate', refund)];
			default:
				return [];
		}
	}

	// --- Claims and closing (rule 3.12) ------------------------------------------------------

	claimUnclaimed(by, { dpo, who }) {
		const pool = this.all.get(dpo) ?? this.estates.get(dpo);
		const amount = pool?.kept.get(who);
		if (amount === undefined) return refused('3.12', 'NothingUnclaimed');
		if (this.model.blocked.has(who)) return refused('3.12', 'CannotBePaid');
		const { account } = pool;
		this.ledger.pay(this.symbol, UNCLAIMED, account, who, amount);
		pool.kept.delete(who);
		pool.triedAt.delete(who);
		const { token } = this;
		const paid = event('UnclaimedPaid', { dpo, account, who, caller: by, token, amount });
		const isLast = this.estates.has(dpo) && pool.kept.size === 0;
		return done('3.12', paid, ...(isLast ? [this.#dissolve(pool)] : []));
	}

	close(by, { dpo }, outcome) {
		const pool = this.all.get(dpo);
		if (!pool) return refused('3.12', 'NoSuchDpo');
		const error = this.failsToClose(pool, by, outcome.block);
		if (error) return refused('3.12', error);
		const { account, manager } = pool;
		this.all.delete(dpo);
		this.closed.push(pool);
		this.#lookAtMembers(pool, outcome.block);
		const closed = event('Closed', { dpo, account, caller: by, manager, token: this.token });
		if (pool.kept.size === 0) return done('3.12', closed, this.#dissolve(pool));
		const remainders = ACCOUNT_KINDS.map((kind) => [kind, this.balance(pool, kind)])
			.filter(([, amount]) => amount > 0n)
			.map(([kind, amount]) => this.#payOrKeep(pool, kind, manager, amount, outcome.block));
		const events = [...remainders, closed];
		this.#reduceDeposit(pool, outcome);
		this.estates.set(dpo, pool);
		return done('3.12', ...events);
	}

	// Rule 5.1: the DPO Members that waited for a pool to be closed may be closed now.
	#lookAtMembers({ id, members }, now) {
		const children = members.map(({ who }) => who.Dpo && this.all.get(who.Dpo.dpo));
		for (const child of children) {
			if (child?.boughtInto === id && isOver(child)) lookSoon(child, now);
		}
	}

	// Removes the DPO's account. The manager gets the rounding remainders, the base and the storage deposit.
	#dissolve(pool) {
		const { id: dpo, account, manager, deposit } = pool;
		const remainders = ACCOUNT_KINDS.map((kind) => [kind, this.balance(pool, kind)]);
		for (const [kind, amount] of remainders) {
			this.ledger.move(this.symbol, [account, held(kind)], [manager, FREE], amount);
		}
		this.ledger.move(this.symbol, [account, FREE], [manager, FREE], MINIMUM);
		this.ledger.move(this.symbol, [account, BASE], [manager, FREE], UNIT);
		this.ledger.unlock(BOLT, DEPOSIT, manager, deposit);
		this.estates.delete(dpo);
		const amount = remainders.reduce((sum, [, one]) => sum + one, MINIMUM + UNIT);
		return event('Dissolved', { dpo, account, manager, token: this.token, amount });
	}

	// Rule 3.13: a successor pays the storage deposit of a DPO, and the manager's returns.
	moveDeposit(pool, to, outcome) {
		const deposit = this.model.deposit(to, DEPOSIT, 'DPO', outcome);
		this.ledger.unlock(BOLT, DEPOSIT, pool.manager, pool.deposit);
		pool.deposit = deposit;
	}

	// Reduces the storage deposit to what covers the money that is still kept. The chain chooses the amount.
	#reduceDeposit(pool, outcome) {
		const isIt = ({ name, data }) =>
			name === 'Balances.Released' &&
			data.who === pool.manager &&
			data.reason.Dpo === 'DpoDeposit';
		const freed = outcome.all.find(isIt)?.data.amount ?? 0n;
		if (freed <= 0n || freed >= pool.deposit) {
			throw new RuleBroken('§1', 'the deposit freed by closing', 'a part of it', freed);
		}
		pool.deposit -= freed;
		this.ledger.unlock(BOLT, DEPOSIT, pool.manager, freed);
	}
}
