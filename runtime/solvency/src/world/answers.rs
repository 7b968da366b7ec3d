//! Whether what clients are told is what the model works out. Each time one DPO, one ride and one account are
//! asked about, the next time others: to ask about all of them after each call would take too long.

use super::{
	calls::passenger,
	compare::{known, same},
	id_of, Names, USERS,
};
use crate::model::{
	exact,
	ledger::{Acct, Hold},
	Act, Model, Passenger, RideKey, Stage, State, Who,
};
use bullet_train_runtime::{AccountId, BulletTrain, Dpo, TravelCabin};
use pallet_dpo::{Action, Effect, Purse, ReleaseView};
use sp_runtime::Permill;
use std::collections::{BTreeMap, BTreeSet};

/// As long as any list in a play.
const ALL: u32 = 100;

/// The three accounts that can be released.
const RELEASED: [(Purse, Hold); 3] = [
	(Purse::Yield, Hold::Yield),
	(Purse::Bonus, Hold::Bonus),
	(Purse::Withdraw, Hold::Withdraw),
];

/// The first answer that is wrong, if any.
pub fn wrong_answer(model: &Model, names: &Names, turn: usize) -> Result<(), String> {
	let of = |count: usize| turn % count.max(1);
	let dpo = model.dpos.keys().nth(of(model.dpos.len())).copied();
	// Everybody asks about every DPO, in the course of time.
	let round = turn / model.dpos.len().max(1) % (usize::from(USERS) + 1);
	let who = match dpo {
		Some(dpo) if round == usize::from(USERS) => Acct::Dpo(dpo),
		_ => Acct::User(round as u8 % USERS),
	};
	if let Some(dpo) = dpo {
		about_dpo(model, dpo)?;
		for (purse, hold) in RELEASED {
			release(model, names, dpo, who, purse, hold)?;
		}
		actions(model, dpo, who)?;
	}
	if let Some(key) = model.rides.keys().nth(of(model.rides.len())) {
		ride(model, key)?;
	}
	account(model, names, who)
}

/// A block from which more than so many days have passed since another.
fn is_first_after(
	model: &Model,
	what: impl Fn() -> String,
	told: Option<u32>,
	since: Option<u32>,
	days: u32,
) -> Result<(), String> {
	let right = match (since, told) {
		(None, told) => told.is_none(),
		(Some(since), None) => !model.terms.passed(since, u32::MAX, days),
		(Some(since), Some(from)) => {
			model.terms.passed(since, from, days) && !model.terms.passed(since, from - 1, days)
		}
	};
	if right {
		return Ok(());
	}
	Err(format!(
		"{}: the chain has {told:?}, but it is {days} days after {since:?}",
		what()
	))
}

fn about_dpo(model: &Model, dpo: u32) -> Result<(), String> {
	let ours = &model.dpos[&dpo];
	let what = || format!("the view of DPO {dpo}");
	let view = Dpo::dpo(dpo).ok_or_else(|| format!("there is no view of DPO {dpo}"))?;
	let state = match model.state(dpo) {
		State::Created => pallet_dpo::State::Created,
		State::Active => pallet_dpo::State::Active,
		State::Chained => pallet_dpo::State::Chained,
		State::Running => pallet_dpo::State::Running,
		State::Completed => pallet_dpo::State::Completed,
		State::Failed => pallet_dpo::State::Failed,
		State::Terminated => pallet_dpo::State::Terminated,
	};
	same(what, view.state, state)?;
	same(what, Dpo::parent(dpo), model.parent(dpo))?;
	let chained = model.dpos.iter().filter(|(_, it)| it.is_chained_to(dpo));
	let children: BTreeSet<_> = chained.map(|(child, _)| *child).collect();
	same(
		what,
		Dpo::children(dpo, 0, ALL).into_iter().collect(),
		children,
	)?;
	let purse = |hold| model.ledger.held(ours.token, Acct::Dpo(dpo), hold);
	let accounts = pallet_dpo::Accounts {
		deposit: purse(Hold::Deposit),
		yields: purse(Hold::Yield),
		bonus: purse(Hold::Bonus),
		withdraw: purse(Hold::Withdraw),
	};
	same(what, view.accounts, accounts)?;
	same(what, view.members as usize, ours.members.len())?;

	let (rules, active) = (
		&ours.rules,
		match ours.stage {
			Stage::Active(since) => Some(since),
			_ => None,
		},
	);
	let waiting = ours.waiting_since;
	for (name, told, since, days) in [
		(
			"members commit",
			view.members_commit_from,
			active,
			rules.commit_grace,
		),
		(
			"members terminate",
			view.members_terminate_from,
			active,
			rules.terminate,
		),
		(
			"anyone terminates",
			view.anyone_terminates_from,
			active,
			2 * rules.terminate,
		),
		(
			"a release is late",
			view.yield_late_from,
			waiting,
			rules.yield_grace,
		),
	] {
		let what = || format!("from when {name} DPO {dpo}");
		is_first_after(model, what, told, since, days)?;
	}
	Ok(())
}

