//! A DPO's own account, which has no key, and the four accounts on it (Rulebook 3.3).

use crate::{AccountKind, Config, Error, HoldReason, MemberId, Pallet, BASE};
use bullet_train_primitives::{named, Balance, BlockNumber, DpoId, Escrow, Token};
use frame_support::{ensure, traits::Get, PalletId};
use sp_runtime::{
	traits::{AccountIdConversion, BlockNumberProvider},
	DispatchError, DispatchResult,
};

impl<T: Config> Pallet<T> {
	/// The current block number.
	pub(crate) fn now() -> BlockNumber {
		T::BlockNumberProvider::current_block_number()
	}

	/// A DPO's own account, derived from the pallet's id and the DPO's.
	pub fn account(dpo: DpoId) -> T::AccountId {
		T::PalletId::get().into_sub_account_truncating(dpo)
	}

	/// The DPO whose own account this is, whether or not the DPO exists.
	pub(crate) fn dpo_of(who: &T::AccountId) -> Option<DpoId> {
		let (pallet, dpo) = PalletId::try_from_sub_account::<DpoId>(who)?;
		(pallet == T::PalletId::get()).then_some(dpo)
	}

	/// Whether an account is a DPO's own, whether or not the DPO exists.
	pub(crate) fn is_dpo_account(who: &T::AccountId) -> bool {
		Self::dpo_of(who).is_some()
	}

	/// The key of a member in `MemberOf`: the user's account, or the DPO Member's own.
	pub(crate) fn member_account(who: &MemberId<T::AccountId>) -> T::AccountId {
		match who {
			MemberId::User(who) => who.clone(),
			MemberId::Dpo { dpo, .. } => Self::account(*dpo),
		}
	}

	/// Ensures that an account isn't a DPO's own. Fails with `DpoAccount`.
	pub(crate) fn ensure_no_dpo_account(who: &T::AccountId) -> DispatchResult {
		ensure!(!Self::is_dpo_account(who), Error::<T>::DpoAccount);
		Ok(())
	}

	/// The reason under which a DPO's account holds the balance of one of the four accounts.
	pub(crate) fn reason_of(kind: AccountKind) -> T::RuntimeHoldReason {
		match kind {
			AccountKind::Deposit => HoldReason::Deposit,
			AccountKind::Yield => HoldReason::Yield,
			AccountKind::Bonus => HoldReason::Bonus,
			AccountKind::Withdraw => HoldReason::Withdraw,
		}
		.into()
	}

	/// The balance of one of a DPO's four accounts, in base units.
	pub(crate) fn balance(dpo: DpoId, token: &Token, kind: AccountKind) -> Balance {
		T::Escrow::held(token, &Self::reason_of(kind), &Self::account(dpo))
	}

	/// Opens a DPO's account with the base: the token's minimum free and one unit on hold. The hold
	/// keeps the account from being destroyed, and a provider reference keeps it alive for tokens
	/// that don't provide one. Returns the amount that the manager paid, in base units.
	///
	/// Fails with `CannotAffordBase` if the manager's liquid balance doesn't cover the base, and
	/// with `CannotBePaid` if the new account can't receive the token.
	pub(crate) fn open_account(
		dpo: DpoId,
		token: &Token,
		manager: &T::AccountId,
	) -> Result<Balance, DispatchError> {
		let (account, reason) = (Self::account(dpo), HoldReason::Base.into());
		// At least one unit, or the account wouldn't exist: a token's owner can lower its minimum
		// to 0.
		let minimum = T::Escrow::minimum(token).max(1);
		let base = minimum
			.checked_add(BASE)
			.ok_or(Error::<T>::CannotAffordBase)?;
		ensure!(
			base <= T::Escrow::lockable(token, manager),
			Error::<T>::CannotAffordBase
		);
		frame_system::Pallet::<T>::inc_providers(&account);
		T::Escrow::hand_over(token, manager, &account, minimum)
			.map_err(named(Error::<T>::CannotBePaid))?;
		T::Escrow::lock_on(token, manager, (&reason, &account), BASE)?;
		Ok(base)
	}

	/// Pays the manager everything that is left on the account of a closed DPO that keeps nothing
	/// for others, in one payment. Returns the amount, in base units.
	///
	/// Call it within `attempt`: after an error it may be half done.
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
		// This fails, and the account stays, if it holds other tokens that somebody has sent to it.
		let _ = frame_system::Pallet::<T>::dec_providers(&account);
		Ok(amount)
	}
}
