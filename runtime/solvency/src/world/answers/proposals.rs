//! Compares the reads about proposals and votes.

use super::{
	super::{names::id_of, proposals::proposal, same::same},
	limits::{every, ALL},
};
use bullet_train_model::{ledger::Acct, Model};
use bullet_train_runtime::{AccountId, Dpo};
use pallet_dpo::{Ballot, ProposalView};
use std::collections::BTreeMap;

/// The seats that decide: more than half of all.
const DECIDING: u8 = 51;

/// Compares the proposals to a DPO: those of its members and of its manager.
pub fn to(model: &Model, dpo: u32) -> Result<(), String> {
	let record = &model.dpos[&dpo];
	let is_in = |maker: Acct| {
		let mut members = record.members.iter();
		maker == record.manager || members.any(|member| member.who.account() == maker)
	};
	let ours = model.proposals.keys().filter(|(of, _)| *of == dpo);
	let ours = ours.filter(|(_, maker)| is_in(*maker));
	let ours = ours.map(|(dpo, maker)| (id_of(*maker), view(model, *dpo, *maker)));
	let told = Dpo::proposals(dpo).into_iter();
	same(
		|| format!("the proposals to DPO {dpo}"),
		told.map(|it| (it.maker.clone(), it)).collect(),
		ours.collect::<BTreeMap<_, _>>(),
	)
}

/// Compares the proposals that an account has made.
pub fn of(model: &Model, maker: Acct) -> Result<(), String> {
	let ours = model.proposals.keys().filter(|(_, by)| *by == maker);
	let ours = ours.map(|(dpo, _)| (*dpo, view(model, *dpo, maker)));
	let told = every(|from, limit| Dpo::proposals_of(id_of(maker), from, limit)).into_iter();
	same(
		|| format!("the proposals of {maker:?}"),
		told.map(|it| (it.dpo, it)).collect(),
		ours.collect::<BTreeMap<_, _>>(),
	)
}

/// A proposal as the chain should show it. No vote counts in a closed DPO.
fn view(model: &Model, dpo: u32, maker: Acct) -> ProposalView<AccountId> {
	let open = &model.proposals[&(dpo, maker)];
	let record = model.dpos.get(&dpo);
	let members = record.map_or(&[][..], |record| &record.members);
	let votes = members.iter().filter_map(|member| {
		let who = member.who.account();
		Some((id_of(who), *open.votes.get(&who)?))
	});
	let (in_favour, missing) = match record {
		Some(_) => (open.in_favour(), model.missing(dpo, maker)),
		None => (0, DECIDING),
	};
	ProposalView {
		dpo,
		maker: id_of(maker),
		proposal: proposal(&open.proposal),
		until: open.until,
		lapsed: model.is_proposal_lapsed(dpo, maker),
		votes: votes.collect(),
		in_favour,
		missing,
		depositor: id_of(open.depositor),
	}
}

/// Compares the votes that an account may give, for itself and for the DPOs that it manages.
pub fn ballots(model: &Model, who: Acct) -> Result<(), String> {
	let ours = model.ballots(who).into_iter().map(|it| {
		let open = &model.proposals[&(it.dpo, it.maker)];
		let ballot = Ballot {
			dpo: it.dpo,
			maker: id_of(it.maker),
			proposal: proposal(&open.proposal),
			acts_for: it.acts_for,
			seats: it.seats,
			voted: it.voted,
			missing: it.missing,
			until: open.until,
		};
		((it.dpo, ballot.maker.clone(), it.acts_for), ballot)
	});
	// A page is of the DPOs to which the account belongs, whatever they are voting on.
	let dpos = model.dpos.len() as u32;
	let pages = (0..=dpos).step_by(ALL as usize);
	let told = pages.flat_map(|from| Dpo::ballots(id_of(who), from, ALL));
	same(
		|| format!("what {who:?} can vote on"),
		told.map(|it| ((it.dpo, it.maker.clone(), it.acts_for), it))
			.collect(),
		ours.collect::<BTreeMap<_, _>>(),
	)
}
