//! Releasing the bonus (Rulebook 3.11): who gets which part under each preset. In most tests the
//! bonus is 1,000, so 10 per seat.

mod chains;
mod seconds;

use super::*;

const PRESETS: [RuleSet; 3] = [RuleSet::V1, RuleSet::Gt01Draft, RuleSet::EarlyDraft];

/// Offers a class with this bonus.
fn with_bonus(token: &Token, bonus: Balance) -> Target {
	let terms = ClassTerms { bonus, ..gold() };
	Target::Class(class_of(token, terms, 1))
}

/// Creates a DPO of Alice's in which she has this number of seats.
fn founded(target: Target, rules: RuleSet, seats: u8, referrer: Option<AccountId>) -> DpoId {
	let founding = Founding {
		seats,
		referrer,
		rules: Some(rules),
		..Default::default()
	};
	create_as(alice(), target, founding)
}

/// Sells the remaining seats to strangers that name the manager as their referrer, and boards the
/// cabin.
fn board_all(dpo: DpoId) {
	fill(dpo);
	assert_ok!(commit(alice(), dpo, view(dpo).default_target));
}

fn release_bonus(dpo: DpoId) -> DispatchResult {
	release(hunter(), dpo, Releasable::Bonus)
}

/// Creates a DPO of Alice's in a cabin. Bob has 10 seats, and Carol is his Internal Referrer. Carol
/// has one seat, and Dave is hers. Dave has one seat, and Alice is his. Alice is also that of all
/// others.
fn line(token: &Token, rules: RuleSet) -> (DpoId, [AccountId; 3]) {
	let [bob, carol, dave] = [person(1), person(2), person(3)];
	let dpo = founded(with_bonus(token, 1_000), rules, 0, None);
	assert_ok!(buy_referred(dave.clone(), dpo, 1, alice()));
	assert_ok!(buy_referred(carol.clone(), dpo, 1, dave.clone()));
	assert_ok!(buy_referred(bob.clone(), dpo, 10, carol.clone()));
	board_all(dpo);
	(dpo, [bob, carol, dave])
}

#[test]
fn bonus_should_go_to_the_internal_referrer_and_to_its_own() {
	// Of Bob's 100, Carol gets 80 or 60, and Dave 20. Of Carol's 10, Dave gets 8 or 6, and Alice,
	// his referrer, 2. Alice also gets Dave's 10 and the others' 880. Under the early draft each
	// member keeps 20% of its own.
	let expected = [[892, 0, 80, 28], [892, 0, 80, 28], [714, 20, 60 + 2, 28]];
	for (rules, expected) in PRESETS.into_iter().zip(expected) {
		play_in_every_token(|token| {
			let (dpo, [bob, carol, dave]) = line(&token, rules);

			let paid = gains(&token, [&alice(), &bob, &carol, &dave], || {
				release_bonus(dpo)
			});

			assert_eq!(paid, expected);
			assert_eq!(in_account(dpo, AccountKind::Bonus), 0);
		});
	}
}

#[test]
fn external_referrer_should_get_its_part_before_the_internal_ones() {
	// Of Bob's 100, Eve gets 30, 60, or 24 (30% of 80). Of the other 70, 40 or 56, Carol gets 56,
	// 32 or 42, and Dave the rest. Dave also gets 8 or 6 of Carol's 10, and the same of the
	// walk-in's 10.
	let expected = [
		[884, 0, 56, 14 + 16, 30],
		[884, 0, 32, 8 + 16, 60],
		[708, 20, 42 + 2, 14 + 12 + 2, 24],
	];
	for (rules, expected) in PRESETS.into_iter().zip(expected) {
		play_in_every_token(|token| {
			let [bob, carol, dave, eve] = [1, 2, 3, 4].map(person);
			let dpo = founded(with_bonus(&token, 1_000), rules, 0, None);
			assert_ok!(buy_referred(dave.clone(), dpo, 1, alice()));
			assert_ok!(buy_referred(carol.clone(), dpo, 1, dave.clone()));
			// This walk-in gets Dave, the first in the queue. So Bob gets Carol.
			assert_ok!(buy(person(5), dpo, 1));
			assert_ok!(buy_referred(bob.clone(), dpo, 10, eve.clone()));
			board_all(dpo);

			let paid = gains(&token, [&alice(), &bob, &carol, &dave, &eve], || {
				release_bonus(dpo)
			});

			assert_eq!(paid, expected);
			assert_eq!(in_account(dpo, AccountKind::Bonus), 0);
		});
	}
}

