//! Reaching a milestone and paying a share cost the same with any number of passengers aboard
//! (Rulebook 2.5). These tests count the storage items that each call reads and writes: with one
//! passenger and with thousands, with one milestone and with a full list.

use super::*;
use sp_io::TestExternalities;
use std::collections::BTreeMap;

/// The storage that a call touches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Touched {
	/// The number of different storage items read.
	reads: usize,
	/// The number of different storage items written or removed.
	writes: usize,
	/// The number of nodes of the state tree on the way to these items. If a call iterated over a
	/// prefix, this number would show it.
	nodes: usize,
}

/// The size of the state in which the calls run.
#[derive(Clone, Copy, Debug)]
struct Scene {
	/// The number of passengers aboard.
	aboard: u32,
	/// The number of milestones reached since they boarded.
	behind: u32,
	/// The number of milestones that the next boarding of the class `dear` reaches.
	ahead: u32,
}

/// The ids in a scene: the train, a class in which a boarding reaches nothing (`cheap`), a class in
/// which it reaches milestones (`dear`), and the cabin of the passenger that is paid.
#[derive(Clone, Copy)]
struct Stage {
	train: TrainId,
	cheap: ClassId,
	dear: ClassId,
	cabin: CabinNumber,
}

impl Scene {
	fn set_up(self, token: &Token) -> (TestExternalities, Stage) {
		BlocksPerDay::set(DAY);
		let mut ext = new_test_ext();
		let stage = ext.execute_with(|| {
			let train = launch(token);
			let terms = |fare| ClassTerms {
				yield_total: 28_000,
				..ride_for(fare)
			};
			let (cheap, dear) = (
				offer(train, terms(1), 10),
				offer(train, terms(1_000), 10_000),
			);
			let cabin = board(&alice(), dear);
			for nth in 1..self.aboard {
				let who = AccountId::new(sp_io::hashing::blake2_256(&nth.to_le_bytes()));
				mint(&Token::Native, &who, 10_000);
				mint(&PROJECT, &who, 10_000);
				board(&who, dear);
			}
			let collected = record(train).collected;
			for nth in 0..self.behind {
				assert_ok!(announce(
					train,
					collected + 1 + Balance::from(nth),
					1_000_000
				));
			}
			board(&bob(), dear);
			for nth in 0..self.ahead {
				assert_ok!(announce(
					train,
					collected + 1_900 + Balance::from(nth),
					1_000_000
				));
			}
			assert_eq!(reached(train).len(), self.behind as usize);
			assert_eq!(upcoming(train).len(), self.ahead as usize);
			assert_eq!(record(train).aboard, 1_000 * Balance::from(self.aboard + 1));
			assert!(due(dear, cabin) > 0);
			Stage {
				train,
				cheap,
				dear,
				cabin,
			}
		});
		wait(&mut ext, DAY / 2);
		(ext, stage)
	}
}

/// Advances by this number of blocks and commits the state.
fn wait(ext: &mut TestExternalities, blocks: u32) {
	ext.execute_with(|| {
		pass(blocks);
		clear_events();
	});
	ext.commit_all().expect("no transaction is open");
}

/// Runs a call on the committed state, counts what it touches, checks the result, and undoes the
/// call.
fn touched(
	ext: &mut TestExternalities,
	call: impl FnOnce() -> DispatchResult,
	check: impl FnOnce(),
) -> Touched {
	let recorder = sp_trie::recorder::Recorder::default();
	assert_ok!(ext.execute_with_recorder(recorder.clone(), call));
	let reads = recorder
		.recorded_keys()
		.values()
		.map(|keys| keys.len())
		.sum();
	let writes = ext.overlayed_changes().changes().count();
	let nodes = recorder.drain_storage_proof().into_iter_nodes().count();
	ext.execute_with(|| {
		check();
		check_suite();
	});
	ext.reset_overlay();
	Touched {
		reads,
		writes,
		nodes,
	}
}

/// Returns what each call touches in a scene.
fn costs(scene: Scene, token: &Token) -> BTreeMap<&'static str, Touched> {
	let (
		mut ext,
		Stage {
			train,
			cheap,
			dear,
			cabin,
		},
	) = scene.set_up(token);
	let has_reached =
		|more: u32| move || assert_eq!(reached(train).len() as u32, scene.behind + more);
	let is_paid = || assert!(BulletTrain::share_due(dear, cabin).is_none_or(|due| due == 0));
	let mut costs = BTreeMap::new();

	let call = || done(TravelCabin::board(signed(carol()), cheap, None, None));
	costs.insert(
		"board, reaching nothing",
		touched(&mut ext, call, has_reached(0)),
	);
	let call = || done(TravelCabin::board(signed(carol()), dear, None, None));
	costs.insert(
		"board, reaching milestones",
		touched(&mut ext, call, has_reached(scene.ahead)),
	);
	let call = || claim(carol(), dear, cabin);
	costs.insert("claim a share", touched(&mut ext, call, is_paid));
	let call = || withdraw(&alice(), dear, cabin);
	costs.insert("withdraw with a share", touched(&mut ext, call, is_paid));
	wait(&mut ext, 8 * DAY);
	let call = || hunt(dear, cabin);
	costs.insert("hunt with a share", touched(&mut ext, call, is_paid));
	let call = || settle(&alice(), dear, cabin);
	costs.insert("settle with a share", touched(&mut ext, call, is_paid));
	costs
}

#[test]
fn calls_should_touch_as_much_storage_when_thousands_are_aboard_or_the_list_is_full() {
	for token in tokens() {
		let lonely = Scene {
			aboard: 1,
			behind: 1,
			ahead: 1,
		};
		let least = costs(lonely, &token);
		for scene in [
			Scene {
				aboard: 2_000,
				..lonely
			},
			Scene {
				aboard: 2_000,
				behind: 63,
				..lonely
			},
			Scene {
				aboard: 2_000,
				ahead: 63,
				..lonely
			},
		] {
			for (call, most) in costs(scene, &token) {
				let least = least[call];
				println!("{token:?}, {call}: {least:?} alone, {most:?} in {scene:?}");
				assert_eq!(
					(most.reads, most.writes),
					(least.reads, least.writes),
					"{call} touches a different number of storage items in {scene:?}"
				);
				// With thousands of rides the tree is a few levels deeper, so the number of nodes
				// isn't equal.
				assert!(
					most.nodes < 2 * least.nodes,
					"{call} iterates over the state in {scene:?}: {most:?}, {least:?} alone"
				);
			}
		}
	}
}
