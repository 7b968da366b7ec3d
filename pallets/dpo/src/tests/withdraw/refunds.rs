//! Refunds of a DPO that took no target (Rulebook 3.6, 3.7).

use super::*;
use crate::tests::{
	committing::{fail, refunded_short, small},
	presets::tried,
};

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
		assert_eq!(view.refund, 0);
		assert_eq!(view.members_commit_from, Some(now + 7 * DAY + 1));
		assert_eq!(view.members_terminate_from, Some(now + 15 * DAY + 1));
		// Twice the termination period would end after the child's boarding deadline.
		assert_eq!(view.boarding_deadline, 1 + 32 * DAY);
		assert_eq!(view.anyone_terminates_from, Some(1 + 32 * DAY));
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

/// Creates a chained DPO of Alice's whose parent has failed and is released this number of blocks
/// before the boarding deadline of Alice's. Returns both, after the release.
fn refunded_before_the_deadline(token: &Token, blocks: BlockNumber) -> (DpoId, DpoId) {
	let class = class_of(token, gold(), 1);
	let (parent, child) = chained(token, class);
	at(view(parent).expiry);
	assert_ok!(report_failed(hunter(), parent));
	let deadline = view(child).boarding_deadline;
	assert_eq!(deadline, 1 + 32 * DAY);
	at(deadline - blocks);
	assert_eq!(state(child), State::Chained);
	clear_events();
	assert_ok!(release_it(parent));
	(parent, child)
}

#[test]
fn a_refund_on_the_deadline_terminates() {
	play_in_every_token(|token| {
		let (parent, child) = refunded_before_the_deadline(&token, 0);

		assert_eq!(state(child), State::Terminated);
		assert_eq!(kinds(child), [0, 0, 0, 30_000]);
		assert_eq!(view(child).refund, 30_000);
		assert_eq!(
			dpo_events(),
			[
				passed_on(&token, parent, child, AccountKind::Withdraw, 30_000),
				Event::RefundedTooLate {
					dpo: child,
					refunded_by: parent,
				},
				Event::WithdrawReleased {
					dpo: parent,
					caller: hunter(),
					token: token.clone(),
					amount: 30_000,
					remainder: 0,
				},
			]
		);
		let other = Target::Class(class_of(&token, small(), 1));
		assert_noop!(commit(alice(), child, other), Error::<Test>::NotActive);
		assert_noop!(terminate(alice(), child), Error::<Test>::NotActive);
		let paid = gains(&token, [&alice()], || release_it(child));
		assert_eq!(paid, [3_000]);
		assert_eq!((kinds(child), view(child).refund), ([0; 4], 0));
	});
}

#[test]
fn a_refund_one_block_before_the_deadline_reactivates() {
	play_in_every_token(|token| {
		let (parent, child) = refunded_before_the_deadline(&token, 1);

		assert_eq!(state(child), State::Active);
		assert_eq!(kinds(child), [30_000, 0, 0, 0]);
		assert_eq!(view(child).refund, 0);
		let told = [
			passed_on(&token, parent, child, AccountKind::Deposit, 30_000),
			Event::Reactivated {
				dpo: child,
				refunded_by: parent,
			},
		];
		assert_eq!(dpo_events()[..2], told);
		// In this block it may still take a target. In the next, anyone may terminate it.
		let other = Target::Class(class_of(&token, small(), 1));
		assert_ok!(tried(|| commit(alice(), child, other)));
		assert_noop!(
			terminate(alice(), child),
			Error::<Test>::TooEarlyToTerminate
		);
		pass(1);
		assert_noop!(commit(alice(), child, other), Error::<Test>::DeadlinePassed);
		assert_ok!(terminate(hunter(), child));
		let paid = gains(&token, [&alice()], || release_it(child));
		assert_eq!(paid, [3_000]);
	});
}

/// Creates three full DPOs in a chain whose head fails. The first refund comes with the boarding
/// deadline of the middle DPO. Returns the head, the middle and the last DPO, after that refund.
fn refunded_too_late(token: &Token) -> [DpoId; 3] {
	let head = create(bob(), Target::Class(class_of(token, gold(), 1)), 0);
	let middle = create(alice(), seats_of(head, 30), 10);
	let last = create(carol(), seats_of(middle, 30), 10);
	fill(last);
	assert_ok!(commit(carol(), last, seats_of(middle, 30)));
	fill(middle);
	assert_ok!(commit(alice(), middle, seats_of(head, 30)));
	let deadlines = [head, middle, last].map(|dpo| view(dpo).boarding_deadline);
	assert_eq!(deadlines, [25, 32, 39].map(|days| 1 + days * DAY));
	at(1 + 32 * DAY);
	assert_ok!(report_failed(hunter(), head));
	assert_ok!(release_it(head));
	[head, middle, last]
}

