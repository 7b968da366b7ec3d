//! The manager's fee: how high it is and what a release of yield pays of it (Rulebook 3.5, 3.8,
//! 3.9).

use crate::without;
use sp_arithmetic::{traits::Saturating, PerThing, Permill};

/// The fee fixed on creation, `min(base + Z%, cap)` with `Z` the seats that the manager bought
/// then, never above all of it (Rulebook 3.8).
pub fn at_creation(base: Permill, manager_seats: u32, cap: Permill) -> Permill {
	base.saturating_add(Permill::from_percent(manager_seats))
		.min(cap)
}

/// The fee after it is cut for good because another than the manager committed the DPO, `fee × (1 −
/// cut)` in whole millionths, rounded down (Rulebook 3.5).
pub fn cut(fee: Permill, cut: Permill) -> Permill {
	Permill::from_parts(cut.left_from_one().mul_floor(fee.deconstruct()))
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
/// `Y = balance − remainder` alone, `⌊Y × fee⌋`. `late_cut` is the part that a late release
/// takes of this fee, zero if it isn't late: the manager gets `⌊⌊Y × fee⌋ × (1 − cut)⌋`.
///
/// `None` if the remainder exceeds the balance, which no sequence of calls brings about.
pub fn split(
	balance: u128,
	remainder: u128,
	fee: Permill,
	late_cut: Permill,
) -> Option<YieldSplit> {
	let arrived = balance.checked_sub(remainder)?;
	let whole = fee.mul_floor(arrived);
	let fee = without(whole, late_cut);
	Some(YieldSplit {
		fee,
		cut_off: whole.checked_sub(fee)?,
		for_seats: balance.checked_sub(whole)?,
	})
}
