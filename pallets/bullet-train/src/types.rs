//! The records.

use crate::Config;
use bullet_train_primitives::{Balance, Token};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::BoundedVec;
use scale_info::TypeInfo;

/// A train as this runtime stores it.
pub type TrainOf<T> = Train<
	<T as frame_system::Config>::AccountId,
	BoundedVec<u8, <T as Config>::MaxNameLen>,
	<T as Config>::TrainDeposit,
>;

/// A train (Rulebook 1.1, 2.1).
#[derive(Clone, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Train<AccountId, Name, Deposit> {
	/// Who launched it.
	pub owner: AccountId,
	/// Its name.
	pub name: Name,
	/// Its one token.
	pub token: Token,
	/// The sum of all fares ever paid on it, in base units. Never falls.
	pub collected: Balance,
	/// The fares of the rides not yet settled, in base units.
	pub aboard: Balance,
	/// How many of its classes aren't gone.
	pub classes: u32,
	/// The threshold of the nearest milestone to come, in base units. Kept here so that a boarding
	/// which reaches nothing reads no list.
	pub next_threshold: Option<Balance>,
	/// How many milestones it has reached.
	pub reached: u32,
	/// What the owner's account holds for this train's milestones, in base units: unreached
	/// rewards, unpaid shares and rounding remainders.
	pub escrowed: Balance,
	/// The storage deposit.
	pub deposit: Deposit,
}

/// A milestone to come (Rulebook 2.2).
#[derive(
	Clone,
	Copy,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	PartialEq,
	Eq,
	Debug,
)]
#[scale_info(capture_docs = "always")]
pub struct Milestone {
	/// The turnover that reaches it, in base units.
	pub threshold: Balance,
	/// What the passengers then aboard share, in base units.
	pub reward: Balance,
}

/// A milestone reached (Rulebook 2.3).
#[derive(
	Clone,
	Copy,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	PartialEq,
	Eq,
	Debug,
)]
#[scale_info(capture_docs = "always")]
pub struct ReachedMilestone {
	/// What the passengers aboard share, in base units.
	pub reward: Balance,
	/// The sum of the fares aboard when it was reached, in base units.
	pub aboard: Balance,
}
