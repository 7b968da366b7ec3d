//! Holders who would rather not pay, or not exist.

use crate::{
	asset, freeze_native, give, least, mock::*, play, play_in_every_token, refused, set_aside,
};
use crate::{stranger, DEPOSIT, YIELD};
use bullet_train_primitives::{Balance, Escrow, Token};
use frame_support::{
	assert_noop, assert_ok, hypothetically,
	traits::{
		fungibles::MutateHold,
		tokens::{Fortitude, Precision, Restriction},
	},
};
use sp_runtime::{DispatchError, TokenError};

/// The holder's 100 can be paid now, all of it.
fn pays_out(token: &Token, holder: &AccountId) {
	assert_eq!(held(token, DEPOSIT, holder), 100);
	let before = worth(token, &bob());
	hypothetically!({
		assert_ok!(Escrowed::pay(token, &DEPOSIT, holder, &bob(), 100));
		assert_eq!(worth(token, &bob()), before + 100);
	});
}

#[test]
fn pay_should_go_through_when_the_holder_froze_its_whole_balance() {
	play(|| {
		set_aside(&Token::Native, &alice(), 100);
		for frozen in [RICH - 99, RICH, Balance::MAX] {
			freeze_native(&alice(), frozen);
			// A polite transfer would let the holder's own freeze win.
			let polite = hypothetically!(Fungibles::transfer_on_hold(
				Token::Native,
				&DEPOSIT,
				&alice(),
				&bob(),
				100,
				Precision::Exact,
				Restriction::Free,
				Fortitude::Polite,
			));
			assert_eq!(polite, Err(TokenError::Frozen.into()));
			pays_out(&Token::Native, &alice());
		}
	});
}

#[test]
fn held_money_should_move_any_way_when_the_holder_froze_its_whole_balance() {
	play(|| {
		set_aside(&Token::Native, &alice(), 100);
		freeze_native(&alice(), RICH);
		let (from, to) = (alice(), bob());
		assert_ok!(Escrowed::shift(
			&Token::Native,
			(&DEPOSIT, &from),
			(&YIELD, &to),
			30
		));
		assert_ok!(Escrowed::shift(
			&Token::Native,
			(&DEPOSIT, &from),
			(&YIELD, &from),
			30
		));
		assert_ok!(Escrowed::unlock(&Token::Native, &DEPOSIT, &from, 40));
		// What came back is frozen.
		refused(|| Balances::transfer_allow_death(signed(alice()), bob(), 100));
	});
}

#[test]
fn account_should_live_when_its_holder_gives_all_else_away() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), 100);
		hypothetically!({
			assert_ok!(match token {
				Token::Native => Balances::transfer_all(signed(alice()), bob(), false),
				Token::WithId(id) => Assets::transfer_all(signed(alice()), id, bob(), false),
			});
			assert_eq!(free(&token, &alice()), least(&token));
			pays_out(&token, &alice());
		});
		let give = |amount| give(&token, &alice(), &bob(), amount);
		for too_much in [RICH - 100, RICH - 99, RICH, Balance::MAX] {
			refused(|| give(too_much));
		}
		assert_ok!(give(RICH - 100 - least(&token)));
		refused(|| give(1));
		assert_eq!(free(&token, &alice()), least(&token));
		pays_out(&token, &alice());
	});
}

#[test]
fn bolt_account_should_live_when_its_holder_burns_all_it_can() {
	play(|| {
		set_aside(&Token::Native, &alice(), 100);
		let burnable = RICH - 100 - EXISTENTIAL_DEPOSIT;
		for keep_alive in [true, false] {
			refused(|| Balances::burn(signed(alice()), burnable + 1, keep_alive));
		}
		assert_ok!(Balances::burn(signed(alice()), burnable, false));
		pays_out(&Token::Native, &alice());
	});
}

#[test]
fn asset_hold_should_survive_when_its_holder_empties_its_bolt() {
	play(|| {
		set_aside(&asset(), &alice(), 100);
		// The asset's account keeps the system account by a reference.
		refused(|| Balances::transfer_allow_death(signed(alice()), bob(), RICH));
		assert_ok!(Balances::transfer_all(signed(alice()), bob(), false));
		assert_eq!(free(&Token::Native, &alice()), EXISTENTIAL_DEPOSIT);
		pays_out(&asset(), &alice());
	});
}

#[test]
fn hold_should_pay_out_when_its_holder_never_had_bolt() {
	play(|| {
		// A token that suffices by itself.
		let sufficient = Token::WithId(2);
		assert_ok!(Assets::force_create(
			RuntimeOrigin::root(),
			2,
			admin(),
			true,
			1
		));
		mint(&sufficient, &stranger(), 101);
		set_aside(&sufficient, &stranger(), 100);
		pays_out(&sufficient, &stranger());

		// An account that somebody else paid for.
		let guest = account(b'y');
		assert_ok!(Assets::touch_other(signed(carol()), ASSET, guest.clone()));
		mint(&asset(), &guest, 100 + ASSET_MINIMUM);
		set_aside(&asset(), &guest, 100);
		pays_out(&asset(), &guest);
		assert_eq!(worth(&Token::Native, &guest), 0);
	});
}

#[test]
fn delegate_should_not_reach_held_money_when_all_was_approved() {
	play(|| {
		assert_ok!(Assets::approve_transfer(
			signed(alice()),
			ASSET,
			hunter(),
			Balance::MAX
		));
		set_aside(&asset(), &alice(), 100);
		let take =
			|amount| Assets::transfer_approved(signed(hunter()), ASSET, alice(), hunter(), amount);
		refused(|| take(RICH - 100 - ASSET_MINIMUM + 1));
		assert_ok!(take(RICH - 100 - ASSET_MINIMUM));
		refused(|| take(1));
		pays_out(&asset(), &alice());
	});
}

