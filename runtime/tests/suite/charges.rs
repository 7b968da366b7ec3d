//! A call about a ride is charged for what happened, and never for less than it touched.

use super::{
	recorder::Recorder,
	weights::{counting::Counting, declared, Items},
	*,
};
use bullet_train_runtime::{
	configs::tokens::Token, constants::BOLT, genesis_config_presets::span,
	weights::pallet_travel_cabin::WeightInfo as Measured, AllPalletsWithSystem, Assets,
	BulletTrain, Dpo, RuntimeOrigin, TravelCabin,
};
use frame_benchmarking::benchmarking::{
	commit_db, read_write_count, reset_read_write_count, set_whitelist,
};
use frame_support::storage::transactional::TRANSACTION_LEVEL_KEY;
use frame_support::{
	assert_ok, dispatch::GetDispatchInfo, traits::WhitelistedStorageKeys, weights::Weight,
};
use pallet_dpo::{RuleSet, Target};
use pallet_travel_cabin::{Call, ClassTerms, WeightInfo};
use sp_runtime::traits::Dispatchable;
use Sr25519Keyring::*;

const SPAN: Token = Token::WithId(span::ID);
/// The blocks of one day on the development chain.
const DAY: u32 = 10;
const TERMS: ClassTerms = ClassTerms {
	fare: 1_000 * BOLT,
	yield_total: 100 * BOLT,
	bonus: BOLT,
	duration: 30 * DAY,
};

fn by(who: Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(who))
}

fn pass(blocks: u32) {
	System::set_block_number(System::block_number() + blocks);
}

/// Offers three cabins of Bob's on a new train with this number of milestones, all of which the
/// first boarding reaches. Returns the class.
fn offer(token: Token, milestones: u32, reward: Balance) -> u32 {
	let train = pallet_bullet_train::NextTrain::<Runtime>::get();
	assert_ok!(BulletTrain::launch_train(by(Bob), b"Train".to_vec(), token));
	for index in 1..=milestones {
		assert_ok!(BulletTrain::add_milestone(
			by(Bob),
			train,
			index.into(),
			reward
		));
	}
	let class = pallet_travel_cabin::NextClass::<Runtime>::get();
	let name = b"Class".to_vec();
	assert_ok!(TravelCabin::create_class(by(Bob), train, name, TERMS, 3));
	class
}

/// Offers such a class and boards its first cabin for Dave. Returns the class.
fn ride(token: Token, milestones: u32, reward: Balance) -> u32 {
	let class = offer(token, milestones, reward);
	assert_ok!(TravelCabin::board(by(Dave), class, None, None));
	class
}

/// Offers a class in the project's token and boards its first cabin for a DPO of Charlie's with
/// seven members. Returns the class.
fn dpo_ride(milestones: u32) -> u32 {
	let class = offer(SPAN, milestones, BOLT);
	let target = Target::Class(class);
	let dpo = pallet_dpo::NextDpo::<Runtime>::get();
	let (name, expiry) = (b"Pool".to_vec(), System::block_number() + 10 * DAY);
	assert_ok!(Dpo::create(
		by(Charlie),
		name,
		target,
		expiry,
		15,
		None,
		Some(RuleSet::V1)
	));
	for (who, seats) in [
		(Dave, 15),
		(Eve, 15),
		(Ferdie, 15),
		(AliceStash, 15),
		(BobStash, 15),
	] {
		assert_ok!(Dpo::buy_seats(by(who), dpo, seats, None));
	}
	assert_ok!(Dpo::buy_seats(by(CharlieStash), dpo, 10, None));
	assert_ok!(Dpo::commit(by(Charlie), dpo, target, None));
	class
}

/// Mints the project's token until its supply has room for payments of this many base units at
/// most.
fn leave_room(amount: Balance) {
	use frame_support::traits::fungibles::Inspect;
	let rest = Balance::MAX - Assets::total_issuance(span::ID) - amount;
	assert_ok!(Assets::mint(
		by(Alice),
		span::ID.into(),
		account(Alice).into(),
		rest
	));
}

