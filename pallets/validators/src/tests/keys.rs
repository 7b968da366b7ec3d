//! Keys: changing them, and validators that purge theirs.

use super::*;
use frame_support::traits::fungible::InspectHold;

/// What is on hold of an account for its keys.
fn held(who: AccountId) -> u128 {
	Balances::balance_on_hold(&pallet_session::HoldReason::Keys.into(), &who)
}

#[test]
fn new_keys_should_be_active_from_the_session_after_the_next_one_on() {
	on_chain(&[1, 2], || {
		let new = UintAuthorityId(77);
		assert_ok!(Session::set_keys(RuntimeOrigin::signed(2), new, vec![]));
		end_sessions(1);
		assert_authorities(&[1, 2]);
		end_sessions(1);
		assert_eq!(Authorities::get(), [10, 77]);
	});
}

#[test]
fn keys_should_cost_a_deposit_that_returns() {
	on_chain(&[1], || {
		register(2);
		assert_eq!(held(2), DEPOSIT);
		assert_ok!(Session::set_keys(
			RuntimeOrigin::signed(2),
			UintAuthorityId(7),
			vec![]
		));
		assert_eq!(held(2), DEPOSIT);
		purge(2);
		assert_eq!((held(2), Balances::free_balance(2)), (0, 1_000));
	});
}

#[test]
fn keys_of_another_validator_should_be_refused() {
	on_chain(&[1], || {
		let theirs = Session::set_keys(RuntimeOrigin::signed(2), key(1), vec![]);
		assert_eq!(
			theirs,
			Err(pallet_session::Error::<Test>::DuplicatedKey.into())
		);
	});
}

/// pallet-session alone wouldn't tell consensus if the last one in the list purges its keys.
#[test]
fn a_validator_that_purges_its_keys_should_be_left_out_until_it_has_keys_again() {
	for gone in [1, 2, 3] {
		on_chain(&[1, 2, 3], || {
			purge(gone);
			end_sessions(2);
			let rest: Vec<_> = [1, 2, 3].into_iter().filter(|who| *who != gone).collect();
			assert_authorities(&rest);
			let view = Validators::validators().into_iter();
			let without: Vec<_> = view.filter(|one| !one.has_keys).collect();
			assert!(matches!(&without[..], [one] if one.account == gone && one.is_listed));
			register(gone);
			end_sessions(2);
			assert_authorities(&[1, 2, 3]);
		});
	}
}

/// Checks that the session goes on with these authorities for long.
fn assert_it_goes_on(authorities: &[AccountId]) {
	let now = session();
	for _ in 0..4 {
		end_sessions(1);
		assert_eq!(session(), now);
		assert_authorities(authorities);
	}
}

#[test]
fn the_session_should_go_on_while_all_validators_have_purged_their_keys() {
	on_chain(&[1, 2], || {
		end_sessions(1);
		purge(1);
		purge(2);
		assert_it_goes_on(&[1, 2]);
		register(1);
		end_sessions(1);
		assert_eq!(session(), 2);
		assert_authorities(&[1, 2]);
		end_sessions(1);
		assert_authorities(&[1]);
		register(2);
		end_sessions(2);
		assert_eq!(session(), 5);
		assert_authorities(&[1, 2]);
	});
}

#[test]
fn the_session_should_go_on_when_the_last_validator_that_is_planned_purges_its_keys() {
	on_chain(&[1, 2], || {
		purge(1);
		end_sessions(1);
		purge(2);
		assert_it_goes_on(&[1, 2]);
		register(2);
		end_sessions(1);
		assert_authorities(&[2]);
		assert_eq!(session(), 2);
	});
}

/// Otherwise stolen keys of a removed validator could be the only ones that count.
#[test]
fn a_removed_validator_should_not_be_alone_when_the_others_purge_their_keys() {
	for validators in [[1, 2], [2, 1]] {
		on_chain(&validators, || {
			assert_ok!(remove(1));
			purge(2);
			assert_it_goes_on(&validators);
			register(2);
			end_sessions(1);
			assert_authorities(&validators);
			end_sessions(1);
			assert_authorities(&[2]);
		});
	}
}

#[test]
fn another_validator_should_be_able_to_replace_those_that_have_purged_their_keys() {
	on_chain(&[1, 2], || {
		purge(1);
		purge(2);
		assert_it_goes_on(&[1, 2]);
		register(3);
		assert_ok!(add(3));
		end_sessions(2);
		assert_authorities(&[3]);
	});
}
