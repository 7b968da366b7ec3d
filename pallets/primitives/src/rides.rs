//! The rides, as the milestones need them.

use crate::{Balance, CabinNumber, ClassId, Passenger, TrainId};
use sp_runtime::DispatchResult;

/// The figures from which a ride's share of a milestone is calculated (Rulebook 2.3).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stake<AccountId> {
	/// The passenger, to whom the share is due.
	pub passenger: Passenger<AccountId>,
	/// The train of the ride.
	pub train: TrainId,
	/// The fare, in base units of the train's token.
	pub fare: Balance,
	/// The number of milestones, counted from the train's first, of which the ride has no unpaid
	/// share.
	pub seen: u32,
}

/// The rides, implemented by travel-cabin for the milestones.
pub trait RideProvider<AccountId> {
	/// The stake of a ride that isn't settled, `None` if there is none.
	fn stake(class: ClassId, cabin: CabinNumber) -> Option<Stake<AccountId>>;

	/// Records that the ride has been paid its share of the first `seen` milestones.
	fn mark_seen(class: ClassId, cabin: CabinNumber, seen: u32) -> DispatchResult;
}
