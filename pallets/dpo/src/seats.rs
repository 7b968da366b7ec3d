//! Selling seats to users, to the manager and to other DPOs (Rulebook 3.1, 3.10).

use crate::{
	members::JoinError, AccountKind, Config, Error, Event, MemberId, Pallet, Pool, Stage,
	WeightInfo,
};
use bullet_train_math::seats::{self, SEATS};
use bullet_train_primitives::{named, Balance, DpoId, Escrow, Token};
use frame_support::{
	dispatch::DispatchResultWithPostInfo,
	ensure,
	traits::{DefensiveOption, Get},
	weights::Weight,
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_buy_seats(
		who: T::AccountId,
		dpo: DpoId,
		seats: u8,
		referrer: Option<T::AccountId>,
		manager: Option<T::AccountId>,
		highest_price: Option<Balance>,
	) -> DispatchResultWithPostInfo {
		let mut pool = Pool::<T>::load(dpo)?;
		pool.ensure_sells_to(&who, manager.as_ref(), highest_price)?;
		pool.sell_to_user(&who, seats, referrer)?;
		let mut weight = match pool.record.token {
			Token::Native => T::WeightInfo::buy_seats_native(),
			Token::WithId(_) => T::WeightInfo::buy_seats(),
		};
		if pool.record.stage == Stage::Created {
			weight = weight.saturating_sub(Self::weight_of_moving_on_agenda());
		}
		pool.put();
		Ok(Some(weight).into())
	}

	/// The weight of moving a DPO's entry on the agenda, as filling it does. The benchmarks of
	/// buying seats buy the last one.
	fn weight_of_moving_on_agenda() -> Weight {
		T::DbWeight::get().writes(2)
	}
}

impl<T: Config> Pool<T> {
	/// Ensures that the DPO sells seats to `who`, that its manager is the one meant, and that the
	/// price is accepted. Fails with `NotSelling`, `OtherManager`, `PriceTooHigh` or `DpoAccount`.
	fn ensure_sells_to(
		&self,
		who: &T::AccountId,
		manager: Option<&T::AccountId>,
		highest_price: Option<Balance>,
	) -> DispatchResult {
		let record = &self.record;
		ensure!(
			record.is_selling(Pallet::<T>::now()),
			Error::<T>::NotSelling
		);
		ensure!(
			manager.is_none_or(|manager| *manager == record.manager),
			Error::<T>::OtherManager
		);
		ensure!(
			highest_price.is_none_or(|highest| record.seat_price <= highest),
			Error::<T>::PriceTooHigh
		);
		Pallet::<T>::ensure_no_dpo_account(who)
	}

	/// Ensures that a user could buy seats now, after it has paid `tip` in the native token.
	pub fn ensure_may_buy(
		&self,
		who: &T::AccountId,
		seats: u8,
		referrer: Option<&T::AccountId>,
		manager: Option<&T::AccountId>,
		highest_price: Option<Balance>,
		tip: Balance,
	) -> DispatchResult {
		self.ensure_sells_to(who, manager, highest_price)?;
		self.ensure_seats_left(&MemberId::User(who.clone()), seats)?;
		if let Some(referrer) = referrer.filter(|_| self.is_new(who)) {
			Pallet::<T>::ensure_no_dpo_account(referrer)?;
			ensure!(referrer != who, Error::<T>::SelfReferral);
		}
		self.ensure_can_pay(who, self.record.seat_price, seats, tip)
	}

	/// Whether a user isn't in the DPO yet, so that it joins with the referrer that it names.
	/// Referrers never change.
	fn is_new(&self, who: &T::AccountId) -> bool {
		*who != self.record.founder && self.members().seats_of(&MemberId::User(who.clone())) == 0
	}

	/// Ensures that a user can lock the price of seats, after it has paid `tip` in the native
	/// token. Fails with `CannotAffordSeats`.
	pub fn ensure_can_pay(
		&self,
		who: &T::AccountId,
		price: Balance,
		seats: u8,
		tip: Balance,
	) -> DispatchResult {
		let price = seats::cost(price, seats.into());
		let can_pay =
			price.is_some_and(|price| T::Escrow::can_lock(&self.record.token, who, price, tip));
		ensure!(can_pay, Error::<T>::CannotAffordSeats);
		Ok(())
	}

	/// Ensures that this number of seats is left and within the buyer's cap. Fails with
	/// `ZeroSeats`, `NotEnoughSeats` or `SeatCapExceeded`.
	pub fn ensure_seats_left(&self, buyer: &MemberId<T::AccountId>, seats: u8) -> DispatchResult {
		ensure!(seats > 0, Error::<T>::ZeroSeats);
		ensure!(seats <= self.record.unsold(), Error::<T>::NotEnoughSeats);
		self.ensure_within_cap(buyer, seats)?;
		Ok(())
	}

