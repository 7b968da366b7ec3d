//! Trains and milestones (Rulebook 1.1 and part 2).

use crate::{
	acts::Name,
	books::Model,
	deposits, exact,
	ledger::{Acct, Hold, Token, BOLT},
	records::{Passenger, RideKey, Train},
	verdict::{only, Judge, Verdict},
};
use std::collections::BTreeMap;

/// The most milestones that a train may have in its life.
const MAX_MILESTONES: usize = 64;

impl Model {
	pub(super) fn launch_train(&mut self, caller: Acct, name: Name, token: Token) -> Verdict {
		let mut judge = Judge::default();
		judge.all(name.errors([
			"BulletTrain::NameEmpty",
			"BulletTrain::NameTooLong",
			"BulletTrain::NameNotText",
		]));
		let exists = usize::from(token) < self.ledger.tokens.len();
		judge.unless(exists, "BulletTrain::NoSuchToken");
		judge.unless(self.next[0] < u32::MAX, "BulletTrain::TooManyTrains");
		let deposit = deposits::train(0);
		let affords = deposit <= self.ledger.lockable(BOLT, caller);
		judge.unless(affords, "BulletTrain::CannotAffordDeposit");
		judge.verdict()?;

		self.ledger.lock(BOLT, caller, Hold::TrainDeposit, deposit);
		let train = Train {
			owner: caller,
			token,
			collected: 0,
			upcoming: BTreeMap::new(),
			reached: Vec::new(),
			escrowed: 0,
			closed: false,
			deposit,
		};
		self.trains.insert(self.next[0], train);
		self.next[0] += 1;
		Ok(())
	}

	pub(super) fn add_milestone(
		&mut self,
		caller: Acct,
		train: u32,
		threshold: u128,
		reward: u128,
	) -> Verdict {
		let Some(record) = self.trains.get(&train) else {
			return only("BulletTrain::NoSuchTrain");
		};
		let count = record.upcoming.len() + record.reached.len();
		let more = deposits::train(count + 1) - deposits::train(count);
		let mut judge = Judge::default();
		judge.unless(record.owner == caller, "BulletTrain::NotOwner");
		judge.unless(!record.closed, "BulletTrain::TrainClosed");
		judge.unless(reward > 0, "BulletTrain::ZeroReward");
		judge.unless(
			threshold > record.collected,
			"BulletTrain::ThresholdNotAhead",
		);
		let is_new = !record.upcoming.contains_key(&threshold);
		judge.unless(is_new, "BulletTrain::DuplicateThreshold");
		judge.unless(count < MAX_MILESTONES, "BulletTrain::TooManyMilestones");
		let affords = more <= self.ledger.lockable(BOLT, caller);
		judge.unless(affords, "BulletTrain::CannotAffordDeposit");
		let affords = reward <= self.lockable_after(record.token, caller, more);
		judge.unless(affords, "BulletTrain::CannotAffordMilestone");
		judge.verdict()?;

		let record = self.trains.get_mut(&train).expect("looked up before; qed");
		record.upcoming.insert(threshold, reward);
		record.escrowed += reward;
		record.deposit += more;
		let token = record.token;
		self.ledger.lock(BOLT, caller, Hold::TrainDeposit, more);
		self.ledger.lock(token, caller, Hold::Milestone, reward);
		Ok(())
	}

	/// Adds a fare to the turnover. Shares out each milestone that this reaches among the rides
	/// aboard (Rulebook 2.3).
	pub(super) fn reach_milestones(&mut self, train: u32, fare: u128) {
		let aboard = self.aboard(train);
		let record = self
			.trains
			.get_mut(&train)
			.expect("the class has a train; qed");
		record.collected += fare;
		let later = record
			.upcoming
			.split_off(&(record.collected.saturating_add(1)));
		let mut reached = std::mem::replace(&mut record.upcoming, later);
		// No threshold is above `u128::MAX`, so `split_off` leaves a milestone with that threshold
		// among the later ones.
		if record.collected == u128::MAX {
			reached.append(&mut record.upcoming);
		}
		for reward in reached.into_values() {
			let record = self
				.trains
				.get_mut(&train)
				.expect("the class has a train; qed");
			record.reached.push((reward, aboard));
			for (key, ride) in &mut self.rides {
				let class = &self.classes[&key.class];
				if class.train == train {
					ride.share += exact::floor(reward, class.offer.fare, aboard);
				}
			}
		}
	}

	pub(super) fn claim_milestones(&mut self, ride: RideKey) -> Verdict {
		let Some(record) = self.rides.get(&ride) else {
			return only("BulletTrain::NoSuchRide");
		};
		let (share, passenger) = (record.share, record.passenger);
		let (train, token, owner) = self.train_of(ride.class);
		let mut judge = Judge::default();
		judge.unless(share > 0, "BulletTrain::NoShareDue");
		if let Passenger::User(who) = passenger {
			let can = self.ledger.can_receive(token, who, share);
			judge.unless(can, "BulletTrain::PassengerCannotBePaid");
		}
		judge.verdict()?;

		let from = (owner, Hold::Milestone);
		match passenger {
			Passenger::User(who) => {
				self.ledger.pay(token, from, who, share);
			}
			Passenger::Dpo(dpo) => self.pay_yield_to_dpo(token, from, dpo, share),
		}
		self.trains
			.get_mut(&train)
			.expect("looked up before; qed")
			.escrowed -= share;
		self.rides
			.get_mut(&ride)
			.expect("looked up before; qed")
			.share = 0;
		Ok(())
	}

	pub(super) fn close_train(&mut self, caller: Acct, train: u32) -> Verdict {
		let Some(record) = self.trains.get(&train) else {
			return only("BulletTrain::NoSuchTrain");
		};
		let (token, rest) = (record.token, record.escrowed);
		let mut judge = Judge::default();
		judge.unless(record.owner == caller, "BulletTrain::NotOwner");
		judge.unless(!record.closed, "BulletTrain::TrainClosed");
		judge.unless(self.in_service(train) == 0, "BulletTrain::TrainInService");
		let can = self.ledger.can_receive(token, caller, rest);
		judge.unless(can, "BulletTrain::OwnerCannotBePaid");
		let can = self.can_pay_owed(train);
		judge.unless(can, "FeeFund::TreasuryCannotBePaid");
		let back = self.fund_returns(train);
		let can = self.ledger.can_receive(BOLT, caller, back);
		judge.unless(can, "FeeFund::OwnerCannotBePaid");
		judge.verdict()?;

		self.end_fund(train);
		self.ledger
			.pay(token, (caller, Hold::Milestone), caller, rest);
		let record = self.trains.get_mut(&train).expect("looked up before; qed");
		record.upcoming.clear();
		record.reached.clear();
		record.escrowed = 0;
		record.closed = true;
		self.forget_train(train);
		Ok(())
	}

	/// Removes a closed train that has no class left (Rulebook 2.6).
	pub(super) fn forget_train(&mut self, train: u32) {
		let record = &self.trains[&train];
		if record.closed && self.classes_of(train) == 0 {
			let (owner, deposit) = (record.owner, record.deposit);
			self.ledger
				.pay(BOLT, (owner, Hold::TrainDeposit), owner, deposit);
			self.trains.remove(&train);
		}
	}
}
