//! Weights of `pallet_fee_fund`, measured by `scripts/bench.sh` on 2026-11-29.
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
		// Fastest run: 88_222_000 ps.
		Weight::from_parts(92_118_000, 3838)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `BulletTrain::Trains` (r:1 w:0)
	// Proof: `BulletTrain::Trains` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	// Storage: `FeeFund::Funds` (r:1 w:1)
	// Proof: `FeeFund::Funds` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	fn set_limits() -> Weight {
		// Proof size, measured: 287; estimated: 3674.
		// Fastest run: 11_117_000 ps.
		Weight::from_parts(11_978_000, 3674)
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
		// Fastest run: 77_397_000 ps.
		Weight::from_parts(81_453_000, 3838)
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
		// Fastest run: 49_314_000 ps.
		Weight::from_parts(51_668_000, 3838)
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
		// Fastest run: 94_783_000 ps.
		Weight::from_parts(98_938_000, 3838)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `FeeFund::Funds` (r:1 w:0)
	// Proof: `FeeFund::Funds` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	fn look() -> Weight {
		// Proof size, measured: 102; estimated: 3577.
		// Fastest run: 2_654_000 ps.
		Weight::from_parts(2_924_000, 3577).saturating_add(T::DbWeight::get().reads(1))
	}
	// Storage: `FeeFund::Funds` (r:1 w:0)
	// Proof: `FeeFund::Funds` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `FeeFund::Spent` (r:1 w:0)
	// Proof: `FeeFund::Spent` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn decline() -> Weight {
		// Proof size, measured: 170; estimated: 3577.
		// Fastest run: 7_491_000 ps.
		Weight::from_parts(8_002_000, 3577).saturating_add(T::DbWeight::get().reads(2))
	}
	// Storage: `FeeFund::Funds` (r:1 w:1)
	// Proof: `FeeFund::Funds` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `FeeFund::Spent` (r:1 w:1)
	// Proof: `FeeFund::Spent` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	fn pay() -> Weight {
		// Proof size, measured: 170; estimated: 3577.
		// Fastest run: 18_597_000 ps.
		Weight::from_parts(19_600_000, 3577)
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
		// Fastest run: 23_555_000 ps.
		Weight::from_parts(25_028_000, 3579)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `FeeFund::Spent` (r:1001 w:1000)
	// Proof: `FeeFund::Spent` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	// `n` from 1 to 1000.
	fn forget(n: u32) -> Weight {
		// Proof size, measured: 120 + n * 70; estimated: 3545 + n * 2555.
		// Fastest run: 7_181_000 ps.
		Weight::from_parts(7_511_000, 3545)
			// Standard error: 5_012.
			.saturating_add(Weight::from_parts(4_168_420, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2555).saturating_mul(n.into()))
	}
}
