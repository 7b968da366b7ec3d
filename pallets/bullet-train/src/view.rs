//! Reading trains: what view functions and the runtime API answer.

use crate::{Config, Milestone, Pallet, Reached, ReachedMilestone, Trains, Upcoming};
use bullet_train_primitives::{
	Balance, CabinNumber, ClassId, Passenger, RideProvider, Token, TrainId, TrainProvider as _,
};
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_std::vec::Vec;

/// A train as a reader sees it. Amounts are in base units of `token`.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct TrainView<AccountId> {
	/// The train.
	pub train: TrainId,
	/// Its name, UTF-8.
	pub name: Vec<u8>,
	/// Its owner.
	pub owner: AccountId,
	/// Its one token.
	pub token: Token,
	/// The sum of all fares ever paid.
	pub collected: Balance,
	/// The fares of the rides not yet settled.
	pub aboard: Balance,
	/// How many classes aren't gone.
	pub classes: u32,
	/// The milestones reached, the first one first.
	pub reached: Vec<ReachedMilestone>,
	/// The milestones to come, the nearest first.
	pub upcoming: Vec<Milestone>,
	/// What is still to be collected until the next milestone, `None` without one.
	pub to_next: Option<Balance>,
	/// What is on hold for the milestones: unreached rewards, unpaid shares, remainders.
	pub escrowed: Balance,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn view_train(train: TrainId) -> Option<TrainView<T::AccountId>> {
		let record = Trains::<T>::get(train)?;
		Some(TrainView {
			train,
			name: record.name.into_inner(),
			owner: record.owner,
			token: record.token,
			collected: record.collected,
			aboard: record.aboard,
			classes: record.classes,
			reached: Reached::<T>::get(train).into_inner(),
			upcoming: Upcoming::<T>::get(train).into_inner(),
			to_next: record
				.next_threshold
				.and_then(|t| t.checked_sub(record.collected)),
			escrowed: record.escrowed,
		})
	}

	pub(crate) fn view_share_due(
		passenger: Passenger<T::AccountId>,
		class: ClassId,
		cabin: CabinNumber,
	) -> Option<Balance> {
		let stake = T::Rides::stake(&passenger, class, cabin)?;
		Self::share(stake.train, stake.fare, stake.seen)
			.ok()
			.map(|share| share.amount)
	}
}
