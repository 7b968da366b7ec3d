//! The types in storage.

use crate::{Config, Rules};
use bullet_train_math::{
	period,
	seats::{self, SEATS},
};

pub use bullet_train_math::tolerance::{Promise, Rates};

use bullet_train_primitives::{Balance, BlockNumber, CabinNumber, ClassId, DpoId, Token, TrainId};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use sp_runtime::Permill;

/// A [`Dpo`] with the types of the runtime.
pub type DpoOf<T> = Dpo<
	<T as frame_system::Config>::AccountId,
	BoundedVec<u8, <T as Config>::MaxNameLen>,
	<T as Config>::DpoDeposit,
>;
/// [`Members`] with the types of the runtime.
pub type MembersOf<T> = Members<<T as frame_system::Config>::AccountId>;
/// An [`Estate`] with the types of the runtime.
pub type EstateOf<T> = Estate<<T as frame_system::Config>::AccountId, <T as Config>::DpoDeposit>;

/// The most members that a DPO can have: one for each seat.
pub const MAX_MEMBERS: u32 = SEATS;
/// The most accounts that a release can pay: each member, its two Internal Referrers and its
/// External Referrer. Those may have left, so all of them may be different accounts.
pub(crate) const MAX_PAID: u32 = 4 * SEATS;
/// The most accounts for which a DPO may keep something while seats are sold and the office changes
/// (Rulebook 3.14).
pub(crate) const MAX_KEPT_TO_SELL: u32 = 100;
/// The most accounts for which a DPO can keep something at once: with [`MAX_KEPT_TO_SELL`] of them
/// a manager may have been replaced. From then on the members stay the same, and releases pay them
/// and their referrers, the manager and the treasury.
pub(crate) const MAX_KEPT: u32 = MAX_KEPT_TO_SELL + 1 + MAX_PAID + 2;
/// The amount held under `HoldReason::Base`, in base units.
pub(crate) const BASE: Balance = 1;
/// [`MAX_MEMBERS`] as the bound of a `BoundedVec`.
pub type MaxMembers = ConstU32<MAX_MEMBERS>;

/// A target: what a DPO can buy with its members' money (Rulebook 3.1).
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
	/// The next cabin of a class.
	Class(ClassId),
	/// Seats of another DPO.
	Dpo {
		/// The other DPO.
		dpo: DpoId,
		/// The number of its seats.
		seats: u8,
	},
}

/// A target that a DPO has taken (Rulebook 3.5).
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
	/// A cabin, which the DPO has boarded.
	Cabin {
		/// The class.
		class: ClassId,
		/// The number of the cabin in its class.
		cabin: CabinNumber,
	},
	/// Seats of another DPO.
	Seats {
		/// The other DPO.
		dpo: DpoId,
		/// The number of its seats.
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
	/// The Deposit Account: the price of the seats that members bought, until a target is taken.
	Deposit,
	/// The Yield Account: yields and milestone shares.
	Yield,
	/// The Bonus Account: the bonus for boarding.
	Bonus,
	/// The Withdraw Account: money that returns to members, which is unused deposit, refunds and
	/// the fare.
	Withdraw,
}

impl AccountKind {
	/// All four accounts.
	pub const ALL: [Self; 4] = [Self::Deposit, Self::Yield, Self::Bonus, Self::Withdraw];
}

/// One of the three accounts that can be released. The Deposit Account can't: it is spent on a
/// target or moved to the Withdraw Account.
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
	/// All three accounts.
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

/// The stored part of a DPO's state (Rulebook 3.4). Whether a DPO is CHAINED or RUNNING depends on
/// the head of its chain and isn't stored; `State` tells them apart.
#[derive(Clone, Copy, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub enum Stage {
	/// CREATED: sells seats until it is full or expires.
	Created,
	/// ACTIVE: all seats are sold and no target is taken. The ends of its periods were recorded
	/// when it became ACTIVE, by being filled or refunded.
	Active {
		/// The block from which members may commit: the grace period is over.
		members_commit_from: BlockNumber,
		/// The block from which members may terminate it: the termination period is over, or the
		/// boarding deadline is reached.
		members_terminate_from: BlockNumber,
		/// The block from which anyone may terminate it: twice the termination period is over, or
		/// the boarding deadline is reached.
		anyone_terminates_from: BlockNumber,
	},
	/// CHAINED or RUNNING: a target is taken.
	Committed,
	/// COMPLETED: the fare has come back.
	Completed,
	/// FAILED: not filled by its expiry.
	Failed,
	/// TERMINATED: filled, but no target was taken in time.
	Terminated,
}

impl Stage {
	/// Whether the DPO is over, so that only releases, claims and closing are left (Rulebook 3.4).
	pub fn is_over(&self) -> bool {
		matches!(self, Self::Completed | Self::Failed | Self::Terminated)
	}

	/// Whether the DPO ended without a target, so that its release refunds the members
	/// (Rulebook 3.6).
	pub fn refunds(&self) -> bool {
		matches!(self, Self::Failed | Self::Terminated)
	}
}

