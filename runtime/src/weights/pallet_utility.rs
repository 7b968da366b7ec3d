//! Weights of `pallet_utility`, measured by `scripts/bench.sh` on 2026-11-29.
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
		// Fastest run: 3_716_000 ps.
		Weight::from_parts(4_632_985, 0)
			// Standard error: 1_301.
			.saturating_add(Weight::from_parts(2_699_327, 0).saturating_mul(c.into()))
	}
	fn as_derivative() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 3_846_000 ps.
		Weight::from_parts(4_236_000, 0)
	}
	// `c` from 0 to 1000.
	fn batch_all(c: u32) -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 3_946_000 ps.
		Weight::from_parts(3_576_222, 0)
			// Standard error: 1_389.
			.saturating_add(Weight::from_parts(2_941_360, 0).saturating_mul(c.into()))
	}
	fn dispatch_as() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 5_479_000 ps.
		Weight::from_parts(5_949_000, 0)
	}
	// `c` from 0 to 1000.
	fn force_batch(c: u32) -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 3_946_000 ps.
		Weight::from_parts(3_065_712, 0)
			// Standard error: 1_262.
			.saturating_add(Weight::from_parts(2_716_528, 0).saturating_mul(c.into()))
	}
	fn dispatch_as_fallible() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 5_468_000 ps.
		Weight::from_parts(5_869_000, 0)
	}
	fn if_else() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 6_810_000 ps.
		Weight::from_parts(7_281_000, 0)
	}
}
