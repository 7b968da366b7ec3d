//! Money that a rule keeps until another rule says whose it is.
//!
//! Escrow is a *hold*, not a pot and a ledger: the money stays on the account that it comes from (or,
//! for a DPO, on the DPO's own), under a reason that says why it is kept. The token pallets are the
//! only ledger, and neither the holder nor the token's team can spend, burn or move what is held.
//! Wallets show the holds of BOLT; for a project's token the suite's views and events do.
//!
//! ```text
//!             lock                      pay
//!   free ───────────────▶ held ───────────────────▶ free, of another
//!        ◀───────────────      ───────────────────▶ held, of another or for another reason
//!             unlock                   shift
//! ```
//!
//! Every movement is exact and atomic: after an error everything is as before, so that a caller may
//! go on and keep for later what couldn't be paid now.

mod hold;

pub use hold::HoldEscrow;

use crate::{Balance, Token};
use codec::{Decode, Encode};
use frame_support::storage::with_storage_layer;
use sp_runtime::{DispatchError, DispatchResult};

/// Tries a payment that may fail without failing the call: after an error everything is as before, and
/// the money may be kept for later.
///
/// The inner result is the payment's. The outer is an error if there is no storage layer left to try it in:
/// then it isn't the payee that can't be paid, but somebody has nested the call as deep as it goes, and the
/// call has to fail.
pub fn attempt<R>(
	payment: impl FnOnce() -> Result<R, DispatchError>,
) -> Result<Result<R, DispatchError>, DispatchError> {
	match with_storage_layer(payment) {
		Err(error @ DispatchError::Transactional(_)) => Err(error),
		outcome => Ok(outcome),
	}
}

/// Where released money goes.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Payee<AccountId, Reason> {
	/// Into the account's free balance.
	Free(AccountId),
	/// Under another hold, of the same or of another account.
	Held(Reason, AccountId),
}

/// Keeps money under reasons, for BOLT and for project tokens alike.
pub trait Escrow<AccountId: PartialEq> {
	/// Why money is on hold.
	type Reason;

	/// Whether there is such a token.
	fn exists(token: &Token) -> bool;

	/// What [`Escrow::lock`] could lock of an account now: its liquid money, without what keeps the
	/// account alive and without what is frozen (by a vote, by vesting, by the token's team). Nothing of a
	/// project's token whose supply fills more than half of 128 bits: it might never be paid out again.
	fn lockable(token: &Token, who: &AccountId) -> Balance;

	/// The least that an account of this token has free while it lives.
	fn minimum(token: &Token) -> Balance;

	/// What is on hold.
	fn held(token: &Token, reason: &Self::Reason, who: &AccountId) -> Balance;

	/// From `who`'s free balance under the hold; never more than is [`Escrow::lockable`].
	fn lock(
		token: &Token,
		reason: &Self::Reason,
		who: &AccountId,
		amount: Balance,
	) -> DispatchResult;

	/// From under the hold into the same account's free balance. Fails if the account can't
	/// receive the token now.
	fn unlock(
		token: &Token,
		reason: &Self::Reason,
		who: &AccountId,
		amount: Balance,
	) -> DispatchResult;

	/// From one hold to another, whatever the reasons and accounts. No free balance is touched, so
	/// that neither freezes nor limits of the token get in the way.
	fn shift(
		token: &Token,
		from: (&Self::Reason, &AccountId),
		to: (&Self::Reason, &AccountId),
		amount: Balance,
	) -> DispatchResult;

	/// From under `from`'s hold into `to`'s free balance. Fails if `to` can't receive the token, or
	/// so small an amount, now.
	fn pay(
		token: &Token,
		reason: &Self::Reason,
		from: &AccountId,
		to: &AccountId,
		amount: Balance,
	) -> DispatchResult;

	/// All that `from` has free, the minimum that keeps its account alive included, into `to`'s free
	/// balance. For keyless accounts that are no longer needed. Returns how much that was; fails if
	/// `to` can't receive the token now.
	fn sweep(token: &Token, from: &AccountId, to: &AccountId) -> Result<Balance, DispatchError>;

	/// From under `from`'s hold to whatever the payee is.
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

	/// Makes `amount` lockable, for benchmarks.
	#[cfg(feature = "runtime-benchmarks")]
	fn endow(token: &Token, who: &AccountId, amount: Balance);
}
