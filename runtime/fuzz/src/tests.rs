//! The committed corpus, and inputs by chance.

use crate::{
	play, seeds,
	watcher::{Tally, DONE},
};
use std::{fs, path::Path};

/// How many inputs by chance; with the scene's building they take a few seconds.
const BY_CHANCE: u64 = 300;

fn corpus() -> Vec<Vec<u8>> {
	let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
	let entries = fs::read_dir(folder).expect("there is a corpus");
	entries
		.map(|entry| fs::read(entry.expect("it can be listed").path()).expect("it can be read"))
		.collect()
}

#[test]
fn every_call_of_the_suite_should_succeed_somewhere_in_the_corpus() {
	let mut tally = Tally::default();
	for input in corpus() {
		play(&input, &mut tally);
	}
	let calls = |pallet: &'static str, names: &[&'static str]| {
		names.iter().map(|name| (pallet, *name)).collect::<Vec<_>>()
	};
	use frame_support::traits::GetCallName;
	type Runtime = bullet_train_runtime::Runtime;
	let suite = [
		calls(
			"BulletTrain",
			pallet_bullet_train::Call::<Runtime>::get_call_names(),
		),
		calls(
			"TravelCabin",
			pallet_travel_cabin::Call::<Runtime>::get_call_names(),
		),
		calls("Dpo", pallet_dpo::Call::<Runtime>::get_call_names()),
	];
	let missing: Vec<_> = suite
		.concat()
		.into_iter()
		.filter(|call| {
			!tally
				.calls
				.get(call)
				.is_some_and(|outcomes| outcomes.contains_key(DONE))
		})
		.collect();
	assert!(missing.is_empty(), "never done: {missing:?}");
}

#[test]
fn inputs_to_begin_with_should_break_nothing() {
	for seed in seeds::seeds() {
		play(&seed, &mut ());
	}
}

#[test]
fn inputs_by_chance_should_break_nothing() {
	for number in 0..BY_CHANCE {
		play(&by_chance(number), &mut ());
	}
}

/// Up to 256 bytes, the same at every run.
fn by_chance(number: u64) -> Vec<u8> {
	let length = number as usize % 256;
	(0u64..)
		.flat_map(|block| {
			sp_core::hashing::blake2_256(&[number.to_le_bytes(), block.to_le_bytes()].concat())
		})
		.take(length)
		.collect()
}
