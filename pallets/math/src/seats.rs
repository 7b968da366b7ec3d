//! The price of a seat and what falls to a number of seats (Rulebook 3.1).

use crate::mul_div_floor;

/// The number of seats of every DPO, all at one price (Rulebook 3.1).
pub const SEATS: u32 = 100;

/// The price of one seat, `⌈cost / 100⌉` (Rulebook 3.1): rounded **up**, so that all seats
/// together always raise the cost. What they raise beyond it is never as much as 100 units.
pub fn price(cost: u128) -> u128 {
	cost.div_ceil(u128::from(SEATS))
}

/// What a number of seats costs, `price × seats` (Rulebook 3.1). `None` if it doesn't fit 128
/// bits.
pub fn cost(price: u128, seats: u32) -> Option<u128> {
	price.checked_mul(u128::from(seats))
}

/// What falls to a member *by seats*: `⌊amount × seats / of⌋`, where `of` is the number of seats
/// sold (Rulebook 3.1).
///
/// Never more than the amount. `None` if that were more seats than there are, or there are none.
pub fn part(amount: u128, seats: u32, of: u32) -> Option<u128> {
	if seats > of {
		return None;
	}
	mul_div_floor(amount, u128::from(seats), u128::from(of))
}
