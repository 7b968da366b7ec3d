//! Weights of `pallet_grandpa`, measured by `scripts/bench.sh` on 2026-11-30.
//!
//! Processor: AMD EPYC. 20 steps, each 10 times; maps of
//! 1000000 entries assumed. Don't edit: measure again.

// `Get` is for reads and writes, which not every pallet has.
#![allow(unused_imports)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with this runtime's costs of a read and a write.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> super::GrandpaBenchmarks for WeightInfo<T> {
	// `x` from 0 to 1.
	fn check_equivocation_proof(_x: u32) -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 59_169_000 ps.
		Weight::from_parts(61_068_536, 0)
	}
	// Storage: `Grandpa::Stalled` (r:0 w:1)
	// Proof: `Grandpa::Stalled` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn note_stalled() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 2_143_000 ps.
		Weight::from_parts(2_374_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
}
