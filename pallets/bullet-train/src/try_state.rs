//! Invariants of the trains' records, which hold after every block.

#![allow(clippy::arithmetic_side_effects)]

use crate::{
	Config, Milestone, Milestones, MilestonesOf, NextTrain, Pallet, ReachedMilestone, TrainOf,
	Trains,
};
use bullet_train_primitives::{Balance, Escrow, Token, TrainId};
use codec::Encode;
use frame_support::{ensure, traits::Get};
use sp_runtime::TryRuntimeError;
use sp_std::{collections::btree_map::BTreeMap, vec::Vec};

/// The sum of the trains' escrows for each owner and token.
type Escrowed<AccountId> = BTreeMap<Vec<u8>, (AccountId, Token, Balance)>;

impl<T: Config> Pallet<T> {
	/// Checks every record, and that each owner's hold in a token equals the sum of the records.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut escrowed = Escrowed::new();
		for (train, record) in Trains::<T>::iter() {
			let MilestonesOf::<T> { upcoming, reached } = Milestones::<T>::get(train);
			Self::check_train(train, &record)?;
			Self::check_lists(&record, &upcoming, &reached)?;
			Self::check_escrow(&record, &upcoming, &reached)?;

			let entry = escrowed
				.entry((&record.owner, &record.token).encode())
				.or_insert((record.owner, record.token, 0));
			entry.2 = entry
				.2
				.checked_add(record.escrowed)
				.ok_or("escrow overflows")?;
		}
		for train in Milestones::<T>::iter_keys() {
			ensure!(Trains::<T>::contains_key(train), "milestones of no train");
		}
		Self::check_holds(escrowed)
	}

	/// Checks the id and the counters.
	fn check_train(train: TrainId, record: &TrainOf<T>) -> Result<(), TryRuntimeError> {
		ensure!(
			train < NextTrain::<T>::get(),
			"a train has an id not given yet"
		);
		ensure!(
			record.in_service > 0 || record.aboard == 0,
			"somebody is aboard a train without a class in service"
		);
		ensure!(
			record.in_service <= record.classes,
			"a train has more classes in service than classes"
		);
		ensure!(
			!record.closed || (record.in_service == 0 && record.classes > 0),
			"a closed train is in service or has nothing to remain for"
		);
		ensure!(
			!record.closed || record.escrowed == 0,
			"a closed train holds milestones"
		);
		ensure!(
			record.aboard <= record.collected,
			"more is aboard than was ever collected"
		);
		Ok(())
	}

	/// Checks the two lists of milestones.
	fn check_lists(
		record: &TrainOf<T>,
		upcoming: &[Milestone],
		reached: &[ReachedMilestone],
	) -> Result<(), TryRuntimeError> {
		ensure!(
			record.reached as usize == reached.len(),
			"reached milestones are miscounted"
		);
		ensure!(
			upcoming.len() + reached.len() <= T::MaxMilestones::get() as usize,
			"a train has too many milestones"
		);
		ensure!(
			record.next_threshold == upcoming.first().map(|m| m.threshold),
			"the next threshold isn't the nearest milestone's"
		);
		ensure!(
			upcoming.is_sorted_by(|one, next| one.threshold < next.threshold),
			"milestones to come aren't in order"
		);
		ensure!(
			upcoming
				.iter()
				.all(|m| m.threshold > record.collected && m.reward > 0),
			"a milestone to come should have been reached"
		);
		ensure!(
			reached
				.iter()
				.all(|m| m.aboard > 0 && m.aboard <= record.collected),
			"a milestone was reached with nobody aboard"
		);
		Ok(())
	}

	/// Checks that the escrow covers the rewards of unreached milestones and doesn't exceed all
	/// rewards.
	fn check_escrow(
		record: &TrainOf<T>,
		upcoming: &[Milestone],
		reached: &[ReachedMilestone],
	) -> Result<(), TryRuntimeError> {
		let unreached = upcoming
			.iter()
			.try_fold(0, |sum: Balance, m| sum.checked_add(m.reward))
			.ok_or("unreached rewards overflow")?;
		// Saturates, because the sum of all rewards may exceed the token's supply: an owner that
		// rides its own train can use the shares that it was paid for new rewards.
		let all = reached
			.iter()
			.fold(unreached, |sum: Balance, m| sum.saturating_add(m.reward));
		ensure!(
			unreached <= record.escrowed,
			"an unreached milestone isn't covered"
		);
		ensure!(
			record.escrowed <= all,
			"more is in escrow than was ever promised"
		);
		Ok(())
	}

	/// Checks that each owner's hold is the sum of its trains' escrows.
	fn check_holds(escrowed: Escrowed<T::AccountId>) -> Result<(), TryRuntimeError> {
		for (owner, token, sum) in escrowed.into_values() {
			ensure!(
				T::Escrow::held(&token, &Self::milestone_reason(), &owner) == sum,
				"an owner's milestone hold isn't what the trains say"
			);
		}
		Ok(())
	}
}
