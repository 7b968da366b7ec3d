//! Weights of `pallet_travel_cabin`, measured by `scripts/bench.sh` on 2026-11-21: 50 steps, each
//! 20 times, maps of 1000000 entries assumed. Don't edit: measure again.

// `Get` is for reads and writes, which not every pallet has.
#![allow(unused_imports)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with this runtime's costs of a read and a write.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_travel_cabin::WeightInfo for WeightInfo<T> {
	fn create_class() -> Weight {
		Weight::from_parts(135_973_000, 3786)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn add_cabins() -> Weight {
		Weight::from_parts(92_668_000, 3786)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn retire_class() -> Weight {
		Weight::from_parts(92_388_000, 3786)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn board() -> Weight {
		Weight::from_parts(313_207_000, 6582)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn board_native() -> Weight {
		Weight::from_parts(313_207_000, 6582)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn board_reaching(_: u32) -> Weight {
		Weight::from_parts(313_207_000, 6582)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn withdraw_yield() -> Weight {
		Weight::from_parts(116_854_000, 5527)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn withdraw_yield_native() -> Weight {
		Weight::from_parts(116_854_000, 5527)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn withdraw_yield_share() -> Weight {
		Weight::from_parts(116_854_000, 5527)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn withdraw_yield_dpo() -> Weight {
		Weight::from_parts(169_643_000, 17281)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn withdraw_yield_dpo_share() -> Weight {
		Weight::from_parts(169_643_000, 17281)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn withdraw_yield_kept() -> Weight {
		Weight::from_parts(166_619_000, 5527)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn hunt_treasure() -> Weight {
		Weight::from_parts(183_484_000, 6208)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn hunt_treasure_native() -> Weight {
		Weight::from_parts(183_484_000, 6208)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn hunt_treasure_share() -> Weight {
		Weight::from_parts(183_484_000, 6208)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn hunt_treasure_dpo() -> Weight {
		Weight::from_parts(301_150_000, 17281)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn hunt_treasure_dpo_share() -> Weight {
		Weight::from_parts(301_150_000, 17281)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn hunt_treasure_kept() -> Weight {
		Weight::from_parts(303_163_000, 6256)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn settle_ride() -> Weight {
		Weight::from_parts(300_238_000, 8799)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn settle_ride_native() -> Weight {
		Weight::from_parts(300_238_000, 8799)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn settle_ride_share() -> Weight {
		Weight::from_parts(300_238_000, 8799)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn settle_ride_dpo() -> Weight {
		Weight::from_parts(382_390_000, 17281)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn settle_ride_dpo_share() -> Weight {
		Weight::from_parts(382_390_000, 17281)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn settle_ride_kept() -> Weight {
		Weight::from_parts(368_640_000, 6582)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn settle_ride_last() -> Weight {
		Weight::from_parts(382_390_000, 17281)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn claim_unclaimed() -> Weight {
		Weight::from_parts(137_235_000, 6582)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
	fn pay_owner() -> Weight {
		Weight::from_parts(92_388_000, 3786)
			.saturating_add(T::DbWeight::get().reads(40))
			.saturating_add(T::DbWeight::get().writes(40))
	}
}
