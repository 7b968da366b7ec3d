//! Doing what is due, within a weight limit (Rulebook 5.3).

use crate::{Agenda, Config, Pallet, WeightInfo};
use bullet_train_primitives::{Attempt, BlockNumber, Job, Outcome, Works};
use frame_support::{
	storage::with_transaction_unchecked,
	traits::Get,
	weights::{Weight, WeightMeter},
};
use sp_runtime::{traits::BlockNumberProvider, Permill, TransactionOutcome};
use sp_std::{collections::vec_deque::VecDeque, vec::Vec};

/// The part of a hook's weight that goes to what is kept at most, while others want more turns.
const MOST_FOR_KEPT: Permill = Permill::from_percent(25);

/// What follows for the other jobs from an attempt at one.
pub(crate) enum Turn {
	/// The next job's turn comes.
	Over,
	/// The next job's turn comes, and this job wants another turn.
	Again,
	/// No job's turn comes any more in this hook.
	NoRoom,
}

impl<T: Config> Pallet<T> {
	/// The current block number.
	pub(crate) fn now() -> BlockNumber {
		T::BlockNumberProvider::current_block_number()
	}

	/// The weight of a hook that finds nothing due, with the parameter that it reads.
	pub(crate) fn weight_of_idling() -> Weight {
		T::WeightInfo::idle().saturating_add(T::DbWeight::get().reads(1))
	}

	/// The most that an attempt weighs, besides the job's steps.
	pub(crate) fn weight_of_job() -> Weight {
		Self::weight_of_attempt().saturating_add(Self::weight_of_failing())
	}

	/// The weight of an attempt that doesn't fail, besides the job's steps. The benchmark's job has
	/// no record. One that has reads it, maybe with another. And its entry, once removed, costs a
	/// look in the next hook of the block.
	fn weight_of_attempt() -> Weight {
		T::WeightInfo::job().saturating_add(T::DbWeight::get().reads(3))
	}

	/// What a job that fails weighs in addition. It is planned again, which its record notes.
	fn weight_of_failing() -> Weight {
		T::DbWeight::get().writes(2)
	}

	/// A part of a block.
	pub(crate) fn part_of_block(part: Permill) -> Weight {
		let limits = <T as frame_system::Config>::BlockWeights::get();
		Self::part_of(part, limits.max_block)
	}

	/// A part of a weight, rounded down.
	pub(crate) fn part_of(part: Permill, weight: Weight) -> Weight {
		let (time, proof) = (weight.ref_time(), weight.proof_size());
		Weight::from_parts(part.mul_floor(time), part.mul_floor(proof))
	}

	/// The weight that the dearest step of any job needs.
	pub(crate) fn weight_of_dearest() -> Weight {
		Self::weight_of_idling()
			.saturating_add(Self::weight_of_job())
			.saturating_add(T::Works::dearest())
	}

	/// The guaranteed weight of a block: as the parameter says, but no less than the dearest step
	/// needs, because otherwise that would hold up everything. None if the parameter is 0.
	pub(crate) fn slice() -> Weight {
		let slice = T::Slots::get().slice;
		if slice.is_zero() {
			return Weight::zero();
		}
		let slice = Self::part_of_block(slice.min(T::HighestSlice::get()));
		slice.max(Self::weight_of_dearest())
	}

	/// Gives every job that is due a turn, the earliest first, and then further turns to those that
	/// aren't through, until nothing is due or the next step doesn't fit into `limit`. What is kept
	/// comes after the first turns of all others, and within a part of the limit if they want more.
	/// Returns the weight used.
	pub(crate) fn fly(limit: Weight) -> Weight {
		let mut meter = WeightMeter::with_limit(limit);
		if meter.try_consume(Self::weight_of_idling()).is_ok() {
			if let Some(again) = Self::first_turns(&mut meter, false) {
				let mut most = meter.remaining();
				if !again.is_empty() {
					most = most.min(Self::part_of(MOST_FOR_KEPT, limit));
				}
				let mut for_kept = WeightMeter::with_limit(most);
				Self::first_turns(&mut for_kept, true);
				meter.consume(for_kept.consumed());
				Self::further_turns(&mut meter, again);
			}
		}
		meter.consumed()
	}

