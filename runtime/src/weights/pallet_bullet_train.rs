//! Weights of `pallet_bullet_train`, measured by `scripts/bench.sh` on 2026-11-21: 50 steps, each
//! 20 times, maps of 1000000 entries assumed. Don't edit: measure again.

// `Get` is for reads and writes, which not every pallet has.
#![allow(unused_imports)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with this runtime's costs of a read and a write.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_bullet_train::WeightInfo for WeightInfo<T> {
	// Storage: `Assets::Asset` (r:1 w:0)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `BulletTrain::NextTrain` (r:1 w:1)
	// Proof: `BulletTrain::NextTrain` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	// Storage: `BulletTrain::Trains` (r:0 w:1)
	// Proof: `BulletTrain::Trains` (`max_values`: None, `max_size`: Some(204), added: 2679, mode: `MaxEncodedLen`)
	fn launch_train() -> Weight {
		// Proof size, measured: 262; estimated: 3766.
		// Fastest run: 47_461_000 ps.
		Weight::from_parts(50_426_000, 3766)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `BulletTrain::Trains` (r:1 w:1)
	// Proof: `BulletTrain::Trains` (`max_values`: None, `max_size`: Some(204), added: 2679, mode: `MaxEncodedLen`)
	// Storage: `BulletTrain::Upcoming` (r:1 w:1)
	// Proof: `BulletTrain::Upcoming` (`max_values`: None, `max_size`: Some(2062), added: 4537, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:1 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	fn add_milestone() -> Weight {
		// Proof size, measured: 3134; estimated: 5527.
		// Fastest run: 135_041_000 ps.
		Weight::from_parts(143_694_000, 5527)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Storage: `TravelCabin::Rides` (r:1 w:1)
	// Proof: `TravelCabin::Rides` (`max_values`: None, `max_size`: Some(118), added: 2593, mode: `MaxEncodedLen`)
	// Storage: `TravelCabin::Classes` (r:1 w:0)
	// Proof: `TravelCabin::Classes` (`max_values`: None, `max_size`: Some(179), added: 2654, mode: `MaxEncodedLen`)
	// Storage: `BulletTrain::Trains` (r:1 w:1)
	// Proof: `BulletTrain::Trains` (`max_values`: None, `max_size`: Some(204), added: 2679, mode: `MaxEncodedLen`)
	// Storage: `BulletTrain::Reached` (r:1 w:0)
	// Proof: `BulletTrain::Reached` (`max_values`: None, `max_size`: Some(2062), added: 4537, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:1 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	fn claim_milestones() -> Weight {
		// Proof size, measured: 3461; estimated: 5527.
		// Fastest run: 88_653_000 ps.
		Weight::from_parts(102_763_000, 5527)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Storage: `TravelCabin::Rides` (r:1 w:1)
	// Proof: `TravelCabin::Rides` (`max_values`: None, `max_size`: Some(118), added: 2593, mode: `MaxEncodedLen`)
	// Storage: `TravelCabin::Classes` (r:1 w:0)
	// Proof: `TravelCabin::Classes` (`max_values`: None, `max_size`: Some(179), added: 2654, mode: `MaxEncodedLen`)
	// Storage: `BulletTrain::Trains` (r:1 w:1)
	// Proof: `BulletTrain::Trains` (`max_values`: None, `max_size`: Some(204), added: 2679, mode: `MaxEncodedLen`)
	// Storage: `BulletTrain::Reached` (r:1 w:0)
	// Proof: `BulletTrain::Reached` (`max_values`: None, `max_size`: Some(2062), added: 4537, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:1 w:0)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:2)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:2 w:2)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	fn claim_milestones_dpo() -> Weight {
		// Proof size, measured: 4000; estimated: 6582.
		// Fastest run: 99_398_000 ps.
		Weight::from_parts(118_597_000, 6582)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Storage: `BulletTrain::Trains` (r:1 w:1)
	// Proof: `BulletTrain::Trains` (`max_values`: None, `max_size`: Some(204), added: 2679, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:1 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	// Storage: `BulletTrain::Reached` (r:0 w:1)
	// Proof: `BulletTrain::Reached` (`max_values`: None, `max_size`: Some(2062), added: 4537, mode: `MaxEncodedLen`)
	// Storage: `BulletTrain::Upcoming` (r:0 w:1)
	// Proof: `BulletTrain::Upcoming` (`max_values`: None, `max_size`: Some(2062), added: 4537, mode: `MaxEncodedLen`)
	fn close_train() -> Weight {
		// Proof size, measured: 1148; estimated: 3786.
		// Fastest run: 86_700_000 ps.
		Weight::from_parts(92_939_000, 3786)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(9))
	}
}
