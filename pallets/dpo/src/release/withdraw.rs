//! How the Withdraw Account is divided (Rulebook 3.6, 3.7).

use crate::{
	release::{DpoPayment, Effect, Plan},
	AccountKind, Config, Error, Pallet, Pool, Stage,
};
use bullet_train_math::seats;
use bullet_train_primitives::Balance;
use sp_std::{vec, vec::Vec};

impl<T: Config> Pool<T> {
	pub(super) fn plan_withdraw(&self, balance: Balance) -> Result<Plan<T::AccountId>, Error<T>> {
		let record = &self.record;
		let per_seat = self.per_seat(balance);
		self.plan_by_seats(per_seat, |child, seats| {
			let amount = seats::cost(per_seat, seats.into())?;
			// Only the first release after a DPO is over finds members still chained to it.
			if !child.record.is_chained_to(self.id) || !record.stage.is_over() {
				return Some(vec![child.withdrawn(amount, Effect::Nothing)]);
			}
			if record.stage == Stage::Completed {
				return Some(vec![child.withdrawn(amount, Effect::Completes)]);
			}
			let refund = seats::refund_per_seat(record.refund, record.sold.into(), per_seat)?;
			let refund = seats::cost(refund, seats.into())?;
			Some(child.refunded(refund, amount.checked_sub(refund)?))
		})
	}

	/// A payment into this DPO's Withdraw Account.
	fn withdrawn(&self, amount: Balance, effect: Effect) -> DpoPayment {
		DpoPayment {
			dpo: self.id,
			kind: AccountKind::Withdraw,
			amount,
			effect,
		}
	}

	/// The payments that refund this DPO, with its part `rest` of the other money in the Withdraw
	/// Account that is released. The DPO can spend the refund on another target until its boarding
	/// deadline (Rulebook 3.6).
	fn refunded(&self, refund: Balance, rest: Balance) -> Vec<DpoPayment> {
		let refund = if self.record.is_deadline_over(Pallet::<T>::now()) {
			self.withdrawn(refund, Effect::Terminates)
		} else {
			DpoPayment {
				dpo: self.id,
				kind: AccountKind::Deposit,
				amount: refund,
				effect: Effect::Reactivates,
			}
		};
		let mut dpo_payments = vec![refund];
		dpo_payments.extend((rest > 0).then(|| self.withdrawn(rest, Effect::Nothing)));
		dpo_payments
	}
}
