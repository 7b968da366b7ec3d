//! Invariants of the records of classes, rides and kept amounts, which hold after every block.

#![allow(clippy::arithmetic_side_effects)]

use crate::{
	ClassOf, Classes, Config, NextClass, Pallet, RideOf, Rides, UnclaimedOf, UnclaimedRewards,
};
use bullet_train_primitives::{
	Balance, CabinNumber, ClassId, DpoProvider, Escrow, Income, Passenger, Token, TrainId,
	TrainProvider, TrainTotals,
};
use codec::Encode;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;
use sp_std::{collections::btree_map::BTreeMap, vec::Vec};

/// Sums for each account and token, in base units.
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

	/// Checks that every account holds exactly its sum.
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

/// The sums of the records.
struct Totals<AccountId> {
	/// The rewards that owners must hold.
	rewards: Ledger<AccountId>,
	/// The fares that passengers must hold.
	fares: Ledger<AccountId>,
	/// The rewards that owners must hold for users and hunters that couldn't be paid.
	unclaimed: Ledger<AccountId>,
	/// The number of rides in each class.
	rides: BTreeMap<ClassId, u32>,
	/// The totals of each train. Of `reached` and `for_shares` this is the least.
	trains: BTreeMap<TrainId, TrainTotals>,
}

impl<T: Config> Pallet<T> {
	/// Checks every record, and that the holds on each account in each token equal the records'
	/// sums.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut totals = Totals {
			rewards: Ledger::new(),
			fares: Ledger::new(),
			unclaimed: Ledger::new(),
			rides: BTreeMap::new(),
			trains: BTreeMap::new(),
		};
		for (class, record) in Classes::<T>::iter() {
			Self::check_class(class, &record, &mut totals)?;
		}
		for ((passenger, class, cabin), ride) in Rides::<T>::iter() {
			Self::check_ride(passenger, class, cabin, &ride, &mut totals)?;
		}
		Self::check_rides_of_classes(&totals.rides)?;
		Self::check_trains(&totals.trains)?;
		for ((who, class, cabin), kept) in UnclaimedRewards::<T>::iter() {
			Self::check_kept(who, class, cabin, kept, &mut totals)?;
		}
		Self::check_holds(totals)
	}

	/// A class's counters and the rewards of its unsold cabins.
	fn check_class(
		class: ClassId,
		record: &ClassOf<T>,
		totals: &mut Totals<T::AccountId>,
	) -> Result<(), TryRuntimeError> {
		ensure!(
			class < NextClass::<T>::get(),
			"a class has an id not given yet"
		);
		ensure!(
			record.sold <= record.cabins,
			"more cabins were sold than there are"
		);
		ensure!(
			record.rides <= record.sold,
			"more rides than cabins were sold"
		);
		ensure!(
			!record.retired || record.rides > 0 || record.returning > 0,
			"a retired class remains that has neither rides nor anything for its owner"
		);
		let train = T::Trains::terms(record.train).ok_or("a class without a train")?;
		let unsold = record
			.terms
			.reward(record.unsold())
			.ok_or("a reward overflows")?;
		let owed = unsold
			.checked_add(record.returning)
			.ok_or("a reward overflows")?;
		totals.rewards.add(train.owner, &train.token, owed)?;
		totals.trains.entry(record.train).or_default().classes += 1;
		Ok(())
	}

	/// A ride's blocks, the rest of its yield, its fare, its deposit and its milestone share.
	fn check_ride(
		passenger: Passenger<T::AccountId>,
		class: ClassId,
		cabin: CabinNumber,
		ride: &RideOf<T>,
		totals: &mut Totals<T::AccountId>,
	) -> Result<(), TryRuntimeError> {
		let record = Classes::<T>::get(class).ok_or("a ride without a class")?;
		let train = T::Trains::terms(record.train).ok_or("a ride without a train")?;
		let terms = record.terms;
		ensure!(cabin < record.sold, "a ride in a cabin that wasn't sold");
		ensure!(
			ride.boarded <= ride.last_paid,
			"a ride was paid before it began"
		);
		ensure!(
			ride.last_paid <= Self::now(),
			"a ride was paid in the future"
		);
		ride.due(&terms, Self::now())
			.ok_or("more was withdrawn than has accrued")?;
		let rest = terms
			.yield_total
			.checked_sub(ride.withdrawn)
			.ok_or("too much was withdrawn")?;
		totals.rewards.add(train.owner, &train.token, rest)?;

		let account = match passenger {
			Passenger::User(who) => {
				ensure!(ride.deposit.is_some(), "a user's ride without a deposit");
				who
			}
			Passenger::Dpo(dpo) => {
				ensure!(
					ride.deposit.is_none(),
					"a DPO's ride with a deposit of its own"
				);
				T::Dpos::place(dpo, Income::Fare)
					.ok_or("a ride of no DPO")?
					.1
			}
		};
		totals.fares.add(account, &train.token, terms.fare)?;
		*totals.rides.entry(class).or_default() += 1;

		let share = T::Trains::share(record.train, terms.fare, ride.seen)
			.map_err(|_| "a milestone share can't be worked out")?;
		let expected = totals.trains.entry(record.train).or_default();
		expected.aboard = expected
			.aboard
			.checked_add(terms.fare)
			.ok_or("fares aboard overflow")?;
		expected.for_shares = expected
			.for_shares
			.checked_add(share.amount)
			.ok_or("shares due overflow")?;
		expected.reached = expected.reached.max(ride.seen);
		Ok(())
	}

	/// Every class counts its rides.
	fn check_rides_of_classes(rides: &BTreeMap<ClassId, u32>) -> Result<(), TryRuntimeError> {
		for (class, record) in Classes::<T>::iter() {
			let counted = rides.get(&class).copied().unwrap_or_default();
			ensure!(record.rides == counted, "a class miscounts its rides");
		}
		Ok(())
	}

	/// The totals of every train agree with the classes and rides.
	fn check_trains(trains: &BTreeMap<TrainId, TrainTotals>) -> Result<(), TryRuntimeError> {
		for (train, expected) in trains {
			let recorded = T::Trains::books(*train).ok_or("a train's books don't add up")?;
			ensure!(
				expected.classes == recorded.classes,
				"a train miscounts its classes"
			);
			ensure!(
				expected.aboard == recorded.aboard,
				"a train miscounts the fares aboard"
			);
			ensure!(
				expected.reached <= recorded.reached,
				"a ride has seen a milestone that wasn't reached"
			);
			ensure!(
				expected.for_shares <= recorded.for_shares,
				"milestone shares aren't covered"
			);
		}
		Ok(())
	}

	/// A kept record's amounts and its deposit, which the ride's covers until the settlement.
	fn check_kept(
		who: T::AccountId,
		class: ClassId,
		cabin: CabinNumber,
		kept: UnclaimedOf<T>,
		totals: &mut Totals<T::AccountId>,
	) -> Result<(), TryRuntimeError> {
		ensure!(
			kept.rewards > 0 || kept.fare > 0,
			"nothing is kept under a record"
		);
		let is_aboard = Rides::<T>::contains_key((Passenger::User(who.clone()), class, cabin));
		ensure!(
			kept.deposit.is_some() != is_aboard,
			"a kept record's deposit isn't where it belongs"
		);
		totals.fares.add(who, &kept.token, kept.fare)?;
		totals.unclaimed.add(kept.owner, &kept.token, kept.rewards)
	}

	/// Every hold equals the sum of the records.
	fn check_holds(totals: Totals<T::AccountId>) -> Result<(), TryRuntimeError> {
		totals.rewards.ensure_held::<T::Escrow>(
			&Self::reward_reason(),
			"an owner's reward hold isn't what the classes say",
		)?;
		totals.fares.ensure_held::<T::Escrow>(
			&Self::fare_reason(),
			"a passenger's fare hold isn't what the rides say",
		)?;
		totals.unclaimed.ensure_held::<T::Escrow>(
			&Self::unclaimed_reason(),
			"an owner's unclaimed hold isn't what the kept records say",
		)
	}
}
