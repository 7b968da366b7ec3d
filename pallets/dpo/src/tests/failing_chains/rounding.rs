//! Refunds if seat prices were rounded up (Rulebook 3.5–3.7): unused deposits, rounding remainders,
//! and refunds that round to 0.

use super::*;

/// Offers a class with a fare of 100,050. A seat costs 1,001, and 30 seats cost 30,030.
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
		// A seat of the parent costs ⌈30,030 / 100⌉ = 301, so 70 of its 30,100 are unused.
		let head = create(alice(), uneven(&token), 0);
		let parent = create(bob(), seats_of(head, 30), 0);
		let (child, _) = chained(carol(), parent);
		fill(parent);
		assert_ok!(commit(bob(), parent, seats_of(head, 30)));
		// The child has 30 seats, four users have 15, and one has 10. They get 21, 10 each, and 7.
		// So 2 stay.
		refund(parent);
		assert_eq!(in_account(parent, AccountKind::Withdraw), 2);
		fail(head);
		refund(head);
		pass(15 * DAY + 1);
		assert_ok!(terminate(carol(), parent));
		// Of 30,032, they get 9,009, 4,504 each, and 3,003. So 4 stay, of which 30 seats can get 1.
		refund(parent);
		assert_eq!(in_account(parent, AccountKind::Withdraw), 4);
		// The child raised 9,100 and paid 9,030, so 70 were unused. Its 30% of the parent's 70 came
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
		// The head sells seats at 1, and the parent takes one. The parent's own seats cost 1, too,
		// so 99 are unused. The first release leaves 4, of which two DPO Members get 1 each.
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
		// Of 3 units, 30 seats get nothing.
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
		// An ACTIVE DPO with an empty Deposit Account can still be terminated.
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
		// The unused 70 aren't released yet. The refund of 30,030 doesn't touch them.
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

		// The next target is cheaper, so its unused part is added.
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
		// The parent was refunded 30,030, and the 70 unused by its own commit were never released.
		assert_eq!(in_account(parent, AccountKind::Withdraw), 30_100);
		let before = in_account(child, AccountKind::Withdraw);

		refund(parent);

		let of_child = view(child).accounts;
		assert_eq!((of_child.deposit, of_child.withdraw - before), (9_009, 21));
		assert_eq!(in_account(parent, AccountKind::Withdraw), 0);
	});
}
