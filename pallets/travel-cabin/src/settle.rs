//! Settling a ride that has ended (Rulebook 1.7).

use crate::{
	journey::Journey, unclaimed::Part, Config, Error, Event, Pallet, RideKey, Rides,
	UnclaimedRewards,
};
use bullet_train_primitives::{attempt, Balance, Passenger, TrainProvider};
use frame_support::{
	ensure,
	traits::{Consideration, DefensiveOption},
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_settle_ride(
		caller: T::AccountId,
		key: RideKey<T::AccountId>,
	) -> DispatchResult {
		let journey = Journey::<T>::load(key)?;
		ensure!(
			journey.ride.has_ended(&journey.class.terms, journey.now),
			Error::<T>::RideUnderWay
		);
		let due = journey.due()?;
		let share = journey.share()?;
		let fare = journey.class.terms.fare;
		// An outsider gets a cut only if it could hunt now.
		let is_hunt = !journey.may_withdraw(&caller) && journey.is_huntable();
		let cut = if is_hunt {
			Self::take_cut(&journey, &caller, due)?
		} else {
			0
		};
		let amount = due
			.checked_sub(cut)
			.defensive_ok_or(Error::<T>::Inconsistent)?;

		// The fare comes first, because an account that has the token can receive any amount of it.
		Self::pay_or_keep(&journey, Part::Fare)?;
		Self::pay_or_keep(&journey, Part::Yield(amount))?;
		Self::pay_or_keep(&journey, Part::Share(share.amount))?;
		T::Trains::settled(journey.class.train, fare)?;

		let Journey {
			key,
			ride,
			mut class,
			train,
			..
		} = journey;
		Rides::<T>::remove((key.passenger.clone(), key.class, key.cabin));
		class.rides = class
			.rides
			.checked_sub(1)
			.defensive_ok_or(Error::<T>::Inconsistent)?;
		Self::free_ride_deposit(&key, ride.deposit)?;
		Self::deposit_event(Event::RideSettled {
			train: class.train,
			class: key.class,
			cabin: key.cabin,
			passenger: key.passenger,
			caller,
			owner: train.owner.clone(),
			token: train.token,
			fare,
			cut,
			amount,
			share: share.amount,
		});
		Self::store_or_close(key.class, class, train.owner)
	}

	/// Pays or keeps an outsider's cut, and returns its amount. An outsider that can neither be
	/// paid nor afford the deposit for keeping the cut gets none, and the settlement goes on.
	fn take_cut(
		journey: &Journey<T>,
		hunter: &T::AccountId,
		due: Balance,
	) -> Result<Balance, DispatchError> {
		let cut = journey.cut_of(due);
		match attempt(|| Self::pay_or_keep(journey, Part::Cut(hunter, cut)))? {
			Ok(()) => Ok(cut),
			Err(error) if error == Error::<T>::CannotAffordDeposit.into() => Ok(0),
			Err(error) => Err(error),
		}
	}

	/// Returns a user's storage deposit. If something is kept for the user, the deposit covers that
	/// record instead.
	fn free_ride_deposit(
		key: &RideKey<T::AccountId>,
		deposit: Option<T::RideDeposit>,
	) -> DispatchResult {
		let (Passenger::User(who), Some(deposit)) = (&key.passenger, deposit) else {
			return Ok(());
		};
		UnclaimedRewards::<T>::try_mutate_exists((who.clone(), key.class, key.cabin), |kept| {
			match kept {
				Some(kept) => kept.deposit = Some(deposit),
				None => deposit.drop(who)?,
			}
			Ok(())
		})
	}
}
