//! What can be taken, for how much and what it is worth (Rulebook 3.5, 3.12).

use crate::{Config, DpoMembers, DpoOf, Dpos, Error, Figures, Pallet, Target, Who};
use bullet_train_math::tolerance::{self, Worse};
use bullet_train_primitives::{Balance, BlockNumber, Cabins, DpoId, Token};
use frame_support::{ensure, traits::Defensive};
use sp_runtime::{DispatchError, DispatchResult};

/// A target that is available, its cost aside.
pub(crate) struct Offer {
	/// In which token.
	pub token: Token,
	/// What it costs, in base units.
	pub cost: Balance,
	/// What it earns.
	pub figures: Figures,
	/// Until when it can be had, where there is a time.
	pub expiry: Option<BlockNumber>,
}

impl<T: Config> Pallet<T> {
	/// The target if it is available to this DPO, its cost aside (Rulebook 3.5).
	pub(crate) fn offer_of(
		target: Target,
		dpo: DpoId,
		manager: &T::AccountId,
	) -> Result<Offer, DispatchError> {
		match target {
			Target::Class(class) => {
				let quote = T::Cabins::quote(class).ok_or(Error::<T>::NoSuchClass)?;
				ensure!(quote.available, Error::<T>::ClassNotOnSale);
				let figures = Figures::of_class(&quote).defensive();
				Ok(Offer {
					figures: figures.ok_or(Error::<T>::Inconsistent)?,
					cost: quote.fare,
					token: quote.token,
					expiry: None,
				})
			}
			Target::Dpo { dpo: other, seats } => {
				let record = Dpos::<T>::get(other).ok_or(Error::<T>::NoSuchTarget)?;
				ensure!(record.is_selling(Self::now()), Error::<T>::TargetNotSelling);
				let joiner = Who::Dpo {
					dpo,
					manager: manager.clone(),
				};
				let held = DpoMembers::<T>::get(other).seats_of(&joiner);
				Self::ensure_seats_left(&record, record.rules.dpo_cap, held, seats)?;
				let cost = record.price_of(seats).defensive();
				Ok(Offer {
					cost: cost.ok_or(Error::<T>::Inconsistent)?,
					figures: record.promise.figures.lowered_by(record.rules.tolerance),
					token: record.token,
					expiry: Some(record.expiry),
				})
			}
		}
	}

	/// Whether the Default Target must be taken: it is available, and for no more than the deposit.
	pub(crate) fn is_default_available(dpo: DpoId, record: &DpoOf<T>, deposit: Balance) -> bool {
		Self::offer_of(record.default_target, dpo, &record.manager)
			.is_ok_and(|offer| offer.cost <= deposit)
	}

	/// Whether a DPO may take this offer instead of its Default Target (Rulebook 3.12).
	pub(crate) fn ensure_within_tolerance(
		record: &DpoOf<T>,
		deposit: Balance,
		offer: &Offer,
	) -> DispatchResult {
		let promise = tolerance::Promise {
			cost: record.promise.cost,
			rates: record.promise.figures.rates(),
		};
		let tolerance = record.rules.tolerance.deconstruct();
		let rates = offer.figures.rates();
		tolerance::qualifies(&promise, deposit, tolerance, offer.cost, &rates).map_err(|worse| {
			match worse {
				Worse::YieldRate => Error::<T>::YieldRateTooLow,
				Worse::RewardRate => Error::<T>::RewardRateTooLow,
				Worse::TooLong => Error::<T>::DurationTooLong,
				Worse::TooShort => Error::<T>::DurationTooShort,
				Worse::TooCheap => Error::<T>::CostTooLow,
			}
			.into()
		})
	}
}
