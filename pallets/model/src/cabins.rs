//! Classes and boarding (Rulebook 1.2, 1.3, 1.8).

use crate::{
	acts::Name,
	books::Model,
	deposits,
	ledger::{Acct, Hold, BOLT},
	records::{Class, Offer, Passenger, Ride, RideKey},
	verdict::{only, Judge, Verdict, Wrong},
};

impl Model {
	pub(super) fn create_class(
		&mut self,
		caller: Acct,
		train: u32,
		name: Name,
		offer: Offer,
		cabins: u32,
	) -> Verdict {
		let Some(record) = self.trains.get(&train) else {
			return only("TravelCabin::NoSuchTrain");
		};
		let token = record.token;
		let day = u64::from(self.terms.day);
		let duration = u64::from(offer.duration);
		let mut judge = Judge::default();
		judge.unless(record.owner == caller, "TravelCabin::NotOwner");
		judge.all(name.errors([
			"TravelCabin::NameEmpty",
			"TravelCabin::NameTooLong",
			"TravelCabin::NameNotText",
		]));
		judge.unless(offer.fare > 0, "TravelCabin::ZeroFare");
		let is_allowed = 2 * duration >= day && duration <= 366 * day;
		judge.unless(is_allowed, "TravelCabin::DurationOutOfBounds");
		judge.unless(cabins > 0, "TravelCabin::ZeroCabins");
		judge.unless(self.next[1] < u32::MAX, "TravelCabin::TooManyClasses");
		judge.unless(!record.closed, "BulletTrain::TrainClosed");
		let deposit = deposits::class(cabins.into());
		let affords = deposit <= self.ledger.lockable(BOLT, caller);
		judge.unless(affords, "TravelCabin::CannotAffordDeposit");
		let reward = offer.reward(cabins);
		judge.unless(reward.is_some(), "TravelCabin::RewardTooLarge");
		let reward = reward.unwrap_or(0);
		let affords = reward <= self.lockable_after(token, caller, deposit);
		judge.unless(affords, "TravelCabin::CannotAffordReward");
		judge.verdict()?;

		self.ledger.lock(BOLT, caller, Hold::ClassDeposit, deposit);
		self.ledger.lock(token, caller, Hold::Reward, reward);
		let class = Class {
			train,
			offer,
			cabins,
			sold: 0,
			retired: false,
			surplus: 0,
			deposit,
		};
		self.classes.insert(self.next[1], class);
		self.next[1] += 1;
		Ok(())
	}

	pub(super) fn add_cabins(&mut self, caller: Acct, class: u32, added: u32) -> Verdict {
		let Some(record) = self.classes.get(&class) else {
			return only("TravelCabin::NoSuchClass");
		};
		let (_, token, owner) = self.train_of(class);
		let mut judge = Judge::default();
		judge.unless(owner == caller, "TravelCabin::NotOwner");
		judge.unless(!record.retired, "TravelCabin::ClassRetired");
		judge.unless(added > 0, "TravelCabin::ZeroCabins");
		let all = record.cabins.checked_add(added);
		judge.unless(all.is_some(), "TravelCabin::TooManyCabins");
		let reward = record.offer.reward(added);
		judge.unless(reward.is_some(), "TravelCabin::RewardTooLarge");
		let reward = reward.unwrap_or(0);
		let (from_surplus, before) = (record.surplus.min(reward), record.deposit);
		let deposit = deposits::class(self.covered(class) + u64::from(added));
		let liquid = self.ledger.lockable(BOLT, caller) + before;
		judge.unless(deposit <= liquid, "TravelCabin::CannotAffordDeposit");
		let liquid = match token {
			BOLT => liquid.saturating_sub(deposit),
			_ => self.ledger.lockable(token, caller),
		};
		let affords = reward - from_surplus <= liquid;
		judge.unless(affords, "TravelCabin::CannotAffordReward");
		judge.verdict()?;

		self.set_class_deposit(class, deposit);
		self.ledger
			.lock(token, caller, Hold::Reward, reward - from_surplus);
		let record = self.classes.get_mut(&class).expect("looked up before; qed");
		record.surplus -= from_surplus;
		record.cabins += added;
		Ok(())
	}

	/// Raises or lowers the owner's deposit for a class to this amount.
	fn set_class_deposit(&mut self, class: u32, deposit: u128) {
		let (_, _, owner) = self.train_of(class);
		let record = self.classes.get_mut(&class).expect("looked up before; qed");
		let before = std::mem::replace(&mut record.deposit, deposit);
		let hold = (owner, Hold::ClassDeposit);
		if deposit > before {
			self.ledger.lock(BOLT, owner, hold.1, deposit - before);
		} else {
			self.ledger.pay(BOLT, hold, owner, before - deposit);
		}
	}

	/// Pays the owner the whole surplus of a class, or nothing if the owner can't be paid. Returns
	/// whether an amount above 0 was paid.
	fn pay_surplus(&mut self, class: u32) -> bool {
		let (_, token, owner) = self.train_of(class);
		let surplus = self.classes[&class].surplus;
		let paid = self
			.ledger
			.pay(token, (owner, Hold::Reward), owner, surplus);
		if paid {
			let record = self.classes.get_mut(&class).expect("looked up before; qed");
			record.surplus = 0;
		}
		paid && surplus > 0
	}

