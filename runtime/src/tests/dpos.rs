//! DPOs as this runtime wires them: their accounts come to life, and releases cost what they do.

use super::*;
use crate::{
	configs::tokens::Token, constants::BOLT, genesis_config_presets::endowed,
	genesis_config_presets::span, Assets, BulletTrain, Dpo, RuntimeOrigin, TravelCabin,
};
use bullet_train_primitives::DpoId;
use frame_support::{assert_ok, dispatch::GetDispatchInfo, weights::Weight};
use pallet_dpo::{State, Target};
use Sr25519Keyring::{Alice, Bob};

/// A class of Alice's, in the project's token.
fn a_class() -> bullet_train_primitives::ClassId {
	let by = || RuntimeOrigin::signed(account(Alice));
	assert_ok!(BulletTrain::launch_train(
		by(),
		b"Orient".to_vec(),
		Token::WithId(span::ID)
	));
	let terms = pallet_travel_cabin::ClassTerms {
		fare: 100,
		yield_total: 10,
		bonus: 1,
		duration: 10,
	};
	assert_ok!(TravelCabin::create_class(
		by(),
		0,
		b"Gold".to_vec(),
		terms,
		1
	));
	0
}

/// A pool of Alice's for a class of hers, in which so many of the others buy a seat each, and which then
/// fails.
fn failed_pool(members: usize) -> DpoId {
	let (class, dpo) = (a_class(), pallet_dpo::NextDpo::<Runtime>::get());
	let expiry = System::block_number() + 10;
	let alice = RuntimeOrigin::signed(account(Alice));
	let target = Target::Class(class);
	assert_ok!(Dpo::create(
		alice.clone(),
		b"Pool".to_vec(),
		target,
		expiry,
		0,
		None,
		None
	));
	for who in endowed().into_iter().skip(1).take(members) {
		assert_ok!(Dpo::buy_seats(RuntimeOrigin::signed(who), dpo, 1, None));
	}
	System::set_block_number(expiry);
	assert_ok!(Dpo::report_failed(alice, dpo));
	assert_eq!(Dpo::state(dpo), Some(State::Failed));
	dpo
}

/// What the release of such a pool is charged in the end.
fn charged(members: usize) -> Weight {
	let mut charged = Weight::zero();
	on_chain(|| {
		let dpo = failed_pool(members);
		let who = RuntimeOrigin::signed(account(Bob));
		let info = Dpo::release_withdraw(who, dpo).expect("there is something to release");
		charged = info.actual_weight.expect("the release says what it cost");
	});
	charged
}

#[test]
fn a_release_should_be_charged_by_its_real_number_of_members() {
	let call: RuntimeCall = pallet_dpo::Call::<Runtime>::release_withdraw { dpo: 0 }.into();
	let most = call.get_dispatch_info().call_weight;
	let (one, ten) = (charged(1), charged(10));
	assert!(
		one.all_lt(ten) && ten.all_lt(most),
		"{one:?} {ten:?} {most:?}"
	);
	// Each member costs, the rest is given back.
	assert!(
		one.ref_time().saturating_mul(4) < most.ref_time(),
		"{one:?} {most:?}"
	);
}

#[test]
fn an_account_should_still_hold_when_strangers_have_sent_it_hundreds_of_tokens() {
	on_chain(|| {
		// Each takes a reference to the account; were they limited, nobody could open the next DPO.
		let (class, next) = (a_class(), Dpo::account(0));
		assert_ok!(Balances::transfer_keep_alive(
			RuntimeOrigin::signed(account(Bob)),
			next.clone().into(),
			BOLT
		));
		for id in 1_000..1_300 {
			let stranger = RuntimeOrigin::signed(account(Bob));
			assert_ok!(Assets::create(
				stranger.clone(),
				id.into(),
				account(Bob).into(),
				1
			));
			for who in [next.clone(), account(Alice)] {
				assert_ok!(Assets::mint(stranger.clone(), id.into(), who.into(), 1));
			}
		}
		assert_ok!(Dpo::create(
			RuntimeOrigin::signed(account(Alice)),
			b"Pool".to_vec(),
			pallet_dpo::Target::Class(class),
			System::block_number() + 1,
			15,
			None,
			None
		));
		assert_eq!(Dpo::dpo(0).map(|dpo| dpo.sold), Some(15));
	});
}
