//! How the bonus is divided (Rulebook 3.11).

use crate::{
	release::{DpoPayment, Effect, Plan},
	AccountKind, Config, Error, Member, MemberId, Pool,
};
use bullet_train_math::bonus::{self, Kind, Terms};
use bullet_train_primitives::Balance;
use frame_support::traits::DefensiveOption;
use sp_std::vec::Vec;

impl<T: Config> Pool<T> {
	pub(super) fn plan_bonus(&self, balance: Balance) -> Result<Plan<T::AccountId>, Error<T>> {
		let (record, members) = (&self.record, self.members());
		let list = members.list.iter();
		let list = list
			.map(|member| self.bonus_member(member))
			.collect::<Vec<_>>();
		let terms = Terms {
			founder: record.founder.clone(),
			founder_counts: !record.took_seats(),
			keep: record.rules.member_keeps.into(),
			external: record.rules.external_part.into(),
			direct: record.rules.direct_part.into(),
		};
		let payouts =
			bonus::payouts(balance, &list, &terms).defensive_ok_or(Error::<T>::Inconsistent)?;

		let mut plan = Plan::new();
		plan.accounts = payouts.accounts;
		for (index, member) in members.list.iter().enumerate() {
			if let MemberId::User(_) = member.who {
				continue;
			}
			let passed = payouts.dpos.iter().find(|(dpo, _)| *dpo == index);
			let amount = passed.map_or(0, |(_, amount)| *amount);
			match Self::of_member(&member.who) {
				Some(child) => plan.dpo_payments.push(DpoPayment {
					dpo: child.id,
					kind: AccountKind::Bonus,
					amount,
					effect: Effect::Nothing,
				}),
				None => plan
					.pay(member.who.actor(), amount)
					.defensive_ok_or(Error::<T>::Inconsistent)?,
			}
		}
		Ok(plan)
	}

	/// A member, with the figures on which the division of the bonus depends.
	fn bonus_member(&self, member: &Member<T::AccountId>) -> bonus::Member<T::AccountId> {
		let founder = &self.record.founder;
		let kind = match &member.who {
			MemberId::User(who) if who == founder => Kind::Founder,
			MemberId::User(who) => Kind::User(who.clone()),
			who @ MemberId::Dpo { manager, .. } => Kind::Dpo {
				manager: manager.clone(),
				founder_seats: Self::of_member(who)
					.map_or(0, |child| child.record.founder_seats.into()),
			},
		};
		let referrers = member.referrers.clone();
		bonus::Member {
			kind,
			seats: member.seats.into(),
			// Without a second referrer, the Internal Referrer is the founder.
			internal: referrers.internal.map(|internal| {
				let second = referrers.second.unwrap_or_else(|| founder.clone());
				(internal, second)
			}),
			external: referrers.external,
		}
	}
}
