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
	/// Whether the train is closed (Rulebook 2.6).
	pub closed: bool,
}

/// A ride's unpaid share of the milestones reached (Rulebook 2.3).
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Share {
	/// The amount due to the passenger, in base units of the train's token.
	pub amount: Balance,
	/// The number of milestones, counted from the train's first, of which the ride has no unpaid
	/// share once this share is paid.
	pub seen: u32,
}

/// The effect of a boarding on its train (Rulebook 2.1, 2.3).
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Boarding {
	/// The number of milestones that the train had reached before. The new ride has no share in
	/// them.
	pub seen: u32,
	/// The number of milestones that the boarding reached.
	pub reached: u32,
}

/// The totals that a train records of its classes and rides. `try_state` compares them with the
/// records of the classes and rides.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct TrainTotals {
	/// The number of classes that have a record.
	pub classes: u32,
	/// The number of classes that are on sale or have an open ride.
	pub in_service: u32,
	/// The fares of the rides not settled, in base units.
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

	/// Records that the train has one more class. Fails if the train is closed (Rulebook 2.6).
	fn class_opened(train: TrainId) -> DispatchResult;

	/// Records that a class of the train is retired and has no open ride. The class no longer keeps
	/// the train from closing (Rulebook 2.6).
	fn class_ended(train: TrainId) -> DispatchResult;

	/// Records that the record of a class that has ended is removed. With its last class, the
	/// record of a closed train is removed, too.
	fn class_gone(train: TrainId) -> DispatchResult;

	/// Counts a boarding for `fare`: the turnover grows, and milestones may be reached, in which
	/// the new passenger shares (Rulebook 2.1, 2.3).
	fn boarded(train: TrainId, fare: Balance) -> Result<Boarding, DispatchError>;

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

	/// The most milestones that a train can have in its life (Rulebook 2.2).
	fn most_milestones() -> u32;

	/// The totals that the train records of its classes and rides, for the suite's `try_state`.
	fn books(train: TrainId) -> Option<TrainTotals>;
}
