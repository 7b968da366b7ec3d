//! The view functions as a runtime API, for clients without support for view functions. In
//! polkadot.js it is `api.call.travelCabinApi`.

use crate::{ClassView, RideView, UnclaimedView};
use bullet_train_primitives::{BlockNumber, CabinNumber, ClassId, Found, Passenger, TrainId};
use codec::Codec;
use sp_std::vec::Vec;

sp_api::decl_runtime_apis! {
	/// Reads classes, rides, and the rewards and fares kept for users.
	pub trait TravelCabinApi<AccountId>
	where
		AccountId: Codec,
	{
		/// The number of the current block by which the rules count durations, yields and expiries.
		/// Clients take it from here, because another chain may count by another clock than its
		/// own blocks.
		fn now() -> BlockNumber;

		/// A ride with its passenger and the yield and the share due now. `None` if the cabin has
		/// no ride, or its ride has been settled.
		fn ride(class_id: ClassId, cabin: CabinNumber) -> Option<RideView<AccountId>>;

		/// A class with its terms and its cabins. `None` if there is no such class.
		fn class(class_id: ClassId) -> Option<ClassView<AccountId>>;

		/// The classes of a train, in ascending order of their ids: up to `limit` of them (at most
		/// 100), from the id `from` on. One call looks at 1,000 ids at most, and returns the id
		/// from which to continue.
		fn classes_of(train: TrainId, from: ClassId, limit: u32) -> Found;

		/// The rides of a passenger: up to `limit` of them (at most 100), after skipping the first
		/// `from` (at most 10,000).
		fn rides_of(
			passenger: Passenger<AccountId>,
			from: u32,
			limit: u32,
		) -> Vec<RideView<AccountId>>;

		/// The rewards and fares kept for a user: up to `limit` entries (at most 100), after
		/// skipping the first `from` (at most 10,000).
		fn unclaimed_of(who: AccountId, from: u32, limit: u32) -> Vec<UnclaimedView<AccountId>>;
	}
}
