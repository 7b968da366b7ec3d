//! Claiming a milestone share (Rulebook 2.4).

use crate::{Config, Error, Event, Pallet, WeightInfo};
use bullet_train_primitives::{
	dpos::{self, WRITES_OF_A_NOTE},
	named, CabinNumber, ClassId, Income, Passenger, RideProvider, Share, Stake, TrainProvider as _,
	TrainTerms,
};
use frame_support::{
	ensure,
	traits::{DefensiveOption, Get},
	weights::Weight,
};
use sp_runtime::DispatchError;

/// A share that can be claimed.
pub(crate) struct Claim<AccountId> {
	pub stake: Stake<AccountId>,
	pub terms: TrainTerms<AccountId>,
	pub share: Share,
}

/// The passenger that got a share, on which the weight of a claim depends.
pub(crate) enum Claimed {
	/// A user.
	ByUser,
	/// A DPO.
	ByDpo {
		/// Whether the DPO's record was written, and its entry on the agenda.
		noted: bool,
	},
}

impl Claimed {
	/// The weight of a claim.
	pub fn weight<T: Config>(&self) -> Weight {
		let dpo = T::WeightInfo::claim_milestones_dpo();
		match self {
			Self::ByUser => T::WeightInfo::claim_milestones(),
			Self::ByDpo { noted: true } => dpo,
			Self::ByDpo { noted: false } => {
				dpo.saturating_sub(T::DbWeight::get().writes(WRITES_OF_A_NOTE))
			}
		}
	}
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
	) -> Result<Claimed, DispatchError> {
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
		let noted = dpos::received::<_, T::Dpos>(&passenger, Income::MilestoneShare, share.amount)?;
		let claimed = match passenger {
			Passenger::User(_) => Claimed::ByUser,
			Passenger::Dpo(_) => Claimed::ByDpo { noted },
		};
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
		Ok(claimed)
	}
}
