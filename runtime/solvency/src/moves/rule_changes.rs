//! Draws changes of a DPO's rules, which members propose.

use super::dice::Dice;
use bullet_train_model::{Dpo, MemberId, Model, RuleChange};

/// The number of rules that members can change.
const RULES: usize = 11;

/// Other values for some rules, mostly allowed ones and each rule once.
pub(super) fn some(model: &Model, dice: &mut Dice, dpo: u32) -> Vec<RuleChange> {
	let Some(record) = model.dpos.get(&dpo) else {
		return vec![RuleChange::CutToCaller(true)];
	};
	let changes = match dice.below(16) {
		14 => Vec::new(),
		15 => (0..RULES).map(|rule| one(record, dice, rule)).collect(),
		count => (0..1 + count % 3)
			.map(|_| {
				let rule = dice.below(RULES);
				one(record, dice, rule)
			})
			.collect::<Vec<_>>(),
	};
	if dice.once_in(6) {
		return changes;
	}
	let mut once = Vec::<RuleChange>::new();
	for change in changes {
		if !once.iter().any(|other| other.is_for_rule_of(change)) {
			once.push(change);
		}
	}
	once
}

/// Another value for a rule by its number: mostly an allowed one.
fn one(dpo: &Dpo, dice: &mut Dice, rule: usize) -> RuleChange {
	let rules = &dpo.rules;
	let part = |dice: &mut Dice| dice.of(&[500_000, 0, 1_000_000, 333_333, 100_001, 1_000_001]);
	match rule {
		0 => RuleChange::UserCap(cap(dpo, dice, rule, 30)),
		1 => RuleChange::ManagerCap(cap(dpo, dice, rule, 30)),
		2 => RuleChange::DpoCap(cap(dpo, dice, rule, 50)),
		3 => RuleChange::CommitGrace(dice.of(&[1, 3, 7, 30, 1, 3, 7, 31])),
		4 => RuleChange::LateCommitCut(part(dice)),
		5 => RuleChange::EarlyCommit(dice.of(&[None, Some(10_000), Some(1), Some(10_001)])),
		6 => RuleChange::Tolerance(match dice.below(8) {
			0..=3 => rules.tolerance / 2,
			4..=6 => rules.tolerance.saturating_sub(1),
			_ => rules.tolerance,
		}),
		7 => RuleChange::Terminate(rules.commit_grace + dice.of(&[1, 8, 2, 30, 1, 8, 2, 0])),
		8 => RuleChange::YieldGrace(dice.of(&[1, 5, 7, 30, 1, 5, 7, 0])),
		9 => RuleChange::LateReleaseCut(part(dice)),
		_ => RuleChange::CutToCaller(!rules.cut_to_caller),
	}
}

/// A cap for users, for the founder and the manager, or for DPO Members: mostly the highest, or as
/// many seats as one of them has; sometimes one seat less, or too high.
fn cap(dpo: &Dpo, dice: &mut Dice, rule: usize, highest: u32) -> u32 {
	let applies = |who: MemberId| match who {
		MemberId::User(who) => usize::from(who == dpo.founder || who == dpo.manager),
		MemberId::Dpo { .. } => 2,
	};
	let held = dpo.members.iter().filter(|it| applies(it.who) == rule);
	let most = held.map(|it| u32::from(it.seats)).max().unwrap_or(1);
	match dice.below(10) {
		0..=3 => highest,
		4..=7 => most,
		8 => most.saturating_sub(1),
		_ => highest + 1,
	}
}
