//! Boarding a cabin (Rulebook 1.3).

use crate::{ClassOf, Classes, Config, Error, Event, HoldReason, Pallet, Ride, Rides, RidesOf};
use bullet_train_math::ride;
use bullet_train_primitives::{
	named, Balance, Boarding, CabinNumber, ClassId, DpoId, DpoProvider, Escrow, Income, Passenger,
	Token, TrainId, TrainProvider, TrainTerms,
};
use frame_support::{ensure, traits::DefensiveOption};
use sp_runtime::{DispatchError, DispatchResult};

/// A cabin that is being boarded: its class, which already counts it as sold, the terms of its
/// train and its number.
struct Sale<T: Config> {
	class: ClassOf<T>,
	train: TrainTerms<T::AccountId>,
	cabin: CabinNumber,
}

/// The figures on which the weight of a boarding depends.
pub(crate) struct Boarded {
	/// Whether the fare is in the native token.
	pub native: bool,
	/// The number of milestones reached.
	pub milestones: u32,
	/// Whether the class had no entry on the agenda.
	pub plans: bool,
}

impl<T: Config> Pallet<T> {
	/// The hold reason of fares.
	pub(crate) fn fare_reason() -> T::RuntimeHoldReason {
		HoldReason::Fare.into()
	}

	/// Counts the class's next cabin as sold, if it is on sale. Writes nothing.
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
		let (sold, rides) = (cabin.checked_add(1), record.rides.checked_add(1));
		record.sold = sold.defensive_ok_or(Error::<T>::Inconsistent)?;
		record.rides = rides.defensive_ok_or(Error::<T>::Inconsistent)?;
		Ok(Sale {
			class: record,
			train,
			cabin,
		})
	}

	/// Writes the ride of a passenger whose fare is on hold on `account`, and the class.
	fn open_ride(
		class: ClassId,
		sale: Sale<T>,
		passenger: Passenger<T::AccountId>,
		account: T::AccountId,
	) -> Result<Boarded, DispatchError> {
		let Sale {
			class: mut record,
			train,
			cabin,
		} = sale;
		let fare = record.terms.fare;
		let native = train.token == Token::Native;
		// The event comes before those of the milestones that the boarding reaches.
		Self::deposit_event(Event::Boarded {
			train: record.train,
			class,
			cabin,
			passenger: passenger.clone(),
			account,
			owner: train.owner,
			token: train.token,
			fare,
		});
		let Boarding { seen, reached } = T::Trains::boarded(record.train, fare)?;
		let now = Self::now();
		RidesOf::<T>::insert((&passenger, class, cabin), ());
		let ride = Ride {
			passenger,
			boarded: now,
			last_paid: now,
			withdrawn: 0,
			seen,
			planned: None,
		};
		Rides::<T>::insert(class, cabin, ride);
		let plans = record.planned.is_none();
		Self::plan_class(class, &mut record, cabin);
		Classes::<T>::insert(class, record);
		Ok(Boarded {
			native,
			milestones: reached,
			plans,
		})
	}

	/// Counts the class's next cabin as sold, if it is the one that a user means and accepts.
	/// Writes nothing.
	fn meant_cabin(
		class: ClassId,
		train: Option<TrainId>,
		highest_fare: Option<Balance>,
	) -> Result<Sale<T>, DispatchError> {
		let sale = Self::next_cabin(class)?;
		let record = &sale.class;
		let is_meant = train.is_none_or(|train| train == record.train);
		ensure!(is_meant, Error::<T>::OtherTrain);
		let is_accepted = highest_fare.is_none_or(|highest| record.terms.fare <= highest);
		ensure!(is_accepted, Error::<T>::FareTooHigh);
		Ok(sale)
	}

	/// Ensures that a user could board now, after it has paid `tip` in the native token.
	pub(crate) fn ensure_may_board(
		who: &T::AccountId,
		class: ClassId,
		train: Option<TrainId>,
		highest_fare: Option<Balance>,
		tip: Balance,
	) -> DispatchResult {
		let sale = Self::meant_cabin(class, train, highest_fare)?;
		let (token, fare) = (&sale.train.token, sale.class.terms.fare);
		ensure!(
			T::Escrow::can_lock(token, who, fare, tip),
			Error::<T>::CannotAffordFare
		);
		Ok(())
	}

	/// Boards a user. The cabin's bonus becomes the class's surplus.
	pub(crate) fn do_board(
		who: T::AccountId,
		class: ClassId,
		train: Option<TrainId>,
		highest_fare: Option<Balance>,
	) -> Result<Boarded, DispatchError> {
		let mut sale = Self::meant_cabin(class, train, highest_fare)?;
		let fare = sale.class.terms.fare;
		T::Escrow::lock(&sale.train.token, &Self::fare_reason(), &who, fare)
			.map_err(named(Error::<T>::CannotAffordFare))?;
		let record = &mut sale.class;
		let surplus = record.surplus.checked_add(record.terms.bonus);
		record.surplus = surplus.defensive_ok_or(Error::<T>::Inconsistent)?;
		Self::open_ride(class, sale, Passenger::User(who.clone()), who)
	}

	/// Boards a DPO, whose account holds the fare under `fare_from`, and pays it the bonus.
	pub(crate) fn do_board_dpo(
		dpo: DpoId,
		class: ClassId,
		fare_from: &T::RuntimeHoldReason,
	) -> Result<CabinNumber, DispatchError> {
		let sale = Self::next_cabin(class)?;
		// The caller names the DPO, so a missing one isn't a defensive failure.
		let bonus_to = T::Dpos::hold_for(dpo, Income::Bonus).ok_or(Error::<T>::Inconsistent)?;
		let account = bonus_to.1.clone();
		let fare = (&Self::fare_reason(), &account);
		let (token, terms) = (&sale.train.token, sale.class.terms);
		T::Escrow::shift(token, (fare_from, &account), fare, terms.fare)
			.map_err(named(Error::<T>::CannotAffordFare))?;
		Self::pay_bonus(class, &sale, dpo, bonus_to)?;
		let cabin = sale.cabin;
		Self::open_ride(class, sale, Passenger::Dpo(dpo), account)?;
		Ok(cabin)
	}

	/// Pays a DPO the bonus of its cabin, into its Bonus Account.
	fn pay_bonus(
		class: ClassId,
		sale: &Sale<T>,
		dpo: DpoId,
		(reason, account): (T::RuntimeHoldReason, T::AccountId),
	) -> DispatchResult {
		let (amount, train) = (sale.class.terms.bonus, &sale.train);
		if amount == 0 {
			return Ok(());
		}
		let reward = (&Self::reward_reason(), &train.owner);
		T::Escrow::shift(&train.token, reward, (&reason, &account), amount)
			.map_err(|_| Error::<T>::Inconsistent)?;
		T::Dpos::received(dpo, Income::Bonus, amount)?;
		Self::deposit_event(Event::BonusPaid {
			class,
			cabin: sale.cabin,
			passenger: Passenger::Dpo(dpo),
			account,
			owner: train.owner.clone(),
			token: train.token.clone(),
			amount,
		});
		Ok(())
	}
}
