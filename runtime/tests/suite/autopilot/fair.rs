//! The chain works in order of what was due first, in turns (Rulebook 5.3). All blocks here are
//! full, so that only the guaranteed slice is left.
//!
//! Each flood is small in a test that always runs, and as large as attackers may make it in one
//! that is ignored. Those print what they measured:
//!
//! ```text
//! cargo test --release -p bullet-train-runtime --features runtime-benchmarks,try-runtime \
//!     flood -- --ignored --nocapture --test-threads 1
//! ```

mod dpos;

use super::*;
use bullet_train_primitives::{ClassId, TrainId, Works};
use bullet_train_runtime::{
	weights::{
		pallet_autopilot::WeightInfo as OfHooks, pallet_travel_cabin::WeightInfo as OfCabins,
	},
	TravelCabin,
};
use frame_support::weights::RuntimeDbWeight;
use pallet_autopilot::WeightInfo as _;
use pallet_travel_cabin::WeightInfo as _;
use std::{collections::BTreeMap, time::Instant};

/// The classes with a ride each that wait with a flood.
const OTHERS: u32 = 50;
/// The dearest rides for which a class's turn has room.
const RIDES_A_TURN: u64 = 8;

fn database() -> RuntimeDbWeight {
	<Runtime as frame_system::Config>::DbWeight::get()
}

/// The time of attempting a job that doesn't fail, in picoseconds, without its steps.
pub(super) fn time_of_attempt() -> u64 {
	let job = OfHooks::<Runtime>::job() + database().reads(3);
	job.ref_time()
}

/// The most time of attempting a job, in picoseconds, without its steps.
pub(super) fn time_of_job() -> u64 {
	time_of_attempt() + database().writes(2).ref_time()
}