#[test]
fn manager_should_get_all_that_the_external_referrer_leaves_when_it_is_the_internal_one() {
	// Of Bob's 100, Eve gets 30, 60 or 24. Under the early draft Bob keeps 20. Alice gets the rest,
	// and what the others don't keep.
	let expected = [[970, 0, 30], [940, 0, 60], [776, 20, 24]];
	for (rules, expected) in PRESETS.into_iter().zip(expected) {
		play_in_every_token(|token| {
			let [bob, eve] = [person(1), person(4)];
			let dpo = founded(with_bonus(&token, 1_000), rules, 0, None);
			// Nobody is in the queue, so the manager is Bob's Internal Referrer.
			assert_ok!(buy_referred(bob.clone(), dpo, 10, eve.clone()));
			board_all(dpo);

			let paid = gains(&token, [&alice(), &bob, &eve], || release_bonus(dpo));

			assert_eq!(paid, expected);
		});
	}
}

#[test]
fn bonus_of_the_managers_own_seats_should_be_its_own() {
	// The others have 90 seats. Under the early draft they keep 20% of 900.
	for (rules, expected) in PRESETS.into_iter().zip([1_000, 1_000, 820]) {
		play_in_every_token(|token| {
			let dpo = founded(with_bonus(&token, 1_000), rules, 10, None);
			board_all(dpo);

			let paid = gains(&token, [&alice()], || release_bonus(dpo));

			assert_eq!(paid, [expected]);
		});
	}
}

#[test]
fn external_referrer_of_the_manager_should_get_its_part_of_the_managers_own_seats_only() {
	// Of Alice's 100, Eve gets 30, 60, or 24 (30% of the 80 that Alice doesn't keep).
	let expected = [[970, 30], [940, 60], [796, 24]];
	for (rules, expected) in PRESETS.into_iter().zip(expected) {
		play_in_every_token(|token| {
			let eve = person(4);
			let target = with_bonus(&token, 1_000);
			let dpo = founded(target, rules, 10, Some(eve.clone()));
			board_all(dpo);

			let paid = gains(&token, [&alice(), &eve], || release_bonus(dpo));

			assert_eq!(paid, expected);
		});
	}
}

#[test]
fn external_referrer_of_a_manager_without_seats_should_get_nothing() {
	play_in_every_token(|token| {
		let eve = person(4);
		let target = with_bonus(&token, 1_000);
		let dpo = founded(target, RuleSet::V1, 0, Some(eve.clone()));
		board_all(dpo);

		let paid = gains(&token, [&alice(), &eve], || release_bonus(dpo));

		assert_eq!(paid, [1_000, 0]);
	});
}

#[test]
fn external_referrer_of_the_manager_should_count_when_she_buys_later() {
	play_in_every_token(|token| {
		let eve = person(4);
		let target = with_bonus(&token, 1_000);
		let dpo = founded(target, RuleSet::V1, 0, Some(eve.clone()));
		assert_ok!(buy_referred(alice(), dpo, 10, hunter()));
		board_all(dpo);

		let paid = gains(&token, [&alice(), &eve, &hunter()], || release_bonus(dpo));

		assert_eq!(paid, [970, 30, 0]);
	});
}

#[test]
fn direct_part_should_be_all_when_the_rules_say_so() {
	play_in_every_token(|token| {
		let rules = Rules {
			direct_part: Part::one(),
			..Rules::V1
		};
		let (dpo, [_, carol, dave]) = line(&token, RuleSet::Custom(rules));

		let paid = gains(&token, [&alice(), &carol, &dave], || release_bonus(dpo));

		assert_eq!(paid, [890, 100, 10]);
	});
}

#[test]
fn all_parts_should_be_at_their_bounds_when_the_rules_say_so() {
	play_in_every_token(|token| {
		let rules = Rules {
			member_keeps: Part::from_percent(50),
			external_part: Part::from_percent(60),
			direct_part: Part::from_percent(50),
			..Rules::V1
		};
		let [bob, carol, dave, eve] = [1, 2, 3, 4].map(person);
		let target = with_bonus(&token, 1_000);
		let dpo = founded(target, RuleSet::Custom(rules), 0, None);
		assert_ok!(buy_referred(dave.clone(), dpo, 1, alice()));
		assert_ok!(buy_referred(carol.clone(), dpo, 1, dave.clone()));
		assert_ok!(buy(person(5), dpo, 1));
		assert_ok!(buy_referred(bob.clone(), dpo, 10, eve.clone()));
		board_all(dpo);

		let paid = gains(&token, [&bob, &carol, &dave, &eve], || release_bonus(dpo));

		// Of Bob's 100, he keeps 50, Eve gets 30, and Carol and Dave get 10 each. Carol and the
		// walk-in keep 5 of their 10 each. Of the rest, Dave gets 2 and Alice 3.
		assert_eq!(paid, [50, 10 + 5, 10 + 5 + 2 + 2, 30]);
	});
}

