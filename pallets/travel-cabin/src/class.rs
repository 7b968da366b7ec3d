//! Creating, extending, retiring and closing a class, and paying its owner (Rulebook 1.2, 1.3,
//! 1.8).

use crate::{
	Class, ClassOf, ClassTerms, Classes, Config, Error, Event, HoldReason, NextClass, Pallet,
};
use bullet_train_math::class;
use bullet_train_primitives::{
	name, named, tried, Agenda, Balance, ClassId, Escrow, Job, NameError, TrainId, TrainProvider,
	TrainTerms,
};
use frame_support::{
	ensure,
	traits::{Consideration, DefensiveOption, Get},
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

	/// The class and its train's terms, if `who` owns the train and the class isn't retired.
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
			..
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

		let deposit = T::ClassDeposit::new(&owner, Self::footprint(cabins.into()))
			.map_err(|_| Error::<T>::CannotAffordDeposit)?;
		T::Escrow::lock(&token, &Self::reward_reason(), &owner, escrowed)
			.map_err(named(Error::<T>::CannotAffordReward))?;
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
				kept: 0,
				retired: false,
				surplus: 0,
				oldest: 0,
				ended: 0,
				planned: None,
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
		let reward = record.terms.reward(added);
		let reward = reward.ok_or(Error::<T>::RewardTooLarge)?;
		let footprint = Self::footprint(record.covered());
		record.deposit = record
			.deposit
			.update(&owner, footprint)
			.map_err(|_| Error::<T>::CannotAffordDeposit)?;
		// The surplus is already in escrow.
		let from_surplus = record.surplus.min(reward);
		record.surplus = record.surplus.saturating_sub(from_surplus);
		let escrowed = reward.saturating_sub(from_surplus);
		T::Escrow::lock(&train.token, &Self::reward_reason(), &owner, escrowed)
			.map_err(named(Error::<T>::CannotAffordReward))?;
		Classes::<T>::insert(class, record);
		Self::deposit_event(Event::CabinsAdded {
			class,
			owner,
			token: train.token,
			added,
			from_surplus,
			escrowed,
		});
		Ok(())
	}

	pub(crate) fn do_retire_class(owner: T::AccountId, class: ClassId) -> DispatchResult {
		let (mut record, train) = Self::owned_class(&owner, class)?;
		let unsold = record.unsold();
		let reward = record.terms.reward(unsold);
		let reward = reward.defensive_ok_or(Error::<T>::Inconsistent)?;
		let surplus = record.surplus.checked_add(reward);
		record.surplus = surplus.defensive_ok_or(Error::<T>::Inconsistent)?;
		record.retired = true;
		let returned = Self::return_surplus(&mut record, &train)?;
		Self::deposit_event(Event::ClassRetired {
			class,
			owner: train.owner.clone(),
			token: train.token,
			unsold,
			returned,
			surplus: record.surplus,
		});
		if record.has_ended() {
			T::Trains::class_ended(record.train)?;
		}
		Self::store_or_close(class, record, train.owner)
	}

	/// Pays the owner the surplus, and returns the part of the deposit that the class no longer
	/// needs. Fails if there is neither, or if the surplus is all there is and can't be paid.
	pub(crate) fn do_pay_owner(caller: T::AccountId, class: ClassId) -> DispatchResult {
		let mut record = Classes::<T>::get(class).ok_or(Error::<T>::NoSuchClass)?;
		let train = T::Trains::terms(record.train).defensive_ok_or(Error::<T>::Inconsistent)?;
		let had_surplus = record.surplus > 0;
		let surplus = Self::return_surplus(&mut record, &train)?;
		let deposit = Self::reduce_deposit(&mut record, &train.owner)?;
		if surplus == 0 && deposit == 0 {
			ensure!(!had_surplus, Error::<T>::OwnerCannotBePaid);
			return Err(Error::<T>::NothingForOwner.into());
		}
		Self::deposit_event(Event::OwnerPaid {
			class,
			caller,
			owner: train.owner.clone(),
			token: train.token,
			surplus,
			deposit,
		});
		Self::store_or_close(class, record, train.owner)
	}

	/// Pays the owner the surplus, and returns the amount paid in base units: all of it, or zero if
	/// the owner can't be paid now, and then the surplus stays in the class (Rulebook 1.3).
	fn return_surplus(
		record: &mut ClassOf<T>,
		train: &TrainTerms<T::AccountId>,
	) -> Result<Balance, DispatchError> {
		let (reason, amount) = (Self::reward_reason(), record.surplus);
		let paid = tried(T::Escrow::unlock(
			&train.token,
			&reason,
			&train.owner,
			amount,
		))?;
		if paid.is_err() {
			return Ok(0);
		}
		record.surplus = 0;
		Ok(amount)
	}

	/// Writes the class, or closes it if it is done (Rulebook 1.8).
	pub(crate) fn store_or_close(
		class: ClassId,
		mut record: ClassOf<T>,
		owner: T::AccountId,
	) -> DispatchResult {
		if !record.is_done() {
			Classes::<T>::insert(class, record);
			return Ok(());
		}
		T::Agenda::plan(&Job::Class(class), &mut record.planned, None);
		Classes::<T>::remove(class);
		record.deposit.drop(&owner)?;
		// The event comes before that of the train, which may be removed with its last class.
		Self::deposit_event(Event::ClassClosed { class, owner });
		T::Trains::class_gone(record.train)
	}
}
