//! Lateness (Rulebook 3.9): it counts from the first yield after which a release would have paid.

use super::*;
use crate::tests::presets::tried;

/// Returns the block from which a release of the DPO's yield is late.
fn late_from(dpo: DpoId) -> Option<BlockNumber> {
	view(dpo).yield_late_from
}

#[test]
fn lateness_should_count_from_the_first_arrival_when_more_arrives() {
	play_in_every_token(|token| {
		let pool = pool(&token, RuleSet::V1);
		at(1_000);
		earn(&token, pool.dpo, 4_000);
		assert_eq!(late_from(pool.dpo), Some(1_000 + 5 * DAY + 1));
		at(1_000 + 3 * DAY);
		earn(&token, pool.dpo, 3_000);
		at(1_000 + 5 * DAY + 1);
		earn(&token, pool.dpo, 3_000);
		assert_eq!(late_from(pool.dpo), Some(1_000 + 5 * DAY + 1));

		// The release is late for all of it, also for what has just arrived.
		let (paid, child) = released(&token, &pool, hunter());

		assert_eq!((paid, child), ([750 + 920, 920, 0, 0, 0], 2_760));
	});
}

#[test]
fn lateness_should_count_from_the_arrival_with_which_a_release_would_pay() {
	play_in_every_token(|token| {
		let pool = pool(&token, RuleSet::V1);
		// The fee is 17 of 116 and of 117. The members would get 99, and then 100.
		at(1_000);
		earn(&token, pool.dpo, 116);
		assert_eq!(late_from(pool.dpo), None);
		let full = 1_000 + 100 * DAY;
		at(full);
		earn(&token, pool.dpo, 1);
		assert_eq!(late_from(pool.dpo), Some(full + 5 * DAY + 1));

		at(full + 5 * DAY);
		let (paid, child) = tried(|| released(&token, &pool, hunter()));
		assert_eq!((paid, child), ([17 + 10, 10, 0, 0, 0], 30));
		pass(1);
		// Alice gets 8, and 100 + 9 go by seats.
		let (paid, child) = released(&token, &pool, hunter());
		assert_eq!((paid, child), ([8 + 10, 10, 0, 0, 0], 30));
		assert_eq!(in_account(pool.dpo, AccountKind::Yield), 9);
	});
}

#[test]
fn lateness_should_start_anew_with_the_next_arrival_when_all_was_released() {
	play_in_every_token(|token| {
		let pool = pool(&token, RuleSet::V1);
		earn(&token, pool.dpo, 10_099);
		pass(5 * DAY);
		assert_ok!(release(hunter(), pool.dpo, Releasable::Yield));
		// What didn't divide never makes a release late.
		assert_eq!(in_account(pool.dpo, AccountKind::Yield), 85);
		assert_eq!(late_from(pool.dpo), None);
		pass(100 * DAY);

		let now = System::block_number();
		earn(&token, pool.dpo, 10_000);
		assert_eq!(late_from(pool.dpo), Some(now + 5 * DAY + 1));
		pass(5 * DAY);
		let (paid, _) = released(&token, &pool, hunter());
		assert_eq!(paid, [1_500 + 850, 850, 0, 0, 0]);

		// With the 85 that are left, 85 + 8,500 + 750 go by seats.
		earn(&token, pool.dpo, 10_000);
		pass(5 * DAY + 1);
		let (paid, _) = released(&token, &pool, hunter());
		assert_eq!(paid, [750 + 930, 930, 0, 0, 0]);
	});
}

#[test]
fn lateness_should_count_from_the_arrival_that_fills_up_what_did_not_divide() {
	play_in_every_token(|token| {
		let pool = pool(&token, RuleSet::V1);
		earn(&token, pool.dpo, 10_099);
		assert_ok!(release(hunter(), pool.dpo, Releasable::Yield));
		// 85 are left. With 16 less the fee of 2 there are 99, and with 17 less 2 there are 100.
		pass(30 * DAY);
		earn(&token, pool.dpo, 16);
		assert_eq!(late_from(pool.dpo), None);
		pass(30 * DAY);
		earn(&token, pool.dpo, 1);
		let now = System::block_number();
		assert_eq!(late_from(pool.dpo), Some(now + 5 * DAY + 1));
	});
}

#[test]
fn lateness_should_not_begin_with_a_lower_fee() {
	play_in_every_token(|token| {
		let pool = pool(&token, RuleSet::V1);
		earn(&token, pool.dpo, 116);
		// 14% of 116 are 16, so now 100 are there for the members. But no yield arrives.
		assert_ok!(lower_fee(alice(), pool.dpo, Permill::from_percent(14)));
		pass(100 * DAY);
		assert_eq!(late_from(pool.dpo), None);
		let (paid, child) = tried(|| released(&token, &pool, hunter()));
		assert_eq!((paid, child), ([16 + 10, 10, 0, 0, 0], 30));

		// The next yield starts the time.
		earn(&token, pool.dpo, 1);
		let now = System::block_number();
		assert_eq!(late_from(pool.dpo), Some(now + 5 * DAY + 1));
	});
}

