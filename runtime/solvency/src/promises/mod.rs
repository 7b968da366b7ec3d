//! The promises that the rulebook makes to a DPO's members. They hold whatever anyone does. They
//! are checked on the model's books alone, so that mistakes that the model and the pallets have in
//! common are noticed, too.
//!
//! - A release pays every seat the same, and by the time a DPO is closed, the whole price of each
//!   seat has come back (Rulebook 3.1, 3.7, 3.9).
//! - From a DPO's boarding deadline on, its Deposit Account isn't spent, and all money of its
//!   members is aboard a cabin or can be sent back by anyone (Rulebook 3.1, 3.5, 3.6).
//! - When the head of a chain boards a cabin, each DPO of the chain gets the part of its promised
//!   rates and duration that it has guaranteed, net of the management fees (Rulebook 3.12).
//! - No manager and no majority takes from members what the rules protect, and only a majority of
//!   seats decides (Rulebook 3.13).
//! - A seat changes hands only as its holder has offered it, for the price asked, and a sale takes
//!   nothing else from anyone (Rulebook 3.14).

use bullet_train_model::{
	exact,
	ledger::{Acct, Hold},
	Act, Commitment, Dpo, Model, Rates, Stage,
};
use std::collections::BTreeMap;

mod decided;
pub(crate) mod funded;
mod protected;
mod sold;

/// The sum of all releases of each open DPO's Withdraw Account, for one seat.
#[derive(Default)]
pub struct Promises {
	returned: BTreeMap<u32, u128>,
}

impl Promises {
	/// Checks the promises after a call that has succeeded.
	pub fn check(
		&mut self,
		before: &Model,
		caller: Acct,
		act: &Act,
		after: &Model,
	) -> Result<(), String> {
		match *act {
			Act::ReleaseWithdraw { dpo, .. } => {
				let returned = paid_a_seat(before, caller, dpo, Hold::Withdraw, after)?;
				*self.returned.entry(dpo).or_default() += returned;
			}
			Act::ReleaseYield { dpo, .. } => {
				paid_a_seat(before, caller, dpo, Hold::Yield, after)?;
			}
			Act::CloseDpo { dpo, .. } => {
				let returned = self.returned.remove(&dpo).unwrap_or(0);
				let Dpo { price, members, .. } = &before.dpos[&dpo];
				if returned != *price && !members.is_empty() {
					return Err(format!(
						"a seat of DPO {dpo} has cost {price}, and {returned} has come back"
					));
				}
			}
			Act::Commit { dpo, .. } | Act::Vote { dpo, .. } => guarantees(dpo, after)?,
			Act::TakeSeats {
				dpo, seller, seats, ..
			} => sold::for_its_price(before, (dpo, seller, caller), seats, after)?,
			_ => {}
		}
		protected::terms(before, act, after)?;
		protected::office(before, caller, act, after)?;
		decided::by_majority(before, caller, act, after)?;
		sold::by_its_holder(before, act, after)?;
		deposits(before, after)?;
		nothing_waits(before)
	}
}

/// Returns how much a release has paid for each seat. Fails if it hasn't paid every seat the same,
/// or if it has left an amount that divides by the seats.
fn paid_a_seat(
	before: &Model,
	caller: Acct,
	dpo: u32,
	account: Hold,
	after: &Model,
) -> Result<u128, String> {
	let record = &before.dpos[&dpo];
	let held = |model: &Model, of, hold| model.ledger.held(record.token, Acct::Dpo(of), hold);
	let mut due = BTreeMap::<Acct, u128>::new();
	if account == Hold::Yield {
		let split = before.split(dpo, caller);
		*due.entry(record.manager).or_default() += split.fee;
		if let Some(who) = split.gets_cut {
			*due.entry(who).or_default() += split.cut_off;
		}
	}
	let fees = due.values().sum::<u128>();
	let left = held(after, dpo, account);
	let sold = u128::from(record.sold());
	let a_seat = (held(before, dpo, account) - left - fees) / sold;
	let mut due_to_dpos = BTreeMap::new();
	for member in &record.members {
		let part = a_seat * u128::from(member.seats);
		match member.who.dpo() {
			Some(child) if before.dpos.contains_key(&child) => {
				due_to_dpos.insert(child, part);
			}
			_ => *due.entry(member.who.actor()).or_default() += part,
		}
	}
	let of_account = |model: &Model, who| {
		let free = model.ledger.of(record.token, who).map_or(0, |it| it.free);
		free + model.parts.get(&(dpo, who)).copied().unwrap_or(0)
	};
	let of_dpo = |model: &Model, id| {
		let all = [Hold::Deposit, Hold::Yield, Hold::Bonus, Hold::Withdraw];
		all.map(|hold| held(model, id, hold)).iter().sum::<u128>()
	};
	let is_paid = due
		.iter()
		.all(|(who, part)| of_account(after, *who) == of_account(before, *who) + part)
		&& due_to_dpos
			.iter()
			.all(|(id, part)| of_dpo(after, *id) == of_dpo(before, *id) + part);
	if is_paid && left < sold {
		return Ok(a_seat);
	}
	Err(format!(
		"DPO {dpo} should have paid {due:?} and the DPOs {due_to_dpos:?}, and {left} is left"
	))
}

