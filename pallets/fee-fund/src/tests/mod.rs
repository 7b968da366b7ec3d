//! Tests of the fee funds on the mock of the whole suite, one file per topic.

#![allow(clippy::arithmetic_side_effects)]

mod foreseeing;
mod funding;
mod paying;

use crate::{mock::*, *};
use bullet_train_primitives::{Balance, BlockNumber, Token, TrainId};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, DispatchResult};

/// A day in the mock runtime, in blocks.
const DAY: BlockNumber = 14_400;
/// What a call costs.
const FEE: Balance = 1_000;

/// Launches a train whose fund has this amount and these limits.
fn funded(amount: Balance, allowance: Balance, limit: Balance) -> TrainId {
	let train = launch(&Token::Native);
	assert_ok!(FeeFund::fund(signed(owner()), train, amount));
	assert_ok!(FeeFund::set_limits(
		signed(owner()),
		train,
		allowance,
		limit
	));
	train
}

/// Lets the fund pay `reserved` before a call and `actual` after it. Returns whether it pays.
fn pays_for(train: TrainId, who: &AccountId, reserved: Balance, actual: Balance) -> bool {
	FeeFund::note(Some(train), who);
	let paying = FeeFund::reserve(who, reserved);
	if let Some(paying) = &paying {
		FeeFund::correct(paying, who, reserved, actual);
	}
	paying.is_some()
}

/// Lets the fund pay a fee. Returns whether it does.
fn pays(train: TrainId, who: &AccountId, fee: Balance) -> bool {
	pays_for(train, who, fee, fee)
}

fn view(train: TrainId) -> FundView {
	FeeFund::fund_of(train).expect("a fund")
}

fn on_hold(who: &AccountId) -> Balance {
	held(&Token::Native, HoldReason::Fund, who)
}

fn fund_events() -> Vec<Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::FeeFund(event) => Some(event),
			_ => None,
		})
		.collect()
}
