//! Which calls a train's fee fund may pay for (Rulebook 6.2).

use crate::{Call, Config, Error, Pallet, WeightInfo};
use bullet_train_primitives::{
	Balance, DpoProvider, Escrow, Foresight, Passenger, RideProvider, Sponsored, TrainId,
};
use frame_support::{ensure, traits::Get};

/// The reads of the benchmark of a claim's foresight. The claim makes them itself.
pub const READS_OF_ITS_OWN: u64 = 6;

impl<T: Config> Sponsored<Call<T>, T::AccountId> for Pallet<T> {
	fn train_of(call: &Call<T>) -> Option<TrainId> {
		match call {
			Call::claim_milestones { class, cabin } => {
				T::Rides::stake(*class, *cabin).map(|stake| stake.train)
			}
			_ => None,
		}
	}

	fn foresee(call: &Call<T>, who: &T::AccountId, _tip: Balance) -> Foresight {
		let ensured = match call {
			Call::claim_milestones { class, cabin } => {
				Self::claim(*class, *cabin).and_then(|claim| {
					let (passenger, amount) = (&claim.stake.passenger, claim.share.amount);
					let is_its_own = match passenger {
						Passenger::User(user) => {
							user == who && T::Escrow::can_be_paid(&claim.terms.token, who, amount)
						}
						Passenger::Dpo(dpo) => T::Dpos::may_withdraw(*dpo, who),
					};
					ensure!(is_its_own, Error::<T>::PassengerCannotBePaid);
					Ok(())
				})
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
