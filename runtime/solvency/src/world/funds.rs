//! Compares the fee funds (Rulebook 6.1).

use super::same::same;
use bullet_train_model::Model;
use bullet_train_runtime::Runtime;

/// Compares all funds. Returns an error that describes the first difference.
pub(super) fn difference(model: &Model) -> Result<(), String> {
	let mut count = 0;
	for (train, fund) in pallet_fee_fund::Funds::<Runtime>::iter() {
		let what = || format!("the fund of train {train}");
		let Some(ours) = model.funds.get(&train) else {
			return Err(format!("the model doesn't have {}", what()));
		};
		same(what, [fund.held, fund.owed], [ours.held, ours.owed])?;
		same(
			what,
			[fund.allowance, fund.limit],
			[ours.allowance, ours.limit],
		)?;
		let paid = ours.paid.values().sum();
		same(
			what,
			(fund.day_ends, fund.spent_today),
			(ours.day_ends, paid),
		)?;
		count += 1;
	}
	same(|| "fee funds".into(), count, model.funds.len())
}
