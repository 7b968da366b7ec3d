//! Long lists, a page at a time.

use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_std::vec::Vec;

/// The most entries that a list answers at once.
const MAX_PAGE: u32 = 100;

/// The most ids that a search looks at in one read.
const MAX_SEARCH: u32 = 1_000;

/// Cuts a list down to what was asked for: `limit` entries, 100 at most, after the first `from`.
pub fn page<I>(list: impl Iterator<Item = I>, from: u32, limit: u32) -> Vec<I> {
	list.skip(from as usize)
		.take(limit.min(MAX_PAGE) as usize)
		.collect()
}

/// What a search has found so far.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Found {
	/// The ids found, the lowest first. None of them may be found although there is more to look at.
	pub ids: Vec<u32>,
	/// The id from which to go on, none at the end.
	pub next: Option<u32>,
}

/// Looks through the ids below `end` from `from` on, in their order: until `limit` are found, 100 at
/// most, or 1,000 were looked at.
pub fn search(from: u32, end: u32, limit: u32, is_wanted: impl Fn(u32) -> bool) -> Found {
	let limit = limit.min(MAX_PAGE) as usize;
	let last = end.min(from.saturating_add(MAX_SEARCH));
	let (mut ids, mut next) = (Vec::new(), from);
	while next < last && ids.len() < limit {
		if is_wanted(next) {
			ids.push(next);
		}
		next = next.saturating_add(1);
	}
	Found {
		ids,
		next: (next < end).then_some(next),
	}
}
