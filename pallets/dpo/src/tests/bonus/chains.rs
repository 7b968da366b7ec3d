//! The part of the bonus that a DPO Member passes on (in the tests' names: filter one), and the
//! levels below. For every member, assigned bonus / seat value = cabin bonus / cabin fare.

use super::*;
use crate::tests::committing::{fail, full_pool, small};

/// Creates a RUNNING DPO of Alice's with a bonus of 1,000, and a DPO of Carol's that has 30 seats
/// of it. Carol has `carols` seats of her own DPO. If she names a referrer, Dave has one seat of
/// Alice's DPO.
fn with_child(token: &Token, rules: RuleSet, carols: u8, named: Option<AccountId>) -> [DpoId; 2] {
	let dpo = founded(with_bonus(token, 1_000), rules, 0, None);
	let founding = Founding {
		seats: carols,
		rules: Some(rules),
		..Default::default()
	};
	let target = seats_of(dpo, 30);
	let child = create_as(carol(), target, founding);
	fill(child);
	assert_ok!(match named {
		Some(named) => {
			assert_ok!(buy_referred(person(3), dpo, 1, alice()));
			commit_referred(carol(), child, target, named)
		}
		None => commit(carol(), child, target),
	});
	board_all(dpo);
	[dpo, child]
}

#[test]
fn dpo_member_should_be_passed_on_all_but_what_its_managers_seats_are_worth() {
	for (carols, passed, of_alice) in [(0, 300, 700), (1, 297, 703), (10, 270, 730), (15, 255, 745)]
	{
		play_in_every_token(|token| {
			let [dpo, child] = with_child(&token, RuleSet::V1, carols, None);
			clear_events();

			let paid = gains(&token, [&alice(), &carol()], || release_bonus(dpo));

			// Nobody was in the queue, so Alice also gets the distributable part.
			assert_eq!(paid, [of_alice, 0]);
			assert_eq!(in_account(child, AccountKind::Bonus), passed);
			let told = Event::PassedOn {
				dpo,
				kind: AccountKind::Bonus,
				account: Dpo::account(dpo),
				to: child,
				to_kind: AccountKind::Bonus,
				to_account: Dpo::account(child),
				token: token.clone(),
				amount: passed,
			};
			assert_eq!(dpo_events()[1], told);
			// A bonus doesn't start the time to release yield.
			assert_eq!(view(child).yield_late_from, None);
		});
	}
}

#[test]
fn external_referrer_of_a_dpo_member_should_get_its_part_of_the_distributable_only() {
	// Of 30, Eve gets 9, 18, or 7 (30% of the 24 that Carol doesn't keep).
	let rest = [(0, 9), (0, 18), (6, 7)];
	for (rules, (kept, of_eve)) in PRESETS.into_iter().zip(rest) {
		play_in_every_token(|token| {
			let eve = person(4);
			let [dpo, child] = with_child(&token, rules, 10, Some(eve.clone()));

			let paid = gains(&token, [&carol(), &eve], || release_bonus(dpo));

			assert_eq!(paid, [kept, of_eve]);
			assert_eq!(in_account(child, AccountKind::Bonus), 270);
		});
	}
}

#[test]
fn internal_referrer_of_a_dpo_member_should_share_the_distributable_with_its_own() {
	// Of 30, Dave gets 24, or 18 of the 24 that Carol doesn't keep. Alice gets 6. Under the early
	// draft Dave also keeps 2 of his own 10.
	let expected = [[0, 24], [0, 24], [6, 18 + 2]];
	for (rules, expected) in PRESETS.into_iter().zip(expected) {
		play_in_every_token(|token| {
			let dave = person(3);
			let [dpo, _] = with_child(&token, rules, 10, Some(dave.clone()));

			let paid = gains(&token, [&carol(), &dave], || release_bonus(dpo));

			assert_eq!(paid, expected);
		});
	}
}

