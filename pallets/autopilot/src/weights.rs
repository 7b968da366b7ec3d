//! The weights of the chain's own work. The runtime's figures are measured by `scripts/bench.sh`.

use frame_support::weights::Weight;

/// Weights, without those of the steps that jobs take.
pub trait WeightInfo {
	/// Weight of `repair`.
	fn repair() -> Weight;
	/// Weight of a hook that finds nothing due.
	fn idle() -> Weight;
	/// Weight of finding an entry, attempting its job and setting it aside.
	fn job() -> Weight;
	/// Weight of looking at a record and planning it.
	fn mend() -> Weight;
}

impl WeightInfo for () {
	fn repair() -> Weight {
		Weight::zero()
	}
	fn idle() -> Weight {
		Weight::zero()
	}
	fn job() -> Weight {
		Weight::zero()
	}
	fn mend() -> Weight {
		Weight::zero()
	}
}
