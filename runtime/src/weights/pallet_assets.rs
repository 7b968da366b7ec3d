//! Weights of `pallet_assets`, measured by `scripts/bench.sh` on 2026-11-29.
//!
//! Processor: Intel(R) Xeon(R) Processor. 20 steps, each 10 times; maps of
//! 1000000 entries assumed. Don't edit: measure again.

// `Get` is for reads and writes, which not every pallet has.
#![allow(unused_imports)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with this runtime's costs of a read and a write.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_assets::WeightInfo for WeightInfo<T> {
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn create() -> Weight {
		// Proof size, measured: 279; estimated: 3675.
		// Fastest run: 45_254_000 ps.
		Weight::from_parts(96_358_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	fn force_create() -> Weight {
		// Proof size, measured: 139; estimated: 3675.
		// Fastest run: 17_345_000 ps.
		Weight::from_parts(26_951_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:0)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	fn start_destroy() -> Weight {
		// Proof size, measured: 362; estimated: 3804.
		// Fastest run: 25_377_000 ps.
		Weight::from_parts(35_667_000, 3804)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:1001 w:1000)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1000 w:1000)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1000 w:1000)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1000 w:1000)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	// `c` from 0 to 1000.
	fn destroy_accounts(c: u32) -> Weight {
		// Proof size, measured: 679 + c * 157; estimated: 3675 + c * 2814.
		// Fastest run: 27_226_000 ps.
		Weight::from_parts(28_661_000, 3675)
			// Standard error: 550_927.
			.saturating_add(Weight::from_parts(78_707_343, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(c.into())))
			.saturating_add(Weight::from_parts(0, 2814).saturating_mul(c.into()))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Approvals` (r:1001 w:1000)
	// Proof: `Assets::Approvals` (`max_values`: None, `max_size`: Some(148), added: 2623, mode: `MaxEncodedLen`)
	// `a` from 0 to 1000.
	fn destroy_approvals(a: u32) -> Weight {
		// Proof size, measured: 442 + a * 86; estimated: 3675 + a * 2623.
		// Fastest run: 37_897_000 ps.
		Weight::from_parts(1_028_256_930, 3675)
			// Standard error: 859_399.
			.saturating_add(Weight::from_parts(32_960_986, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2623).saturating_mul(a.into()))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Metadata` (r:1 w:0)
	// Proof: `Assets::Metadata` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	// Storage: `Assets::Reserves` (r:0 w:1)
	// Proof: `Assets::Reserves` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	fn finish_destroy() -> Weight {
		// Proof size, measured: 390; estimated: 3675.
		// Fastest run: 24_933_000 ps.
		Weight::from_parts(37_226_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:1 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	fn mint() -> Weight {
		// Proof size, measured: 690; estimated: 3675.
		// Fastest run: 38_144_000 ps.
		Weight::from_parts(54_759_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:1 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	fn burn() -> Weight {
		// Proof size, measured: 505; estimated: 3804.
		// Fastest run: 74_176_000 ps.
		Weight::from_parts(92_933_000, 3804)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	fn transfer() -> Weight {
		// Proof size, measured: 544; estimated: 6208.
		// Fastest run: 97_829_000 ps.
		Weight::from_parts(124_832_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn transfer_keep_alive() -> Weight {
		// Proof size, measured: 544; estimated: 6208.
		// Fastest run: 74_456_000 ps.
		Weight::from_parts(107_860_000, 6208)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	fn force_transfer() -> Weight {
		// Proof size, measured: 544; estimated: 6208.
		// Fastest run: 99_035_000 ps.
		Weight::from_parts(123_354_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Storage: `Assets::Asset` (r:1 w:0)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:1 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	fn freeze() -> Weight {
		// Proof size, measured: 463; estimated: 3675.
		// Fastest run: 27_485_000 ps.
		Weight::from_parts(42_216_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Assets::Asset` (r:1 w:0)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:1 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	fn thaw() -> Weight {
		// Proof size, measured: 463; estimated: 3675.
		// Fastest run: 28_228_000 ps.
		Weight::from_parts(34_398_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	fn freeze_asset() -> Weight {
		// Proof size, measured: 314; estimated: 3675.
		// Fastest run: 21_277_000 ps.
		Weight::from_parts(37_035_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	fn thaw_asset() -> Weight {
		// Proof size, measured: 314; estimated: 3675.
		// Fastest run: 21_546_000 ps.
		Weight::from_parts(37_068_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Metadata` (r:1 w:0)
	// Proof: `Assets::Metadata` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	fn transfer_ownership() -> Weight {
		// Proof size, measured: 390; estimated: 3675.
		// Fastest run: 37_436_000 ps.
		Weight::from_parts(46_501_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	fn set_team() -> Weight {
		// Proof size, measured: 314; estimated: 3675.
		// Fastest run: 27_635_000 ps.
		Weight::from_parts(37_305_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Assets::Asset` (r:1 w:0)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Reserves` (r:0 w:1)
	// Proof: `Assets::Reserves` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	// `n` from 0 to 5.
	fn set_reserves(n: u32) -> Weight {
		// Proof size, measured: 314; estimated: 3675.
		// Fastest run: 32_471_000 ps.
		Weight::from_parts(41_606_354, 3675)
			// Standard error: 35_037.
			.saturating_add(Weight::from_parts(241_145, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Assets::Asset` (r:1 w:0)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Metadata` (r:1 w:1)
	// Proof: `Assets::Metadata` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	// `n` from 0 to 50.
	// `s` from 0 to 50.
	fn set_metadata(n: u32, s: u32) -> Weight {
		// Proof size, measured: 390; estimated: 3675.
		// Fastest run: 48_094_000 ps.
		Weight::from_parts(86_981_707, 3675)
			// Standard error: 12_677.
			.saturating_add(Weight::from_parts(63_533, 0).saturating_mul(n.into()))
			// Standard error: 12_677.
			.saturating_add(Weight::from_parts(61_086, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Assets::Asset` (r:1 w:0)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Metadata` (r:1 w:1)
	// Proof: `Assets::Metadata` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	fn clear_metadata() -> Weight {
		// Proof size, measured: 518; estimated: 3675.
		// Fastest run: 48_252_000 ps.
		Weight::from_parts(88_918_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Assets::Asset` (r:1 w:0)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Metadata` (r:1 w:1)
	// Proof: `Assets::Metadata` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	// `n` from 0 to 50.
	// `s` from 0 to 50.
	fn force_set_metadata(_n: u32, _s: u32) -> Weight {
		// Proof size, measured: 229; estimated: 3675.
		// Fastest run: 24_830_000 ps.
		Weight::from_parts(45_298_676, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Assets::Asset` (r:1 w:0)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Metadata` (r:1 w:1)
	// Proof: `Assets::Metadata` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	fn force_clear_metadata() -> Weight {
		// Proof size, measured: 518; estimated: 3675.
		// Fastest run: 44_759_000 ps.
		Weight::from_parts(65_004_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	fn force_asset_status() -> Weight {
		// Proof size, measured: 314; estimated: 3675.
		// Fastest run: 18_104_000 ps.
		Weight::from_parts(26_498_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Approvals` (r:1 w:1)
	// Proof: `Assets::Approvals` (`max_values`: None, `max_size`: Some(148), added: 2623, mode: `MaxEncodedLen`)
	fn approve_transfer() -> Weight {
		// Proof size, measured: 314; estimated: 3675.
		// Fastest run: 52_521_000 ps.
		Weight::from_parts(93_220_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Approvals` (r:1 w:1)
	// Proof: `Assets::Approvals` (`max_values`: None, `max_size`: Some(148), added: 2623, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:2 w:2)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	fn transfer_approved() -> Weight {
		// Proof size, measured: 714; estimated: 6208.
		// Fastest run: 131_976_000 ps.
		Weight::from_parts(172_624_000, 6208)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Approvals` (r:1 w:1)
	// Proof: `Assets::Approvals` (`max_values`: None, `max_size`: Some(148), added: 2623, mode: `MaxEncodedLen`)
	fn cancel_approval() -> Weight {
		// Proof size, measured: 484; estimated: 3675.
		// Fastest run: 55_268_000 ps.
		Weight::from_parts(77_079_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Approvals` (r:1 w:1)
	// Proof: `Assets::Approvals` (`max_values`: None, `max_size`: Some(148), added: 2623, mode: `MaxEncodedLen`)
	fn force_cancel_approval() -> Weight {
		// Proof size, measured: 484; estimated: 3675.
		// Fastest run: 54_606_000 ps.
		Weight::from_parts(66_160_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	fn set_min_balance() -> Weight {
		// Proof size, measured: 314; estimated: 3675.
		// Fastest run: 21_702_000 ps.
		Weight::from_parts(37_518_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Assets::Account` (r:1 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn touch() -> Weight {
		// Proof size, measured: 793; estimated: 3675.
		// Fastest run: 55_391_000 ps.
		Weight::from_parts(102_785_000, 3675)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Assets::Account` (r:1 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	fn touch_other() -> Weight {
		// Proof size, measured: 690; estimated: 3675.
		// Fastest run: 49_760_000 ps.
		Weight::from_parts(71_065_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Assets::Account` (r:1 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	fn refund() -> Weight {
		// Proof size, measured: 626; estimated: 3804.
		// Fastest run: 67_191_000 ps.
		Weight::from_parts(110_973_000, 3804)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Storage: `Assets::Account` (r:1 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	// Storage: `Assets::Asset` (r:1 w:1)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	// Storage: `AssetsHolder::Holds` (r:1 w:1)
	// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(339), added: 2814, mode: `MaxEncodedLen`)
	fn refund_other() -> Weight {
		// Proof size, measured: 556; estimated: 3804.
		// Fastest run: 64_263_000 ps.
		Weight::from_parts(95_582_000, 3804)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Assets::Asset` (r:1 w:0)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Account` (r:1 w:1)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	fn block() -> Weight {
		// Proof size, measured: 463; estimated: 3675.
		// Fastest run: 27_719_000 ps.
		Weight::from_parts(39_809_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
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
	fn transfer_all() -> Weight {
		// Proof size, measured: 544; estimated: 6208.
		// Fastest run: 129_650_000 ps.
		Weight::from_parts(231_477_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Storage: `Assets::Asset` (r:1 w:0)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	fn total_issuance() -> Weight {
		// Proof size, measured: 314; estimated: 3675.
		// Fastest run: 12_624_000 ps.
		Weight::from_parts(18_043_000, 3675).saturating_add(T::DbWeight::get().reads(1))
	}
	// Storage: `Assets::Account` (r:1 w:0)
	// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	fn balance() -> Weight {
		// Proof size, measured: 226; estimated: 3599.
		// Fastest run: 15_850_000 ps.
		Weight::from_parts(20_219_000, 3599).saturating_add(T::DbWeight::get().reads(1))
	}
	// Storage: `Assets::Approvals` (r:1 w:0)
	// Proof: `Assets::Approvals` (`max_values`: None, `max_size`: Some(148), added: 2623, mode: `MaxEncodedLen`)
	fn allowance() -> Weight {
		// Proof size, measured: 246; estimated: 3613.
		// Fastest run: 19_617_000 ps.
		Weight::from_parts(25_153_000, 3613).saturating_add(T::DbWeight::get().reads(1))
	}
	// Storage: `Assets::Asset` (r:1 w:0)
	// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	// Storage: `Assets::Reserves` (r:0 w:1)
	// Proof: `Assets::Reserves` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	fn migration_v2_foreign_asset_set_reserve_weight() -> Weight {
		// Proof size, measured: 153; estimated: 3675.
		// Fastest run: 13_968_000 ps.
		Weight::from_parts(25_588_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Assets::Metadata` (r:1 w:0)
	// Proof: `Assets::Metadata` (`max_values`: None, `max_size`: Some(140), added: 2615, mode: `MaxEncodedLen`)
	fn get_metadata() -> Weight {
		// Proof size, measured: 281; estimated: 3605.
		// Fastest run: 11_266_000 ps.
		Weight::from_parts(21_100_000, 3605).saturating_add(T::DbWeight::get().reads(1))
	}
}
