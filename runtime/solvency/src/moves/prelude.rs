//! Moves before the first step of some plays. They lead to a state that random moves hardly ever
//! reach.

use super::kinds::{Deed, Move};
use crate::world::{Scene, DAY, GHOSTS, USERS};
use bullet_train_model::{
	ledger::{Acct, Token},
	terms::{Rules, PRESETS},
	Act, Most, Name, NewDpo, Offer, RuleSet, Target,
};
use bullet_train_runtime::constants::BOLT;

const OWNER: Acct = Acct::User(1);
const MANAGER: Acct = Acct::User(2);
/// The first of the users that buy seats.
const BUYER: u8 = 3;

/// The fare of all classes.
const FARE: u128 = 100_000;

/// The prelude of a scene.
///
/// - At [`Scene::Refunded`], a DPO is refunded three times, becomes ACTIVE again each time, and
///   buys into a fourth DPO, which expires. Its boarding deadline is one block away then. From that
///   block on the fourth refund terminates it.
/// - At [`Scene::Substitutes`], there are V1 DPOs whose Default Targets are gone, and classes and
///   DPOs that they may or may not take instead.
/// - At [`Scene::Deciding`], half of the seats of an ACTIVE DPO are those of a DPO Member.
/// - At [`Scene::Funded`], a train in a token that keeps accounts alive has a fee fund, a class and
///   a DPO that sells its last seats. The accounts without BOLT have some of the token.
///
/// Other scenes have no prelude.
pub fn prelude(scene: Scene, now: u32) -> Vec<Move> {
	let prelude = |selling| Prelude {
		now,
		selling,
		moves: Vec::new(),
	};
	match scene {
		Scene::Refunded => prelude(4 * DAY).refunds(),
		Scene::Substitutes => prelude(40 * DAY).substitutes(),
		Scene::Deciding => prelude(40 * DAY).deciding(),
		Scene::Funded => prelude(40 * DAY).funded(),
		_ => Vec::new(),
	}
}

struct Prelude {
	/// The block of the next move.
	now: u32,
	/// The number of blocks for which a DPO sells seats.
	selling: u32,
	moves: Vec<Move>,
}

impl Prelude {
	fn call(&mut self, caller: Acct, act: Act) {
		self.moves.push(Move::Call(caller, act));
	}

	fn wait(&mut self, blocks: u32) {
		self.now += blocks;
		self.moves.push(Move::Wait(blocks));
	}

	fn train(&mut self, token: Token) {
		let name = Name::Good;
		self.call(OWNER, Act::LaunchTrain { name, token });
	}

	/// Creates a class. Its yield and bonus are these parts of the fare, in thousandths.
	fn class(&mut self, yields: u128, bonus: u128, days: u32, cabins: u32) {
		let offer = Offer {
			fare: FARE,
			yield_total: FARE * yields / 1_000,
			bonus: FARE * bonus / 1_000,
			duration: days * DAY,
		};
		let (train, name) = (0, Name::Good);
		self.call(
			OWNER,
			Act::CreateClass {
				train,
				name,
				offer,
				cabins,
			},
		);
	}

	fn create(&mut self, manager: Acct, target: Target, seats: u8, rules: RuleSet) {
		let new = NewDpo {
			name: Name::Good,
			target,
			expiry: self.now + self.selling,
			seats,
			referrer: None,
			rules,
		};
		self.call(manager, Act::CreateDpo(new));
	}

	/// Sells seats to one user after the other, `each` at most.
	fn sell(&mut self, dpo: u32, mut seats: u8, each: u8) {
		for buyer in BUYER.. {
			let part = seats.min(each);
			if part == 0 {
				break;
			}
			seats -= part;
			let act = Act::BuySeats {
				dpo,
				seats: part,
				referrer: None,
				manager: None,
				highest_price: None,
			};
			self.call(Acct::User(buyer), act);
		}
	}

	fn commit(&mut self, dpo: u32, target: Target) {
		let referrer = None;
		let act = Act::Commit {
			dpo,
			target,
			referrer,
		};
		self.call(MANAGER, act);
	}

