//! The ride's end (Rulebook 1.7).

use super::*;
use bullet_train_primitives::Income;

/// The terms of a ride of 10 days that earns 1,000,000.
fn ten_days() -> ClassTerms {
	ClassTerms {
		yield_total: 1_000_000,
		bonus: 30,
		duration: 144_000,
		..terms()
	}
}

#[test]
fn everything_should_return_when_a_ride_is_settled() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ten_days(), 1);
		let cabin = board(&alice(), class);
		pass(144_000);
		clear_events();

		assert_ok!(settle(alice(), class, cabin));

		assert_eq!(free(&token, &alice()), RICH + 1_000_000);
		assert_eq!(held(&token, HoldReason::Fare, &alice()), 0);
		// The bonus is the class's surplus, which is still on hold.
		assert_eq!(held(&token, HoldReason::Reward, &owner()), 30);
		assert_eq!(TravelCabin::ride(class, cabin), None);
		assert_eq!(
			cabin_events(),
			[Event::RideSettled {
				train,
				class,
				cabin,
				passenger: user(alice()),
				caller: alice(),
				owner: owner(),
				token: token.clone(),
				fare: 1_000,
				cut: 0,
				amount: 1_000_000,
				share: 0,
			}]
		);
	});
}

#[test]
fn ride_should_not_be_settled_when_it_has_a_block_to_go() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), terms(), 1);
		let cabin = board(&alice(), class);

		pass(14_399);
		for caller in [alice(), hunter(), owner()] {
			assert_noop!(settle(caller, class, cabin), Error::<Test>::RideUnderWay);
		}
		pass(1);
		assert_ok!(settle(hunter(), class, cabin));
	});
}

#[test]
fn outsider_should_take_the_cut_when_a_hunt_would_be_allowed_and_nothing_otherwise() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), ten_days(), 2);
		let (lazy, diligent) = (board(&alice(), class), board(&bob(), class));
		pass(100_000);
		assert_ok!(withdraw(bob(), class, diligent));
		pass(44_000);

		let helped = gain(&token, &hunter(), || settle(hunter(), class, diligent));
		let hunted = gain(&token, &hunter(), || settle(hunter(), class, lazy));

		assert_eq!((helped, hunted), (0, 10_000));
		assert_eq!(free(&token, &bob()), RICH + 1_000_000);
		assert_eq!(free(&token, &alice()), RICH + 990_000);
	});
}

#[test]
fn passenger_should_pay_no_cut_when_it_settles_late_itself() {
	play_in_every_token(|token| {
		DpoMembers::set(vec![bob()]);
		let class = offer(launch(&token), ten_days(), 2);
		let (cabin, dpo_cabin) = (board(&alice(), class), board_dpo(class));
		// Thirty years pass.
		pass(14_400 * 365 * 30);

		assert_ok!(settle(alice(), class, cabin));
		assert_ok!(settle(bob(), class, dpo_cabin));

		assert_eq!(free(&token, &alice()), RICH + 1_000_000);
		assert_eq!(free(&token, &bob()), RICH);
		assert_eq!(
			held(&token, mock_dpo::HoldReason::Yield, &dpo_account()),
			1_000_000
		);
	});
}

#[test]
fn dpos_fare_should_go_to_its_withdraw_account_when_its_ride_is_settled() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), ten_days(), 1);
		let cabin = board_dpo(class);
		pass(144_000);

		assert_ok!(settle(hunter(), class, cabin));

		let holds = |reason| held(&token, reason, &dpo_account());
		assert_eq!(holds(mock_dpo::HoldReason::Withdraw), 1_000);
		assert_eq!(holds(mock_dpo::HoldReason::Yield), 990_000);
		assert_eq!(holds(mock_dpo::HoldReason::Bonus), 30);
		assert_eq!(
			DpoReceived::get(),
			[
				(DPO, Income::Bonus, 30),
				(DPO, Income::Fare, 1_000),
				(DPO, Income::Yield, 990_000)
			]
		);
	});
}

#[test]
fn share_should_be_paid_with_the_settlement_even_if_the_ride_had_ended_when_it_was_reached() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, terms(), 3);
		let cabin = board(&alice(), class);
		assert_ok!(BulletTrain::add_milestone(
			signed(owner()),
			train,
			2_000,
			300
		));
		pass(14_400 * 10);
		board(&bob(), class);

		assert_ok!(settle(hunter(), class, cabin));

		// The hunter gets 1% of the yield, and nothing of the share.
		assert_eq!(free(&token, &alice()), RICH + 198 + 150);
		assert_eq!(free(&token, &hunter()), RICH + 2);
	});
}

#[test]
fn ride_should_be_settled_only_once() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), terms(), 2);
		let cabin = board(&alice(), class);
		board(&bob(), class);
		pass(14_400);
		assert_ok!(settle(hunter(), class, cabin));

		assert_noop!(settle(hunter(), class, cabin), Error::<Test>::NoSuchRide);
		assert_noop!(withdraw(alice(), class, cabin), Error::<Test>::NoSuchRide);
		assert_noop!(hunt(hunter(), class, cabin), Error::<Test>::NoSuchRide);
	});
}
