//! Storage deposits in base units of BOLT, as in `docs/interface.md`.

/// A thousandth of a BOLT.
const MILLI: u128 = 10_000_000;

/// Returns the deposit for a train with this number of milestones.
pub fn train(milestones: usize) -> u128 {
	(297 + 32 * milestones as u128) * MILLI
}

/// Returns the deposit for a class. `cabins` counts the cabins to cover: those that are unsold,
/// have an open ride, or keep something.
pub fn class(cabins: u64) -> u128 {
	(271 + 206 * u128::from(cabins)) * MILLI
}

/// The deposit for a DPO.
pub const DPO: u128 = 48_169 * MILLI;

/// The deposit for a proposal and the votes for it.
pub const PROPOSAL: u128 = 1_163 * MILLI;

/// The deposit for an offer of seats.
pub const OFFER: u128 = 173 * MILLI;

/// Returns the deposit for a closed DPO that still keeps amounts for `kept` accounts.
pub fn estate(kept: usize) -> u128 {
	(157 + 52 * kept as u128) * MILLI
}
