//! Releasing yield (Rulebook 3.9): the fee, late releases, and the members' parts by seats.

mod late;
mod rides;

use super::*;

/// A RUNNING DPO of Alice's with a fee of 15%. Alice and Bob have 10 seats each, a DPO of Carol's
/// has 30, and strangers have the other 50.
struct Pool {
	dpo: DpoId,
	child: DpoId,
	class: ClassId,
}

fn pool(token: &Token, rules: RuleSet) -> Pool {
	let class = class_of(token, gold(), 1);
	let founding = |seats| Founding {
		seats,
		rules: Some(rules),
		..Default::default()
	};
	let dpo = create_as(alice(), Target::Class(class), founding(10));
	assert_ok!(buy(bob(), dpo, 10));
	let child = create_as(carol(), seats_of(dpo, 30), founding(0));
	fill(child);
	assert_ok!(commit(carol(), child, seats_of(dpo, 30)));
	fill(dpo);
	assert_ok!(commit(alice(), dpo, Target::Class(class)));
	Pool { dpo, child, class }
}

/// Releases the yield, and returns what Alice, Bob, Carol, the hunter and the treasury get, and
/// what the Yield Account of Carol's DPO gets.
fn released(token: &Token, pool: &Pool, caller: AccountId) -> ([i128; 5], Balance) {
	let before = in_account(pool.child, AccountKind::Yield);
	let users = [&alice(), &bob(), &carol(), &hunter(), &treasury()];
	let paid = gains(token, users, || {
		release(caller, pool.dpo, Releasable::Yield)
	});
	(paid, in_account(pool.child, AccountKind::Yield) - before)
}

/// The presets, with the manager's time to release yield in days.
const PRESETS: [(RuleSet, BlockNumber); 3] = [
	(RuleSet::V1, 5),
	(RuleSet::Gt01Draft, 7),
	(RuleSet::EarlyDraft, 7),
];

#[test]
fn fee_should_go_to_the_manager_and_the_rest_to_all_by_seats_when_released_in_time() {
	for (rules, days) in PRESETS {
		for caller in [alice(), bob(), carol(), hunter()] {
			play_in_every_token(|token| {
				let pool = pool(&token, rules);
				earn(&token, pool.dpo, 10_000);
				// Exactly this time has passed, but not more.
				pass(days * DAY);

				let (paid, child) = released(&token, &pool, caller.clone());

				// The fee is 1,500, and each seat gets 85, whoever calls.
				assert_eq!((paid, child), ([2_350, 850, 0, 0, 0], 2_550));
				assert_eq!(in_account(pool.dpo, AccountKind::Yield), 0);
			});
		}
	}
}

#[test]
fn fee_should_be_halved_for_the_members_when_released_late_under_v1() {
	for caller in [alice(), bob(), carol(), hunter()] {
		play_in_every_token(|token| {
			let pool = pool(&token, RuleSet::V1);
			earn(&token, pool.dpo, 10_000);
			pass(5 * DAY + 1);

			let (paid, child) = released(&token, &pool, caller.clone());

			// The fee is 750, and 9,250 go by seats: 92 each, whoever calls.
			assert_eq!((paid, child), ([750 + 920, 920, 0, 0, 0], 2_760));
			assert_eq!(in_account(pool.dpo, AccountKind::Yield), 50);
		});
	}
}

#[test]
fn part_cut_off_should_go_to_the_member_or_the_treasury_when_released_late_under_the_drafts() {
	let cases = [
		// If the manager calls, the members get the part cut off: 9,250 go by seats.
		(alice(), ([750 + 920, 920, 0, 0, 0], 2_760), 50),
		// A User Member that calls gets it.
		(bob(), ([750 + 850, 850 + 750, 0, 0, 0], 2_550), 0),
		// The manager of a DPO Member gets it itself. Its DPO doesn't.
		(carol(), ([750 + 850, 850, 750, 0, 0], 2_550), 0),
		// If an outsider calls, the treasury gets it.
		(hunter(), ([750 + 850, 850, 0, 0, 750], 2_550), 0),
		(owner(), ([750 + 850, 850, 0, 0, 750], 2_550), 0),
		(treasury(), ([750 + 850, 850, 0, 0, 750], 2_550), 0),
	];
	for rules in [RuleSet::Gt01Draft, RuleSet::EarlyDraft] {
		for (caller, expected, left) in &cases {
			play_in_every_token(|token| {
				let pool = pool(&token, rules);
				earn(&token, pool.dpo, 10_000);
				pass(7 * DAY + 1);

				let got = released(&token, &pool, caller.clone());

				assert_eq!(&got, expected);
				assert_eq!(&in_account(pool.dpo, AccountKind::Yield), left);
			});
		}
	}
}

