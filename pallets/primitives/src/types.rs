//! Ids, units and the passenger.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::traits::tokens::fungible::NativeOrWithId;
use scale_info::TypeInfo;
use sp_runtime::Permill;

/// An amount in a token's base unit.
pub type Balance = u128;

/// A point in time or a span, in blocks.
pub type BlockNumber = u32;

/// A train, counted from 0 in the order of launching.
pub type TrainId = u32;

/// A travel class, counted from 0 in the order of offering over all trains.
pub type ClassId = u32;

/// A cabin of a class, counted from 0 in the order of boarding.
pub type CabinNumber = u32;

/// A DPO, counted from 0 in the order of creation.
pub type DpoId = u32;

/// BOLT or a project's own token.
pub type Token = NativeOrWithId<u32>;

/// Who rides in a cabin (Rulebook 1.3).
#[derive(
	Clone, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug,
)]
#[scale_info(capture_docs = "always")]
pub enum Passenger<AccountId> {
	/// A user, on its own account.
	User(AccountId),
	/// A DPO, which its manager and its members act for.
	Dpo(DpoId),
}

/// The terms of treasure hunting (Rulebook 1.6), a parameter that governance may change.
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
pub struct Hunting {
	/// A ride may be hunted when more than this many days have passed since the later of boarding
	/// and the last withdrawal or hunt.
	pub days: u32,
	/// The hunter's part of what is due.
	pub cut: Permill,
}

impl Default for Hunting {
	/// The rulebook's 7 days and 1%.
	fn default() -> Self {
		Self {
			days: 7,
			cut: Permill::from_percent(1),
		}
	}
}
