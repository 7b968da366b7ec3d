//! The limit of list reads, and the check of the first block after a period.

use super::super::same::same;
use bullet_train_model::Model;

/// The most entries that a read returns at once.
pub const ALL: u32 = 100;

/// Reads a list to its end. `page` skips as many entries as its first argument says, and returns up
/// to as many as its second.
pub fn every<T>(page: impl Fn(u32, u32) -> Vec<T>) -> Vec<T> {
	let mut all = Vec::new();
	loop {
		let next = page(all.len() as u32, ALL);
		let is_last = next.len() < ALL as usize;
		all.extend(next);
		if is_last {
			return all;
		}
	}
}

/// Checks that `told` is the first block at which more than `days` days have passed since `since`.
/// If there is no `since`, or no block is that late, `told` must be `None`.
pub fn is_first_after(
	model: &Model,
	what: impl Fn() -> String,
	told: Option<u32>,
	since: Option<u32>,
	days: u32,
) -> Result<(), String> {
	let passed = |since, now| model.terms.passed(since, now, days);
	let is_right = match (since, told) {
		(None, told) => told.is_none(),
		(Some(since), None) => !passed(since, u32::MAX),
		(Some(since), Some(from)) => passed(since, from) && !passed(since, from - 1),
	};
	same(
		|| format!("{}: {told:?} is {days} days after {since:?}", what()),
		is_right,
		true,
	)
}
