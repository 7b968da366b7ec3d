//! What can be wrong with a call.

use frame_support::pallet_macros::pallet_section;

/// The errors.
#[pallet_section]
mod errors {
	/// What can be wrong with a call.
	#[pallet::error]
	#[derive(PartialEq, Eq)]
	pub enum Error<T> {
		/// A name needs at least one visible character.
		NameEmpty,
		/// The name has more bytes than `MaxNameLen`.
		NameTooLong,
		/// The name isn't UTF-8 text, or has control characters or direction overrides in it.
		NameNotText,
		/// There is no such token.
		NoSuchToken,
		/// No train id is left.
		TooManyTrains,
		/// The account can't afford the storage deposit.
		CannotAffordDeposit,
		/// There is no such train.
		NoSuchTrain,
		/// Only the train's owner may do this.
		NotOwner,
		/// A milestone needs a reward.
		ZeroReward,
		/// A milestone's threshold has to be above what is collected already.
		ThresholdNotAhead,
		/// The train has a milestone at this threshold.
		DuplicateThreshold,
		/// The train has had as many milestones as it can have.
		TooManyMilestones,
		/// The owner's liquid balance doesn't cover the reward.
		CannotAffordMilestone,
		/// There is no such ride.
		NoSuchRide,
		/// The ride has no unpaid share of any milestone.
		NoShareDue,
		/// The passenger's account can't receive the token, or so small an amount, now.
		PassengerCannotBePaid,
		/// The train still has classes.
		ClassesRemain,
		/// The owner's account can't receive the token now.
		OwnerCannotBePaid,
		/// The train's turnover doesn't fit 128 bits.
		TurnoverTooLarge,
		/// The records contradict each other, which no sequence of calls brings about.
		Inconsistent,
	}
}
