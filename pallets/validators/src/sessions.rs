//! When a session ends, and who the validators of the next one are.

use crate::{Config, Finality, List, Pallet};
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

	/// Whether the session can end: a validator on the list has keys, and no change of the voters
	/// is pending.
	pub(crate) fn can_end() -> bool {
		if T::Finality::change_is_pending() {
			return false;
		}
		let can_end = List::<T>::get().iter().any(Self::has_keys);
		if !can_end {
			log::error!(
				target: "runtime::validators",
				"no validator on the list has keys, so the session goes on"
			);
		}
		can_end
	}

	/// What GRANDPA's pallet does at the end of the block in which a session has ended: it reads
	/// the change, writes the new voters, drops the change, and reports it. After `noteStalled`, it
	/// also reads and writes when the next forced change may come.
	pub(crate) fn weight_of_enacting() -> Weight {
		T::DbWeight::get().reads_writes(2, 4)
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
	/// There is at least one, or the session wouldn't have ended.
	fn new_session(_: u32) -> Option<Vec<T::AccountId>> {
		let list = List::<T>::get();
		let able: Vec<_> = list.into_iter().filter(Self::has_keys).collect();
		(able != pallet_session::Validators::<T>::get()).then_some(able)
	}

	/// The validators at genesis are those of pallet-session's part of it.
	fn new_session_genesis(_: u32) -> Option<Vec<T::AccountId>> {
		None
	}

	fn end_session(_: u32) {}

	fn start_session(_: u32) {}
}
