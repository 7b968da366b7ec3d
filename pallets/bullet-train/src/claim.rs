//! Claiming a milestone share (Rulebook 2.4).

use crate::{Config, Error, Event, Pallet};
use bullet_train_primitives::{
	dpos, named, CabinNumber, ClassId, Income, RideProvider, Share, Stake, TrainProvider as _,
	TrainTerms,
};
use frame_support::{ensure, traits::DefensiveOption};
use sp_runtime::{DispatchError, DispatchResult};

/// A share that can be claimed.
pub(crate) struct Claim<AccountId> {
	pub stake: Stake<AccountId>,
	pub terms: TrainTerms<AccountId>,
	pub share: Share,
}

impl<T: Config> Pallet<T> {
	/// The share of a ride. Fails with `NoSuchRide` or `NoShareDue`. Writes nothing.
	pub(crate) fn claim(
		class: ClassId,
		cabin: CabinNumber,
	) -> Result<Claim<T::AccountId>, DispatchError> {
		let stake = T::Rides::stake(class, cabin).ok_or(Error::<T>::NoSuchRide)?;
		let terms = Self::terms(stake.train).ok_or(Error::<T>::NoSuchTrain)?;
		let share = Self::share(stake.train, stake.fare, stake.seen)?;
		ensure!(share.amount > 0, Error::<T>::NoShareDue);
		Ok(Claim {
			stake,
			terms,
			share,
		})
	}

	pub(crate) fn do_claim_milestones(
		caller: T::AccountId,
		class: ClassId,
		cabin: CabinNumber,
	) -> DispatchResult {
		let Claim {
			stake,
			terms,
			share,
		} = Self::claim(class, cabin)?;
		let (train, passenger) = (stake.train, stake.passenger);
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
