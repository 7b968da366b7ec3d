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
		/// A DPO's own account can't be manager, member or referrer.
		DpoAccount,
		/// No DPO id is left.
		TooManyDpos,
		/// The rules' seat cap of a User Member is out of bounds.
		UserCapOutOfBounds,
		/// The rules' seat cap of the manager is out of bounds.
		ManagerCapOutOfBounds,
		/// The rules' seat cap of a DPO Member is out of bounds.
		DpoCapOutOfBounds,
		/// The rules' selling time is out of bounds.
		SellingDaysOutOfBounds,
		/// The rules' base fee is out of bounds.
		BaseFeeOutOfBounds,
		/// The rules' fee cap is out of bounds.
		FeeCapOutOfBounds,
		/// The rules' grace to commit is out of bounds.
		CommitGraceDaysOutOfBounds,
		/// The rules' cut for a late commit is out of bounds.
		LateCommitCutOutOfBounds,
		/// The rules' fee for an early commit is out of bounds.
		EarlyCommitFeeOutOfBounds,
		/// The rules' tolerance is out of bounds.
		ToleranceOutOfBounds,
		/// The rules' termination period is out of bounds, or not longer than the grace to commit.
		TerminateDaysOutOfBounds,
		/// The rules' grace to release yield is out of bounds.
		YieldGraceDaysOutOfBounds,
		/// The rules' cut for a late release is out of bounds.
		LateReleaseCutOutOfBounds,
		/// The rules' part that a member keeps is out of bounds.
		MemberKeepsOutOfBounds,
		/// The rules' External Referrer's part is out of bounds.
		ExternalPartOutOfBounds,
		/// The rules' direct referrer's part is out of bounds.
		DirectPartOutOfBounds,
		/// The expiry isn't after this block.
		ExpiryNotAhead,
		/// The expiry is beyond the rules' selling time.
		ExpiryTooFar,
		/// The target DPO expires before this one.
		TargetExpiresFirst,
		/// The target class doesn't exist.
		NoSuchClass,
		/// The target class is retired or sold out.
		ClassNotOnSale,
		/// The target DPO doesn't exist.
		NoSuchTarget,
		/// The target DPO sells no seats any more.
		TargetNotSelling,
		/// At least one seat.
		ZeroSeats,
		/// Not so many seats are left.
		NotEnoughSeats,
		/// A member may not have so many seats.
		SeatCapExceeded,
		/// 100 seats of this price don't fit 128 bits.
		CostTooLarge,
		/// Nobody refers itself; a DPO isn't referred by its manager.
		SelfReferral,
		/// The account can't afford the storage deposit.
		CannotAffordDeposit,
		/// The manager can't afford what keeps the DPO's account alive: the token's minimum and one unit.
		CannotAffordBase,
		/// The liquid balance doesn't cover the seats.
		CannotAffordSeats,
		/// There is no such DPO.
		NoSuchDpo,
		/// Seats are no longer sold.
		NotSelling,
		/// The DPO isn't ACTIVE.
		NotActive,
		/// Only the manager, a User Member or the manager of a DPO Member may do this.
		NotMember,
		/// Within the grace period only the manager may commit.
		ManagersGrace,
		/// Only the manager names a referrer, and only where seats are bought.
		ReferrerNotAllowed,
		/// The Default Target is available and must be taken.
		DefaultTargetAvailable,
		/// The target is in another token.
		OtherToken,
		/// The target costs more than the deposit.
		CostExceedsDeposit,
		/// The target's yield rate is below what the tolerance allows.
		YieldRateTooLow,
		/// The target's reward rate is below what the tolerance allows.
		RewardRateTooLow,
		/// The target takes longer than what was promised.
		DurationTooLong,
		/// The target's duration is below what the tolerance allows.
		DurationTooShort,
		/// The target's cost is below what the tolerance allows.
		CostTooLow,
		/// The liquid balance doesn't cover the fee for committing early.
		CannotAffordEarlyCommit,
		/// The DPO isn't CREATED.
		NotCreated,
		/// The DPO may still be filled: it isn't expired.
		NotExpired,
		/// The manager or the members still have time to commit.
		TooEarlyToTerminate,
		/// A release would pay nobody and change nothing.
		NothingToRelease,
		/// Less than one unit a seat would be released.
		TooLittleToRelease,
		/// Only the manager may do this.
		NotManager,
		/// The DPO is FAILED, TERMINATED or COMPLETED: only releases, claims and closing are left.
		DpoOver,
		/// The fee may only be lowered.
		FeeNotLower,
		/// Nothing is kept for this account.
		NothingUnclaimed,
		/// The account can't receive the token, or so small an amount, now.
		CannotBePaid,
		/// The DPO isn't FAILED, TERMINATED or COMPLETED, nor CREATED without members.
		NotOver,
		/// The DPO that it last bought seats of isn't closed.
		TargetNotClosed,
		/// A release would still pay somebody, or change a DPO Member's state.
		StillToRelease,
		/// The release has more recipients than the call says. `would_release` tells how many.
		TooFewRecipients,
		/// The DPO has more members than the call says. `dpo` tells how many.
		TooFewMembers,
		/// The records contradict each other, which no sequence of calls brings about.
		Inconsistent,
	}
}
