//! Weights of `pallet_utility`, measured by `scripts/bench.sh` on 2026-11-29.
//!
//! Processor: Intel(R) Xeon(R) Processor. 20 steps, each 10 times; maps of
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
		// Fastest run: 14_802_000 ps.
		Weight::from_parts(17_177_000, 0)
			// Standard error: 56_123.
			.saturating_add(Weight::from_parts(9_563_736, 0).saturating_mul(c.into()))
	}
	fn as_derivative() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 12_773_000 ps.
		Weight::from_parts(17_634_000, 0)
	}
	// `c` from 0 to 1000.
	fn batch_all(c: u32) -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 15_757_000 ps.
		Weight::from_parts(27_301_118, 0)
			// Standard error: 24_618.
			.saturating_add(Weight::from_parts(10_540_589, 0).saturating_mul(c.into()))
	}
	fn dispatch_as() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 13_182_000 ps.
		Weight::from_parts(25_612_000, 0)
	}
	// `c` from 0 to 1000.
	fn force_batch(c: u32) -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 15_077_000 ps.
		Weight::from_parts(15_948_000, 0)
			// Standard error: 27_365.
			.saturating_add(Weight::from_parts(9_661_646, 0).saturating_mul(c.into()))
	}
	fn dispatch_as_fallible() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 15_736_000 ps.
		Weight::from_parts(31_283_000, 0)
	}
	fn if_else() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 17_032_000 ps.
		Weight::from_parts(33_189_000, 0)
	}
}
