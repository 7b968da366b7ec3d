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
		let class = class_of(&token, gold(), 1);
		let (parent, child) = chained(&token, class);
		assert_ok!(buy(carol(), parent, 10));
		fill(parent);
		// The class is sold out. Another cabin costs 98,750 of the 100,000.
		board(&bob(), class);
		let cheaper = ClassTerms {
			fare: 98_750,
			..gold()
		};
		let other = Target::Class(class_of(&token, cheaper, 1));
		assert_ok!(commit(bob(), parent, other));
		assert_eq!(in_account(parent, AccountKind::Withdraw), 1_250);
		clear_events();

		let paid = gains(&token, [&carol(), &bob(), &alice(), &hunter()], || {
			release_it(parent)
		});

		// Each seat gets 12. The child gets 360, and its state doesn't change. Strangers get 4 ×
		// 180.
		assert_eq!(paid, [120, 0, 0, 0]);
		let mut told = dpo_events();
		let released = Event::WithdrawReleased {
			dpo: parent,
			caller: hunter(),
			token: token.clone(),
			amount: 1_200,
			remainder: 50,
		};
		assert_eq!(told.pop(), Some(released));
		let passed = passed_on(&token, parent, child, AccountKind::Withdraw, 360);
		assert_eq!(told.pop(), Some(passed));
		assert_eq!(told.len(), 5);
		assert_eq!(state(child), State::Running);
		assert_eq!(kinds(child), [0, 0, 0, 360]);
		assert_eq!(in_account(parent, AccountKind::Withdraw), 50);
		// The child's release then gives each of its seats 3.
		let paid = gains(&token, [&alice()], || release_it(child));
		assert_eq!(paid, [30]);
		assert_eq!(kinds(child), [0, 0, 0, 60]);
	});
}

#[test]
fn what_does_not_divide_should_wait_and_be_divided_with_what_arrives() {
	play_in_every_token(|token| {
		// A seat costs 1,001, so 50 of 100,100 are unused. The child raises 30,100 and pays 30,030.
		let terms = ClassTerms {
			fare: 100_050,
			..gold()
		};
		let class = class_of(&token, terms, 1);
		let (parent, child) = chained(&token, class);
		fill(parent);
		assert_ok!(commit(bob(), parent, Target::Class(class)));
		for (dpo, unused) in [(parent, 50), (child, 70)] {
			assert_eq!(in_account(dpo, AccountKind::Withdraw), unused);
			assert_noop!(release_it(dpo), Error::<Test>::NothingToRelease);
		}
		grant(&token, parent, AccountKind::Withdraw, 49);
		assert_noop!(release_it(parent), Error::<Test>::NothingToRelease);

		// With 51 more there are 150, so each seat gets 1.
		grant(&token, parent, AccountKind::Withdraw, 51);
		assert_ok!(release_it(parent));
		assert_eq!(kinds(parent), [0, 0, 10_000, 50]);
		assert_eq!(kinds(child), [0, 0, 0, 70 + 30]);
		// Now the child has a unit for each of its own seats.
		let paid = gains(&token, [&alice()], || release_it(child));
		assert_eq!(paid, [10]);
		assert_eq!(kinds(child), [0, 0, 0, 0]);
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

#[test]
fn returned_fare_should_pay_a_unit_a_seat_when_it_is_a_single_unit() {
	play_in_every_token(|token| {
		let terms = ClassTerms {
			fare: 1,
			bonus: 0,
			yield_total: 0,
			..gold()
		};
		let class = Target::Class(class_of(&token, terms, 1));
		// A seat costs 1. Two full DPOs have 25 seats each.
		let parent = create(bob(), class, 0);
		let children = [alice(), carol()].map(|manager| {
			let child = create(manager.clone(), seats_of(parent, 25), 0);
			fill(child);
			assert_ok!(commit(manager, child, seats_of(parent, 25)));
			child
		});
		let users = strangers(5);
		for who in &users {
			assert_ok!(buy(who.clone(), parent, 10));
		}
		assert_ok!(commit(bob(), parent, class));
		// The unused 99 don't divide, and neither do the children's unused 75.
		for (dpo, unused) in [(parent, 99), (children[0], 75), (children[1], 75)] {
			assert_eq!(in_account(dpo, AccountKind::Withdraw), unused);
			assert_noop!(release_it(dpo), Error::<Test>::NothingToRelease);
		}
		pass(30 * DAY);
		assert_ok!(settle(hunter(), parent));
		assert_eq!(in_account(parent, AccountKind::Withdraw), 100);
		clear_events();

		let paid = gains(&token, [&users[0], &users[4]], || release_it(parent));

		assert_eq!(paid, [10, 10]);
		let [first, second] = children;
		assert_eq!(
			dpo_events()[5..],
			[
				passed_on(&token, parent, first, AccountKind::Withdraw, 25),
				Event::Completed { dpo: first },
				passed_on(&token, parent, second, AccountKind::Withdraw, 25),
				Event::Completed { dpo: second },
				Event::WithdrawReleased {
					dpo: parent,
					caller: hunter(),
					token: token.clone(),
					amount: 100,
					remainder: 0,
				},
			]
		);
		for child in children {
			assert_eq!(state(child), State::Completed);
			assert_eq!(in_account(child, AccountKind::Withdraw), 100);
			assert_ok!(release_it(child));
			assert_eq!(in_account(child, AccountKind::Withdraw), 0);
		}
	});
}

/// Takes all money out of a DPO's Withdraw Account, which no call does: what a DPO gets back in all
/// is a whole number of units a seat.
pub(super) fn empty(token: &Token, dpo: DpoId) {
	use bullet_train_primitives::Escrow;
	assert_ok!(Escrowed::pay(
		token,
		&Dpo::reason_of(AccountKind::Withdraw),
		&Dpo::account(dpo),
		&owner(),
		in_account(dpo, AccountKind::Withdraw)
	));
}

#[test]
fn dpo_member_should_be_completed_even_when_there_is_nothing_for_it() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let (parent, child) = chained(&token, class);
		fill(parent);
		assert_ok!(commit(bob(), parent, Target::Class(class)));
		pass(30 * DAY);
		assert_ok!(settle(bob(), parent));
		empty(&token, parent);
		clear_events();

		assert_ok!(release_it(parent));

		assert_eq!(
			dpo_events(),
			[
				Event::Completed { dpo: child },
				Event::WithdrawReleased {
					dpo: parent,
					caller: hunter(),
					token: token.clone(),
					amount: 0,
					remainder: 0,
				},
			]
		);
		assert_eq!((state(child), kinds(child)), (State::Completed, [0; 4]));
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
