//! Invariants of the agenda, which hold after every block.

use crate::{Agenda, Config, Pallet};
use bullet_train_primitives::Works;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Checks that every entry is the one that its record knows of. So no record has two. The
	/// pallets that have the records check that none is missing.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		for (key, job, _) in Agenda::<T>::iter() {
			let at = Self::block_of(key);
			ensure!(
				key == Self::key(at, &job),
				"an entry is in the wrong part of the agenda"
			);
			ensure!(
				T::Works::planned(&job) == Some(at),
				"a record doesn't know its entry on the agenda"
			);
		}
		Ok(())
	}
}
