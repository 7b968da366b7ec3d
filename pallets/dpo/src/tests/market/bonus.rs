//! The bonus after sales (Rulebook 3.11, 3.14). All sales are made when the bonus has arrived and
//! isn't released yet.

use super::*;
use crate::tests::governing::{dave, eve};

/// Creates a RUNNING DPO of Alice's with a bonus of 1,000, so 10 a seat. Bob has 10 seats. Carol is
/// his Internal Referrer, Dave his second and Eve his External one. Carol, referred by Dave, and
/// Dave, referred by Alice, have a seat each, as has a user that walked in to Dave. Alice has none.
/// She is the referrer of all others.
fn line(token: &Token, rules: RuleSet) -> DpoId {
	let terms = ClassTerms {
		bonus: 1_000,
		..gold()
	};
	let founding = Founding {
		rules: Some(rules),
		..Default::default()
	};
	let dpo = create_as(alice(), Target::Class(class_of(token, terms, 1)), founding);
	assert_ok!(buy_referred(dave(), dpo, 1, alice()));
	assert_ok!(buy_referred(carol(), dpo, 1, dave()));
	assert_ok!(buy(person(5), dpo, 1));
	assert_ok!(buy_referred(bob(), dpo, 10, eve()));
	fill(dpo);
	assert_ok!(commit(alice(), dpo, view(dpo).default_target));
	dpo
}

/// Makes these sales in the DPO of [`line`], and checks what its release then pays Alice, Bob,
/// Carol, Dave, Eve and the hunter.
fn should_pay(rules: RuleSet, sales: fn(DpoId), expected: [i128; 6]) {
	play_in_every_token(|token| {
		let dpo = line(&token, rules);
		sales(dpo);
		let who = [&alice(), &bob(), &carol(), &dave(), &eve(), &hunter()];
		let paid = gains(&token, who, || release(owner(), dpo, Releasable::Bonus));
		assert_eq!(paid, expected);
		assert_eq!(in_account(dpo, AccountKind::Bonus), 0);
	});
}

#[test]
fn bonus_should_go_to_the_same_referrers_when_nothing_or_everything_is_sold() {
	// Of Bob's 100, Eve gets 30, Carol 56 of the other 70, and Dave 14. Dave also gets 8 each of
	// Carol's and the walk-in's 10, and Alice the other 2 each, Dave's 10 and the others' 870.
	let expected = [884, 0, 56, 30, 30, 0];
	should_pay(RuleSet::V1, |_| (), expected);
	let all = |dpo| sell(dpo, &bob(), &hunter(), 10, 1_000);
	should_pay(RuleSet::V1, all, expected);
}

#[test]
fn bonus_of_seats_sold_should_go_to_the_sellers_referrers() {
	// Of Bob's 60, Eve gets 18, Carol 33 of 42, and Dave 9. Of the hunter's 40, they get 12, 22 of
	// 28, and 6.
	should_pay(
		RuleSet::V1,
		|dpo| sell(dpo, &bob(), &hunter(), 4, 1_000),
		[884, 0, 33 + 22, 9 + 6 + 16, 18 + 12, 0],
	);
}

#[test]
fn taker_should_keep_its_part_of_the_bonus_when_members_keep_any() {
	// Bob keeps 12 of 60. Of the other 48, Eve gets 14, Carol 25 of 34, and Dave 9. The hunter
	// keeps 8 of 40. Of the other 32, Eve gets 9, Carol 17 of 23, and Dave 6. Of the 10 of a single
	// seat, its holder keeps 2 and its referrers get 6 and 2. Alice gets 80% of the others' 870.
	should_pay(
		RuleSet::EarlyDraft,
		|dpo| sell(dpo, &bob(), &hunter(), 4, 1_000),
		[696 + 8 + 2 + 2, 12, 2 + 25 + 17, 2 + 9 + 6 + 12, 14 + 9, 8],
	);
}

#[test]
fn founder_should_have_the_external_part_when_the_external_referrer_takes_the_seats() {
	// Of Eve's 40, Alice gets 12 in her place.
	should_pay(
		RuleSet::V1,
		|dpo| sell(dpo, &bob(), &eve(), 4, 1_000),
		[884 + 12, 0, 33 + 22, 9 + 6 + 16, 18, 0],
	);
}

#[test]
fn founder_should_have_all_of_the_rest_when_the_internal_referrer_takes_the_seats() {
	// Carol has sold her own seat to the hunter, who inherits Dave and Alice from her. Of the 40 of
	// the seats that she takes, Eve gets 12 and Alice 28. Of Bob's 60 she gets her 33 as before.
	should_pay(
		RuleSet::V1,
		|dpo| {
			sell(dpo, &carol(), &hunter(), 1, 1_000);
			sell(dpo, &bob(), &carol(), 4, 1_000);
		},
		[884 + 28, 0, 33, 9 + 16, 18 + 12, 0],
	);
}

#[test]
fn founder_should_have_the_second_part_when_the_second_referrer_takes_the_seats() {
	// Dave has sold his own seat, too. Of the 40 of the seats that he takes, Eve gets 12, Carol 22,
	// and Alice 6 in his place.
	should_pay(
		RuleSet::V1,
		|dpo| {
			sell(dpo, &dave(), &hunter(), 1, 1_000);
			sell(dpo, &bob(), &dave(), 4, 1_000);
		},
		[884 + 6, 0, 33 + 22, 9 + 16, 18 + 12, 0],
	);
}

#[test]
fn bonus_of_seats_sold_should_go_to_the_takers_referrers_when_it_is_a_member() {
	// Dave is a member, and his referrer is Alice. She gets his 50.
	should_pay(
		RuleSet::V1,
		|dpo| sell(dpo, &bob(), &dave(), 4, 1_000),
		[884 + 40, 0, 33, 9 + 16, 18, 0],
	);
}

#[test]
fn sale_should_plan_a_look_when_some_of_the_bonus_is_left() {
	play_in_every_token(|token| {
		let (dpo, users) = with_users_cap_of_ten(&token);
		let (seller, taker) = (&users[0], users.last().expect("ten users"));
		let planned = || Dpos::<Test>::get(dpo).and_then(|record| record.planned);
		let terminates = planned();
		sell(dpo, seller, taker, 1, 1_000);
		assert_eq!(planned(), terminates);

		// No member's part of it is a unit, but after a sale one's might be.
		grant(&token, dpo, AccountKind::Bonus, 9);
		next_block();
		assert_eq!(
			(in_account(dpo, AccountKind::Bonus), planned()),
			(9, terminates)
		);
		sell(dpo, seller, taker, 1, 1_000);

		assert_eq!(planned(), Some(System::block_number() + 1));
	});
}
