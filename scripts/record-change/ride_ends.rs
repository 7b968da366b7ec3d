//! TravelCabin 1 to 2: each ride's record gets the block at which the ride ends.
//!
//! The number of rides has no limit, so this takes several blocks. A ride that has been changed
//! can't be read as an old one, nor an old one as a new one: the cursor says how far the rides are
//! changed, in the order of their keys. Nothing else writes rides meanwhile.

use crate::{configs::system::DatabaseWeight, AccountId, Runtime, TravelCabin};
use bullet_train_primitives::{Balance, BlockNumber, CabinNumber, ClassId, Passenger};
use codec::{Decode, Encode};
use frame_support::{
	migrations::{MigrationId, SteppedMigration, SteppedMigrationError, VersionedMigration},
	pallet_prelude::Twox64Concat,
	traits::UncheckedOnRuntimeUpgrade,
	weights::{Weight, WeightMeter},
};
use pallet_travel_cabin::{Classes, Ride, Rides};

/// The rides as they are stored before this release.
mod old {
	use super::*;

	/// A ride without its end.
	#[derive(Clone, Encode, Decode)]
	pub struct Ride {
		pub passenger: Passenger<AccountId>,
		pub boarded: BlockNumber,
		pub last_paid: BlockNumber,
		pub withdrawn: Balance,
		pub seen: u32,
		pub planned: Option<BlockNumber>,
	}

	/// The rides, under the keys that they keep.
	#[frame_support::storage_alias]
	pub type Rides =
		StorageDoubleMap<TravelCabin, Twox64Concat, ClassId, Twox64Concat, CabinNumber, Ride>;
}

/// The new layout, which TravelCabin's storage version names from the first block on.
pub type NewLayout = VersionedMigration<1, 2, InSteps, TravelCabin, DatabaseWeight>;

/// Changes nothing at once.
pub struct InSteps;

impl UncheckedOnRuntimeUpgrade for InSteps {}

/// The weight of changing a ride: its key, its record and its class are read, and its record is
/// written.
pub fn weight_of_ride() -> Weight {
	DatabaseWeight::get().reads_writes(3, 1)
}

/// Changes the rides, in the order of their keys.
pub struct RideEnds;

impl RideEnds {
	fn changed(class: ClassId, ride: old::Ride) -> Ride<AccountId> {
		let terms = Classes::<Runtime>::get(class).map(|class| class.terms);
		let ends = terms.and_then(|terms| ride.boarded.checked_add(terms.duration));
		Ride {
			passenger: ride.passenger,
			boarded: ride.boarded,
			// Before, a ride without an end couldn't be settled. There is none.
			ends: ends.unwrap_or(BlockNumber::MAX),
			last_paid: ride.last_paid,
			withdrawn: ride.withdrawn,
			seen: ride.seen,
			planned: ride.planned,
		}
	}
}

impl SteppedMigration for RideEnds {
	/// The last ride that has been changed.
	type Cursor = (ClassId, CabinNumber);
	type Identifier = MigrationId<11>;

	fn id() -> Self::Identifier {
		MigrationId {
			pallet_id: *b"TravelCabin",
			version_from: 1,
			version_to: 2,
		}
	}

	fn step(
		mut cursor: Option<Self::Cursor>,
		meter: &mut WeightMeter,
	) -> Result<Option<Self::Cursor>, SteppedMigrationError> {
		let required = weight_of_ride();
		if !meter.can_consume(required) {
			return Err(SteppedMigrationError::InsufficientWeight { required });
		}
		let mut rides = match cursor {
			None => old::Rides::iter(),
			Some((class, cabin)) => old::Rides::iter_from(old::Rides::hashed_key_for(class, cabin)),
		};
		while meter.try_consume(required).is_ok() {
			let Some((class, cabin, ride)) = rides.next() else {
				return Ok(None);
			};
			Rides::<Runtime>::insert(class, cabin, Self::changed(class, ride));
			cursor = Some((class, cabin));
		}
		Ok(cursor)
	}

	/// Returns all rides.
	#[cfg(feature = "try-runtime")]
	fn pre_upgrade() -> Result<alloc::vec::Vec<u8>, sp_runtime::TryRuntimeError> {
		let rides = old::Rides::iter().collect::<alloc::vec::Vec<_>>();
		let keys = old::Rides::iter_keys().count();
		frame_support::ensure!(
			rides.len() == keys,
			"a ride can't be read before the change"
		);
		Ok(rides.encode())
	}

	/// Checks that there are the same rides, with the same amounts, and that each has its end.
	#[cfg(feature = "try-runtime")]
	fn post_upgrade(before: alloc::vec::Vec<u8>) -> Result<(), sp_runtime::TryRuntimeError> {
		let before = alloc::vec::Vec::<(ClassId, CabinNumber, old::Ride)>::decode(&mut &before[..]);
		let before = before.map_err(|_| "the rides before the change can't be read")?;
		frame_support::ensure!(
			Rides::<Runtime>::iter_keys().count() == before.len(),
			"the change has lost a ride, or made one"
		);
		for (class, cabin, ride) in before {
			let ends = Classes::<Runtime>::get(class)
				.and_then(|class| ride.boarded.checked_add(class.terms.duration));
			let expected = Self::changed(class, ride);
			frame_support::ensure!(
				ends == Some(expected.ends)
					&& Rides::<Runtime>::get(class, cabin) == Some(expected),
				"a ride isn't as before, or has a wrong end"
			);
		}
		Ok(())
	}
}
