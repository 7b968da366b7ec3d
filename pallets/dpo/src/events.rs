//! The events.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod events {
	/// The events of this pallet. Amounts are in base units of `token`, the DPO's token. `account`
	/// is the DPO's own account, which has no key.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A DPO has been created (Rulebook 3.1).
		DpoCreated {
			/// The new DPO.
			dpo: DpoId,
			/// The DPO's own account.
			account: T::AccountId,
			/// The DPO's manager, who called.
			manager: T::AccountId,
			/// The DPO's token.
			token: Token,
			/// The DPO's name, in UTF-8.
			name: BoundedVec<u8, T::MaxNameLen>,
			/// The DPO's Default Target.
			default_target: Target,
			/// The price of one seat.
			seat_price: Balance,
			/// The block before which seats are sold.
			expiry: BlockNumber,
			/// The DPO's rules.
			rules: Rules,
			/// The management fee, in millionths of the yield.
			fee: Permill,
			/// The block from which nothing is committed any more.
			boarding_deadline: BlockNumber,
			/// The part of the promised rates and duration that the DPO guarantees as another DPO's
			/// target, in millionths (Rulebook 3.12).
			guarantee: Permill,
			/// The manager's External Referrer, if any.
			referrer: Option<T::AccountId>,
			/// The amount that the manager paid to keep the account alive: the token's minimum and
			/// one unit. It returns on closing.
			base: Balance,
		},
		/// A member has bought seats, and the price is in the Deposit Account (Rulebook 3.1).
		SeatsBought {
			/// The DPO.
			dpo: DpoId,
			/// The DPO's own account.
			account: T::AccountId,
			/// The member that has the seats.
			member: MemberId<T::AccountId>,
			/// The account that paid: the user's, or the DPO Member's own account, out of its
			/// Deposit Account.
			payer: T::AccountId,
			/// The number of seats bought.
			seats: u8,
			/// The DPO's token.
			token: Token,
			/// The price of all these seats.
			paid: Balance,
			/// The member's referrers, which never change (Rulebook 3.10).
			referrers: Referrers<T::AccountId>,
			/// Whether the member has joined now and the Walk-In Rule has selected its Internal
			/// Referrer: the first in the Member Queue, which has moved to the end, or the founder
			/// (Rulebook 3.10).
			walked_in: bool,
		},
		/// The 100th seat has been sold, and the DPO has become ACTIVE (Rulebook 3.1).
		Filled {
			/// The DPO.
			dpo: DpoId,
		},
		/// A DPO has committed to a target (Rulebook 3.5).
		Committed {
			/// The DPO.
			dpo: DpoId,
			/// The DPO's own account.
			account: T::AccountId,
			/// The account that called.
			caller: T::AccountId,
			/// The cabin or the seats that the DPO took.
			taken: Commitment,
			/// The DPO's token.
			token: Token,
			/// The cost of the target, paid from the Deposit Account.
			cost: Balance,
			/// The rest of the deposit, now in the Withdraw Account.
			unused: Balance,
		},
		/// A member has paid the manager for committing within the grace period (Rulebook 3.2).
		EarlyCommitPaid {
			/// The DPO.
			dpo: DpoId,
			/// The member's account, which paid out of its free balance.
			payer: T::AccountId,
			/// The manager, to whom the fee was paid.
			manager: T::AccountId,
			/// The DPO's token.
			token: Token,
			/// The amount.
			amount: Balance,
			/// Whether the fee is kept because the manager couldn't be paid: `Kept` was emitted for
			/// the same amount.
			kept: bool,
		},
		/// A member has committed after the grace period, which has cut the management fee for good
		/// (Rulebook 3.5).
		FeeCut {
			/// The DPO.
			dpo: DpoId,
			/// The fee from now on, in millionths of the yield.
			fee: Permill,
		},
		/// The manager has lowered its fee (Rulebook 3.8).
		FeeLowered {
			/// The DPO.
			dpo: DpoId,
			/// The fee from now on, in millionths of the yield.
			fee: Permill,
		},
		/// A DPO that wasn't filled by its expiry has become FAILED (Rulebook 3.6).
		Failed {
			/// The DPO.
			dpo: DpoId,
			/// The DPO's own account.
			account: T::AccountId,
			/// The account that called.
			caller: T::AccountId,
			/// The DPO's token.
			token: Token,
			/// The deposit, now in the Withdraw Account.
			amount: Balance,
		},
		/// A DPO that took no target in time has become TERMINATED (Rulebook 3.6).
		Terminated {
			/// The DPO.
			dpo: DpoId,
			/// The DPO's own account.
			account: T::AccountId,
			/// The account that called.
			caller: T::AccountId,
			/// The DPO's token.
			token: Token,
			/// The deposit, now in the Withdraw Account.
			amount: Balance,
		},
		/// A refund has made a DPO ACTIVE again (Rulebook 3.6).
		Reactivated {
			/// The DPO.
			dpo: DpoId,
			/// The DPO whose seats it had taken.
			refunded_by: DpoId,
		},
		/// A refund from a DPO's boarding deadline on has made it TERMINATED (Rulebook 3.6).
		RefundedTooLate {
			/// The DPO.
			dpo: DpoId,
			/// The DPO whose seats it had taken.
			refunded_by: DpoId,
		},
		/// The fare has come back to a DPO, which has become COMPLETED (Rulebook 3.4).
		Completed {
			/// The DPO.
			dpo: DpoId,
		},
		/// A release has paid an account (Rulebook 3.7, 3.9, 3.11), or closing has paid the manager
		/// a remainder (Rulebook 3.12).
		Paid {
			/// The DPO.
			dpo: DpoId,
			/// The one of the DPO's four accounts from which the amount was paid.
			kind: AccountKind,
			/// The DPO's own account.
			account: T::AccountId,
			/// The account that was paid.
			who: T::AccountId,
			/// The DPO's token.
			token: Token,
			/// The amount.
			amount: Balance,
		},
		/// An account couldn't be paid, and the amount is kept for it (Rulebook 3.12).
		Kept {
			/// The DPO.
			dpo: DpoId,
			/// The one of the DPO's four accounts from which the amount comes. `None` for an early
			/// commit fee and for the base of a manager that is replaced, which come from the
			/// payer, and for what is left when the DPO is closed.
			kind: Option<AccountKind>,
			/// The DPO's own account, which holds the amount.
			account: T::AccountId,
			/// The account for which the amount is kept.
			who: T::AccountId,
			/// The DPO's token.
			token: Token,
			/// The amount.
			amount: Balance,
		},
		/// A release has moved a DPO Member's part to one of that DPO's accounts (Rulebook 3.7,
		/// 3.9, 3.11).
		PassedOn {
			/// The DPO that was released.
			dpo: DpoId,
			/// The one of the DPO's four accounts from which the amount was moved.
			kind: AccountKind,
			/// The DPO's own account.
			account: T::AccountId,
			/// The DPO Member.
			to: DpoId,
			/// The one of the DPO Member's four accounts that received the amount.
			to_kind: AccountKind,
			/// The DPO Member's own account.
			to_account: T::AccountId,
			/// The DPO's token.
			token: Token,
			/// The amount.
			amount: Balance,
		},
		/// A Yield Account has been released (Rulebook 3.9). The events of the payments precede
		/// this one.
		YieldReleased {
			/// The DPO.
			dpo: DpoId,
			/// The account that called.
			caller: T::AccountId,
			/// The DPO's token.
			token: Token,
			/// The manager's fee, after the cut.
			fee: Balance,
			/// The part of the fee that the manager lost because the release was late.
			cut_off: Balance,
			/// The amount divided by seats. It includes `remainder`, and the part cut off if that
			/// goes to the members.
			by_seats: Balance,
			/// The amount that stays in the account because it doesn't divide.
			remainder: Balance,
		},
		/// A Bonus Account has been released (Rulebook 3.11). The events of the payments precede
		/// this one.
		BonusReleased {
			/// The DPO.
			dpo: DpoId,
			/// The account that called.
			caller: T::AccountId,
			/// The DPO's token.
			token: Token,
			/// The sum of what was paid, kept, and passed on to DPO Members.
			amount: Balance,
			/// The amount that rounding has left in the account.
			remainder: Balance,
		},
		/// A Withdraw Account has been released (Rulebook 3.7). The events of the payments precede
		/// this one.
		WithdrawReleased {
			/// The DPO.
			dpo: DpoId,
			/// The account that called.
			caller: T::AccountId,
			/// The DPO's token.
			token: Token,
			/// The sum of what was paid, kept, and passed on to DPO Members.
			amount: Balance,
			/// The amount that stays in the account because it doesn't divide.
			remainder: Balance,
		},
		/// The amount kept for an account has been paid to it (Rulebook 3.12).
		UnclaimedPaid {
			/// The DPO.
			dpo: DpoId,
			/// The DPO's own account.
			account: T::AccountId,
			/// The account that was paid.
			who: T::AccountId,
			/// The account that called.
			caller: T::AccountId,
			/// The DPO's token.
			token: Token,
			/// The amount.
			amount: Balance,
		},
		/// A DPO has been closed: its record is gone (Rulebook 3.12).
		Closed {
			/// The DPO.
			dpo: DpoId,
			/// The DPO's own account.
			account: T::AccountId,
			/// The account that called.
			caller: T::AccountId,
			/// The DPO's manager, who gets its remainders and its storage deposit.
			manager: T::AccountId,
			/// The DPO's token.
			token: Token,
		},
		/// A closed DPO no longer keeps anything for an account, and its own account has been
		/// emptied (Rulebook 3.12).
		Dissolved {
			/// The DPO.
			dpo: DpoId,
			/// The DPO's own account.
			account: T::AccountId,
			/// The DPO's manager, who got the rest of its money and of the storage deposit.
			manager: T::AccountId,
			/// The DPO's token.
			token: Token,
			/// The amount that the manager got: rounding remainders, the base, and tokens that
			/// others had sent to the account. It excludes the amount kept for the manager, which
			/// `UnclaimedPaid` reports.
			amount: Balance,
		},
		/// A member has made a proposal (Rulebook 3.13). It replaces an earlier one of the member
		/// that had lapsed, whose deposit has returned.
		Proposed {
			/// The DPO whose members decide.
			dpo: DpoId,
			/// The member: the user's account, or the DPO Member's own.
			maker: T::AccountId,
			/// The account that called, which has paid the storage deposit.
			proposer: T::AccountId,
			/// What is proposed.
			proposal: Proposal<T::AccountId>,
			/// The block from which the proposal has lapsed.
			until: BlockNumber,
		},
		/// A member has voted for a proposal (Rulebook 3.13).
		Voted {
			/// The DPO.
			dpo: DpoId,
			/// The member that made the proposal.
			maker: T::AccountId,
			/// The member that has voted: the user's account, or the DPO Member's own.
			voter: T::AccountId,
			/// The account that called.
			caller: T::AccountId,
			/// The number of seats with which it has voted.
			seats: u8,
			/// The number of seats in favour, including these.
			in_favour: u8,
		},
		/// A member has taken back its vote (Rulebook 3.13).
		VoteTakenBack {
			/// The DPO.
			dpo: DpoId,
			/// The member that made the proposal.
			maker: T::AccountId,
			/// The member that had voted.
			voter: T::AccountId,
			/// The account that called.
			caller: T::AccountId,
		},
		/// A proposal has passed and has taken effect (Rulebook 3.13). The events of the effect
		/// precede this one.
		ProposalPassed {
			/// The DPO.
			dpo: DpoId,
			/// The member that made the proposal.
			maker: T::AccountId,
			/// What was proposed.
			proposal: Proposal<T::AccountId>,
		},
		/// A proposal has been removed: by its maker, or because it had lapsed (Rulebook 3.13).
		ProposalRemoved {
			/// The DPO, which may be closed.
			dpo: DpoId,
			/// The member that made the proposal.
			maker: T::AccountId,
			/// The account that called.
			caller: T::AccountId,
		},
		/// Members have changed rules of their DPO (Rulebook 3.13).
		RulesChanged {
			/// The DPO.
			dpo: DpoId,
			/// All its rules from now on.
			rules: Rules,
		},
		/// Members have named another manager, or withdrawn that (Rulebook 3.13).
		SuccessorNamed {
			/// The DPO.
			dpo: DpoId,
			/// The account that can take office. `None` if the manager is to stay.
			successor: Option<T::AccountId>,
		},
		/// A successor has taken office as manager (Rulebook 3.13).
		OfficeTaken {
			/// The DPO.
			dpo: DpoId,
			/// The manager until now.
			from: T::AccountId,
			/// The manager from now on.
			to: T::AccountId,
			/// The fee from now on, in millionths of the yield.
			fee: Permill,
			/// The DPO's token.
			token: Token,
			/// The base, which the new manager has paid to the earlier one.
			base: Balance,
			/// Whether the base is kept because the earlier manager couldn't be paid: `Kept` was
			/// emitted for it.
			kept: bool,
		},
		/// A member has offered seats for sale, instead of what it offered before (Rulebook 3.14).
		SeatsOffered {
			/// The DPO.
			dpo: DpoId,
			/// The member.
			seller: T::AccountId,
			/// The number of seats.
			seats: u8,
			/// The price of each seat.
			price: Balance,
			/// The DPO's edition.
			edition: u32,
		},
		/// A user has taken seats that a member offered (Rulebook 3.14).
		SeatsSold {
			/// The DPO.
			dpo: DpoId,
			/// The member that had offered them.
			seller: T::AccountId,
			/// The account that has them now.
			taker: T::AccountId,
			/// The number of seats.
			seats: u8,
			/// The DPO's token.
			token: Token,
			/// The amount that the taker has paid the seller.
			paid: Balance,
			/// The taker's referrers.
			referrers: Referrers<T::AccountId>,
		},
		/// An offer of seats has been withdrawn: by its seller, or because it had lapsed
		/// (Rulebook 3.14).
		OfferWithdrawn {
			/// The DPO, which may be closed.
			dpo: DpoId,
			/// The member that had offered seats.
			seller: T::AccountId,
			/// The account that called.
			caller: T::AccountId,
		},
	}
}
