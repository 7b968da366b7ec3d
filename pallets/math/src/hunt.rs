//! Treasure hunting (Rulebook 1.6).

use crate::mul_div_floor;

/// The parts of which a hunter's cut is expressed.
const MILLION: u128 = 1_000_000;

/// The hunter's cut of what is due, `⌊due × cut⌋`, with the cut in parts per million, at most all
/// of it (Rulebook 1.6).
pub fn cut(due: u128, parts_per_million: u32) -> u128 {
	let parts = u128::from(parts_per_million).min(MILLION);
	// `parts ≤ MILLION`: the quotient never exceeds `due`.
	mul_div_floor(due, parts, MILLION).unwrap_or(0)
}

/// Whether **more than** the period has passed since `since`, the later of boarding and the last
/// withdrawal or hunt (Rulebook 1.6).
pub fn is_open(since: u32, now: u32, days: u32, blocks_per_day: u32) -> bool {
	u64::from(now.saturating_sub(since)) > period(days, blocks_per_day)
}

/// The first block at which [`is_open`] holds. `None` if no block number is that high.
pub fn opens_at(since: u32, days: u32, blocks_per_day: u32) -> Option<u32> {
	let first = u64::from(since)
		.checked_add(period(days, blocks_per_day))?
		.checked_add(1)?;
	u32::try_from(first).ok()
}

/// Days in blocks. A product of two 32-bit numbers always fits 64 bits.
fn period(days: u32, blocks_per_day: u32) -> u64 {
	u64::from(days) * u64::from(blocks_per_day)
}
