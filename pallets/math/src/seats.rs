//! The price of a seat, and the part of an amount for a number of seats (Rulebook 3.1).

use crate::mul_div_floor;

/// The number of seats of every DPO, all at one price (Rulebook 3.1).
pub const SEATS: u32 = 100;

/// The price of one seat, `⌈cost / 100⌉`, in base units (Rulebook 3.1). It is rounded **up**,
/// so that 100 seats always raise the cost. They raise at most 99 units more than that.
pub fn price(cost: u128) -> u128 {
	cost.div_ceil(u128::from(SEATS))
}

/// The cost of a number of seats, `price × seats`, in base units (Rulebook 3.1). `None` if it
/// doesn't fit 128 bits.
pub fn cost(price: u128, seats: u32) -> Option<u128> {
	price.checked_mul(u128::from(seats))
}

/// A member's part of an amount *by seats*: `⌊amount × seats / of⌋`, where `of` is the number
/// of seats sold (Rulebook 3.1).
///
/// Never more than the amount. `None` if `seats` exceeds `of`, or if `of` is zero.
pub fn part(amount: u128, seats: u32, of: u32) -> Option<u128> {
	if seats > of {
		return None;
	}
	mul_div_floor(amount, u128::from(seats), u128::from(of))
}
