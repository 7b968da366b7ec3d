//! Each movement does exactly what it says, or nothing.

use crate::{asset, least, mock::*, play, play_in_every_token, refused, set_aside, stranger};
use crate::{BONUS, DEPOSIT, YIELD};
use bullet_train_primitives::{Balance, Escrow, Payee, Token};
use frame_support::{
	assert_noop, assert_ok, assert_storage_noop, hypothetically, storage::with_storage_layer,
};
use sp_runtime::{DispatchError, DispatchResult, StateVersion, TokenError};

/// No such token.
const NOTHING: Token = Token::WithId(99);

#[test]
fn lock_should_move_exactly_the_amount_when_it_is_liquid() {
	play_in_every_token(|token| {
		assert_ok!(Escrowed::lock(&token, &DEPOSIT, &alice(), 100));

		assert_eq!(free(&token, &alice()), RICH - 100);
		assert_eq!(held(&token, DEPOSIT, &alice()), 100);
		assert_eq!(worth(&token, &alice()), RICH);
	});
}

#[test]
fn unlock_should_move_exactly_the_amount_when_it_is_held() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), 100);

		assert_ok!(Escrowed::unlock(&token, &DEPOSIT, &alice(), 30));
		assert_eq!(free(&token, &alice()), RICH - 70);
		assert_eq!(held(&token, DEPOSIT, &alice()), 70);

		assert_ok!(Escrowed::unlock(&token, &DEPOSIT, &alice(), 70));
		assert_eq!(free(&token, &alice()), RICH);
		assert_eq!(held(&token, DEPOSIT, &alice()), 0);
	});
}

#[test]
fn pay_should_move_exactly_the_amount_when_it_is_held() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), 100);

		assert_ok!(Escrowed::pay(&token, &DEPOSIT, &alice(), &bob(), 1));
		assert_eq!(held(&token, DEPOSIT, &alice()), 99);
		assert_eq!(free(&token, &bob()), RICH + 1);

		assert_ok!(Escrowed::pay(&token, &DEPOSIT, &alice(), &bob(), 99));
		assert_eq!(worth(&token, &alice()), RICH - 100);
		assert_eq!(held(&token, DEPOSIT, &alice()), 0);
		assert_eq!(free(&token, &bob()), RICH + 100);
		assert_eq!(held(&token, DEPOSIT, &bob()), 0);
	});
}

#[test]
fn pay_should_free_the_money_when_the_holder_is_the_recipient() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), 100);

		assert_ok!(Escrowed::pay(&token, &DEPOSIT, &alice(), &alice(), 60));

		assert_eq!(free(&token, &alice()), RICH - 40);
		assert_eq!(held(&token, DEPOSIT, &alice()), 40);
	});
}

#[test]
fn shift_should_change_the_reason_when_the_account_is_the_same() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), 100);

		assert_ok!(Escrowed::shift(
			&token,
			(&DEPOSIT, &alice()),
			(&YIELD, &alice()),
			40
		));
		assert_eq!(held(&token, DEPOSIT, &alice()), 60);
		assert_eq!(held(&token, YIELD, &alice()), 40);

		assert_ok!(Escrowed::shift(
			&token,
			(&DEPOSIT, &alice()),
			(&YIELD, &alice()),
			60
		));
		assert_eq!(held(&token, DEPOSIT, &alice()), 0);
		assert_eq!(held(&token, YIELD, &alice()), 100);
		assert_eq!(free(&token, &alice()), RICH - 100);
	});
}

#[test]
fn shift_should_change_the_account_when_the_reason_is_the_same() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), 100);

		assert_ok!(Escrowed::shift(
			&token,
			(&DEPOSIT, &alice()),
			(&DEPOSIT, &bob()),
			100
		));

		assert_eq!(worth(&token, &alice()), RICH - 100);
		assert_eq!(free(&token, &bob()), RICH);
		assert_eq!(held(&token, DEPOSIT, &bob()), 100);
	});
}

