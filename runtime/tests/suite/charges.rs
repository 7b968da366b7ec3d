//! A call about a ride is charged for what happened, and never for less than it touched.

use super::{
	adversaries::{props::*, stage::*},
	recorder::Recorder,
	weights::{counted, counting::Counting, declared, Items},
	*,
};
use bullet_train_runtime::{
	configs::tokens::{Fungibles, Token},
	genesis_config_presets::span,
	weights::pallet_travel_cabin::WeightInfo as Measured,
	AllPalletsWithSystem, RuntimeOrigin,
};
use frame_benchmarking::benchmarking::set_whitelist;
use frame_support::{
	dispatch::GetDispatchInfo,
	storage::transactional::TRANSACTION_LEVEL_KEY,
	traits::{fungibles::Inspect as _, WhitelistedStorageKeys},
	weights::Weight,
};
use pallet_dpo::{RuleSet, Target};
use pallet_travel_cabin::WeightInfo;
use sp_runtime::traits::Dispatchable;
use Sr25519Keyring as Person;

/// Offers three gold cabins on a new train with this number of milestones, all of which the first
/// boarding reaches. Returns the class.
fn offer(token: Token, milestones: u32, reward: Balance) -> u32 {
	let train = train(token);
	for threshold in 1..=milestones {
		does(OWNER, announce(train, threshold.into(), reward));
	}
	class(train, GOLD, 3)
}

/// Offers such a class and boards its first cabin for the rider.
fn ride(token: Token, milestones: u32, reward: Balance) -> Ride {
	board(RIDER, offer(token, milestones, reward))
}

/// Offers a class in the project's token and boards its first cabin for a DPO of seven members.
fn dpo_ride(milestones: u32) -> Ride {
	let class = offer(SPAN, milestones, U);
	let target = Target::Class(class);
	let dpo = full_pool(target, RuleSet::V1);
	does(MANAGER, commit(dpo, target));
	first_ride(class)
}

/// Mints the project's token until its supply has room for payments of this many base units at
/// most.
fn leave_room(room: Balance) {
	let mint = pallet_assets::Call::mint {
		id: span::ID.into(),
		beneficiary: account(TEAM).into(),
		amount: Balance::MAX - Fungibles::total_issuance(SPAN) - room,
	};
	does(TEAM, mint);
}

/// Prepares a chain and makes a call on it. Returns the weight that the call is charged, and the
/// items that it touches.
fn charged(set_up: impl FnOnce() -> (Person, RuntimeCall)) -> (Weight, Items) {
	let mut chain = chain(DEV_RUNTIME_PRESET);
	let (who, call) = chain.execute_with(|| {
		System::set_block_number(1);
		set_up()
	});
	chain.commit_all().expect("no transaction is open");
	Recorder::new(chain.backend.clone()).run(|| {
		let mut ignored = AllPalletsWithSystem::whitelisted_storage_keys();
		ignored.push(TRANSACTION_LEVEL_KEY.to_vec().into());
		set_whitelist(ignored);
		let declared = call.get_dispatch_info().call_weight;
		let (done, touched) = counted(|| call.dispatch(RuntimeOrigin::signed(account(who))));
		let charged = done.expect("it succeeds").actual_weight;
		(charged.unwrap_or(declared), touched)
	})
}

/// Checks that a call is charged the weight of this benchmark, and that this weight covers the
/// items that the call touches.
macro_rules! assert_charged {
	($set_up:expr, $name:ident($($value:expr)?)) => {
		let (charged, touched) = charged($set_up);
		let name = stringify!($name);
		assert_eq!(charged, Measured::<Runtime>::$name($($value)?), "{name}");
		let items = declared(|| Measured::<Counting>::$name($($value)?));
		assert!(touched.writes > 0 && touched.reads > 0, "{name} did nothing");
		assert!(
			touched.reads <= items.reads && touched.writes <= items.writes,
			"{name} touches {touched:?} and is charged {items:?}"
		);
	};
}

fn boards(class: u32) -> (Person, RuntimeCall) {
	(ACCOMPLICE, boarding(class).into())
}

