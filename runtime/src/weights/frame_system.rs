//! Weights of `frame_system`, measured by `scripts/bench.sh` on 2026-11-30.
//!
//! Processor: AMD EPYC. 20 steps, each 10 times; maps of
//! 1000000 entries assumed. Don't edit: measure again.

// `Get` is for reads and writes, which not every pallet has.
#![allow(unused_imports)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with this runtime's costs of a read and a write.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> frame_system::WeightInfo for WeightInfo<T> {
	// `b` from 0 to 3932160.
	fn remark(b: u32) -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 1_933_000 ps.
		Weight::from_parts(12_478_761, 0)
			// Standard error: 1.
			.saturating_add(Weight::from_parts(203, 0).saturating_mul(b.into()))
	}
	// `b` from 0 to 3932160.
	fn remark_with_event(b: u32) -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 4_947_000 ps.
		Weight::from_parts(5_178_000, 0)
			// Standard error: 1.
			.saturating_add(Weight::from_parts(1_441, 0).saturating_mul(b.into()))
	}
	// Storage: UNKNOWN KEY `0x3a686561707061676573` (r:0 w:1)
	// Proof: UNKNOWN KEY `0x3a686561707061676573` (r:0 w:1)
	fn set_heap_pages() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 3_606_000 ps.
		Weight::from_parts(4_026_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: UNKNOWN KEY `0x3a636f6465` (r:0 w:1)
	// Proof: UNKNOWN KEY `0x3a636f6465` (r:0 w:1)
	fn set_code() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 81_925_397_000 ps.
		Weight::from_parts(84_070_309_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Skipped::Metadata` (r:0 w:0)
	// Proof: `Skipped::Metadata` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// `i` from 0 to 1000.
	fn set_storage(i: u32) -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 1_922_000 ps.
		Weight::from_parts(2_093_000, 0)
			// Standard error: 841.
			.saturating_add(Weight::from_parts(722_013, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(i.into())))
	}
	// Storage: `Skipped::Metadata` (r:0 w:0)
	// Proof: `Skipped::Metadata` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// `i` from 0 to 1000.
	fn kill_storage(i: u32) -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 2_023_000 ps.
		Weight::from_parts(2_194_000, 0)
			// Standard error: 1_020.
			.saturating_add(Weight::from_parts(523_019, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(i.into())))
	}
	// Storage: `Skipped::Metadata` (r:0 w:0)
	// Proof: `Skipped::Metadata` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// `p` from 0 to 1000.
	fn kill_prefix(p: u32) -> Weight {
		// Proof size, measured: 59 + p * 69; estimated: 60 + p * 70.
		// Fastest run: 3_556_000 ps.
		Weight::from_parts(3_726_000, 60)
			// Standard error: 1_380.
			.saturating_add(Weight::from_parts(1_037_585, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 70).saturating_mul(p.into()))
	}
	// Storage: `System::AuthorizedUpgrade` (r:0 w:1)
	// Proof: `System::AuthorizedUpgrade` (`max_values`: Some(1), `max_size`: Some(33), added: 528, mode: `MaxEncodedLen`)
	fn authorize_upgrade() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 5_989_000 ps.
		Weight::from_parts(9_555_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `System::AuthorizedUpgrade` (r:1 w:1)
	// Proof: `System::AuthorizedUpgrade` (`max_values`: Some(1), `max_size`: Some(33), added: 528, mode: `MaxEncodedLen`)
	// Storage: UNKNOWN KEY `0x3a636f6465` (r:0 w:1)
	// Proof: UNKNOWN KEY `0x3a636f6465` (r:0 w:1)
	fn apply_authorized_upgrade() -> Weight {
		// Proof size, measured: 22; estimated: 1518.
		// Fastest run: 86_750_415_000 ps.
		Weight::from_parts(89_090_952_000, 1518)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}
