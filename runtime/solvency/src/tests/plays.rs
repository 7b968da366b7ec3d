//! Random plays, which must find no difference and must include every call.

use crate::{
	cases::{any_case, REGRESSIONS},
	play::{agree, play},
	tally::Tally,
};
use proptest::{
	prelude::*,
	strategy::ValueTree,
	test_runner::{FileFailurePersistence, RngSeed, TestRunner},
};

proptest! {
	#![proptest_config(ProptestConfig {
		cases: 128,
		max_shrink_iters: 50_000,
		failure_persistence: Some(Box::new(FileFailurePersistence::Direct(REGRESSIONS))),
		// The same plays each time, so that the result depends on the code alone. The soak plays
		// others at each run.
		rng_seed: RngSeed::Fixed(1),
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

/// The number of plays in which every call must succeed. With twelve different seeds, 4 to 21 plays
/// were enough, so there is room for changes to the moves.
const PLAYS: usize = 45;

/// The plays are the same each time, so the result doesn't depend on luck.
#[test]
fn every_call_of_the_suite_succeeds_in_some_play() {
	let (mut runner, mut tally) = (TestRunner::deterministic(), Tally::default());
	for _ in 0..PLAYS {
		let case = any_case().new_tree(&mut runner).expect("any play will do");
		if let Err(failure) = play(&case.current(), &mut tally) {
			panic!("{}", failure.why);
		}
	}
	let missing = tally.calls_without_success().collect::<Vec<_>>();
	assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn whatever_the_runtime_does_that_the_model_does_not_say_is_noticed() {
	let (good, bad) = (
		|| Ok(()),
		|errors: &[&'static str]| Err(errors.iter().copied().collect()),
	);
	let failed = |error: &str| Err(error.to_owned());
	assert_eq!(agree(Ok(()), good()), Ok(true));
	assert_eq!(agree(failed("A::X"), bad(&["A::Y", "A::X"])), Ok(false));
	for (outcome, verdict) in [
		(Ok(()), bad(&["A::X"])),
		(failed("A::X"), good()),
		(failed("A::X"), bad(&["A::Y"])),
		(failed("B::X"), bad(&["A::X"])),
		(failed("A::X"), bad(&[])),
	] {
		assert!(agree(outcome.clone(), verdict).is_err(), "{outcome:?}");
	}
}
