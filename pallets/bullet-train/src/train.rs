//! Launching and closing a train (Rulebook 1.1, 2.6).

use crate::{
	Config, Error, Event, HoldReason, Milestone, Milestones, NextTrain, Pallet, Train, TrainOf,
	Trains,
};
use bullet_train_primitives::{name, named, Balance, Escrow, FeeFunds, NameError, Token, TrainId};
use codec::MaxEncodedLen;
use frame_support::{
	ensure,
	traits::{Consideration, Footprint},
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
	/// The hold reason of milestone rewards.
	pub(crate) fn milestone_reason() -> T::RuntimeHoldReason {
		HoldReason::Milestone.into()
	}

	/// The storage footprint of a train with this number of milestones.
	pub(crate) fn footprint(milestones: u32) -> Footprint {
		let lists = (milestones as usize).saturating_mul(Milestone::max_encoded_len());
		Footprint::from_parts(1, TrainOf::<T>::max_encoded_len().saturating_add(lists))
	}

	/// The train, if `who` owns it and it isn't closed.
	pub(crate) fn owned_train(who: &T::AccountId, train: TrainId) -> Result<TrainOf<T>, Error<T>> {
		let record = Trains::<T>::get(train).ok_or(Error::<T>::NoSuchTrain)?;
		ensure!(record.owner == *who, Error::<T>::NotOwner);
		ensure!(!record.closed, Error::<T>::TrainClosed);
		Ok(record)
	}

	pub(crate) fn do_launch_train(
		owner: T::AccountId,
		name: Vec<u8>,
		token: Token,
	) -> DispatchResult {
		let name = name::check(name).map_err(Error::<T>::from)?;
		ensure!(T::Escrow::exists(&token), Error::<T>::NoSuchToken);
		let train = NextTrain::<T>::get();
		let next = train.checked_add(1).ok_or(Error::<T>::TooManyTrains)?;
		let deposit = T::TrainDeposit::new(&owner, Self::footprint(0))
			.map_err(|_| Error::<T>::CannotAffordDeposit)?;

		NextTrain::<T>::put(next);
		Trains::<T>::insert(
			train,
			Train {
				owner: owner.clone(),
				name: name.clone(),
				token: token.clone(),
				collected: 0,
				aboard: 0,
				classes: 0,
				in_service: 0,
				closed: false,
				next_threshold: None,
				reached: 0,
				escrowed: 0,
				deposit,
			},
		);
		Self::deposit_event(Event::TrainLaunched {
			train,
			owner,
			token,
			name,
		});
		Ok(())
	}

	/// Returns whether the train had a fee fund.
	pub(crate) fn do_close_train(
		owner: T::AccountId,
		train: TrainId,
	) -> Result<bool, DispatchError> {
		let mut record = Self::owned_train(&owner, train)?;
		ensure!(record.in_service == 0, Error::<T>::TrainInService);

		// No ride has a share any more, so the rest of the escrow is the owner's.
		let returned: Balance = record.escrowed;
		T::Escrow::unlock(&record.token, &Self::milestone_reason(), &owner, returned)
			.map_err(named(Error::<T>::OwnerCannotBePaid))?;
		let had_fund = T::FeeFunds::train_closes(train, &owner)?;
		Milestones::<T>::remove(train);
		record.closed = true;
		record.escrowed = 0;
		record.next_threshold = None;
		record.reached = 0;
		Self::deposit_event(Event::TrainClosed {
			train,
			owner,
			token: record.token.clone(),
			returned,
		});
		Self::store_or_dissolve(train, record)?;
		Ok(had_fund)
	}

	/// Writes the train, or removes it if it is closed and has no class left (Rulebook 2.6).
	pub(crate) fn store_or_dissolve(train: TrainId, record: TrainOf<T>) -> DispatchResult {
		if !record.closed || record.classes > 0 {
			Trains::<T>::insert(train, record);
			return Ok(());
		}
		Trains::<T>::remove(train);
		record.deposit.drop(&record.owner)?;
		Self::deposit_event(Event::TrainDissolved {
			train,
			owner: record.owner,
		});
		Ok(())
	}
}
