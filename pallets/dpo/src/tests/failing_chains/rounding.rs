//! Refunds where seat prices were rounded up (Rulebook 3.5–3.7): what wasn't used, what rounding
//! left, and refunds that come to nothing.

use super::*;

/// A class of 100,050: seats at 1,001, of which 30 cost 30,030.
fn uneven(token: &Token) -> Target {
	Target::Class(class_of(
		token,
		ClassTerms {
			fare: 100_050,
			..gold()
		},
		1,
	))
}

#[test]
fn dust_of_the_old_parent_should_go_to_the_withdraw_account_when_the_child_is_committed_elsewhere()
{
	play_in_every_token(|token| {
		// The parent's seats cost 301, ⌈30,030 / 100⌉: 70 of its 30,100 are unused.
		let head = create(alice(), uneven(&token), 0);
		let parent = create(bob(), seats_of(head, 30), 0);
		let (child, _) = chained(carol(), parent);
		fill(parent);
		assert_ok!(commit(bob(), parent, seats_of(head, 30)));
		// 30 seats, four times 15 and 10: 21, 10 each and 7 are paid, 2 stay.
		refund(parent);
		assert_eq!(in_account(parent, AccountKind::Withdraw), 2);
		fail(head);
		refund(head);
		pass(15 * DAY + 1);
		assert_ok!(terminate(carol(), parent));
		// 30,032: 9,009, 4,504 each and 3,003 are paid, 4 stay, of which 30 seats get 1.
		refund(parent);
		assert_eq!(in_account(parent, AccountKind::Withdraw), 4);
		// The unused of the child's own commit: 9,030 for 9,100 raised, of which its 30% of 70 came
		// on top.
		assert_eq!(in_account(child, AccountKind::Deposit), 9_009);
		let unused = in_account(child, AccountKind::Withdraw);
		assert_eq!(unused, 70 + 21);

		let terms = ClassTerms {
			fare: 9_000,
			yield_total: 3_240,
			bonus: 900,
			..gold()
		};
		let class = Target::Class(class_of(&token, terms, 1));
		assert_ok!(commit(carol(), child, class));
		refund(parent);

		assert_eq!(in_account(child, AccountKind::Withdraw), unused + 9 + 1);
		assert_eq!(
			(state(child), view(child).reactivations),
			(State::Running, 1)
		);
		assert_noop!(
			release(hunter(), parent, Releasable::Withdraw),
			Error::<Test>::NothingToRelease
		);
	});
}

#[test]
fn refund_should_reactivate_the_child_when_its_amount_rounds_to_nothing() {
	play_in_every_token(|token| {
		// The head sells seats at 1; the parent takes one of them, its own seats cost 1, too, and
		// 99 are unused. Of 4 that stay at first, two DPO Members get 1 each.
		let class = Target::Class(class_of(&token, ClassTerms { fare: 1, ..gold() }, 1));
		let head = create(alice(), class, 0);
		let parent = create(bob(), seats_of(head, 1), 0);
		let (child, _) = chained(carol(), parent);
		chained(carol(), parent);
		fill(parent);
		assert_ok!(commit(bob(), parent, seats_of(head, 1)));
		while release(hunter(), parent, Releasable::Withdraw).is_ok() {}
		let remainder = in_account(parent, AccountKind::Withdraw);
		fail(head);
		refund(head);
		assert_eq!(
			(state(parent), in_account(parent, AccountKind::Deposit)),
			(State::Active, 1)
		);
		pass(15 * DAY + 1);
		assert_ok!(terminate(carol(), parent));
		// 30 seats get nothing of that.
		assert_eq!(remainder, 2);
		assert_eq!(in_account(parent, AccountKind::Withdraw), 3);
		assert_eq!(state(child), State::Chained);

		refund(parent);

		assert_eq!(
			(state(child), in_account(child, AccountKind::Deposit)),
			(State::Active, 0)
		);
		assert_eq!(in_account(parent, AccountKind::Withdraw), 3);
		assert_noop!(
			release(hunter(), parent, Releasable::Withdraw),
			Error::<Test>::NothingToRelease
		);
		// An ACTIVE DPO without a unit isn't stuck either.
		pass(30 * DAY + 1);
		assert_ok!(terminate(hunter(), child));
		assert_eq!(state(child), State::Terminated);
	});
}

#[test]
fn unused_of_an_earlier_commit_should_reach_members_when_a_refund_comes_first() {
	play_in_every_token(|token| {
		let head = create(alice(), uneven(&token), 0);
		let (child, people) = chained(bob(), head);
		// 70 unused aren't released; the refund of 30,030 doesn't touch them.
		fail(head);
		refund(head);
		let of_child = view(child).accounts;
		assert_eq!((of_child.deposit, of_child.withdraw), (30_030, 70));
		let (who, seats) = &people[0];
		assert_eq!(*seats, 15);
		let paid = gains(&token, [who], || {
			release(hunter(), child, Releasable::Withdraw)
		});
		assert_eq!((paid, state(child)), ([10], State::Active));
		let remainder = in_account(child, AccountKind::Withdraw);

		// The next target is cheaper: its unused comes on top.
		let terms = ClassTerms {
			fare: 25_000,
			yield_total: 9_000,
			bonus: 2_500,
			..gold()
		};
		assert_ok!(commit(
			bob(),
			child,
			Target::Class(class_of(&token, terms, 1))
		));
		assert_eq!(in_account(child, AccountKind::Withdraw), remainder + 5_030);
		pass(30 * DAY);
		assert_ok!(settle(hunter(), child));
		assert_eq!(in_account(child, AccountKind::Withdraw), remainder + 30_030);
		let paid = gains(&token, [who], || {
			release(hunter(), child, Releasable::Withdraw)
		});
		assert_eq!(paid, [((remainder + 30_030) * 15 / 100) as i128]);
	});
}

#[test]
fn refund_alone_should_be_spendable_again_when_other_money_comes_with_it() {
	play_in_every_token(|token| {
		let head = create(alice(), uneven(&token), 0);
		let parent = create(bob(), seats_of(head, 30), 0);
		let (child, _) = chained(carol(), parent);
		fill(parent);
		assert_ok!(commit(bob(), parent, seats_of(head, 30)));
		fail(head);
		refund(head);
		pass(15 * DAY + 1);
		assert_ok!(terminate(carol(), parent));
		// 30,030 came back to it, 70 of its own commit were never released.
		assert_eq!(in_account(parent, AccountKind::Withdraw), 30_100);
		let before = in_account(child, AccountKind::Withdraw);

		refund(parent);

		let of_child = view(child).accounts;
		assert_eq!((of_child.deposit, of_child.withdraw - before), (9_009, 21));
		assert_eq!(in_account(parent, AccountKind::Withdraw), 0);
	});
}
