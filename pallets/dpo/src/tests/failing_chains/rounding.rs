//! Refunds if seat prices were rounded up (Rulebook 3.5–3.7): the refund's part a seat is rounded
//! up, so members get back exactly what they paid, and nothing stays.

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

/// Returns the balances of a DPO's Deposit and Withdraw Accounts.
fn money(dpo: DpoId) -> (Balance, Balance) {
	let accounts = view(dpo).accounts;
	(accounts.deposit, accounts.withdraw)
}

/// Creates a chain of a DPO that sells 30 seats for 30,030, a DPO of Bob's that raises 30,100 for
/// them, and a DPO of Carol's that raises 9,100 for 30 seats of Bob's. The first one fails, and
/// Bob's is refunded and terminated. Returns Bob's DPO, Carol's, and the members of Bob's and of
/// Carol's.
fn terminated_in_the_middle(token: &Token) -> ([DpoId; 2], [Vec<(AccountId, u8)>; 2]) {
	let head = create(alice(), uneven(token), 0);
	let parent = create(bob(), seats_of(head, 30), 0);
	let (child, people) = chained(carol(), parent);
	let others = fill(parent);
	assert_ok!(commit(bob(), parent, seats_of(head, 30)));
	assert_eq!((money(parent), money(child)), ((0, 70), (0, 70)));
	for dpo in [parent, child] {
		assert_noop!(
			release(hunter(), dpo, Releasable::Withdraw),
			Error::<Test>::NothingToRelease
		);
	}
	fail(head);
	refund(head);
	assert_eq!(money(parent), (30_030, 70));
	pass(15 * DAY + 1);
	assert_ok!(terminate(carol(), parent));
	assert_eq!((money(parent), view(parent).refund), ((0, 30_100), 30_030));
	([parent, child], [others, people])
}

#[test]
fn refund_should_be_rounded_up_a_seat_and_leave_nothing() {
	play_in_every_token(|token| {
		let ([parent, child], [others, people]) = terminated_in_the_middle(&token);

		refund(parent);

		// Of the 301 a seat, ⌈300.3⌉ are the refund's. The child has back the 9,030 that it paid.
		assert_eq!((money(parent), money(child)), ((0, 0), (9_030, 70)));
		assert_eq!(view(parent).refund, 0);
		have_their_money(&others);
		pass(15 * DAY + 1);
		assert_ok!(terminate(carol(), child));
		refund(child);
		assert_eq!(money(child), (0, 0));
		have_their_money(&people);
	});
}

#[test]
fn refund_should_be_whole_units_a_seat_when_it_is_less_than_one() {
	play_in_every_token(|token| {
		// The head sells seats at 1, and the parent takes one. The parent's own seats cost 1, too,
		// so 99 are unused. So are 70 of each child's 100.
		let class = Target::Class(class_of(&token, ClassTerms { fare: 1, ..gold() }, 1));
		let head = create(alice(), class, 0);
		let parent = create(bob(), seats_of(head, 1), 0);
		let (child, people) = chained(carol(), parent);
		let (other, _) = chained(carol(), parent);
		fill(parent);
		assert_ok!(commit(bob(), parent, seats_of(head, 1)));
		fail(head);
		refund(head);
		assert_eq!((state(parent), money(parent)), (State::Active, (1, 99)));
		pass(15 * DAY + 1);
		assert_ok!(terminate(carol(), parent));
		assert_eq!((money(parent), view(parent).refund), ((0, 100), 1));

		refund(parent);

		// A hundredth of a unit is refunded a seat, rounded up.
		for child in [child, other] {
			assert_eq!((state(child), money(child)), (State::Active, (30, 70)));
		}
		assert_eq!(money(parent), (0, 0));
		at(view(child).boarding_deadline);
		assert_ok!(terminate(hunter(), child));
		refund(child);
		have_their_money(&people);
	});
}

