//! Who gets what of the yield (Rulebook 3.9).

use crate::{
	release::{Effect, Passage, Plan, Split},
	Config, CutTo, DpoOf, Error, MembersOf, Pallet, Purse, Stage,
};
use alloc::vec;
use bullet_train_math::{fee, seats::SEATS};
use bullet_train_primitives::Balance;
use frame_support::{ensure, traits::Get};

impl<T: Config> Pallet<T> {
	pub(super) fn plan_yield(
		record: &DpoOf<T>,
		members: &MembersOf<T>,
		balance: Balance,
		caller: &T::AccountId,
	) -> Result<Plan<T::AccountId>, Error<T>> {
		ensure!(balance > 0, Error::<T>::NothingToRelease);
		let late_cut = if record.is_yield_late(Self::now(), T::BlocksPerDay::get()) {
			record.rules.late_release_cut.deconstruct()
		} else {
			0
		};
		let split = fee::split(
			balance,
			record.yield_remainder,
			record.fee.deconstruct(),
			late_cut,
		)
		.ok_or(Error::<T>::Inconsistent)?;
		let cut_to = Self::cut_to(record, members, caller);
		let for_members = if cut_to.is_none() { split.cut_off } else { 0 };
		let by_seats = split.for_seats.checked_add(for_members);
		let by_seats = by_seats.ok_or(Error::<T>::Inconsistent)?;
		ensure!(
			by_seats >= SEATS.into() || record.stage == Stage::Completed,
			Error::<T>::TooLittleToRelease
		);

		let mut plan = Self::plan_by_seats(record, members, by_seats, |dpo, _, _, amount| {
			Some(vec![Passage {
				dpo,
				purse: Purse::Yield,
				amount,
				effect: Effect::Nothing,
			}])
		})?;
		let mut pay =
			|who: &T::AccountId, amount| plan.pay(who, amount).ok_or(Error::<T>::Inconsistent);
		pay(&record.manager, split.fee)?;
		if let Some(who) = cut_to {
			pay(&who, split.cut_off)?;
		}
		plan.split = Some(Split {
			fee: split.fee,
			cut_off: split.cut_off,
			by_seats,
		});
		Ok(plan)
	}

	/// Who gets the part cut off the fee: an account, or, where it is none, the members by seats.
	fn cut_to(
		record: &DpoOf<T>,
		members: &MembersOf<T>,
		caller: &T::AccountId,
	) -> Option<T::AccountId> {
		match record.rules.cut_to {
			CutTo::Members => None,
			CutTo::Caller if caller == &record.manager => None,
			CutTo::Caller if members.acts(caller) => Some(caller.clone()),
			CutTo::Caller => Some(T::Treasury::get()),
		}
	}
}