	/// DPO 1 buys into DPO 0 and then into others, to which nobody else comes, so they fail. DPO 2
	/// has seats of DPO 1.
	fn refunds(mut self) -> Vec<Move> {
		const REFUNDED: u32 = 1;
		const MEMBER: u32 = 2;
		const FAILING: [u32; 4] = [0, 3, 4, 5];
		// The longest termination period makes for a late deadline.
		let rules = Rules {
			caps: [30, 30, 50],
			terminate: 60,
			..PRESETS[0]
		};
		let deadline = self.now + self.selling + rules.terminate * DAY;
		let rules = RuleSet::Custom(rules);
		let seats_of = |dpo| Target::Dpo(dpo, 30);
		self.train(1);
		self.class(200, 10, 100, 1);
		self.create(OWNER, Target::Class(0), 0, RuleSet::Default);
		self.create(MANAGER, seats_of(FAILING[0]), 30, rules);
		self.create(MANAGER, seats_of(REFUNDED), 30, rules);
		self.sell(MEMBER, 70, 30);
		self.commit(MEMBER, seats_of(REFUNDED));
		self.sell(REFUNDED, 40, 30);
		for (index, dpo) in FAILING.into_iter().enumerate() {
			if index > 0 {
				self.create(OWNER, Target::Class(0), 0, RuleSet::Default);
			}
			self.commit(REFUNDED, seats_of(dpo));
			if index + 1 == FAILING.len() {
				break;
			}
			self.wait(self.selling);
			self.call(OWNER, Act::ReportFailed { dpo });
			let most = Most::ANY;
			self.call(OWNER, Act::ReleaseWithdraw { dpo, most });
		}
		self.wait(deadline - 1 - self.now);
		self.moves
	}

	/// The class that DPOs 0 and 1 want is retired. DPO 3 wants seats of DPO 0, which has none
	/// left, and DPO 4 has seats of DPO 3. DPO 1 is a substitute for DPO 0. DPO 2 isn't, because it
	/// promises less.
	fn substitutes(mut self) -> Vec<Move> {
		let (class, seats_of) = (Target::Class, |dpo| Target::Dpo(dpo, 30));
		self.train(1);
		self.class(200, 100, 100, 1);
		// 80% of the rates and of the duration; 80% of the rates; a little less; 90% of the rates.
		self.class(128, 64, 80, 2);
		self.class(160, 80, 100, 2);
		self.class(159, 80, 100, 2);
		self.class(180, 90, 100, 2);
		for target in [class(0), class(0), class(2), seats_of(0), seats_of(3)] {
			self.create(MANAGER, target, 15, RuleSet::Preset(0));
		}
		self.sell(4, 85, 15);
		self.commit(4, seats_of(3));
		for (dpo, seats) in [(0, 85), (1, 55), (2, 55), (3, 55)] {
			self.sell(dpo, seats, 15);
		}
		self.call(OWNER, Act::RetireClass { class: 0 });
		self.moves
	}

	/// DPO 1 has half of the seats of DPO 0, whose other members are its manager and two users.
	fn deciding(mut self) -> Vec<Move> {
		let rules = RuleSet::Custom(Rules {
			caps: [30, 30, 50],
			..PRESETS[0]
		});
		let half = Target::Dpo(0, 50);
		self.train(1);
		self.class(200, 100, 100, 2);
		self.create(OWNER, Target::Class(0), 10, rules);
		self.create(MANAGER, half, 20, rules);
		self.sell(1, 80, 30);
		self.commit(1, half);
		self.sell(0, 40, 20);
		self.moves
	}

	/// The fund pays for a few dozen calls a day.
	fn funded(mut self) -> Vec<Move> {
		const TOKEN: Token = 3;
		self.train(TOKEN);
		self.class(200, 100, 20, 9);
		let act = Act::Fund {
			train: 0,
			amount: 100 * BOLT,
		};
		self.call(OWNER, act);
		let limits = Act::SetLimits {
			train: 0,
			allowance: BOLT / 2,
			limit: 3 * BOLT,
		};
		self.call(OWNER, limits);
		for ghost in USERS - GHOSTS..USERS {
			let mint = Deed::Mint(TOKEN, Acct::User(ghost), 100 * FARE);
			self.moves.push(Move::Other(mint));
		}
		self.create(MANAGER, Target::Class(0), 15, RuleSet::Preset(1));
		self.sell(0, 60, 10);
		self.moves
	}
}
