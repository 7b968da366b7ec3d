//! What only a runtime knows and every pallet's benchmarks need.

use crate::Token;

/// The runtime, as the benchmarks see it.
pub trait BenchmarkHelper {
	/// A project's token which exists from now on and can be endowed to any account that is alive.
	/// It is one of the dearest kind: an asset that doesn't keep an account alive by itself.
	fn token() -> Token;

	/// From now on nobody can receive the [`BenchmarkHelper::token`], which is found out late in an
	/// attempt to pay it.
	fn freeze();

	/// From now on it can be received again.
	fn thaw();
}
