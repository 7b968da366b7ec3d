//! The yield that a ride has accrued (Rulebook 1.4), and when the ride ends (Rulebook 1.7).

use crate::mul_div_floor;

/// The yield accrued by block `now`, `⌊yield_total × e / duration⌋` with
/// `e = min(now − boarded, duration)`, in base units (Rulebook 1.4).
///
/// At the ride's end it is exactly `yield_total`, so the last withdrawal makes up for the rounding
/// of all earlier ones. If `now` is before `boarded`, nothing has accrued.
pub fn accrued(yield_total: u128, duration: u32, boarded: u32, now: u32) -> u128 {
	let elapsed = now.saturating_sub(boarded);
	if elapsed >= duration {
		return yield_total;
	}
	// `elapsed < duration`, so the divisor isn't zero and the quotient doesn't exceed
	// `yield_total`.
	mul_div_floor(yield_total, u128::from(elapsed), u128::from(duration)).unwrap_or(0)
}

/// The accrued yield that hasn't been withdrawn, in base units (Rulebook 1.4). `None` if more was
/// withdrawn than has accrued, which no sequence of calls brings about.
pub fn due(accrued: u128, withdrawn: u128) -> Option<u128> {
	accrued.checked_sub(withdrawn)
}

/// The block at which the ride ends and from which it may be settled, `boarded + duration`
/// (Rulebook 1.7). `None` if it is above the highest block number.
pub fn ends_at(boarded: u32, duration: u32) -> Option<u32> {
	boarded.checked_add(duration)
}
