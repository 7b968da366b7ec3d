//! The storage items that a call touches don't depend on how many passengers and DPOs there are, on
//! the length of a chain of DPOs, or on how many milestones a train has.
//!
//! Each call is made on a lonely chain and on a crowded one. Everything else about it is the same:
//! who calls, on which ride, and in which DPO.

use super::{
	adversaries::{props::*, stage::*},
	recorder::{Recorder, State},
	weights::{counted, Items},
	*,
};
use bullet_train_primitives::{ClassId, DpoId, Escrow as _, TrainId};
use bullet_train_runtime::{
	configs::tokens::{Escrow, Token},
	AllPalletsWithSystem, Autopilot, BlockNumber, BulletTrain, FeeFund, TravelCabin,
};
use frame_benchmarking::benchmarking::{commit_db, reset_read_write_count, set_whitelist};
use frame_support::{
	storage::transactional::TRANSACTION_LEVEL_KEY,
	traits::{Hooks, WhitelistedStorageKeys},
	weights::Weight,
};
use pallet_bullet_train::Call as Trains;
use pallet_dpo::{Call as Dpos, RuleSet, Target};
use pallet_fee_fund::Call as Funds;
use pallet_travel_cabin::{Call as Cabins, ClassTerms};
use sp_core::storage::StateVersion;
use std::time::{Duration, Instant};
use Sr25519Keyring as Person;

/// How many there are of everything that grows.
#[derive(Clone, Copy)]
struct Crowd {
	/// The number of other passengers, all in the class of the calls.
	passengers: u32,
	/// The number of other DPOs, each with a manager of its own.
	dpos: u32,
	/// The number of links in each of the two chains of DPOs.
	links: u32,
	/// The number of the train's milestones, all reached.
	milestones: u32,
}

const LONELY: Crowd = Crowd {
	passengers: 1,
	dpos: 1,
	links: 1,
	milestones: 1,
};
const CROWDED: Crowd = Crowd {
	passengers: 1_000,
	dpos: 1_000,
	links: 40,
	milestones: 62,
};
/// Takes minutes and gigabytes of memory.
const FULL: Crowd = Crowd {
	passengers: 1_000_000,
	dpos: 1_000_000,
	links: 1_000,
	milestones: 62,
};

const TERMS: ClassTerms = ClassTerms {
	fare: 100_000,
	yield_total: 100_000,
	bonus: 100_000,
	duration: 10 * DAY,
};

/// A train with one class, its passengers, two chains of DPOs, and other DPOs. Its fee fund has
/// paid for every passenger today.
struct Scene {
	token: Token,
	/// The number of the train's milestones.
	milestones: u32,
	train: TrainId,
	class: ClassId,
	/// The rider's ride, the first of the class.
	ride: Ride,
	/// The DPO at the head of a chain in which all have committed, and its ride.
	head: (DpoId, Ride),
	/// The DPO at the end of this chain.
	member: DpoId,
	/// A DPO that sells seats, at the end of a chain of DPOs that all sell seats.
	selling: DpoId,
}

fn somebody(role: &str, number: u32) -> AccountId {
	sp_io::hashing::blake2_256(format!("{role} {number}").as_bytes()).into()
}

fn endow(who: &AccountId, token: &Token, amount: Balance) {
	Escrow::endow(&Token::Native, who, 1_000 * U);
	Escrow::endow(token, who, amount);
}

/// Founds a chain of DPOs with this number of links: the first DPO for a cabin of the class, each
/// other one for 30 seats of the one before.
fn chain_of(class: ClassId, links: u32) -> Vec<DpoId> {
	let mut dpos = vec![empty_pool(Target::Class(class))];
	for _ in 0..links {
		dpos.push(empty_pool(seats_of(dpos[dpos.len() - 1], 30)));
	}
	dpos
}

