//! Treasure hunting (Rulebook 1.6), and the hour that hunters have when a ride ends (Rulebook 5.1).

use crate::period;
use sp_arithmetic::Permill;

/// The hunter's cut of the yield due, `⌊due × cut⌋`, in base units (Rulebook 1.6).
pub fn cut(due: u128, cut: Permill) -> u128 {
	cut.mul_floor(due)
}

/// Whether a ride may be hunted: **more than** `days` days have passed since `since`, the later of
/// boarding and the last withdrawal or hunt (Rulebook 1.6).
pub fn is_open(since: u32, now: u32, days: u32, blocks_per_day: u32) -> bool {
	period::passed(since, now, days, blocks_per_day)
}

/// The first block at which [`is_open`] returns true. `None` if it is above the highest block
/// number.
pub fn opens_at(since: u32, days: u32, blocks_per_day: u32) -> Option<u32> {
	period::over_at(since, days, blocks_per_day)
}

/// The block until which the chain leaves a ride to hunters that ended at block `ends`: an hour
/// later (Rulebook 5.1).
pub fn left_until(ends: u32, blocks_per_day: u32) -> u32 {
	ends.saturating_add(period::hour(blocks_per_day))
}
