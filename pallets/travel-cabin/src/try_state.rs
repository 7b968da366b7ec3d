//! Invariants of the records of classes, rides and kept parts, which hold after every block.

#![allow(clippy::arithmetic_side_effects)]

use crate::{
	ClassOf, Classes, Config, NextClass, Pallet, RideOf, Rides, RidesOf, UnclaimedBy,
	UnclaimedRewards,
};
use bullet_train_math::ride::ends_at;
use bullet_train_primitives::{
	Agenda, Balance, ClassId, DpoProvider, Escrow, Income, Job, Passenger, Token, TrainId,
	TrainProvider, TrainTotals,
};
use codec::Encode;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;
use sp_std::{collections::btree_map::BTreeMap, vec::Vec};

/// Sums per account and token.
struct Ledger<AccountId>(BTreeMap<Vec<u8>, (AccountId, Token, Balance)>);

impl<AccountId: Encode> Ledger<AccountId> {
	fn new() -> Self {
		Self(BTreeMap::new())
	}

	fn add(
		&mut self,
		account: AccountId,
		token: &Token,
		amount: Balance,
	) -> Result<(), TryRuntimeError> {
		let entry = self
			.0
			.entry((&account, token).encode())
			.or_insert_with(|| (account, token.clone(), 0));
		entry.2 = entry
			.2
			.checked_add(amount)
			.ok_or("a sum of what is owed overflows")?;
		Ok(())
	}

	/// Checks that every account has exactly its sum on hold under this reason.
	fn ensure_held<E: Escrow<AccountId>>(
		self,
		reason: &E::Reason,
		message: &'static str,
	) -> Result<(), TryRuntimeError>
	where
		AccountId: PartialEq,
	{
		for (account, token, sum) in self.0.into_values() {
			ensure!(E::held(&token, reason, &account) == sum, message);
		}
		Ok(())
	}
}

/// The sums and counts that follow from the records.
struct Sums<AccountId> {
	rewards: Ledger<AccountId>,
	fares: Ledger<AccountId>,
	unclaimed: Ledger<AccountId>,
	rides: BTreeMap<ClassId, u32>,
	kept: BTreeMap<ClassId, u32>,
	/// The totals that the trains must have. `for_shares` is a lower bound.
	trains: BTreeMap<TrainId, TrainTotals>,
}

