//! A helper around the model for the examples: it plays calls that must succeed or must fail.

use bullet_train_model::{
	ledger::{Acct, Hold, Holding, Kind, Ledger, Lock, Status, Token, BOLT},
	terms::{Bounds, Terms},
	Act, Model, Most, Name, NewDpo, Offer, Proposal, RideKey, RuleSet, Target,
};
use std::collections::{BTreeMap, BTreeSet};

/// The token of all examples.
const TOKEN: Token = 1;
/// The owner of the train.
pub const OWNER: u8 = 0;
/// The manager of a DPO.
pub const MANAGER: u8 = 1;
/// A user that is neither owner, passenger nor member.
pub const OUTSIDER: u8 = 2;
/// The first user of the crowd, which buys the seats that an example doesn't mention. All users
/// from this number on belong to it.
pub const CROWD: u8 = 30;
/// The number of users. Each of them is rich.
const PEOPLE: u8 = 160;
/// The balance of each user in each token.
const RICHES: u128 = 10_000_000_000_000;
/// The minimum balance in BOLT. The treasury has just that.
const BOLT_MINIMUM: u128 = 100_000_000;

/// The call that releases the Withdraw Account of a DPO.
pub fn withdraw(dpo: u32) -> Act {
	let most = Most::ANY;
	Act::ReleaseWithdraw { dpo, most }
}

/// The model, in which one train is launched.
pub struct Suite {
	pub model: Model,
}

impl Suite {
	/// Creates the model. A day has this many blocks.
	pub fn new(day: u32) -> Self {
		let everybody = (0..PEOPLE).map(|who| (Acct::User(who), RICHES));
		let bolt = everybody.clone().chain([(Acct::Treasury, BOLT_MINIMUM)]);
		let holdings = bolt
			.map(|it| (BOLT, it))
			.chain(everybody.map(|it| (TOKEN, it)));
		let holdings = holdings.map(|(token, (who, free))| {
			let holding = Holding {
				free,
				..Default::default()
			};
			((token, who), holding)
		});
		let of_users = RICHES * u128::from(PEOPLE);
		let kind = |minimum, suffices, supply| Kind {
			minimum,
			suffices,
			supply,
			status: Status::Live,
		};
		let ledger = Ledger {
			tokens: vec![
				kind(BOLT_MINIMUM, true, of_users + BOLT_MINIMUM),
				kind(1, false, of_users),
			],
			holdings: holdings.collect::<BTreeMap<_, _>>(),
			kept_alive: BTreeSet::new(),
		};
		let terms = Terms {
			day,
			hunt_days: 7,
			hunt_cut: 10_000,
			bounds: Bounds::RULEBOOK,
		};
		let model = Model::new(1, terms, ledger);
		let mut suite = Self { model };
		let (name, token) = (Name::Good, TOKEN);
		suite.does(OWNER, Act::LaunchTrain { name, token });
		suite
	}

	/// Plays a call that must succeed, and checks that no money is created or lost.
	pub fn does(&mut self, who: u8, act: Act) {
		assert_eq!(self.model.play(Acct::User(who), &act), Ok(()), "{act:?}");
		for (token, kind) in (BOLT..).zip(&self.model.ledger.tokens) {
			let of_it = self.model.ledger.holdings.range((token, Acct::User(0))..);
			let all = of_it
				.take_while(|((of, _), _)| *of == token)
				.map(|(_, holding)| holding.free + holding.on_hold())
				.sum::<u128>();
			assert_eq!(all, kind.supply, "token {token} after {act:?}");
		}
	}

	/// Plays a call that must fail with this error alone.
	pub fn may_not(&mut self, who: u8, act: Act, error: &'static str) {
		self.deserves(who, act, [error]);
	}

