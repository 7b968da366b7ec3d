//! Claiming a milestone share (Rulebook 2.4).

use crate::{Config, Error, Event, Pallet};
use bullet_train_primitives::{
	dpos, named, CabinNumber, ClassId, Income, RideProvider, TrainProvider as _,
};
use frame_support::{ensure, traits::DefensiveOption};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_claim_milestones(
		caller: T::AccountId,
		class: ClassId,
		cabin: CabinNumber,
	) -> DispatchResult {
		let stake = T::Rides::stake(class, cabin).ok_or(Error::<T>::NoSuchRide)?;
		let (train, passenger) = (stake.train, stake.passenger);
		let terms = Self::terms(train).ok_or(Error::<T>::NoSuchTrain)?;
		let share = Self::share(train, stake.fare, stake.seen)?;
		ensure!(share.amount > 0, Error::<T>::NoShareDue);
		let payee = dpos::payee::<_, T::Dpos>(&passenger, Income::MilestoneShare)
			.defensive_ok_or(Error::<T>::Inconsistent)?;

		Self::release_share(train, share.amount, &payee)
			.map_err(named(Error::<T>::PassengerCannotBePaid))?;
		dpos::received::<_, T::Dpos>(&passenger, Income::MilestoneShare, share.amount)?;
		T::Rides::mark_seen(class, cabin, share.seen)?;
		Self::deposit_event(Event::MilestonesClaimed {
			train,
			class,
			cabin,
			passenger,
			caller,
			owner: terms.owner,
			token: terms.token,
			amount: share.amount,
		});
		Ok(())
	}
}