	/// Ensures that a member may have this number of seats more. Fails with `SeatCapExceeded`.
	pub fn ensure_within_cap(
		&self,
		member: &MemberId<T::AccountId>,
		seats: u8,
	) -> Result<(), Error<T>> {
		let total = self.members().seats_of(member).checked_add(seats);
		ensure!(
			total.is_some_and(|total| total <= self.cap_of(member)),
			Error::<T>::SeatCapExceeded
		);
		Ok(())
	}

	/// The most seats that a member may have by the rules (Rulebook 3.1, 3.2).
	pub fn cap_of(&self, member: &MemberId<T::AccountId>) -> u8 {
		let rules = &self.record.rules;
		match member {
			MemberId::User(who) if who == &self.record.manager => rules.manager_cap,
			MemberId::User(_) => rules.user_cap,
			MemberId::Dpo { .. } => rules.dpo_cap,
		}
	}

	/// Sells seats to a user or the manager, who pays from its liquid balance. Fails with
	/// `CannotAffordSeats` if that doesn't cover the price, and as `ensure_seats_left` and
	/// `add_seats` do.
	pub fn sell_to_user(
		&mut self,
		who: &T::AccountId,
		seats: u8,
		referrer: Option<T::AccountId>,
	) -> DispatchResult {
		let member = MemberId::User(who.clone());
		self.ensure_seats_left(&member, seats)?;
		let referrer = if *who == self.record.founder {
			self.record.referrer.clone()
		} else {
			referrer.filter(|_| self.is_new(who))
		};
		let price = self.add_seats(member, seats, referrer, who)?;

		let (token, reason) = (
			&self.record.token,
			Pallet::<T>::reason_of(AccountKind::Deposit),
		);
		T::Escrow::lock_on(token, who, (&reason, &self.account()), price)
			.map_err(named(Error::<T>::CannotAffordSeats))
	}

	/// Sells seats to another DPO, which pays from its Deposit Account. The caller has checked that
	/// they are left.
	pub fn sell_to_dpo(
		&mut self,
		buyer: &Self,
		seats: u8,
		referrer: Option<T::AccountId>,
	) -> DispatchResult {
		let price = self.add_seats(buyer.as_member(), seats, referrer, &buyer.account())?;
		buyer.shift(AccountKind::Deposit, (self.id, AccountKind::Deposit), price)
	}

	/// Records the sale of seats, which the caller has checked are left. The last one makes the DPO
	/// ACTIVE. Returns their price, in base units. Fails with `DpoAccount` or `SelfReferral` if the
	/// referrer isn't allowed.
	fn add_seats(
		&mut self,
		who: MemberId<T::AccountId>,
		seats: u8,
		referrer: Option<T::AccountId>,
		payer: &T::AccountId,
	) -> Result<Balance, DispatchError> {
		if let Some(referrer) = &referrer {
			Pallet::<T>::ensure_no_dpo_account(referrer)?;
		}
		let paid = self.record.price_of(seats);
		let paid = paid.defensive_ok_or(Error::<T>::Inconsistent)?;
		let is_founder = who == MemberId::User(self.record.founder.clone());
		let member = self.change_members(|record, members| {
			let (member, walked_in) = members.add(&record.founder, who, seats, referrer)?;
			Ok((member.clone(), walked_in))
		});
		let (member, walked_in) = member.map_err(|error| match error {
			JoinError::SelfReferral => Error::<T>::SelfReferral,
			JoinError::Inconsistent => Error::<T>::Inconsistent,
		})?;
		self.insert_member_of(&Pallet::<T>::member_account(&member.who));
		if is_founder {
			self.record.founder_seats = member.seats;
		}
		let sold = self.record.sold.checked_add(seats);
		self.record.sold = sold.defensive_ok_or(Error::<T>::Inconsistent)?;
		Pallet::<T>::deposit_event(Event::SeatsBought {
			dpo: self.id,
			account: self.account(),
			member: member.who,
			payer: payer.clone(),
			seats,
			token: self.record.token.clone(),
			paid,
			referrers: member.referrers,
			walked_in,
		});
		if u32::from(self.record.sold) == SEATS {
			self.record
				.activate(Pallet::<T>::now(), T::BlocksPerDay::get());
			self.look_when_due();
			Pallet::<T>::deposit_event(Event::Filled { dpo: self.id });
		}
		Ok(paid)
	}
}
