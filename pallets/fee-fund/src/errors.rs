//! The pallet's errors.

use frame_support::pallet_macros::pallet_section;

/// The errors.
#[pallet_section]
mod errors {
	/// The reasons why a call can fail.
	#[pallet::error]
	#[derive(PartialEq, Eq)]
	pub enum Error<T> {
		/// No train has this id, or it was closed and its last class is gone.
		NoSuchTrain,
		/// The caller isn't the train's owner.
		NotOwner,
		/// The train is closed, so it can't have a fee fund.
		TrainClosed,
		/// The amount must not be zero. If no amount is named, nothing is left to take back.
		ZeroAmount,
		/// The owner's balance doesn't cover the storage deposit of the fund.
		CannotAffordDeposit,
		/// The owner can't lock the amount. BulletTrain's view function `lockable` returns how much
		/// it can lock.
		CannotAffordFund,
		/// The train has no fee fund.
		NoFund,
		/// The amount is more than the fund has without what is owed for fees.
		MoreThanLeft,
		/// The fund owes nothing for fees.
		NothingOwed,
		/// The treasury can't receive what fees have cost.
		TreasuryCannotBePaid,
		/// The owner can't receive the amount.
		OwnerCannotBePaid,
		/// The records contradict each other, which no sequence of calls brings about.
		Inconsistent,
	}
}
