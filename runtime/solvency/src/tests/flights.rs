//! Shows that a chain that acts by itself otherwise than the rulebook says is noticed.

use crate::{
	moves::{Deed, Move},
	play::Duet,
	tally::Tally,
	world::{Scene, DAY},
};
use bullet_train_model::{
	ledger::{Acct, Lock},
	Act, Name, Offer,
};
use bullet_train_primitives::Slots;
use bullet_train_runtime::{
	configs::parameters::{dynamic::autopilot, RuntimeParameters},
	Runtime, RuntimeCall, RuntimeOrigin,
};
use sp_runtime::traits::Dispatchable;

const PASSENGER: Acct = Acct::User(3);

fn make(duet: &mut Duet, step: Move) -> Result<bool, String> {
	duet.make(step, &mut Tally::default())
}

/// A user rides. The next block is the one at which the ride ends.
fn nearly_arrived() -> Duet {
	let mut duet = Duet::new(Scene::Plain);
	let name = Name::Good;
	let offer = Offer {
		fare: 100_000,
		yield_total: 20_000,
		bonus: 0,
		duration: 5 * DAY,
	};
	let class = Act::CreateClass {
		train: 0,
		name,
		offer,
		cabins: 1,
	};
	let board = Act::Board {
		class: 0,
		train: None,
		highest_fare: None,
	};
	let owner = Acct::User(1);
	for (who, act) in [
		(owner, Act::LaunchTrain { name, token: 1 }),
		(owner, class),
		(PASSENGER, board),
	] {
		assert_eq!(make(&mut duet, Move::Call(who, act)), Ok(true));
	}
	assert_eq!(make(&mut duet, Move::Wait(offer.duration - 1)), Ok(false));
	duet
}

#[test]
fn what_the_chain_does_is_done_on_both_sides() {
	let mut duet = nearly_arrived();
	assert_eq!(make(&mut duet, Move::Fly(3)), Ok(true));
	assert!(duet.model.rides.is_empty());
	assert_eq!(make(&mut duet, Move::Fly(3)), Ok(false));
}

#[test]
fn a_chain_that_does_not_do_what_it_owes_is_noticed() {
	let mut duet = nearly_arrived();
	let off = autopilot::Parameters::BlockParts(autopilot::BlockParts, Some(Slots::OFF));
	let call: RuntimeCall = pallet_parameters::Call::<Runtime>::set_parameter {
		key_value: RuntimeParameters::Autopilot(off),
	}
	.into();
	let set = duet
		.chain
		.execute_with(|| call.dispatch(RuntimeOrigin::root()));
	set.expect("root sets it");
	let noticed = make(&mut duet, Move::Fly(3)).expect_err("it has to be noticed");
	assert!(noticed.starts_with("the chain owes"), "{noticed}");
}

#[test]
fn an_act_that_is_not_due_is_noticed() {
	let mut duet = nearly_arrived();
	for ride in duet.model.rides.values_mut() {
		ride.boarded += 1;
	}
	let noticed = make(&mut duet, Move::Fly(3)).expect_err("it has to be noticed");
	assert!(noticed.ends_with("it wasn't due"), "{noticed}");
}

#[test]
fn what_is_kept_is_tried_after_a_day_and_after_seven_more() {
	let mut duet = nearly_arrived();
	let lock = |lock| Move::Other(Deed::Lock(1, PASSENGER, lock));
	for (step, done) in [
		(lock(Lock::Blocked), true),
		// The ride is settled, and all of it is kept.
		(Move::Fly(1), true),
		(Move::Wait(DAY - 1), false),
		// It can't be paid.
		(Move::Fly(1), false),
		(lock(Lock::Liquid), true),
		(Move::Wait(7 * DAY - 1), false),
		(Move::Fly(1), true),
	] {
		assert_eq!(make(&mut duet, step.clone()), Ok(done), "{step:?}");
	}
	assert!(duet.model.kept.is_empty());
}
