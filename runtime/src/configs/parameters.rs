//! What root may change while the chain runs.
//!
//! Each parameter is one value, read with one access. Clients read them from the chain's state and
//! never from the metadata, where constants are cached. A value that makes no sense can't be
//! encoded, so nobody can set it: a day has a block at least, a part is at most the whole.

use crate::{constants::DAYS, AccountId, Runtime, RuntimeEvent};
use bullet_train_primitives::Hunting;
use core::num::NonZeroU32;
use frame_support::{
	dynamic_params::{dynamic_pallet_params, dynamic_params},
	traits::{AsEnsureOriginWithArg, Get},
};
use frame_system::EnsureRoot;
use pallet_dpo::Bounds;
use sp_runtime::Permill;

/// The rulebook's day on a live chain: 24 hours at one block a slot.
pub const DEFAULT_BLOCKS_PER_DAY: NonZeroU32 =
	NonZeroU32::new(DAYS).expect("a day has a block; qed");

/// The rulebook's terms of treasure hunting (1.6).
pub const DEFAULT_HUNTING: Hunting = Hunting {
	days: 7,
	cut: Permill::from_percent(1),
};

/// The rulebook's bounds of a DPO's rules (3.2).
pub const DEFAULT_DPO_BOUNDS: Bounds = Bounds::RULEBOOK;

/// The parameters and what they are unless set.
#[allow(missing_docs)]
#[dynamic_params(RuntimeParameters, pallet_parameters::Parameters::<Runtime>)]
pub mod dynamic {
	use super::*;

	/// Time.
	#[dynamic_pallet_params]
	#[codec(index = 0)]
	pub mod time {
		/// Blocks in what the rulebook calls a day.
		#[codec(index = 0)]
		pub static BlocksPerDay: NonZeroU32 = DEFAULT_BLOCKS_PER_DAY;
	}

	/// Treasure hunting.
	#[dynamic_pallet_params]
	#[codec(index = 1)]
	pub mod hunting {
		/// After how many days a ride may be hunted, and for which part of what is due.
		#[codec(index = 0)]
		pub static Terms: Hunting = DEFAULT_HUNTING;
	}

	/// The DPOs' rules.
	#[dynamic_pallet_params]
	#[codec(index = 2)]
	pub mod dpo {
		/// What the rules of new DPOs must keep to.
		#[codec(index = 0)]
		pub static RuleBounds: Bounds = DEFAULT_DPO_BOUNDS;
	}
}

/// Blocks in what the rulebook calls a day, at least one.
pub struct BlocksPerDay;

impl Get<u32> for BlocksPerDay {
	fn get() -> u32 {
		<dynamic::time::BlocksPerDay as Get<NonZeroU32>>::get().get()
	}
}

/// The terms of treasure hunting.
pub type HuntingTerms = dynamic::hunting::Terms;

/// The bounds of the DPOs' rules.
pub type DpoBounds = dynamic::dpo::RuleBounds;

/// What the benchmark of setting a parameter sets: the one with the longest encoding.
#[cfg(feature = "runtime-benchmarks")]
impl Default for RuntimeParameters {
	fn default() -> Self {
		RuntimeParameters::Dpo(dynamic::dpo::Parameters::RuleBounds(
			dynamic::dpo::RuleBounds,
			Some(DEFAULT_DPO_BOUNDS),
		))
	}
}

impl pallet_parameters::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeParameters = RuntimeParameters;
	type AdminOrigin = AsEnsureOriginWithArg<EnsureRoot<AccountId>>;
	type WeightInfo = ();
}
