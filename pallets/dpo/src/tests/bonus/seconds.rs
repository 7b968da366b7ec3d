//! The Internal Referrer's own Internal Referrer, where it is the manager of DPO Members (Rulebook
//! 3.11).

use super::*;

/// Alice's DPO with Dave and Frank, whom she brought in, and up to two DPOs of Carol's with 10
/// seats each, the first brought in by Dave, the second by Frank. Carol has no seats of them.
fn with_carols_dpos(token: &Token, count: usize) -> (DpoId, [AccountId; 3]) {
	let [bob, dave, frank] = [1, 3, 6].map(person);
	let dpo = founded(with_bonus(token, 1_000), RuleSet::V1, 0, None);
	for who in [&dave, &frank] {
		assert_ok!(buy_referred(who.clone(), dpo, 1, alice()));
	}
	for referrer in [&dave, &frank].into_iter().take(count) {
		let target = seats_of(dpo, 10);
		let child = create(carol(), target, 0);
		fill(child);
		assert_ok!(commit_referred(carol(), child, target, referrer.clone()));
	}
	(dpo, [bob, dave, frank])
}

/// What Carol, Dave and Frank get, and that Bob has them as he should.
fn assert_bonus(token: &Token, dpo: DpoId, second: &AccountId, expected: [i128; 3]) {
	let [bob, dave, frank] = [1, 3, 6].map(person);
	board_all(dpo);
	let referrers = Referrers {
		internal: Some(carol()),
		second: Some(second.clone()),
		external: None,
	};
	assert_eq!(member(dpo, &bob).referrers, referrers);
	let paid = gains(token, [&carol(), &dave, &frank], || release_bonus(dpo));
	assert_eq!(paid, expected);
}

#[test]
fn second_referrer_should_be_that_of_the_dpo_member_when_there_is_no_user_membership() {
	play_in_every_token(|token| {
		let (dpo, [bob, dave, _]) = with_carols_dpos(&token, 1);
		assert_ok!(buy_referred(bob, dpo, 10, carol()));

		assert_bonus(&token, dpo, &dave, [80, 20, 0]);
	});
}

#[test]
fn second_referrer_should_be_that_of_the_oldest_dpo_member_when_there_are_more() {
	play_in_every_token(|token| {
		let (dpo, [bob, dave, _]) = with_carols_dpos(&token, 2);
		assert_ok!(buy_referred(bob, dpo, 10, carol()));

		assert_bonus(&token, dpo, &dave, [80, 20, 0]);
	});
}

#[test]
fn second_referrer_should_be_that_of_the_user_membership_when_there_is_one_even_a_younger() {
	play_in_every_token(|token| {
		let (dpo, [bob, _, frank]) = with_carols_dpos(&token, 1);
		assert_ok!(buy_referred(carol(), dpo, 1, frank.clone()));
		assert_ok!(buy_referred(bob, dpo, 10, carol()));

		// And 8 of Carol's own 10.
		assert_bonus(&token, dpo, &frank, [80, 0, 20 + 8]);
	});
}

#[test]
fn second_referrer_should_stay_the_one_at_joining_when_the_referrer_becomes_a_user_member_later() {
	play_in_every_token(|token| {
		let (dpo, [bob, dave, frank]) = with_carols_dpos(&token, 1);
		assert_ok!(buy_referred(bob, dpo, 10, carol()));
		assert_ok!(buy_referred(carol(), dpo, 1, frank));

		assert_bonus(&token, dpo, &dave, [80, 20, 8]);
	});
}

#[test]
fn second_referrer_should_be_the_manager_when_the_referrers_own_is() {
	play_in_every_token(|token| {
		let (dpo, [bob, ..]) = with_carols_dpos(&token, 0);
		assert_ok!(buy_referred(carol(), dpo, 1, alice()));
		assert_ok!(buy_referred(bob, dpo, 10, carol()));

		assert_bonus(&token, dpo, &alice(), [80, 0, 0]);
	});
}

#[test]
fn joiner_should_refer_itself_neither_as_a_user_nor_through_its_dpo() {
	play_in_every_token(|token| {
		// Carol's DPO is a member, so that she is an Internal Referrer, but not her own.
		let (dpo, _) = with_carols_dpos(&token, 1);
		assert_noop!(
			buy_referred(carol(), dpo, 1, carol()),
			Error::<Test>::SelfReferral
		);
		let target = seats_of(dpo, 5);
		let child = create(carol(), target, 0);
		fill(child);
		assert_noop!(
			commit_referred(carol(), child, target, carol()),
			Error::<Test>::SelfReferral
		);
	});
}
