//! Random plays, and that they draw every call.

use crate::{
	cases::{any_case, REGRESSIONS},
	play::{play, CALLS},
	tally::Tally,
};
use bullet_train_runtime::Runtime;
use frame_support::traits::GetCallName;
use proptest::{
	prelude::*,
	strategy::ValueTree,
	test_runner::{FileFailurePersistence, TestRunner},
};

proptest! {
	#![proptest_config(ProptestConfig {
		cases: 128,
		max_shrink_iters: 50_000,
		failure_persistence: Some(Box::new(FileFailurePersistence::Direct(REGRESSIONS))),
		..Default::default()
	})]

	#[test]
	fn after_any_calls_every_unit_is_where_the_model_has_it(case in any_case()) {
		let mut tally = Tally::default();
		if let Err(failure) = play(&case, &mut tally) {
			prop_assert!(false, "{}\n\n{}", failure.story.join("\n"), failure.why);
		}
	}
}

/// A call that is added to a pallet has to be added here, too.
#[test]
fn every_call_of_the_suite_is_played() {
	let of = |pallet: &'static str, names: &[&str]| {
		names
			.iter()
			.map(|name| format!("{pallet}.{name}"))
			.collect::<Vec<_>>()
	};
	let mut all = of(
		"BulletTrain",
		pallet_bullet_train::Call::<Runtime>::get_call_names(),
	);
	all.extend(of(
		"TravelCabin",
		pallet_travel_cabin::Call::<Runtime>::get_call_names(),
	));
	all.extend(of("Dpo", pallet_dpo::Call::<Runtime>::get_call_names()));
	let mut played = CALLS.map(String::from).to_vec();
	all.sort();
	played.sort();
	assert_eq!(played, all);
}

/// Twelve seeds that were tried needed 4 to 21: a change of what is drawn should do no harm.
const PLAYS: usize = 45;

/// The same plays each time, so that no luck is needed.
#[test]
fn every_call_of_the_suite_succeeds_in_some_play() {
	let (mut runner, mut tally) = (TestRunner::deterministic(), Tally::default());
	for _ in 0..PLAYS {
		let case = any_case().new_tree(&mut runner).expect("any play will do");
		if let Err(failure) = play(&case.current(), &mut tally) {
			panic!("{}", failure.why);
		}
	}
	let mut missing = tally.missing(&CALLS);
	missing.retain(|it| it.starts_with("a success of"));
	assert!(missing.is_empty(), "{missing:?}");
}
