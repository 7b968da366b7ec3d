//! Draws random plays. When one fails, proptest makes it smaller.

use crate::{
	moves::{Step, Taste},
	play::Case,
	world::Scene,
};
use proptest::{collection, prelude::*, sample};

/// The file in which failing plays are saved. The unit tests and `scripts/soak.sh` play them first.
pub const REGRESSIONS: &str = concat!(
	env!("CARGO_MANIFEST_DIR"),
	"/proptest-regressions/plays.txt"
);

/// The most steps of a play. Moves of the prelude and the finale come on top.
pub const STEPS: usize = 400;

/// Draws any play.
pub fn any_case() -> impl Strategy<Value = Case> {
	// With five more entries, about half of all plays begin at the plain scene.
	let scenes = Scene::ALL
		.iter()
		.chain([&Scene::Plain; 5])
		.copied()
		.collect::<Vec<_>>();
	let steps = collection::vec(any_step(), 1..=STEPS);
	let kinds = prop_oneof![Just(0), any::<u128>()];
	let taste = (kinds, any::<bool>(), any::<bool>());
	let taste = taste.prop_map(|(kinds, flies, pays)| Taste { kinds, flies, pays });
	(sample::select(scenes), taste, steps).prop_map(|(scene, taste, steps)| Case {
		scene,
		taste,
		steps,
	})
}

fn any_step() -> impl Strategy<Value = Step> {
	(any::<u16>(), any::<u128>()).prop_map(|(kind, seed)| Step { kind, seed })
}
