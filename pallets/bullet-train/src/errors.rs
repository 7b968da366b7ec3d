//! The pallet's errors.

use frame_support::pallet_macros::pallet_section;

/// The errors.
#[pallet_section]
mod errors {
	/// The reasons why a call can fail.
	#[pallet::error]
	#[derive(PartialEq, Eq)]
	pub enum Error<T> {
		/// The name has no visible character.
		NameEmpty,
		/// The name has more bytes than `MaxNameLen`.
		NameTooLong,
		/// The name isn't UTF-8, or it has control characters or direction overrides.
		NameNotText,
		/// The token doesn't exist.
		NoSuchToken,
		/// All train ids have been used.
		TooManyTrains,
		/// The owner's balance in the native token doesn't cover the storage deposit.
		CannotAffordDeposit,
		/// No train has this id, or it was closed and its last class is gone.
		NoSuchTrain,
		/// The caller isn't the train's owner.
		NotOwner,
		/// The reward must not be zero.
		ZeroReward,
		/// The threshold isn't above the train's turnover, `collected`.
		ThresholdNotAhead,
		/// The train already has a milestone with this threshold.
		DuplicateThreshold,
		/// The train already has `MaxMilestones` milestones, including reached ones.
		TooManyMilestones,
		/// The owner can't lock the reward. The view function `lockable` returns how much it can
		/// lock.
		CannotAffordMilestone,
		/// The cabin has no ride, or its ride has been settled.
		NoSuchRide,
		/// The ride has no unpaid share of a milestone, or the share is less than one base unit.
		NoShareDue,
		/// The passenger's account can't receive the token now, or the share is too small to open
		/// an account. The share stays unpaid; claim it again later.
		PassengerCannotBePaid,
		/// A class of the train isn't retired or has an open ride. Retire the classes, and have the
		/// rides settled.
		TrainInService,
		/// The train is closed: no class or milestone can be added.
		TrainClosed,
		/// The owner's account can't receive the token now.
		OwnerCannotBePaid,
		/// With this fare the train's turnover wouldn't fit 128 bits.
		TurnoverTooLarge,
		/// The records contradict each other, which no sequence of calls brings about.
		Inconsistent,
	}
}
