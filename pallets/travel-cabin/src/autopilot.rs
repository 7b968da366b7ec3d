//! What the chain does by itself for rides and kept parts (Rulebook 5): [`Works`].
//!
//! The rides of a class end in the order of their cabins, because boarding times only grow and the
//! duration is the same. So a class has one entry on the agenda, however many ride, and two places
//! in its row of cabins:
//!
//! ```text
//!   settled        | ended, left to hunters | under way          | unsold
//!                  | for an hour            |                    |
//!   0 ............ oldest ................. ended .............. sold ...
//! ```
//!
//! A ride that may be hunted when it ends is passed over by `ended`, and an hour later reached by
//! `oldest`. All others are settled as soon as `ended` reaches them. A ride that can't be settled
//! gets an entry of its own, so that it holds up no other.

use crate::{
	journey::Journey, Class, ClassOf, Classes, Config, Pallet, RideOf, Rides, UnclaimedRewards,
	WeightInfo,
};
use bullet_train_math::{hunt, ride};
use bullet_train_primitives::{
	attempt, Agenda, Attempt, BlockNumber, CabinNumber, ClassId, Job, Mended, Outcome, Works,
};
use frame_support::{traits::Get, weights::Weight};
use sp_std::vec::Vec;

/// The weight of a turn: that of this number of the dearest settlements.
const SETTLEMENTS_A_TURN: u64 = 8;

/// What is due for the ride in a cabin.
enum Due {
	/// Nothing: it is settled, or has an entry of its own.
	Nothing,
	/// It hasn't ended. It does at this block.
	Ends(BlockNumber),
	/// It has ended and is left to hunters until this block.
	HuntersFirst(BlockNumber),
	/// It is settled.
	Settlement,
}

/// What a class's turn does next.
enum Move {
	/// It settles the ride in this cabin.
	Settle(CabinNumber),
	/// It goes on to the next cabin.
	Pass,
	/// It waits until this block, or for the next boarding.
	Wait(Option<BlockNumber>),
}

