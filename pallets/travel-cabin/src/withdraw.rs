//! Withdrawing and treasure hunting (Rulebook 1.5, 1.6).

use crate::{journey::Journey, unclaimed::Part, Config, Error, Event, Pallet, RideKey};
use frame_support::{ensure, traits::DefensiveOption};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_withdraw_yield(
		caller: T::AccountId,
		key: RideKey<T::AccountId>,
	) -> DispatchResult {
		let mut journey = Journey::<T>::load(key)?;
		ensure!(journey.may_withdraw(&caller), Error::<T>::NotPassenger);
		let due = journey.due()?;
		ensure!(due > 0, Error::<T>::NothingDue);
		let share = journey.share()?;

		// A part that can't be paid is kept even if the caller is the passenger. Otherwise a
		// token's team could block a passenger's withdrawals, so that it can be hunted.
		Self::pay_or_keep(&journey, Part::Yield(due))?;
		Self::pay_or_keep(&journey, Part::Share(share.amount))?;
		journey.mark_paid(due, share.seen)?;
		Self::deposit_event(Event::YieldWithdrawn {
			train: journey.class.train,
			class: journey.key.class,
			cabin: journey.key.cabin,
			passenger: journey.key.passenger.clone(),
			caller,
			owner: journey.train.owner.clone(),
			token: journey.train.token.clone(),
			amount: due,
			share: share.amount,
		});
		journey.store();
		Ok(())
	}

	pub(crate) fn do_hunt_treasure(
		hunter: T::AccountId,
		key: RideKey<T::AccountId>,
	) -> DispatchResult {
		let mut journey = Journey::<T>::load(key)?;
		ensure!(!journey.may_withdraw(&hunter), Error::<T>::OwnRide);
		ensure!(journey.is_huntable(), Error::<T>::TooEarlyToHunt);
		let due = journey.due()?;
		ensure!(due > 0, Error::<T>::NothingDue);
		let share = journey.share()?;
		let cut = journey.cut_of(due);
		let amount = due
			.checked_sub(cut)
			.defensive_ok_or(Error::<T>::Inconsistent)?;

		Self::pay_or_keep(&journey, Part::Yield(amount))?;
		Self::pay_or_keep(&journey, Part::Share(share.amount))?;
		Self::pay_or_keep(&journey, Part::Cut(&hunter, cut))?;
		journey.mark_paid(due, share.seen)?;
		Self::deposit_event(Event::TreasureHunted {
			train: journey.class.train,
			class: journey.key.class,
			cabin: journey.key.cabin,
			passenger: journey.key.passenger.clone(),
			hunter,
			owner: journey.train.owner.clone(),
			token: journey.train.token.clone(),
			cut,
			amount,
			share: share.amount,
		});
		journey.store();
		Ok(())
	}
}
