//! Keeping a part that a user can't be paid now, and paying it out later (Rulebook 1.9).

use crate::{
	journey::Journey, Classes, Config, Error, Event, HoldReason, Pallet, Unclaimed, UnclaimedBy,
	UnclaimedRewards,
};
use bullet_train_primitives::{
	named, tried, Agenda, Balance, CabinNumber, ClassId, Escrow, Job, Passenger, Payee,
	TrainProvider,
};
use frame_support::{ensure, traits::DefensiveOption};
use sp_runtime::DispatchResult;

/// A part of a payment to the passenger.
#[derive(Clone, Copy)]
pub(crate) enum Part {
	/// The fare.
	Fare,
	/// Yield.
	Yield(Balance),
	/// A milestone share.
	Share(Balance),
}

impl<T: Config> Pallet<T> {
	/// The hold reason of rewards kept for users.
	pub(crate) fn unclaimed_reason() -> T::RuntimeHoldReason {
		HoldReason::Unclaimed.into()
	}

	/// Pays one part, or keeps it for a user that can't be paid now. Fails if a DPO can't be paid:
	/// its money moves from hold to hold, which no token's team can prevent. The payment of a user
	/// is a single movement, so a failed one has changed nothing.
	pub(crate) fn pay_or_keep(journey: &mut Journey<T>, part: Part) -> DispatchResult {
		let paid = tried(match part {
			Part::Fare => journey.pay_fare(),
			Part::Yield(amount) => journey.pay_yield(amount),
			Part::Share(amount) => journey.pay_share(amount),
		})?;
		let error = match paid {
			Ok(noted) => {
				journey.noted |= noted;
				return Ok(());
			}
			Err(error) => error,
		};
		match journey.ride.passenger.clone() {
			// The records are at fault, not the payee.
			_ if error == Error::<T>::Inconsistent.into() => Err(error),
			Passenger::User(who) => Self::keep(journey, part, who),
			Passenger::Dpo(_) => Err(error),
		}
	}

	/// Keeps one part for the passenger, a user.
	fn keep(journey: &mut Journey<T>, part: Part, who: T::AccountId) -> DispatchResult {
		let owner = journey.train.owner.clone();
		let kept = Payee::Held(Self::unclaimed_reason(), owner.clone());
		let (rewards, fare) = match part {
			// The fare stays on hold on the user's own account, under the same reason.
			Part::Fare => (0, journey.class.terms.fare),
			Part::Yield(amount) => {
				journey.release_reward(&kept, amount)?;
				(amount, 0)
			}
			Part::Share(amount) => {
				T::Trains::release_share(journey.class.train, amount, &kept)?;
				(amount, 0)
			}
		};
		let (class, cabin) = (journey.class_id, journey.cabin);
		journey.keeps = true;
		let mut record = UnclaimedRewards::<T>::get(class, cabin);
		if record.is_none() {
			let kept = journey.class.kept.checked_add(1);
			journey.class.kept = kept.defensive_ok_or(Error::<T>::Inconsistent)?;
			UnclaimedBy::<T>::insert((&who, class, cabin), ());
		}
		let record = record.get_or_insert(Unclaimed {
			who: who.clone(),
			rewards: 0,
			fare: 0,
			planned: None,
		});
		T::Agenda::set_aside(&Job::KeptReward(class, cabin), &mut record.planned);
		let (all_rewards, all_fare) = (
			record.rewards.checked_add(rewards),
			record.fare.checked_add(fare),
		);
		record.rewards = all_rewards.defensive_ok_or(Error::<T>::Inconsistent)?;
		record.fare = all_fare.defensive_ok_or(Error::<T>::Inconsistent)?;
		UnclaimedRewards::<T>::insert(class, cabin, record);
		Self::deposit_event(Event::Kept {
			who,
			class,
			cabin,
			owner,
			token: journey.train.token.clone(),
			rewards,
			fare,
		});
		Ok(())
	}

	pub(crate) fn do_claim_unclaimed(
		caller: T::AccountId,
		class: ClassId,
		cabin: CabinNumber,
	) -> DispatchResult {
		let kept = UnclaimedRewards::<T>::take(class, cabin);
		let Unclaimed {
			who,
			rewards,
			fare,
			mut planned,
		} = kept.ok_or(Error::<T>::NothingUnclaimed)?;
		let mut record = Classes::<T>::get(class).defensive_ok_or(Error::<T>::Inconsistent)?;
		let train = T::Trains::terms(record.train).defensive_ok_or(Error::<T>::Inconsistent)?;
		ensure!(rewards > 0 || fare > 0, Error::<T>::Inconsistent);

		let (token, owner) = (train.token, train.owner);
		let to_user = Payee::Free(who.clone());
		T::Escrow::unlock(&token, &Self::fare_reason(), &who, fare)
			.map_err(named(Error::<T>::CannotBePaid))?;
		T::Escrow::release(&token, &Self::unclaimed_reason(), &owner, &to_user, rewards)
			.map_err(named(Error::<T>::CannotBePaid))?;
		UnclaimedBy::<T>::remove((&who, class, cabin));
		T::Agenda::plan(&Job::KeptReward(class, cabin), &mut planned, None);
		let left = record.kept.checked_sub(1);
		record.kept = left.defensive_ok_or(Error::<T>::Inconsistent)?;
		Self::deposit_event(Event::UnclaimedPaid {
			who,
			class,
			cabin,
			caller,
			owner: owner.clone(),
			token,
			rewards,
			fare,
		});
		Self::store_or_close(class, record, owner)
	}
}
