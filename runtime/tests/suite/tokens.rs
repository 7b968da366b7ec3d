//! Holds and storage deposits, in BOLT and in projects' tokens.

use super::*;
use bullet_train_primitives::Escrow as _;
use bullet_train_runtime::{
	configs::{
		suite::{ClassDepositReason, TrainDepositReason},
		tokens::{Escrow as Kept, StorageDeposit, Token, Tokens},
	},
	constants::{BOLT, DEPOSIT_PER_BYTE, DEPOSIT_PER_ITEM},
	genesis_config_presets::span,
	Assets, RuntimeHoldReason, RuntimeOrigin,
};
use frame_support::{
	assert_ok,
	traits::{
		fungible::InspectHold, fungibles::Inspect as _, Consideration, Footprint, Get, VariantCount,
	},
};
use Sr25519Keyring::{Alice, Bob};

/// All reasons for which the runtime holds money.
fn reasons() -> Vec<RuntimeHoldReason> {
	use pallet_bullet_train::HoldReason as Train;
	use pallet_dpo::HoldReason as Dpo;
	use pallet_travel_cabin::HoldReason as Cabin;
	vec![
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
		pallet_session::HoldReason::Keys.into(),
		pallet_fee_fund::HoldReason::Fund.into(),
		pallet_fee_fund::HoldReason::FundDeposit.into(),
	]
}

#[test]
fn an_account_should_be_able_to_hold_for_every_reason_at_once() {
	on_chain(|| {
		// An account has room for as many holds as `VARIANT_COUNT` says, so that count has to be
		// right.
		assert_eq!(RuntimeHoldReason::VARIANT_COUNT as usize, reasons().len());
		for token in [Token::Native, Token::WithId(span::ID)] {
			for reason in reasons() {
				assert_ok!(Kept::lock(&token, &reason, &account(Bob), BOLT));
			}
			for reason in reasons() {
				assert_eq!(Kept::held(&token, &reason, &account(Bob)), BOLT);
			}
		}
	});
}

#[test]
fn a_token_created_by_a_project_should_be_kept_like_bolt() {
	on_chain(|| {
		let issuer = RuntimeOrigin::signed(account(Bob));
		let id = 77;
		assert_ok!(Assets::create(
			issuer.clone(),
			id.into(),
			account(Bob).into(),
			10
		));
		assert_ok!(Assets::mint(
			issuer.clone(),
			id.into(),
			account(Alice).into(),
			1_000
		));
		let (token, reason) = (
			Token::WithId(id),
			pallet_travel_cabin::HoldReason::Fare.into(),
		);
		assert_ok!(Kept::lock(&token, &reason, &account(Alice), 900));
		// The token's team can't burn what is on hold.
		assert_ok!(Assets::burn(
			issuer,
			id.into(),
			account(Alice).into(),
			1_000
		));
		assert_eq!(Kept::held(&token, &reason, &account(Alice)), 900);
		assert_ok!(Kept::pay(
			&token,
			&reason,
			&account(Alice),
			&account(Bob),
			900
		));
		assert_eq!(Tokens::balance(token, &account(Bob)), 900);
	});
}

#[test]
fn a_storage_deposit_should_cost_by_item_and_byte_and_come_back() {
	fn round_trip<Reason: Get<RuntimeHoldReason> + 'static>() {
		let who = account(Bob);
		let free = Balances::free_balance(&who);
		let footprint = Footprint {
			count: 1,
			size: 200,
		};
		let ticket = StorageDeposit::<Reason>::new(&who, footprint).expect("Bob can afford it");
		let price = DEPOSIT_PER_ITEM + 200 * DEPOSIT_PER_BYTE;
		assert_eq!(price, 3 * BOLT / 10);
		assert_eq!(Balances::balance_on_hold(&Reason::get(), &who), price);
		assert_ok!(ticket.drop(&who));
		assert_eq!(Balances::free_balance(&who), free);
	}
	on_chain(|| {
		round_trip::<TrainDepositReason>();
		round_trip::<ClassDepositReason>();
	});
}
