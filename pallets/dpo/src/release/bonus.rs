//! Who gets what of the bonus (Rulebook 3.11).

use crate::{
	release::{Effect, Passage, Plan},
	Config, DpoOf, Error, Member, MembersOf, Pallet, Purse, Who,
};
use alloc::vec::Vec;
use bullet_train_math::bonus::{self, Kind, Terms};
use bullet_train_primitives::Balance;

impl<T: Config> Pallet<T> {
	pub(super) fn plan_bonus(
		record: &DpoOf<T>,
		members: &MembersOf<T>,
		balance: Balance,
	) -> Result<Plan<T::AccountId>, Error<T>> {
		let list = members
			.list
			.iter()
			.map(|member| Self::bonus_member(record, member))
			.collect::<Vec<_>>();
		let terms = Terms {
			manager: record.manager.clone(),
			manager_counts: !record.took_seats(),
			keep_ppm: record.rules.member_keeps.deconstruct(),
			external_ppm: record.rules.external_part.deconstruct(),
			direct_ppm: record.rules.direct_part.deconstruct(),
		};
		let payouts = bonus::payouts(balance, &list, &terms).ok_or(Error::<T>::Inconsistent)?;

		let mut plan = Plan::new();
		plan.accounts = payouts.accounts;
		for (place, member) in members.list.iter().enumerate() {
			if let Who::User(_) = member.who {
				continue;
			}
			let passed = payouts.dpos.iter().find(|(index, _)| *index == place);
			let amount = passed.map_or(0, |(_, amount)| *amount);
			match Self::child(&member.who) {
				Some((dpo, _)) => plan.passages.push(Passage {
					dpo,
					purse: Purse::Bonus,
					amount,
					effect: Effect::Nothing,
				}),
				None => plan
					.pay(member.who.actor(), amount)
					.ok_or(Error::<T>::Inconsistent)?,
			}
		}
		Ok(plan)
	}

	/// A member as the bonus sees it.
	fn bonus_member(
		record: &DpoOf<T>,
		member: &Member<T::AccountId>,
	) -> bonus::Member<T::AccountId> {
		let kind = match &member.who {
			Who::User(who) if who == &record.manager => Kind::Manager,
			Who::User(who) => Kind::User(who.clone()),
			who @ Who::Dpo { manager, .. } => Kind::Dpo {
				manager: manager.clone(),
				manager_seats: Self::child(who).map_or(0, |(_, child)| child.manager_seats.into()),
			},
		};
		let referrers = member.referrers.clone();
		bonus::Member {
			kind,
			seats: member.seats.into(),
			// The manager is its own end of the line.
			internal: referrers.internal.map(|internal| {
				let second = referrers.second.unwrap_or_else(|| record.manager.clone());
				(internal, second)
			}),
			external: referrers.external,
		}
	}
}
