//! The worked examples of the rulebook's part 3.

use super::*;

const BOB: u32 = 1;

#[test]
fn example_seat_price() {
	play_in_every_token(|token| {
		// With a fare of 1,001 a seat costs 11, and all seats raise 1,100.
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

		// On boarding, the unused 99 go to the Withdraw Account.
		assert_ok!(commit(alice(), dpo, Target::Class(class)));
		assert_eq!(in_account(dpo, AccountKind::Deposit), 0);
		assert_eq!(in_account(dpo, AccountKind::Withdraw), 99);

		// A release pays nothing yet, because 99 don't divide by 100 seats.
		assert_noop!(
			release(hunter(), dpo, Releasable::Withdraw),
			Error::<Test>::NothingToRelease
		);

		// The fare comes back, and every seat gets its 11.
		pass(30 * DAY);
		assert_ok!(settle(hunter(), dpo));
		assert_eq!(in_account(dpo, AccountKind::Withdraw), 99 + 1_001);
		let paid = gains(&token, [&ten, &one, &alice()], || {
			release(hunter(), dpo, Releasable::Withdraw)
		});
		assert_eq!(paid, [110, 11, 99]);
		assert_eq!(in_account(dpo, AccountKind::Withdraw), 0);
	});
}

#[test]
fn example_principal() {
	play_in_every_token(|token| {
		// With a fare of 101 a seat costs 2.
		let terms = ClassTerms {
			fare: 101,
			..gold()
		};
		let class = Target::Class(class_of(&token, terms, 1));
		let dpo = create(alice(), class, 0);
		let one = person(BOB);
		let paid = gains(&token, [&one], || buy(one.clone(), dpo, 1));
		assert_eq!(paid, [-2]);
		// A DPO Member with 30 seats pays 60, so its own seats cost 1.
		let child = create(carol(), seats_of(dpo, 30), 0);
		let of_child = fill(child);
		assert_eq!(view(child).seat_price, 1);
		assert_ok!(commit(carol(), child, seats_of(dpo, 30)));
		fill(dpo);
		assert_ok!(commit(alice(), dpo, class));
		pass(30 * DAY);
		assert_ok!(settle(hunter(), dpo));

		// In the end the member with one seat has 2 back, and each of the child's own members has 1
		// a seat.
		let paid = gains(&token, [&one], || {
			release(hunter(), dpo, Releasable::Withdraw)
		});
		assert_eq!(paid, [2]);
		assert_ok!(release(hunter(), child, Releasable::Withdraw));
		for (who, _) in of_child {
			assert_eq!(free(&token, &who), RICH);
		}
		for dpo in [dpo, child] {
			assert_eq!(in_account(dpo, AccountKind::Withdraw), 0);
		}
	});
}

#[test]
fn example_failed() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let parent = create(alice(), Target::Class(class), 0);
		// Only a DPO Member has joined, with 30 seats at 1,000.
		let child = create(bob(), seats_of(parent, 30), 0);
		fill(child);
		assert_ok!(commit(bob(), child, seats_of(parent, 30)));
		assert_eq!(in_account(parent, AccountKind::Deposit), 30_000);
		assert_eq!(in_account(child, AccountKind::Deposit), 0);

		at(view(parent).expiry);
		assert_ok!(report_failed(hunter(), parent));
		assert_ok!(release(hunter(), parent, Releasable::Withdraw));

		// After the refund its Deposit Account has 30,000 again.
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
		// The manager buys 10 seats on creation, so the fee is 15%.
		let dpo = create(alice(), class, 10);
		assert_eq!(view(dpo).fee, Permill::from_percent(15));
		// With 20 seats under the early draft, the fee is 20%, the cap.
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
		// The manager buys 5 more seats later, and the fee stays 15%.
		assert_ok!(buy(alice(), dpo, 5));
		assert_eq!(view(dpo).founder_seats, 15);
		assert_eq!(view(dpo).fee, Permill::from_percent(15));
	});
}

/// Creates a DPO in a cabin. The manager has 10 seats, Bob 15, a DPO Member 30, and others 45.
/// Returns the DPO, the DPO Member and Bob.
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
		// The fee is 750, and 9,250 go by seats: 92 each. 50 stay.
		let paid = gains(&token, [&alice(), &bob], || {
			release(hunter(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [750 + 920, 1_380]);
		assert_eq!(in_account(child, AccountKind::Yield), 2_760);
		assert_eq!(in_account(dpo, AccountKind::Yield), 50);
	});
}

#[test]
fn example_remainder() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let dpo = create(alice(), Target::Class(class), 15);
		let one = person(BOB);
		assert_ok!(buy(one.clone(), dpo, 1));
		fill(dpo);
		assert_ok!(commit(alice(), dpo, Target::Class(class)));
		assert_eq!(view(dpo).fee, Permill::from_percent(20));
		// Each case: what arrives, the fee, the units that each seat gets, and what stays.
		for (arrives, fee, per_seat, stays) in [
			(1_050, 210, 8, 40),
			// The fee is on the 1,000 alone.
			(1_000, 200, 8, 40),
			(75, 15, 1, 0),
		] {
			earn(&token, dpo, arrives);
			let paid = gains(&token, [&alice(), &one], || {
				release(hunter(), dpo, Releasable::Yield)
			});
			assert_eq!(paid, [fee + 15 * per_seat, per_seat]);
			assert_eq!(in_account(dpo, AccountKind::Yield), stays);
		}
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

/// Creates a DPO for a class with fare 1,000 and bonus 200. Carol and Dave have one seat each.
/// Carol named Dave, and Dave named the manager. Returns the DPO, Bob, Carol and Dave, and the
/// target.
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
		// Of the 20 assigned to Bob, Carol gets 16 and Dave 4. Dave also gets the direct part of
		// the 2 assigned to Carol.
		assert_eq!(paid, [0, 16, 4 + 1]);
	});
}

#[test]
fn example_bonus_with_an_external_referrer() {
	play_in_every_token(|token| {
		let (dpo, [bob, carol, dave], target) = pool_of_the_bonus_example(&token);
		let eve = person(5);
		// Dave is the first in the queue. After this walk-in, Carol is.
		assert_ok!(buy(person(4), dpo, 1));
		assert_ok!(buy_referred(bob.clone(), dpo, 10, eve.clone()));
		fill(dpo);
		assert_ok!(commit(alice(), dpo, target));

		let paid = gains(&token, [&bob, &carol, &dave, &eve], || {
			release(hunter(), dpo, Releasable::Bonus)
		});
		// Eve gets 6, Carol ⌊14 × 80%⌋ = 11, and Dave 3. Dave also gets the direct parts of Carol's
		// 2 and of the walk-in's 2.
		assert_eq!(paid, [0, 11, 3 + 1 + 1, 6]);
	});
}
