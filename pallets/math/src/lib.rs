//! The rulebook's arithmetic: pure functions without FRAME and without storage.
//!
//! Amounts are `u128` in a token's base units, parts of a whole are `Permill`, and points in time
//! and periods are counted in blocks. Every division rounds **down**, except for the price of a
//! seat and the blocks of an hour. Intermediate products have the width that they need, so no
//! function creates or loses a unit. A function whose result may not fit returns an [`Option`], and
//! the caller names the error.
//!
//! | module | rule | what it computes |
//! |---|---|---|
//! | [`class`] | 1.2 | the reward of a class, which durations are allowed |
//! | [`ride`] | 1.4, 1.7 | the yield accrued and due, the end of a ride |
//! | [`hunt`] | 1.6, 5.1 | when a ride may be hunted, the hunter's cut, the hunters' hour |
//! | [`milestone`] | 2.3 | a ride's share of a milestone |
//! | [`seats`] | 3.1, 3.7 | the price of seats, amounts divided by seats |
//! | [`fee`] | 3.5, 3.8, 3.9 | the manager's fee, how a release splits the yield |
//! | [`bonus`] | 3.11 | how a release divides the bonus |
//! | [`tolerance`] | 3.12 | whether a target other than the default one is good enough |
//! | [`period`] | 1.6, 3.5–3.9, 5.1 | whether more than some days have passed, from when; an hour |

#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs, clippy::arithmetic_side_effects)]
// Hooks reach this code, and a panic in a hook would stop the chain.
#![warn(
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unreachable
)]

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

use primitive_types::U256;
use sp_arithmetic::{PerThing, Permill};

/// `⌊a × b / c⌋`, with the product computed in 256 bits.
///
/// `None` if `c` is zero or the quotient doesn't fit 128 bits. With `b ≤ c` the quotient always
/// fits. The time it takes hardly depends on the figures, so that nobody can make a division slow.
pub fn mul_div_floor(a: u128, b: u128, c: u128) -> Option<u128> {
	let product = U256::from(a).checked_mul(b.into())?;
	product.checked_div(c.into())?.try_into().ok()
}

/// `amount` less `part` of it: `⌊amount × (1 − part)⌋`.
fn without(amount: u128, part: Permill) -> u128 {
	part.left_from_one().mul_floor(amount)
}