#[test]
fn shift_should_add_to_a_hold_when_reason_and_account_differ() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), 100);
		assert_ok!(Escrowed::lock(&token, &YIELD, &bob(), 7));

		assert_ok!(Escrowed::shift(
			&token,
			(&DEPOSIT, &alice()),
			(&YIELD, &bob()),
			25
		));

		assert_eq!(held(&token, DEPOSIT, &alice()), 75);
		assert_eq!(held(&token, YIELD, &alice()), 0);
		assert_eq!(held(&token, YIELD, &bob()), 32);
		assert_eq!(held(&token, DEPOSIT, &bob()), 0);
		assert_eq!(free(&token, &bob()), RICH - 7);
	});
}

#[test]
fn shift_should_change_nothing_when_it_goes_to_itself() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), 100);
		let itself = alice();
		for amount in [1, 99, 100] {
			assert_storage_noop!(assert_ok!(Escrowed::shift(
				&token,
				(&DEPOSIT, &itself),
				(&DEPOSIT, &itself),
				amount
			)));
		}
		refused(|| Escrowed::shift(&token, (&DEPOSIT, &itself), (&DEPOSIT, &itself), 101));
	});
}

#[test]
fn reasons_should_stay_apart_when_one_account_has_several() {
	play_in_every_token(|token| {
		for (reason, amount) in [(DEPOSIT, 100), (YIELD, 20), (BONUS, 3)] {
			assert_ok!(Escrowed::lock(&token, &reason, &alice(), amount));
		}
		assert_ok!(Escrowed::lock(&token, &YIELD, &alice(), 5));
		assert_eq!(free(&token, &alice()), RICH - 128);

		assert_ok!(Escrowed::pay(&token, &YIELD, &alice(), &bob(), 25));
		assert_ok!(Escrowed::unlock(&token, &BONUS, &alice(), 1));

		assert_eq!(held(&token, DEPOSIT, &alice()), 100);
		assert_eq!(held(&token, YIELD, &alice()), 0);
		assert_eq!(held(&token, BONUS, &alice()), 2);
	});
}

#[test]
fn every_reason_of_the_runtime_should_hold_when_one_account_has_them_all() {
	use pallet_bullet_train::HoldReason as Train;
	use pallet_dpo::HoldReason as Dpo;
	use pallet_travel_cabin::HoldReason as Cabin;
	let reasons: [RuntimeHoldReason; 22] = [
		DEPOSIT,
		YIELD,
		BONUS,
		mock_dpo::HoldReason::Withdraw.into(),
		mock_dpo::HoldReason::Base.into(),
		Train::Milestone.into(),
		Train::TrainDeposit.into(),
		Cabin::Reward.into(),
		Cabin::Fare.into(),
		Cabin::Unclaimed.into(),
		Cabin::ClassDeposit.into(),
		Dpo::Deposit.into(),
		Dpo::Yield.into(),
		Dpo::Bonus.into(),
		Dpo::Withdraw.into(),
		Dpo::Unclaimed.into(),
		Dpo::Base.into(),
		Dpo::DpoDeposit.into(),
		Dpo::ProposalDeposit.into(),
		Dpo::OfferDeposit.into(),
		pallet_fee_fund::HoldReason::Fund.into(),
		pallet_fee_fund::HoldReason::FundDeposit.into(),
	];
	assert_eq!(
		reasons.len() as u32,
		<RuntimeHoldReason as frame_support::traits::VariantCount>::VARIANT_COUNT,
		"a reason is missing here"
	);
	play_in_every_token(|token| {
		for (n, reason) in (1..).zip(&reasons) {
			assert_ok!(Escrowed::lock(&token, reason, &alice(), n));
		}
		for (n, reason) in (1..).zip(&reasons) {
			assert_eq!(held(&token, *reason, &alice()), n);
			assert_ok!(Escrowed::unlock(&token, reason, &alice(), n));
		}
		assert_eq!(free(&token, &alice()), RICH);
	});
}