#[test]
fn a_boarding_should_be_charged_by_its_token_and_the_milestones_that_it_reaches() {
	assert_charged!(|| boards(offer(Token::Native, 0, 0)), board_native());
	assert_charged!(|| boards(offer(SPAN, 0, 0)), board());
	assert_charged!(|| boards(offer(Token::Native, 1, U)), board_reaching(1));
	assert_charged!(|| boards(offer(SPAN, 3, U)), board_reaching(3));
	// The milestones have been reached before.
	assert_charged!(|| boards(ride(SPAN, 3, U).class), board());
}

fn withdraw(who: Person, ride: Ride) -> (Person, RuntimeCall) {
	pass(DAY);
	(who, ride.withdraw())
}

#[test]
fn a_withdrawal_should_be_charged_by_its_token_passenger_and_share() {
	assert_charged!(
		|| withdraw(RIDER, ride(Token::Native, 0, 0)),
		withdraw_yield_native()
	);
	assert_charged!(|| withdraw(RIDER, ride(SPAN, 0, 0)), withdraw_yield());
	assert_charged!(|| withdraw(RIDER, ride(SPAN, 3, U)), withdraw_yield_share());
	assert_charged!(|| withdraw(MANAGER, dpo_ride(0)), withdraw_yield_dpo());
	assert_charged!(
		|| withdraw(MANAGER, dpo_ride(3)),
		withdraw_yield_dpo_share()
	);
	// The share is less than one unit, but has to be worked out.
	let nothing = || {
		let train = train(Token::Native);
		let class = class(train, GOLD, 3);
		let ride = board(RIDER, class);
		does(OWNER, announce(train, 2 * GOLD.fare, 1));
		board(ACCOMPLICE, class);
		withdraw(RIDER, ride)
	};
	assert_charged!(nothing, withdraw_yield_share());
}

#[test]
fn a_withdrawal_should_be_charged_for_what_is_kept() {
	let blocked = || {
		let ride = ride(SPAN, 3, U);
		does(TEAM, block(RIDER));
		withdraw(RIDER, ride)
	};
	assert_charged!(blocked, withdraw_yield_kept());
	let partly = || {
		let ride = ride(SPAN, 1, 50_000 * U);
		leave_room(GOLD.yield_total);
		withdraw(RIDER, ride)
	};
	assert_charged!(partly, withdraw_yield_kept());
}

fn hunt(ride: Ride) -> (Person, RuntimeCall) {
	pass(8 * DAY);
	(MALLORY, ride.hunt())
}

#[test]
fn a_hunt_should_be_charged_by_its_token_passenger_share_and_what_is_kept() {
	assert_charged!(|| hunt(ride(Token::Native, 0, 0)), hunt_treasure_native());
	assert_charged!(|| hunt(ride(SPAN, 0, 0)), hunt_treasure());
	assert_charged!(|| hunt(ride(SPAN, 3, U)), hunt_treasure_share());
	assert_charged!(|| hunt(dpo_ride(0)), hunt_treasure_dpo());
	assert_charged!(|| hunt(dpo_ride(3)), hunt_treasure_dpo_share());
	let partly = || {
		let ride = ride(SPAN, 1, 50_000 * U);
		leave_room(GOLD.yield_total);
		hunt(ride)
	};
	assert_charged!(partly, hunt_treasure_kept());
}

fn settle(ride: Ride) -> (Person, RuntimeCall) {
	pass(GOLD.duration);
	(MALLORY, ride.settle())
}

#[test]
fn a_settlement_should_be_charged_by_its_token_passenger_share_and_what_is_kept() {
	assert_charged!(|| settle(ride(Token::Native, 0, 0)), settle_ride_native());
	assert_charged!(|| settle(ride(SPAN, 0, 0)), settle_ride());
	assert_charged!(|| settle(ride(SPAN, 3, U)), settle_ride_share());
	assert_charged!(|| settle(dpo_ride(0)), settle_ride_dpo());
	assert_charged!(|| settle(dpo_ride(3)), settle_ride_dpo_share());
	let partly = || {
		let ride = ride(SPAN, 1, 200_000 * U);
		leave_room(GOLD.fare);
		settle(ride)
	};
	assert_charged!(partly, settle_ride_kept());
}
