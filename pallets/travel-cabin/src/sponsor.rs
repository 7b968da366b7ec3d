//! Which calls a train's fee fund may pay for (Rulebook 6.2).

use crate::{Call, Classes, Config, Error, Pallet, UnclaimedRewards, WeightInfo};
use bullet_train_primitives::{
	Balance, CabinNumber, ClassId, Escrow, Foresight, Sponsored, TrainId, TrainProvider,
};
use frame_support::{ensure, traits::Get};
use sp_runtime::DispatchResult;

/// The reads of the benchmark of a withdrawal's foresight. The withdrawal makes them itself.
pub const READS_OF_ITS_OWN: u64 = 5;

impl<T: Config> Sponsored<Call<T>, T::AccountId> for Pallet<T> {
	fn train_of(call: &Call<T>) -> Option<TrainId> {
		let class = match call {
			Call::board { class, .. }
			| Call::withdraw_yield { class, .. }
			| Call::claim_unclaimed { class, .. } => class,
			_ => return None,
		};
		Classes::<T>::get(class).map(|record| record.train)
	}

	fn foresee(call: &Call<T>, who: &T::AccountId, tip: Balance) -> Foresight {
		let ensured = match call {
			Call::board {
				class,
				train,
				highest_fare,
			} => Self::ensure_may_board(who, *class, *train, *highest_fare, tip),
			Call::withdraw_yield { class, cabin } => {
				Self::withdrawal(who, *class, *cabin).map(|_| ())
			}
			Call::claim_unclaimed { class, cabin } => {
				Self::ensure_may_claim_its_own(who, *class, *cabin)
			}
			_ => Err(Error::<T>::Inconsistent.into()),
		};
		let own = T::DbWeight::get().reads(READS_OF_ITS_OWN);
		Foresight {
			succeeds: ensured.is_ok(),
			weight: T::WeightInfo::foresee().saturating_sub(own),
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Ensures that something is kept for `who` from this cabin, and that it can be paid.
	fn ensure_may_claim_its_own(
		who: &T::AccountId,
		class: ClassId,
		cabin: CabinNumber,
	) -> DispatchResult {
		let kept = UnclaimedRewards::<T>::get(class, cabin);
		let kept = kept.ok_or(Error::<T>::NothingUnclaimed)?;
		ensure!(kept.who == *who, Error::<T>::NotPassenger);
		let record = Classes::<T>::get(class).ok_or(Error::<T>::Inconsistent)?;
		let train = T::Trains::terms(record.train).ok_or(Error::<T>::Inconsistent)?;
		// They are paid one after the other, the fare first.
		let can_be_paid = |part| T::Escrow::can_be_paid(&train.token, who, part);
		ensure!(
			can_be_paid(kept.fare) && can_be_paid(kept.rewards),
			Error::<T>::CannotBePaid
		);
		Ok(())
	}
}
