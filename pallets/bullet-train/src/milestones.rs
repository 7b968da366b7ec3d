//! Announcing and reaching milestones (Rulebook 2.2, 2.3).

use crate::{
	Config, Error, Event, Milestone, Milestones, MilestonesOf, Pallet, ReachedMilestone, TrainOf,
	Trains,
};
use bullet_train_primitives::{named, Escrow, TrainId};
use frame_support::{
	ensure,
	traits::{Consideration, DefensiveOption, Get},
};
use sp_runtime::DispatchResult;

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

		let mut milestones = Milestones::<T>::get(train);
		let upcoming = &mut milestones.upcoming;
		let index = match upcoming.binary_search_by_key(&threshold, |m| m.threshold) {
			Ok(_) => return Err(Error::<T>::DuplicateThreshold.into()),
			Err(index) => index,
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
			.try_insert(index, milestone)
			.map_err(|_| Error::<T>::TooManyMilestones)?;

		record.deposit = record
			.deposit
			.update(&owner, Self::footprint(count))
			.map_err(|_| Error::<T>::CannotAffordDeposit)?;
		T::Escrow::lock(&record.token, &Self::milestone_reason(), &owner, reward)
			.map_err(named(Error::<T>::CannotAffordMilestone))?;
		record.escrowed = record
			.escrowed
			.checked_add(reward)
			.defensive_ok_or(Error::<T>::Inconsistent)?;
		record.next_threshold = upcoming.first().map(|m| m.threshold);

		let token = record.token.clone();
		Trains::<T>::insert(train, record);
		Milestones::<T>::insert(train, milestones);
		Self::deposit_event(Event::MilestoneAdded {
			train,
			owner,
			token,
			threshold,
			reward,
		});
		Ok(())
	}

	/// Moves every milestone with a threshold at or below the turnover to the reached ones, with
	/// the sum of the fares aboard now.
	pub(crate) fn reach_milestones(train: TrainId, record: &mut TrainOf<T>) -> DispatchResult {
		if record
			.next_threshold
			.is_none_or(|threshold| record.collected < threshold)
		{
			return Ok(());
		}
		let MilestonesOf::<T> {
			mut upcoming,
			mut reached,
		} = Milestones::<T>::get(train);
		let count = upcoming.partition_point(|m| m.threshold <= record.collected);
		for Milestone { threshold, reward } in upcoming.drain(..count) {
			Self::deposit_event(Event::MilestoneReached {
				train,
				token: record.token.clone(),
				index: reached.len() as u32,
				threshold,
				reward,
				aboard: record.aboard,
			});
			// `add_milestone` ensures that both lists together fit `MaxMilestones`.
			reached
				.try_push(ReachedMilestone {
					reward,
					aboard: record.aboard,
				})
				.map_err(|_| Error::<T>::Inconsistent)?;
		}
		record.next_threshold = upcoming.first().map(|m| m.threshold);
		record.reached = reached.len() as u32;
		Milestones::<T>::insert(train, MilestonesOf::<T> { upcoming, reached });
		Ok(())
	}
}
