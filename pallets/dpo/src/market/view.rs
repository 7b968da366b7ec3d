//! Reading the offers of seats, with what a seat is worth (Rulebook 3.14).

use crate::{
	view::MAX_LINKS, AccountKind, Commitment, Config, MemberId, Pallet, Pool, Releasable,
	SeatOfferOf, SeatOffers, Stage,
};
use bullet_train_math::seats;
use bullet_train_primitives::{page, Balance, BlockNumber, CabinProvider, DpoId, Returns};
use codec::{Decode, Encode};
use frame_support::traits::Get;
use scale_info::TypeInfo;
use sp_runtime::Permill;
use sp_std::vec::Vec;

/// What belongs to a seat, in base units of the DPO's token. Yields to come aren't included, nor is
/// what waits for a release in DPOs up the chain.
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct SeatWorth {
	/// The amount that a release of the Yield Account would pay a seat now.
	pub yields: Balance,
	/// The part of the Bonus Account that the rules let a member keep, for a seat.
	pub bonus: Balance,
	/// The amount that a release of the Withdraw Account would pay a seat now.
	pub withdraw: Balance,
	/// The part of the fare aboard, here or at the head of the chain, that comes back to a seat
	/// beyond `withdraw`. 0 if `fare_from` is `None`.
	pub fare: Balance,
	/// The block at which the ride ends, and the fare comes back. `None` before a cabin is boarded,
	/// when the money is in the Deposit Account here or up the chain; after the ride, when the fare
	/// may wait up the chain; and if the chain has more links than the read follows, 1,000 for all
	/// its offers.
	pub fare_from: Option<BlockNumber>,
}

/// An offer of seats, with what a seat is worth.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct SeatOfferView<AccountId> {
	/// The DPO, which may be closed.
	pub dpo: DpoId,
	/// The member that offers seats.
	pub seller: AccountId,
	/// The number of seats.
	pub seats: u8,
	/// The price of each seat, in base units of the DPO's token.
	pub price: Balance,
	/// The DPO's edition now, which a taker names. `None` if the DPO is closed.
	pub edition: Option<u32>,
	/// Whether the offer has lapsed, so that nobody can take it.
	pub lapsed: bool,
	/// What belongs to each seat. `None` if the DPO is closed.
	pub worth: Option<SeatWorth>,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn view_seat_offers(dpo: DpoId) -> Vec<SeatOfferView<T::AccountId>> {
		let Some(pool) = Pool::<T>::get(dpo) else {
			return Vec::new();
		};
		let worth = pool.worth(&mut { MAX_LINKS });
		let view =
			|(seller, offer)| Self::view_seat_offer(dpo, Some((&pool, worth)), seller, offer);
		pool.seat_offers().into_iter().map(view).collect()
	}

	pub(crate) fn view_seat_offers_of(
		seller: T::AccountId,
		from: u32,
		limit: u32,
	) -> Vec<SeatOfferView<T::AccountId>> {
		let mut links = MAX_LINKS;
		let offers = page(SeatOffers::<T>::iter_prefix((&seller,)), from, limit).into_iter();
		let view = |(dpo, offer)| {
			let pool = Pool::<T>::get(dpo);
			let pool = pool.as_ref().map(|pool| (pool, pool.worth(&mut links)));
			Self::view_seat_offer(dpo, pool, seller.clone(), offer)
		};
		offers.map(view).collect()
	}

	/// `pool` is the DPO, with what a seat of it is worth. `None` if it is closed.
	fn view_seat_offer(
		dpo: DpoId,
		pool: Option<(&Pool<T>, SeatWorth)>,
		seller: T::AccountId,
		offer: SeatOfferOf<T>,
	) -> SeatOfferView<T::AccountId> {
		let record = pool.map(|(pool, _)| &pool.record);
		SeatOfferView {
			dpo,
			seller,
			seats: offer.seats,
			price: offer.price,
			edition: record.map(|record| record.edition),
			lapsed: offer.has_lapsed::<T>(record),
			worth: pool.map(|(_, worth)| worth),
		}
	}
}

impl<T: Config> Pool<T> {
	/// The offers of all members. Some may have lapsed.
	pub fn seat_offers(&self) -> Vec<(T::AccountId, SeatOfferOf<T>)> {
		let users = self
			.members()
			.list
			.iter()
			.filter_map(|member| match &member.who {
				MemberId::User(who) => Some(who.clone()),
				MemberId::Dpo { .. } => None,
			});
		users
			.filter_map(|who| Some((who.clone(), SeatOffers::<T>::get((who, self.id))?)))
			.collect()
	}

	/// What belongs to a seat now. Of the chain, at most this number of links is followed, and
	/// taken off it.
	fn worth(&self, links: &mut u32) -> SeatWorth {
		let outsider = T::Treasury::get();
		let yields = self.plan(Releasable::Yield, &outsider).ok();
		let yields = yields.and_then(|plan| plan.split);
		let aboard = self.fare_aboard(links);
		SeatWorth {
			yields: yields.map_or(0, |split| self.per_seat(split.by_seats)),
			bonus: self.kept_bonus(),
			withdraw: self.per_seat(self.balance(AccountKind::Withdraw)),
			fare: aboard.map_or(0, |aboard| self.fare_a_seat(aboard.fare)),
			fare_from: aboard.map(|aboard| aboard.from),
		}
	}

	/// The part of the Bonus Account that a member keeps for a seat.
	fn kept_bonus(&self) -> Balance {
		let record = &self.record;
		let without_bonus = if record.took_seats() {
			record.founder_seats
		} else {
			0
		};
		let seats = record.sold.saturating_sub(without_bonus);
		let assigned = self.balance(AccountKind::Bonus).checked_div(seats.into());
		Permill::from(record.rules.member_keeps).mul_floor(assigned.unwrap_or(0))
	}

	/// The part of the fare aboard at the head of the DPO's chain that comes back to the DPO.
	/// `None` if there is no cabin, and if the chain to it has more links.
	fn fare_aboard(&self, links: &mut u32) -> Option<Returns> {
		let (mut id, mut record) = (self.id, self.record.clone());
		let mut sellers = Vec::new();
		let aboard = loop {
			match record.taken.filter(|_| record.stage == Stage::Committed)? {
				Commitment::Cabin { class, cabin } => break T::Cabins::returns(id, class, cabin)?,
				Commitment::Seats { dpo, seats } => {
					*links = links.checked_sub(1)?;
					let seller = Self::get(dpo)?;
					(id, record) = (dpo, seller.record.clone());
					sellers.push((seller, seats));
				}
			}
		};
		let mut passed_on = sellers.iter().rev();
		let fare = passed_on.try_fold(aboard.fare, |fare, (seller, seats)| {
			seats::cost(seller.fare_a_seat(fare), (*seats).into())
		});
		Some(Returns {
			fare: fare?,
			..aboard
		})
	}

	/// The amount that a seat gets when this fare comes back to the DPO, beyond what a release pays
	/// now. What doesn't divide now is divided together with the fare.
	fn fare_a_seat(&self, fare: Balance) -> Balance {
		let withdraw = self.balance(AccountKind::Withdraw);
		let later = withdraw
			.checked_add(fare)
			.map_or(0, |sum| self.per_seat(sum));
		later.saturating_sub(self.per_seat(withdraw))
	}
}
