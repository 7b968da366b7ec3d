//! Announcing, reaching and sharing milestones (Rulebook 2.1 to 2.5).

use crate::{
	Config, Error, Event, Milestone, Pallet, Reached, ReachedMilestone, TrainOf, Trains, Upcoming,
};
use bullet_train_math::milestone;
use bullet_train_primitives::{
	self as primitives, Balance, Books, Escrow, Payee, Share, TrainId, TrainTerms,
};
use frame_support::{
	ensure,
	traits::{Consideration, Defensive, Get},
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_add_milestone(
		owner: T::AccountId,
		train: TrainId,
		milestone: Milestone,
	) -> DispatchResult {
		let mut record = Self::owned_train(&owner, train)?;
		let Milestone { threshold, reward } = milestone;
		ensure!(reward > 0, Error::<T>::ZeroReward);
		ensure!(threshold > record.collected, Error::<T>::ThresholdNotAhead);

		let mut upcoming = Upcoming::<T>::get(train);
		let place = match upcoming.binary_search_by_key(&threshold, |m| m.threshold) {
			Ok(_) => return Err(Error::<T>::DuplicateThreshold.into()),
			Err(place) => place,
		};
		let count = record
			.reached
			.saturating_add(upcoming.len() as u32)
			.saturating_add(1);
		ensure!(
			count <= T::MaxMilestones::get(),
			Error::<T>::TooManyMilestones
		);
		upcoming
			.try_insert(place, milestone)
			.map_err(|_| Error::<T>::TooManyMilestones)?;

		record.deposit = record
			.deposit
			.update(&owner, Self::footprint(count))
			.map_err(|_| Error::<T>::CannotAffordDeposit)?;
		T::Escrow::lock(&record.token, &Self::milestone_reason(), &owner, reward)
			.map_err(|_| Error::<T>::CannotAffordMilestone)?;
		record.escrowed = record
			.escrowed
			.checked_add(reward)
			.ok_or(Error::<T>::Inconsistent)?;
		record.next_threshold = upcoming.first().map(|m| m.threshold);

		let token = record.token.clone();
		Trains::<T>::insert(train, record);
		Upcoming::<T>::insert(train, upcoming);
		Self::deposit_event(Event::MilestoneAdded {
			train,
			owner,
			token,
			threshold,
			reward,
		});
		Ok(())
	}

	/// Moves every milestone at or below the turnover from the upcoming to the reached, each with the
	/// fares aboard now.
	fn reach_milestones(train: TrainId, record: &mut TrainOf<T>) -> DispatchResult {
		if record
			.next_threshold
			.is_none_or(|threshold| record.collected < threshold)
		{
			return Ok(());
		}
		let mut upcoming = Upcoming::<T>::get(train);
		let mut reached = Reached::<T>::get(train);
		let ahead = upcoming.partition_point(|m| m.threshold <= record.collected);
		for Milestone { threshold, reward } in upcoming.drain(..ahead) {
			Self::deposit_event(Event::MilestoneReached {
				train,
				token: record.token.clone(),
				place: reached.len() as u32,
				threshold,
				reward,
				aboard: record.aboard,
			});
			// `add_milestone` sees to it that both lists together fit one.
			reached
				.try_push(ReachedMilestone {
					reward,
					aboard: record.aboard,
				})
				.map_err(|_| Error::<T>::Inconsistent)?;
		}
		record.next_threshold = upcoming.first().map(|m| m.threshold);
		record.reached = reached.len() as u32;
		Upcoming::<T>::insert(train, upcoming);
		Reached::<T>::insert(train, reached);
		Ok(())
	}

	/// Changes the record of a train that the cabins know exists.
	fn mutate_train(
		train: TrainId,
		change: impl FnOnce(&mut TrainOf<T>) -> DispatchResult,
	) -> DispatchResult {
		Trains::<T>::try_mutate(train, |record| {
			change(record.as_mut().ok_or(Error::<T>::NoSuchTrain)?)
		})
	}
}

impl<T: Config> primitives::Trains<T::AccountId> for Pallet<T> {
	type Reason = T::RuntimeHoldReason;

	fn terms(train: TrainId) -> Option<TrainTerms<T::AccountId>> {
		Trains::<T>::get(train).map(|record| TrainTerms {
			owner: record.owner,
			token: record.token,
		})
	}

	fn class_opened(train: TrainId) -> DispatchResult {
		Self::mutate_train(train, |record| {
			record.classes = record
				.classes
				.checked_add(1)
				.ok_or(Error::<T>::Inconsistent)?;
			Ok(())
		})
	}

	fn class_closed(train: TrainId) -> DispatchResult {
		Self::mutate_train(train, |record| {
			record.classes = record
				.classes
				.checked_sub(1)
				.defensive()
				.ok_or(Error::<T>::Inconsistent)?;
			Ok(())
		})
	}

	fn boarded(train: TrainId, fare: Balance) -> Result<u32, DispatchError> {
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
			Ok(seen)
		})
	}

	fn settled(train: TrainId, fare: Balance) -> DispatchResult {
		Self::mutate_train(train, |record| {
			record.aboard = record
				.aboard
				.checked_sub(fare)
				.defensive()
				.ok_or(Error::<T>::Inconsistent)?;
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
		let amount = Reached::<T>::get(train)
			.iter()
			.skip(seen as usize)
			.try_fold(0, |sum: Balance, milestone| {
				sum.checked_add(milestone::share(milestone.reward, fare, milestone.aboard)?)
			})
			.defensive()
			.ok_or(Error::<T>::Inconsistent)?;
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
			let rest = record.escrowed.checked_sub(amount).defensive();
			record.escrowed = rest.ok_or(Error::<T>::Inconsistent)?;
			let reason = Self::milestone_reason();
			T::Escrow::release(&record.token, &reason, &record.owner, payee, amount)
		})
	}

	fn books(train: TrainId) -> Option<Books> {
		let record = Trains::<T>::get(train)?;
		let unreached = Upcoming::<T>::get(train)
			.iter()
			.try_fold(0, |sum: Balance, m| sum.checked_add(m.reward))?;
		Some(Books {
			classes: record.classes,
			aboard: record.aboard,
			reached: record.reached,
			for_shares: record.escrowed.checked_sub(unreached)?,
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn launch_for_benchmark(owner: T::AccountId, token: primitives::Token) -> TrainId {
		let train = crate::NextTrain::<T>::get();
		T::TrainDeposit::ensure_successful(&owner, Self::footprint(0));
		Self::do_launch_train(owner, b"Bench".to_vec(), token).expect("arguments are good; qed");
		train
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn fill_milestones_for_benchmark(train: TrainId, reward: Balance) {
		let record = Trains::<T>::get(train).expect("launched before; qed");
		let first = record.collected.saturating_add(1);
		for i in 0..T::MaxMilestones::get() {
			T::TrainDeposit::ensure_successful(&record.owner, Self::footprint(i.saturating_add(1)));
			T::Escrow::endow(&record.token, &record.owner, reward);
			let milestone = Milestone {
				threshold: first.saturating_add(i.into()),
				reward,
			};
			Self::do_add_milestone(record.owner.clone(), train, milestone)
				.expect("arguments are good; qed");
		}
	}
}
