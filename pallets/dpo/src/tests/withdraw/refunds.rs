//! Refunds of a DPO that took no target (Rulebook 3.6, 3.7).

use super::*;
use crate::tests::committing::{fail, refunded_short};

#[test]
fn refund_of_a_failed_dpo_should_make_its_dpo_member_active_again() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let (parent, child) = chained(&token, class);
		assert_ok!(buy(carol(), parent, 3));
		at(view(parent).expiry);
		assert_ok!(report_failed(hunter(), parent));
		// The child's state doesn't change before the release.
		assert_eq!(state(child), State::Chained);
		pass(77);
		clear_events();

		let paid = gains(&token, [&carol(), &alice()], || release_it(parent));

		assert_eq!(paid, [3_000, 0]);
		assert_eq!(kinds(child), [30_000, 0, 0, 0]);
		assert_eq!(state(child), State::Active);
		assert_eq!(
			dpo_events()[1..],
			[
				passed_on(&token, parent, child, AccountKind::Deposit, 30_000),
				Event::Reactivated {
					dpo: child,
					refunded_by: parent
				},
				Event::WithdrawReleased {
					dpo: parent,
					caller: hunter(),
					token: token.clone(),
					amount: 33_000,
					remainder: 0,
				},
			]
		);
		let view = view(child);
		let now = System::block_number();
		assert_eq!(view.reactivations, 1);
		assert_eq!(view.members_commit_from, Some(now + 7 * DAY + 1));
		assert_eq!(view.members_terminate_from, Some(now + 15 * DAY + 1));
		assert_eq!(view.anyone_terminates_from, Some(now + 30 * DAY + 1));
	});
}

#[test]
fn refund_of_a_terminated_dpo_should_make_its_dpo_member_active_again() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let (parent, child) = chained(&token, class);
		fill(parent);
		pass(15 * DAY + 1);
		// Alice acts for the DPO Member, so she may terminate its parent.
		assert_ok!(terminate(alice(), parent));

		assert_ok!(release_it(parent));

		assert_eq!(kinds(child), [30_000, 0, 0, 0]);
		assert_eq!(
			(state(parent), state(child)),
			(State::Terminated, State::Active)
		);
	});
}

#[test]
fn third_refund_should_go_to_the_withdraw_account_and_terminate_the_dpo() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let (parent, child) = chained(&token, class);
		fail(parent);
		for refunds in [1, 2] {
			assert_eq!(view(child).reactivations, refunds);
			assert_eq!(state(child), State::Active);
			let parent = create(bob(), Target::Class(class), 0);
			assert_ok!(commit(alice(), child, seats_of(parent, 30)));
			clear_events();
			fail(parent);
		}

		assert_eq!(state(child), State::Terminated);
		assert_eq!(kinds(child), [0, 0, 0, 30_000]);
		let parent = NextDpo::<Test>::get() - 1;
		let told = [
			passed_on(&token, parent, child, AccountKind::Withdraw, 30_000),
			Event::RefundedTooOften {
				dpo: child,
				refunded_by: parent,
			},
		];
		assert!(dpo_events().windows(2).any(|window| window == told));
		assert_noop!(
			commit(alice(), child, Target::Class(class)),
			Error::<Test>::NotActive
		);
		let paid = gains(&token, [&alice()], || release_it(child));
		assert_eq!(paid, [3_000]);
	});
}

#[test]
fn third_refund_should_make_the_members_of_the_dpo_that_it_terminates_active_again() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let first = create(bob(), Target::Class(class), 0);
		let middle = create(alice(), seats_of(first, 30), 10);
		let last = create(carol(), seats_of(middle, 30), 10);
		fill(last);
		assert_ok!(commit(carol(), last, seats_of(middle, 30)));
		fill(middle);
		assert_ok!(commit(alice(), middle, seats_of(first, 30)));
		fail(first);
		for _ in [1, 2] {
			let parent = create(bob(), Target::Class(class), 0);
			assert_ok!(commit(alice(), middle, seats_of(parent, 30)));
			fail(parent);
		}
		assert_eq!(
			(state(middle), state(last)),
			(State::Terminated, State::Chained)
		);

		assert_ok!(release_it(middle));

		// This is the first refund of the last DPO: the 9,000 that it had paid.
		assert_eq!(kinds(last), [9_000, 0, 0, 0]);
		assert_eq!((state(last), view(last).reactivations), (State::Active, 1));
	});
}

