//! That whatever differs between the runtime and the model is noticed.

use crate::{
	model::{
		ledger::{Acct, Hold, BOLT},
		Act, Model, Name,
	},
	world::{self, difference, genesis, signed, Names, Scene},
};
use bullet_train_runtime::{Assets, AssetsHolder, Balances, Runtime};
use frame_support::traits::{fungible, fungible::Mutate, fungibles, tokens::Precision};
use sp_runtime::traits::Dispatchable;
use sp_state_machine::BasicExternalities;

/// Who launches the train.
const OWNER: Acct = Acct::User(1);

/// Launches a train with a milestone, does something behind the model's back and says what is noticed.
fn noticed(tamper: impl FnOnce(&mut Model)) -> String {
	let (storage, mut model) = genesis(Scene::Plain);
	BasicExternalities::new(storage).execute_with(|| {
		let launch = Act::LaunchTrain {
			name: Name::Good,
			token: 1,
		};
		let milestone = Act::AddMilestone {
			train: 0,
			threshold: 1_000,
			reward: 500,
		};
		for act in [launch, milestone] {
			act.call().dispatch(signed(OWNER)).expect("it is allowed");
			model.play(OWNER, &act).expect("it is allowed");
		}
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
fn a_unit_of_bolt_under_another_hold_is_noticed() {
	use fungible::MutateHold;
	let shifted = noticed(|_| {
		let who = world::id_of(OWNER);
		let [from, to] = [Hold::TrainDeposit, Hold::ClassDeposit].map(world::reason_of);
		Balances::release(&from, &who, 1, Precision::Exact).expect("it is on hold");
		Balances::hold(&to, &who, 1).expect("it can be held");
	});
	assert!(shifted.starts_with("holds of BOLT of User(1)"), "{shifted}");
}

#[test]
fn a_unit_of_a_token_under_another_hold_is_noticed() {
	use fungibles::MutateHold;
	let shifted = noticed(|_| {
		let who = world::id_of(OWNER);
		let [from, to] = [Hold::Milestone, Hold::Reward].map(world::reason_of);
		AssetsHolder::release(1, &from, &who, 1, Precision::Exact).expect("it is on hold");
		AssetsHolder::hold(1, &to, &who, 1).expect("it can be held");
	});
	let held = "token 1 of User(1) held as Milestone";
	assert!(shifted.starts_with(held), "{shifted}");
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