#[test]
fn seats_that_the_manager_bought_later_should_count_in_filter_one() {
	play_in_every_token(|token| {
		let dpo = founded(with_bonus(&token, 1_000), RuleSet::V1, 0, None);
		let child = create(carol(), seats_of(dpo, 30), 4);
		assert_ok!(buy(carol(), child, 6));
		fill(child);
		assert_ok!(commit(carol(), child, seats_of(dpo, 30)));
		board_all(dpo);

		assert_ok!(release_bonus(dpo));

		assert_eq!(in_account(child, AccountKind::Bonus), 270);
	});
}

#[test]
fn filter_one_should_round_down_what_is_passed_on() {
	play_in_every_token(|token| {
		let dpo = founded(with_bonus(&token, 99), RuleSet::V1, 0, None);
		let child = create(carol(), seats_of(dpo, 30), 10);
		fill(child);
		assert_ok!(commit(carol(), child, seats_of(dpo, 30)));
		board_all(dpo);

		let paid = gains(&token, [&alice()], || release_bonus(dpo));

		// The child is assigned ⌊29.7⌋ and passes on ⌊26.1⌋, so Alice gets 3. She also gets four
		// times 14 for 15 seats, and 9 for 10 seats.
		assert_eq!(in_account(child, AccountKind::Bonus), 26);
		assert_eq!(paid, [3 + 4 * 14 + 9]);
		assert_eq!(in_account(dpo, AccountKind::Bonus), 99 - 26 - 68);
	});
}

#[test]
fn managers_seats_should_not_count_where_their_part_was_handed_out_one_level_up() {
	play_in_every_token(|token| {
		let eve = person(4);
		let dpo = founded(with_bonus(&token, 1_000), RuleSet::V1, 0, None);
		let founding = Founding {
			seats: 10,
			referrer: Some(eve.clone()),
			..Default::default()
		};
		let child = create_as(carol(), seats_of(dpo, 30), founding);
		let user = person(1);
		assert_ok!(buy_referred(user.clone(), child, 15, hunter()));
		fill(child);
		assert_ok!(commit(carol(), child, seats_of(dpo, 30)));
		board_all(dpo);
		assert_ok!(release_bonus(dpo));

		let paid = gains(&token, [&carol(), &user, &hunter(), &eve], || {
			release_bonus(child)
		});

		// The others' 90 seats share 270, so each gets 3. The user is assigned 45, of which the
		// hunter gets 13. Eve, Carol's External Referrer, gets nothing, because Carol is assigned
		// nothing here.
		assert_eq!(paid, [270 - 13, 0, 13, 0]);
		assert_eq!(in_account(child, AccountKind::Bonus), 0);
	});
}

#[test]
fn every_member_should_be_assigned_its_seat_values_part_at_every_depth() {
	play_in_every_token(|token| {
		// Each member keeps half of its own, so that the tests can see what it is assigned. The
		// bonus of 10,000 is 10% of the fare.
		let rules = Some(RuleSet::Custom(Rules {
			member_keeps: Part::from_percent(50),
			..Rules::V1
		}));
		let founding = |seats| Founding {
			seats,
			rules,
			..Default::default()
		};
		let class = Target::Class(class_of(&token, gold(), 1));
		let head = create_as(alice(), class, founding(10));
		let middle = create_as(bob(), seats_of(head, 30), founding(10));
		let last = create_as(carol(), seats_of(middle, 30), founding(5));
		let users = [1, 2, 3].map(person);
		// Each DPO joins first, so its Internal Referrer is the manager, as for all members.
		assert_ok!(buy_referred(users[2].clone(), last, 15, carol()));
		fill(last);
		assert_ok!(commit(carol(), last, seats_of(middle, 30)));
		assert_ok!(buy_referred(users[1].clone(), middle, 15, bob()));
		fill(middle);
		assert_ok!(commit(bob(), middle, seats_of(head, 30)));
		assert_ok!(buy_referred(users[0].clone(), head, 15, alice()));
		fill(head);
		assert_ok!(commit(alice(), head, class));
		let prices = [head, middle, last].map(|dpo| view(dpo).seat_price);
		assert_eq!(prices, [1_000, 300, 90]);

		// Alice's 10 seats are assigned 1,000, and the user's 15 seats 1,500. Bob's DPO is assigned
		// 3,000, of which 300 are for Bob's 10 seats (value 3,000).
		let paid = gains(&token, [&alice(), &users[0], &bob()], || {
			release_bonus(head)
		});
		assert_eq!(paid, [1_000 + 750 + 150 + 2_250, 750, 150]);
		assert_eq!(in_account(middle, AccountKind::Bonus), 2_700);

		// 90 seats share 2,700. The user's 15 seats (value 4,500) are assigned 450. Carol's DPO is
		// assigned 900, of which 45 are for Carol's 5 seats (value 450).
		let paid = gains(&token, [&bob(), &users[1], &carol()], || {
			release_bonus(middle)
		});
		assert_eq!(paid, [225 + 23 + 675, 225, 22]);
		assert_eq!(in_account(last, AccountKind::Bonus), 855);

		// 95 seats share 855. The user's 15 seats (value 1,350) are assigned 135, and the last 5
		// seats 45.
		let paid = gains(&token, [&carol(), &users[2]], || release_bonus(last));
		assert_eq!(paid, [68 + 5 * 68 + 23, 67]);
		for dpo in [head, middle, last] {
			assert_eq!(in_account(dpo, AccountKind::Bonus), 0);
		}
	});
}

