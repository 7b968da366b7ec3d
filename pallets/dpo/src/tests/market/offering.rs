//! Offering seats, and withdrawing an offer (Rulebook 3.14).

use super::*;
use crate::tests::{
	committing::leave,
	governing::{dave, ended, eve, replace_manager, seatless, wind_up, with_child},
	presets::tried,
};
use codec::Encode;

#[test]
fn offer_seats_should_name_what_is_wrong() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		let one = |who| offer_seats(who, dpo, 1, 1_000);
		let unknown = Error::<Test>::NoSuchDpo;
		assert_noop!(offer_seats(bob(), NOBODY, 1, 1_000), unknown);
		// Carol has seats only by her DPO, whose stake isn't for sale.
		for who in [carol(), hunter(), Dpo::account(child), Dpo::account(dpo)] {
			assert_noop!(one(who), Error::<Test>::NotMember);
		}
		assert_noop!(one(alice()), Error::<Test>::ManagersSeats);
		let of_bob = |seats, price| offer_seats(bob(), dpo, seats, price);
		assert_noop!(of_bob(0, 1_000), Error::<Test>::ZeroSeats);
		for seats in [16, 255] {
			assert_noop!(of_bob(seats, 1_000), Error::<Test>::NotEnoughSeats);
		}
		let half = Balance::MAX / 2;
		assert_noop!(of_bob(2, half + 1), Error::<Test>::CostTooLarge);
		assert_noop!(of_bob(15, Balance::MAX), Error::<Test>::CostTooLarge);
		assert_ok!(of_bob(2, half));
		assert_ok!(of_bob(1, Balance::MAX));
		assert_ok!(of_bob(15, 0));
		for over in ended(&token) {
			for who in [alice(), bob(), hunter()] {
				let over = offer_seats(who, over, 1, 1_000);
				assert_noop!(over, Error::<Test>::DpoOver);
			}
		}
	});
}

#[test]
fn founder_and_manager_should_not_offer_seats() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert_noop!(
			offer_seats(alice(), dpo, 1, 1),
			Error::<Test>::ManagersSeats
		);
		replace_manager(dpo, bob());
		for who in [alice(), bob()] {
			assert_noop!(offer_seats(who, dpo, 1, 1), Error::<Test>::ManagersSeats);
		}
		// A former manager that isn't the founder is a user as any other.
		replace_manager(dpo, hunter());
		assert_ok!(offer_seats(bob(), dpo, 15, 1));
		// Without seats, there is nothing that a manager could offer.
		assert_noop!(offer_seats(hunter(), dpo, 1, 1), Error::<Test>::NotMember);
		let dpo = seatless(&token);
		assert_noop!(offer_seats(alice(), dpo, 1, 1), Error::<Test>::NotMember);
	});
}

#[test]
fn offer_should_be_recorded_and_told_and_its_deposit_paid() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		clear_events();

		let paid = gains(&token, [&bob()], || offer_seats(bob(), dpo, 10, 1_200));

		assert_eq!(paid, [-in_bolt(&token, deposit_of(1))]);
		assert_eq!(deposits(&bob()), deposit_of(1));
		let told = Event::SeatsOffered {
			dpo,
			seller: bob(),
			seats: 10,
			price: 1_200,
			edition: 1,
		};
		assert_eq!(dpo_events(), [told]);
		let offer = SeatOffers::<Test>::get((bob(), dpo)).expect("an offer");
		assert_eq!((offer.seats, offer.price, offer.edition), (10, 1_200, 1));
		// The seats stay Bob's until somebody takes them.
		assert_eq!(member(dpo, &bob()).seats, 15);
	});
}

#[test]
fn offer_should_replace_the_members_earlier_one() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert_ok!(offer_seats(bob(), dpo, 10, 1_200));
		assert_ok!(offer_seats(bob(), dpo, 3, 900));
		assert_ok!(offer_seats(carol(), dpo, 4, 800));
		assert_eq!(
			[bob(), carol()].map(|who| deposits(&who)),
			[deposit_of(1); 2]
		);
		assert_noop!(
			take(hunter(), dpo, &bob(), 4),
			Error::<Test>::NotEnoughSeats
		);
		let paid = gains(&token, [&hunter()], || take(hunter(), dpo, &bob(), 3));
		assert_eq!(paid, [-2_700]);
		assert_eq!((offered(dpo, &bob()), offered(dpo, &carol())), (0, 4));
		// A member may offer all that it has, whatever it has offered and sold before.
		assert_noop!(
			offer_seats(bob(), dpo, 13, 1),
			Error::<Test>::NotEnoughSeats
		);
		assert_ok!(offer_seats(bob(), dpo, 12, 1));
	});
}

