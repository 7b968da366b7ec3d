// Rule 3.14 by the model, without a node.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { actionsOf } from '../lib/dpo-actions.mjs';
import { hasOfferLapsed } from '../lib/dpo-market.mjs';
import { percent } from '../lib/dpo-rules.mjs';
import { worthOf } from '../lib/dpo-worth.mjs';
import { BOLT } from '../lib/ledger.mjs';
import { join, moveSeats } from '../lib/referrers.mjs';
import {
	begin,
	buy,
	call,
	chain,
	council,
	create,
	dpos,
	errorOf,
	free,
	ledger,
	model,
	named,
	of,
	offerClass,
	offerSeats,
	propose,
	takeOffice,
	takeSeats,
	TOKEN,
	vote,
} from './dpo-company.mjs';

beforeEach(begin);

const held = (who) => ledger.balance(BOLT, who, 'Dpo.OfferDeposit');
const whoIn = ({ members }) => members.map(({ who }) => who.User);

// A DPO in its cabin, with all yield of the ride and with its fee of 15%.
const riding = () => {
	offerClass(1n, { fare: 1_000n, yieldTotal: 2_000n, bonus: 100n, duration: 20n });
	const pool = council();
	pool.defaultTarget = { Class: 1n };
	call('commit', 'A', 0n, 4n, { target: { Class: 1n } });
	return pool;
};
const ticket = { class: 1n, cabin: 0n };

test("a seat's yield is the taker's if it was taken before the release, else the seller's", () => {
	const pool = riding();
	offerSeats('u0', 0n, 10n, 40n, 4n);
	const before = { u0: free('u0'), u4: free('u4'), u5: free('u5') };
	model.withdrawYield('u1', ticket, { block: 14n });
	// 1,000 of yield, less a fee of 150: 8 units a seat, and 50 stay.
	const edition = pool.edition;
	takeSeats('u4', 0n, 'u0', 5n, { edition });
	call('releaseYield', 'owner', 0n, 14n);
	assert.equal(free('u4') - before.u4, -5n * 40n + 5n * 8n);
	assert.equal(free('u0') - before.u0, 5n * 40n + 15n * 8n);
	assert.equal(errorOf(takeSeats('u5', 0n, 'u0', 5n, { edition })), 'OtherEdition');
	assert.deepEqual(named(takeSeats('u5', 0n, 'u0', 5n, { edition: edition + 1n })), [
		'SeatsSold',
	]);
	assert.equal(free('u5') - before.u5, -5n * 40n, 'this yield has gone to u0');
	assert.equal(held('u0'), 0n, 'all is sold, and the deposit has returned');
});

test('a release and a lower fee end no offer, but are another edition', () => {
	const pool = riding();
	offerSeats('u0', 0n, 10n, 40n, 4n);
	const offer = dpos.market.of('u0', 0n);
	model.withdrawYield('u1', ticket, { block: 14n });
	call('releaseYield', 'owner', 0n, 14n);
	call('lowerFee', 'A', 0n, 14n, { fee: 0n });
	assert.deepEqual([pool.edition - offer.edition, hasOfferLapsed(pool, offer)], [2n, false]);
	assert.equal(errorOf(call('withdrawOffer', 'u5', 0n, 14n, { seller: 'u0' })), 'NotLapsed');
});

test('an offer lapses with a commitment, a decision, another manager and the end', () => {
	const pool = council();
	const lapses = (happen) => {
		offerSeats('u3', 0n, 5n, 1n);
		happen();
		return hasOfferLapsed(dpos.all.get(0n), dpos.market.of('u3', 0n));
	};
	const successor = { DismissManager: { successor: 'u4' } };
	propose('u0', 0n, 3n, successor);
	const decide = () => ['u0', 'u1', 'u2'].forEach((who) => vote(who, 0n, 3n, 'u0', successor));
	assert.equal(
		lapses(() => {}),
		false,
	);
	assert.equal(lapses(decide), true);
	assert.equal(
		lapses(() => takeOffice('u4', 0n, 3n)),
		true,
	);
	assert.equal(
		lapses(() => call('commit', 'u4', 0n, 3n, { target: { Class: 0n } })),
		true,
	);
	assert.equal(errorOf(takeSeats('u5', 0n, 'u3', 1n)), 'OfferLapsed');
	assert.deepEqual(named(call('withdrawOffer', 'u5', 0n, 3n, { seller: 'u3' })), [
		'OfferWithdrawn',
	]);
	assert.equal(held('u3'), 0n);
	const over = () => model.settleRide('u0', { class: 0n, cabin: 0n }, { block: 30n });
	assert.equal(lapses(over), true);
	assert.equal(errorOf(takeSeats('u5', 0n, 'u3', 1n)), 'DpoOver');
	assert.equal(pool.stage, 'Completed');
});

