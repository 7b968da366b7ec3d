//! Weights of `pallet_dpo`, measured by `scripts/bench.sh` on 2026-11-30.
//!
//! Processor: AMD EPYC. 20 steps, each 10 times; maps of
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
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// Storage: `Autopilot::Agenda` (r:0 w:1)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:1)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn create() -> Weight {
		// Proof size, measured: 9794; estimated: 21285.
		// Fastest run: 272_470_000 ps.
		Weight::from_parts(290_917_000, 21285)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// Storage: `Autopilot::Agenda` (r:0 w:2)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:1)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn buy_seats() -> Weight {
		// Proof size, measured: 9619; estimated: 21285.
		// Fastest run: 140_632_000 ps.
		Weight::from_parts(146_250_000, 21285)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
	// Storage: `Autopilot::Agenda` (r:0 w:2)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:1)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn buy_seats_native() -> Weight {
		// Proof size, measured: 8798; estimated: 21285.
		// Fastest run: 126_300_000 ps.
		Weight::from_parts(132_359_000, 21285)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Storage: `Dpo::Dpos` (r:2 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:2 w:2)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// Storage: `TravelCabin::Classes` (r:1 w:1)
	// Proof: `TravelCabin::Classes` (`max_values`: None, `max_size`: Some(196), added: 2671, mode: `MaxEncodedLen`)
	// Storage: `BulletTrain::Trains` (r:1 w:1)
	// Proof: `BulletTrain::Trains` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:3 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:3 w:2)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `BulletTrain::Milestones` (r:1 w:1)
	// Proof: `BulletTrain::Milestones` (`max_values`: None, `max_size`: Some(2067), added: 4542, mode: `MaxEncodedLen`)
	// Storage: `TravelCabin::RidesOf` (r:0 w:1)
	// Proof: `TravelCabin::RidesOf` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	// Storage: `TravelCabin::Rides` (r:0 w:1)
	// Proof: `TravelCabin::Rides` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	// Storage: `Autopilot::Agenda` (r:0 w:3)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	fn commit_to_cabin() -> Weight {
		// Proof size, measured: 13076; estimated: 21285.
		// Fastest run: 386_270_000 ps.
		Weight::from_parts(411_919_000, 21285)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(16))
	}
	// Storage: `Dpo::Dpos` (r:2 w:2)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:2 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:2 w:2)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// Storage: `TravelCabin::Classes` (r:1 w:0)
	// Proof: `TravelCabin::Classes` (`max_values`: None, `max_size`: Some(196), added: 2671, mode: `MaxEncodedLen`)
	// Storage: `BulletTrain::Trains` (r:1 w:0)
	// Proof: `BulletTrain::Trains` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:3 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:3 w:2)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `Autopilot::Agenda` (r:0 w:4)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:1)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn commit_to_seats() -> Weight {
		// Proof size, measured: 18920; estimated: 41580.
		// Fastest run: 288_523_000 ps.
		Weight::from_parts(321_463_000, 41580)
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().writes(15))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	fn report_failed() -> Weight {
		// Proof size, measured: 1019; estimated: 3955.
		// Fastest run: 54_742_000 ps.
		Weight::from_parts(60_180_000, 3955)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Autopilot::Agenda` (r:0 w:2)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	fn terminate() -> Weight {
		// Proof size, measured: 8840; estimated: 21285.
		// Fastest run: 81_262_000 ps.
		Weight::from_parts(85_498_000, 21285)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:101 w:101)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:100 w:100)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// `p` from 2 to 101.
	fn release_yield(p: u32) -> Weight {
		// Proof size, measured: 1374 + p * 162; estimated: 21285 + p * 2609.
		// Fastest run: 117_266_000 ps.
		Weight::from_parts(430_329, 21285)
			// Standard error: 189_618.
			.saturating_add(Weight::from_parts(42_361_007, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:101 w:0)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:0)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 1552 + p * 162; estimated: 21285 + p * 2609.
		// Fastest run: 182_995_000 ps.
		Weight::from_parts(84_502_815, 21285)
			// Standard error: 93_536.
			.saturating_add(Weight::from_parts(64_068_571, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:101 w:101)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:101 w:101)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:101 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:101 w:101)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `Autopilot::Agenda` (r:0 w:200)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// `d` from 1 to 100.
	fn release_yield_passed(d: u32) -> Weight {
		// Proof size, measured: 1800 + d * 835; estimated: 21285 + d * 2965.
		// Fastest run: 140_200_000 ps.
		Weight::from_parts(89_712_596, 21285)
			// Standard error: 110_554.
			.saturating_add(Weight::from_parts(55_205_256, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(5_u64.saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 2965).saturating_mul(d.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:0)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// `m` from 1 to 100.
	fn foresee(m: u32) -> Weight {
		// Proof size, measured: 793 + m * 142; estimated: 21285.
		// Fastest run: 22_503_000 ps.
		Weight::from_parts(22_155_095, 21285)
			// Standard error: 14_544.
			.saturating_add(Weight::from_parts(1_363_138, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(3))
	}
	// Storage: `Dpo::Dpos` (r:101 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:0)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// `d` from 1 to 100.
	fn foresee_passed(d: u32) -> Weight {
		// Proof size, measured: 1197 + d * 531; estimated: 21285 + d * 2965.
		// Fastest run: 28_834_000 ps.
		Weight::from_parts(30_140_802, 21285)
			// Standard error: 32_926.
			.saturating_add(Weight::from_parts(6_318_282, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 2965).saturating_mul(d.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:400 w:400)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:399 w:399)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// `p` from 2 to 400.
	fn release_bonus(p: u32) -> Weight {
		// Proof size, measured: 1447 + p * 120; estimated: 21285 + p * 2609.
		// Fastest run: 117_897_000 ps.
		Weight::from_parts(120_721_000, 21285)
			// Standard error: 58_140.
			.saturating_add(Weight::from_parts(41_376_805, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:400 w:0)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:0)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 1625 + p * 120; estimated: 21285 + p * 2609.
		// Fastest run: 180_221_000 ps.
		Weight::from_parts(180_871_000, 21285)
			// Standard error: 129_078.
			.saturating_add(Weight::from_parts(66_473_205, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:101 w:101)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:101 w:101)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:101 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:101 w:101)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Autopilot::Agenda` (r:0 w:200)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// `d` from 1 to 100.
	fn release_bonus_passed(d: u32) -> Weight {
		// Proof size, measured: 1618 + d * 835; estimated: 21285 + d * 2965.
		// Fastest run: 130_056_000 ps.
		Weight::from_parts(75_081_058, 21285)
			// Standard error: 225_201.
			.saturating_add(Weight::from_parts(52_640_283, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(5_u64.saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 2965).saturating_mul(d.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:100 w:100)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:100 w:100)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// `p` from 1 to 100.
	fn release_withdraw(p: u32) -> Weight {
		// Proof size, measured: 1532 + p * 162; estimated: 21285 + p * 2609.
		// Fastest run: 85_398_000 ps.
		Weight::from_parts(56_895_275, 21285)
			// Standard error: 97_592.
			.saturating_add(Weight::from_parts(41_714_199, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:100 w:0)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:0)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 1710 + p * 162; estimated: 21285 + p * 2609.
		// Fastest run: 118_819_000 ps.
		Weight::from_parts(62_804_901, 21285)
			// Standard error: 136_525.
			.saturating_add(Weight::from_parts(64_833_693, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:101 w:101)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:101 w:101)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 1518 + d * 835; estimated: 21285 + d * 2965.
		// Fastest run: 130_356_000 ps.
		Weight::from_parts(130_506_000, 21285)
			// Standard error: 242_806.
			.saturating_add(Weight::from_parts(86_091_937, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(5_u64.saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 2965).saturating_mul(d.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	fn lower_fee() -> Weight {
		// Proof size, measured: 522; estimated: 3955.
		// Fastest run: 15_653_000 ps.
		Weight::from_parts(17_386_000, 3955)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Dpo::UnclaimedParts` (r:1 w:1)
	// Proof: `Dpo::UnclaimedParts` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Estates` (r:1 w:1)
	// Proof: `Dpo::Estates` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:3 w:3)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:3 w:3)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
	// Storage: `Autopilot::Agenda` (r:0 w:1)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	fn claim_unclaimed() -> Weight {
		// Proof size, measured: 1777; estimated: 8817.
		// Fastest run: 204_067_000 ps.
		Weight::from_parts(211_128_000, 8817)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(13))
	}
	// Storage: `Dpo::Dpos` (r:101 w:101)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
	// Storage: `Autopilot::Agenda` (r:0 w:201)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:101)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// `m` from 1 to 100.
	fn close(m: u32) -> Weight {
		// Proof size, measured: 3417 + m * 551; estimated: 21285 + m * 2965.
		// Fastest run: 256_485_000 ps.
		Weight::from_parts(255_372_856, 21285)
			// Standard error: 91_646.
			.saturating_add(Weight::from_parts(18_900_166, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(12))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(m.into())))
			.saturating_add(Weight::from_parts(0, 2965).saturating_mul(m.into()))
	}
	// Storage: `Dpo::Dpos` (r:102 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:0)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// `m` from 1 to 100.
	fn look(m: u32) -> Weight {
		// Proof size, measured: 1277 + m * 531; estimated: 21285 + m * 2965.
		// Fastest run: 45_699_000 ps.
		Weight::from_parts(39_478_052, 21285)
			// Standard error: 38_138.
			.saturating_add(Weight::from_parts(8_396_806, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(Weight::from_parts(0, 2965).saturating_mul(m.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Proposals` (r:1 w:1)
	// Proof: `Dpo::Proposals` (`max_values`: None, `max_size`: Some(1087), added: 3562, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:2 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:2 w:2)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
	fn propose() -> Weight {
		// Proof size, measured: 9191; estimated: 21285.
		// Fastest run: 149_885_000 ps.
		Weight::from_parts(162_294_000, 21285)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Dpo::Dpos` (r:2 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:2 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Proposals` (r:1 w:1)
	// Proof: `Dpo::Proposals` (`max_values`: None, `max_size`: Some(1087), added: 3562, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:0)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// Storage: `TravelCabin::Classes` (r:1 w:0)
	// Proof: `TravelCabin::Classes` (`max_values`: None, `max_size`: Some(196), added: 2671, mode: `MaxEncodedLen`)
	// Storage: `BulletTrain::Trains` (r:1 w:0)
	// Proof: `BulletTrain::Trains` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:2 w:2)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	fn propose_commit() -> Weight {
		// Proof size, measured: 18494; estimated: 41580.
		// Fastest run: 223_826_000 ps.
		Weight::from_parts(234_102_000, 41580)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Proposals` (r:1 w:1)
	// Proof: `Dpo::Proposals` (`max_values`: None, `max_size`: Some(1087), added: 3562, mode: `MaxEncodedLen`)
	fn vote() -> Weight {
		// Proof size, measured: 9458; estimated: 21285.
		// Fastest run: 56_095_000 ps.
		Weight::from_parts(62_493_000, 21285)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Proposals` (r:1 w:1)
	// Proof: `Dpo::Proposals` (`max_values`: None, `max_size`: Some(1087), added: 3562, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Autopilot::Agenda` (r:0 w:2)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	fn vote_decides() -> Weight {
		// Proof size, measured: 10121; estimated: 21285.
		// Fastest run: 140_000_000 ps.
		Weight::from_parts(151_999_000, 21285)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Proposals` (r:1 w:1)
	// Proof: `Dpo::Proposals` (`max_values`: None, `max_size`: Some(1087), added: 3562, mode: `MaxEncodedLen`)
	fn take_back_vote() -> Weight {
		// Proof size, measured: 9467; estimated: 21285.
		// Fastest run: 54_261_000 ps.
		Weight::from_parts(60_400_000, 21285)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Dpo::Proposals` (r:1 w:1)
	// Proof: `Dpo::Proposals` (`max_values`: None, `max_size`: Some(1087), added: 3562, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Dpos` (r:2 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
	fn remove_proposal() -> Weight {
		// Proof size, measured: 10142; estimated: 21285.
		// Fastest run: 92_929_000 ps.
		Weight::from_parts(106_439_000, 21285)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Dpo::Dpos` (r:2 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:2 w:2)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:2 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:2)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn take_office() -> Weight {
		// Proof size, measured: 18357; estimated: 41580.
		// Fastest run: 241_533_000 ps.
		Weight::from_parts(256_195_000, 41580)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(10))
	}
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Dpo::SeatOffers` (r:1 w:1)
	// Proof: `Dpo::SeatOffers` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
	fn offer_seats() -> Weight {
		// Proof size, measured: 8434; estimated: 21285.
		// Fastest run: 90_006_000 ps.
		Weight::from_parts(99_860_000, 21285)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `Dpo::SeatOffers` (r:1 w:1)
	// Proof: `Dpo::SeatOffers` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(17820), added: 20295, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:0)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(393), added: 2868, mode: `MaxEncodedLen`)
	// Storage: `Autopilot::Agenda` (r:0 w:2)
	// Proof: `Autopilot::Agenda` (`max_values`: None, `max_size`: Some(51), added: 2526, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:2)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn take_seats() -> Weight {
		// Proof size, measured: 10134; estimated: 21285.
		// Fastest run: 194_271_000 ps.
		Weight::from_parts(204_778_000, 21285)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Storage: `Dpo::SeatOffers` (r:1 w:1)
	// Proof: `Dpo::SeatOffers` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(490), added: 2965, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
	fn withdraw_offer() -> Weight {
		// Proof size, measured: 928; estimated: 3955.
		// Fastest run: 62_424_000 ps.
		Weight::from_parts(69_925_000, 3955)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}
