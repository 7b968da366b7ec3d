//! Committing to a target (Rulebook 3.5).

use crate::{
	AccountKind, Commitment, Config, Error, Event, HoldReason, Pallet, Pool, Stage, Target,
};
use bullet_train_math::fee;
use bullet_train_primitives::{attempt, named, Balance, CabinProvider, DpoId, Escrow};
use frame_support::ensure;
use sp_runtime::{DispatchResult, Permill};

/// The terms on which an account may commit now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Right {
	/// Free of charge: the manager commits, or a member commits after the grace period and the fee
	/// was cut before.
	Free,
	/// A member commits within the grace period, and pays the manager this part of the target's
	/// cost.
	ForFee(Permill),
	/// A member commits after the grace period, which cuts the management fee for good.
	CutsFee,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_commit(
		caller: T::AccountId,
		dpo: DpoId,
		target: Target,
		referrer: Option<T::AccountId>,
	) -> DispatchResult {
		let mut pool = Pool::<T>::load(dpo)?;
		let right = pool.right_to_commit(&caller)?;
		if let Some(referrer) = &referrer {
			let may_name = caller == pool.record.manager && matches!(target, Target::Dpo { .. });
			ensure!(may_name, Error::<T>::ReferrerNotAllowed);
			Self::ensure_no_dpo_account(referrer)?;
		}
		let (offer, unused) = pool.ensure_may_take(target)?;

		pool.apply_right(&caller, right, offer.cost)?;
		let taken = match target {
			Target::Class(class) => {
				// The fare comes from the Deposit Account; the bonus goes to the Bonus Account.
				let cabin =
					T::Cabins::board_dpo(dpo, class, &Self::reason_of(AccountKind::Deposit))?;
				Commitment::Cabin { class, cabin }
			}
			Target::Dpo { dpo: other, seats } => {
				let mut seller = Pool::<T>::load(other)?;
				seller.sell_to_dpo(&pool, seats, referrer)?;
				seller.put();
				pool.record.bought_into = Some(other);
				Commitment::Seats { dpo: other, seats }
			}
		};
		pool.shift(AccountKind::Deposit, (dpo, AccountKind::Withdraw), unused)?;
		pool.record.stage = Stage::Committed;
		pool.record.taken = Some(taken);
		Self::deposit_event(Event::Committed {
			dpo,
			account: pool.account(),
			caller,
			taken,
			token: offer.token,
			cost: offer.cost,
			unused,
		});
		pool.put();
		Ok(())
	}
}

impl<T: Config> Pool<T> {
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
				record.fee = fee::cut(record.fee, cut);
				record.fee_cut = true;
				Pallet::<T>::deposit_event(Event::FeeCut {
					dpo: self.id,
					fee: record.fee,
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
		let reason: T::RuntimeHoldReason = HoldReason::Unclaimed.into();
		let (token, manager) = (self.record.token.clone(), self.record.manager.clone());
		T::Escrow::lock(&token, &reason, caller, amount)
			.map_err(named(Error::<T>::CannotAffordEarlyCommit))?;
		let paid = attempt(|| T::Escrow::pay(&token, &reason, caller, &manager, amount))?;
		let kept = paid.is_err();
		if kept {
			self.keep(None, (&reason, caller), &manager, amount)?;
		}
		Pallet::<T>::deposit_event(Event::EarlyCommitPaid {
			dpo: self.id,
			payer: caller.clone(),
			manager,
			token,
			amount,
			kept,
		});
		Ok(())
	}
}
