//! What may be locked: liquid money only, and never the last of an account.

use crate::{asset, freeze_native, least, mock::*, play, play_in_every_token, refused, set_aside};
use crate::{stranger, take_all_references, DEPOSIT, YIELD};
use bullet_train_primitives::{Escrow, Token};
use frame_support::{
	assert_noop, assert_ok, hypothetically, hypothetically_ok,
	traits::{
		fungible::MutateHold as _,
		fungibles::{Inspect, MutateHold},
		tokens::{Fortitude, Preservation},
		LockIdentifier, LockableCurrency, WithdrawReasons,
	},
};
use sp_runtime::{DispatchError, DispatchResult, TokenError};

/// Nothing can be locked now, and nothing changes by trying.
fn nothing_lockable(token: &Token, who: &AccountId) {
	lockable_is_exactly(token, who, 0);
}

/// Exactly so much can be locked now, on this account or on another, or handed over.
fn lockable_is_exactly(token: &Token, who: &AccountId, amount: u128) {
	assert_eq!(Escrowed::lockable(token, who), amount);
	let other = bob();
	let movements: [&dyn Fn(u128) -> DispatchResult; 3] = [
		&|amount| Escrowed::lock(token, &DEPOSIT, who, amount),
		&|amount| Escrowed::lock_on(token, who, (&DEPOSIT, &other), amount),
		&|amount| Escrowed::hand_over(token, who, &other, amount),
	];
	for movement in movements {
		assert_noop!(movement(amount + 1), TokenError::FundsUnavailable);
		hypothetically_ok!(movement(amount));
	}
}

#[test]
fn account_should_keep_the_minimum_when_all_that_is_lockable_was_locked() {
	play_in_every_token(|token| {
		lockable_is_exactly(&token, &alice(), RICH - least(&token));
		set_aside(&token, &alice(), RICH - least(&token));
		assert_eq!(free(&token, &alice()), least(&token));
		nothing_lockable(&token, &alice());
	});
}

#[test]
fn nothing_should_be_lockable_when_the_account_has_the_bare_minimum() {
	play(|| {
		mint(&Token::Native, &stranger(), EXISTENTIAL_DEPOSIT);
		mint(&asset(), &stranger(), ASSET_MINIMUM);
		for token in tokens() {
			nothing_lockable(&token, &stranger());
			mint(&token, &stranger(), 1);
			lockable_is_exactly(&token, &stranger(), 1);
		}
	});
}

#[test]
fn nothing_should_be_lockable_when_there_is_no_account() {
	play_in_every_token(|token| nothing_lockable(&token, &stranger()));
}

#[test]
fn held_money_should_not_be_lockable_again_when_the_rest_is_locked() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), RICH / 2);
		lockable_is_exactly(&token, &alice(), RICH - RICH / 2 - least(&token));
		assert_ok!(Escrowed::unlock(&token, &DEPOSIT, &alice(), 1));
		lockable_is_exactly(&token, &alice(), RICH - RICH / 2 - least(&token) + 1);
	});
}

#[test]
fn frozen_bolt_should_not_be_lockable_when_a_plain_hold_would_take_it() {
	play(|| {
		freeze_native(&alice(), RICH - 100);

		lockable_is_exactly(&Token::Native, &alice(), 100);
		hypothetically_ok!(Fungibles::hold(
			Token::Native,
			&DEPOSIT,
			&alice(),
			RICH - 10
		));
		// The project token isn't concerned.
		lockable_is_exactly(&asset(), &alice(), RICH - ASSET_MINIMUM);
	});
}

#[test]
fn frozen_bolt_should_not_be_lockable_when_the_freeze_could_rest_on_earlier_holds() {
	play(|| {
		// Half is vesting, the other half goes into escrow.
		freeze_native(&alice(), RICH / 2);
		set_aside(&Token::Native, &alice(), RICH / 2);

		// pallet-balances lets the freeze rest on the hold and calls the vesting half liquid...
		assert_eq!(
			Fungibles::reducible_balance(
				Token::Native,
				&alice(),
				Preservation::Preserve,
				Fortitude::Polite
			),
			RICH / 2 - EXISTENTIAL_DEPOSIT
		);
		// ...but what is in escrow may be paid to others, and then the vesting half is all there
		// is.
		nothing_lockable(&Token::Native, &alice());
		assert_ok!(Escrowed::pay(
			&Token::Native,
			&DEPOSIT,
			&alice(),
			&bob(),
			RICH / 2
		));
		assert_eq!(free(&Token::Native, &alice()), RICH / 2);
		nothing_lockable(&Token::Native, &alice());
	});
}