#[test]
fn unused_of_an_earlier_commit_should_reach_members_with_that_of_the_next() {
	play_in_every_token(|token| {
		let head = create(alice(), uneven(&token), 0);
		let (child, people) = chained(bob(), head);
		// The unused 70 don't divide. The refund of 30,030 doesn't touch them.
		fail(head);
		refund(head);
		assert_eq!(money(child), (30_030, 70));
		assert_noop!(
			release(hunter(), child, Releasable::Withdraw),
			Error::<Test>::NothingToRelease
		);

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
		assert_eq!(money(child), (0, 5_100));
		let (who, seats) = &people[0];
		assert_eq!(*seats, 15);
		let paid = gains(&token, [who], || {
			release(hunter(), child, Releasable::Withdraw)
		});
		assert_eq!((paid, money(child)), ([15 * 51], (0, 0)));
		pass(30 * DAY);
		assert_ok!(settle(hunter(), child));
		refund(child);
		assert_eq!(money(child), (0, 0));
		have_their_money(&people);
	});
}

/// Creates the DPOs of [`terminated_in_the_middle`]. But only 25 seats of the first one are left
/// for Bob's, so 5,075 of its 30,100 are unused. Returns all three DPOs, and the members of Bob's
/// and of Carol's.
fn with_fewer_seats(token: &Token) -> ([DpoId; 3], [Vec<(AccountId, u8)>; 2]) {
	let head = create(alice(), uneven(token), 0);
	let parent = create(bob(), seats_of(head, 30), 0);
	let (child, people) = chained(carol(), parent);
	let others = fill(parent);
	for who in strangers(5) {
		assert_ok!(buy(who, head, 15));
	}
	assert_ok!(commit(bob(), parent, seats_of(head, 25)));
	assert_eq!(state(head), State::Active);
	assert_eq!((money(parent), money(child)), ((0, 5_075), (0, 70)));
	([head, parent, child], [others, people])
}

#[test]
fn refund_alone_should_be_spendable_again_whether_the_rest_was_released_before_or_not() {
	for released_before in [false, true] {
		play_in_every_token(|token| {
			let ([head, parent, child], [others, _]) = with_fewer_seats(&token);
			if released_before {
				refund(parent);
				assert_eq!((money(parent), money(child)), ((0, 75), (0, 70 + 1_500)));
			}
			pass(15 * DAY + 1);
			assert_ok!(terminate(alice(), head));
			refund(head);
			assert_eq!(in_account(parent, AccountKind::Deposit), 25_025);
			pass(15 * DAY + 1);
			assert_ok!(terminate(carol(), parent));
			assert_eq!(view(parent).refund, 25_025);

			refund(parent);

			// The refund is 250.25 a seat, rounded up to 251. The rest is the other 50 of the 301.
			let of_child = (251 * 30, 70 + 50 * 30);
			assert_eq!((money(parent), money(child)), ((0, 0), of_child));
			assert_eq!(state(child), State::Active);
			have_their_money(&others);
		});
	}
}

#[test]
fn refund_alone_should_be_one_for_the_next_level_when_it_comes_after_the_deadline() {
	play_in_every_token(|token| {
		let ([head, parent, child], [others, people]) = with_fewer_seats(&token);
		at(view(parent).boarding_deadline);
		assert_ok!(terminate(hunter(), head));
		refund(head);
		// The parent isn't ACTIVE again. Of its 30,100, the unused 5,075 are no refund.
		assert_eq!(state(parent), State::Terminated);
		assert_eq!((money(parent), view(parent).refund), ((0, 30_100), 25_025));

		refund(parent);

		let of_child = (251 * 30, 70 + 50 * 30);
		assert_eq!((money(parent), money(child)), ((0, 0), of_child));
		assert_eq!(state(child), State::Active);
		have_their_money(&others);
		at(view(child).boarding_deadline);
		assert_ok!(terminate(hunter(), child));
		refund(child);
		have_their_money(&people);
	});
}
