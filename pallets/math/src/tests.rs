//! Tests of the rulebook's arithmetic: its worked examples, and properties that hold for all
//! numbers.

#![allow(clippy::arithmetic_side_effects)]

mod bonus;
mod fee;
mod period;
mod seats;
mod tolerance;

use crate::{class, hunt, milestone, mul_div_floor, ride};
use proptest::prelude::*;
use sp_arithmetic::Permill;

const DAY: u32 = 14_400;

/// Calculates `⌊a × b / c⌋` one bit at a time, as with pen and paper. It is slow, but easy to
/// check, and shares no code with the function under test.
fn naive_mul_div(a: u128, b: u128, c: u128) -> Option<u128> {
	if c == 0 {
		return None;
	}
	let (mut quotient, mut remainder): (Option<u128>, u128) = (Some(0), 0);
	for bit in (0..128).rev() {
		// `quotient` and `remainder` are those of the bits of `a` seen so far, times `b`, divided
		// by `c`. For each bit the product doubles, and for a bit of 1, `b` is added.
		let double = |q: Option<u128>, r: u128, add: u128| {
			let (sum, over) = r.overflowing_add(add);
			let wraps = over || sum >= c;
			(
				q.and_then(|q| q.checked_add(u128::from(wraps))),
				if wraps { sum.wrapping_sub(c) } else { sum },
			)
		};
		let doubled = quotient.and_then(|q| q.checked_mul(2));
		let (q, r) = double(doubled, remainder, remainder);
		(quotient, remainder) = (q, r);
		if a >> bit & 1 == 1 {
			quotient = quotient.and_then(|q| q.checked_add(b / c));
			(quotient, remainder) = double(quotient, remainder, b % c);
		}
	}
	quotient
}

#[test]
fn example_yield() {
	// The example of Rulebook 1.4: fare 1,000, yield_total 200, duration 1,000, boarded at 0.
	let accrued = |now| ride::accrued(200, 1_000, 0, now);
	assert_eq!(ride::due(accrued(250), 0), Some(50));
	assert_eq!(accrued(333), 66);
	assert_eq!(ride::due(accrued(333), 50), Some(16));
	assert_eq!(ride::due(accrued(1_400), 66), Some(134));
}

#[test]
fn example_hunt() {
	// The example of Rulebook 1.6: 7 days are 100,800 blocks.
	assert!(!hunt::is_open(0, 100_800, 7, DAY));
	assert!(hunt::is_open(0, 100_801, 7, DAY));
	assert_eq!(hunt::opens_at(0, 7, DAY), Some(100_801));
	let due = ride::accrued(1_000_000, 403_200, 0, 100_801);
	assert_eq!(due, 250_002);
	assert_eq!(hunt::cut(due, Permill::from_percent(1)), 2_500);
}

#[test]
fn example_milestone_shares() {
	// The first example of Rulebook 2.3, with a late passenger.
	assert_eq!(milestone::share(300, 1_000, 2_000), Some(150));
	// The second example of Rulebook 2.3, with unequal fares: 66 + 33, and a remainder of 1.
	assert_eq!(milestone::share(100, 1_000, 1_500), Some(66));
	assert_eq!(milestone::share(100, 500, 1_500), Some(33));
}

#[test]
fn duration_bounds_are_half_a_day_and_366_days() {
	assert!(!class::is_duration_allowed(7_199, DAY));
	assert!(class::is_duration_allowed(7_200, DAY));
	assert!(class::is_duration_allowed(366 * DAY, DAY));
	assert!(!class::is_duration_allowed(366 * DAY + 1, DAY));
	// Half of a day with an odd number of blocks isn't rounded down.
	assert!(!class::is_duration_allowed(2, 5));
	assert!(class::is_duration_allowed(3, 5));
	// A ride of 0 blocks isn't allowed, even if a day has 0 blocks.
	assert!(!class::is_duration_allowed(0, 0));
}

