//! What a call must do, and a collector for the errors that it deserves.

use std::collections::BTreeSet;

/// The errors that a call deserves, one for each rule that it breaks.
pub type Wrong = BTreeSet<&'static str>;

/// What a call must do: succeed, or fail with one of these errors.
pub type Verdict = Result<(), Wrong>;

/// Collects the errors that a call deserves.
#[derive(Default)]
pub(crate) struct Judge(Wrong);

impl Judge {
	/// Adds the error if the rule is broken.
	pub fn unless(&mut self, rule: bool, error: &'static str) {
		if !rule {
			self.0.insert(error);
		}
	}

	/// Adds several errors.
	pub fn all(&mut self, errors: impl IntoIterator<Item = &'static str>) {
		self.0.extend(errors);
	}

	/// Returns `Ok` if no error was added, otherwise all errors.
	pub fn verdict(self) -> Verdict {
		if self.0.is_empty() {
			Ok(())
		} else {
			Err(self.0)
		}
	}
}

/// Returns this error alone, for calls where no other rule can be checked.
pub(crate) fn only<T>(error: &'static str) -> Result<T, Wrong> {
	Err(Wrong::from([error]))
}
