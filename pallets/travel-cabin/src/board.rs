//! Boarding a cabin (Rulebook 1.3).

use crate::{
	ClassOf, Classes, Config, Error, Event, HoldReason, Pallet, Ride, RideKey, RideOf, Rides,
	UnclaimedOf,
};
use bullet_train_math::ride;
use bullet_train_primitives::{
	Balance, CabinNumber, ClassId, DpoId, DpoProvider, Escrow, Income, Passenger, TrainProvider,
	TrainTerms,
};
use codec::MaxEncodedLen;
use frame_support::{
	ensure,
	traits::{Consideration, DefensiveOption, Footprint},
};
use sp_runtime::{traits::BlockNumberProvider, DispatchError, DispatchResult};

/// A cabin that is being sold: its class, in which the cabin is already counted, its train's terms
/// and its number.
struct Sale<T: Config> {
	class: ClassOf<T>,
	train: TrainTerms<T::AccountId>,
	cabin: CabinNumber,
}

impl<T: Config> Pallet<T> {
	/// The hold reason of fares.
	pub(crate) fn fare_reason() -> T::RuntimeHoldReason {
		HoldReason::Fare.into()
	}

	/// The largest storage footprint of a user's ride: its record, and the record of rewards and a
	/// fare kept for the user.
	pub(crate) fn ride_footprint() -> Footprint {
		let kept = UnclaimedOf::<T>::max_encoded_len();
		Footprint::from_parts(1, RideOf::<T>::max_encoded_len().saturating_add(kept))
	}

	/// Takes the next cabin of a class. Fails with `NoSuchClass`, `ClassRetired`, `SoldOut` or
	/// `EndsTooLate`.
	fn next_cabin(class: ClassId) -> Result<Sale<T>, DispatchError> {
		let mut record = Classes::<T>::get(class).ok_or(Error::<T>::NoSuchClass)?;
		ensure!(!record.retired, Error::<T>::ClassRetired);
		ensure!(record.sold < record.cabins, Error::<T>::SoldOut);
		ensure!(
			ride::ends_at(Self::now(), record.terms.duration).is_some(),
			Error::<T>::EndsTooLate
		);
		let train = T::Trains::terms(record.train).ok_or(Error::<T>::NoSuchTrain)?;
		let cabin = record.sold;
		record.sold = cabin
			.checked_add(1)
			.defensive_ok_or(Error::<T>::Inconsistent)?;
		record.rides = record
			.rides
			.checked_add(1)
			.defensive_ok_or(Error::<T>::Inconsistent)?;
		Ok(Sale {
			class: record,
			train,
			cabin,
		})
	}

	/// The current block number.
	pub(crate) fn now() -> bullet_train_primitives::BlockNumber {
		T::BlockNumberProvider::current_block_number()
	}

	/// Stores the ride of a passenger whose fare is on hold on `account`.
	fn open_ride(
		key: RideKey<T::AccountId>,
		account: T::AccountId,
		class: ClassOf<T>,
		train: TrainTerms<T::AccountId>,
		deposit: Option<T::RideDeposit>,
	) -> DispatchResult {
		let fare = class.terms.fare;
		// This event precedes those of the milestones that the boarding reaches.
		Self::deposit_event(Event::Boarded {
			train: class.train,
			class: key.class,
			cabin: key.cabin,
			passenger: key.passenger.clone(),
			account,
			owner: train.owner,
			token: train.token,
			fare,
		});
		let seen = T::Trains::boarded(class.train, fare)?;
		let now = Self::now();
		Rides::<T>::insert(
			(key.passenger, key.class, key.cabin),
			Ride {
				boarded: now,
				last_paid: now,
				withdrawn: 0,
				seen,
				deposit,
			},
		);
		Classes::<T>::insert(key.class, class);
		Ok(())
	}

	pub(crate) fn do_board(who: T::AccountId, class: ClassId) -> DispatchResult {
		let Sale {
			class: mut record,
			train,
			cabin,
		} = Self::next_cabin(class)?;
		let deposit = T::RideDeposit::new(&who, Self::ride_footprint())
			.map_err(|_| Error::<T>::CannotAffordDeposit)?;
		T::Escrow::lock(&train.token, &Self::fare_reason(), &who, record.terms.fare)
			.map_err(|_| Error::<T>::CannotAffordFare)?;
		// A user gets no bonus.
		let bonus = record.terms.bonus;
		Self::return_bonus((class, cabin), &mut record, &train, bonus)?;
		let key = RideKey {
			passenger: Passenger::User(who.clone()),
			class,
			cabin,
		};
		Self::open_ride(key, who, record, train, Some(deposit))
	}

	/// Returns a bonus and the rewards that wait in the class to the owner. If the owner can't be
	/// paid now, both wait, and the boarding goes on.
	fn return_bonus(
		(class, cabin): (ClassId, CabinNumber),
		record: &mut ClassOf<T>,
		train: &TrainTerms<T::AccountId>,
		bonus: Balance,
	) -> DispatchResult {
		let (owner, token) = (train.owner.clone(), train.token.clone());
		match Self::return_reward(record, train, bonus)? {
			0 if bonus == 0 => {}
			0 => {
				let amount = bonus;
				Self::deposit_event(Event::BonusWaits {
					class,
					cabin,
					owner,
					token,
					amount,
				});
			}
			amount => {
				Self::deposit_event(Event::BonusReturned {
					class,
					cabin,
					owner,
					token,
					amount,
				});
			}
		}
		Ok(())
	}

	/// Boards a DPO, on whose account the fare is on hold under `fare_from`, and pays it the bonus.
	pub(crate) fn do_board_dpo(
		dpo: DpoId,
		class: ClassId,
		fare_from: &T::RuntimeHoldReason,
	) -> Result<CabinNumber, DispatchError> {
		let Sale {
			class: mut record,
			train,
			cabin,
		} = Self::next_cabin(class)?;
		// The caller names the DPO, so a missing one isn't reported as a defensive failure.
		let (bonus_reason, account) =
			T::Dpos::place(dpo, Income::Bonus).ok_or(Error::<T>::Inconsistent)?;
		let token = &train.token;
		let fare = (&Self::fare_reason(), &account);
		T::Escrow::shift(token, (fare_from, &account), fare, record.terms.fare)
			.map_err(|_| Error::<T>::CannotAffordFare)?;

		let amount = record.terms.bonus;
		let passenger = Passenger::Dpo(dpo);
		if amount > 0 {
			let reward = (&Self::reward_reason(), &train.owner);
			T::Escrow::shift(token, reward, (&bonus_reason, &account), amount)
				.map_err(|_| Error::<T>::Inconsistent)?;
			T::Dpos::received(dpo, Income::Bonus, amount)?;
			Self::deposit_event(Event::BonusPaid {
				class,
				cabin,
				passenger: passenger.clone(),
				account: account.clone(),
				owner: train.owner.clone(),
				token: token.clone(),
				amount,
			});
		}
		Self::return_bonus((class, cabin), &mut record, &train, 0)?;
		Self::open_ride(
			RideKey {
				passenger,
				class,
				cabin,
			},
			account,
			record,
			train,
			None,
		)?;
		Ok(cabin)
	}
}
