//! Invariants of the list and of the sessions, which hold after every block.

use crate::{Config, Finality, List, Pallet};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;
use sp_std::vec::Vec;

impl<T: Config> Pallet<T> {
	/// Checks that no account is on the list twice, that the next session has validators, and that
	/// the voters are those of this session.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut accounts = List::<T>::get().into_inner();
		let all = accounts.len();
		accounts.sort();
		accounts.dedup();
		ensure!(accounts.len() == all, "a validator is on the list twice");

		let next = pallet_session::QueuedKeys::<T>::get();
		ensure!(!next.is_empty(), "the next session has no validators");
		// pallet-session keeps the keys of the next session alone. Without a change, this session
		// has the same.
		let same = !pallet_session::QueuedChanged::<T>::get();
		if same && !T::Finality::change_is_pending() {
			let keys: Vec<_> = next.into_iter().map(|(_, keys)| keys).collect();
			ensure!(
				T::Finality::are_voters(&keys),
				"the voters aren't the validators of the session"
			);
		}
		Ok(())
	}
}
