//! The founder (Rulebook 3.13): in 3.10, 3.11 and 3.14 it stays the manager for ever, whoever is in
//! office.

use super::*;
use crate::tests::market::{offer_seats, sell, take};

/// Creates a DPO of Alice's, in which she has no seats, and a full DPO of Carol's that is to take
/// 30 of its seats. Carol has 10 seats of hers. Dave has 15, and has taken office there.
fn with_heir(token: &Token, rules: Rules) -> (DpoId, DpoId) {
	let founding = |seats| Founding {
		seats,
		rules: Some(RuleSet::Custom(rules)),
		..Default::default()
	};
	let target = Target::Class(class_of(
		token,
		ClassTerms {
			bonus: 1_000,
			..gold()
		},
		1,
	));
	let dpo = create_as(alice(), target, founding(0));
	let child = create_as(carol(), seats_of(dpo, 30), founding(10));
	assert_ok!(buy_referred(dave(), child, 15, carol()));
	fill(child);
	replace_manager(child, dave());
	(dpo, child)
}

/// Returns the referrers of a member.
fn referrers(
	internal: AccountId,
	second: Option<AccountId>,
	external: Option<AccountId>,
) -> Referrers<AccountId> {
	Referrers {
		internal: Some(internal),
		second,
		external,
	}
}

#[test]
fn founder_of_a_dpo_member_should_be_skipped_in_the_queue_and_its_manager_not() {
	play_in_every_token(|token| {
		let (dpo, child) = with_heir(&token, Rules::V1);
		let other = person(8);
		for who in [carol(), dave(), other.clone()] {
			assert_ok!(buy_referred(who, dpo, 1, alice()));
		}
		assert_ok!(commit(dave(), child, seats_of(dpo, 30)));
		// Carol is the first in the queue and isn't selected. Dave is, and goes to its end.
		let expected = referrers(dave(), Some(alice()), None);
		assert_eq!(dpo_member(dpo, child).referrers, expected);
		assert_eq!(view(dpo).queue, [carol(), other, dave()]);
	});
}

#[test]
fn founder_should_not_refer_its_dpo_and_the_manager_in_office_may() {
	play_in_every_token(|token| {
		let (dpo, child) = with_heir(&token, Rules::V1);
		let target = seats_of(dpo, 30);
		let itself = Error::<Test>::SelfReferral;
		assert_noop!(commit_referred(dave(), child, target, carol()), itself);
		assert_ok!(commit_referred(dave(), child, target, dave()));
		// Dave is an outsider there.
		let expected = referrers(alice(), None, Some(dave()));
		assert_eq!(dpo_member(dpo, child).referrers, expected);
	});
}

#[test]
fn founder_of_a_dpo_member_should_be_an_internal_referrer_and_its_manager_an_external_one() {
	play_in_every_token(|token| {
		let (dpo, child) = with_heir(&token, Rules::V1);
		let other = person(8);
		assert_ok!(buy_referred(other.clone(), dpo, 1, alice()));
		assert_ok!(commit_referred(
			dave(),
			child,
			seats_of(dpo, 30),
			other.clone()
		));
		let [by_founder, by_manager] = [person(9), person(10)];
		assert_ok!(buy_referred(by_founder.clone(), dpo, 1, carol()));
		// The second referrer is that of the DPO Member that Carol founded.
		let expected = referrers(carol(), Some(other.clone()), None);
		assert_eq!(member(dpo, &by_founder).referrers, expected);
		assert_ok!(buy_referred(by_manager.clone(), dpo, 1, dave()));
		let expected = referrers(other, Some(alice()), Some(dave()));
		assert_eq!(member(dpo, &by_manager).referrers, expected);
	});
}

#[test]
fn bonus_should_be_divided_by_the_founders_seats_and_kept_by_the_manager_in_office() {
	play_in_every_token(|token| {
		// Under the early draft, members keep 20%.
		let (dpo, child) = with_heir(&token, Rules::EARLY_DRAFT);
		assert_ok!(commit(dave(), child, seats_of(dpo, 30)));
		fill(dpo);
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));

		let paid = gains(&token, [&alice(), &carol(), &dave()], || {
			release(hunter(), dpo, Releasable::Bonus)
		});

		// Carol's DPO is assigned 300, of which 30 are for her 10 seats. Dave keeps 6 of them, and
		// Alice, its Internal Referrer, gets 24. She also gets 80% of the other 700.
		assert_eq!(paid, [24 + 560, 0, 6]);
		assert_eq!(in_account(child, AccountKind::Bonus), 270);

		let paid = gains(&token, [&alice(), &carol(), &dave()], || {
			release(hunter(), child, Releasable::Bonus)
		});

		// Carol's seats don't count, and each of the other 90 is assigned 3. Dave keeps 9 of 45.
		// She is the Internal Referrer of all and gets what they don't keep: of 45, and of the
		// strangers' 60, 60, 60 and 45.
		assert_eq!(paid, [0, 36 + 3 * 48 + 36, 9]);
		assert_eq!(in_account(child, AccountKind::Bonus), 0);
	});
}

#[test]
fn bonus_should_go_to_the_founder_as_before_when_another_is_in_office() {
	play_in_every_token(|token| {
		let external = person(8);
		let founding = Founding {
			seats: 10,
			referrer: Some(external.clone()),
			..Default::default()
		};
		let dpo = create_as(
			alice(),
			Target::Class(class_of(&token, gold(), 1)),
			founding,
		);
		assert_ok!(buy_referred(bob(), dpo, 15, alice()));
		assert_ok!(buy_referred(carol(), dpo, 10, bob()));
		fill(dpo);
		replace_manager(dpo, bob());
		assert_ok!(commit(bob(), dpo, view(dpo).default_target));

		let who = [&alice(), &bob(), &carol(), &external];
		let paid = gains(&token, who, || release(hunter(), dpo, Releasable::Bonus));

		// Of the 10,000, Alice's seats are assigned 1,000. Her External Referrer gets 30% of that.
		// Bob's 1,500 are all hers, as are those of the strangers. Of Carol's 1,000, Bob gets 800
		// and Alice, his Internal Referrer, 200.
		assert_eq!(paid, [700 + 1_500 + 6_500 + 200, 800, 0, 300]);
	});
}

#[test]
fn manager_in_office_should_inherit_referrers_when_it_takes_its_first_seats() {
	play_in_every_token(|token| {
		let dpo = create(alice(), Target::Class(class_of(&token, gold(), 1)), 10);
		assert_ok!(buy_referred(bob(), dpo, 15, alice()));
		assert_ok!(buy_referred(carol(), dpo, 15, bob()));
		fill(dpo);
		replace_manager(dpo, hunter());
		sell(dpo, &carol(), &hunter(), 5, 1_000);
		let expected = referrers(bob(), Some(alice()), None);
		assert_eq!(member(dpo, &hunter()).referrers, expected);
		assert!(!view(dpo).queue.contains(&hunter()));
	});
}

#[test]
fn founder_should_neither_sell_nor_take_seats_when_another_is_in_office() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		replace_manager(dpo, hunter());
		let founders = Error::<Test>::ManagersSeats;
		assert_noop!(offer_seats(alice(), dpo, 1, 1_000), founders);
		assert_ok!(offer_seats(bob(), dpo, 1, 1_000));
		let founders = Error::<Test>::FounderTakes;
		assert_noop!(take(alice(), dpo, &bob(), 1), founders);
	});
}
