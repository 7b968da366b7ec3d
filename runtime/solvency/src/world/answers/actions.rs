//! Compares the actions that the runtime offers an account for a DPO with what the model allows.

use super::super::{
	calls,
	compare::same,
	names::{id_of, name_of},
};
use bullet_train_model::{ledger::Acct, Act, Model, Most, Target};
use bullet_train_runtime::Dpo;
use pallet_dpo::Action;
use sp_runtime::Permill;

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
	let expected = [
		(most > 0).then_some(Action::BuySeats { most }),
		commit,
		can(Act::ReportFailed { dpo }, Action::ReportFailed),
		can(Act::Terminate { dpo }, Action::Terminate),
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

/// Compares the cost of a target and the deposit that it leaves. If the DPO can't take the target,
/// the error must be one that the model expects.
pub fn offer(model: &Model, dpo: u32, target: Target) -> Result<(), String> {
	let told = Dpo::offer(dpo, calls::target(target));
	let told = told
		.map(|offer| [offer.cost, offer.unused])
		.map_err(name_of);
	let ours = model.offered(dpo, target);
	let is_right = match (&told, &ours) {
		(Ok(told), Ok(ours)) => told == ours,
		(Err(error), Err(wrong)) => wrong.contains(error.as_str()),
		_ => false,
	};
	same(
		|| format!("the offer of {target:?} to DPO {dpo} is {told:?}, not {ours:?}"),
		is_right,
		true,
	)
}
