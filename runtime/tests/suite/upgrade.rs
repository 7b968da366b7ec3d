//! An upgrade in the middle of a campaign. Everything ends as it would have ended without one, to
//! the last byte.

use super::*;
use bullet_train_runtime::{
	configs::tokens::Token,
	constants::BOLT,
	genesis_config_presets::{endowed, span},
	Assets, BulletTrain, Dpo, RuntimeOrigin, TravelCabin, VERSION,
};
use frame_support::{assert_ok, storage::unhashed};
use frame_system::LastRuntimeUpgrade;
use pallet_dpo::{State, Target};
use sp_core::hexdisplay::HexDisplay;
use std::collections::BTreeMap;
use Sr25519Keyring::{Alice, AliceStash, Bob, Charlie, Dave, Eve, Ferdie, FerdieStash};

const GOLD: u32 = 0;
const HORN: u32 = 0;
const STRAIT: u32 = 1;
const WRECK: u32 = 2;
/// The block of the upgrade. It comes after the first withdrawals, and before the end of every
/// ride.
const UPGRADE: u32 = 12;

fn by(who: Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(who))
}

/// Ends the current block and makes more, up to the timestamp of `block`. The parents' hashes are
/// made up, because real ones would depend on the cost of the upgrade.
fn go_to(block: u32) {
	while System::block_number() < block {
		let number = System::block_number();
		let parent = (number > 0).then(|| {
			Executive::finalize_block();
			let nothing = Default::default();
			Header::new(number, nothing, nothing, nothing, Digest::default())
		});
		start_block(parent.as_ref(), u64::from(number) + 1);
	}
}

/// Blocks or thaws an account, as the project's team.
fn set_blocked(who: Sr25519Keyring, blocked: bool) {
	let call = if blocked { Assets::block } else { Assets::thaw };
	assert_ok!(call(by(Alice), span::ID.into(), account(who).into()));
}

/// Starts everything that an upgrade could disturb: a train with three milestones, two of them
/// reached; three rides; a chain of two DPOs with bonus and yield still to be released; a DPO that
/// still sells seats; amounts kept by Rulebook 1.9 and by Rulebook 3.12.
fn before() {
	go_to(1);
	set_slots(Slots::OFF);
	let fare = 100_000 * BOLT;
	let token = Token::WithId(span::ID);
	assert_ok!(BulletTrain::launch_train(
		by(Alice),
		b"Orient".to_vec(),
		token
	));
	for (fares, reward) in [(1, 12_345), (3, 67_891), (4, 23_456)] {
		assert_ok!(BulletTrain::add_milestone(
			by(Alice),
			0,
			fares * fare,
			reward
		));
	}
	let terms = pallet_travel_cabin::ClassTerms {
		fare,
		yield_total: 100_003,
		bonus: 10_001 * BOLT,
		duration: 30,
	};
	assert_ok!(TravelCabin::create_class(
		by(Alice),
		0,
		b"Gold".to_vec(),
		terms,
		5
	));

	go_to(2);
	let create = |who, name: &[u8], target| {
		assert_ok!(Dpo::create(
			by(who),
			name.to_vec(),
			target,
			22,
			15,
			None,
			None
		));
	};
	let seats = Target::Dpo {
		dpo: HORN,
		seats: 30,
	};
	create(Bob, b"Horn", Target::Class(GOLD));
	create(Eve, b"Strait", seats);
	create(Charlie, b"Wreck", Target::Class(GOLD));
	let people = endowed();
	for (dpo, members) in [
		(HORN, &people[2..6]),
		(STRAIT, &people[6..12]),
		(WRECK, &people[3..5]),
	] {
		for (index, who) in members.iter().enumerate() {
			let seats = [15, 15, 15, 10, 15, 15][index];
			let origin = RuntimeOrigin::signed(who.clone());
			assert_ok!(Dpo::buy_seats(origin, dpo, seats, None, None, None));
		}
	}
	go_to(4);
	assert_ok!(Dpo::commit(by(Eve), STRAIT, seats, None));
	assert_ok!(Dpo::commit(by(Bob), HORN, Target::Class(GOLD), None));
	for who in [Dave, Ferdie] {
		assert_ok!(TravelCabin::board(by(who), GOLD, None, None));
	}

	go_to(9);
	for who in [Ferdie, Charlie] {
		set_blocked(who, true);
	}
	assert_ok!(TravelCabin::withdraw_yield(by(Ferdie), GOLD, 2));
	assert_ok!(TravelCabin::withdraw_yield(by(Bob), GOLD, 0));
	assert_ok!(Dpo::release_yield(by(Dave), HORN, Recipients::MOST));
	assert_ok!(Dpo::release_bonus(by(Dave), HORN, Recipients::MOST));
	go_to(UPGRADE - 1);
	assert_ok!(TravelCabin::withdraw_yield(by(Bob), GOLD, 0));
}

/// Checks that `before` has left everything under way that an upgrade could disturb.
fn assert_all_is_under_way() {
	assert_eq!(pallet_travel_cabin::Rides::<Runtime>::iter().count(), 3);
	assert_eq!(
		pallet_travel_cabin::UnclaimedRewards::<Runtime>::iter().count(),
		1
	);
	assert_eq!(pallet_dpo::UnclaimedParts::<Runtime>::iter().count(), 2);
	let states = [HORN, STRAIT, WRECK].map(Dpo::state);
	let expected = [State::Running, State::Running, State::Created];
	assert_eq!(states, expected.map(Some));
	let [horn, strait] = [HORN, STRAIT].map(|dpo| Dpo::dpo(dpo).expect("it runs").accounts);
	assert!(horn.yields > 0 && strait.yields > 0 && strait.bonus > 0);
	let train = BulletTrain::train(0).expect("it was launched");
	assert_eq!((train.reached.len(), train.upcoming.len()), (2, 1));
}

