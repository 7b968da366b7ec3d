//! Root can have planned what is missing on the agenda (Rulebook 5.3).

use super::*;
use pallet_dpo::{Dpos, UnclaimedParts};
use pallet_travel_cabin::{Classes, Rides, UnclaimedRewards};
use sp_runtime::DispatchError;

/// The records of which each has an entry, one of every kind.
struct Records {
	/// A class with a ride of the mock DPO, which can't be settled, and a later one of Alice's.
	class: ClassId,
	/// The block at which Alice's ride ends.
	ends: BlockNumber,
	/// A class that keeps the fare and the yield of its first cabin for Bob.
	keeping: ClassId,
	/// A DPO that sells seats.
	selling: DpoId,
	/// The block at which it expires.
	expiry: BlockNumber,
	/// A closed DPO that keeps the price of a seat for Bob.
	closed: DpoId,
}

/// Prepares a record of every kind.
fn records() -> Records {
	let train = launch(&PROJECT);
	let (class, keeping) = (offer(train, terms(), 2), offer(train, terms(), 1));
	let target = offer(train, terms(), 1);
	let (selling, closed) = (create_dpo(target, 30), create_dpo(target, 1));
	let expiry = System::block_number() + 30 * DAY;
	assert_ok!(buy_seat(bob(), closed));
	board(&bob(), keeping);
	board_dpo(class);
	take(&PROJECT, HoldReason::Fare, &dpo_account(), 1_000);
	block(&bob());
	pass_with_autopilot(5 * DAY);
	board(&alice(), class);
	let ends = System::block_number() + DAY;
	pass_with_autopilot(DAY / 2);
	clear_events();
	Records {
		class,
		ends,
		keeping,
		selling,
		expiry,
		closed,
	}
}

impl Records {
	/// Returns the jobs of all records.
	fn jobs(&self) -> [Job<AccountId>; 5] {
		[
			Job::Class(self.class),
			Job::Ride(self.class, 0),
			Job::KeptReward(self.keeping, 0),
			Job::Dpo(self.selling),
			Job::KeptPart(self.closed, bob()),
		]
	}

	/// Returns the keys of all records in storage.
	fn keys(&self) -> [Vec<u8>; 5] {
		[
			Classes::<Test>::hashed_key_for(self.class),
			Rides::<Test>::hashed_key_for(self.class, 0_u32),
			UnclaimedRewards::<Test>::hashed_key_for(self.keeping, 0_u32),
			Dpos::<Test>::hashed_key_for(self.selling),
			UnclaimedParts::<Test>::hashed_key_for((bob(), self.closed)),
		]
	}

	/// Makes all records forget their entries.
	fn forget(&self) {
		Classes::<Test>::mutate_extant(self.class, |class| class.planned = None);
		Rides::<Test>::mutate(self.class, 0_u32, |ride| {
			ride.as_mut().expect("a ride").planned = None;
		});
		UnclaimedRewards::<Test>::mutate(self.keeping, 0_u32, |kept| {
			kept.as_mut().expect("something kept").planned = None;
		});
		Dpos::<Test>::mutate_extant(self.selling, |dpo| dpo.planned = None);
		UnclaimedParts::<Test>::mutate((bob(), self.closed), |part| {
			part.as_mut().expect("something kept").planned = None;
		});
	}
}

/// Removes all entries from the agenda, which must be those of these jobs.
fn remove_all(jobs: &[Job<AccountId>]) {
	let entries = Autopilot::agenda(0, 100);
	assert_eq!(entries.len(), jobs.len());
	for entry in entries {
		assert!(jobs.contains(&entry.job));
		Agenda::<Test>::remove(Autopilot::key(entry.at, &entry.job), entry.job);
	}
}

/// Lets a repair that was started run to its end, and checks what it plans and reports.
fn should_plan_everything(records: &Records) {
	clear_events();
	assert_ok!(Autopilot::repair(RuntimeOrigin::root()));
	next_block();

	let planned = (0..).zip(records.keys());
	let planned = planned.map(|(map, key)| Event::JobPlanned { map, key });
	let mut expected = vec![Event::<Test>::RepairStarted];
	expected.extend(planned);
	expected.push(Event::RepairFinished);
	assert_eq!(autopilot_events(), expected);
	let soon = System::block_number() + 1;
	should_be_planned(records.jobs().map(|job| (soon, job)));
}

/// Lets the chain do what was planned, and checks that all is well again.
fn should_do_everything(records: &Records) {
	put_back(&PROJECT, HoldReason::Fare, &dpo_account(), 1_000);
	unblock(&bob());
	next_block();

	assert_eq!(settled(), [by_itself(records.class, 0)]);
	let withdraw = mock_dpo::HoldReason::Withdraw;
	assert_eq!(held(&PROJECT, withdraw, &dpo_account()), 1_000);
	assert_eq!(free(&PROJECT, &bob()), RICH + 200);
	assert!(failed().is_empty());
	// The others are planned for the blocks at which something is due.
	should_be_planned([
		(records.ends, Job::Class(records.class)),
		(records.expiry, Job::Dpo(records.selling)),
	]);
}

