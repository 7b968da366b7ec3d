//! Dividing by seats: in proportion to a member's seats among all seats sold (Rulebook 3.1).

use crate::{
	release::{DpoPayment, Plan},
	Config, Error, Member, Pool,
};
use bullet_train_math::seats;
use bullet_train_primitives::Balance;
use frame_support::traits::DefensiveOption;
use sp_std::vec::Vec;

impl<T: Config> Pool<T> {
	/// Plans to pay every member its part of `amount` by seats. `pass` turns a DPO Member's part
	/// into payments. The part of a DPO Member that is closed goes to its manager, like everything
	/// else that was left of it.
	pub(super) fn plan_by_seats(
		&self,
		amount: Balance,
		pass: impl Fn(&Self, &Member<T::AccountId>, Balance) -> Option<Vec<DpoPayment>>,
	) -> Result<Plan<T::AccountId>, Error<T>> {
		let mut plan = Plan::new();
		for member in &self.members().list {
			self.part_of(member, amount)
				.and_then(|part| match Self::of_member(&member.who) {
					Some(child) => {
						plan.dpo_payments.extend(pass(&child, member, part)?);
						Some(())
					}
					None => plan.pay(member.who.actor(), part),
				})
				.defensive_ok_or(Error::<T>::Inconsistent)?;
		}
		Ok(plan)
	}

	/// A member's part of `amount` by seats, rounded down, in base units.
	pub(super) fn part_of(
		&self,
		member: &Member<T::AccountId>,
		amount: Balance,
	) -> Option<Balance> {
		seats::part(amount, member.seats.into(), self.record.sold.into())
	}
}
