//! The agenda: what the chain will do by itself, and when (Rulebook 5).
//!
//! A [`Job`] names a record for which something may be due. It is a hint: it gives nobody a right
//! and names no amount. The pallet that has the record knows what is due, does it ([`Works`]), and
//! plans when to look at the record next ([`Agenda`]). Each record has one entry at most, and knows
//! its block.

use crate::{BlockNumber, CabinNumber, ClassId, DpoId};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::weights::Weight;
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, Permill};
use sp_std::vec::Vec;

/// A record for which something may be due.
#[derive(
	Clone, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug,
)]
#[scale_info(capture_docs = "always")]
pub enum Job<AccountId> {
	/// The rides of a class that have ended, the oldest first.
	Class(ClassId),
	/// A ride that has ended and couldn't be settled in its class's turn.
	Ride(ClassId, CabinNumber),
	/// What is kept for the passenger of a cabin.
	KeptReward(ClassId, CabinNumber),
	/// The next step of a DPO.
	Dpo(DpoId),
	/// What a DPO keeps for an account.
	KeptPart(DpoId, AccountId),
}

impl<AccountId> Job<AccountId> {
	/// Whether the job pays what is kept. Such jobs come after the first turns of all others,
	/// because most of them fail: the accounts couldn't be paid before.
	pub fn is_for_kept(&self) -> bool {
		matches!(self, Self::KeptReward(..) | Self::KeptPart(..))
	}
}

impl<AccountId: MaxEncodedLen> Job<AccountId> {
	/// The bytes of an entry in the agenda, for storage deposits.
	pub fn entry_len() -> usize {
		bool::max_encoded_len()
			.saturating_add(BlockNumber::max_encoded_len())
			.saturating_add(Self::max_encoded_len())
			.saturating_add(u8::max_encoded_len())
	}
}

/// The parts of a block in which the chain acts by itself (Rulebook 5.3). Governance may change
/// them.
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
	serde::Serialize,
	serde::Deserialize,
)]
#[scale_info(capture_docs = "always")]
pub struct Slots {
	/// The guaranteed part of every block, in millionths. It is used before the transactions, and
	/// only if something is due.
	pub slice: Permill,
	/// The part of what the transactions leave, in millionths. It is used after them.
	pub surplus: Permill,
}

impl Slots {
	/// The chain doesn't act by itself. What is due stays on the agenda.
	pub const OFF: Self = Self {
		slice: Permill::zero(),
		surplus: Permill::zero(),
	};
}

impl Default for Slots {
	/// 10% of every block, and half of what the transactions leave.
	fn default() -> Self {
		Self {
			slice: Permill::from_percent(10),
			surplus: Permill::from_percent(50),
		}
	}
}

/// An attempt at a job.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attempt {
	/// The weight that it took.
	pub used: Weight,
	/// The outcome. After an error or [`Outcome::TooLarge`] all changes are undone.
	pub outcome: Result<Outcome, DispatchError>,
}

impl Attempt {
	/// An attempt that has an outcome.
	pub fn ends(used: Weight, outcome: Outcome) -> Self {
		Self {
			used,
			outcome: Ok(outcome),
		}
	}
}

/// The outcome of an attempt that didn't fail.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
	/// Nothing more is due now. The record is planned for the block at which something is, if that
	/// is known.
	Done,
	/// Its turn is over, and more is due. The record is planned for this block or the next one.
	More,
	/// The next step needs more weight than is left.
	TooLarge,
}

/// A record that the repair of the agenda has looked at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mended {
	/// The record's key in storage.
	pub key: Vec<u8>,
	/// Whether it wasn't on the agenda and should have been. Now it is.
	pub planned: bool,
}

/// What the chain does by itself, implemented by the pallets that have the records.
pub trait Works<AccountId> {
	/// The number of maps whose records the repair looks at.
	const MAPS: u8;

	/// Does what is due of a job, within the weight `left`, and plans what comes next. Does nothing
	/// if the record is gone.
	fn work(job: &Job<AccountId>, left: Weight) -> Attempt;

