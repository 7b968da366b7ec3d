//! The weights of the calls. The runtime's figures are measured by `scripts/bench.sh`.

use frame_support::weights::Weight;

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `create_class`.
	fn create_class() -> Weight;
	/// Weight of `add_cabins`.
	fn add_cabins() -> Weight;
	/// Weight of `retire_class`.
	fn retire_class() -> Weight;
	/// Weight of `board` in a project's token.
	fn board() -> Weight;
	/// Weight of `board` for a user, in the native token.
	fn board_native() -> Weight;
	/// Weight of `board` that reaches `m` milestones.
	fn board_reaching(m: u32) -> Weight;
	/// Weight of `withdraw_yield` for a user, in a project's token.
	fn withdraw_yield() -> Weight;
	/// Weight of `withdraw_yield` for a user, in the native token.
	fn withdraw_yield_native() -> Weight;
	/// Weight of `withdraw_yield` for a user, with a milestone share.
	fn withdraw_yield_share() -> Weight;
	/// Weight of `withdraw_yield` for a DPO.
	fn withdraw_yield_dpo() -> Weight;
	/// Weight of `withdraw_yield` for a DPO, with a milestone share.
	fn withdraw_yield_dpo_share() -> Weight;
	/// Weight of `withdraw_yield` that has to keep what it can't pay.
	fn withdraw_yield_kept() -> Weight;
	/// Weight of `hunt_treasure` for a user, in a project's token.
	fn hunt_treasure() -> Weight;
	/// Weight of `hunt_treasure` for a user, in the native token.
	fn hunt_treasure_native() -> Weight;
	/// Weight of `hunt_treasure` for a user, with a milestone share.
	fn hunt_treasure_share() -> Weight;
	/// Weight of `hunt_treasure` for a DPO.
	fn hunt_treasure_dpo() -> Weight;
	/// Weight of `hunt_treasure` for a DPO, with a milestone share.
	fn hunt_treasure_dpo_share() -> Weight;
	/// Weight of `hunt_treasure` that has to keep what it can't pay.
	fn hunt_treasure_kept() -> Weight;
	/// Weight of `settle_ride` for a user, in a project's token.
	fn settle_ride() -> Weight;
	/// Weight of `settle_ride` for a user, in the native token.
	fn settle_ride_native() -> Weight;
	/// Weight of `settle_ride` for a user, with a milestone share.
	fn settle_ride_share() -> Weight;
	/// Weight of `settle_ride` for a DPO.
	fn settle_ride_dpo() -> Weight;
	/// Weight of `settle_ride` for a DPO, with a milestone share.
	fn settle_ride_dpo_share() -> Weight;
	/// Weight of `settle_ride` that has to keep what it can't pay.
	fn settle_ride_kept() -> Weight;
	/// Weight of `settle_ride` that ends its class.
	fn settle_ride_last() -> Weight;
	/// Weight of `claim_unclaimed`.
	fn claim_unclaimed() -> Weight;
	/// Weight of `pay_owner`.
	fn pay_owner() -> Weight;
	/// Weight of foreseeing whether `withdraw_yield` would succeed.
	fn foresee() -> Weight;
}

/// All weights are zero, for mocks, which measure nothing.
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
	fn board_native() -> Weight {
		Weight::zero()
	}
	fn board_reaching(_: u32) -> Weight {
		Weight::zero()
	}
	fn withdraw_yield() -> Weight {
		Weight::zero()
	}
	fn withdraw_yield_native() -> Weight {
		Weight::zero()
	}
	fn withdraw_yield_share() -> Weight {
		Weight::zero()
	}
	fn withdraw_yield_dpo() -> Weight {
		Weight::zero()
	}
	fn withdraw_yield_dpo_share() -> Weight {
		Weight::zero()
	}
	fn withdraw_yield_kept() -> Weight {
		Weight::zero()
	}
	fn hunt_treasure() -> Weight {
		Weight::zero()
	}
	fn hunt_treasure_native() -> Weight {
		Weight::zero()
	}
	fn hunt_treasure_share() -> Weight {
		Weight::zero()
	}
	fn hunt_treasure_dpo() -> Weight {
		Weight::zero()
	}
	fn hunt_treasure_dpo_share() -> Weight {
		Weight::zero()
	}
	fn hunt_treasure_kept() -> Weight {
		Weight::zero()
	}
	fn settle_ride() -> Weight {
		Weight::zero()
	}
	fn settle_ride_native() -> Weight {
		Weight::zero()
	}
	fn settle_ride_share() -> Weight {
		Weight::zero()
	}
	fn settle_ride_dpo() -> Weight {
		Weight::zero()
	}
	fn settle_ride_dpo_share() -> Weight {
		Weight::zero()
	}
	fn settle_ride_kept() -> Weight {
		Weight::zero()
	}
	fn settle_ride_last() -> Weight {
		Weight::zero()
	}
	fn claim_unclaimed() -> Weight {
		Weight::zero()
	}
	fn pay_owner() -> Weight {
		Weight::zero()
	}
	fn foresee() -> Weight {
		Weight::zero()
	}
}
