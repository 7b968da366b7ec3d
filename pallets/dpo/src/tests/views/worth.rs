//! The views of seats that are offered, and of what belongs to a seat. Each figure of that equals
//! what a release then pays for a seat.

use super::{
	chains::{chain_below, LINKS},
	*,
};
use crate::tests::{
	governing::{filled, filled_for, pass_proposal, wind_up},
	market::{minimum, offer_seats, take},
};
use std::slice::from_ref;

/// What belongs to a seat while there is nothing.
const NOTHING: SeatWorth = SeatWorth {
	yields: 0,
	bonus: 0,
	withdraw: 0,
	fare: 0,
	fare_from: None,
};

/// Lets a member offer a seat of a DPO, and returns the member: the first user that has joined and
/// isn't the founder.
fn with_offer(dpo: DpoId) -> AccountId {
	let founder = view(dpo).founder;
	let users = Dpo::members(dpo, 0, 100)
		.into_iter()
		.map(|member| member.who);
	let mut others = users.filter_map(|who| match who {
		MemberId::User(user) if user != founder => Some(user),
		_ => None,
	});
	let seller = others.next().expect("a User Member");
	assert_ok!(offer_seats(seller.clone(), dpo, 1, 1_000));
	seller
}

/// Returns what belongs to a seat of a DPO in which someone offers seats.
fn worth(dpo: DpoId) -> SeatWorth {
	let offer = Dpo::seat_offers(dpo).remove(0);
	offer.worth.expect("the worth of a seat")
}

/// Releases an account of a DPO, and returns what this member gets for each of its seats.
fn paid_a_seat(token: &Token, dpo: DpoId, who: &AccountId, account: Releasable) -> Balance {
	let seats = i128::from(member(dpo, who).seats);
	let [paid] = gains(token, [who], || release(owner(), dpo, account));
	assert_eq!(paid % seats, 0, "every seat gets the same");
	(paid / seats) as Balance
}

/// Creates a RUNNING DPO of Alice's, with a fee of 15%, in which Bob has 15 seats and offers one.
fn running(token: &Token, rules: Rules) -> DpoId {
	let target = Target::Class(class_of(token, gold(), 1));
	let dpo = filled_for(target, rules);
	assert_ok!(commit(alice(), dpo, target));
	assert_ok!(offer_seats(bob(), dpo, 1, 1_000));
	dpo
}

#[test]
fn seat_offers_should_tell_all_offers_of_a_dpo_in_the_order_of_joining() {
	play_in_every_token(|token| {
		let (_, dpo) = world(&token);
		assert!(Dpo::seat_offers(dpo).is_empty());
		for who in [bob(), carol()] {
			assert_ok!(buy(who, dpo, 15));
		}
		let offer = |seller, seats, price| SeatOfferView {
			dpo,
			seller,
			seats,
			price,
			edition: Some(0),
			lapsed: false,
			worth: Some(NOTHING),
		};
		assert_ok!(offer_seats(carol(), dpo, 15, 0));
		assert_ok!(offer_seats(bob(), dpo, 5, minimum(&token)));
		let bobs = offer(bob(), 5, minimum(&token));
		let offers = [bobs.clone(), offer(carol(), 15, 0)];
		assert_eq!(Dpo::seat_offers(dpo), offers);
		assert_eq!(Dpo::seat_offers_of(bob(), 0, 100), from_ref(&bobs));
		assert!(Dpo::seat_offers_of(alice(), 0, 100).is_empty());
		assert!(Dpo::seat_offers(dpo + 1).is_empty());

		// What was taken isn't offered any more.
		assert_ok!(take(hunter(), dpo, &bob(), 2));
		assert_ok!(take(owner(), dpo, &carol(), 15));
		let left = SeatOfferView { seats: 3, ..bobs };
		assert_eq!(Dpo::seat_offers(dpo), [left]);
		assert!(Dpo::seat_offers_of(carol(), 0, 100).is_empty());
	});
}

