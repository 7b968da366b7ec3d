//! Situations in which members decide by seats (Rulebook 3.13).

use super::Situation;
use bullet_train_model::{
	ledger::Acct, Commitment, Dpo, Model, OpenProposal, Proposal, Stage, Standing,
};

pub(super) static SITUATIONS: [Situation; 14] = [
	("rules changed by a vote", |before, model| {
		passes(before, model, |open, _| {
			matches!(open.proposal, Proposal::ChangeRules(_))
		})
	}),
	("a fee lowered by a vote", |before, model| {
		passes(before, model, |open, _| {
			matches!(open.proposal, Proposal::LowerFee(_))
		})
	}),
	("a successor named by a vote", |before, model| {
		passes(before, model, |open, dpo| {
			matches!(open.proposal, Proposal::DismissManager(_)) && dpo.successor.is_some()
		})
	}),
	("a dismissal withdrawn by a vote", |before, model| {
		model.dpos.iter().any(|(id, dpo)| {
			let is_same = |was: &Dpo| was.manager == dpo.manager && was.successor.is_some();
			dpo.successor.is_none() && before.dpos.get(id).is_some_and(is_same)
		})
	}),
	("a DPO dissolved by a vote", |before, model| {
		passes(before, model, |open, _| open.proposal == Proposal::Dissolve)
	}),
	("a cabin boarded by a vote", |before, model| {
		passes(before, model, |open, dpo| {
			let boards = matches!(dpo.taken, Some(Commitment::Cabin(..)));
			matches!(open.proposal, Proposal::Commit(_)) && boards
		})
	}),
	("seats of a DPO taken by a vote", |before, model| {
		passes(before, model, |open, dpo| {
			let buys = matches!(dpo.taken, Some(Commitment::Seats(..)));
			matches!(open.proposal, Proposal::Commit(_)) && buys
		})
	}),
	(
		"a proposal passed by votes of DPO Members",
		|before, model| {
			passes(before, model, |open, _| {
				let mut voters = open.votes.keys();
				voters.any(|voter| matches!(voter, Acct::Dpo(_)))
			})
		},
	),
	("a proposal of a DPO Member", |_, model| {
		let mut makers = model.proposals.keys();
		makers.any(|(_, maker)| matches!(maker, Acct::Dpo(_)))
	}),
	("a proposal of a manager without seats", |_, model| {
		any_open(model, |open, _| open.standing == Standing::Office)
	}),
	(
		"a proposal that has survived a commitment",
		|before, model| {
			any_open(model, |_, (dpo, maker)| {
				let was_active = |dpo: &Dpo| matches!(dpo.stage, Stage::Active(_));
				let has_committed = model.dpos[&dpo].stage == Stage::Committed;
				let was_there = before.proposals.contains_key(&(dpo, maker));
				was_there && has_committed && before.dpos.get(&dpo).is_some_and(was_active)
			})
		},
	),
	("a proposal that has lapsed with time", |_, model| {
		let mut all = model.proposals.iter();
		all.any(|((dpo, _), open)| {
			let decides = |dpo: &Dpo| !dpo.stage.is_over();
			model.now >= open.until && model.dpos.get(dpo).is_some_and(decides)
		})
	}),
	("a proposal that outlives its DPO", |_, model| {
		let mut of = model.proposals.keys();
		of.any(|(dpo, _)| !model.dpos.contains_key(dpo))
	}),
	("a proposal in place of a lapsed one", |before, model| {
		any_open(model, |open, key| {
			let earlier = before.proposals.get(&key);
			earlier.is_some_and(|was| was.until != open.until)
		})
	}),
];

/// Whether a proposal has passed for which `is` is true. `is` gets the proposal with its votes
/// before the call, and the DPO after it. Removing a proposal doesn't change the DPO's edition.
fn passes(before: &Model, model: &Model, is: impl Fn(&OpenProposal, &Dpo) -> bool) -> bool {
	before.proposals.iter().any(|(key, open)| {
		let edition = |model: &Model| model.dpos.get(&key.0).map(|dpo| dpo.edition);
		let is_gone = !model.proposals.contains_key(key);
		let has_passed = is_gone && edition(before) < edition(model);
		has_passed && is(open, &model.dpos[&key.0])
	})
}

/// Whether `is` is true for a proposal that hasn't lapsed.
fn any_open(model: &Model, is: impl Fn(&OpenProposal, (u32, Acct)) -> bool) -> bool {
	let mut all = model.proposals.iter();
	all.any(|(&(dpo, maker), open)| !model.is_proposal_lapsed(dpo, maker) && is(open, (dpo, maker)))
}