/// Brings everything that is under way to its end.
fn after() {
	for who in [Ferdie, Charlie] {
		set_blocked(who, false);
		assert_ok!(Dpo::claim_unclaimed(by(Eve), HORN, account(who)));
	}
	assert_ok!(TravelCabin::claim_unclaimed(by(Eve), GOLD, 2));
	go_to(UPGRADE + 30);
	assert_ok!(Dpo::release_yield(
		by(FerdieStash),
		STRAIT,
		Recipients::MOST
	));
	assert_ok!(TravelCabin::board(by(AliceStash), GOLD, None, None));
	assert_ok!(Dpo::report_failed(by(Dave), WRECK));
	assert_ok!(TravelCabin::retire_class(by(Alice), GOLD));
	assert_ok!(BulletTrain::claim_milestones(by(Eve), GOLD, 1));

	go_to(UPGRADE + 80);
	assert_ok!(TravelCabin::hunt_treasure(by(Eve), GOLD, 1));
	for cabin in 0..4 {
		assert_ok!(TravelCabin::settle_ride(by(Eve), GOLD, cabin));
	}
	for dpo in [HORN, STRAIT, WRECK] {
		for release in [
			Dpo::release_yield,
			Dpo::release_bonus,
			Dpo::release_withdraw,
		] {
			// Release until what is left pays nobody.
			while release(by(Eve), dpo, Recipients::MOST).is_ok() {}
		}
		assert_ok!(Dpo::close(by(Eve), dpo, 100));
	}
	assert_ok!(BulletTrain::close_train(by(Alice), 0));
	assert_eq!(pallet_travel_cabin::Rides::<Runtime>::iter().count(), 0);
	assert_eq!(pallet_dpo::Dpos::<Runtime>::iter().count(), 0);
	go_to(System::block_number() + 2);
	check_state();
}

/// Makes the chain believe that an older version of the runtime has run until now.
fn pretend_to_be_older() {
	LastRuntimeUpgrade::<Runtime>::mutate(|last| {
		let last = last.as_mut().expect("the genesis sets it");
		last.spec_version.0 -= 1;
	});
}

/// All storage keys with their values.
fn state() -> BTreeMap<Vec<u8>, Vec<u8>> {
	let keys = std::iter::successors(Some(vec![]), |key| sp_io::storage::next_key(key));
	let value = |key: &Vec<u8>| unhashed::get_raw(key).expect("the key is there");
	keys.skip(1).map(|key| (key.clone(), value(&key))).collect()
}

/// Runs the whole campaign. Returns the state after the block of the upgrade, and the state at the
/// end.
fn campaign(upgrade: impl FnOnce()) -> [BTreeMap<Vec<u8>, Vec<u8>>; 2] {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		before();
		assert_all_is_under_way();
		upgrade();
		go_to(UPGRADE + 1);
		let last = LastRuntimeUpgrade::<Runtime>::get().expect("the genesis sets it");
		assert_eq!(last.spec_version.0, VERSION.spec_version);
		let amid = state();
		after();
		[amid, state()]
	})
}

#[test]
fn a_campaign_should_go_on_and_end_to_the_unit_as_without_an_upgrade() {
	let states = campaign(|| {})
		.into_iter()
		.zip(campaign(pretend_to_be_older));
	for (moment, (without, with)) in ["amid", "at the end"].into_iter().zip(states) {
		let differ = |key: &&Vec<u8>| without.get(*key) != with.get(*key);
		let keys = without.keys().chain(with.keys()).filter(differ);
		let keys = keys.map(|key| HexDisplay::from(key).to_string());
		assert_eq!(keys.collect::<Vec<_>>(), Vec::<String>::new(), "{moment}");
	}
}

#[cfg(feature = "try-runtime")]
mod checks {
	use super::*;
	use frame_support::traits::{
		GetStorageVersion, PalletInfoAccess, StorageVersion, UpgradeCheckSelect,
	};

	fn try_upgrade() -> Result<(), sp_runtime::TryRuntimeError> {
		Executive::try_runtime_upgrade(UpgradeCheckSelect::All).map(drop)
	}

	#[test]
	fn an_upgrade_amid_a_campaign_should_pass_all_checks() {
		chain(DEV_RUNTIME_PRESET).execute_with(|| {
			before();
			assert_ok!(try_upgrade());
		});
	}

	/// Checks that an upgrade is refused if this pallet's storage version is older than the code's,
	/// as if a migration were missing.
	fn assert_refused_with_older_storage<P>()
	where
		P: GetStorageVersion<InCodeStorageVersion = StorageVersion> + PalletInfoAccess,
	{
		on_chain(|| {
			StorageVersion::new(0).put::<P>();
			let refusal = try_upgrade().expect_err(P::name());
			let said = "On chain and in-code storage version do not match";
			assert!(format!("{refusal:?}").contains(said), "{refusal:?}");
			P::in_code_storage_version().put::<P>();
		});
	}

	#[test]
	fn an_upgrade_without_its_migration_should_be_refused() {
		assert_refused_with_older_storage::<BulletTrain>();
		assert_refused_with_older_storage::<TravelCabin>();
		assert_refused_with_older_storage::<Dpo>();
	}
}
