//! The seat market (Rulebook 3.14).

use crate::suite::{withdraw, Suite, CROWD, MANAGER, OUTSIDER, OWNER};
use crate::{BOB, CAROL, DAVE, EVE, OFFER, SHORT};
use bullet_train_model::{
	ledger::{Acct, Hold, Lock},
	Act, MemberId, Most, Offer, Proposal, RuleSet, Target,
};

const YIELDING: Offer = Offer {
	yield_total: 10_000,
	..OFFER
};

/// Bob has 15 seats and sells 5 of them to Carol, before or after a release that pays 85 a seat. In
/// both cases the price is what a seat will still get. Returns how much everybody has in the end.
fn fortunes(price: u128, sells_first: bool) -> Vec<u128> {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(YIELDING);
	let dpo = suite.dpo(MANAGER, Target::Class(class), 10, RuleSet::Default);
	suite.buy(BOB, dpo, 15, None);
	suite.fill(dpo);
	suite.commit(MANAGER, dpo);
	suite.model.now += YIELDING.duration;
	suite.earn(dpo, class, 10_000);
	let release = Act::ReleaseYield {
		dpo,
		most: Most::ANY,
	};
	if sells_first {
		suite.trade(dpo, BOB, CAROL, 5, price);
		suite.does(OUTSIDER, release);
	} else {
		suite.does(OUTSIDER, release);
		suite.trade(dpo, BOB, CAROL, 5, price);
	}
	suite.settle(class);
	suite.does(OUTSIDER, withdraw(dpo));
	(0..40).map(|who| suite.free(who)).collect()
}

#[test]
fn sale_should_leave_everybody_the_same_sum_before_and_after_a_release() {
	// A seat gets 85 of the yield and 10 of the fare.
	let before = fortunes(85 + 10, true);
	let after = fortunes(10, false);
	assert_eq!(before, after);
	// Bob has paid 150 for his seats, and Carol has neither gained nor lost.
	let nobody = usize::from(OUTSIDER);
	let gained = |who: u8| after[usize::from(who)] - after[nobody];
	assert_eq!(gained(BOB), 15 * 85);
	assert_eq!(gained(CAROL), 0);
	assert_eq!(gained(MANAGER) + 2, 1_500 + 10 * 85);
}

#[test]
fn worth_should_be_what_a_seat_gets() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(Offer {
		fare: 1_001,
		bonus: 250,
		..YIELDING
	});
	let dpo = suite.filled(class, RuleSet::Default);
	suite.commit(MANAGER, dpo);
	let boarded = suite.model.now;
	suite.model.now += YIELDING.duration / 2;
	suite.earn(dpo, class, 5_000);
	// The price is 11. Of the deposit, 99 units aren't used, and don't divide until the fare is
	// back. The fee is 15%.
	let worth = suite.model.seat_worth(dpo, Acct::User(OUTSIDER));
	assert_eq!([worth.yields, worth.bonus, worth.withdraw], [42, 2, 0]);
	assert_eq!(worth.fare, 11);
	assert_eq!(worth.fare_from, Some(boarded + YIELDING.duration));
}

#[test]
fn taker_should_pay_the_asked_price_when_it_takes_a_part() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(OFFER);
	let dpo = suite.filled(class, RuleSet::Default);
	suite.offer(CROWD, dpo, 10, 7);
	let mut taking = suite.taking(dpo, CROWD, 4);
	if let Act::TakeSeats { highest_price, .. } = &mut taking {
		*highest_price = 9;
	}
	assert_eq!(suite.gains([CROWD], BOB, taking), [28]);
	assert_eq!(suite.model.seat_offers[&(dpo, Acct::User(CROWD))].seats, 6);
	let record = &suite.model.dpos[&dpo];
	let seats = [CROWD, BOB].map(|who| record.seats_of(MemberId::User(Acct::User(who))));
	assert_eq!(seats, [11, 4]);
	assert_eq!(record.sold(), 100);

	// The rest goes, too, and with it the offer and its deposit.
	assert_eq!(suite.deposit(CROWD, Hold::OfferDeposit), 1_730_000_000);
	let taking = suite.taking(dpo, CROWD, 6);
	suite.does(BOB, taking);
	assert_eq!(suite.deposit(CROWD, Hold::OfferDeposit), 0);
	assert!(suite.model.seat_offers.is_empty());
}

#[test]
fn wrong_offers_and_takers_should_get_errors() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(OFFER);
	let dpo = suite.filled(class, RuleSet::Default);
	let offer = |seats, price| Act::OfferSeats { dpo, seats, price };
	suite.may_not(MANAGER, offer(1, 1), "Dpo::ManagersSeats");
	suite.deserves(BOB, offer(1, 1), ["Dpo::NotMember", "Dpo::NotEnoughSeats"]);
	suite.may_not(CROWD, offer(0, 1), "Dpo::ZeroSeats");
	suite.may_not(CROWD, offer(16, 1), "Dpo::NotEnoughSeats");
	suite.may_not(CROWD, offer(2, u128::MAX), "Dpo::CostTooLarge");

	suite.offer(CROWD, dpo, 15, 10);
	let taking = |seats| suite.taking(dpo, CROWD, seats);
	let (one, none, most, too_many) = (taking(1), taking(0), taking(15), taking(16));
	let errors = ["Dpo::OwnOffer", "Dpo::SeatCapExceeded"];
	suite.deserves(CROWD, one.clone(), errors);
	suite.may_not(MANAGER, one.clone(), "Dpo::FounderTakes");
	suite.may_not(BOB, none, "Dpo::ZeroSeats");
	let errors = ["Dpo::NotEnoughSeats", "Dpo::SeatCapExceeded"];
	suite.deserves(BOB, too_many, errors);
	suite.may_not(CROWD + 5, one.clone(), "Dpo::SeatCapExceeded");
	suite.does(MANAGER, Act::LowerFee { dpo, fee: 0 });
	suite.may_not(BOB, most, "Dpo::OtherEdition");
	let mut one = suite.taking(dpo, CROWD, 1);
	if let Act::TakeSeats { highest_price, .. } = &mut one {
		*highest_price = 9;
	}
	suite.may_not(BOB, one, "Dpo::PriceTooHigh");

	// A seller that can't be paid can't sell, except for nothing.
	suite.lock(CROWD, Lock::Blocked);
	let one = suite.taking(dpo, CROWD, 1);
	suite.may_not(BOB, one, "Dpo::CannotBePaid");
	suite.trade(dpo, CROWD, BOB, 1, 0);
}

