//! A repair of the agenda over many blocks, while the chain goes on (Rulebook 5.3).

use super::{
	fair::{crowd_into, enrich},
	*,
};
use bullet_train_primitives::ClassId;
use pallet_autopilot::{Event, RepairAt};
use sp_runtime::Permill;
use std::collections::BTreeSet;

/// The classes with a ride each.
const CLASSES: u32 = 1_000;
/// The rides of one more class.
const RIDES: u32 = 1_500;
/// The DPOs that sell seats.
const POOLS: u32 = 100;
/// A ride that begins and ends while the repair is under way.
const BRIEF: ClassTerms = ClassTerms {
	duration: DAY / 2,
	..SHORT
};

/// The events of autopilot in the last block.
fn own_events() -> Vec<Event<Runtime>> {
	let own = events().filter_map(|event| match event {
		RuntimeEvent::Autopilot(event) => Some(event),
		_ => None,
	});
	own.collect()
}

/// Removes every second entry from the agenda. Returns the jobs.
fn lose_entries() -> Vec<Job<AccountId>> {
	let lost: Vec<_> = agenda().into_iter().step_by(2).collect();
	for (at, job) in &lost {
		Agenda::<Runtime>::remove((job.is_for_kept(), at.to_be_bytes()), job);
	}
	lost.into_iter().map(|(_, job)| job).collect()
}

/// Checks that each of the jobs is planned, and no job twice.
fn should_be_planned_once(jobs: &[Job<AccountId>]) {
	let planned: Vec<_> = agenda().into_iter().map(|(_, job)| job.encode()).collect();
	let different: BTreeSet<_> = planned.iter().collect();
	assert_eq!(planned.len(), different.len(), "a job has two entries");
	assert!(jobs.iter().all(|job| different.contains(&job.encode())));
}

#[test]
fn a_repair_over_many_blocks_should_leave_nothing_out_while_others_ride() {
	let (mut brief, mut idle): (ClassId, Vec<ClassId>) = (0, Vec::new());
	let mut lost = Vec::new();
	let mut line = Line::new(DEV_RUNTIME_PRESET, || {
		enrich();
		let train = train(Token::Native);
		let large = class(train, SHORT, RIDES);
		brief = class(train, BRIEF, MANY);
		crowd_into(large, RIDES);
		let classes = (0..CLASSES).map(|_| board(RIDER, class(train, SHORT, 2)).class);
		idle = classes.collect();
		let target = Target::Class(class(train, SHORT, 1));
		for _ in 0..POOLS {
			pool_for(SHORT.duration, target, 15, RuleSet::V1);
		}
		lost = lose_entries();
		board(ACCOMPLICE, brief);
		set_slots(Slots {
			surplus: Permill::from_percent(5),
			..Slots::default()
		});
	});
	assert!(lost.len() > 500);

	line.next(|| {
		assert_ok!(Autopilot::repair(RuntimeOrigin::root()));
	});
	let (mut found, mut done, mut blocks) = (Vec::new(), 0, 0);
	loop {
		for event in line.now(own_events) {
			match event {
				Event::JobPlanned { key, .. } => found.push(key),
				Event::JobFailed { job, .. } => panic!("{job:?} has failed"),
				_ => {}
			}
		}
		done += line.now(|| settled().len());
		if !line.now(RepairAt::<Runtime>::exists) {
			break;
		}
		blocks += 1;
		// A class that has no entry any more is boarded, and one that has had none yet.
		let class = idle[blocks * 7 % idle.len()];
		let used = line.next(|| {
			board(ACCOMPLICE, class);
			board(ACCOMPLICE, brief);
		});
		assert!(used.surplus.ref_time() <= RuntimeBlockWeights::get().max_block.ref_time() / 20);
	}
	assert!(blocks > 5, "{blocks} blocks");
	assert!(done > 0, "rides have ended meanwhile");
	// Each of those that were lost was found once.
	assert_eq!(found.len(), lost.len());
	assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), found.len());
	assert!(line.number < SHORT_ENDS, "nothing else has ended yet");
	line.now(|| {
		should_be_planned_once(&lost);
		check_state();
	});

	let open = line.now(open_rides);
	let mut settled_later = 0;
	for _ in 0..MANY {
		line.next(|| ());
		settled_later += line.now(|| settled().len());
		if line.now(|| agenda().is_empty()) {
			break;
		}
	}
	assert_eq!((settled_later, line.now(open_rides)), (open, 0));
	let pools = line.now(|| pallet_dpo::Dpos::<Runtime>::iter_keys().count());
	assert_eq!(pools, 0);
	line.ends();
}