#[test]
fn seat_offers_should_tell_the_edition_to_name_and_when_an_offer_has_lapsed() {
	play_in_every_token(|token| {
		let dpo = running(&token, Rules::V1);
		let edition_and_lapsed = || {
			let offer = Dpo::seat_offers(dpo).remove(0);
			assert_eq!(offer.edition, Some(view(dpo).edition));
			(offer.edition, offer.lapsed)
		};
		assert_eq!(edition_and_lapsed(), (Some(1), false));
		// After a release another edition has to be named.
		assert_ok!(release(owner(), dpo, Releasable::Bonus));
		assert_eq!(edition_and_lapsed(), (Some(2), false));
		pass_proposal(dpo, Proposal::LowerFee(Part::from_percent(10)));
		// The fee and the proposal.
		assert_eq!(edition_and_lapsed(), (Some(4), true));
		assert_ok!(offer_seats(bob(), dpo, 1, 1_000));
		assert_eq!(edition_and_lapsed(), (Some(4), false));
		pass(30 * DAY);
		assert_ok!(settle(owner(), dpo));
		assert_eq!(edition_and_lapsed(), (Some(4), true));
	});
}

#[test]
fn seat_offers_of_should_still_tell_an_offer_in_a_closed_dpo() {
	play_in_every_token(|token| {
		let dpo = running(&token, Rules::V1);
		pass(30 * DAY);
		assert_ok!(settle(owner(), dpo));
		wind_up(dpo);
		assert!(Dpo::seat_offers(dpo).is_empty());
		let closed = SeatOfferView {
			dpo,
			seller: bob(),
			seats: 1,
			price: 1_000,
			edition: None,
			lapsed: true,
			worth: None,
		};
		assert_eq!(Dpo::seat_offers_of(bob(), 0, 100), [closed]);
		assert_ok!(Dpo::withdraw_offer(signed(hunter()), dpo, bob()));
		assert!(Dpo::seat_offers_of(bob(), 0, 100).is_empty());
	});
}

#[test]
fn seat_offers_of_should_go_page_by_page() {
	play(|| {
		let class = Target::Class(class_of(&Token::Native, gold(), 1));
		for _ in 0..105 {
			let dpo = create(alice(), class, 0);
			assert_ok!(buy(bob(), dpo, 1));
			assert_ok!(offer_seats(bob(), dpo, 1, 1_000));
		}
		let page = |from, limit| Dpo::seat_offers_of(bob(), from, limit);
		assert_eq!(page(0, u32::MAX).len(), 100);
		let all = [page(0, 60), page(60, 60)].concat();
		let mut dpos = all.iter().map(|offer| offer.dpo).collect::<Vec<_>>();
		dpos.sort_unstable();
		assert_eq!(dpos, (0..105).collect::<Vec<_>>());
		assert!(page(105, 60).is_empty() && page(0, 0).is_empty());
	});
}

#[test]
fn yield_of_a_seat_should_be_what_is_left_of_the_fee() {
	play_in_every_token(|token| {
		let dpo = running(&token, Rules::V1);
		let yields = || worth(dpo).yields;
		let paid = || paid_a_seat(&token, dpo, &bob(), Releasable::Yield);
		assert_eq!(yields(), 0);
		// The fee is 150. Of the other 850, 50 don't divide.
		earn(&token, dpo, 1_000);
		assert_eq!(yields(), 8);
		assert_eq!(paid(), 8);
		// The fee is paid on these 50. After that on what has come, there is a unit too little.
		assert_eq!(yields(), 0);
		earn(&token, dpo, 57);
		assert_eq!(yields(), 0);
		earn(&token, dpo, 1);
		assert_eq!(yields(), 1);
		assert_eq!(paid(), 1);
	});
}

#[test]
fn yield_of_a_seat_should_have_the_cut_of_a_late_release_only_if_that_goes_to_members() {
	for (cut_to, late) in [(CutTo::Members, 92), (CutTo::Caller, 85)] {
		play_in_every_token(|token| {
			let dpo = running(
				&token,
				Rules {
					cut_to,
					..Rules::V1
				},
			);
			// The fee is 1,500, or half of it.
			earn(&token, dpo, 10_000);
			pass(5 * DAY);
			assert_eq!(worth(dpo).yields, 85);
			pass(1);
			assert_eq!(worth(dpo).yields, late);
			let paid = paid_a_seat(&token, dpo, &bob(), Releasable::Yield);
			assert_eq!(paid, late);
		});
	}
}

