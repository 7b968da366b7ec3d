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
		// Fastest run: 4_116_000 ps.
		Weight::from_parts(6_048_130, 0)
			// Standard error: 1_943.
			.saturating_add(Weight::from_parts(3_022_707, 0).saturating_mul(c.into()))
	}
	fn as_derivative() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 4_376_000 ps.
		Weight::from_parts(4_707_000, 0)
	}
	// `c` from 0 to 1000.
	fn batch_all(c: u32) -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 4_196_000 ps.
		Weight::from_parts(3_760_903, 0)
			// Standard error: 1_398.
			.saturating_add(Weight::from_parts(3_215_988, 0).saturating_mul(c.into()))
	}
	fn dispatch_as() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 6_039_000 ps.
		Weight::from_parts(6_559_000, 0)
	}
	// `c` from 0 to 1000.
	fn force_batch(c: u32) -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 4_296_000 ps.
		Weight::from_parts(1_230_218, 0)
			// Standard error: 1_457.
			.saturating_add(Weight::from_parts(2_983_625, 0).saturating_mul(c.into()))
	}
	fn dispatch_as_fallible() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 6_139_000 ps.
		Weight::from_parts(6_620_000, 0)
	}
	fn if_else() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 7_591_000 ps.
		Weight::from_parts(8_263_000, 0)
	}
}
