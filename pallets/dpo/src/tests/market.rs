//! The seat market (Rulebook 3.14): offering seats, taking them, and what goes with them.

mod bonus;
mod editions;
mod entitlements;
mod kept;
mod offering;
mod queue;
mod referrers;
mod taking;

use super::{
	governing::{filled, in_bolt, NOBODY},
	*,
};
use frame_support::dispatch::RawOrigin;
use sp_runtime::traits::BadOrigin;

/// Returns the least balance of an account that has the token.
pub(super) fn minimum(token: &Token) -> Balance {
	base(token) - 1
}

/// Creates an ACTIVE DPO of Alice's under the GT-01 draft, in which users may have 10 seats and the
/// manager 20. She has 5 seats. Nine users have 10 each, and the last one has 5. Returns the DPO
/// and the users.
pub(super) fn with_users_cap_of_ten(token: &Token) -> (DpoId, Vec<AccountId>) {
	let founding = Founding {
		seats: 5,
		rules: Some(RuleSet::Gt01Draft),
		..Default::default()
	};
	let dpo = create_as(alice(), Target::Class(class_of(token, gold(), 1)), founding);
	let users = fill(dpo).into_iter().map(|(who, _)| who);
	(dpo, users.collect())
}

/// Returns the edition of a DPO, 0 if there is none.
fn edition(dpo: DpoId) -> u32 {
	Dpo::dpo(dpo).map_or(0, |view| view.edition)
}

/// Returns the deposits for offers that an account has paid.
fn deposits(who: &AccountId) -> Balance {
	held(&Token::Native, HoldReason::OfferDeposit, who)
}

/// Returns the number of seats that a member offers.
fn offered(dpo: DpoId, seller: &AccountId) -> u8 {
	SeatOffers::<Test>::get((seller.clone(), dpo)).map_or(0, |offer| offer.seats)
}

pub(super) fn offer_seats(
	seller: AccountId,
	dpo: DpoId,
	seats: u8,
	price: Balance,
) -> DispatchResult {
	dispatched(|| Dpo::offer_seats(signed(seller), dpo, seats, price))
}

/// Takes seats at any price. The taker has seen the edition of now.
pub(super) fn take(taker: AccountId, dpo: DpoId, seller: &AccountId, seats: u8) -> DispatchResult {
	take_named(taker, dpo, seller, seats, Balance::MAX, edition(dpo))
}

/// Takes seats, and names the highest price of a seat and the DPO's edition.
pub(super) fn take_named(
	taker: AccountId,
	dpo: DpoId,
	seller: &AccountId,
	seats: u8,
	highest_price: Balance,
	edition: u32,
) -> DispatchResult {
	let seller = seller.clone();
	dispatched(|| Dpo::take_seats(signed(taker), dpo, seller, seats, highest_price, edition))
}

fn withdraw_offer(who: AccountId, dpo: DpoId, seller: &AccountId) -> DispatchResult {
	dispatched(|| Dpo::withdraw_offer(signed(who), dpo, seller.clone()))
}

/// Sells seats of a member to a user at this price a seat.
pub(super) fn sell(dpo: DpoId, seller: &AccountId, taker: &AccountId, seats: u8, price: Balance) {
	assert_ok!(offer_seats(seller.clone(), dpo, seats, price));
	assert_ok!(take(taker.clone(), dpo, seller, seats));
}

#[test]
fn calls_of_the_market_should_be_refused_when_nobody_signed_them() {
	play(|| {
		let dpo = filled(&Token::Native);
		assert_ok!(offer_seats(bob(), dpo, 1, 1_000));
		for origin in [
			RuntimeOrigin::from(RawOrigin::Root),
			RuntimeOrigin::from(RawOrigin::None),
		] {
			let o = || origin.clone();
			assert_noop!(Dpo::offer_seats(o(), dpo, 1, 1_000), BadOrigin);
			assert_noop!(Dpo::take_seats(o(), dpo, bob(), 1, 1_000, 0), BadOrigin);
			assert_noop!(Dpo::withdraw_offer(o(), dpo, bob()), BadOrigin);
		}
	});
}
