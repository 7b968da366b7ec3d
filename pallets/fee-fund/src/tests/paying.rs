//! Reserving and correcting fees within the limits, day by day (Rulebook 6.2, 6.3).

use super::*;
use frame_support::{traits::Hooks, weights::Weight};

#[test]
fn fee_should_be_reserved_whole_and_corrected_down() {
	play(|| {
		let train = funded(10_000, 5_000, 10_000);
		FeeFund::note(Some(train), &alice());
		let paying = FeeFund::reserve(&alice(), 3_000).expect("the fund pays");
		assert_eq!((view(train).owed, view(train).spent_today), (3_000, 3_000));
		assert_eq!(FeeFund::sponsors(train, alice()), 2_000);
		FeeFund::correct(&paying, &alice(), 3_000, 1_200);
		assert_eq!((view(train).owed, view(train).spent_today), (1_200, 1_200));
		assert_eq!(FeeFund::sponsors(train, alice()), 3_800);
		assert_eq!(
			fund_events().last(),
			Some(&Event::FeePaid {
				train,
				who: alice(),
				amount: 1_200
			})
		);
	});
}

#[test]
fn no_more_should_be_paid_than_was_reserved() {
	play(|| {
		let train = funded(10_000, 5_000, 10_000);
		assert!(pays_for(train, &alice(), 1_000, 9_000));
		assert_eq!(view(train).owed, 1_000);
	});
}

#[test]
fn account_should_get_its_allowance_and_no_more() {
	play(|| {
		let train = funded(100_000, 3 * FEE, 100_000);
		for _ in 0..3 {
			assert!(pays(train, &alice(), FEE));
		}
		assert!(!pays(train, &alice(), 1));
		assert_eq!(FeeFund::sponsors(train, alice()), 0);
		assert!(pays(train, &bob(), FEE));
		assert_eq!(view(train).owed, 4 * FEE);
	});
}

#[test]
fn all_accounts_together_should_get_the_limit_and_no_more() {
	play(|| {
		let train = funded(100_000, FEE, 3 * FEE + 1);
		for n in 0..3 {
			assert!(pays(train, &person(n), FEE));
		}
		assert!(!pays(train, &person(3), FEE));
		assert_eq!(FeeFund::sponsors(train, person(3)), 1);
		assert!(pays(train, &person(3), 1));
		assert!(!pays(train, &person(4), 1));
	});
}

#[test]
fn fund_should_owe_no_more_than_it_holds() {
	play(|| {
		let train = funded(2_500, 10 * FEE, 10 * FEE);
		assert!(pays(train, &alice(), FEE));
		assert!(pays(train, &alice(), FEE));
		assert!(!pays(train, &alice(), FEE));
		assert_eq!(FeeFund::sponsors(train, alice()), 500);
		assert_eq!(view(train).owed, 2_000);
	});
}

#[test]
fn limits_should_begin_anew_with_each_day() {
	play(|| {
		let train = funded(100_000, FEE, FEE);
		assert!(pays(train, &alice(), FEE));
		at(DAY - 1);
		assert!(!pays(train, &alice(), FEE));
		at(DAY);
		assert_eq!(FeeFund::sponsors(train, alice()), FEE);
		assert_eq!(view(train).spent_today, 0);
		assert!(pays(train, &alice(), FEE));
		assert!(!pays(train, &bob(), FEE));
		assert_eq!(view(train).owed, 2 * FEE);
	});
}

#[test]
fn changed_limits_should_count_what_was_paid_before() {
	play(|| {
		let train = funded(100_000, 2 * FEE, 100_000);
		assert!(pays(train, &alice(), FEE));
		for (allowance, limit, is_paid) in [
			(FEE, 100_000, false),
			(2 * FEE, FEE, false),
			(0, 0, false),
			(2 * FEE, 2 * FEE, true),
		] {
			assert_ok!(FeeFund::set_limits(
				signed(owner()),
				train,
				allowance,
				limit
			));
			assert_eq!(pays(train, &alice(), FEE), is_paid);
		}
	});
}

#[test]
fn highest_fees_should_be_refused_without_overflow() {
	play(|| {
		let train = funded(10_000, Balance::MAX, Balance::MAX);
		assert!(pays(train, &alice(), FEE));
		for fee in [Balance::MAX, Balance::MAX - FEE, 10_001] {
			assert!(!pays(train, &alice(), fee), "{fee}");
		}
		assert!(!pays(train, &alice(), 0));
		assert_eq!(view(train).owed, FEE);
	});
}

