//! Storage deposits in base units of BOLT, as the documents have them.

/// A thousandth of a BOLT.
const MILLI: u128 = 10_000_000;

/// A train with so many milestones.
pub fn train(milestones: usize) -> u128 {
	(292 + 32 * milestones as u128) * MILLI
}

/// A class.
pub const CLASS: u128 = 267 * MILLI;

/// A user's ride, or what is kept for a hunter.
pub const RIDE: u128 = 231 * MILLI;

/// A DPO.
pub const DPO: u128 = 28_469 * MILLI;

/// A closed DPO that keeps something for so many accounts.
pub fn estate(kept: usize) -> u128 {
	(157 + 52 * kept as u128) * MILLI
}
