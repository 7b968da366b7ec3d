//! How many recipients a release has: what its weight depends on.

use crate::{release::Plan, Members, Releasable, MAX_KEPT, MAX_MEMBERS};
use codec::{Decode, DecodeWithMemTracking, Encode};
use scale_info::TypeInfo;

/// How many recipients a release has at most, as its caller says. The transaction pays for so many beforehand
/// and gets back what it didn't need; a release that has more fails.
#[derive(Clone, Copy, Encode, Decode, DecodeWithMemTracking, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Recipients {
	/// Accounts that it pays: as many as the DPO's User Members at least, 202 at most.
	pub accounts: u8,
	/// DPO Members that it passes on to: all that the DPO has, 100 at most.
	pub dpos: u8,
}

impl Recipients {
	/// As many as any release has.
	pub const MOST: Self = Self {
		accounts: MAX_KEPT as u8,
		dpos: MAX_MEMBERS as u8,
	};

	/// None at all.
	pub(crate) const NONE: Self = Self {
		accounts: 0,
		dpos: 0,
	};

	/// As many as a DPO's members make: each user has its part worked out, even where one referrer gets them
	/// all.
	pub(crate) fn least<AccountId>(members: &Members<AccountId>) -> Self {
		let (all, dpos) = (count(members.list.len()), count(members.dpos()));
		Self {
			accounts: all.saturating_sub(dpos),
			dpos,
		}
	}

	/// Whether there are no more than `most`, of either kind.
	pub(crate) fn fit(self, most: Self) -> bool {
		self.accounts <= most.accounts && self.dpos <= most.dpos
	}

	/// What to say when calling: one payment to the manager or to whoever gets what is cut off its fee may
	/// come on top until the release is in a block.
	pub(crate) fn to_say(self, account: Releasable) -> Self {
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
	/// How many recipients this release has in a DPO whose members make `least`.
	pub fn recipients(&self, least: Recipients) -> Recipients {
		Recipients {
			accounts: least.accounts.max(count(self.accounts.len())),
			..least
		}
	}
}

/// More than fit are more than anyone can say.
fn count(number: usize) -> u8 {
	u8::try_from(number).unwrap_or(u8::MAX)
}
