//! Announcing and reaching milestones, and their shares (Rulebook 2.1 to 2.3).

use super::*;
use bullet_train_primitives::TrainProvider as _;

#[test]
fn reward_should_go_into_escrow_when_a_milestone_is_announced() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let before = free(&token, &owner());
		clear_events();

		assert_ok!(announce(train, 2_000, 300));

		assert_eq!(free(&token, &owner()), before - 300);
		assert_eq!(held(&token, HoldReason::Milestone, &owner()), 300);
		assert_eq!(
			held(&Token::Native, HoldReason::TrainDeposit, &owner()),
			deposit_of(1)
		);
		assert_eq!(upcoming(train), [(2_000, 300)]);
		assert_eq!(
			(record(train).next_threshold, record(train).escrowed),
			(Some(2_000), 300)
		);
		assert_eq!(
			train_events(),
			[Event::MilestoneAdded {
				train,
				owner: owner(),
				token: token.clone(),
				threshold: 2_000,
				reward: 300,
			}]
		);
	});
}

#[test]
fn milestones_should_be_kept_by_threshold_when_they_are_announced_in_any_order() {
	play_in_every_token(|token| {
		for order in [
			[1, 2, 3],
			[1, 3, 2],
			[2, 1, 3],
			[2, 3, 1],
			[3, 1, 2],
			[3, 2, 1],
		] {
			let train = launch(&token);
			let class = offer(train, ride_for(1_000), 3);
			for nth in order {
				assert_ok!(announce(train, nth * 1_000, nth * 10));
			}
			assert_eq!(upcoming(train), [(1_000, 10), (2_000, 20), (3_000, 30)]);
			assert_eq!(record(train).next_threshold, Some(1_000));

			board(&alice(), class);
			board(&bob(), class);
			assert_eq!(upcoming(train), [(3_000, 30)]);
			assert_eq!(reached(train), [(10, 1_000), (20, 2_000)]);
			assert_eq!(record(train).next_threshold, Some(3_000));
		}
	});
}

#[test]
fn milestone_should_be_reached_in_the_same_call_when_the_fares_come_to_the_threshold() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let (dear, cheap) = (offer(train, ride_for(999), 2), offer(train, ride_for(1), 1));
		assert_ok!(announce(train, 1_000, 500));
		board(&alice(), dear);
		assert_eq!((reached(train), record(train).reached), (vec![], 0));
		clear_events();

		board(&bob(), cheap);

		assert_eq!(
			(reached(train), record(train).reached),
			(vec![(500, 1_000)], 1)
		);
		assert_eq!(record(train).next_threshold, None);
		assert_eq!(
			train_events(),
			[Event::MilestoneReached {
				train,
				token: token.clone(),
				index: 0,
				threshold: 1_000,
				reward: 500,
				aboard: 1_000,
			}]
		);
		// A passenger that boards after the milestone is reached has no share in it.
		let late = board(&carol(), dear);
		assert_eq!(due(dear, late), 0);
	});
}

#[test]
fn milestone_should_be_reached_when_the_fares_jump_past_the_threshold() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(700), 2);
		assert_ok!(announce(train, 1_000, 500));

		board(&alice(), class);
		assert_eq!(reached(train), []);
		board(&bob(), class);

		assert_eq!(reached(train), [(500, 1_400)]);
		assert_eq!((due(class, 0), due(class, 1)), (250, 250));
	});
}

#[test]
fn several_milestones_should_be_reached_when_one_boarding_passes_them() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let (cheap, dear) = (
			offer(train, ride_for(100), 1),
			offer(train, ride_for(900), 1),
		);
		for (threshold, reward) in [(50, 7), (500, 10), (1_000, 20), (1_001, 40)] {
			assert_ok!(announce(train, threshold, reward));
		}
		let first = board(&alice(), cheap);
		clear_events();

		let second = board(&bob(), dear);

		let event = |index, threshold, reward| Event::MilestoneReached {
			train,
			token: token.clone(),
			index,
			threshold,
			reward,
			aboard: 1_000,
		};
		assert_eq!(train_events(), [event(1, 500, 10), event(2, 1_000, 20)]);
		assert_eq!(upcoming(train), [(1_001, 40)]);
		// Alice gets all of the first reward, then 1 of 10 and 2 of 20.
		assert_eq!(due(cheap, first), 7 + 1 + 2);
		assert_eq!(due(dear, second), 9 + 18);
	});
}

#[test]
fn share_should_be_rounded_by_milestone_when_several_were_reached() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(100), 3);
		assert_ok!(announce(train, 299, 5));
		assert_ok!(announce(train, 300, 5));

		for who in [alice(), bob(), carol()] {
			board(&who, class);
		}

		// The share is 2 × ⌊5/3⌋, not ⌊10/3⌋.
		assert_eq!(due(class, 0), 2);
		assert_eq!(due(class, 1), 2);
		assert_eq!(due(class, 2), 2);
	});
}

