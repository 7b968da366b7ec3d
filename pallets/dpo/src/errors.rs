//! The errors.

use frame_support::pallet_macros::pallet_section;

/// The errors.
#[pallet_section]
mod errors {
	/// The errors of this pallet's calls.
	#[pallet::error]
	#[derive(PartialEq, Eq)]
	pub enum Error<T> {
		/// The name has no visible character. It needs at least one.
		NameEmpty,
		/// The name has more bytes than `MaxNameLen`.
		NameTooLong,
		/// The name isn't UTF-8, or it contains control characters or direction overrides.
		NameNotText,
		/// The caller, the named referrer or the named successor is a DPO's own account, which
		/// can't be a manager, a User Member or a referrer.
		DpoAccount,
		/// All DPO ids have been used.
		TooManyDpos,
		/// The rules' seat cap for User Members, `user_cap`, is out of the bounds that governance
		/// has set.
		UserCapOutOfBounds,
		/// The rules' seat cap for the manager, `manager_cap`, is out of the bounds that governance
		/// has set.
		ManagerCapOutOfBounds,
		/// The rules' seat cap for DPO Members, `dpo_cap`, is out of the bounds that governance has
		/// set.
		DpoCapOutOfBounds,
		/// The rules' selling time, `selling_days`, is out of the bounds that governance has set.
		SellingDaysOutOfBounds,
		/// The rules' base of the management fee, `base_fee`, is out of the bounds that governance
		/// has set.
		BaseFeeOutOfBounds,
		/// The rules' cap of the management fee, `fee_cap`, is out of the bounds that governance
		/// has set.
		FeeCapOutOfBounds,
		/// The rules' grace period for committing, `commit_grace_days`, is out of the bounds that
		/// governance has set.
		CommitGraceDaysOutOfBounds,
		/// The rules' fee cut for a late commit, `late_commit_cut`, is out of the bounds that
		/// governance has set.
		LateCommitCutOutOfBounds,
		/// The rules' fee for committing early, `early_commit_fee`, is out of the bounds that
		/// governance has set. `None`, no early commit, is always allowed.
		EarlyCommitFeeOutOfBounds,
		/// The rules' tolerance, `tolerance`, is out of the bounds that governance has set.
		ToleranceOutOfBounds,
		/// The rules' termination period, `terminate_days`, is out of the bounds that governance
		/// has set, or isn't longer than the grace period for committing, `commit_grace_days`.
		TerminateDaysOutOfBounds,
		/// The rules' grace period for releasing yield, `yield_grace_days`, is out of the bounds
		/// that governance has set.
		YieldGraceDaysOutOfBounds,
		/// The rules' fee cut for a late release of yield, `late_release_cut`, is out of the bounds
		/// that governance has set.
		LateReleaseCutOutOfBounds,
		/// The rules' part of the bonus that a member keeps, `member_keeps`, is out of the bounds
		/// that governance has set.
		MemberKeepsOutOfBounds,
		/// The rules' part of the bonus for External Referrers, `external_part`, is out of the
		/// bounds that governance has set.
		ExternalPartOutOfBounds,
		/// The rules' part of the bonus for direct referrers, `direct_part`, is out of the bounds
		/// that governance has set.
		DirectPartOutOfBounds,
		/// The expiry must be after the current block.
		ExpiryNotAhead,
		/// The expiry is further ahead than the rules' `selling_days` allow.
		ExpiryTooFar,
		/// The target DPO expires before this one would. The expiry must not be after the target's.
		TargetExpiresFirst,
		/// The boarding deadline would be above the highest block number.
		DeadlineTooFar,
		/// The target class doesn't exist.
		NoSuchClass,
		/// The target class is retired or sold out, or a ride boarded now would end after the last
		/// block number.
		ClassNotOnSale,
		/// The target DPO doesn't exist or is closed.
		NoSuchTarget,
		/// The target DPO sells no seats: it isn't CREATED, or it has expired.
		TargetNotSelling,
		/// The number of seats must be at least 1.
		ZeroSeats,
		/// Fewer seats are left, offered or held than the call asks for.
		NotEnoughSeats,
		/// The buyer would have more seats than the rules of the DPO that sells them allow.
		SeatCapExceeded,
		/// The price of the seats doesn't fit 128 bits. On creation, that of all 100.
		CostTooLarge,
		/// An account can't refer itself, and a founder can't refer its own DPO.
		SelfReferral,
		/// The caller can't pay the storage deposit, which is in the native token.
		CannotAffordDeposit,
		/// The caller can't lock the base that keeps the DPO's account alive: the token's minimum
		/// and one unit. BulletTrain's view function `lockable` returns how much it can lock.
		CannotAffordBase,
		/// The caller can't lock the price of the seats. BulletTrain's view function `lockable`
		/// returns how much it can lock.
		CannotAffordSeats,
		/// No DPO has this id, or it is closed.
		NoSuchDpo,
		/// The DPO sells no seats: it isn't CREATED, or it has expired.
		NotSelling,
		/// The DPO's manager isn't the one that the call names.
		OtherManager,
		/// The price of a seat is above the highest that the call accepts.
		PriceTooHigh,
		/// The DPO isn't ACTIVE.
		NotActive,
		/// The caller is neither the manager, nor a User Member, nor the manager of a DPO Member;
		/// or the DPO for which it acts isn't a member.
		NotMember,
		/// Within the grace period only the manager may commit: the rules set no fee for which a
		/// member may commit earlier.
		ManagersGrace,
		/// Only the manager can name a referrer, and only if the target is seats of a DPO.
		ReferrerNotAllowed,
		/// The DPO's boarding deadline is reached, so nothing is committed any more. Anyone may
		/// terminate the DPO.
		DeadlinePassed,
		/// The target DPO's boarding deadline is later than this DPO's.
		DeadlineTooLate,
		/// The Default Target is available and costs no more than the deposit, so it must be taken.
		DefaultTargetAvailable,
		/// The target is in another token than the DPO's.
		OtherToken,
		/// The target costs more than what is in the Deposit Account.
		CostExceedsDeposit,
		/// The yield rate that the target guarantees, net of its management fee, is lower than the
		/// tolerance allows.
		YieldRateTooLow,
		/// The bonus rate that the target guarantees is lower than the tolerance allows.
		BonusRateTooLow,
		/// The ride that the target promises takes longer than the promised duration.
		DurationTooLong,
		/// The duration that the target guarantees is shorter than the tolerance allows.
		DurationTooShort,
		/// The target costs less than the tolerance allows.
		CostTooLow,
		/// The caller can't lock the fee for committing early. BulletTrain's view function
		/// `lockable` returns how much it can lock.
		CannotAffordEarlyCommit,
		/// The DPO isn't CREATED.
		NotCreated,
		/// The DPO hasn't reached its expiry, so it may still be filled. Until then, only the
		/// manager can close a DPO without a seat sold.
		NotExpired,
		/// The termination period hasn't passed since the DPO became ACTIVE, and its boarding
		/// deadline isn't reached.
		TooEarlyToTerminate,
		/// The release would pay nobody and change no DPO Member's state.
		NothingToRelease,
		/// Less than 100 units, one a seat, would go to the members. The yield can be released once
		/// there is more of it.
		TooLittleToRelease,
		/// The caller isn't the manager of the DPO, or of the DPO for which it acts.
		NotManager,
		/// The DPO is COMPLETED, FAILED or TERMINATED: only releases, claims and closing are left.
		DpoOver,
		/// The new fee must be lower than the current one.
		FeeNotLower,
		/// The DPO keeps nothing for this account.
		NothingUnclaimed,
		/// The account can't receive the token now: the token's team has blocked it or frozen the
		/// token, or the amount is too small to open an account. Repeat the call later.
		CannotBePaid,
		/// The DPO isn't COMPLETED, FAILED or TERMINATED, and it isn't CREATED without a seat sold.
		NotOver,
		/// The DPO whose seats this one took last must be closed first.
		TargetNotClosed,
		/// A release would still pay somebody or change a DPO Member's state. Make that release
		/// first.
		StillToRelease,
		/// The release has more recipients than the call declares, or the DPO has more members,
		/// perhaps because seats were sold meanwhile. The view function `would_release` returns the
		/// numbers to declare. Declare more if that happens again: the rest is refunded.
		TooFewRecipients,
		/// The DPO has more members than the call declares. The view function `dpo` returns their
		/// number.
		TooFewMembers,
		/// The DPO still sells seats. Its members decide from the 100th seat on.
		NotFilled,
		/// The member has an open proposal. It can remove it, or wait until it has passed or
		/// lapsed.
		ProposalOpen,
		/// The list of rules to change is empty.
		NoRuleChange,
		/// The list changes a rule twice.
		RuleChangedTwice,
		/// The new tolerance must be lower than the current one.
		ToleranceNotLower,
		/// A member to which the new cap applies has more seats.
		CapBelowSeats,
		/// The caller has no seats, and so no vote.
		NoVote,
		/// The member has made no proposal here, or it has passed or was removed.
		NoSuchProposal,
		/// The proposal has lapsed: its time is over, or its maker isn't a member any more.
		ProposalLapsed,
		/// The member has proposed something else than what the call names.
		OtherProposal,
		/// The member hasn't voted for the proposal, or has sold all seats with which it did.
		NotVoted,
		/// Until it lapses, only its maker can remove a proposal, and only its seller can withdraw
		/// an offer.
		NotLapsed,
		/// The members of the DPO haven't named the caller to be the next manager.
		NotSuccessor,
		/// The DPO keeps something for more than 100 accounts. Until some of it is claimed, no seat
		/// is sold and no successor takes office, neither here nor in DPOs that hold its seats.
		TooManyKept,
		/// The founder and the manager of a DPO can't sell their seats.
		ManagersSeats,
		/// The founder of a DPO can't take seats that members offer.
		FounderTakes,
		/// A seller can't take its own seats. It can withdraw the offer.
		OwnOffer,
		/// The account offers no seats of the DPO, or all of them were taken.
		NoSuchOffer,
		/// The offer has lapsed: since it was made, the DPO has committed, failed or was terminated
		/// or refunded, a proposal has passed, or the office has changed.
		OfferLapsed,
		/// The DPO's edition isn't the one that the call names: something has changed what a seat
		/// is worth. Look at the offer again.
		OtherEdition,
		/// The records contradict each other. No sequence of calls brings this about.
		Inconsistent,
	}
}
