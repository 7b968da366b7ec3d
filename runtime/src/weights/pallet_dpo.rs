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
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
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
	// Storage: `Autopilot::Agenda` (r:0 w:1)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:1)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn create() -> Weight {
		// Proof size, measured: 10245; estimated: 21285.
		// Fastest run: 652_402_000 ps.
		Weight::from_parts(1_046_333_000, 21285)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(15))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
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
	// Storage: `Autopilot::Agenda` (r:0 w:2)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:1)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn buy_seats() -> Weight {
		// Proof size, measured: 9595; estimated: 21285.
		// Fastest run: 310_258_000 ps.
		Weight::from_parts(536_805_000, 21285)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	// Storage: `Dpo::Dpos` (r:2 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:3 w:3)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `TravelCabin::Classes` (r:1 w:1)
	// Proof: `TravelCabin::Classes` (`max_values`: None, `max_size`: Some(196), added: 2671, mode: `MaxEncodedLen`)
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
	// Proof: `TravelCabin::Rides` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	// Storage: `Autopilot::Agenda` (r:0 w:3)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	fn commit_to_cabin() -> Weight {
		// Proof size, measured: 13073; estimated: 21285.
		// Fastest run: 876_907_000 ps.
		Weight::from_parts(1_310_294_000, 21285)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(19))
	}
	// Storage: `Dpo::Dpos` (r:3 w:2)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
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
	// Storage: `Autopilot::Agenda` (r:0 w:4)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:1)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn commit_to_seats() -> Weight {
		// Proof size, measured: 18720; estimated: 41580.
		// Fastest run: 640_317_000 ps.
		Weight::from_parts(936_631_000, 41580)
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().writes(17))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	fn report_failed() -> Weight {
		// Proof size, measured: 981; estimated: 3951.
		// Fastest run: 136_309_000 ps.
		Weight::from_parts(203_388_000, 3951)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Autopilot::Agenda` (r:0 w:2)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	fn terminate() -> Weight {
		// Proof size, measured: 8802; estimated: 21285.
		// Fastest run: 165_013_000 ps.
		Weight::from_parts(264_922_000, 21285)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 1336 + p * 162; estimated: 21285 + p * 2609.
		// Fastest run: 246_714_000 ps.
		Weight::from_parts(408_054_886, 21285)
			// Standard error: 2_620_177.
			.saturating_add(Weight::from_parts(94_117_215, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
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
	// Proof: `Dpo::UnclaimedParts` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `Autopilot::Agenda` (r:0 w:101)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// `p` from 2 to 101.
	fn release_yield_kept(p: u32) -> Weight {
		// Proof size, measured: 1488 + p * 162; estimated: 21285 + p * 2609.
		// Fastest run: 525_666_000 ps.
		Weight::from_parts(540_968_000, 21285)
			// Standard error: 2_296_666.
			.saturating_add(Weight::from_parts(150_581_979, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:101 w:101)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
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
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `Autopilot::Agenda` (r:0 w:200)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// `d` from 1 to 100.
	fn release_yield_passed(d: u32) -> Weight {
		// Proof size, measured: 1736 + d * 831; estimated: 21285 + d * 2961.
		// Fastest run: 266_055_000 ps.
		Weight::from_parts(170_391_740, 21285)
			// Standard error: 2_686_802.
			.saturating_add(Weight::from_parts(150_337_872, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(5_u64.saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 2961).saturating_mul(d.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 1409 + p * 120; estimated: 21285 + p * 2609.
		// Fastest run: 291_196_000 ps.
		Weight::from_parts(330_127_000, 21285)
			// Standard error: 967_785.
			.saturating_add(Weight::from_parts(110_412_682, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
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
	// Proof: `Dpo::UnclaimedParts` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `Autopilot::Agenda` (r:0 w:400)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// `p` from 2 to 400.
	fn release_bonus_kept(p: u32) -> Weight {
		// Proof size, measured: 1561 + p * 120; estimated: 21285 + p * 2609.
		// Fastest run: 481_033_000 ps.
		Weight::from_parts(514_578_000, 21285)
			// Standard error: 1_994_762.
			.saturating_add(Weight::from_parts(156_914_834, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:101 w:101)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
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
	// Storage: `Autopilot::Agenda` (r:0 w:200)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// `d` from 1 to 100.
	fn release_bonus_passed(d: u32) -> Weight {
		// Proof size, measured: 1580 + d * 831; estimated: 21285 + d * 2961.
		// Fastest run: 280_118_000 ps.
		Weight::from_parts(557_719_427, 21285)
			// Standard error: 2_953_495.
			.saturating_add(Weight::from_parts(138_990_515, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(5_u64.saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 2961).saturating_mul(d.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 1494 + p * 162; estimated: 21285 + p * 2609.
		// Fastest run: 285_064_000 ps.
		Weight::from_parts(291_192_000, 21285)
			// Standard error: 1_507_052.
			.saturating_add(Weight::from_parts(113_055_652, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
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
	// Proof: `Dpo::UnclaimedParts` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `Autopilot::Agenda` (r:0 w:100)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// `p` from 1 to 100.
	fn release_withdraw_kept(p: u32) -> Weight {
		// Proof size, measured: 1646 + p * 162; estimated: 21285 + p * 2609.
		// Fastest run: 373_789_000 ps.
		Weight::from_parts(733_966_706, 21285)
			// Standard error: 3_612_167.
			.saturating_add(Weight::from_parts(160_041_460, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:101 w:101)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
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
	// Storage: `Autopilot::Agenda` (r:0 w:200)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// `d` from 1 to 100.
	fn release_withdraw_passed(d: u32) -> Weight {
		// Proof size, measured: 1454 + d * 831; estimated: 21285 + d * 2961.
		// Fastest run: 372_779_000 ps.
		Weight::from_parts(386_812_305, 21285)
			// Standard error: 6_177_230.
			.saturating_add(Weight::from_parts(221_962_702, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(5_u64.saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 2961).saturating_mul(d.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
	fn lower_fee() -> Weight {
		// Proof size, measured: 518; estimated: 3951.
		// Fastest run: 51_267_000 ps.
		Weight::from_parts(74_964_000, 3951)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Dpo::UnclaimedParts` (r:1 w:1)
	// Proof: `Dpo::UnclaimedParts` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
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
	// Storage: `Autopilot::Agenda` (r:0 w:1)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	fn claim_unclaimed() -> Weight {
		// Proof size, measured: 1743; estimated: 8817.
		// Fastest run: 337_409_000 ps.
		Weight::from_parts(505_882_000, 8817)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(13))
	}
	// Storage: `Dpo::Dpos` (r:101 w:101)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
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
	// Storage: `Autopilot::Agenda` (r:0 w:201)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:101)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// `m` from 1 to 100.
	fn close(m: u32) -> Weight {
		// Proof size, measured: 3379 + m * 547; estimated: 21285 + m * 2961.
		// Fastest run: 472_631_000 ps.
		Weight::from_parts(314_231_638, 21285)
			// Standard error: 1_113_668.
			.saturating_add(Weight::from_parts(60_350_298, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(12))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(m.into())))
			.saturating_add(Weight::from_parts(0, 2961).saturating_mul(m.into()))
	}
	// Storage: `Dpo::Dpos` (r:102 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:0)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// `m` from 1 to 100.
	fn look(m: u32) -> Weight {
		// Proof size, measured: 1239 + m * 527; estimated: 21285 + m * 2961.
		// Fastest run: 158_656_000 ps.
		Weight::from_parts(156_745_431, 21285)
			// Standard error: 446_492.
			.saturating_add(Weight::from_parts(23_150_486, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(Weight::from_parts(0, 2961).saturating_mul(m.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 9301; estimated: 21285.
		// Fastest run: 457_340_000 ps.
		Weight::from_parts(524_860_000, 21285)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Storage: `Dpo::Dpos` (r:3 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 18421; estimated: 41580.
		// Fastest run: 506_419_000 ps.
		Weight::from_parts(665_321_000, 41580)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Proposals` (r:1 w:1)
	// Proof: `Dpo::Proposals` (`max_values`: None, `max_size`: Some(1087), added: 3562, mode: `MaxEncodedLen`)
	fn vote() -> Weight {
		// Proof size, measured: 9454; estimated: 21285.
		// Fastest run: 179_038_000 ps.
		Weight::from_parts(220_281_000, 21285)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
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
	// Storage: `Autopilot::Agenda` (r:0 w:2)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	fn vote_decides() -> Weight {
		// Proof size, measured: 10083; estimated: 21285.
		// Fastest run: 294_230_000 ps.
		Weight::from_parts(487_365_000, 21285)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Proposals` (r:1 w:1)
	// Proof: `Dpo::Proposals` (`max_values`: None, `max_size`: Some(1087), added: 3562, mode: `MaxEncodedLen`)
	fn take_back_vote() -> Weight {
		// Proof size, measured: 9463; estimated: 21285.
		// Fastest run: 171_598_000 ps.
		Weight::from_parts(208_369_000, 21285)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Dpo::Proposals` (r:1 w:1)
	// Proof: `Dpo::Proposals` (`max_values`: None, `max_size`: Some(1087), added: 3562, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Dpos` (r:2 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
	fn remove_proposal() -> Weight {
		// Proof size, measured: 10134; estimated: 21285.
		// Fastest run: 233_445_000 ps.
		Weight::from_parts(338_258_000, 21285)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Dpo::Dpos` (r:2 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 18736; estimated: 41580.
		// Fastest run: 802_408_000 ps.
		Weight::from_parts(866_625_000, 41580)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(13))
	}
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Dpo::SeatOffers` (r:1 w:1)
	// Proof: `Dpo::SeatOffers` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
	fn offer_seats() -> Weight {
		// Proof size, measured: 8570; estimated: 21285.
		// Fastest run: 198_704_000 ps.
		Weight::from_parts(321_780_000, 21285)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
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
	// Storage: `AssetsHolder::Holds` (r:2 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
	// Storage: `Autopilot::Agenda` (r:0 w:2)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:2)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn take_seats() -> Weight {
		// Proof size, measured: 10136; estimated: 21285.
		// Fastest run: 650_895_000 ps.
		Weight::from_parts(760_152_000, 21285)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	// Storage: `Dpo::SeatOffers` (r:1 w:1)
	// Proof: `Dpo::SeatOffers` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(486), added: 2961, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(319), added: 2794, mode: `MaxEncodedLen`)
	fn withdraw_offer() -> Weight {
		// Proof size, measured: 924; estimated: 3951.
		// Fastest run: 192_387_000 ps.
		Weight::from_parts(255_080_000, 3951)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn foresee_passed(d: u32) -> Weight {
		Weight::from_parts(20_000_000, 0)
			.saturating_add(Weight::from_parts(1_500_000, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(d.into()))
	}
	// Counted by hand, and not measured yet.
	fn foresee(m: u32) -> Weight {
		Weight::from_parts(20_000_000, 0)
			.saturating_add(Weight::from_parts(1_500_000, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(4))
	}
}
