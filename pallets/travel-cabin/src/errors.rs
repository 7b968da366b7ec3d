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
		/// The account's balance in the native token doesn't cover the storage deposit. For
		/// `hunt_treasure`: the hunter can neither receive its cut now nor pay the deposit for
		/// having it kept.
		CannotAffordDeposit,
		/// The owner can't lock the reward of the cabins. The view function `lockable` of
		/// pallet-bullet-train returns how much can be locked.
		CannotAffordReward,
		/// No class has this id, or it has been closed.
		NoSuchClass,
		/// The class is retired. For `retire_class`: it is retired, and nothing waits in it for the
		/// owner.
		ClassRetired,
		/// The class is sold out.
		SoldOut,
		/// The class belongs to another train than the one named.
		OtherTrain,
		/// The fare is higher than the highest one accepted.
		FareTooHigh,
		/// The passenger's liquid balance doesn't cover the fare.
		CannotAffordFare,
		/// The ride would end after the highest block number.
		EndsTooLate,
		/// There is no such ride, or it has been settled.
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
		/// The hunter's account can't receive the token, or so small an amount, now.
		HunterCannotBePaid,
		/// The ride hasn't ended.
		RideUnderWay,
		/// Nothing is kept for a user from this cabin.
		NothingUnclaimed,
		/// The user's account can't receive the token, or so small an amount, now.
		CannotBePaid,
		/// The class has neither a surplus nor a part of its deposit to return.
		NothingForOwner,
		/// The owner's account can't receive the token now.
		OwnerCannotBePaid,
		/// The records contradict each other, which no sequence of calls brings about.
		Inconsistent,
	}
}
