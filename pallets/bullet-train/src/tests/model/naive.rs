//! The rules of §1 and §2 once more, as naively as can be: every sum is taken by walking over all that
//! there is, a milestone is handed out by walking over every passenger, and nothing here knows the
//! pallets or their arithmetic. Figures are small enough for plain 128-bit products.

/// An amount in base units.
pub type Amount = u128;

/// An account, by its place in the cast.
pub type Who = usize;

/// BOLT's place among the tokens.
pub const BOLT: usize = 0;

/// A day of this world, in blocks.
pub const DAY: u32 = 10;

/// Who rides.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rider {
	User(Who),
	Dpo,
}

/// The terms of a class.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
	pub fare: Amount,
	pub yield_total: Amount,
	pub bonus: Amount,
	pub duration: u32,
}

/// What may happen. Trains, classes and rides are named by their place in the order of appearance.
#[derive(Clone, Copy, Debug)]
pub enum Call {
	Launch {
		by: Who,
		token: usize,
	},
	Announce {
		by: Who,
		train: usize,
		threshold: Amount,
		reward: Amount,
	},
	Offer {
		by: Who,
		train: usize,
		terms: Terms,
		cabins: u32,
	},
	Retire {
		by: Who,
		class: usize,
	},
	Board {
		rider: Rider,
		class: usize,
	},
	Pass {
		blocks: u32,
	},
	Withdraw {
		by: Who,
		ride: usize,
	},
	Hunt {
		by: Who,
		ride: usize,
	},
	Settle {
		by: Who,
		ride: usize,
	},
	Claim {
		by: Who,
		ride: usize,
	},
	Close {
		by: Who,
		train: usize,
	},
}

/// Why something can't happen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
	NoSuchTrain,
	NotOwner,
	ZeroReward,
	ThresholdNotAhead,
	DuplicateThreshold,
	CannotAfford,
	ZeroFare,
	Duration,
	NoCabins,
	NoSuchClass,
	Retired,
	SoldOut,
	NoSuchRide,
	NotPassenger,
	NothingDue,
	OwnRide,
	TooEarly,
	UnderWay,
	NoShareDue,
	ClassesRemain,
}

/// A milestone, reached or not.
pub struct Milestone {
	pub threshold: Amount,
	pub reward: Amount,
	pub reached: bool,
}

/// A train, open or closed.
pub struct Train {
	pub owner: Who,
	pub token: usize,
	pub open: bool,
	pub collected: Amount,
	pub milestones: Vec<Milestone>,
	/// What was paid as shares.
	pub paid: Amount,
}

/// A class, gone or not.
pub struct Class {
	pub train: usize,
	pub terms: Terms,
	pub cabins: u32,
	pub sold: u32,
	pub retired: bool,
	pub gone: bool,
}

/// A ride, over or not.
pub struct Ride {
	pub rider: Rider,
	pub class: usize,
	pub cabin: u32,
	pub boarded: u32,
	pub last_paid: u32,
	pub withdrawn: Amount,
	/// Shares of milestones handed to it and not paid yet.
	pub share: Amount,
	pub over: bool,
}

/// What a DPO has of a token on its accounts.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Purse {
	pub yielded: Amount,
	pub bonus: Amount,
	pub withdraw: Amount,
}

/// The world.
pub struct World {
	pub now: u32,
	/// Free balances by account and token.
	pub free: Vec<Vec<Amount>>,
	/// What must stay on an account, by token.
	pub minimum: Vec<Amount>,
	/// The deposit for a record.
	pub deposit: Amount,
	/// The account of the DPO.
	pub dpo: Who,
	/// Who acts for the DPO.
	pub member: Who,
	pub purses: Vec<Purse>,
	pub trains: Vec<Train>,
	pub classes: Vec<Class>,
	pub rides: Vec<Ride>,
}

impl World {
	/// The class of a ride.
	pub fn class_of(&self, ride: &Ride) -> &Class {
		&self.classes[ride.class]
	}

	/// The train of a ride.
	pub fn train_of(&self, ride: &Ride) -> &Train {
		&self.trains[self.class_of(ride).train]
	}

	/// The places of the rides on a train that aren't over.
	pub fn aboard(&self, train: usize) -> Vec<usize> {
		let on_train = |ride: &Ride| !ride.over && self.class_of(ride).train == train;
		(0..self.rides.len())
			.filter(|place| on_train(&self.rides[*place]))
			.collect()
	}

	/// The fares of the rides on a train that aren't over.
	pub fn fares_aboard(&self, train: usize) -> Amount {
		self.aboard(train)
			.iter()
			.map(|p| self.class_of(&self.rides[*p]).terms.fare)
			.sum()
	}

