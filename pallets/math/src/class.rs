//! The reward of a travel class, and the allowed durations of its rides (Rulebook 1.2).

use crate::period;

/// The longest duration of a ride, in days: a leap year.
const MAX_DURATION_DAYS: u32 = 366;

/// The reward of a number of cabins, `(yield_total + bonus) × cabins`, in base units (Rulebook
/// 1.2). `None` if it doesn't fit 128 bits.
pub fn reward(yield_total: u128, bonus: u128, cabins: u32) -> Option<u128> {
	yield_total
		.checked_add(bonus)?
		.checked_mul(u128::from(cabins))
}

/// Whether a ride may take `duration` blocks, if a day has `blocks_per_day`: at least half a day,
/// at most 366 days, and never zero (Rulebook 1.2).
pub fn is_duration_allowed(duration: u32, blocks_per_day: u32) -> bool {
	let half_a_day = blocks_per_day.div_ceil(2);
	duration > 0
		&& duration >= half_a_day
		&& !period::passed(0, duration, MAX_DURATION_DAYS, blocks_per_day)
}
