//! What a fee fund can lose (Rulebook 6.4, 6.5).

use crate::play::Payment;
use bullet_train_model::Model;

/// Checks after a transaction that only the fund that pays has lost something, exactly the fee, and
/// that it has paid no more today than its limits allow.
pub fn within_its_limits(before: &Model, payment: &Payment, after: &Model) -> Result<(), String> {
	for (train, fund) in &after.funds {
		let was = before.funds.get(train);
		let pays = payment.fund == Some(*train);
		let owed = was.map_or(0, |was| was.owed) + if pays { payment.actual } else { 0 };
		if pays && fund.owed != owed {
			return Err(format!(
				"the fund of train {train} owes {} instead of {owed}",
				fund.owed
			));
		}
		// A call on the fund itself may have settled it.
		if fund.owed > owed || fund.owed > fund.held {
			return Err(format!("the fund of train {train} owes too much: {fund:?}"));
		}
		let paid = fund.paid_for(payment.caller, after.now);
		if pays && (paid > fund.allowance || fund.paid_today(after.now) > fund.limit) {
			return Err(format!(
				"the fund of train {train} has paid too much today: {fund:?}"
			));
		}
	}
	Ok(())
}
