//! The view functions as a runtime API, which clients without view functions call as
//! `api.call.travelCabinApi.…`.

use crate::{ClassView, RideView, UnclaimedView};
use bullet_train_primitives::{CabinNumber, ClassId, Found, Passenger, TrainId};
use codec::Codec;
use sp_std::vec::Vec;

sp_api::decl_runtime_apis! {
	/// Reading classes, rides and what is kept for users.
	pub trait TravelCabinApi<AccountId>
	where
		AccountId: Codec,
	{
		/// A ride with what is due now and from when it may be hunted.
		fn ride(
			passenger: Passenger<AccountId>,
			class_id: ClassId,
			cabin: CabinNumber,
		) -> Option<RideView<AccountId>>;

		/// A class with its terms and what is left of it.
		fn class(class_id: ClassId) -> Option<ClassView<AccountId>>;

		/// The classes of a train: `limit` of them (100 at most) from the number `from` on. It
		/// looks at 1,000 numbers at most, and tells from where to go on.
		fn classes_of(train: TrainId, from: ClassId, limit: u32) -> Found;

		/// The rides of a passenger, `limit` of them (100 at most) after the first `from`.
		fn rides_of(
			passenger: Passenger<AccountId>,
			from: u32,
			limit: u32,
		) -> Vec<RideView<AccountId>>;

		/// What is kept for a user, `limit` entries (100 at most) after the first `from`.
		fn unclaimed_of(who: AccountId, from: u32, limit: u32) -> Vec<UnclaimedView<AccountId>>;
	}
}
