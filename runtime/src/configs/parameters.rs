//! The parameters that root may change while the chain runs.
//!
//! Each parameter is one value, read with one storage access. Clients read parameters from the
//! chain's state and not from the metadata, where constants are cached. Senseless values can't be
//! decoded, so nobody can set them: a day has at least one block, and a part is at most the whole.

use crate::{
	constants::{DAYS, HOURS},
	AccountId, Runtime, RuntimeEvent,
};
use bullet_train_primitives::{Hunting, Slots};
use core::num::NonZeroU32;
use frame_support::{
	dynamic_params::{dynamic_pallet_params, dynamic_params},
	traits::{AsEnsureOriginWithArg, Get},
};
use frame_system::EnsureRoot;
use pallet_dpo::Bounds;
use sp_runtime::Permill;

/// The rulebook's day on a live chain: 24 hours, with one block per slot.
pub const DEFAULT_BLOCKS_PER_DAY: NonZeroU32 =
	NonZeroU32::new(DAYS).expect("a day has a block; qed");

/// The rulebook's terms of treasure hunting (1.6).
pub const DEFAULT_HUNTING: Hunting = Hunting {
	days: 7,
	cut: Permill::from_percent(1),
};

/// The rulebook's bounds of a DPO's rules (3.2).
pub const DEFAULT_DPO_BOUNDS: Bounds = Bounds::RULEBOOK;

/// The parts of a block for the chain's own work (Rulebook 5.3): 10% of every block, and half of
/// what the transactions leave.
pub const DEFAULT_SLOTS: Slots = Slots {
	slice: Permill::from_percent(10),
	surplus: Permill::from_percent(50),
};

/// The length of a session on a live chain: an hour, with one block per slot.
pub const DEFAULT_SESSION_LENGTH: NonZeroU32 =
	NonZeroU32::new(HOURS).expect("an hour has a block; qed");

/// The parameters with their defaults.
#[allow(missing_docs)]
#[dynamic_params(RuntimeParameters, pallet_parameters::Parameters::<Runtime>)]
pub mod dynamic {
	use super::*;

	/// Time.
	#[dynamic_pallet_params]
	#[codec(index = 0)]
	pub mod time {
		/// The number of blocks in a rulebook day.
		#[codec(index = 0)]
		pub static BlocksPerDay: NonZeroU32 = DEFAULT_BLOCKS_PER_DAY;
	}

	/// Treasure hunting.
	#[dynamic_pallet_params]
	#[codec(index = 1)]
	pub mod hunting {
		/// The days after which a ride may be hunted, and the hunter's part of the yield due.
		#[codec(index = 0)]
		pub static Terms: Hunting = DEFAULT_HUNTING;
	}

	/// DPOs' rules.
	#[dynamic_pallet_params]
	#[codec(index = 2)]
	pub mod dpo {
		/// The bounds of the rules of new DPOs.
		#[codec(index = 0)]
		pub static RuleBounds: Bounds = DEFAULT_DPO_BOUNDS;
	}

	/// What the chain does by itself.
	#[dynamic_pallet_params]
	#[codec(index = 3)]
	pub mod autopilot {
		/// The guaranteed part of a block, and the part of what the transactions leave. 0 and 0
		/// switch it off.
		#[codec(index = 0)]
		pub static BlockParts: Slots = DEFAULT_SLOTS;
	}

	/// Sessions, between which validators and their keys change.
	#[dynamic_pallet_params]
	#[codec(index = 4)]
	pub mod sessions {
		/// The number of blocks in a session.
		#[codec(index = 0)]
		pub static Length: NonZeroU32 = DEFAULT_SESSION_LENGTH;
	}
}

/// The number of blocks in a rulebook day, at least one.
pub struct BlocksPerDay;

impl Get<u32> for BlocksPerDay {
	fn get() -> u32 {
		<dynamic::time::BlocksPerDay as Get<NonZeroU32>>::get().get()
	}
}

/// The terms of treasure hunting.
pub type HuntingTerms = dynamic::hunting::Terms;

/// The parts of a block for the chain's own work.
pub type AutopilotSlots = dynamic::autopilot::BlockParts;

/// The number of blocks in a session.
pub type SessionLength = dynamic::sessions::Length;

/// The bounds of DPOs' rules.
pub type DpoBounds = dynamic::dpo::RuleBounds;

/// The parameter that the benchmark of setting one uses: the one with the longest encoding.
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
	type WeightInfo = crate::weights::pallet_parameters::WeightInfo<Runtime>;
}
