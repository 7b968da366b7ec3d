//! Releasing the accounts (Rulebook 3.7, 3.9, 3.11).
//!
//! A release is planned first, without writing anything: a [`Plan`] has all its payments and what
//! they change. The calls carry the plan out, the view functions return it, and closing makes sure
//! that none is left to carry out.

mod bonus;
mod by_seats;
mod plan;
mod recipients;
mod withdraw;
mod yields;

pub(crate) use plan::Plan;
pub use plan::{DpoPayment, Effect, Split};
pub use recipients::Recipients;

use crate::{AccountKind, Config, Error, Event, Pallet, Pool, Releasable, Stage, WeightInfo};
use bullet_train_primitives::{tried, Balance, DpoId, Escrow};
use frame_support::{
	dispatch::{DispatchErrorWithPostInfo, DispatchResultWithPostInfo, WithPostDispatchInfo},
	ensure,
	traits::{DefensiveOption, Get},
	weights::Weight,
};
use sp_runtime::{DispatchError, DispatchResult};

/// What became of the payments of a release to accounts.
#[derive(Clone, Copy, Default)]
pub(crate) struct Paid {
	/// The number of accounts that were paid, and had nothing of the token before.
	opened: u32,
	/// The number of accounts whose parts were kept.
	kept: u32,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_release(
		caller: T::AccountId,
		dpo: DpoId,
		account: Releasable,
		declared: Recipients,
	) -> DispatchResultWithPostInfo {
		let weight = |recipients| Self::weight_of(account, recipients);
		let charge_base = |error: DispatchError| error.with_weight(weight(Recipients::NONE));
		let mut pool = Pool::<T>::load(dpo).map_err(charge_base)?;
		let (plan, recipients) = pool.plan_for(account, &caller, declared)?;
		let paid = pool.carry_out(account, &plan, caller)?;
		pool.put();
		let charged = Self::charge_for(account, recipients, paid);
		Ok(Some(charged).into())
	}

	/// The weight of a release to this number of recipients at most, whether accounts are paid or
	/// their parts are kept.
	pub(crate) fn weight_of(account: Releasable, recipients: Recipients) -> Weight {
		let Recipients { accounts, dpos } = recipients;
		let (paid, kept) = (
			Self::weight_of_paying(account, accounts.into()),
			Self::weight_of_keeping(account, accounts.into()),
		);
		paid.max(kept)
			.saturating_add(Self::weight_of_passing(account, dpos))
	}

	/// The weight that a caller is charged for a release that was made to these recipients: at
	/// least half of what it had to declare, so that a wallet never shows more than twice the fee.
	fn charge_for(account: Releasable, recipients: Recipients, paid: Paid) -> Weight {
		let declared = Self::weight_of(account, recipients.to_declare(account));
		Self::weight_after(account, recipients, paid).max(declared.saturating_sub(declared.div(2)))
	}

	/// The weight of a release that was made to these recipients.
	pub(crate) fn weight_after(account: Releasable, recipients: Recipients, paid: Paid) -> Weight {
		let Paid { opened, kept } = paid;
		let accounts = u32::from(recipients.accounts).saturating_sub(kept);
		// A payment that opens an account in the token reads and writes the account in BOLT, too.
		let not_opened = accounts.saturating_sub(opened).into();
		let weight = Self::weight_of_paying(account, accounts)
			.saturating_sub(T::DbWeight::get().reads_writes(not_opened, not_opened))
			.saturating_add(Self::weight_of_passing(account, recipients.dpos));
		if kept == 0 {
			return weight;
		}
		// What paying and keeping have in common is counted twice, but keeping all is the most.
		weight
			.saturating_add(Self::weight_of_keeping(account, kept))
			.min(Self::weight_of(account, recipients))
	}

	/// The weight of a release that pays this number of accounts, and opens all of them in the
	/// token. In two benchmarks the manager or founder is paid as well, which has an account.
	fn weight_of_paying(account: Releasable, accounts: u32) -> Weight {
		let one = T::DbWeight::get().reads_writes(1, 1);
		match account {
			Releasable::Yield => T::WeightInfo::release_yield(accounts).saturating_add(one),
			Releasable::Bonus => T::WeightInfo::release_bonus(accounts).saturating_add(one),
			Releasable::Withdraw => T::WeightInfo::release_withdraw(accounts),
		}
	}

