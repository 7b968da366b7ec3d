//! What is kept comes after the first turns of all others, and takes a quarter of the room at most
//! while they want more (Rulebook 5.3).

use super::{
	fair::{crowd_into, enrich, others, time_of_job, time_of_ride},
	*,
};
use bullet_train_runtime::{
	genesis_config_presets::span,
	weights::{pallet_dpo::WeightInfo as OfDpos, pallet_travel_cabin::WeightInfo as OfCabins},
};
use pallet_dpo::WeightInfo as _;
use pallet_travel_cabin::WeightInfo as _;
use std::collections::BTreeSet;

/// The rides of which everything is kept for the passenger.
const RIDES: u32 = 300;
/// The DPOs of which everything is kept for the manager and for a member.
const POOLS: u32 = 50;
/// The rides of a class that wants more turns.
const CROWD: u32 = 2_000;
/// The other classes, and the other DPOs.
const OTHERS: u32 = 150;
/// The block at which all is due.
const DUE: BlockNumber = SHORT_ENDS + DAY;

/// Ends rides and DPOs in a token that is frozen, so that what they keep is tried in block [`DUE`].
fn keep() {
	let train = train(SPAN);
	let rides = class(train, SHORT, RIDES);
	crowd_into(rides, RIDES);
	let target = Target::Class(class(train, SHORT, 1));
	let pools = (0..POOLS).map(|_| {
		let dpo = pool_for(SHORT.duration, target, 15, RuleSet::V1);
		does(RIDER, buy(dpo, 1));
		dpo
	});
	let pools: Vec<_> = pools.collect();

	System::set_block_number(SHORT_ENDS);
	let id = span::ID.into();
	does(TEAM, pallet_assets::Call::<Runtime>::freeze_asset { id });
	for cabin in 0..RIDES {
		let ride = Ride {
			class: rides,
			cabin,
		};
		does(MALLORY, ride.settle());
	}
	for dpo in pools {
		does(MALLORY, pallet_dpo::Call::<Runtime>::report_failed { dpo });
		does(MALLORY, release_withdraw(dpo));
		does(MALLORY, close(dpo));
	}
}

/// The time of an attempt at what is kept.
fn time_of_attempt(job: &Job<AccountId>) -> u64 {
	let claim = match job {
		Job::KeptReward(..) => OfCabins::<Runtime>::claim_unclaimed(),
		Job::KeptPart(..) => OfDpos::<Runtime>::claim_unclaimed(),
		other => panic!("{other:?} has failed"),
	};
	time_of_job() + claim.ref_time()
}

#[test]
fn what_is_kept_should_take_a_quarter_after_all_first_turns_when_others_want_more() {
	let (mut crowd, mut free_before) = (0, 0);
	let (mut classes, mut pools) = (BTreeSet::new(), BTreeSet::new());
	let mut line = Line::new(DEV_RUNTIME_PRESET, || {
		enrich();
		free_before = free(SPAN, RIDER);
		let train = train(Token::Native);
		let target = Target::Class(class(train, SHORT, 1));
		crowd = class(train, SHORT, CROWD);
		System::set_block_number(DUE - SHORT.duration);
		crowd_into(crowd, CROWD);
		pools = (0..OTHERS)
			.map(|_| pool_for(SHORT.duration, target, 15, RuleSet::V1))
			.collect();
		classes = others(train, OTHERS, DUE).into_keys().collect();
		System::set_block_number(1);
		keep();
	});
	let kept = line.now(agenda).into_iter();
	let kept: Vec<_> = kept.filter(|(_, job)| job.is_for_kept()).collect();
	assert_eq!(kept.len() as u32, RIDES + 2 * POOLS);
	assert!(kept.iter().all(|(at, _)| *at == DUE));

	let (mut settled, mut tried, mut shared) = (0, Vec::new(), 0);
	for number in DUE..DUE + MANY {
		// The class of the crowd has its turn, and others may have.
		let due = line.now(agenda).into_iter().filter(|(at, _)| *at <= number);
		let turns = due.filter(|(_, job)| !job.is_for_kept()).count();
		let (settled_before, tried_before, mut for_kept) = (settled, tried.len(), 0);
		let used = line.run(number, fill_block).slice.ref_time();
		for event in line.now(|| events().collect::<Vec<_>>()) {
			match event {
				RuntimeEvent::TravelCabin(pallet_travel_cabin::Event::RideSettled {
					class,
					..
				}) => {
					settled += u32::from(class == crowd);
					classes.remove(&class);
				}
				RuntimeEvent::Dpo(pallet_dpo::Event::Failed { dpo, .. }) => {
					pools.remove(&dpo);
				}
				RuntimeEvent::Autopilot(pallet_autopilot::Event::JobFailed { job, .. }) => {
					assert!(classes.is_empty() && pools.is_empty(), "{job:?} came first");
					for_kept += time_of_attempt(&job);
					tried.push(job);
				}
				_ => {}
			}
		}
		if settled == CROWD {
			if tried.len() == kept.len() {
				break;
			}
			continue;
		}
		// No room is wasted, so that what the kept ones don't take is the others'.
		assert!(used + time_of_ride() > slice().ref_time());
		assert!(for_kept <= slice().ref_time() / 4);
		if turns == 1 && tried_before < kept.len() {
			assert!(for_kept > 0 && settled > settled_before);
			shared += 1;
		}
	}
	assert!(shared > 5, "{shared} blocks were shared");
	// Each was tried once.
	assert_eq!(tried.len(), kept.len());
	assert!(kept.iter().all(|(_, job)| tried.contains(job)));

	// The next attempts are seven days later.
	let id = span::ID.into();
	line.now(|| does(TEAM, pallet_assets::Call::<Runtime>::thaw_asset { id }));
	let second = line.number + 7 * DAY;
	for number in second..second + DAY {
		line.run(number, || ());
	}
	let earned = Balance::from(RIDES) * SHORT.yield_total;
	assert_eq!(line.now(|| free(SPAN, RIDER)), free_before + earned);
	line.ends();
}
