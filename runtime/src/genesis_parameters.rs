//! Sets the parameters of [`crate::configs::parameters`] at genesis.
//!
//! pallet-parameters has no genesis config of its own. This pallet has only that: no storage, no
//! calls, no events. A parameter that a genesis doesn't name gets the rulebook's value.

pub use pallet::*;

/// Sets at genesis the parameters that governance may change later: the length of a day, the terms
/// of treasure hunting, the bounds of DPOs' rules, the parts of a block for the chain's own work,
/// and the length of a session. It has no calls, events or storage of its own.
#[frame_support::pallet]
#[allow(missing_docs)]
pub mod pallet {
	use crate::configs::parameters::{
		dynamic::{autopilot, dpo, hunting, sessions, time},
		RuntimeParameters, DEFAULT_BLOCKS_PER_DAY, DEFAULT_DPO_BOUNDS, DEFAULT_HUNTING,
		DEFAULT_SESSION_LENGTH, DEFAULT_SLOTS,
	};
	use bullet_train_primitives::{Hunting, Slots};
	use core::{marker::PhantomData, num::NonZeroU32};
	use frame_support::{pallet_prelude::*, traits::dynamic_params::AggregatedKeyValue};
	use pallet_dpo::Bounds;

	#[pallet::config]
	pub trait Config:
		frame_system::Config + pallet_parameters::Config<RuntimeParameters = RuntimeParameters>
	{
	}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// The parameters that the chain starts with.
	#[pallet::genesis_config]
	pub struct GenesisConfig<T: Config> {
		/// The number of blocks in a rulebook day.
		pub blocks_per_day: NonZeroU32,
		/// The terms of treasure hunting.
		pub hunting: Hunting,
		/// The bounds of DPOs' rules.
		pub dpo_bounds: Bounds,
		/// The parts of a block for the chain's own work.
		pub autopilot: Slots,
		/// The number of blocks in a session.
		pub session_length: NonZeroU32,
		#[serde(skip)]
		pub _config: PhantomData<T>,
	}

	impl<T: Config> Default for GenesisConfig<T> {
		fn default() -> Self {
			Self {
				blocks_per_day: DEFAULT_BLOCKS_PER_DAY,
				hunting: DEFAULT_HUNTING,
				dpo_bounds: DEFAULT_DPO_BOUNDS,
				autopilot: DEFAULT_SLOTS,
				session_length: DEFAULT_SESSION_LENGTH,
				_config: PhantomData,
			}
		}
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			// Defaults are written, too: clients read the parameters from the state, and a later
			// change of a default doesn't affect an existing chain.
			let parameters = [
				RuntimeParameters::Time(time::Parameters::BlocksPerDay(
					time::BlocksPerDay,
					Some(self.blocks_per_day),
				)),
				RuntimeParameters::Hunting(hunting::Parameters::Terms(
					hunting::Terms,
					Some(self.hunting),
				)),
				RuntimeParameters::Dpo(dpo::Parameters::RuleBounds(
					dpo::RuleBounds,
					Some(self.dpo_bounds),
				)),
				RuntimeParameters::Autopilot(autopilot::Parameters::BlockParts(
					autopilot::BlockParts,
					Some(self.autopilot),
				)),
				RuntimeParameters::Sessions(sessions::Parameters::Length(
					sessions::Length,
					Some(self.session_length),
				)),
			];
			for parameter in parameters {
				let (key, value) = parameter.into_parts();
				pallet_parameters::Parameters::<T>::set(key, value);
			}
		}
	}
}

impl Config for crate::Runtime {}