#[test]
fn frozen_bolt_should_stay_when_all_else_is_locked_and_paid_in_any_steps() {
	let sizes = [
		0, 1, 9, 10, 11, 400, 500, 510, 590, 600, 989, 990, 991, 999, 1_000, 2_000,
	];
	let poor = stranger();
	for frozen in sizes {
		for other in [0, 1, 100, 600] {
			for first in [0, 1, 9, 10, 250, 390, 500, 990] {
				play(|| {
					// Given: 1,000, partly on hold for something that isn't escrow, partly frozen.
					mint(&Token::Native, &poor, 1_000);
					assert_ok!(Balances::hold(&YIELD, &poor, other));
					freeze_native(&poor, frozen);
					let liquid = (1_000 - other).saturating_sub(frozen.max(EXISTENTIAL_DEPOSIT));
					lockable_is_exactly(&Token::Native, &poor, liquid);

					// When: it locks something, then all that is left, and pays it out.
					let first = first.min(liquid);
					set_aside(&Token::Native, &poor, first);
					lockable_is_exactly(&Token::Native, &poor, liquid - first);
					set_aside(&Token::Native, &poor, liquid - first);
					nothing_lockable(&Token::Native, &poor);
					assert_ok!(Escrowed::pay(
						&Token::Native,
						&DEPOSIT,
						&poor,
						&bob(),
						liquid
					));

					// Then: what was frozen is still there.
					nothing_lockable(&Token::Native, &poor);
					assert_eq!(free(&Token::Native, &poor), 1_000 - other - liquid);
				});
			}
		}
	}
}

#[test]
fn largest_freeze_should_count_when_several_overlap() {
	play(|| {
		let freeze = |id: &LockIdentifier, amount| {
			Balances::set_lock(*id, &alice(), amount, WithdrawReasons::all())
		};
		freeze(b"vesting ", 300);
		freeze(b"democrac", 700);
		freeze(b"tips    ", 3);
		lockable_is_exactly(&Token::Native, &alice(), RICH - 700);
		Balances::remove_lock(*b"democrac", &alice());
		lockable_is_exactly(&Token::Native, &alice(), RICH - 300);
		Balances::remove_lock(*b"vesting ", &alice());
		// Smaller than the minimum, which is left anyway.
		lockable_is_exactly(&Token::Native, &alice(), RICH - EXISTENTIAL_DEPOSIT);
	});
}

#[test]
fn nothing_should_be_lockable_when_more_is_frozen_than_there_is() {
	play(|| {
		set_aside(&Token::Native, &alice(), 100);
		for frozen in [RICH - 100, RICH, RICH + 1, u128::MAX] {
			freeze_native(&alice(), frozen);
			nothing_lockable(&Token::Native, &alice());
		}
		freeze_native(&alice(), 0);
		lockable_is_exactly(&Token::Native, &alice(), RICH - 100 - EXISTENTIAL_DEPOSIT);
	});
}

#[test]
fn asking_what_is_lockable_should_change_nothing() {
	play_in_every_token(|token| {
		set_aside(&token, &alice(), 100);
		freeze_native(&alice(), 50);
		frame_support::assert_storage_noop!(Escrowed::lockable(&token, &alice()));
	});
}

#[test]
fn project_token_should_not_be_lockable_when_the_account_is_frozen_or_blocked() {
	play(|| {
		set_aside(&asset(), &alice(), 100);

		assert_ok!(Assets::freeze(signed(admin()), ASSET, alice()));
		nothing_lockable(&asset(), &alice());
		assert_ok!(Assets::thaw(signed(admin()), ASSET, alice()));
		lockable_is_exactly(&asset(), &alice(), RICH - 100 - ASSET_MINIMUM);

		assert_ok!(Assets::block(signed(admin()), ASSET, alice()));
		nothing_lockable(&asset(), &alice());
		assert_ok!(Assets::thaw(signed(admin()), ASSET, alice()));
		lockable_is_exactly(&asset(), &alice(), RICH - 100 - ASSET_MINIMUM);
	});
}