	pub(super) fn retire_class(&mut self, caller: Acct, class: u32) -> Verdict {
		let Some(record) = self.classes.get(&class) else {
			return only("TravelCabin::NoSuchClass");
		};
		let (_, _, owner) = self.train_of(class);
		let mut judge = Judge::default();
		judge.unless(owner == caller, "TravelCabin::NotOwner");
		judge.unless(!record.retired, "TravelCabin::ClassRetired");
		judge.verdict()?;

		let unsold = record.cabins - record.sold;
		let reward = record.offer.reward(unsold).expect("it is on hold; qed");
		let record = self.classes.get_mut(&class).expect("looked up before; qed");
		record.surplus += reward;
		record.retired = true;
		self.pay_surplus(class);
		self.forget_class(class);
		Ok(())
	}

	/// Pays the owner the surplus, and returns the deposit of cabins that no longer need it
	/// (Rulebook 1.2, 1.3).
	pub(super) fn pay_owner(&mut self, class: u32) -> Verdict {
		let Some(record) = self.classes.get(&class) else {
			return only("TravelCabin::NoSuchClass");
		};
		let (had_surplus, before) = (record.surplus > 0, record.deposit);
		let paid = self.pay_surplus(class);
		let deposit = deposits::class(self.covered(class)).min(before);
		if !paid && deposit == before {
			return only(if had_surplus {
				"TravelCabin::OwnerCannotBePaid"
			} else {
				"TravelCabin::NothingForOwner"
			});
		}
		self.set_class_deposit(class, deposit);
		self.forget_class(class);
		Ok(())
	}

	/// Removes a class that is over: it is retired, has no rides and no surplus, and keeps nothing.
	/// With its last class, a closed train is removed, too (Rulebook 1.8, 2.6).
	pub(super) fn forget_class(&mut self, class: u32) {
		let (train, _, owner) = self.train_of(class);
		let record = &self.classes[&class];
		let is_done = record.retired && record.surplus == 0;
		if !is_done || self.rides_of(class) + self.kept_in(class) > 0 {
			return;
		}
		let deposit = record.deposit;
		self.ledger
			.pay(BOLT, (owner, Hold::ClassDeposit), owner, deposit);
		self.classes.remove(&class);
		self.forget_train(train);
	}

	/// Returns the class if it has a cabin to board now, otherwise the errors.
	fn boardable(&self, class: u32) -> Result<&Class, Wrong> {
		let Some(record) = self.classes.get(&class) else {
			return only("TravelCabin::NoSuchClass");
		};
		let mut judge = Judge::default();
		judge.unless(!record.retired, "TravelCabin::ClassRetired");
		judge.unless(record.sold < record.cabins, "TravelCabin::SoldOut");
		let ends = self.now.checked_add(record.offer.duration).is_some();
		judge.unless(ends, "TravelCabin::EndsTooLate");
		judge.verdict()?;
		Ok(record)
	}

	/// Whether a class has a cabin to board now (Rulebook 3.5).
	pub fn is_on_sale(&self, class: u32) -> bool {
		self.boardable(class).is_ok()
	}

	pub(super) fn board(
		&mut self,
		caller: Acct,
		class: u32,
		train: Option<u32>,
		highest_fare: Option<u128>,
	) -> Verdict {
		let record = self.boardable(class)?;
		let (fare, bonus) = (record.offer.fare, record.offer.bonus);
		let (of_train, token, _) = self.train_of(class);
		let mut judge = Judge::default();
		let is_meant = train.is_none_or(|train| train == of_train);
		judge.unless(is_meant, "TravelCabin::OtherTrain");
		let is_accepted = highest_fare.is_none_or(|highest| fare <= highest);
		judge.unless(is_accepted, "TravelCabin::FareTooHigh");
		let affords = fare <= self.ledger.lockable(token, caller);
		judge.unless(affords, "TravelCabin::CannotAffordFare");
		judge.unless(
			self.has_turnover_left(class),
			"BulletTrain::TurnoverTooLarge",
		);
		judge.verdict()?;

		self.ledger.lock(token, caller, Hold::Fare, fare);
		let record = self.classes.get_mut(&class).expect("looked up before; qed");
		record.surplus += bonus;
		self.open_ride(Passenger::User(caller), class);
		Ok(())
	}

	/// Boards a DPO that has the fare in its Deposit Account. Returns the cabin.
	pub(super) fn board_dpo(&mut self, dpo: u32, class: u32) -> u32 {
		let Offer { fare, bonus, .. } = self.classes[&class].offer;
		let (_, token, owner) = self.train_of(class);
		let account = Acct::Dpo(dpo);
		self.ledger
			.shift(token, (account, Hold::Deposit), (account, Hold::Fare), fare);
		self.ledger
			.shift(token, (owner, Hold::Reward), (account, Hold::Bonus), bonus);
		self.open_ride(Passenger::Dpo(dpo), class)
	}

	fn open_ride(&mut self, passenger: Passenger, class: u32) -> u32 {
		let record = self.classes.get_mut(&class).expect("looked up before; qed");
		let (cabin, fare, train) = (record.sold, record.offer.fare, record.train);
		record.sold += 1;
		let ride = Ride {
			passenger,
			boarded: self.now,
			last_paid: self.now,
			withdrawn: 0,
			share: 0,
		};
		self.rides.insert(RideKey { class, cabin }, ride);
		self.reach_milestones(train, fare);
		cabin
	}
}
