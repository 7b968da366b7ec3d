//! What can be taken, for how much and what it is worth (Rulebook 3.5, 3.12).

use crate::{AccountKind, Config, Error, MemberId, Pallet, Pool, Rates, Target};
use bullet_train_math::tolerance::{self, Shortfall};
use bullet_train_primitives::{Balance, BlockNumber, CabinProvider, Token};
use frame_support::{ensure, traits::DefensiveOption};
use sp_runtime::{DispatchError, DispatchResult};

/// A target that is available, its cost aside.
pub(crate) struct Offer {
	/// In which token.
	pub token: Token,
	/// What it costs, in base units.
	pub cost: Balance,
	/// What it earns.
	pub rates: Rates,
	/// Until when it can be had, where there is a time.
	pub expiry: Option<BlockNumber>,
}

impl<T: Config> Pallet<T> {
	/// The target if it is available to this DPO, its cost aside (Rulebook 3.5).
	pub(crate) fn offer_of(
		target: Target,
		buyer: &MemberId<T::AccountId>,
	) -> Result<Offer, DispatchError> {
		match target {
			Target::Class(class) => {
				let quote = T::Cabins::quote(class).ok_or(Error::<T>::NoSuchClass)?;
				ensure!(quote.available, Error::<T>::ClassNotOnSale);
				let rates =
					Rates::of_class(quote.yield_total, quote.bonus, quote.fare, quote.duration);
				Ok(Offer {
					rates: rates.defensive_ok_or(Error::<T>::Inconsistent)?,
					cost: quote.fare,
					token: quote.token,
					expiry: None,
				})
			}
			Target::Dpo { dpo, seats } => {
				let other = Pool::<T>::get(dpo).ok_or(Error::<T>::NoSuchTarget)?;
				ensure!(
					other.record.is_selling(Self::now()),
					Error::<T>::TargetNotSelling
				);
				other.ensure_seats_left(buyer, seats)?;
				let record = other.record;
				let cost = record.price_of(seats);
				Ok(Offer {
					cost: cost.defensive_ok_or(Error::<T>::Inconsistent)?,
					rates: record
						.promise
						.rates
						.discounted_by(record.rules.tolerance.into()),
					token: record.token,
					expiry: Some(record.expiry),
				})
			}
		}
	}
}

impl<T: Config> Pool<T> {
	/// Whether the Default Target must be taken: it is available, and for no more than the deposit.
	pub fn is_default_available(&self, deposit: Balance) -> bool {
		Pallet::<T>::offer_of(self.record.default_target, &self.as_member())
			.is_ok_and(|offer| offer.cost <= deposit)
	}

	/// A target that is available may be taken: in the same token, for no more than the deposit, and
	/// another than the Default Target only where that isn't available and within the tolerance. Returns
	/// what is taken, and what of the deposit isn't used for it.
	pub fn ensure_may_take(&self, target: Target) -> Result<(Offer, Balance), DispatchError> {
		let deposit = self.balance(AccountKind::Deposit);
		let offer = Pallet::<T>::offer_of(target, &self.as_member())?;
		ensure!(offer.token == self.record.token, Error::<T>::OtherToken);
		if target != self.record.default_target {
			ensure!(
				!self.is_default_available(deposit),
				Error::<T>::DefaultTargetAvailable
			);
			self.ensure_within_tolerance(deposit, &offer)?;
		}
		let unused = deposit.checked_sub(offer.cost);
		let unused = unused.ok_or(Error::<T>::CostExceedsDeposit)?;
		Ok((offer, unused))
	}

	/// Whether it may take this offer instead of its Default Target (Rulebook 3.12).
	fn ensure_within_tolerance(&self, deposit: Balance, offer: &Offer) -> DispatchResult {
		let record = &self.record;
		let tolerance = record.rules.tolerance.into();
		let (promise, rates) = (&record.promise, &offer.rates);
		tolerance::qualifies(promise, deposit, tolerance, offer.cost, rates).map_err(|shortfall| {
			match shortfall {
				Shortfall::YieldRate => Error::<T>::YieldRateTooLow,
				Shortfall::RewardRate => Error::<T>::RewardRateTooLow,
				Shortfall::LongDuration => Error::<T>::DurationTooLong,
				Shortfall::ShortDuration => Error::<T>::DurationTooShort,
				Shortfall::Cost => Error::<T>::CostTooLow,
			}
			.into()
		})
	}
}