#[test]
fn member_of_a_dpo_member_should_count_as_an_outsider_when_it_releases_late() {
	play_in_every_token(|token| {
		let pool = pool(&token, RuleSet::EarlyDraft);
		let grandchild = Dpo::members(pool.child, 0, 1).remove(0);
		let grandchild = grandchild.who.actor().clone();
		earn(&token, pool.dpo, 10_000);
		pass(7 * DAY + 1);

		let paid = gains(&token, [&grandchild, &treasury()], || {
			release(grandchild.clone(), pool.dpo, Releasable::Yield)
		});

		assert_eq!(paid, [0, 750]);
	});
}

#[test]
fn manager_should_get_the_smaller_half_when_the_fee_is_odd() {
	play_in_every_token(|token| {
		// 15% of 10,010 are 1,501. Alice gets 750, and 751 are cut off. 8,509 go by seats: 85 each.
		let late = |rules, days| {
			let pool = pool(&token, rules);
			earn(&token, pool.dpo, 10_010);
			pass(days * DAY + 1);
			released(&token, &pool, bob())
		};
		assert_eq!(
			late(RuleSet::Gt01Draft, 7),
			([750 + 850, 850 + 751, 0, 0, 0], 2_550)
		);
		// With the part cut off, 9,260 go by seats: 92 each.
		assert_eq!(late(RuleSet::V1, 5), ([750 + 920, 920, 0, 0, 0], 2_760));
	});
}

#[test]
fn release_should_tell_every_payment_once_and_then_itself() {
	play_in_every_token(|token| {
		let Pool { dpo, child, .. } = pool(&token, RuleSet::EarlyDraft);
		// 15% of 10,099 are 1,514. 8,585 go by seats, 85 each, so 85 stay.
		earn(&token, dpo, 10_099);
		clear_events();

		assert_ok!(release(hunter(), dpo, Releasable::Yield));

		let mut told = dpo_events();
		assert_eq!(
			told.pop(),
			Some(Event::YieldReleased {
				dpo,
				caller: hunter(),
				token: token.clone(),
				fee: 1_514,
				cut_off: 0,
				by_seats: 8_585,
				remainder: 85,
			})
		);
		assert_eq!(
			told.pop(),
			Some(Event::PassedOn {
				dpo,
				kind: AccountKind::Yield,
				account: Dpo::account(dpo),
				to: child,
				to_kind: AccountKind::Yield,
				to_account: Dpo::account(child),
				token: token.clone(),
				amount: 2_550,
			})
		);
		let paid = |who, amount| Event::Paid {
			dpo,
			kind: AccountKind::Yield,
			account: Dpo::account(dpo),
			who,
			token: token.clone(),
			amount,
		};
		// The manager's fee and its part by seats are one payment.
		assert!(told.contains(&paid(alice(), 1_514 + 850)));
		assert!(told.contains(&paid(bob(), 850)));
		// The other three payments are to strangers.
		assert_eq!(told.len(), 5);
		assert_eq!(in_account(dpo, AccountKind::Yield), 85);
		assert_eq!(view(dpo).undivided, 85);
	});
}

#[test]
fn what_did_not_divide_should_be_divided_with_what_arrives_and_bear_its_fee_once() {
	play_in_every_token(|token| {
		let pool = pool(&token, RuleSet::V1);
		let left = || {
			let of = view(pool.dpo);
			assert_eq!(of.accounts.yields, Balance::from(of.undivided));
			of.undivided
		};
		// 15% of 10,099 are 1,514. 8,585 go by seats: 85 each.
		earn(&token, pool.dpo, 10_099);
		let (paid, child) = released(&token, &pool, hunter());
		assert_eq!((paid, child), ([1_514 + 850, 850, 0, 0, 0], 2_550));
		assert_eq!(left(), 85);

		// The fee is on 10,020: 1,503. With the other 8,517, a seat's part of all is 171 of 17,102.
		earn(&token, pool.dpo, 10_020);
		let (paid, child) = released(&token, &pool, hunter());
		assert_eq!((paid, child), ([1_503 + 860, 860, 0, 0, 0], 2_580));
		assert_eq!(left(), 2);

		// It is the same in a late release: half of the fee is on 10,000. 2 + 8,500 + 750 go by
		// seats: 92 each.
		earn(&token, pool.dpo, 10_000);
		pass(5 * DAY + 1);
		let (paid, child) = released(&token, &pool, hunter());
		assert_eq!((paid, child), ([750 + 920, 920, 0, 0, 0], 2_760));
		assert_eq!(left(), 52);
	});
}