test('a late commitment by a member and a refund end offers, too', () => {
	const pool = council();
	offerSeats('u3', 0n, 5n, 1n);
	call('commit', 'u0', 0n, 73n, { target: { Class: 0n } });
	assert.deepEqual([pool.fee, pool.edition], [percent(15) / 2n, 2n], 'the fee and the target');
	begin();
	create('A', 0n, { defaultTarget: { Class: 0n } });
	create('M', 1n, { defaultTarget: { Dpo: { dpo: 0n, seats: 30n } } });
	for (const who of ['u0', 'u1', 'u2', 'u3', 'u4', 'u5']) buy(who, 1n, 15n);
	call('commit', 'M', 1n, 3n, { target: { Dpo: { dpo: 0n, seats: 30n } } });
	const member = dpos.all.get(1n);
	offerSeats('u0', 1n, 5n, 1n);
	call('reportFailed', 'u5', 0n, 100n);
	assert.equal(hasOfferLapsed(member, dpos.market.of('u0', 1n)), false);
	call('releaseWithdraw', 'u5', 0n, 100n);
	assert.equal(hasOfferLapsed(member, dpos.market.of('u0', 1n)), true);
	assert.deepEqual([member.stage, member.edition], ['Active', 2n]);
});

test("a new member inherits the referrers and isn't queued, and the seller leaves", () => {
	create('A', 0n, { defaultTarget: { Class: 0n } });
	const pool = dpos.all.get(0n);
	for (const who of ['u0', 'u1', 'u2']) buy(who, 0n, 5n);
	assert.deepEqual(pool.queue, ['u1', 'u0', 'u2']);
	offerSeats('u2', 0n, 5n, 0n);
	const sold = takeSeats('u4', 0n, 'u2', 5n);
	assert.deepEqual(of(sold, 'SeatsSold').referrers, {
		internal: 'u0',
		second: 'A',
		external: null,
	});
	assert.deepEqual(
		[whoIn(pool), pool.queue],
		[
			['A', 'u0', 'u1', 'u4'],
			['u1', 'u0'],
		],
	);
	const { serial, gone } = pool.members[3];
	assert.deepEqual([serial, gone, pool.next], [4n, 0n, 5n]);
	offerSeats('u0', 0n, 2n, 0n);
	takeSeats('u4', 0n, 'u0', 2n);
	const [, u0, , u4] = pool.members;
	assert.deepEqual([u0.seats, u0.gone, u4.seats], [3n, 2n, 7n]);
	assert.deepEqual(
		u4.referrers,
		{ internal: 'u0', second: 'A', external: null },
		'keeps its own',
	);
	buy('u5', 0n, 1n, { referrer: 'u2' });
	assert.equal(pool.members.at(-1).referrers.external, 'u2', 'a member that left is outside');
});

test('in each of its own places the founder refers the new member', () => {
	const heir = (referrers, taker) => {
		const pool = {
			founder: 'A',
			manager: 'A',
			referrer: null,
			members: [],
			next: 0n,
			queue: [],
		};
		join(pool, { User: 'seller' }, 2n, null);
		pool.members[0].referrers = referrers;
		return moveSeats(pool, 'seller', taker, 1n).referrers;
	};
	const all = { internal: 'I', second: 'S', external: 'E' };
	assert.deepEqual(heir(all, 'X'), all);
	assert.deepEqual(heir(all, 'I'), { internal: 'A', second: null, external: 'E' });
	assert.deepEqual(heir(all, 'S'), { ...all, second: 'A' });
	assert.deepEqual(heir(all, 'E'), { ...all, external: 'A' });
	const founders = { internal: 'A', second: null, external: null };
	assert.deepEqual(heir(founders, 'X'), founders);
});

test('who may offer what', () => {
	const pool = council();
	const tries = (by, seats, price = 1n, dpo = 0n) => errorOf(offerSeats(by, dpo, seats, price));
	assert.equal(tries('u0', 1n, 1n, 9n), 'NoSuchDpo');
	assert.equal(tries('u4', 1n), 'NotMember');
	assert.equal(tries('A', 1n), 'ManagersSeats');
	assert.equal(tries('u0', 0n), 'ZeroSeats');
	assert.equal(tries('u0', 21n), 'NotEnoughSeats');
	assert.equal(tries('u0', 2n, 2n ** 127n), 'CostTooLarge');
	assert.equal(tries('u0', 20n), undefined);
	assert.equal(tries('u0', 2n, 5n), undefined, 'instead of the first');
	const { seats, price } = dpos.market.of('u0', 0n);
	assert.deepEqual([seats, price, held('u0')], [2n, 5n, 10n]);
	const actions = (who) => actionsOf(dpos, 0n, who, 3n).slice(-2);
	assert.deepEqual(actions('u4'), [{ TakeSeats: { most: 2n } }]);
	assert.deepEqual(
		actions('u2'),
		['Propose', { OfferSeats: { most: 30n } }],
		'has all that it may',
	);
	assert.equal(pool.edition, 0n);
});

