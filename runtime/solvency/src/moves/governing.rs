//! Draws the calls by which the members of a DPO decide, and by which a successor takes office.

use super::{
	dice::Dice,
	dpos,
	kinds::{Deed, Move},
	rule_changes, trains,
};
use crate::world::USERS;
use bullet_train_model::{
	ledger::{Acct, Lock, BOLT},
	Act, Ballot, Dpo, Model, Proposal, RuleChange, Stage,
};
use std::collections::BTreeSet;

/// Whether the members of a DPO decide.
fn decides(dpo: &Dpo) -> bool {
	dpo.stage != Stage::Created && !dpo.stage.is_over()
}

pub(super) fn propose(model: &Model, dice: &mut Dice) -> Move {
	if trains::first(!model.dpos.values().any(decides), dice) {
		return dpos::buy_seats(model, dice);
	}
	let dpo = dpos::pick(model, dice, |_, dpo| decides(dpo));
	let (caller, acts_for) = proposer(model, dice, dpo);
	let proposal = proposal(model, dice, dpo);
	let act = Act::Propose {
		dpo,
		proposal,
		acts_for,
	};
	Move::Call(caller, act)
}

/// Mostly an account that may make a proposal, for itself or for a DPO Member; now and then any
/// account.
fn proposer(model: &Model, dice: &mut Dice, dpo: u32) -> (Acct, Option<u32>) {
	let strays = dice.once_in(12);
	let Some(record) = model.dpos.get(&dpo).filter(|_| !strays) else {
		return (dpos::actor(model, dice, dpo), stray_member(model, dice));
	};
	let members = record.members.iter().map(|member| member.who.actor());
	let actors = members.chain([record.manager]).collect::<BTreeSet<_>>();
	let able = actors.into_iter().flat_map(|who| {
		let acted_for = model.may_propose_for(dpo, who).into_iter();
		acted_for.map(move |acts_for| (who, acts_for))
	});
	dice.maybe(able)
		.unwrap_or_else(|| (dpos::actor(model, dice, dpo), None))
}

/// No DPO, or any one for which somebody may try to act.
fn stray_member(model: &Model, dice: &mut Dice) -> Option<u32> {
	let any = dice.maybe(model.dpos.keys().copied());
	any.filter(|_| dice.once_in(2))
}

/// Mostly a proposal that is allowed.
fn proposal(model: &Model, dice: &mut Dice, dpo: u32) -> Proposal {
	let may_end = model.dpos.get(&dpo).is_some_and(dpos::is_active) || dice.once_in(12);
	match dice.below(if may_end { 12 } else { 8 }) {
		0..=2 => Proposal::ChangeRules(rule_changes::some(model, dice, dpo)),
		3 => Proposal::LowerFee(dpos::lower(model, dice, dpo)),
		4..=7 => Proposal::DismissManager(successor(model, dice, dpo)),
		8 => Proposal::Dissolve,
		_ => Proposal::Commit(match dpos::fitting(model, dice, dpo) {
			Some(fitting) if !dice.once_in(6) => fitting,
			_ => dpos::target(model, dice),
		}),
	}
}

/// Anybody, a member, the founder, or the manager in office, which withdraws a dismissal.
fn successor(model: &Model, dice: &mut Dice, dpo: u32) -> Acct {
	let Some(record) = model.dpos.get(&dpo) else {
		return dice.user(model);
	};
	let members = record.members.iter().map(|member| member.who.actor());
	match dice.below(10) {
		0..=4 => dice.user(model),
		5 | 6 => dice.maybe(members).unwrap_or(record.founder),
		7 | 8 => record.founder,
		_ => record.manager,
	}
}

/// All votes that anybody may give, with the voters.
fn ballots(model: &Model) -> Vec<(Acct, Ballot)> {
	let of = |who| model.ballots(who).into_iter().map(move |it| (who, it));
	(0..USERS).map(Acct::User).flat_map(of).collect()
}

/// Whether a proposal that was allowed when it was made would still take effect. Caps and bounds
/// aren't looked at.
fn is_still_allowed(model: &Model, dpo: u32, proposal: &Proposal) -> bool {
	let record = &model.dpos[&dpo];
	match proposal {
		Proposal::ChangeRules(changes) => changes.iter().all(|change| match change {
			RuleChange::Tolerance(part) => *part < record.rules.tolerance,
			_ => true,
		}),
		Proposal::LowerFee(fee) => *fee < record.fee,
		Proposal::DismissManager(_) => true,
		Proposal::Dissolve => dpos::is_active(record),
		Proposal::Commit(target) => model.offered(dpo, *target).is_ok(),
	}
}

