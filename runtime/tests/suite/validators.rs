//! Validators come and go while the chain runs: by root, with keys that they have registered
//! themselves, from the session after the next one on. Money isn't touched.

use super::*;
use bullet_train_runtime::{
	configs::parameters::{dynamic, RuntimeParameters},
	constants::DAYS,
	genesis_config_presets::VALIDATORS,
	opaque::SessionKeys,
	Grandpa, Parameters, RuntimeHoldReason, RuntimeOrigin, Session, Sudo, Validators,
};
use bullet_train_testing::money;
use core::num::NonZeroU32;
use frame_support::{
	assert_noop, assert_ok,
	traits::{fungible::InspectHold, GetCallMetadata},
};
use pallet_grandpa::{NextForced, PendingChange, Stalled};
use pallet_validators::Error;
use sp_core::hexdisplay::HexDisplay;
use sp_keystore::{testing::MemoryKeystore, KeystoreExt};
use Sr25519Keyring::{Alice, AliceStash, Bob, BobStash, Charlie, CharlieStash, DaveStash};

/// The blocks of a session in these tests.
const LENGTH: u32 = 4;

/// Runs a test on the local test network before its first block, with short sessions and a
/// keystore, and checks every pallet's state and all money.
fn on_network(test: impl FnOnce()) {
	let mut chain = chain(LOCAL_TESTNET_RUNTIME_PRESET);
	chain.register_extension(KeystoreExt::new(MemoryKeystore::new()));
	chain.execute_with(|| {
		set_length(LENGTH);
		test();
		check_state();
		money::check_bolt();
	});
}

fn set_length(blocks: u32) {
	let blocks = NonZeroU32::new(blocks).expect("not zero");
	let length = dynamic::sessions::Parameters::Length(dynamic::sessions::Length, Some(blocks));
	let parameter = RuntimeParameters::Sessions(length);
	assert_ok!(Parameters::set_parameter(RuntimeOrigin::root(), parameter));
}

/// Makes a block after `parent`, with these transactions.
fn block(parent: &mut Option<Header>, transactions: Vec<(Sr25519Keyring, RuntimeCall)>) {
	let number = parent.as_ref().map_or(0, |header| header.number);
	*parent = Some(build_block(parent.as_ref(), u64::from(number) + 1, transactions).header);
}

/// Makes empty blocks up to this one.
fn go_to(parent: &mut Option<Header>, goal: u32) {
	while parent.as_ref().map_or(0, |header| header.number) < goal {
		block(parent, vec![]);
	}
}

/// Makes empty blocks until the time of this many sessions has passed.
fn end_sessions(parent: &mut Option<Header>, count: u32) {
	let now = parent.as_ref().map_or(0, |header| header.number);
	go_to(parent, (now / LENGTH + count) * LENGTH);
}

/// New keys of an account, with the proof that it has them, as `author_rotateKeysWithOwner` makes
/// them.
fn new_keys(who: Sr25519Keyring) -> (SessionKeys, Vec<u8>) {
	let made = SessionKeys::generate(&account(who).encode(), None);
	(made.keys, made.proof.encode())
}

fn set_keys(keys: SessionKeys, proof: Vec<u8>) -> RuntimeCall {
	pallet_session::Call::set_keys { keys, proof }.into()
}

/// Alice's call as root.
fn as_root(call: impl Into<RuntimeCall>) -> (Sr25519Keyring, RuntimeCall) {
	let call = Box::new(call.into());
	(Alice, pallet_sudo::Call::sudo { call }.into())
}

fn add(who: Sr25519Keyring) -> pallet_validators::Call<Runtime> {
	pallet_validators::Call::add {
		validator: account(who),
	}
}

fn remove(who: Sr25519Keyring) -> pallet_validators::Call<Runtime> {
	pallet_validators::Call::remove {
		validator: account(who),
	}
}

/// Alice's call as root that says that finality has stalled at the first block.
fn stalled(delay: u32) -> (Sr25519Keyring, RuntimeCall) {
	as_root(pallet_grandpa::Call::<Runtime>::note_stalled {
		delay,
		best_finalized_block_number: 1,
	})
}

/// The keys with which a validator of the preset begins.
fn first_keys(of: usize) -> SessionKeys {
	let (_, aura, grandpa) = VALIDATORS[of];
	SessionKeys {
		aura: aura.public().into(),
		grandpa: grandpa.public().into(),
	}
}