test('who may take what, in the order of the checks', () => {
	const pool = council();
	const tries = (by, seats, says = {}) => errorOf(takeSeats(by, 0n, 'u0', seats, says));
	assert.equal(errorOf(takeSeats('u4', 9n, 'u0', 1n)), 'NoSuchDpo');
	assert.equal(tries('A', 1n), 'FounderTakes');
	assert.equal(tries('u0', 1n), 'OwnOffer');
	assert.equal(tries('u4', 1n), 'NoSuchOffer');
	offerSeats('u0', 0n, 10n, 40n);
	assert.equal(tries('u4', 1n, { edition: 7n, highestPrice: 0n }), 'OtherEdition');
	assert.equal(tries('u4', 0n, { highestPrice: 39n }), 'PriceTooHigh');
	assert.equal(tries('u4', 0n), 'ZeroSeats');
	assert.equal(tries('u2', 11n), 'NotEnoughSeats');
	assert.equal(tries('u2', 1n), 'SeatCapExceeded', 'has 30');
	ledger.move(TOKEN.symbol, ['u4', 'free'], ['u5', 'free'], free('u4') - 40n);
	assert.equal(tries('u4', 1n), 'CannotAffordSeats', 'the minimum must stay');
	model.blocked.add('u0');
	assert.equal(tries('u5', 1n), 'CannotBePaid');
	model.blocked.delete('u0');
	assert.equal(tries('u5', 1n, { highestPrice: 40n }), undefined);
	assert.equal(pool.edition, 0n, 'a sale is no edition');
	for (let count = 0; count < 101; count += 1) pool.kept.set(`somebody ${count}`, 1n);
	assert.equal(tries('u5', 1n), 'TooManyKept');
});

test('the manager in office takes by its own cap, a founder never', () => {
	const pool = council();
	const successor = { DismissManager: { successor: 'u5' } };
	propose('u0', 0n, 3n, successor);
	for (const who of ['u0', 'u1', 'u2']) vote(who, 0n, 3n, 'u0', successor);
	takeOffice('u5', 0n, 3n);
	offerSeats('u0', 0n, 20n, 1n);
	assert.equal(errorOf(takeSeats('u5', 0n, 'u0', 16n)), 'SeatCapExceeded');
	assert.equal(errorOf(takeSeats('A', 0n, 'u0', 1n)), 'FounderTakes');
	assert.deepEqual(named(takeSeats('u5', 0n, 'u0', 15n)), ['SeatsSold']);
	assert.equal(errorOf(offerSeats('u5', 0n, 1n, 1n)), 'ManagersSeats');
	assert.equal(errorOf(offerSeats('A', 0n, 1n, 1n)), 'ManagersSeats');
	assert.equal(pool.fee, percent(5), 'seats taken later raise no fee');
});

test('what a seat is worth: what waits for it, and the fare', () => {
	offerClass(1n, { fare: 1_050n, yieldTotal: 2_000n, bonus: 1_000n, duration: 20n });
	const pool = council();
	pool.rules = { ...pool.rules, memberKeeps: percent(10) };
	const nothing = { yields: 0n, bonus: 0n, withdraw: 0n, fare: 0n, fareFrom: null };
	assert.deepEqual(worthOf(dpos, pool, 3n), nothing);
	pool.defaultTarget = { Class: 1n };
	call('commit', 'A', 0n, 4n, { target: { Class: 1n } });
	model.withdrawYield('u1', ticket, { block: 14n });
	// The 50 of the deposit that weren't needed don't divide. With the fare they are 11 a seat.
	assert.deepEqual(worthOf(dpos, pool, 14n), {
		yields: 8n,
		bonus: 1n,
		withdraw: 0n,
		fare: 11n,
		fareFrom: 24n,
	});
	model.settleRide('u0', ticket, { block: 24n });
	const { withdraw, fare, fareFrom } = worthOf(dpos, pool, 24n);
	assert.deepEqual([withdraw, fare, fareFrom], [11n, 0n, null]);
});

test('what a seat of a DPO Member is worth: its part of the fare at the head of the chain', () => {
	chain();
	const [, member] = dpos.all.values();
	const fares = (now) => {
		const { fare, fareFrom } = worthOf(dpos, member, now);
		return [fare, fareFrom];
	};
	assert.deepEqual(fares(3n), [0n, null], 'no cabin yet');
	call('commit', 'A', 0n, 4n, { target: { Class: 0n } });
	assert.deepEqual(fares(4n), [4n, 24n], "11 for each of 30 seats, and 70 that weren't needed");
});