#[test]
fn tokens_should_stay_apart_when_both_are_held_for_the_same_reason() {
	play(|| {
		set_aside(&Token::Native, &alice(), 100);
		assert_eq!(held(&asset(), DEPOSIT, &alice()), 0);
		refused(|| Escrowed::pay(&asset(), &DEPOSIT, &alice(), &bob(), 100));
		set_aside(&asset(), &alice(), 7);

		assert_ok!(Escrowed::pay(
			&Token::Native,
			&DEPOSIT,
			&alice(),
			&bob(),
			100
		));

		assert_eq!(held(&Token::Native, DEPOSIT, &alice()), 0);
		assert_eq!(held(&asset(), DEPOSIT, &alice()), 7);
		assert_eq!(free(&asset(), &bob()), RICH);
	});
}

#[test]
fn nothing_should_be_held_or_moved_when_there_is_no_such_token() {
	play(|| {
		assert!(tokens().iter().all(Escrowed::exists));
		assert!(!Escrowed::exists(&NOTHING));
		assert_eq!(Escrowed::lockable(&NOTHING, &alice()), 0);
		assert_eq!(held(&NOTHING, DEPOSIT, &alice()), 0);
		refused(|| Escrowed::lock(&NOTHING, &DEPOSIT, &alice(), 1));
		refused(|| Escrowed::unlock(&NOTHING, &DEPOSIT, &alice(), 1));
		refused(|| Escrowed::pay(&NOTHING, &DEPOSIT, &alice(), &bob(), 1));
		refused(|| Escrowed::shift(&NOTHING, (&DEPOSIT, &alice()), (&YIELD, &alice()), 1));
		refused(|| Escrowed::shift(&NOTHING, (&DEPOSIT, &alice()), (&DEPOSIT, &bob()), 1));
	});
}

#[test]
fn movement_should_do_nothing_when_the_amount_is_zero() {
	play(|| {
		set_aside(&Token::Native, &alice(), 100);
		set_aside(&asset(), &alice(), 100);
		for token in [Token::Native, asset(), NOTHING] {
			for (from, to) in [
				(alice(), bob()),
				(alice(), alice()),
				(alice(), stranger()),
				(stranger(), alice()),
			] {
				assert_storage_noop!({
					assert_ok!(Escrowed::lock(&token, &DEPOSIT, &from, 0));
					assert_ok!(Escrowed::unlock(&token, &DEPOSIT, &from, 0));
					assert_ok!(Escrowed::pay(&token, &DEPOSIT, &from, &to, 0));
					assert_ok!(Escrowed::shift(&token, (&DEPOSIT, &from), (&YIELD, &to), 0));
					let payee = Payee::Free(to);
					assert_ok!(Escrowed::release(&token, &DEPOSIT, &from, &payee, 0));
				});
			}
		}
	});
}

#[test]
fn lock_should_be_refused_when_it_is_a_unit_more_than_lockable() {
	play_in_every_token(|token| {
		let lockable = Escrowed::lockable(&token, &alice());
		assert_eq!(lockable, RICH - least(&token));
		let lock = |amount| Escrowed::lock(&token, &DEPOSIT, &alice(), amount);
		assert_noop!(lock(lockable + 1), TokenError::FundsUnavailable);
		assert_noop!(lock(Balance::MAX), TokenError::FundsUnavailable);
		assert_ok!(lock(lockable));
		assert_noop!(lock(1), TokenError::FundsUnavailable);
	});
}