#[test]
fn release_should_fail_when_there_is_less_than_one_unit_a_seat() {
	play_in_every_token(|token| {
		let pool = pool(&token, RuleSet::V1);
		// 15% of 117 are 17, so 100 are left. Of 116, 99 are left.
		earn(&token, pool.dpo, 116);
		assert_noop!(
			release(hunter(), pool.dpo, Releasable::Yield),
			Error::<Test>::TooLittleToRelease
		);
		earn(&token, pool.dpo, 1);

		let (paid, child) = released(&token, &pool, hunter());

		assert_eq!((paid, child), ([17 + 10, 10, 0, 0, 0], 30));
		assert_eq!(in_account(pool.dpo, AccountKind::Yield), 0);
	});
}

#[test]
fn what_did_not_divide_should_count_for_the_one_unit_a_seat() {
	play_in_every_token(|token| {
		let pool = pool(&token, RuleSet::V1);
		earn(&token, pool.dpo, 10_099);
		assert_ok!(release(hunter(), pool.dpo, Releasable::Yield));
		// 85 are left, on which the fee is paid. 15% of 16 are 2, so 99 are there for the members.
		earn(&token, pool.dpo, 16);
		assert_noop!(
			release(hunter(), pool.dpo, Releasable::Yield),
			Error::<Test>::TooLittleToRelease
		);
		earn(&token, pool.dpo, 1);

		let (paid, child) = released(&token, &pool, hunter());

		assert_eq!((paid, child), ([2 + 10, 10, 0, 0, 0], 30));
		assert_eq!(in_account(pool.dpo, AccountKind::Yield), 0);
	});
}

#[test]
fn release_should_fail_when_there_is_nothing_or_only_what_did_not_divide() {
	play_in_every_token(|token| {
		let pool = pool(&token, RuleSet::V1);
		assert_noop!(
			release(hunter(), pool.dpo, Releasable::Yield),
			Error::<Test>::NothingToRelease
		);
		assert_noop!(
			release(hunter(), 99, Releasable::Yield),
			Error::<Test>::NoSuchDpo
		);
		earn(&token, pool.dpo, 10_099);
		assert_ok!(release(hunter(), pool.dpo, Releasable::Yield));
		assert_eq!(in_account(pool.dpo, AccountKind::Yield), 85);

		assert_noop!(
			release(hunter(), pool.dpo, Releasable::Yield),
			Error::<Test>::TooLittleToRelease
		);
	});
}

#[test]
fn dpo_member_should_release_its_part_with_its_own_fee_and_its_own_clock() {
	play_in_every_token(|token| {
		let pool = pool(&token, RuleSet::V1);
		let [first, last] = [0, 6].map(|index| {
			let member = Dpo::members(pool.child, index, 1).remove(0);
			member.who.actor().clone()
		});
		earn(&token, pool.dpo, 10_000);
		pass(4 * DAY);
		assert_ok!(release(hunter(), pool.dpo, Releasable::Yield));
		// Carol has no seats, so her fee is 5%. Her time starts when the yield arrives at her DPO.
		let now = System::block_number();
		assert_eq!(view(pool.child).yield_late_from, Some(now + 5 * DAY + 1));
		pass(5 * DAY);

		// The fee is 127 of 2,550. 2,423 go by seats, 24 each, to six users with 15 and one with
		// 10.
		let paid = gains(&token, [&carol(), &first, &last, &alice()], || {
			release(hunter(), pool.child, Releasable::Yield)
		});

		assert_eq!(paid, [127, 360, 240, 0]);
		assert_eq!(in_account(pool.child, AccountKind::Yield), 23);
	});
}
