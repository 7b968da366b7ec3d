//! The price of a seat, and amounts divided by seats (Rulebook 3.1, 3.7).

use super::naive_mul_div;
use crate::seats::{cost, per_seat, price, refund_per_seat, SEATS};
use num_bigint::BigUint;
use proptest::prelude::*;

#[test]
fn example_seat_price() {
	// The example of Rulebook 3.1: a fare of 1,001.
	assert_eq!(price(1_001), 11);
	let raised = cost(11, SEATS).expect("fits");
	assert_eq!(raised, 1_100);
	let unused = raised - 1_001;
	// 99 units don't divide by 100 seats. With the fare, every seat gets its price.
	assert_eq!((unused, per_seat(unused, SEATS)), (99, Some(0)));
	assert_eq!(per_seat(unused + 1_001, SEATS), Some(11));
}

#[test]
fn example_principal() {
	// The example of Rulebook 3.1: a fare of 101.
	assert_eq!(price(101), 2);
	assert_eq!(cost(2, SEATS), Some(200));
	assert_eq!(per_seat(200 - 101, SEATS), Some(0));
	assert_eq!(per_seat(200, SEATS), Some(2));
}

#[test]
fn example_failed() {
	// The example of Rulebook 3.6: 30 seats are sold at 1,000, to one DPO Member.
	assert_eq!(cost(1_000, 30), Some(30_000));
	assert_eq!(per_seat(30_000, 30), Some(1_000));
	// All of it is the refund.
	assert_eq!(refund_per_seat(30_000, 30, 1_000), Some(1_000));
}

#[test]
fn example_yield_by_seats() {
	// The example of Rulebook 3.9: 8,500 go by seats, or 9,250 if they are released late.
	let parts = |amount| {
		let per_seat = per_seat(amount, SEATS).expect("seats are sold");
		[10, 15, 30].map(|seats| cost(per_seat, seats).expect("fits"))
	};
	assert_eq!(parts(8_500), [850, 1_275, 2_550]);
	assert_eq!(parts(9_250), [920, 1_380, 2_760]);
	assert_eq!(9_250 - cost(92, SEATS).expect("fits"), 50);
}

#[test]
fn a_refund_is_rounded_up_to_whole_units_a_seat_and_is_never_more_than_is_paid() {
	// 70 units that didn't divide are in the account besides a refund of 30,030. Together they are
	// 301 a seat, and all of it is the refund.
	assert_eq!(per_seat(30_100, SEATS), Some(301));
	assert_eq!(refund_per_seat(30_030, SEATS, 301), Some(301));
	// With 200 units more, one or two of the units that each seat gets aren't the refund.
	assert_eq!(refund_per_seat(30_000, SEATS, 302), Some(300));
	assert_eq!(refund_per_seat(30_001, SEATS, 302), Some(301));
	// A refund without the other units pays one unit a seat less, and the rest of it stays.
	assert_eq!(per_seat(30_030, SEATS), Some(300));
	assert_eq!(refund_per_seat(30_030, SEATS, 300), Some(300));
	// Nothing is refunded, or nothing is paid.
	assert_eq!(refund_per_seat(0, SEATS, 7), Some(0));
	assert_eq!(refund_per_seat(99, SEATS, 0), Some(0));
}

#[test]
fn limits_of_the_types_have_an_answer() {
	assert_eq!([0, 1, 100, 101].map(price), [0, 1, 1, 2]);
	assert_eq!(price(u128::MAX), u128::MAX / 100 + 1);
	assert_eq!(cost(u128::MAX, 1), Some(u128::MAX));
	assert_eq!(cost(u128::MAX, 2), None);
	assert_eq!(cost(u128::MAX, 0), Some(0));
	assert_eq!(per_seat(u128::MAX, 1), Some(u128::MAX));
	assert_eq!(per_seat(u128::MAX, SEATS), Some(u128::MAX / 100));
	assert_eq!(
		[0, 99, 100].map(|amount| per_seat(amount, SEATS)),
		[Some(0), Some(0), Some(1)]
	);
	assert_eq!(refund_per_seat(u128::MAX, 1, u128::MAX), Some(u128::MAX));
	assert_eq!(
		refund_per_seat(u128::MAX, SEATS, u128::MAX),
		Some(u128::MAX / 100 + 1)
	);
	// No seat is sold.
	assert_eq!([0, 5].map(|amount| per_seat(amount, 0)), [None, None]);
	assert_eq!(
		[0, 5].map(|refund| refund_per_seat(refund, 0, 5)),
		[None, None]
	);
}

/// Generates amounts of up to a few units a seat, and all that fit 128 bits `number` times.
fn some_or_much(number: u128) -> impl Strategy<Value = u128> {
	prop_oneof![0u128..300, 0..u128::MAX / number]
}

proptest! {
	#[test]
	fn all_seats_raise_the_cost_and_less_than_a_unit_a_seat_more(total in prop_oneof![any::<u128>(), 0u128..1_000]) {
		let raised = BigUint::from(price(total)) * SEATS;
		prop_assert!(raised >= BigUint::from(total));
		prop_assert!(raised < BigUint::from(total) + SEATS);
	}

	#[test]
	fn a_seat_gets_the_exact_fraction_rounded_down(amount: u128, sold in 1u32..) {
		prop_assert_eq!(per_seat(amount, sold), naive_mul_div(amount, 1, sold.into()));
	}

	/// With `T` = all that has arrived, a seat has had `⌊T / sold⌋`, whatever was released between.
	#[test]
	fn releases_pay_together_what_one_would(
		arrivals in prop::collection::vec((some_or_much(100), any::<bool>()), 1..50),
		sold in 1u32..=100,
	) {
		let (mut all, mut balance, mut had) = (0u128, 0u128, 0u128);
		let mut release = |balance: &mut u128| {
			let paid = per_seat(*balance, sold).expect("seats are sold");
			*balance -= cost(paid, sold).expect("no more than the balance");
			had += paid;
			had
		};
		for (arrives, is_released) in arrivals {
			all += arrives;
			balance += arrives;
			if is_released {
				prop_assert_eq!(release(&mut balance), all / u128::from(sold));
			}
		}
		prop_assert_eq!(release(&mut balance), all / u128::from(sold));
		prop_assert_eq!(balance, all % u128::from(sold));
	}

	#[test]
	fn a_failed_dpo_returns_exactly_what_was_paid(price in some_or_much(100), sold in 1u32..=100) {
		let raised = cost(price, sold).expect("fits");
		prop_assert_eq!(per_seat(raised, sold), Some(price));
		prop_assert_eq!(refund_per_seat(raised, sold, price), Some(price));
	}

	/// Members get the whole refund back, and less than a unit a seat of other money with it.
	#[test]
	fn a_refund_takes_no_more_than_it_needs(
		refund in some_or_much(2), other in some_or_much(2), sold in 1u32..=100,
	) {
		let paid = per_seat(refund + other, sold).expect("seats are sold");
		let refunded = refund_per_seat(refund, sold, paid).expect("seats are sold");
		prop_assert!(refunded <= paid);
		let all = cost(refunded, sold).expect("no more than the balance");
		prop_assert!(all < refund + u128::from(sold));
		prop_assert!(all >= refund || refunded == paid);
	}
}
