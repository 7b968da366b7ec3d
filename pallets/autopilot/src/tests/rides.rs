//! The chain settles the rides that nobody settles (Rulebook 5.1, 5.2, 5.4).

use super::*;
use pallet_travel_cabin::Classes;

#[test]
fn ride_should_be_settled_at_its_end_and_not_a_block_before_when_nobody_does_it() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, terms(), 2);
		let (cabin, dpo_cabin) = (board(&alice(), class), board_dpo(class));
		clear_events();
		pass_with_autopilot(DAY - 1);
		assert!(cabin_events().is_empty());

		next_block();

		let settlement = |cabin, passenger| CabinEvent::RideSettled {
			train,
			class,
			cabin,
			passenger,
			caller: Autopilot::account(),
			owner: owner(),
			token: token.clone(),
			fare: 1_000,
			cut: 0,
			amount: 200,
			share: 0,
		};
		assert_eq!(
			cabin_events(),
			[
				settlement(cabin, user(alice())),
				settlement(dpo_cabin, dpo())
			]
		);
		assert_eq!(free(&token, &alice()), RICH + 200);
		let in_dpo = |reason| held(&token, reason, &dpo_account());
		assert_eq!(in_dpo(mock_dpo::HoldReason::Withdraw), 1_000);
		assert_eq!(in_dpo(mock_dpo::HoldReason::Yield), 200);
		assert_eq!(worth(&token, &Autopilot::account()), 0);
		should_be_planned([]);
	});
}

#[test]
fn ride_should_be_left_to_hunters_for_an_hour_when_it_may_be_hunted_at_its_end() {
	play_in_every_token(|token| {
		let class = class_of(&token, ten_days(), 2);
		let (cabin, dpo_cabin) = (board(&alice(), class), board_dpo(class));
		let until = 1 + 10 * DAY + HOUR;

		pass_with_autopilot(10 * DAY);
		should_be_planned([(until, Job::Class(class))]);
		pass_with_autopilot(HOUR - 1);
		assert!(settled().is_empty());
		next_block();

		let rides = [cabin, dpo_cabin].map(|cabin| by_itself(class, cabin));
		assert_eq!(settled(), rides);
		should_be_planned([]);
		// The chain takes no cut, although anyone else would have got one.
		assert_eq!(free(&token, &alice()), RICH + 1_000_000);
		let yields = mock_dpo::HoldReason::Yield;
		assert_eq!(held(&token, yields, &dpo_account()), 1_000_000);
		assert_eq!(worth(&token, &Autopilot::account()), 0);
	});
}

#[test]
fn hour_should_be_rounded_up_when_a_day_is_no_multiple_of_it() {
	play_in_every_token(|token| {
		// An hour is 100 / 24 blocks, which is a bit more than 4.
		BlocksPerDay::set(100);
		let eight_days = ClassTerms {
			duration: 800,
			..ten_days()
		};
		let class = class_of(&token, eight_days, 1);
		let cabin = board(&alice(), class);

		pass_with_autopilot(804);
		assert!(settled().is_empty());
		next_block();

		assert_eq!(settled(), [by_itself(class, cabin)]);
	});
}

#[test]
fn hunter_should_get_its_cut_when_it_hunts_in_the_hour_before_the_chain_settles() {
	play_in_every_token(|token| {
		let class = class_of(&token, ten_days(), 1);
		let cabin = board(&alice(), class);
		pass_with_autopilot(10 * DAY + HOUR - 1);

		assert_ok!(hunt(hunter(), class, cabin));
		assert_eq!(free(&token, &hunter()), RICH + 10_000);
		assert!(settled().is_empty());
		next_block();

		assert_eq!(settled(), [by_itself(class, cabin)]);
		assert_eq!(free(&token, &hunter()), RICH + 10_000);
		assert_eq!(free(&token, &alice()), RICH + 990_000);
		should_be_planned([]);
	});
}

