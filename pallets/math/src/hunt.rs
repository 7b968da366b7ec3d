//! Treasure hunting (Rulebook 1.6).

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