/// The most time of a class's turn in which it settles one ride.
pub(super) fn time_of_ride() -> u64 {
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

/// What a flood takes.
struct Flood {
	began: Instant,
	blocks: u32,
	/// The time of all slices, in picoseconds.
	time: u64,
	/// The most blocks that one of the others waited.
	latest: BlockNumber,
}

impl Flood {
	fn begins() -> Self {
		Self {
			began: Instant::now(),
			blocks: 0,
			time: 0,
			latest: 0,
		}
	}

	/// Runs a full block. Returns the time of its slice.
	fn run(&mut self, line: &mut Line, number: BlockNumber) -> u64 {
		let used = line.run(number, fill_block);
		assert_eq!(used.surplus, Weight::zero(), "the block is full");
		let time = used.slice.ref_time();
		self.blocks += 1;
		self.time += time;
		if self.blocks.is_multiple_of(100) {
			line.tidy();
		}
		time
	}

	/// Notes that one of the others, which was due at block `due`, is through.
	fn is_through(&mut self, due: BlockNumber, number: BlockNumber) {
		assert!(number >= due);
		self.latest = self.latest.max(number - due);
	}

	/// Prints a line for `docs/performance.md`.
	fn print(&self, what: &str) {
		let (blocks, latest) = (self.blocks, self.latest);
		let weight = self.time as f64 / f64::from(blocks) / 1e9;
		let seconds = self.began.elapsed().as_secs();
		println!(
			"{what}: {blocks} full blocks, {weight:.1} ms of weight each, others at most {latest} \
			 blocks late; run in {seconds} s"
		);
	}
}

/// Gives the people enough for a flood of any size.
pub(super) fn enrich() {
	for who in [OWNER, MANAGER, RIDER] {
		endow(&account(who), 0, &Token::Native, 100_000_000 * U);
	}
}

/// Boards cabins of a class.
pub(super) fn crowd_into(class: ClassId, rides: u32) {
	for number in 0..rides {
		does(RIDER, boarding(class));
		// The events of a million boardings would take a lot of memory.
		if number.is_multiple_of(10_000) {
			System::reset_events();
		}
	}
}

/// Boards the only cabin of each of the other classes, so that their rides end at block `due`.
/// Returns the classes.
pub(super) fn others(
	train: TrainId,
	number: u32,
	due: BlockNumber,
) -> BTreeMap<ClassId, BlockNumber> {
	let before = System::block_number();
	System::set_block_number(due - SHORT.duration);
	let boarded = (0..number).map(|_| board(ACCOMPLICE, class(train, SHORT, 1)));
	let boarded = boarded.map(|ride| (ride.class, due)).collect();
	System::set_block_number(before);
	boarded
}

/// A class of `crowd` rides that all end in one block, and other classes.
fn flood_of_rides(crowd: u32) -> Flood {
	let mut flood = Flood::begins();
	let mut left = BTreeMap::new();
	let mut class_of_crowd = 0;
	let mut line = Line::new(DEV_RUNTIME_PRESET, || {
		enrich();
		let train = train(Token::Native);
		class_of_crowd = class(train, SHORT, crowd);
		crowd_into(class_of_crowd, crowd);
		left = others(train, OTHERS / 2, SHORT_ENDS);
		left.extend(others(train, OTHERS / 2, SHORT_ENDS + 1));
	});

	let mut next_cabin = 0;
	let latest = blocks_for(OTHERS.into());
	for number in SHORT_ENDS..SHORT_ENDS + MANY + crowd {
		let slice_used = flood.run(&mut line, number);
		let rides = line.now(settled);
		let time = rides.len() as u64 * OfCabins::<Runtime>::settle_ride_native().ref_time();
		for ride in rides {
			if ride.class == class_of_crowd {
				// A class's rides are settled in order.
				assert_eq!(ride.cabin, next_cabin);
				next_cabin += 1;
			} else {
				let due = left.remove(&ride.class).expect("settled once");
				flood.is_through(due, number);
			}
		}
		if next_cabin == crowd {
			break;
		}
		// As long as rides are left, the slice is used up, and most of it for settlements.
		assert!(slice_used + time_of_ride() > slice().ref_time());
		assert!(time > slice().ref_time() / 2);
	}
	assert_eq!((left.len(), next_cabin), (0, crowd));
	assert!(flood.latest < latest);
	assert_eq!(line.now(open_rides), 0);
	line.ends();
	flood
}

#[test]
fn a_class_with_thousands_of_rides_should_hold_up_others_by_its_turns_only() {
	flood_of_rides(2_000);
}

#[test]
#[ignore = "takes many minutes and gigabytes of memory"]
fn a_flood_of_a_million_rides_should_hold_up_others_by_its_turns_only() {
	flood_of_rides(1_000_000).print("a class of 1,000,000 rides that end in one block");
}

/// Rides that are settled by hand before the class's next one.
fn flood_of_settled(crowd: u32) -> Flood {
	let mut flood = Flood::begins();
	let mut line = Line::new(DEV_RUNTIME_PRESET, || {
		enrich();
		let class = class(train(Token::Native), SHORT, crowd + 1);
		crowd_into(class, crowd + 1);
		System::set_block_number(SHORT_ENDS);
		// The first one last. Otherwise the class would know that they are settled.
		for cabin in (0..crowd).rev() {
			does(MALLORY, Ride { class, cabin }.settle());
			if cabin.is_multiple_of(10_000) {
				System::reset_events();
			}
		}
	});

	// A turn may take as long as settling its rides, so it passes over many at once.
	let passing = database().reads(4).ref_time() * u64::from(crowd - 1);
	let turns = passing.div_ceil(time_of_ride() * (RIDES_A_TURN - 2));
	let most = (passing + turns * time_of_ride()) / (slice().ref_time() - time_of_ride()) + 1;

	for number in (SHORT_ENDS + 1..).take(most as usize) {
		flood.run(&mut line, number);
		if line.now(open_rides) == 0 {
			flood.is_through(SHORT_ENDS, number);
			break;
		}
	}
	assert!(flood.time > passing, "passing over counts as work");
	let ride = line.now(settled);
	assert_eq!(ride.len(), 1);
	assert_eq!(ride[0].cabin, crowd);
	line.ends();
	flood
}

#[test]
fn rides_settled_by_hand_should_delay_the_next_by_being_passed_over_only() {
	let flood = flood_of_settled(2_000);
	assert!(flood.blocks < 3, "{} blocks", flood.blocks);
}

#[test]
#[ignore = "takes many minutes"]
fn a_flood_of_rides_settled_by_hand_should_delay_the_next_by_being_passed_over_only() {
	flood_of_settled(100_000).print("100,000 rides settled by hand before the class's next one");
}