/// The referrers of a user: Internal, second, External.
fn referrers(suite: &Suite, dpo: u32, who: u8) -> [Option<u8>; 3] {
	let member = suite.model.dpos[&dpo].user(Acct::User(who));
	let member = member.expect("it is a member");
	[member.internal, member.second, member.external].map(|it| match it {
		Some(Acct::User(who)) => Some(who),
		_ => None,
	})
}

#[test]
fn new_member_should_inherit_referrers_but_never_be_its_own() {
	const J: u8 = 20;
	let mut suite = Suite::new(SHORT);
	let class = Target::Class(suite.class(OFFER));
	let dpo = suite.dpo(MANAGER, class, 1, RuleSet::Default);
	suite.buy(BOB, dpo, 1, None);
	suite.buy(CAROL, dpo, 1, Some(BOB));
	suite.buy(DAVE, dpo, 2, Some(CAROL));
	// Bob is the first of the queue.
	suite.buy(EVE, dpo, 1, Some(J));
	assert_eq!(referrers(&suite, dpo, DAVE), [Some(CAROL), Some(BOB), None]);
	assert_eq!(
		referrers(&suite, dpo, EVE),
		[Some(BOB), Some(MANAGER), Some(J)]
	);

	// Carol leaves. Her heir inherits her referrers, and she stays the referrer that she was.
	suite.trade(dpo, CAROL, OWNER, 1, 10);
	assert_eq!(
		referrers(&suite, dpo, OWNER),
		[Some(BOB), Some(MANAGER), None]
	);
	// She comes back as a seller's heir. Its Internal Referrer was she herself.
	suite.trade(dpo, DAVE, CAROL, 1, 10);
	assert_eq!(referrers(&suite, dpo, CAROL), [Some(MANAGER), None, None]);
	// Bob leaves and comes back. The second referrer was he himself.
	suite.trade(dpo, BOB, 21, 1, 10);
	suite.trade(dpo, DAVE, BOB, 1, 10);
	assert_eq!(
		referrers(&suite, dpo, BOB),
		[Some(CAROL), Some(MANAGER), None]
	);
	// The External Referrer was J himself.
	suite.trade(dpo, EVE, J, 1, 10);
	assert_eq!(
		referrers(&suite, dpo, J),
		[Some(BOB), Some(MANAGER), Some(MANAGER)]
	);
	// Nobody of them is queued: all that had been have left.
	assert!(suite.model.dpos[&dpo].queue.is_empty());
	// An existing member keeps its own referrers.
	suite.trade(dpo, J, CAROL, 1, 10);
	assert_eq!(referrers(&suite, dpo, CAROL), [Some(MANAGER), None, None]);
}

#[test]
fn nothing_should_be_sold_while_parts_are_kept_for_more_than_a_hundred() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(YIELDING);
	let dpo = suite.dpo(MANAGER, Target::Class(class), 0, RuleSet::Default);
	for who in CROWD..CROWD + 100 {
		suite.buy(who, dpo, 1, None);
	}
	suite.commit(MANAGER, dpo);
	for who in (CROWD..CROWD + 100).chain([MANAGER]) {
		suite.lock(who, Lock::Blocked);
	}
	let successor = Acct::User(BOB);
	suite.propose(CROWD, dpo, Proposal::DismissManager(successor));
	for who in CROWD..CROWD + 51 {
		suite.vote(who, dpo, CROWD);
	}
	// The members' parts and the manager's fee are kept.
	suite.model.now += YIELDING.duration;
	suite.earn(dpo, class, 10_000);
	let most = Most::ANY;
	suite.does(OUTSIDER, Act::ReleaseYield { dpo, most });
	assert_eq!(suite.model.kept_by(dpo), 101);
	suite.offer(CROWD, dpo, 1, 0);
	let taking = suite.taking(dpo, CROWD, 1);
	suite.may_not(BOB, taking.clone(), "Dpo::TooManyKept");
	suite.may_not(BOB, Act::TakeOffice { dpo }, "Dpo::TooManyKept");

	// With one less, both are possible. The old manager can't be paid its base either.
	let who = Acct::User(CROWD + 1);
	suite.lock(CROWD + 1, Lock::Liquid);
	suite.does(OUTSIDER, Act::ClaimDpo { dpo, who });
	suite.does(BOB, taking);
	suite.does(BOB, Act::TakeOffice { dpo });
	let manager = Acct::User(MANAGER);
	assert_eq!(suite.model.parts[&(dpo, manager)], 500 + 2);
}