#[test]
fn everything_should_be_planned_and_done_when_root_repairs_an_agenda_that_was_lost() {
	play(|| {
		let records = records();
		remove_all(&records.jobs());
		records.forget();

		should_plan_everything(&records);
		should_do_everything(&records);
	});
}

#[test]
fn everything_should_be_planned_and_done_when_the_records_still_name_the_lost_entries() {
	play(|| {
		let records = records();
		remove_all(&records.jobs());

		should_plan_everything(&records);
		should_do_everything(&records);
	});
}

#[test]
fn nothing_should_be_planned_when_nothing_is_missing() {
	play(|| {
		records();
		let before = Autopilot::agenda(0, 100);
		assert_eq!(before.len(), 5);

		assert_ok!(Autopilot::repair(RuntimeOrigin::root()));
		next_block();

		assert_eq!(
			autopilot_events(),
			[Event::RepairStarted, Event::RepairFinished]
		);
		// A repair looks at every DPO, and the look plans it for when something is due again.
		next_block();
		assert_eq!(Autopilot::agenda(0, 100), before);
		put_back(&PROJECT, HoldReason::Fare, &dpo_account(), 1_000);
		assert!(!RepairAt::<Test>::exists());
	});
}

#[test]
fn repair_should_begin_again_when_one_is_under_way() {
	play(|| {
		board(&alice(), class_of(&PROJECT, terms(), 1));
		assert_ok!(Autopilot::repair(RuntimeOrigin::root()));
		Autopilot::mend_next();
		assert!(matches!(RepairAt::<Test>::get(), Some((0, Some(_)))));

		assert_ok!(Autopilot::repair(RuntimeOrigin::root()));

		assert_eq!(RepairAt::<Test>::get(), Some((0, None)));
		next_block();
		assert_eq!(
			autopilot_events(),
			[
				Event::RepairStarted,
				Event::RepairStarted,
				Event::RepairFinished
			]
		);
	});
}

#[test]
fn repair_should_be_refused_when_the_caller_is_not_root() {
	play(|| {
		for caller in [alice(), owner(), admin()] {
			assert_noop!(Autopilot::repair(signed(caller)), DispatchError::BadOrigin);
		}
		assert_noop!(
			Autopilot::repair(RuntimeOrigin::none()),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn ride_under_way_should_be_planned_for_its_end_when_its_class_has_passed_it_over() {
	play(|| {
		let class = class_of(&PROJECT, ten_days(), 2);
		let lost = board(&alice(), class);
		let until = System::block_number() + 10 * DAY + HOUR;
		// The class forgets its first ride, and goes on from the next one.
		for entry in Autopilot::agenda(0, 1) {
			Agenda::<Test>::remove(Autopilot::key(entry.at, &entry.job), entry.job);
		}
		Classes::<Test>::mutate_extant(class, |class| class.planned = None);
		pass(1);
		let later = board(&bob(), class);

		assert_ok!(Autopilot::repair(RuntimeOrigin::root()));
		next_block();

		should_be_planned([
			(until, Job::Ride(class, lost)),
			(until + 1 - HOUR, Job::Class(class)),
		]);
		pass_with_autopilot(10 * DAY + HOUR);
		assert_eq!(
			settled(),
			[lost, later].map(|cabin| by_itself(class, cabin))
		);
		assert!(failed().is_empty());
	});
}

#[test]
fn ride_that_has_ended_should_be_planned_for_the_next_block_when_its_class_waits_for_a_later_one() {
	play(|| {
		let class = class_of(&PROJECT, terms(), 2);
		let lost = board_dpo(class);
		take(&PROJECT, HoldReason::Fare, &dpo_account(), 1_000);
		pass_with_autopilot(DAY);
		let later = board(&alice(), class);
		let ends = System::block_number() + DAY;
		let again_at = ends;
		should_be_planned([
			(again_at, Job::Ride(class, lost)),
			(ends, Job::Class(class)),
		]);
		let job = Job::Ride(class, lost);
		Agenda::<Test>::remove(Autopilot::key(again_at, &job), &job);
		put_back(&PROJECT, HoldReason::Fare, &dpo_account(), 1_000);

		assert_ok!(Autopilot::repair(RuntimeOrigin::root()));
		next_block();

		let soon = System::block_number() + 1;
		should_be_planned([(soon, job), (ends, Job::Class(class))]);
		next_block();
		assert_eq!(settled(), [by_itself(class, lost)]);
		assert!(TravelCabin::ride(class, later).is_some());
	});
}
