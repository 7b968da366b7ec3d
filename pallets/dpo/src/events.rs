//! What the pallet tells.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod events {
	/// What happened. Amounts are in base units of `token`, which is the DPO's; `account` is the DPO's own
	/// account.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A manager has created a DPO (Rulebook 3.1).
		DpoCreated {
			/// The new DPO.
			dpo: DpoId,
			/// Its account.
			account: T::AccountId,
			/// Who manages it.
			manager: T::AccountId,
			/// Its token.
			token: Token,
			/// Its name.
			name: BoundedVec<u8, T::MaxNameLen>,
			/// What it takes if it can.
			default_target: Target,
			/// The price of a seat.
			seat_price: Balance,
			/// Seats are sold before this block.
			expiry: BlockNumber,
			/// Its rules.
			rules: Rules,
			/// The management fee.
			fee: Permill,
			/// The manager's External Referrer.
			referrer: Option<T::AccountId>,
			/// What the manager put into the account to keep it alive; it comes back on closing.
			base: Balance,
		},
		/// Seats have been sold (Rulebook 3.1); the price is in the Deposit Account.
		SeatsBought {
			/// The DPO.
			dpo: DpoId,
			/// Its account.
			account: T::AccountId,
			/// Who has the seats.
			member: MemberId<T::AccountId>,
			/// The account that paid: the user's, or a DPO Member's own from its Deposit Account.
			payer: T::AccountId,
			/// How many seats.
			seats: u8,
			/// Its token.
			token: Token,
			/// Their price.
			paid: Balance,
			/// The member's referrers (Rulebook 3.10).
			referrers: Referrers<T::AccountId>,
		},
		/// The 100th seat is sold: the DPO is ACTIVE (Rulebook 3.1).
		Filled {
			/// The DPO.
			dpo: DpoId,
		},
		/// A DPO has taken a target (Rulebook 3.5).
		Committed {
			/// The DPO.
			dpo: DpoId,
			/// Its account.
			account: T::AccountId,
			/// Who called.
			caller: T::AccountId,
			/// What it took.
			taken: Commitment,
			/// Its token.
			token: Token,
			/// What that cost, out of the Deposit Account.
			cost: Balance,
			/// What was left of the deposit, now in the Withdraw Account.
			unused: Balance,
		},
		/// A member has paid the manager for committing within the grace period (Rulebook 3.2).
		EarlyCommitPaid {
			/// The DPO.
			dpo: DpoId,
			/// Who paid, out of its free balance.
			payer: T::AccountId,
			/// To whom.
			manager: T::AccountId,
			/// Its token.
			token: Token,
			/// How much.
			amount: Balance,
			/// Whether the manager couldn't be paid: then it is kept, and `Kept` tells the same
			/// amount.
			kept: bool,
		},
		/// A late commit by another than the manager has cut the management fee for good
		/// (Rulebook 3.5).
		FeeCut {
			/// The DPO.
			dpo: DpoId,
			/// The fee from now on.
			fee: Permill,
		},
		/// The manager has lowered its fee (Rulebook 3.8).
		FeeLowered {
			/// The DPO.
			dpo: DpoId,
			/// The fee from now on.
			fee: Permill,
		},
		/// A DPO wasn't filled by its expiry: FAILED (Rulebook 3.6).
		Failed {
			/// The DPO.
			dpo: DpoId,
			/// Its account.
			account: T::AccountId,
			/// Who called.
			caller: T::AccountId,
			/// Its token.
			token: Token,
			/// The deposit, now in the Withdraw Account.
			amount: Balance,
		},
		/// A DPO took no target in time: TERMINATED (Rulebook 3.6).
		Terminated {
			/// The DPO.
			dpo: DpoId,
			/// Its account.
			account: T::AccountId,
			/// Who called.
			caller: T::AccountId,
			/// Its token.
			token: Token,
			/// The deposit, now in the Withdraw Account.
			amount: Balance,
		},
		/// A refund has made a DPO ACTIVE again (Rulebook 3.6).
		Reactivated {
			/// The DPO.
			dpo: DpoId,
			/// The DPO that it had taken seats of.
			refunded_by: DpoId,
		},
		/// A DPO has been refunded once too often: TERMINATED (Rulebook 3.6).
		RefundedTooOften {
			/// The DPO.
			dpo: DpoId,
			/// The DPO that it had taken seats of.
			refunded_by: DpoId,
		},
		/// The fare has come back to a DPO: COMPLETED (Rulebook 3.4).
		Completed {
			/// The DPO.
			dpo: DpoId,
		},
		/// A part of what an account released, or of its remainder on closing, has been paid.
		Paid {
			/// The DPO.
			dpo: DpoId,
			/// Which of its accounts.
			kind: AccountKind,
			/// Its account.
			account: T::AccountId,
			/// To whom.
			who: T::AccountId,
			/// Its token.
			token: Token,
			/// How much.
			amount: Balance,
		},
		/// Something couldn't be paid: it is kept (Rulebook 3.12).
		Kept {
			/// The DPO.
			dpo: DpoId,
			/// Out of which of its accounts; none for a fee for committing early, which comes from the
			/// payer, and for what is left when the DPO is closed.
			kind: Option<AccountKind>,
			/// Its account, which holds it.
			account: T::AccountId,
			/// For whom.
			who: T::AccountId,
			/// Its token.
			token: Token,
			/// How much.
			amount: Balance,
		},
		/// A part of what an account released has gone to a DPO Member.
		PassedOn {
			/// The DPO.
			dpo: DpoId,
			/// Which of its accounts.
			kind: AccountKind,
			/// Its account.
			account: T::AccountId,
			/// The DPO Member.
			to: DpoId,
			/// Which of the DPO Member's accounts.
			to_kind: AccountKind,
			/// The DPO Member's account.
			to_account: T::AccountId,
			/// Its token.
			token: Token,
			/// How much.
			amount: Balance,
		},
		/// A Yield Account has been released (Rulebook 3.9); the payments are told before.
		YieldReleased {
			/// The DPO.
			dpo: DpoId,
			/// Who called.
			caller: T::AccountId,
			/// Its token.
			token: Token,
			/// The manager's fee.
			fee: Balance,
			/// What lateness cut off the fee.
			cut_off: Balance,
			/// What went to members by seats, with the part cut off where the rules give it to them.
			by_seats: Balance,
			/// What rounding left in the account.
			remainder: Balance,
		},
		/// A Bonus Account has been released (Rulebook 3.11); the payments are told before.
		BonusReleased {
			/// The DPO.
			dpo: DpoId,
			/// Who called.
			caller: T::AccountId,
			/// Its token.
			token: Token,
			/// What was paid, kept and passed on.
			amount: Balance,
			/// What rounding left in the account.
			remainder: Balance,
		},
		/// A Withdraw Account has been released (Rulebook 3.7); the payments are told before.
		WithdrawReleased {
			/// The DPO.
			dpo: DpoId,
			/// Who called.
			caller: T::AccountId,
			/// Its token.
			token: Token,
			/// What was paid, kept and passed on.
			amount: Balance,
			/// What rounding left in the account.
			remainder: Balance,
		},
		/// What was kept for someone has been paid out (Rulebook 3.12).
		UnclaimedPaid {
			/// The DPO.
			dpo: DpoId,
			/// Its account.
			account: T::AccountId,
			/// To whom.
			who: T::AccountId,
			/// Who called.
			caller: T::AccountId,
			/// Its token.
			token: Token,
			/// How much.
			amount: Balance,
		},
		/// A DPO is closed: its record is gone (Rulebook 3.12).
		Closed {
			/// The DPO.
			dpo: DpoId,
			/// Its account.
			account: T::AccountId,
			/// Who called.
			caller: T::AccountId,
			/// To whom its remainders and its storage deposit go.
			manager: T::AccountId,
			/// Its token.
			token: Token,
		},
		/// A closed DPO keeps nothing for anyone any more: its account is gone.
		Dissolved {
			/// The DPO.
			dpo: DpoId,
			/// Its account.
			account: T::AccountId,
			/// To whom the last of its money and of the storage deposit went.
			manager: T::AccountId,
			/// Its token.
			token: Token,
			/// What was left in the account: the rounding remainders, the base and what strangers had put
			/// there.
			amount: Balance,
		},
	}
}
