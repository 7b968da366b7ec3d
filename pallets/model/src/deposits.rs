//! Storage deposits in base units of BOLT, as in `docs/interface.md`.

/// A thousandth of a BOLT.
const MILLI: u128 = 10_000_000;

/// Returns the deposit for a train with this number of milestones.
pub fn train(milestones: usize) -> u128 {
	(297 + 32 * milestones as u128) * MILLI
}

/// Returns the deposit for a class. `cabins` counts the cabins to cover: those that are unsold,
/// have an open ride, or keep something. What the chain plans for them is included.
pub fn class(cabins: u64) -> u128 {
	(327 + 302 * u128::from(cabins)) * MILLI
}

/// The deposit for a DPO, and for what the chain plans for it and for the amounts that it keeps.
pub const DPO: u128 = 72_365 * MILLI;

/// The deposit for a proposal and the votes for it.
pub const PROPOSAL: u128 = 1_163 * MILLI;

/// The deposit for an offer of seats.
pub const OFFER: u128 = 173 * MILLI;

/// The deposit for a fee fund.
pub const FUND: u128 = 200 * MILLI;

/// Returns the deposit for a closed DPO that still keeps amounts for `kept` accounts.
pub fn estate(kept: usize) -> u128 {
	(157 + 100 * kept as u128) * MILLI
}
