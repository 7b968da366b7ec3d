//! The set-up that the benchmarks of every pallet need from the runtime.

use crate::{Balance, CabinNumber, ClassId, DpoId, Passenger, Token, TrainId};

/// The runtime, as the benchmarks need it: a token, and the set-up in the other pallets.
pub trait BenchmarkHelper<AccountId> {
	/// Creates a project's token, if it doesn't exist yet, that can be endowed to any live account.
	/// It is of the most expensive kind: an asset that doesn't keep an account alive by itself.
	fn token() -> Token;

	/// Makes every payment of the [`BenchmarkHelper::token`] fail, as late as possible.
	fn freeze();

	/// Makes payments of the token possible again.
	fn thaw();

	/// Launches a train of this owner in this token.
	fn launch_train(owner: AccountId, token: Token) -> TrainId;

	/// Adds as many milestones as the train can have. Each has this reward in base units, and their
	/// thresholds follow the turnover in steps of one base unit.
	fn fill_milestones(train: TrainId, reward: Balance);

	/// Creates a class in this token with a cabin on sale, on a train with as many milestones as it
	/// can have. The fare is in base units.
	fn offer_class(token: Token, fare: Balance) -> ClassId;

	/// Boards a cabin of this train for a user. The boarding reaches every milestone of
	/// [`BenchmarkHelper::fill_milestones`].
	fn board_user(train: TrainId, who: &AccountId) -> (Passenger<AccountId>, ClassId, CabinNumber);

	/// Boards a cabin of this train for a DPO, in the same way.
	fn board_dpo(train: TrainId) -> (Passenger<AccountId>, ClassId, CabinNumber);

	/// Boards the next cabin of a class for a DPO with as many members as a DPO can have. Returns
	/// the DPO and its last member.
	fn board_dpo_in(class: ClassId) -> (DpoId, AccountId);
}
