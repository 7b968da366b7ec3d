//! Releasing the Withdraw Account (Rulebook 3.6, 3.7): who gets it, into which account DPO Members
//! get it, and how their states change.

mod refunds;

use super::{committing::full_pool, *};

/// Creates a DPO of Bob's for a class, and a full DPO of Alice's that has 30 of its seats.
fn chained(token: &Token, class: ClassId) -> (DpoId, DpoId) {
	let parent = create(bob(), Target::Class(class), 0);
	let (child, _) = full_pool(seats_of(parent, 30), RuleSet::V1);
	assert_ok!(commit(alice(), child, seats_of(parent, 30)));
	assert_eq!(&view(child).token, token);
	(parent, child)
}

fn release_it(dpo: DpoId) -> DispatchResult {
	release(hunter(), dpo, Releasable::Withdraw)
}

fn kinds(dpo: DpoId) -> [Balance; 4] {
	AccountKind::ALL.map(|kind| in_account(dpo, kind))
}

/// Returns the event of a DPO that passes on money of its Withdraw Account.
fn passed_on(
	token: &Token,
	dpo: DpoId,
	to: DpoId,
	to_kind: AccountKind,
	amount: Balance,
) -> Event<Test> {
	Event::PassedOn {
		dpo,
		kind: AccountKind::Withdraw,
		account: Dpo::account(dpo),
		to,
		to_kind,
		to_account: Dpo::account(to),
		token: token.clone(),
		amount,
	}
}

#[test]
fn unused_deposit_should_go_to_users_and_to_the_withdraw_account_of_a_dpo_member() {
	play_in_every_token(|token| {
		// A seat costs 1,001, so 99 of 100,100 are unused. The child raises 30,100 and pays 30,030.
		let terms = ClassTerms {
			fare: 100_001,
			..gold()
		};
		let class = class_of(&token, terms, 1);
		let (parent, child) = chained(&token, class);
		assert_eq!(kinds(child), [0, 0, 0, 70]);
		assert_ok!(buy(carol(), parent, 10));
		fill(parent);
		assert_ok!(commit(bob(), parent, Target::Class(class)));
		assert_eq!(in_account(parent, AccountKind::Withdraw), 99);
		clear_events();

		let paid = gains(&token, [&carol(), &bob(), &alice(), &hunter()], || {
			release_it(parent)
		});

		assert_eq!(paid, [9, 0, 0, 0]);
		// The child gets 29, and its state doesn't change. Strangers get 4 × 14.
		let mut told = dpo_events();
		let released = Event::WithdrawReleased {
			dpo: parent,
			caller: hunter(),
			token: token.clone(),
			amount: 94,
			remainder: 5,
		};
		assert_eq!(told.pop(), Some(released));
		let passed = passed_on(&token, parent, child, AccountKind::Withdraw, 29);
		assert_eq!(told.pop(), Some(passed));
		assert_eq!(told.len(), 5);
		assert_eq!(state(child), State::Running);
		assert_eq!(kinds(child), [0, 0, 0, 99]);
		// The child's release then gives Alice's 10 seats 9.
		let paid = gains(&token, [&alice()], || release_it(child));
		assert_eq!(paid, [9]);
	});
}

#[test]
fn returned_fare_should_complete_every_dpo_level_by_level() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let (parent, child) = chained(&token, class);
		assert_ok!(buy(carol(), parent, 15));
		fill(parent);
		assert_ok!(commit(bob(), parent, Target::Class(class)));
		pass(30 * DAY);
		assert_ok!(settle(bob(), parent));
		assert_eq!(
			(state(parent), state(child)),
			(State::Completed, State::Running)
		);
		assert_eq!(in_account(parent, AccountKind::Withdraw), 100_000);
		clear_events();

		let paid = gains(&token, [&carol(), &bob()], || release_it(parent));

		// Carol gets exactly what she paid.
		assert_eq!(paid, [15_000, 0]);
		assert_eq!(state(child), State::Completed);
		assert_eq!(in_account(child, AccountKind::Withdraw), 30_000);
		let passed = passed_on(&token, parent, child, AccountKind::Withdraw, 30_000);
		let mut told = dpo_events();
		let released = Event::WithdrawReleased {
			dpo: parent,
			caller: hunter(),
			token: token.clone(),
			amount: 100_000,
			remainder: 0,
		};
		assert_eq!(told.pop(), Some(released));
		assert_eq!(told.pop(), Some(Event::Completed { dpo: child }));
		assert_eq!(told.pop(), Some(passed));

		let paid = gains(&token, [&alice()], || release_it(child));
		assert_eq!(paid, [3_000]);
		for dpo in [parent, child] {
			assert_eq!(in_account(dpo, AccountKind::Withdraw), 0);
			assert_noop!(release_it(dpo), Error::<Test>::NothingToRelease);
		}
	});
}

