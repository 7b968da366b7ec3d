// The model of the seat market, by rule 3.14. Like in dpo-model.mjs, each call is a method that
// returns the error or the events that the chain must have.

import { isOver } from './dpo-states.mjs';
import { done, event, refused } from './dpo-verdicts.mjs';
import { BOLT, FREE } from './ledger.mjs';
import { moveSeats, seatsOf } from './referrers.mjs';

const DEPOSIT = 'Dpo.OfferDeposit';
const RULE = '3.14';
const MOST_PRICE = 2n ** 128n - 1n;

const keyOf = (seller, dpo) => `${seller} ${dpo}`;

// An offer has lapsed when the DPO is over or closed, or when an event has ended the offers made
// before it. `pool` is undefined if the DPO is closed.
export const hasOfferLapsed = (pool, { edition }) =>
	!pool || isOver(pool) || edition < pool.offersSince;

export class Market {
	// The offers that the chain has, including lapsed ones: seller and DPO → { seller, dpo, seats,
	// price, edition, deposit }.
	all = new Map();

	constructor(dpos) {
		this.dpos = dpos;
	}

	of(seller, dpo) {
		return this.all.get(keyOf(seller, dpo));
	}

	// The offers of a pool's User Members, in the order of the members.
	in({ id, members }) {
		return members.map(({ who }) => this.of(who.User, id)).filter(Boolean);
	}

	isOpen(pool) {
		return !isOver(pool) && this.dpos.keepsFew(pool);
	}

	// --- Offering ---------------------------------------------------------------------------

	// The error of offering any seat, or null.
	failsToOffer(pool, seller) {
		if (isOver(pool)) return 'DpoOver';
		if (seatsOf(pool, { User: seller }) === 0n) return 'NotMember';
		return seller === pool.founder || seller === pool.manager ? 'ManagersSeats' : null;
	}

	#failsToOfferThese(pool, seller, seats, price) {
		const error = this.failsToOffer(pool, seller);
		if (error) return error;
		if (seats === 0n) return 'ZeroSeats';
		if (seats > seatsOf(pool, { User: seller })) return 'NotEnoughSeats';
		return price * seats > MOST_PRICE ? 'CostTooLarge' : null;
	}

	offerSeats(by, { dpo, seats, price }, outcome) {
		const pool = this.dpos.all.get(dpo);
		if (!pool) return refused(RULE, 'NoSuchDpo');
		const error = this.#failsToOfferThese(pool, by, seats, price);
		if (error) return refused(RULE, error);
		const { edition } = pool;
		// Every offer takes the same storage, so a new offer takes over the deposit of the earlier
		// one.
		const deposit =
			this.of(by, dpo)?.deposit ??
			this.dpos.model.deposit(by, DEPOSIT, 'seat offer', outcome);
		this.all.set(keyOf(by, dpo), { seller: by, dpo, seats, price, edition, deposit });
		return done(RULE, event('SeatsOffered', { dpo, seller: by, seats, price, edition }));
	}

	withdrawOffer(by, { dpo, seller }) {
		const offer = this.of(seller, dpo);
		if (!offer) return refused(RULE, 'NoSuchOffer');
		if (by !== seller && !hasOfferLapsed(this.dpos.all.get(dpo), offer)) {
			return refused(RULE, 'NotLapsed');
		}
		this.#remove(offer);
		return done(RULE, event('OfferWithdrawn', { dpo, seller, caller: by }));
	}

	// Removes an offer. Its deposit returns.
	#remove({ seller, dpo, deposit }) {
		this.all.delete(keyOf(seller, dpo));
		this.dpos.ledger.unlock(BOLT, DEPOSIT, seller, deposit);
	}

	// --- Taking -----------------------------------------------------------------------------

	// The error of taking any seat that `seller` offers, or null.
	failsToTake(pool, taker, seller) {
		if (isOver(pool)) return 'DpoOver';
		if (taker === pool.founder) return 'FounderTakes';
		if (taker === seller) return 'OwnOffer';
		if (!this.dpos.keepsFew(pool)) return 'TooManyKept';
		const offer = this.of(seller, pool.id);
		if (!offer) return 'NoSuchOffer';
		return hasOfferLapsed(pool, offer) ? 'OfferLapsed' : null;
	}

	#failsToTakeThese(pool, taker, { seller, seats, highestPrice, edition }) {
		const error = this.failsToTake(pool, taker, seller);
		if (error) return error;
		const offer = this.of(seller, pool.id);
		if (edition !== pool.edition) return 'OtherEdition';
		if (offer.price > highestPrice) return 'PriceTooHigh';
		if (seats === 0n) return 'ZeroSeats';
		if (seats > offer.seats) return 'NotEnoughSeats';
		const { dpos } = this;
		const has = seatsOf(pool, { User: taker });
		if (has + seats > dpos.capOf(pool, taker)) return 'SeatCapExceeded';
		const paid = offer.price * seats;
		if (!dpos.canLock(taker, paid)) return 'CannotAffordSeats';
		return paid > 0n && dpos.model.blocked.has(seller) ? 'CannotBePaid' : null;
	}

	takeSeats(by, args) {
		const { dpo, seller, seats } = args;
		const { dpos } = this;
		const pool = dpos.all.get(dpo);
		if (!pool) return refused(RULE, 'NoSuchDpo');
		const error = this.#failsToTakeThese(pool, by, args);
		if (error) return refused(RULE, error);
		const offer = this.of(seller, dpo);
		const paid = offer.price * seats;
		dpos.ledger.move(dpos.symbol, [by, FREE], [seller, FREE], paid);
		offer.seats -= seats;
		if (offer.seats === 0n) this.#remove(offer);
		const { referrers } = moveSeats(pool, seller, by, seats);
		pool.former.add(seller);
		const { token } = dpos;
		const data = { dpo, seller, taker: by, seats, token, paid, referrers };
		return done(RULE, event('SeatsSold', data));
	}
}
