//! Fee funds: a train's owner pays the fees of calls on its train (Rulebook 6).

use crate::{Balance, TrainId};
use frame_support::weights::Weight;
use sp_runtime::DispatchError;

/// The answer to whether a call would succeed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Foresight {
	/// Whether the call serves its caller and, by the records, would succeed.
	pub succeeds: bool,
	/// The weight of finding out, without the reads that the call makes itself.
	pub weight: Weight,
}

/// The calls that a fee fund may pay for, implemented by the pallets of the suite for their own
/// calls, and by the runtime for all of them.
///
/// Nothing is written. Both methods are for a call as the transaction has it: a call inside another
/// one, such as a batch, is none of these.
pub trait Sponsored<Call, AccountId> {
	/// The train on which the call is. `None` if no fund pays for such a call, or if the record
	/// that it names doesn't exist.
	fn train_of(call: &Call) -> Option<TrainId>;

	/// Whether the call serves `who` and, by the records, would succeed now, after `who` has paid
	/// `tip` in the native token. The reads are those that the call makes itself.
	fn foresee(call: &Call, who: &AccountId, tip: Balance) -> Foresight;
}

/// The fee funds, implemented by fee-fund for the trains.
pub trait FeeFunds<AccountId> {
	/// Ends the fund of a train that its owner closes: pays what is owed, and returns the rest.
	/// Returns whether the train had one.
	fn train_closes(train: TrainId, owner: &AccountId) -> Result<bool, DispatchError>;

	/// The weight of [`FeeFunds::train_closes`] for a train with a fund.
	fn weight_of_closing() -> Weight;
}