/// What a release would give is what the model's books have afterwards.
fn release(
	model: &Model,
	names: &Names,
	dpo: u32,
	who: Acct,
	purse: Purse,
	hold: Hold,
) -> Result<(), String> {
	let what = || format!("what {who:?} would release of DPO {dpo}'s {purse:?} Account");
	let act = match purse {
		Purse::Yield => Act::ReleaseYield { dpo },
		Purse::Bonus => Act::ReleaseBonus { dpo },
		_ => Act::ReleaseWithdraw { dpo },
	};
	let told = Dpo::would_release(dpo, purse, id_of(who));
	let mut after = model.clone();
	let verdict = after.play(who, &act);
	same(what, told.is_some(), verdict.is_ok())?;
	let Some(told) = told else {
		return Ok(());
	};
	let (ours, account) = (&model.dpos[&dpo], Acct::Dpo(dpo));
	let ReleaseView {
		payments,
		passages,
		split,
		remainder,
	} = told;

	let mut paid = BTreeMap::new();
	for (id, amount) in &payments {
		*paid.entry(known(names, id)?).or_insert(0) += amount;
	}
	same(what, paid, payments_between(model, &after, dpo))?;

	let mut passed = BTreeMap::new();
	for passage in passages.iter().filter(|passage| passage.amount > 0) {
		*passed.entry((passage.dpo, passage.purse)).or_insert(0) += passage.amount;
	}
	same(what, passed, passages_between(model, &after, dpo))?;
	let effects = passages
		.iter()
		.filter(|passage| passage.effect != Effect::Nothing)
		.map(|passage| (passage.dpo, passage.effect))
		.collect();
	same(what, effects, effects_between(model, &after, dpo))?;

	same(
		what,
		remainder,
		after.ledger.held(ours.token, account, hold),
	)?;
	// What is cut off is in the members' part, unless the rules give it to the caller.
	let elsewhere = ours.rules.cut_to_caller && who != ours.manager;
	let all = split.map(|split| {
		let cut_off = if elsewhere { split.cut_off } else { 0 };
		split.fee + split.by_seats + cut_off
	});
	let balance = model.ledger.held(ours.token, account, hold);
	same(what, all, (purse == Purse::Yield).then_some(balance))
}

/// What accounts were paid by a DPO or have kept there.
fn payments_between(before: &Model, after: &Model, dpo: u32) -> BTreeMap<Acct, u128> {
	let token = before.dpos[&dpo].token;
	let has = |model: &Model, who: Acct| {
		let free = model.ledger.of(token, who).map_or(0, |it| it.free);
		(free, model.parts.get(&(dpo, who)).copied().unwrap_or(0))
	};
	let accounts = after.ledger.holdings.keys().map(|(_, who)| *who);
	let kept = after.parts.keys().map(|(_, who)| *who);
	accounts
		.chain(kept)
		.filter_map(|who| {
			let ((free, kept), (had_free, had_kept)) = (has(after, who), has(before, who));
			let gained = free - had_free + kept - had_kept;
			(gained > 0).then_some((who, gained))
		})
		.collect()
}

/// What came into which accounts of other DPOs.
fn passages_between(before: &Model, after: &Model, dpo: u32) -> BTreeMap<(u32, Purse), u128> {
	let token = before.dpos[&dpo].token;
	let others = before.dpos.keys().filter(|other| **other != dpo);
	let purses = [
		(Purse::Deposit, Hold::Deposit),
		(Purse::Yield, Hold::Yield),
		(Purse::Bonus, Hold::Bonus),
		(Purse::Withdraw, Hold::Withdraw),
	];
	others
		.flat_map(|other| purses.map(|(purse, hold)| (*other, purse, hold)))
		.filter_map(|(other, purse, hold)| {
			let held = |model: &Model| model.ledger.held(token, Acct::Dpo(other), hold);
			let gained = held(after) - held(before);
			(gained > 0).then_some(((other, purse), gained))
		})
		.collect()
}

/// What became of other DPOs.
fn effects_between(before: &Model, after: &Model, dpo: u32) -> BTreeMap<u32, Effect> {
	let others = before.dpos.iter().filter(|(other, _)| **other != dpo);
	others
		.filter(|(other, record)| after.dpos[other].stage != record.stage)
		.map(|(other, _)| {
			let effect = match after.dpos[other].stage {
				Stage::Active(_) => Effect::Reactivates,
				Stage::Terminated => Effect::Terminates,
				_ => Effect::Completes,
			};
			(*other, effect)
		})
		.collect()
}