fn scene(token: Token, others: Crowd) -> Scene {
	for who in [OWNER, MANAGER] {
		endow(&account(who), &token, 1_000_000_000_000 * U);
		Escrow::endow(&Token::Native, &account(who), 1_000_000_000 * U);
	}
	let train = train(token.clone());
	for threshold in 1..=others.milestones {
		does(OWNER, announce(train, threshold.into(), 1_000_000));
	}
	let class = class(train, TERMS, others.passengers + 10);
	let ride = board(RIDER, class);
	for number in crowd(others.passengers) {
		let who = somebody("passenger", number);
		endow(&who, &token, 1_000_000);
		does(who, boarding(class));
	}

	does(
		OWNER,
		Funds::fund {
			train,
			amount: 1_000_000 * U,
		},
	);
	does(
		OWNER,
		Funds::set_limits {
			train,
			allowance: U,
			limit: 1_000_000 * U,
		},
	);
	for number in crowd(others.passengers) {
		let who = somebody("passenger", number);
		FeeFund::note(Some(train), &who);
		assert!(FeeFund::reserve(&who, 1).is_some());
	}

	// The last DPO of a chain has to be filled first: it buys 30 seats of the one before.
	let committed = chain_of(class, others.links);
	for (dpo, above) in committed.iter().zip(&committed[1..]).rev() {
		fill(*above);
		does(MANAGER, commit(*above, seats_of(*dpo, 30)));
	}
	fill(committed[0]);
	let cabin = TravelCabin::class(class).expect("a class").sold;
	does(MANAGER, commit(committed[0], Target::Class(class)));
	let head = (committed[0], Ride { class, cabin });

	let selling = chain_of(class, others.links);
	for number in crowd(others.dpos) {
		let who = somebody("manager", number);
		endow(&who, &token, 1_000_000);
		does(who, found(Target::Class(class), 1, RuleSet::V1));
	}
	Scene {
		token,
		milestones: others.milestones,
		train,
		class,
		ride,
		head,
		member: committed[committed.len() - 1],
		selling: selling[selling.len() - 1],
	}
}

/// A call, with what has to happen before it.
struct Case {
	name: &'static str,
	prepare: fn(&Scene) -> (Person, RuntimeCall),
}

macro_rules! cases {
	($($name:ident: $prepare:expr,)*) => {
		[$(Case { name: stringify!($name), prepare: $prepare },)*]
	};
}

fn later(blocks: BlockNumber, who: Person, call: impl Into<RuntimeCall>) -> (Person, RuntimeCall) {
	pass(blocks);
	(who, call.into())
}

/// The call that adds a milestone which the next boarding reaches.
fn next_milestone(scene: &Scene) -> Trains<Runtime> {
	let collected = BulletTrain::train(scene.train).expect("a train").collected;
	announce(scene.train, collected + 1, 1_000_000)
}

/// A full DPO of the manager's for 30 seats of the DPO at the end of the chain that sells seats.
fn active(scene: &Scene) -> DpoId {
	full_pool(seats_of(scene.selling, 30), RuleSet::V1)
}

/// The head of the chain after its ride, settled.
fn arrived(scene: &Scene) -> DpoId {
	let (dpo, ride) = scene.head;
	pass(TERMS.duration);
	does(MALLORY, ride.settle());
	dpo
}

/// A DPO without members above or below it, all of whose money is released.
fn released(scene: &Scene) -> DpoId {
	let dpo = full_pool(Target::Class(scene.class), RuleSet::V1);
	pass(61 * DAY);
	does(MALLORY, Dpos::terminate { dpo });
	does(MALLORY, release_withdraw(dpo));
	dpo
}

