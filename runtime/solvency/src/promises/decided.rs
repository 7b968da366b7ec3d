//! Only more than half of all seats decide, each held by who votes with it (Rulebook 3.13).

use bullet_train_model::{ledger::Acct, Act, Dpo, Model};
use std::collections::BTreeMap;

/// Checks that nobody votes with more seats than it has, and that a vote decides if and only if
/// more than half of all seats are in favour.
pub(super) fn by_majority(
	before: &Model,
	caller: Acct,
	act: &Act,
	after: &Model,
) -> Result<(), String> {
	for ((dpo, maker), open) in &after.proposals {
		let record = after.dpos.get(dpo);
		if record.is_some_and(|record| !holds(record, &open.votes)) {
			return Err(format!(
				"members of DPO {dpo} vote with seats that they don't have, for what {maker:?} \
				 proposes: {:?}",
				open.votes
			));
		}
	}
	let Act::Vote {
		dpo,
		maker,
		acts_for,
		..
	} = act
	else {
		return Ok(());
	};
	let (record, proposal) = (&before.dpos[dpo], (*dpo, *maker));
	let voter = acts_for.map_or(caller, Acct::Dpo);
	let mut votes = before.proposals[&proposal].votes.clone();
	votes.insert(voter, held(record, voter));
	let in_favour = votes.values().map(|seats| u32::from(*seats)).sum::<u32>();
	let has_passed = !after.proposals.contains_key(&proposal);
	if has_passed == (in_favour > 50) {
		return Ok(());
	}
	Err(format!(
		"with {in_favour} seats in favour, {act:?} has decided: {has_passed}"
	))
}

/// Whether every member has the seats with which it votes.
fn holds(record: &Dpo, votes: &BTreeMap<Acct, u8>) -> bool {
	votes
		.iter()
		.all(|(who, seats)| *seats <= held(record, *who))
}

/// The seats of the member with this account.
fn held(record: &Dpo, who: Acct) -> u8 {
	let mut members = record.members.iter();
	let member = members.find(|member| member.who.account() == who);
	member.map_or(0, |member| member.seats)
}
