//! The second referrer: the Internal Referrer's own Internal Referrer (Rulebook 3.11).

use super::*;

#[test]
fn the_second_level_should_be_the_referrers_own_internal_referrer() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let a = join(dpo, 1, &alice());
		// The External Referrer of `b` doesn't matter.
		let b = join(dpo, 2, &hunter());
		let c = join(dpo, 3, &b);
		let d = join(dpo, 4, &c);
		assert_eq!(
			of(dpo, &b),
			[Some(a.clone()), Some(alice()), Some(hunter())]
		);
		assert_eq!(of(dpo, &c), [Some(b.clone()), Some(a), None]);
		assert_eq!(of(dpo, &d), [Some(c), Some(b), None]);
	});
}

#[test]
fn the_second_level_should_be_that_of_the_user_membership_before_that_of_a_dpo_member() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let [x, y] = [join(dpo, 1, &alice()), join(dpo, 2, &alice())];
		// Bob's DPO joins first and names X. Then Bob joins and names Y.
		joined_dpo(bob(), dpo, 5, Some(x.clone()));
		assert_ok!(buy_referred(bob(), dpo, 1, y.clone()));
		// Carol joins first and names X. Then her DPO joins and names Y.
		assert_ok!(buy_referred(carol(), dpo, 1, x.clone()));
		joined_dpo(carol(), dpo, 5, Some(y.clone()));

		let by_bob = join(dpo, 3, &bob());
		let by_carol = join(dpo, 4, &carol());
		assert_eq!(of(dpo, &by_bob), [Some(bob()), Some(y), None]);
		assert_eq!(of(dpo, &by_carol), [Some(carol()), Some(x), None]);
	});
}

#[test]
fn the_second_level_should_be_that_of_the_oldest_dpo_member_when_there_is_no_user_membership() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let [x, y] = [join(dpo, 1, &alice()), join(dpo, 2, &alice())];
		// The DPO that was created later joins first. The order of joining counts.
		let young_target = seats_of(dpo, 5);
		let old = create(bob(), young_target, 0);
		fill(old);
		joined_dpo(bob(), dpo, 5, Some(y.clone()));
		assert_ok!(commit_referred(bob(), old, young_target, x));
		let joiner = join(dpo, 3, &bob());
		assert_eq!(of(dpo, &joiner), [Some(bob()), Some(y), None]);
	});
}

#[test]
fn the_second_level_should_get_the_rest_of_the_bonus() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let x = join(dpo, 1, &alice());
		joined_dpo(bob(), dpo, 5, Some(x.clone()));
		assert_ok!(buy_referred(carol(), dpo, 10, bob()));
		fill(dpo);
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		// Of Carol's 1,000, Bob gets 800 and X 200. Alice gets X's own 100. Bob has no seat of his
		// DPO, so its 500 are all passed on to it.
		let paid = gains(&token, [&bob(), &x, &carol()], || {
			release(hunter(), dpo, Releasable::Bonus)
		});
		assert_eq!(paid, [800, 200, 0]);
	});
}

#[test]
fn a_dpo_members_part_should_go_to_the_referrer_that_was_named_on_committing() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let x = join(dpo, 1, &alice());
		// Bob has 10 seats of it, so 10% of its bonus is distributable here.
		let child = create(bob(), seats_of(dpo, 30), 10);
		fill(child);
		assert_ok!(commit_referred(bob(), child, seats_of(dpo, 30), x.clone()));
		fill(dpo);
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		let paid = gains(&token, [&bob(), &x], || {
			release(hunter(), dpo, Releasable::Bonus)
		});
		// Of 3,000, 2,700 are passed on. Of the other 300, X gets 80%, and Alice, X's referrer,
		// 20%.
		assert_eq!(paid, [0, 240]);
		assert_eq!(in_account(child, AccountKind::Bonus), 2_700);
	});
}

#[test]
fn the_second_level_should_stay_what_it_was_when_the_member_joined() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let [x, y] = [join(dpo, 1, &alice()), join(dpo, 2, &alice())];
		joined_dpo(bob(), dpo, 5, Some(x.clone()));
		let before = join(dpo, 3, &bob());
		// From now on Bob's own membership counts.
		assert_ok!(buy_referred(bob(), dpo, 1, y.clone()));
		let after = join(dpo, 4, &bob());
		assert_eq!(of(dpo, &before), [Some(bob()), Some(x), None]);
		assert_eq!(of(dpo, &after), [Some(bob()), Some(y), None]);
	});
}
