//! The trains, as the cabins need them.

use crate::{Balance, Payee, Token, TrainId};
use sp_runtime::{DispatchError, DispatchResult};

/// The terms that a class takes from its train.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TrainTerms<AccountId> {
	/// The train's owner, which creates its classes and puts their rewards into escrow.
	pub owner: AccountId,
	/// The train's token, for fares, rewards and milestones.
	pub token: Token,
}

/// A ride's unpaid share of the milestones reached (Rulebook 2.3).
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Share {
	/// The amount due to the passenger, in base units of the train's token.
	pub amount: Balance,
	/// How many milestones the ride has no unpaid share of, once this share is paid.
	pub seen: u32,
}

/// A train's totals over its classes and rides, which the suite's `try_state` compares with their
/// records.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct TrainTotals {
	/// The number of classes that aren't closed.
	pub classes: u32,
	/// The sum of the fares of the rides that aren't settled, in base units.
	pub aboard: Balance,
	/// The number of milestones reached.
	pub reached: u32,
	/// The escrow for reached milestones, in base units: unpaid shares and rounding remainders.
	pub for_shares: Balance,
}

/// The trains, implemented by bullet-train for the cabins.
///
/// The cost of every method is O(1) in the number of passengers and of past calls (Rulebook 2.5).
/// If there is no such train, `terms` and `books` return `None` and the other methods fail.
pub trait TrainProvider<AccountId> {
	/// The reason for a hold.
	type Reason;

	/// The owner and the token of a train. `None` if there is no such train.
	fn terms(train: TrainId) -> Option<TrainTerms<AccountId>>;

	/// Counts a new class of the train. The train can't be closed before the class is.
	fn class_opened(train: TrainId) -> DispatchResult;

	/// Counts a class of the train as closed.
	fn class_closed(train: TrainId) -> DispatchResult;

	/// Counts a boarding for `fare` (Rulebook 2.1, 2.3). If it brings the turnover to a milestone's
	/// threshold, the milestone is reached, and the new passenger shares in it. Fails if the
	/// turnover wouldn't fit 128 bits.
	///
	/// Returns the number of milestones reached *before* this boarding, in which the ride has no
	/// share.
	fn boarded(train: TrainId, fare: Balance) -> Result<u32, DispatchError>;

	/// Counts a ride with this fare as settled: it is no longer aboard (Rulebook 2.1).
	fn settled(train: TrainId, fare: Balance) -> DispatchResult;

	/// The share of a ride with this fare in all milestones reached after the first `seen`.
	fn share(train: TrainId, fare: Balance, seen: u32) -> Result<Share, DispatchError>;

	/// Releases `amount` of the milestones' escrow to `payee`. Fails if the payee can't be paid
	/// now. A release of zero succeeds and changes nothing.
	fn release_share(
		train: TrainId,
		amount: Balance,
		payee: &Payee<AccountId, Self::Reason>,
	) -> DispatchResult;

	/// The train's totals, for `try_state`. `None` if there is no such train or its records
	/// contradict each other.
	fn books(train: TrainId) -> Option<TrainTotals>;
}
