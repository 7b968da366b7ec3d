//! Weights of `pallet_travel_cabin`. The numbers of reads and writes are those that the calls touch, as
//! the runtime's tests count them. The times are those measured by `scripts/bench.sh` on 2026-11-21, before
//! rides lost their own deposits, in the most expensive case of each call: too long for what the
//! calls do now. `scripts/bench.sh` measures them anew.

// `Get` is for reads and writes, which not every pallet has.
#![allow(unused_imports)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// The measured weights, with this runtime's costs of a read and a write.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_travel_cabin::WeightInfo for WeightInfo<T> {
	fn create_class() -> Weight {
		Weight::from_parts(135_973_000, 3786)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn add_cabins() -> Weight {
		Weight::from_parts(92_668_000, 3786)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn retire_class() -> Weight {
		Weight::from_parts(92_388_000, 3786)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	fn board() -> Weight {
		Weight::from_parts(313_207_000, 6582)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	fn board_native() -> Weight {
		Weight::from_parts(313_207_000, 6582)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	fn board_reaching(_: u32) -> Weight {
		Weight::from_parts(313_207_000, 6582)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(10))
	}
	fn withdraw_yield() -> Weight {
		Weight::from_parts(116_854_000, 5527)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn withdraw_yield_native() -> Weight {
		Weight::from_parts(116_854_000, 5527)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn withdraw_yield_share() -> Weight {
		Weight::from_parts(116_854_000, 5527)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	fn withdraw_yield_dpo() -> Weight {
		Weight::from_parts(169_643_000, 17281)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	fn withdraw_yield_dpo_share() -> Weight {
		Weight::from_parts(169_643_000, 17281)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn withdraw_yield_kept() -> Weight {
		Weight::from_parts(166_619_000, 5527)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn hunt_treasure() -> Weight {
		Weight::from_parts(183_484_000, 6208)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	fn hunt_treasure_native() -> Weight {
		Weight::from_parts(183_484_000, 6208)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn hunt_treasure_share() -> Weight {
		Weight::from_parts(183_484_000, 6208)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	fn hunt_treasure_dpo() -> Weight {
		Weight::from_parts(301_150_000, 17281)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn hunt_treasure_dpo_share() -> Weight {
		Weight::from_parts(301_150_000, 17281)
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().writes(10))
	}
	fn hunt_treasure_kept() -> Weight {
		Weight::from_parts(303_163_000, 6256)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(10))
	}
	fn settle_ride() -> Weight {
		Weight::from_parts(300_238_000, 8799)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	fn settle_ride_native() -> Weight {
		Weight::from_parts(300_238_000, 8799)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	fn settle_ride_share() -> Weight {
		Weight::from_parts(300_238_000, 8799)
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	fn settle_ride_dpo() -> Weight {
		Weight::from_parts(382_390_000, 17281)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	fn settle_ride_dpo_share() -> Weight {
		Weight::from_parts(382_390_000, 17281)
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	fn settle_ride_kept() -> Weight {
		Weight::from_parts(368_640_000, 6582)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	fn settle_ride_last() -> Weight {
		Weight::from_parts(382_390_000, 17281)
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	fn claim_unclaimed() -> Weight {
		Weight::from_parts(137_235_000, 6582)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(13))
	}
	fn pay_owner() -> Weight {
		Weight::from_parts(92_388_000, 3786)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(8))
	}
}
