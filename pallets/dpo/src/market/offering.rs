//! Offering seats, withdrawing an offer, and when it has lapsed (Rulebook 3.14).

use crate::{
	Config, DpoOf, Dpos, Error, Event, MemberId, Pallet, Pool, SeatOffer, SeatOfferOf, SeatOffers,
};
use bullet_train_math::seats;
use bullet_train_primitives::{Balance, DpoId};
use codec::MaxEncodedLen;
use frame_support::{
	ensure,
	traits::{Consideration, Footprint},
};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// The storage that an offer takes.
	pub(crate) fn offer_footprint() -> Footprint {
		let bytes = Self::key_len().saturating_add(SeatOfferOf::<T>::max_encoded_len());
		Footprint::from_parts(1, bytes)
	}

	pub(crate) fn do_offer_seats(
		seller: T::AccountId,
		dpo: DpoId,
		seats: u8,
		price: Balance,
	) -> DispatchResult {
		let pool = Pool::<T>::load(dpo)?;
		let record = &pool.record;
		ensure!(!record.stage.is_over(), Error::<T>::DpoOver);
		let held = pool.members().seats_of(&MemberId::User(seller.clone()));
		ensure!(held > 0, Error::<T>::NotMember);
		ensure!(!record.leads(&seller), Error::<T>::ManagersSeats);
		ensure!(seats > 0, Error::<T>::ZeroSeats);
		ensure!(seats <= held, Error::<T>::NotEnoughSeats);
		ensure!(
			seats::cost(price, seats.into()).is_some(),
			Error::<T>::CostTooLarge
		);
		let deposit = match SeatOffers::<T>::get((&seller, dpo)) {
			Some(earlier) => earlier.deposit.update(&seller, Self::offer_footprint()),
			None => T::OfferDeposit::new(&seller, Self::offer_footprint()),
		};
		let offer = SeatOffer {
			seats,
			price,
			edition: record.edition,
			deposit: deposit.map_err(|_| Error::<T>::CannotAffordDeposit)?,
		};
		SeatOffers::<T>::insert((&seller, dpo), offer);
		Self::deposit_event(Event::SeatsOffered {
			dpo,
			seller,
			seats,
			price,
			edition: record.edition,
		});
		Ok(())
	}

	pub(crate) fn do_withdraw_offer(
		caller: T::AccountId,
		dpo: DpoId,
		seller: T::AccountId,
	) -> DispatchResult {
		let offer = SeatOffers::<T>::take((&seller, dpo)).ok_or(Error::<T>::NoSuchOffer)?;
		let may_withdraw = caller == seller || offer.has_lapsed::<T>(Dpos::<T>::get(dpo).as_ref());
		ensure!(may_withdraw, Error::<T>::NotLapsed);
		offer.deposit.drop(&seller)?;
		Self::deposit_event(Event::OfferWithdrawn {
			dpo,
			seller,
			caller,
		});
		Ok(())
	}
}

impl<Deposit> SeatOffer<Deposit> {
	/// Whether the offer has lapsed: the DPO is closed or over, or an event has ended the offers
	/// made before it.
	pub(crate) fn has_lapsed<T: Config>(&self, record: Option<&DpoOf<T>>) -> bool {
		record.is_none_or(|record| record.stage.is_over() || self.edition < record.offers_since)
	}
}
