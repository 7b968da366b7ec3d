//! DPOs as this runtime wires them: their accounts come to life, and releases cost what they use.

use super::*;
use bullet_train_primitives::DpoId;
use bullet_train_runtime::{
	configs::tokens::Token, constants::BOLT, genesis_config_presets::endowed,
	genesis_config_presets::span, Assets, BulletTrain, Dpo, RuntimeOrigin, TravelCabin,
};
use frame_support::{assert_ok, dispatch::GetDispatchInfo, weights::Weight};
use pallet_dpo::{Releasable, State, Target};
use sp_runtime::traits::Dispatchable;
use Sr25519Keyring::{Alice, Bob};

/// Creates a class of Alice's with one cabin at this fare, in the project's token.
fn a_class(fare: Balance) -> bullet_train_primitives::ClassId {
	let by = || RuntimeOrigin::signed(account(Alice));
	assert_ok!(BulletTrain::launch_train(
		by(),
		b"Orient".to_vec(),
		Token::WithId(span::ID)
	));
	let terms = pallet_travel_cabin::ClassTerms {
		fare,
		yield_total: fare / 10 + 10,
		bonus: fare / 10 + 1,
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

/// Founds a DPO of Alice's for a class of hers, in which `members` other accounts buy one seat
/// each, and which then fails.
fn failed_pool(members: usize) -> DpoId {
	let (class, dpo) = (a_class(100), pallet_dpo::NextDpo::<Runtime>::get());
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
		let who = RuntimeOrigin::signed(who);
		assert_ok!(Dpo::buy_seats(who, dpo, 1, None, None, None));
	}
	System::set_block_number(expiry);
	assert_ok!(Dpo::report_failed(alice, dpo));
	assert_eq!(Dpo::state(dpo), Some(State::Failed));
	dpo
}

/// The weight that the release of a failed DPO with this number of members is charged in the end.
fn charged(members: usize) -> Weight {
	let mut charged = Weight::zero();
	on_chain(|| {
		let dpo = failed_pool(members);
		let who = RuntimeOrigin::signed(account(Bob));
		let info = Dpo::release_withdraw(who, dpo, Recipients::MOST)
			.expect("there is something to release");
		charged = info.actual_weight.expect("the release says what it cost");
	});
	charged
}

/// The call that releases this account of a DPO.
fn release_of(account: Releasable, dpo: DpoId, recipients: Recipients) -> RuntimeCall {
	use pallet_dpo::Call;
	match account {
		Releasable::Yield => Call::<Runtime>::release_yield { dpo, recipients }.into(),
		Releasable::Bonus => Call::<Runtime>::release_bonus { dpo, recipients }.into(),
		Releasable::Withdraw => Call::<Runtime>::release_withdraw { dpo, recipients }.into(),
	}
}

/// Makes a call that must succeed. The weight that is paid in the end must be at least half of the
/// estimate that a wallet shows beforehand, and at most all of it. Both are without the fixed cost
/// of a transaction.
fn should_cost_half_the_estimate_at_least(call: RuntimeCall) {
	let estimate = call.get_dispatch_info().call_weight;
	let done = call.clone().dispatch(RuntimeOrigin::signed(account(Bob)));
	let paid = done.expect("it succeeds").actual_weight.unwrap_or(estimate);
	assert!(
		estimate.all_lte(paid.saturating_mul(2)) && paid.all_lte(estimate),
		"{call:?}: {estimate:?}, {paid:?}"
	);
}

/// Releases all accounts of a DPO as long as anything is paid, each time for as many recipients as
/// the view tells. Returns the number of releases.
fn release_all(dpo: DpoId) -> u32 {
	let mut releases = 0;
	for releasable in Releasable::ALL {
		while let Some(view) = Dpo::would_release(dpo, releasable, account(Bob)) {
			let call = release_of(releasable, dpo, view.recipients);
			should_cost_half_the_estimate_at_least(call);
			releases += 1;
		}
	}
	releases
}

#[test]
fn the_estimate_should_be_at_most_twice_the_fee_when_the_call_says_what_the_views_tell() {
	for members in [1, 2, 10] {
		on_chain(|| {
			let dpo = failed_pool(members);
			assert_eq!(release_all(dpo), 1);
			let members = Dpo::dpo(dpo).expect("still there").members as u8;
			let close = pallet_dpo::Call::<Runtime>::close { dpo, members };
			should_cost_half_the_estimate_at_least(close.into());
		});
	}
	on_chain(|| {
		let chain = chain_of(3);
		System::set_block_number(System::block_number() + 10);
		let settle = TravelCabin::settle_ride(RuntimeOrigin::signed(account(Bob)), 0, 0);
		assert_ok!(settle);
		// Each DPO has Withdraw, Bonus and Yield to release, to users and to a DPO Member.
		assert!(chain.iter().map(|dpo| release_all(*dpo)).sum::<u32>() >= 9);
		for dpo in chain {
			let members = Dpo::dpo(dpo).expect("still there").members as u8;
			let close = pallet_dpo::Call::<Runtime>::close { dpo, members };
			should_cost_half_the_estimate_at_least(close.into());
		}
	});
}

#[test]
fn a_release_should_be_charged_by_its_real_number_of_members() {
	let call = release_of(Releasable::Withdraw, 0, Recipients::MOST);
	let most = call.get_dispatch_info().call_weight;
	let (one, ten) = (charged(1), charged(10));
	assert!(
		one.all_lt(ten) && ten.all_lt(most),
		"{one:?} {ten:?} {most:?}"
	);
	// Each member costs something, and the rest is given back.
	assert!(
		one.ref_time().saturating_mul(4) < most.ref_time(),
		"{one:?} {most:?}"
	);
}

/// Creates a chain of `depth` DPOs on one cabin and returns them, the head first. All have the same
/// members: the manager, four users and the next DPO, in whose place the last one has more users.
fn chain_of(depth: usize) -> Vec<DpoId> {
	let class = Target::Class(a_class(1_000_000 * BOLT));
	let people = endowed();
	let by = |index: usize| RuntimeOrigin::signed(people[index].clone());
	let (expiry, mut target, mut chain) = (System::block_number() + 10, class, vec![]);
	for _ in 0..depth {
		let dpo = pallet_dpo::NextDpo::<Runtime>::get();
		assert_ok!(Dpo::create(
			by(0),
			b"Link".to_vec(),
			target,
			expiry,
			15,
			None,
			None
		));
		target = Target::Dpo { dpo, seats: 30 };
		chain.push(dpo);
	}
	for (index, dpo) in chain.iter().enumerate().rev() {
		// The last DPO has users in the place of a DPO Member.
		let seats: &[u8] = if index + 1 == depth {
			&[15, 15, 15, 10, 15, 15]
		} else {
			&[15, 15, 15, 10]
		};
		for (user, seats) in seats.iter().enumerate() {
			assert_ok!(Dpo::buy_seats(
				by(user + 1),
				*dpo,
				*seats,
				Some(people[0].clone()),
				None,
				None
			));
		}
		let target = Dpo::dpo(*dpo).expect("created before").default_target;
		assert_ok!(Dpo::commit(by(0), *dpo, target, None));
	}
	chain
}

#[test]
fn a_call_should_be_charged_the_same_at_every_depth_of_a_chain() {
	on_chain(|| {
		let chain = chain_of(20);
		assert_eq!(Dpo::state(chain[19]), Some(State::Running));
		let who = || RuntimeOrigin::signed(endowed()[5].clone());
		let mut charged = vec![];
		for dpo in &chain {
			let info = Dpo::release_bonus(who(), *dpo, Recipients::MOST).expect("there is a bonus");
			charged.push(info.actual_weight);
		}
		System::set_block_number(System::block_number() + 10);
		assert_ok!(TravelCabin::settle_ride(who(), 0, 0));
		for releases in [Dpo::release_yield, Dpo::release_withdraw] {
			for dpo in &chain {
				let info = releases(who(), *dpo, Recipients::MOST).expect("there is something");
				charged.push(info.actual_weight);
			}
		}
		for (index, of_one_kind) in charged.chunks(20).enumerate() {
			// The head and the last DPO differ: the head's manager gets bonus, too, and the last
			// has no DPO Member.
			let alike = &of_one_kind[1..19];
			assert!(
				alike.iter().all(|weight| weight == &alike[0]),
				"{index}: {alike:?}"
			);
			assert!(alike[0].is_some());
		}
	});
}

#[test]
fn an_account_should_still_hold_when_strangers_have_sent_it_hundreds_of_tokens() {
	on_chain(|| {
		// Each token takes a reference to the account. If references were limited, nobody could
		// found the next DPO.
		let (class, next) = (a_class(100), Dpo::account(0));
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
