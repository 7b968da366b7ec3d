//! Compares the reads about one DPO.

use super::{
	super::{
		names::{id_of, token_id},
		same::{same, same_rates},
		terms,
	},
	limits::every,
};
use bullet_train_model::{
	ledger::{Acct, Hold},
	Act, Commitment, Model, Stage, State,
};
use bullet_train_runtime::{AccountId, Dpo};
use pallet_dpo::{Accounts, Action, DpoView, Releasable, Step};
use std::collections::BTreeSet;

pub fn dpo(model: &Model, id: u32, turn: u32) -> Result<(), String> {
	let told = Dpo::dpo(id).ok_or_else(|| format!("no view of DPO {id}"))?;
	index(model, id, &told)?;
	terms(model, id, &told)?;
	office(model, id, &told)?;
	money(model, id, &told)?;
	blocks(model, id, &told)?;
	next_step(model, id, &told)?;
	members(model, id, &told, turn)
}

/// Compares the reads about a closed DPO: only the amount that it keeps for an account is shown.
pub fn closed(model: &Model, id: u32, who: Acct) -> Result<(), String> {
	let what = || format!("the reads about the closed DPO {id}");
	same(what, Dpo::dpo(id), None)?;
	same(what, (Dpo::state(id), Dpo::parent(id)), (None, None))?;
	for account in Releasable::ALL {
		same(what, Dpo::would_release(id, account, id_of(who)), None)?;
	}
	same(what, Dpo::proposals(id), Vec::new())?;
	same(what, Dpo::seat_offers(id), Vec::new())?;
	let kept = model.parts.get(&(id, who));
	let claim = kept.map(|amount| Action::ClaimUnclaimed { amount: *amount });
	same(
		what,
		Dpo::actions(id, id_of(who)),
		claim.into_iter().collect(),
	)
}

/// Compares the DPO's state and its place in a chain.
fn index(model: &Model, id: u32, told: &DpoView<AccountId>) -> Result<(), String> {
	let what = || format!("the state of DPO {id}");
	let state = match model.state(id) {
		State::Created => pallet_dpo::State::Created,
		State::Active => pallet_dpo::State::Active,
		State::Chained => pallet_dpo::State::Chained,
		State::Running => pallet_dpo::State::Running,
		State::Completed => pallet_dpo::State::Completed,
		State::Failed => pallet_dpo::State::Failed,
		State::Terminated => pallet_dpo::State::Terminated,
	};
	same(what, (told.state, Dpo::state(id)), (state, Some(state)))?;
	let taken = model.dpos[&id].taken.map(|taken| match taken {
		Commitment::Cabin(class, cabin) => pallet_dpo::Commitment::Cabin { class, cabin },
		Commitment::Seats(dpo, seats) => pallet_dpo::Commitment::Seats { dpo, seats },
	});
	same(what, told.taken, taken)?;
	same(what, told.bought_into, model.dpos[&id].bought_into)?;
	same(what, Dpo::parent(id), model.parent(id))?;
	let mut chain = vec![id];
	chain.extend(std::iter::successors(model.parent(id), |dpo| {
		model.parent(*dpo)
	}));
	let head = Dpo::head(id).map(|head| (head.dpo, head.links as usize));
	same(what, head, chain.last().map(|dpo| (*dpo, chain.len() - 1)))?;
	let children = model.dpos.iter().filter(|(_, it)| it.is_chained_to(id));
	let children = children.map(|(child, _)| *child).collect::<BTreeSet<_>>();
	let told = every(|from, limit| Dpo::children(id, from, limit));
	let told = told.into_iter().collect();
	same(what, told, children)
}

/// Compares what the DPO was created with, and its fee.
fn terms(model: &Model, id: u32, told: &DpoView<AccountId>) -> Result<(), String> {
	let (ours, what) = (&model.dpos[&id], || format!("the terms of DPO {id}"));
	same(
		what,
		(told.dpo, &told.account, &told.token),
		(id, &id_of(Acct::Dpo(id)), &token_id(ours.token)),
	)?;
	same(
		what,
		(
			told.default_target,
			(told.promise.cost, told.guarantee.deconstruct()),
			told.seat_price,
			(told.expiry, told.boarding_deadline),
		),
		(
			terms::target(ours.target),
			(ours.cost, ours.guarantee),
			ours.price,
			(ours.expiry, ours.boarding_deadline),
		),
	)?;
	same_rates(what, &told.promise.rates, &ours.rates)?;
	same(what, told.rules, terms::rules(&ours.rules))?;
	same(what, &told.referrer, &ours.referrer.map(id_of))?;
	same(
		what,
		(told.fee.deconstruct(), told.fee_cut),
		(ours.fee, ours.fee_cut),
	)
}

