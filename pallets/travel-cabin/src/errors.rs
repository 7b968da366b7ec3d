//! The pallet's errors.

use frame_support::pallet_macros::pallet_section;

/// The errors.
#[pallet_section]
mod errors {
	/// The reasons why a call can fail.
	#[pallet::error]
	#[derive(PartialEq, Eq)]
	pub enum Error<T> {
		/// No train has this id.
		NoSuchTrain,
		/// The caller isn't the train's owner.
		NotOwner,
		/// The name has no visible character.
		NameEmpty,
		/// The name has more bytes than `MaxNameLen`.
		NameTooLong,
		/// The name isn't UTF-8, or it has control characters or direction overrides.
		NameNotText,
		/// The fare must not be zero.
		ZeroFare,
		/// The duration must be from half a day to 366 days.
		DurationOutOfBounds,
		/// The number of cabins must not be zero.
		ZeroCabins,
		/// The class would have more than 4,294,967,295 cabins.
		TooManyCabins,
		/// All class ids have been used.
		TooManyClasses,
		/// The reward of all cabins doesn't fit 128 bits.
		RewardTooLarge,
		/// The owner's balance in the native token doesn't cover the storage deposit.
		CannotAffordDeposit,
		/// The owner can't lock the reward of the cabins. The view function `lockable` of
		/// pallet-bullet-train returns how much can be locked.
		CannotAffordReward,
		/// No class has this id, or it has been closed.
		NoSuchClass,
		/// The class is retired.
		ClassRetired,
		/// The class is sold out.
		SoldOut,
		/// The class belongs to another train than the one that the call names.
		OtherTrain,
		/// The fare is above the highest fare that the call accepts.
		FareTooHigh,
		/// The passenger can't lock the fare. The view function `lockable` of pallet-bullet-train
		/// returns how much a user can lock.
		CannotAffordFare,
		/// The ride would end after the highest block number.
		EndsTooLate,
		/// The cabin has no ride, or its ride has been settled.
		NoSuchRide,
		/// The caller is neither the passenger nor an account that acts for the DPO. An outsider
		/// may `hunt_treasure` once the passenger is late.
		NotPassenger,
		/// No yield is due now. A milestone share alone is paid by pallet-bullet-train's
		/// `claim_milestones`.
		NothingDue,
		/// The caller may withdraw the yield, so it can't hunt. Call `withdraw_yield` instead.
		OwnRide,
		/// The hunting period since boarding and the last withdrawal or hunt hasn't passed. The
		/// view function `ride` returns from when the ride may be hunted.
		TooEarlyToHunt,
		/// The hunter's account can't receive the token, or so small a cut, now.
		HunterCannotBePaid,
		/// The ride hasn't ended. The view function `ride` returns when it ends.
		RideUnderWay,
		/// Nothing is kept from this cabin.
		NothingUnclaimed,
		/// The user's account can't receive the token, or so small an amount of it, now. The money
		/// stays kept for it; claim it again later.
		CannotBePaid,
		/// The class has neither a surplus nor a part of its deposit to return.
		NothingForOwner,
		/// The owner's account can't receive the token now. The surplus stays in the class; try
		/// again later.
		OwnerCannotBePaid,
		/// The records contradict each other, which no sequence of calls brings about.
		Inconsistent,
	}
}
