//! What questions and periods are limited by.

use super::super::compare::same;
use bullet_train_model::Model;

/// The most entries that a list answers at once, and more than any list in a play has.
pub const ALL: u32 = 100;

/// Whether `told` is the block from which more than so many days have passed since another.
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
