//! What only a runtime knows and every pallet's benchmarks need.

use crate::Token;

/// The runtime, as the benchmarks see it.
pub trait BenchmarkHelper<AccountId> {
	/// A project's token which exists from now on and can be endowed to any account that is alive.
	/// It is one of the dearest kind: an asset that doesn't keep an account alive by itself.
	fn token() -> Token;

	/// From now on `who` can't receive the [`BenchmarkHelper::token`], of which it has some.
	fn block(who: &AccountId);

	/// From now on `who` can receive it again.
	fn unblock(who: &AccountId);
}