#[test]
fn offer_that_has_lapsed_should_be_replaced_and_taken() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert_ok!(offer_seats(bob(), dpo, 10, 1_200));
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		assert_noop!(take(hunter(), dpo, &bob(), 1), Error::<Test>::OfferLapsed);
		assert_ok!(offer_seats(bob(), dpo, 10, 1_200));
		assert_eq!(deposits(&bob()), deposit_of(1));
		assert_ok!(take(hunter(), dpo, &bob(), 1));
	});
}

#[test]
fn offer_seats_should_be_refused_when_the_deposit_cannot_be_afforded() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		leave(
			&Token::Native,
			&eve(),
			deposit_of(1) + EXISTENTIAL_DEPOSIT - 1,
		);
		let poor = Error::<Test>::CannotAffordDeposit;
		assert_noop!(offer_seats(eve(), dpo, 1, 1_000), poor);
		let first = Error::<Test>::NotEnoughSeats;
		assert_noop!(offer_seats(eve(), dpo, 2, 1_000), first);
		mint(&Token::Native, &eve(), 1);
		assert_ok!(offer_seats(eve(), dpo, 1, 1_000));
		// The next offer needs no more.
		assert_ok!(offer_seats(eve(), dpo, 1, 2_000));
		assert_eq!(free(&Token::Native, &eve()), EXISTENTIAL_DEPOSIT);
	});
}

#[test]
fn deposit_should_cover_all_that_an_offer_writes() {
	play(|| {
		let dpo = filled(&Token::Native);
		ByteDeposit::set(1);
		assert_ok!(offer_seats(bob(), dpo, 15, Balance::MAX / 15));
		let stored = SeatOffers::<Test>::get((bob(), dpo)).expect("an offer");
		// The key has an account and an id.
		let written = stored.encoded_size() + 32 + 4;
		assert!(deposits(&bob()) >= 100 + written as Balance);
	});
}

#[test]
fn withdraw_offer_should_name_what_is_wrong() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert_ok!(offer_seats(bob(), dpo, 10, 1_200));
		for (dpo, seller) in [(NOBODY, bob()), (dpo, carol()), (dpo, hunter())] {
			let nothing = withdraw_offer(bob(), dpo, &seller);
			assert_noop!(nothing, Error::<Test>::NoSuchOffer);
		}
		for who in [alice(), carol(), hunter(), Dpo::account(dpo)] {
			let valid = withdraw_offer(who, dpo, &bob());
			assert_noop!(valid, Error::<Test>::NotLapsed);
		}
		assert_ok!(withdraw_offer(bob(), dpo, &bob()));
		let gone = withdraw_offer(bob(), dpo, &bob());
		assert_noop!(gone, Error::<Test>::NoSuchOffer);
	});
}

#[test]
fn withdrawal_should_be_told_and_return_the_deposit_to_the_seller() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		for caller in [bob(), hunter()] {
			assert_ok!(offer_seats(bob(), dpo, 10, 1_200));
			if caller == hunter() {
				assert_ok!(commit(alice(), dpo, view(dpo).default_target));
			}
			clear_events();
			let paid = gains(&Token::Native, [&bob(), &hunter()], || {
				withdraw_offer(caller.clone(), dpo, &bob())
			});
			assert_eq!(paid, [deposit_of(1) as i128, 0]);
			let told = Event::OfferWithdrawn {
				dpo,
				seller: bob(),
				caller,
			};
			assert_eq!(dpo_events(), [told]);
			assert_eq!((deposits(&bob()), offered(dpo, &bob())), (0, 0));
			let gone = take(hunter(), dpo, &bob(), 1);
			assert_noop!(gone, Error::<Test>::NoSuchOffer);
		}
	});
}

#[test]
fn offer_should_be_withdrawn_by_anyone_when_the_dpo_is_over_or_closed() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		for who in [bob(), carol(), dave()] {
			assert_ok!(offer_seats(who, dpo, 1, 1_200));
		}
		pass(30 * DAY);
		let valid = withdraw_offer(hunter(), dpo, &bob());
		assert_noop!(valid, Error::<Test>::NotLapsed);
		assert_ok!(settle(hunter(), dpo));
		assert_noop!(take(hunter(), dpo, &bob(), 1), Error::<Test>::DpoOver);
		assert_ok!(withdraw_offer(hunter(), dpo, &bob()));
		wind_up(dpo);
		check_suite();
		assert_noop!(take(hunter(), dpo, &carol(), 1), Error::<Test>::NoSuchDpo);
		assert_ok!(tried(|| withdraw_offer(carol(), dpo, &carol())));
		assert_ok!(withdraw_offer(hunter(), dpo, &carol()));
		assert_ok!(withdraw_offer(dave(), dpo, &dave()));
		for who in [bob(), carol(), dave()] {
			assert_eq!(deposits(&who), 0);
			let gone = withdraw_offer(hunter(), dpo, &who);
			assert_noop!(gone, Error::<Test>::NoSuchOffer);
		}
	});
}