#[test]
fn release_should_be_refused_when_it_is_a_unit_more_than_held() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), 100);
		// Enough is on hold, but for another reason and by another account.
		assert_ok!(Escrowed::lock(&token, &YIELD, &alice(), 1_000));
		set_aside(&token, &bob(), 1_000);

		let unlock = Escrowed::unlock;
		assert_noop!(
			unlock(&token, &DEPOSIT, &alice(), 101),
			TokenError::FundsUnavailable
		);
		assert_noop!(
			unlock(&token, &BONUS, &alice(), 1),
			TokenError::FundsUnavailable
		);
		let pay = |reason, to, amount| Escrowed::pay(&token, &reason, &alice(), &to, amount);
		assert_noop!(pay(DEPOSIT, bob(), 101), TokenError::FundsUnavailable);
		assert_noop!(pay(DEPOSIT, alice(), 101), TokenError::FundsUnavailable);
		assert_noop!(pay(BONUS, bob(), 1), TokenError::FundsUnavailable);
		for to in [alice(), bob()] {
			let shift =
				|from, amount| Escrowed::shift(&token, (&from, &alice()), (&YIELD, &to), amount);
			assert_noop!(shift(DEPOSIT, 101), TokenError::FundsUnavailable);
			assert_noop!(shift(BONUS, 1), TokenError::FundsUnavailable);
		}
		// More than the account holds for all reasons together.
		refused(|| pay(DEPOSIT, bob(), 1_101));
		refused(|| unlock(&token, &DEPOSIT, &alice(), 1_101));
	});
}

/// What a movement leads to: its answer, and the state with all events.
fn outcome(movement: impl FnOnce() -> DispatchResult) -> (DispatchResult, Vec<u8>) {
	hypothetically!({
		let answer = movement();
		(answer, sp_io::storage::root(StateVersion::V1))
	})
}

#[test]
fn release_should_be_the_movement_that_the_payee_calls_for() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), 100);
		for amount in [0, 40, 100, 101] {
			let release =
				|payee| outcome(|| Escrowed::release(&token, &DEPOSIT, &alice(), &payee, amount));
			assert_eq!(
				release(Payee::Free(alice())),
				outcome(|| Escrowed::unlock(&token, &DEPOSIT, &alice(), amount))
			);
			assert_eq!(
				release(Payee::Free(bob())),
				outcome(|| Escrowed::pay(&token, &DEPOSIT, &alice(), &bob(), amount))
			);
			for to in [alice(), bob(), stranger()] {
				let (from, onto) = (alice(), to.clone());
				assert_eq!(
					release(Payee::Held(YIELD, to)),
					outcome(|| Escrowed::shift(&token, (&DEPOSIT, &from), (&YIELD, &onto), amount))
				);
			}
		}
	});
}

#[test]
fn token_pallets_should_report_holds_and_releases_but_no_shifts() {
	fn reported(movement: impl FnOnce() -> DispatchResult) -> Vec<RuntimeEvent> {
		clear_events();
		assert_ok!(movement());
		System::events()
			.into_iter()
			.map(|record| record.event)
			.collect()
	}
	play_in_every_token(|token| {
		let native = token == Token::Native;
		let (who, reason, amount) = (alice(), DEPOSIT, 100);
		assert_eq!(
			reported(|| Escrowed::lock(&token, &DEPOSIT, &alice(), amount)),
			[match native {
				true => pallet_balances::Event::Held {
					who,
					reason,
					amount
				}
				.into(),
				false => pallet_assets_holder::Event::Held {
					who,
					asset_id: ASSET,
					reason,
					amount
				}
				.into(),
			}]
		);
		// Why the suite's own events name token, reason, both accounts and the amount.
		let (from, to) = (alice(), bob());
		let pay = || Escrowed::pay(&token, &DEPOSIT, &alice(), &bob(), 10);
		assert_eq!(reported(pay).len(), usize::from(native));
		let shift = || Escrowed::shift(&token, (&DEPOSIT, &from), (&DEPOSIT, &to), 10);
		assert_eq!(reported(shift), []);
		let lock_on = || Escrowed::lock_on(&token, &alice(), (&YIELD, &to), 10);
		assert_eq!(reported(lock_on).len(), usize::from(native));
		let hand_over = || Escrowed::hand_over(&token, &alice(), &to, 10);
		assert_eq!(reported(hand_over), []);

		let (who, amount) = (alice(), 80);
		assert_eq!(
			reported(|| Escrowed::unlock(&token, &DEPOSIT, &alice(), amount)),
			[match native {
				true => pallet_balances::Event::Released {
					who,
					reason,
					amount
				}
				.into(),
				false => pallet_assets_holder::Event::Released {
					who,
					asset_id: ASSET,
					reason,
					amount
				}
				.into(),
			}]
		);
	});
}

