//! A DPO's keyless account and its four accounts (Rulebook 3.3).

use crate::{AccountKind, Config, Error, HoldReason, MemberId, Pallet, BASE};
use bullet_train_primitives::{Balance, BlockNumber, DpoId, Escrow, Token};
use frame_support::{ensure, traits::Get, PalletId};
use sp_runtime::{
	traits::{AccountIdConversion, BlockNumberProvider},
	DispatchError, DispatchResult,
};

impl<T: Config> Pallet<T> {
	/// The block.
	pub(crate) fn now() -> BlockNumber {
		T::BlockNumberProvider::current_block_number()
	}

	/// A DPO's own account.
	pub fn account(dpo: DpoId) -> T::AccountId {
		T::PalletId::get().into_sub_account_truncating(dpo)
	}

	/// Whether an account is a DPO's own, of whatever DPO, past or to come.
	pub(crate) fn is_dpo_account(who: &T::AccountId) -> bool {
		PalletId::try_from_sub_account::<DpoId>(who)
			.is_some_and(|(pallet, _)| pallet == T::PalletId::get())
	}

	/// The account by which a member is listed: a user's, or a DPO Member's own.
	pub(crate) fn listed(who: &MemberId<T::AccountId>) -> T::AccountId {
		match who {
			MemberId::User(who) => who.clone(),
			MemberId::Dpo { dpo, .. } => Self::account(*dpo),
		}
	}

	/// A DPO's own account is neither manager, member nor referrer.
	pub(crate) fn ensure_no_dpo_account(who: &T::AccountId) -> DispatchResult {
		ensure!(!Self::is_dpo_account(who), Error::<T>::DpoAccount);
		Ok(())
	}

	/// The reason under which a DPO's account holds one of its four accounts.
	pub(crate) fn reason_of(kind: AccountKind) -> T::RuntimeHoldReason {
		match kind {
			AccountKind::Deposit => HoldReason::Deposit,
			AccountKind::Yield => HoldReason::Yield,
			AccountKind::Bonus => HoldReason::Bonus,
			AccountKind::Withdraw => HoldReason::Withdraw,
		}
		.into()
	}

	/// What is in one of a DPO's four accounts, in base units.
	pub(crate) fn balance(dpo: DpoId, token: &Token, kind: AccountKind) -> Balance {
		T::Escrow::held(token, &Self::reason_of(kind), &Self::account(dpo))
	}

	/// Brings a DPO's account to life: with the token's minimum free and a unit on hold, so that nobody can
	/// make it die, and with a reference of its own for tokens that don't keep accounts alive. Returns what
	/// the manager has put in, in base units.
	pub(crate) fn open_account(
		dpo: DpoId,
		token: &Token,
		manager: &T::AccountId,
	) -> Result<Balance, DispatchError> {
		let (account, reason) = (Self::account(dpo), HoldReason::Base.into());
		let minimum = T::Escrow::minimum(token);
		let base = minimum
			.checked_add(BASE)
			.ok_or(Error::<T>::CannotAffordBase)?;
		frame_system::Pallet::<T>::inc_providers(&account);
		T::Escrow::lock(token, &reason, manager, base).map_err(|_| Error::<T>::CannotAffordBase)?;
		T::Escrow::pay(token, &reason, manager, &account, minimum)
			.map_err(|_| Error::<T>::CannotBePaid)?;
		T::Escrow::shift(token, (&reason, manager), (&reason, &account), BASE)?;
		Ok(base)
	}

	/// Gives the manager, in one payment, what is left in the account of a DPO that is closed and keeps nothing
	/// for anyone. Returns how much that was. To be attempted: an error may leave it half done.
	pub(crate) fn empty_account(
		dpo: DpoId,
		token: &Token,
		manager: &T::AccountId,
	) -> Result<Balance, DispatchError> {
		let account = Self::account(dpo);
		for reason in [HoldReason::Base, HoldReason::Unclaimed] {
			let reason = reason.into();
			let held = T::Escrow::held(token, &reason, &account);
			T::Escrow::unlock(token, &reason, &account, held)?;
		}
		let amount = T::Escrow::sweep(token, &account, manager)?;
		// Strangers may have sent other tokens here, which need the account alive: then it stays.
		let _ = frame_system::Pallet::<T>::dec_providers(&account);
		Ok(amount)
	}
}
