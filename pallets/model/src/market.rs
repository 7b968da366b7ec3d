//! The seat market: offering seats and taking them (Rulebook 3.14).

use crate::{
	books::Model,
	deposits, exact,
	ledger::{Acct, Hold, BOLT},
	records::{Dpo, Member, MemberId, SeatOffer},
	verdict::{only, Judge, Verdict},
};

/// No seat is sold and no successor takes office while a DPO keeps something for more accounts.
const MOST_KEPT: usize = 100;

impl Dpo {
	/// Returns a new member that has taken seats of this seller. It inherits the seller's
	/// referrers, with the founder in each place where it would stand itself.
	fn heir(&self, seller: &Member, taker: Acct, seats: u8) -> Member {
		let inherited =
			|who: Option<Acct>| who.map(|who| if who == taker { self.founder } else { who });
		let internal = inherited(seller.internal);
		Member {
			who: MemberId::User(taker),
			seats,
			internal,
			second: inherited(seller.second).filter(|_| internal != Some(self.founder)),
			external: inherited(seller.external),
		}
	}

	/// Moves seats from a User Member to a user. The seller leaves with its last seat. Returns
	/// whether it has left.
	fn hand_over(&mut self, seller: Acct, taker: Acct, seats: u8) -> bool {
		let user = |who| move |member: &&mut Member| member.who == MemberId::User(who);
		let selling = self.members.iter_mut().find(user(seller));
		let selling = selling.expect("it has offered its seats; qed");
		selling.seats -= seats;
		let selling = selling.clone();
		let leaves = selling.seats == 0;
		if leaves {
			self.members.retain(|member| member.who != selling.who);
			self.queue.retain(|who| *who != seller);
		}
		match self.members.iter_mut().find(user(taker)) {
			Some(member) => member.seats += seats,
			None => self.members.push(self.heir(&selling, taker, seats)),
		}
		leaves
	}
}

impl Model {
	/// Whether a DPO keeps something for few enough accounts that seats may be sold and the office
	/// may change.
	pub fn is_market_open(&self, dpo: u32) -> bool {
		self.kept_by(dpo) <= MOST_KEPT
	}

	/// Whether an offer of seats has lapsed. It stays in the books until it is withdrawn or
	/// replaced.
	pub fn is_offer_lapsed(&self, dpo: u32, seller: Acct) -> bool {
		let is_over = self.dpos.get(&dpo).is_none_or(|it| it.stage.is_over());
		is_over || self.seat_offers[&(dpo, seller)].overtaken
	}

	pub(super) fn offer_seats(
		&mut self,
		caller: Acct,
		dpo: u32,
		seats: u8,
		price: u128,
	) -> Verdict {
		let record = self.dpo(dpo)?;
		let held = record.seats_of(MemberId::User(caller));
		let manages = caller == record.founder || caller == record.manager;
		let mut judge = Judge::default();
		judge.unless(!record.stage.is_over(), "Dpo::DpoOver");
		judge.unless(held > 0, "Dpo::NotMember");
		judge.unless(!manages, "Dpo::ManagersSeats");
		judge.unless(seats > 0, "Dpo::ZeroSeats");
		judge.unless(seats <= held, "Dpo::NotEnoughSeats");
		let all = exact::product(price, seats.into());
		judge.unless(all.is_some(), "Dpo::CostTooLarge");
		let earlier = self.seat_offers.get(&(dpo, caller));
		let returns = earlier.map_or(0, |earlier| earlier.deposit);
		let affords = deposits::OFFER <= self.ledger.lockable(BOLT, caller) + returns;
		judge.unless(affords, "Dpo::CannotAffordDeposit");
		judge.verdict()?;

		let (edition, deposit) = (record.edition, deposits::OFFER);
		self.drop_offer(dpo, caller);
		self.ledger.lock(BOLT, caller, Hold::OfferDeposit, deposit);
		let offer = SeatOffer {
			seats,
			price,
			edition,
			overtaken: false,
			deposit,
		};
		self.seat_offers.insert((dpo, caller), offer);
		Ok(())
	}

	pub(super) fn take_seats(
		&mut self,
		caller: Acct,
		dpo: u32,
		seller: Acct,
		seats: u8,
		highest_price: u128,
		edition: u32,
	) -> Verdict {
		let record = self.dpo(dpo)?;
		let (token, offer) = (record.token, self.seat_offers.get(&(dpo, seller)));
		let mut judge = Judge::default();
		judge.unless(!record.stage.is_over(), "Dpo::DpoOver");
		judge.unless(!matches!(caller, Acct::Dpo(_)), "Dpo::DpoAccount");
		judge.unless(caller != record.founder, "Dpo::FounderTakes");
		judge.unless(caller != seller, "Dpo::OwnOffer");
		judge.unless(self.is_market_open(dpo), "Dpo::TooManyKept");
		judge.unless(edition == record.edition, "Dpo::OtherEdition");
		judge.unless(seats > 0, "Dpo::ZeroSeats");
		let held = u32::from(record.seats_of(MemberId::User(caller)));
		let fits = held + u32::from(seats) <= record.cap_of(caller);
		judge.unless(fits, "Dpo::SeatCapExceeded");
		let Some(offer) = offer.cloned() else {
			judge.all(["Dpo::NoSuchOffer"]);
			return judge.verdict();
		};
		judge.unless(!self.is_offer_lapsed(dpo, seller), "Dpo::OfferLapsed");
		judge.unless(offer.price <= highest_price, "Dpo::PriceTooHigh");
		judge.unless(seats <= offer.seats, "Dpo::NotEnoughSeats");
		let paid = exact::product(offer.price, seats.into()).unwrap_or(u128::MAX);
		let affords = paid <= self.ledger.lockable(token, caller);
		judge.unless(affords, "Dpo::CannotAffordSeats");
		let can = self.ledger.can_receive(token, seller, paid);
		judge.unless(can, "Dpo::CannotBePaid");
		judge.verdict()?;

		self.ledger.lock(token, caller, Hold::Deposit, paid);
		self.ledger
			.pay(token, (caller, Hold::Deposit), seller, paid);
		let leaves = self.dpo_mut(dpo).hand_over(seller, caller, seats);
		self.unvote(dpo, seller, seats);
		if leaves {
			self.leave_proposal(dpo, seller);
		}
		if seats == offer.seats {
			self.drop_offer(dpo, seller);
		} else if let Some(offer) = self.seat_offers.get_mut(&(dpo, seller)) {
			offer.seats -= seats;
		}
		Ok(())
	}

	pub(super) fn withdraw_offer(&mut self, caller: Acct, dpo: u32, seller: Acct) -> Verdict {
		if !self.seat_offers.contains_key(&(dpo, seller)) {
			return only("Dpo::NoSuchOffer");
		}
		if caller != seller && !self.is_offer_lapsed(dpo, seller) {
			return only("Dpo::NotLapsed");
		}
		self.drop_offer(dpo, seller);
		Ok(())
	}

	/// Removes an offer, if there is one, and returns its deposit.
	fn drop_offer(&mut self, dpo: u32, seller: Acct) {
		if let Some(offer) = self.seat_offers.remove(&(dpo, seller)) {
			let hold = (seller, Hold::OfferDeposit);
			self.ledger.pay(BOLT, hold, seller, offer.deposit);
		}
	}
}