#[test]
fn a_refund_after_the_deadline_is_a_refund_for_the_next_level_too() {
	play_in_every_token(|token| {
		let [_, middle, last] = refunded_too_late(&token);
		assert_eq!(
			(state(middle), state(last)),
			(State::Terminated, State::Chained)
		);
		assert_eq!(view(middle).refund, 30_000);
		// The last DPO's deadline is a week later.
		at(1 + 39 * DAY - 1);

		let paid = gains(&token, [&alice(), &carol()], || release_it(middle));

		// The last DPO has back the 9,000 that it had paid, and may spend them again.
		assert_eq!(paid, [3_000, 0]);
		assert_eq!(
			(state(last), kinds(last)),
			(State::Active, [9_000, 0, 0, 0])
		);
		assert_eq!((kinds(middle), view(middle).refund), ([0; 4], 0));
		let tiny = ClassTerms {
			fare: 9_000,
			yield_total: 3_240,
			bonus: 900,
			..gold()
		};
		assert_ok!(commit(
			carol(),
			last,
			Target::Class(class_of(&token, tiny, 1))
		));
	});
}

#[test]
fn a_refund_after_both_deadlines_terminates_level_by_level() {
	play_in_every_token(|token| {
		let [_, middle, last] = refunded_too_late(&token);
		at(1 + 39 * DAY);
		clear_events();

		assert_ok!(release_it(middle));

		assert_eq!(
			(state(last), kinds(last)),
			(State::Terminated, [0, 0, 0, 9_000])
		);
		assert_eq!(view(last).refund, 9_000);
		let told = Event::RefundedTooLate {
			dpo: last,
			refunded_by: middle,
		};
		assert!(dpo_events().contains(&told));
		let paid = gains(&token, [&carol()], || release_it(last));
		assert_eq!(paid, [900]);
		assert_eq!((kinds(last), view(last).refund), ([0; 4], 0));
	});
}

#[test]
fn refund_should_change_the_state_even_when_there_is_nothing_for_the_dpo_member() {
	for is_late in [false, true] {
		play_in_every_token(|token| {
			let class = class_of(&token, gold(), 1);
			let (parent, child) = chained(&token, class);
			at(view(parent).expiry);
			assert_ok!(report_failed(hunter(), parent));
			empty(&token, parent);
			if is_late {
				at(view(child).boarding_deadline);
			}

			assert_ok!(release_it(parent));

			assert_eq!((kinds(child), view(child).refund), ([0; 4], 0));
			assert_noop!(release_it(parent), Error::<Test>::NothingToRelease);
			if is_late {
				assert_eq!(state(child), State::Terminated);
				return;
			}
			// An ACTIVE DPO with an empty Deposit Account can still be terminated.
			assert_eq!(state(child), State::Active);
			pass(15 * DAY + 1);
			assert_ok!(terminate(alice(), child));
			assert_eq!(state(child), State::Terminated);
			assert_noop!(release_it(child), Error::<Test>::NothingToRelease);
		});
	}
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
		// After the fee of 5% this earns a little more than the promised 36 for every 100.
		let triple = ClassTerms {
			fare: 300_000,
			yield_total: 114_000,
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
		// More money arrives at the failed parent when the child is ACTIVE and has its deposit. It
		// is 3 for each of the 30 seats sold.
		grant(&token, parent, AccountKind::Withdraw, 90);
		let active = view(child).members_commit_from;
		pass(5);
		clear_events();

		assert_ok!(release_it(parent));

		assert_eq!(kinds(child), [30_000, 0, 0, 90]);
		assert_eq!(view(child).members_commit_from, active);
		assert_eq!(
			dpo_events()[0],
			passed_on(&token, parent, child, AccountKind::Withdraw, 90)
		);

		// It is the same if the child holds seats of another DPO, or is COMPLETED.
		let founding = Founding {
			days: 5,
			..Default::default()
		};
		let other = create_as(bob(), Target::Class(class), founding);
		assert_ok!(commit(alice(), child, seats_of(other, 30)));
		grant(&token, parent, AccountKind::Withdraw, 90);
		assert_ok!(release_it(parent));
		assert_eq!(kinds(child), [0, 0, 0, 180]);
		assert_eq!(state(child), State::Chained);
		fill(other);
		assert_ok!(commit(bob(), other, Target::Class(class)));
		pass(30 * DAY);
		assert_ok!(settle(bob(), other));
		assert_ok!(release_it(other));
		grant(&token, parent, AccountKind::Withdraw, 90);
		assert_ok!(release_it(parent));
		assert_eq!(kinds(child), [0, 0, 0, 30_270]);
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