/// A Decentralized Programmable Organization that isn't closed (Rulebook 3).
#[derive(Clone, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Dpo<AccountId, Name, Deposit> {
	/// Its name, in UTF-8.
	pub name: Name,
	/// The account that created it, for ever (Rulebook 3.13).
	pub founder: AccountId,
	/// The manager in office: the founder, until a successor takes office.
	pub manager: AccountId,
	/// The account that members have named to be the next manager. It hasn't taken office yet.
	pub successor: Option<AccountId>,
	/// The token of its target and of all its money.
	pub token: Token,
	/// The train of its Default Target and, once it has taken a target, of that: as it was when it
	/// was recorded. A target DPO's train is that DPO's own (Rulebook 6.3).
	pub train: TrainId,
	/// The target that the DPO has to take if it is available.
	pub default_target: Target,
	/// The cost and the rates of the Default Target on creation (Rulebook 3.12).
	pub promise: Promise,
	/// The part of the promised rates and duration that the DPO guarantees when it is another
	/// DPO's target: 1 − its tolerance, or what its Default Target guaranteed on creation if that
	/// is less (Rulebook 3.12).
	pub guarantee: Permill,
	/// The price of each of the 100 seats, in base units.
	pub seat_price: Balance,
	/// The block before which seats are sold.
	pub expiry: BlockNumber,
	/// The block from which nothing is committed: by then all members' money is aboard a cabin or
	/// on its way back (Rulebook 3.1).
	pub boarding_deadline: BlockNumber,
	/// Its rules.
	pub rules: Rules,
	/// The management fee, in millionths of the yield (Rulebook 3.8).
	pub fee: Permill,
	/// Whether a late commit has cut the fee, which happens once at most (Rulebook 3.5).
	pub fee_cut: bool,
	/// The founder's External Referrer, if any (Rulebook 3.10).
	pub referrer: Option<AccountId>,
	/// The number of seats sold, 100 at most.
	pub sold: u8,
	/// The number of seats that the founder has.
	pub founder_seats: u8,
	/// Counts the events that change what a seat is worth (Rulebook 3.14).
	pub edition: u32,
	/// The edition since which offers of seats are valid: those made before have lapsed.
	pub offers_since: u32,
	/// The stored part of its state.
	pub stage: Stage,
	/// The target that the DPO took last. It stays after a refund.
	pub taken: Option<Commitment>,
	/// The DPO whose seats this one took last, even if it has taken a cabin since. That DPO has to
	/// be closed before this one (Rulebook 3.12).
	pub bought_into: Option<DpoId>,
	/// The part of the Withdraw Account that is a refund, because the DPO has become FAILED or
	/// TERMINATED, and isn't released yet, in base units. DPO Members get their parts of it into
	/// their Deposit Accounts.
	pub refund: Balance,
	/// The number of base units that didn't divide by the seats at the last release of the Yield
	/// Account, 99 at most. The fee on them is paid (Rulebook 3.9).
	pub undivided: u8,
	/// The block from which a release of the Yield Account cuts the fee. `None` until there was
	/// enough to release when yield arrived (Rulebook 3.9).
	pub yield_late_from: Option<BlockNumber>,
	/// The number of accounts for which something is kept.
	pub kept: u32,
	/// The amount of the DPO's token with which the manager keeps the DPO's account alive, in base
	/// units. A successor pays it to the manager that it replaces.
	pub base: Balance,
	/// The block of its entry on the agenda, if something is or will be due by itself (Rulebook
	/// 5.1).
	pub planned: Option<BlockNumber>,
	/// The manager's storage deposit for everything that is stored for the DPO.
	pub deposit: Deposit,
}

impl<AccountId, Name, Deposit> Dpo<AccountId, Name, Deposit> {
	/// The number of seats that aren't sold.
	pub fn unsold(&self) -> u8 {
		(SEATS as u8).saturating_sub(self.sold)
	}

	/// Whether seats are sold at `now` (Rulebook 3.1).
	pub fn is_selling(&self, now: BlockNumber) -> bool {
		self.stage == Stage::Created && now < self.expiry
	}

	/// The price of this many seats, in base units. `None` if it doesn't fit 128 bits.
	pub fn price_of(&self, seats: u8) -> Option<Balance> {
		seats::cost(self.seat_price, seats.into())
	}

	/// Whether an account is the founder or the manager in office.
	pub fn leads(&self, who: &AccountId) -> bool
	where
		AccountId: PartialEq,
	{
		who == &self.founder || who == &self.manager
	}

	/// The DPO whose seats it holds, one link up its chain.
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

	/// Whether the target that it took last is seats of another DPO. Then the part of the bonus for
	/// its founder's seats is handed out there (Rulebook 3.11).
	pub fn took_seats(&self) -> bool {
		matches!(self.taken, Some(Commitment::Seats { .. }))
	}

	/// Whether a release of the Yield Account at block `now` cuts the fee (Rulebook 3.9).
	pub fn is_yield_late(&self, now: BlockNumber) -> bool {
		self.yield_late_from.is_some_and(|late| now >= late)
	}

