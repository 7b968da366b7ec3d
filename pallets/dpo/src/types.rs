//! The records.

use crate::{Config, Rules};
use bullet_train_math::{
	period,
	seats::{self, SEATS},
};

pub use bullet_train_math::tolerance::{Promise, Rates};

use bullet_train_primitives::{Balance, BlockNumber, CabinNumber, ClassId, DpoId, Token};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use sp_runtime::Permill;

/// A DPO as this runtime stores it.
pub type DpoOf<T> = Dpo<
	<T as frame_system::Config>::AccountId,
	BoundedVec<u8, <T as Config>::MaxNameLen>,
	<T as Config>::DpoDeposit,
>;
/// A DPO's members as this runtime stores them.
pub type MembersOf<T> = Members<<T as frame_system::Config>::AccountId>;
/// What a closed DPO leaves, as this runtime stores it.
pub type EstateOf<T> = Estate<<T as frame_system::Config>::AccountId, <T as Config>::DpoDeposit>;

/// A DPO never has more members than seats.
pub const MAX_MEMBERS: u32 = SEATS;
/// For at most so many accounts something is kept at once: each seat may have a member and an External
/// Referrer, and there are the manager and the treasury.
pub(crate) const MAX_KEPT: u32 = 2 * SEATS + 2;
/// What is held under `HoldReason::Base`, in base units.
pub(crate) const BASE: Balance = 1;
/// [`MAX_MEMBERS`] as the bound of a list.
pub type MaxMembers = ConstU32<MAX_MEMBERS>;

/// After so many refunds a DPO doesn't become ACTIVE once more (Rulebook 3.6).
pub const MAX_REACTIVATIONS: u8 = 2;

/// What a DPO takes with its members' money (Rulebook 3.1).
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
pub enum Target {
	/// A cabin of a class.
	Class(ClassId),
	/// Seats of another DPO.
	Dpo {
		/// The other DPO.
		dpo: DpoId,
		/// How many of its seats.
		seats: u8,
	},
}

/// What a DPO has taken.
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
pub enum Commitment {
	/// A cabin.
	Cabin {
		/// Its class.
		class: ClassId,
		/// Its number.
		cabin: CabinNumber,
	},
	/// Seats of another DPO.
	Seats {
		/// The other DPO.
		dpo: DpoId,
		/// How many of its seats.
		seats: u8,
	},
}

/// One of a DPO's four accounts (Rulebook 3.3).
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
	PartialOrd,
	Ord,
	Debug,
)]
#[scale_info(capture_docs = "always")]
pub enum AccountKind {
	/// What members paid, until a target is taken.
	Deposit,
	/// Yields and milestone shares.
	Yield,
	/// The bonus.
	Bonus,
	/// What goes back to members: unused deposit, refunds, the fare.
	Withdraw,
}

impl AccountKind {
	/// All four.
	pub const ALL: [Self; 4] = [Self::Deposit, Self::Yield, Self::Bonus, Self::Withdraw];
}

/// One of the accounts that can be released: what members paid never is, it is spent or goes to the Withdraw
/// Account.
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
	PartialOrd,
	Ord,
	Debug,
)]
#[scale_info(capture_docs = "always")]
pub enum Releasable {
	/// The Yield Account (Rulebook 3.9).
	Yield,
	/// The Bonus Account (Rulebook 3.11).
	Bonus,
	/// The Withdraw Account (Rulebook 3.7).
	Withdraw,
}

impl Releasable {
	/// All three.
	pub const ALL: [Self; 3] = [Self::Yield, Self::Bonus, Self::Withdraw];
}

impl From<Releasable> for AccountKind {
	fn from(account: Releasable) -> Self {
		match account {
			Releasable::Yield => Self::Yield,
			Releasable::Bonus => Self::Bonus,
			Releasable::Withdraw => Self::Withdraw,
		}
	}
}