#[test]
fn hunter_should_get_its_cut_when_it_settles_in_the_hour_and_the_chain_does_nothing() {
	play_in_every_token(|token| {
		let class = class_of(&token, ten_days(), 1);
		let cabin = board(&alice(), class);
		pass_with_autopilot(10 * DAY);

		assert_ok!(settle(hunter(), class, cabin));
		pass_with_autopilot(HOUR);

		assert_eq!(settled(), [(hunter(), class, cabin)]);
		assert!(failed().is_empty());
		should_be_planned([]);
		assert_eq!(free(&token, &hunter()), RICH + 10_000);
		assert_eq!(free(&token, &alice()), RICH + 990_000);
	});
}

#[test]
fn ride_should_be_settled_at_once_when_it_has_no_yield_or_was_paid_in_the_last_seven_days() {
	play_in_every_token(|token| {
		let without = ClassTerms {
			yield_total: 0,
			..ten_days()
		};
		let (idle, class) = (
			class_of(&token, without, 1),
			class_of(&token, ten_days(), 2),
		);
		let poor = board(&alice(), idle);
		let (late, recent) = (board(&bob(), class), board(&carol(), class));
		// Bob is paid seven days and a block before the end, and Carol seven days before.
		pass_with_autopilot(3 * DAY - 1);
		assert_ok!(withdraw(bob(), class, late));
		pass_with_autopilot(1);
		assert_ok!(withdraw(carol(), class, recent));

		pass_with_autopilot(7 * DAY);

		let rides = settled();
		assert_eq!(rides.len(), 2);
		assert!(rides.contains(&by_itself(idle, poor)));
		assert!(rides.contains(&by_itself(class, recent)));
		assert_eq!(free(&token, &carol()), RICH + 1_000_000);
		should_be_planned([(1 + 10 * DAY + HOUR, Job::Class(class))]);
		assert!(TravelCabin::ride(class, late).is_some());
	});
}

#[test]
fn milestone_share_should_arrive_when_the_chain_settles() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, terms(), 2);
		let milestone = BulletTrain::add_milestone(signed(owner()), train, 2_000, 300);
		assert_ok!(milestone);
		board(&alice(), class);
		board_dpo(class);

		pass_with_autopilot(DAY);

		assert_eq!(free(&token, &alice()), RICH + 200 + 150);
		let yields = mock_dpo::HoldReason::Yield;
		assert_eq!(held(&token, yields, &dpo_account()), 200 + 150);
	});
}

#[test]
fn nothing_should_happen_twice_when_the_ride_was_settled_by_hand_before() {
	play_in_every_token(|token| {
		let class = class_of(&token, terms(), 2);
		let cabin = board(&alice(), class);
		// The call comes in the block of the end, and the chain's turn after it.
		pass(DAY);
		assert_ok!(settle(bob(), class, cabin));

		next_block();

		assert_eq!(settled(), [(bob(), class, cabin)]);
		assert_eq!(free(&token, &alice()), RICH + 200);
		assert!(failed().is_empty());
		should_be_planned([]);
	});
}

#[test]
fn retired_class_should_be_closed_with_its_last_ride_and_leave_no_entry() {
	play_in_every_token(|token| {
		let class = class_of(&token, terms(), 3);
		board(&alice(), class);
		pass_with_autopilot(1);
		board(&bob(), class);
		assert_ok!(retire(class));

		pass_with_autopilot(DAY - 1);
		assert_eq!(settled().len(), 1);
		should_be_planned([(2 + DAY, Job::Class(class))]);
		next_block();

		assert_eq!(settled().len(), 2);
		assert_eq!(TravelCabin::class(class), None);
		let closed = CabinEvent::ClassClosed {
			class,
			owner: owner(),
		};
		assert_eq!(cabin_events().last(), Some(&closed));
		assert_eq!(held(&Token::Native, HoldReason::ClassDeposit, &owner()), 0);
		should_be_planned([]);
	});
}

