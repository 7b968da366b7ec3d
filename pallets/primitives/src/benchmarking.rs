//! The set-up that the benchmarks of every pallet need from the runtime.

use crate::{Balance, CabinNumber, ClassId, DpoId, Token, TrainId};

/// The runtime, as the benchmarks need it: a token, and the set-up in the other pallets.
pub trait BenchmarkHelper<AccountId> {
	/// Creates a project's token, if it doesn't exist yet, that can be endowed to any live account.
	/// It is of the most expensive kind: an asset that doesn't keep an account alive by itself.
	fn token() -> Token;

	/// Makes every payment of the [`BenchmarkHelper::token`] fail, as late as possible.
	fn freeze();

	/// Makes payments of the token possible again.
	fn thaw();

	/// From now on this account, which has some of the token, can't receive any.
	fn block(who: &AccountId);

	/// From now on it can again.
	fn unblock(who: &AccountId);

	/// A train of this owner in this token.
	fn launch_train(owner: AccountId, token: Token) -> TrainId;

	/// Gives the train, which has none, `count` milestones, each of `reward`, one base unit of fare
	/// apart above what is collected.
	fn fill_milestones(train: TrainId, count: u32, reward: Balance);

	/// Creates a class in this token with a cabin on sale, on a train with as many milestones as it
	/// can have. The fare is in base units.
	fn offer_class(token: Token, fare: Balance) -> ClassId;

	/// A user's ride on this train that was aboard before any milestone.
	fn board_user(train: TrainId, who: &AccountId) -> (ClassId, CabinNumber);

	/// The same, of a DPO.
	fn board_dpo(train: TrainId) -> (ClassId, CabinNumber);

	/// Boards the next cabin of a class for a DPO with as many members as a DPO can have. Returns
	/// the DPO and its last member.
	fn board_dpo_in(class: ClassId) -> (DpoId, AccountId);
}
