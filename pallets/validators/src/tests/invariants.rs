//! What `try_state` notices.

use super::*;

/// Spoils the state of a chain with two validators, and checks that `try_state` says so.
fn assert_noticed(spoil: impl FnOnce(), error: &'static str) {
	chain(&[1, 2]).execute_with(|| {
		assert_ok!(Validators::do_try_state());
		spoil();
		assert_err!(Validators::do_try_state(), error);
	});
}

#[test]
fn a_validator_that_is_on_the_list_twice_should_be_noticed() {
	let spoil = || List::<Test>::mutate(|list| list.try_push(1).expect("there is room"));
	assert_noticed(spoil, "a validator is on the list twice");
}

#[test]
fn a_session_without_validators_should_be_noticed() {
	let spoil = || pallet_session::QueuedKeys::<Test>::kill();
	assert_noticed(spoil, "the next session has no validators");
}

#[test]
fn voters_that_are_not_the_validators_should_be_noticed() {
	for voters in [vec![], vec![10], vec![20, 10]] {
		let spoil = || Authorities::set(voters);
		let error = "the voters aren't the validators of the session";
		assert_noticed(spoil, error);
	}
}

#[test]
fn voters_should_be_allowed_to_differ_while_a_change_is_pending() {
	chain(&[1, 2]).execute_with(|| {
		Authorities::set(vec![10]);
		ChangeIsPending::set(true);
		assert_ok!(Validators::do_try_state());
	});
}
