//! A call costs the same in a long chain and with many DPOs, and a release costs in proportion to
//! its own members (Rulebook 3.4, 3.7). These tests count the storage items that each call reads
//! and writes.

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

/// Runs a closure and commits its changes to the database, so that later reads of them are counted.
fn done<R>(ext: &mut TestExternalities, what: impl FnOnce() -> R) -> R {
	let result = ext.execute_with(|| {
		let result = what();
		clear_events();
		result
	});
	ext.commit_all().expect("no transaction is open");
	result
}

/// Runs a call on the committed state, counts what it touches, checks the suite, and undoes the
/// call.
fn touched(ext: &mut TestExternalities, call: impl FnOnce() -> DispatchResult) -> Touched {
	let recorder = sp_trie::recorder::Recorder::default();
	assert_ok!(ext.execute_with_recorder(recorder.clone(), call));
	let reads = recorder
		.recorded_keys()
		.values()
		.map(|keys| keys.len())
		.sum();
	let writes = ext.overlayed_changes().changes().count();
	let nodes = recorder.drain_storage_proof().into_iter_nodes().count();
	ext.execute_with(check_suite);
	ext.reset_overlay();
	Touched {
		reads,
		writes,
		nodes,
	}
}

/// The size of the state in which the calls run on one DPO of a chain.
#[derive(Clone, Copy, Debug)]
struct Scene {
	/// The number of DPOs in the chain above that DPO.
	above: usize,
	/// The number of DPOs in the chain below that DPO.
	below: usize,
	/// The number of DPOs outside the chain.
	others: usize,
}

/// Creates a DPO in which Alice has 10 seats. Later Bob and Carol buy 30 and 10, and another DPO
/// takes half. With a fare of 100 all seats of a chain cost 1, so every link has the same figures.
fn link(target: Target) -> DpoId {
	let rules = Rules {
		user_cap: 30,
		dpo_cap: 50,
		..Rules::V1
	};
	let rules = Some(RuleSet::Custom(rules));
	create_as(
		alice(),
		target,
		Founding {
			seats: 10,
			rules,
			..Default::default()
		},
	)
}

/// Sells Bob and Carol their seats. Carol names Dave, who has never had an account.
fn sell(dpo: DpoId) {
	assert_ok!(buy(bob(), dpo, 30));
	assert_ok!(buy_referred(carol(), dpo, 10, dave()));
}

fn dave() -> AccountId {
	account(b'D')
}

/// Commits a DPO, without the reads that [`commit`] makes before and after.
fn only_commit(who: AccountId, dpo: DpoId, target: Target) -> DispatchResult {
	dispatched(|| Dpo::commit(signed(who), dpo, target, None))
}

/// Releases all three accounts until there is nothing to release.
fn drain(dpo: DpoId) {
	for kind in [Releasable::Withdraw, Releasable::Bonus, Releasable::Yield] {
		while release(hunter(), dpo, kind).is_ok() {}
	}
}

/// Returns what each call touches in a scene.
fn costs(scene: Scene, token: &Token) -> BTreeMap<&'static str, Touched> {
	BlocksPerDay::set(DAY);
	DpoBounds::set(Bounds::RULEBOOK);
	let Scene {
		above,
		below,
		others,
	} = scene;
	let terms = ClassTerms {
		fare: 100,
		..gold()
	};
	let mut ext = new_test_ext();
	let mut costs = BTreeMap::new();
	let ext = &mut ext;

	// `chain` begins with the head, and the DPO under test has the index `above`. From the end up
	// to it, all DPOs are filled and hold seats of the one above. Only the one just below it hasn't
	// taken its seats yet.
	let (class, chain) = done(ext, || {
		let class = Target::Class(class_of(token, terms, 1));
		for _ in 0..others {
			link(class);
		}
		let mut chain = vec![link(class)];
		for index in 0..above + below {
			chain.push(link(seats_of(chain[index], 50)));
		}
		for index in (above + 1..chain.len()).rev() {
			sell(chain[index]);
			match chain.get(index + 1) {
				None => drop(fill(chain[index])),
				Some(next) => {
					assert_ok!(commit(alice(), *next, seats_of(chain[index], 50)));
				}
			}
		}
		assert_ok!(buy(bob(), chain[above], 30));
		(class, chain)
	});
	let (head, dpo, child) = (chain[0], chain[above], chain[above + 1]);
	let other = chain[above - 1];

	let to_dpo = || only_commit(alice(), child, seats_of(dpo, 50));
	costs.insert(
		"buy_seats",
		touched(ext, || buy_referred(carol(), dpo, 10, dave())),
	);
	done(ext, || buy_referred(carol(), dpo, 10, dave())).expect("Carol can buy");
	costs.insert("commit of the one below", touched(ext, to_dpo));
	done(ext, || {
		assert_ok!(to_dpo());
		assert_eq!((state(dpo), state(child)), (State::Active, State::Chained));
		sell(other);
	});
	let up = || only_commit(alice(), dpo, seats_of(other, 50));
	costs.insert("commit", touched(ext, up));
	done(ext, || {
		assert_ok!(up());
		for index in (0..above - 1).rev() {
			sell(chain[index]);
			assert_ok!(commit(
				alice(),
				chain[index + 1],
				seats_of(chain[index], 50)
			));
		}
	});
	let board = || only_commit(alice(), head, class);
	costs.insert("commit to the cabin", touched(ext, board));
	done(ext, || {
		assert_ok!(board());
		// One read goes up 1,000 links. The next read goes on from there.
		let last = *chain.last().expect("a chain");
		let reached = Dpo::head(last).expect("a DPO").dpo;
		assert_eq!([dpo, reached].map(state), [State::Running; 2]);
		pass(DAY);
	});
	for (name, who) in [
		("withdraw_yield by a user", bob()),
		("withdraw_yield by the manager", alice()),
	] {
		costs.insert(name, touched(ext, || withdraw(who, head)));
	}

	// The DPO under test gets money at once. Its income from the head's cabin would take many
	// releases.
	done(ext, || {
		earn(token, dpo, 10_000);
		grant(token, dpo, AccountKind::Bonus, 100);
		grant(token, dpo, AccountKind::Withdraw, 1_000);
	});
	for (name, kind) in RELEASES {
		costs.insert(name, touched(ext, || release(hunter(), dpo, kind)));
	}
	done(ext, || {
		// Dave gets 3 of Carol's 11. That is too little to open an account, so it is kept.
		assert_ok!(release(hunter(), dpo, Releasable::Bonus));
		assert_eq!(Dpo::unclaimed_of(dave(), 0, 1)[0].amount, 3);
		mint(&Token::Native, &dave(), 1_000);
		mint(token, &dave(), 1_000);
	});
	costs.insert(
		"claim_unclaimed",
		touched(ext, || claim(hunter(), dpo, dave())),
	);

	// The fare comes down the chain, and all DPOs above are closed.
	done(ext, || {
		assert_ok!(claim(hunter(), dpo, dave()));
		pass(30 * DAY);
		assert_ok!(settle(hunter(), head));
		for index in 0..above {
			drain(chain[index]);
			assert_eq!(state(chain[index + 1]), State::Completed);
			assert_ok!(close(hunter(), chain[index]));
		}
	});
	costs.insert(
		"release_withdraw that completes",
		touched(ext, || release(hunter(), dpo, Releasable::Withdraw)),
	);
	done(ext, || {
		drain(dpo);
		assert_eq!(state(child), State::Completed);
	});
	costs.insert("close", touched(ext, || close(hunter(), dpo)));
	costs
}

