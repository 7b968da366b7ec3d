//! Weights of `pallet_autopilot`, measured by `scripts/bench.sh` on 2026-11-30.
//!
//! Processor: AMD EPYC. 20 steps, each 10 times; maps of
//! 1000000 entries assumed. Don't edit: measure again.

// `Get` is for reads and writes, which not every pallet has.
#![allow(unused_imports)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with this runtime's costs of a read and a write.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_autopilot::WeightInfo for WeightInfo<T> {
	// Storage: `Autopilot::RepairAt` (r:0 w:1)
	// Proof: `Autopilot::RepairAt` (`max_values`: Some(1), `max_size`: Some(260), added: 755, mode: `MaxEncodedLen`)
	fn repair() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 4_096_000 ps.
		Weight::from_parts(4_497_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Autopilot::Agenda` (r:2 w:0)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	fn idle() -> Weight {
		// Proof size, measured: 1122; estimated: 6042.
		// Fastest run: 9_785_000 ps.
		Weight::from_parts(10_716_000, 6042).saturating_add(T::DbWeight::get().reads(2))
	}
	// Storage: `Autopilot::Agenda` (r:2 w:1)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	fn job() -> Weight {
		// Proof size, measured: 165; estimated: 6042.
		// Fastest run: 14_041_000 ps.
		Weight::from_parts(15_984_000, 6042)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Autopilot::RepairAt` (r:1 w:1)
	// Proof: `Autopilot::RepairAt` (`max_values`: Some(1), `max_size`: Some(260), added: 755, mode: `MaxEncodedLen`)
	// Storage: `TravelCabin::Classes` (r:1 w:0)
	// Proof: `TravelCabin::Classes` (`max_values`: None, `max_size`: Some(196), added: 2671, mode: `MaxEncodedLen`)
	fn mend() -> Weight {
		// Proof size, measured: 71; estimated: 3661.
		// Fastest run: 5_368_000 ps.
		Weight::from_parts(5_819_000, 3661)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
