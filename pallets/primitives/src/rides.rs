//! The rides, as the milestones need them.

use crate::{Balance, CabinNumber, ClassId, Passenger, TrainId};
use sp_runtime::DispatchResult;

/// The figures of a ride that its share of a milestone depends on (Rulebook 2.3).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stake {
	/// The train of the ride.
	pub train: TrainId,
	/// The fare, in base units of the train's token.
	pub fare: Balance,
	/// How many milestones of the train, from the first, the ride has no unpaid share of.
	pub seen: u32,
}

/// The rides, implemented by travel-cabin for the milestones.
pub trait RideProvider<AccountId> {
	/// The stake of a ride that isn't settled. `None` if there is no such ride.
	fn stake(passenger: &Passenger<AccountId>, class: ClassId, cabin: CabinNumber)
		-> Option<Stake>;

	/// Records that the ride has been paid its share of the first `seen` milestones. Fails if there
	/// is no such ride.
	fn mark_seen(
		passenger: &Passenger<AccountId>,
		class: ClassId,
		cabin: CabinNumber,
		seen: u32,
	) -> DispatchResult;
}
