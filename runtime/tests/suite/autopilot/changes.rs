//! Root may change the length of a day and the terms of hunting at any time, also in the hour in
//! which a ride is left to hunters (Rulebook 5.1).

use super::*;
use bullet_train_primitives::Hunting;
use bullet_train_runtime::{
	configs::parameters::{dynamic, RuntimeParameters, DEFAULT_HUNTING},
	constants::DAYS,
	Parameters, TravelCabin,
};
use std::num::NonZeroU32;

/// The hour in which a ride is left to hunters.
const HOUR: BlockNumber = DAYS / 24;
/// A ride that may be hunted when it ends, also if a day becomes twice as long.
const LONG: ClassTerms = ClassTerms {
	duration: 20 * DAYS,
	..SHORT
};
/// The block at which a long ride ends that begins in block 1.
const LONG_ENDS: BlockNumber = 1 + LONG.duration;

/// A change by root.
#[derive(Clone, Copy, Debug)]
enum Change {
	/// The blocks of a day.
	Day(u32),
	/// The days after which a ride may be hunted.
	Hunting(u32),
}

impl Change {
	fn make(self) {
		let parameter = match self {
			Self::Day(blocks) => {
				let blocks = NonZeroU32::new(blocks).expect("a day has blocks");
				let key = dynamic::time::BlocksPerDay;
				RuntimeParameters::Time(dynamic::time::Parameters::BlocksPerDay(key, Some(blocks)))
			}
			Self::Hunting(days) => {
				let (key, cut) = (dynamic::hunting::Terms, DEFAULT_HUNTING.cut);
				let terms = Some(Hunting { days, cut });
				RuntimeParameters::Hunting(dynamic::hunting::Parameters::Terms(key, terms))
			}
		};
		assert_ok!(Parameters::set_parameter(RuntimeOrigin::root(), parameter));
	}

	/// The blocks after its end for which the ride is left to hunters, by the new rules.
	fn hour(self) -> BlockNumber {
		match self {
			Self::Day(blocks) => blocks.div_ceil(24),
			// It may not be hunted any more.
			Self::Hunting(days) if LONG.duration <= days * DAYS => 0,
			Self::Hunting(_) => HOUR,
		}
	}
}

/// The block at which the chain says that it will settle a ride.
fn settles_at(ride: Ride) -> Option<BlockNumber> {
	TravelCabin::ride(ride.class, ride.cabin)?.settles_by_itself_at
}

/// Root makes a change this number of blocks after a ride has ended that may be hunted.
fn check(change: Change, after: BlockNumber) {
	let mut rides = Vec::new();
	let mut line = Line::new(LOCAL_TESTNET_RUNTIME_PRESET, || {
		let class = class(train(SPAN), LONG, 2);
		rides = vec![board(RIDER, class), board(ACCOMPLICE, class)];
		System::set_block_number(LONG_ENDS - DAYS);
		does(ACCOMPLICE, rides[1].withdraw());
	});
	line.run(LONG_ENDS, || ());
	assert_eq!(line.now(|| settled().len()), 1, "the ride that was paid");
	let waiting = rides[0];
	line.run(LONG_ENDS + after, || {
		assert_eq!(settles_at(waiting), Some(LONG_ENDS + HOUR));
		change.make();
	});
	line.now(check_state);

	let announced = line.now(|| settles_at(waiting)).expect("it isn't settled");
	assert!(announced >= LONG_ENDS + change.hour());
	assert!(announced <= LONG_ENDS + HOUR.max(change.hour()));
	let mut at = Vec::new();
	while let Some(next) = line.now(|| agenda().first().map(|(at, _)| *at)) {
		let number = next.max(line.number + 1);
		line.run(number, || ());
		let rides = line.now(settled).into_iter();
		at.extend(rides.map(|ride| (ride.cabin, number)));
		line.now(check_state);
	}
	assert_eq!(at, [(waiting.cabin, announced)], "{change:?} after {after}");
	line.ends();
}

#[test]
fn rides_left_to_hunters_should_be_settled_once_when_the_rules_change_in_their_hour() {
	let changes = [
		Change::Day(DAYS * 2),
		Change::Day(DAYS / 6),
		Change::Day(10),
		Change::Hunting(0),
		Change::Hunting(19),
		Change::Hunting(30),
	];
	for change in changes {
		for after in [1, HOUR / 2, HOUR - 1] {
			check(change, after);
		}
	}
}

#[test]
fn rides_should_be_settled_once_when_the_rules_change_before_they_end() {
	let changes = [
		Change::Hunting(0),
		Change::Hunting(30),
		Change::Day(DAYS / 6),
	];
	for change in changes {
		let mut line = Line::new(LOCAL_TESTNET_RUNTIME_PRESET, || {
			let class = class(train(SPAN), LONG, 1);
			board(RIDER, class);
			change.make();
		});
		let hour = change.hour();
		if hour > 0 {
			for number in [LONG_ENDS, LONG_ENDS + hour - 1] {
				line.run(number, || ());
				assert_eq!(line.now(open_rides), 1);
			}
		}
		line.run(LONG_ENDS + hour, || ());
		assert_eq!(line.now(|| settled().len()), 1, "{change:?}");
		line.ends();
	}
}
