//! What each call may cost. The runtime's figures are measured by `scripts/bench.sh`.

use frame_support::weights::Weight;

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `create_class`.
	fn create_class() -> Weight;
	/// Weight of `add_cabins`.
	fn add_cabins() -> Weight;
	/// Weight of `retire_class`.
	fn retire_class() -> Weight;
	/// Weight of `board`.
	fn board() -> Weight;
	/// Weight of `withdraw_yield` that pays the passenger.
	fn withdraw_yield() -> Weight;
	/// Weight of `withdraw_yield` that has to keep what it can't pay.
	fn withdraw_yield_kept() -> Weight;
	/// Weight of `withdraw_yield` for a DPO.
	fn withdraw_yield_dpo() -> Weight;
	/// Weight of `hunt_treasure` that pays everyone.
	fn hunt_treasure() -> Weight;
	/// Weight of `hunt_treasure` that has to keep what it can't pay.
	fn hunt_treasure_kept() -> Weight;
	/// Weight of `hunt_treasure` of a DPO's ride.
	fn hunt_treasure_dpo() -> Weight;
	/// Weight of `settle_ride` that pays everyone.
	fn settle_ride() -> Weight;
	/// Weight of `settle_ride` that has to keep what it can't pay.
	fn settle_ride_kept() -> Weight;
	/// Weight of `settle_ride` of a DPO's ride.
	fn settle_ride_dpo() -> Weight;
	/// Weight of `claim_unclaimed`.
	fn claim_unclaimed() -> Weight;
}

/// Everything is free: for mocks, which measure nothing.
impl WeightInfo for () {
	fn create_class() -> Weight {
		Weight::zero()
	}
	fn add_cabins() -> Weight {
		Weight::zero()
	}
	fn retire_class() -> Weight {
		Weight::zero()
	}
	fn board() -> Weight {
		Weight::zero()
	}
	fn withdraw_yield() -> Weight {
		Weight::zero()
	}
	fn withdraw_yield_kept() -> Weight {
		Weight::zero()
	}
	fn withdraw_yield_dpo() -> Weight {
		Weight::zero()
	}
	fn hunt_treasure() -> Weight {
		Weight::zero()
	}
	fn hunt_treasure_kept() -> Weight {
		Weight::zero()
	}
	fn hunt_treasure_dpo() -> Weight {
		Weight::zero()
	}
	fn settle_ride() -> Weight {
		Weight::zero()
	}
	fn settle_ride_kept() -> Weight {
		Weight::zero()
	}
	fn settle_ride_dpo() -> Weight {
		Weight::zero()
	}
	fn claim_unclaimed() -> Weight {
		Weight::zero()
	}
}