/// What somebody can do with a DPO is what the model lets it do.
fn actions(model: &Model, dpo: u32, who: Acct) -> Result<(), String> {
	let ours = &model.dpos[&dpo];
	let most = model.purchasable(dpo, who);
	let can = |act: Act, action: Action| model.would(who, &act).is_ok().then_some(action);
	let below = Permill::from_parts(ours.fee);
	let lowered = Act::LowerFee {
		dpo,
		fee: ours.fee.saturating_sub(1),
	};
	let commit = model.commitment(dpo, who).map(|it| Action::Commit {
		default_only: it.default_only,
		costs: Permill::from_parts(it.costs),
		cuts_fee: it.cuts_fee,
	});
	let kept = model.parts.get(&(dpo, who));
	let expected = [
		(most > 0).then_some(Action::BuySeats { most }),
		commit,
		can(Act::ReportFailed { dpo }, Action::ReportFailed),
		can(Act::Terminate { dpo }, Action::Terminate),
		can(Act::ReleaseYield { dpo }, Action::ReleaseYield),
		can(Act::ReleaseBonus { dpo }, Action::ReleaseBonus),
		can(Act::ReleaseWithdraw { dpo }, Action::ReleaseWithdraw),
		can(lowered, Action::LowerFee { below }),
		kept.map(|amount| Action::ClaimUnclaimed { amount: *amount }),
		can(Act::CloseDpo { dpo }, Action::Close),
	];
	same(
		|| format!("what {who:?} can do with DPO {dpo}"),
		Dpo::actions(dpo, id_of(who)),
		expected.into_iter().flatten().collect(),
	)
}

fn ride(model: &Model, key: &RideKey) -> Result<(), String> {
	let what = || format!("the view of {key:?}");
	let RideKey { class, cabin, .. } = *key;
	let view = TravelCabin::ride(passenger(key), class, cabin);
	let view = view.ok_or_else(|| format!("there is no view of {key:?}"))?;
	let (ours, offered) = (&model.rides[key], &model.classes[&class]);
	let due = model.due(key);
	let here = [
		ours.withdrawn + due,
		due,
		ours.share,
		exact::part(due, model.terms.hunt_cut),
	];
	let told = [view.accrued, view.due, view.share_due, view.hunter_cut];
	same(what, told, here)?;
	let ends_at = ours.boarded.checked_add(offered.offer.duration);
	same(what, view.ends_at, ends_at)?;
	let since = Some(ours.last_paid);
	is_first_after(
		model,
		what,
		view.huntable_from,
		since,
		model.terms.hunt_days,
	)?;

	let unsold = TravelCabin::class(class).map(|class| class.unsold);
	let here = if offered.retired {
		0
	} else {
		offered.cabins - offered.sold
	};
	same(
		|| format!("cabins left in class {class}"),
		unsold,
		Some(here),
	)?;
	let train = &model.trains[&offered.train];
	let next = train.upcoming.keys().next();
	let next = next.map(|threshold| threshold - train.collected);
	let told = BulletTrain::train(offered.train).map(|train| train.to_next);
	same(
		|| format!("the next milestone of train {}", offered.train),
		told,
		Some(next),
	)
}

/// The lists of what is somebody's.
fn account(model: &Model, names: &Names, who: Acct) -> Result<(), String> {
	let id: AccountId = id_of(who);
	let passenger = Passenger::User(who);
	let rides = model.rides.keys().filter(|key| key.passenger == passenger);
	let rides: BTreeSet<_> = rides.map(|key| (key.class, key.cabin)).collect();
	let told = TravelCabin::rides_of(bullet_train_primitives::Passenger::User(id.clone()), 0, ALL);
	let told = told.iter().map(|ride| (ride.class, ride.cabin)).collect();
	same(|| format!("the rides of {who:?}"), told, rides)?;

	let kept = model.kept.iter().filter(|((whose, ..), _)| *whose == who);
	let kept = kept.map(|((_, class, cabin), it)| ((*class, *cabin), (it.rewards, it.fare)));
	let told = TravelCabin::unclaimed_of(id.clone(), 0, ALL);
	let told = told
		.iter()
		.map(|it| ((it.class, it.cabin), (it.rewards, it.fare)));
	let what = || format!("what is kept for {who:?}");
	same(what, told.collect(), kept.collect::<BTreeMap<_, _>>())?;
	let parts = model.parts.iter().filter(|((_, whose), _)| *whose == who);
	let parts = parts.map(|((dpo, _), amount)| (*dpo, *amount));
	let told = Dpo::unclaimed_of(id.clone(), 0, ALL);
	let told = told.iter().map(|it| (it.dpo, it.amount));
	same(what, told.collect(), parts.collect::<BTreeMap<_, _>>())?;

	let is_in = |dpo: &crate::model::Dpo| {
		dpo.manager == who
			|| dpo.members.iter().any(|member| match member.who {
				Who::User(user) => user == who,
				Who::Dpo(dpo, _) => Acct::Dpo(dpo) == who,
			})
	};
	let dpos = model.dpos.iter().filter(|(_, dpo)| is_in(dpo));
	let told = Dpo::dpos_of(id.clone(), 0, ALL).into_iter().collect();
	let dpos = dpos.map(|(dpo, _)| *dpo).collect::<BTreeSet<_>>();
	same(|| format!("the DPOs of {who:?}"), told, dpos)?;
	known(names, &id).map(drop)
}
