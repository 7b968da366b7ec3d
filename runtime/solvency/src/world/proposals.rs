//! Translates the model's proposals into the runtime's.

use super::{
	names::id_of,
	terms::{cut_to, target},
};
use bullet_train_model::{Proposal, RuleChange};
use bullet_train_primitives::Part;
use bullet_train_runtime::AccountId;

/// A proposal on the chain.
pub(super) fn proposal(proposal: &Proposal) -> pallet_dpo::Proposal<AccountId> {
	match proposal {
		Proposal::ChangeRules(changes) => {
			pallet_dpo::Proposal::ChangeRules(changes.iter().copied().map(change).collect())
		}
		Proposal::LowerFee(fee) => pallet_dpo::Proposal::LowerFee(Part::from_parts(*fee)),
		Proposal::DismissManager(successor) => pallet_dpo::Proposal::DismissManager {
			successor: id_of(*successor),
		},
		Proposal::Dissolve => pallet_dpo::Proposal::Dissolve,
		Proposal::Commit(to) => pallet_dpo::Proposal::Commit(target(*to)),
	}
}

fn change(change: RuleChange) -> pallet_dpo::RuleChange {
	use pallet_dpo::RuleChange as Chain;
	let part = Part::from_parts;
	match change {
		RuleChange::UserCap(cap) => Chain::UserCap(cap as u8),
		RuleChange::ManagerCap(cap) => Chain::ManagerCap(cap as u8),
		RuleChange::DpoCap(cap) => Chain::DpoCap(cap as u8),
		RuleChange::CommitGrace(days) => Chain::CommitGraceDays(days as u16),
		RuleChange::LateCommitCut(cut) => Chain::LateCommitCut(part(cut)),
		RuleChange::EarlyCommit(fee) => Chain::EarlyCommitFee(fee.map(part)),
		RuleChange::Tolerance(tolerance) => Chain::Tolerance(part(tolerance)),
		RuleChange::Terminate(days) => Chain::TerminateDays(days as u16),
		RuleChange::YieldGrace(days) => Chain::YieldGraceDays(days as u16),
		RuleChange::LateReleaseCut(cut) => Chain::LateReleaseCut(part(cut)),
		RuleChange::CutToCaller(to_caller) => Chain::CutTo(cut_to(to_caller)),
	}
}