/// Checks that these keys build blocks and vote.
fn assert_authorities(expected: &[SessionKeys]) {
	let aura: Vec<_> = expected.iter().map(|keys| keys.aura.clone()).collect();
	assert_eq!(
		pallet_aura::Authorities::<Runtime>::get().into_inner(),
		aura
	);
	let grandpa = expected.iter().map(|keys| (keys.grandpa.clone(), 1));
	assert_eq!(Grandpa::grandpa_authorities(), grandpa.collect::<Vec<_>>());
}

#[test]
fn a_fourth_validator_should_join_and_another_leave() {
	on_network(|| {
		let mut parent = None;
		let three = [first_keys(0), first_keys(1), first_keys(2)];
		assert_authorities(&three);
		let (keys, proof) = new_keys(DaveStash);
		let set = (DaveStash, set_keys(keys.clone(), proof));
		block(&mut parent, vec![set, as_root(add(DaveStash))]);
		end_sessions(&mut parent, 1);
		assert_authorities(&three);
		end_sessions(&mut parent, 1);
		assert_authorities(&[first_keys(0), first_keys(1), first_keys(2), keys.clone()]);

		block(&mut parent, vec![as_root(remove(BobStash))]);
		end_sessions(&mut parent, 2);
		assert_authorities(&[first_keys(0), first_keys(2), keys]);
		// His keys stay his: a node that uses them builds blocks that nobody accepts.
		assert_eq!(Session::load_keys(&account(BobStash)), Some(first_keys(1)));
	});
}

#[test]
fn new_keys_should_take_the_place_of_the_old_ones() {
	on_network(|| {
		let mut parent = None;
		let (keys, proof) = new_keys(CharlieStash);
		let set = (CharlieStash, set_keys(keys.clone(), proof));
		block(&mut parent, vec![set]);
		end_sessions(&mut parent, 2);
		assert_authorities(&[first_keys(0), first_keys(1), keys]);
	});
}

#[test]
fn keys_without_their_owners_proof_should_be_refused() {
	on_network(|| {
		let (keys, proof) = new_keys(DaveStash);
		let by = |who| RuntimeOrigin::signed(account(who));
		let invalid = pallet_session::Error::<Runtime>::InvalidProof;
		assert_noop!(
			Session::set_keys(by(DaveStash), keys.clone(), vec![]),
			invalid
		);
		let invalid = pallet_session::Error::<Runtime>::InvalidProof;
		assert_noop!(
			Session::set_keys(by(Bob), keys.clone(), proof.clone()),
			invalid
		);
		assert_ok!(Session::set_keys(by(DaveStash), keys, proof));
	});
}

#[test]
fn keys_should_cost_a_deposit_that_returns() {
	on_network(|| {
		let held = || {
			let reason = RuntimeHoldReason::Session(pallet_session::HoldReason::Keys);
			Balances::balance_on_hold(&reason, &account(DaveStash))
		};
		let dave = RuntimeOrigin::signed(account(DaveStash));
		let (keys, proof) = new_keys(DaveStash);
		assert_ok!(Session::set_keys(dave.clone(), keys, proof));
		assert_eq!(held(), bullet_train_runtime::constants::deposit(3, 354));
		assert_ok!(Session::purge_keys(dave));
		assert_eq!(held(), 0);
	});
}

#[test]
fn only_root_should_change_the_validators() {
	on_network(|| {
		let (keys, proof) = new_keys(DaveStash);
		let dave = RuntimeOrigin::signed(account(DaveStash));
		assert_noop!(
			Validators::add(RuntimeOrigin::root(), account(DaveStash)),
			Error::<Runtime>::NoKeys
		);
		assert_ok!(Session::set_keys(dave.clone(), keys, proof));
		let bad = sp_runtime::traits::BadOrigin;
		assert_noop!(Validators::add(dave.clone(), account(DaveStash)), bad);
		assert_noop!(
			Validators::remove(dave, account(AliceStash)),
			sp_runtime::traits::BadOrigin
		);
	});
}

