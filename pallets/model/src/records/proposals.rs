//! Proposals and the votes for them (Rulebook 3.13).

use crate::{ledger::Acct, records::Target, terms::Rules};
use std::collections::BTreeMap;

/// What members may decide about their DPO.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Proposal {
	/// Other values for some of the rules.
	ChangeRules(Vec<RuleChange>),
	/// A lower management fee, in millionths.
	LowerFee(u32),
	/// To replace the manager by this account.
	DismissManager(Acct),
	/// To terminate the DPO at once.
	Dissolve,
	/// To take this target now.
	Commit(Target),
}

/// Another value for one rule, as in [`Rules`].
#[allow(missing_docs)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RuleChange {
	UserCap(u32),
	ManagerCap(u32),
	DpoCap(u32),
	CommitGrace(u32),
	LateCommitCut(u32),
	EarlyCommit(Option<u32>),
	Tolerance(u32),
	Terminate(u32),
	YieldGrace(u32),
	LateReleaseCut(u32),
	CutToCaller(bool),
}

impl RuleChange {
	/// Writes the other value into these rules.
	pub fn apply(self, rules: &mut Rules) {
		match self {
			Self::UserCap(seats) => rules.caps[0] = seats,
			Self::ManagerCap(seats) => rules.caps[1] = seats,
			Self::DpoCap(seats) => rules.caps[2] = seats,
			Self::CommitGrace(days) => rules.commit_grace = days,
			Self::LateCommitCut(part) => rules.late_commit_cut = part,
			Self::EarlyCommit(part) => rules.early_commit = part,
			Self::Tolerance(part) => rules.tolerance = part,
			Self::Terminate(days) => rules.terminate = days,
			Self::YieldGrace(days) => rules.yield_grace = days,
			Self::LateReleaseCut(part) => rules.late_release_cut = part,
			Self::CutToCaller(to_caller) => rules.cut_to_caller = to_caller,
		}
	}

	/// Whether both change the same rule.
	pub fn is_for_rule_of(self, other: Self) -> bool {
		std::mem::discriminant(&self) == std::mem::discriminant(&other)
	}

	/// The error that the change deserves if it is out of the bounds. `None` if nothing bounds it.
	pub(crate) fn out_of_bounds(self) -> Option<&'static str> {
		match self {
			Self::UserCap(_) => Some("Dpo::UserCapOutOfBounds"),
			Self::ManagerCap(_) => Some("Dpo::ManagerCapOutOfBounds"),
			Self::DpoCap(_) => Some("Dpo::DpoCapOutOfBounds"),
			Self::CommitGrace(_) => Some("Dpo::CommitGraceDaysOutOfBounds"),
			Self::LateCommitCut(_) => Some("Dpo::LateCommitCutOutOfBounds"),
			Self::EarlyCommit(_) => Some("Dpo::EarlyCommitFeeOutOfBounds"),
			Self::Tolerance(_) => Some("Dpo::ToleranceOutOfBounds"),
			Self::Terminate(_) => Some("Dpo::TerminateDaysOutOfBounds"),
			Self::YieldGrace(_) => Some("Dpo::YieldGraceDaysOutOfBounds"),
			Self::LateReleaseCut(_) => Some("Dpo::LateReleaseCutOutOfBounds"),
			Self::CutToCaller(_) => None,
		}
	}
}

/// The standing of the maker of a proposal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
	/// It has had seats ever since.
	Seats,
	/// It had no seats, but the office.
	Office,
	/// It had seats, and has sold the last of them since.
	Sold,
}

/// A proposal that isn't decided. It may have lapsed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OpenProposal {
	/// What it proposes.
	pub proposal: Proposal,
	/// The standing of its maker.
	pub standing: Standing,
	/// The block from which it has lapsed.
	pub until: u32,
	/// The seats in favour, by the account of the member that has voted with them.
	pub votes: BTreeMap<Acct, u8>,
	/// The account that has paid the storage deposit.
	pub depositor: Acct,
	/// The storage deposit on hold for the proposal.
	pub deposit: u128,
}

impl OpenProposal {
	/// Returns how many seats are in favour.
	pub fn in_favour(&self) -> u8 {
		self.votes.values().sum()
	}
}
