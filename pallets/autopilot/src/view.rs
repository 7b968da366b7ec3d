//! Reading the agenda.

use crate::{Agenda, Config, Pallet};
use bullet_train_primitives::{BlockNumber, Job};
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_std::vec::Vec;

/// The most entries that one read returns.
const MOST: u32 = 100;

/// An entry of the agenda.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Entry<AccountId> {
	/// The block from which something is due.
	pub at: BlockNumber,
	/// The job.
	pub job: Job<AccountId>,
	/// How often the job has been set aside because it couldn't be done.
	pub times_set_aside: u8,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn view_agenda(from: BlockNumber, limit: u32) -> Vec<Entry<T::AccountId>> {
		let limit = limit.min(MOST) as usize;
		let entries = |kept| {
			Agenda::<T>::iter_from(Self::first_key(kept, from))
				.take_while(move |(_, job, _)| job.is_for_kept() == kept)
				.take(limit)
		};
		let mut all = entries(false)
			.chain(entries(true))
			.map(|(key, job, times_set_aside)| Entry {
				at: Self::block_of(key),
				job,
				times_set_aside,
			})
			.collect::<Vec<_>>();
		all.sort_by_key(|entry| entry.at);
		all.truncate(limit);
		all
	}
}
