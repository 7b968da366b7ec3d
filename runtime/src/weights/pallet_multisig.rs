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
		// Fastest run: 32_039_000 ps.
		Weight::from_parts(33_913_956, 0)
			// Standard error: 10.
			.saturating_add(Weight::from_parts(5_587, 0).saturating_mul(z.into()))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	// `z` from 0 to 10000.
	fn as_multi_create(s: u32, z: u32) -> Weight {
		// Proof size, measured: 6; estimated: 6811.
		// Fastest run: 50_616_000 ps.
		Weight::from_parts(28_640_506, 6811)
			// Standard error: 1_248.
			.saturating_add(Weight::from_parts(237_856, 0).saturating_mul(s.into()))
			// Standard error: 12.
			.saturating_add(Weight::from_parts(5_631, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 3 to 100.
	// `z` from 0 to 10000.
	fn as_multi_approve(s: u32, z: u32) -> Weight {
		// Proof size, measured: 211; estimated: 6811.
		// Fastest run: 37_907_000 ps.
		Weight::from_parts(15_014_744, 6811)
			// Standard error: 3_103.
			.saturating_add(Weight::from_parts(235_329, 0).saturating_mul(s.into()))
			// Standard error: 30.
			.saturating_add(Weight::from_parts(5_727, 0).saturating_mul(z.into()))
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
		// Fastest run: 56_826_000 ps.
		Weight::from_parts(32_311_287, 6811)
			// Standard error: 3_789.
			.saturating_add(Weight::from_parts(257_332, 0).saturating_mul(s.into()))
			// Standard error: 37.
			.saturating_add(Weight::from_parts(5_708, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	fn approve_as_multi_create(s: u32) -> Weight {
		// Proof size, measured: 6; estimated: 6811.
		// Fastest run: 25_779_000 ps.
		Weight::from_parts(26_223_178, 6811)
			// Standard error: 511.
			.saturating_add(Weight::from_parts(242_576, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	fn approve_as_multi_approve(s: u32) -> Weight {
		// Proof size, measured: 211; estimated: 6811.
		// Fastest run: 13_039_000 ps.
		Weight::from_parts(13_501_621, 6811)
			// Standard error: 419.
			.saturating_add(Weight::from_parts(237_511, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	fn cancel_as_multi(s: u32) -> Weight {
		// Proof size, measured: 211; estimated: 6811.
		// Fastest run: 25_238_000 ps.
		Weight::from_parts(25_621_752, 6811)
			// Standard error: 425.
			.saturating_add(Weight::from_parts(243_788, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	fn poke_deposit(s: u32) -> Weight {
		// Proof size, measured: 211; estimated: 6811.
		// Fastest run: 23_736_000 ps.
		Weight::from_parts(24_099_929, 6811)
			// Standard error: 577.
			.saturating_add(Weight::from_parts(241_416, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
