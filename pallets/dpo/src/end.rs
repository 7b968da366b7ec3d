//! Failure and termination (Rulebook 3.6).

use crate::{Config, DpoMembers, DpoOf, Dpos, Error, Event, Pallet, Purse, Stage};
use bullet_train_primitives::{Balance, DpoId};
use frame_support::{ensure, traits::Get};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_report_failed(caller: T::AccountId, dpo: DpoId) -> DispatchResult {
		let mut record = Self::load(dpo)?;
		Self::ensure_failed(&record)?;
		record.stage = Stage::Failed;
		let amount = Self::free_deposit(dpo, &mut record)?;
		Self::deposit_event(Event::Failed {
			dpo,
			account: Self::account(dpo),
			caller,
			token: record.token.clone(),
			amount,
		});
		Dpos::<T>::insert(dpo, record);
		Ok(())
	}

	pub(crate) fn do_terminate(caller: T::AccountId, dpo: DpoId) -> DispatchResult {
		let mut record = Self::load(dpo)?;
		Self::ensure_may_terminate(dpo, &record, &caller)?;
		record.stage = Stage::Terminated;
		let amount = Self::free_deposit(dpo, &mut record)?;
		Self::deposit_event(Event::Terminated {
			dpo,
			account: Self::account(dpo),
			caller,
			token: record.token.clone(),
			amount,
		});
		Dpos::<T>::insert(dpo, record);
		Ok(())
	}

	/// CREATED with seats unsold from expiry on.
	pub(crate) fn ensure_failed(record: &DpoOf<T>) -> Result<(), Error<T>> {
		ensure!(record.stage == Stage::Created, Error::<T>::NotCreated);
		ensure!(Self::now() >= record.expiry, Error::<T>::NotExpired);
		Ok(())
	}

	/// ACTIVE for more than the termination period; for twice as long, if the caller isn't a member.
	pub(crate) fn ensure_may_terminate(
		dpo: DpoId,
		record: &DpoOf<T>,
		caller: &T::AccountId,
	) -> Result<(), Error<T>> {
		let Stage::Active { since } = record.stage else {
			return Err(Error::<T>::NotActive);
		};
		let (now, day) = (Self::now(), T::BlocksPerDay::get());
		ensure!(
			record.is_overdue(since, now, day),
			Error::<T>::TooEarlyToTerminate
		);
		ensure!(
			record.is_long_overdue(since, now, day)
				|| caller == &record.manager
				|| DpoMembers::<T>::get(dpo).acts(caller),
			Error::<T>::NotMember
		);
		Ok(())
	}

	/// The whole deposit goes to the Withdraw Account.
	fn free_deposit(dpo: DpoId, record: &mut DpoOf<T>) -> Result<Balance, DispatchError> {
		let amount = Self::balance(dpo, &record.token, Purse::Deposit);
		Self::move_to(
			&record.token,
			(dpo, Purse::Deposit),
			(dpo, Purse::Withdraw),
			amount,
		)?;
		record.refund = amount;
		Ok(amount)
	}
}
