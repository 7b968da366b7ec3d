//! The cabin market as a DPO sees it.

use crate::{Balance, BlockNumber, CabinNumber, ClassId, DpoId, Token};
use sp_runtime::DispatchError;

/// The terms of a class (Rulebook 1.2) and whether a cabin can be had.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quote {
	/// The token of fare and rewards.
	pub token: Token,
	/// What the passenger locks until the ride ends, in base units.
	pub fare: Balance,
	/// What the ride earns in all, in base units.
	pub yield_total: Balance,
	/// What a DPO gets on boarding, in base units.
	pub bonus: Balance,
	/// How long the ride takes, in blocks.
	pub duration: BlockNumber,
	/// Whether the class is on sale with a cabin left, whose ride would end before block numbers do.
	pub available: bool,
}

/// The cabin market, implemented by travel-cabin for the DPOs.
pub trait CabinProvider {
	/// Why money is on hold.
	type Reason;

	/// The terms of a class, `None` if there is no such class.
	fn quote(class: ClassId) -> Option<Quote>;

	/// Board the class's next cabin for a DPO (Rulebook 1.3): the fare comes from what the DPO's
	/// account holds under `fare_from`, the bonus goes where [`DpoProvider`](crate::DpoProvider) says.
	fn board_dpo(
		dpo: DpoId,
		class: ClassId,
		fare_from: &Self::Reason,
	) -> Result<CabinNumber, DispatchError>;

	/// Whether the DPO's ride in this cabin isn't settled.
	fn is_aboard(dpo: DpoId, class: ClassId, cabin: CabinNumber) -> bool;

	/// The most bytes that a ride takes of storage, which a DPO's manager pays a deposit for.
	fn ride_len() -> usize;
}
