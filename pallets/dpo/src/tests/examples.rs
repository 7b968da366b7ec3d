//! The rulebook's worked examples, by name.

use super::*;

const BOB: u32 = 1;

#[test]
fn example_seat_price() {
	play_in_every_token(|token| {
		// Class fare 1,001: seat price 11, raised 1,100.
		let class = class_of(
			&token,
			ClassTerms {
				fare: 1_001,
				..gold()
			},
			1,
		);
		let dpo = create(alice(), Target::Class(class), 9);
		assert_eq!(view(dpo).seat_price, 11);
		let (ten, one) = (person(BOB), person(2));
		assert_ok!(buy(ten.clone(), dpo, 10));
		assert_ok!(buy(one.clone(), dpo, 1));
		fill(dpo);
		assert_eq!(in_account(dpo, AccountKind::Deposit), 1_100);

		// On boarding 99 unused go to the Withdraw Account.
		assert_ok!(commit(alice(), dpo, Target::Class(class)));
		assert_eq!(in_account(dpo, AccountKind::Deposit), 0);
		assert_eq!(in_account(dpo, AccountKind::Withdraw), 99);

		// 9 to a 10-seat member, 0 to a 1-seat member; what rounding left stays.
		let paid = gains(&token, [&ten, &one, &alice()], || {
			release(hunter(), dpo, Releasable::Withdraw)
		});
		assert_eq!(paid, [9, 0, 8]);
		// 9, 10 and 1 seats, five members with 15 and one with 5: 8 + 9 + 0 + 5 × 14 + 4 are paid.
		assert_eq!(in_account(dpo, AccountKind::Withdraw), 99 - 91);
	});
}

#[test]
fn example_failed() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let parent = create(alice(), Target::Class(class), 0);
		// 30 seats sold at 1,000 to a DPO Member, nobody else joined.
		let child = create(bob(), seats_of(parent, 30), 0);
		fill(child);
		assert_ok!(commit(bob(), child, seats_of(parent, 30)));
		assert_eq!(in_account(parent, AccountKind::Deposit), 30_000);
		assert_eq!(in_account(child, AccountKind::Deposit), 0);

		at(view(parent).expiry);
		assert_ok!(report_failed(hunter(), parent));
		assert_ok!(release(hunter(), parent, Releasable::Withdraw));

		// After expiry its Deposit Account has 30,000 again.
		assert_eq!(in_account(child, AccountKind::Deposit), 30_000);
		assert_eq!(
			(state(parent), state(child)),
			(State::Failed, State::Active)
		);
	});
}

#[test]
fn example_fee() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		// The manager bought 10 at creation: 15%.
		let dpo = create(alice(), class, 10);
		assert_eq!(view(dpo).fee, Permill::from_percent(15));
		// 20 under the early draft: 20%, the cap.
		let rules = Some(RuleSet::EarlyDraft);
		let capped = create_as(
			bob(),
			class,
			Founding {
				seats: 20,
				rules,
				..Default::default()
			},
		);
		assert_eq!(view(capped).fee, Permill::from_percent(20));
		// Buys 5 more later: still 15%.
		assert_ok!(buy(alice(), dpo, 5));
		assert_eq!(view(dpo).manager_seats, 15);
		assert_eq!(view(dpo).fee, Permill::from_percent(15));
	});
}

/// Manager 10 seats, Bob 15, a DPO Member 30, others 45; committed to a cabin.
fn pool_of_the_yield_example(token: &Token) -> (DpoId, DpoId, AccountId) {
	let class = class_of(token, gold(), 1);
	let dpo = create(alice(), Target::Class(class), 10);
	let child = create(carol(), seats_of(dpo, 30), 0);
	fill(child);
	assert_ok!(commit(carol(), child, seats_of(dpo, 30)));
	let bob = person(BOB);
	assert_ok!(buy(bob.clone(), dpo, 15));
	fill(dpo);
	assert_ok!(commit(alice(), dpo, Target::Class(class)));
	(dpo, child, bob)
}

