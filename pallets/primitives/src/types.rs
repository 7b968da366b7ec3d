//! Ids, units, the passenger and the terms of hunting.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::traits::tokens::fungible::NativeOrWithId;
use scale_info::TypeInfo;
use sp_runtime::Permill;

/// An amount in base units of a token.
pub type Balance = u128;

/// A block number, or a number of blocks.
pub type BlockNumber = u32;

/// The id of a train. Ids count from 0 in the order of launching.
pub type TrainId = u32;

/// The id of a travel class. Ids count from 0 in the order of creation, over all trains.
pub type ClassId = u32;

/// The number of a cabin within its class. Numbers count from 0 in the order of boarding.
pub type CabinNumber = u32;

/// The id of a DPO. Ids count from 0 in the order of creation.
pub type DpoId = u32;

/// A token: BOLT, which is the native one, or a project's token by its asset id.
pub type Token = NativeOrWithId<u32>;

/// A passenger of a cabin (Rulebook 1.3).
#[derive(
	Clone, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug,
)]
#[scale_info(capture_docs = "always")]
pub enum Passenger<AccountId> {
	/// A user, by its account.
	User(AccountId),
	/// A DPO, by its id. Its manager and its members act for it.
	Dpo(DpoId),
}

/// The terms of treasure hunting (Rulebook 1.6). Governance may change them.
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
	/// The hunting period in days. A ride may be hunted when more than this has passed since the
	/// later of boarding and the last withdrawal or hunt.
	pub days: u32,
	/// The hunter's part of the yield due, in millionths.
	pub cut: Permill,
}

impl Default for Hunting {
	/// 7 days and 1%, as in the rulebook.
	fn default() -> Self {
		Self {
			days: 7,
			cut: Permill::from_percent(1),
		}
	}
}
