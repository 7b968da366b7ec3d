//! Invariants of the list, which hold after every block.

use crate::{Config, List, Pallet};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Checks that no account is on the list twice.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut accounts = List::<T>::get().into_inner();
		let all = accounts.len();
		accounts.sort();
		accounts.dedup();
		ensure!(accounts.len() == all, "a validator is on the list twice");
		Ok(())
	}
}
