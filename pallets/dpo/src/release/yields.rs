//! How the yield is divided (Rulebook 3.9).

use crate::{
	release::{DpoPayment, Effect, Plan, Split},
	AccountKind, Config, CutTo, Error, Pallet, Pool,
};
use bullet_train_math::{
	fee::{self, YieldSplit},
	seats,
};
use bullet_train_primitives::Balance;
use frame_support::{
	ensure,
	traits::{DefensiveOption, Get},
};
use sp_runtime::Permill;
use sp_std::vec;

impl<T: Config> Pool<T> {
	pub(super) fn plan_yield(
		&self,
		balance: Balance,
		caller: &T::AccountId,
	) -> Result<Plan<T::AccountId>, Error<T>> {
		let record = &self.record;
		ensure!(balance > 0, Error::<T>::NothingToRelease);
		let late_cut = if record.is_yield_late(Pallet::<T>::now()) {
			record.rules.late_release_cut.into()
		} else {
			Permill::zero()
		};
		let split = self.split_yield(balance, late_cut)?;
		let cut_to = self.cut_to(caller);
		let for_members = if cut_to.is_none() { split.cut_off } else { 0 };
		let by_seats = split.for_seats.checked_add(for_members);
		let by_seats = by_seats.defensive_ok_or(Error::<T>::Inconsistent)?;
		let per_seat = self.per_seat(by_seats);
		ensure!(per_seat > 0, Error::<T>::TooLittleToRelease);

		let mut plan = self.plan_by_seats(per_seat, |child, seats| {
			Some(vec![DpoPayment {
				dpo: child.id,
				kind: AccountKind::Yield,
				amount: seats::cost(per_seat, seats.into())?,
				effect: Effect::Nothing,
			}])
		})?;
		let fees = [
			(Some(record.manager.clone()), split.fee),
			(cut_to, split.cut_off),
		];
		for (who, amount) in fees {
			if let Some(who) = who {
				plan.pay(&who, amount)
					.defensive_ok_or(Error::<T>::Inconsistent)?;
			}
		}
		plan.split = Some(Split {
			fee: split.fee,
			cut_off: split.cut_off,
			by_seats,
		});
		Ok(plan)
	}

	/// How the balance of the Yield Account is split.
	fn split_yield(&self, balance: Balance, late_cut: Permill) -> Result<YieldSplit, Error<T>> {
		let record = &self.record;
		fee::split(balance, record.undivided.into(), record.fee, late_cut)
			.defensive_ok_or(Error::<T>::Inconsistent)
	}

	/// Whether a release of the yield in time would pay now: at least a unit a seat.
	pub fn yield_would_pay(&self) -> Result<bool, Error<T>> {
		let split = self.split_yield(self.balance(AccountKind::Yield), Permill::zero())?;
		Ok(self.per_seat(split.for_seats) > 0)
	}

	/// The account that gets the part cut off the fee. `None` if it goes to the members, by seats.
	fn cut_to(&self, caller: &T::AccountId) -> Option<T::AccountId> {
		match self.record.rules.cut_to {
			CutTo::Members => None,
			CutTo::Caller if caller == &self.record.manager => None,
			CutTo::Caller if self.members().acts(caller) => Some(caller.clone()),
			CutTo::Caller => Some(T::Treasury::get()),
		}
	}
}