#[test]
fn lateness_should_keep_its_block_when_governance_changes_the_day() {
	for day in [19, 2 * DAY] {
		play_in_every_token(|token| {
			let pool = pool(&token, RuleSet::V1);
			earn(&token, pool.dpo, 10_000);
			pass(100);

			BlocksPerDay::set(day);

			assert_eq!(late_from(pool.dpo), Some(1 + 5 * DAY + 1));
			at(1 + 5 * DAY);
			let (paid, _) = tried(|| released(&token, &pool, hunter()));
			assert_eq!(paid, [1_500 + 850, 850, 0, 0, 0]);
			pass(1);
			let (paid, _) = released(&token, &pool, hunter());
			assert_eq!(paid, [750 + 920, 920, 0, 0, 0]);
			// What begins now has the new days.
			earn(&token, pool.dpo, 10_000);
			let now = System::block_number();
			assert_eq!(late_from(pool.dpo), Some(now + 5 * day + 1));
		});
	}
}

#[test]
fn lateness_should_begin_with_the_last_block_when_the_grace_period_would_end_later() {
	play_in_every_token(|token| {
		let pool = pool(&token, RuleSet::V1);
		at(u32::MAX - 1);
		earn(&token, pool.dpo, 10_000);
		assert_eq!(late_from(pool.dpo), Some(u32::MAX));
		let (paid, _) = tried(|| released(&token, &pool, hunter()));
		assert_eq!(paid, [1_500 + 850, 850, 0, 0, 0]);
		pass(1);
		let (paid, _) = released(&token, &pool, hunter());
		assert_eq!(paid, [750 + 920, 920, 0, 0, 0]);
	});
}

/// A DPO in a chain.
struct Link {
	manager: AccountId,
	/// The seats that the manager has.
	seats: u8,
	/// The seats that it has of the DPO above.
	stake: u8,
}

/// Creates a DPO whose manager has this number of seats, and those below it. Fills and commits all
/// of them, the last first.
fn founded(manager: &AccountId, target: Target, seats: u8, below: &[Link]) -> DpoId {
	let dpo = create(manager.clone(), target, seats);
	if let [next, below @ ..] = below {
		let target = seats_of(dpo, next.stake);
		founded(&next.manager, target, next.seats, below);
	}
	fill(dpo);
	assert_ok!(commit(manager.clone(), dpo, target));
	dpo
}

#[test]
fn dust_makes_nobody_late() {
	play_in_every_token(|token| {
		let link = |manager, seats, stake| Link {
			manager,
			seats,
			stake,
		};
		let last = person(1);
		let links = [
			link(bob(), 5, 30),
			link(carol(), 10, 30),
			link(last.clone(), 10, 26),
		];
		let class = Target::Class(class_of(&token, gold(), 1));
		let head = founded(&alice(), class, 0, &links);
		let [second, third, dpo] = [1, 2, 3].map(|links| head + links);
		assert_eq!(view(dpo).bought_into, Some(third));

		// Every week 1,578 arrive at the head. After the fees of 5%, 10% and 15% that is 15, 4 and
		// 1 a seat, so the DPO three links down gets 26. Of these, 15% are its manager's.
		let fees = [3, 7, 11, 15, 19];
		for (week, fee) in (1..).zip(fees) {
			pass(7 * DAY);
			earn(&token, head, 1_578);
			for above in [head, second, third] {
				assert_ok!(release(hunter(), above, Releasable::Yield));
			}
			assert_eq!(in_account(dpo, AccountKind::Yield), 26 * week);
			let would_pay = 26 * week - fee >= 100;
			assert_eq!(would_pay, week == 5);
			let from = System::block_number() + 5 * DAY + 1;
			assert_eq!(late_from(dpo), would_pay.then_some(from));
			if !would_pay {
				assert_noop!(
					release(last.clone(), dpo, Releasable::Yield),
					Error::<Test>::TooLittleToRelease
				);
			}
		}

		// After four weeks in which nothing could be released, the manager has its whole fee: 15%
		// of 130. Each seat has a unit of the other 111.
		pass(5 * DAY);
		let paid = gains(&token, [&last], || {
			release(last.clone(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [19 + 10]);
		assert_eq!(in_account(dpo, AccountKind::Yield), 11);
	});
}