#[test]
fn nothing_should_be_reserved_for_another_account_than_the_one_noted() {
	play(|| {
		let train = funded(10_000, FEE, 10_000);
		FeeFund::note(Some(train), &alice());
		assert_eq!(FeeFund::reserve(&bob(), FEE), None);
		// The note is used up.
		assert_eq!(FeeFund::reserve(&alice(), FEE), None);
		FeeFund::note(Some(train), &alice());
		FeeFund::note(None, &alice());
		assert_eq!(FeeFund::reserve(&alice(), FEE), None);
	});
}

/// Ends the current block with this weight left. Returns the weight used and the number of entries
/// that stay.
fn end_block(left: u64) -> (u64, usize) {
	let used = <FeeFund as Hooks<_>>::on_idle(System::block_number(), Weight::from_parts(left, 0));
	(used.ref_time(), Spent::<Test>::iter().count())
}

#[test]
fn entries_of_past_days_should_be_removed_and_no_others() {
	play(|| {
		let train = funded(1_000_000, FEE, 100 * FEE);
		for n in 0..5 {
			assert!(pays(train, &person(n), FEE));
		}
		at(DAY - 1);
		assert_eq!(end_block(1_000).1, 5);
		at(DAY);
		assert!(pays(train, &person(0), FEE));
		assert_eq!(end_block(1_000), (6, 1));
		assert!(!pays(train, &person(0), FEE));
		// A closed train's entries go, too.
		assert_ok!(BulletTrain::close_train(signed(owner()), train));
		at(2 * DAY);
		assert_eq!(end_block(1_000).1, 0);
	});
}

#[test]
fn forgetting_should_take_a_quarter_of_what_is_left_and_go_on_in_the_next_block() {
	play(|| {
		let train = funded(1_000_000, FEE, 100 * FEE);
		for n in 0..10 {
			assert!(pays(train, &person(n), FEE));
		}
		at(DAY);
		// In the mock runtime, a look weighs 1, and each entry 1.
		for (left, used, stay) in [(3, 0, 10), (4, 1, 10), (8, 2, 9), (19, 4, 6), (80, 7, 0)] {
			assert_eq!(end_block(left), (used, stay), "{left}");
		}
	});
}

#[test]
fn limits_should_hold_when_days_get_shorter_or_longer() {
	for (before, after, block) in [
		(DAY, 10, 10 * DAY + 10),
		(10, 20, 1_000),
		(10, DAY, 100_000),
	] {
		play(|| {
			at(block);
			BlocksPerDay::set(before);
			let train = funded(1_000_000, FEE, 3 * FEE);
			let ends = Pallet::<Test>::day_ends();
			assert!(pays(train, &alice(), FEE));
			BlocksPerDay::set(after);
			assert!(!pays(train, &alice(), 1));
			// Until the day is over that has begun, whatever its new length.
			for now in [block + 1, ends - 1] {
				at(now);
				let _ = end_block(1_000);
				assert!(!pays(train, &alice(), 1), "block {now}");
			}
			assert!(pays(train, &bob(), FEE));
			at(ends);
			assert!(pays(train, &alice(), FEE));
			assert!(!pays(train, &alice(), 1));
			// All entries go once the last day is over.
			let next = Pallet::<Test>::day_ends();
			assert!(next > ends);
			at(next);
			assert_eq!(end_block(1_000).1, 0);
			assert!(pays(train, &alice(), FEE));
		});
	}
}

#[test]
fn a_day_of_any_length_should_be_counted_without_overflow() {
	play(|| {
		let train = funded(1_000_000, FEE, 100 * FEE);
		for (block, length) in [
			(1, 0),
			(BlockNumber::MAX, 1),
			(BlockNumber::MAX, 0),
			(BlockNumber::MAX - 1, BlockNumber::MAX),
			(2, 14_400),
		] {
			at(block);
			BlocksPerDay::set(length);
			// Whether the fund still pays depends on the day it remembers. It never panics.
			let _ = pays(train, &person(block % 7), FEE);
			let ends = Pallet::<Test>::day_ends();
			assert!(ends > block || block == BlockNumber::MAX);
		}
		assert!(view(train).owed <= view(train).held);
	});
}

#[test]
fn what_is_reserved_should_not_be_taken_back() {
	play(|| {
		let train = funded(10_000, FEE, 10_000);
		FeeFund::note(Some(train), &alice());
		let paying = FeeFund::reserve(&alice(), FEE);
		assert!(paying.is_some());
		// The reserve counts while the call runs, so the owner can't take it back.
		assert_noop!(
			FeeFund::take_back(signed(owner()), train, Some(10_000)),
			Error::<Test>::MoreThanLeft
		);
		FeeFund::correct(&paying.expect("reserved"), &alice(), FEE, FEE);
	});
}
