//! The price of a seat, and amounts divided *by seats* (Rulebook 3.1, 3.7).

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

/// The whole units that each of the seats sold gets of an amount divided *by seats*:
/// `⌊amount / sold⌋`, in base units (Rulebook 3.1). `None` if no seat is sold.
pub fn per_seat(amount: u128, sold: u32) -> Option<u128> {
	amount.checked_div(u128::from(sold))
}

/// The part of a refund in the `per_seat` units that a release pays for each of the seats sold:
/// `⌈refund / sold⌉`, `per_seat` at most, in base units (Rulebook 3.7). `None` if no seat is sold.
pub fn refund_per_seat(refund: u128, sold: u32, per_seat: u128) -> Option<u128> {
	(sold > 0).then(|| refund.div_ceil(u128::from(sold)).min(per_seat))
}
