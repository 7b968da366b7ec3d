//! Compares the preview of a release with the model's books after that release.

use super::super::{
	names::{id_of, Names},
	same::{known, same},
};
use bullet_train_model::{
	ledger::{Acct, Hold},
	Act, Model, Most, Stage,
};
use bullet_train_runtime::Dpo;
use pallet_dpo::{AccountKind, Effect, Recipients, Releasable, ReleaseView, Split};
use std::collections::BTreeMap;

/// A DPO's four accounts.
const ACCOUNT_KINDS: [(AccountKind, Hold); 4] = [
	(AccountKind::Deposit, Hold::Deposit),
	(AccountKind::Yield, Hold::Yield),
	(AccountKind::Bonus, Hold::Bonus),
	(AccountKind::Withdraw, Hold::Withdraw),
];

pub fn releases(model: &Model, names: &Names, dpo: u32, who: Acct) -> Result<(), String> {
	Releasable::ALL
		.into_iter()
		.try_for_each(|account| release(model, names, dpo, who, account))
}

fn release(
	model: &Model,
	names: &Names,
	dpo: u32,
	who: Acct,
	account: Releasable,
) -> Result<(), String> {
	let what = || format!("what {who:?} would release of DPO {dpo}'s {account:?} Account");
	let act = |most| match account {
		Releasable::Yield => Act::ReleaseYield { dpo, most },
		Releasable::Bonus => Act::ReleaseBonus { dpo, most },
		Releasable::Withdraw => Act::ReleaseWithdraw { dpo, most },
	};
	let mut after = model.clone();
	let is_possible = after.play(who, &act(Most::ANY)).is_ok();
	let told = Dpo::would_release(dpo, account, id_of(who));
	same(what, told.is_some(), is_possible)?;
	let Some(ReleaseView {
		payments,
		dpo_payments,
		split,
		remainder,
		recipients,
	}) = told
	else {
		return Ok(());
	};
	// The recipients to declare suffice, and there are no more of them than needed, except that for
	// yield two more accounts are declared.
	let Recipients { accounts, dpos } = recipients;
	let suffices = |accounts, dpos| model.would(who, &act(Most { accounts, dpos })).is_ok();
	same(what, suffices(accounts, dpos), true)?;
	let is_yield = account == Releasable::Yield;
	let extra = if is_yield { 2 } else { 0 };
	let fewer = accounts.checked_sub(extra + 1);
	same(
		what,
		fewer.is_some_and(|fewer| suffices(fewer, dpos)),
		false,
	)?;
	let fewer = dpos.checked_sub(1);
	same(
		what,
		fewer.is_some_and(|fewer| suffices(accounts, fewer)),
		false,
	)?;

	let mut paid = BTreeMap::new();
	for (id, amount) in &payments {
		*paid.entry(known(names, id)?).or_insert(0) += amount;
	}
	same(what, paid, payments_between(model, &after, dpo))?;

	let mut passed = BTreeMap::new();
	for payment in dpo_payments.iter().filter(|payment| payment.amount > 0) {
		*passed.entry((payment.dpo, payment.kind)).or_insert(0) += payment.amount;
	}
	same(what, passed, dpo_payments_between(model, &after, dpo))?;
	let effects = dpo_payments.iter().map(|it| (it.dpo, it.effect));
	let mut effects = effects
		.filter(|(_, effect)| *effect != Effect::Nothing)
		.collect::<Vec<_>>();
	effects.sort_by_key(|(dpo, _)| *dpo);
	same(what, effects, effects_between(model, &after, dpo))?;

	let token = model.dpos[&dpo].token;
	let hold = match account {
		Releasable::Yield => Hold::Yield,
		Releasable::Bonus => Hold::Bonus,
		Releasable::Withdraw => Hold::Withdraw,
	};
	let rest = after.ledger.held(token, Acct::Dpo(dpo), hold);
	same(what, remainder, rest)?;
	let splits = is_yield.then(|| model.split(dpo, who));
	let here = splits.map(|ours| Split {
		fee: ours.fee,
		cut_off: ours.cut_off,
		by_seats: ours.for_seats,
	});
	same(what, split, here)
}

/// The amounts that a DPO has paid to accounts or keeps for them, between two states.
fn payments_between(before: &Model, after: &Model, dpo: u32) -> BTreeMap<Acct, u128> {
	let token = before.dpos[&dpo].token;
	let has = |model: &Model, who: Acct| {
		let free = model.ledger.of(token, who).map_or(0, |it| it.free);
		(free, model.parts.get(&(dpo, who)).copied().unwrap_or(0))
	};
	let paid = after.ledger.holdings.keys().map(|(_, who)| *who);
	let kept = after.parts.keys().map(|(_, who)| *who);
	let gained = paid.chain(kept).map(|who| {
		let ((free, kept), (had_free, had_kept)) = (has(after, who), has(before, who));
		(who, free - had_free + kept - had_kept)
	});
	gained.filter(|(_, amount)| *amount > 0).collect()
}

/// The amounts that came into the accounts of other DPOs between two states.
fn dpo_payments_between(
	before: &Model,
	after: &Model,
	dpo: u32,
) -> BTreeMap<(u32, AccountKind), u128> {
	let token = before.dpos[&dpo].token;
	let others = before.dpos.keys().filter(|other| **other != dpo);
	let all = others.flat_map(|other| ACCOUNT_KINDS.map(|(kind, hold)| (*other, kind, hold)));
	let gained = all.map(|(other, kind, hold)| {
		let held = |model: &Model| model.ledger.held(token, Acct::Dpo(other), hold);
		((other, kind), held(after) - held(before))
	});
	gained.filter(|(_, amount)| *amount > 0).collect()
}

/// The other DPOs whose stage changed between two states, and how it changed.
fn effects_between(before: &Model, after: &Model, dpo: u32) -> Vec<(u32, Effect)> {
	let others = before.dpos.iter().filter(|(other, _)| **other != dpo);
	let changed = others.filter(|(other, record)| after.dpos[other].stage != record.stage);
	changed
		.map(|(other, _)| match after.dpos[other].stage {
			Stage::Active(_) => (*other, Effect::Reactivates),
			Stage::Terminated => (*other, Effect::Terminates),
			_ => (*other, Effect::Completes),
		})
		.collect()
}
