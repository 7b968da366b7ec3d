//! The number of recipients of a release, on which its weight depends.

use crate::{release::Plan, Members, Releasable, MAX_MEMBERS, MAX_PAID};
use codec::{Decode, DecodeWithMemTracking, Encode};
use scale_info::TypeInfo;
use sp_runtime::traits::Bounded;

/// The most recipients that a release may have, as its caller declares them. The caller pays for
/// these recipients, and the fee for those that the release doesn't have is refunded. A release
/// that has more fails.
#[derive(Clone, Copy, Encode, Decode, DecodeWithMemTracking, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Recipients {
	/// The number of accounts that the release pays: at least the number of the DPO's members that
	/// aren't DPOs, and 400 at most.
	pub accounts: u16,
	/// The number of DPO Members: at least all that the DPO has, including closed ones, and 100 at
	/// most.
	pub dpos: u8,
}

impl Recipients {
	/// The most recipients that any release can have.
	pub const MOST: Self = Self {
		accounts: MAX_PAID as u16,
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
		let (all, dpos) = (members.list.len(), members.dpos());
		Self {
			accounts: count(all.saturating_sub(dpos)),
			dpos: count(dpos),
		}
	}

	/// Whether neither number exceeds that of `most`.
	pub(crate) fn fit(self, most: Self) -> bool {
		self.accounts <= most.accounts && self.dpos <= most.dpos
	}

	/// The number to declare when calling. By the time the call is in a block, a release of yield
	/// may pay two more accounts: the manager, and the account that gets the part cut off the fee.
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

/// A number as `u8` or `u16`. One that doesn't fit becomes the largest number, which is more than a
/// release can have.
fn count<N: TryFrom<usize> + Bounded>(number: usize) -> N {
	N::try_from(number).unwrap_or(N::max_value())
}