impl<Name, Deposit> Class<Name, Deposit> {
	/// Goes on behind a cabin whose ride is over or has an entry of its own.
	fn pass_over(&mut self, cabin: CabinNumber) {
		let next = cabin.saturating_add(1);
		if self.ended == cabin {
			self.ended = next;
		}
		if self.oldest == cabin {
			self.oldest = next;
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Plans a class whose ride in this cabin begins now. One that isn't on the agenda has no other
	/// ride without an entry of its own.
	pub(crate) fn plan_class(class: ClassId, record: &mut ClassOf<T>, cabin: CabinNumber) {
		if record.planned.is_none() {
			(record.oldest, record.ended) = (cabin, cabin);
			let ends = ride::ends_at(Self::now(), record.terms.duration);
			T::Agenda::plan(&Job::Class(class), &mut record.planned, ends);
		}
	}

	/// Takes a ride that is over off the agenda.
	pub(crate) fn unplan_ride(
		class: ClassId,
		record: &mut ClassOf<T>,
		cabin: CabinNumber,
		mut planned: Option<BlockNumber>,
	) {
		T::Agenda::plan(&Job::Ride(class, cabin), &mut planned, None);
		record.pass_over(cabin);
	}

	/// The next block.
	fn soon() -> BlockNumber {
		Self::now().saturating_add(1)
	}

	/// The weight of a class's turn, besides the cabins: the class, the ride that it waits for and
	/// the next entry.
	fn weight_of_turn() -> Weight {
		T::DbWeight::get().reads_writes(3, 2)
	}

	/// The weight of looking at a cabin in a class's turn: two rides, the length of a day and the
	/// terms of hunting.
	fn weight_of_cabin() -> Weight {
		T::DbWeight::get().reads(4)
	}

	/// The weight of settling a ride in a class's turn at most. If it fails, the ride gets an entry
	/// of its own.
	fn weight_of_turns_settlement() -> Weight {
		let failed = T::DbWeight::get().writes(2);
		Self::weight_of_settlement_at_most().saturating_add(failed)
	}

	/// Settles rides of a class that have ended, the oldest first.
	fn work_class(class: ClassId, left: Weight) -> Attempt {
		let Some(mut record) = Classes::<T>::get(class) else {
			return Attempt::ends(Weight::zero(), Outcome::Done);
		};
		// Its entry is used up.
		record.planned = None;
		let (cabin_weight, most) = (Self::weight_of_cabin(), Self::weight_of_turns_settlement());
		let mut used = Self::weight_of_turn();
		let step = cabin_weight.saturating_add(most);
		if !used.saturating_add(step).all_lte(left) {
			return Attempt::ends(Weight::zero(), Outcome::TooLarge);
		}
		let turn = most.saturating_mul(SETTLEMENTS_A_TURN).min(left);
		let (next, outcome) = loop {
			if !used.saturating_add(step).all_lte(turn) {
				break (Some(Self::now()), Outcome::More);
			}
			match Self::next_move(class, &mut record) {
				Move::Wait(next) => break (next, Outcome::Done),
				Move::Pass => used.saturating_accrue(cabin_weight),
				Move::Settle(cabin) => {
					used.saturating_accrue(cabin_weight);
					used.saturating_accrue(Self::settle_in_turn(class, &record, cabin));
					match Classes::<T>::get(class) {
						Some(settled) => record = settled,
						// It was the last ride of a retired class, which is closed.
						None => return Attempt::ends(used, Outcome::Done),
					}
				}
			}
		};
		T::Agenda::plan(&Job::Class(class), &mut record.planned, next);
		Classes::<T>::insert(class, record);
		Attempt::ends(used, outcome)
	}

	/// The next move of a class's turn. Passes over a cabin for which nothing is due now.
	fn next_move(class: ClassId, record: &mut ClassOf<T>) -> Move {
		let mut wait = None;
		if record.oldest < record.ended {
			match Self::due_of(record, class, record.oldest) {
				Due::Settlement => return Move::Settle(record.oldest),
				Due::HuntersFirst(until) | Due::Ends(until) => wait = Some(until),
				Due::Nothing => {
					record.pass_over(record.oldest);
					return Move::Pass;
				}
			}
		}
		if record.ended >= record.sold {
			return Move::Wait(wait);
		}
		match Self::due_of(record, class, record.ended) {
			Due::Settlement => Move::Settle(record.ended),
			Due::Ends(block) => Move::Wait(Some(wait.map_or(block, |wait| block.min(wait)))),
			Due::HuntersFirst(_) => {
				record.ended = record.ended.saturating_add(1);
				Move::Pass
			}
			Due::Nothing => {
				record.pass_over(record.ended);
				Move::Pass
			}
		}
	}

	/// Settles a ride in its class's turn, or gives it an entry of its own if it can't be settled.
	/// Returns the weight.
	fn settle_in_turn(class: ClassId, record: &ClassOf<T>, cabin: CabinNumber) -> Weight {
		// A settlement reads and writes the class.
		Classes::<T>::insert(class, record);
		let settled = attempt(|| Self::do_settle_ride(T::Agenda::account(), class, cabin));
		match settled.and_then(|settled| settled) {
			Ok(settled) => Self::weight_of_settlement(&settled),
			Err(error) => {
				let again = T::Agenda::failed(&Job::Ride(class, cabin), error);
				Self::note_ride_planned(class, cabin, again);
				Classes::<T>::mutate_extant(class, |record| record.pass_over(cabin));
				Self::weight_of_turns_settlement()
			}
		}
	}

	/// What is due for the ride in a cabin.
	fn due_of(record: &ClassOf<T>, class: ClassId, cabin: CabinNumber) -> Due {
		let Some(ride) = Rides::<T>::get(class, cabin) else {
			return Due::Nothing;
		};
		let now = Self::now();
		match ride::ends_at(ride.boarded, record.terms.duration) {
			_ if ride.planned.is_some() => Due::Nothing,
			None => Due::Nothing,
			Some(ends) if now < ends => Due::Ends(ends),
			Some(ends) => match Self::hunters_hour(record, &ride, ends) {
				Some(until) if now < until => Due::HuntersFirst(until),
				_ => Due::Settlement,
			},
		}
	}

	/// The block until which a ride that ended at block `ends` is left to hunters, because it may
	/// be hunted and some yield is due (Rulebook 5.1).
	fn hunters_hour(
		record: &ClassOf<T>,
		ride: &RideOf<T>,
		ends: BlockNumber,
	) -> Option<BlockNumber> {
		let day = T::BlocksPerDay::get();
		let is_due = ride.due(&record.terms, ends).is_some_and(|due| due > 0);
		let is_left = is_due && ride.is_huntable(T::Hunting::get(), day, ends);
		is_left.then(|| hunt::left_until(ends, day))
	}

	/// Records that a ride has an entry of its own.
	fn note_ride_planned(class: ClassId, cabin: CabinNumber, at: BlockNumber) {
		Rides::<T>::mutate(class, cabin, |ride| {
			if let Some(ride) = ride {
				ride.planned = Some(at);
			}
		});
	}

	/// Settles a ride that couldn't be settled in its class's turn.
	fn work_ride(class: ClassId, cabin: CabinNumber, left: Weight) -> Attempt {
		let most = Self::weight_of_settlement_at_most();
		if !most.all_lte(left) {
			return Attempt::ends(Weight::zero(), Outcome::TooLarge);
		}
		match Self::do_settle_ride(T::Agenda::account(), class, cabin) {
			Ok(settled) => Attempt::ends(Self::weight_of_settlement(&settled), Outcome::Done),
			Err(error) => Attempt {
				used: most,
				outcome: Err(error),
			},
		}
	}

	/// Pays what is kept for a user.
	fn work_kept(class: ClassId, cabin: CabinNumber, left: Weight) -> Attempt {
		let used = T::WeightInfo::claim_unclaimed();
		if !used.all_lte(left) {
			return Attempt::ends(Weight::zero(), Outcome::TooLarge);
		}
		let paid = Self::do_claim_unclaimed(T::Agenda::account(), class, cabin);
		Attempt {
			used,
			outcome: paid.map(|()| Outcome::Done),
		}
	}
}

impl<T: Config> Works<T::AccountId> for Pallet<T> {
	/// Classes, rides and kept parts.
	const MAPS: u8 = 3;

	fn work(job: &Job<T::AccountId>, left: Weight) -> Attempt {
		match job {
			Job::Class(class) => Self::work_class(*class, left),
			Job::Ride(class, cabin) => Self::work_ride(*class, *cabin, left),
			Job::KeptReward(class, cabin) => Self::work_kept(*class, *cabin, left),
			Job::Dpo(_) | Job::KeptPart(..) => Attempt::ends(Weight::zero(), Outcome::Done),
		}
	}

	fn dearest() -> Weight {
		Self::weight_of_turn()
			.saturating_add(Self::weight_of_cabin())
			.saturating_add(Self::weight_of_turns_settlement())
			.max(T::WeightInfo::claim_unclaimed())
	}

	fn planned(job: &Job<T::AccountId>) -> Option<BlockNumber> {
		match job {
			Job::Class(class) => Classes::<T>::get(class)?.planned,
			Job::Ride(class, cabin) => Rides::<T>::get(class, cabin)?.planned,
			Job::KeptReward(class, cabin) => UnclaimedRewards::<T>::get(class, cabin)?.planned,
			Job::Dpo(_) | Job::KeptPart(..) => None,
		}
	}

	fn postponed(job: &Job<T::AccountId>, at: BlockNumber) {
		match job {
			Job::Class(class) => {
				Classes::<T>::mutate_extant(class, |record| record.planned = Some(at))
			}
			Job::Ride(class, cabin) => Self::note_ride_planned(*class, *cabin, at),
			Job::KeptReward(class, cabin) => UnclaimedRewards::<T>::mutate(class, cabin, |kept| {
				if let Some(kept) = kept {
					kept.planned = Some(at);
				}
			}),
			Job::Dpo(_) | Job::KeptPart(..) => {}
		}
	}

	fn mend(map: u8, after: Option<Vec<u8>>) -> Option<Mended> {
		let soon = Self::soon();
		match map {
			0 => {
				let mut classes = match after {
					None => Classes::<T>::iter(),
					Some(key) => Classes::<T>::iter_from(key),
				};
				let (class, mut record) = classes.next()?;
				let job = Job::Class(class);
				let planned = record.rides > 0 && !T::Agenda::is_planned(&job, record.planned);
				if planned {
					record.planned = None;
					T::Agenda::plan(&job, &mut record.planned, Some(soon));
					Classes::<T>::insert(class, record);
				}
				let key = Classes::<T>::hashed_key_for(class);
				Some(Mended { key, planned })
			}
			1 => {
				let mut rides = match after {
					None => Rides::<T>::iter(),
					Some(key) => Rides::<T>::iter_from(key),
				};
				let (class, cabin, ride) = rides.next()?;
				let job = Job::Ride(class, cabin);
				let has_passed =
					Classes::<T>::get(class).is_some_and(|record| cabin < record.oldest);
				let planned = (has_passed || ride.planned.is_some())
					&& !T::Agenda::is_planned(&job, ride.planned);
				if planned {
					let at = Journey::<T>::load(class, cabin).ok()?.settles_at();
					let at = at.map_or(soon, |at| at.max(soon));
					T::Agenda::replan(&job, ride.planned, Some(at));
					Self::note_ride_planned(class, cabin, at);
				}
				let key = Rides::<T>::hashed_key_for(class, cabin);
				Some(Mended { key, planned })
			}
			_ => {
				let mut kept = match after {
					None => UnclaimedRewards::<T>::iter(),
					Some(key) => UnclaimedRewards::<T>::iter_from(key),
				};
				let (class, cabin, record) = kept.next()?;
				let job = Job::KeptReward(class, cabin);
				let planned = !T::Agenda::is_planned(&job, record.planned);
				if planned {
					T::Agenda::replan(&job, None, Some(soon));
					Self::postponed(&job, soon);
				}
				let key = UnclaimedRewards::<T>::hashed_key_for(class, cabin);
				Some(Mended { key, planned })
			}
		}
	}
}

impl<T: Config> Journey<T> {
	/// The block at which the chain settles the ride in its class's turn if nobody else does
	/// (Rulebook 5.1).
	pub(crate) fn settles_at(&self) -> Option<BlockNumber> {
		let ends = ride::ends_at(self.ride.boarded, self.class.terms.duration)?;
		let until = Pallet::<T>::hunters_hour(&self.class, &self.ride, ends);
		let due = until.unwrap_or(ends).max(self.now);
		// A ride that was left to hunters has its turn when the class has, even if it was paid
		// since.
		let left_to_hunters = self.class.oldest..self.class.ended;
		let is_left = left_to_hunters.contains(&self.cabin);
		let turn = self.class.planned.filter(|_| is_left);
		Some(due.max(turn.unwrap_or(due)))
	}
}