/// How far a DPO has come, as far as it is stored. CHAINED and RUNNING follow from the head of its
/// chain (Rulebook 3.4); `State` is what readers see.
#[derive(Clone, Copy, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub enum Stage {
	/// Selling seats.
	Created,
	/// All seats sold, no target taken.
	Active {
		/// Since when: the grace and termination periods run from here.
		since: BlockNumber,
	},
	/// Has taken a target.
	Committed,
	/// The fare has come back to it.
	Completed,
	/// Not filled by expiry.
	Failed,
	/// Filled, but took no target in time.
	Terminated,
}

impl Stage {
	/// Whether there are only releases, claims and closing left (Rulebook 3.4).
	pub fn is_over(&self) -> bool {
		matches!(self, Self::Completed | Self::Failed | Self::Terminated)
	}

	/// Whether its members get their money back because no target was taken (Rulebook 3.6).
	pub fn refunds(&self) -> bool {
		matches!(self, Self::Failed | Self::Terminated)
	}
}

/// A Decentralized Programmable Organization (Rulebook §3).
#[derive(Clone, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Dpo<AccountId, Name, Deposit> {
	/// Its name.
	pub name: Name,
	/// Who created it.
	pub manager: AccountId,
	/// The token of its target.
	pub token: Token,
	/// What it takes if it can.
	pub default_target: Target,
	/// What that was at creation.
	pub promise: Promise,
	/// The price of each of the 100 seats, in base units.
	pub seat_price: Balance,
	/// Seats are sold before this block.
	pub expiry: BlockNumber,
	/// Its rules.
	pub rules: Rules,
	/// The manager's part of the yield (Rulebook 3.8).
	pub fee: Permill,
	/// Whether a late commit has cut the fee: it does so once at most (Rulebook 3.5).
	pub fee_cut: bool,
	/// The manager's External Referrer (Rulebook 3.10).
	pub referrer: Option<AccountId>,
	/// How many seats are sold.
	pub sold: u8,
	/// How many of them the manager has.
	pub manager_seats: u8,
	/// How far it has come.
	pub stage: Stage,
	/// The last target taken.
	pub taken: Option<Commitment>,
	/// The DPO whose seats it took last, whatever it took since (Rulebook 3.12).
	pub bought_into: Option<DpoId>,
	/// How much of the Withdraw Account is deposit that came free by failure or termination and isn't
	/// released yet, in base units: DPO Members get their part of it into their Deposit Accounts.
	pub refund: Balance,
	/// How often a refund has made it ACTIVE again (Rulebook 3.6).
	pub reactivations: u8,
	/// What rounding left of earlier releases in the Yield Account: it has borne its fee, in base units.
	pub yield_remainder: Balance,
	/// When the first yield arrived after the last release.
	pub yield_since: Option<BlockNumber>,
	/// For how many accounts something is kept.
	pub kept: u32,
	/// The storage deposit, for all that the DPO needs.
	pub deposit: Deposit,
}

impl<AccountId, Name, Deposit> Dpo<AccountId, Name, Deposit> {
	/// How many seats can be bought.
	pub fn unsold(&self) -> u8 {
		(SEATS as u8).saturating_sub(self.sold)
	}

	/// Whether seats are sold at `now` (Rulebook 3.1).
	pub fn is_selling(&self, now: BlockNumber) -> bool {
		self.stage == Stage::Created && now < self.expiry
	}

	/// What so many seats cost, in base units. `None` if it doesn't fit 128 bits.
	pub fn price_of(&self, seats: u8) -> Option<Balance> {
		seats::cost(self.seat_price, seats.into())
	}

	/// The DPO of which it holds committed seats.
	pub fn parent(&self) -> Option<DpoId> {
		match (self.stage, self.taken) {
			(Stage::Committed, Some(Commitment::Seats { dpo, .. })) => Some(dpo),
			_ => None,
		}
	}

	/// Whether it holds committed seats of `other`.
	pub fn is_chained_to(&self, other: DpoId) -> bool {
		self.parent() == Some(other)
	}

	/// Whether its last money came from a DPO in which it bought seats, so that its manager's part of the
	/// bonus was handed out there (Rulebook 3.11).
	pub fn took_seats(&self) -> bool {
		matches!(self.taken, Some(Commitment::Seats { .. }))
	}