#[test]
fn refund_should_go_to_the_deposit_and_the_rest_of_the_account_to_the_withdraw_account() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let middle = create(alice(), Target::Class(class), 10);
		let last = create(carol(), seats_of(middle, 30), 10);
		fill(last);
		assert_ok!(commit(carol(), last, seats_of(middle, 30)));
		fill(middle);
		board(&bob(), class);
		let triple = ClassTerms {
			fare: 300_000,
			yield_total: 108_000,
			bonus: 30_000,
			..gold()
		};
		let parent = create(bob(), Target::Class(class_of(&token, triple, 1)), 0);
		assert_ok!(commit(alice(), middle, seats_of(parent, 30)));
		fail(parent);
		// Nobody has released the unused 10,000.
		assert_eq!(kinds(middle), [90_000, 0, 0, 10_000]);
		pass(15 * DAY + 1);
		assert_ok!(terminate(alice(), middle));
		assert_eq!(kinds(middle), [0, 0, 0, 100_000]);

		let paid = gains(&token, [&alice()], || release_it(middle));

		assert_eq!(paid, [10_000]);
		assert_eq!(kinds(last), [27_000, 0, 0, 3_000]);
		assert_eq!(state(last), State::Active);
	});
}

#[test]
fn money_of_a_dpo_left_long_ago_should_go_to_the_withdraw_account_and_change_nothing() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let (parent, child) = chained(&token, class);
		fail(parent);
		// More money arrives at the failed parent when the child is ACTIVE and has its deposit.
		grant(&token, parent, AccountKind::Withdraw, 100);
		let active = view(child).members_commit_from;
		pass(5);
		clear_events();

		assert_ok!(release_it(parent));

		assert_eq!(kinds(child), [30_000, 0, 0, 100]);
		assert_eq!(view(child).members_commit_from, active);
		assert_eq!(view(child).reactivations, 1);
		assert_eq!(
			dpo_events()[0],
			passed_on(&token, parent, child, AccountKind::Withdraw, 100)
		);

		// It is the same if the child holds seats of another DPO, or is COMPLETED.
		let other = create(bob(), Target::Class(class), 0);
		assert_ok!(commit(alice(), child, seats_of(other, 30)));
		grant(&token, parent, AccountKind::Withdraw, 100);
		assert_ok!(release_it(parent));
		assert_eq!(kinds(child), [0, 0, 0, 200]);
		assert_eq!(state(child), State::Chained);
		fill(other);
		assert_ok!(commit(bob(), other, Target::Class(class)));
		pass(30 * DAY);
		assert_ok!(settle(bob(), other));
		assert_ok!(release_it(other));
		grant(&token, parent, AccountKind::Withdraw, 100);
		assert_ok!(release_it(parent));
		assert_eq!(kinds(child), [0, 0, 0, 30_300]);
		assert_eq!(state(child), State::Completed);
	});
}

#[test]
fn unused_deposit_should_not_be_mixed_with_a_refund() {
	play_in_every_token(|token| {
		let (dpo, class) = refunded_short(&token);
		// The unused 10,000 can be released while the 90,000 stay for a target.
		let paid = gains(&token, [&alice()], || release_it(dpo));
		assert_eq!(paid, [1_000]);
		assert_eq!(kinds(dpo), [90_000, 0, 0, 0]);
		assert_eq!(state(dpo), State::Active);
		pass(15 * DAY + 1);
		assert_ok!(terminate(alice(), dpo));

		let paid = gains(&token, [&alice()], || release_it(dpo));

		assert_eq!(paid, [9_000]);
		assert!(TravelCabin::class(class).is_some());
	});
}