#[test]
fn limits_of_the_types_have_an_answer() {
	assert_eq!(class::reward(u128::MAX, 1, 1), None);
	assert_eq!(class::reward(u128::MAX, 0, 2), None);
	assert_eq!(class::reward(u128::MAX, 0, 1), Some(u128::MAX));
	assert_eq!(ride::accrued(u128::MAX, u32::MAX, 0, u32::MAX), u128::MAX);
	assert_eq!(ride::ends_at(u32::MAX, 1), None);
	assert_eq!(hunt::opens_at(u32::MAX, 0, 0), None);
	assert_eq!(hunt::opens_at(0, u32::MAX, u32::MAX), None);
	assert!(!hunt::is_open(0, u32::MAX, u32::MAX, u32::MAX));
	assert_eq!(hunt::cut(u128::MAX, Permill::one()), u128::MAX);
	assert_eq!(milestone::share(1, 1, 0), None);
	assert_eq!(milestone::share(1, 2, 1), None);
	assert_eq!(
		milestone::share(u128::MAX, u128::MAX, u128::MAX),
		Some(u128::MAX)
	);
}

proptest! {
	#[test]
	fn mul_div_floor_equals_the_schoolbook(a: u128, b: u128, c: u128) {
		prop_assert_eq!(mul_div_floor(a, b, c), naive_mul_div(a, b, c));
	}

	#[test]
	fn mul_div_floor_equals_the_schoolbook_for_small_divisors(a: u128, b: u64, c in 0u128..1_000) {
		prop_assert_eq!(mul_div_floor(a, b.into(), c), naive_mul_div(a, b.into(), c));
	}

	#[test]
	fn accrued_grows_from_nothing_to_the_whole_yield(
		yield_total: u128, duration in 1u32.., boarded: u32, steps in prop::collection::vec(any::<u32>(), 1..20),
	) {
		let mut steps = steps;
		steps.sort_unstable();
		prop_assert_eq!(ride::accrued(yield_total, duration, boarded, boarded), 0);
		let (mut before, mut withdrawn) = (0, 0u128);
		for now in steps {
			let accrued = ride::accrued(yield_total, duration, boarded, now);
			prop_assert!(before <= accrued && accrued <= yield_total);
			// The exact definition, with a product of 256 bits.
			let elapsed = now.saturating_sub(boarded).min(duration);
			prop_assert_eq!(Some(accrued), naive_mul_div(yield_total, elapsed.into(), duration.into()));
			let due = ride::due(accrued, withdrawn).expect("no more is withdrawn than has accrued");
			withdrawn += due;
			before = accrued;
		}
		if let Some(end) = ride::ends_at(boarded, duration) {
			let last = ride::due(ride::accrued(yield_total, duration, boarded, end), withdrawn.min(yield_total));
			prop_assert_eq!(withdrawn + last.expect("at most the whole yield"), yield_total);
		}
	}

	#[test]
	fn a_hunt_is_open_exactly_from_the_block_it_opens_at(since: u32, now: u32, days in 0u32..400, day in 0u32..20_000) {
		let open = hunt::opens_at(since, days, day).is_some_and(|first| now >= first);
		prop_assert_eq!(hunt::is_open(since, now, days, day), open);
	}

	#[test]
	fn a_cut_never_exceeds_what_is_due(due: u128, parts: u32) {
		let cut = hunt::cut(due, Permill::from_parts(parts));
		prop_assert!(cut <= due);
		prop_assert_eq!(Some(cut), naive_mul_div(due, u128::from(parts.min(1_000_000)), 1_000_000));
	}

	#[test]
	fn shares_lose_less_than_a_unit_a_passenger(
		reward: u128, fares in prop::collection::vec(1u128..u128::MAX / 64, 1..64),
	) {
		let aboard: u128 = fares.iter().sum();
		let paid = fares.iter().try_fold(0u128, |sum, fare| {
			sum.checked_add(milestone::share(reward, *fare, aboard)?)
		});
		let paid = paid.expect("shares never exceed the reward");
		prop_assert!(paid <= reward);
		prop_assert!(reward - paid < fares.len() as u128);
	}
}
