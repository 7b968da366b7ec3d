//! Taking seats (Rulebook 3.14): seats and money move together, or not at all.

use super::*;
use crate::tests::{
	committing::leave,
	governing::{change, dave, ended, eve, filled_for, pass_proposal, replace_manager, with_child},
	presets::tried,
};

#[test]
fn take_seats_should_name_what_is_wrong() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		let one = |taker, seller: &AccountId| take(taker, dpo, seller, 1);
		assert_noop!(take(hunter(), NOBODY, &bob(), 1), Error::<Test>::NoSuchDpo);
		for over in ended(&token) {
			for taker in [alice(), bob(), hunter(), Dpo::account(child)] {
				assert_noop!(take(taker, over, &bob(), 1), Error::<Test>::DpoOver);
			}
		}
		// Who takes is looked at before what is offered.
		for seller in [bob(), carol()] {
			for number in [dpo, child, NOBODY] {
				let account = Dpo::account(number);
				assert_noop!(one(account, &seller), Error::<Test>::DpoAccount);
			}
			assert_noop!(one(alice(), &seller), Error::<Test>::FounderTakes);
			assert_noop!(one(seller.clone(), &seller), Error::<Test>::OwnOffer);
			assert_noop!(one(hunter(), &seller), Error::<Test>::NoSuchOffer);
		}
		assert_ok!(offer_seats(bob(), dpo, 10, 1_200));
		assert_noop!(one(alice(), &bob()), Error::<Test>::FounderTakes);
		assert_noop!(one(bob(), &bob()), Error::<Test>::OwnOffer);
		assert_noop!(one(hunter(), &carol()), Error::<Test>::NoSuchOffer);
		let child_seller = Dpo::account(child);
		assert_noop!(one(hunter(), &child_seller), Error::<Test>::NoSuchOffer);
		let named = |taker, seats, highest_price, edition| {
			take_named(taker, dpo, &bob(), seats, highest_price, edition)
		};
		// The edition is 0. It comes before the price, which comes before the seats.
		for edition in [1, u32::MAX] {
			let other = named(hunter(), 0, 0, edition);
			assert_noop!(other, Error::<Test>::OtherEdition);
		}
		for highest_price in [1_199, 1, 0] {
			let dear = named(hunter(), 0, highest_price, 0);
			assert_noop!(dear, Error::<Test>::PriceTooHigh);
		}
		assert_noop!(named(hunter(), 0, 1_200, 0), Error::<Test>::ZeroSeats);
		for seats in [11, 255] {
			let many = named(hunter(), seats, 1_200, 0);
			assert_noop!(many, Error::<Test>::NotEnoughSeats);
		}
		// Dave has 10 seats.
		assert_noop!(named(dave(), 6, 1_200, 0), Error::<Test>::SeatCapExceeded);
		assert_ok!(named(dave(), 5, 1_200, 0));
		assert_noop!(named(dave(), 1, 1_200, 0), Error::<Test>::SeatCapExceeded);
	});
}

#[test]
fn lapsed_offer_should_not_be_taken_whatever_else_is_wrong() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert_ok!(offer_seats(bob(), dpo, 10, 1_200));
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		for (seats, highest_price, edition) in [(1, 1_200, 1), (1, 1_200, 0), (0, 0, 1)] {
			assert_noop!(
				take_named(hunter(), dpo, &bob(), seats, highest_price, edition),
				Error::<Test>::OfferLapsed
			);
		}
	});
}

#[test]
fn seats_and_money_should_move_together() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert_ok!(offer_seats(bob(), dpo, 10, 1_200));
		clear_events();

		let paid = gains(&token, [&hunter(), &bob(), &alice()], || {
			take(hunter(), dpo, &bob(), 4)
		});

		assert_eq!(paid, [-4_800, 4_800, 0]);
		let told = Event::SeatsSold {
			dpo,
			seller: bob(),
			taker: hunter(),
			seats: 4,
			token: token.clone(),
			paid: 4_800,
			referrers: Referrers {
				internal: Some(alice()),
				second: None,
				external: None,
			},
		};
		assert_eq!(dpo_events(), [told]);
		assert_eq!(member(dpo, &bob()).seats, 11);
		assert_eq!(member(dpo, &hunter()).seats, 4);
		assert_eq!(Dpo::dpos_of(hunter(), 0, 100), [dpo]);
		// The DPO's own money isn't touched, and the edition stays.
		assert_eq!(in_account(dpo, AccountKind::Deposit), 100_000);
		assert_eq!((view(dpo).sold, view(dpo).edition), (100, 0));
	});
}

