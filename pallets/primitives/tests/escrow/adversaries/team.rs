//! A token's owner, issuer, admin and freezer: they may delay what goes to free balances, not take.

use crate::{asset, mock::*, play, refused, set_aside, stranger, DEPOSIT, YIELD};
use bullet_train_primitives::{Balance, Escrow, Token};
use frame_support::{
	assert_noop, assert_ok, hypothetically, hypothetically_ok,
	traits::{
		fungibles::MutateHold,
		tokens::{Fortitude, Precision, Restriction},
	},
};
use sp_runtime::{ArithmeticError, DispatchResult, TokenError};

type AssetsError = pallet_assets::Error<Test>;

/// Alice has 100 of the project token in escrow.
fn play_with_escrow(test: impl FnOnce()) {
	play(|| {
		set_aside(&asset(), &alice(), 100);
		test();
	});
}

fn pay(to: AccountId, amount: Balance) -> DispatchResult {
	Escrowed::pay(&asset(), &DEPOSIT, &alice(), &to, amount)
}

fn unlock(amount: Balance) -> DispatchResult {
	Escrowed::unlock(&asset(), &DEPOSIT, &alice(), amount)
}

fn shift(to: AccountId, amount: Balance) -> DispatchResult {
	Escrowed::shift(&asset(), (&DEPOSIT, &alice()), (&YIELD, &to), amount)
}

/// Alice's hundred is whole, and could go any way now.
fn escrow_is_whole_and_free_to_go() {
	assert_eq!(held(&asset(), DEPOSIT, &alice()), 100);
	hypothetically_ok!(pay(bob(), 100));
	hypothetically_ok!(pay(newcomer(), 100));
	hypothetically_ok!(shift(bob(), 100));
	hypothetically_ok!(unlock(100));
}

#[test]
fn burn_should_stop_at_the_minimum_when_the_account_has_a_hold() {
	play_with_escrow(|| {
		assert_ok!(Assets::burn(signed(admin()), ASSET, alice(), Balance::MAX));

		assert_eq!(free(&asset(), &alice()), ASSET_MINIMUM);
		escrow_is_whole_and_free_to_go();
		// Without a hold the account would be gone.
		hypothetically!({
			assert_ok!(pay(bob(), 100));
			assert_ok!(Assets::burn(signed(admin()), ASSET, alice(), Balance::MAX));
			assert_eq!(Assets::maybe_balance(ASSET, alice()), None);
		});
	});
}

#[test]
fn force_transfer_should_reach_free_money_only_when_the_account_has_a_hold() {
	play_with_escrow(|| {
		let take = |amount| Assets::force_transfer(signed(admin()), ASSET, alice(), bob(), amount);
		let most = RICH - 100 - ASSET_MINIMUM;
		for too_much in [most + 1, RICH - 100, RICH, Balance::MAX] {
			assert_noop!(take(too_much), AssetsError::BalanceLow);
		}
		assert_ok!(take(most));
		assert_noop!(take(1), AssetsError::BalanceLow);
		escrow_is_whole_and_free_to_go();
	});
}

#[test]
fn escrow_should_go_on_when_the_holder_is_frozen() {
	play_with_escrow(|| {
		assert_ok!(Assets::freeze(signed(admin()), ASSET, alice()));
		escrow_is_whole_and_free_to_go();
		// What is unlocked is frozen like all that the holder has.
		assert_ok!(unlock(100));
		assert_noop!(
			Assets::transfer(signed(alice()), ASSET, bob(), 100),
			AssetsError::Frozen
		);
	});
}

#[test]
fn escrow_should_only_not_unlock_when_the_holder_is_blocked() {
	play_with_escrow(|| {
		assert_ok!(Assets::block(signed(admin()), ASSET, alice()));
		assert_noop!(unlock(100), TokenError::CannotCreate);
		hypothetically_ok!(pay(bob(), 100));
		hypothetically_ok!(shift(bob(), 100));
		hypothetically_ok!(shift(alice(), 100));

		assert_ok!(Assets::thaw(signed(admin()), ASSET, alice()));
		escrow_is_whole_and_free_to_go();
	});
}

#[test]
fn pay_should_wait_when_the_recipient_is_blocked() {
	play_with_escrow(|| {
		assert_ok!(Assets::block(signed(admin()), ASSET, bob()));
		assert_noop!(pay(bob(), 100), TokenError::CannotCreate);
		let (token, bob) = (asset(), bob());
		let hand_over = Escrowed::hand_over(&token, &carol(), &bob, 100);
		assert_noop!(hand_over, TokenError::Blocked);
		// It can be kept for the recipient meanwhile, and others can pay into its escrow.
		hypothetically_ok!(shift(bob.clone(), 100));
		hypothetically_ok!(Escrowed::lock_on(&token, &carol(), (&DEPOSIT, &bob), 100));
		// A freeze doesn't keep anybody from receiving.
		assert_ok!(Assets::freeze(signed(admin()), ASSET, bob));
		escrow_is_whole_and_free_to_go();
	});
}

