//! What the chain owes, and what it does about it (Rulebook 5.1, 5.2).

use super::{suite::Suite, MANAGER, OFFER, SHORT};
use bullet_train_model::{
	ledger::{Acct, BOLT},
	terms::{Rules, PRESETS},
	Act, Offer, RideKey, RuleSet, Target,
};

/// The passenger of a ride.
const PASSENGER: u8 = 3;
/// A day of which an hour has two blocks.
const LONG: u32 = 48;

/// The chain does what it owes, until it owes nothing. Returns the names of the calls.
fn works_off(suite: &mut Suite) -> Vec<&'static str> {
	let mut done = Vec::new();
	while let Some(act) = suite.model.owed().into_iter().next() {
		assert_eq!(suite.model.play(Acct::Chain, &act), Ok(()), "{act:?}");
		done.push(act.name());
	}
	done
}

/// Boards a class with rides of this length. Returns the ride and the block at which it ends.
fn board(suite: &mut Suite, offer: Offer) -> (RideKey, u32) {
	let class = suite.class(offer);
	let ride = suite.board(PASSENGER, class);
	(ride, suite.model.now + offer.duration)
}

/// Checks that the settlement of a ride is owed from this block on and not before.
fn is_owed_from(suite: &mut Suite, ride: RideKey, block: u32) {
	suite.model.now = block - 1;
	assert_eq!(suite.model.owed(), []);
	suite.model.now = block;
	assert_eq!(suite.model.owed(), [Act::SettleRide { ride }]);
}

/// A DPO of the manager in a cabin of a class that earns 20,000 in 1,000 blocks.
fn riding(suite: &mut Suite, rules: RuleSet) -> (u32, RideKey) {
	let class = suite.class(Offer {
		fare: 100_000,
		yield_total: 20_000,
		..OFFER
	});
	let dpo = suite.filled(class, rules);
	suite.commit(MANAGER, dpo);
	(dpo, RideKey { class, cabin: 0 })
}

#[test]
fn a_ride_that_cannot_be_hunted_is_settled_when_it_ends() {
	let mut suite = Suite::new(LONG);
	// Exactly seven days: a hunt would be one block too early.
	let duration = 7 * LONG;
	let (ride, ends) = board(&mut suite, Offer { duration, ..OFFER });
	is_owed_from(&mut suite, ride, ends);
}

#[test]
fn a_ride_that_can_be_hunted_is_left_to_hunters_for_an_hour() {
	let mut suite = Suite::new(LONG);
	let duration = 7 * LONG + 1;
	let (ride, ends) = board(&mut suite, Offer { duration, ..OFFER });
	is_owed_from(&mut suite, ride, ends + 2);
}

#[test]
fn a_ride_of_which_nothing_is_due_is_settled_when_it_ends() {
	let mut suite = Suite::new(LONG);
	let (ride, ends) = board(
		&mut suite,
		Offer {
			yield_total: 0,
			..OFFER
		},
	);
	is_owed_from(&mut suite, ride, ends);
}

#[test]
fn a_ride_that_was_paid_lately_is_settled_when_it_ends() {
	let mut suite = Suite::new(LONG);
	let (ride, ends) = board(&mut suite, OFFER);
	suite.model.now = ends - 7 * LONG;
	suite.does(PASSENGER, Act::WithdrawYield { ride });
	is_owed_from(&mut suite, ride, ends);
}

#[test]
fn the_chain_takes_no_cut() {
	let mut suite = Suite::new(LONG);
	let before = suite.free(PASSENGER);
	let (ride, ends) = board(&mut suite, OFFER);
	suite.model.now = ends + 2;
	assert!(suite.model.is_huntable(&ride));
	assert_eq!(works_off(&mut suite), ["TravelCabin.settle_ride"]);
	assert_eq!(suite.free(PASSENGER), before + OFFER.yield_total);
	for token in [BOLT, 1] {
		assert!(suite.model.ledger.of(token, Acct::Chain).is_none());
	}
}

#[test]
fn a_dpo_that_is_not_filled_is_failed_at_its_expiry_and_goes() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(OFFER);
	let dpo = suite.dpo(MANAGER, Target::Class(class), 10, RuleSet::Default);
	let empty = suite.dpo(MANAGER, Target::Class(class), 0, RuleSet::Default);
	suite.model.now = suite.model.dpos[&dpo].expiry - 1;
	assert_eq!(suite.model.owed(), []);
	suite.model.now += 1;
	assert_eq!(suite.model.owed_to(dpo), [Act::ReportFailed { dpo }]);
	let done = works_off(&mut suite);
	let (failed, closed) = ("Dpo.report_failed", "Dpo.close");
	assert_eq!(
		done,
		[failed, "Dpo.release_withdraw", closed, failed, closed]
	);
	assert!(empty > dpo && suite.model.dpos.is_empty());
}

#[test]
fn a_dpo_without_a_target_is_terminated_when_anyone_may_do_it() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(OFFER);
	let dpo = suite.filled(class, RuleSet::Default);
	suite.model.now = suite.model.dpos[&dpo].boarding_deadline - 1;
	assert_eq!(suite.model.owed(), []);
	suite.model.now += 1;
	assert_eq!(
		works_off(&mut suite),
		["Dpo.terminate", "Dpo.release_withdraw", "Dpo.close"]
	);
}

#[test]
fn yield_is_released_a_day_after_the_grace_and_everything_at_the_end() {
	let mut suite = Suite::new(SHORT);
	let (dpo, ride) = riding(&mut suite, RuleSet::Default);
	let boarded = suite.model.now;
	suite.model.now = boarded + 500;
	suite.earn(dpo, ride.class, 10_000);
	suite.model.now += 6 * SHORT - 1;
	assert_eq!(suite.model.owed(), []);
	suite.model.now += 1;
	assert_eq!(works_off(&mut suite), ["Dpo.release_yield"]);

	// An hour is a block.
	suite.model.now = boarded + 1_001;
	assert_eq!(
		works_off(&mut suite),
		[
			"TravelCabin.settle_ride",
			"Dpo.release_withdraw",
			"Dpo.release_yield",
			"Dpo.close"
		]
	);
}

#[test]
fn the_chain_is_an_outsider_when_the_caller_of_a_late_release_gets_the_cut() {
	let mut suite = Suite::new(SHORT);
	let rules = Rules {
		cut_to_caller: true,
		..PRESETS[0]
	};
	let (dpo, ride) = riding(&mut suite, RuleSet::Custom(rules));
	suite.model.now += 500;
	suite.earn(dpo, ride.class, 10_000);
	suite.model.now += 6 * SHORT;
	assert_eq!(works_off(&mut suite), ["Dpo.release_yield"]);
	// Half of the fee of 15%.
	let treasury = suite.model.ledger.of(1, Acct::Treasury);
	assert_eq!(treasury.map(|holding| holding.free), Some(750));
}
