//! Compares the actions that the runtime offers an account for a DPO with what the model allows.

use super::super::{
	names::{id_of, name_of},
	same::{same, same_rates},
	terms,
};
use bullet_train_model::{ledger::Acct, Act, Available, Model, Most, Target, Wrong};
use bullet_train_runtime::Dpo;
use pallet_dpo::{Action, Rates, Shortfall};
use sp_runtime::{DispatchError, Permill};
use std::fmt::Debug;

pub fn actions(model: &Model, dpo: u32, who: Acct) -> Result<(), String> {
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
	let (offers, takes) = (model.offerable(dpo, who), takeable(model, dpo, who));
	let expected = [
		(most > 0).then_some(Action::BuySeats { most }),
		commit,
		can(Act::ReportFailed { dpo }, Action::ReportFailed),
		can(Act::Terminate { dpo }, Action::Terminate),
		(!model.may_propose_for(dpo, who).is_empty()).then_some(Action::Propose),
		votes(model, dpo, who).then_some(Action::Vote),
		succeeds(model, dpo, who).then_some(Action::TakeOffice),
		(offers > 0).then_some(Action::OfferSeats { most: offers }),
		(takes > 0).then_some(Action::TakeSeats { most: takes }),
		can(
			Act::ReleaseYield {
				dpo,
				most: Most::ANY,
			},
			Action::ReleaseYield,
		),
		can(
			Act::ReleaseBonus {
				dpo,
				most: Most::ANY,
			},
			Action::ReleaseBonus,
		),
		can(
			Act::ReleaseWithdraw {
				dpo,
				most: Most::ANY,
			},
			Action::ReleaseWithdraw,
		),
		can(lowered, Action::LowerFee { below }),
		kept.map(|amount| Action::ClaimUnclaimed { amount: *amount }),
		can(Act::CloseDpo { dpo, members: 100 }, Action::Close),
	];
	same(
		|| format!("what {who:?} can do with DPO {dpo}"),
		Dpo::actions(dpo, id_of(who)),
		expected.into_iter().flatten().collect(),
	)
}

/// Whether an account can vote with more seats than it has voted with.
fn votes(model: &Model, dpo: u32, who: Acct) -> bool {
	let mut ballots = model.ballots(who).into_iter();
	ballots.any(|ballot| ballot.dpo == dpo && ballot.voted < ballot.seats)
}

/// Whether an account may take office, if it can afford that.
fn succeeds(model: &Model, dpo: u32, who: Acct) -> bool {
	let record = &model.dpos[&dpo];
	record.successor == Some(who) && !record.stage.is_over() && model.is_market_open(dpo)
}

/// The most seats that an account may take of any one seller, if it can afford them.
fn takeable(model: &Model, dpo: u32, who: Acct) -> u8 {
	let offers = model.seat_offers.keys().filter(|(of, _)| *of == dpo);
	let takeable = offers.map(|(_, seller)| model.takeable_from(dpo, who, *seller));
	takeable.max().unwrap_or(0)
}

/// Compares what a target costs, promises and guarantees, and the deposit that it leaves. If the
/// DPO can't take the target, the error must be one that the model expects.
pub fn offer(model: &Model, dpo: u32, target: Target) -> Result<(), String> {
	let what = || format!("the offer of {target:?} to DPO {dpo}");
	let told = Dpo::offer(dpo, terms::target(target));
	let Some((told, (ours, unused))) = both(what, told, model.offered(dpo, target))? else {
		return Ok(());
	};
	same(what, (told.cost, told.unused), (ours.cost, unused))?;
	let figures = (told.guarantee, told.expiry, told.boarding_deadline);
	same_target(what, &told.rates, figures, &ours)
}

/// Compares how a target compares with the one that the DPO has promised.
pub fn comparison(model: &Model, dpo: u32, target: Target) -> Result<(), String> {
	let what = || format!("the comparison of {target:?} for DPO {dpo}");
	let told = Dpo::compare(dpo, terms::target(target));
	let Some((told, (ours, wrong))) = both(what, told, model.compared(dpo, target))? else {
		return Ok(());
	};
	same(what, told.cost, ours.cost)?;
	let error = |shortfall: &Shortfall| match shortfall {
		Shortfall::YieldRate => "Dpo::YieldRateTooLow",
		Shortfall::BonusRate => "Dpo::BonusRateTooLow",
		Shortfall::LongDuration => "Dpo::DurationTooLong",
		Shortfall::ShortDuration => "Dpo::DurationTooShort",
		Shortfall::Cost => "Dpo::CostTooLow",
		Shortfall::OtherToken => "Dpo::OtherToken",
		Shortfall::Deadline => "Dpo::DeadlineTooLate",
	};
	let shortfalls = told.shortfalls.iter().map(error).collect::<Wrong>();
	same(what, shortfalls, wrong)?;
	let figures = (told.guarantee, told.expiry, told.boarding_deadline);
	same_target(what, &told.rates, figures, &ours)
}

/// Returns both answers, or `None` if both are errors and the model expects the chain's.
fn both<T: Debug, M: Debug>(
	what: impl Fn() -> String,
	told: Result<T, DispatchError>,
	ours: Result<M, Wrong>,
) -> Result<Option<(T, M)>, String> {
	match (told.map_err(name_of), ours) {
		(Ok(told), Ok(ours)) => Ok(Some((told, ours))),
		(Err(error), Err(wrong)) if wrong.contains(error.as_str()) => Ok(None),
		(told, ours) => Err(format!(
			"{}: the chain has {told:?}, the model {ours:?}",
			what()
		)),
	}
}

/// Compares what a target promises and guarantees, until when its seats are sold, and its deadline.
fn same_target(
	what: impl Fn() -> String,
	rates: &Rates,
	(guarantee, expiry, deadline): (Permill, Option<u32>, Option<u32>),
	ours: &Available,
) -> Result<(), String> {
	same_rates(&what, rates, &ours.rates)?;
	same(
		what,
		(guarantee.deconstruct(), expiry, deadline),
		(ours.guarantee, ours.expiry, ours.boarding_deadline),
	)
}
