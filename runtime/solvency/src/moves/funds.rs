//! Draws the calls of fee funds, and whether a call is made as a transaction.

use super::{dice::Dice, kinds::Move, trains};
use bullet_train_model::{
	ledger::{Acct, BOLT},
	Act, FeeFund, Model, Most,
};
use bullet_train_runtime::constants::{BOLT as ONE_BOLT, MILLIBOLT};

/// What calls cost is mostly between a hundredth and some tenths of a BOLT.
const FEES: [u128; 6] = [
	ONE_BOLT,
	ONE_BOLT / 10,
	ONE_BOLT / 30,
	10 * ONE_BOLT,
	ONE_BOLT / 100,
	MILLIBOLT,
];

/// The recipients that a client declares for a release: more than there are in nearly all plays,
/// and few enough for a block.
const DECLARED: Most = Most {
	accounts: 20,
	dpos: 5,
};

fn owner(model: &Model, train: u32) -> Acct {
	let record = model.trains.get(&train);
	record.map_or(Acct::User(1), |record| record.owner)
}

/// Mostly a train that has a fund.
fn funded(model: &Model, dice: &mut Dice) -> u32 {
	match dice.maybe(model.funds.keys().copied()) {
		Some(train) if !dice.once_in(10) => train,
		_ => dice.id(model.trains.keys().copied()),
	}
}

pub(super) fn fund(model: &Model, dice: &mut Dice) -> Move {
	if trains::first(model.trains.is_empty(), dice) {
		return trains::launch_train(model, dice);
	}
	let train = dice.id(model.trains.keys().copied());
	let caller = dice.mostly(owner(model, train), model);
	let amount = match dice.below(8) {
		0..=5 => dice.of(&FEES) * 3,
		6 => dice.amount(model, BOLT, caller),
		_ => 0,
	};
	Move::Call(caller, Act::Fund { train, amount })
}

pub(super) fn set_limits(model: &Model, dice: &mut Dice) -> Move {
	if trains::first(model.funds.is_empty(), dice) {
		return fund(model, dice);
	}
	let train = funded(model, dice);
	let caller = dice.mostly(owner(model, train), model);
	// Mostly enough for a few calls, sometimes for less than one, or without a limit.
	let most = |dice: &mut Dice| match dice.below(12) {
		0..=9 => dice.of(&FEES),
		10 => u128::MAX,
		_ => 0,
	};
	let (allowance, limit) = (most(dice), most(dice));
	let (allowance, limit) = (allowance.min(limit), allowance.max(limit));
	Move::Call(
		caller,
		Act::SetLimits {
			train,
			allowance,
			limit,
		},
	)
}

pub(super) fn take_back(model: &Model, dice: &mut Dice) -> Move {
	if trains::first(model.funds.is_empty(), dice) {
		return fund(model, dice);
	}
	let train = funded(model, dice);
	let caller = dice.mostly(owner(model, train), model);
	let left = model.funds.get(&train).map_or(1, FeeFund::left);
	let amount = match dice.below(8) {
		0..=2 => Some(left / 2),
		3 => Some(left),
		4 => Some(left.saturating_add(1)),
		5 => Some(0),
		_ => None,
	};
	Move::Call(caller, Act::TakeBack { train, amount })
}

pub(super) fn settle(model: &Model, dice: &mut Dice) -> Move {
	if trains::first(model.funds.is_empty(), dice) {
		return fund(model, dice);
	}
	let train = funded(model, dice);
	Move::Call(dice.user(model), Act::SettleFund { train })
}

/// Makes a call as a transaction, in most cases without a tip. Other moves stay as they are.
pub(super) fn as_transaction(step: Move, model: &Model, dice: &mut Dice) -> Move {
	let Move::Call(caller, mut act) = step else {
		return step;
	};
	if let Act::ReleaseYield { most, .. }
	| Act::ReleaseBonus { most, .. }
	| Act::ReleaseWithdraw { most, .. } = &mut act
	{
		most.accounts = most.accounts.min(DECLARED.accounts);
		most.dpos = most.dpos.min(DECLARED.dpos);
	}
	let spendable = model.ledger.lockable(BOLT, caller);
	let tip = match dice.below(16) {
		0..=12 => 0,
		13 => dice.of(&[1, MILLIBOLT]),
		14 => spendable.saturating_sub(dice.of(&FEES)),
		_ => spendable
			.saturating_add(1)
			.saturating_sub(dice.below(3) as u128),
	};
	Move::Pay(caller, act, tip)
}
