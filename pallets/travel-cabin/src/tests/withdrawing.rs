//! Yield and withdrawing (Rulebook 1.4, 1.5).

use super::*;
use bullet_train_primitives::Income;

#[test]
fn yield_should_all_be_the_passengers_when_it_withdraws() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, terms(), 1);
		let cabin = board(&alice(), class);
		pass(3_600);
		clear_events();

		let gained = gain(&token, &alice(), || withdraw(alice(), class, cabin));

		assert_eq!(gained, 50);
		assert_eq!(held(&token, HoldReason::Reward, &owner()), 150);
		assert_eq!(
			cabin_events(),
			[Event::YieldWithdrawn {
				train,
				class,
				cabin,
				passenger: user(alice()),
				caller: alice(),
				owner: owner(),
				token: token.clone(),
				amount: 50,
				share: 0,
			}]
		);
	});
}

#[test]
fn withdrawal_should_be_refused_when_nothing_is_due() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), terms(), 1);
		let cabin = board(&alice(), class);

		assert_noop!(withdraw(alice(), class, cabin), Error::<Test>::NothingDue);
		// One unit accrues in 72 blocks.
		pass(71);
		assert_noop!(withdraw(alice(), class, cabin), Error::<Test>::NothingDue);
		pass(1);
		assert_ok!(withdraw(alice(), class, cabin));
		assert_noop!(withdraw(alice(), class, cabin), Error::<Test>::NothingDue);
	});
}

#[test]
fn withdrawal_should_be_refused_when_the_caller_is_not_the_passenger() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), terms(), 2);
		let cabin = board(&alice(), class);
		board(&bob(), class);
		pass(7_200);

		for outsider in [bob(), owner(), hunter(), admin()] {
			assert_noop!(
				withdraw(outsider, class, cabin),
				Error::<Test>::NotPassenger
			);
		}
	});
}

#[test]
fn dpos_yield_should_go_to_its_yield_account_when_whoever_may_withdraws() {
	play_in_every_token(|token| {
		DpoMembers::set(vec![bob(), carol()]);
		let class = offer(launch(&token), terms(), 1);
		let cabin = board_dpo(class);
		pass(7_200);

		assert_noop!(withdraw(alice(), class, cabin), Error::<Test>::NotPassenger);
		assert_eq!(gain(&token, &bob(), || withdraw(bob(), class, cabin)), 0);
		pass(3_600);
		assert_ok!(withdraw(carol(), class, cabin));

		assert_eq!(
			held(&token, mock_dpo::HoldReason::Yield, &dpo_account()),
			150
		);
		assert_eq!(
			DpoReceived::get(),
			[(DPO, Income::Yield, 100), (DPO, Income::Yield, 50)]
		);
	});
}

#[test]
fn withdrawals_should_sum_up_to_the_whole_yield_when_there_are_many() {
	play_in_every_token(|token| {
		// Yield and duration are prime numbers.
		let odd = ClassTerms {
			yield_total: 9_973,
			duration: 7_919,
			..terms()
		};
		let class = offer(launch(&token), odd, 1);
		let cabin = board(&alice(), class);

		let mut sum = 0;
		for step in (1..89).chain([89 * 89]) {
			pass(step);
			sum += gain(&token, &alice(), || withdraw(alice(), class, cabin));
		}
		assert_eq!(sum, 9_973);
		assert_noop!(withdraw(alice(), class, cabin), Error::<Test>::NothingDue);
	});
}

#[test]
fn yield_should_stop_growing_when_the_ride_has_ended() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), terms(), 1);
		let cabin = board(&alice(), class);

		pass(14_400 * 300);

		let gained = gain(&token, &alice(), || withdraw(alice(), class, cabin));
		assert_eq!(gained, 200);
		assert_noop!(withdraw(alice(), class, cabin), Error::<Test>::NothingDue);
	});
}

#[test]
fn milestone_share_should_be_paid_with_the_withdrawal() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, terms(), 2);
		assert_ok!(BulletTrain::add_milestone(
			signed(owner()),
			train,
			2_000,
			300
		));
		let cabin = board(&alice(), class);
		board(&bob(), class);
		pass(7_200);

		let gained = gain(&token, &alice(), || withdraw(alice(), class, cabin));

		assert_eq!(gained, 100 + 150);
	});
}
