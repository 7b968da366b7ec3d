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
		assert_ok!(Session::purge_keys(RuntimeOrigin::signed(2)));
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
			assert_ok!(Session::purge_keys(RuntimeOrigin::signed(gone)));
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

#[test]
fn the_authorities_should_stay_if_all_validators_purge_their_keys() {
	on_chain(&[1, 2], || {
		for who in [1, 2] {
			assert_ok!(Session::purge_keys(RuntimeOrigin::signed(who)));
		}
		for _ in 0..4 {
			end_sessions(1);
			assert_authorities(&[1, 2]);
		}
		register(1);
		end_sessions(2);
		assert_authorities(&[1]);
	});
}

#[test]
fn the_authorities_should_stay_if_all_validators_purge_their_keys_one_after_the_other() {
	on_chain(&[1, 2], || {
		assert_ok!(Session::purge_keys(RuntimeOrigin::signed(1)));
		end_sessions(1);
		assert_ok!(Session::purge_keys(RuntimeOrigin::signed(2)));
		for _ in 0..4 {
			end_sessions(1);
			assert!(!Authorities::get().is_empty());
		}
		assert_authorities(&[2]);
	});
}