/// Checks what a DPO that is in a cabin brings to all DPOs below it in its chain. If it has taken
/// seats, it has brought nothing yet.
fn guarantees(head: u32, after: &Model) -> Result<(), String> {
	let record = &after.dpos[&head];
	let (Stage::Committed, Some(Commitment::Cabin(class, _))) = (record.stage, record.taken) else {
		return Ok(());
	};
	let mut brought = vec![(head, Rates::of_ride(&after.classes[&class].offer))];
	while let Some((dpo, rates)) = brought.pop() {
		let record = &after.dpos[&dpo];
		if !is_kept(record, &rates) {
			return Err(format!(
				"DPO {dpo} has promised {:?}, guaranteed {} of it, and gets {rates:?}",
				record.rates, record.guarantee
			));
		}
		let passed_on = rates.after_fee(record.fee);
		let children = after.dpos.iter().filter(|(_, it)| it.is_chained_to(dpo));
		brought.extend(children.map(|(child, _)| (*child, passed_on.clone())));
	}
	Ok(())
}

/// Whether these rates are what a DPO has guaranteed.
fn is_kept(record: &Dpo, rates: &Rates) -> bool {
	let promised = &record.rates;
	let least = |figure: &_| exact::share(figure, record.guarantee);
	let blocks = |rates: &Rates| exact::ratio(rates.duration.into(), 1);
	rates.yield_rate >= least(&promised.yield_rate)
		&& rates.bonus_rate >= least(&promised.bonus_rate)
		&& blocks(rates) >= least(&blocks(promised))
		&& rates.duration <= promised.duration
}

/// Checks that from a DPO's boarding deadline on, its Deposit Account stays as it is or moves to
/// its Withdraw Account.
fn deposits(before: &Model, after: &Model) -> Result<(), String> {
	for (id, record) in &before.dpos {
		if before.now < record.boarding_deadline {
			continue;
		}
		let held = |model: &Model, hold| model.ledger.held(record.token, Acct::Dpo(*id), hold);
		let [had, has] = [before, after].map(|model| held(model, Hold::Deposit));
		let [had_back, has_back] = [before, after].map(|model| held(model, Hold::Withdraw));
		if had != has && had + had_back != has + has_back {
			return Err(format!(
				"DPO {id} had {had} to spend at its deadline, and now has {has}"
			));
		}
	}
	Ok(())
}

/// Checks that no money of a DPO waits for anyone from its boarding deadline on: the head of its
/// chain is in a cabin, is over, or can be ended by anyone.
fn nothing_waits(model: &Model) -> Result<(), String> {
	for (id, record) in &model.dpos {
		if model.now < record.boarding_deadline {
			continue;
		}
		let chain = std::iter::successors(Some(*id), |dpo| model.parent(*dpo));
		let head = chain.last().unwrap_or(*id);
		let waits = match model.dpos[&head].stage {
			Stage::Created => model.is_selling(&model.dpos[&head]),
			Stage::Active(ends) => model.now < ends.anyone_terminates_from,
			_ => false,
		};
		if waits {
			return Err(format!(
				"DPO {id} waits for DPO {head} after its deadline {}",
				record.boarding_deadline
			));
		}
	}
	Ok(())
}
