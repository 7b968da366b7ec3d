//! When more than a period has passed (the rulebook's section "How to read the rules").

use super::DAY;
use crate::{hunt, period};
use proptest::prelude::*;

#[test]
fn a_period_has_passed_from_the_block_after_it() {
	// Rulebook 3.9 under V1: five days are 72,000 blocks.
	assert!(!period::passed(7, 72_007, 5, DAY));
	assert!(period::passed(7, 72_008, 5, DAY));
	assert_eq!(period::over_at(7, 5, DAY), Some(72_008));
	// Even a period of 0 days hasn't passed at or before the block `since`.
	assert!(!period::passed(7, 3, 0, DAY));
	assert!(!period::passed(7, 7, 0, DAY));
	assert!(period::passed(7, 8, 0, DAY));
	// The highest block number.
	assert_eq!(period::over_at(u32::MAX - 1, 0, DAY), Some(u32::MAX));
	assert_eq!(period::over_at(u32::MAX, 0, DAY), None);
}

#[test]
fn a_deadline_is_exactly_so_many_days_later() {
	// Rulebook 3.1 under V1: fifteen days are 216,000 blocks.
	assert_eq!(period::after(7, 15, DAY), Some(216_007));
	assert_eq!(period::after(7, 0, DAY), Some(7));
	assert_eq!(period::after(7, 15, 0), Some(7));
	// The highest block number.
	assert_eq!(period::after(u32::MAX - DAY, 1, DAY), Some(u32::MAX));
	assert_eq!(period::after(u32::MAX - DAY + 1, 1, DAY), None);
	assert_eq!(period::after(u32::MAX, u32::MAX, u32::MAX), None);
}

#[test]
fn an_hour_is_a_24th_of_a_day_rounded_up() {
	assert_eq!(period::hour(DAY), 600);
	assert_eq!(period::hour(10), 1);
	assert_eq!(period::hour(24), 1);
	assert_eq!(period::hour(25), 2);
	assert_eq!(period::hour(u32::MAX), 178_956_971);
	assert_eq!(hunt::left_until(7, DAY), 607);
	assert_eq!(hunt::left_until(u32::MAX - 1, DAY), u32::MAX);
}

proptest! {
	#[test]
	fn over_at_is_the_first_block_at_which_it_has_passed(since: u32, days in 0u32..400, day in 0u32..20_000) {
		match period::over_at(since, days, day) {
			Some(first) => {
				prop_assert!(period::passed(since, first, days, day));
				prop_assert!(!period::passed(since, first - 1, days, day));
			}
			None => prop_assert!(!period::passed(since, u32::MAX, days, day)),
		}
	}

	#[test]
	fn a_period_has_passed_one_block_after_its_last(since: u32, days in 0u32..400, day in 0u32..20_000) {
		let last = period::after(since, days, day);
		let next = last.and_then(|last| last.checked_add(1));
		prop_assert_eq!(period::over_at(since, days, day), next);
	}
}
