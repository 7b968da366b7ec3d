//! Long lists, a page at a time.

use alloc::vec::Vec;

/// The most entries that a list answers at once.
const MAX_PAGE: u32 = 100;

/// Cuts a list down to what was asked for: `limit` entries, 100 at most, after the first `from`.
pub fn page<I>(list: impl Iterator<Item = I>, from: u32, limit: u32) -> Vec<I> {
	list.skip(from as usize)
		.take(limit.min(MAX_PAGE) as usize)
		.collect()
}
