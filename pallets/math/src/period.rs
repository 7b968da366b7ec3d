//! Periods in days, strict as written: *more than* a period since a block.

/// Whether **more than** a number of days has passed at block `now` since block `since`. A `now`
/// before that counts as that.
pub fn passed(since: u32, now: u32, days: u32, blocks_per_day: u32) -> bool {
	u64::from(now.saturating_sub(since)) > blocks(days, blocks_per_day)
}

/// The first block at which [`passed`] holds. `None` if no block number is that high.
pub fn over_at(since: u32, days: u32, blocks_per_day: u32) -> Option<u32> {
	let first = u64::from(since)
		.checked_add(blocks(days, blocks_per_day))?
		.checked_add(1)?;
	u32::try_from(first).ok()
}

/// Days in blocks.
#[expect(
	clippy::arithmetic_side_effects,
	reason = "a product of two 32-bit numbers always fits 64 bits"
)]
fn blocks(days: u32, blocks_per_day: u32) -> u64 {
	u64::from(days) * u64::from(blocks_per_day)
}
