//! What paying by a fund weighs.

use super::*;
use crate::performance::{sources, Measured};
use frame_support::dispatch::DispatchClass;
use pallet_dpo::{Proposal, RuleSet, Target};
use pallet_fee_fund::WeightInfo as _;

/// The weight that a successful transaction adds to the block.
fn weight_of(who: Person, call: impl Into<RuntimeCall>) -> u64 {
	let used = || System::block_weight().get(DispatchClass::Normal).ref_time();
	let before = used();
	let call = call.into();
	assert_eq!(apply(who, call.clone(), 0), Ok(Ok(())), "{call:?}");
	used() - before
}

/// Compares the weight of a call with and without a fund that pays, and without any fund.
fn compare(name: &str, set_up: impl Fn() -> (Person, RuntimeCall)) {
	let mut weights = vec![];
	for limit in [1_000 * U, 0] {
		in_a_block(|| {
			let (who, call) = set_up();
			let train = 0;
			does(OWNER, limits(train, 1_000 * U, limit));
			let before = System::event_count();
			weights.push(weight_of(who, call));
			assert_eq!(fee_paid_since(before).is_some(), limit > 0, "{name}");
		});
	}
	let [sponsored, unsponsored] = weights[..] else {
		unreachable!("two were pushed")
	};
	assert!(
		u128::from(sponsored) * 100 <= u128::from(unsponsored) * 115,
		"{name}: {sponsored} by a fund, {unsponsored} otherwise"
	);
	let look = bullet_train_runtime::weights::pallet_fee_fund::WeightInfo::<Runtime>::look();
	let today = unsponsored - look.ref_time();
	// A look is one read. Nothing is as cheap as a vote, of which that is a fortieth.
	let most = if name == "voting" { 103 } else { 102 };
	assert!(
		u128::from(unsponsored) * 100 <= u128::from(today) * most,
		"{name}: {unsponsored}, and {today} without the look"
	);
}

fn pool() -> (u32, Target) {
	let target = Target::Class(class(funded_train(), GOLD, 3));
	(full_pool(target, RuleSet::V1), target)
}

#[test]
fn a_sponsored_call_should_weigh_little_more_and_an_unsponsored_one_hardly_any() {
	compare("boarding", || {
		(RIDER, boarding(class(funded_train(), GOLD, 3)).into())
	});
	compare("withdrawing", || {
		let ride = board(RIDER, class(funded_train(), GOLD, 3));
		pass(DAY);
		(RIDER, ride.withdraw())
	});
	compare("claiming", || {
		let train = funded_train();
		does(OWNER, announce(train, GOLD.fare, U));
		(RIDER, board(RIDER, class(train, GOLD, 3)).claim_share())
	});
	compare("buying", || {
		let target = Target::Class(class(funded_train(), GOLD, 3));
		(RIDER, buy(new_pool(target, RuleSet::V1), 15).into())
	});
	compare("committing", || {
		let (dpo, target) = pool();
		(MANAGER, commit(dpo, target).into())
	});
	compare("voting", || {
		let dpo = pool().0;
		does(Person::Dave, propose(dpo, Proposal::Dissolve));
		(
			Person::Eve,
			vote(dpo, Person::Dave, Proposal::Dissolve).into(),
		)
	});
	compare("deciding", || {
		let dpo = pool().0;
		does(Person::Dave, propose(dpo, Proposal::Dissolve));
		let call = vote(dpo, Person::Dave, Proposal::Dissolve);
		for who in [MANAGER, Person::Dave, Person::Eve] {
			does(who, call.clone());
		}
		(Person::Ferdie, call.into())
	});
	compare("taking", || {
		let dpo = pool().0;
		does(Person::Dave, offer_seats(dpo, 5, U));
		(MALLORY, take_seats(dpo, Person::Dave, 5, U).into())
	});
	compare("releasing", || {
		let (dpo, target) = pool();
		does(MANAGER, commit(dpo, target));
		(Person::Dave, release_bonus(dpo).into())
	});
}

/// The reads of a foresight are taken off its weight, because the call makes them, too.
#[test]
fn a_foresight_should_be_charged_for_no_fewer_reads_than_the_call_makes_itself() {
	let sources = sources();
	for (pallet, own) in [
		("pallet_bullet_train", pallet_bullet_train::READS_OF_ITS_OWN),
		("pallet_dpo", pallet_dpo::READS_OF_ITS_OWN),
		("pallet_travel_cabin", pallet_travel_cabin::READS_OF_ITS_OWN),
	] {
		let mut measured = Measured::all(&sources[pallet]);
		let measured = measured.find(|measured| measured.name == "foresee");
		assert_eq!(
			measured.expect("it is measured").terms[""].reads,
			own,
			"{pallet}"
		);
	}
}
