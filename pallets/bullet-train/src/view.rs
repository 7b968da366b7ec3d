//! The results of the view functions and of the runtime API.

use crate::{Config, Milestone, Milestones, MilestonesOf, Pallet, ReachedMilestone, Trains};
use bullet_train_primitives::{
	Balance, CabinNumber, ClassId, RideProvider, Token, TrainId, TrainProvider as _,
};
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_std::vec::Vec;

/// A train, as the view functions return it. Amounts are in base units of `token`.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct TrainView<AccountId> {
	/// The train's id.
	pub train: TrainId,
	/// The train's name, UTF-8.
	pub name: Vec<u8>,
	/// The train's owner.
	pub owner: AccountId,
	/// The train's token.
	pub token: Token,
	/// The turnover: the sum of all fares ever paid on the train.
	pub collected: Balance,
	/// The sum of the fares of the rides that aren't settled.
	pub aboard: Balance,
	/// The number of the train's classes that aren't closed.
	pub classes: u32,
	/// The number of the train's classes that aren't retired or have an open ride. At 0 the owner
	/// may close the train.
	pub in_service: u32,
	/// Whether the train is closed. A closed train stays until its last class is gone.
	pub closed: bool,
	/// The milestones reached, the first one first.
	pub reached: Vec<ReachedMilestone>,
	/// The milestones to come, in ascending order of their thresholds.
	pub upcoming: Vec<Milestone>,
	/// The turnover that is missing for the next milestone. `None` if no milestone is to come.
	pub to_next: Option<Balance>,
	/// The escrow for milestones: the rewards of unreached milestones, unpaid shares and rounding
	/// remainders.
	pub escrowed: Balance,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn view_train(train: TrainId) -> Option<TrainView<T::AccountId>> {
		let record = Trains::<T>::get(train)?;
		let MilestonesOf::<T> { upcoming, reached } = Milestones::<T>::get(train);
		Some(TrainView {
			train,
			name: record.name.into_inner(),
			owner: record.owner,
			token: record.token,
			collected: record.collected,
			aboard: record.aboard,
			classes: record.classes,
			in_service: record.in_service,
			closed: record.closed,
			reached: reached.into_inner(),
			upcoming: upcoming.into_inner(),
			to_next: record
				.next_threshold
				.and_then(|t| t.checked_sub(record.collected)),
			escrowed: record.escrowed,
		})
	}

	pub(crate) fn view_share_due(class: ClassId, cabin: CabinNumber) -> Option<Balance> {
		let stake = T::Rides::stake(class, cabin)?;
		Self::share(stake.train, stake.fare, stake.seen)
			.ok()
			.map(|share| share.amount)
	}
}