const RELEASES: [(&str, Releasable); 3] = [
	("release_yield", Releasable::Yield),
	("release_bonus", Releasable::Bonus),
	("release_withdraw", Releasable::Withdraw),
];

#[test]
fn calls_should_touch_as_much_storage_when_the_chain_is_long_or_there_are_many_dpos() {
	for token in tokens() {
		let lonely = Scene {
			above: 1,
			below: 1,
			others: 1,
		};
		let least = costs(lonely, &token);
		for scene in [
			Scene {
				above: 1_000,
				..lonely
			},
			Scene {
				below: 1_000,
				..lonely
			},
			Scene {
				others: 1_000,
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
				// With thousands of records the tree is a few levels deeper, so the number of nodes
				// isn't equal.
				assert!(
					most.nodes < 2 * least.nodes,
					"{call} iterates over the state in {scene:?}: {most:?}, {least:?} alone"
				);
			}
		}
	}
}

/// Returns what each release touches in a DPO with this number of members, which all have the same
/// number of seats. They are DPOs, or users that each named an External Referrer of their own.
fn costs_of_releases(token: &Token, members: u8, are_dpos: bool) -> [Touched; 3] {
	BlocksPerDay::set(DAY);
	DpoBounds::set(Bounds::RULEBOOK);
	let mut ext = new_test_ext();
	let dpo = done(&mut ext, || {
		let class = Target::Class(class_of(token, gold(), 1));
		let rules = Rules {
			user_cap: 30,
			dpo_cap: 50,
			..Rules::V1
		};
		let rules = Some(RuleSet::Custom(rules));
		let dpo = create_as(
			alice(),
			class,
			Founding {
				rules,
				..Default::default()
			},
		);
		let seats = 100 / members;
		for _ in 0..members {
			if are_dpos {
				let target = seats_of(dpo, seats);
				let child = create(bob(), target, 10);
				fill(child);
				assert_ok!(commit(bob(), child, target));
			} else {
				let [who, referrer] = strangers(2).try_into().expect("two");
				assert_ok!(buy_referred(who, dpo, seats, referrer));
			}
		}
		assert_eq!(state(dpo), State::Active);
		assert_ok!(commit(alice(), dpo, class));
		earn(token, dpo, 10_000);
		grant(token, dpo, AccountKind::Bonus, 100_000);
		grant(token, dpo, AccountKind::Withdraw, 100_000);
		dpo
	});
	RELEASES.map(|(_, kind)| touched(&mut ext, || release(hunter(), dpo, kind)))
}

#[test]
fn releases_should_touch_storage_in_proportion_to_their_own_members() {
	for token in tokens() {
		for (are_dpos, members) in [(false, [10, 20, 50, 100]), (true, [2, 5, 10, 20])] {
			let costs = members.map(|members| costs_of_releases(&token, members, are_dpos));
			for (index, (name, _)) in RELEASES.into_iter().enumerate() {
				let costs = costs.map(|costs| costs[index]);
				println!("{token:?}, {name} of {members:?}, DPOs {are_dpos}: {costs:?}");
				for count in [
					|touched: Touched| touched.reads,
					|touched: Touched| touched.writes,
				] {
					let [few, more, many, most] = costs.map(count);
					let [a, b, c, d] = members.map(usize::from);
					// Every additional member costs the same, and more than nothing.
					assert!(few < more);
					assert_eq!((more - few) * (c - b), (many - more) * (b - a));
					assert_eq!((many - more) * (d - c), (most - many) * (c - b));
				}
			}
		}
	}
}