const CASES: [Case; 41] = cases! {
	launch_train: |_| later(0, OWNER, Trains::launch_train { name: b"Orient".to_vec(), token: SPAN }),
	add_milestone: |scene| later(0, OWNER, next_milestone(scene)),
	claim_milestones: |scene| later(0, RIDER, scene.ride.claim_share()),
	create_class: |scene| later(0, OWNER, create_class(scene.train, TERMS, 3)),
	add_cabins: |scene| {
		// Otherwise the surplus of many passengers would pay for the new cabins.
		let class = scene.class;
		does(MALLORY, Cabins::pay_owner { class });
		later(0, OWNER, Cabins::add_cabins { class, added: 3 })
	},
	retire_class: |scene| later(0, OWNER, Cabins::retire_class { class: scene.class }),
	pay_owner: |scene| later(0, MALLORY, Cabins::pay_owner { class: scene.class }),
	board: |scene| later(0, ACCOMPLICE, boarding(scene.class)),
	board_reaching_a_milestone: |scene| {
		does(OWNER, next_milestone(scene));
		later(0, ACCOMPLICE, boarding(scene.class))
	},
	withdraw_yield: |scene| later(DAY, RIDER, scene.ride.withdraw()),
	hunt_treasure: |scene| later(8 * DAY, MALLORY, scene.ride.hunt()),
	settle_ride: |scene| later(TERMS.duration, MALLORY, scene.ride.settle()),
	settle_ride_of_a_dpo: |scene| later(TERMS.duration, MALLORY, scene.head.1.settle()),
	create_dpo: |scene| later(0, MANAGER, found(seats_of(scene.selling, 30), 1, RuleSet::V1)),
	buy_seats: |scene| later(0, Person::Dave, buy(scene.selling, 1)),
	commit: |scene| {
		let dpo = active(scene);
		later(0, MANAGER, commit(dpo, seats_of(scene.selling, 30)))
	},
	report_failed: |scene| later(11 * DAY, MALLORY, Dpos::report_failed { dpo: scene.selling }),
	terminate: |scene| {
		let dpo = active(scene);
		later(31 * DAY, MALLORY, Dpos::terminate { dpo })
	},
	lower_fee: |scene| {
		let fee = Default::default();
		later(0, MANAGER, Dpos::lower_fee { dpo: scene.head.0, fee })
	},
	release_yield: |scene| {
		let (dpo, ride) = scene.head;
		pass(DAY);
		does(MANAGER, ride.withdraw());
		later(0, MALLORY, release_yield(dpo))
	},
	release_bonus: |scene| later(0, MALLORY, release_bonus(scene.head.0)),
	release_withdraw: |scene| {
		let dpo = arrived(scene);
		later(0, MALLORY, release_withdraw(dpo))
	},
	close: |scene| {
		let dpo = released(scene);
		later(0, MALLORY, close(dpo))
	},
	close_train: |scene| {
		let train = train(scene.token.clone());
		for threshold in 1..=scene.milestones {
			does(OWNER, announce(train, threshold.into(), 1_000_000));
		}
		later(0, OWNER, Trains::close_train { train })
	},
	claim_milestones_of_a_dpo: |scene| {
		let collected = BulletTrain::train(scene.train).expect("a train").collected;
		// So much that the share isn't nothing among a million passengers.
		does(OWNER, announce(scene.train, collected + 1, 1_000_000 * U));
		does(ACCOMPLICE, boarding(scene.class));
		later(0, MALLORY, scene.head.1.claim_share())
	},
	withdraw_yield_of_a_dpo: |scene| later(DAY, MANAGER, scene.head.1.withdraw()),
	hunt_treasure_of_a_dpo: |scene| later(8 * DAY, MALLORY, scene.head.1.hunt()),
	commit_to_a_cabin: |scene| {
		let target = Target::Class(scene.class);
		let dpo = full_pool(target, RuleSet::V1);
		later(0, MANAGER, commit(dpo, target))
	},
	propose: |scene| later(0, Person::Dave, propose(scene.member, dismiss(RIDER))),
	vote: |scene| {
		let voter = proposed(scene, 0);
		later(0, voter, vote(scene.member, Person::Dave, dismiss(RIDER)))
	},
	vote_decides: |scene| {
		let voter = proposed(scene, 3);
		later(0, voter, vote(scene.member, Person::Dave, dismiss(RIDER)))
	},
	take_back_vote: |scene| {
		proposed(scene, 3);
		later(0, Person::Eve, take_back_vote(scene.member, Person::Dave))
	},
	remove_proposal: |scene| {
		proposed(scene, 1);
		later(0, Person::Dave, remove_proposal(scene.member, Person::Dave))
	},
	take_office: |scene| {
		decide(scene.member, dismiss(ACCOMPLICE));
		later(0, ACCOMPLICE, Dpos::take_office { dpo: scene.member })
	},
	offer_seats: |scene| later(0, Person::Dave, offer_seats(scene.member, 5, U)),
	take_seats: |scene| {
		does(Person::Dave, offer_seats(scene.member, 5, U));
		later(0, MALLORY, take_seats(scene.member, Person::Dave, 5, U))
	},
	withdraw_offer: |scene| {
		does(Person::Dave, offer_seats(scene.member, 5, U));
		later(0, Person::Dave, withdraw_offer(scene.member, Person::Dave))
	},
	fund: |scene| later(0, OWNER, Funds::fund { train: scene.train, amount: U }),
	set_limits: |scene| {
		later(0, OWNER, Funds::set_limits { train: scene.train, allowance: U, limit: U })
	},
	take_back: |scene| {
		later(0, OWNER, Funds::take_back { train: scene.train, amount: Some(U) })
	},
	settle_fund: |scene| later(0, MALLORY, Funds::settle { train: scene.train }),
};

