//! Weights of `pallet_multisig`, measured by `scripts/bench.sh` on 2026-11-29.
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
		// Fastest run: 30_977_000 ps.
		Weight::from_parts(31_950_051, 0)
			// Standard error: 7.
			.saturating_add(Weight::from_parts(6_145, 0).saturating_mul(z.into()))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	// `z` from 0 to 10000.
	fn as_multi_create(s: u32, z: u32) -> Weight {
		// Proof size, measured: 6; estimated: 6811.
		// Fastest run: 48_533_000 ps.
		Weight::from_parts(26_334_200, 6811)
			// Standard error: 1_029.
			.saturating_add(Weight::from_parts(238_831, 0).saturating_mul(s.into()))
			// Standard error: 10.
			.saturating_add(Weight::from_parts(6_142, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 3 to 100.
	// `z` from 0 to 10000.
	fn as_multi_approve(s: u32, z: u32) -> Weight {
		// Proof size, measured: 211; estimated: 6811.
		// Fastest run: 36_385_000 ps.
		Weight::from_parts(14_649_578, 6811)
			// Standard error: 1_012.
			.saturating_add(Weight::from_parts(223_591, 0).saturating_mul(s.into()))
			// Standard error: 9.
			.saturating_add(Weight::from_parts(6_140, 0).saturating_mul(z.into()))
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
		// Fastest run: 55_323_000 ps.
		Weight::from_parts(21_020_753, 6811)
			// Standard error: 9_192.
			.saturating_add(Weight::from_parts(348_629, 0).saturating_mul(s.into()))
			// Standard error: 90.
			.saturating_add(Weight::from_parts(6_615, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	fn approve_as_multi_create(s: u32) -> Weight {
		// Proof size, measured: 6; estimated: 6811.
		// Fastest run: 23_646_000 ps.
		Weight::from_parts(24_390_720, 6811)
			// Standard error: 505.
			.saturating_add(Weight::from_parts(235_189, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	fn approve_as_multi_approve(s: u32) -> Weight {
		// Proof size, measured: 211; estimated: 6811.
		// Fastest run: 12_398_000 ps.
		Weight::from_parts(12_875_391, 6811)
			// Standard error: 393.
			.saturating_add(Weight::from_parts(233_488, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	fn cancel_as_multi(s: u32) -> Weight {
		// Proof size, measured: 211; estimated: 6811.
		// Fastest run: 22_784_000 ps.
		Weight::from_parts(23_972_378, 6811)
			// Standard error: 533.
			.saturating_add(Weight::from_parts(234_029, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	fn poke_deposit(s: u32) -> Weight {
		// Proof size, measured: 211; estimated: 6811.
		// Fastest run: 22_043_000 ps.
		Weight::from_parts(22_619_436, 6811)
			// Standard error: 435.
			.saturating_add(Weight::from_parts(235_899, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
