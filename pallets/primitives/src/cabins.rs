//! The cabins, as the DPOs need them.

use crate::{Balance, BlockNumber, CabinNumber, ClassId, DpoId, Token, TrainId};
use sp_runtime::DispatchError;

/// The terms of a class (Rulebook 1.2), and whether a cabin of it is available.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quote {
	/// The train of the class.
	pub train: TrainId,
	/// The token of the fare and the rewards.
	pub token: Token,
	/// The fare, in base units, locked until the ride is settled.
	pub fare: Balance,
	/// The yield of the whole ride, in base units.
	pub yield_total: Balance,
	/// The bonus that a DPO gets for boarding, in base units.
	pub bonus: Balance,
	/// The duration of the ride, in blocks.
	pub duration: BlockNumber,
	/// Whether a cabin can be boarded now: the class isn't retired, it has a cabin left, and the
	/// ride wouldn't end after the highest block number.
	pub available: bool,
}

/// The fare that comes back from a ride (Rulebook 1.7).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Returns {
	/// The fare, in base units.
	pub fare: Balance,
	/// The block at which the ride ends.
	pub from: BlockNumber,
}

/// The cabins, implemented by travel-cabin for the DPOs.
pub trait CabinProvider {
	/// The reason for a hold.
	type Reason;

	/// The quote of a class. `None` if there is no such class.
	fn quote(class: ClassId) -> Option<Quote>;

	/// Boards the next cabin of a class for a DPO and returns its number (Rulebook 1.3).
	///
	/// The fare comes out of the hold of the DPO's account under `fare_from`. The bonus goes where
	/// [`DpoProvider::hold_for`](crate::DpoProvider::hold_for) says.
	///
	/// Fails if there is no such class, if it sells no cabin now, if the ride would end after the
	/// highest block number, if there is no such DPO, if the hold doesn't cover the fare, or if the
	/// train's turnover wouldn't fit 128 bits. After an error the caller must roll back.
	fn board_dpo(
		dpo: DpoId,
		class: ClassId,
		fare_from: &Self::Reason,
	) -> Result<CabinNumber, DispatchError>;

	/// The fare that comes back to a DPO from its ride in this cabin. `None` if it has no ride
	/// there that isn't settled.
	fn returns(dpo: DpoId, class: ClassId, cabin: CabinNumber) -> Option<Returns>;

	/// Whether the DPO has a ride in this cabin that isn't settled.
	fn is_aboard(dpo: DpoId, class: ClassId, cabin: CabinNumber) -> bool {
		Self::returns(dpo, class, cabin).is_some()
	}
}
