//! Days, and what accounts had paid on them.

use crate::{Config, FundOf, Pallet, Spent, WeightInfo};
use bullet_train_primitives::{Balance, BlockNumber, TrainId};
use frame_support::{
	traits::Get,
	weights::{Weight, WeightMeter},
};
use sp_runtime::traits::BlockNumberProvider;

/// The part of the weight that is left in a block that forgetting may take: one in this many.
const PART: u64 = 4;

impl<T: Config> Pallet<T> {
	/// The current block number.
	pub(crate) fn now() -> BlockNumber {
		T::BlockNumberProvider::current_block_number()
	}

	/// The first block after the current day. Without a length, all blocks are of one day.
	///
	/// A fund begins a day only when its last one is over. So its days end later and later,
	/// whatever becomes of their length.
	pub(crate) fn day_ends() -> BlockNumber {
		let (now, length) = (Self::now(), T::BlocksPerDay::get());
		let next = now
			.checked_div(length)
			.and_then(|days| days.checked_add(1))
			.and_then(|days| days.checked_mul(length));
		next.unwrap_or(BlockNumber::MAX)
	}

	/// The key of what an account had paid on the day that ends before block `ends`.
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
		Spent::<T>::get(Self::key(fund.day_ends, train, who)).unwrap_or(0)
	}

	/// Removes entries of days that are over, for a part of the weight that is left in the block.
	/// Returns the weight used.
	pub(crate) fn forget(left: Weight) -> Weight {
		let mut meter = WeightMeter::with_limit(left.div(PART));
		let look = T::WeightInfo::forget(0);
		if meter.try_consume(look).is_err() {
			return Weight::zero();
		}
		let entry = T::WeightInfo::forget(1).saturating_sub(look);
		let now = Self::now().to_be_bytes();
		// One iterator for all of them: another one would step over what this one has removed.
		for (ends, train, who) in Spent::<T>::iter_keys() {
			if ends > now || meter.try_consume(entry).is_err() {
				break;
			}
			Spent::<T>::remove((ends, train, who));
		}
		meter.consumed()
	}
}