#[test]
fn bonus_of_a_seat_should_be_what_a_member_keeps() {
	// 100 are assigned to each seat.
	let presets = [
		(Rules::V1, 0),
		(Rules::GT01_DRAFT, 0),
		(Rules::EARLY_DRAFT, 20),
	];
	for (rules, kept) in presets {
		play_in_every_token(|token| {
			// Bob has 15 seats, which the GT-01 draft doesn't allow.
			let dpo = running(
				&token,
				Rules {
					user_cap: 15,
					..rules
				},
			);
			assert_eq!(worth(dpo).bonus, kept);
			let paid = paid_a_seat(&token, dpo, &bob(), Releasable::Bonus);
			assert_eq!(paid, kept);
			assert_eq!(worth(dpo).bonus, 0);
		});
	}
}

#[test]
fn bonus_of_a_seat_should_leave_out_the_founders_seats_when_the_dpo_took_seats() {
	play_in_every_token(|token| {
		let (target, head) = world(&token);
		let founding = Founding {
			seats: 10,
			rules: Some(RuleSet::EarlyDraft),
			..Default::default()
		};
		let child = create_as(carol(), seats_of(head, 30), founding);
		assert_ok!(buy_referred(bob(), child, 20, carol()));
		fill(child);
		assert_ok!(commit(carol(), child, seats_of(head, 30)));
		fill(head);
		assert_ok!(commit(alice(), head, target));
		assert_eq!(with_offer(child), bob());
		assert_eq!(worth(child).bonus, 0);
		// Of the 3,000 of its seats, 300 are for Carol's. Her seats have nothing of the rest, of
		// which each of the other 90 seats has 30.
		assert_ok!(release(owner(), head, Releasable::Bonus));
		assert_eq!(in_account(child, AccountKind::Bonus), 2_700);
		assert_eq!(worth(child).bonus, 6);
		let paid = paid_a_seat(&token, child, &bob(), Releasable::Bonus);
		assert_eq!(paid, 6);
	});
}

#[test]
fn a_seat_should_be_worth_nothing_while_its_price_is_in_the_deposit_account() {
	play_in_every_token(|token| {
		let (_, created) = world(&token);
		assert_ok!(buy(bob(), created, 15));
		let active = filled(&token);
		for dpo in [created, active] {
			assert_eq!(with_offer(dpo), bob());
			assert_eq!(worth(dpo), NOTHING);
		}
		// When they are over without a cabin, the price comes back, in a DPO that wasn't filled as
		// well.
		let refund = SeatWorth {
			withdraw: 1_000,
			..NOTHING
		};
		pass_proposal(active, Proposal::Dissolve);
		at(view(created).expiry);
		assert_ok!(report_failed(owner(), created));
		for dpo in [created, active] {
			assert_eq!(worth(dpo), refund);
			let paid = paid_a_seat(&token, dpo, &bob(), Releasable::Withdraw);
			assert_eq!(paid, 1_000);
			assert_eq!(worth(dpo), NOTHING);
		}
	});
}

#[test]
fn unused_deposit_of_a_seat_should_not_be_told_again_when_it_is_released() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let dpo = filled_for(Target::Class(class), Rules::V1);
		board(&owner(), class);
		let cheaper = ClassTerms {
			fare: 98_850,
			..gold()
		};
		let other = Target::Class(class_of(&token, cheaper, 1));
		assert_ok!(commit(alice(), dpo, other));
		assert_eq!(with_offer(dpo), bob());
		let worth = || worth(dpo);
		let paid = || paid_a_seat(&token, dpo, &bob(), Releasable::Withdraw);
		// Of the 1,150 that weren't used, 50 don't divide. They are divided with the fare.
		let before = SeatWorth {
			withdraw: 11,
			fare: 989,
			fare_from: Some(1 + 30 * DAY),
			..NOTHING
		};
		assert_eq!(worth(), before);
		assert_eq!(paid(), 11);
		let released = SeatWorth {
			withdraw: 0,
			..before
		};
		assert_eq!(worth(), released);
		pass(30 * DAY);
		assert_eq!(worth(), released);
		assert_ok!(settle(owner(), dpo));
		let returned = worth();
		assert_eq!((returned.withdraw, returned.fare), (989, 0));
		assert_eq!(returned.fare_from, None);
		assert_eq!(paid(), 989);
		assert_eq!(worth().withdraw, 0);
	});
}