/// Dave's proposal in the member of the chain, with this number of votes. Returns the member that
/// votes next.
fn proposed(scene: &Scene, votes: usize) -> Person {
	does(Person::Dave, propose(scene.member, dismiss(RIDER)));
	let mut members = CREW.into_iter().skip(1);
	for who in members.by_ref().take(votes) {
		does(who, vote(scene.member, Person::Dave, dismiss(RIDER)));
	}
	members.next().expect("the crew is larger")
}

/// Calls that pay what was kept. Only a project's token can make a payment fail.
const OF_KEPT: [Case; 2] = cases! {
	claim_unclaimed: |scene| {
		pass(DAY);
		does(TEAM, block(RIDER));
		does(RIDER, scene.ride.withdraw());
		does(TEAM, thaw(RIDER));
		later(0, MALLORY, scene.ride.claim_kept())
	},
	claim_unclaimed_of_a_dpo: |scene| {
		pass(DAY);
		does(MANAGER, scene.head.1.withdraw());
		does(TEAM, block(Person::Dave));
		does(MALLORY, release_yield(scene.head.0));
		does(TEAM, thaw(Person::Dave));
		later(0, MALLORY, claim(scene.head.0, Person::Dave))
	},
};

/// Builds a scene on a new chain, and stores it.
fn stored<S>(build: impl FnOnce() -> S) -> (S, State) {
	let recorder = Recorder::new(State::of(chain(DEV_RUNTIME_PRESET)));
	let scene = recorder.run(|| {
		System::set_block_number(1);
		let scene = build();
		store();
		scene
	});
	(scene, recorder.into_state())
}

/// Stores what has changed. A crowd is stored in parts, because changes that aren't stored yet take
/// several times the memory.
fn store() {
	System::reset_events();
	commit_db();
	reset_read_write_count();
}

/// The members of a crowd, with a part of the crowd stored from time to time.
fn crowd(size: u32) -> impl Iterator<Item = u32> {
	(0..size).inspect(|number| {
		if number % 50_000 == 49_999 {
			store();
		}
	})
}

fn ignore_what_every_block_touches() {
	let mut ignored = AllPalletsWithSystem::whitelisted_storage_keys();
	ignored.push(TRANSACTION_LEVEL_KEY.to_vec().into());
	set_whitelist(ignored);
}

/// The items that a call touches on this state, after what has to happen before it.
fn touched_by<W: Into<AccountId>>(
	backend: &State,
	prepare: impl FnOnce() -> (W, RuntimeCall),
) -> Items {
	Recorder::new(backend.clone()).run(|| {
		ignore_what_every_block_touches();
		let (who, call) = prepare();
		counted(|| does(who, call)).1
	})
}

