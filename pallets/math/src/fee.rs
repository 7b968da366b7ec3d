//! The manager's fee: how high it is and what a release of yield pays of it (Rulebook 3.5, 3.8,
//! 3.9).

use crate::{but_parts, parts, MILLION};

/// What one seat the manager buys on creation adds to its fee: 1% (Rulebook 3.8).
const PPM_A_SEAT: u32 = 10_000;

/// The fee fixed on creation, `min(base + Z%, cap)` with `Z` the seats that the manager bought
/// then, in parts per million and never above all of it (Rulebook 3.8).
pub fn at_creation(base_ppm: u32, manager_seats: u32, cap_ppm: u32) -> u32 {
	let fee = base_ppm.saturating_add(manager_seats.saturating_mul(PPM_A_SEAT));
	fee.min(cap_ppm).min(MILLION)
}

/// The fee after it is cut for good because another than the manager committed the DPO, `fee × (1 −
/// cut)` in parts per million, rounded down (Rulebook 3.5).
pub fn cut(fee_ppm: u32, cut_ppm: u32) -> u32 {
	// Never above `fee_ppm`, so that it always fits.
	u32::try_from(but_parts(u128::from(fee_ppm), cut_ppm)).unwrap_or(fee_ppm)
}

/// What becomes of a Yield Account's balance (Rulebook 3.9). The three add up to it exactly.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct YieldSplit {
	/// The manager's fee.
	pub fee: u128,
	/// The part of the fee that a late release cost the manager. To whom it goes is a matter of the
	/// DPO's rules (Rulebook 3.2): where that is the members, it is added to `for_seats`.
	pub cut_off: u128,
	/// What goes to all members by seats.
	pub for_seats: u128,
}

/// Splits a Yield Account's balance (Rulebook 3.9).
///
/// `remainder` is what rounding left of earlier releases: it has borne its fee, which is taken of
/// `Y = balance − remainder` alone, `⌊Y × fee⌋`. `late_cut_ppm` is the part that a late release
/// takes of this fee, zero if it isn't late: the manager gets `⌊⌊Y × fee⌋ × (1 − cut)⌋`. Parts
/// above all of it count as all.
///
/// `None` if the remainder exceeds the balance, which no sequence of calls brings about.
pub fn split(
	balance: u128,
	remainder: u128,
	fee_ppm: u32,
	late_cut_ppm: u32,
) -> Option<YieldSplit> {
	let arrived = balance.checked_sub(remainder)?;
	let whole = parts(arrived, fee_ppm);
	let fee = but_parts(whole, late_cut_ppm);
	Some(YieldSplit {
		fee,
		cut_off: whole.checked_sub(fee)?,
		for_seats: balance.checked_sub(whole)?,
	})
}
