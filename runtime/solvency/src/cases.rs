//! Drawing plays; proptest makes a failing one smaller.

use crate::{
	moves::{Step, Taste},
	play::Case,
	world::Scene,
};
use proptest::{collection, prelude::*, sample};

/// Where failing plays are kept: the unit tests and `scripts/soak.sh` begin with them.
pub const REGRESSIONS: &str = concat!(
	env!("CARGO_MANIFEST_DIR"),
	"/proptest-regressions/plays.txt"
);

/// Most steps of a play, its finale not counted.
pub const STEPS: usize = 400;

/// Any play.
pub fn any_case() -> impl Strategy<Value = Case> {
	// Half of all plays begin at the plain scene.
	let scenes = Scene::ALL
		.iter()
		.chain([&Scene::Plain; 4])
		.copied()
		.collect::<Vec<_>>();
	let steps = collection::vec(any_step(), 1..=STEPS);
	let taste = prop_oneof![Just(0), any::<u64>()].prop_map(Taste);
	(sample::select(scenes), taste, steps).prop_map(|(scene, taste, steps)| Case {
		scene,
		taste,
		steps,
	})
}

fn any_step() -> impl Strategy<Value = Step> {
	(any::<u16>(), any::<u128>()).prop_map(|(kind, seed)| Step { kind, seed })
}
