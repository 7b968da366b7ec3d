//! The number of recipients of a release, on which its weight depends.

use crate::{release::Plan, Members, Releasable, MAX_KEPT, MAX_MEMBERS};
use codec::{Decode, DecodeWithMemTracking, Encode};
use scale_info::TypeInfo;

/// The most recipients that a release may have, as its caller declares them. The call pays for that
/// many and is refunded down to those that the release has. A release that has more fails.
#[derive(Clone, Copy, Encode, Decode, DecodeWithMemTracking, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Recipients {
	/// The accounts that it pays: at least as many as the DPO has members that aren't DPOs, 202 at
	/// most.
	pub accounts: u8,
	/// The DPO Members: all that the DPO has, closed ones included, 100 at most.
	pub dpos: u8,
}

impl Recipients {
	/// As many as any release can have.
	pub const MOST: Self = Self {
		accounts: MAX_KEPT as u8,
		dpos: MAX_MEMBERS as u8,
	};

	/// No recipients.
	pub(crate) const NONE: Self = Self {
		accounts: 0,
		dpos: 0,
	};

	/// The least to declare for a DPO with these members: planning takes time for each of them,
	/// even if one referrer gets everything.
	pub(crate) fn least<AccountId>(members: &Members<AccountId>) -> Self {
		let (all, dpos) = (count(members.list.len()), count(members.dpos()));
		Self {
			accounts: all.saturating_sub(dpos),
			dpos,
		}
	}

	/// Whether there are no more than `most` of either kind.
	pub(crate) fn fit(self, most: Self) -> bool {
		self.accounts <= most.accounts && self.dpos <= most.dpos
	}

	/// The number to declare when calling. Until the call is in a block, a release of yield may
	/// come to pay two more accounts: the manager, and the one that gets the part cut off the fee.
	pub(crate) fn to_declare(self, account: Releasable) -> Self {
		let extra = match account {
			Releasable::Yield => 2,
			_ => 0,
		};
		Self {
			accounts: self.accounts.saturating_add(extra).min(Self::MOST.accounts),
			..self
		}
	}
}

impl<AccountId> Plan<AccountId> {
	/// The number of recipients of this release, for a DPO whose members need `least`.
	pub fn recipients(&self, least: Recipients) -> Recipients {
		Recipients {
			accounts: least.accounts.max(count(self.accounts.len())),
			..least
		}
	}
}

/// A number as `u8`. One that doesn't fit is more than a caller can declare.
fn count(number: usize) -> u8 {
	u8::try_from(number).unwrap_or(u8::MAX)
}
