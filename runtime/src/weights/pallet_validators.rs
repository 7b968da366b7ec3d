//! Weights of `pallet_validators`, to be measured by `scripts/bench.sh`: until then these are
//! estimates, whose reads and writes `runtime/tests/suite/weights.rs` has checked.

// `Get` is for reads and writes, which not every pallet has.
#![allow(unused_imports)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with this runtime's costs of a read and a write.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_validators::WeightInfo for WeightInfo<T> {
	fn add() -> Weight {
		Weight::from_parts(60_000_000, 3700)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn remove() -> Weight {
		Weight::from_parts(200_000_000, 85_000)
			.saturating_add(T::DbWeight::get().reads(32))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn same_session() -> Weight {
		Weight::from_parts(10_000_000, 1800).saturating_add(T::DbWeight::get().reads(1))
	}
	fn end_session(v: u32) -> Weight {
		Weight::from_parts(200_000_000, 7000)
			.saturating_add(Weight::from_parts(25_000_000, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes(11))
			.saturating_add(Weight::from_parts(0, 2700).saturating_mul(v.into()))
	}
	fn set_keys() -> Weight {
		Weight::from_parts(350_000_000, 9000)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn change_keys() -> Weight {
		Weight::from_parts(350_000_000, 9000)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	fn purge_keys() -> Weight {
		Weight::from_parts(150_000_000, 9000)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(6))
	}
}