	/// What a train's owner holds for its milestones.
	pub fn escrowed(&self, train: usize) -> Amount {
		let train = &self.trains[train];
		if !train.open {
			return 0;
		}
		train.milestones.iter().map(|m| m.reward).sum::<Amount>() - train.paid
	}

	/// What the owner holds for a class: all of an unsold cabin, the rest of a ride's yield.
	fn rewards(&self, class: usize) -> Amount {
		let Class {
			terms,
			cabins,
			sold,
			retired,
			..
		} = &self.classes[class];
		let unsold = if *retired {
			0
		} else {
			Amount::from(cabins - sold)
		};
		let of_class = |ride: &&Ride| ride.class == class && !ride.over;
		let rest = self
			.rides
			.iter()
			.filter(of_class)
			.map(|r| terms.yield_total - r.withdrawn);
		unsold * (terms.yield_total + terms.bonus) + rest.sum::<Amount>()
	}

	/// The places of the trains that an account has launched and not closed.
	fn trains_of(&self, who: Who) -> impl Iterator<Item = usize> + '_ {
		(0..self.trains.len()).filter(move |t| self.trains[*t].open && self.trains[*t].owner == who)
	}

	/// The places of the classes that an account offers and that aren't gone.
	fn classes_of(&self, who: Who) -> impl Iterator<Item = usize> + '_ {
		(0..self.classes.len()).filter(move |c| {
			let class = &self.classes[*c];
			!class.gone && self.trains[class.train].owner == who
		})
	}

	/// The rides that aren't over of a user, or of the DPO if it is its account.
	fn rides_of(&self, who: Who) -> impl Iterator<Item = &Ride> + '_ {
		let rider = if who == self.dpo {
			Rider::Dpo
		} else {
			Rider::User(who)
		};
		self.rides
			.iter()
			.filter(move |ride| !ride.over && ride.rider == rider)
	}

	/// What an account holds of a token for its trains' milestones.
	pub fn held_for_milestones(&self, who: Who, token: usize) -> Amount {
		let in_token = |train: &usize| self.trains[*train].token == token;
		self.trains_of(who)
			.filter(in_token)
			.map(|train| self.escrowed(train))
			.sum()
	}

	/// What an account holds of a token for its classes' rewards.
	pub fn held_for_rewards(&self, who: Who, token: usize) -> Amount {
		let in_token = |class: &usize| self.trains[self.classes[*class].train].token == token;
		self.classes_of(who)
			.filter(in_token)
			.map(|class| self.rewards(class))
			.sum()
	}

	/// What an account holds of a token for its fares.
	pub fn held_for_fares(&self, who: Who, token: usize) -> Amount {
		let in_token = |ride: &&Ride| self.train_of(ride).token == token;
		self.rides_of(who)
			.filter(in_token)
			.map(|ride| self.class_of(ride).terms.fare)
			.sum()
	}

	/// What an account has deposited in BOLT for trains, classes and rides. A DPO's ride is its
	/// manager's to pay for, elsewhere.
	pub fn deposits(&self, who: Who) -> [Amount; 3] {
		let rides = if who == self.dpo {
			0
		} else {
			self.rides_of(who).count()
		};
		[
			self.trains_of(who).count(),
			self.classes_of(who).count(),
			rides,
		]
		.map(|records| records as Amount * self.deposit)
	}

	/// The yield due of a ride (1.4).
	pub fn due(&self, ride: &Ride) -> Amount {
		let terms = &self.class_of(ride).terms;
		let elapsed = (self.now - ride.boarded).min(terms.duration);
		terms.yield_total * Amount::from(elapsed) / Amount::from(terms.duration) - ride.withdrawn
	}

	fn may_withdraw(&self, by: Who, ride: &Ride) -> bool {
		by == match ride.rider {
			Rider::User(who) => who,
			Rider::Dpo => self.member,
		}
	}

	fn is_huntable(&self, ride: &Ride) -> bool {
		self.now - ride.last_paid > 7 * DAY
	}

	fn liquid(&self, who: Who, token: usize) -> Amount {
		self.free[who][token] - self.minimum[token]
	}

	/// Everything that is wrong with a call. Nothing: it has to go through.
	pub fn faults(&self, call: &Call) -> Vec<Fault> {
		let mut faults = vec![];
		let mut fault = |wrong: bool, fault: Fault| {
			if wrong {
				faults.push(fault);
			}
		};
		match *call {
			Call::Launch { .. } | Call::Pass { .. } => {}
			Call::Announce {
				by,
				train,
				threshold,
				reward,
			} => {
				let Some(train) = self.trains.get(train).filter(|t| t.open) else {
					return vec![Fault::NoSuchTrain];
				};
				let known = |m: &Milestone| m.threshold == threshold;
				fault(by != train.owner, Fault::NotOwner);
				fault(reward == 0, Fault::ZeroReward);
				fault(threshold <= train.collected, Fault::ThresholdNotAhead);
				fault(
					train.milestones.iter().any(known),
					Fault::DuplicateThreshold,
				);
				fault(reward > self.liquid(by, train.token), Fault::CannotAfford);
			}
			Call::Offer {
				by,
				train,
				terms,
				cabins,
			} => {
				let Some(train) = self.trains.get(train).filter(|t| t.open) else {
					return vec![Fault::NoSuchTrain];
				};
				let reward = (terms.yield_total + terms.bonus) * Amount::from(cabins);
				fault(by != train.owner, Fault::NotOwner);
				fault(terms.fare == 0, Fault::ZeroFare);
				fault(terms.duration < DAY / 2, Fault::Duration);
				fault(cabins == 0, Fault::NoCabins);
				fault(reward > self.liquid(by, train.token), Fault::CannotAfford);
			}
			Call::Retire { by, class } => {
				let Some(class) = self.classes.get(class).filter(|c| !c.gone) else {
					return vec![Fault::NoSuchClass];
				};
				fault(by != self.trains[class.train].owner, Fault::NotOwner);
				fault(class.retired, Fault::Retired);
			}
			Call::Board { rider, class } => {
				let Some(class) = self.classes.get(class).filter(|c| !c.gone) else {
					return vec![Fault::NoSuchClass];
				};
				let payer = match rider {
					Rider::User(who) => who,
					Rider::Dpo => self.dpo,
				};
				let liquid = self.liquid(payer, self.trains[class.train].token);
				fault(class.retired, Fault::Retired);
				fault(class.sold == class.cabins, Fault::SoldOut);
				fault(class.terms.fare > liquid, Fault::CannotAfford);
			}
			Call::Withdraw { by, ride } => {
				let Some(ride) = self.rides.get(ride).filter(|r| !r.over) else {
					return vec![Fault::NoSuchRide];
				};
				fault(!self.may_withdraw(by, ride), Fault::NotPassenger);
				fault(self.due(ride) == 0, Fault::NothingDue);
			}
			Call::Hunt { by, ride } => {
				let Some(ride) = self.rides.get(ride).filter(|r| !r.over) else {
					return vec![Fault::NoSuchRide];
				};
				fault(self.may_withdraw(by, ride), Fault::OwnRide);
				fault(!self.is_huntable(ride), Fault::TooEarly);
				fault(self.due(ride) == 0, Fault::NothingDue);
			}
			Call::Settle { ride, .. } => {
				let Some(ride) = self.rides.get(ride).filter(|r| !r.over) else {
					return vec![Fault::NoSuchRide];
				};
				let end = ride.boarded + self.class_of(ride).terms.duration;
				fault(self.now < end, Fault::UnderWay);
			}
			Call::Claim { ride, .. } => {
				let Some(ride) = self.rides.get(ride).filter(|r| !r.over) else {
					return vec![Fault::NoSuchRide];
				};
				fault(ride.share == 0, Fault::NoShareDue);
			}
			Call::Close { by, train: place } => {
				let Some(train) = self.trains.get(place).filter(|t| t.open) else {
					return vec![Fault::NoSuchTrain];
				};
				let left = |class: &Class| class.train == place && !class.gone;
				fault(by != train.owner, Fault::NotOwner);
				fault(self.classes.iter().any(left), Fault::ClassesRemain);
			}
		}
		faults
	}

	/// What a call without faults does.
	pub fn apply(&mut self, call: &Call) {
		match *call {
			Call::Launch { by, token } => {
				self.free[by][BOLT] -= self.deposit;
				self.trains.push(Train {
					owner: by,
					token,
					open: true,
					collected: 0,
					milestones: vec![],
					paid: 0,
				});
			}
			Call::Announce {
				by,
				train,
				threshold,
				reward,
			} => {
				self.free[by][self.trains[train].token] -= reward;
				let milestones = &mut self.trains[train].milestones;
				milestones.push(Milestone {
					threshold,
					reward,
					reached: false,
				});
			}
			Call::Offer {
				by,
				train,
				terms,
				cabins,
			} => {
				let reward = (terms.yield_total + terms.bonus) * Amount::from(cabins);
				self.free[by][self.trains[train].token] -= reward;
				self.free[by][BOLT] -= self.deposit;
				let (sold, retired, gone) = (0, false, false);
				self.classes.push(Class {
					train,
					terms,
					cabins,
					sold,
					retired,
					gone,
				});
			}
			Call::Retire { by, class } => {
				let before = self.rewards(class);
				self.classes[class].retired = true;
				let token = self.trains[self.classes[class].train].token;
				self.free[by][token] += before - self.rewards(class);
				self.remove_class_without_rides(class);
			}
			Call::Board { rider, class } => self.board(rider, class),
			Call::Pass { blocks } => self.now += blocks,
			Call::Withdraw { by, ride } | Call::Hunt { by, ride } => self.pay(by, ride),
			Call::Settle { by, ride } => {
				self.pay(by, ride);
				let Ride { rider, class, .. } = self.rides[ride];
				let (fare, token) = (self.classes[class].terms.fare, self.token_of(ride));
				match rider {
					Rider::User(who) => {
						self.free[who][token] += fare;
						self.free[who][BOLT] += self.deposit;
					}
					Rider::Dpo => self.purses[token].withdraw += fare,
				}
				self.rides[ride].over = true;
				if self.classes[class].retired {
					self.remove_class_without_rides(class);
				}
			}
			Call::Claim { ride, .. } => self.pay_share(ride),
			Call::Close { by, train } => {
				self.free[by][self.trains[train].token] += self.escrowed(train);
				self.free[by][BOLT] += self.deposit;
				self.trains[train].open = false;
			}
		}
	}

	fn token_of(&self, ride: usize) -> usize {
		self.train_of(&self.rides[ride]).token
	}

	fn board(&mut self, rider: Rider, class: usize) {
		let Class {
			train, terms, sold, ..
		} = self.classes[class];
		let Train { owner, token, .. } = self.trains[train];
		match rider {
			Rider::User(who) => {
				self.free[who][token] -= terms.fare;
				self.free[who][BOLT] -= self.deposit;
				self.free[owner][token] += terms.bonus;
			}
			Rider::Dpo => {
				self.free[self.dpo][token] -= terms.fare;
				self.purses[token].bonus += terms.bonus;
			}
		}
		self.classes[class].sold += 1;
		self.rides.push(Ride {
			rider,
			class,
			cabin: sold,
			boarded: self.now,
			last_paid: self.now,
			withdrawn: 0,
			share: 0,
			over: false,
		});

		// The new passenger shares like everyone aboard (2.3): walk over all of them.
		self.trains[train].collected += terms.fare;
		let everyone = self.aboard(train);
		let fares = self.fares_aboard(train);
		for milestone in 0..self.trains[train].milestones.len() {
			let collected = self.trains[train].collected;
			let Milestone {
				threshold,
				reward,
				reached,
			} = self.trains[train].milestones[milestone];
			if reached || threshold > collected {
				continue;
			}
			self.trains[train].milestones[milestone].reached = true;
			for ride in &everyone {
				let fare = self.class_of(&self.rides[*ride]).terms.fare;
				self.rides[*ride].share += reward * fare / fares;
			}
		}
	}

	/// Pays yield and share; an outsider takes its cut of the yield if it may hunt (1.5 to 1.7, 2.4).
	fn pay(&mut self, by: Who, ride: usize) {
		let (due, token) = (self.due(&self.rides[ride]), self.token_of(ride));
		let is_hunt =
			!self.may_withdraw(by, &self.rides[ride]) && self.is_huntable(&self.rides[ride]);
		let cut = if is_hunt { due / 100 } else { 0 };
		self.free[by][token] += cut;
		self.credit(ride, due - cut);
		self.pay_share(ride);
		self.rides[ride].withdrawn += due;
		self.rides[ride].last_paid = self.now;
	}

	fn pay_share(&mut self, ride: usize) {
		let share = std::mem::take(&mut self.rides[ride].share);
		self.credit(ride, share);
		let train = self.classes[self.rides[ride].class].train;
		self.trains[train].paid += share;
	}

	/// Yield or share: free for a user, into the Yield Account of a DPO.
	fn credit(&mut self, ride: usize, amount: Amount) {
		let token = self.token_of(ride);
		match self.rides[ride].rider {
			Rider::User(who) => self.free[who][token] += amount,
			Rider::Dpo => self.purses[token].yielded += amount,
		}
	}

	fn remove_class_without_rides(&mut self, class: usize) {
		if self
			.rides
			.iter()
			.any(|ride| ride.class == class && !ride.over)
		{
			return;
		}
		self.classes[class].gone = true;
		self.free[self.trains[self.classes[class].train].owner][BOLT] += self.deposit;
	}
}
