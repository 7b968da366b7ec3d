//! Weights of `pallet_fee_fund`, measured by `scripts/bench.sh` on 2026-11-30.
//!
//! Processor: AMD EPYC. 20 steps, each 10 times; maps of
//! 1000000 entries assumed. Don't edit: measure again.

// `Get` is for reads and writes, which not every pallet has.
#![allow(unused_imports)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with this runtime's costs of a read and a write.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_fee_fund::WeightInfo for WeightInfo<T> {
	// Storage: `BulletTrain::Trains` (r:1 w:0)
	// Proof: `BulletTrain::Trains` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	// Storage: `FeeFund::Funds` (r:1 w:1)
	// Proof: `FeeFund::Funds` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn fund() -> Weight {
		// Proof size, measured: 520; estimated: 3838.
		// Fastest run: 97_346_000 ps.
		Weight::from_parts(101_172_000, 3838)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `BulletTrain::Trains` (r:1 w:0)
	// Proof: `BulletTrain::Trains` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	// Storage: `FeeFund::Funds` (r:1 w:1)
	// Proof: `FeeFund::Funds` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	fn set_limits() -> Weight {
		// Proof size, measured: 287; estimated: 3674.
		// Fastest run: 12_218_000 ps.
		Weight::from_parts(13_089_000, 3674)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `BulletTrain::Trains` (r:1 w:0)
	// Proof: `BulletTrain::Trains` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	// Storage: `FeeFund::Funds` (r:1 w:1)
	// Proof: `FeeFund::Funds` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn take_back() -> Weight {
		// Proof size, measured: 520; estimated: 3838.
		// Fastest run: 87_292_000 ps.
		Weight::from_parts(90_896_000, 3838)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `FeeFund::Funds` (r:1 w:1)
	// Proof: `FeeFund::Funds` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `BulletTrain::Trains` (r:1 w:0)
	// Proof: `BulletTrain::Trains` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn settle() -> Weight {
		// Proof size, measured: 520; estimated: 3838.
		// Fastest run: 54_151_000 ps.
		Weight::from_parts(56_595_000, 3838)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `FeeFund::Funds` (r:1 w:1)
	// Proof: `FeeFund::Funds` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(373), added: 2848, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn close() -> Weight {
		// Proof size, measured: 335; estimated: 3838.
		// Fastest run: 106_941_000 ps.
		Weight::from_parts(110_907_000, 3838)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `FeeFund::Funds` (r:1 w:0)
	// Proof: `FeeFund::Funds` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	fn look() -> Weight {
		// Proof size, measured: 102; estimated: 3577.
		// Fastest run: 2_895_000 ps.
		Weight::from_parts(3_194_000, 3577).saturating_add(T::DbWeight::get().reads(1))
	}
	// Storage: `FeeFund::Funds` (r:1 w:0)
	// Proof: `FeeFund::Funds` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `FeeFund::Spent` (r:1 w:0)
	// Proof: `FeeFund::Spent` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn decline() -> Weight {
		// Proof size, measured: 170; estimated: 3577.
		// Fastest run: 8_293_000 ps.
		Weight::from_parts(8_903_000, 3577).saturating_add(T::DbWeight::get().reads(2))
	}
	// Storage: `FeeFund::Funds` (r:1 w:1)
	// Proof: `FeeFund::Funds` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `FeeFund::Spent` (r:1 w:1)
	// Proof: `FeeFund::Spent` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn pay() -> Weight {
		// Proof size, measured: 170; estimated: 3577.
		// Fastest run: 20_271_000 ps.
		Weight::from_parts(21_272_000, 3577)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `FeeFund::Funds` (r:1 w:1)
	// Proof: `FeeFund::Funds` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Parameters::Parameters` (r:1 w:0)
	// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `FeeFund::Spent` (r:1 w:1)
	// Proof: `FeeFund::Spent` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn pay_first() -> Weight {
		// Proof size, measured: 384; estimated: 3579.
		// Fastest run: 25_979_000 ps.
		Weight::from_parts(27_000_000, 3579)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `FeeFund::Spent` (r:501 w:500)
	// Proof: `FeeFund::Spent` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	// `n` from 1 to 500.
	fn forget(n: u32) -> Weight {
		// Proof size, measured: 53 + n * 70; estimated: 3545 + n * 2555.
		// Fastest run: 7_872_000 ps.
		Weight::from_parts(8_132_000, 3545)
			// Standard error: 2_807.
			.saturating_add(Weight::from_parts(4_500_317, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2555).saturating_mul(n.into()))
	}
}
