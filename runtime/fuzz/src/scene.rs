//! The scene with which every input begins: a development chain with trains, rides and DPOs in all
//! states.
//!
//! While most of it is built, the chain's own work is switched off. So an input finds everything
//! that is due still undone. It can do some of it by hand; the chain does the rest at the end of
//! the input's first block.

mod due;
mod funds;
mod members;

use crate::{cast::Cast, chain::Chain, watcher::Watcher};
use bullet_train_primitives::Slots;
use bullet_train_runtime::{
	configs::tokens::Token, constants::BOLT, AccountId, RuntimeCall, System,
};
use bullet_train_testing::genesis;
use pallet_assets::Call as Assets;
use pallet_bullet_train::Call as BulletTrain;
use pallet_dpo::{Call as Dpo, Recipients, RuleSet, Target};
use pallet_travel_cabin::{Call as TravelCabin, ClassTerms};
use sp_genesis_builder::DEV_RUNTIME_PRESET;

// The numbers of the signers, in the order of `ENDOWED`.
const ALICE: usize = 0;
const BOB: usize = 1;
const CHARLIE: usize = 2;
const DAVE: usize = 3;
const EVE: usize = 4;
const FERDIE: usize = 5;

/// Builds the genesis and plays the scene.
pub fn build(cast: &Cast) -> Chain {
	genesis::build(DEV_RUNTIME_PRESET);
	let mut scene = Scene {
		chain: Chain::start(),
		cast,
	};
	scene.tokens();
	scene.trains();
	scene.set_aside();
	scene.set_slots(Slots::OFF);
	scene.rides();
	scene.huntable();
	scene.rides_later();
	scene.dpos();
	scene.members();
	scene.funds();
	scene.set_slots(Slots::default());
	scene.chain
}

/// Panics if a call of the scene doesn't succeed.
struct Expecting;

impl Watcher for Expecting {
	fn after(&mut self, call: &RuntimeCall, outcome: &crate::watcher::Outcome) {
		assert!(
			matches!(outcome, Ok(Ok(_))),
			"the scene's call {call:?} must succeed: {outcome:?}"
		);
	}
}

struct Scene<'a> {
	chain: Chain,
	cast: &'a Cast,
}

