//! Treasure hunting (Rulebook 1.6).

use super::*;
use bullet_train_primitives::{Hunting, Income};
use sp_runtime::Permill;

/// The terms of a ride of 28 days that earns 1,000,000.
fn long() -> ClassTerms {
	ClassTerms {
		yield_total: 1_000_000,
		duration: 403_200,
		..terms()
	}
}

/// Seven days, in blocks.
const WEEK: u32 = 100_800;

#[test]
fn hunt_should_split_what_is_due_when_the_passenger_was_lazy() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, long(), 1);
		let cabin = board(&alice(), class);
		pass(WEEK + 1);
		clear_events();

		assert_ok!(hunt(hunter(), class, cabin));

		assert_eq!(
			cabin_events(),
			[Event::TreasureHunted {
				train,
				class,
				cabin,
				passenger: user(alice()),
				hunter: hunter(),
				owner: owner(),
				token: token.clone(),
				cut: 2_500,
				amount: 247_502,
				share: 0,
			}]
		);
		assert_eq!(
			held(&token, HoldReason::Reward, &owner()),
			1_000_000 - 250_002
		);
	});
}

#[test]
fn hunt_should_wait_another_week_when_there_was_a_withdrawal_or_a_hunt() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), long(), 1);
		let cabin = board(&alice(), class);

		pass(WEEK);
		assert_ok!(withdraw(alice(), class, cabin));
		pass(WEEK);
		assert_noop!(hunt(hunter(), class, cabin), Error::<Test>::TooEarlyToHunt);
		pass(1);
		assert_ok!(hunt(hunter(), class, cabin));
		assert_noop!(hunt(bob(), class, cabin), Error::<Test>::TooEarlyToHunt);
		pass(WEEK);
		assert_noop!(hunt(bob(), class, cabin), Error::<Test>::TooEarlyToHunt);
		pass(1);
		assert_ok!(hunt(bob(), class, cabin));
	});
}

#[test]
fn hunt_should_be_refused_when_the_hunter_may_withdraw() {
	play_in_every_token(|token| {
		DpoMembers::set(vec![bob()]);
		let class = offer(launch(&token), long(), 2);
		let (cabin, dpo_cabin) = (board(&alice(), class), board_dpo(class));
		pass(WEEK + 1);

		assert_noop!(hunt(alice(), class, cabin), Error::<Test>::OwnRide);
		assert_noop!(hunt(bob(), class, dpo_cabin), Error::<Test>::OwnRide);
		assert_ok!(hunt(bob(), class, cabin));
		assert_ok!(hunt(alice(), class, dpo_cabin));
	});
}

#[test]
fn dpos_part_should_go_to_its_yield_account_when_it_is_hunted() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), long(), 1);
		let cabin = board_dpo(class);
		pass(WEEK + 1);

		let cut = gain(&token, &hunter(), || hunt(hunter(), class, cabin));

		assert_eq!(cut, 2_500);
		assert_eq!(
			held(&token, mock_dpo::HoldReason::Yield, &dpo_account()),
			247_502
		);
		assert_eq!(DpoReceived::get(), [(DPO, Income::Yield, 247_502)]);
	});
}

#[test]
fn hunt_should_be_refused_when_no_yield_is_due_even_if_a_share_waits() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(
			train,
			ClassTerms {
				yield_total: 0,
				..long()
			},
			2,
		);
		assert_ok!(BulletTrain::add_milestone(
			signed(owner()),
			train,
			2_000,
			300
		));
		let cabin = board(&alice(), class);
		board(&bob(), class);
		pass(WEEK + 1);

		assert_eq!(BulletTrain::share_due(class, cabin), Some(150));
		assert_noop!(hunt(hunter(), class, cabin), Error::<Test>::NothingDue);
		assert_noop!(withdraw(alice(), class, cabin), Error::<Test>::NothingDue);
	});
}

#[test]
fn share_should_bear_no_cut_when_it_is_paid_with_a_hunt() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, long(), 2);
		assert_ok!(BulletTrain::add_milestone(
			signed(owner()),
			train,
			2_000,
			30_000
		));
		let cabin = board(&alice(), class);
		board(&bob(), class);
		pass(WEEK + 1);
		let alice_before = free(&token, &alice());

		let cut = gain(&token, &hunter(), || hunt(hunter(), class, cabin));

		assert_eq!(cut, 2_500);
		assert_eq!(free(&token, &alice()) - alice_before, 247_502 + 15_000);
	});
}

#[test]
fn passenger_should_get_all_when_the_cut_rounds_to_nothing() {
	play_in_every_token(|token| {
		let class = offer(
			launch(&token),
			ClassTerms {
				yield_total: 396,
				..long()
			},
			1,
		);
		let cabin = board(&alice(), class);
		pass(WEEK + 1);
		let alice_before = free(&token, &alice());

		let cut = gain(&token, &hunter(), || hunt(hunter(), class, cabin));

		assert_eq!((cut, free(&token, &alice()) - alice_before), (0, 99));
	});
}

#[test]
fn period_and_cut_should_apply_at_once_when_governance_changes_them() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), long(), 1);
		let cabin = board(&alice(), class);
		pass(2 * 14_400 + 1);
		assert_noop!(hunt(hunter(), class, cabin), Error::<Test>::TooEarlyToHunt);

		HuntingTerms::set(Hunting {
			days: 2,
			cut: Permill::from_percent(10),
		});
		let due = TravelCabin::ride(class, cabin).expect("a ride").due;
		let cut = gain(&token, &hunter(), || hunt(hunter(), class, cabin));

		assert_eq!(cut as Balance, due / 10);
	});
}

#[test]
fn hunt_should_be_open_at_once_and_no_class_be_offered_when_a_day_has_no_blocks() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), long(), 1);
		let cabin = board(&alice(), class);
		pass(1_000);

		BlocksPerDay::set(0);

		assert_noop!(try_offer(0, long(), 1), Error::<Test>::DurationOutOfBounds);
		assert_ok!(hunt(hunter(), class, cabin));
		pass(long().duration);
		assert_ok!(settle(alice(), class, cabin));
	});
}