#[test]
fn payments_should_wait_when_the_token_is_frozen() {
	play_with_escrow(|| {
		assert_ok!(Assets::freeze_asset(signed(admin()), ASSET));
		assert_noop!(pay(bob(), 100), AssetsError::AssetNotLive);
		assert_noop!(pay(newcomer(), 100), AssetsError::AssetNotLive);
		assert_noop!(unlock(100), AssetsError::AssetNotLive);
		hypothetically_ok!(shift(bob(), 100));
		hypothetically_ok!(shift(alice(), 100));

		assert_ok!(Assets::thaw_asset(signed(admin()), ASSET));
		escrow_is_whole_and_free_to_go();
	});
}

#[test]
fn payments_should_wait_when_the_issuer_mints_to_the_limit() {
	play_with_escrow(|| {
		let supply = Assets::total_supply(ASSET);
		mint(&asset(), &admin(), Balance::MAX - supply);
		for amount in [1, 99, 100] {
			assert_noop!(pay(bob(), amount), ArithmeticError::Overflow);
			assert_noop!(
				pay(newcomer(), amount.max(ASSET_MINIMUM)),
				ArithmeticError::Overflow
			);
			assert_noop!(unlock(amount), ArithmeticError::Overflow);
		}
		hypothetically_ok!(shift(bob(), 100));

		// As soon as there is room for what is paid, it is paid.
		assert_ok!(Assets::burn(signed(admin()), ASSET, admin(), 99));
		hypothetically_ok!(pay(bob(), 99));
		refused(|| pay(bob(), 100));
		assert_ok!(Assets::burn(signed(admin()), ASSET, admin(), 1));
		escrow_is_whole_and_free_to_go();
	});
}

#[test]
fn failed_payment_should_lose_nothing_when_the_token_pallet_has_written_half_of_it() {
	play_with_escrow(|| {
		assert_ok!(Assets::freeze_asset(signed(admin()), ASSET));
		// What the escrow's own storage layer is for: the token pallet has no objection before it
		// has taken the money.
		hypothetically!({
			let paid = Fungibles::transfer_on_hold(
				asset(),
				&DEPOSIT,
				&alice(),
				&bob(),
				100,
				Precision::Exact,
				Restriction::Free,
				Fortitude::Force,
			);
			assert_eq!(paid, Err(AssetsError::AssetNotLive.into()));
			assert_eq!(held(&asset(), DEPOSIT, &alice()), 0);
			assert_eq!(free(&asset(), &bob()), RICH);
		});
		assert_noop!(pay(bob(), 100), AssetsError::AssetNotLive);
	});
}

#[test]
fn token_should_not_be_destroyed_when_anything_of_it_is_in_escrow() {
	play_with_escrow(|| {
		let destroy = || Assets::start_destroy(signed(admin()), ASSET);
		assert_noop!(destroy(), AssetsError::ContainsHolds);
		// Root can't either.
		let by_root = || Assets::start_destroy(RuntimeOrigin::root(), ASSET);
		assert_noop!(by_root(), AssetsError::ContainsHolds);
		assert!(Assets::destroy_accounts(signed(admin()), ASSET).is_err());
		assert_noop!(
			Assets::finish_destroy(signed(admin()), ASSET),
			AssetsError::IncorrectStatus
		);
		assert_ok!(pay(bob(), 99));
		assert_noop!(destroy(), AssetsError::ContainsHolds);
		assert_ok!(shift(bob(), 1));
		assert_noop!(destroy(), AssetsError::ContainsHolds);
	});
}

#[test]
fn token_should_begin_without_holds_when_its_id_is_given_again() {
	play_with_escrow(|| {
		assert_ok!(unlock(100));
		assert_ok!(Assets::start_destroy(signed(admin()), ASSET));
		// Five accounts a call.
		assert_ok!(Assets::destroy_accounts(signed(hunter()), ASSET));
		refused(|| Assets::finish_destroy(signed(hunter()), ASSET));
		assert_ok!(Assets::destroy_accounts(signed(hunter()), ASSET));
		assert_ok!(Assets::finish_destroy(signed(hunter()), ASSET));
		assert!(!Escrowed::exists(&asset()));

		assert_ok!(Assets::create(signed(hunter()), ASSET, hunter(), 1));
		assert!(Escrowed::exists(&asset()));
		assert_eq!(held(&asset(), DEPOSIT, &alice()), 0);
		assert_eq!(worth(&asset(), &alice()), 0);
		refused(|| pay(bob(), 1));
	});
}

