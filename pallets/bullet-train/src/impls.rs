//! [`TrainProvider`], through which the cabins use the trains.

use crate::{Config, Error, Milestones, Pallet, TrainOf, Trains};
use bullet_train_math::milestone;
use bullet_train_primitives::{
	Balance, Boarding, Escrow, Payee, Share, TrainId, TrainProvider, TrainTerms, TrainTotals,
};
use frame_support::{
	ensure,
	traits::{DefensiveOption, Get},
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Changes the record of a train. Fails with `NoSuchTrain` if there is none.
	fn mutate_train(
		train: TrainId,
		change: impl FnOnce(&mut TrainOf<T>) -> DispatchResult,
	) -> DispatchResult {
		Trains::<T>::try_mutate(train, |record| {
			change(record.as_mut().ok_or(Error::<T>::NoSuchTrain)?)
		})
	}
}

impl<T: Config> TrainProvider<T::AccountId> for Pallet<T> {
	type Reason = T::RuntimeHoldReason;

	fn terms(train: TrainId) -> Option<TrainTerms<T::AccountId>> {
		Trains::<T>::get(train).map(|record| TrainTerms {
			owner: record.owner,
			token: record.token,
			closed: record.closed,
		})
	}

	fn class_opened(train: TrainId) -> DispatchResult {
		Self::mutate_train(train, |record| {
			ensure!(!record.closed, Error::<T>::TrainClosed);
			let (classes, in_service) = (
				record.classes.checked_add(1),
				record.in_service.checked_add(1),
			);
			record.classes = classes.defensive_ok_or(Error::<T>::Inconsistent)?;
			record.in_service = in_service.defensive_ok_or(Error::<T>::Inconsistent)?;
			Ok(())
		})
	}

	fn class_ended(train: TrainId) -> DispatchResult {
		Self::mutate_train(train, |record| {
			let in_service = record.in_service.checked_sub(1);
			record.in_service = in_service.defensive_ok_or(Error::<T>::Inconsistent)?;
			Ok(())
		})
	}

	fn class_gone(train: TrainId) -> DispatchResult {
		let mut record = Trains::<T>::get(train).ok_or(Error::<T>::NoSuchTrain)?;
		let classes = record.classes.checked_sub(1);
		record.classes = classes.defensive_ok_or(Error::<T>::Inconsistent)?;
		Self::store_or_dissolve(train, record)
	}

	fn boarded(train: TrainId, fare: Balance) -> Result<Boarding, DispatchError> {
		Trains::<T>::try_mutate(train, |record| {
			let record = record.as_mut().ok_or(Error::<T>::NoSuchTrain)?;
			let seen = record.reached;
			record.collected = record
				.collected
				.checked_add(fare)
				.ok_or(Error::<T>::TurnoverTooLarge)?;
			record.aboard = record
				.aboard
				.checked_add(fare)
				.ok_or(Error::<T>::TurnoverTooLarge)?;
			Self::reach_milestones(train, record)?;
			let reached = record.reached.saturating_sub(seen);
			Ok(Boarding { seen, reached })
		})
	}

	fn settled(train: TrainId, fare: Balance) -> DispatchResult {
		Self::mutate_train(train, |record| {
			record.aboard = record
				.aboard
				.checked_sub(fare)
				.defensive_ok_or(Error::<T>::Inconsistent)?;
			Ok(())
		})
	}

	fn share(train: TrainId, fare: Balance, seen: u32) -> Result<Share, DispatchError> {
		let reached = Trains::<T>::get(train)
			.ok_or(Error::<T>::NoSuchTrain)?
			.reached;
		if seen >= reached {
			return Ok(Share { amount: 0, seen });
		}
		let amount = Milestones::<T>::get(train)
			.reached
			.iter()
			.skip(seen as usize)
			.try_fold(0, |sum: Balance, milestone| {
				sum.checked_add(milestone::share(milestone.reward, fare, milestone.aboard)?)
			})
			.defensive_ok_or(Error::<T>::Inconsistent)?;
		Ok(Share {
			amount,
			seen: reached,
		})
	}

	fn release_share(
		train: TrainId,
		amount: Balance,
		payee: &Payee<T::AccountId, T::RuntimeHoldReason>,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		Self::mutate_train(train, |record| {
			let rest = record.escrowed.checked_sub(amount);
			record.escrowed = rest.defensive_ok_or(Error::<T>::Inconsistent)?;
			let reason = Self::milestone_reason();
			T::Escrow::release(&record.token, &reason, &record.owner, payee, amount)
		})
	}

	fn most_milestones() -> u32 {
		T::MaxMilestones::get()
	}

	fn books(train: TrainId) -> Option<TrainTotals> {
		let record = Trains::<T>::get(train)?;
		let unreached = Milestones::<T>::get(train)
			.upcoming
			.iter()
			.try_fold(0, |sum: Balance, m| sum.checked_add(m.reward))?;
		Some(TrainTotals {
			classes: record.classes,
			in_service: record.in_service,
			aboard: record.aboard,
			reached: record.reached,
			for_shares: record.escrowed.checked_sub(unreached)?,
		})
	}
}