	/// The weight of the dearest step of any job.
	fn dearest() -> Weight;

	/// The block of the entry that the job's record has on the agenda.
	fn planned(job: &Job<AccountId>) -> Option<BlockNumber>;

	/// Records that the entry of a job that has failed is now at block `at`.
	fn postponed(job: &Job<AccountId>, at: BlockNumber);

	/// Plans the first record of a map after the key `after`, if it isn't on the agenda and may
	/// have to be. `None` if there is no such record.
	fn mend(map: u8, after: Option<Vec<u8>>) -> Option<Mended>;
}

/// The works of two pallets: the first has the classes and the rides, the second the DPOs.
impl<AccountId, Cabins: Works<AccountId>, Dpos: Works<AccountId>> Works<AccountId>
	for (Cabins, Dpos)
{
	const MAPS: u8 = Cabins::MAPS.saturating_add(Dpos::MAPS);

	fn work(job: &Job<AccountId>, left: Weight) -> Attempt {
		match job {
			Job::Class(..) | Job::Ride(..) | Job::KeptReward(..) => Cabins::work(job, left),
			Job::Dpo(..) | Job::KeptPart(..) => Dpos::work(job, left),
		}
	}

	fn dearest() -> Weight {
		Cabins::dearest().max(Dpos::dearest())
	}

	fn planned(job: &Job<AccountId>) -> Option<BlockNumber> {
		match job {
			Job::Class(..) | Job::Ride(..) | Job::KeptReward(..) => Cabins::planned(job),
			Job::Dpo(..) | Job::KeptPart(..) => Dpos::planned(job),
		}
	}

	fn postponed(job: &Job<AccountId>, at: BlockNumber) {
		match job {
			Job::Class(..) | Job::Ride(..) | Job::KeptReward(..) => Cabins::postponed(job, at),
			Job::Dpo(..) | Job::KeptPart(..) => Dpos::postponed(job, at),
		}
	}

	fn mend(map: u8, after: Option<Vec<u8>>) -> Option<Mended> {
		match map.checked_sub(Cabins::MAPS) {
			None => Cabins::mend(map, after),
			Some(map) => Dpos::mend(map, after),
		}
	}
}

/// The agenda, implemented by autopilot for the pallets that have the records.
pub trait Agenda<AccountId> {
	/// The account in whose name the chain acts. Nobody has a key to it.
	fn account() -> AccountId;

	/// Moves the entry of a job from the block `from` to the block `to`. `None` stands for no
	/// entry.
	fn replan(job: &Job<AccountId>, from: Option<BlockNumber>, to: Option<BlockNumber>);

	/// Plans a job that can't be done now for a day from now, when it is tried for the first time
	/// (Rulebook 5.1). If it is planned for an earlier block, it stays there.
	fn set_aside(job: &Job<AccountId>, planned: &mut Option<BlockNumber>);

	/// Plans a job that has no entry and has failed for the first time for a day from now, and
	/// reports that in an event. Returns the block.
	fn failed(job: &Job<AccountId>, error: DispatchError) -> BlockNumber;

	/// The number of times that the job planned for block `at` has been set aside. `None` if it
	/// isn't planned for that block.
	fn times_set_aside(job: &Job<AccountId>, at: BlockNumber) -> Option<u8>;

	/// Whether a job has the entry for block `planned` that its record names.
	fn is_planned(job: &Job<AccountId>, planned: Option<BlockNumber>) -> bool {
		planned.is_some_and(|at| Self::times_set_aside(job, at).is_some())
	}

	/// Plans a job for block `to`, and notes that in its record.
	fn plan(job: &Job<AccountId>, planned: &mut Option<BlockNumber>, to: Option<BlockNumber>) {
		if *planned != to {
			Self::replan(job, *planned, to);
			*planned = to;
		}
	}

	/// Plans a job for block `at`, unless it is planned for an earlier one.
	fn plan_by(job: &Job<AccountId>, planned: &mut Option<BlockNumber>, at: BlockNumber) {
		if planned.is_none_or(|planned| at < planned) {
			Self::plan(job, planned, Some(at));
		}
	}
}
