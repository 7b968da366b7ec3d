//! What is kept for a user that can't be paid now (Rulebook 1.9).

use crate::{
	journey::Journey, Config, Error, Event, HoldReason, Pallet, Unclaimed, UnclaimedRewards,
};
use bullet_train_primitives::{
	attempt, Balance, CabinNumber, ClassId, Escrow, Passenger, Payee, TrainProvider,
};
use frame_support::{
	ensure,
	traits::{Consideration, DefensiveOption},
};
use sp_runtime::{DispatchError, DispatchResult};

/// A part of what a hunt or a settlement pays.
pub(crate) enum Part<'a, AccountId> {
	/// The fare, to the passenger.
	Fare,
	/// Yield, to the passenger.
	Yield(Balance),
	/// A milestone share, to the passenger.
	Share(Balance),
	/// A hunter's cut of the yield.
	Cut(&'a AccountId, Balance),
}

impl<AccountId> Copy for Part<'_, AccountId> {}

impl<AccountId> Clone for Part<'_, AccountId> {
	fn clone(&self) -> Self {
		*self
	}
}

impl<T: Config> Pallet<T> {
	/// The reason under which owners hold what is kept for users.
	pub(crate) fn unclaimed_reason() -> T::RuntimeHoldReason {
		HoldReason::Unclaimed.into()
	}

	/// Pays one part, or keeps it for a user that can't be paid now. What a DPO gets moves from hold to
	/// hold, which doesn't fail for reasons of the moment: a failure there is a failure of the call.
	pub(crate) fn pay_or_keep(journey: &Journey<T>, part: Part<T::AccountId>) -> DispatchResult {
		let paid = attempt(|| match part {
			Part::Fare => journey.pay_fare(),
			Part::Yield(amount) => journey.pay_yield(amount),
			Part::Share(amount) => journey.pay_share(amount),
			Part::Cut(hunter, amount) => {
				journey.release_reward(&Payee::Free(hunter.clone()), amount)
			}
		})?;
		match (paid, part, &journey.key.passenger) {
			(Ok(()), _, _) => Ok(()),
			// Not for want of a payee.
			(Err(error), _, _) if error == Error::<T>::Inconsistent.into() => Err(error),
			(Err(_), Part::Cut(hunter, _), _) => Self::keep(journey, part, hunter),
			(Err(_), _, Passenger::User(who)) => Self::keep(journey, part, who),
			(Err(error), _, Passenger::Dpo(_)) => Err(error),
		}
	}

	/// Keeps one part for `who`.
	fn keep(journey: &Journey<T>, part: Part<T::AccountId>, who: &T::AccountId) -> DispatchResult {
		let owner = &journey.train.owner;
		let kept = Payee::Held(Self::unclaimed_reason(), owner.clone());
		let (rewards, fare) = match part {
			// Stays where it is, on the user's own account under the same reason.
			Part::Fare => (0, journey.class.terms.fare),
			Part::Yield(amount) | Part::Cut(_, amount) => {
				journey.release_reward(&kept, amount)?;
				(amount, 0)
			}
			Part::Share(amount) => {
				T::Trains::release_share(journey.class.train, amount, &kept)?;
				(amount, 0)
			}
		};
		let (class, cabin) = (journey.key.class, journey.key.cabin);
		UnclaimedRewards::<T>::try_mutate((who.clone(), class, cabin), |record| {
			if record.is_none() {
				*record = Some(Unclaimed {
					token: journey.train.token.clone(),
					owner: owner.clone(),
					rewards: 0,
					fare: 0,
					deposit: Self::deposit_for(part, who)?,
				});
			}
			let record = record.as_mut().defensive_ok_or(Error::<T>::Inconsistent)?;
			record.rewards = record
				.rewards
				.checked_add(rewards)
				.defensive_ok_or(Error::<T>::Inconsistent)?;
			record.fare = record
				.fare
				.checked_add(fare)
				.defensive_ok_or(Error::<T>::Inconsistent)?;
			Ok::<(), DispatchError>(())
		})?;
		Self::deposit_event(Event::Kept {
			who: who.clone(),
			class,
			cabin,
			owner: owner.clone(),
			token: journey.train.token.clone(),
			rewards,
			fare,
		});
		Ok(())
	}

	/// A hunter pays for its own record; the ride's deposit covers the passenger's.
	fn deposit_for(
		part: Part<T::AccountId>,
		who: &T::AccountId,
	) -> Result<Option<T::RideDeposit>, DispatchError> {
		if !matches!(part, Part::Cut(..)) {
			return Ok(None);
		}
		let deposit = T::RideDeposit::new(who, Self::ride_footprint())
			.map_err(|_| Error::<T>::CannotAffordDeposit)?;
		Ok(Some(deposit))
	}

	pub(crate) fn do_claim_unclaimed(
		caller: T::AccountId,
		who: T::AccountId,
		class: ClassId,
		cabin: CabinNumber,
	) -> DispatchResult {
		let Unclaimed {
			token,
			owner,
			rewards,
			fare,
			deposit,
		} = UnclaimedRewards::<T>::take((who.clone(), class, cabin))
			.ok_or(Error::<T>::NothingUnclaimed)?;
		ensure!(rewards > 0 || fare > 0, Error::<T>::Inconsistent);

		let to_user = Payee::Free(who.clone());
		T::Escrow::unlock(&token, &Self::fare_reason(), &who, fare)
			.map_err(|_| Error::<T>::CannotBePaid)?;
		T::Escrow::release(&token, &Self::unclaimed_reason(), &owner, &to_user, rewards)
			.map_err(|_| Error::<T>::CannotBePaid)?;
		if let Some(deposit) = deposit {
			deposit.drop(&who)?;
		}
		Self::deposit_event(Event::UnclaimedPaid {
			who,
			class,
			cabin,
			caller,
			owner,
			token,
			rewards,
			fare,
		});
		Ok(())
	}
}