#[test]
fn class_should_have_one_entry_for_its_oldest_ride_however_many_ride() {
	const RIDES: u32 = 20;
	play_in_every_token(|token| {
		let class = class_of(&token, terms(), 2 * RIDES);
		let open_rides = || TravelCabin::class(class).map(|class| class.rides);
		for _ in 0..RIDES {
			next_block();
			board(&alice(), class);
			should_be_planned([(2 + DAY, Job::Class(class))]);
		}
		pass_with_autopilot(DAY - RIDES);

		// Each ride ends a block after the one before.
		for gone in 1..RIDES {
			next_block();
			assert_eq!(open_rides(), Some(RIDES - gone));
			should_be_planned([(2 + DAY + gone, Job::Class(class))]);
		}
		next_block();
		assert_eq!(open_rides(), Some(0));
		let record = Classes::<Test>::get(class).expect("a class");
		assert_eq!(record.planned, None);
		should_be_planned([]);
		let order = settled().into_iter().map(|(_, _, cabin)| cabin);
		assert!(order.eq(0..RIDES));

		// The next passenger is the first of an idle class again.
		pass_with_autopilot(10);
		let cabin = board(&bob(), class);
		let ends = System::block_number() + DAY;
		should_be_planned([(ends, Job::Class(class))]);
		pass_with_autopilot(DAY);
		assert_eq!(settled().last(), Some(&by_itself(class, cabin)));
		assert_eq!(free(&token, &bob()), RICH + 200);
	});
}

#[test]
fn ride_should_have_its_own_time_when_it_boards_while_another_is_left_to_hunters() {
	play_in_every_token(|token| {
		let class = class_of(&token, ten_days(), 2);
		let first = board(&alice(), class);
		pass_with_autopilot(10 * DAY + 100);
		should_be_planned([(1 + 10 * DAY + HOUR, Job::Class(class))]);
		let second = board(&bob(), class);
		let ends = System::block_number() + 10 * DAY;
		should_be_planned([(1 + 10 * DAY + HOUR, Job::Class(class))]);

		pass_with_autopilot(HOUR - 101);
		assert!(settled().is_empty());
		next_block();
		assert_eq!(settled(), [by_itself(class, first)]);
		should_be_planned([(ends, Job::Class(class))]);
		pass_with_autopilot(ends + HOUR - System::block_number() - 1);
		assert_eq!(settled().len(), 1);
		next_block();
		assert_eq!(settled().last(), Some(&by_itself(class, second)));
		should_be_planned([]);
	});
}

#[test]
fn others_left_to_hunters_should_have_their_hour_when_one_among_them_is_settled_or_cannot_be() {
	play_in_every_token(|token| {
		let class = class_of(&token, ten_days(), 4);
		let first = board(&alice(), class);
		pass(1);
		let by_hand = board(&bob(), class);
		pass(1);
		let failing = board_dpo(class);
		pass(1);
		let last = board(&carol(), class);
		take(&token, HoldReason::Fare, &dpo_account(), 1_000);
		// All of them have ended, and the hour of none is over.
		pass_with_autopilot(10 * DAY + 50);
		let record = Classes::<Test>::get(class).expect("a class");
		assert_eq!((record.oldest, record.ended), (first, 4));
		assert_ok!(settle(bob(), class, by_hand));

		let until = 1 + 10 * DAY + HOUR;
		pass_with_autopilot(until - System::block_number());
		assert_eq!(settled().last(), Some(&by_itself(class, first)));
		pass_with_autopilot(2);
		let again_at = System::block_number() + DAY;
		assert_eq!(failed(), [(Job::Ride(class, failing), again_at)]);
		assert_eq!(settled().len(), 2);
		next_block();
		assert_eq!(settled().last(), Some(&by_itself(class, last)));
		should_be_planned([(again_at, Job::Ride(class, failing))]);
		put_back(&token, HoldReason::Fare, &dpo_account(), 1_000);
	});
}

#[test]
fn view_should_name_the_classs_turn_when_a_ride_was_hunted_in_its_hour() {
	play_in_every_token(|token| {
		let class = class_of(&token, ten_days(), 1);
		let cabin = board(&alice(), class);
		pass_with_autopilot(10 * DAY + 10);
		assert_ok!(hunt(hunter(), class, cabin));

		let until = 1 + 10 * DAY + HOUR;
		let ride = TravelCabin::ride(class, cabin).expect("a ride");
		assert_eq!(ride.settles_by_itself_at, Some(until));
		pass_with_autopilot(until - System::block_number() - 1);
		assert!(settled().is_empty());
		next_block();
		assert_eq!(settled(), [by_itself(class, cabin)]);
	});
}