#[test]
fn fare_of_a_seat_should_be_told_all_down_the_chain() {
	play_in_every_token(|token| {
		// At 1,001, 301 and 91 a seat the DPOs raise 99, 70 and 70 more than their targets cost.
		let terms = ClassTerms {
			fare: 100_001,
			..gold()
		};
		let head = create(alice(), Target::Class(class_of(&token, terms, 1)), 10);
		let middle = create(bob(), seats_of(head, 30), 0);
		let tail = joined_dpo(carol(), middle, 30, None);
		fill(middle);
		assert_ok!(commit(bob(), middle, seats_of(head, 30)));
		fill(head);
		let chain = [head, middle, tail];
		assert_eq!(chain.map(|dpo| view(dpo).seat_price), [1_001, 301, 91]);
		let sellers = chain.map(with_offer);
		assert_eq!(chain.map(worth), [NOTHING; 3]);

		at(100);
		assert_ok!(commit(alice(), head, view(head).default_target));
		let aboard = [1_001, 301, 91].map(|fare| SeatWorth {
			fare,
			fare_from: Some(100 + 30 * DAY),
			..NOTHING
		});
		assert_eq!(chain.map(worth), aboard);

		at(100 + 30 * DAY);
		assert_ok!(settle(owner(), head));
		let prices = [1_001, 301, 91];
		for ((dpo, seller), price) in chain.into_iter().zip(&sellers).zip(prices) {
			let returned = worth(dpo);
			assert_eq!(returned.withdraw, price);
			assert_eq!((returned.fare, returned.fare_from), (0, None));
			let paid = paid_a_seat(&token, dpo, seller, Releasable::Withdraw);
			assert_eq!(paid, price);
		}
		assert_eq!(chain.map(state), [State::Completed; 3]);
	});
}

#[test]
fn fare_should_be_aboard_no_more_while_it_waits_up_the_chain() {
	play_in_every_token(|token| {
		let [head, middle, tail] = chain(&token);
		fill(head);
		assert_ok!(commit(alice(), head, view(head).default_target));
		with_offer(tail);
		assert_eq!(worth(tail).fare, 90);
		pass(30 * DAY);
		assert_ok!(settle(owner(), head));
		// The tail is RUNNING until the release that brings it the money.
		for dpo in [head, middle] {
			assert_eq!((state(tail), worth(tail)), (State::Running, NOTHING));
			assert_ok!(release(owner(), dpo, Releasable::Withdraw));
		}
		let returned = SeatWorth {
			withdraw: 90,
			..NOTHING
		};
		assert_eq!((state(tail), worth(tail)), (State::Completed, returned));
	});
}

#[test]
fn fare_should_be_told_as_far_as_the_links_of_a_read_reach() {
	new_test_ext().execute_with(|| {
		let (target, head) = world(&Token::Native);
		fill(head);
		assert_ok!(commit(alice(), head, target));
		let seller = with_offer(head);
		chain_below(head, LINKS + 1);
		let offer = SeatOffers::<Test>::get((seller, head)).expect("just made");
		// Returns for each of these offers of an account whether its fare is told.
		let told = |who: u32, dpos: &[DpoId]| {
			let who = person(who);
			for dpo in dpos {
				SeatOffers::<Test>::insert((who.clone(), *dpo), offer.clone());
			}
			let offers = Dpo::seat_offers_of(who, 0, 100).into_iter();
			let worths = offers.map(|offer| offer.worth.expect("the worth of a seat"));
			worths.filter(|worth| worth.fare_from.is_some()).count()
		};
		assert_eq!(told(1, &[1]), 1);
		assert_eq!(told(2, &[LINKS]), 1);
		assert_eq!(told(3, &[LINKS + 1]), 0);
		// All offers of a read share the links, in whatever order they come.
		assert_eq!(told(4, &[LINKS / 2, LINKS / 2 - 1]), 2);
		assert_eq!(told(5, &[LINKS / 2, LINKS / 2 + 1]), 1);
	});
}
