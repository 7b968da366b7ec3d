//! Who gets what of the Withdraw Account (Rulebook 3.6, 3.7).

use crate::{
	release::{DpoPayment, Effect, Plan},
	AccountKind, Config, Error, Pool, Stage, MAX_REACTIVATIONS,
};
use bullet_train_primitives::{Balance, DpoId};
use sp_std::{vec, vec::Vec};

impl<T: Config> Pool<T> {
	pub(super) fn plan_withdraw(&self, balance: Balance) -> Result<Plan<T::AccountId>, Error<T>> {
		self.plan_by_seats(balance, |child, member, amount| {
			if !child.record.is_chained_to(self.id) {
				return Some(withdrawn(child.id, amount, Effect::Nothing));
			}
			// Only the first release after the end of a DPO finds a member still chained to it.
			match self.record.stage {
				Stage::Completed => Some(withdrawn(child.id, amount, Effect::Completes)),
				Stage::Failed | Stage::Terminated => {
					let refund = self.part_of(member, self.record.refund)?;
					let rest = amount.checked_sub(refund)?;
					let again = child.record.reactivations;
					Some(refunded(child.id, again, refund, rest))
				}
				_ => Some(withdrawn(child.id, amount, Effect::Nothing)),
			}
		})
	}
}

/// Into the Withdraw Account.
fn withdrawn(dpo: DpoId, amount: Balance, effect: Effect) -> Vec<DpoPayment> {
	vec![DpoPayment {
		dpo,
		kind: AccountKind::Withdraw,
		amount,
		effect,
	}]
}

/// A refund, and the part of what else was in the Withdraw Account. What it paid for its seats is for the
/// DPO Member to spend again, unless it has been refunded too often.
fn refunded(dpo: DpoId, reactivations: u8, refund: Balance, rest: Balance) -> Vec<DpoPayment> {
	let (kind, effect) = if reactivations < MAX_REACTIVATIONS {
		(AccountKind::Deposit, Effect::Reactivates)
	} else {
		(AccountKind::Withdraw, Effect::Terminates)
	};
	let refund = DpoPayment {
		dpo,
		kind,
		amount: refund,
		effect,
	};
	let mut dpo_payments = vec![refund];
	if rest > 0 {
		dpo_payments.extend(withdrawn(dpo, rest, Effect::Nothing));
	}
	dpo_payments
}