#[test]
fn hold_should_stay_whole_when_old_style_reserves_come_and_go() {
	play(|| {
		// They share one figure with the holds in pallet-balances.
		set_aside(&Token::Native, &newcomer(), 100);
		for _ in 0..3 {
			assert_ok!(Assets::touch(signed(newcomer()), ASSET));
			assert_ok!(Assets::approve_transfer(
				signed(newcomer()),
				ASSET,
				bob(),
				1
			));
			assert_ok!(Assets::cancel_approval(signed(newcomer()), ASSET, bob()));
			pays_out(&Token::Native, &newcomer());
			assert_ok!(Assets::refund(signed(newcomer()), ASSET, false));
			pays_out(&Token::Native, &newcomer());
		}
		assert_eq!(worth(&Token::Native, &newcomer()), RICH);
	});
}

#[test]
fn account_should_be_free_to_go_when_its_last_hold_is_paid() {
	play(|| {
		mint(&Token::Native, &stranger(), 1_000);
		set_aside(&Token::Native, &stranger(), 100);
		let leave = || Balances::transfer_allow_death(signed(stranger()), bob(), 900);
		refused(leave);
		assert_ok!(Escrowed::pay(
			&Token::Native,
			&DEPOSIT,
			&stranger(),
			&bob(),
			100
		));
		assert_ok!(leave());
		assert!(!System::account_exists(&stranger()));
	});
}

#[test]
fn last_unit_should_come_out_when_it_is_all_that_the_holder_has_but_the_minimum() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), RICH - least(&token));
		for _ in 0..3 {
			assert_ok!(Escrowed::pay(&token, &DEPOSIT, &alice(), &bob(), 1));
			assert_ok!(Escrowed::unlock(&token, &DEPOSIT, &alice(), 1));
		}
		let rest = held(&token, DEPOSIT, &alice());
		assert_ok!(Escrowed::pay(&token, &DEPOSIT, &alice(), &bob(), rest));
		assert_eq!(worth(&token, &alice()), least(&token) + 3);
	});
}

#[test]
fn hold_should_be_paid_in_full_when_its_holder_lives_by_another_reference_and_has_dust() {
	play(|| {
		// As a keyless account does that a pallet keeps alive.
		System::inc_providers(&alice());
		set_aside(&Token::Native, &alice(), 100);
		let all_but_dust = RICH - 100 - (EXISTENTIAL_DEPOSIT - 1);
		assert_ok!(Balances::transfer_allow_death(
			signed(alice()),
			carol(),
			all_but_dust
		));
		assert_eq!(free(&Token::Native, &alice()), EXISTENTIAL_DEPOSIT - 1);
		assert_eq!(Escrowed::lockable(&Token::Native, &alice()), 0);

		let (from, to) = (alice(), bob());
		assert_ok!(Escrowed::shift(
			&Token::Native,
			(&DEPOSIT, &from),
			(&YIELD, &from),
			40
		));
		assert_ok!(Escrowed::shift(
			&Token::Native,
			(&YIELD, &from),
			(&YIELD, &to),
			40
		));
		assert_ok!(Escrowed::pay(&Token::Native, &DEPOSIT, &from, &to, 60));
		assert_eq!(worth(&Token::Native, &to), RICH + 100);
		// The dust itself lived by the holds, as pallet-balances has it; the reference is still
		// there.
		assert_eq!(worth(&Token::Native, &from), 0);
		assert!(System::account_exists(&from));
	});
}

#[test]
fn hold_should_be_paid_when_its_holder_has_nothing_free_at_all() {
	play(|| {
		System::inc_providers(&alice());
		set_aside(&Token::Native, &alice(), 100);
		assert_ok!(Balances::transfer_all(signed(alice()), carol(), false));
		assert_eq!(free(&Token::Native, &alice()), 0);

		// Below the minimum nothing can come free there, from it on it can.
		let unlock = |amount| Escrowed::unlock(&Token::Native, &DEPOSIT, &alice(), amount);
		assert_noop!(unlock(EXISTENTIAL_DEPOSIT - 1), TokenError::CannotCreate);
		assert_ok!(unlock(EXISTENTIAL_DEPOSIT));
		let rest = 100 - EXISTENTIAL_DEPOSIT;
		let (from, whole) = (alice(), rest);
		assert_ok!(Escrowed::shift(
			&Token::Native,
			(&DEPOSIT, &from),
			(&YIELD, &from),
			whole
		));
		assert_ok!(Escrowed::pay(&Token::Native, &YIELD, &from, &bob(), whole));
		assert_eq!(worth(&Token::Native, &alice()), EXISTENTIAL_DEPOSIT);
	});
}

#[test]
fn hold_should_fail_as_a_whole_when_the_account_has_no_provider() {
	play(|| {
		// Sufficient by a token, without BOLT: nothing native can be held there.
		assert_ok!(Assets::force_create(
			RuntimeOrigin::root(),
			2,
			admin(),
			true,
			1
		));
		mint(&Token::WithId(2), &stranger(), 100);
		set_aside(&Token::Native, &alice(), 100);
		let (from, to) = (alice(), stranger());
		assert_noop!(
			Escrowed::shift(&Token::Native, (&DEPOSIT, &from), (&DEPOSIT, &to), 100),
			DispatchError::Token(TokenError::CannotCreateHold)
		);
		pays_out(&Token::Native, &alice());
	});
}
