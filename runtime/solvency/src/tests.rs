//! A short run of what `scripts/soak.sh` does for hours, and proof that it can fail.

use crate::{
	cases::any_case,
	model::{
		ledger::{Acct, Hold, BOLT},
		Act, Model, Name,
	},
	play::{play, CALLS},
	tally::Tally,
	world::{self, difference, genesis, signed, Names, Scene},
};
use bullet_train_runtime::{Assets, Balances, Runtime};
use frame_support::traits::{
	fungible::{Mutate, MutateHold},
	GetCallName,
};
use proptest::prelude::*;
use sp_runtime::traits::Dispatchable;
use sp_state_machine::BasicExternalities;

proptest! {
	#![proptest_config(ProptestConfig { cases: 128, max_shrink_iters: 50_000, ..Default::default() })]

	#[test]
	fn after_any_calls_every_unit_is_where_the_model_has_it(case in any_case()) {
		let mut tally = Tally::default();
		if let Err(failure) = play(&case, &mut tally) {
			for line in &failure.story {
				eprintln!("{line}");
			}
			prop_assert!(false, "{}", failure.why);
		}
	}
}

/// Launches a train, does something behind the model's back and says what is noticed.
fn noticed(tamper: impl FnOnce(&mut Model)) -> String {
	let (storage, mut model) = genesis(Scene::Plain);
	BasicExternalities::new(storage).execute_with(|| {
		let (owner, act) = (
			Acct::User(1),
			Act::LaunchTrain {
				name: Name::Good,
				token: 1,
			},
		);
		act.call()
			.dispatch(signed(owner))
			.expect("it can be launched");
		model.play(owner, &act).expect("it can be launched");
		let names = Names::new(0..=2);
		assert_eq!(difference(&model, &names), Ok(()));
		world::check_state().expect("the pallets are consistent");
		tamper(&mut model);
		difference(&model, &names).expect_err("it has to be noticed")
	})
}

#[test]
fn a_unit_of_bolt_more_is_noticed() {
	let more = noticed(|_| {
		Balances::mint_into(&world::id_of(Acct::User(5)), 1).expect("it can be minted");
	});
	assert!(more.starts_with("free BOLT of User(5)"), "{more}");
}

#[test]
fn a_unit_of_a_token_more_is_noticed() {
	let more = noticed(|_| {
		let who = world::id_of(Acct::User(5)).into();
		Assets::mint(signed(world::TEAM), 2.into(), who, 1).expect("it can be minted");
	});
	assert!(more.starts_with("free token 2 of User(5)"), "{more}");
}

#[test]
fn a_unit_under_another_hold_is_noticed() {
	let shifted = noticed(|_| {
		let (who, reason) = (
			world::id_of(Acct::User(1)),
			world::reason_of(Hold::ClassDeposit),
		);
		Balances::hold(&reason, &who, 1).expect("it can be held");
	});
	assert!(shifted.contains("BOLT of User(1)"), "{shifted}");
}

#[test]
fn a_unit_that_only_the_model_has_is_noticed() {
	let less = noticed(|model| {
		let holding = model.ledger.holdings.get_mut(&(BOLT, Acct::User(7)));
		holding.expect("it has BOLT").free += 1;
	});
	assert!(less.starts_with("free BOLT of User(7)"), "{less}");
}

#[test]
fn a_changed_record_is_noticed() {
	let changed = noticed(|_| {
		pallet_bullet_train::Trains::<Runtime>::mutate(0, |train| {
			train.as_mut().expect("it was launched").collected = 1;
		});
	});
	assert!(changed.starts_with("train 0"), "{changed}");
}

#[test]
fn a_lost_record_is_noticed() {
	let lost = noticed(|_| pallet_bullet_train::Trains::<Runtime>::remove(0));
	assert!(lost.starts_with("trains"), "{lost}");
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
