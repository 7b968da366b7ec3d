//! Taking a target (Rulebook 3.5).

use crate::{
	offer::Offer, Config, DpoMembers, DpoOf, Dpos, Error, Event, HoldReason, Pallet, Purse, Stage,
	Taken, Target,
};
use bullet_train_math::{fee, mul_div_floor};
use bullet_train_primitives::{attempt, Balance, Cabins, DpoId, Escrow};
use frame_support::{
	ensure,
	traits::{Defensive, Get},
};
use sp_runtime::{DispatchError, DispatchResult, Permill};

/// On which terms someone may commit now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Right {
	/// As the manager, or after a late commit has cut the fee before: nothing else changes.
	Free,
	/// As a member within the grace period, for this part of the cost, paid to the manager.
	ForFee(Permill),
	/// As a member after the grace period: the management fee is cut for good.
	CutsFee,
}

impl<T: Config> Pallet<T> {
	/// On which terms `caller` may commit an ACTIVE DPO now (Rulebook 3.5).
	pub(crate) fn right_to_commit(
		dpo: DpoId,
		record: &DpoOf<T>,
		caller: &T::AccountId,
	) -> Result<Right, Error<T>> {
		let Stage::Active { since } = record.stage else {
			return Err(Error::<T>::NotActive);
		};
		if caller == &record.manager {
			return Ok(Right::Free);
		}
		ensure!(
			DpoMembers::<T>::get(dpo).acts(caller),
			Error::<T>::NotMember
		);
		if record.is_commit_late(since, Self::now(), T::BlocksPerDay::get()) {
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

	pub(crate) fn do_commit(
		caller: T::AccountId,
		dpo: DpoId,
		target: Target,
		referrer: Option<T::AccountId>,
	) -> DispatchResult {
		let mut record = Self::load(dpo)?;
		let right = Self::right_to_commit(dpo, &record, &caller)?;
		if let Some(referrer) = &referrer {
			let may_name = caller == record.manager && matches!(target, Target::Dpo { .. });
			ensure!(may_name, Error::<T>::ReferrerNotAllowed);
			Self::ensure_no_dpo_account(referrer)?;
		}
		let (offer, unused) = Self::ensure_may_take(dpo, &record, target)?;

		Self::apply_right(&caller, dpo, &mut record, right, offer.cost)?;
		let taken = match target {
			Target::Class(class) => {
				// The fare comes from the Deposit Account, the bonus goes to the Bonus Account.
				let cabin = T::Cabins::board_dpo(dpo, class, &Self::reason_of(Purse::Deposit))?;
				Taken::Cabin { class, cabin }
			}
			Target::Dpo { dpo: other, seats } => {
				let buyer = (dpo, &record.manager);
				Self::sell_to_dpo(other, buyer, seats, referrer)?;
				record.bought_into = Some(other);
				Taken::Seats { dpo: other, seats }
			}
		};
		Self::move_to(
			&record.token,
			(dpo, Purse::Deposit),
			(dpo, Purse::Withdraw),
			unused,
		)?;
		record.stage = Stage::Committed;
		record.taken = Some(taken);
		Self::deposit_event(Event::Committed {
			dpo,
			account: Self::account(dpo),
			caller,
			taken,
			token: offer.token,
			cost: offer.cost,
			unused,
		});
		Dpos::<T>::insert(dpo, record);
		Ok(())
	}

	/// A target that is available may be taken: in the same token, for no more than the deposit, and
	/// another than the Default Target only where that isn't available and within the tolerance. Returns
	/// what is taken, and what of the deposit isn't used for it.
	pub(crate) fn ensure_may_take(
		dpo: DpoId,
		record: &DpoOf<T>,
		target: Target,
	) -> Result<(Offer, Balance), DispatchError> {
		let deposit = Self::balance(dpo, &record.token, Purse::Deposit);
		let offer = Self::offer_of(target, dpo, &record.manager)?;
		ensure!(offer.token == record.token, Error::<T>::OtherToken);
		if target != record.default_target {
			ensure!(
				!Self::is_default_available(dpo, record, deposit),
				Error::<T>::DefaultTargetAvailable
			);
			Self::ensure_within_tolerance(record, deposit, &offer)?;
		}
		let unused = deposit.checked_sub(offer.cost);
		let unused = unused.ok_or(Error::<T>::TooDear)?;
		Ok((offer, unused))
	}

	/// What it costs the caller or the manager that this caller commits now.
	fn apply_right(
		caller: &T::AccountId,
		dpo: DpoId,
		record: &mut DpoOf<T>,
		right: Right,
		cost: Balance,
	) -> DispatchResult {
		match right {
			Right::Free => Ok(()),
			Right::ForFee(part) => Self::pay_early_commit(caller, dpo, record, part, cost),
			Right::CutsFee => {
				let cut = record.rules.late_commit_cut.deconstruct();
				record.fee = Permill::from_parts(fee::cut(record.fee.deconstruct(), cut));
				record.fee_cut = true;
				Self::deposit_event(Event::FeeCut {
					dpo,
					fee: record.fee,
				});
				Ok(())
			}
		}
	}

	/// Pays the manager a part of the cost, or keeps it for a manager that can't be paid now.
	fn pay_early_commit(
		caller: &T::AccountId,
		dpo: DpoId,
		record: &mut DpoOf<T>,
		part: Permill,
		cost: Balance,
	) -> DispatchResult {
		let amount = mul_div_floor(
			cost,
			part.deconstruct().into(),
			Permill::one().deconstruct().into(),
		);
		let amount = amount.defensive().ok_or(Error::<T>::Inconsistent)?;
		if amount == 0 {
			return Ok(());
		}
		let reason: T::RuntimeHoldReason = HoldReason::Unclaimed.into();
		let (token, manager) = (record.token.clone(), record.manager.clone());
		T::Escrow::lock(&token, &reason, caller, amount)
			.map_err(|_| Error::<T>::CannotAffordEarlyCommit)?;
		let paid = attempt(|| T::Escrow::pay(&token, &reason, caller, &manager, amount))?;
		let kept = paid.is_err();
		if kept {
			Self::keep(dpo, record, None, (&reason, caller), &manager, amount)?;
		}
		Self::deposit_event(Event::EarlyCommitPaid {
			dpo,
			payer: caller.clone(),
			manager,
			token,
			amount,
			kept,
		});
		Ok(())
	}
}
