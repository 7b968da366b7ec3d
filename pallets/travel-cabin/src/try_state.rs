//! What is true of the classes', the rides' and the kept records after every block.

#![allow(clippy::arithmetic_side_effects)]

use crate::{Classes, Config, NextClass, Pallet, Rides, UnclaimedRewards};
use bullet_train_primitives::{
	Balance, ClassId, DpoProvider, Escrow, Income, Passenger, Token, TrainId, TrainProvider,
	TrainTotals,
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

	/// Every account holds exactly the sum.
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

impl<T: Config> Pallet<T> {
	/// Checks every record, and per account and token that each hold equals what the records say.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut rewards = Ledger::new();
		let mut fares = Ledger::new();
		let mut unclaimed = Ledger::new();
		let mut riding: BTreeMap<ClassId, u32> = BTreeMap::new();
		// What the trains should say; of `for_shares` this is the least.
		let mut trains: BTreeMap<TrainId, TrainTotals> = BTreeMap::new();

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
			rewards.add(train.owner, &train.token, owed)?;
			trains.entry(record.train).or_default().classes += 1;
		}

		for ((passenger, class, cabin), ride) in Rides::<T>::iter() {
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
			let rest = terms.yield_total.checked_sub(ride.withdrawn);
			rewards.add(
				train.owner,
				&train.token,
				rest.ok_or("too much was withdrawn")?,
			)?;
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
			fares.add(account, &train.token, terms.fare)?;
			*riding.entry(class).or_default() += 1;

			let share = T::Trains::share(record.train, terms.fare, ride.seen)
				.map_err(|_| "a milestone share can't be worked out")?;
			let books = trains.entry(record.train).or_default();
			books.aboard = books
				.aboard
				.checked_add(terms.fare)
				.ok_or("fares aboard overflow")?;
			books.for_shares = books
				.for_shares
				.checked_add(share.amount)
				.ok_or("shares due overflow")?;
			books.reached = books.reached.max(ride.seen);
		}

		for (class, record) in Classes::<T>::iter() {
			let rides = riding.get(&class).copied().unwrap_or_default();
			ensure!(record.rides == rides, "a class miscounts its rides");
		}
		for (train, books) in trains {
			let said = T::Trains::books(train).ok_or("a train's books don't add up")?;
			ensure!(
				books.classes == said.classes,
				"a train miscounts its classes"
			);
			ensure!(
				books.aboard == said.aboard,
				"a train miscounts the fares aboard"
			);
			ensure!(
				books.reached <= said.reached,
				"a ride has seen a milestone that wasn't reached"
			);
			ensure!(
				books.for_shares <= said.for_shares,
				"milestone shares aren't covered"
			);
		}

		for ((who, class, cabin), kept) in UnclaimedRewards::<T>::iter() {
			ensure!(
				kept.rewards > 0 || kept.fare > 0,
				"nothing is kept under a record"
			);
			let rides = Rides::<T>::contains_key((Passenger::User(who.clone()), class, cabin));
			ensure!(
				kept.deposit.is_some() != rides,
				"a kept record's deposit isn't where it belongs"
			);
			fares.add(who, &kept.token, kept.fare)?;
			unclaimed.add(kept.owner, &kept.token, kept.rewards)?;
		}

		rewards.ensure_held::<T::Escrow>(
			&Self::reward_reason(),
			"an owner's reward hold isn't what the classes say",
		)?;
		fares.ensure_held::<T::Escrow>(
			&Self::fare_reason(),
			"a passenger's fare hold isn't what the rides say",
		)?;
		unclaimed.ensure_held::<T::Escrow>(
			&Self::unclaimed_reason(),
			"an owner's unclaimed hold isn't what the kept records say",
		)
	}
}