	/// Gives a turn to each job that is due: to those for what is kept, or to all others. Returns
	/// the jobs that want another one. `None` if one didn't fit.
	fn first_turns(meter: &mut WeightMeter, kept: bool) -> Option<VecDeque<Job<T::AccountId>>> {
		let (now, mut again, mut last) = (Self::now(), VecDeque::new(), None);
		loop {
			if !meter.can_consume(Self::weight_of_job()) {
				return None;
			}
			let Some((at, job)) = Self::next_due(kept, &last, now) else {
				return Some(again);
			};
			last = Some(Agenda::<T>::hashed_key_for(Self::key(at, &job), &job));
			// It has had its turn in this loop, and is planned for this block again.
			if at == now && again.contains(&job) {
				meter.consume(Self::weight_of_idling());
				continue;
			}
			match Self::attempt(meter, at, &job) {
				Turn::Over => {}
				Turn::Again => again.push_back(job),
				Turn::NoRoom => return None,
			}
		}
	}

	/// Gives these jobs further turns, one after the other, until all are through or one doesn't
	/// fit.
	fn further_turns(meter: &mut WeightMeter, mut again: VecDeque<Job<T::AccountId>>) {
		while let Some(job) = again.pop_front() {
			if !meter.can_consume(Self::weight_of_job()) {
				return;
			}
			let Some(at) = T::Works::planned(&job) else {
				continue;
			};
			match Self::attempt(meter, at, &job) {
				Turn::Over => {}
				Turn::Again => again.push_back(job),
				Turn::NoRoom => return,
			}
		}
	}

	/// The first entry after the key `last` whose block has come.
	pub(crate) fn next_due(
		kept: bool,
		last: &Option<Vec<u8>>,
		now: BlockNumber,
	) -> Option<(BlockNumber, Job<T::AccountId>)> {
		let start = || Self::first_key(kept, 0);
		let (key, job) = Agenda::<T>::iter_keys_from(last.clone().unwrap_or_else(start)).next()?;
		let at = Self::block_of(key);
		(job.is_for_kept() == kept && at <= now).then_some((at, job))
	}

	/// Attempts the job that has an entry for block `at`.
	pub(crate) fn attempt(
		meter: &mut WeightMeter,
		at: BlockNumber,
		job: &Job<T::AccountId>,
	) -> Turn {
		meter.consume(Self::weight_of_attempt());
		let key = Self::key(at, job);
		let Some(times) = Agenda::<T>::get(key, job) else {
			return Turn::Over;
		};
		if T::Works::planned(job) != Some(at) {
			// Its record is gone, or has another entry.
			Agenda::<T>::remove(key, job);
			return Turn::Over;
		}
		let left = meter.remaining().saturating_sub(Self::weight_of_failing());
		let Attempt { used, outcome } = with_transaction_unchecked(|| {
			Agenda::<T>::remove(key, job);
			let attempt = T::Works::work(job, left);
			match attempt.outcome {
				Ok(Outcome::Done | Outcome::More) => TransactionOutcome::Commit(attempt),
				Ok(Outcome::TooLarge) | Err(_) => TransactionOutcome::Rollback(attempt),
			}
		});
		meter.consume(used);
		match outcome {
			Ok(Outcome::Done) => Turn::Over,
			Ok(Outcome::More) => Turn::Again,
			Ok(Outcome::TooLarge) => Turn::NoRoom,
			Err(error) => {
				meter.consume(Self::weight_of_failing());
				Agenda::<T>::remove(key, job);
				let again_at = Self::report_failed(job, times, error);
				T::Works::postponed(job, again_at);
				Turn::Over
			}
		}
	}
}
