//! Creating, extending, retiring and closing a class (Rulebook 1.2, 1.8).

use crate::{
	Class, ClassOf, ClassTerms, Classes, Config, Error, Event, HoldReason, NextClass, Pallet,
};
use bullet_train_math::class;
use bullet_train_primitives::{
	attempt, name, Balance, ClassId, Escrow, NameError, TrainId, TrainProvider, TrainTerms,
};
use frame_support::{
	ensure,
	traits::{Consideration, DefensiveOption, Footprint, Get},
};
use sp_runtime::{DispatchError, DispatchResult};
use sp_std::vec::Vec;

impl<T: Config> From<NameError> for Error<T> {
	fn from(error: NameError) -> Self {
		match error {
			NameError::Empty => Self::NameEmpty,
			NameError::TooLong => Self::NameTooLong,
			NameError::NotText => Self::NameNotText,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The hold reason of rewards.
	pub(crate) fn reward_reason() -> T::RuntimeHoldReason {
		HoldReason::Reward.into()
	}

	/// The storage footprint of a class.
	pub(crate) fn class_footprint() -> Footprint {
		Footprint::from_mel::<ClassOf<T>>()
	}

	/// The record and the train's terms of a class that `who` can extend. Fails with `NoSuchClass`,
	/// `NotOwner` or `ClassRetired`.
	fn owned_class(
		who: &T::AccountId,
		class: ClassId,
	) -> Result<(ClassOf<T>, TrainTerms<T::AccountId>), DispatchError> {
		let record = Classes::<T>::get(class).ok_or(Error::<T>::NoSuchClass)?;
		let train = T::Trains::terms(record.train).ok_or(Error::<T>::NoSuchTrain)?;
		ensure!(train.owner == *who, Error::<T>::NotOwner);
		ensure!(!record.retired, Error::<T>::ClassRetired);
		Ok((record, train))
	}

	pub(crate) fn do_create_class(
		owner: T::AccountId,
		train: TrainId,
		name: Vec<u8>,
		terms: ClassTerms,
		cabins: u32,
	) -> DispatchResult {
		let TrainTerms {
			owner: train_owner,
			token,
		} = T::Trains::terms(train).ok_or(Error::<T>::NoSuchTrain)?;
		ensure!(owner == train_owner, Error::<T>::NotOwner);
		let name = name::check(name).map_err(Error::<T>::from)?;
		ensure!(terms.fare > 0, Error::<T>::ZeroFare);
		ensure!(
			class::is_duration_allowed(terms.duration, T::BlocksPerDay::get()),
			Error::<T>::DurationOutOfBounds
		);
		ensure!(cabins > 0, Error::<T>::ZeroCabins);
		let escrowed = terms.reward(cabins).ok_or(Error::<T>::RewardTooLarge)?;
		let class = NextClass::<T>::get();
		let next = class.checked_add(1).ok_or(Error::<T>::TooManyClasses)?;

		let deposit = T::ClassDeposit::new(&owner, Self::class_footprint())
			.map_err(|_| Error::<T>::CannotAffordDeposit)?;
		T::Escrow::lock(&token, &Self::reward_reason(), &owner, escrowed)
			.map_err(|_| Error::<T>::CannotAffordReward)?;
		T::Trains::class_opened(train)?;
		NextClass::<T>::put(next);
		Classes::<T>::insert(
			class,
			Class {
				train,
				name: name.clone(),
				terms,
				cabins,
				sold: 0,
				rides: 0,
				retired: false,
				returning: 0,
				deposit,
			},
		);
		Self::deposit_event(Event::ClassCreated {
			class,
			train,
			owner,
			token,
			name,
			terms,
			cabins,
			escrowed,
		});
		Ok(())
	}

	pub(crate) fn do_add_cabins(owner: T::AccountId, class: ClassId, added: u32) -> DispatchResult {
		let (mut record, train) = Self::owned_class(&owner, class)?;
		ensure!(added > 0, Error::<T>::ZeroCabins);
		record.cabins = record
			.cabins
			.checked_add(added)
			.ok_or(Error::<T>::TooManyCabins)?;
		let escrowed = record
			.terms
			.reward(added)
			.ok_or(Error::<T>::RewardTooLarge)?;

		T::Escrow::lock(&train.token, &Self::reward_reason(), &owner, escrowed)
			.map_err(|_| Error::<T>::CannotAffordReward)?;
		Classes::<T>::insert(class, record);
		Self::deposit_event(Event::CabinsAdded {
			class,
			owner,
			token: train.token,
			added,
			escrowed,
		});
		Ok(())
	}

	pub(crate) fn do_retire_class(caller: T::AccountId, class: ClassId) -> DispatchResult {
		let mut record = Classes::<T>::get(class).ok_or(Error::<T>::NoSuchClass)?;
		let train = T::Trains::terms(record.train).ok_or(Error::<T>::NoSuchTrain)?;
		let was_retired = record.retired;
		if was_retired {
			// Anyone may have the rewards returned that couldn't return before.
			ensure!(record.returning > 0, Error::<T>::ClassRetired);
		} else {
			ensure!(train.owner == caller, Error::<T>::NotOwner);
		}
		let unsold = record.unsold();
		let reward = record
			.terms
			.reward(unsold)
			.defensive_ok_or(Error::<T>::Inconsistent)?;

		let returned = Self::return_reward(&mut record, &train, reward)?;
		ensure!(!was_retired || returned > 0, Error::<T>::OwnerCannotBePaid);
		record.retired = true;
		Self::deposit_event(Event::ClassRetired {
			class,
			owner: train.owner.clone(),
			token: train.token,
			unsold,
			returned,
			waiting: record.returning,
		});
		Self::store_or_close(class, record, train.owner)
	}

	/// Pays `amount` of the class's reward and the rewards that wait in the class back to the
	/// owner, and returns the sum. If the owner can't be paid now, all of it waits in the class and
	/// the result is zero (Rulebook 1.9).
	pub(crate) fn return_reward(
		record: &mut ClassOf<T>,
		train: &TrainTerms<T::AccountId>,
		amount: Balance,
	) -> Result<Balance, DispatchError> {
		let all = record
			.returning
			.checked_add(amount)
			.defensive_ok_or(Error::<T>::Inconsistent)?;
		let reason = Self::reward_reason();
		let paid = attempt(|| T::Escrow::unlock(&train.token, &reason, &train.owner, all))?;
		let (returned, waiting) = if paid.is_ok() { (all, 0) } else { (0, all) };
		record.returning = waiting;
		Ok(returned)
	}

	/// Stores the class, or closes it if it is retired, has no rides left and nothing waits in it
	/// for the owner (Rulebook 1.8).
	pub(crate) fn store_or_close(
		class: ClassId,
		record: ClassOf<T>,
		owner: T::AccountId,
	) -> DispatchResult {
		if !record.retired || record.rides > 0 || record.returning > 0 {
			Classes::<T>::insert(class, record);
			return Ok(());
		}
		Classes::<T>::remove(class);
		record.deposit.drop(&owner)?;
		T::Trains::class_closed(record.train)?;
		Self::deposit_event(Event::ClassClosed { class, owner });
		Ok(())
	}
}
