//! The chain's terms for the model's: targets and rules.

use bullet_train_model::{terms::Rules, Target as ModelTarget};
use bullet_train_primitives::Part;
use pallet_dpo::{CutTo, Target};

/// A target on the chain.
pub(super) fn target(target: ModelTarget) -> Target {
	match target {
		ModelTarget::Class(class) => Target::Class(class),
		ModelTarget::Dpo(dpo, seats) => Target::Dpo { dpo, seats },
	}
}

/// The recipient of what a late release cuts off.
pub(super) fn cut_to(to_caller: bool) -> CutTo {
	if to_caller {
		CutTo::Caller
	} else {
		CutTo::Members
	}
}

/// A DPO's rules on the chain.
pub(super) fn rules(rules: &Rules) -> pallet_dpo::Rules {
	let part = Part::from_parts;
	pallet_dpo::Rules {
		user_cap: rules.caps[0] as u8,
		manager_cap: rules.caps[1] as u8,
		dpo_cap: rules.caps[2] as u8,
		selling_days: rules.selling as u16,
		base_fee: part(rules.fee[0]),
		fee_cap: part(rules.fee[1]),
		commit_grace_days: rules.commit_grace as u16,
		late_commit_cut: part(rules.late_commit_cut),
		early_commit_fee: rules.early_commit.map(part),
		tolerance: part(rules.tolerance),
		terminate_days: rules.terminate as u16,
		yield_grace_days: rules.yield_grace as u16,
		late_release_cut: part(rules.late_release_cut),
		cut_to: cut_to(rules.cut_to_caller),
		member_keeps: part(rules.keeps),
		external_part: part(rules.external),
		direct_part: part(rules.direct),
	}
}
