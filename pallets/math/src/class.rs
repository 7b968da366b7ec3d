//! What a travel class costs its owner and how long its rides may be (Rulebook 1.2).

/// The shortest ride takes half a day: two of them are at least this many days.
const TWICE_MIN_DURATION_DAYS: u64 = 1;

/// The longest ride takes a leap year.
const MAX_DURATION_DAYS: u64 = 366;

/// The reward of a number of cabins, `(yield_total + bonus) × cabins`, in base units
/// (Rulebook 1.2). `None` if it doesn't fit 128 bits.
pub fn reward(yield_total: u128, bonus: u128, cabins: u32) -> Option<u128> {
	yield_total
		.checked_add(bonus)?
		.checked_mul(u128::from(cabins))
}

/// Whether a ride may take `duration` blocks where a day has `blocks_per_day`: from half a day to
/// 366 days, both included, and never no time at all (Rulebook 1.2).
pub fn is_duration_allowed(duration: u32, blocks_per_day: u32) -> bool {
	let (duration, day) = (u64::from(duration), u64::from(blocks_per_day));
	duration > 0
		&& 2 * duration >= TWICE_MIN_DURATION_DAYS * day
		&& duration <= MAX_DURATION_DAYS * day
}
