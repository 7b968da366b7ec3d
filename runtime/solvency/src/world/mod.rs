//! The runtime, with the chain's own configuration, on a storage in memory.

pub(crate) mod answers;
mod calls;
mod compare;
mod genesis;
mod parameters;

pub use answers::wrong_answer;
pub use compare::difference;
pub use genesis::{genesis, Scene, GHOSTS, TEAM, TOKENS, USERS};
pub use parameters::parameters;

use crate::model::ledger::{Acct, Hold, Token, BOLT};
use bullet_train_runtime::{
	AccountId, Assets, AssetsHolder, Balances, BulletTrain, Dpo, RuntimeHoldReason, RuntimeOrigin,
	System, TravelCabin, Treasury,
};
use frame_support::traits::{TryState, TryStateSelect};
use sp_runtime::DispatchError;
use std::{collections::HashMap, ops::RangeInclusive};

/// An account's id on the chain.
pub fn id_of(who: Acct) -> AccountId {
	match who {
		Acct::User(user) => AccountId::new([user + 1; 32]),
		Acct::Dpo(dpo) => Dpo::account(dpo),
		Acct::Treasury => Treasury::account_id(),
	}
}

/// Whose id on the chain this is.
#[derive(Default)]
pub struct Names(HashMap<AccountId, Acct>);

impl Names {
	/// Of all users, the treasury and these DPOs.
	pub fn new(dpos: RangeInclusive<u32>) -> Self {
		let users = (0..USERS).map(Acct::User);
		let all = users.chain(dpos.map(Acct::Dpo)).chain([Acct::Treasury]);
		Self(all.map(|who| (id_of(who), who)).collect())
	}

	/// Learns the names of these DPOs, too.
	pub fn reach(&mut self, dpos: RangeInclusive<u32>) {
		for dpo in dpos.rev().map(Acct::Dpo) {
			if self.0.insert(id_of(dpo), dpo).is_some() {
				break;
			}
		}
	}

	/// The account; `None` if nobody knows it.
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

/// A reason on the chain.
pub fn reason_of(hold: Hold) -> RuntimeHoldReason {
	use pallet_bullet_train::HoldReason as Train;
	use pallet_dpo::HoldReason as Dpo;
	use pallet_travel_cabin::HoldReason as Cabin;
	match hold {
		Hold::Reward => Cabin::Reward.into(),
		Hold::Fare => Cabin::Fare.into(),
		Hold::RideUnclaimed => Cabin::Unclaimed.into(),
		Hold::ClassDeposit => Cabin::ClassDeposit.into(),
		Hold::RideDeposit => Cabin::RideDeposit.into(),
		Hold::Milestone => Train::Milestone.into(),
		Hold::TrainDeposit => Train::TrainDeposit.into(),
		Hold::Deposit => Dpo::Deposit.into(),
		Hold::Yield => Dpo::Yield.into(),
		Hold::Bonus => Dpo::Bonus.into(),
		Hold::Withdraw => Dpo::Withdraw.into(),
		Hold::DpoUnclaimed => Dpo::Unclaimed.into(),
		Hold::Base => Dpo::Base.into(),
		Hold::DpoDeposit => Dpo::DpoDeposit.into(),
	}
}

/// An origin that signs as this account.
pub fn signed(who: Acct) -> RuntimeOrigin {
	RuntimeOrigin::signed(id_of(who))
}

/// An error as `Pallet::Name`.
pub fn name_of(error: DispatchError) -> String {
	match error {
		DispatchError::Module(module) => {
			let pallet = match module.index {
				50 => "BulletTrain",
				51 => "TravelCabin",
				52 => "Dpo",
				11 => "Assets",
				_ => "another pallet",
			};
			format!("{pallet}::{}", module.message.unwrap_or("?"))
		}
		other => format!("{other:?}"),
	}
}

/// Goes to a block.
pub fn go_to(block: u32) {
	System::set_block_number(block);
}

/// Forgets the events: nobody here reads them.
pub fn forget_events() {
	System::reset_events();
}

/// The pallets that keep money.
type Keepers = (
	Balances,
	Assets,
	AssetsHolder,
	BulletTrain,
	TravelCabin,
	Dpo,
);

/// What the invariants of all pallets that keep money have to say.
pub fn check_state() -> Result<(), String> {
	Keepers::try_state(System::block_number(), TryStateSelect::All)
		.map_err(|error| format!("try_state: {error:?}"))
}

/// Whether the suite's pallets have nothing in storage but the next ids and their versions.
pub fn nothing_is_stored() -> Result<(), String> {
	for pallet in ["BulletTrain", "TravelCabin", "Dpo"] {
		let prefix = sp_io::hashing::twox_128(pallet.as_bytes()).to_vec();
		let allowed = ["NextTrain", "NextClass", "NextDpo", ":__STORAGE_VERSION__:"];
		let allowed = allowed.map(|item| sp_io::hashing::twox_128(item.as_bytes()));
		let mut key = prefix.clone();
		while let Some(next) =
			sp_io::storage::next_key(&key).filter(|next| next.starts_with(&prefix))
		{
			if !allowed.iter().any(|item| next[16..] == *item) {
				return Err(format!("{pallet} has left something in storage: {next:?}"));
			}
			key = next;
		}
	}
	Ok(())
}
