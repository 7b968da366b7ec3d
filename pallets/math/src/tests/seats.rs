//! The price of a seat, and amounts shared by seats (Rulebook 3.1, 3.7).

use super::naive_mul_div;
use crate::seats::{cost, part, price, SEATS};
use num_bigint::BigUint;
use proptest::prelude::*;

#[test]
fn example_seat_price() {
	// The examples of Rulebook 3.1 and 3.7: a fare of 1,001.
	assert_eq!(price(1_001), 11);
	let raised = cost(11, SEATS).expect("fits");
	assert_eq!(raised, 1_100);
	let unused = raised - 1_001;
	assert_eq!(unused, 99);
	assert_eq!(part(unused, 10, SEATS), Some(9));
	assert_eq!(part(unused, 1, SEATS), Some(0));
}

#[test]
fn example_failed() {
	// The example of Rulebook 3.6: 30 seats are sold at 1,000, to one member.
	assert_eq!(cost(1_000, 30), Some(30_000));
	assert_eq!(part(30_000, 30, 30), Some(30_000));
}

#[test]
fn example_yield_by_seats() {
	// The example of Rulebook 3.9: 8,500 go by seats, or 9,250 if they are released late.
	assert_eq!(
		[10, 15, 30].map(|n| part(8_500, n, SEATS).expect("fits")),
		[850, 1_275, 2_550]
	);
	assert_eq!(
		[10, 15, 30].map(|n| part(9_250, n, SEATS).expect("fits")),
		[925, 1_387, 2_775]
	);
}

#[test]
fn limits_of_the_types_have_an_answer() {
	assert_eq!([0, 1, 100, 101].map(price), [0, 1, 1, 2]);
	assert_eq!(price(u128::MAX), u128::MAX / 100 + 1);
	assert_eq!(cost(u128::MAX, 1), Some(u128::MAX));
	assert_eq!(cost(u128::MAX, 2), None);
	assert_eq!(cost(u128::MAX, 0), Some(0));
	assert_eq!(part(u128::MAX, SEATS, SEATS), Some(u128::MAX));
	assert_eq!(part(u128::MAX, u32::MAX, u32::MAX), Some(u128::MAX));
	// No seats are sold, or the member has more seats than are sold.
	assert_eq!(part(5, 1, 0), None);
	assert_eq!(part(5, 0, 0), None);
	assert_eq!(part(5, 7, 3), None);
}

proptest! {
	#[test]
	fn all_seats_raise_the_cost_and_less_than_a_unit_a_seat_more(total in prop_oneof![any::<u128>(), 0u128..1_000]) {
		let raised = BigUint::from(price(total)) * SEATS;
		prop_assert!(raised >= BigUint::from(total));
		prop_assert!(raised < BigUint::from(total) + SEATS);
	}

	#[test]
	fn a_part_is_the_exact_fraction_rounded_down(amount: u128, of in 1u32.., seats: u32) {
		let seats = seats % of;
		prop_assert_eq!(part(amount, seats, of), naive_mul_div(amount, seats.into(), of.into()));
	}

	#[test]
	fn parts_lose_less_than_a_unit_a_member(amount: u128, seats in prop::collection::vec(1u32..=50, 1..100)) {
		let of = seats.iter().sum();
		let paid = seats.iter().try_fold(0u128, |sum, n| sum.checked_add(part(amount, *n, of)?));
		let paid = paid.expect("parts never exceed the amount");
		prop_assert!(paid <= amount);
		prop_assert!(amount - paid < seats.len() as u128);
	}

	#[test]
	fn a_failed_dpo_returns_exactly_what_was_paid(
		price in 0u128..u128::MAX / 5_000, seats in prop::collection::vec(1u32..=50, 1..100),
	) {
		let sold = seats.iter().sum();
		let raised = cost(price, sold).expect("fits");
		for n in seats {
			prop_assert_eq!(part(raised, n, sold), cost(price, n));
		}
	}
}
