//! The chain works in order of what was due first, in turns (Rulebook 5.3). All blocks here are
//! full, so that only the guaranteed slice is left.

use super::*;
use bullet_train_primitives::{ClassId, DpoId, Works};
use bullet_train_runtime::{
	weights::{
		pallet_autopilot::WeightInfo as OfHooks, pallet_travel_cabin::WeightInfo as OfCabins,
	},
	TravelCabin,
};
use frame_support::weights::RuntimeDbWeight;
use pallet_autopilot::WeightInfo as _;
use pallet_travel_cabin::WeightInfo as _;
use std::collections::BTreeMap;

/// The rides of the class that many others wait with.
const CROWD: u32 = 2_000;
/// The other classes.
const OTHERS: u32 = 50;
/// The most rides that a class settles in a turn.
const RIDES_A_TURN: u64 = 8;

fn database() -> RuntimeDbWeight {
	<Runtime as frame_system::Config>::DbWeight::get()
}

/// The most time of attempting a job, in picoseconds, without its steps.
fn time_of_job() -> u64 {
	let job = OfHooks::<Runtime>::job() + database().reads_writes(3, 2);
	job.ref_time()
}

/// The most time of a class's turn in which it settles one ride.
fn time_of_ride() -> u64 {
	let step = <TravelCabin as Works<AccountId>>::dearest();
	time_of_job() + step.ref_time()
}

/// The number of full blocks in which this number of classes with a ride each are through, if
/// another class gets a turn in each of the blocks.
fn blocks_for(classes: u64) -> u32 {
	let turn = time_of_ride() * RIDES_A_TURN;
	let room = slice().ref_time() - OfHooks::<Runtime>::idle().ref_time() - turn;
	let blocks = (classes * time_of_ride()).div_ceil(room);
	blocks.try_into().expect("a few blocks")
}

#[test]
fn a_class_with_thousands_of_rides_should_hold_up_others_by_its_turns_only() {
	let mut due = BTreeMap::<ClassId, BlockNumber>::new();
	let mut crowd = 0;
	let mut line = Line::new(DEV_RUNTIME_PRESET, || {
		let train = train(Token::Native);
		crowd = class(train, SHORT, CROWD);
		for _ in 0..CROWD {
			does(RIDER, boarding(crowd));
		}
		for number in 0..OTHERS {
			// The second half ends one block later.
			let later = number / (OTHERS / 2);
			System::set_block_number(1 + later);
			let ride = board(RIDER, class(train, SHORT, 1));
			due.insert(ride.class, SHORT_ENDS + later);
		}
		System::set_block_number(1);
	});

	let (mut left, mut next_cabin) = (due, 0);
	let latest = blocks_for(OTHERS.into());
	for number in SHORT_ENDS..SHORT_ENDS + MANY {
		let used = line.run(number, fill_block);
		assert_eq!(used.surplus, Weight::zero(), "the block is full");
		let rides = line.now(settled);
		let time = rides.len() as u64 * OfCabins::<Runtime>::settle_ride_native().ref_time();
		for ride in rides {
			if ride.class == crowd {
				// A class's rides are settled in order.
				assert_eq!(ride.cabin, next_cabin);
				next_cabin += 1;
			} else {
				let due = left.remove(&ride.class).expect("settled once");
				assert!(number >= due && number < due + latest);
			}
		}
		if next_cabin == CROWD {
			break;
		}
		// As long as rides are left, the slice is used up, and most of it for settlements.
		assert!(used.slice.ref_time() + time_of_ride() > slice().ref_time());
		assert!(time > slice().ref_time() / 2);
	}
	assert_eq!((left.len(), next_cabin), (0, CROWD));
	assert_eq!(line.now(open_rides), 0);
	line.ends();
}

/// The blocks in which the steps of a DPO were taken.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Ends {
	failed: BlockNumber,
	released: BlockNumber,
	closed: BlockNumber,
}

#[test]
fn a_thousand_dpos_that_expire_at_once_should_be_worked_off_in_order() {
	const DPOS: usize = 1_000;
	let riches = || [MANAGER, RIDER].map(|who| wealth(Token::Native, who));
	let mut before = [0; 2];
	let mut line = Line::new(DEV_RUNTIME_PRESET, || {
		let target = Target::Class(class(train(Token::Native), SHORT, 1));
		before = riches();
		for _ in 0..DPOS {
			let dpo = pool_for(SHORT.duration, target, 15, RuleSet::V1);
			does(RIDER, buy(dpo, 1));
		}
	});

	let mut all = BTreeMap::<DpoId, Ends>::new();
	for number in SHORT_ENDS..SHORT_ENDS + MANY {
		line.run(number, fill_block);
		line.now(|| {
			use pallet_dpo::Event::{Closed, Failed, WithdrawReleased};
			for event in events() {
				match event {
					RuntimeEvent::Dpo(Failed { dpo, .. }) => {
						let failed = number;
						let before = all.insert(
							dpo,
							Ends {
								failed,
								..Default::default()
							},
						);
						assert_eq!(before, None);
					}
					RuntimeEvent::Dpo(WithdrawReleased { dpo, .. }) => {
						// Those that were due before have had their turn.
						assert_eq!(all.len(), DPOS);
						all.get_mut(&dpo).expect("failed before").released = number;
					}
					RuntimeEvent::Dpo(Closed { dpo, .. }) => {
						let ends = all.get_mut(&dpo).expect("failed before");
						assert!(ends.released > 0);
						ends.closed = number;
					}
					_ => {}
				}
			}
		});
		if line.now(|| agenda().is_empty()) {
			break;
		}
	}

	// What was due first was done first.
	let mut all: Vec<_> = all.into_values().collect();
	assert_eq!(all.len(), DPOS);
	all.sort();
	assert!(all.is_sorted_by_key(|ends| ends.released));
	all.sort_by_key(|ends| (ends.released, ends.closed));
	assert!(all.is_sorted_by_key(|ends| ends.closed));
	assert!(all.iter().all(|ends| ends.closed > 0));
	assert!(all[0].failed < all[DPOS - 1].failed, "it took blocks");
	assert_eq!(line.now(riches), before);
	line.ends();
}

#[test]
fn rides_settled_by_hand_should_delay_the_next_by_being_passed_over_only() {
	let mut line = Line::new(DEV_RUNTIME_PRESET, || {
		let class = class(train(Token::Native), SHORT, CROWD + 1);
		for _ in 0..=CROWD {
			does(RIDER, boarding(class));
		}
		System::set_block_number(SHORT_ENDS);
		// The first one last. Otherwise the class would know that they are settled.
		for cabin in (0..CROWD).rev() {
			does(MALLORY, Ride { class, cabin }.settle());
		}
	});

	// A turn may take as long as settling its rides, so it passes over many at once.
	let passing = database().reads(4).ref_time() * u64::from(CROWD - 1);
	let turns = passing.div_ceil(time_of_ride() * (RIDES_A_TURN - 2));
	let most = (passing + turns * time_of_ride()) / (slice().ref_time() - time_of_ride()) + 1;
	assert!(most < 3, "{most} blocks");

	let mut used = 0;
	for number in (SHORT_ENDS + 1..).take(most as usize) {
		used += line.run(number, fill_block).slice.ref_time();
		if line.now(open_rides) == 0 {
			break;
		}
	}
	assert!(used > passing, "passing over counts as work");
	let ride = line.now(settled);
	assert_eq!(ride.len(), 1);
	assert_eq!(ride[0].cabin, CROWD);
	line.ends();
}