#[test]
fn managers_seats_should_count_when_a_refunded_dpo_takes_a_cabin_itself() {
	play_in_every_token(|token| {
		let eve = person(4);
		let class = Target::Class(class_of(&token, gold(), 1));
		let parent = create(bob(), class, 0);
		let target = seats_of(parent, 30);
		let dpo = founded(target, RuleSet::V1, 10, Some(eve.clone()));
		fill(dpo);
		assert_ok!(commit(alice(), dpo, target));
		fail(parent);
		let class = class_of(&token, small(), 1);
		assert_ok!(commit(alice(), dpo, Target::Class(class)));

		let paid = gains(&token, [&alice(), &eve], || release_bonus(dpo));

		// Of the 3,000, 300 are for Alice's own seats. Eve gets 30% of that.
		assert_eq!(paid, [2_910, 90]);
	});
}

#[test]
fn managers_seats_should_not_count_when_seats_were_taken_instead_of_a_cabin() {
	play_in_every_token(|token| {
		let eve = person(4);
		let class = class_of(&token, gold(), 1);
		let dpo = founded(Target::Class(class), RuleSet::V1, 10, Some(eve.clone()));
		fill(dpo);
		board(&carol(), class);
		// The parent's fee of 5% leaves 108,300, which is more than three times 36,000.
		let triple = ClassTerms {
			fare: 300_000,
			yield_total: 114_000,
			bonus: 30_000,
			..gold()
		};
		let target = Target::Class(class_of(&token, triple, 1));
		let parent = create(bob(), target, 0);
		assert_ok!(commit(alice(), dpo, seats_of(parent, 30)));
		fill(parent);
		assert_ok!(commit(bob(), parent, target));

		// Alice's DPO is assigned 9,000, of which 900 are for her 10 seats.
		let paid = gains(&token, [&bob(), &alice()], || release_bonus(parent));
		assert_eq!(paid, [21_900, 0]);
		let paid = gains(&token, [&alice(), &eve], || release_bonus(dpo));
		assert_eq!(paid, [8_100, 0]);
	});
}

#[test]
fn two_dpo_members_of_one_manager_should_each_get_their_own() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let parent = create(bob(), class, 0);
		let (first, _) = full_pool(seats_of(parent, 30), RuleSet::V1);
		let second = create(alice(), seats_of(parent, 20), 0);
		fill(second);
		assert_ok!(commit(alice(), first, seats_of(parent, 30)));
		assert_ok!(commit(alice(), second, seats_of(parent, 20)));
		fill(parent);
		assert_ok!(commit(bob(), parent, class));

		assert_ok!(release_bonus(parent));

		// The first gets 3,000 less a tenth for Alice's 10 seats, the second 2,000.
		assert_eq!(in_account(first, AccountKind::Bonus), 2_700);
		assert_eq!(in_account(second, AccountKind::Bonus), 2_000);
	});
}