	/// Whether the yield has been accumulating for more than the grace period (Rulebook 3.9).
	pub fn is_yield_late(&self, now: BlockNumber, day: BlockNumber) -> bool {
		self.yield_since.is_some_and(|since| {
			period::passed(since, now, self.rules.yield_grace_days.into(), day)
		})
	}

	/// Whether the manager's time to commit is over (Rulebook 3.5).
	pub fn is_commit_late(&self, since: BlockNumber, now: BlockNumber, day: BlockNumber) -> bool {
		period::passed(since, now, self.rules.commit_grace_days.into(), day)
	}

	/// Whether a member may terminate it, as far as time is concerned (Rulebook 3.6).
	pub fn is_overdue(&self, since: BlockNumber, now: BlockNumber, day: BlockNumber) -> bool {
		period::passed(since, now, self.rules.terminate_days.into(), day)
	}

	/// Whether anyone may terminate it: after twice the time (Rulebook 3.6).
	pub fn is_long_overdue(&self, since: BlockNumber, now: BlockNumber, day: BlockNumber) -> bool {
		let days = u32::from(self.rules.terminate_days).saturating_mul(2);
		period::passed(since, now, days, day)
	}
}

/// Who has seats (Rulebook 3.1).
#[derive(
	Clone, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug,
)]
#[scale_info(capture_docs = "always")]
pub enum MemberId<AccountId> {
	/// A User Member, or the manager.
	User(AccountId),
	/// A DPO Member.
	Dpo {
		/// Which DPO.
		dpo: DpoId,
		/// Its manager, through whom it acts.
		manager: AccountId,
	},
}

impl<AccountId> MemberId<AccountId> {
	/// The account that acts: the user's own or the manager's of the DPO Member.
	pub fn actor(&self) -> &AccountId {
		match self {
			Self::User(who) => who,
			Self::Dpo { manager, .. } => manager,
		}
	}
}

/// Who gets a part of a member's bonus for having brought it in (Rulebook 3.10).
#[derive(
	Clone, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug,
)]
#[scale_info(capture_docs = "always")]
pub struct Referrers<AccountId> {
	/// The Internal Referrer; only the manager has none.
	pub internal: Option<AccountId>,
	/// The Internal Referrer's own one, where that isn't the manager.
	pub second: Option<AccountId>,
	/// The External Referrer.
	pub external: Option<AccountId>,
}

/// A member with its seats (Rulebook 3.1).
#[derive(
	Clone, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug,
)]
#[scale_info(capture_docs = "always")]
pub struct Member<AccountId> {
	/// Who.
	pub who: MemberId<AccountId>,
	/// How many seats, at least one.
	pub seats: u8,
	/// Set at the first purchase, never changed.
	pub referrers: Referrers<AccountId>,
}

/// All members of a DPO, read and written together.
#[derive(Clone, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Members<AccountId> {
	/// In the order of joining.
	pub list: BoundedVec<Member<AccountId>, MaxMembers>,
	/// The Member Queue (Rulebook 3.10): places in the list.
	pub queue: BoundedVec<u8, MaxMembers>,
}

impl<AccountId> Members<AccountId> {
	/// How many are DPO Members, closed ones included: each is looked up.
	pub fn dpos(&self) -> usize {
		let is_dpo = |member: &&Member<AccountId>| matches!(member.who, MemberId::Dpo { .. });
		self.list.iter().filter(is_dpo).count()
	}
}

impl<AccountId> Default for Members<AccountId> {
	fn default() -> Self {
		Self {
			list: Default::default(),
			queue: Default::default(),
		}
	}
}

/// What a closed DPO leaves while it keeps something for someone (Rulebook 3.12).
#[derive(Clone, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Estate<AccountId, Deposit> {
	/// Who managed it: what remains on its account is the manager's.
	pub manager: AccountId,
	/// Its token.
	pub token: Token,
	/// For how many accounts something is kept, at least one.
	pub kept: u32,
	/// The rest of the storage deposit.
	pub deposit: Deposit,
}
