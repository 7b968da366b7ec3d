//! Releasing the accounts (Rulebook 3.7, 3.9, 3.11).
//!
//! What a release pays to whom is worked out first, as a [`Plan`], without writing anything. Views show
//! that same plan, closing asks whether there is one, and the calls carry it out.

mod bonus;
mod by_seats;
mod plan;
mod recipients;
mod withdraw;
mod yields;

pub(crate) use plan::Plan;
pub use plan::{Effect, Passage, Split};
pub use recipients::Recipients;

use crate::{
	Config, DpoMembers, DpoOf, Dpos, Error, Event, MembersOf, Pallet, Purse, Recipients, Stage,
	WeightInfo,
};
use bullet_train_primitives::{attempt, Balance, DpoId, Escrow};
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, WithPostDispatchInfo},
	ensure,
	weights::Weight,
};
use sp_runtime::{DispatchError, DispatchResult};

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
		most: Recipients,
	) -> DispatchResultWithPostInfo {
		let weight = |recipients| Self::weight_of(purse, recipients);
		let unread = |error: DispatchError| error.with_weight(weight(Recipients::NONE));
		let mut record = Self::load(dpo).map_err(unread)?;
		let members = DpoMembers::<T>::get(dpo);
		let least = Recipients::least(&members);
		ensure!(least.fit(most), unread(Error::<T>::TooFewRecipients.into()));
		// A call in vain, perhaps because somebody else was faster, pays by the members, too.
		let unplanned = |error: Error<T>| error.with_weight(weight(least));
		let plan = Self::plan(dpo, &record, &members, purse, &caller).map_err(unplanned)?;
		let recipients = plan.recipients(least);
		ensure!(
			recipients.fit(most),
			unplanned(Error::<T>::TooFewRecipients)
		);
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
		Ok(Some(weight(recipients)).into())
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

	/// What a release to so many recipients weighs, whether accounts are paid or their parts are kept.
	pub(crate) fn weight_of(purse: Purse, recipients: Recipients) -> Weight {
		let (accounts, dpos) = (recipients.accounts.into(), recipients.dpos.into());
		let (paid, kept, passed) = match purse {
			Purse::Deposit => return Weight::zero(),
			Purse::Yield => (
				T::WeightInfo::release_yield(accounts),
				T::WeightInfo::release_yield_kept(accounts),
				T::WeightInfo::release_yield_passed(dpos),
			),
			Purse::Bonus => (
				T::WeightInfo::release_bonus(accounts),
				T::WeightInfo::release_bonus_kept(accounts),
				T::WeightInfo::release_bonus_passed(dpos),
			),
			Purse::Withdraw => (
				T::WeightInfo::release_withdraw(accounts),
				T::WeightInfo::release_withdraw_kept(accounts),
				T::WeightInfo::release_withdraw_passed(dpos),
			),
		};
		if dpos == 0 {
			return paid.max(kept);
		}
		// What both have in common is counted twice: too much rather than too little.
		paid.max(kept).saturating_add(passed)
	}
}
