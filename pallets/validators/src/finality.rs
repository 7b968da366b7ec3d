//! What the list has to know about the votes for final blocks.

/// The votes for final blocks, by validators with these keys.
pub trait Finality<Keys> {
	/// Whether a change of the voters is pending, so that the next one would be lost.
	fn change_is_pending() -> bool;

	/// Whether the voters are those with these keys, in this order. It holds for the keys of a
	/// session while no change is pending.
	fn are_voters(keys: &[Keys]) -> bool;
}
