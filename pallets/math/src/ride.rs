//! What a passenger has earned by now (Rulebook 1.4) and when the ride ends (Rulebook 1.7).

use crate::mul_div_floor;

/// The yield accrued by block `now`: `⌊yield_total × e / duration⌋` with
/// `e = min(now − boarded, duration)` (Rulebook 1.4).
///
/// Reaches `yield_total` exactly at the ride's end, so that the last withdrawal pays all of it
/// however many there were. A `now` before boarding counts as boarding.
pub fn accrued(yield_total: u128, duration: u32, boarded: u32, now: u32) -> u128 {
	let elapsed = now.saturating_sub(boarded);
	if elapsed >= duration {
		return yield_total;
	}
	// `elapsed < duration`: neither a division by zero nor a quotient above `yield_total`.
	mul_div_floor(yield_total, u128::from(elapsed), u128::from(duration)).unwrap_or(0)
}

/// The part of the accrued yield not yet withdrawn, in base units (Rulebook 1.4). `None` if more
/// was withdrawn than has accrued, which no sequence of calls brings about.
pub fn due(accrued: u128, withdrawn: u128) -> Option<u128> {
	accrued.checked_sub(withdrawn)
}

/// The first block from which the ride may be settled, `boarded + duration` (Rulebook 1.7). `None`
/// if no block number is that high.
pub fn ends_at(boarded: u32, duration: u32) -> Option<u32> {
	boarded.checked_add(duration)
}
