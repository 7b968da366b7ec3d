//! Periods in days and hours. A limit is strict: a period is over once *more than* its days have
//! passed.

const HOURS_PER_DAY: u32 = 24;

/// Whether **more than** `days` days have passed between the blocks `since` and `now`. If `now` is
/// before `since`, no time has passed.
pub fn passed(since: u32, now: u32, days: u32, blocks_per_day: u32) -> bool {
	u64::from(now.saturating_sub(since)) > blocks(days, blocks_per_day)
}

/// The block `days` days after block `since`. `None` if it is above the highest block number.
pub fn after(since: u32, days: u32, blocks_per_day: u32) -> Option<u32> {
	let block = u64::from(since).checked_add(blocks(days, blocks_per_day))?;
	u32::try_from(block).ok()
}

/// The first block at which [`passed`] returns true. `None` if it is above the highest block
/// number.
pub fn over_at(since: u32, days: u32, blocks_per_day: u32) -> Option<u32> {
	after(since, days, blocks_per_day)?.checked_add(1)
}

/// An hour in blocks: a 24th of a day, rounded up.
pub fn hour(blocks_per_day: u32) -> u32 {
	blocks_per_day.div_ceil(HOURS_PER_DAY)
}

/// A number of days in blocks.
#[expect(
	clippy::arithmetic_side_effects,
	reason = "a product of two 32-bit numbers always fits 64 bits"
)]
fn blocks(days: u32, blocks_per_day: u32) -> u64 {
	u64::from(days) * u64::from(blocks_per_day)
}