	/// The weight of a release that keeps the parts of this number of accounts.
	fn weight_of_keeping(account: Releasable, accounts: u32) -> Weight {
		let kept = match account {
			Releasable::Yield => T::WeightInfo::release_yield_kept(accounts),
			Releasable::Bonus => T::WeightInfo::release_bonus_kept(accounts),
			Releasable::Withdraw => T::WeightInfo::release_withdraw_kept(accounts),
		};
		// The benchmarks keep for the first time. A part that is kept again may have its entry on
		// the agenda moved, which is one write more.
		kept.saturating_add(T::DbWeight::get().writes(accounts.into()))
	}

	/// The weight that DPO Members add to a release. The part that it has in common with paying
	/// accounts is counted twice, which errs on the safe side.
	fn weight_of_passing(account: Releasable, dpos: u8) -> Weight {
		let passed = match account {
			_ if dpos == 0 => return Weight::zero(),
			Releasable::Yield => T::WeightInfo::release_yield_passed,
			Releasable::Bonus => T::WeightInfo::release_bonus_passed,
			Releasable::Withdraw => T::WeightInfo::release_withdraw_passed,
		};
		passed(dpos.into())
	}
}

impl<T: Config> Pool<T> {
	/// The plan of a release of this account by `caller` to no more than the declared recipients,
	/// and those that it has. Fails as [`plan`](Self::plan) does, and with `TooFewRecipients`.
	pub fn plan_for(
		&self,
		account: Releasable,
		caller: &T::AccountId,
		declared: Recipients,
	) -> Result<(Plan<T::AccountId>, Recipients), DispatchErrorWithPostInfo> {
		let weight = |recipients| Pallet::<T>::weight_of(account, recipients);
		let least = Recipients::least(self.members());
		let planned = Pallet::<T>::weight_after(account, least, Paid::default());
		ensure!(
			least.fit(declared),
			Error::<T>::TooFewRecipients.with_weight(weight(Recipients::NONE))
		);
		// Planning takes time for each member, even if there turns out to be nothing to release.
		let charge_members = |error: Error<T>| error.with_weight(planned);
		let plan = self.plan(account, caller).map_err(charge_members)?;
		let recipients = plan.recipients(least);
		ensure!(
			recipients.fit(declared),
			charge_members(Error::<T>::TooFewRecipients)
		);
		Ok((plan, recipients))
	}

	/// The plan of a release of this account by `caller`. Fails with `NothingToRelease` if it would
	/// pay nobody and change nothing, or with `TooLittleToRelease` (Rulebook 3.9).
	pub fn plan(
		&self,
		account: Releasable,
		caller: &T::AccountId,
	) -> Result<Plan<T::AccountId>, Error<T>> {
		let balance = self.balance(account.into());
		let mut plan = match account {
			Releasable::Yield => self.plan_yield(balance, caller)?,
			Releasable::Bonus => self.plan_bonus(balance)?,
			Releasable::Withdraw => self.plan_withdraw(balance)?,
		};
		ensure!(!plan.is_empty(), Error::<T>::NothingToRelease);
		let total = plan.total();
		let total = total.defensive_ok_or(Error::<T>::Inconsistent)?;
		let remainder = balance.checked_sub(total);
		plan.remainder = remainder.defensive_ok_or(Error::<T>::Inconsistent)?;
		Ok(plan)
	}

	/// The plan of a release of this account by `caller`. `None` if there is nothing to release, or
	/// too little.
	pub fn plan_if_any(
		&self,
		account: Releasable,
		caller: &T::AccountId,
	) -> Result<Option<Plan<T::AccountId>>, Error<T>> {
		match self.plan(account, caller) {
			Ok(plan) => Ok(Some(plan)),
			Err(Error::<T>::NothingToRelease | Error::<T>::TooLittleToRelease) => Ok(None),
			Err(error) => Err(error),
		}
	}

	/// Makes all payments of a plan, and returns what became of those to accounts.
	pub fn carry_out(
		&mut self,
		account: Releasable,
		plan: &Plan<T::AccountId>,
		caller: T::AccountId,
	) -> Result<Paid, DispatchError> {
		let kind = account.into();
		let mut paid = Paid::default();
		for (who, amount) in &plan.accounts {
			let had_none = self.has_none(who);
			let is_paid = self.pay_or_keep(kind, who, *amount)?;
			let counter = match (is_paid, had_none) {
				(true, true) => &mut paid.opened,
				(true, false) => continue,
				(false, _) => &mut paid.kept,
			};
			*counter = counter.saturating_add(1);
		}
		for payment in &plan.dpo_payments {
			self.pass_on(kind, payment)?;
		}
		self.released(account, plan, caller)?;
		self.next_edition()?;
		Ok(paid)
	}

