//! Changing rules, and what protects members from it (Rulebook 3.13).

use crate::{Config, Error, MemberId, Pool, RuleChange, Rules, CHANGEABLE};
use core::mem::discriminant;
use frame_support::{ensure, traits::Get};

impl RuleChange {
	/// Changes the rule.
	fn apply(self, rules: &mut Rules) {
		match self {
			Self::UserCap(cap) => rules.user_cap = cap,
			Self::ManagerCap(cap) => rules.manager_cap = cap,
			Self::DpoCap(cap) => rules.dpo_cap = cap,
			Self::CommitGraceDays(days) => rules.commit_grace_days = days,
			Self::LateCommitCut(part) => rules.late_commit_cut = part,
			Self::EarlyCommitFee(part) => rules.early_commit_fee = part,
			Self::Tolerance(part) => rules.tolerance = part,
			Self::TerminateDays(days) => rules.terminate_days = days,
			Self::YieldGraceDays(days) => rules.yield_grace_days = days,
			Self::LateReleaseCut(part) => rules.late_release_cut = part,
			Self::CutTo(to) => rules.cut_to = to,
		}
	}
}

/// Whether each rule is changed once at most.
fn all_different(changes: &[RuleChange]) -> bool {
	changes.iter().enumerate().all(|(index, change)| {
		let mut earlier = changes.iter().take(index);
		earlier.all(|other| discriminant(other) != discriminant(change))
	})
}

impl<T: Config> Pool<T> {
	/// The rules after these changes. Fails with `NoRuleChange`, `RuleChangedTwice`,
	/// `ToleranceNotLower`, `CapBelowSeats`, or the error of a changed rule that is out of its
	/// bounds. The other rules may be out of bounds that have changed since.
	pub fn changed_rules(&self, changes: &[RuleChange]) -> Result<Rules, Error<T>> {
		ensure!(!changes.is_empty(), Error::<T>::NoRuleChange);
		// Of more changes than there are rules, two are of the same.
		ensure!(
			changes.len() <= CHANGEABLE && all_different(changes),
			Error::<T>::RuleChangedTwice
		);
		self.ensure_tolerance_falls(changes)?;
		self.ensure_caps_suffice(changes)?;
		let (bounds, mut rules) = (T::Bounds::get(), self.record.rules);
		for change in changes {
			bounds.check_rule(*change)?;
			change.apply(&mut rules);
		}
		rules.ensure_outlasts_grace()?;
		Ok(rules)
	}

	/// Ensures that a changed tolerance is lower.
	fn ensure_tolerance_falls(&self, changes: &[RuleChange]) -> Result<(), Error<T>> {
		let now = self.record.rules.tolerance;
		let rises = |change: &RuleChange| matches!(change, RuleChange::Tolerance(to) if *to >= now);
		ensure!(!changes.iter().any(rises), Error::<T>::ToleranceNotLower);
		Ok(())
	}

	/// Ensures that nobody has more seats than a changed cap that applies to it: the manager's also
	/// applies to the founder.
	fn ensure_caps_suffice(&self, changes: &[RuleChange]) -> Result<(), Error<T>> {
		let leads = |who: &T::AccountId| self.record.leads(who);
		for member in &self.members().list {
			let exceeds = |change: &RuleChange| match (change, &member.who) {
				(RuleChange::ManagerCap(cap), MemberId::User(who)) if leads(who) => {
					member.seats > *cap
				}
				(RuleChange::UserCap(cap), MemberId::User(who)) if !leads(who) => {
					member.seats > *cap
				}
				(RuleChange::DpoCap(cap), MemberId::Dpo { .. }) => member.seats > *cap,
				_ => false,
			};
			ensure!(!changes.iter().any(exceeds), Error::<T>::CapBelowSeats);
		}
		Ok(())
	}
}