#[test]
fn members_of_a_failed_dpo_should_get_back_exactly_what_they_paid() {
	play_in_every_token(|token| {
		// 31 seats are sold at 1,001. 31 is a prime number.
		let terms = ClassTerms {
			fare: 100_001,
			..gold()
		};
		let dpo = create(bob(), Target::Class(class_of(&token, terms, 1)), 7);
		let users = [1, 2, 3].map(person);
		for (who, seats) in users.iter().zip([1, 10, 13]) {
			assert_ok!(buy(who.clone(), dpo, seats));
		}
		at(view(dpo).expiry);
		assert_ok!(report_failed(hunter(), dpo));
		let [first, second, third] = &users;
		clear_events();

		let paid = gains(&token, [&bob(), first, second, third], || release_it(dpo));

		assert_eq!(paid, [7_007, 1_001, 10_010, 13_013]);
		assert_eq!(kinds(dpo), [0, 0, 0, 0]);
		let payment = |who: AccountId, amount| Event::Paid {
			dpo,
			kind: AccountKind::Withdraw,
			account: Dpo::account(dpo),
			who,
			token: token.clone(),
			amount,
		};
		assert_eq!(
			dpo_events(),
			[
				payment(first.clone(), 1_001),
				payment(second.clone(), 10_010),
				payment(third.clone(), 13_013),
				payment(bob(), 7_007),
				Event::WithdrawReleased {
					dpo,
					caller: hunter(),
					token: token.clone(),
					amount: 31_031,
					remainder: 0,
				},
			]
		);
		assert_noop!(release_it(dpo), Error::<Test>::NothingToRelease);
	});
}

/// Creates a COMPLETED DPO of Bob's with a seat price of 1, and two full DPOs, of Alice's and of
/// Carol's, with 25 of its seats each. Bob's has 3 units in its Withdraw Account: its fare of 1,
/// and a rounding remainder of 2. Returns Bob's DPO and the other two.
fn end_of_a_cabin_at_one(token: &Token) -> (DpoId, [DpoId; 2]) {
	let terms = ClassTerms {
		fare: 1,
		bonus: 0,
		yield_total: 0,
		..gold()
	};
	let class = Target::Class(class_of(token, terms, 1));
	let parent = create(bob(), class, 0);
	let children = [alice(), carol()].map(|manager| {
		let child = create(manager.clone(), seats_of(parent, 25), 0);
		fill(child);
		assert_ok!(commit(manager, child, seats_of(parent, 25)));
		child
	});
	for who in strangers(5) {
		assert_ok!(buy(who, parent, 10));
	}
	assert_ok!(commit(bob(), parent, class));
	// The first release pays 24 twice and 9 five times, so 6 stay. The next two releases pay 25
	// seats 1 each.
	for left in [6, 4, 2] {
		assert_ok!(release_it(parent));
		assert_eq!(in_account(parent, AccountKind::Withdraw), left);
	}
	assert_noop!(release_it(parent), Error::<Test>::NothingToRelease);
	pass(30 * DAY);
	assert_ok!(settle(hunter(), parent));
	(parent, children)
}

#[test]
fn dpo_member_should_be_completed_when_its_part_of_the_fare_rounds_to_nothing() {
	play_in_every_token(|token| {
		let (parent, children) = end_of_a_cabin_at_one(&token);
		assert_eq!(in_account(parent, AccountKind::Withdraw), 3);
		let before = children.map(kinds);
		clear_events();

		assert_ok!(release_it(parent));

		let [first, second] = children;
		assert_eq!(
			dpo_events(),
			[
				Event::Completed { dpo: first },
				Event::Completed { dpo: second },
				Event::WithdrawReleased {
					dpo: parent,
					caller: hunter(),
					token: token.clone(),
					amount: 0,
					remainder: 3,
				},
			]
		);
		assert_eq!(children.map(state), [State::Completed; 2]);
		assert_eq!(children.map(kinds), before);
		// The release is possible only once.
		assert_noop!(release_it(parent), Error::<Test>::NothingToRelease);
	});
}

#[test]
fn release_should_fail_when_there_is_nothing_in_the_account() {
	play_in_every_token(|token| {
		assert_noop!(release_it(0), Error::<Test>::NoSuchDpo);
		let class = class_of(&token, gold(), 1);
		let (parent, child) = chained(&token, class);
		// The parent is CREATED and the child CHAINED. All money is in the parent's Deposit
		// Account.
		for dpo in [parent, child] {
			assert_noop!(release_it(dpo), Error::<Test>::NothingToRelease);
		}
		fill(parent);
		assert_noop!(release_it(parent), Error::<Test>::NothingToRelease);
		assert_ok!(commit(bob(), parent, Target::Class(class)));
		for dpo in [parent, child] {
			assert_noop!(release_it(dpo), Error::<Test>::NothingToRelease);
		}
	});
}

#[test]
fn failed_dpo_without_members_should_have_nothing_to_release() {
	play_in_every_token(|token| {
		let dpo = create(bob(), Target::Class(class_of(&token, gold(), 1)), 0);
		at(view(dpo).expiry);
		assert_ok!(report_failed(hunter(), dpo));

		assert_noop!(release_it(dpo), Error::<Test>::NothingToRelease);
	});
}

#[test]
fn manager_should_get_no_fee_of_what_goes_back() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let (dpo, member) = full_pool(class, RuleSet::V1);
		pass(15 * DAY + 1);
		assert_ok!(terminate(member.clone(), dpo));

		let paid = gains(&token, [&alice(), &member], || release_it(dpo));

		assert_eq!(paid, [10_000, 15_000]);
	});
}
