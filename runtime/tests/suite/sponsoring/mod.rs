//! Riding without BOLT (Rulebook 6), by signed transactions through the executive.

mod agreeing;
mod costing;
mod living;

use super::adversaries::{props::*, stage::*};
use crate::*;
use bullet_train_primitives::TrainId;
use bullet_train_runtime::{
	configs::tokens::Token, genesis_config_presets::span, Assets, Dpo, FeeFund, RuntimeEvent,
	RuntimeOrigin, TravelCabin,
};
use frame_support::{assert_ok, storage::with_transaction_unchecked};
use pallet_fee_fund::{Call as Funds, Event as FundEvent, FundView};
use sp_runtime::{
	transaction_validity::{TransactionSource, TransactionValidity},
	ApplyExtrinsicResult, TransactionOutcome,
};
use Sr25519Keyring as Person;

/// Two accounts that never have BOLT.
pub const BOLTLESS: [Person; 2] = [Person::One, Person::Two];

/// Root makes the project's token keep accounts alive by itself.
pub fn make_sufficient() {
	let team = || account(TEAM).into();
	assert_ok!(Assets::force_asset_status(
		RuntimeOrigin::root(),
		span::ID.into(),
		team(),
		team(),
		team(),
		team(),
		span::MIN_BALANCE,
		true,
		false
	));
}

/// Gives accounts of the project's token, to each this many whole tokens.
pub fn give(all: &[Person], tokens: Balance) {
	for who in all {
		send(SPAN, TEAM, *who, tokens * U);
	}
}

/// The owner funds a train and sets its limits.
pub fn fund(train: TrainId, amount: Balance, allowance: Balance, limit: Balance) {
	does(OWNER, Funds::fund { train, amount });
	does(OWNER, limits(train, allowance, limit));
}

/// The call that sets a fund's limits.
pub fn limits(train: TrainId, allowance: Balance, limit: Balance) -> Funds<Runtime> {
	Funds::set_limits {
		train,
		allowance,
		limit,
	}
}

/// A train in the project's token, with a fund that is never short of anything.
pub fn funded_train() -> TrainId {
	let train = train(SPAN);
	fund(train, 1_000 * U, 1_000 * U, 1_000 * U);
	train
}

/// Applies a transaction as a block's author does.
pub fn apply(who: Person, call: impl Into<RuntimeCall>, tip: Balance) -> ApplyExtrinsicResult {
	Executive::apply_extrinsic(signed(who, call.into(), tip))
}

/// Asks the pool about a transaction. Nothing is changed.
pub fn validate(who: Person, call: impl Into<RuntimeCall>, tip: Balance) -> TransactionValidity {
	let transaction = signed(who, call.into(), tip);
	undone(|| {
		let at = Default::default();
		Executive::validate_transaction(TransactionSource::External, transaction, at)
	})
}

/// Does something and undoes it.
pub fn undone<R>(what: impl FnOnce() -> R) -> R {
	with_transaction_unchecked(|| TransactionOutcome::Rollback(what()))
}

/// Applies a transaction that must succeed, and returns what a fund has paid for it.
pub fn paid_by_a_fund(who: Person, call: impl Into<RuntimeCall>) -> Option<(TrainId, Balance)> {
	let before = System::event_count();
	let call = call.into();
	assert_eq!(apply(who, call.clone(), 0), Ok(Ok(())), "{call:?}");
	fee_paid_since(before)
}

/// What a fund has paid since this many events.
pub fn fee_paid_since(events: u32) -> Option<(TrainId, Balance)> {
	let events = System::events().into_iter().skip(events as usize);
	let mut paid = events.filter_map(|record| match record.event {
		RuntimeEvent::FeeFund(FundEvent::FeePaid { train, amount, .. }) => Some((train, amount)),
		_ => None,
	});
	paid.next()
}

/// A train's fund.
pub fn fund_of(train: TrainId) -> FundView {
	FeeFund::fund_of(train).expect("a fund")
}

/// Runs a test in the first block of a chain whose project token keeps accounts alive. The accounts
/// without BOLT have some of it. The chain does nothing by itself.
pub fn in_a_block(test: impl FnOnce()) {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		start_block(None, 1);
		set_slots(Slots::OFF);
		make_sufficient();
		give(&BOLTLESS, 200_000);
		test();
		for who in BOLTLESS {
			assert_eq!(wealth(Token::Native, who), 0, "{who:?} has BOLT");
		}
		check_state();
		bullet_train_testing::money::check_bolt();
		bullet_train_testing::money::check_tokens();
	});
}