impl<T: Config> Pallet<T> {
	/// Checks every record, and that each hold equals the sum of the records for its account and
	/// token.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut sums = Sums {
			rewards: Ledger::new(),
			fares: Ledger::new(),
			unclaimed: Ledger::new(),
			rides: BTreeMap::new(),
			kept: BTreeMap::new(),
			trains: BTreeMap::new(),
		};
		Self::check_classes(&mut sums)?;
		Self::check_rides(&mut sums)?;
		Self::check_unclaimed(&mut sums)?;
		Self::check_lists()?;
		Self::check_agenda()?;
		Self::check_counts(&sums)?;
		Self::check_trains(&sums)?;
		Self::check_holds(sums)
	}

	fn check_classes(sums: &mut Sums<T::AccountId>) -> Result<(), TryRuntimeError> {
		for (class, record) in Classes::<T>::iter() {
			ensure!(
				class < NextClass::<T>::get(),
				"a class has an id not given yet"
			);
			ensure!(
				record.sold <= record.cabins,
				"more cabins were sold than there are"
			);
			ensure!(
				record.rides <= record.sold && record.kept <= record.sold,
				"a class has more rides or kept parts than sold cabins"
			);
			ensure!(!record.is_done(), "a class remains with nothing left to do");
			ensure!(
				record.oldest <= record.ended && record.ended <= record.sold,
				"a class has lost its place in its row of cabins"
			);
			let train = T::Trains::terms(record.train).ok_or("a class without a train")?;
			let unsold = record.terms.reward(record.unsold());
			let owed = unsold.and_then(|unsold| unsold.checked_add(record.surplus));
			sums.rewards
				.add(train.owner, &train.token, owed.ok_or("a reward overflows")?)?;
			let totals = sums.trains.entry(record.train).or_default();
			totals.classes += 1;
			totals.in_service += u32::from(!record.has_ended());
		}
		Ok(())
	}

	fn check_rides(sums: &mut Sums<T::AccountId>) -> Result<(), TryRuntimeError> {
		for (class, cabin, ride) in Rides::<T>::iter() {
			let record = Classes::<T>::get(class).ok_or("a ride without a class")?;
			let train = T::Trains::terms(record.train).ok_or("a ride without a train")?;
			ensure!(cabin < record.sold, "a ride in a cabin that wasn't sold");
			Self::check_ride(&record, &ride)?;
			ensure!(
				RidesOf::<T>::contains_key((&ride.passenger, class, cabin)),
				"a ride isn't listed for its passenger"
			);
			let rest = record.terms.yield_total.checked_sub(ride.withdrawn);
			let rest = rest.ok_or("too much was withdrawn")?;
			sums.rewards.add(train.owner, &train.token, rest)?;
			let account = match ride.passenger {
				Passenger::User(who) => who,
				Passenger::Dpo(dpo) => {
					T::Dpos::hold_for(dpo, Income::Fare)
						.ok_or("a ride of no DPO")?
						.1
				}
			};
			sums.fares.add(account, &train.token, record.terms.fare)?;
			*sums.rides.entry(class).or_default() += 1;

			let share = T::Trains::share(record.train, record.terms.fare, ride.seen)
				.map_err(|_| "a milestone share can't be worked out")?;
			let totals = sums.trains.entry(record.train).or_default();
			let aboard = totals.aboard.checked_add(record.terms.fare);
			totals.aboard = aboard.ok_or("fares aboard overflow")?;
			let for_shares = totals.for_shares.checked_add(share.amount);
			totals.for_shares = for_shares.ok_or("shares due overflow")?;
			totals.reached = totals.reached.max(ride.seen);
		}
		Ok(())
	}

	fn check_ride(class: &ClassOf<T>, ride: &RideOf<T>) -> Result<(), TryRuntimeError> {
		ensure!(
			ride.boarded <= ride.last_paid,
			"a ride was paid before it began"
		);
		ensure!(
			ride.last_paid <= Self::now(),
			"a ride was paid in the future"
		);
		let due = ride.due(&class.terms, Self::now());
		ensure!(due.is_some(), "more was withdrawn than has accrued");
		Ok(())
	}

	fn check_unclaimed(sums: &mut Sums<T::AccountId>) -> Result<(), TryRuntimeError> {
		for (class, cabin, kept) in UnclaimedRewards::<T>::iter() {
			let record = Classes::<T>::get(class).ok_or("something is kept without a class")?;
			let train = T::Trains::terms(record.train).ok_or("a class without a train")?;
			ensure!(
				kept.rewards > 0 || kept.fare > 0,
				"nothing is kept under a record"
			);
			ensure!(
				UnclaimedBy::<T>::contains_key((&kept.who, class, cabin)),
				"what is kept isn't listed for its user"
			);
			let ride = Rides::<T>::get(class, cabin);
			ensure!(
				ride.is_none_or(|ride| {
					kept.fare == 0 && ride.passenger == Passenger::User(kept.who.clone())
				}),
				"something is kept for another than the passenger, or a fare before the end"
			);
			sums.fares.add(kept.who, &train.token, kept.fare)?;
			sums.unclaimed
				.add(train.owner, &train.token, kept.rewards)?;
			*sums.kept.entry(class).or_default() += 1;
		}
		Ok(())
	}

	/// Checks that every entry of the lists has its record.
	fn check_lists() -> Result<(), TryRuntimeError> {
		for (passenger, class, cabin) in RidesOf::<T>::iter_keys() {
			let ride = Rides::<T>::get(class, cabin);
			ensure!(
				ride.is_some_and(|ride| ride.passenger == passenger),
				"a passenger's list names a ride that isn't its own"
			);
		}
		for (who, class, cabin) in UnclaimedBy::<T>::iter_keys() {
			let kept = UnclaimedRewards::<T>::get(class, cabin);
			ensure!(
				kept.is_some_and(|kept| kept.who == who),
				"a user's list names something that isn't kept for it"
			);
		}
		Ok(())
	}

	/// Checks that everything that is or will be due is on the agenda: no later than it is due,
	/// unless an attempt has failed.
	fn check_agenda() -> Result<(), TryRuntimeError> {
		for (class, record) in Classes::<T>::iter() {
			let Some(at) = record.planned else { continue };
			ensure!(
				T::Agenda::times_set_aside(&Job::Class(class), at).is_some(),
				"a class isn't on the agenda where it is planned"
			);
		}
		for (class, cabin, ride) in Rides::<T>::iter() {
			let record = Classes::<T>::get(class).ok_or("a ride without a class")?;
			let ends = ends_at(ride.boarded, record.terms.duration);
			let Some(at) = ride.planned else {
				let latest = ends.map(|ends| ends.max(Self::now() + 1));
				let is_left_to_hunters = cabin < record.ended;
				let is_in_time = |at| is_left_to_hunters || Some(at) <= latest;
				ensure!(cabin >= record.oldest, "a ride has been passed over");
				ensure!(
					record.planned.is_some_and(is_in_time),
					"a ride isn't on the agenda, or too late"
				);
				continue;
			};
			ensure!(
				T::Agenda::times_set_aside(&Job::Ride(class, cabin), at).is_some(),
				"a ride isn't on the agenda where it is planned"
			);
		}
		for (class, cabin, kept) in UnclaimedRewards::<T>::iter() {
			let job = Job::KeptReward(class, cabin);
			ensure!(
				T::Agenda::is_planned(&job, kept.planned),
				"what is kept isn't on the agenda"
			);
		}
		Ok(())
	}

	fn check_counts(sums: &Sums<T::AccountId>) -> Result<(), TryRuntimeError> {
		for (class, record) in Classes::<T>::iter() {
			let count = |counts: &BTreeMap<ClassId, u32>| counts.get(&class).copied().unwrap_or(0);
			ensure!(
				record.rides == count(&sums.rides),
				"a class miscounts its rides"
			);
			ensure!(
				record.kept == count(&sums.kept),
				"a class miscounts what it keeps"
			);
		}
		Ok(())
	}

	fn check_trains(sums: &Sums<T::AccountId>) -> Result<(), TryRuntimeError> {
		for (train, ours) in &sums.trains {
			let theirs = T::Trains::books(*train).ok_or("a train's totals don't add up")?;
			ensure!(
				(ours.classes, ours.in_service) == (theirs.classes, theirs.in_service),
				"a train miscounts its classes"
			);
			ensure!(
				ours.aboard == theirs.aboard,
				"a train miscounts the fares aboard"
			);
			ensure!(
				ours.reached <= theirs.reached,
				"a ride has seen a milestone that wasn't reached"
			);
			ensure!(
				ours.for_shares <= theirs.for_shares,
				"milestone shares aren't covered"
			);
		}
		Ok(())
	}

	fn check_holds(sums: Sums<T::AccountId>) -> Result<(), TryRuntimeError> {
		sums.rewards.ensure_held::<T::Escrow>(
			&Self::reward_reason(),
			"an owner's reward hold isn't what the classes say",
		)?;
		sums.fares.ensure_held::<T::Escrow>(
			&Self::fare_reason(),
			"a passenger's fare hold isn't what the rides say",
		)?;
		sums.unclaimed.ensure_held::<T::Escrow>(
			&Self::unclaimed_reason(),
			"an owner's unclaimed hold isn't what the kept records say",
		)
	}
}
