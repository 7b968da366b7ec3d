//! The management fee (Rulebook 3.5, 3.8, 3.9).

use super::naive_mul_div;
use crate::fee::{self, YieldSplit};
use proptest::prelude::*;
use sp_arithmetic::Permill;

const PERCENT: u32 = 10_000;
const MILLION: u32 = 1_000_000;

// The arguments and the result are in millionths.
fn of_seats(base: u32, manager_seats: u32, cap: u32) -> u32 {
	let part = Permill::from_parts;
	fee::of_seats(part(base), manager_seats, part(cap)).deconstruct()
}

fn cut(fee: u32, by: u32) -> u32 {
	fee::cut(Permill::from_parts(fee), Permill::from_parts(by)).deconstruct()
}

fn split(balance: u128, undivided: u128, fee: u32, late: u32) -> Option<YieldSplit> {
	let part = Permill::from_parts;
	fee::split(balance, undivided, part(fee), part(late))
}

#[test]
fn example_fee() {
	// The example of Rulebook 3.8: the base is 5%. V1 and the early draft cap the fee at 20%.
	assert_eq!(of_seats(5 * PERCENT, 10, 20 * PERCENT), 15 * PERCENT);
	assert_eq!(of_seats(5 * PERCENT, 15, 20 * PERCENT), 20 * PERCENT);
	assert_eq!(of_seats(5 * PERCENT, 20, 20 * PERCENT), 20 * PERCENT);
	// The GT-01 draft caps the fee at 25%.
	assert_eq!(of_seats(5 * PERCENT, 20, 25 * PERCENT), 25 * PERCENT);
	assert_eq!(of_seats(5 * PERCENT, 0, 20 * PERCENT), 5 * PERCENT);
	// Rulebook 3.5: if another member commits late, the fee is halved for good.
	assert_eq!(cut(15 * PERCENT, 50 * PERCENT), 75_000);
}

#[test]
fn example_yield_release() {
	// The example of Rulebook 3.9: Y = 10,000, fee 15%.
	assert_eq!(
		split(10_000, 0, 15 * PERCENT, 0),
		Some(YieldSplit {
			fee: 1_500,
			cut_off: 0,
			for_seats: 8_500
		})
	);
	// Released after 6 days under V1: the fee is 750. With the part cut off, 9,250 go by seats.
	let late = split(10_000, 0, 15 * PERCENT, 50 * PERCENT).expect("nothing is left of before");
	assert_eq!(
		late,
		YieldSplit {
			fee: 750,
			cut_off: 750,
			for_seats: 8_500
		}
	);
	assert_eq!(late.for_seats + late.cut_off, 9_250);
}

#[test]
fn example_remainder() {
	// The example of Rulebook 3.9 of what doesn't divide: the fee is 20%, and 1,050 arrive. A seat
	// gets 8 of the 840, and 40 stay.
	let first = split(1_050, 0, 20 * PERCENT, 0).expect("nothing is left of before");
	assert_eq!((first.fee, first.for_seats), (210, 840));
	// 1,000 more: the fee is on these alone. A seat gets 8 more, and 40 stay.
	let second = split(1_040, 40, 20 * PERCENT, 0).expect("less than the balance");
	assert_eq!((second.fee, second.for_seats), (200, 840));
	// 75 more: a seat gets 1 more, and nothing stays.
	let third = split(115, 40, 20 * PERCENT, 0).expect("less than the balance");
	assert_eq!((third.fee, third.for_seats), (15, 100));
}

#[test]
fn fees_round_down_twice() {
	// 15% of 19 is 2.85, so the whole fee is 2. If it is cut by a tenth, the manager gets nine
	// tenths of 2, which rounds to 1. Nine tenths of 2.85 would round to 2.
	assert_eq!(
		split(19, 0, 15 * PERCENT, 10 * PERCENT),
		Some(YieldSplit {
			fee: 1,
			cut_off: 1,
			for_seats: 17
		})
	);
	// If a whole fee of 3 is halved, the odd unit is cut off, too.
	assert_eq!(
		split(20, 0, 15 * PERCENT, 50 * PERCENT),
		Some(YieldSplit {
			fee: 1,
			cut_off: 2,
			for_seats: 17
		})
	);
	// Half of a fee of 75,001 millionths is 37,500.5.
	assert_eq!(cut(75_001, 50 * PERCENT), 37_500);
}

#[test]
fn limits_of_the_types_have_an_answer() {
	assert_eq!(of_seats(u32::MAX, u32::MAX, u32::MAX), MILLION);
	assert_eq!(of_seats(0, u32::MAX, 7), 7);
	assert_eq!(cut(u32::MAX, 0), MILLION);
	assert_eq!(cut(u32::MAX, u32::MAX), 0);
	assert_eq!(cut(15 * PERCENT, MILLION), 0);
	assert_eq!(
		split(u128::MAX, 0, u32::MAX, 0),
		Some(YieldSplit {
			fee: u128::MAX,
			cut_off: 0,
			for_seats: 0
		})
	);
	assert_eq!(
		split(u128::MAX, 0, MILLION, u32::MAX),
		Some(YieldSplit {
			fee: 0,
			cut_off: u128::MAX,
			for_seats: 0
		})
	);
	assert_eq!(
		split(5, 5, MILLION, 0),
		Some(YieldSplit {
			fee: 0,
			cut_off: 0,
			for_seats: 5
		})
	);
	assert_eq!(split(5, 6, 0, 0), None);
}

proptest! {
	#[test]
	fn the_fee_on_creation_is_the_lesser_of_sum_and_cap(
		base in 0..=5 * PERCENT, seats in 0u32..=30, cap in 0..=25 * PERCENT,
	) {
		let fee = of_seats(base, seats, cap);
		let sum = base + seats * 10_000;
		prop_assert!(fee == sum || fee == cap);
		prop_assert!(fee <= sum && fee <= cap);
	}

	#[test]
	fn a_cut_fee_is_the_exact_one_rounded_down(fee in 0..=MILLION, by in 0..=MILLION) {
		let exact = u64::from(fee) * u64::from(MILLION - by);
		let million = u64::from(MILLION);
		let cut = u64::from(cut(fee, by));
		prop_assert!(cut * million <= exact && exact < (cut + 1) * million);
	}

	#[test]
	fn a_split_conserves_and_takes_no_fee_of_what_did_not_divide(
		arrived: u128, undivided: u128, fee_ppm in 0..=MILLION, late in 0..=MILLION,
	) {
		// Each is halved, so that their sum fits 128 bits.
		let (arrived, undivided) = (arrived / 2, undivided / 2);
		let split = split(arrived + undivided, undivided, fee_ppm, late).expect("less than the balance");
		prop_assert_eq!(split.fee + split.cut_off + split.for_seats, arrived + undivided);
		// The fee is calculated from what arrived, without what didn't divide.
		let million = u128::from(MILLION);
		let whole = naive_mul_div(arrived, fee_ppm.into(), million).expect("at most what arrived");
		prop_assert_eq!(split.fee + split.cut_off, whole);
		prop_assert_eq!(Some(split.fee), naive_mul_div(whole, (MILLION - late).into(), million));
	}

	#[test]
	fn more_than_the_balance_cannot_be_undivided(balance in 0..u128::MAX, more: u128, fee_ppm: u32, late: u32) {
		let undivided = balance + 1 + more % (u128::MAX - balance);
		prop_assert_eq!(split(balance, undivided, fee_ppm, late), None);
	}
}
