//! Weights of `pallet_multisig`, measured by `scripts/bench.sh` on 2026-11-29.
//!
//! Processor: Intel(R) Xeon(R) Processor. 20 steps, each 10 times; maps of
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
		// Fastest run: 72_096_000 ps.
		Weight::from_parts(122_439_823, 0)
			// Standard error: 434.
			.saturating_add(Weight::from_parts(11_297, 0).saturating_mul(z.into()))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	// `z` from 0 to 10000.
	fn as_multi_create(s: u32, z: u32) -> Weight {
		// Proof size, measured: 6; estimated: 6811.
		// Fastest run: 150_866_000 ps.
		Weight::from_parts(123_932_731, 6811)
			// Standard error: 190_692.
			.saturating_add(Weight::from_parts(1_059_403, 0).saturating_mul(s.into()))
			// Standard error: 1_877.
			.saturating_add(Weight::from_parts(8_295, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 3 to 100.
	// `z` from 0 to 10000.
	fn as_multi_approve(s: u32, z: u32) -> Weight {
		// Proof size, measured: 211; estimated: 6811.
		// Fastest run: 100_356_000 ps.
		Weight::from_parts(61_386_291, 6811)
			// Standard error: 30_794.
			.saturating_add(Weight::from_parts(682_753, 0).saturating_mul(s.into()))
			// Standard error: 299.
			.saturating_add(Weight::from_parts(7_910, 0).saturating_mul(z.into()))
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
		// Fastest run: 155_689_000 ps.
		Weight::from_parts(109_021_305, 6811)
			// Standard error: 44_878.
			.saturating_add(Weight::from_parts(1_051_272, 0).saturating_mul(s.into()))
			// Standard error: 441.
			.saturating_add(Weight::from_parts(9_250, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	fn approve_as_multi_create(s: u32) -> Weight {
		// Proof size, measured: 6; estimated: 6811.
		// Fastest run: 68_601_000 ps.
		Weight::from_parts(98_742_417, 6811)
			// Standard error: 30_511.
			.saturating_add(Weight::from_parts(919_582, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	fn approve_as_multi_approve(s: u32) -> Weight {
		// Proof size, measured: 211; estimated: 6811.
		// Fastest run: 48_870_000 ps.
		Weight::from_parts(51_830_386, 6811)
			// Standard error: 8_922.
			.saturating_add(Weight::from_parts(712_410, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	fn cancel_as_multi(s: u32) -> Weight {
		// Proof size, measured: 211; estimated: 6811.
		// Fastest run: 56_025_000 ps.
		Weight::from_parts(88_158_826, 6811)
			// Standard error: 12_171.
			.saturating_add(Weight::from_parts(708_511, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Multisig::Multisigs` (r:1 w:1)
	// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	// `s` from 2 to 100.
	fn poke_deposit(s: u32) -> Weight {
		// Proof size, measured: 211; estimated: 6811.
		// Fastest run: 78_956_000 ps.
		Weight::from_parts(82_471_164, 6811)
			// Standard error: 10_176.
			.saturating_add(Weight::from_parts(687_467, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
