//! Escrow: money that is locked under one rule until another rule releases it.
//!
//! Escrow is a *hold*, not a pot with a ledger. The money stays on the account that it comes from,
//! or on a DPO's own account, under a reason. The token pallets are the only ledger, and neither
//! the holder nor the token's team can spend, burn or move held money. Wallets show the holds of
//! BOLT. For a project's token, the view functions and events of the suite do.
//!
//! ```text
//!            lock                      pay
//!   free --------------> held -------------------> free, on another account
//!        <--------------      -------------------> held, on another account or
//!           unlock                    shift        under another reason
//! ```
//!
//! Every movement is exact and atomic: it moves the whole amount, or fails and changes nothing. So
//! a caller may go on after an error and keep the amount for later.

mod hold;

pub use hold::{Freezes, HoldEscrow};

use crate::{Balance, Token};
use codec::{Decode, Encode};
use frame_support::storage::with_storage_layer;
use sp_runtime::{DispatchError, DispatchResult};

/// Tries something that may fail without failing the call. It then changes nothing.
///
/// The results are those of [`tried`].
pub fn attempt<R>(
	what: impl FnOnce() -> Result<R, DispatchError>,
) -> Result<Result<R, DispatchError>, DispatchError> {
	tried(with_storage_layer(what))
}

/// The outcome of a movement of [`Escrow`] that may fail without failing the call.
///
/// The inner result is the movement's. The outer result is an error if no storage layer is left for
/// the movement: the caller has nested the call too deep, which says nothing about the payee, so
/// the call must fail.
pub fn tried<R>(
	outcome: Result<R, DispatchError>,
) -> Result<Result<R, DispatchError>, DispatchError> {
	match outcome {
		Err(error @ DispatchError::Transactional(_)) => Err(error),
		outcome => Ok(outcome),
	}
}

/// Returns a function that replaces the error of a movement with this one, for `map_err`. It leaves
/// the error of a call that is nested too deep, which says nothing about the accounts.
pub fn named<E: Into<DispatchError>>(error: E) -> impl FnOnce(DispatchError) -> DispatchError {
	|cause| match cause {
		DispatchError::Transactional(_) => cause,
		_ => error.into(),
	}
}

/// The destination of released money.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Payee<AccountId, Reason> {
	/// The free balance of the account.
	Free(AccountId),
	/// A hold under this reason on the account, which may be the same account.
	Held(Reason, AccountId),
}

/// Escrow in BOLT and in projects' tokens. Amounts are in base units of the token.
///
/// A movement of zero succeeds and changes nothing.
pub trait Escrow<AccountId: PartialEq> {
	/// The reason for a hold.
	type Reason;

	/// Whether the token exists.
	fn exists(token: &Token) -> bool;

	/// The most that [`Escrow::lock`] can lock on an account now: its free balance without the
	/// token's minimum and without what is frozen, by a vote, by vesting or by the token's team.
	///
	/// Zero for a project's token with a supply above half of 128 bits, because money locked in it
	/// might never be paid out.
	fn lockable(token: &Token, who: &AccountId) -> Balance;

	/// Whether [`Escrow::lock`] could lock `amount` after `who` has paid `tip` in the native token.
	fn can_lock(token: &Token, who: &AccountId, amount: Balance, tip: Balance) -> bool {
		let needed = match token {
			Token::Native => amount.checked_add(tip),
			Token::WithId(_) => Some(amount),
		};
		needed.is_some_and(|needed| needed <= Self::lockable(token, who))
	}

	/// Whether [`Escrow::pay`] could pay `amount` to `who` now: the account can receive the token,
	/// and so small an amount of it.
	fn can_be_paid(token: &Token, who: &AccountId, amount: Balance) -> bool;

	/// The token's minimum: the least free balance of an account that has the token.
	fn minimum(token: &Token) -> Balance;

	/// The free balance of an account, 0 if it has no account in the token.
	fn free(token: &Token, who: &AccountId) -> Balance;

	/// The amount on hold under this reason.
	fn held(token: &Token, reason: &Self::Reason, who: &AccountId) -> Balance;

	/// Moves `amount` from the free balance to the hold of the same account. Fails if it is more
	/// than [`Escrow::lockable`].
	fn lock(
		token: &Token,
		reason: &Self::Reason,
		who: &AccountId,
		amount: Balance,
	) -> DispatchResult;

	/// Moves `amount` from the free balance of `from` to the hold of another account. Only `from`
	/// can prevent it: by having less than [`Escrow::lockable`]. Fails, too, if the other account
	/// has nothing of the token.
	fn lock_on(
		token: &Token,
		from: &AccountId,
		to: (&Self::Reason, &AccountId),
		amount: Balance,
	) -> DispatchResult;

	/// Moves `amount` from the free balance of `from` to that of `to`. Fails if it is more than
	/// [`Escrow::lockable`], or if `to` can't receive the token, or so small an amount of it, now.
	fn hand_over(
		token: &Token,
		from: &AccountId,
		to: &AccountId,
		amount: Balance,
	) -> DispatchResult;

	/// Moves `amount` from the hold to the free balance of the same account. Fails if the hold is
	/// smaller, or if the account can't receive the token now.
	fn unlock(
		token: &Token,
		reason: &Self::Reason,
		who: &AccountId,
		amount: Balance,
	) -> DispatchResult;

	/// Moves `amount` from one hold to another, under any reason and on any account. No free
	/// balance is touched, so neither freezes nor limits of the token prevent it. Fails if the
	/// first hold is smaller, or if the other account has nothing of the token.
	fn shift(
		token: &Token,
		from: (&Self::Reason, &AccountId),
		to: (&Self::Reason, &AccountId),
		amount: Balance,
	) -> DispatchResult;

	/// Moves `amount` from the hold of `from` to the free balance of `to`. Fails if the hold is
	/// smaller, or if `to` can't receive the token, or so small an amount of it, now.
	fn pay(
		token: &Token,
		reason: &Self::Reason,
		from: &AccountId,
		to: &AccountId,
		amount: Balance,
	) -> DispatchResult;

	/// Moves the whole free balance of `from`, including the minimum that keeps the account alive,
	/// to the free balance of `to`, and returns the amount. For keyless accounts that are no longer
	/// needed. Fails if `to` can't receive the token, or so small an amount of it, now.
	fn sweep(token: &Token, from: &AccountId, to: &AccountId) -> Result<Balance, DispatchError>;

	/// Moves `amount` from the hold of `from` to the payee: by [`Escrow::unlock`], [`Escrow::pay`]
	/// or [`Escrow::shift`], and with their errors.
	fn release(
		token: &Token,
		reason: &Self::Reason,
		from: &AccountId,
		payee: &Payee<AccountId, Self::Reason>,
		amount: Balance,
	) -> DispatchResult {
		match payee {
			Payee::Free(to) if to == from => Self::unlock(token, reason, from, amount),
			Payee::Free(to) => Self::pay(token, reason, from, to, amount),
			Payee::Held(to_reason, to) => {
				Self::shift(token, (reason, from), (to_reason, to), amount)
			}
		}
	}

	/// Makes `amount` lockable on a live account, for benchmarks.
	#[cfg(feature = "runtime-benchmarks")]
	fn endow(token: &Token, who: &AccountId, amount: Balance);
}
