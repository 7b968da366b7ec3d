//! Days, and what accounts had paid on them.

use crate::{Config, Day, FundOf, Pallet, Spent};
use bullet_train_primitives::{Balance, BlockNumber, TrainId};
use frame_support::traits::Get;
use sp_runtime::traits::BlockNumberProvider;

impl<T: Config> Pallet<T> {
	/// The current block number.
	pub(crate) fn now() -> BlockNumber {
		T::BlockNumberProvider::current_block_number()
	}

	/// The day of the current block. Without a length, all blocks are of one day.
	pub(crate) fn today() -> Day {
		let (now, length) = (Self::now(), T::BlocksPerDay::get());
		let number = now.checked_div(length).unwrap_or(0);
		let next = number
			.checked_add(1)
			.and_then(|next| next.checked_mul(length));
		Day {
			number,
			ends: next.filter(|next| *next > now).unwrap_or(BlockNumber::MAX),
		}
	}

	/// The key of what an account had paid on the day that ends before block `ends`. No fund has two
	/// days that end at the same block, even if the length of a day is changed. Their numbers may
	/// repeat then.
	pub(crate) fn key(
		ends: BlockNumber,
		train: TrainId,
		who: &T::AccountId,
	) -> ([u8; 4], TrainId, &T::AccountId) {
		(ends.to_be_bytes(), train, who)
	}

	/// What the fund has paid for an account today, in base units.
	pub(crate) fn spent_for(train: TrainId, fund: &FundOf<T>, who: &T::AccountId) -> Balance {
		if fund.is_day_over(Self::now()) {
			return 0;
		}
		Spent::<T>::get(Self::key(fund.day.ends, train, who)).unwrap_or(0)
	}

	/// Removes up to `most` entries of days that are over.
	pub(crate) fn forget(most: usize) {
		let now = Self::now();
		let mut keys = Spent::<T>::iter_keys();
		for _ in 0..most {
			match keys.next() {
				Some((ends, train, who)) if BlockNumber::from_be_bytes(ends) <= now => {
					Spent::<T>::remove((ends, train, who))
				}
				_ => return,
			}
		}
	}
}
