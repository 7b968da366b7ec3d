//! Releasing the accounts (Rulebook 3.7, 3.9, 3.11).
//!
//! What a release pays to whom is worked out first, as a [`Plan`], without writing anything. Views show
//! that same plan, closing asks whether there is one, and the calls carry it out.

mod bonus;
mod by_seats;
mod plan;
mod withdraw;
mod yields;

pub(crate) use plan::Plan;
pub use plan::{Effect, Passage, Split};

use crate::{
	create::MAX_KEPT, Config, DpoMembers, DpoOf, Dpos, Error, Event, MembersOf, Pallet, Purse,
	Stage, WeightInfo, MAX_MEMBERS,
};
use bullet_train_primitives::{attempt, Balance, DpoId, Escrow};
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, WithPostDispatchInfo},
	ensure,
	weights::Weight,
};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// What a release of this account by `caller` pays to whom. An error if it would pay nobody and change
	/// nothing.
	pub(crate) fn plan(
		dpo: DpoId,
		record: &DpoOf<T>,
		members: &MembersOf<T>,
		purse: Purse,
		caller: &T::AccountId,
	) -> Result<Plan<T::AccountId>, Error<T>> {
		let balance = Self::balance(dpo, &record.token, purse);
		let mut plan = match purse {
			// Nothing is released from there: it is spent, or moved to the Withdraw Account.
			Purse::Deposit => return Err(Error::<T>::NothingToRelease),
			Purse::Yield => Self::plan_yield(record, members, balance, caller)?,
			Purse::Bonus => Self::plan_bonus(record, members, balance)?,
			Purse::Withdraw => Self::plan_withdraw(dpo, record, members, balance)?,
		};
		ensure!(!plan.is_empty(), Error::<T>::NothingToRelease);
		let total = plan.total().ok_or(Error::<T>::Inconsistent)?;
		let remainder = balance.checked_sub(total);
		plan.remainder = remainder.ok_or(Error::<T>::Inconsistent)?;
		Ok(plan)
	}

	pub(crate) fn do_release(
		caller: T::AccountId,
		dpo: DpoId,
		purse: Purse,
	) -> DispatchResultWithPostInfo {
		let least = Self::weight_of(purse, 1, 0);
		let mut record = Self::load(dpo).map_err(|error| error.with_weight(least))?;
		let members = DpoMembers::<T>::get(dpo);
		// Who calls in vain, perhaps because somebody else was faster, pays by the members, too.
		let planned = Self::plan(dpo, &record, &members, purse, &caller);
		let plan = planned
			.map_err(|error| error.with_weight(Self::weight_of_release(purse, &members, 0)))?;
		for (who, amount) in &plan.accounts {
			Self::pay_or_keep(dpo, &mut record, purse, who, *amount)?;
		}
		for passage in &plan.passages {
			Self::pass_on(dpo, &record, purse, passage)?;
		}
		let (amount, remainder) = (
			plan.total().ok_or(Error::<T>::Inconsistent)?,
			plan.remainder,
		);
		let token = record.token.clone();
		match purse {
			Purse::Deposit => return Err(Error::<T>::NothingToRelease.into()),
			Purse::Yield => {
				record.yield_remainder = remainder;
				record.yield_since = None;
				let Split {
					fee,
					cut_off,
					by_seats,
				} = plan.split.unwrap_or_default();
				Self::deposit_event(Event::YieldReleased {
					dpo,
					caller,
					token,
					fee,
					cut_off,
					by_seats,
					remainder,
				});
			}
			Purse::Bonus => Self::deposit_event(Event::BonusReleased {
				dpo,
				caller,
				token,
				amount,
				remainder,
			}),
			Purse::Withdraw => {
				record.refund = 0;
				Self::deposit_event(Event::WithdrawReleased {
					dpo,
					caller,
					token,
					amount,
					remainder,
				});
			}
		}
		Dpos::<T>::insert(dpo, record);
		let paid = plan.accounts.len() as u32;
		Ok(Some(Self::weight_of_release(purse, &members, paid)).into())
	}

	/// Pays one part out of an account, or keeps it for someone that can't be paid now.
	pub(crate) fn pay_or_keep(
		dpo: DpoId,
		record: &mut DpoOf<T>,
		purse: Purse,
		who: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let (account, reason) = (Self::account(dpo), Self::reason_of(purse));
		let paid = attempt(|| T::Escrow::pay(&record.token, &reason, &account, who, amount))?;
		if paid.is_err() {
			return Self::keep(dpo, record, Some(purse), (&reason, &account), who, amount);
		}
		Self::deposit_event(Event::Paid {
			dpo,
			purse,
			account,
			who: who.clone(),
			token: record.token.clone(),
			amount,
		});
		Ok(())
	}

	/// Gives a DPO Member its part, with what that does to it.
	fn pass_on(dpo: DpoId, record: &DpoOf<T>, purse: Purse, passage: &Passage) -> DispatchResult {
		let Passage {
			dpo: to,
			purse: to_purse,
			amount,
			effect,
		} = *passage;
		if amount > 0 {
			Self::move_to(&record.token, (dpo, purse), (to, to_purse), amount)?;
			Self::deposit_event(Event::PassedOn {
				dpo,
				purse,
				account: Self::account(dpo),
				to,
				to_purse,
				to_account: Self::account(to),
				token: record.token.clone(),
				amount,
			});
			if to_purse == Purse::Yield {
				Self::note_yield(to)?;
			}
		}
		if effect == Effect::Nothing {
			return Ok(());
		}
		Self::apply_effect(dpo, to, effect, amount)
	}

	/// Changes a DPO Member's state by a release (Rulebook 3.6, 3.7).
	fn apply_effect(dpo: DpoId, to: DpoId, effect: Effect, amount: Balance) -> DispatchResult {
		let mut member = Self::load(to)?;
		match effect {
			Effect::Nothing => {}
			Effect::Reactivates => {
				let since = Self::now();
				member.stage = Stage::Active { since };
				let count = member.reactivations.checked_add(1);
				member.reactivations = count.ok_or(Error::<T>::Inconsistent)?;
				Self::deposit_event(Event::Reactivated {
					dpo: to,
					refunded_by: dpo,
				});
			}
			Effect::Terminates => {
				member.stage = Stage::Terminated;
				member.refund = amount;
				Self::deposit_event(Event::RefundedTooOften {
					dpo: to,
					refunded_by: dpo,
				});
			}
			Effect::Completes => {
				member.stage = Stage::Completed;
				Self::deposit_event(Event::Completed { dpo: to });
			}
		}
		Dpos::<T>::insert(to, member);
		Ok(())
	}

	/// The most that a release of this account may weigh: with all members DPOs, or all of them users.
	/// Whatever is dearer a member is dearest with all members of that kind.
	pub(crate) fn most(purse: Purse) -> Weight {
		match purse {
			// Of the bonus, each member's External Referrer is paid, too.
			Purse::Bonus => Self::weight_of(purse, MAX_KEPT, MAX_MEMBERS),
			// The manager and whoever gets what was cut off.
			_ => Self::weight_of(purse, MAX_MEMBERS.saturating_add(2), 0).max(Self::weight_of(
				purse,
				2,
				MAX_MEMBERS,
			)),
		}
	}

	/// What a release weighs that paid so many accounts: by the users at least, for each has its part worked
	/// out, even where one referrer gets them all.
	fn weight_of_release(purse: Purse, members: &MembersOf<T>, paid: u32) -> Weight {
		let all = members.list.len() as u32;
		let children = members.dpos();
		let users = all.saturating_sub(children);
		Self::weight_of(purse, paid.max(users), children).min(Self::most(purse))
	}

	/// What a release weighs that paid so many accounts, or kept their parts, and had so many DPO Members.
	pub(crate) fn weight_of(purse: Purse, paid: u32, children: u32) -> Weight {
		let (paid, kept, passed) = match purse {
			Purse::Deposit => return Weight::zero(),
			Purse::Yield => (
				T::WeightInfo::release_yield(paid),
				T::WeightInfo::release_yield_kept(paid),
				T::WeightInfo::release_yield_passed(children),
			),
			Purse::Bonus => (
				T::WeightInfo::release_bonus(paid),
				T::WeightInfo::release_bonus_kept(paid),
				T::WeightInfo::release_bonus_passed(children),
			),
			Purse::Withdraw => (
				T::WeightInfo::release_withdraw(paid),
				T::WeightInfo::release_withdraw_kept(paid),
				T::WeightInfo::release_withdraw_passed(children),
			),
		};
		if children == 0 {
			return paid.max(kept);
		}
		// What both have in common is counted twice: too much rather than too little.
		paid.max(kept).saturating_add(passed)
	}
}