	/// Whether an account has nothing of the DPO's token, so that a payment opens an account in it.
	fn has_none(&self, who: &T::AccountId) -> bool {
		T::Escrow::free(&self.record.token, who) == 0
	}

	/// Records that an account is released, and emits the event.
	fn released(
		&mut self,
		account: Releasable,
		plan: &Plan<T::AccountId>,
		caller: T::AccountId,
	) -> DispatchResult {
		let (dpo, token) = (self.id, self.record.token.clone());
		let (amount, remainder) = (plan.total(), plan.remainder);
		let amount = amount.defensive_ok_or(Error::<T>::Inconsistent)?;
		let event = match account {
			Releasable::Yield => {
				let undivided = u8::try_from(remainder).ok();
				self.record.undivided = undivided.defensive_ok_or(Error::<T>::Inconsistent)?;
				self.record.yield_late_from = None;
				let Split {
					fee,
					cut_off,
					by_seats,
				} = plan.split.unwrap_or_default();
				Event::YieldReleased {
					dpo,
					caller,
					token,
					fee,
					cut_off,
					by_seats,
					remainder,
				}
			}
			Releasable::Bonus => Event::BonusReleased {
				dpo,
				caller,
				token,
				amount,
				remainder,
			},
			Releasable::Withdraw => {
				self.record.refund = 0;
				Event::WithdrawReleased {
					dpo,
					caller,
					token,
					amount,
					remainder,
				}
			}
		};
		Pallet::<T>::deposit_event(event);
		Ok(())
	}

	/// Pays `who` out of an account, or keeps the amount if `who` can't be paid now. Returns
	/// whether `who` is paid.
	pub fn pay_or_keep(
		&mut self,
		kind: AccountKind,
		who: &T::AccountId,
		amount: Balance,
	) -> Result<bool, DispatchError> {
		if amount == 0 {
			return Ok(true);
		}
		let (account, reason) = (self.account(), Pallet::<T>::reason_of(kind));
		let token = self.record.token.clone();
		let paid = tried(T::Escrow::pay(&token, &reason, &account, who, amount))?;
		if paid.is_err() {
			self.keep(Some(kind), (&reason, &account), who, amount)?;
			return Ok(false);
		}
		Pallet::<T>::deposit_event(Event::Paid {
			dpo: self.id,
			kind,
			account,
			who: who.clone(),
			token,
			amount,
		});
		Ok(true)
	}

	/// Moves a DPO Member's part to its account, applies the effect on its state, and plans a look
	/// at it.
	fn pass_on(&self, kind: AccountKind, payment: &DpoPayment) -> DispatchResult {
		let DpoPayment {
			dpo: to,
			kind: to_kind,
			amount,
			effect,
		} = *payment;
		if amount == 0 && effect == Effect::Nothing {
			return Ok(());
		}
		let mut member = Self::load(to)?;
		if amount > 0 {
			self.shift(kind, (to, to_kind), amount)?;
			Pallet::<T>::deposit_event(Event::PassedOn {
				dpo: self.id,
				kind,
				account: self.account(),
				to,
				to_kind,
				to_account: member.account(),
				token: self.record.token.clone(),
				amount,
			});
		}
		if to_kind == AccountKind::Yield {
			member.note_yield()?;
		} else {
			member.look_soon();
		}
		member.apply(effect, self.id, amount)?;
		member.put();
		Ok(())
	}

	/// Changes the state of a DPO Member as the release of the DPO `by` demands. `amount` is the
	/// amount that the release paid to the member, in base units (Rulebook 3.6, 3.7).
	fn apply(&mut self, effect: Effect, by: DpoId, amount: Balance) -> DispatchResult {
		match effect {
			Effect::Nothing => {}
			Effect::Reactivates => {
				let day = T::BlocksPerDay::get();
				self.record.activate(Pallet::<T>::now(), day);
				self.lapse_offers()?;
				Pallet::<T>::deposit_event(Event::Reactivated {
					dpo: self.id,
					refunded_by: by,
				});
			}
			Effect::Terminates => {
				self.record.stage = Stage::Terminated;
				self.record.refund = amount;
				self.lapse_offers()?;
				Pallet::<T>::deposit_event(Event::RefundedTooLate {
					dpo: self.id,
					refunded_by: by,
				});
			}
			Effect::Completes => {
				self.record.stage = Stage::Completed;
				Pallet::<T>::deposit_event(Event::Completed { dpo: self.id });
			}
		}
		Ok(())
	}
}
