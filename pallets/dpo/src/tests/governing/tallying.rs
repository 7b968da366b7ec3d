//! What votes count when seats change hands (Rulebook 3.13).

use super::*;
use crate::tests::market::sell;

/// Creates the DPO of [`filled`], with a proposal of Eve's.
fn proposed(token: &Token) -> (DpoId, Proposed) {
	let dpo = filled(token);
	(dpo, Proposed::by(eve(), dpo, lower(14)))
}

#[test]
fn vote_of_a_seat_should_lapse_when_the_seat_changes_hands() {
	play_in_every_token(|token| {
		let (dpo, proposed) = proposed(&token);
		assert_ok!(proposed.vote(bob()));
		sell(dpo, &bob(), &hunter(), 5, 1_000);
		assert_eq!(proposed.in_favour(), 10);
		// Whoever has the seats now may vote with them.
		assert_ok!(proposed.vote(hunter()));
		assert_eq!(proposed.in_favour(), 15);
		// For Bob it changes nothing to vote again with the seats that he has kept.
		assert_ok!(proposed.vote(bob()));
		assert_eq!(proposed.in_favour(), 15);
		// The hunter votes with 5 seats, and sells 2 of them.
		sell(dpo, &hunter(), &owner(), 2, 1_000);
		assert_eq!(proposed.in_favour(), 13);
	});
}

#[test]
fn vote_of_a_seat_should_stay_lapsed_when_the_seat_is_bought_back() {
	play_in_every_token(|token| {
		let (dpo, proposed) = proposed(&token);
		assert_ok!(proposed.vote(bob()));
		sell(dpo, &bob(), &hunter(), 5, 1_000);
		sell(dpo, &hunter(), &bob(), 5, 1_000);
		assert_eq!((member(dpo, &bob()).seats, proposed.in_favour()), (15, 10));
		// Each sale counts, even of seats that were bought in between.
		sell(dpo, &bob(), &hunter(), 3, 1_000);
		assert_eq!((member(dpo, &bob()).seats, proposed.in_favour()), (12, 7));
		assert_ok!(proposed.vote(bob()));
		assert_eq!(proposed.in_favour(), 12);
	});
}

#[test]
fn vote_should_count_nothing_when_more_seats_were_sold_than_had_voted() {
	play_in_every_token(|token| {
		let (dpo, proposed) = proposed(&token);
		assert_ok!(proposed.vote(bob()));
		assert_ok!(proposed.vote(dave()));
		for left in [5, 0] {
			sell(dpo, &bob(), &hunter(), 10, 1_000);
			sell(dpo, &hunter(), &bob(), 10, 1_000);
			assert_eq!(proposed.in_favour(), 10 + left);
		}
		// Of Bob's 15 seats 20 were sold, which takes nothing from Dave's vote.
		assert_eq!(member(dpo, &bob()).seats, 15);
		assert_ok!(proposed.vote(bob()));
		assert_eq!(proposed.in_favour(), 25);
	});
}

#[test]
fn vote_should_count_nothing_when_its_member_has_left_and_joined_again() {
	play_in_every_token(|token| {
		let (dpo, proposed) = proposed(&token);
		assert_ok!(proposed.vote(bob()));
		sell(dpo, &bob(), &hunter(), 15, 1_000);
		assert_eq!(proposed.in_favour(), 0);
		assert_ok!(proposed.vote(hunter()));
		assert_eq!(proposed.in_favour(), 15);
		sell(dpo, &hunter(), &bob(), 15, 1_000);
		assert_eq!((member(dpo, &bob()).seats, proposed.in_favour()), (15, 0));
		assert_ok!(proposed.vote(bob()));
		assert_eq!(proposed.in_favour(), 15);
	});
}

#[test]
fn seats_bought_later_should_count_when_their_holder_votes_again() {
	play_in_every_token(|token| {
		let (dpo, proposed) = proposed(&token);
		assert_ok!(proposed.vote(dave()));
		assert_ok!(proposed.vote(carol()));
		assert_eq!(proposed.in_favour(), 25);
		// Carol's vote loses 5 seats, and Dave's gets none.
		sell(dpo, &carol(), &dave(), 5, 1_000);
		assert_eq!((member(dpo, &dave()).seats, proposed.in_favour()), (15, 20));
		assert_ok!(proposed.vote(dave()));
		assert_eq!(proposed.in_favour(), 25);
		sell(dpo, &dave(), &carol(), 5, 1_000);
		assert_eq!(proposed.in_favour(), 20);
	});
}

#[test]
fn vote_should_count_less_with_every_seat_sold_even_when_others_were_bought_since() {
	play_in_every_token(|token| {
		let (dpo, proposed) = proposed(&token);
		assert_ok!(proposed.vote(dave()));
		sell(dpo, &carol(), &dave(), 5, 1_000);
		sell(dpo, &dave(), &carol(), 5, 1_000);
		// Seats bear no numbers, so the five that Dave sells may be five with which he voted.
		assert_eq!((member(dpo, &dave()).seats, proposed.in_favour()), (10, 5));
	});
}

#[test]
fn proposal_should_pass_only_by_a_vote_and_only_with_what_counts_then() {
	play_in_every_token(|token| {
		let (dpo, proposed) = proposed(&token);
		proposed.vote_with_half();
		sell(dpo, &carol(), &hunter(), 1, 1_000);
		assert_eq!(proposed.in_favour(), 49);
		assert_ok!(proposed.vote(eve()));
		assert_eq!(proposed.in_favour(), 50);
		assert_ok!(proposed.vote(carol()));
		assert_eq!(proposed.in_favour(), 50);
		// A sale to a member that has voted doesn't decide either.
		sell(dpo, &hunter(), &dave(), 1, 1_000);
		assert_eq!(
			(view(dpo).fee, proposed.in_favour()),
			(Permill::from_percent(15), 50)
		);

		assert_ok!(proposed.vote(dave()));

		assert_eq!(view(dpo).fee, Permill::from_percent(14));
		assert!(!proposed.is_there());
	});
}

#[test]
fn votes_that_count_nothing_should_make_room_for_others() {
	play(|| {
		let token = Token::Native;
		let dpo = create(alice(), Target::Class(class_of(&token, gold(), 1)), 0);
		let first = strangers(100);
		for who in &first {
			assert_ok!(buy_referred(who.clone(), dpo, 1, alice()));
		}
		let proposed = Proposed::by(first[99].clone(), dpo, lower(4));
		// Three times over, 50 members vote and sell their seats to others. With the votes of the
		// last holders that makes 200.
		let mut holders = first[..50].to_vec();
		for _ in 0..3 {
			for who in &holders {
				assert_ok!(proposed.vote(who.clone()));
			}
			assert_eq!((proposed.in_favour(), proposed.stored_votes()), (50, 50));
			let others = strangers(50);
			for (seller, taker) in holders.iter().zip(&others) {
				sell(dpo, seller, taker, 1, 1_000);
			}
			assert_eq!((proposed.in_favour(), proposed.stored_votes()), (0, 50));
			holders = others;
		}
		for (votes, who) in (1..).zip(&holders) {
			assert_ok!(proposed.vote(who.clone()));
			assert_eq!(proposed.stored_votes(), votes);
		}
		assert_ok!(proposed.vote(first[50].clone()));
		assert_eq!(view(dpo).fee, Permill::from_percent(4));
	});
}
