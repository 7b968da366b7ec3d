//! Targets: whether they are available, what they cost and earn, and whether they may be taken
//! (Rulebook 3.5, 3.12).

use crate::{AccountKind, Config, Error, MemberId, Pallet, Pool, Rates, Target};
use bullet_train_math::tolerance::{self, Shortfall};
use bullet_train_primitives::{Balance, BlockNumber, CabinProvider, Token};
use frame_support::{ensure, traits::DefensiveOption};
use sp_runtime::{DispatchError, DispatchResult};

/// A target that is available. Whether the DPO can afford it isn't checked yet.
pub(crate) struct Offer {
	/// The token of the cost and the rewards.
	pub token: Token,
	/// The cost, in base units.
	pub cost: Balance,
	/// The rates of the target, as they count for the tolerance.
	pub rates: Rates,
	/// The block before which a target DPO sells seats. `None` for a cabin.
	pub expiry: Option<BlockNumber>,
}

impl<T: Config> Pallet<T> {
	/// The offer of a target that is available to this buyer, whether or not the buyer can afford
	/// it (Rulebook 3.5).
	///
	/// Fails with `NoSuchClass` or `ClassNotOnSale` for a cabin, and with `NoSuchTarget`,
	/// `TargetNotSelling`, `ZeroSeats`, `NotEnoughSeats` or `SeatCapExceeded` for seats.
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
	/// Whether the Default Target must be taken: it is available and costs no more than the
	/// deposit.
	pub fn is_default_available(&self, deposit: Balance) -> bool {
		Pallet::<T>::offer_of(self.record.default_target, &self.as_member())
			.is_ok_and(|offer| offer.cost <= deposit)
	}

	/// Ensures that a target may be taken: it is available, in the DPO's token, and costs no more
	/// than the deposit. If it isn't the Default Target, it must be within the tolerance, and the
	/// Default Target mustn't be available. Returns the offer and the unused part of the deposit,
	/// in base units.
	///
	/// Fails as `offer_of` and `ensure_within_tolerance` do, and with `OtherToken`,
	/// `DefaultTargetAvailable` or `CostExceedsDeposit`.
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

	/// Ensures that an offer is within the tolerance. Fails with `YieldRateTooLow`,
	/// `RewardRateTooLow`, `DurationTooLong`, `DurationTooShort` or `CostTooLow` (Rulebook 3.12).
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
