//! Amounts at the end of the number line.

use crate::{asset, mock::*, play, play_in_every_token, refused, set_aside, stranger};
use crate::{BONUS, DEPOSIT, YIELD};
use bullet_train_primitives::{Balance, Escrow, Token};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{ArithmeticError, DispatchResult};

/// A token of which nearly as much is on hold as can be.
const HUGE: Token = Token::WithId(2);

fn shift(
	token: &Token,
	from: (RuntimeHoldReason, AccountId),
	to: (RuntimeHoldReason, AccountId),
	amount: Balance,
) -> DispatchResult {
	Escrowed::shift(token, (&from.0, &from.1), (&to.0, &to.1), amount)
}

#[test]
fn movement_should_be_refused_when_the_amount_is_beyond_all_reason() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), 100);
		assert_ok!(Escrowed::lock(&token, &YIELD, &bob(), RICH / 2));
		for amount in [
			Balance::MAX,
			Balance::MAX - 99,
			Balance::MAX - RICH,
			1 << 127,
			RICH + 1,
		] {
			refused(|| Escrowed::lock(&token, &DEPOSIT, &alice(), amount));
			refused(|| Escrowed::unlock(&token, &DEPOSIT, &alice(), amount));
			for to in [alice(), bob(), stranger()] {
				refused(|| Escrowed::pay(&token, &DEPOSIT, &alice(), &to, amount));
				for reason in [DEPOSIT, YIELD, BONUS] {
					refused(|| shift(&token, (DEPOSIT, alice()), (reason, to.clone()), amount));
				}
			}
		}
	});
}

#[test]
fn every_movement_should_be_exact_when_all_bolt_that_can_be_is_issued() {
	play(|| {
		let token = Token::Native;
		mint(&token, &bob(), Balance::MAX - Balances::total_issuance());
		let all = Escrowed::lockable(&token, &bob());
		assert_eq!(all, free(&token, &bob()) - EXISTENTIAL_DEPOSIT);

		assert_ok!(Escrowed::lock(&token, &DEPOSIT, &bob(), all));
		assert_ok!(shift(&token, (DEPOSIT, bob()), (YIELD, bob()), all));
		assert_ok!(shift(&token, (YIELD, bob()), (BONUS, alice()), all));
		assert_eq!(worth(&token, &alice()), RICH + all);
		assert_ok!(Escrowed::pay(
			&token,
			&BONUS,
			&alice(),
			&stranger(),
			all / 2
		));
		assert_ok!(Escrowed::unlock(&token, &BONUS, &alice(), all - all / 2));

		assert_eq!(free(&token, &stranger()), all / 2);
		assert_eq!(free(&token, &alice()), RICH + all - all / 2);
	});
}

/// The most of a token in which anything can be locked.
const HALF: Balance = Balance::MAX / 2;

/// Bob has all of [`HUGE`] on hold but a unit that is his and one of Alice's.
fn play_with_huge(test: impl FnOnce(Balance)) {
	play(|| {
		assert_ok!(Assets::force_create(
			RuntimeOrigin::root(),
			2,
			admin(),
			false,
			1
		));
		mint(&HUGE, &alice(), 1);
		mint(&HUGE, &bob(), HALF - 1);
		set_aside(&HUGE, &bob(), HALF - 2);
		test(HALF - 2);
	});
}

#[test]
fn shift_should_be_exact_when_nearly_every_unit_is_on_hold() {
	play_with_huge(|all| {
		assert_ok!(shift(&HUGE, (DEPOSIT, bob()), (DEPOSIT, bob()), all));
		assert_ok!(shift(&HUGE, (DEPOSIT, bob()), (YIELD, bob()), all - 1));
		assert_ok!(shift(&HUGE, (DEPOSIT, bob()), (YIELD, bob()), 1));
		assert_ok!(shift(&HUGE, (YIELD, bob()), (BONUS, alice()), all));
		assert_eq!(held(&HUGE, BONUS, &alice()), all);
		assert_eq!(worth(&HUGE, &alice()), all + 1);
		assert_eq!(worth(&HUGE, &bob()), 1);
		refused(|| shift(&HUGE, (BONUS, alice()), (YIELD, bob()), all + 1));
		// What is left free is the minimum.
		assert_eq!(Escrowed::lockable(&HUGE, &alice()), 0);
	});
}

#[test]
fn payments_should_fit_into_the_supplys_room_when_it_is_nearly_exhausted() {
	play_with_huge(|all| {
		let pay = |amount| Escrowed::pay(&HUGE, &DEPOSIT, &bob(), &alice(), amount);
		mint(&HUGE, &alice(), Balance::MAX - HALF);
		let minted = free(&HUGE, &alice());
		// pallet-assets wants room in the supply for what is paid, though the supply stays the
		// same.
		for amount in [1, all] {
			assert_noop!(pay(amount), ArithmeticError::Overflow);
			let unlock = || Escrowed::unlock(&HUGE, &DEPOSIT, &bob(), amount);
			assert_noop!(unlock(), ArithmeticError::Overflow);
		}
		// Room for one is room for any number, one at a time.
		assert_ok!(Assets::burn(signed(admin()), 2, alice(), 1));
		for paid in 1..=5 {
			refused(|| pay(2));
			assert_ok!(pay(1));
			assert_eq!(free(&HUGE, &alice()), minted - 1 + paid);
		}
		// And what is burnt of it, makes more room.
		assert_ok!(Assets::burn(signed(admin()), 2, alice(), 4));
		assert_ok!(pay(5));
		refused(|| pay(6));
		// However much was minted: once it is burnt, there is room for everything.
		let minted = free(&HUGE, &alice());
		assert_ok!(Assets::burn(signed(admin()), 2, alice(), minted));
		assert_ok!(pay(all - 10));
	});
}

#[test]
fn nothing_should_be_lockable_when_it_might_never_be_paid_out_again() {
	play_with_huge(|all| {
		assert_ok!(Escrowed::unlock(&HUGE, &DEPOSIT, &bob(), all));
		assert_eq!(Escrowed::lockable(&HUGE, &bob()), all);

		mint(&HUGE, &alice(), 1);
		assert_eq!(Escrowed::lockable(&HUGE, &bob()), 0);
		refused(|| Escrowed::lock(&HUGE, &DEPOSIT, &bob(), 1));

		assert_ok!(Assets::burn(signed(admin()), 2, alice(), 1));
		set_aside(&HUGE, &bob(), all);
	});
}

#[test]
fn asking_should_not_overflow_when_a_freeze_is_at_the_limit() {
	play(|| {
		mint(
			&Token::Native,
			&bob(),
			Balance::MAX - Balances::total_issuance(),
		);
		set_aside(&Token::Native, &bob(), 100);
		for frozen in [1, RICH, Balance::MAX - 1, Balance::MAX] {
			crate::freeze_native(&bob(), frozen);
			let expected = free(&Token::Native, &bob()).saturating_sub(frozen.max(10));
			assert_eq!(Escrowed::lockable(&Token::Native, &bob()), expected);
		}
		assert_eq!(Escrowed::lockable(&asset(), &bob()), RICH - ASSET_MINIMUM);
	});
}
