//! Committing to a target (Rulebook 3.5).

use crate::{
	AccountKind, Commitment, Config, Error, Event, Pallet, Pool, Stage, Target, WeightInfo,
};
use bullet_train_math::fee;
use bullet_train_primitives::{Balance, CabinProvider, DpoId, Escrow};
use frame_support::{ensure, traits::Get, weights::Weight};
use sp_runtime::{DispatchResult, Permill};

/// The terms on which an account may commit now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Right {
	/// Free of charge: the manager commits, a member commits after the grace period and the fee was
	/// cut before, or members have decided it.
	Free,
	/// A member commits within the grace period, and pays the manager this part of the target's
	/// cost.
	ForFee(Permill),
	/// A member commits after the grace period, which cuts the management fee for good.
	CutsFee,
}

impl<T: Config> Pallet<T> {
	/// The weight of a commitment. The additional reads and writes are for an early commit fee that
	/// has to be kept for the manager: the member's holds, the record of what is kept, its entries
	/// on the agenda and what they depend on, and the manager's account.
	pub(crate) fn weight_of_commit() -> Weight {
		T::WeightInfo::commit_to_cabin()
			.max(T::WeightInfo::commit_to_seats())
			.saturating_add(T::DbWeight::get().reads_writes(4, 4))
	}

	pub(crate) fn do_commit(
		caller: T::AccountId,
		dpo: DpoId,
		target: Target,
		referrer: Option<T::AccountId>,
	) -> DispatchResult {
		let mut pool = Pool::<T>::load(dpo)?;
		let right = pool.right_to_commit(&caller)?;
		pool.ensure_may_name(&caller, target, referrer.as_ref())?;
		pool.take_target(caller, right, target, referrer)?;
		pool.put();
		Ok(())
	}
}

impl<T: Config> Pool<T> {
	/// Ensures that `caller` may name this referrer, if it names one. Fails with
	/// `ReferrerNotAllowed` or `DpoAccount`.
	fn ensure_may_name(
		&self,
		caller: &T::AccountId,
		target: Target,
		referrer: Option<&T::AccountId>,
	) -> DispatchResult {
		let Some(referrer) = referrer else {
			return Ok(());
		};
		let may_name = *caller == self.record.manager && matches!(target, Target::Dpo { .. });
		ensure!(may_name, Error::<T>::ReferrerNotAllowed);
		Pallet::<T>::ensure_no_dpo_account(referrer)
	}

	/// Ensures that `caller` could commit to a target now, after it has paid `tip` in the native
	/// token.
	pub fn ensure_may_commit(
		&self,
		caller: &T::AccountId,
		target: Target,
		referrer: Option<&T::AccountId>,
		tip: Balance,
	) -> DispatchResult {
		let right = self.right_to_commit(caller)?;
		self.ensure_may_name(caller, target, referrer)?;
		ensure!(
			referrer != Some(&self.record.founder),
			Error::<T>::SelfReferral
		);
		let (offer, _) = self.ensure_may_take(target)?;
		if let Right::ForFee(part) = right {
			let fee = part.mul_floor(offer.cost);
			ensure!(
				T::Escrow::can_lock(&self.record.token, caller, fee, tip),
				Error::<T>::CannotAffordEarlyCommit
			);
		}
		Ok(())
	}

	/// Takes a target on the terms of `right`. Fails as `ensure_may_take` does, with
	/// `CannotAffordEarlyCommit` or `SelfReferral`, and as boarding does.
	pub fn take_target(
		&mut self,
		caller: T::AccountId,
		right: Right,
		target: Target,
		referrer: Option<T::AccountId>,
	) -> DispatchResult {
		let (offer, unused) = self.ensure_may_take(target)?;
		self.apply_right(&caller, right, offer.cost)?;
		let dpo = self.id;
		let taken = match target {
			Target::Class(class) => {
				// The fare comes from the Deposit Account; the bonus goes to the Bonus Account.
				let cabin = T::Cabins::board_dpo(
					dpo,
					class,
					&Pallet::<T>::reason_of(AccountKind::Deposit),
				)?;
				Commitment::Cabin { class, cabin }
			}
			Target::Dpo { dpo: other, seats } => {
				let mut seller = Self::load(other)?;
				seller.sell_to_dpo(self, seats, referrer)?;
				seller.put();
				self.record.bought_into = Some(other);
				Commitment::Seats { dpo: other, seats }
			}
		};
		self.shift(AccountKind::Deposit, (dpo, AccountKind::Withdraw), unused)?;
		self.record.stage = Stage::Committed;
		self.record.taken = Some(taken);
		self.record.train = offer.train;
		self.look_soon();
		self.lapse_offers()?;
		Pallet::<T>::deposit_event(Event::Committed {
			dpo,
			account: self.account(),
			caller,
			taken,
			token: offer.token,
			cost: offer.cost,
			unused,
		});
		Ok(())
	}

	/// The terms on which `caller` may commit now. Fails with `NotActive`, `NotMember` or
	/// `ManagersGrace` if it may not (Rulebook 3.5).
	pub fn right_to_commit(&self, caller: &T::AccountId) -> Result<Right, Error<T>> {
		let record = &self.record;
		let Stage::Active {
			members_commit_from,
			..
		} = record.stage
		else {
			return Err(Error::<T>::NotActive);
		};
		if caller == &record.manager {
			return Ok(Right::Free);
		}
		ensure!(self.acts(caller), Error::<T>::NotMember);
		if Pallet::<T>::now() >= members_commit_from {
			return Ok(if record.fee_cut {
				Right::Free
			} else {
				Right::CutsFee
			});
		}
		let fee = record.rules.early_commit_fee;
		fee.map(|part| Right::ForFee(part.into()))
			.ok_or(Error::<T>::ManagersGrace)
	}

	/// Charges the early commit fee to the caller, or cuts the management fee.
	fn apply_right(
		&mut self,
		caller: &T::AccountId,
		right: Right,
		cost: Balance,
	) -> DispatchResult {
		match right {
			Right::Free => Ok(()),
			Right::ForFee(part) => self.pay_early_commit(caller, part, cost),
			Right::CutsFee => {
				let record = &mut self.record;
				let cut = record.rules.late_commit_cut.into();
				let before = record.fee;
				record.fee = fee::cut(before, cut);
				record.fee_cut = true;
				if self.record.fee < before {
					self.next_edition()?;
				}
				Pallet::<T>::deposit_event(Event::FeeCut {
					dpo: self.id,
					fee: self.record.fee,
				});
				Ok(())
			}
		}
	}

	/// Pays the manager a part of the cost out of the caller's liquid balance, or keeps it if the
	/// manager can't be paid now. Fails with `CannotAffordEarlyCommit`.
	fn pay_early_commit(
		&mut self,
		caller: &T::AccountId,
		part: Permill,
		cost: Balance,
	) -> DispatchResult {
		let amount = part.mul_floor(cost);
		if amount == 0 {
			return Ok(());
		}
		let manager = self.record.manager.clone();
		let error = Error::<T>::CannotAffordEarlyCommit;
		let kept = self.pay_or_keep_from(caller, &manager, amount, error)?;
		Pallet::<T>::deposit_event(Event::EarlyCommitPaid {
			dpo: self.id,
			payer: caller.clone(),
			manager,
			token: self.record.token.clone(),
			amount,
			kept,
		});
		Ok(())
	}
}
