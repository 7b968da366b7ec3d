//! Weights of `pallet_utility`, measured by `scripts/bench.sh` on 2026-11-30.
//!
//! Processor: AMD EPYC. 20 steps, each 10 times; maps of
//! 1000000 entries assumed. Don't edit: measure again.

// `Get` is for reads and writes, which not every pallet has.
#![allow(unused_imports)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with this runtime's costs of a read and a write.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_utility::WeightInfo for WeightInfo<T> {
	// `c` from 0 to 1000.
	fn batch(c: u32) -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 4_207_000 ps.
		Weight::from_parts(4_733_911, 0)
			// Standard error: 1_313.
			.saturating_add(Weight::from_parts(3_039_154, 0).saturating_mul(c.into()))
	}
	fn as_derivative() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 4_517_000 ps.
		Weight::from_parts(4_838_000, 0)
	}
	// `c` from 0 to 1000.
	fn batch_all(c: u32) -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 4_487_000 ps.
		Weight::from_parts(3_596_965, 0)
			// Standard error: 3_359.
			.saturating_add(Weight::from_parts(3_303_065, 0).saturating_mul(c.into()))
	}
	fn dispatch_as() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 6_360_000 ps.
		Weight::from_parts(6_790_000, 0)
	}
	// `c` from 0 to 1000.
	fn force_batch(c: u32) -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 4_467_000 ps.
		Weight::from_parts(6_318_614, 0)
			// Standard error: 1_595.
			.saturating_add(Weight::from_parts(3_044_943, 0).saturating_mul(c.into()))
	}
	fn dispatch_as_fallible() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 6_319_000 ps.
		Weight::from_parts(6_770_000, 0)
	}
	fn if_else() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 7_791_000 ps.
		Weight::from_parts(8_362_000, 0)
	}
}
