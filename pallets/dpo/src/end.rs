//! Failure and termination (Rulebook 3.6).

use crate::{AccountKind, Config, Error, Event, Pallet, Pool, Stage};
use bullet_train_primitives::{Balance, DpoId};
use frame_support::ensure;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_report_failed(caller: T::AccountId, dpo: DpoId) -> DispatchResult {
		let mut pool = Pool::<T>::load(dpo)?;
		pool.ensure_may_fail()?;
		pool.report_failed(caller)?;
		pool.put();
		Ok(())
	}

	pub(crate) fn do_terminate(caller: T::AccountId, dpo: DpoId) -> DispatchResult {
		let mut pool = Pool::<T>::load(dpo)?;
		pool.ensure_may_terminate(&caller)?;
		pool.terminate(caller)?;
		pool.put();
		Ok(())
	}
}

impl<T: Config> Pool<T> {
	/// Makes the DPO FAILED.
	pub fn report_failed(&mut self, caller: T::AccountId) -> DispatchResult {
		let amount = self.end(Stage::Failed)?;
		Pallet::<T>::deposit_event(Event::Failed {
			dpo: self.id,
			account: self.account(),
			caller,
			token: self.record.token.clone(),
			amount,
		});
		Ok(())
	}

	/// Makes the DPO TERMINATED.
	pub fn terminate(&mut self, caller: T::AccountId) -> DispatchResult {
		let amount = self.end(Stage::Terminated)?;
		Pallet::<T>::deposit_event(Event::Terminated {
			dpo: self.id,
			account: self.account(),
			caller,
			token: self.record.token.clone(),
			amount,
		});
		Ok(())
	}

	/// Ensures that the DPO is CREATED and has expired. Fails with `NotCreated` or `NotExpired`.
	pub fn ensure_may_fail(&self) -> Result<(), Error<T>> {
		let record = &self.record;
		ensure!(record.stage == Stage::Created, Error::<T>::NotCreated);
		ensure!(Pallet::<T>::now() >= record.expiry, Error::<T>::NotExpired);
		Ok(())
	}

	/// Ensures that the DPO has been ACTIVE for more than the termination period, or for more than
	/// twice as long if the caller is neither the manager nor acts as a member. From the boarding
	/// deadline on neither matters. Fails with `NotActive`, `TooEarlyToTerminate` or `NotMember`.
	pub fn ensure_may_terminate(&self, caller: &T::AccountId) -> Result<(), Error<T>> {
		let Stage::Active {
			members_terminate_from,
			anyone_terminates_from,
			..
		} = self.record.stage
		else {
			return Err(Error::<T>::NotActive);
		};
		let now = Pallet::<T>::now();
		ensure!(
			now >= members_terminate_from,
			Error::<T>::TooEarlyToTerminate
		);
		ensure!(
			now >= anyone_terminates_from || self.acts(caller),
			Error::<T>::NotMember
		);
		Ok(())
	}

	/// Ends the DPO in this stage, and moves the whole deposit to the Withdraw Account as a refund.
	/// Returns the amount, in base units.
	fn end(&mut self, stage: Stage) -> Result<Balance, DispatchError> {
		self.record.stage = stage;
		self.lapse_offers()?;
		self.look_soon();
		let amount = self.balance(AccountKind::Deposit);
		self.shift(
			AccountKind::Deposit,
			(self.id, AccountKind::Withdraw),
			amount,
		)?;
		self.record.refund = amount;
		Ok(amount)
	}
}
