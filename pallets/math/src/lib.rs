//! The arithmetic of the rulebook: pure functions without FRAME, without storage.
//!
//! Amounts are `u128` in a token's base unit, parts of them `Permill`, points in time and spans are counted in blocks. Every
//! division rounds **down**, a seat's price excepted, and every intermediate product is as wide as it needs to be, so that no
//! function here can create a unit or lose one by a narrow type. What can overflow returns an
//! [`Option`] and leaves it to the caller to name the error.
//!
//! | module | rule | answers |
//! |---|---|---|
//! | [`class`] | 1.2 | what a class costs its owner, which durations are allowed |
//! | [`ride`] | 1.4, 1.7 | what has accrued, what is due, when the ride ends |
//! | [`hunt`] | 1.6 | from when a ride may be hunted, what the hunter gets |
//! | [`milestone`] | 2.3 | what a passenger's share of a milestone is |
//! | [`seats`] | 3.1 | what a seat costs, what falls to a number of seats |
//! | [`fee`] | 3.5, 3.8, 3.9 | how high the manager's fee is, how a release splits the yield |
//! | [`bonus`] | 3.11 | who gets what of a release of bonus |
//! | [`tolerance`] | 3.12 | whether another target than the default one is good enough |
//! | [`period`] | 1.6, 3.5–3.9 | whether more than a number of days has passed, and from when |

#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs, clippy::arithmetic_side_effects)]

pub mod bonus;
pub mod class;
pub mod fee;
pub mod hunt;
pub mod milestone;
pub mod period;
pub mod ride;
pub mod seats;
pub mod tolerance;

#[cfg(test)]
mod tests;

use sp_arithmetic::{
	helpers_128bit::multiply_by_rational_with_rounding, PerThing, Permill, Rounding,
};

/// `⌊a × b / c⌋` with the product taken in 256 bits.
///
/// `None` if `c` is zero or the quotient doesn't fit 128 bits; with `b ≤ c` neither can happen.
pub fn mul_div_floor(a: u128, b: u128, c: u128) -> Option<u128> {
	multiply_by_rational_with_rounding(a, b, c, Rounding::Down)
}

/// What is left of `amount` without `part` of it: `⌊amount × (1 − part)⌋`.
fn without(amount: u128, part: Permill) -> u128 {
	part.left_from_one().mul_floor(amount)
}