/// The time of a call on this state, with the new root of the state: the median of a few runs.
fn time_of(backend: &State, scene: &Scene, case: &Case) -> Duration {
	const RUNS: usize = 9;
	let mut times = [(); RUNS].map(|()| {
		Recorder::new(backend.clone()).run(|| {
			let (who, call) = (case.prepare)(scene);
			commit_db();
			let started = Instant::now();
			does(who, call);
			sp_io::storage::root(StateVersion::V1);
			started.elapsed()
		})
	});
	times.sort();
	times[RUNS / 2]
}

/// Checks that every call touches as many items on a chain with this crowd as on a lonely one.
/// `then` gets the two states.
fn check(crowd: Crowd, then: impl Fn(&Case, Items, [&(Scene, State); 2])) {
	for token in TOKENS {
		let states = [LONELY, crowd].map(|crowd| stored(|| scene(token.clone(), crowd)));
		let of_kept = OF_KEPT.iter().filter(|_| token != Token::Native);
		for case in CASES.iter().chain(of_kept) {
			let touched =
				|(scene, backend): &(Scene, State)| touched_by(backend, || (case.prepare)(scene));
			let [lonely, crowded] = states.each_ref().map(touched);
			assert!(lonely.writes > 0);
			assert_eq!(lonely, crowded, "{}", case.name);
			then(case, lonely, states.each_ref());
		}
	}
}

#[test]
fn no_call_should_touch_more_items_when_there_are_more_passengers_dpos_links_and_milestones() {
	check(CROWDED, |_, _, _| ());
}

/// Prints the items and the times of each call. Among so many, the way to an item leads through
/// some more nodes of the state's tree.
#[test]
#[ignore = "takes minutes and gigabytes of memory"]
fn no_call_should_touch_more_items_in_a_full_campaign() {
	println!("| call | reads | writes | µs, with one of each | µs, in the crowd |");
	println!("|---|--:|--:|--:|--:|");
	check(FULL, |case, Items { reads, writes }, states| {
		let [lonely, crowded] = states.map(|(scene, backend)| time_of(backend, scene, case));
		let [few, many] = [lonely, crowded].map(|time| time.as_micros());
		println!("| `{}` | {reads} | {writes} | {few} | {many} |", case.name);
		assert!(crowded < 3 * lonely, "{} took {crowded:?}", case.name);
	});
}

/// The items that the hooks touch in a block: those of the fee funds and of the autopilot when
/// nothing is due, and the autopilot's when a ride has ended.
fn touched_by_hooks(backend: &State, scene: &Scene) -> [Items; 4] {
	Recorder::new(backend.clone()).run(|| {
		ignore_what_every_block_touches();
		let before = || Autopilot::on_initialize(System::block_number());
		let after = || Autopilot::on_idle(System::block_number(), Weight::MAX);
		// The DPOs' bonuses are released first, in some days.
		for _ in 0..5 * DAY {
			pass(1);
			before();
		}
		// What was paid on a past day is removed first.
		FeeFund::on_idle(System::block_number(), Weight::MAX);
		let of_funds = counted(|| FeeFund::on_idle(System::block_number(), Weight::MAX)).1;
		let idle = [counted(before).1, counted(after).1];
		let terms = ClassTerms {
			duration: DAY,
			..TERMS
		};
		let ride = board(ACCOMPLICE, class(scene.train, terms, 1));
		pass(DAY);
		let settling = counted(before).1;
		assert_eq!(TravelCabin::ride(ride.class, ride.cabin), None);
		[of_funds, idle[0], idle[1], settling]
	})
}

#[test]
fn no_hook_should_touch_more_items_when_there_are_more_passengers_dpos_links_and_milestones() {
	for token in TOKENS {
		let [lonely, crowded] = [LONELY, CROWDED].map(|crowd| {
			let (scene, backend) = stored(|| scene(token.clone(), crowd));
			touched_by_hooks(&backend, &scene)
		});
		assert!(lonely[3].writes > 0);
		assert_eq!(lonely, crowded);
	}
}

