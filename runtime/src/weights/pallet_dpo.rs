//! Weights of `pallet_dpo`, measured by `scripts/bench.sh` on 2026-11-29.
//!
//! Processor: Intel(R) Xeon(R) Processor. 20 steps, each 10 times; maps of
//! 1000000 entries assumed. Don't edit: measure again.

// `Get` is for reads and writes, which not every pallet has.
#![allow(unused_imports)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with this runtime's costs of a read and a write.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_dpo::WeightInfo for WeightInfo<T> {
	// Storage: `Parameters::Parameters` (r:2 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `Dpo::NextDpo` (r:1 w:1)
	// Proof: `Dpo::NextDpo` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:2)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:2 w:2)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:1)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn create() -> Weight {
		// Proof size, measured: 10209; estimated: 21285.
		// Fastest run: 623_841_000 ps.
		Weight::from_parts(949_262_000, 21285)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:2)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:2 w:2)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:1)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn buy_seats() -> Weight {
		// Proof size, measured: 9559; estimated: 21285.
		// Fastest run: 341_367_000 ps.
		Weight::from_parts(509_461_000, 21285)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Storage: `Dpo::Dpos` (r:2 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:3 w:3)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `TravelCabin::Classes` (r:1 w:1)
	// Proof: `TravelCabin::Classes` (`max_values`: None, `max_size`: Some(183), added: 2658, mode: `MaxEncodedLen`)
	// Storage: `BulletTrain::Trains` (r:1 w:1)
	// Proof: `BulletTrain::Trains` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:3 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:3 w:3)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `BulletTrain::Upcoming` (r:1 w:1)
	// Proof: `BulletTrain::Upcoming` (`max_values`: None, `max_size`: Some(2062), added: 4537, mode: `MaxEncodedLen`)
	// Storage: `BulletTrain::Reached` (r:1 w:1)
	// Proof: `BulletTrain::Reached` (`max_values`: None, `max_size`: Some(2062), added: 4537, mode: `MaxEncodedLen`)
	// Storage: `TravelCabin::RidesOf` (r:0 w:1)
	// Proof: `TravelCabin::RidesOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	// Storage: `TravelCabin::Rides` (r:0 w:1)
	// Proof: `TravelCabin::Rides` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
	fn commit_to_cabin() -> Weight {
		// Proof size, measured: 13017; estimated: 21285.
		// Fastest run: 1_059_855_000 ps.
		Weight::from_parts(1_286_176_000, 21285)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(16))
	}
	// Storage: `Dpo::Dpos` (r:3 w:2)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:2 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:3 w:3)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:3 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:3 w:3)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:1)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn commit_to_seats() -> Weight {
		// Proof size, measured: 18674; estimated: 41580.
		// Fastest run: 767_564_000 ps.
		Weight::from_parts(872_407_000, 41580)
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().writes(13))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	fn report_failed() -> Weight {
		// Proof size, measured: 976; estimated: 3946.
		// Fastest run: 137_651_000 ps.
		Weight::from_parts(212_161_000, 3946)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	fn terminate() -> Weight {
		// Proof size, measured: 8797; estimated: 21285.
		// Fastest run: 170_815_000 ps.
		Weight::from_parts(266_437_000, 21285)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:101 w:101)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:100 w:100)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// `p` from 2 to 101.
	fn release_yield(p: u32) -> Weight {
		// Proof size, measured: 1331 + p * 162; estimated: 21285 + p * 2609.
		// Fastest run: 394_868_000 ps.
		Weight::from_parts(273_338_309, 21285)
			// Standard error: 637_563.
			.saturating_add(Weight::from_parts(112_585_819, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:0)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:101 w:0)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:100 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Dpo::UnclaimedParts` (r:101 w:101)
	// Proof: `Dpo::UnclaimedParts` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// `p` from 2 to 101.
	fn release_yield_kept(p: u32) -> Weight {
		// Proof size, measured: 1331 + p * 162; estimated: 21285 + p * 2609.
		// Fastest run: 434_773_000 ps.
		Weight::from_parts(240_805_982, 21285)
			// Standard error: 4_851_535.
			.saturating_add(Weight::from_parts(128_893_833, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:101 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:101 w:101)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:101 w:101)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:101 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// `d` from 1 to 100.
	fn release_yield_passed(d: u32) -> Weight {
		// Proof size, measured: 1579 + d * 826; estimated: 21285 + d * 2956.
		// Fastest run: 238_584_000 ps.
		Weight::from_parts(264_215_000, 21285)
			// Standard error: 1_778_177.
			.saturating_add(Weight::from_parts(117_914_602, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 2956).saturating_mul(d.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:400 w:400)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:399 w:399)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// `p` from 2 to 400.
	fn release_bonus(p: u32) -> Weight {
		// Proof size, measured: 1404 + p * 120; estimated: 21285 + p * 2609.
		// Fastest run: 262_569_000 ps.
		Weight::from_parts(316_586_000, 21285)
			// Standard error: 1_006_149.
			.saturating_add(Weight::from_parts(111_610_130, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:0)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:400 w:0)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:399 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Dpo::UnclaimedParts` (r:400 w:400)
	// Proof: `Dpo::UnclaimedParts` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// `p` from 2 to 400.
	fn release_bonus_kept(p: u32) -> Weight {
		// Proof size, measured: 1404 + p * 120; estimated: 21285 + p * 2609.
		// Fastest run: 473_719_000 ps.
		Weight::from_parts(486_812_000, 21285)
			// Standard error: 1_694_434.
			.saturating_add(Weight::from_parts(142_211_397, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:101 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:101 w:101)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:101 w:101)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:101 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// `d` from 1 to 100.
	fn release_bonus_passed(d: u32) -> Weight {
		// Proof size, measured: 1575 + d * 826; estimated: 21285 + d * 2956.
		// Fastest run: 401_164_000 ps.
		Weight::from_parts(406_416_000, 21285)
			// Standard error: 1_653_501.
			.saturating_add(Weight::from_parts(93_393_553, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 2956).saturating_mul(d.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:100 w:100)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:100 w:100)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// `p` from 1 to 100.
	fn release_withdraw(p: u32) -> Weight {
		// Proof size, measured: 1489 + p * 162; estimated: 21285 + p * 2609.
		// Fastest run: 190_359_000 ps.
		Weight::from_parts(272_808_000, 21285)
			// Standard error: 1_788_788.
			.saturating_add(Weight::from_parts(90_133_499, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:0)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:100 w:0)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:100 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Dpo::UnclaimedParts` (r:100 w:100)
	// Proof: `Dpo::UnclaimedParts` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// `p` from 1 to 100.
	fn release_withdraw_kept(p: u32) -> Weight {
		// Proof size, measured: 1489 + p * 162; estimated: 21285 + p * 2609.
		// Fastest run: 230_942_000 ps.
		Weight::from_parts(68_595_770, 21285)
			// Standard error: 3_818_647.
			.saturating_add(Weight::from_parts(145_036_268, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:101 w:101)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:101 w:101)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:100 w:0)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:101 w:101)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// `d` from 1 to 100.
	fn release_withdraw_passed(d: u32) -> Weight {
		// Proof size, measured: 1418 + d * 826; estimated: 21285 + d * 2956.
		// Fastest run: 371_233_000 ps.
		Weight::from_parts(499_544_071, 21285)
			// Standard error: 6_722_905.
			.saturating_add(Weight::from_parts(187_567_274, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(3_u64.saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 2956).saturating_mul(d.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	fn lower_fee() -> Weight {
		// Proof size, measured: 513; estimated: 3946.
		// Fastest run: 40_702_000 ps.
		Weight::from_parts(70_406_000, 3946)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Dpo::UnclaimedParts` (r:1 w:1)
	// Proof: `Dpo::UnclaimedParts` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Estates` (r:1 w:1)
	// Proof: `Dpo::Estates` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:3 w:3)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:3 w:3)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
	fn claim_unclaimed() -> Weight {
		// Proof size, measured: 1738; estimated: 8817.
		// Fastest run: 457_852_000 ps.
		Weight::from_parts(644_110_000, 8817)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Storage: `Dpo::Dpos` (r:101 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:101)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// `m` from 1 to 100.
	fn close(m: u32) -> Weight {
		// Proof size, measured: 3374 + m * 542; estimated: 21285 + m * 2956.
		// Fastest run: 702_060_000 ps.
		Weight::from_parts(978_145_564, 21285)
			// Standard error: 1_150_445.
			.saturating_add(Weight::from_parts(20_965_189, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(11))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(m.into())))
			.saturating_add(Weight::from_parts(0, 2956).saturating_mul(m.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Proposals` (r:1 w:1)
	// Proof: `Dpo::Proposals` (`max_values`: None, `max_size`: Some(1087), added: 3562, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:2 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:2 w:2)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
	fn propose() -> Weight {
		// Proof size, measured: 9265; estimated: 21285.
		// Fastest run: 256_905_000 ps.
		Weight::from_parts(305_498_000, 21285)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Storage: `Dpo::Dpos` (r:3 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:2 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Proposals` (r:1 w:1)
	// Proof: `Dpo::Proposals` (`max_values`: None, `max_size`: Some(1087), added: 3562, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:0)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:2 w:2)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	fn propose_commit() -> Weight {
		// Proof size, measured: 18375; estimated: 41580.
		// Fastest run: 352_207_000 ps.
		Weight::from_parts(395_347_000, 41580)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Proposals` (r:1 w:1)
	// Proof: `Dpo::Proposals` (`max_values`: None, `max_size`: Some(1087), added: 3562, mode: `MaxEncodedLen`)
	fn vote() -> Weight {
		// Proof size, measured: 9449; estimated: 21285.
		// Fastest run: 105_668_000 ps.
		Weight::from_parts(120_164_000, 21285)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Proposals` (r:1 w:1)
	// Proof: `Dpo::Proposals` (`max_values`: None, `max_size`: Some(1087), added: 3562, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	fn vote_decides() -> Weight {
		// Proof size, measured: 10078; estimated: 21285.
		// Fastest run: 241_316_000 ps.
		Weight::from_parts(279_892_000, 21285)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Proposals` (r:1 w:1)
	// Proof: `Dpo::Proposals` (`max_values`: None, `max_size`: Some(1087), added: 3562, mode: `MaxEncodedLen`)
	fn take_back_vote() -> Weight {
		// Proof size, measured: 9458; estimated: 21285.
		// Fastest run: 102_583_000 ps.
		Weight::from_parts(129_431_000, 21285)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Dpo::Proposals` (r:1 w:1)
	// Proof: `Dpo::Proposals` (`max_values`: None, `max_size`: Some(1087), added: 3562, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Dpos` (r:2 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
	fn remove_proposal() -> Weight {
		// Proof size, measured: 10124; estimated: 21285.
		// Fastest run: 195_750_000 ps.
		Weight::from_parts(302_231_000, 21285)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Dpo::Dpos` (r:2 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:2 w:2)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:2 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:2)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn take_office() -> Weight {
		// Proof size, measured: 18726; estimated: 41580.
		// Fastest run: 487_726_000 ps.
		Weight::from_parts(562_751_000, 41580)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(13))
	}
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Dpo::SeatOffers` (r:1 w:1)
	// Proof: `Dpo::SeatOffers` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
	fn offer_seats() -> Weight {
		// Proof size, measured: 8565; estimated: 21285.
		// Fastest run: 168_715_000 ps.
		Weight::from_parts(192_667_000, 21285)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `Dpo::SeatOffers` (r:1 w:1)
	// Proof: `Dpo::SeatOffers` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:2)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn take_seats() -> Weight {
		// Proof size, measured: 10054; estimated: 21285.
		// Fastest run: 377_354_000 ps.
		Weight::from_parts(642_365_000, 21285)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	// Storage: `Dpo::SeatOffers` (r:1 w:1)
	// Proof: `Dpo::SeatOffers` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(481), added: 2956, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
	fn withdraw_offer() -> Weight {
		// Proof size, measured: 919; estimated: 3946.
		// Fastest run: 212_517_000 ps.
		Weight::from_parts(234_847_000, 3946)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}