#[test]
fn offer_should_shrink_and_go_with_its_last_seat() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert_ok!(offer_seats(bob(), dpo, 10, 1_200));
		assert_ok!(take(hunter(), dpo, &bob(), 4));
		assert_eq!((offered(dpo, &bob()), deposits(&bob())), (6, deposit_of(1)));
		let many = take(owner(), dpo, &bob(), 7);
		assert_noop!(many, Error::<Test>::NotEnoughSeats);

		// The deposit returns with the last one.
		let paid = gains(&token, [&owner(), &bob()], || take(owner(), dpo, &bob(), 6));

		assert_eq!(paid, [-7_200, 7_200 + in_bolt(&token, deposit_of(1))]);
		assert_eq!((offered(dpo, &bob()), deposits(&bob())), (0, 0));
		assert_eq!(member(dpo, &bob()).seats, 5);
		let gone = take(owner(), dpo, &bob(), 1);
		assert_noop!(gone, Error::<Test>::NoSuchOffer);
	});
}

#[test]
fn taker_should_pay_the_price_asked_whatever_it_would_accept() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert_ok!(offer_seats(bob(), dpo, 10, 1_200));
		for highest_price in [1_200, 1_201, Balance::MAX] {
			let paid = gains(&token, [&hunter(), &bob()], || {
				take_named(hunter(), dpo, &bob(), 1, highest_price, 0)
			});
			assert_eq!(paid, [-1_200, 1_200]);
		}
	});
}

#[test]
fn seats_should_be_given_away_when_the_price_is_nothing() {
	play(|| {
		let token = Token::WithId(ASSET);
		let dpo = filled(&token);
		assert_ok!(offer_seats(bob(), dpo, 5, 0));
		clear_events();
		// The newcomer has nothing of the token, which its team has frozen besides.
		assert_ok!(Assets::freeze_asset(signed(admin()), ASSET));
		let paid = gains(&token, [&newcomer(), &bob()], || {
			take_named(newcomer(), dpo, &bob(), 5, 0, 0)
		});
		assert_eq!(paid, [0, 0]);
		assert!(matches!(
			dpo_events()[..],
			[Event::SeatsSold { paid: 0, .. }]
		));
		assert_eq!(member(dpo, &newcomer()).seats, 5);
		assert_ok!(Assets::thaw_asset(signed(admin()), ASSET));
	});
}

#[test]
fn take_seats_should_take_the_last_unit_that_the_taker_can_spare() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert_ok!(offer_seats(bob(), dpo, 10, 1_200));
		let poor = person(9);
		leave(&token, &poor, minimum(&token) + 3 * 1_200 - 1);
		let short = take(poor.clone(), dpo, &bob(), 3);
		assert_noop!(short, Error::<Test>::CannotAffordSeats);
		assert_ok!(tried(|| take(poor.clone(), dpo, &bob(), 2)));
		mint(&token, &poor, 1);
		assert_ok!(take(poor.clone(), dpo, &bob(), 3));
		assert_eq!(free(&token, &poor), minimum(&token));
	});
}

#[test]
fn frozen_money_should_not_take_seats() {
	play(|| {
		let token = Token::WithId(ASSET);
		let dpo = filled(&token);
		assert_ok!(offer_seats(bob(), dpo, 10, 1_200));
		let short = || Error::<Test>::CannotAffordSeats;
		assert_noop!(take(newcomer(), dpo, &bob(), 1), short());
		assert_ok!(Assets::freeze(signed(admin()), ASSET, hunter()));
		assert_noop!(take(hunter(), dpo, &bob(), 1), short());
		assert_ok!(Assets::thaw(signed(admin()), ASSET, hunter()));
		assert_ok!(take(hunter(), dpo, &bob(), 1));
	});
}

#[test]
fn seller_should_not_sell_when_it_cannot_be_paid() {
	play(|| {
		let token = Token::WithId(ASSET);
		let dpo = filled(&token);
		assert_ok!(offer_seats(bob(), dpo, 10, 1_200));
		let unpaid = || Error::<Test>::CannotBePaid;
		assert_ok!(Assets::block(signed(admin()), ASSET, bob()));
		assert_noop!(take(hunter(), dpo, &bob(), 1), unpaid());
		assert_ok!(Assets::thaw(signed(admin()), ASSET, bob()));
		assert_ok!(take(hunter(), dpo, &bob(), 1));
		// Eve's account of the token is gone. A price below the minimum can't open it again.
		leave(&token, &eve(), 0);
		assert_ok!(offer_seats(eve(), dpo, 1, ASSET_MINIMUM - 1));
		assert_noop!(take(hunter(), dpo, &eve(), 1), unpaid());
		assert_ok!(offer_seats(eve(), dpo, 1, ASSET_MINIMUM));
		assert_ok!(take(hunter(), dpo, &eve(), 1));
		assert_eq!(free(&token, &eve()), ASSET_MINIMUM);
	});
}

