//! Governance sets how much of a block the chain's own work may take, and can switch it off.

use super::*;
use bullet_train_primitives::Works;
use bullet_train_runtime::{configs::system::HIGHEST_SLICE, Dpo, TravelCabin};
use sp_runtime::Permill;

/// Runs blocks, from the next one on, until nothing is on the agenda.
fn catch_up(line: &mut Line) {
	for _ in 0..MANY {
		if line.now(|| agenda().is_empty()) {
			return;
		}
		line.next(|| ());
	}
	panic!("something stays on the agenda");
}

#[test]
fn nothing_should_be_done_while_it_is_off_and_everything_once_it_is_on_again() {
	let mut line = Line::new(DEV_RUNTIME_PRESET, || {
		let class = class(train(SPAN), SHORT, 60);
		for _ in 0..50 {
			board(RIDER, class);
		}
		for _ in 0..5 {
			pool_for(SHORT.duration, Target::Class(class), 15, RuleSet::V1);
		}
		set_slots(Slots::OFF);
	});
	let planned = line.now(agenda);
	for number in SHORT_ENDS..SHORT_ENDS + DAY {
		let used = line.run(number, || ());
		assert_eq!(used.total(), Weight::zero());
		assert_eq!(line.now(agenda), planned);
	}
	line.now(|| {
		assert_eq!(open_rides(), 50);
		// Calls by hand work all the time.
		does(MALLORY, first_ride(0).settle());
		check_state();
		set_slots(Slots::default());
	});
	catch_up(&mut line);
	assert_eq!(line.now(open_rides), 0);
	assert_eq!(open_dpos(&mut line), 0);
	line.ends();
}

/// The number of DPOs that aren't closed.
fn open_dpos(line: &mut Line) -> usize {
	line.now(|| pallet_dpo::Dpos::<Runtime>::iter_keys().count())
}

#[test]
fn a_slice_above_the_highest_should_count_as_the_highest() {
	let mut line = crowded();
	line.now(|| {
		set_slots(Slots {
			slice: Permill::one(),
			surplus: Permill::zero(),
		})
	});
	let highest = HIGHEST_SLICE * RuntimeBlockWeights::get().max_block;
	let used = line.run(SHORT_ENDS, || ());
	assert!(used.slice.all_lte(highest), "{used:?}");
	assert!(
		used.slice.ref_time() > highest.ref_time() / 10 * 9,
		"{used:?}"
	);
	assert!(line.now(|| due(SHORT_ENDS)) > 0);
	line.now(check_state);
}

#[test]
fn a_smaller_slice_should_do_less_but_still_have_room_for_the_dearest_step() {
	let mut line = crowded();
	line.now(|| {
		set_slots(Slots {
			slice: Permill::from_parts(1),
			surplus: Permill::zero(),
		})
	});
	let dearest = <(TravelCabin, Dpo) as Works<AccountId>>::dearest();
	// Besides its step, a job takes the weight of being found.
	let limit = dearest + dearest / 100;
	let used = line.run(SHORT_ENDS, || ());
	assert!(used.slice.ref_time() <= limit.ref_time(), "{used:?}");
	assert!(
		used.slice.ref_time() > dearest.ref_time() / 10 * 8,
		"{used:?}"
	);
	assert!(used.surplus.ref_time() < limit.ref_time() / 100, "{used:?}");
	let few = line.now(|| due(SHORT_ENDS));
	line.now(|| set_slots(Slots::default()));
	let used = line.next(|| ());
	assert!(used.slice.ref_time() > limit.ref_time(), "{used:?}");
	// The block is empty, so that the surplus is more than the slice.
	assert!(used.surplus.all_gte(used.slice), "{used:?}");
	assert!(line.now(|| due(SHORT_ENDS)) < few);
	line.now(check_state);
}
