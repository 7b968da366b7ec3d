//! A part of a whole, as callers pass it.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_runtime::Permill;

/// A part of a whole in millionths, as a caller passes it.
///
/// Every number decodes, so a call can refuse a part above the whole with a named error. `Permill`
/// would fail to decode such a number, which clients see as a trap.
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

	/// A part in hundredths.
	pub const fn from_percent(percent: u32) -> Self {
		Self(percent.saturating_mul(10_000))
	}

	/// A part in millionths.
	pub const fn from_parts(millionths: u32) -> Self {
		Self(millionths)
	}

	/// The number of millionths.
	pub const fn deconstruct(self) -> u32 {
		self.0
	}
}

impl From<Permill> for Part {
	fn from(part: Permill) -> Self {
		Self(part.deconstruct())
	}
}

/// A part above the whole becomes the whole.
impl From<Part> for Permill {
	fn from(part: Part) -> Self {
		Self::from_parts(part.0)
	}
}