#[test]
fn earlier_movements_should_be_undone_when_a_later_one_of_the_same_layer_fails() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), 100);
		assert_noop!(
			with_storage_layer(|| {
				Escrowed::lock(&token, &YIELD, &alice(), 50)?;
				Escrowed::shift(&token, (&YIELD, &alice()), (&YIELD, &bob()), 50)?;
				Escrowed::pay(&token, &YIELD, &bob(), &carol(), 50)?;
				Escrowed::unlock(&token, &DEPOSIT, &alice(), 101)
			}),
			TokenError::FundsUnavailable
		);
	});
}

#[test]
fn caller_should_be_able_to_go_on_when_a_movement_within_its_layer_fails() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), 100);
		// Someone who can't be paid now, with the others paid all the same.
		assert_ok!(with_storage_layer(|| -> Result<(), DispatchError> {
			Escrowed::pay(&token, &DEPOSIT, &alice(), &bob(), 30)?;
			assert!(Escrowed::pay(&token, &DEPOSIT, &alice(), &stranger(), 1).is_err());
			Escrowed::shift(&token, (&DEPOSIT, &alice()), (&YIELD, &alice()), 1)?;
			Escrowed::pay(&token, &DEPOSIT, &alice(), &carol(), 69)
		}));
		assert_eq!(free(&token, &bob()), RICH + 30);
		assert_eq!(free(&token, &carol()), RICH + 69);
		assert_eq!(held(&token, YIELD, &alice()), 1);
		assert_eq!(worth(&token, &stranger()), 0);
	});
}

/// Sweeps a keyless account that isn't needed any more.
fn sweep(token: &Token, from: &AccountId, to: &AccountId) -> DispatchResult {
	Escrowed::sweep(token, from, to).map(|_| ())
}

#[test]
fn sweep_should_leave_nothing_when_nothing_is_held() {
	play_in_every_token(|token| {
		// As a DPO's account: a reference of its own keeps it alive for tokens that don't.
		System::inc_providers(&stranger());
		assert_ok!(Escrowed::lock(
			&token,
			&DEPOSIT,
			&alice(),
			least(&token) + 7
		));
		assert_ok!(Escrowed::pay(
			&token,
			&DEPOSIT,
			&alice(),
			&stranger(),
			least(&token) + 7
		));

		assert_eq!(Escrowed::minimum(&token), least(&token));
		assert_eq!(
			Escrowed::sweep(&token, &stranger(), &bob()),
			Ok(least(&token) + 7)
		);
		assert_eq!(worth(&token, &stranger()), 0);
		assert_eq!(free(&token, &bob()), RICH + least(&token) + 7);
		assert_ok!(System::dec_providers(&stranger()));
		assert!(!System::account_exists(&stranger()));
	});
}

#[test]
fn sweep_should_do_nothing_when_the_account_has_nothing() {
	play_in_every_token(|token| {
		assert_storage_noop!(assert_eq!(
			Escrowed::sweep(&token, &stranger(), &bob()),
			Ok(0)
		));
	});
}

#[test]
fn sweep_should_be_refused_when_something_is_held_or_the_recipient_cannot_be_paid() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), 1);
		refused(|| sweep(&token, &alice(), &bob()));
	});
	play(|| {
		assert_ok!(Assets::block(signed(admin()), ASSET, bob()));
		refused(|| sweep(&asset(), &alice(), &bob()));
		assert_ok!(Assets::thaw(signed(admin()), ASSET, bob()));
		assert_ok!(Assets::freeze(signed(admin()), ASSET, alice()));
		refused(|| sweep(&asset(), &alice(), &bob()));
	});
}
