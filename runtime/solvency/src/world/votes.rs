//! Compares the proposals that aren't decided and the votes for them (Rulebook 3.13).
//!
//! The chain records with how many seats a member has voted and how many it had sold by then. The
//! model takes seats out of votes when they are sold. So what is compared is the number of seats
//! with which each member's vote counts now.

use super::{
	names::{id_of, Names},
	proposals::proposal,
	same::{known, same},
};
use bullet_train_model::{ledger::Acct, Model, Standing};
use bullet_train_runtime::{AccountId, Runtime};
use pallet_dpo::{MemberId, MembersOf, OpenProposalOf};
use std::collections::BTreeMap;

/// Compares all proposals. Returns an error that describes the first difference.
pub(super) fn difference(model: &Model, names: &Names) -> Result<(), String> {
	let mut count = 0;
	for ((maker, dpo), open) in pallet_dpo::Proposals::<Runtime>::iter() {
		let maker = known(names, &maker)?;
		let what = || format!("the proposal of {maker:?} to DPO {dpo}");
		let Some(ours) = model.proposals.get(&(dpo, maker)) else {
			return Err(format!("the model doesn't have {}", what()));
		};
		same(
			what,
			(&open.proposal, open.until, &open.depositor),
			(
				&proposal(&ours.proposal),
				ours.until,
				&id_of(ours.depositor),
			),
		)?;
		let had_seats = ours.standing != Standing::Office;
		same(what, open.serial.is_some(), had_seats)?;
		count += 1;
		// A closed DPO has no members on the chain, so no vote counts.
		if !model.dpos.contains_key(&dpo) {
			continue;
		}
		let members = pallet_dpo::DpoMembers::<Runtime>::get(dpo);
		if let Some(serial) = open.serial {
			let has_seats = members.of_serial(serial).is_some();
			same(what, has_seats, ours.standing == Standing::Seats)?;
		}
		let votes = votes(&open, &members, names)?;
		same(|| format!("the votes for {}", what()), &votes, &ours.votes)?;
	}
	same(|| "proposals".into(), count, model.proposals.len())
}

/// The seats with which each vote counts, by the account of the member that has voted.
fn votes(
	open: &OpenProposalOf<Runtime>,
	members: &MembersOf<Runtime>,
	names: &Names,
) -> Result<BTreeMap<Acct, u8>, String> {
	let counting = open.votes.iter().filter_map(|vote| {
		let member = members.of_serial(vote.serial)?;
		let seats = vote.counts(members);
		(seats > 0).then_some((&member.who, seats))
	});
	counting
		.map(|(who, seats)| Ok((account_of(who, names)?, seats)))
		.collect()
}

fn account_of(who: &MemberId<AccountId>, names: &Names) -> Result<Acct, String> {
	match who {
		MemberId::User(id) => known(names, id),
		MemberId::Dpo { dpo, .. } => Ok(Acct::Dpo(*dpo)),
	}
}
