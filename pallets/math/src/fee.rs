//! The manager's fee: its rate, and how a release of yield pays it (Rulebook 3.5, 3.8, 3.9).

use crate::without;
use sp_arithmetic::{traits::Saturating, PerThing, Permill};

/// The fee of a manager with `Z` seats, `min(base + Z%, cap)`, never above 100%. On creation these
/// are the seats that it buys, and the cap is that of the rules (Rulebook 3.8). On taking office
/// these are the seats that it has, and the cap is the fee until then (Rulebook 3.13).
pub fn of_seats(base: Permill, manager_seats: u32, cap: Permill) -> Permill {
	base.saturating_add(Permill::from_percent(manager_seats))
		.min(cap)
}

/// The fee after a member has committed the DPO late, that is after the manager's time: `fee × (1 −
/// cut)`, rounded down to whole millionths (Rulebook 3.5).
pub fn cut(fee: Permill, cut: Permill) -> Permill {
	Permill::from_parts(cut.left_from_one().mul_floor(fee.deconstruct()))
}

/// How a release splits a Yield Account's balance, in base units (Rulebook 3.9). The three fields
/// add up to the balance exactly.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct YieldSplit {
	/// The manager's fee.
	pub fee: u128,
	/// The part of the fee that a late release cuts off. The DPO's rules say who gets it
	/// (Rulebook 3.2): if the members do, the caller adds it to `for_seats`.
	pub cut_off: u128,
	/// The part for all members, by seats.
	pub for_seats: u128,
}

/// Splits a Yield Account's balance (Rulebook 3.9).
///
/// `undivided` is what didn't divide by the seats in earlier releases. The fee on it has been paid,
/// so the fee is charged on `Y = balance − undivided` only: `⌊Y × fee⌋`. `late_cut` is the part of
/// this fee that a late release cuts off, zero if the release is in time. The manager gets
/// `⌊⌊Y × fee⌋ × (1 − late_cut)⌋`.
///
/// `None` if `undivided` exceeds the balance, which no sequence of calls brings about.
pub fn split(
	balance: u128,
	undivided: u128,
	fee: Permill,
	late_cut: Permill,
) -> Option<YieldSplit> {
	let arrived = balance.checked_sub(undivided)?;
	let full_fee = fee.mul_floor(arrived);
	let fee = without(full_fee, late_cut);
	Some(YieldSplit {
		fee,
		cut_off: full_fee.checked_sub(fee)?,
		for_seats: balance.checked_sub(full_fee)?,
	})
}
