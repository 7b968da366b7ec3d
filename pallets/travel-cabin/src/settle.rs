//! Settling a ride that has ended (Rulebook 1.7).

use crate::{
	journey::{Journey, Payment},
	unclaimed::Part,
	Config, Error, Event, Pallet, Ride, Rides, RidesOf,
};
use bullet_train_primitives::{tried, Agenda, Balance, CabinNumber, ClassId, Payee, TrainProvider};
use frame_support::{ensure, traits::DefensiveOption};
use sp_runtime::DispatchError;

/// The figures on which the weight of a settlement depends.
pub(crate) struct Settled {
	/// The payments to the passenger.
	pub payment: Payment,
	/// Whether the class has ended with this ride: it is retired and has no other ride.
	pub ended: bool,
	/// Whether the ride had an entry of its own on the agenda.
	pub planned: bool,
	/// Whether the caller was paid a hunter's cut, or couldn't be.
	pub hunted: bool,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_settle_ride(
		caller: T::AccountId,
		class_id: ClassId,
		cabin: CabinNumber,
	) -> Result<Settled, DispatchError> {
		let mut journey = Journey::<T>::load(class_id, cabin)?;
		ensure!(
			journey.ride.has_ended(&journey.class.terms, journey.now),
			Error::<T>::RideUnderWay
		);
		let due = journey.due()?;
		let share = journey.share()?;
		// An outsider gets the cut only if it could hunt now (Rulebook 1.7). The chain is no hunter
		// (Rulebook 5.2).
		let is_chain = caller == T::Agenda::account();
		let is_hunt = !is_chain && !journey.may_withdraw(&caller) && journey.is_huntable();
		let cut = if is_hunt {
			Self::take_cut(&journey, &caller, due)?
		} else {
			0
		};
		let amount = due.checked_sub(cut);
		let amount = amount.defensive_ok_or(Error::<T>::Inconsistent)?;

		// The fare first: once an account has some of the token, it can receive any amount of it.
		Self::pay_or_keep(&mut journey, Part::Fare)?;
		Self::pay_or_keep(&mut journey, Part::Yield(amount))?;
		Self::pay_or_keep(&mut journey, Part::Share(share.amount))?;
		let payment = journey.payment(&share);

		let Journey {
			ride: Ride {
				passenger, planned, ..
			},
			mut class,
			train,
			..
		} = journey;
		let fare = class.terms.fare;
		T::Trains::settled(class.train, fare)?;
		Rides::<T>::remove(class_id, cabin);
		RidesOf::<T>::remove((&passenger, class_id, cabin));
		Self::unplan_ride(class_id, &mut class, cabin, planned);
		let rides = class.rides.checked_sub(1);
		class.rides = rides.defensive_ok_or(Error::<T>::Inconsistent)?;
		let ended = class.has_ended();
		if ended {
			T::Trains::class_ended(class.train)?;
		}
		Self::deposit_event(Event::RideSettled {
			train: class.train,
			class: class_id,
			cabin,
			passenger,
			caller,
			owner: train.owner.clone(),
			token: train.token,
			fare,
			cut,
			amount,
			share: share.amount,
		});
		Self::store_or_close(class_id, class, train.owner)?;
		Ok(Settled {
			payment,
			ended,
			planned: planned.is_some(),
			hunted: is_hunt,
		})
	}

	/// Pays an outsider's cut and returns its amount in base units: zero if the outsider can't be
	/// paid now, which doesn't stop the settlement (Rulebook 1.9).
	fn take_cut(
		journey: &Journey<T>,
		hunter: &T::AccountId,
		due: Balance,
	) -> Result<Balance, DispatchError> {
		let (cut, to_hunter) = (journey.cut_of(due), Payee::Free(hunter.clone()));
		let paid = tried(journey.release_reward(&to_hunter, cut))?;
		Ok(if paid.is_ok() { cut } else { 0 })
	}
}
