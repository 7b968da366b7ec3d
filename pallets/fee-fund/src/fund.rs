//! Funding, limits, taking back, settling and closing (Rulebook 6.1, 6.4).

use crate::{Config, Error, Event, FundOf, Funds, HoldReason, Pallet, WeightInfo};
use bullet_train_primitives::{
	named, Balance, Escrow, FeeFunds, Token, TrainId, TrainProvider, TrainTerms,
};
use codec::MaxEncodedLen;
use frame_support::{
	ensure,
	traits::{Consideration, DefensiveOption, Footprint, Get},
	weights::Weight,
};
use sp_runtime::{DispatchError, DispatchResult};

/// The entries of past days that a call of this pallet removes.
const FORGOTTEN: usize = 2;

impl<T: Config> Pallet<T> {
	/// The hold reason of funds.
	pub(crate) fn fund_reason() -> T::RuntimeHoldReason {
		HoldReason::Fund.into()
	}

	/// The storage footprint of a fund.
	pub(crate) fn footprint() -> Footprint {
		Footprint::from_parts(1, FundOf::<T>::max_encoded_len())
	}

	/// Ensures that `who` owns the train. Returns its terms. Fails with `NoSuchTrain` or
	/// `NotOwner`.
	fn ensure_owner(
		who: &T::AccountId,
		train: TrainId,
	) -> Result<TrainTerms<T::AccountId>, Error<T>> {
		let terms = T::Trains::terms(train).ok_or(Error::<T>::NoSuchTrain)?;
		ensure!(terms.owner == *who, Error::<T>::NotOwner);
		Ok(terms)
	}

	pub(crate) fn do_fund(owner: T::AccountId, train: TrainId, amount: Balance) -> DispatchResult {
		let terms = Self::ensure_owner(&owner, train)?;
		ensure!(!terms.closed, Error::<T>::TrainClosed);
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let mut fund = match Funds::<T>::get(train) {
			Some(fund) => fund,
			None => FundOf::<T> {
				held: 0,
				owed: 0,
				allowance: 0,
				limit: 0,
				day: Self::today(),
				spent_today: 0,
				deposit: T::FundDeposit::new(&owner, Self::footprint())
					.map_err(|_| Error::<T>::CannotAffordDeposit)?,
			},
		};
		Self::pay_owed(train, &owner, &mut fund)?;
		T::Escrow::lock(&Token::Native, &Self::fund_reason(), &owner, amount)
			.map_err(named(Error::<T>::CannotAffordFund))?;
		let held = fund.held.checked_add(amount);
		fund.held = held.defensive_ok_or(Error::<T>::Inconsistent)?;
		Self::forget(FORGOTTEN);
		Funds::<T>::insert(train, fund);
		Self::deposit_event(Event::Funded {
			train,
			owner,
			amount,
		});
		Ok(())
	}

	pub(crate) fn do_set_limits(
		owner: T::AccountId,
		train: TrainId,
		allowance: Balance,
		limit: Balance,
	) -> DispatchResult {
		Self::ensure_owner(&owner, train)?;
		let mut fund = Funds::<T>::get(train).ok_or(Error::<T>::NoFund)?;
		fund.allowance = allowance;
		fund.limit = limit;
		Self::forget(FORGOTTEN);
		Funds::<T>::insert(train, fund);
		Self::deposit_event(Event::LimitsSet {
			train,
			owner,
			allowance,
			limit,
		});
		Ok(())
	}

	pub(crate) fn do_take_back(
		owner: T::AccountId,
		train: TrainId,
		amount: Option<Balance>,
	) -> DispatchResult {
		Self::ensure_owner(&owner, train)?;
		let mut fund = Funds::<T>::get(train).ok_or(Error::<T>::NoFund)?;
		let left = fund.left().defensive_ok_or(Error::<T>::Inconsistent)?;
		let amount = amount.unwrap_or(left);
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		ensure!(amount <= left, Error::<T>::MoreThanLeft);
		Self::pay_owed(train, &owner, &mut fund)?;
		Self::return_part(&owner, &mut fund, amount)?;
		Self::forget(FORGOTTEN);
		Funds::<T>::insert(train, fund);
		Self::deposit_event(Event::TakenBack {
			train,
			owner,
			amount,
		});
		Ok(())
	}

	pub(crate) fn do_settle(train: TrainId) -> DispatchResult {
		let mut fund = Funds::<T>::get(train).ok_or(Error::<T>::NoFund)?;
		ensure!(fund.owed > 0, Error::<T>::NothingOwed);
		let owner = T::Trains::terms(train)
			.ok_or(Error::<T>::NoSuchTrain)?
			.owner;
		Self::pay_owed(train, &owner, &mut fund)?;
		Self::forget(FORGOTTEN);
		Funds::<T>::insert(train, fund);
		Ok(())
	}

	/// Pays the treasury what fees have cost. The record isn't written yet.
	fn pay_owed(
		train: TrainId,
		owner: &T::AccountId,
		fund: &mut FundOf<T>,
	) -> Result<(), DispatchError> {
		let amount = fund.owed;
		if amount == 0 {
			return Ok(());
		}
		let treasury = T::Treasury::get();
		T::Escrow::pay(
			&Token::Native,
			&Self::fund_reason(),
			owner,
			&treasury,
			amount,
		)
		.map_err(named(Error::<T>::TreasuryCannotBePaid))?;
		fund.held = fund.left().defensive_ok_or(Error::<T>::Inconsistent)?;
		fund.owed = 0;
		Self::deposit_event(Event::Settled {
			train,
			owner: owner.clone(),
			treasury,
			amount,
		});
		Ok(())
	}

	/// Returns a part of what isn't owed to the owner. The record isn't written yet.
	fn return_part(
		owner: &T::AccountId,
		fund: &mut FundOf<T>,
		amount: Balance,
	) -> Result<(), DispatchError> {
		T::Escrow::unlock(&Token::Native, &Self::fund_reason(), owner, amount)
			.map_err(named(Error::<T>::OwnerCannotBePaid))?;
		let held = fund.held.checked_sub(amount);
		fund.held = held.defensive_ok_or(Error::<T>::Inconsistent)?;
		Ok(())
	}
}

impl<T: Config> FeeFunds<T::AccountId> for Pallet<T> {
	fn train_closes(train: TrainId, owner: &T::AccountId) -> DispatchResult {
		let Some(mut fund) = Funds::<T>::take(train) else {
			return Ok(());
		};
		Self::pay_owed(train, owner, &mut fund)?;
		let returned = fund.held;
		Self::return_part(owner, &mut fund, returned)?;
		fund.deposit.drop(owner)?;
		Self::deposit_event(Event::FundClosed {
			train,
			owner: owner.clone(),
			returned,
		});
		Ok(())
	}

	fn weight_of_closing() -> Weight {
		T::WeightInfo::close()
	}
}
