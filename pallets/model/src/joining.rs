//! Seats, referrers and the Member Queue (Rulebook 3.1, 3.10).

use crate::{
	books::Model,
	exact,
	ledger::{Acct, Hold},
	records::{Dpo, Member, MemberId, Stage, SEATS},
	verdict::{Judge, Verdict},
};

impl Dpo {
	/// Applies the Walk-In Rule. Selects the first account in the queue that isn't the joiner, and
	/// moves it to the end. Returns the founder if there is none.
	fn walk_in(&mut self, joiner: Acct) -> Acct {
		match self.queue.iter().position(|who| *who != joiner) {
			Some(index) => {
				let selected = self.queue.remove(index);
				self.queue.push(selected);
				selected
			}
			None => self.founder,
		}
	}

	/// Returns the Internal Referrer of an account: that of its User membership or, if it has none,
	/// of the oldest DPO Member that it founded.
	fn referrer_of(&self, who: Acct) -> Option<Acct> {
		let founded = || {
			self.members
				.iter()
				.find(|member| member.who.person() == who)
		};
		self.user(who).or_else(founded)?.internal
	}

	/// Whether an account is the founder, a User Member or the founder of a DPO Member.
	fn is_internal(&self, who: Acct) -> bool {
		let is_it = |member: &Member| member.who.person() == who;
		who == self.founder || self.members.iter().any(is_it)
	}

	/// Adds a member, and sets its referrers.
	fn join(&mut self, who: MemberId, seats: u8, named: Option<Acct>) {
		let joiner = who.person();
		let member = if who == MemberId::User(self.founder) {
			Member {
				who,
				seats,
				internal: None,
				second: None,
				external: self.referrer,
			}
		} else {
			let (internal, external) = match named {
				Some(named) if self.is_internal(named) => (named, None),
				external => (self.walk_in(joiner), external),
			};
			let second = if internal == self.founder {
				None
			} else {
				self.referrer_of(internal)
			};
			if let MemberId::User(user) = who {
				self.queue.push(user);
			}
			Member {
				who,
				seats,
				internal: Some(internal),
				second,
				external,
			}
		};
		self.members.push(member);
	}
}

impl Model {
	/// Whether a DPO sells seats (Rulebook 3.1).
	pub fn is_selling(&self, dpo: &Dpo) -> bool {
		dpo.stage == Stage::Created && self.now < dpo.expiry
	}

	/// Returns the errors that a purchase of seats deserves from a member with this cap that holds
	/// `held` seats already.
	pub(super) fn seats_wrong(dpo: &Dpo, cap: u32, held: u8, seats: u8) -> Vec<&'static str> {
		let mut wrong = Vec::new();
		if seats == 0 {
			wrong.push("Dpo::ZeroSeats");
		}
		if seats > SEATS - dpo.sold() {
			wrong.push("Dpo::NotEnoughSeats");
		}
		if u32::from(held) + u32::from(seats) > cap {
			wrong.push("Dpo::SeatCapExceeded");
		}
		wrong
	}

	/// Gives a member seats. The caller of this function moves the money. The 100th seat makes the
	/// DPO ACTIVE.
	pub(super) fn sell(&mut self, dpo: u32, who: MemberId, seats: u8, named: Option<Acct>) {
		let record = self.dpo_mut(dpo);
		let is_it = |member: &&mut Member| member.who.account() == who.account();
		match record.members.iter_mut().find(is_it) {
			Some(member) => member.seats += seats,
			None => record.join(who, seats, named),
		}
		if record.sold() == SEATS {
			self.activate(dpo);
		}
	}

	pub(super) fn buy_seats(
		&mut self,
		caller: Acct,
		dpo: u32,
		seats: u8,
		referrer: Option<Acct>,
		manager: Option<Acct>,
		highest_price: Option<u128>,
	) -> Verdict {
		let record = self.dpo(dpo)?;
		let (token, member) = (record.token, MemberId::User(caller));
		let cap = record.cap_of(caller);
		let held = record.seats_of(member);
		// A referrer is ignored if the buyer is the founder or has seats already.
		let named = referrer.filter(|_| caller != record.founder && held == 0);
		let is_dpo = |who: Acct| matches!(who, Acct::Dpo(_));
		let mut judge = Judge::default();
		judge.unless(self.is_selling(record), "Dpo::NotSelling");
		let is_meant = manager.is_none_or(|manager| manager == record.manager);
		judge.unless(is_meant, "Dpo::OtherManager");
		let is_accepted = highest_price.is_none_or(|highest| record.price <= highest);
		judge.unless(is_accepted, "Dpo::PriceTooHigh");
		judge.unless(
			!is_dpo(caller) && !named.is_some_and(is_dpo),
			"Dpo::DpoAccount",
		);
		judge.unless(named != Some(caller), "Dpo::SelfReferral");
		judge.all(Self::seats_wrong(record, cap, held, seats));
		let price = exact::product(record.price, seats.into()).unwrap_or(u128::MAX);
		let affords = price <= self.ledger.lockable(token, caller);
		judge.unless(affords, "Dpo::CannotAffordSeats");
		judge.verdict()?;

		self.sell(dpo, member, seats, named);
		self.ledger.lock(token, caller, Hold::Deposit, price);
		let to = (Acct::Dpo(dpo), Hold::Deposit);
		self.ledger.shift(token, (caller, Hold::Deposit), to, price);
		Ok(())
	}
}
