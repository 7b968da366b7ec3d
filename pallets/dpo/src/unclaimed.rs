//! Keeping amounts for accounts that can't be paid now, and paying them out (Rulebook 3.12).

use crate::{
	AccountKind, Config, Error, Estates, Event, HoldReason, KeptPart, Pallet, Pool, UnclaimedParts,
};
use bullet_train_primitives::{named, tried, Agenda, Balance, DpoId, Escrow, Job, Token};
use frame_support::{ensure, traits::DefensiveOption};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pool<T> {
	/// Pays `who` out of the liquid balance of `payer`, or keeps the amount if `who` can't be paid
	/// now. Returns whether it is kept. Fails with `cannot_afford` if `payer` can't lock the
	/// amount.
	pub fn pay_or_keep_from(
		&mut self,
		payer: &T::AccountId,
		who: &T::AccountId,
		amount: Balance,
		cannot_afford: Error<T>,
	) -> Result<bool, DispatchError> {
		let token = self.record.token.clone();
		let paid = tried(T::Escrow::hand_over(&token, payer, who, amount))?;
		if paid.is_err() {
			// Fails, too, if the payer was at fault.
			let reason: T::RuntimeHoldReason = HoldReason::Unclaimed.into();
			T::Escrow::lock(&token, &reason, payer, amount).map_err(named(cannot_afford))?;
			self.keep(None, (&reason, payer), who, amount)?;
		}
		Ok(paid.is_err())
	}

	/// Keeps `amount` for `who` on the DPO's account. It comes from the hold `from`. `kind` is the
	/// one of the DPO's four accounts to which that hold belongs, if it is one of them.
	pub fn keep(
		&mut self,
		kind: Option<AccountKind>,
		from: (&T::RuntimeHoldReason, &T::AccountId),
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		let token = &self.record.token;
		if Pallet::<T>::keep_part(self.id, token, kind, from, who, amount)? {
			let kept = self.record.kept.checked_add(1);
			self.record.kept = kept.defensive_ok_or(Error::<T>::Inconsistent)?;
		}
		Ok(())
	}
}

impl<T: Config> Pallet<T> {
	/// Moves `amount` under the hold `Unclaimed` and records it. Returns whether nothing was kept
	/// for `who` before.
	fn keep_part(
		dpo: DpoId,
		token: &Token,
		kind: Option<AccountKind>,
		from: (&T::RuntimeHoldReason, &T::AccountId),
		who: &T::AccountId,
		amount: Balance,
	) -> Result<bool, DispatchError> {
		let account = Self::account(dpo);
		let unclaimed = HoldReason::Unclaimed.into();
		T::Escrow::shift(token, from, (&unclaimed, &account), amount)?;
		let is_first = UnclaimedParts::<T>::try_mutate((who.clone(), dpo), |part| {
			let (before, mut planned) =
				part.map_or((0, None), |part: KeptPart| (part.amount, part.planned));
			let sum = before.checked_add(amount);
			T::Agenda::set_aside(&Job::KeptPart(dpo, who.clone()), &mut planned);
			*part = Some(KeptPart {
				amount: sum.defensive_ok_or(Error::<T>::Inconsistent)?,
				planned,
			});
			Ok::<bool, DispatchError>(before == 0)
		})?;
		Self::deposit_event(Event::Kept {
			dpo,
			kind,
			account,
			who: who.clone(),
			token: token.clone(),
			amount,
		});
		Ok(is_first)
	}

	pub(crate) fn do_claim_unclaimed(
		caller: T::AccountId,
		dpo: DpoId,
		who: T::AccountId,
	) -> DispatchResult {
		let part = UnclaimedParts::<T>::take((who.clone(), dpo));
		let KeptPart {
			amount,
			mut planned,
		} = part.ok_or(Error::<T>::NothingUnclaimed)?;
		T::Agenda::plan(&Job::KeptPart(dpo, who.clone()), &mut planned, None);
		if let Some(mut pool) = Pool::<T>::get(dpo) {
			Self::pay_kept(dpo, &pool.record.token, caller, who, amount)?;
			let kept = pool.record.kept.checked_sub(1);
			pool.record.kept = kept.defensive_ok_or(Error::<T>::Inconsistent)?;
			pool.put();
			return Ok(());
		}
		let estate = Estates::<T>::take(dpo);
		let mut estate = estate.defensive_ok_or(Error::<T>::Inconsistent)?;
		let kept = estate.kept.checked_sub(1);
		estate.kept = kept.defensive_ok_or(Error::<T>::Inconsistent)?;
		if estate.kept == 0 && who == estate.manager {
			// The amount is paid together with everything else that is left, because the sum may
			// suffice to open an account.
			Self::deposit_unclaimed_paid(dpo, &estate.token, caller, who, amount);
			let left = Self::dissolve(dpo, estate, amount)?;
			ensure!(left.is_none(), Error::<T>::CannotBePaid);
			return Ok(());
		}
		Self::pay_kept(dpo, &estate.token, caller, who, amount)?;
		if let Some(estate) = Self::dissolve(dpo, estate, 0)? {
			Estates::<T>::insert(dpo, estate);
		}
		Ok(())
	}

	/// Pays `who` the amount kept. Fails with `CannotBePaid`.
	fn pay_kept(
		dpo: DpoId,
		token: &Token,
		caller: T::AccountId,
		who: T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		let unclaimed = HoldReason::Unclaimed.into();
		T::Escrow::pay(token, &unclaimed, &Self::account(dpo), &who, amount)
			.map_err(named(Error::<T>::CannotBePaid))?;
		Self::deposit_unclaimed_paid(dpo, token, caller, who, amount);
		Ok(())
	}

	/// Emits `UnclaimedPaid`.
	fn deposit_unclaimed_paid(
		dpo: DpoId,
		token: &Token,
		caller: T::AccountId,
		who: T::AccountId,
		amount: Balance,
	) {
		Self::deposit_event(Event::UnclaimedPaid {
			dpo,
			account: Self::account(dpo),
			who,
			caller,
			token: token.clone(),
			amount,
		});
	}

	/// Keeps the base of a closed DPO, with the remainders that joined it, for a manager that can't
	/// be paid now. Fails with `CannotBePaid` if it was kept before and is being claimed.
	pub(crate) fn keep_base(dpo: DpoId, token: &Token, manager: &T::AccountId) -> DispatchResult {
		let (account, base) = (Self::account(dpo), HoldReason::Base.into());
		let amount = T::Escrow::held(token, &base, &account);
		ensure!(amount > 0, Error::<T>::CannotBePaid);
		Self::keep_part(dpo, token, None, (&base, &account), manager, amount)?;
		Ok(())
	}
}
