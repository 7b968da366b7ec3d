//! Reserving and correcting fees within the limits, day by day (Rulebook 6.2, 6.3).

use super::*;

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

#[test]
fn entries_should_never_be_more_than_on_the_busiest_day() {
	play(|| {
		let train = funded(1_000_000, FEE, 100 * FEE);
		let pay_for = |accounts| {
			for n in 0..accounts {
				assert!(pays(train, &person(n), FEE));
			}
			Spent::<Test>::iter().count()
		};
		assert_eq!(pay_for(20), 20);
		for day in 1..5 {
			at(day * DAY);
			assert_eq!(pay_for(8), 20);
		}
		// Each call of this pallet removes two of past days.
		assert_ok!(FeeFund::settle(signed(bob()), train));
		assert_ok!(FeeFund::set_limits(signed(owner()), train, FEE, 9 * FEE));
		assert_eq!(Spent::<Test>::iter().count(), 16);
		assert_ok!(FeeFund::fund(signed(owner()), train, 1));
		assert_ok!(FeeFund::take_back(signed(owner()), train, Some(1)));
		assert_eq!(Spent::<Test>::iter().count(), 12);
	});
}

#[test]
fn entries_of_today_should_stay_when_others_are_removed() {
	play(|| {
		let train = funded(1_000_000, FEE, 100 * FEE);
		assert!(pays(train, &alice(), FEE));
		for n in 0..5 {
			assert!(pays(train, &person(n), FEE));
		}
		assert!(!pays(train, &alice(), FEE));
	});
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
			let today = Pallet::<Test>::today();
			assert!(today.ends > block || block == BlockNumber::MAX);
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
