//! The records in storage.

use crate::Config;
use bullet_train_primitives::{Balance, Token};
use codec::{Compact, Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::Get, BoundedVec, DefaultNoBound};
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
	/// The account that launched the train.
	pub owner: AccountId,
	/// The train's name, UTF-8.
	pub name: Name,
	/// The train's token, for fares and rewards.
	pub token: Token,
	/// The turnover: the sum of all fares ever paid on the train, in base units. Never falls.
	pub collected: Balance,
	/// The sum of the fares of the rides that aren't settled, in base units.
	pub aboard: Balance,
	/// The number of the train's classes that aren't closed.
	pub classes: u32,
	/// The number of the train's classes that aren't retired or have an open ride.
	pub in_service: u32,
	/// Whether the train is closed. The record of a closed train stays until its last class is gone
	/// (Rulebook 2.6).
	pub closed: bool,
	/// The threshold of the nearest milestone to come, in base units. Kept here so that a boarding
	/// which reaches nothing reads no list.
	pub next_threshold: Option<Balance>,
	/// The number of milestones reached.
	pub reached: u32,
	/// The part of the owner's hold that belongs to this train's milestones, in base units: the
	/// rewards of unreached milestones, unpaid shares and rounding remainders.
	pub escrowed: Balance,
	/// The storage deposit.
	pub deposit: Deposit,
}

/// A train's milestones as this runtime stores them.
pub type MilestonesOf<T> = MilestoneLists<<T as Config>::MaxMilestones>;

/// A train's milestones (Rulebook 2.2, 2.3). Those to come and those reached are one item, because
/// what reaches a milestone changes both.
#[derive(DefaultNoBound, Encode, Decode, TypeInfo)]
#[scale_info(capture_docs = "always", skip_type_params(Max))]
pub struct MilestoneLists<Max: Get<u32>> {
	/// The milestones to come, in ascending order of their thresholds.
	pub upcoming: BoundedVec<Milestone, Max>,
	/// The milestones reached, in the order in which they were reached. Entries are only added at
	/// the end, so the number that a ride has seen stays valid.
	pub reached: BoundedVec<ReachedMilestone, Max>,
}

/// Both lists together have `Max` entries at most, and the entries of both have the same size.
impl<Max: Get<u32>> MaxEncodedLen for MilestoneLists<Max> {
	fn max_encoded_len() -> usize {
		let empty = Compact::<u32>::max_encoded_len();
		BoundedVec::<Milestone, Max>::max_encoded_len().saturating_add(empty)
	}
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
	/// The turnover that reaches the milestone, in base units.
	pub threshold: Balance,
	/// The reward, in base units, which the passengers aboard at that moment share.
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
	/// The reward, in base units, which the passengers aboard at that moment share.
	pub reward: Balance,
	/// The sum of the fares aboard when the milestone was reached, in base units.
	pub aboard: Balance,
}