	/// Plays a call that must fail with one of these errors.
	pub fn deserves<const N: usize>(&mut self, who: u8, act: Act, errors: [&'static str; N]) {
		let verdict = self.model.play(Acct::User(who), &act);
		assert_eq!(verdict, Err(errors.into()), "{act:?}");
	}

	/// Plays a call that must succeed, and returns how much free money each of these people gains.
	pub fn gains<const N: usize>(&mut self, people: [u8; N], who: u8, act: Act) -> [u128; N] {
		let before = people.map(|one| self.free(one));
		self.does(who, act);
		core::array::from_fn(|index| self.free(people[index]) - before[index])
	}

	pub fn free(&self, who: u8) -> u128 {
		let holding = self.model.ledger.of(TOKEN, Acct::User(who));
		holding.expect("everybody is rich").free
	}

	/// Changes whether a user can spend and receive the token.
	pub fn lock(&mut self, who: u8, lock: Lock) {
		let holding = self
			.model
			.ledger
			.holdings
			.get_mut(&(TOKEN, Acct::User(who)));
		holding.expect("everybody is rich").lock = lock;
	}

	/// Returns how much BOLT a user has on hold under a reason.
	pub fn deposit(&self, who: u8, reason: Hold) -> u128 {
		self.model.ledger.held(BOLT, Acct::User(who), reason)
	}

	pub fn kind(&self, dpo: u32, kind: Hold) -> u128 {
		self.model.ledger.held(TOKEN, Acct::Dpo(dpo), kind)
	}

	pub fn class(&mut self, offer: Offer) -> u32 {
		let class = self.model.next[1];
		let (train, name, cabins) = (0, Name::Good, 9);
		self.does(
			OWNER,
			Act::CreateClass {
				train,
				name,
				offer,
				cabins,
			},
		);
		class
	}

	pub fn milestone(&mut self, threshold: u128, reward: u128) {
		let train = 0;
		self.does(
			OWNER,
			Act::AddMilestone {
				train,
				threshold,
				reward,
			},
		);
	}

	/// Boards a user in the class's next cabin.
	pub fn board(&mut self, who: u8, class: u32) -> RideKey {
		let cabin = self.model.classes[&class].sold;
		let board = Act::Board {
			class,
			train: None,
			highest_fare: None,
		};
		self.does(who, board);
		RideKey { class, cabin }
	}

	/// Creates a DPO that sells seats for ten days.
	pub fn dpo(&mut self, manager: u8, target: Target, seats: u8, rules: RuleSet) -> u32 {
		let dpo = self.model.next[2];
		let expiry = self.model.now + 10 * self.model.terms.day;
		self.does(
			manager,
			Act::CreateDpo(NewDpo {
				name: Name::Good,
				target,
				expiry,
				seats,
				referrer: None,
				rules,
			}),
		);
		dpo
	}

	pub fn buy(&mut self, who: u8, dpo: u32, seats: u8, referrer: Option<u8>) {
		let referrer = referrer.map(Acct::User);
		self.does(
			who,
			Act::BuySeats {
				dpo,
				seats,
				referrer,
				manager: None,
				highest_price: None,
			},
		);
	}

	/// Sells the remaining seats to the crowd. Every buyer names the manager as its referrer.
	pub fn fill(&mut self, dpo: u32) {
		let Acct::User(manager) = self.model.dpos[&dpo].manager else {
			panic!("a user manages it");
		};
		for who in CROWD.. {
			let left = 100 - self.model.dpos[&dpo].sold();
			if left == 0 {
				break;
			}
			self.buy(who, dpo, left.min(15), Some(manager));
		}
	}

	/// Commits a DPO to its Default Target. The manager makes the call.
	pub fn commit(&mut self, manager: u8, dpo: u32) {
		let target = self.model.dpos[&dpo].target;
		let referrer = None;
		self.does(
			manager,
			Act::Commit {
				dpo,
				target,
				referrer,
			},
		);
	}

	/// Settles the ride in the first cabin of a class, once it has ended.
	pub fn settle(&mut self, class: u32) {
		let ride = RideKey { class, cabin: 0 };
		let boarded = self.model.rides[&ride].boarded;
		self.model.now = boarded + self.model.classes[&class].offer.duration;
		self.does(OUTSIDER, Act::SettleRide { ride });
	}

	/// Releases the Withdraw Account of a DPO, and returns how much each of these people gains.
	pub fn returns<const N: usize>(&mut self, people: [u8; N], dpo: u32) -> [u128; N] {
		self.gains(people, OUTSIDER, withdraw(dpo))
	}

	/// Withdraws the yield of a DPO in the first cabin of a class, and checks the amount.
	pub fn earn(&mut self, dpo: u32, class: u32, amount: u128) {
		let before = self.kind(dpo, Hold::Yield);
		let ride = RideKey { class, cabin: 0 };
		self.does(MANAGER, Act::WithdrawYield { ride });
		assert_eq!(self.kind(dpo, Hold::Yield) - before, amount);
	}

	/// Creates a DPO for a class, of which the manager has 10 seats and the first six of the crowd
	/// have 15 each.
	pub fn filled(&mut self, class: u32, rules: RuleSet) -> u32 {
		let dpo = self.dpo(MANAGER, Target::Class(class), 10, rules);
		self.fill(dpo);
		dpo
	}

	/// Makes a proposal. The proposer acts for itself.
	pub fn propose(&mut self, who: u8, dpo: u32, proposal: Proposal) {
		let acts_for = None;
		self.does(
			who,
			Act::Propose {
				dpo,
				proposal,
				acts_for,
			},
		);
	}

	/// The vote for the open proposal of a user.
	pub fn ballot(&self, dpo: u32, maker: u8, acts_for: Option<u32>) -> Act {
		let maker = Acct::User(maker);
		let proposal = self.model.proposals[&(dpo, maker)].proposal.clone();
		Act::Vote {
			dpo,
			maker,
			proposal,
			acts_for,
		}
	}

	/// Votes for the open proposal of a user. The voter acts for itself.
	pub fn vote(&mut self, who: u8, dpo: u32, maker: u8) {
		let ballot = self.ballot(dpo, maker, None);
		self.does(who, ballot);
	}

	/// Decides a proposal in a DPO in which the first four of the crowd have 60 seats.
	pub fn decide(&mut self, dpo: u32, proposal: Proposal) {
		self.propose(CROWD, dpo, proposal);
		for who in CROWD..CROWD + 4 {
			self.vote(who, dpo, CROWD);
		}
	}

	/// Returns how many seats are in favour of a user's open proposal.
	pub fn in_favour(&self, dpo: u32, maker: u8) -> u8 {
		self.model.proposals[&(dpo, Acct::User(maker))].in_favour()
	}

	pub fn offer(&mut self, who: u8, dpo: u32, seats: u8, price: u128) {
		self.does(who, Act::OfferSeats { dpo, seats, price });
	}

	/// The call that takes seats of an offer at its price, in the DPO's current edition.
	pub fn taking(&self, dpo: u32, seller: u8, seats: u8) -> Act {
		let seller = Acct::User(seller);
		Act::TakeSeats {
			dpo,
			seller,
			seats,
			highest_price: self.model.seat_offers[&(dpo, seller)].price,
			edition: self.model.dpos[&dpo].edition,
		}
	}

	/// Sells seats of one user to another.
	pub fn trade(&mut self, dpo: u32, seller: u8, taker: u8, seats: u8, price: u128) {
		self.offer(seller, dpo, seats, price);
		let taking = self.taking(dpo, seller, seats);
		self.does(taker, taking);
	}
}
