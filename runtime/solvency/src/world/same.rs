//! Compares a figure of the chain with the model's.

use super::names::Names;
use bullet_train_model::{exact::ratio, ledger::Acct, Rates};
use bullet_train_runtime::AccountId;
use std::fmt::Debug;

/// Says what differs, if something does.
pub(super) fn same<T: PartialEq + Debug>(
	what: impl Fn() -> String,
	chain: T,
	model: T,
) -> Result<(), String> {
	if chain == model {
		return Ok(());
	}
	Err(format!(
		"{}: the chain has {chain:?}, the model {model:?}",
		what()
	))
}

/// Compares rates. At each DPO the chain rounds down the part of the yield that is left after its
/// fee, to units of 10⁻³⁶.
pub(super) fn same_rates(
	what: impl Fn() -> String,
	chain: &pallet_dpo::Rates,
	model: &Rates,
) -> Result<(), String> {
	let a_block = |amount| ratio(amount, chain.fare) / ratio(u128::from(chain.duration).max(1), 1);
	let units = |count| ratio(count, 10u128.pow(36));
	let all = a_block(chain.yield_total);
	let lost = &model.yield_rate - &all * units(chain.yield_kept);
	// No chain has so many DPOs.
	let is_rounding = lost >= units(0) && lost <= all * units(1_000_000);
	if is_rounding && a_block(chain.bonus) == model.bonus_rate && chain.duration == model.duration {
		return Ok(());
	}
	Err(format!(
		"{}: the chain has {chain:?}, the model {model:?}",
		what()
	))
}

/// The name of an account in the model.
pub(super) fn known(names: &Names, id: &AccountId) -> Result<Acct, String> {
	names
		.of(id)
		.ok_or_else(|| format!("an account that the model doesn't know: {id}"))
}