	/// Whether nothing is committed any more at block `now` (Rulebook 3.5).
	pub fn is_deadline_over(&self, now: BlockNumber) -> bool {
		now >= self.boarding_deadline
	}

	/// Makes the DPO ACTIVE at block `now`, with `day` blocks a day, and records the ends of its
	/// periods (Rulebook 3.5, 3.6).
	pub(crate) fn activate(&mut self, now: BlockNumber, day: BlockNumber) {
		let over = |days| period::over_at(now, days, day).unwrap_or(BlockNumber::MAX);
		let terminate = u32::from(self.rules.terminate_days);
		self.stage = Stage::Active {
			members_commit_from: over(self.rules.commit_grace_days.into()),
			members_terminate_from: over(terminate).min(self.boarding_deadline),
			anyone_terminates_from: over(terminate.saturating_mul(2)).min(self.boarding_deadline),
		};
	}
}

/// Identifies a member, which has seats of a DPO (Rulebook 3.1).
#[derive(
	Clone, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug,
)]
#[scale_info(capture_docs = "always")]
pub enum MemberId<AccountId> {
	/// A User Member, or the founder or manager of this DPO.
	User(AccountId),
	/// A DPO Member.
	Dpo {
		/// The DPO that is the member.
		dpo: DpoId,
		/// Its founder, which stands for it among referrers (Rulebook 3.10).
		founder: AccountId,
		/// Its manager, which acts for it: the one in office, or the one that was when it last held
		/// committed seats.
		manager: AccountId,
	},
}

impl<AccountId> MemberId<AccountId> {
	/// The account that acts for the member: the user itself, or the DPO Member's manager.
	pub fn actor(&self) -> &AccountId {
		match self {
			Self::User(who) => who,
			Self::Dpo { manager, .. } => manager,
		}
	}

	/// The account that stands for the member among referrers: the user itself, or the DPO Member's
	/// founder (Rulebook 3.10).
	pub fn person(&self) -> &AccountId {
		match self {
			Self::User(who) => who,
			Self::Dpo { founder, .. } => founder,
		}
	}
}

/// The accounts that get a part of a member's bonus for having brought it in (Rulebook 3.10).
#[derive(
	Clone, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug,
)]
#[scale_info(capture_docs = "always")]
pub struct Referrers<AccountId> {
	/// The Internal Referrer. Every member but the founder has one.
	pub internal: Option<AccountId>,
	/// The Internal Referrer's own Internal Referrer. `None` for the founder, and for members whose
	/// Internal Referrer is the founder.
	pub second: Option<AccountId>,
	/// The External Referrer, if any.
	pub external: Option<AccountId>,
}

/// A member of a DPO (Rulebook 3.1).
#[derive(
	Clone, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug,
)]
#[scale_info(capture_docs = "always")]
pub struct Member<AccountId> {
	/// The user or the DPO.
	pub who: MemberId<AccountId>,
	/// Its number of seats, at least 1.
	pub seats: u8,
	/// Its referrers, set with the first purchase for good (Rulebook 3.10).
	pub referrers: Referrers<AccountId>,
	/// The number under which it joined. No other member of the DPO ever has the same.
	pub serial: u32,
	/// The number of seats that it has sold since it joined (Rulebook 3.13).
	pub gone: u32,
}

/// All members of a DPO, stored as one value.
#[derive(Clone, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Members<AccountId> {
	/// The members in the order of joining, which is that of their serials.
	pub list: BoundedVec<Member<AccountId>, MaxMembers>,
	/// The Member Queue, as indices into `list` (Rulebook 3.10).
	pub queue: BoundedVec<u8, MaxMembers>,
	/// The serial of the next member that joins.
	pub next: u32,
}

impl<AccountId> Members<AccountId> {
	/// The member with this serial. `None` if it has no seats any more.
	pub fn of_serial(&self, serial: u32) -> Option<&Member<AccountId>> {
		let index = self
			.list
			.binary_search_by_key(&serial, |member| member.serial);
		self.list.get(index.ok()?)
	}

	/// The number of DPO Members, including closed ones.
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
			next: 0,
		}
	}
}

/// What a DPO keeps for an account (Rulebook 3.12).
#[derive(Clone, Copy, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct KeptPart {
	/// The amount, in base units of the DPO's token. Never 0.
	pub amount: Balance,
	/// The block of its entry on the agenda.
	pub planned: Option<BlockNumber>,
}

/// The record that remains of a closed DPO while it keeps something for an account (Rulebook 3.12).
#[derive(Clone, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Estate<AccountId, Deposit> {
	/// The DPO's manager, who gets what remains on the DPO's account after the last claim.
	pub manager: AccountId,
	/// The DPO's token.
	pub token: Token,
	/// The number of accounts for which something is kept, at least 1.
	pub kept: u32,
	/// The rest of the manager's storage deposit.
	pub deposit: Deposit,
}