#[test]
fn shares_should_follow_who_was_aboard_when_each_milestone_was_reached() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(1_000), 3);
		for (threshold, reward) in [(1_000, 600), (2_000, 600), (3_000, 600)] {
			assert_ok!(announce(train, threshold, reward));
		}

		for who in [alice(), bob(), carol()] {
			board(&who, class);
		}

		assert_eq!(due(class, 0), 600 + 300 + 200);
		assert_eq!(due(class, 1), 300 + 200);
		assert_eq!(due(class, 2), 200);
		assert_eq!(reached(train), [(600, 1_000), (600, 2_000), (600, 3_000)]);
	});
}

#[test]
fn passenger_should_share_when_the_milestone_was_announced_after_it_boarded() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(1_000), 3);
		board(&alice(), class);
		assert_ok!(announce(train, 2_000, 300));
		board(&bob(), class);
		assert_ok!(announce(train, 2_001, 900));

		board(&carol(), class);

		assert_eq!(due(class, 0), 150 + 300);
		assert_eq!(due(class, 1), 150 + 300);
		assert_eq!(due(class, 2), 300);
	});
}

#[test]
fn rides_should_each_have_a_share_when_one_user_has_several() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let (dear, cheap) = (
			offer(train, ride_for(600), 2),
			offer(train, ride_for(200), 1),
		);
		assert_ok!(announce(train, 1_400, 140));

		let rides = [
			board(&alice(), dear),
			board(&alice(), dear),
			board(&alice(), cheap),
		];

		assert_eq!(due(dear, rides[0]), 60);
		assert_eq!(due(dear, rides[1]), 60);
		assert_eq!(due(cheap, rides[2]), 20);
	});
}

#[test]
fn ended_ride_should_share_when_it_is_not_settled_and_not_otherwise() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(1_000), 4);
		let (settled, unsettled) = (board(&alice(), class), board(&bob(), class));
		assert_ok!(announce(train, 3_000, 600));
		pass(10 * DAY);
		assert_ok!(settle(&alice(), class, settled));
		assert_eq!(record(train).aboard, 1_000);

		let last = board(&carol(), class);

		assert_eq!(reached(train), [(600, 2_000)]);
		assert_eq!(due(class, unsettled), 300);
		assert_eq!(due(class, last), 300);
		assert_eq!(BulletTrain::share_due(class, settled), None);
		let paid = gain(&token, &bob(), || settle(&bob(), class, unsettled));
		assert_eq!(paid, 1_000 + 300);
	});
}

#[test]
fn turnover_should_never_fall_when_rides_are_settled_and_classes_retired() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let (first, second) = (
			offer(train, ride_for(1_000), 1),
			offer(train, ride_for(500), 1),
		);
		let cabin = board(&alice(), first);
		let books = BulletTrain::books(train).expect("a train");
		assert_eq!((books.aboard, books.for_shares), (1_000, 0));
		assert_eq!(record(train).collected, 1_000);

		pass(DAY);
		assert_ok!(settle(&alice(), first, cabin));
		assert_ok!(retire(first));
		assert_eq!((record(train).collected, record(train).aboard), (1_000, 0));

		// The turnover counts, not the money aboard: it reaches 1,500 while 500 are aboard.
		assert_ok!(announce(train, 1_500, 90));
		let cabin = board(&bob(), second);
		assert_eq!(
			(record(train).collected, record(train).aboard),
			(1_500, 500)
		);
		assert_eq!(due(second, cabin), 90);
	});
}

#[test]
fn dpo_should_share_like_anyone_when_it_rides() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(1_000), 2);
		assert_ok!(announce(train, 2_000, 301));
		let dpos = board_dpo(class);

		board(&alice(), class);

		assert_eq!(BulletTrain::share_due(class, dpos), Some(150));
		assert_eq!(due(class, 1), 150);
	});
}

#[test]
fn milestone_should_be_reached_when_a_dpo_boards() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(
			train,
			ClassTerms {
				bonus: 40,
				..ride_for(1_000)
			},
			2,
		);
		assert_ok!(announce(train, 2_000, 300));
		board(&alice(), class);

		let dpos = board_dpo(class);

		assert_eq!(reached(train), [(300, 2_000)]);
		assert_eq!(BulletTrain::share_due(class, dpos), Some(150));
	});
}

#[test]
fn milestone_should_concern_its_own_train_only_when_there_are_several() {
	play_in_every_token(|token| {
		let (train, other) = (launch(&token), launch(&token));
		let (class, others) = (
			offer(train, ride_for(1_000), 1),
			offer(other, ride_for(1_000), 2),
		);
		assert_ok!(announce(train, 1_000, 300));
		assert_ok!(announce(other, 2_000, 600));

		let rival = board(&bob(), others);
		let cabin = board(&alice(), class);

		assert_eq!(due(class, cabin), 300);
		assert_eq!(due(others, rival), 0);
		assert_eq!(record(train).collected, 1_000);
		assert_eq!(record(other).collected, 1_000);
		assert_eq!(upcoming(other), [(2_000, 600)]);
	});
}