/// A DPO of 100 members with a seat each, ACTIVE.
struct Assembly {
	dpo: DpoId,
	members: Vec<AccountId>,
}

/// Fills a DPO of 100 members. The first of them makes a proposal, the second one votes for it, and
/// the first offers its seat. In a busy DPO, 97 others make proposals and offers, too, and the
/// proposal of the first has as many votes as it may have before it passes.
fn assembly(token: Token, busy: bool) -> Assembly {
	let class = class(train(token.clone()), GOLD, 3);
	let dpo = empty_pool(Target::Class(class));
	let members: Vec<_> = (0..100).map(|number| somebody("member", number)).collect();
	for who in &members {
		endow(who, &token, 1_000_000 * U);
		does(who.clone(), buy(dpo, 1));
	}
	for who in members.iter().take(if busy { 98 } else { 1 }) {
		does(who.clone(), propose(dpo, Proposal::Dissolve));
		does(who.clone(), offer_seats(dpo, 1, U));
	}
	for who in members.iter().skip(1).take(if busy { 49 } else { 1 }) {
		does(
			who.clone(),
			vote(dpo, members[0].clone(), Proposal::Dissolve),
		);
	}
	check_state();
	Assembly { dpo, members }
}

type MembersCase = fn(&Assembly) -> (AccountId, Dpos<Runtime>);

const OF_MEMBERS: [(&str, MembersCase); 11] = [
	("propose", |it| {
		(it.members[99].clone(), propose(it.dpo, Proposal::Dissolve))
	}),
	("vote", |it| {
		let maker = it.members[0].clone();
		let call = vote(it.dpo, maker, Proposal::Dissolve);
		(it.members[98].clone(), call)
	}),
	("vote_again", |it| {
		let maker = it.members[0].clone();
		let call = vote(it.dpo, maker, Proposal::Dissolve);
		(it.members[1].clone(), call)
	}),
	("take_back_vote", |it| {
		let maker = it.members[0].clone();
		(it.members[1].clone(), take_back_vote(it.dpo, maker))
	}),
	("remove_proposal", |it| {
		let maker = it.members[0].clone();
		(maker.clone(), remove_proposal(it.dpo, maker))
	}),
	("vote_decides", |it| {
		let maker = it.members[0].clone();
		let call = vote(it.dpo, maker, Proposal::Dissolve);
		for who in it.members.iter().skip(1).take(50) {
			does(who.clone(), call.clone());
		}
		(it.members[60].clone(), call)
	}),
	("take_office", |it| {
		let maker = it.members[99].clone();
		let proposal = dismiss(maker.clone());
		does(maker.clone(), propose(it.dpo, proposal.clone()));
		for who in it.members.iter().take(51) {
			does(who.clone(), vote(it.dpo, maker.clone(), proposal.clone()));
		}
		(maker, Dpos::take_office { dpo: it.dpo })
	}),
	("offer_seats", |it| {
		(it.members[99].clone(), offer_seats(it.dpo, 1, U))
	}),
	("take_seats", |it| {
		let seller = it.members[0].clone();
		(account(MALLORY), take_seats(it.dpo, seller, 1, U))
	}),
	("withdraw_offer", |it| {
		let seller = it.members[0].clone();
		(seller.clone(), withdraw_offer(it.dpo, seller))
	}),
	("terminate", |it| {
		pass(31 * DAY);
		(it.members[99].clone(), Dpos::terminate { dpo: it.dpo })
	}),
];

#[test]
fn no_call_should_touch_more_items_when_there_are_more_proposals_votes_and_offers() {
	for token in TOKENS {
		let [quiet, busy] = [false, true].map(|busy| stored(|| assembly(token.clone(), busy)));
		for (name, prepare) in OF_MEMBERS {
			let [quiet, busy] = [&quiet, &busy].map(|(scene, backend)| {
				touched_by(backend, || {
					let (who, call) = prepare(scene);
					(who, call.into())
				})
			});
			assert!(quiet.writes > 0);
			assert_eq!(quiet, busy, "{name}");
		}
	}
}
