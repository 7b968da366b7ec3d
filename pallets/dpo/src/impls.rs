//! [`DpoProvider`], through which the other pallets of the suite use the DPOs.

use crate::{AccountKind, Config, Dpos, Error, Event, Pallet, Pool, Stage};
use bullet_train_math::period;
use bullet_train_primitives::{Balance, BlockNumber, DpoId, DpoProvider, Income};
use frame_support::{
	ensure,
	traits::{Defensive, Get},
};
use sp_runtime::DispatchResult;

/// The one of a DPO's four accounts in which an income arrives (Rulebook 1.3, 1.5, 1.7, 2.4).
fn account_for(income: Income) -> AccountKind {
	match income {
		Income::Fare => AccountKind::Withdraw,
		Income::Bonus => AccountKind::Bonus,
		Income::Yield | Income::MilestoneShare => AccountKind::Yield,
	}
}

impl<T: Config> DpoProvider<T::AccountId> for Pallet<T> {
	type Reason = T::RuntimeHoldReason;

	fn may_withdraw(dpo: DpoId, who: &T::AccountId) -> bool {
		Pool::<T>::get(dpo).is_some_and(|pool| pool.acts(who))
	}

	fn hold_for(dpo: DpoId, income: Income) -> Option<(T::RuntimeHoldReason, T::AccountId)> {
		Dpos::<T>::contains_key(dpo)
			.then(|| (Self::reason_of(account_for(income)), Self::account(dpo)))
	}

	fn received(dpo: DpoId, income: Income, _: Balance) -> DispatchResult {
		match income {
			Income::Bonus => Ok(()),
			Income::Yield | Income::MilestoneShare => Self::note_yield(dpo),
			Income::Fare => {
				Dpos::<T>::try_mutate(dpo, |record| {
					let record = record.as_mut().ok_or(Error::<T>::NoSuchDpo)?;
					ensure!(record.stage == Stage::Committed, Error::<T>::Inconsistent);
					record.stage = Stage::Completed;
					Ok::<(), Error<T>>(())
				})
				.defensive()?;
				Self::deposit_event(Event::Completed { dpo });
				Ok(())
			}
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Notes that yield has arrived. The grace period for releasing it starts with the first yield
	/// after which a release would pay (Rulebook 3.9).
	pub(crate) fn note_yield(dpo: DpoId) -> DispatchResult {
		let mut pool = Pool::<T>::load(dpo)?;
		if pool.record.yield_late_from.is_some() || !pool.yield_would_pay()? {
			return Ok(());
		}
		let grace = pool.record.rules.yield_grace_days.into();
		let late_from = period::over_at(Self::now(), grace, T::BlocksPerDay::get());
		pool.record.yield_late_from = Some(late_from.unwrap_or(BlockNumber::MAX));
		pool.put();
		Ok(())
	}
}
