//! Translates the model's names of accounts, tokens and hold reasons into the chain's.

use super::users::USERS;
use bullet_train_model::ledger::{Acct, Hold, Token, BOLT};
use bullet_train_runtime::{AccountId, Autopilot, Dpo, RuntimeHoldReason, RuntimeOrigin, Treasury};
use sp_runtime::DispatchError;
use std::{collections::HashMap, ops::RangeInclusive};

/// An account's id on the chain.
pub fn id_of(who: Acct) -> AccountId {
	match who {
		Acct::User(user) => AccountId::new([user + 1; 32]),
		Acct::Dpo(dpo) => Dpo::account(dpo),
		Acct::Treasury => Treasury::account_id(),
		Acct::Chain => Autopilot::account_id(),
	}
}

/// The model's accounts by their ids on the chain.
#[derive(Default)]
pub struct Names(HashMap<AccountId, Acct>);

impl Names {
	/// The accounts of all users, of the treasury, of the chain and of these DPOs.
	pub fn new(dpos: RangeInclusive<u32>) -> Self {
		let users = (0..USERS).map(Acct::User);
		let others = [Acct::Treasury, Acct::Chain];
		let all = users.chain(dpos.map(Acct::Dpo)).chain(others);
		Self(all.map(|who| (id_of(who), who)).collect())
	}

	/// Adds the accounts of these DPOs.
	pub fn reach(&mut self, dpos: RangeInclusive<u32>) {
		for dpo in dpos.rev().map(Acct::Dpo) {
			if self.0.insert(id_of(dpo), dpo).is_some() {
				break;
			}
		}
	}

	/// The account with this id; `None` if the model doesn't know it.
	pub fn of(&self, id: &AccountId) -> Option<Acct> {
		self.0.get(id).copied()
	}
}

/// A token's id on the chain.
pub fn token_id(token: Token) -> bullet_train_primitives::Token {
	match token {
		BOLT => bullet_train_primitives::Token::Native,
		token => bullet_train_primitives::Token::WithId(token.into()),
	}
}

/// A hold reason on the chain.
pub fn reason_of(hold: Hold) -> RuntimeHoldReason {
	use pallet_bullet_train::HoldReason as Train;
	use pallet_dpo::HoldReason as Dpo;
	use pallet_fee_fund::HoldReason as Fund;
	use pallet_travel_cabin::HoldReason as Cabin;
	match hold {
		Hold::Reward => Cabin::Reward.into(),
		Hold::Fare => Cabin::Fare.into(),
		Hold::RideUnclaimed => Cabin::Unclaimed.into(),
		Hold::ClassDeposit => Cabin::ClassDeposit.into(),
		Hold::Milestone => Train::Milestone.into(),
		Hold::TrainDeposit => Train::TrainDeposit.into(),
		Hold::Deposit => Dpo::Deposit.into(),
		Hold::Yield => Dpo::Yield.into(),
		Hold::Bonus => Dpo::Bonus.into(),
		Hold::Withdraw => Dpo::Withdraw.into(),
		Hold::DpoUnclaimed => Dpo::Unclaimed.into(),
		Hold::Base => Dpo::Base.into(),
		Hold::DpoDeposit => Dpo::DpoDeposit.into(),
		Hold::ProposalDeposit => Dpo::ProposalDeposit.into(),
		Hold::OfferDeposit => Dpo::OfferDeposit.into(),
		Hold::FeeFund => Fund::Fund.into(),
		Hold::FundDeposit => Fund::FundDeposit.into(),
	}
}

/// An origin that signs as this account.
pub fn signed(who: Acct) -> RuntimeOrigin {
	RuntimeOrigin::signed(id_of(who))
}

/// An error in the form `Pallet::Name`.
pub fn name_of(error: DispatchError) -> String {
	match error {
		DispatchError::Module(module) => {
			let pallet = match module.index {
				50 => "BulletTrain",
				51 => "TravelCabin",
				52 => "Dpo",
				54 => "FeeFund",
				11 => "Assets",
				_ => "another pallet",
			};
			format!("{pallet}::{}", module.message.unwrap_or("?"))
		}
		other => format!("{other:?}"),
	}
}
