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
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(392), added: 2867, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(283), added: 2758, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:2)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:2 w:2)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:1)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn create() -> Weight {
		// Proof size, measured: 9364; estimated: 17281.
		// Fastest run: 582_500_000 ps.
		Weight::from_parts(749_714_000, 17281)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(392), added: 2867, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:2 w:2)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:2 w:2)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:1)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn buy_seats() -> Weight {
		// Proof size, measured: 8706; estimated: 17281.
		// Fastest run: 319_995_000 ps.
		Weight::from_parts(442_912_000, 17281)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Storage: `Dpo::Dpos` (r:2 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(392), added: 2867, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:3 w:3)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 12099; estimated: 17281.
		// Fastest run: 788_885_000 ps.
		Weight::from_parts(1_112_727_000, 17281)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(16))
	}
	// Storage: `Dpo::Dpos` (r:3 w:2)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(392), added: 2867, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:2 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:3 w:3)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:3 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:3 w:3)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:1)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn commit_to_seats() -> Weight {
		// Proof size, measured: 16919; estimated: 33572.
		// Fastest run: 758_754_000 ps.
		Weight::from_parts(809_113_000, 33572)
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().writes(13))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(392), added: 2867, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	fn report_failed() -> Weight {
		// Proof size, measured: 927; estimated: 3857.
		// Fastest run: 177_468_000 ps.
		Weight::from_parts(193_630_000, 3857)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(392), added: 2867, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	fn terminate() -> Weight {
		// Proof size, measured: 7936; estimated: 17281.
		// Fastest run: 148_311_000 ps.
		Weight::from_parts(193_749_000, 17281)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(392), added: 2867, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 1278 + p * 154; estimated: 17281 + p * 2609.
		// Fastest run: 317_825_000 ps.
		Weight::from_parts(53_266_734, 17281)
			// Standard error: 2_480_575.
			.saturating_add(Weight::from_parts(109_724_775, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(392), added: 2867, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 1278 + p * 154; estimated: 17281 + p * 2609.
		// Fastest run: 335_332_000 ps.
		Weight::from_parts(545_400_865, 17281)
			// Standard error: 3_601_620.
			.saturating_add(Weight::from_parts(122_785_769, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:101 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(392), added: 2867, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:101 w:101)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:101 w:101)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:101 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// `d` from 1 to 100.
	fn release_yield_passed(d: u32) -> Weight {
		// Proof size, measured: 1518 + d * 729; estimated: 17281 + d * 2867.
		// Fastest run: 359_788_000 ps.
		Weight::from_parts(131_552_034, 17281)
			// Standard error: 2_900_605.
			.saturating_add(Weight::from_parts(125_864_573, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 2867).saturating_mul(d.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(392), added: 2867, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 1253 + p * 165; estimated: 17281 + p * 2609.
		// Fastest run: 410_940_000 ps.
		Weight::from_parts(476_829_000, 17281)
			// Standard error: 2_052_558.
			.saturating_add(Weight::from_parts(98_619_877, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(392), added: 2867, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 1253 + p * 165; estimated: 17281 + p * 2609.
		// Fastest run: 346_552_000 ps.
		Weight::from_parts(460_630_000, 17281)
			// Standard error: 3_230_249.
			.saturating_add(Weight::from_parts(163_686_263, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:101 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(392), added: 2867, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:101 w:101)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:101 w:101)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:101 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// `d` from 1 to 100.
	fn release_bonus_passed(d: u32) -> Weight {
		// Proof size, measured: 1583 + d * 737; estimated: 17281 + d * 2867.
		// Fastest run: 364_560_000 ps.
		Weight::from_parts(78_035_031, 17281)
			// Standard error: 2_578_634.
			.saturating_add(Weight::from_parts(127_779_240, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 2867).saturating_mul(d.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(392), added: 2867, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 1459 + p * 154; estimated: 17281 + p * 2609.
		// Fastest run: 276_998_000 ps.
		Weight::from_parts(279_840_000, 17281)
			// Standard error: 1_380_451.
			.saturating_add(Weight::from_parts(114_846_226, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(392), added: 2867, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
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
		// Proof size, measured: 1459 + p * 154; estimated: 17281 + p * 2609.
		// Fastest run: 256_321_000 ps.
		Weight::from_parts(196_563_455, 17281)
			// Standard error: 2_574_989.
			.saturating_add(Weight::from_parts(165_827_059, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 2609).saturating_mul(p.into()))
	}
	// Storage: `Dpo::Dpos` (r:101 w:101)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(392), added: 2867, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:0)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:101 w:101)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:100 w:0)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:101 w:101)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// `d` from 1 to 100.
	fn release_withdraw_passed(d: u32) -> Weight {
		// Proof size, measured: 1357 + d * 729; estimated: 17281 + d * 2867.
		// Fastest run: 221_272_000 ps.
		Weight::from_parts(232_710_000, 17281)
			// Standard error: 2_831_106.
			.saturating_add(Weight::from_parts(194_827_883, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes(3_u64.saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 2867).saturating_mul(d.into()))
	}
	// Storage: `Dpo::Dpos` (r:1 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(392), added: 2867, mode: `MaxEncodedLen`)
	fn lower_fee() -> Weight {
		// Proof size, measured: 464; estimated: 3857.
		// Fastest run: 57_335_000 ps.
		Weight::from_parts(69_273_000, 3857)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Dpo::UnclaimedParts` (r:1 w:1)
	// Proof: `Dpo::UnclaimedParts` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Dpos` (r:1 w:0)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(392), added: 2867, mode: `MaxEncodedLen`)
	// Storage: `Dpo::Estates` (r:1 w:1)
	// Proof: `Dpo::Estates` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:3 w:3)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:3 w:3)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(283), added: 2758, mode: `MaxEncodedLen`)
	fn claim_unclaimed() -> Weight {
		// Proof size, measured: 1738; estimated: 8817.
		// Fastest run: 548_673_000 ps.
		Weight::from_parts(599_668_000, 8817)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Storage: `Dpo::Dpos` (r:101 w:1)
	// Proof: `Dpo::Dpos` (`max_values`: None, `max_size`: Some(392), added: 2867, mode: `MaxEncodedLen`)
	// Storage: `Dpo::DpoMembers` (r:1 w:1)
	// Proof: `Dpo::DpoMembers` (`max_values`: None, `max_size`: Some(13816), added: 16291, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(303), added: 2778, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(283), added: 2758, mode: `MaxEncodedLen`)
	// Storage: `Dpo::MemberOf` (r:0 w:101)
	// Proof: `Dpo::MemberOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// `m` from 1 to 100.
	fn close(m: u32) -> Weight {
		// Proof size, measured: 3313 + m * 445; estimated: 17281 + m * 2867.
		// Fastest run: 794_172_000 ps.
		Weight::from_parts(995_282_720, 17281)
			// Standard error: 1_094_457.
			.saturating_add(Weight::from_parts(21_576_546, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(11))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(m.into())))
			.saturating_add(Weight::from_parts(0, 2867).saturating_mul(m.into()))
	}
	fn propose() -> Weight {
		Weight::from_parts(500_000_000, 40_000)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(20))
	}
	fn propose_commit() -> Weight {
		Weight::from_parts(500_000_000, 40_000)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(20))
	}
	fn vote() -> Weight {
		Weight::from_parts(500_000_000, 40_000)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(20))
	}
	fn vote_decides() -> Weight {
		Weight::from_parts(500_000_000, 40_000)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(20))
	}
	fn take_back_vote() -> Weight {
		Weight::from_parts(500_000_000, 40_000)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(20))
	}
	fn remove_proposal() -> Weight {
		Weight::from_parts(500_000_000, 40_000)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(20))
	}
	fn take_office() -> Weight {
		Weight::from_parts(500_000_000, 40_000)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(20))
	}
	fn offer_seats() -> Weight {
		Weight::from_parts(500_000_000, 40_000)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(20))
	}
	fn take_seats() -> Weight {
		Weight::from_parts(500_000_000, 40_000)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(20))
	}
	fn withdraw_offer() -> Weight {
		Weight::from_parts(500_000_000, 40_000)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(20))
	}
}
