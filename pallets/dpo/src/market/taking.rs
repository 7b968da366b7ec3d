//! Taking seats that a member offers (Rulebook 3.14).

use crate::{
	AccountKind, Config, Error, Event, MemberId, Pallet, Pool, SeatOfferOf, SeatOffers,
	MAX_KEPT_TO_SELL,
};
use bullet_train_math::seats;
use bullet_train_primitives::{named, Balance, DpoId, Escrow};
use frame_support::{
	ensure,
	traits::{Consideration, DefensiveOption},
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_take_seats(
		taker: T::AccountId,
		dpo: DpoId,
		seller: T::AccountId,
		seats: u8,
		highest_price: Balance,
		edition: u32,
	) -> DispatchResult {
		let mut pool = Pool::<T>::load(dpo)?;
		let offer = pool.offer_to(&taker, &seller, seats, highest_price, edition)?;

		let paid = seats::cost(offer.price, seats.into());
		let paid = paid.defensive_ok_or(Error::<T>::Inconsistent)?;
		pool.pay_seller(&taker, &seller, paid)?;
		Self::reduce_offer(dpo, &seller, offer, seats)?;
		let moved = pool.change_members(|record, members| {
			members.transfer(&record.founder, &seller, &taker, seats)
		});
		let moved = moved.ok();
		let moved = moved.defensive_ok_or(Error::<T>::Inconsistent)?;
		if moved.seats_left == 0 {
			pool.remove_member_of(&seller);
		}
		pool.insert_member_of(&taker);
		Self::deposit_event(Event::SeatsSold {
			dpo,
			seller,
			taker,
			seats,
			token: pool.record.token.clone(),
			paid,
			referrers: moved.referrers,
		});
		// A part of the bonus that was less than a unit may have become one.
		if pool.balance(AccountKind::Bonus) > 0 {
			pool.look_soon();
			pool.put();
		}
		Ok(())
	}

	/// Takes seats off an offer. Without any left, the offer goes and its deposit returns.
	fn reduce_offer(
		dpo: DpoId,
		seller: &T::AccountId,
		mut offer: SeatOfferOf<T>,
		seats: u8,
	) -> DispatchResult {
		let left = offer.seats.checked_sub(seats);
		offer.seats = left.defensive_ok_or(Error::<T>::Inconsistent)?;
		if offer.seats > 0 {
			SeatOffers::<T>::insert((seller, dpo), offer);
			return Ok(());
		}
		SeatOffers::<T>::remove((seller, dpo));
		offer.deposit.drop(seller)
	}
}

impl<T: Config> Pool<T> {
	/// The offer from which `taker` may take this number of seats. Fails with `DpoOver`,
	/// `DpoAccount`, `FounderTakes`, `OwnOffer`, `TooManyKept`, `NoSuchOffer`, `OfferLapsed`,
	/// `OtherEdition`, `PriceTooHigh`, `ZeroSeats`, `NotEnoughSeats` or `SeatCapExceeded`.
	fn offer_to(
		&self,
		taker: &T::AccountId,
		seller: &T::AccountId,
		seats: u8,
		highest_price: Balance,
		edition: u32,
	) -> Result<SeatOfferOf<T>, DispatchError> {
		ensure!(!self.record.stage.is_over(), Error::<T>::DpoOver);
		Pallet::<T>::ensure_no_dpo_account(taker)?;
		ensure!(*taker != self.record.founder, Error::<T>::FounderTakes);
		ensure!(taker != seller, Error::<T>::OwnOffer);
		self.ensure_keeps_few()?;
		let offer = SeatOffers::<T>::get((seller, self.id)).ok_or(Error::<T>::NoSuchOffer)?;
		ensure!(
			!offer.has_lapsed::<T>(Some(&self.record)),
			Error::<T>::OfferLapsed
		);
		ensure!(edition == self.record.edition, Error::<T>::OtherEdition);
		ensure!(offer.price <= highest_price, Error::<T>::PriceTooHigh);
		ensure!(seats > 0, Error::<T>::ZeroSeats);
		ensure!(seats <= offer.seats, Error::<T>::NotEnoughSeats);
		self.ensure_within_cap(&MemberId::User(taker.clone()), seats)?;
		Ok(offer)
	}

	/// Ensures that `taker` could take these seats now, after it has paid `tip` in the native
	/// token.
	pub fn ensure_may_take_seats(
		&self,
		taker: &T::AccountId,
		seller: &T::AccountId,
		seats: u8,
		(highest_price, edition): (Balance, u32),
		tip: Balance,
	) -> DispatchResult {
		let offer = self.offer_to(taker, seller, seats, highest_price, edition)?;
		self.ensure_can_pay(taker, offer.price, seats, tip)?;
		let paid = seats::cost(offer.price, seats.into());
		let can_be_paid =
			paid.is_some_and(|paid| T::Escrow::can_be_paid(&self.record.token, seller, paid));
		ensure!(can_be_paid, Error::<T>::CannotBePaid);
		Ok(())
	}

	/// Ensures that the DPO keeps parts for at most 100 accounts, so that the seat market and the
	/// office are open. Fails with `TooManyKept` (Rulebook 3.13, 3.14).
	pub fn ensure_keeps_few(&self) -> Result<(), Error<T>> {
		ensure!(
			self.record.kept <= MAX_KEPT_TO_SELL,
			Error::<T>::TooManyKept
		);
		Ok(())
	}

	/// Whether members can sell seats to each other, and a successor can take office.
	pub fn is_market_open(&self) -> bool {
		!self.record.stage.is_over() && self.ensure_keeps_few().is_ok()
	}

	/// Pays the seller out of the taker's liquid balance. Fails with `CannotAffordSeats` or
	/// `CannotBePaid`.
	fn pay_seller(
		&self,
		taker: &T::AccountId,
		seller: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		let token = &self.record.token;
		ensure!(
			T::Escrow::can_lock(token, taker, amount, 0),
			Error::<T>::CannotAffordSeats
		);
		T::Escrow::hand_over(token, taker, seller, amount)
			.map_err(named(Error::<T>::CannotBePaid))?;
		Ok(())
	}
}
