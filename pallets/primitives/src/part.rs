//! A part of a whole, as callers give it.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_runtime::Permill;

/// A part, in millionths, as a caller gives it. Any number can be encoded and decoded, so that one above
/// the whole is refused by a named error like any other that the rules don't allow. `Permill` would
/// already fail to decode, which clients are told as a trap.
#[derive(
	Clone,
	Copy,
	Default,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Debug,
)]
#[scale_info(capture_docs = "always")]
pub struct Part(u32);

impl Part {
	/// Nothing.
	pub const fn zero() -> Self {
		Self(0)
	}

	/// The whole.
	pub const fn one() -> Self {
		Self::from_percent(100)
	}

	/// So many hundredths.
	pub const fn from_percent(percent: u32) -> Self {
		Self(percent.saturating_mul(10_000))
	}

	/// So many millionths.
	pub const fn from_parts(millionths: u32) -> Self {
		Self(millionths)
	}

	/// How many millionths.
	pub const fn deconstruct(self) -> u32 {
		self.0
	}
}

impl From<Permill> for Part {
	fn from(part: Permill) -> Self {
		Self(part.deconstruct())
	}
}

/// The whole, where it is more than that.
impl From<Part> for Permill {
	fn from(part: Part) -> Self {
		Self::from_parts(part.0)
	}
}
