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
		/// The owner can't lock the reward of the cabins. BulletTrain's view function `lockable`
		/// returns how much it can lock.
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
		/// The passenger can't lock the fare. BulletTrain's view function `lockable` returns how
		/// much a user can lock.
		CannotAffordFare,
		/// The ride would end after the highest block number.
		EndsTooLate,
		/// The cabin has no ride, or its ride has been settled.
		NoSuchRide,
		/// The caller is neither the passenger nor an account that acts for the DPO. An outsider
		/// may call `hunt_treasure` once the passenger is late.
		NotPassenger,
		/// No yield is due now. BulletTrain's `claim_milestones` pays a milestone share alone.
		NothingDue,
		/// The caller may withdraw the yield, so it can't hunt. Call `withdraw_yield` instead.
		OwnRide,
		/// The passenger isn't late: no more than the hunting period has passed since boarding or,
		/// if later, since the last withdrawal or hunt. The view function `ride` returns the block
		/// from which the ride may be hunted.
		TooEarlyToHunt,
		/// The hunter's account can't receive the token now, or the cut is too small to open an
		/// account.
		HunterCannotBePaid,
		/// The ride hasn't ended. The view function `ride` returns the block at which it ends.
		RideUnderWay,
		/// Nothing is kept from this cabin.
		NothingUnclaimed,
		/// The user's account can't receive the token now, or the amount is too small to open an
		/// account. The money stays kept for the user; claim it again later.
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
