//! When a session ends, and who the validators of the next one are.

use crate::{Config, List, Pallet};
use frame_support::{traits::Get, weights::Weight};
use frame_system::pallet_prelude::BlockNumberFor;
use pallet_session::{SessionManager, ShouldEndSession};
use sp_runtime::{traits::UniqueSaturatedInto, SaturatedConversion};
use sp_std::vec::Vec;

impl<T: Config> Pallet<T> {
	/// Whether an account has registered keys.
	pub(crate) fn has_keys(who: &T::AccountId) -> bool {
		pallet_session::NextKeys::<T>::contains_key(who)
	}

	/// Whether a session ends with this block.
	pub(crate) fn is_time(now: BlockNumberFor<T>) -> bool {
		let now: u32 = now.unique_saturated_into();
		now.checked_rem(T::SessionLength::get().get()) == Some(0)
	}

	/// What GRANDPA's pallet does at the end of the block in which a session has ended: it reads
	/// the change, writes the new voters, drops the change, and reports it.
	pub(crate) fn weight_of_enacting() -> Weight {
		T::DbWeight::get().reads_writes(1, 3)
	}

	/// The block with which the next session begins.
	pub(crate) fn view_next_session_at() -> u32 {
		let now: u32 = frame_system::Pallet::<T>::block_number().saturated_into();
		let length = T::SessionLength::get().get();
		let gone = now.checked_rem(length).unwrap_or_default();
		now.saturating_add(length.saturating_sub(gone))
	}
}

/// This pallet ends the sessions itself: pallet-session would charge a whole block for it.
impl<T: Config> ShouldEndSession<BlockNumberFor<T>> for Pallet<T> {
	fn should_end_session(_: BlockNumberFor<T>) -> bool {
		false
	}
}

impl<T: Config> SessionManager<T::AccountId> for Pallet<T> {
	/// The validators on the list that have keys, unless they are those of the session that begins.
	/// If none has keys, the authorities stay as they are, because pallet-session then reports no
	/// change.
	fn new_session(_: u32) -> Option<Vec<T::AccountId>> {
		let list = List::<T>::get();
		let able: Vec<_> = list.into_iter().filter(Self::has_keys).collect();
		if able.is_empty() {
			log::error!(target: "runtime::validators", "no validator has keys");
			return None;
		}
		(able != pallet_session::Validators::<T>::get()).then_some(able)
	}

	/// The validators at genesis are those of pallet-session's part of it.
	fn new_session_genesis(_: u32) -> Option<Vec<T::AccountId>> {
		None
	}

	fn end_session(_: u32) {}

	fn start_session(_: u32) {}
}