#[test]
fn users_should_take_by_their_cap_and_the_manager_in_office_by_its_own() {
	play_in_every_token(|token| {
		let (dpo, users) = with_users_cap_of_ten(&token);
		let leader = users[0].clone();
		let over = || Error::<Test>::SeatCapExceeded;
		assert_ok!(offer_seats(users[1].clone(), dpo, 10, 1_000));
		assert_noop!(take(leader.clone(), dpo, &users[1], 1), over());
		assert_ok!(tried(|| take(hunter(), dpo, &users[1], 10)));
		replace_manager(dpo, leader.clone());
		for seller in &users[1..3] {
			assert_ok!(offer_seats(seller.clone(), dpo, 10, 1_000));
		}
		assert_ok!(take(leader.clone(), dpo, &users[1], 10));
		assert_eq!(member(dpo, &leader).seats, 20);
		assert_noop!(take(leader.clone(), dpo, &users[2], 1), over());
		assert_ok!(take(hunter(), dpo, &users[2], 9));
		assert_ok!(tried(|| take(hunter(), dpo, &users[2], 1)));
		// When it isn't in office any more, it keeps what it has, and may sell it.
		replace_manager(dpo, hunter());
		assert_ok!(offer_seats(users[3].clone(), dpo, 10, 1_000));
		assert_noop!(take(leader.clone(), dpo, &users[3], 1), over());
		sell(dpo, &leader, &owner(), 10, 1_000);
		assert_noop!(take(leader.clone(), dpo, &users[3], 1), over());
		// The hunter has 9 seats. Now it is its cap that is 20.
		assert_ok!(take(hunter(), dpo, &users[3], 10));
		assert_eq!(member(dpo, &hunter()).seats, 19);
	});
}

#[test]
fn changed_cap_should_count_for_what_is_taken_later() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let cap = RuleChange::UserCap(17);
		pass_proposal(dpo, change(vec![cap]));
		assert_ok!(offer_seats(carol(), dpo, 15, 1_000));
		let over = take(bob(), dpo, &carol(), 3);
		assert_noop!(over, Error::<Test>::SeatCapExceeded);
		assert_ok!(take(bob(), dpo, &carol(), 2));
	});
}

#[test]
fn seats_should_be_sold_in_every_state_until_the_dpo_is_over() {
	play_in_every_token(|token| {
		let head = create(owner(), Target::Class(class_of(&token, gold(), 1)), 0);
		let created = create(alice(), Target::Class(class_of(&token, gold(), 1)), 10);
		assert_ok!(buy_referred(bob(), created, 15, alice()));
		let dpo = filled_for(seats_of(head, 30), Rules::V1);
		let sell_one = |dpo, expected| {
			assert_eq!(state(dpo), expected);
			let paid = gains(&token, [&hunter()], || {
				assert_ok!(offer_seats(bob(), dpo, 1, 700));
				take(hunter(), dpo, &bob(), 1)
			});
			assert_eq!(paid, [-700]);
		};
		sell_one(created, State::Created);
		sell_one(dpo, State::Active);
		assert_ok!(commit(alice(), dpo, seats_of(head, 30)));
		sell_one(dpo, State::Chained);
		fill(head);
		assert_ok!(commit(owner(), head, view(head).default_target));
		sell_one(dpo, State::Running);
		// An expired DPO is over only when it is reported.
		at(view(created).expiry);
		sell_one(created, State::Created);
		assert_ok!(offer_seats(bob(), created, 1, 700));
		assert_ok!(report_failed(hunter(), created));
		let over = take(hunter(), created, &bob(), 1);
		assert_noop!(over, Error::<Test>::DpoOver);
	});
}

#[test]
fn member_should_leave_the_list_with_its_last_seat() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let before = Dpo::members(dpo, 0, 100);
		sell(dpo, &bob(), &hunter(), 14, 1_000);
		assert_eq!(Dpo::dpos_of(bob(), 0, 100), [dpo]);
		sell(dpo, &bob(), &hunter(), 1, 1_000);
		assert!(Dpo::dpos_of(bob(), 0, 100).is_empty());
		assert_noop!(offer_seats(bob(), dpo, 1, 1), Error::<Test>::NotMember);
		let outsider = commit(bob(), dpo, view(dpo).default_target);
		assert_noop!(outsider, Error::<Test>::NotMember);

		// The others stay in the order of joining, and the new one is the last of them. No serial
		// is used again.
		let after = Dpo::members(dpo, 0, 100);
		let mut others = before.clone();
		others.retain(|member| member.who != MemberId::User(bob()));
		assert_eq!(after[..others.len()], others);
		let joined = after.last().expect("a member");
		assert_eq!((&joined.who, joined.seats), (&MemberId::User(hunter()), 15));
		assert_eq!(joined.serial, before.len() as u32);
		sell(dpo, &hunter(), &bob(), 15, 1_000);
		assert!(member(dpo, &bob()).serial > joined.serial);
	});
}

#[test]
fn member_should_be_exchanged_when_all_hundred_have_a_seat_each() {
	play_in_every_token(|token| {
		let dpo = create(alice(), Target::Class(class_of(&token, gold(), 1)), 1);
		let crowd = strangers(99);
		for who in &crowd {
			assert_ok!(buy(who.clone(), dpo, 1));
		}
		assert_eq!(view(dpo).members, 100);
		sell(dpo, &crowd[50], &hunter(), 1, 1_000);
		assert_eq!((view(dpo).members, member(dpo, &hunter()).seats), (100, 1));
		sell(dpo, &crowd[98], &crowd[0], 1, 1_000);
		assert_eq!((view(dpo).members, member(dpo, &crowd[0]).seats), (99, 2));
	});
}
