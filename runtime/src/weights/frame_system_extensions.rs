//! Weights of `frame_system_extensions`, measured by `scripts/bench.sh` on 2026-11-30.
//!
//! Processor: AMD EPYC. 20 steps, each 10 times; maps of
//! 1000000 entries assumed. Don't edit: measure again.

// `Get` is for reads and writes, which not every pallet has.
#![allow(unused_imports)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with this runtime's costs of a read and a write.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> frame_system::ExtensionsWeightInfo for WeightInfo<T> {
	fn check_genesis() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 1_742_000 ps.
		Weight::from_parts(1_892_000, 0)
	}
	fn check_mortality_mortal_transaction() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 3_405_000 ps.
		Weight::from_parts(3_845_000, 0)
	}
	fn check_mortality_immortal_transaction() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 3_465_000 ps.
		Weight::from_parts(3_816_000, 0)
	}
	fn check_non_zero_sender() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 541_000 ps.
		Weight::from_parts(631_000, 0)
	}
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn check_nonce() -> Weight {
		// Proof size, measured: 101; estimated: 3593.
		// Fastest run: 7_171_000 ps.
		Weight::from_parts(7_751_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn check_spec_version() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 461_000 ps.
		Weight::from_parts(541_000, 0)
	}
	fn check_tx_version() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 470_000 ps.
		Weight::from_parts(541_000, 0)
	}
	fn check_weight() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 3_886_000 ps.
		Weight::from_parts(4_267_000, 0)
	}
	fn weight_reclaim() -> Weight {
		// Proof size, measured: 0; estimated: 0.
		// Fastest run: 2_313_000 ps.
		Weight::from_parts(2_584_000, 0)
	}
}
