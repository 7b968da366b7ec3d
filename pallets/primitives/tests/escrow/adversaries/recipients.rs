//! Recipients who can't receive, by accident or on purpose.

use crate::{asset, give, least, mock::*, play, play_in_every_token, set_aside, stranger};
use crate::{take_all_references, DEPOSIT, YIELD};
use bullet_train_primitives::{Balance, Escrow, Token};
use frame_support::{assert_noop, assert_ok, hypothetically_ok};
use sp_runtime::{DispatchError, DispatchResult, TokenError};

fn pay(token: &Token, to: &AccountId, amount: Balance) -> DispatchResult {
	Escrowed::pay(token, &DEPOSIT, &alice(), to, amount)
}

fn shift(token: &Token, to: &AccountId, amount: Balance) -> DispatchResult {
	Escrowed::shift(token, (&DEPOSIT, &alice()), (&YIELD, to), amount)
}

#[test]
fn pay_should_make_an_account_when_the_amount_is_the_minimum() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), 100);
		let to = stranger();
		// The project token's account needs BOLT or somebody's deposit to exist.
		if token != Token::Native {
			mint(&Token::Native, &to, EXISTENTIAL_DEPOSIT);
		}
		for too_little in 1..least(&token) {
			assert_noop!(pay(&token, &to, too_little), TokenError::CannotCreate);
		}
		assert_ok!(pay(&token, &to, least(&token)));
		assert_eq!(free(&token, &to), least(&token));
		// From then on any amount will do.
		assert_ok!(pay(&token, &to, 1));
		assert_eq!(held(&token, DEPOSIT, &alice()), 99 - least(&token));
	});
}

#[test]
fn pay_should_wait_when_the_recipient_has_no_bolt_to_exist_by() {
	play(|| {
		set_aside(&asset(), &alice(), 100);
		assert_noop!(pay(&asset(), &stranger(), 100), TokenError::CannotCreate);
		mint(&Token::Native, &stranger(), EXISTENTIAL_DEPOSIT);
		assert_ok!(pay(&asset(), &stranger(), 100));
	});
}

#[test]
fn pay_should_wait_when_the_recipient_is_at_max_consumers() {
	play(|| {
		set_aside(&asset(), &alice(), 100);
		set_aside(&Token::Native, &alice(), 100);
		take_all_references(&newcomer());
		assert_noop!(pay(&asset(), &newcomer(), 100), TokenError::CannotCreate);
		// pallet-assets leaves one reference unused.
		System::dec_consumers(&newcomer());
		assert_noop!(pay(&asset(), &newcomer(), 100), TokenError::CannotCreate);
		System::dec_consumers(&newcomer());
		hypothetically_ok!(pay(&asset(), &newcomer(), 100));

		// BOLT needs none, nor does who has an account already.
		take_all_references(&newcomer());
		take_all_references(&bob());
		assert_ok!(pay(&Token::Native, &newcomer(), 1));
		assert_ok!(pay(&asset(), &bob(), 100));
	});
}

#[test]
fn shift_of_bolt_should_wait_when_the_recipient_is_at_max_consumers() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), 100);
		take_all_references(&bob());
		if token == Token::Native {
			assert_noop!(shift(&token, &bob(), 100), DispatchError::TooManyConsumers);
			System::dec_consumers(&bob());
		}
		assert_ok!(shift(&token, &bob(), 50));
		// Who has a hold can be given more of it, and the references stay at the limit.
		take_all_references(&bob());
		assert_ok!(shift(&token, &bob(), 50));
		assert_eq!(held(&token, YIELD, &bob()), 100);
	});
}

#[test]
fn shift_should_be_refused_when_the_recipient_has_no_account_of_the_token() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), 100);
		// Carol has had one, and has given everything away.
		assert_ok!(Assets::transfer_all(signed(carol()), ASSET, bob(), false));
		if token == Token::Native {
			assert_ok!(Balances::transfer_all(signed(carol()), bob(), false));
		}
		for to in [stranger(), carol()] {
			for amount in [1, least(&token), 100] {
				assert_noop!(shift(&token, &to, amount), TokenError::CannotCreateHold);
			}
		}
		mint(&Token::Native, &stranger(), EXISTENTIAL_DEPOSIT);
		if token != Token::Native {
			// An account of another token doesn't help.
			assert_noop!(
				shift(&token, &stranger(), 100),
				TokenError::CannotCreateHold
			);
			mint(&token, &stranger(), ASSET_MINIMUM);
		}
		assert_ok!(shift(&token, &stranger(), 100));
		assert_eq!(free(&token, &stranger()), least(&token));
	});
}

#[test]
fn recipient_should_not_die_when_money_was_shifted_to_it() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), 100);
		assert_ok!(shift(&token, &bob(), 1));
		// All that bob can give away leaves the minimum, under which the hold rests.
		let all = worth(&token, &bob()) - 1 - least(&token);
		assert!(give(&token, &bob(), &carol(), all + 1).is_err());
		assert_ok!(give(&token, &bob(), &carol(), all));
		assert_eq!(free(&token, &bob()), least(&token));
		assert_ok!(Escrowed::pay(&token, &YIELD, &bob(), &carol(), 1));
	});
}

#[test]
fn freeze_of_the_recipient_should_not_matter_when_it_receives() {
	play(|| {
		set_aside(&Token::Native, &alice(), 100);
		crate::freeze_native(&bob(), Balance::MAX);
		assert_ok!(pay(&Token::Native, &bob(), 50));
		assert_ok!(shift(&Token::Native, &bob(), 50));
		assert_ok!(Escrowed::pay(&Token::Native, &YIELD, &bob(), &carol(), 50));
		assert_eq!(free(&Token::Native, &bob()), RICH + 50);
	});
}
