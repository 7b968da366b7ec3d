//! Withdrawing and treasure hunting (Rulebook 1.5, 1.6).

use crate::{
	journey::{Journey, Payment},
	unclaimed::Part,
	Config, Error, Event, Pallet,
};
use bullet_train_primitives::{named, Balance, CabinNumber, ClassId, Payee};
use frame_support::{
	dispatch::{DispatchErrorWithPostInfo, WithPostDispatchInfo},
	ensure,
	traits::DefensiveOption,
};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// The ride whose yield `caller` may withdraw, and what is due. Fails with `NoSuchRide`,
	/// `NotPassenger` or `NothingDue`. Writes nothing.
	pub(crate) fn withdrawal(
		caller: &T::AccountId,
		class: ClassId,
		cabin: CabinNumber,
	) -> Result<(Journey<T>, Balance), DispatchError> {
		let journey = Journey::<T>::load(class, cabin)?;
		ensure!(journey.may_withdraw(caller), Error::<T>::NotPassenger);
		let due = journey.due()?;
		ensure!(due > 0, Error::<T>::NothingDue);
		Ok((journey, due))
	}

	pub(crate) fn do_withdraw_yield(
		caller: T::AccountId,
		class: ClassId,
		cabin: CabinNumber,
	) -> Result<Payment, DispatchError> {
		let (mut journey, due) = Self::withdrawal(&caller, class, cabin)?;
		let share = journey.share()?;

		// A part that can't be paid is kept even if the passenger itself calls: the passenger has
		// withdrawn in time, and must not become late because the token's team blocks its account.
		Self::pay_or_keep(&mut journey, Part::Yield(due))?;
		Self::pay_or_keep(&mut journey, Part::Share(share.amount))?;
		let payment = journey.payment(&share);
		journey.mark_paid(due, share.seen)?;
		Self::deposit_event(Event::YieldWithdrawn {
			train: journey.class.train,
			class,
			cabin,
			passenger: journey.ride.passenger.clone(),
			caller,
			owner: journey.train.owner.clone(),
			token: journey.train.token.clone(),
			amount: due,
			share: share.amount,
		});
		journey.store();
		Ok(payment)
	}

	/// The ride that `hunter` may hunt, and the yield due. Fails with `NoSuchRide`, `OwnRide`,
	/// `TooEarlyToHunt` or `NothingDue`. Writes nothing.
	fn hunt(
		hunter: &T::AccountId,
		class: ClassId,
		cabin: CabinNumber,
	) -> Result<(Journey<T>, Balance), DispatchError> {
		let journey = Journey::<T>::load(class, cabin)?;
		ensure!(!journey.may_withdraw(hunter), Error::<T>::OwnRide);
		ensure!(journey.is_huntable(), Error::<T>::TooEarlyToHunt);
		let due = journey.due()?;
		ensure!(due > 0, Error::<T>::NothingDue);
		Ok((journey, due))
	}

	pub(crate) fn do_hunt_treasure(
		hunter: T::AccountId,
		class: ClassId,
		cabin: CabinNumber,
	) -> Result<Payment, DispatchErrorWithPostInfo> {
		let (mut journey, due) = Self::hunt(&hunter, class, cabin)
			.map_err(|error| error.with_weight(Self::weight_of_lost_hunt()))?;
		let share = journey.share()?;
		let cut = journey.cut_of(due);
		let amount = due.checked_sub(cut);
		let amount = amount.defensive_ok_or(Error::<T>::Inconsistent)?;

		Self::pay_or_keep(&mut journey, Part::Yield(amount))?;
		Self::pay_or_keep(&mut journey, Part::Share(share.amount))?;
		journey
			.release_reward(&Payee::Free(hunter.clone()), cut)
			.map_err(named(Error::<T>::HunterCannotBePaid))?;
		let payment = journey.payment(&share);
		journey.mark_paid(due, share.seen)?;
		Self::deposit_event(Event::TreasureHunted {
			train: journey.class.train,
			class,
			cabin,
			passenger: journey.ride.passenger.clone(),
			hunter,
			owner: journey.train.owner.clone(),
			token: journey.train.token.clone(),
			cut,
			amount,
			share: share.amount,
		});
		journey.store();
		Ok(payment)
	}
}
