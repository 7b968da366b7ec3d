//! The weights of the calls, and of paying fees. The runtime's figures are measured by
//! `scripts/bench.sh`.

use frame_support::weights::Weight;

/// Weights of the calls, and of paying fees.
pub trait WeightInfo {
	/// Weight of `fund`.
	fn fund() -> Weight;
	/// Weight of `set_limits`.
	fn set_limits() -> Weight;
	/// Weight of `take_back`.
	fn take_back() -> Weight;
	/// Weight of `settle`.
	fn settle() -> Weight;
	/// Weight of ending the fund of a train that closes.
	fn close() -> Weight;
	/// Weight of finding no fund that could pay.
	fn look() -> Weight;
	/// Weight of finding that an account's allowance is used up.
	fn decline() -> Weight;
	/// Weight of paying for an account that had something paid today.
	fn pay() -> Weight;
	/// Weight of paying for an account for the first time on a day.
	fn pay_first() -> Weight;
	/// Weight of forgetting `n` entries of past days.
	fn forget(n: u32) -> Weight;
}

impl WeightInfo for () {
	fn fund() -> Weight {
		Weight::zero()
	}
	fn set_limits() -> Weight {
		Weight::zero()
	}
	fn take_back() -> Weight {
		Weight::zero()
	}
	fn settle() -> Weight {
		Weight::zero()
	}
	fn close() -> Weight {
		Weight::zero()
	}
	fn look() -> Weight {
		Weight::zero()
	}
	fn decline() -> Weight {
		Weight::zero()
	}
	fn pay() -> Weight {
		Weight::zero()
	}
	fn pay_first() -> Weight {
		Weight::zero()
	}
	fn forget(n: u32) -> Weight {
		Weight::from_parts(u64::from(n).saturating_add(1), 0)
	}
}
