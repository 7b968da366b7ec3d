//! The second referrer, if the Internal Referrer manages DPO Members (Rulebook 3.11).

use super::*;

/// Creates a DPO of Alice's. Its members are Dave and Frank, who named Alice, and up to two DPOs of
/// Carol's with 10 seats each. The first of these named Dave, the second Frank. Carol has no seats
/// of her DPOs.
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

/// Checks Bob's referrers, and what Carol, Dave and Frank get of the bonus.
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

		// Frank also gets 8 of Carol's own 10.
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
		// Carol's DPO is a member, so she may be an Internal Referrer of others, but not of
		// herself.
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
