//! Dividing by seats: every seat sold gets the same whole number of base units (Rulebook 3.1).

use crate::{
	release::{DpoPayment, Plan},
	Config, Error, Pool,
};
use bullet_train_math::seats;
use bullet_train_primitives::Balance;
use frame_support::traits::DefensiveOption;
use sp_std::vec::Vec;

impl<T: Config> Pool<T> {
	/// The whole units that each seat gets of an amount, in base units. 0 if no seat is sold.
	pub fn per_seat(&self, amount: Balance) -> Balance {
		seats::per_seat(amount, self.record.sold.into()).unwrap_or(0)
	}

	/// Plans to pay every member `per_seat` base units for each of its seats. `pass` turns a DPO
	/// Member's seats into payments. The part of a DPO Member that is closed goes to its manager,
	/// like everything else that was left of it.
	pub(super) fn plan_by_seats(
		&self,
		per_seat: Balance,
		pass: impl Fn(&Self, u8) -> Option<Vec<DpoPayment>>,
	) -> Result<Plan<T::AccountId>, Error<T>> {
		let mut plan = Plan::new();
		for member in &self.members().list {
			let planned = match Self::of_member(&member.who) {
				Some(child) => {
					pass(&child, member.seats).map(|payments| plan.dpo_payments.extend(payments))
				}
				None => seats::cost(per_seat, member.seats.into())
					.and_then(|part| plan.pay(member.who.actor(), part)),
			};
			planned.defensive_ok_or(Error::<T>::Inconsistent)?;
		}
		Ok(plan)
	}
}
