//! The weights of the calls. The runtime's figures are measured by `scripts/bench.sh`.

use frame_support::weights::Weight;

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `launch_train`.
	fn launch_train() -> Weight;
	/// Weight of `add_milestone`.
	fn add_milestone() -> Weight;
	/// Weight of `claim_milestones`.
	fn claim_milestones() -> Weight;
	/// Weight of `claim_milestones` for a DPO.
	fn claim_milestones_dpo() -> Weight;
	/// Weight of `close_train`.
	fn close_train() -> Weight;
	/// Weight of foreseeing whether `claim_milestones` would succeed.
	fn foresee() -> Weight;
}

/// All weights are zero, for mocks, which measure nothing.
impl WeightInfo for () {
	fn launch_train() -> Weight {
		Weight::zero()
	}
	fn add_milestone() -> Weight {
		Weight::zero()
	}
	fn claim_milestones() -> Weight {
		Weight::zero()
	}
	fn claim_milestones_dpo() -> Weight {
		Weight::zero()
	}
	fn close_train() -> Weight {
		Weight::zero()
	}
	fn foresee() -> Weight {
		Weight::zero()
	}
}
