//! Weights of `pallet_multisig`, measured by `scripts/bench.sh` on 2026-11-30.
//!
//! Processor: AMD EPYC. 20 steps, each 10 times; maps of
//! 1000000 entries assumed. Don't edit: measure again.

// `Get` is for reads and writes, which not every pallet has.
#![allow(unused_imports)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with this runtime's costs of a read and a write.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_multisig::WeightInfo for WeightInfo<T> {
	// `z` from 0 to 10000.
	fn as_multi_threshold_1(z: u32) -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 31_798_000 ps.
		Weight::from_parts(33_166_035, 0)
			// Standard error: 9.
			.saturating_add(Weight::from_parts(5_625, 0).saturating_mul(z.into()))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	// `z` from 0 to 10000.
	fn as_multi_create(s: u32, z: u32) -> Weight {
		// Proof size, measured: 6; estimated: 6811.
		// Fastest run: 49_404_000 ps.
		Weight::from_parts(27_825_826, 6811)
			// Standard error: 1_067.
			.saturating_add(Weight::from_parts(238_800, 0).saturating_mul(s.into()))
			// Standard error: 10.
			.saturating_add(Weight::from_parts(5_545, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 3 to 100.
	// `z` from 0 to 10000.
	fn as_multi_approve(s: u32, z: u32) -> Weight {
		// Proof size, measured: 211; estimated: 6811.
		// Fastest run: 36_915_000 ps.
		Weight::from_parts(14_406_790, 6811)
			// Standard error: 1_095.
			.saturating_add(Weight::from_parts(244_258, 0).saturating_mul(s.into()))
			// Standard error: 10.
			.saturating_add(Weight::from_parts(5_615, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	// `z` from 0 to 10000.
	fn as_multi_complete(s: u32, z: u32) -> Weight {
		// Proof size, measured: 318 + s * 33; estimated: 6811.
		// Fastest run: 57_727_000 ps.
		Weight::from_parts(17_274_925, 6811)
			// Standard error: 32_174.
			.saturating_add(Weight::from_parts(486_216, 0).saturating_mul(s.into()))
			// Standard error: 316.
			.saturating_add(Weight::from_parts(6_409, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	fn approve_as_multi_create(s: u32) -> Weight {
		// Proof size, measured: 6; estimated: 6811.
		// Fastest run: 25_498_000 ps.
		Weight::from_parts(25_848_161, 6811)
			// Standard error: 575.
			.saturating_add(Weight::from_parts(242_412, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	fn approve_as_multi_approve(s: u32) -> Weight {
		// Proof size, measured: 211; estimated: 6811.
		// Fastest run: 13_170_000 ps.
		Weight::from_parts(13_553_923, 6811)
			// Standard error: 464.
			.saturating_add(Weight::from_parts(235_575, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	fn cancel_as_multi(s: u32) -> Weight {
		// Proof size, measured: 211; estimated: 6811.
		// Fastest run: 24_507_000 ps.
		Weight::from_parts(25_266_593, 6811)
			// Standard error: 500.
			.saturating_add(Weight::from_parts(241_906, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	fn poke_deposit(s: u32) -> Weight {
		// Proof size, measured: 211; estimated: 6811.
		// Fastest run: 23_265_000 ps.
		Weight::from_parts(24_268_521, 6811)
			// Standard error: 671.
			.saturating_add(Weight::from_parts(239_067, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