/// Prepares a chain and makes a call on it. Returns the weight that the call is charged, and the
/// items that it touches.
fn charged(set_up: impl FnOnce() -> (Sr25519Keyring, Call<Runtime>)) -> (Weight, Items) {
	let mut chain = chain(DEV_RUNTIME_PRESET);
	let (who, call) = chain.execute_with(|| {
		System::set_block_number(1);
		set_up()
	});
	chain.commit_all().expect("no transaction is open");
	let call = RuntimeCall::from(call);
	Recorder::new(chain.backend.clone()).run(|| {
		let mut ignored = AllPalletsWithSystem::whitelisted_storage_keys();
		ignored.push(TRANSACTION_LEVEL_KEY.to_vec().into());
		set_whitelist(ignored);
		commit_db();
		reset_read_write_count();
		let declared = call.get_dispatch_info().call_weight;
		let done = call.dispatch(by(who)).expect("it succeeds");
		commit_db();
		let (reads, _, writes, _) = read_write_count();
		let touched = Items {
			reads: reads.into(),
			writes: writes.into(),
		};
		(done.actual_weight.unwrap_or(declared), touched)
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

fn board(class: u32) -> (Sr25519Keyring, Call<Runtime>) {
	let (train, highest_fare) = (None, None);
	(
		Eve,
		Call::board {
			class,
			train,
			highest_fare,
		},
	)
}

#[test]
fn a_boarding_should_be_charged_by_its_token_and_the_milestones_that_it_reaches() {
	assert_charged!(|| board(offer(Token::Native, 0, 0)), board_native());
	assert_charged!(|| board(offer(SPAN, 0, 0)), board());
	assert_charged!(|| board(offer(Token::Native, 1, BOLT)), board_reaching(1));
	assert_charged!(|| board(offer(SPAN, 3, BOLT)), board_reaching(3));
	// The milestones have been reached before.
	assert_charged!(|| board(ride(SPAN, 3, BOLT)), board());
}

fn withdraw(class: u32) -> (Sr25519Keyring, Call<Runtime>) {
	pass(DAY);
	(Dave, Call::withdraw_yield { class, cabin: 0 })
}

#[test]
fn a_withdrawal_should_be_charged_by_its_token_passenger_and_share() {
	assert_charged!(
		|| withdraw(ride(Token::Native, 0, 0)),
		withdraw_yield_native()
	);
	assert_charged!(|| withdraw(ride(SPAN, 0, 0)), withdraw_yield());
	assert_charged!(|| withdraw(ride(SPAN, 3, BOLT)), withdraw_yield_share());
	assert_charged!(|| withdraw(dpo_ride(0)), withdraw_yield_dpo());
	assert_charged!(|| withdraw(dpo_ride(3)), withdraw_yield_dpo_share());
	// The share is less than one unit, but has to be worked out.
	let nothing = || {
		let class = offer(Token::Native, 0, 0);
		assert_ok!(TravelCabin::board(by(Dave), class, None, None));
		let threshold = 2 * TERMS.fare;
		assert_ok!(BulletTrain::add_milestone(by(Bob), 0, threshold, 1));
		assert_ok!(TravelCabin::board(by(Eve), class, None, None));
		withdraw(class)
	};
	assert_charged!(nothing, withdraw_yield_share());
}

#[test]
fn a_withdrawal_should_be_charged_for_what_is_kept() {
	let blocked = || {
		let class = ride(SPAN, 3, BOLT);
		let dave = account(Dave);
		assert_ok!(Assets::block(by(Alice), span::ID.into(), dave.into()));
		withdraw(class)
	};
	assert_charged!(blocked, withdraw_yield_kept());
	let partly = || {
		let class = ride(SPAN, 1, 1_000 * BOLT);
		leave_room(TERMS.yield_total);
		withdraw(class)
	};
	assert_charged!(partly, withdraw_yield_kept());
}

fn hunt(class: u32) -> (Sr25519Keyring, Call<Runtime>) {
	pass(8 * DAY);
	(FerdieStash, Call::hunt_treasure { class, cabin: 0 })
}

#[test]
fn a_hunt_should_be_charged_by_its_token_passenger_share_and_what_is_kept() {
	assert_charged!(|| hunt(ride(Token::Native, 0, 0)), hunt_treasure_native());
	assert_charged!(|| hunt(ride(SPAN, 0, 0)), hunt_treasure());
	assert_charged!(|| hunt(ride(SPAN, 3, BOLT)), hunt_treasure_share());
	assert_charged!(|| hunt(dpo_ride(0)), hunt_treasure_dpo());
	assert_charged!(|| hunt(dpo_ride(3)), hunt_treasure_dpo_share());
	let partly = || {
		let class = ride(SPAN, 1, 1_000 * BOLT);
		leave_room(TERMS.yield_total);
		hunt(class)
	};
	assert_charged!(partly, hunt_treasure_kept());
}

fn settle(class: u32) -> (Sr25519Keyring, Call<Runtime>) {
	pass(TERMS.duration);
	(FerdieStash, Call::settle_ride { class, cabin: 0 })
}

#[test]
fn a_settlement_should_be_charged_by_its_token_passenger_share_and_what_is_kept() {
	assert_charged!(|| settle(ride(Token::Native, 0, 0)), settle_ride_native());
	assert_charged!(|| settle(ride(SPAN, 0, 0)), settle_ride());
	assert_charged!(|| settle(ride(SPAN, 3, BOLT)), settle_ride_share());
	assert_charged!(|| settle(dpo_ride(0)), settle_ride_dpo());
	assert_charged!(|| settle(dpo_ride(3)), settle_ride_dpo_share());
	let partly = || {
		let class = ride(SPAN, 1, 10_000 * BOLT);
		leave_room(TERMS.fare);
		settle(class)
	};
	assert_charged!(partly, settle_ride_kept());
}
