//! By seats: in proportion to a member's seats among all seats sold (Rulebook 3.1).

use crate::{
	release::{Passage, Plan},
	Config, DpoOf, Dpos, Error, Member, MembersOf, Pallet, Who,
};
use alloc::vec::Vec;
use bullet_train_math::seats;
use bullet_train_primitives::{Balance, DpoId};

impl<T: Config> Pallet<T> {
	/// A DPO Member that isn't closed.
	pub(crate) fn child(who: &Who<T::AccountId>) -> Option<(DpoId, DpoOf<T>)> {
		match who {
			Who::User(_) => None,
			Who::Dpo { dpo, .. } => Dpos::<T>::get(dpo).map(|child| (*dpo, child)),
		}
	}

	/// Gives every member its part of `amount` by seats; a DPO Member's goes where `pass` says. The part of
	/// a DPO Member that is closed is its manager's, as all that was left in it.
	pub(super) fn plan_by_seats(
		record: &DpoOf<T>,
		members: &MembersOf<T>,
		amount: Balance,
		pass: impl Fn(DpoId, &DpoOf<T>, &Member<T::AccountId>, Balance) -> Option<Vec<Passage>>,
	) -> Result<Plan<T::AccountId>, Error<T>> {
		let mut plan = Plan::new();
		for member in &members.list {
			Self::part_of(record, member, amount)
				.and_then(|part| match Self::child(&member.who) {
					Some((dpo, child)) => {
						plan.passages.extend(pass(dpo, &child, member, part)?);
						Some(())
					}
					None => plan.pay(member.who.actor(), part),
				})
				.ok_or(Error::<T>::Inconsistent)?;
		}
		Ok(plan)
	}

	/// A member's part of `amount` by seats.
	pub(super) fn part_of(
		record: &DpoOf<T>,
		member: &Member<T::AccountId>,
		amount: Balance,
	) -> Option<Balance> {
		seats::part(amount, member.seats.into(), record.sold.into())
	}
}