impl Scene<'_> {
	fn who(&self, index: usize) -> AccountId {
		self.cast.signer(index).clone()
	}

	fn call(&mut self, who: usize, call: impl Into<RuntimeCall>) {
		let who = self.who(who);
		self.chain.transact(&who, call.into(), &mut Expecting);
	}

	fn next_block(&mut self, lapse: u32) {
		self.chain.next_block(lapse, &mut Expecting);
	}

	fn board(&mut self, who: usize, class: u32) {
		self.call(
			who,
			TravelCabin::board {
				class,
				train: None,
				highest_fare: None,
			},
		);
	}

	/// Creates a token of Bob's and one of Charlie's that keeps accounts alive without BOLT. Every
	/// signer gets some of both.
	fn tokens(&mut self) {
		let admin = self.who(BOB).into();
		self.call(
			BOB,
			Assets::create {
				id: 2.into(),
				admin,
				min_balance: 10,
			},
		);
		let owner = self.who(CHARLIE).into();
		let create = Assets::force_create {
			id: 3.into(),
			owner,
			is_sufficient: true,
			min_balance: 1,
		};
		self.call(
			ALICE,
			pallet_sudo::Call::sudo {
				call: Box::new(create.into()),
			},
		);
		for (id, team) in [(2u32, BOB), (3, CHARLIE)] {
			for who in 0..12 {
				let beneficiary = self.who(who).into();
				let amount = 1_000_000_000;
				self.call(
					team,
					Assets::mint {
						id: id.into(),
						beneficiary,
						amount,
					},
				);
			}
		}
	}

	fn trains(&mut self) {
		let tokens = [
			(ALICE, Token::WithId(1)),
			(BOB, Token::Native),
			(BOB, Token::WithId(2)),
			(CHARLIE, Token::WithId(3)),
			(BOB, Token::WithId(2)),
		];
		for (owner, token) in tokens {
			self.call(
				owner,
				BulletTrain::launch_train {
					name: b"Orient".to_vec(),
					token,
				},
			);
		}
		for (owner, train, threshold, reward) in [
			(ALICE, 0, 3_000, 500),
			(ALICE, 0, 7_000, 777),
			(ALICE, 0, 1_000_000, 1_000),
			(BOB, 1, 2_500 * BOLT, 10 * BOLT),
			(BOB, 2, 30_001, 1_001),
			(CHARLIE, 3, 1_000, 13),
		] {
			self.call(
				owner,
				BulletTrain::add_milestone {
					train,
					threshold,
					reward,
				},
			);
		}
		// The classes. 0: six days; 1: a little more than half a day; 2: in BOLT; 3: in Bob's
		// token; 4: one expensive cabin; 5: retired below. The others are described in `due`.
		for (owner, train, fare, yield_total, bonus, duration, cabins) in [
			(ALICE, 0, 1_000, 300, 200, 60, 60),
			(ALICE, 0, 1_000, 300, 200, 6, 20),
			(BOB, 1, 1_000 * BOLT, 100 * BOLT, 50 * BOLT, 30, 20),
			(BOB, 2, 10_000, 4_000, 1_000, 30, 20),
			(ALICE, 0, 100_000, 90_000, 50_000, 100, 1),
			(CHARLIE, 3, 777, 77, 7, 12, 5),
			(ALICE, 0, 10, 4_000, 2, 200, 20),
			(ALICE, 0, 10, 4_000, 2, 72, 20),
			(ALICE, 0, 10, 4_000, 2, 9, 30),
			(BOB, 4, 5_000, 100, 10, 6, 3),
		] {
			let terms = ClassTerms {
				fare,
				yield_total,
				bonus,
				duration,
			};
			self.call(
				owner,
				TravelCabin::create_class {
					train,
					name: b"Gold".to_vec(),
					terms,
					cabins,
				},
			);
		}
	}

	/// Starts rides, one of them in a class that is retired then.
	fn rides(&mut self) {
		for (who, class) in [
			(CHARLIE, 0),
			(DAVE, 1),
			(EVE, 2),
			(FERDIE, 3),
			(EVE, 3),
			(DAVE, 5),
		] {
			self.board(who, class);
		}
		self.call(CHARLIE, TravelCabin::retire_class { class: 5 });
	}

	/// Starts further rides when some have ended. One of those is settled for a user that can't be
	/// paid.
	fn rides_later(&mut self) {
		self.next_block(31);
		self.board(CHARLIE, 0);
		self.board(EVE, 3);
		let ferdie = self.who(FERDIE);
		self.call(
			BOB,
			Assets::block {
				id: 2.into(),
				who: ferdie.into(),
			},
		);
		self.call(DAVE, TravelCabin::settle_ride { class: 3, cabin: 0 });
	}

	fn now(&self) -> u32 {
		System::block_number()
	}

	/// Creates a DPO that sells seats for this number of blocks.
	fn create(
		&mut self,
		manager: usize,
		target: Target,
		blocks: u32,
		seats: u8,
		rules: Option<RuleSet>,
	) {
		let expiry = self.now() + blocks;
		self.call(
			manager,
			Dpo::create {
				name: b"Pool".to_vec(),
				default_target: target,
				expiry,
				seats,
				referrer: None,
				rules,
			},
		);
	}

	fn buy(&mut self, who: usize, dpo: u32, seats: u8, referrer: Option<usize>) {
		let referrer = referrer.map(|who| self.who(who));
		self.call(
			who,
			Dpo::buy_seats {
				dpo,
				seats,
				referrer,
				manager: None,
				highest_price: None,
			},
		);
	}

	/// Sells this many seats to other accounts than the manager's, at most the cap to each.
	fn sell(&mut self, dpo: u32, manager: usize, cap: u8, mut seats: u8) {
		for who in (0..12).filter(|who| *who != manager) {
			let part = cap.min(seats);
			if part > 0 {
				// Some buyers name a referrer, the others walk in.
				self.buy(who, dpo, part, (who % 3 == 0).then_some((who + 1) % 12));
			}
			seats -= part;
		}
	}

	fn commit(&mut self, who: usize, dpo: u32, target: Target) {
		self.call(
			who,
			Dpo::commit {
				dpo,
				target,
				referrer: None,
			},
		);
	}

	/// Creates DPOs and brings them into every state.
	fn dpos(&mut self) {
		let class = Target::Class;
		let quick = Self::quick();
		// The DPOs. 0: fails while DPO 1 has seats in it, and the refund waits to be released. 2:
		// is terminated below.
		self.create(ALICE, class(0), 10, 15, None);
		self.create(BOB, Target::Dpo { dpo: 0, seats: 30 }, 10, 15, quick);
		self.sell(1, BOB, 15, 85);
		self.commit(BOB, 1, Target::Dpo { dpo: 0, seats: 30 });
		self.create(CHARLIE, class(0), 10, 15, quick);
		self.sell(2, CHARLIE, 15, 85);
		// 3: completes. 4: fails, and has only users as members.
		self.create(DAVE, class(1), 10, 15, None);
		self.sell(3, DAVE, 15, 85);
		self.commit(DAVE, 3, class(1));
		self.create(EVE, class(2), 10, 5, None);
		self.sell(4, EVE, 15, 40);
		// 5: rides, and DPO 6 has seats in it. 7: rides under the rules of the GT-01 draft, in
		// BOLT. 8: rides under the rules of the early draft, in Bob's token.
		self.create(ALICE, class(0), 10, 15, None);
		self.create(FERDIE, Target::Dpo { dpo: 5, seats: 30 }, 10, 10, None);
		self.sell(6, FERDIE, 15, 90);
		self.commit(FERDIE, 6, Target::Dpo { dpo: 5, seats: 30 });
		self.sell(5, ALICE, 15, 55);
		self.commit(ALICE, 5, class(0));
		self.create(BOB, class(2), 10, 20, Some(RuleSet::Gt01Draft));
		self.sell(7, BOB, 10, 80);
		self.commit(BOB, 7, class(2));
		let dave = self.who(DAVE);
		self.create(CHARLIE, class(3), 10, 20, Some(RuleSet::EarlyDraft));
		self.call(
			BOB,
			Assets::thaw {
				id: 2.into(),
				who: self.who(FERDIE).into(),
			},
		);
		self.sell(8, CHARLIE, 20, 80);
		self.commit(CHARLIE, 8, class(3));
		self.call(
			BOB,
			Assets::block {
				id: 2.into(),
				who: dave.clone().into(),
			},
		);
		self.next_block(25);

		self.call(EVE, Dpo::report_failed { dpo: 0 });
		self.call(EVE, Dpo::report_failed { dpo: 4 });
		self.call(ALICE, Dpo::terminate { dpo: 2 });
		self.call(EVE, TravelCabin::settle_ride { class: 1, cabin: 1 });
		// The release of yield can't pay Dave in Bob's token. After that Dave can be paid again,
		// but Eve can't.
		self.call(EVE, TravelCabin::withdraw_yield { class: 3, cabin: 3 });
		self.call(
			EVE,
			Dpo::release_yield {
				dpo: 8,
				recipients: Recipients::MOST,
			},
		);
		self.call(
			BOB,
			Assets::thaw {
				id: 2.into(),
				who: dave.into(),
			},
		);
		self.call(
			BOB,
			Assets::block {
				id: 2.into(),
				who: self.who(EVE).into(),
			},
		);
		self.call(
			EVE,
			Dpo::release_bonus {
				dpo: 8,
				recipients: Recipients::MOST,
			},
		);

		// 9: sells seats, and DPO 10 has some of them. 11: is filled. 12: is nearly filled.
		self.create(ALICE, class(0), 300, 15, None);
		self.create(
			BOB,
			Target::Dpo { dpo: 9, seats: 20 },
			200,
			15,
			Some(RuleSet::Gt01Draft),
		);
		self.sell(10, BOB, 10, 85);
		self.commit(BOB, 10, Target::Dpo { dpo: 9, seats: 20 });
		self.buy(DAVE, 9, 10, Some(CHARLIE));
		self.create(CHARLIE, class(0), 100, 15, Some(RuleSet::Gt01Draft));
		self.sell(11, CHARLIE, 10, 85);
		self.create(DAVE, class(2), 100, 15, None);
		self.sell(12, DAVE, 15, 80);
		self.sell_last();
		self.ends();
		self.next_block(3);
	}

	/// Creates DPO 13, which sells seats for the expensive cabin under the rules of the early
	/// draft.
	fn sell_last(&mut self) {
		self.create(EVE, Target::Class(4), 100, 20, Some(RuleSet::EarlyDraft));
		self.sell(13, EVE, 20, 60);
	}
}
