//! The referrers of those who take seats (Rulebook 3.14): a new member inherits the seller's.

use super::*;
use crate::tests::referrers::of;

/// Creates a DPO of Alice's in which she has no seats.
fn pool(token: &Token) -> DpoId {
	create(alice(), Target::Class(class_of(token, gold(), 1)), 0)
}

/// Buys two seats for the `n`-th user, who names `by`.
fn join(dpo: DpoId, n: u32, by: &AccountId) -> AccountId {
	let who = person(n);
	assert_ok!(buy_referred(who.clone(), dpo, 2, by.clone()));
	who
}

/// Lets a member sell its two seats to the `n`-th user, and so leave.
fn leave(dpo: DpoId, who: &AccountId, n: u32) {
	sell(dpo, who, &person(n), 2, 1_000);
}

#[test]
fn new_member_should_inherit_the_sellers_referrers() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let a = join(dpo, 11, &alice());
		let b = join(dpo, 12, &a);
		let c = join(dpo, 13, &b);
		// It walks in to the first of the queue, and has an External Referrer.
		let d = join(dpo, 14, &hunter());
		for (n, (seller, expected)) in (21..).zip([
			(&a, [Some(alice()), None, None]),
			(&b, [Some(a.clone()), Some(alice()), None]),
			(&c, [Some(b.clone()), Some(a.clone()), None]),
			(&d, [Some(a.clone()), Some(alice()), Some(hunter())]),
		]) {
			assert_eq!(of(dpo, seller), expected);
			clear_events();
			sell(dpo, seller, &person(n), 1, 1_000);
			assert_eq!(of(dpo, &person(n)), expected);
			let [internal, second, external] = expected.clone();
			let told = Event::SeatsSold {
				dpo,
				seller: seller.clone(),
				taker: person(n),
				seats: 1,
				token: token.clone(),
				paid: 1_000,
				referrers: Referrers {
					internal,
					second,
					external,
				},
			};
			assert_eq!(dpo_events().pop(), Some(told));
			// The seller's stay.
			assert_eq!(of(dpo, seller), expected);
		}
	});
}

#[test]
fn founder_should_take_the_place_when_the_taker_is_its_own_internal_referrer() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let a = join(dpo, 11, &alice());
		let b = join(dpo, 12, &a);
		let c = join(dpo, 13, &b);
		leave(dpo, &b, 21);
		// The second referrer would be A. There is none when the Internal Referrer is the founder.
		assert_eq!(of(dpo, &c), [Some(b.clone()), Some(a), None]);
		sell(dpo, &c, &b, 1, 1_000);
		assert_eq!(of(dpo, &b), [Some(alice()), None, None]);
	});
}

#[test]
fn external_referrer_should_stay_when_the_taker_is_its_own_internal_one() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let a = join(dpo, 11, &alice());
		let b = join(dpo, 12, &hunter());
		assert_eq!(
			of(dpo, &b),
			[Some(a.clone()), Some(alice()), Some(hunter())]
		);
		leave(dpo, &a, 21);
		sell(dpo, &b, &a, 1, 1_000);
		assert_eq!(of(dpo, &a), [Some(alice()), None, Some(hunter())]);
	});
}

#[test]
fn founder_should_take_the_place_when_the_taker_is_its_own_second_referrer() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let a = join(dpo, 11, &alice());
		let b = join(dpo, 12, &a);
		let c = join(dpo, 13, &b);
		leave(dpo, &a, 21);
		sell(dpo, &c, &a, 1, 1_000);
		assert_eq!(of(dpo, &a), [Some(b), Some(alice()), None]);
	});
}

#[test]
fn founder_should_take_the_place_when_the_taker_is_its_own_external_referrer() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let a = join(dpo, 11, &alice());
		let b = join(dpo, 12, &hunter());
		sell(dpo, &b, &hunter(), 1, 1_000);
		assert_eq!(of(dpo, &hunter()), [Some(a), Some(alice()), Some(alice())]);
		// For others it stays what it was.
		assert_eq!(of(dpo, &b)[2], Some(hunter()));
	});
}

#[test]
fn founder_should_take_both_places_when_the_taker_is_second_and_external_referrer() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let a = join(dpo, 11, &alice());
		let b = join(dpo, 12, &a);
		// A is an outsider when C names it. So C walks in, and B is the only one in the queue.
		leave(dpo, &a, 21);
		let c = join(dpo, 13, &a);
		assert_eq!(
			of(dpo, &c),
			[Some(b.clone()), Some(a.clone()), Some(a.clone())]
		);
		sell(dpo, &c, &a, 1, 1_000);
		assert_eq!(of(dpo, &a), [Some(b), Some(alice()), Some(alice())]);
	});
}

#[test]
fn existing_member_should_keep_its_own_referrers() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let a = join(dpo, 11, &alice());
		let b = join(dpo, 12, &a);
		let c = join(dpo, 13, &hunter());
		let before = [&a, &b, &c].map(|who| of(dpo, who));
		// Each takes a seat from another, and A from those who have it as their referrer.
		for (seller, taker) in [(&b, &a), (&c, &a), (&a, &b), (&b, &c)] {
			sell(dpo, seller, taker, 1, 1_000);
		}
		assert_eq!([&a, &b, &c].map(|who| of(dpo, who)), before);
	});
}

#[test]
fn seller_should_stay_the_referrer_that_it_was_when_it_has_left() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let a = join(dpo, 11, &alice());
		let b = join(dpo, 12, &a);
		let c = join(dpo, 13, &b);
		leave(dpo, &a, 21);
		assert_eq!(of(dpo, &b), [Some(a.clone()), Some(alice()), None]);
		assert_eq!(of(dpo, &c), [Some(b.clone()), Some(a.clone()), None]);
		// Whoever joins by B has it as the second referrer, too. Those who name it have it as an
		// External one, because it isn't a member any more.
		let d = join(dpo, 14, &b);
		assert_eq!(of(dpo, &d), [Some(b.clone()), Some(a.clone()), None]);
		let e = join(dpo, 15, &a);
		assert_eq!(of(dpo, &e), [Some(b), Some(a.clone()), Some(a)]);
	});
}

#[test]
fn heir_should_be_an_internal_referrer_when_a_joiner_names_it() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let a = join(dpo, 11, &alice());
		let b = join(dpo, 12, &a);
		sell(dpo, &b, &hunter(), 1, 1_000);
		let c = join(dpo, 13, &hunter());
		assert_eq!(of(dpo, &c), [Some(hunter()), Some(a), None]);
	});
}
