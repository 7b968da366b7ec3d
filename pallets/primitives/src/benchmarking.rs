//! What only a runtime knows and every pallet's benchmarks need.

use crate::{Balance, CabinNumber, ClassId, DpoId, Passenger, Token, TrainId};

/// The runtime, as the benchmarks see it: its token, and what a pallet's benchmarks need of the others.
pub trait BenchmarkHelper<AccountId> {
	/// A project's token which exists from now on and can be endowed to any account that is alive.
	/// It is one of the dearest kind: an asset that doesn't keep an account alive by itself.
	fn token() -> Token;

	/// From now on nobody can receive the [`BenchmarkHelper::token`], which is found out late in an
	/// attempt to pay it.
	fn freeze();

	/// From now on it can be received again.
	fn thaw();

	/// A train of this owner in this token.
	fn launch_train(owner: AccountId, token: Token) -> TrainId;

	/// Gives the train as many milestones as it can have, each of `reward`, one base unit of fare
	/// apart above what is collected.
	fn fill_milestones(train: TrainId, reward: Balance);

	/// A class of this token with a cabin on sale, on a train with as many milestones as it can have.
	fn offer_class(token: Token, fare: Balance) -> ClassId;

	/// A user's ride on this train that was aboard before any milestone.
	fn board_user(train: TrainId, who: &AccountId) -> (Passenger<AccountId>, ClassId, CabinNumber);

	/// The same, of a DPO.
	fn board_dpo(train: TrainId) -> (Passenger<AccountId>, ClassId, CabinNumber);

	/// A DPO with as many members as there can be boards a class's next cabin. Returns it and the last of
	/// its members.
	fn board_dpo_in(class: ClassId) -> (DpoId, AccountId);
}