/// Mostly for the proposal that lacks fewest seats, so that many pass.
pub(super) fn vote(model: &Model, dice: &mut Dice) -> Move {
	if dice.once_in(12) {
		return vote_anyway(model, dice);
	}
	let mut ballots = ballots(model);
	let is_useless = dice.once_in(8);
	ballots.retain(|(_, ballot)| {
		let proposal = &model.proposals[&(ballot.dpo, ballot.maker)].proposal;
		ballot.voted < ballot.seats && (is_useless || is_still_allowed(model, ballot.dpo, proposal))
	});
	if trains::first(ballots.is_empty(), dice) {
		return propose(model, dice);
	}
	let nearest = ballots.iter().map(|(_, ballot)| ballot.missing).min();
	if !dice.once_in(4) {
		ballots.retain(|(_, ballot)| Some(ballot.missing) == nearest);
	}
	let Some((voter, ballot)) = dice.maybe(ballots) else {
		return vote_anyway(model, dice);
	};
	let (dpo, maker) = (ballot.dpo, ballot.maker);
	let act = Act::Vote {
		dpo,
		maker,
		proposal: model.proposals[&(dpo, maker)].proposal.clone(),
		acts_for: ballot.acts_for,
	};
	Move::Call(voter, act)
}

/// A vote for any proposal, open or lapsed, or for another one than its maker has made, by an
/// account that may have no vote.
fn vote_anyway(model: &Model, dice: &mut Dice) -> Move {
	let (dpo, maker) = any_proposal(model, dice);
	let acts_for = stray_member(model, dice);
	let made = model.proposals.get(&(dpo, maker));
	let proposal = match made {
		Some(open) if !dice.once_in(3) => open.proposal.clone(),
		_ => proposal(model, dice, dpo),
	};
	let act = Act::Vote {
		dpo,
		maker,
		proposal,
		acts_for,
	};
	Move::Call(dpos::actor(model, dice, dpo), act)
}

/// The DPO and the maker of any proposal; now and then there is none.
fn any_proposal(model: &Model, dice: &mut Dice) -> (u32, Acct) {
	let strays = dice.once_in(16);
	match dice.maybe(model.proposals.keys().copied()) {
		Some(key) if !strays => key,
		_ => (dice.id(model.dpos.keys().copied()), dice.user(model)),
	}
}

/// Takes back a vote, or removes a proposal.
pub(super) fn retract(model: &Model, dice: &mut Dice) -> Move {
	if trains::first(model.proposals.is_empty(), dice) {
		return propose(model, dice);
	}
	if dice.once_in(2) {
		return remove(model, dice);
	}
	let mut ballots = ballots(model);
	let has_voted = !dice.once_in(8);
	ballots.retain(|(_, ballot)| (ballot.voted > 0) == has_voted);
	let (caller, (dpo, maker), acts_for) = match dice.maybe(ballots) {
		Some((voter, it)) if !dice.once_in(12) => (voter, (it.dpo, it.maker), it.acts_for),
		_ => {
			let (dpo, maker) = any_proposal(model, dice);
			let caller = dpos::actor(model, dice, dpo);
			(caller, (dpo, maker), stray_member(model, dice))
		}
	};
	let act = Act::TakeBackVote {
		dpo,
		maker,
		acts_for,
	};
	Move::Call(caller, act)
}

/// Mostly anybody removes a lapsed proposal, sometimes a maker an open one.
fn remove(model: &Model, dice: &mut Dice) -> Move {
	let is_lapsed = |(dpo, maker): &(u32, Acct)| model.is_proposal_lapsed(*dpo, *maker);
	let lapsed = dice.maybe(model.proposals.keys().filter(|key| is_lapsed(key)).copied());
	let (dpo, maker) = match lapsed {
		Some(key) if !dice.once_in(4) => key,
		_ => any_proposal(model, dice),
	};
	let caller = match maker {
		_ if lapsed == Some((dpo, maker)) => dice.user(model),
		Acct::Dpo(member) => dpos::actor(model, dice, member),
		who => dice.mostly(who, model),
	};
	Move::Call(caller, Act::RemoveProposal { dpo, maker })
}

pub(super) fn take_office(model: &Model, dice: &mut Dice) -> Move {
	let waits = |dpo: &Dpo| dpo.successor.is_some() && !dpo.stage.is_over();
	if trains::first(!model.dpos.values().any(waits), dice) {
		return vote(model, dice);
	}
	let dpo = dpos::pick(model, dice, |_, dpo| waits(dpo));
	let Some(record) = model.dpos.get(&dpo) else {
		return Move::Call(dice.user(model), Act::TakeOffice { dpo });
	};
	// Sometimes the token's team blocks the manager first, so that it can't be paid the base.
	if record.token != BOLT && dice.once_in(6) {
		let manager = record.manager;
		return Move::Other(Deed::Lock(record.token, manager, Lock::Blocked));
	}
	let caller = match record.successor {
		Some(successor) => dice.mostly(successor, model),
		None => dpos::actor(model, dice, dpo),
	};
	Move::Call(caller, Act::TakeOffice { dpo })
}
