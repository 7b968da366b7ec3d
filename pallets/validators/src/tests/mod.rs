//! Tests of the validators.

#![allow(clippy::arithmetic_side_effects)]

mod changing;
mod invariants;
mod keys;
mod sessions;

use crate::{mock::*, Error, Event, List, Validator};
use frame_support::{assert_err, assert_noop, assert_ok};
use sp_runtime::testing::UintAuthorityId;

/// Runs a test on a chain with these validators, and checks the invariants.
fn on_chain(validators: &[AccountId], test: impl FnOnce()) {
	chain(validators).execute_with(|| {
		test();
		assert_ok!(Validators::do_try_state());
	});
}

/// Registers the key with which an account begins.
fn register(who: AccountId) {
	assert_ok!(Session::set_keys(
		RuntimeOrigin::signed(who),
		key(who),
		vec![]
	));
}

/// Purges the keys of an account.
fn purge(who: AccountId) {
	assert_ok!(Session::purge_keys(RuntimeOrigin::signed(who)));
}

fn session() -> u32 {
	pallet_session::CurrentIndex::<Test>::get()
}

fn add(who: AccountId) -> frame_support::dispatch::DispatchResult {
	Validators::add(RuntimeOrigin::root(), who)
}

fn remove(who: AccountId) -> frame_support::dispatch::DispatchResult {
	Validators::remove(RuntimeOrigin::root(), who)
}

/// Checks that the authorities are these accounts, with the keys with which they began, and that
/// pallet-session names the same accounts.
fn assert_authorities(expected: &[AccountId]) {
	let keys: Vec<u64> = expected.iter().map(|who| key(*who).0).collect();
	assert_eq!(Authorities::get(), keys);
	assert_eq!(pallet_session::Validators::<Test>::get(), expected);
}