#[test]
fn project_token_should_not_be_lockable_when_all_of_it_is_frozen() {
	play(|| {
		assert_ok!(Assets::freeze_asset(signed(admin()), ASSET));
		nothing_lockable(&asset(), &alice());
		lockable_is_exactly(&Token::Native, &alice(), RICH - EXISTENTIAL_DEPOSIT);
		assert_ok!(Assets::thaw_asset(signed(admin()), ASSET));
		lockable_is_exactly(&asset(), &alice(), RICH - ASSET_MINIMUM);
	});
}

#[test]
fn project_token_should_not_be_lockable_when_it_is_being_destroyed() {
	play(|| {
		set_aside(&asset(), &alice(), 100);
		assert_ok!(Escrowed::unlock(&asset(), &DEPOSIT, &alice(), 100));
		hypothetically!({
			assert_ok!(Assets::start_destroy(signed(admin()), ASSET));
			// It is still there, but nothing can be put into escrow, nor moved within.
			assert!(Escrowed::exists(&asset()));
			nothing_lockable(&asset(), &alice());
			refused(|| Escrowed::shift(&asset(), (&DEPOSIT, &alice()), (&DEPOSIT, &bob()), 1));
		});
	});
}

#[test]
fn raised_minimum_should_be_left_when_root_raises_it() {
	fn with_minimum(minimum: u128) {
		assert_ok!(Assets::force_asset_status(
			RuntimeOrigin::root(),
			ASSET,
			admin(),
			admin(),
			admin(),
			admin(),
			minimum,
			false,
			false
		));
	}
	play(|| {
		set_aside(&asset(), &alice(), 100);
		with_minimum(1_000);
		lockable_is_exactly(&asset(), &alice(), RICH - 100 - 1_000);

		// Above all that anyone has: nothing more can be locked, but all that is held comes out.
		with_minimum(2 * RICH);
		nothing_lockable(&asset(), &alice());
		assert_ok!(Escrowed::pay(&asset(), &DEPOSIT, &alice(), &bob(), 60));
		assert_ok!(Escrowed::shift(
			&asset(),
			(&DEPOSIT, &alice()),
			(&YIELD, &bob()),
			30
		));
		assert_ok!(Escrowed::unlock(&asset(), &DEPOSIT, &alice(), 10));
		assert_eq!(worth(&asset(), &bob()), RICH + 90);
	});
}

#[test]
fn deposits_of_other_pallets_should_neither_be_lockable_nor_count_as_held() {
	play(|| {
		// A deposit in the old way, reserved without a reason.
		assert_ok!(Assets::touch(signed(newcomer()), ASSET));
		let rest = RICH - 10;
		lockable_is_exactly(&Token::Native, &newcomer(), rest - EXISTENTIAL_DEPOSIT);
		set_aside(&Token::Native, &newcomer(), rest - EXISTENTIAL_DEPOSIT);
		refused(|| Escrowed::unlock(&Token::Native, &DEPOSIT, &newcomer(), rest));

		// It comes back without touching the escrow.
		assert_ok!(Assets::refund(signed(newcomer()), ASSET, false));
		assert_eq!(
			held(&Token::Native, DEPOSIT, &newcomer()),
			rest - EXISTENTIAL_DEPOSIT
		);
		lockable_is_exactly(&Token::Native, &newcomer(), 10);
	});
}

#[test]
fn first_lock_of_bolt_should_be_refused_when_the_account_is_at_max_consumers() {
	play(|| {
		take_all_references(&alice());
		let lock = |token, amount| Escrowed::lock(&token, &DEPOSIT, &alice(), amount);
		assert_noop!(lock(Token::Native, 100), DispatchError::TooManyConsumers);
		// The project token needs no reference, its account has one.
		assert_ok!(lock(asset(), 100));

		// One reference is enough for all holds.
		System::dec_consumers(&alice());
		assert_ok!(lock(Token::Native, 100));
		assert_ok!(lock(Token::Native, 100));
		assert_ok!(Escrowed::lock(&Token::Native, &YIELD, &alice(), 100));
		// Emptying one hold for another needs none either.
		assert_ok!(Escrowed::shift(
			&Token::Native,
			(&YIELD, &alice()),
			(&DEPOSIT, &alice()),
			100
		));
		let whole = (&DEPOSIT, &alice());
		assert_ok!(Escrowed::shift(
			&Token::Native,
			whole,
			(&YIELD, &alice()),
			300
		));
	});
}
