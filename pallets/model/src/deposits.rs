//! Storage deposits in base units of BOLT, as the documents have them.

/// A thousandth of a BOLT.
const MILLI: u128 = 10_000_000;

/// A train with so many milestones.
pub fn train(milestones: usize) -> u128 {
	(297 + 32 * milestones as u128) * MILLI
}

/// A class with so many cabins to cover: unsold, with an open ride or with something kept.
pub fn class(cabins: u64) -> u128 {
	(271 + 206 * u128::from(cabins)) * MILLI
}

/// A DPO.
pub const DPO: u128 = 28_424 * MILLI;

/// A closed DPO that keeps something for so many accounts.
pub fn estate(kept: usize) -> u128 {
	(157 + 52 * kept as u128) * MILLI
}
