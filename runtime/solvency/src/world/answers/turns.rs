//! Chooses by turns the objects to ask about and the account that asks.

use super::{
	super::{names::Names, users::USERS},
	actions, dpo, funds, lists, market, proposals, release, train,
};
use bullet_train_model::{ledger::Acct, Model, Passenger, Target};

/// Compares the answers of this turn. Returns an error that describes the first wrong one.
pub fn wrong_answer(model: &Model, names: &Names, turn: usize) -> Result<(), String> {
	if let Some(id) = nth(model.trains.keys(), turn) {
		train::train(model, *id)?;
		funds::fund(model, *id, asking(turn, None))?;
	}
	if let Some(id) = nth(model.classes.keys(), turn) {
		train::class(model, *id)?;
	}
	if let Some(key) = nth(model.rides.keys(), turn) {
		train::ride(model, key)?;
	}
	lists::from_above(model, turn)?;
	let dpos = model.dpos.keys().chain(model.estates.keys());
	let count = dpos.clone().count();
	let Some(id) = nth(dpos, turn).copied() else {
		return of_account(model, asking(turn, None), turn);
	};
	// The asking account changes when all DPOs have had their turn.
	let who = asking(turn / count, Some(id));
	if model.dpos.contains_key(&id) {
		dpo::dpo(model, id, turn as u32)?;
		release::releases(model, names, id, who)?;
		actions::actions(model, id, who)?;
		proposals::to(model, id)?;
		market::offers(model, id)?;
		let target = target(model, id, turn);
		actions::offer(model, id, target)?;
		actions::comparison(model, id, target)?;
		lists::of_passenger(model, Passenger::Dpo(id))?;
	} else {
		dpo::closed(model, id, who)?;
	}
	of_account(model, who, turn)
}

fn of_account(model: &Model, who: Acct, turn: usize) -> Result<(), String> {
	lists::of_account(model, who)?;
	proposals::of(model, who)?;
	proposals::ballots(model, who)?;
	funds::payer(model, who, turn)?;
	market::offers_of(model, who)
}

/// One of these by turns.
pub(super) fn nth<T>(all: impl Iterator<Item = T> + Clone, turn: usize) -> Option<T> {
	let count = all.clone().count();
	all.clone().nth(turn % count.max(1))
}

/// A target by turns: the Default Target, a class, or seats of a DPO. Some of these classes and
/// DPOs don't exist.
fn target(model: &Model, dpo: u32, turn: usize) -> Target {
	let any = (turn / 3) as u32;
	match turn % 3 {
		0 => model.dpos[&dpo].target,
		1 => Target::Class(model.next[1].saturating_sub(any % 8)),
		_ => Target::Dpo(model.next[2].saturating_sub(any % 8), 1 + (turn % 40) as u8),
	}
}

/// The asking account by turns: the users, then the DPO's own account, then the treasury.
fn asking(round: usize, dpo: Option<u32>) -> Acct {
	let users = usize::from(USERS);
	match (round % (users + 2), dpo) {
		(user, _) if user < users => Acct::User(user as u8),
		(index, Some(dpo)) if index == users => Acct::Dpo(dpo),
		_ => Acct::Treasury,
	}
}
