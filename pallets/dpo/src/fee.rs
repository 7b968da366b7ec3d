//! Lowering the management fee (Rulebook 3.8).

use crate::{Config, Error, Event, Pallet, Pool};
use bullet_train_primitives::{DpoId, Part};
use frame_support::ensure;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_lower_fee(caller: T::AccountId, dpo: DpoId, fee: Part) -> DispatchResult {
		let mut pool = Pool::<T>::load(dpo)?;
		ensure!(caller == pool.record.manager, Error::<T>::NotManager);
		ensure!(!pool.record.stage.is_over(), Error::<T>::DpoOver);
		pool.ensure_lower_fee(fee)?;
		pool.lower_fee(fee)?;
		pool.put();
		Ok(())
	}
}

impl<T: Config> Pool<T> {
	/// Ensures that a fee is lower than the current one. Fails with `FeeNotLower`.
	pub fn ensure_lower_fee(&self, fee: Part) -> Result<(), Error<T>> {
		ensure!(fee < self.record.fee.into(), Error::<T>::FeeNotLower);
		Ok(())
	}

	/// Lowers the fee, which the caller has checked.
	pub fn lower_fee(&mut self, fee: Part) -> DispatchResult {
		self.record.fee = fee.into();
		self.next_edition()?;
		Pallet::<T>::deposit_event(Event::FeeLowered {
			dpo: self.id,
			fee: self.record.fee,
		});
		Ok(())
	}
}
