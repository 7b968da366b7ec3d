//! Keeping amounts that a user or hunter can't be paid now, and paying them later (Rulebook 1.9).

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

/// A part of the payments of a withdrawal, hunt or settlement, in base units.
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
	/// The hold reason of rewards kept for users and hunters.
	pub(crate) fn unclaimed_reason() -> T::RuntimeHoldReason {
		HoldReason::Unclaimed.into()
	}

	/// Pays a part, or keeps it for a user or hunter that can't be paid now. A DPO's money moves
	/// from hold to hold, which no state of the token prevents, so an error there fails the call.
	/// Fails with `CannotAffordDeposit` if a hunter can't afford the deposit for keeping its cut.
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
			// A contradiction in the records, not a payee that can't be paid.
			(Err(error), _, _) if error == Error::<T>::Inconsistent.into() => Err(error),
			(Err(_), Part::Cut(hunter, _), _) => Self::keep(journey, part, hunter),
			(Err(_), _, Passenger::User(who)) => Self::keep(journey, part, who),
			(Err(error), _, Passenger::Dpo(_)) => Err(error),
		}
	}

	/// Keeps a part for `who`.
	fn keep(journey: &Journey<T>, part: Part<T::AccountId>, who: &T::AccountId) -> DispatchResult {
		let owner = &journey.train.owner;
		let kept = Payee::Held(Self::unclaimed_reason(), owner.clone());
		let (rewards, fare) = match part {
			// The fare stays on hold on the user's own account, under the same reason.
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

	/// The storage deposit of a new record: a hunter pays one, while the ride's deposit covers the
	/// passenger's record.
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
