//! What a call must do, and how the rules that it breaks are collected.

use std::collections::BTreeSet;

/// The errors that a call deserves.
pub type Wrong = BTreeSet<&'static str>;

/// What a call must do: nothing but fail with one of these errors, or succeed.
pub type Verdict = Result<(), Wrong>;

/// Collects what is wrong with a call.
#[derive(Default)]
pub(crate) struct Judge(Wrong);

impl Judge {
	/// Notes the error if the rule is broken.
	pub fn unless(&mut self, rule: bool, error: &'static str) {
		if !rule {
			self.0.insert(error);
		}
	}

	/// Notes several errors.
	pub fn all(&mut self, errors: impl IntoIterator<Item = &'static str>) {
		self.0.extend(errors);
	}

	/// Whether nothing is wrong.
	pub fn verdict(self) -> Verdict {
		if self.0.is_empty() {
			Ok(())
		} else {
			Err(self.0)
		}
	}
}

/// One error that leaves nothing else to ask.
pub(crate) fn only<T>(error: &'static str) -> Result<T, Wrong> {
	Err(Wrong::from([error]))
}
