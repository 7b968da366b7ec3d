//! How the Withdraw Account is divided (Rulebook 3.6, 3.7).

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
			// Only the first release after a DPO is over finds members still chained to it.
			match self.record.stage {
				Stage::Completed => Some(withdrawn(child.id, amount, Effect::Completes)),
				Stage::Failed | Stage::Terminated => {
					let refund = self.part_of(member, self.record.refund)?;
					let rest = amount.checked_sub(refund)?;
					let reactivations = child.record.reactivations;
					Some(refunded(child.id, reactivations, refund, rest))
				}
				_ => Some(withdrawn(child.id, amount, Effect::Nothing)),
			}
		})
	}
}

/// A payment into a DPO Member's Withdraw Account.
fn withdrawn(dpo: DpoId, amount: Balance, effect: Effect) -> Vec<DpoPayment> {
	vec![DpoPayment {
		dpo,
		kind: AccountKind::Withdraw,
		amount,
		effect,
	}]
}

/// The payments that refund a DPO Member, with its part `rest` of the other money in the Withdraw
/// Account. The member can spend the refund on another target, unless this is the third one.
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
