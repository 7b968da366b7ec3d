//! Targets: whether they are available, what they cost and earn, and whether they may be taken
//! (Rulebook 3.5, 3.12).

use crate::{
	AccountKind, Comparison, Config, Error, MemberId, Pallet, Pool, Rates, Shortfall, Target,
};
use bullet_train_math::tolerance::{self, Shortfall as Figure};
use bullet_train_primitives::{Balance, BlockNumber, CabinProvider, Token, TrainId};
use frame_support::{ensure, traits::DefensiveOption};
use sp_runtime::{DispatchError, Permill};

/// A target that is available. Whether the DPO can afford it isn't checked yet.
pub(crate) struct Offer {
	/// The train.
	pub train: TrainId,
	/// The token of the cost and the rewards.
	pub token: Token,
	/// The cost, in base units.
	pub cost: Balance,
	/// The rates that the target promises, net of its management fee.
	pub rates: Rates,
	/// The part of the promised rates and duration that the target guarantees.
	pub guarantee: Permill,
	/// The block before which a target DPO sells seats. `None` for a cabin.
	pub expiry: Option<BlockNumber>,
	/// The boarding deadline of a target DPO. `None` for a cabin.
	pub boarding_deadline: Option<BlockNumber>,
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
				Ok(Offer {
					rates: Rates::of_class(
						quote.yield_total,
						quote.bonus,
						quote.fare,
						quote.duration,
					),
					guarantee: Permill::one(),
					train: quote.train,
					cost: quote.fare,
					token: quote.token,
					expiry: None,
					boarding_deadline: None,
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
					rates: record.promise.rates.after_fee(record.fee),
					guarantee: record.guarantee,
					train: record.train,
					token: record.token,
					expiry: Some(record.expiry),
					boarding_deadline: Some(record.boarding_deadline),
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

	/// Ensures that a target may be taken now: it is available, in the DPO's token, and costs no
	/// more than the deposit. If it isn't the Default Target, it must qualify in its place, and the
	/// Default Target mustn't be available. Returns the offer and the unused part of the deposit,
	/// in base units.
	///
	/// Fails with `DeadlinePassed`, as `offer_of` and `ensure_qualifies` do, and with `OtherToken`,
	/// `DefaultTargetAvailable` or `CostExceedsDeposit`.
	pub fn ensure_may_take(&self, target: Target) -> Result<(Offer, Balance), DispatchError> {
		ensure!(
			!self.record.is_deadline_over(Pallet::<T>::now()),
			Error::<T>::DeadlinePassed
		);
		let deposit = self.balance(AccountKind::Deposit);
		let offer = Pallet::<T>::offer_of(target, &self.as_member())?;
		ensure!(offer.token == self.record.token, Error::<T>::OtherToken);
		if target != self.record.default_target {
			ensure!(
				!self.is_default_available(deposit),
				Error::<T>::DefaultTargetAvailable
			);
			self.ensure_qualifies(&offer)?;
		}
		let unused = deposit.checked_sub(offer.cost);
		let unused = unused.ok_or(Error::<T>::CostExceedsDeposit)?;
		Ok((offer, unused))
	}

	/// Ensures that another target qualifies in place of the promised one. Fails with the error of
	/// the first of its [`shortfalls`](Self::shortfalls) (Rulebook 3.12).
	fn ensure_qualifies(&self, offer: &Offer) -> Result<(), Error<T>> {
		self.shortfalls(offer).next().map_or(Ok(()), |shortfall| {
			Err(match shortfall {
				Shortfall::OtherToken => Error::<T>::OtherToken,
				Shortfall::Deadline => Error::<T>::DeadlineTooLate,
				Shortfall::YieldRate => Error::<T>::YieldRateTooLow,
				Shortfall::BonusRate => Error::<T>::BonusRateTooLow,
				Shortfall::LongDuration => Error::<T>::DurationTooLong,
				Shortfall::ShortDuration => Error::<T>::DurationTooShort,
				Shortfall::Cost => Error::<T>::CostTooLow,
			})
		})
	}

	/// The reasons for which an offer doesn't qualify in place of the promised target, in the order
	/// in which they are checked (Rulebook 3.5, 3.12).
	fn shortfalls<'a>(&'a self, offer: &Offer) -> impl Iterator<Item = Shortfall> + 'a {
		let record = &self.record;
		let other_token = offer.token != record.token;
		let deadline = offer.boarding_deadline;
		let too_late = deadline.is_some_and(|deadline| deadline > record.boarding_deadline);
		let figures = tolerance::shortfalls(
			&record.promise,
			record.rules.tolerance.into(),
			offer.cost,
			&offer.rates,
			offer.guarantee,
		);
		let figures = figures.map(|figure| match figure {
			Figure::YieldRate => Shortfall::YieldRate,
			Figure::BonusRate => Shortfall::BonusRate,
			Figure::LongDuration => Shortfall::LongDuration,
			Figure::ShortDuration => Shortfall::ShortDuration,
			Figure::Cost => Shortfall::Cost,
		});
		let others = [
			other_token.then_some(Shortfall::OtherToken),
			too_late.then_some(Shortfall::Deadline),
		];
		others.into_iter().flatten().chain(figures)
	}

	/// Compares a target that is available with the promised one. Fails as `offer_of` does.
	pub fn compare(&self, target: Target) -> Result<Comparison, DispatchError> {
		let offer = Pallet::<T>::offer_of(target, &self.as_member())?;
		Ok(Comparison {
			shortfalls: self.shortfalls(&offer).collect(),
			cost: offer.cost,
			rates: offer.rates,
			guarantee: offer.guarantee,
			expiry: offer.expiry,
			boarding_deadline: offer.boarding_deadline,
		})
	}
}
