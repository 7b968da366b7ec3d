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
		let affords = deposits::CLASS <= self.ledger.lockable(BOLT, caller);
		judge.unless(affords, "TravelCabin::CannotAffordDeposit");
		let reward = offer.reward(cabins);
		judge.unless(reward.is_some(), "TravelCabin::RewardTooLarge");
		let reward = reward.unwrap_or(0);
		let affords = reward <= self.lockable_after(token, caller, deposits::CLASS);
		judge.unless(affords, "TravelCabin::CannotAffordReward");
		judge.verdict()?;

		self.ledger
			.lock(BOLT, caller, Hold::ClassDeposit, deposits::CLASS);
		self.ledger.lock(token, caller, Hold::Reward, reward);
		let class = Class {
			train,
			offer,
			cabins,
			sold: 0,
			retired: false,
			returning: 0,
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
		let affords = reward <= self.ledger.lockable(token, caller);
		judge.unless(affords, "TravelCabin::CannotAffordReward");
		judge.verdict()?;

		self.ledger.lock(token, caller, Hold::Reward, reward);
		self.classes
			.get_mut(&class)
			.expect("looked up before; qed")
			.cabins += added;
		Ok(())
	}

	/// Returns rewards to the owner, those that have been waiting with them; all, or nothing where
	/// it can't be paid (Rulebook 1.9).
	fn return_to_owner(&mut self, class: u32, amount: u128) {
		let (_, token, owner) = self.train_of(class);
		let all = self.classes[&class].returning + amount;
		let paid = self.ledger.pay(token, (owner, Hold::Reward), owner, all);
		let record = self.classes.get_mut(&class).expect("looked up before; qed");
		record.returning = if paid { 0 } else { all };
	}

	pub(super) fn retire_class(&mut self, caller: Acct, class: u32) -> Verdict {
		let Some(record) = self.classes.get(&class) else {
			return only("TravelCabin::NoSuchClass");
		};
		let (_, token, owner) = self.train_of(class);
		let unsold = record.cabins - record.sold;
		if record.retired {
			let waiting = record.returning;
			let mut judge = Judge::default();
			judge.unless(waiting > 0, "TravelCabin::ClassRetired");
			let can = self.ledger.can_receive(token, owner, waiting);
			judge.unless(can, "TravelCabin::OwnerCannotBePaid");
			judge.verdict()?;
			self.return_to_owner(class, 0);
		} else {
			if owner != caller {
				return only("TravelCabin::NotOwner");
			}
			let reward = record.offer.reward(unsold).expect("it is on hold; qed");
			self.return_to_owner(class, reward);
			self.classes
				.get_mut(&class)
				.expect("looked up before; qed")
				.retired = true;
		}
		self.forget_class(class);
		Ok(())
	}

	/// A retired class without rides, and with nothing that waits, is gone (Rulebook 1.8).
	pub(super) fn forget_class(&mut self, class: u32) {
		let (_, _, owner) = self.train_of(class);
		let record = &self.classes[&class];
		if record.retired && record.returning == 0 && self.rides_of(class) == 0 {
			self.ledger
				.pay(BOLT, (owner, Hold::ClassDeposit), owner, deposits::CLASS);
			self.classes.remove(&class);
		}
	}

	/// Whether a class has a cabin to board now, and what is wrong if not.
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

	/// Whether a class is on sale with a cabin left (Rulebook 3.5).
	pub fn is_on_sale(&self, class: u32) -> bool {
		self.boardable(class).is_ok()
	}

	pub(super) fn board(&mut self, caller: Acct, class: u32) -> Verdict {
		let record = self.boardable(class)?;
		let (fare, bonus) = (record.offer.fare, record.offer.bonus);
		let (_, token, _) = self.train_of(class);
		let mut judge = Judge::default();
		let affords = deposits::RIDE <= self.ledger.lockable(BOLT, caller);
		judge.unless(affords, "TravelCabin::CannotAffordDeposit");
		let affords = fare <= self.lockable_after(token, caller, deposits::RIDE);
		judge.unless(affords, "TravelCabin::CannotAffordFare");
		judge.unless(
			self.has_turnover_left(class),
			"BulletTrain::TurnoverTooLarge",
		);
		judge.verdict()?;

		self.ledger
			.lock(BOLT, caller, Hold::RideDeposit, deposits::RIDE);
		self.ledger.lock(token, caller, Hold::Fare, fare);
		self.return_to_owner(class, bonus);
		self.open_ride(Passenger::User(caller), class);
		Ok(())
	}

	/// Boards a DPO whose fare is in its Deposit Account.
	pub(super) fn board_dpo(&mut self, dpo: u32, class: u32) -> u32 {
		let Offer { fare, bonus, .. } = self.classes[&class].offer;
		let (_, token, owner) = self.train_of(class);
		let account = Acct::Dpo(dpo);
		self.ledger
			.shift(token, (account, Hold::Deposit), (account, Hold::Fare), fare);
		self.ledger
			.shift(token, (owner, Hold::Reward), (account, Hold::Bonus), bonus);
		self.return_to_owner(class, 0);
		self.open_ride(Passenger::Dpo(dpo), class)
	}

	fn open_ride(&mut self, passenger: Passenger, class: u32) -> u32 {
		let record = self.classes.get_mut(&class).expect("looked up before; qed");
		let (cabin, fare, train) = (record.sold, record.offer.fare, record.train);
		record.sold += 1;
		let ride = Ride {
			boarded: self.now,
			last_paid: self.now,
			withdrawn: 0,
			share: 0,
		};
		self.rides.insert(
			RideKey {
				passenger,
				class,
				cabin,
			},
			ride,
		);
		self.reach_milestones(train, fare);
		cabin
	}
}