#[test]
fn rounding_should_lose_nothing_of_what_is_assigned_to_a_member() {
	play_in_every_token(|token| {
		let [bob, carol, dave, eve] = [1, 2, 3, 4].map(person);
		let target = with_bonus(&token, 1_010);
		let dpo = founded(target, RuleSet::V1, 0, None);
		assert_ok!(buy_referred(dave.clone(), dpo, 1, alice()));
		assert_ok!(buy_referred(carol.clone(), dpo, 1, dave.clone()));
		assert_ok!(buy(person(5), dpo, 1));
		assert_ok!(buy_referred(bob.clone(), dpo, 10, eve.clone()));
		board_all(dpo);

		let paid = gains(&token, [&bob, &carol, &dave, &eve], || release_bonus(dpo));

		// Of Bob's 101, Eve gets ⌊30.3⌋. Of the other 71, Carol gets ⌊56.8⌋ and Dave the other 15.
		// Dave also gets 8 from Carol's part and 8 from the walk-in's.
		assert_eq!(paid, [0, 56, 15 + 16, 30]);
	});
}

#[test]
fn each_account_should_be_told_one_payment_when_it_gets_bonus_for_many_reasons() {
	play_in_every_token(|token| {
		let (dpo, [_, carol, dave]) = line(&token, RuleSet::V1);
		clear_events();

		assert_ok!(release_bonus(dpo));

		let paid = |who, amount| Event::Paid {
			dpo,
			kind: AccountKind::Bonus,
			account: Dpo::account(dpo),
			who,
			token: token.clone(),
			amount,
		};
		assert_eq!(
			dpo_events(),
			[
				paid(carol, 80),
				paid(dave, 28),
				paid(alice(), 892),
				Event::BonusReleased {
					dpo,
					caller: hunter(),
					token: token.clone(),
					amount: 1_000,
					remainder: 0,
				},
			]
		);
	});
}

#[test]
fn external_referrer_should_stay_external_when_it_joins_later() {
	play_in_every_token(|token| {
		let [bob, eve] = [person(1), person(4)];
		let target = with_bonus(&token, 1_000);
		let dpo = founded(target, RuleSet::V1, 0, None);
		assert_ok!(buy_referred(bob.clone(), dpo, 10, eve.clone()));
		assert_ok!(buy_referred(eve.clone(), dpo, 10, alice()));
		board_all(dpo);

		let paid = gains(&token, [&alice(), &bob, &eve], || release_bonus(dpo));

		assert_eq!(paid, [970, 0, 30]);
	});
}

#[test]
fn later_purchase_should_follow_the_referrers_of_the_first() {
	play_in_every_token(|token| {
		let [bob, eve] = [person(1), person(4)];
		let target = with_bonus(&token, 1_000);
		let dpo = founded(target, RuleSet::V1, 0, None);
		assert_ok!(buy_referred(bob.clone(), dpo, 1, eve.clone()));
		assert_ok!(buy_referred(bob.clone(), dpo, 9, hunter()));
		board_all(dpo);

		let paid = gains(&token, [&eve, &hunter()], || release_bonus(dpo));

		assert_eq!(paid, [30, 0]);
	});
}

#[test]
fn remainder_should_stay_and_be_released_with_what_comes_later() {
	play_in_every_token(|token| {
		// Of 1,099, 15 seats are assigned 164, and 10 seats 109. Alice gets all of it, because she
		// is the referrer of all members.
		let dpo = founded(with_bonus(&token, 1_099), RuleSet::V1, 0, None);
		board_all(dpo);

		let paid = gains(&token, [&alice()], || release_bonus(dpo));
		assert_eq!(paid, [6 * 164 + 109]);
		assert_eq!(in_account(dpo, AccountKind::Bonus), 6);
		assert_noop!(release_bonus(dpo), Error::<Test>::NothingToRelease);

		// Of 1,000, six members are assigned 150 each, and one is assigned 100.
		grant(&token, dpo, AccountKind::Bonus, 994);
		let paid = gains(&token, [&alice()], || release_bonus(dpo));
		assert_eq!(paid, [1_000]);
		assert_eq!(in_account(dpo, AccountKind::Bonus), 0);
	});
}

#[test]
fn release_should_fail_when_there_is_nothing_or_too_little_for_any_member() {
	play_in_every_token(|token| {
		let dpo = founded(with_bonus(&token, 6), RuleSet::V1, 0, None);
		for member in strangers(6) {
			assert_noop!(release_bonus(dpo), Error::<Test>::NothingToRelease);
			assert_ok!(buy(member, dpo, 15));
		}
		assert_noop!(release_bonus(99), Error::<Test>::NoSuchDpo);
		board_all(dpo);
		// 15 seats would get 0.9, which rounds to 0.
		assert_noop!(release_bonus(dpo), Error::<Test>::NothingToRelease);
		grant(&token, dpo, AccountKind::Bonus, 1);

		assert_ok!(release_bonus(dpo));

		assert_eq!(in_account(dpo, AccountKind::Bonus), 1);
	});
}

#[test]
fn class_without_a_bonus_should_leave_nothing_to_release() {
	play_in_every_token(|token| {
		let dpo = founded(with_bonus(&token, 0), RuleSet::V1, 10, None);
		board_all(dpo);

		assert_noop!(release_bonus(dpo), Error::<Test>::NothingToRelease);
		assert_eq!(state(dpo), State::Running);
	});
}
