//! Pages of long lists.

use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_std::vec::Vec;

/// The most entries on a page.
const MAX_PAGE: u32 = 100;

/// The most entries that a page skips.
const MAX_PASSED: u32 = 10_000;

/// The most ids that one search looks at.
const MAX_SEARCH: u32 = 1_000;

/// Returns up to `limit` entries of a list, at most 100, after skipping the first `from`. Returns
/// nothing if `from` is above 10,000.
pub fn page<I>(list: impl Iterator<Item = I>, from: u32, limit: u32) -> Vec<I> {
	if from > MAX_PASSED {
		return Vec::new();
	}
	list.skip(from as usize)
		.take(limit.min(MAX_PAGE) as usize)
		.collect()
}

/// The result of a search.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Found {
	/// The ids found, in ascending order. May be empty even though there are more ids to look at.
	pub ids: Vec<u32>,
	/// The id from which to continue the search, `None` at its end.
	pub next: Option<u32>,
}

/// Searches the ids from `from` up to but excluding `end`. Stops when `limit` ids are found, at
/// most 100, or when it has looked at 1,000.
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

#[cfg(test)]
mod tests {
	use super::*;
	use core::cell::Cell;

	#[test]
	fn page_should_pass_over_ten_thousand_entries_and_no_more() {
		let walked = Cell::new(0);
		let list = || {
			walked.set(0);
			(0..).inspect(|_| walked.set(walked.get() + 1))
		};
		assert_eq!(page(list(), 10_000, 2), [10_000, 10_001]);
		assert_eq!(walked.get(), 10_002);
		assert!(page(list(), 10_001, 2).is_empty());
		assert_eq!(walked.get(), 0);
		assert_eq!(page(list(), 5, 1_000).len(), 100);
	}

	#[test]
	fn search_should_look_at_a_thousand_ids_and_no_more() {
		let looked = Cell::new(0);
		let look = |from, end, limit, wanted: bool| {
			looked.set(0);
			let found = search(from, end, limit, |_| {
				looked.set(looked.get() + 1);
				wanted
			});
			(found.ids.len(), found.next, looked.get())
		};
		assert_eq!(look(0, 1_000, 100, false), (0, None, 1_000));
		assert_eq!(look(0, 1_001, 100, false), (0, Some(1_000), 1_000));
		assert_eq!(look(7, 5_000, 100, false), (0, Some(1_007), 1_000));
		assert_eq!(look(7, 5_000, 1_000, true), (100, Some(107), 100));
		assert_eq!(look(4_900, 5_000, 1_000, true), (100, None, 100));
		assert_eq!(look(5_000, 5_000, 1, true), (0, None, 0));
		let last = u32::MAX;
		assert_eq!(look(last - 1, last, 9, true), (1, None, 1));
		assert_eq!(look(last, last, 9, true), (0, None, 0));
	}
}
