//! [`CabinProvider`], through which the DPOs use the cabins, and [`RideProvider`], through which
//! the milestones use the rides.

use crate::{Classes, Config, Error, Pallet, RideOf, Rides};
use bullet_train_math::ride;
use bullet_train_primitives::{
	CabinNumber, CabinProvider, ClassId, DpoId, Passenger, Quote, RideProvider, Stake,
	TrainProvider,
};
use codec::MaxEncodedLen;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> CabinProvider for Pallet<T> {
	type Reason = T::RuntimeHoldReason;

	fn quote(class: ClassId) -> Option<Quote> {
		let record = Classes::<T>::get(class)?;
		let terms = record.terms;
		Some(Quote {
			token: T::Trains::terms(record.train)?.token,
			fare: terms.fare,
			yield_total: terms.yield_total,
			bonus: terms.bonus,
			duration: terms.duration,
			available: record.unsold() > 0 && ride::ends_at(Self::now(), terms.duration).is_some(),
		})
	}

	fn board_dpo(
		dpo: DpoId,
		class: ClassId,
		fare_from: &T::RuntimeHoldReason,
	) -> Result<CabinNumber, DispatchError> {
		Self::do_board_dpo(dpo, class, fare_from)
	}

	fn is_aboard(dpo: DpoId, class: ClassId, cabin: CabinNumber) -> bool {
		Rides::<T>::contains_key((Passenger::<T::AccountId>::Dpo(dpo), class, cabin))
	}

	fn ride_len() -> usize {
		RideOf::<T>::max_encoded_len()
	}
}

impl<T: Config> RideProvider<T::AccountId> for Pallet<T> {
	fn stake(
		passenger: &Passenger<T::AccountId>,
		class: ClassId,
		cabin: CabinNumber,
	) -> Option<Stake> {
		let ride = Rides::<T>::get((passenger.clone(), class, cabin))?;
		let class = Classes::<T>::get(class)?;
		Some(Stake {
			train: class.train,
			fare: class.terms.fare,
			seen: ride.seen,
		})
	}

	fn mark_seen(
		passenger: &Passenger<T::AccountId>,
		class: ClassId,
		cabin: CabinNumber,
		seen: u32,
	) -> DispatchResult {
		Rides::<T>::try_mutate((passenger.clone(), class, cabin), |ride| {
			ride.as_mut().ok_or(Error::<T>::NoSuchRide)?.seen = seen;
			Ok(())
		})
	}
}
