//! [`CabinProvider`], through which the DPOs use the cabins, and [`RideProvider`], through which
//! the milestones use the rides.

use crate::{Classes, Config, Error, Pallet, Rides};
use bullet_train_math::ride;
use bullet_train_primitives::{
	CabinNumber, CabinProvider, ClassId, DpoId, Passenger, Quote, Returns, RideProvider, Stake,
	TrainProvider,
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> CabinProvider for Pallet<T> {
	type Reason = T::RuntimeHoldReason;

	fn quote(class: ClassId) -> Option<Quote> {
		let record = Classes::<T>::get(class)?;
		let terms = record.terms;
		Some(Quote {
			train: record.train,
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

	fn returns(dpo: DpoId, class: ClassId, cabin: CabinNumber) -> Option<Returns> {
		let ride = Rides::<T>::get(class, cabin)?;
		if ride.passenger != Passenger::Dpo(dpo) {
			return None;
		}
		let terms = Classes::<T>::get(class)?.terms;
		Some(Returns {
			fare: terms.fare,
			from: ride::ends_at(ride.boarded, terms.duration)?,
		})
	}
}

impl<T: Config> RideProvider<T::AccountId> for Pallet<T> {
	fn stake(class: ClassId, cabin: CabinNumber) -> Option<Stake<T::AccountId>> {
		let ride = Rides::<T>::get(class, cabin)?;
		let class = Classes::<T>::get(class)?;
		Some(Stake {
			passenger: ride.passenger,
			train: class.train,
			fare: class.terms.fare,
			seen: ride.seen,
		})
	}

	fn mark_seen(class: ClassId, cabin: CabinNumber, seen: u32) -> DispatchResult {
		Rides::<T>::try_mutate(class, cabin, |ride| {
			ride.as_mut().ok_or(Error::<T>::NoSuchRide)?.seen = seen;
			Ok(())
		})
	}
}
