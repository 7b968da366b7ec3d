//! [`Agenda`](bullet_train_primitives::Agenda), through which the other pallets plan their jobs.

use crate::{Agenda, Config, Event, Pallet};
use bullet_train_math::period;
use bullet_train_primitives::{BlockNumber, Job};
use frame_support::{storage::StoragePrefixedMap as _, traits::Get};
use sp_runtime::{traits::AccountIdConversion, DispatchError};
use sp_std::vec::Vec;

/// The days that a job waits when it is set aside for the first and for the second time.
const FIRST_WAITS: [u32; 2] = [1, 7];
/// The days that it waits from then on.
const LATER_WAITS: u32 = 30;

impl<T: Config> Pallet<T> {
	/// The account in whose name the chain acts. Nobody has a key to it.
	pub fn account_id() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// The first part of an entry's key, which decides when its turn comes.
	pub(crate) fn key(at: BlockNumber, job: &Job<T::AccountId>) -> (bool, [u8; 4]) {
		(job.is_for_kept(), at.to_be_bytes())
	}

	/// The block in the first part of an entry's key.
	pub(crate) fn block_of((_, at): (bool, [u8; 4])) -> BlockNumber {
		BlockNumber::from_be_bytes(at)
	}

	/// A key in storage that is less than those of all entries from block `from` on.
	pub(crate) fn first_key(kept: bool, from: BlockNumber) -> Vec<u8> {
		let mut key = Agenda::<T>::final_prefix().to_vec();
		codec::Encode::encode_to(&(kept, from.to_be_bytes()), &mut key);
		key
	}

	/// Plans a job that has been set aside `times` times before for the block at which it is tried
	/// again. Returns the block.
	fn plan_again(job: &Job<T::AccountId>, times: u8) -> BlockNumber {
		let at = Self::tried_again_at(times);
		Agenda::<T>::insert(Self::key(at, job), job, times.saturating_add(1));
		at
	}

	/// Plans a job that has failed, and was set aside `times` times before, as `plan_again` does,
	/// and reports that. Returns the block.
	pub(crate) fn report_failed(
		job: &Job<T::AccountId>,
		times: u8,
		error: DispatchError,
	) -> BlockNumber {
		let again_at = Self::plan_again(job, times);
		Self::deposit_event(Event::JobFailed {
			job: job.clone(),
			error,
			again_at,
		});
		again_at
	}

	/// The block at which a job is tried again that has been set aside `times` times before.
	fn tried_again_at(times: u8) -> BlockNumber {
		let days = FIRST_WAITS.get(usize::from(times)).copied();
		let days = days.unwrap_or(LATER_WAITS);
		let at = period::after(Self::now(), days, T::BlocksPerDay::get());
		at.unwrap_or(BlockNumber::MAX)
	}
}

impl<T: Config> bullet_train_primitives::Agenda<T::AccountId> for Pallet<T> {
	fn account() -> T::AccountId {
		Self::account_id()
	}

	fn replan(job: &Job<T::AccountId>, from: Option<BlockNumber>, to: Option<BlockNumber>) {
		if let Some(from) = from {
			Agenda::<T>::remove(Self::key(from, job), job);
		}
		if let Some(to) = to {
			Agenda::<T>::insert(Self::key(to, job), job, 0);
		}
	}

	fn set_aside(job: &Job<T::AccountId>, planned: &mut Option<BlockNumber>) {
		let at = Self::tried_again_at(0);
		if planned.is_none_or(|planned| at < planned) {
			Self::replan(job, *planned, None);
			*planned = Some(Self::plan_again(job, 0));
		}
	}

	fn failed(job: &Job<T::AccountId>, error: DispatchError) -> BlockNumber {
		Self::report_failed(job, 0, error)
	}

	fn times_set_aside(job: &Job<T::AccountId>, at: BlockNumber) -> Option<u8> {
		Agenda::<T>::get(Self::key(at, job), job)
	}
}
