//! A train as the cabins see it.

use crate::{Balance, Payee, Token, TrainId};
use sp_runtime::{DispatchError, DispatchResult};

/// What a class inherits from its train.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TrainTerms<AccountId> {
	/// Who launched the train, offers its classes and escrows their rewards.
	pub owner: AccountId,
	/// The one token of the train: fares, rewards and milestones.
	pub token: Token,
}

/// A ride's share of the milestones that it hasn't been paid for yet (Rulebook 2.3).
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Share {
	/// What is due to the passenger, in base units of the train's token.
	pub amount: Balance,
	/// How many milestones the ride has seen once this is paid.
	pub seen: u32,
}

/// What a train says of its classes and rides, to be compared with what they say.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct TrainTotals {
	/// How many classes aren't gone.
	pub classes: u32,
	/// The fares of the rides not settled, in base units.
	pub aboard: Balance,
	/// How many milestones it has reached.
	pub reached: u32,
	/// What is in escrow for reached milestones: unpaid shares and remainders, in base units.
	pub for_shares: Balance,
}

/// The trains, implemented by bullet-train for the cabins.
///
/// Every method is O(1) in passengers and in everything that happened before (Rulebook 2.5).
pub trait TrainProvider<AccountId> {
	/// Why money is on hold.
	type Reason;

	/// The owner and the token, `None` if there is no such train.
	fn terms(train: TrainId) -> Option<TrainTerms<AccountId>>;

	/// The train has one class more, and can't be closed before it is gone.
	fn class_opened(train: TrainId) -> DispatchResult;

	/// A class of the train is gone.
	fn class_closed(train: TrainId) -> DispatchResult;

	/// Someone boards for `fare`: the turnover grows and with it milestones may be reached, in
	/// which the new passenger shares (Rulebook 2.1, 2.3). Returns how many milestones had been
	/// reached *before*: those the ride has no share of.
	fn boarded(train: TrainId, fare: Balance) -> Result<u32, DispatchError>;

	/// A ride of this fare is settled and no longer aboard (Rulebook 2.1).
	fn settled(train: TrainId, fare: Balance) -> DispatchResult;

	/// The share that a ride of this fare has in the milestones reached since it saw `seen`.
	fn share(train: TrainId, fare: Balance, seen: u32) -> Result<Share, DispatchError>;

	/// Hand `amount` of the milestones' escrow over to `payee`. All or nothing: after an error
	/// the escrow is as before.
	fn release_share(
		train: TrainId,
		amount: Balance,
		payee: &Payee<AccountId, Self::Reason>,
	) -> DispatchResult;

	/// What the train says of its classes and rides, for the suite's try_state.
	fn books(train: TrainId) -> Option<TrainTotals>;
}
