//! What the agenda costs a passenger, and what the chain's own settlement touches.

use super::{fair::others, *};
use crate::{
	recorder::{Recorder, State},
	weights::{counted, counting::Counting, declared, Items},
};
use bullet_train_primitives::{Outcome, Works};
use bullet_train_runtime::{
	weights::pallet_travel_cabin::WeightInfo as Measured, AllPalletsWithSystem, TravelCabin,
};
use frame_benchmarking::benchmarking::{get_read_and_written_keys, set_whitelist};
use frame_support::{
	storage::{transactional::TRANSACTION_LEVEL_KEY, StoragePrefixedMap},
	traits::WhitelistedStorageKeys,
};
use pallet_travel_cabin::WeightInfo as _;
use sp_runtime::transaction_validity::InvalidTransaction;
use std::collections::BTreeSet;

/// The storage items that something has touched.
struct Touched {
	/// The number of them all.
	items: Items,
	/// The number of entries of the agenda that were read, and that were written.
	entries: Items,
	/// The keys of all other items.
	others: BTreeSet<Vec<u8>>,
}

/// Prepares a chain in block 1, and notes what something touches on it.
fn touched<S>(set_up: impl FnOnce() -> S, what: impl FnOnce(S)) -> Touched {
	let mut chain = chain(DEV_RUNTIME_PRESET);
	let scene = chain.execute_with(|| {
		System::set_block_number(1);
		set_up()
	});
	Recorder::new(State::of(chain)).run(|| {
		let mut ignored = AllPalletsWithSystem::whitelisted_storage_keys();
		ignored.push(TRANSACTION_LEVEL_KEY.to_vec().into());
		// The transaction's extensions count the account of the passenger that boards.
		let own = frame_system::Account::<Runtime>::hashed_key_for(account(ACCOMPLICE));
		ignored.push(own.into());
		set_whitelist(ignored);
		let ((), items) = counted(|| what(scene));
		let keys = get_read_and_written_keys();
		check_state();

		let prefix = Agenda::<Runtime>::final_prefix();
		let counting = keys.into_iter().filter(|(.., is_ignored)| !is_ignored);
		let (entries, others): (Vec<_>, Vec<_>) =
			counting.partition(|(key, ..)| key.starts_with(&prefix));
		Touched {
			items,
			entries: Items {
				reads: entries.iter().map(|(_, read, ..)| u64::from(*read)).sum(),
				writes: entries
					.iter()
					.map(|(_, _, written, _)| u64::from(*written))
					.sum(),
			},
			others: others.into_iter().map(|(key, ..)| key).collect(),
		}
	})
}

/// The items that a boarding touches, of a class in which somebody rides already or not.
fn boarding_of(token: Token, is_idle: bool) -> Touched {
	let set_up = || {
		let class = gold(token, 3);
		if !is_idle {
			board(RIDER, class);
		}
		class
	};
	touched(set_up, |class| does(ACCOMPLICE, boarding(class)))
}

#[test]
fn a_boarding_should_write_to_the_agenda_only_if_nobody_rides_in_the_class() {
	for token in TOKENS {
		let [first, later] = [true, false].map(|is_idle| boarding_of(token.clone(), is_idle));
		let entries = [first.entries, later.entries].map(|it| (it.reads, it.writes));
		assert_eq!(entries, [(0, 1), (0, 0)]);
		// Nothing else is more, and all of it is declared.
		assert_eq!(first.others.len(), later.others.len());
		assert_eq!(first.items.reads, later.items.reads);
		assert_eq!(first.items.writes, later.items.writes + 1);
		let items = match token {
			Token::Native => declared(Measured::<Counting>::board_native),
			Token::WithId(_) => declared(Measured::<Counting>::board),
		};
		assert!(later.items.reads > 0 && later.items.reads <= items.reads);
		assert!(later.items.writes > 0 && later.items.writes <= items.writes);
	}
}

/// Checks that the chain's settlement of the first ride of a class touches no item, besides entries
/// of the agenda, that the call doesn't touch.
fn check_settlement(set_up: impl Fn() -> Ride) {
	let ended = || {
		let ride = set_up();
		// The first hour after the end is the hunters'.
		pass(GOLD.duration + 1);
		ride
	};
	let by_hand = touched(ended, |ride| does(MALLORY, ride.settle()));
	let by_itself = touched(ended, |Ride { class, .. }| {
		let job = Job::<AccountId>::Class(class);
		// As the hook does it, which takes the entry off the agenda first.
		let at = <TravelCabin as Works<AccountId>>::planned(&job).expect("it is planned");
		Agenda::<Runtime>::remove((false, at.to_be_bytes()), &job);
		let attempt = <TravelCabin as Works<AccountId>>::work(&job, Weight::MAX);
		assert_eq!(attempt.outcome, Ok(Outcome::Done));
	});
	let more: Vec<_> = by_itself.others.difference(&by_hand.others).collect();
	assert!(
		more.is_empty(),
		"the chain touches {more:?}, the call doesn't"
	);
	assert!(!by_itself.others.is_empty());
}

#[test]
fn a_settlement_by_the_chain_should_touch_no_more_than_one_by_hand() {
	for token in TOKENS {
		check_settlement(|| ride(token.clone(), RIDER));
		check_settlement(|| running(token.clone()).1);
	}
	// With a milestone share, and one that has to be kept.
	let shared = || {
		let train = train(SPAN);
		let class = class(train, GOLD, 1);
		does(OWNER, announce(train, GOLD.fare, U));
		board(RIDER, class)
	};
	check_settlement(shared);
	check_settlement(|| {
		let ride = shared();
		does(TEAM, block(RIDER));
		ride
	});
}

/// The number of boardings that block [`SHORT_ENDS`] has room for, with this chain's own work, and
/// the weight of that. This number of rides in other classes end in it.
fn boardings_in_a_block(slots: Slots, ending: u32) -> (u32, Used) {
	let mut sought = 0;
	let mut line = Line::new(DEV_RUNTIME_PRESET, || {
		set_slots(slots);
		let train = train(Token::Native);
		others(train, ending, SHORT_ENDS);
		sought = class(train, SHORT, 2_500);
		System::set_block_number(2);
		board(RIDER, sought);
	});
	let mut boarded = 0;
	let used = line.run(SHORT_ENDS, || loop {
		let boarding = signed(ACCOMPLICE, boarding(sought).into(), 0);
		match Executive::apply_extrinsic(boarding) {
			Ok(outcome) => assert_eq!(outcome, Ok(())),
			Err(full) => {
				assert_eq!(full, InvalidTransaction::ExhaustsResources.into());
				break;
			}
		}
		boarded += 1;
	});
	line.now(check_state);
	(boarded, used)
}

#[test]
fn a_block_should_hold_as_many_boardings_as_without_the_chains_own_work() {
	for ending in [0, 1_000] {
		let (without, nothing) = boardings_in_a_block(Slots::OFF, ending);
		let (with, used) = boardings_in_a_block(Slots::default(), ending);
		assert_eq!(nothing.total(), Weight::zero());
		assert!(used.slice.all_lte(slice()), "{used:?}");
		let is_full = used.slice.ref_time() > slice().ref_time() / 10 * 9;
		assert_eq!(is_full, ending > 0, "{used:?}");
		assert!(without > 500, "{without}");
		assert!(with * 100 >= without * 98, "{with} instead of {without}");
	}
}
