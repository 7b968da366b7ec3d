//! Lowering the management fee (Rulebook 3.8).

use crate::{Config, Error, Event, Pallet, Pool};
use bullet_train_primitives::{DpoId, Part};
use frame_support::ensure;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_lower_fee(caller: T::AccountId, dpo: DpoId, fee: Part) -> DispatchResult {
		let mut pool = Pool::<T>::load(dpo)?;
		let record = &mut pool.record;
		ensure!(caller == record.manager, Error::<T>::NotManager);
		ensure!(!record.stage.is_over(), Error::<T>::DpoOver);
		ensure!(fee < record.fee.into(), Error::<T>::FeeNotLower);
		record.fee = fee.into();
		Self::deposit_event(Event::FeeLowered {
			dpo,
			fee: record.fee,
		});
		pool.put();
		Ok(())
	}
}
