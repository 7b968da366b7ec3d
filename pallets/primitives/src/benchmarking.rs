//! The set-up that the benchmarks of all three pallets need from the runtime.

use crate::{Balance, CabinNumber, ClassId, DpoId, Token, TrainId};

/// The part of the runtime that the benchmarks need: a token, and the set-up in the other pallets.
pub trait BenchmarkHelper<AccountId> {
	/// Creates a project's token, if it doesn't exist yet, and returns it. Any live account can be
	/// given some of it. It is of the most expensive kind: an asset that doesn't keep an account
	/// alive by itself.
	fn token() -> Token;

	/// Freezes the [`BenchmarkHelper::token`], so that every payment in it fails as late as
	/// possible.
	fn freeze();

	/// Makes payments of the [`BenchmarkHelper::token`] possible again.
	fn thaw();

	/// Blocks an account that has some of the [`BenchmarkHelper::token`]: it can't receive any
	/// more.
	fn block(who: &AccountId);

	/// Lets a blocked account receive the [`BenchmarkHelper::token`] again.
	fn unblock(who: &AccountId);

	/// Mints the [`BenchmarkHelper::token`] until only payments of at most `amount` base units are
	/// possible: a larger one fails, as late as possible.
	fn leave_room(amount: Balance);

	/// Launches a train of this owner in this token.
	fn launch_train(owner: AccountId, token: Token) -> TrainId;

	/// Closes a train that is out of service.
	fn close_train(train: TrainId);

	/// Gives a train without milestones as many as it can have, each with this reward. The next
	/// boarding reaches `reached` of them.
	fn fill_milestones(train: TrainId, reached: u32, reward: Balance);

	/// Creates a class in this token with a cabin on sale, on a train with as many milestones as
	/// possible. The fare is in base units.
	fn offer_class(token: Token, fare: Balance) -> ClassId;

	/// Boards a user in a new class on this train, and returns the ride.
	fn board_user(train: TrainId, who: &AccountId) -> (ClassId, CabinNumber);

	/// Boards a DPO with as many members as possible in a new class on this train, and returns the
	/// ride.
	fn board_dpo(train: TrainId) -> (ClassId, CabinNumber);

	/// Boards a DPO with as many members as possible in the next cabin of a class. Returns the DPO
	/// and its last member.
	fn board_dpo_in(class: ClassId) -> (DpoId, AccountId);
}
