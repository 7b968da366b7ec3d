//! What can be wrong with a call.

use frame_support::pallet_macros::pallet_section;

/// The errors.
#[pallet_section]
mod errors {
	/// What can be wrong with a call.
	#[pallet::error]
	#[derive(PartialEq, Eq)]
	pub enum Error<T> {
		/// There is no such train.
		NoSuchTrain,
		/// Only the train's owner may do this.
		NotOwner,
		/// A name needs at least one visible character.
		NameEmpty,
		/// The name has more bytes than `MaxNameLen`.
		NameTooLong,
		/// The name isn't UTF-8 text, or has control characters or direction overrides in it.
		NameNotText,
		/// A cabin costs something.
		ZeroFare,
		/// A ride takes from half a day to 366 days.
		DurationOutOfBounds,
		/// At least one cabin.
		ZeroCabins,
		/// The class would have more cabins than can be numbered.
		TooManyCabins,
		/// No class id is left.
		TooManyClasses,
		/// The reward of all cabins doesn't fit 128 bits.
		RewardTooLarge,
		/// The account can't afford the storage deposit.
		CannotAffordDeposit,
		/// The owner's liquid balance doesn't cover the reward of all cabins.
		CannotAffordReward,
		/// There is no such class.
		NoSuchClass,
		/// The class is retired.
		ClassRetired,
		/// Every cabin of the class is sold.
		SoldOut,
		/// The passenger's liquid balance doesn't cover the fare.
		CannotAffordFare,
		/// No block number is as high as this ride's end.
		EndsTooLate,
		/// There is no such ride.
		NoSuchRide,
		/// Only the passenger may do this: the user, or who acts for the DPO.
		NotPassenger,
		/// No yield is due.
		NothingDue,
		/// Who may withdraw can't hunt.
		OwnRide,
		/// The passenger isn't late enough for a hunt.
		TooEarlyToHunt,
		/// The ride hasn't ended.
		RideUnderWay,
		/// Nothing is kept for this user from this cabin.
		NothingUnclaimed,
		/// The account can't receive the token, or so small an amount, now.
		CannotBePaid,
		/// The owner's account can't receive the token now.
		OwnerCannotBePaid,
		/// The records contradict each other, which no sequence of calls brings about.
		Inconsistent,
	}
}
