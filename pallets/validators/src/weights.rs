//! The weights of changing the validators and their keys. The runtime's figures are measured by
//! `scripts/bench.sh`.

use frame_support::weights::Weight;

/// Weights of this pallet's calls and hook, and of pallet-session's calls.
pub trait WeightInfo {
	/// Weight of `add`.
	fn add() -> Weight;
	/// Weight of `remove`.
	fn remove() -> Weight;
	/// Weight of a hook with which no session ends.
	fn same_session() -> Weight;
	/// Weight of ending a session, with `v` validators.
	fn end_session(v: u32) -> Weight;
	/// Weight of `session.setKeys` for an account without keys.
	fn set_keys() -> Weight;
	/// Weight of `session.setKeys` for an account that has keys.
	fn change_keys() -> Weight;
	/// Weight of `session.purgeKeys`.
	fn purge_keys() -> Weight;
}

impl WeightInfo for () {
	fn add() -> Weight {
		Weight::zero()
	}
	fn remove() -> Weight {
		Weight::zero()
	}
	fn same_session() -> Weight {
		Weight::zero()
	}
	fn end_session(_: u32) -> Weight {
		Weight::zero()
	}
	fn set_keys() -> Weight {
		Weight::zero()
	}
	fn change_keys() -> Weight {
		Weight::zero()
	}
	fn purge_keys() -> Weight {
		Weight::zero()
	}
}