/// Compares who leads the DPO, what a successor pays, and what a buyer of seats looks at.
fn office(model: &Model, id: u32, told: &DpoView<AccountId>) -> Result<(), String> {
	let (ours, what) = (&model.dpos[&id], || format!("the office of DPO {id}"));
	same(
		what,
		(&told.founder, &told.manager, &told.successor, told.base),
		(
			&id_of(ours.founder),
			&id_of(ours.manager),
			&ours.successor.map(id_of),
			ours.base,
		),
	)?;
	let is_open = !ours.stage.is_over() && model.is_market_open(id);
	same(
		what,
		(told.edition, told.market_open),
		(ours.edition, is_open),
	)
}

fn money(model: &Model, id: u32, told: &DpoView<AccountId>) -> Result<(), String> {
	let token = model.dpos[&id].token;
	let kind = |hold| model.ledger.held(token, Acct::Dpo(id), hold);
	let accounts = Accounts {
		deposit: kind(Hold::Deposit),
		yields: kind(Hold::Yield),
		bonus: kind(Hold::Bonus),
		withdraw: kind(Hold::Withdraw),
	};
	same(
		|| format!("the accounts of DPO {id}"),
		told.accounts,
		accounts,
	)?;
	let ours = &model.dpos[&id];
	same(
		|| format!("what DPO {id} has to divide"),
		[told.refund, u128::from(told.undivided)],
		[ours.refund, ours.undivided],
	)?;
	let kept = model.kept_by(id);
	same(|| format!("what DPO {id} keeps"), told.kept as usize, kept)
}

/// Compares the blocks from which members and others may act, and from which a release of yield is
/// late.
fn blocks(model: &Model, id: u32, told: &DpoView<AccountId>) -> Result<(), String> {
	let ours = &model.dpos[&id];
	let ends = match ours.stage {
		Stage::Active(ends) => Some(ends),
		_ => None,
	};
	same(
		|| format!("the ends of the periods of DPO {id}"),
		[
			told.members_commit_from,
			told.members_terminate_from,
			told.anyone_terminates_from,
			told.yield_late_from,
		],
		[
			ends.map(|ends| ends.members_commit_from),
			ends.map(|ends| ends.members_terminate_from),
			ends.map(|ends| ends.anyone_terminates_from),
			ours.yield_late_from,
		],
	)
}

/// Compares the step that the chain takes next by itself with what the model says that it owes. If
/// it owes nothing now, the step must be one for later.
fn next_step(model: &Model, id: u32, told: &DpoView<AccountId>) -> Result<(), String> {
	let what = || {
		format!(
			"what the chain does next for DPO {id}: {:?}",
			told.next_step
		)
	};
	let step = |act: &Act| match act {
		Act::ReportFailed { .. } => Some(Step::ReportFailed),
		Act::Terminate { .. } => Some(Step::Terminate),
		Act::ReleaseWithdraw { .. } => Some(Step::Release(Releasable::Withdraw)),
		Act::ReleaseBonus { .. } => Some(Step::Release(Releasable::Bonus)),
		Act::ReleaseYield { .. } => Some(Step::Release(Releasable::Yield)),
		Act::CloseDpo { .. } => Some(Step::Close),
		_ => None,
	};
	match model.owed_to(id).first() {
		Some(act) => same(what, told.next_step.map(|next| next.step), step(act)),
		None => {
			let is_due = told.next_step.is_some_and(|next| next.at <= model.now);
			same(what, is_due, false)
		}
	}
}

/// Compares some of the members, others at each turn, and the Member Queue.
fn members(model: &Model, id: u32, view: &DpoView<AccountId>, turn: u32) -> Result<(), String> {
	let (ours, what) = (&model.dpos[&id], || format!("the members of DPO {id}"));
	let (from, limit) = (turn % 3, 1 + turn % 5);
	let told = Dpo::members(id, from, limit);
	let told = told.iter().map(|it| (it.who.actor().clone(), it.seats));
	let here = ours.members.iter().skip(from as usize).take(limit as usize);
	let here = here.map(|it| (id_of(it.who.actor()), it.seats));
	same(what, told.collect::<Vec<_>>(), here.collect())?;
	let queue = ours.queue.iter().map(|who| id_of(*who)).collect();
	same(what, view.queue.clone(), queue)?;
	let told = (view.members as usize, view.sold, view.founder_seats);
	let here = (ours.members.len(), ours.sold(), ours.founder_seats());
	same(what, told, here)
}