/// A multisig that is the sudo key: two of three validators decide.
#[test]
fn a_multisig_should_be_able_to_govern_the_validators() {
	on_network(|| {
		let mut others = [account(Bob), account(Charlie)];
		others.sort();
		let mut all = [account(Alice), account(Bob), account(Charlie)];
		all.sort();
		let multisig = pallet_multisig::Pallet::<Runtime>::multi_account_id(&all, 2);
		let alice = RuntimeOrigin::signed(account(Alice));
		assert_ok!(Sudo::set_key(alice.clone(), multisig.clone().into()));

		System::set_block_number(1);
		let call: RuntimeCall = pallet_sudo::Call::sudo {
			call: Box::new(remove(CharlieStash).into()),
		}
		.into();
		let hash = sp_io::hashing::blake2_256(&call.encode());
		let weight = frame_support::weights::Weight::from_parts(1_000_000_000_000, 1_000_000);
		type Multisig = pallet_multisig::Pallet<Runtime>;
		assert_ok!(Multisig::approve_as_multi(
			alice,
			2,
			others.into(),
			None,
			hash,
			weight
		));
		let mut others = [account(Alice), account(Charlie)];
		others.sort();
		let when = pallet_multisig::Multisigs::<Runtime>::get(&multisig, hash).map(|it| it.when);
		let bob = RuntimeOrigin::signed(account(Bob));
		assert_ok!(Multisig::as_multi(
			bob,
			2,
			others.into(),
			when,
			Box::new(call),
			weight
		));
		let list = pallet_validators::List::<Runtime>::get();
		assert_eq!(list.into_inner(), [account(AliceStash), account(BobStash)]);
	});
}

#[test]
fn money_should_be_as_without_any_change_of_the_validators() {
	let balances = |changes: bool| {
		let mut all = vec![];
		on_network(|| {
			let mut parent = None;
			let pay = pallet_balances::Call::transfer_keep_alive {
				dest: account(Bob).into(),
				value: 12_345,
			};
			block(&mut parent, vec![(Alice, pay.clone().into())]);
			if changes {
				assert_ok!(Validators::remove(RuntimeOrigin::root(), account(BobStash)));
			}
			end_sessions(&mut parent, 3);
			block(&mut parent, vec![(Bob, pay.into())]);
			let accounts = frame_system::Account::<Runtime>::iter();
			all = accounts.map(|(who, info)| (who, info.data)).collect();
		});
		all
	};
	assert_eq!(balances(false), balances(true));
}

/// A session's end costs its measured weight, and leaves room for a full block of transactions.
#[test]
fn the_end_of_a_session_should_leave_room_for_transactions() {
	on_network(|| {
		let mut parent = None;
		while parent.as_ref().map_or(0, |header: &Header| header.number) < LENGTH - 1 {
			block(&mut parent, vec![]);
		}
		let session = Session::current_index();
		start_block(parent.as_ref(), LENGTH.into());
		assert_eq!(Session::current_index(), session + 1);
		let used = System::block_weight().total();
		let limits = bullet_train_runtime::configs::system::RuntimeBlockWeights::get();
		assert!(
			used.ref_time() < limits.max_block.ref_time() / 20,
			"{used:?}"
		);
	});
}

/// GRANDPA's way back when too many voters are lost: the list goes into force by a forced change.
#[test]
fn stalled_finality_should_be_handed_to_the_validators_that_are_left() {
	on_network(|| {
		let mut parent = None;
		block(
			&mut parent,
			vec![as_root(remove(BobStash)), as_root(remove(CharlieStash))],
		);
		end_sessions(&mut parent, 1);
		block(&mut parent, vec![stalled(2 * LENGTH)]);
		end_sessions(&mut parent, 1);
		let signalled = parent.as_ref().expect("there are blocks").number;
		let pending = PendingChange::<Runtime>::get().expect("it is signalled");
		assert_eq!((pending.scheduled_at, pending.forced), (signalled, Some(1)));
		let session = Session::current_index();
		// No session ends until the change is in force, or GRANDPA would lose the next one.
		for _ in 0..2 {
			assert_eq!(Session::current_index(), session);
			assert_eq!(Grandpa::grandpa_authorities().len(), 3);
			end_sessions(&mut parent, 1);
		}
		assert_authorities(&[first_keys(0)]);
		end_sessions(&mut parent, 1);
		assert_eq!(Session::current_index(), session + 1);
	});
}