#[test]
fn example_yield() {
	play_in_every_token(|token| {
		let (dpo, child, bob) = pool_of_the_yield_example(&token);
		earn(&token, dpo, 10_000);
		let paid = gains(&token, [&alice(), &bob], || {
			release(hunter(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [1_500 + 850, 1_275]);
		assert_eq!(in_account(child, AccountKind::Yield), 2_550);
	});
}

#[test]
fn example_yield_released_late() {
	play_in_every_token(|token| {
		let (dpo, child, bob) = pool_of_the_yield_example(&token);
		earn(&token, dpo, 10_000);
		pass(6 * DAY);
		// Fee 750, then by seats of 9,250.
		let paid = gains(&token, [&alice(), &bob], || {
			release(hunter(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [750 + 925, 1_387]);
		assert_eq!(in_account(child, AccountKind::Yield), 2_775);
	});
}

#[test]
fn example_dust() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let dpo = create(alice(), Target::Class(class), 15);
		// Seats such that 15 stay: three members with 15, the others with ones.
		let crowd = strangers(42);
		for (index, who) in crowd.into_iter().enumerate() {
			let seats = if index < 43 - 1 { 2 } else { 1 };
			assert_ok!(buy(who, dpo, seats));
		}
		fill(dpo);
		assert_ok!(commit(alice(), dpo, Target::Class(class)));
		assert_eq!(view(dpo).fee, Permill::from_percent(20));

		// 1,000 arrives: fee 200, 800 by seats. Here nothing stays, 800 being 8 a seat.
		earn(&token, dpo, 1_000);
		let paid = gains(&token, [&alice()], || {
			release(hunter(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [200 + 120]);
		assert_eq!(in_account(dpo, AccountKind::Yield), 0);

		// 15 stay of an earlier release.
		earn(&token, dpo, 1_019);
		let paid = gains(&token, [&alice()], || {
			release(hunter(), dpo, Releasable::Yield)
		});
		// Fee 203; 816 by seats: 122 to 15 seats, 16 to 2 seats, 8 to the last.
		assert_eq!(paid, [203 + 122]);
		let stays = in_account(dpo, AccountKind::Yield);
		assert_eq!(stays, 816 - 122 - 42 * 16 - 8);

		// 1,000 more: the fee is 200, on the 1,000 alone.
		earn(&token, dpo, 1_000);
		let paid = gains(&token, [&alice()], || {
			release(hunter(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [200 + (800 + stays as i128) * 15 / 100]);
	});
}

#[test]
fn example_queue() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let people = (0..12).map(person).collect::<Vec<_>>();
		let [a, b, c, d, e, f, g, h, i, tenth, j] = core::array::from_fn(|n| people[n].clone());
		let dpo = create(a.clone(), Target::Class(class), 1);
		for walks_in in [&b, &c, &d] {
			assert_ok!(buy(walks_in.clone(), dpo, 1));
		}
		assert_ok!(buy_referred(e.clone(), dpo, 1, b.clone()));
		assert_ok!(buy(f.clone(), dpo, 1));
		assert_ok!(buy_referred(g.clone(), dpo, 1, j.clone()));
		assert_ok!(buy_referred(h.clone(), dpo, 1, a.clone()));
		assert_ok!(buy(i.clone(), dpo, 1));
		assert_ok!(buy(tenth.clone(), dpo, 1));

		let joiners = [&b, &c, &d, &e, &f, &g, &h, &i, &tenth];
		let internal = joiners.map(|who| member(dpo, who).referrers.internal);
		let expected = [&a, &b, &b, &b, &c, &b, &a, &d, &e];
		assert_eq!(internal, expected.map(|who| Some(who.clone())));
		let external = joiners.map(|who| member(dpo, who).referrers.external);
		assert_eq!(external[5], Some(j));
		assert_eq!(external.iter().flatten().count(), 1);
	});
}

/// A pool with Carol and Dave, each with a seat, for a class of fare 1,000 and bonus 200. Carol was
/// referred by Dave, and Dave by the manager.
fn pool_of_the_bonus_example(token: &Token) -> (DpoId, [AccountId; 3], Target) {
	let terms = ClassTerms {
		fare: 1_000,
		bonus: 200,
		..gold()
	};
	let target = Target::Class(class_of(token, terms, 1));
	let [bob, carol, dave] = [person(BOB), person(2), person(3)];
	let dpo = create(alice(), target, 0);
	assert_ok!(buy_referred(dave.clone(), dpo, 1, alice()));
	assert_ok!(buy_referred(carol.clone(), dpo, 1, dave.clone()));
	(dpo, [bob, carol, dave], target)
}

#[test]
fn example_bonus() {
	play_in_every_token(|token| {
		let (dpo, [bob, carol, dave], target) = pool_of_the_bonus_example(&token);
		assert_ok!(buy_referred(bob.clone(), dpo, 10, carol.clone()));
		fill(dpo);
		assert_ok!(commit(alice(), dpo, target));
		assert_eq!(in_account(dpo, AccountKind::Bonus), 200);

		let paid = gains(&token, [&bob, &carol, &dave], || {
			release(hunter(), dpo, Releasable::Bonus)
		});
		// Assigned 20: Carol 16, Dave 4. Dave gets the direct part of the 2 assigned to Carol, too.
		assert_eq!(paid, [0, 16, 4 + 1]);
	});
}

#[test]
fn example_bonus_with_an_external_referrer() {
	play_in_every_token(|token| {
		let (dpo, [bob, carol, dave], target) = pool_of_the_bonus_example(&token);
		let eve = person(5);
		// The first of the queue is Dave; after this walk-in it is Carol.
		assert_ok!(buy(person(4), dpo, 1));
		assert_ok!(buy_referred(bob.clone(), dpo, 10, eve.clone()));
		fill(dpo);
		assert_ok!(commit(alice(), dpo, target));

		let paid = gains(&token, [&bob, &carol, &dave, &eve], || {
			release(hunter(), dpo, Releasable::Bonus)
		});
		// Eve 6, Carol ⌊14 × 80%⌋ = 11, Dave 3 and the direct parts of Carol's 2 and the
		// walk-in's 2.
		assert_eq!(paid, [0, 11, 3 + 1 + 1, 6]);
	});
}
