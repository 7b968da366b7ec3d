//! Weights of `frame_system`, measured by `scripts/bench.sh` on 2026-11-29.
//!
//! Processor: Intel(R) Xeon(R) Processor. 20 steps, each 10 times; maps of
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
		// Fastest run: 7_203_000 ps.
		Weight::from_parts(61_134_321, 0)
			// Standard error: 14.
			.saturating_add(Weight::from_parts(1_037, 0).saturating_mul(b.into()))
	}
	// `b` from 0 to 3932160.
	fn remark_with_event(b: u32) -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 12_767_000 ps.
		Weight::from_parts(174_075_489, 0)
			// Standard error: 32.
			.saturating_add(Weight::from_parts(3_040, 0).saturating_mul(b.into()))
	}
	// Storage: UNKNOWN KEY `0x3a686561707061676573` (r:0 w:1)
	// Proof: UNKNOWN KEY `0x3a686561707061676573` (r:0 w:1)
	fn set_heap_pages() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 10_050_000 ps.
		Weight::from_parts(18_356_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: UNKNOWN KEY `0x3a636f6465` (r:0 w:1)
	// Proof: UNKNOWN KEY `0x3a636f6465` (r:0 w:1)
	fn set_code() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 234_274_231_000 ps.
		Weight::from_parts(244_036_262_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Skipped::Metadata` (r:0 w:0)
	// Proof: `Skipped::Metadata` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// `i` from 0 to 1000.
	fn set_storage(i: u32) -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 7_851_000 ps.
		Weight::from_parts(8_546_000, 0)
			// Standard error: 3_395.
			.saturating_add(Weight::from_parts(2_316_403, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(i.into())))
	}
	// Storage: `Skipped::Metadata` (r:0 w:0)
	// Proof: `Skipped::Metadata` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// `i` from 0 to 1000.
	fn kill_storage(i: u32) -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 7_954_000 ps.
		Weight::from_parts(8_600_000, 0)
			// Standard error: 41_269.
			.saturating_add(Weight::from_parts(1_879_523, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(i.into())))
	}
	// Storage: `Skipped::Metadata` (r:0 w:0)
	// Proof: `Skipped::Metadata` (`max_values`: None, `max_size`: None, mode: `Measured`)
	// `p` from 0 to 1000.
	fn kill_prefix(p: u32) -> Weight {
		// Proof size, measured: 56 + p * 69; estimated: 57 + p * 70.
		// Fastest run: 12_411_000 ps.
		Weight::from_parts(13_479_000, 57)
			// Standard error: 80_491.
			.saturating_add(Weight::from_parts(5_548_369, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 70).saturating_mul(p.into()))
	}
	// Storage: `System::AuthorizedUpgrade` (r:0 w:1)
	// Proof: `System::AuthorizedUpgrade` (`max_values`: Some(1), `max_size`: Some(33), added: 528, mode: `MaxEncodedLen`)
	fn authorize_upgrade() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 47_444_000 ps.
		Weight::from_parts(60_512_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `System::AuthorizedUpgrade` (r:1 w:1)
	// Proof: `System::AuthorizedUpgrade` (`max_values`: Some(1), `max_size`: Some(33), added: 528, mode: `MaxEncodedLen`)
	// Storage: UNKNOWN KEY `0x3a636f6465` (r:0 w:1)
	// Proof: UNKNOWN KEY `0x3a636f6465` (r:0 w:1)
	fn apply_authorized_upgrade() -> Weight {
		// Proof size, measured: 22; estimated: 1518.
		// Fastest run: 246_502_283_000 ps.
		Weight::from_parts(327_647_041_000, 1518)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}