/// GRANDPA refuses a forced change until twice the delay of the last one has passed. Aura would
/// change without it.
#[test]
fn a_second_forced_change_should_wait_until_grandpa_takes_it() {
	on_network(|| {
		let mut parent = None;
		block(&mut parent, vec![as_root(remove(BobStash))]);
		go_to(&mut parent, 4);
		block(&mut parent, vec![as_root(remove(CharlieStash)), stalled(6)]);
		go_to(&mut parent, 14);
		// The first change is in force. The list's second change waits for the next session.
		let two = [first_keys(0), first_keys(2)];
		assert_authorities(&two);
		assert_eq!(NextForced::<Runtime>::get(), Some(8 + 2 * 6));
		let session = Session::current_index();
		block(&mut parent, vec![stalled(3)]);
		go_to(&mut parent, 19);
		assert_eq!(Session::current_index(), session);
		assert_authorities(&two);
		assert!(Stalled::<Runtime>::exists());

		go_to(&mut parent, 20);
		assert_eq!(Session::current_index(), session + 1);
		assert!(!Stalled::<Runtime>::exists());
		let pending = PendingChange::<Runtime>::get().expect("it is announced");
		assert_eq!((pending.scheduled_at, pending.forced), (20, Some(1)));
		go_to(&mut parent, 23);
		assert_authorities(&[first_keys(0)]);
		go_to(&mut parent, 24);
		assert_eq!(Session::current_index(), session + 2);
	});
}

#[test]
fn a_forced_change_with_a_delay_of_more_than_a_day_should_wait_until_it_is_corrected() {
	for delay in [DAYS + 1, u32::MAX] {
		on_network(|| {
			let mut parent = None;
			block(&mut parent, vec![stalled(delay)]);
			let session = Session::current_index();
			end_sessions(&mut parent, 3);
			assert_eq!(Session::current_index(), session);
			assert!(!PendingChange::<Runtime>::exists());

			block(&mut parent, vec![stalled(DAYS)]);
			end_sessions(&mut parent, 1);
			assert_eq!(Session::current_index(), session + 1);
			let pending = PendingChange::<Runtime>::get().expect("it is announced");
			assert_eq!((pending.scheduled_at, pending.delay), (4 * LENGTH, DAYS));
		});
	}
}

#[test]
fn a_forced_change_should_be_taken_back_as_operating_md_says() {
	on_network(|| {
		let mut parent = None;
		block(&mut parent, vec![stalled(u32::MAX)]);
		end_sessions(&mut parent, 1);
		let key = Stalled::<Runtime>::hashed_key().to_vec();
		let call = format!("system.killStorage([\"0x{}\"])", HexDisplay::from(&key));
		let page = include_str!("../../../docs/operating.md");
		assert!(page.contains(&call), "{call} is missing");

		let session = Session::current_index();
		let kill = frame_system::Call::<Runtime>::kill_storage { keys: vec![key] };
		block(&mut parent, vec![as_root(kill)]);
		end_sessions(&mut parent, 1);
		assert_eq!(Session::current_index(), session + 1);
		assert!(!PendingChange::<Runtime>::exists());
	});
}

/// Otherwise the stolen keys of a removed validator could be the only ones that count.
#[test]
fn a_removed_validator_should_not_be_alone_when_the_others_purge_their_keys() {
	on_network(|| {
		let mut parent = None;
		let purge = || RuntimeCall::from(pallet_session::Call::<Runtime>::purge_keys {});
		block(
			&mut parent,
			vec![
				as_root(remove(CharlieStash)),
				(AliceStash, purge()),
				(BobStash, purge()),
			],
		);
		let three = [first_keys(0), first_keys(1), first_keys(2)];
		let session = Session::current_index();
		for _ in 0..3 {
			end_sessions(&mut parent, 1);
			assert_eq!(Session::current_index(), session);
			assert_authorities(&three);
		}
		let (keys, proof) = new_keys(BobStash);
		block(&mut parent, vec![(BobStash, set_keys(keys.clone(), proof))]);
		end_sessions(&mut parent, 1);
		assert_authorities(&three);
		end_sessions(&mut parent, 1);
		assert_authorities(&[keys]);
	});
}

#[test]
fn calls_of_sessions_should_have_the_names_of_the_documentation() {
	let names = <RuntimeCall as GetCallMetadata>::get_call_names("Session");
	assert_eq!(names, ["set_keys", "purge_keys"]);
}