#[test]
fn account_should_not_be_refunded_away_when_it_has_a_hold() {
	play_with_escrow(|| {
		// By the holder itself, burning what is free.
		assert_noop!(
			Assets::refund(signed(alice()), ASSET, true),
			AssetsError::ContainsHolds
		);

		// By who paid for the account, after taking all that can be taken.
		assert_ok!(Assets::touch_other(signed(admin()), ASSET, stranger()));
		mint(&asset(), &stranger(), 100 + ASSET_MINIMUM);
		set_aside(&asset(), &stranger(), 100);
		let refund = || Assets::refund_other(signed(admin()), ASSET, stranger());
		let empty = || Assets::burn(signed(admin()), ASSET, stranger(), Balance::MAX);
		assert_ok!(empty());
		assert_noop!(refund(), AssetsError::WouldBurn);
		assert_eq!(free(&asset(), &stranger()), ASSET_MINIMUM);
		assert_eq!(held(&asset(), DEPOSIT, &stranger()), 100);

		// Without a hold that account could be emptied and ended.
		assert_ok!(Escrowed::pay(&asset(), &DEPOSIT, &stranger(), &bob(), 100));
		assert_ok!(empty());
		assert_ok!(refund());
		assert_eq!(Assets::maybe_balance(ASSET, stranger()), None);
		escrow_is_whole_and_free_to_go();
	});
}

#[test]
fn touched_account_should_receive_less_than_the_minimum_when_it_is_empty() {
	play_with_escrow(|| {
		assert_ok!(Assets::touch(signed(newcomer()), ASSET));
		assert_eq!(worth(&asset(), &newcomer()), 0);
		// It is an account, but an empty one that the escrow can't tell from none: no holds yet.
		assert_noop!(shift(newcomer(), 100), TokenError::CannotCreateHold);
		assert_ok!(pay(newcomer(), 1));
		assert_ok!(shift(newcomer(), 1));
		assert_noop!(
			Assets::refund(signed(newcomer()), ASSET, true),
			AssetsError::ContainsHolds
		);
		assert_eq!(free(&asset(), &newcomer()), 1);
		assert_eq!(held(&asset(), YIELD, &newcomer()), 1);
	});
}

#[test]
fn escrow_should_not_notice_when_the_team_changes() {
	play_with_escrow(|| {
		let thief = hunter();
		assert_ok!(Assets::set_team(
			signed(admin()),
			ASSET,
			thief.clone(),
			thief.clone(),
			thief.clone()
		));
		assert_ok!(Assets::transfer_ownership(
			signed(admin()),
			ASSET,
			thief.clone()
		));
		escrow_is_whole_and_free_to_go();

		assert_ok!(Assets::burn(
			signed(thief.clone()),
			ASSET,
			alice(),
			Balance::MAX
		));
		assert_noop!(
			Assets::force_transfer(signed(thief.clone()), ASSET, alice(), thief.clone(), 1),
			AssetsError::BalanceLow
		);
		assert_noop!(
			Assets::start_destroy(signed(thief), ASSET),
			AssetsError::ContainsHolds
		);
		escrow_is_whole_and_free_to_go();
	});
}

#[test]
fn minimum_should_not_be_raised_by_the_owner_when_accounts_exist() {
	play_with_escrow(|| {
		let set = |minimum| Assets::set_min_balance(signed(admin()), ASSET, minimum);
		for raised in [ASSET_MINIMUM, ASSET_MINIMUM + 1, Balance::MAX] {
			assert_noop!(set(raised), AssetsError::NoPermission);
		}
		assert_ok!(set(1));
		escrow_is_whole_and_free_to_go();
		assert_eq!(Escrowed::lockable(&asset(), &alice()), RICH - 101);
	});
}

#[test]
fn escrow_should_survive_when_the_team_uses_every_power_at_once() {
	play_with_escrow(|| {
		let team = || signed(admin());
		let supply = Assets::total_supply(ASSET);
		assert_ok!(Assets::burn(team(), ASSET, alice(), Balance::MAX));
		assert_ok!(Assets::block(team(), ASSET, alice()));
		assert_ok!(Assets::block(team(), ASSET, bob()));
		let burnt = supply - Assets::total_supply(ASSET);
		mint(&asset(), &admin(), Balance::MAX - supply + burnt);
		assert_ok!(Assets::set_metadata(
			team(),
			ASSET,
			b"Gone".to_vec(),
			b"X".to_vec(),
			0
		));
		assert_ok!(Assets::freeze_asset(team(), ASSET));
		for to in [alice(), bob(), carol(), newcomer()] {
			refused(|| pay(to, 100));
		}
		refused(|| unlock(100));
		// Held money moves on, out of the team's reach.
		hypothetically_ok!(shift(carol(), 100));
		hypothetically_ok!(shift(bob(), 100));

		assert_ok!(Assets::thaw_asset(team(), ASSET));
		assert_ok!(Assets::burn(team(), ASSET, admin(), 100));
		assert_ok!(Assets::thaw(team(), ASSET, alice()));
		assert_ok!(Assets::thaw(team(), ASSET, bob()));
		escrow_is_whole_and_free_to_go();
	});
}

#[test]
fn bolt_in_escrow_should_be_out_of_a_tokens_teams_reach() {
	play(|| {
		set_aside(&Token::Native, &alice(), 100);
		assert_ok!(Assets::freeze_asset(signed(admin()), ASSET));
		assert_ok!(Assets::block(signed(admin()), ASSET, alice()));
		assert_ok!(Escrowed::pay(
			&Token::Native,
			&DEPOSIT,
			&alice(),
			&bob(),
			100
		));
	});
}
