//! [`DpoProvider`], through which the other pallets of the suite use the DPOs.

use crate::{AccountKind, Config, Dpos, Error, Event, Pallet, Pool, Stage};
use bullet_train_math::period;
use bullet_train_primitives::{Balance, BlockNumber, DpoId, DpoProvider, Income};
use frame_support::traits::{Defensive, DefensiveOption, Get};
use sp_runtime::DispatchError;

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

	fn received(dpo: DpoId, income: Income, _: Balance) -> Result<bool, DispatchError> {
		match income {
			Income::Bonus => Ok(false),
			Income::Yield | Income::MilestoneShare => {
				let mut pool = Pool::<T>::load(dpo)?;
				let has_changed = pool.note_yield()?;
				if has_changed {
					pool.put();
				}
				Ok(has_changed)
			}
			Income::Fare => {
				let mut pool = Pool::<T>::load(dpo).defensive()?;
				let is_committed = pool.record.stage == Stage::Committed;
				is_committed
					.then_some(())
					.defensive_ok_or(Error::<T>::Inconsistent)?;
				pool.record.stage = Stage::Completed;
				pool.look_soon();
				pool.put();
				Self::deposit_event(Event::Completed { dpo });
				Ok(true)
			}
		}
	}
}

impl<T: Config> Pool<T> {
	/// Notes that yield has arrived. The grace period for releasing it starts with the first yield
	/// after which a release would pay (Rulebook 3.9). Returns whether the record has changed.
	pub fn note_yield(&mut self) -> Result<bool, DispatchError> {
		if self.record.yield_late_from.is_some() || !self.yield_would_pay()? {
			return Ok(false);
		}
		let grace = self.record.rules.yield_grace_days.into();
		let late_from = period::over_at(Pallet::<T>::now(), grace, T::BlocksPerDay::get());
		self.record.yield_late_from = Some(late_from.unwrap_or(BlockNumber::MAX));
		match self.yield_due_at() {
			Some(at) if !self.record.stage.is_over() => self.look_by(at),
			_ => self.look_soon(),
		}
		Ok(true)
	}
}
