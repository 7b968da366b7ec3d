//! Adding and removing validators.

use super::*;
use sp_runtime::traits::BadOrigin;

#[test]
fn a_genesis_should_begin_with_the_accounts_that_have_keys_in_it() {
	on_chain(&[1, 2], || {
		assert_eq!(List::<Test>::get().into_inner(), [1, 2]);
		assert_authorities(&[1, 2]);
		end_sessions(3);
		assert_authorities(&[1, 2]);
	});
}

#[test]
#[should_panic(expected = "no more validators than there may be")]
fn a_genesis_with_too_many_validators_should_be_refused() {
	on_chain(&[1, 2, 3, 4, 5], || {});
}

#[test]
fn a_validator_should_be_active_from_the_session_after_the_next_one_on() {
	on_chain(&[1], || {
		register(2);
		assert_ok!(add(2));
		System::assert_last_event(Event::ValidatorAdded { validator: 2 }.into());
		end_sessions(1);
		assert_authorities(&[1]);
		end_sessions(1);
		assert_authorities(&[1, 2]);
		assert_ok!(remove(1));
		System::assert_last_event(Event::ValidatorRemoved { validator: 1 }.into());
		end_sessions(1);
		assert_authorities(&[1, 2]);
		end_sessions(1);
		assert_authorities(&[2]);
	});
}

#[test]
fn a_validator_without_keys_should_not_be_added() {
	on_chain(&[1], || {
		assert_noop!(add(2), Error::<Test>::NoKeys);
		register(2);
		assert_ok!(add(2));
	});
}

#[test]
fn a_validator_should_not_be_added_twice() {
	on_chain(&[1], || {
		assert_noop!(add(1), Error::<Test>::AlreadyValidator);
	});
}

#[test]
fn the_list_should_have_a_bound() {
	on_chain(&[1, 2, 3, 4], || {
		register(5);
		assert_noop!(add(5), Error::<Test>::TooManyValidators);
		assert_ok!(remove(2));
		assert_ok!(add(5));
		end_sessions(2);
		assert_authorities(&[1, 3, 4, 5]);
	});
}

#[test]
fn an_account_that_is_no_validator_should_not_be_removed() {
	on_chain(&[1], || {
		assert_noop!(remove(2), Error::<Test>::NotValidator);
	});
}

#[test]
fn the_last_validator_with_keys_should_stay() {
	on_chain(&[1, 2], || {
		purge(2);
		assert_noop!(remove(1), Error::<Test>::LastValidator);
		assert_ok!(remove(2));
		assert_noop!(remove(1), Error::<Test>::LastValidator);
	});
}

#[test]
fn only_root_should_change_the_list() {
	on_chain(&[1], || {
		register(2);
		for origin in [RuntimeOrigin::signed(1), RuntimeOrigin::none()] {
			assert_noop!(Validators::add(origin.clone(), 2), BadOrigin);
			assert_noop!(Validators::remove(origin, 1), BadOrigin);
		}
	});
}

#[test]
fn a_validator_that_is_removed_and_added_again_in_one_session_should_stay_active() {
	on_chain(&[1, 2], || {
		assert_ok!(remove(1));
		assert_ok!(add(1));
		end_sessions(1);
		assert_authorities(&[1, 2]);
		end_sessions(1);
		assert_authorities(&[2, 1]);
	});
}

/// A chain that ran without this pallet, and whose runtime was replaced without a migration.
#[test]
fn nobody_should_be_added_to_an_empty_list() {
	chain(&[]).execute_with(|| {
		register(1);
		assert_noop!(add(1), Error::<Test>::EmptyList);
		end_sessions(3);
		assert_eq!(session(), 0);
		assert_authorities(&[]);
	});
}

#[test]
fn the_views_should_show_who_comes_and_who_goes() {
	on_chain(&[1, 2], || {
		register(3);
		assert_ok!(add(3));
		assert_ok!(remove(1));
		let view = |account, is_listed, is_active, is_next| Validator {
			account,
			is_listed,
			has_keys: true,
			is_active,
			is_next,
		};
		let [two, three] = [2, 3];
		let now = [
			view(two, true, true, true),
			view(three, true, false, false),
			view(1, false, true, true),
		];
		assert_eq!(Validators::validators(), now);
		end_sessions(1);
		let planned = [
			view(two, true, true, true),
			view(three, true, false, true),
			view(1, false, true, false),
		];
		assert_eq!(Validators::validators(), planned);
		end_sessions(1);
		let done = [view(two, true, true, true), view(three, true, true, true)];
		assert_eq!(Validators::validators(), done);
	});
}
