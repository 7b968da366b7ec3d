//! Yield, treasure hunting and the end of a ride (Rulebook 1.4 to 1.7).

use crate::{
	books::Model,
	exact,
	ledger::{Acct, Hold},
	records::{Kept, Passenger, RideKey, Stage},
	verdict::{only, Judge, Verdict},
};

/// The kinds of income of a ride.
#[derive(Clone, Copy)]
enum Part {
	Yield,
	Share,
}

impl Model {
	/// Returns the yield due of a ride (Rulebook 1.4).
	pub fn due(&self, key: &RideKey) -> u128 {
		let (ride, offer) = (&self.rides[key], self.classes[&key.class].offer);
		let elapsed = (self.now - ride.boarded).min(offer.duration);
		exact::floor(offer.yield_total, elapsed.into(), offer.duration.into()) - ride.withdrawn
	}

	/// Whether an account may withdraw for a passenger (Rulebook 1.5).
	pub fn may_withdraw(&self, who: Acct, passenger: Passenger) -> bool {
		match passenger {
			Passenger::User(user) => user == who,
			Passenger::Dpo(dpo) => {
				let dpo = &self.dpos[&dpo];
				dpo.manager == who || dpo.acts(who)
			}
		}
	}

	/// Whether enough time has passed since the last withdrawal for a ride to be hunted (Rulebook
	/// 1.6).
	pub fn is_huntable(&self, key: &RideKey) -> bool {
		self.terms
			.passed(self.rides[key].last_paid, self.now, self.terms.hunt_days)
	}

	/// Whether a ride has ended (Rulebook 1.7).
	pub fn has_ended(&self, key: &RideKey) -> bool {
		let boarded = self.rides[key].boarded;
		self.now - boarded >= self.classes[&key.class].offer.duration
	}

	pub(super) fn withdraw_yield(&mut self, caller: Acct, key: RideKey) -> Verdict {
		if !self.rides.contains_key(&key) {
			return only("TravelCabin::NoSuchRide");
		}
		let due = self.due(&key);
		let mut judge = Judge::default();
		let may = self.may_withdraw(caller, self.rides[&key].passenger);
		judge.unless(may, "TravelCabin::NotPassenger");
		judge.unless(due > 0, "TravelCabin::NothingDue");
		judge.verdict()?;

		self.pay_passenger(&key, Part::Yield, due);
		self.pay_share(&key);
		self.mark_paid(&key, due);
		Ok(())
	}

	pub(super) fn hunt_treasure(&mut self, caller: Acct, key: RideKey) -> Verdict {
		if !self.rides.contains_key(&key) {
			return only("TravelCabin::NoSuchRide");
		}
		let due = self.due(&key);
		let cut = exact::part(due, self.terms.hunt_cut);
		let mut judge = Judge::default();
		let may = self.may_withdraw(caller, self.rides[&key].passenger);
		judge.unless(!may, "TravelCabin::OwnRide");
		judge.unless(self.is_huntable(&key), "TravelCabin::TooEarlyToHunt");
		judge.unless(due > 0, "TravelCabin::NothingDue");
		let can = self.can_take_cut(&key, caller, cut);
		judge.unless(can, "TravelCabin::HunterCannotBePaid");
		judge.verdict()?;

		self.pay_passenger(&key, Part::Yield, due - cut);
		self.pay_share(&key);
		self.pay_cut(&key, caller, cut);
		self.mark_paid(&key, due);
		Ok(())
	}

	pub(super) fn settle_ride(&mut self, caller: Acct, key: RideKey) -> Verdict {
		if !self.rides.contains_key(&key) {
			return only("TravelCabin::NoSuchRide");
		}
		if !self.has_ended(&key) {
			return only("TravelCabin::RideUnderWay");
		}
		let due = self.due(&key);
		let passenger = self.rides[&key].passenger;
		// The chain is no hunter (Rulebook 5.2).
		let hunts = caller != Acct::Chain
			&& !self.may_withdraw(caller, passenger)
			&& self.is_huntable(&key);
		let mut cut = if hunts {
			exact::part(due, self.terms.hunt_cut)
		} else {
			0
		};
		if !self.can_take_cut(&key, caller, cut) {
			cut = 0;
		}
		self.pay_cut(&key, caller, cut);
		self.return_fare(&key);
		self.pay_passenger(&key, Part::Yield, due - cut);
		self.pay_share(&key);

		self.rides.remove(&key);
		self.forget_class(key.class);
		Ok(())
	}

	fn mark_paid(&mut self, key: &RideKey, due: u128) {
		let now = self.now;
		let ride = self.rides.get_mut(key).expect("looked up before; qed");
		ride.withdrawn += due;
		ride.last_paid = now;
	}

	/// Returns the fare to the passenger: to a user's free balance, or to a DPO's Withdraw Account.
	/// If a user can't be paid, the fare is kept.
	fn return_fare(&mut self, key: &RideKey) {
		let fare = self.classes[&key.class].offer.fare;
		let (_, token, _) = self.train_of(key.class);
		match self.rides[key].passenger {
			Passenger::User(who) => {
				if !self.ledger.pay(token, (who, Hold::Fare), who, fare) {
					self.keep(key, who, 0, fare);
				}
			}
			Passenger::Dpo(dpo) => {
				let account = Acct::Dpo(dpo);
				self.ledger.shift(
					token,
					(account, Hold::Fare),
					(account, Hold::Withdraw),
					fare,
				);
				// The fare has come back to the DPO (Rulebook 3.4).
				self.dpo_mut(dpo).stage = Stage::Completed;
			}
		}
	}

	fn pay_share(&mut self, key: &RideKey) {
		let share = std::mem::take(
			&mut self
				.rides
				.get_mut(key)
				.expect("looked up before; qed")
				.share,
		);
		let (train, _, _) = self.train_of(key.class);
		self.trains
			.get_mut(&train)
			.expect("looked up before; qed")
			.escrowed -= share;
		self.pay_passenger(key, Part::Share, share);
	}

	fn pay_passenger(&mut self, key: &RideKey, part: Part, amount: u128) {
		let (_, token, owner) = self.train_of(key.class);
		let from = match part {
			Part::Yield => (owner, Hold::Reward),
			Part::Share => (owner, Hold::Milestone),
		};
		match self.rides[key].passenger {
			Passenger::User(who) => {
				if !self.pay_or_shift(token, from, who, (owner, Hold::RideUnclaimed), amount) {
					self.keep(key, who, amount, 0);
				}
			}
			Passenger::Dpo(dpo) => self.pay_yield_to_dpo(token, from, dpo, amount),
		}
	}

	/// Whether a hunter can be paid its cut (Rulebook 1.9).
	fn can_take_cut(&self, key: &RideKey, hunter: Acct, cut: u128) -> bool {
		let (_, token, _) = self.train_of(key.class);
		self.ledger.can_receive(token, hunter, cut)
	}

	fn pay_cut(&mut self, key: &RideKey, hunter: Acct, cut: u128) {
		let (_, token, owner) = self.train_of(key.class);
		self.ledger.pay(token, (owner, Hold::Reward), hunter, cut);
	}

	fn keep(&mut self, key: &RideKey, who: Acct, rewards: u128, fare: u128) {
		let kept = self.kept.entry(*key).or_insert(Kept {
			who,
			rewards: 0,
			fare: 0,
		});
		kept.rewards += rewards;
		kept.fare += fare;
	}
}
