//! Weights of `pallet_dpo`, measured by `scripts/bench.sh` on 2026-11-21: 25 steps, each
//! 8 times, maps of 1000000 entries assumed. Don't edit: measure again. But `commit_to_cabin` writes an item
//! more and reads one less since then, as the runtime's tests count them.

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
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:2)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:2 w:2)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:1)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn create() -> Weight {
		// Proof size, measured: 9363; estimated: 17281.
		// Fastest run: 326_277_000 ps.
		Weight::from_parts(353_307_000, 17281)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:2)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:2 w:2)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:1)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn buy_seats() -> Weight {
		// Proof size, measured: 8592; estimated: 17281.
		// Fastest run: 153_049_000 ps.
		Weight::from_parts(172_227_000, 17281)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Storage: `Dpo::Dpos` (r:2 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:2 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:3 w:3)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	// Storage: `TravelCabin::Classes` (r:1 w:1)
	// Proof: `TravelCabin::Classes` (`max_values`: None, `max_size`: Some(179), added: 2654, mode: `MaxEncodedLen`)
	// Storage: `BulletTrain::Trains` (r:1 w:1)
	// Proof: `BulletTrain::Trains` (`max_values`: None, `max_size`: Some(204), added: 2679, mode: `MaxEncodedLen`)
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
	// Storage: `TravelCabin::Rides` (r:0 w:1)
	// Proof: `TravelCabin::Rides` (`max_values`: None, `max_size`: Some(118), added: 2593, mode: `MaxEncodedLen`)
	fn commit_to_cabin() -> Weight {
		// Proof size, measured: 19137; estimated: 33572.
		// Fastest run: 433_587_000 ps.
		Weight::from_parts(464_754_000, 33572)
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(16))
	}
	// Storage: `Dpo::Dpos` (r:3 w:2)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:3 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:3 w:3)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:3 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:3 w:3)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:1)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn commit_to_seats() -> Weight {
		// Proof size, measured: 23836; estimated: 49863.
		// Fastest run: 293_328_000 ps.
		Weight::from_parts(319_417_000, 49863)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(13))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	fn report_failed() -> Weight {
		// Proof size, measured: 926; estimated: 3852.
		// Fastest run: 52_849_000 ps.
		Weight::from_parts(63_525_000, 3852)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	fn terminate() -> Weight {
		// Proof size, measured: 8056; estimated: 17281.
		// Fastest run: 66_108_000 ps.
		Weight::from_parts(78_027_000, 17281)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 1395 + p * 154; estimated: 17281 + p * 2609.
		// Fastest run: 127_169_000 ps.
		Weight::from_parts(50_558_837, 17281)
			// Standard error: 49_510.
			.saturating_add(Weight::from_parts(39_242_570, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 1395 + p * 154; estimated: 17281 + p * 2609.
		// Fastest run: 166_889_000 ps.
		Weight::from_parts(80_503_871, 17281)
			// Standard error: 180_235.
			.saturating_add(Weight::from_parts(55_446_423, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:101 w:101)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:101 w:101)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:101 w:101)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:101 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// `d` from 1 to 100.
	fn release_yield_passed(d: u32) -> Weight {
		// Proof size, measured: 1911 + d * 737; estimated: 17281 + d * 2862.
		// Fastest run: 127_620_000 ps.
		Weight::from_parts(83_908_068, 17281)
			// Standard error: 80_536.
			.saturating_add(Weight::from_parts(43_394_178, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(3_u64.saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 2862).saturating_mul(d.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:201 w:201)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:200 w:200)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// `p` from 2 to 201.
	fn release_bonus(p: u32) -> Weight {
		// Proof size, measured: 1291 + p * 165; estimated: 17281 + p * 2609.
		// Fastest run: 115_032_000 ps.
		Weight::from_parts(118_908_000, 17281)
			// Standard error: 65_970.
			.saturating_add(Weight::from_parts(40_322_438, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:0)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:201 w:0)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:200 w:0)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Dpo::UnclaimedParts` (r:201 w:201)
	// Proof: `Dpo::UnclaimedParts` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// `p` from 2 to 201.
	fn release_bonus_kept(p: u32) -> Weight {
		// Proof size, measured: 1291 + p * 165; estimated: 17281 + p * 2609.
		// Fastest run: 157_726_000 ps.
		Weight::from_parts(42_253_539, 17281)
			// Standard error: 125_141.
			.saturating_add(Weight::from_parts(56_441_639, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:101 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:101 w:101)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:101 w:101)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:101 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// `d` from 1 to 100.
	fn release_bonus_passed(d: u32) -> Weight {
		// Proof size, measured: 1786 + d * 737; estimated: 17281 + d * 2862.
		// Fastest run: 112_638_000 ps.
		Weight::from_parts(59_603_116, 17281)
			// Standard error: 90_306.
			.saturating_add(Weight::from_parts(41_567_998, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 2862).saturating_mul(d.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 1424 + p * 154; estimated: 17281 + p * 2609.
		// Fastest run: 85_227_000 ps.
		Weight::from_parts(60_252_804, 17281)
			// Standard error: 58_763.
			.saturating_add(Weight::from_parts(39_338_676, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 1424 + p * 154; estimated: 17281 + p * 2609.
		// Fastest run: 99_629_000 ps.
		Weight::from_parts(70_703_815, 17281)
			// Standard error: 43_340.
			.saturating_add(Weight::from_parts(54_148_884, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:101 w:101)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:101 w:101)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:100 w:0)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:101 w:101)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// `d` from 1 to 100.
	fn release_withdraw_passed(d: u32) -> Weight {
		// Proof size, measured: 1511 + d * 737; estimated: 17281 + d * 2862.
		// Fastest run: 109_934_000 ps.
		Weight::from_parts(63_325_619, 17281)
			// Standard error: 119_030.
			.saturating_add(Weight::from_parts(70_695_675, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(3_u64.saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 2862).saturating_mul(d.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
	fn lower_fee() -> Weight {
		// Proof size, measured: 499; estimated: 3852.
		// Fastest run: 15_182_000 ps.
		Weight::from_parts(17_577_000, 3852)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Dpo::UnclaimedParts` (r:1 w:1)
	// Proof: `Dpo::UnclaimedParts` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Estates` (r:1 w:1)
	// Proof: `Dpo::Estates` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:3 w:3)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:3 w:3)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	fn claim_unclaimed() -> Weight {
		// Proof size, measured: 1738; estimated: 8817.
		// Fastest run: 188_151_000 ps.
		Weight::from_parts(195_822_000, 8817)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Storage: `Dpo::Dpos` (r:101 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(387), added: 2862, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:101)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// `m` from 1 to 100.
	fn close(m: u32) -> Weight {
		// Proof size, measured: 3721 + m * 452; estimated: 17281 + m * 2862.
		// Fastest run: 242_572_000 ps.
		Weight::from_parts(243_758_962, 17281)
			// Standard error: 71_208.
			.saturating_add(Weight::from_parts(13_508_555, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(11))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(m.into())))
			.saturating_add(Weight::from_parts(0, 2862).saturating_mul(m.into()))
	}
}
