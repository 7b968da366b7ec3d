//! A ride as the milestones see it.

use crate::{Balance, CabinNumber, ClassId, Passenger, TrainId};
use sp_runtime::DispatchResult;

/// What a ride's share of a milestone is worked out from (Rulebook 2.3).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stake {
	/// The train that it rides on.
	pub train: TrainId,
	/// Its fare, in base units of the train's token.
	pub fare: Balance,
	/// How many of the train's milestones it has no further share of.
	pub seen: u32,
}

/// The rides, implemented by travel-cabin for the milestones.
pub trait RideProvider<AccountId> {
	/// The stake of a ride that isn't settled, `None` if there is none.
	fn stake(passenger: &Passenger<AccountId>, class: ClassId, cabin: CabinNumber)
		-> Option<Stake>;

	/// Note that the ride has been paid its share of the first `seen` milestones.
	fn mark_seen(
		passenger: &Passenger<AccountId>,
		class: ClassId,
		cabin: CabinNumber,
		seen: u32,
	) -> DispatchResult;
}
