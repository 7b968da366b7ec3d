//! Whether a fund pays a fee, and paying it (Rulebook 6.2, 6.3).

use crate::{Config, Event, Funds, Pallet, Paying, Spent, WeightInfo};
use bullet_train_primitives::{Balance, BlockNumber, Sponsored, TrainId};
use frame_support::{defensive, traits::Get, weights::Weight};

/// The answer to whether a fund pays for a call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Answer {
	/// The train whose fund pays. `None` if the caller pays.
	pub train: Option<TrainId>,
	/// The weight of finding out, without the reads that the call makes itself.
	pub weight: Weight,
}

/// What paying for a call has done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reserved {
	/// The train whose fund pays.
	pub train: TrainId,
	/// The first block after the day on which it pays.
	pub day_ends: BlockNumber,
	/// The weight of paying, with that of the correction, and without the reads with which the
	/// fund was found.
	pub weight: Weight,
}

impl<T: Config> Pallet<T> {
	/// Whether a fund pays this fee of `call`, which must be the call of the transaction itself,
	/// while `who` pays `tip`. Writes nothing.
	pub fn sponsor(
		call: &T::RuntimeCall,
		who: &T::AccountId,
		fee: Balance,
		tip: Balance,
	) -> Answer {
		let declines = |weight| Answer {
			train: None,
			weight,
		};
		if fee == 0 {
			return declines(Weight::zero());
		}
		let Some(train) = T::Calls::train_of(call) else {
			return declines(Weight::zero());
		};
		let fund = Funds::<T>::get(train);
		let Some(fund) = fund.filter(|fund| fund.covers(fee, Self::now())) else {
			return declines(T::WeightInfo::look());
		};
		let spent = Self::spent_for(train, &fund, who).checked_add(fee);
		let declined = T::WeightInfo::decline();
		if spent.is_none_or(|spent| spent > fund.allowance) {
			return declines(declined);
		}
		let foresight = T::Calls::foresee(call, who, tip);
		Answer {
			train: foresight.succeeds.then_some(train),
			weight: declined.saturating_add(foresight.weight),
		}
	}

	/// Notes for the transaction that is being applied whether a fund pays for it.
	pub fn note(train: Option<TrainId>, who: &T::AccountId) {
		match train {
			Some(train) => Paying::<T>::put((train, who)),
			None => Paying::<T>::kill(),
		}
	}

	/// Reserves a fee in the fund of the train that was noted for `who`. `None` if none was, or if
	/// the fund, its limit or the allowance doesn't cover the fee. Then nothing is reserved.
	pub fn reserve(who: &T::AccountId, fee: Balance) -> Option<Reserved> {
		let (train, noted) = Paying::<T>::take()?;
		let mut fund = Funds::<T>::get(train)?;
		if noted != *who || fee == 0 || !fund.covers(fee, Self::now()) {
			return None;
		}
		if fund.is_day_over(Self::now()) {
			fund.day = Self::today();
			fund.spent_today = 0;
		}
		let day_ends = fund.day.ends;
		let key = Self::key(day_ends, train, who);
		let before = Spent::<T>::get(key);
		let spent = before.unwrap_or(0).checked_add(fee)?;
		if spent > fund.allowance {
			return None;
		}
		fund.owed = fund.owed.checked_add(fee)?;
		fund.spent_today = fund.spent_today.checked_add(fee)?;
		let weight = match before {
			Some(_) => T::WeightInfo::pay(),
			None => {
				Self::forget(1);
				T::WeightInfo::pay_first()
			}
		};
		// The fund and the entry have been read before, to find out who pays.
		let weight = weight.saturating_sub(T::DbWeight::get().reads(2));
		Spent::<T>::insert(key, spent);
		Funds::<T>::insert(train, fund);
		Some(Reserved {
			train,
			day_ends,
			weight,
		})
	}

	/// Corrects a reserved fee down to the actual one, which the fund has paid for `who` then.
	pub fn correct(reserved: &Reserved, who: &T::AccountId, fee: Balance, actual: Balance) {
		let Reserved {
			train, day_ends, ..
		} = *reserved;
		// An actual fee above the reserved one would be more than the fund was asked for.
		let paid = actual.min(fee);
		let too_much = fee.saturating_sub(paid);
		let corrected = Funds::<T>::mutate(train, |fund| {
			let fund = fund.as_mut()?;
			fund.owed = fund.owed.checked_sub(too_much)?;
			fund.spent_today = fund.spent_today.checked_sub(too_much)?;
			Some(())
		});
		let key = Self::key(day_ends, train, who);
		let spent = Spent::<T>::mutate(key, |spent| {
			let spent = spent.as_mut()?;
			*spent = spent.checked_sub(too_much)?;
			Some(())
		});
		// No sponsored call touches the records of the funds.
		if corrected.and(spent).is_none() {
			defensive!("a fee was reserved that isn't there any more");
		}
		Self::deposit_event(Event::FeePaid {
			train,
			who: who.clone(),
			amount: paid,
		});
	}
}
