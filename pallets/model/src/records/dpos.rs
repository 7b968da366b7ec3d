//! The records of DPOs (Rulebook 3).

use crate::{
	ledger::{Acct, Token},
	terms::Rules,
};
use num_rational::BigRational;

/// What a DPO takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
	/// A cabin of a class.
	Class(u32),
	/// Seats of a DPO.
	Dpo(u32, u8),
}

/// All seats.
pub const SEATS: u8 = 100;

/// How far a DPO has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
	/// Selling seats.
	Created,
	/// Filled at this block, or refunded then.
	Active(u32),
	/// Has taken a target.
	Committed,
	/// Has its fare back.
	Completed,
	/// Wasn't filled.
	Failed,
	/// Took no target in time.
	Terminated,
}

impl Stage {
	/// Whether there are only releases, claims and closing left.
	pub fn is_over(self) -> bool {
		matches!(self, Self::Completed | Self::Failed | Self::Terminated)
	}
}

/// What a DPO took last.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Commitment {
	/// A cabin of a class.
	Cabin(u32, u32),
	/// Seats of a DPO.
	Seats(u32, u8),
}

/// A member.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MemberId {
	/// The manager or a User Member.
	User(Acct),
	/// A DPO Member, with its manager.
	Dpo(u32, Acct),
}

impl MemberId {
	/// The account that acts.
	pub fn actor(self) -> Acct {
		match self {
			Self::User(who) | Self::Dpo(_, who) => who,
		}
	}
}

/// A member with what is fixed at its first purchase.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Member {
	/// Who.
	pub who: MemberId,
	/// Its seats.
	pub seats: u8,
	/// The Internal Referrer.
	pub internal: Option<Acct>,
	/// That one's own.
	pub second: Option<Acct>,
	/// The External Referrer.
	pub external: Option<Acct>,
}

/// What a target earns and takes (Rulebook 3.12), exactly.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rates {
	/// Yield a fare and block.
	pub yield_rate: BigRational,
	/// Yield and bonus a fare and block.
	pub reward_rate: BigRational,
	/// Blocks.
	pub duration: u32,
}

/// A DPO.
#[derive(Clone, Debug)]
pub struct Dpo {
	/// Who created it.
	pub manager: Acct,
	/// Its token.
	pub token: Token,
	/// What it is for.
	pub target: Target,
	/// What that cost at creation.
	pub cost: u128,
	/// What that promised.
	pub rates: Rates,
	/// The price of a seat.
	pub price: u128,
	/// Seats are sold before this block.
	pub expiry: u32,
	/// Its rules.
	pub rules: Rules,
	/// The management fee, in millionths.
	pub fee: u32,
	/// Whether a late commit has cut it.
	pub fee_cut: bool,
	/// The manager's External Referrer.
	pub referrer: Option<Acct>,
	/// Members in the order of joining.
	pub members: Vec<Member>,
	/// The Member Queue.
	pub queue: Vec<Acct>,
	/// How far it has come.
	pub stage: Stage,
	/// What it took last.
	pub taken: Option<Commitment>,
	/// The DPO whose seats it took last.
	pub bought_into: Option<u32>,
	/// How much of the Withdraw Account is a refund.
	pub refund: u128,
	/// How often a refund made it ACTIVE.
	pub reactivations: u8,
	/// Whether a refund too many has made it TERMINATED.
	pub refunded_too_often: bool,
	/// What rounding left in the Yield Account.
	pub remainder: u128,
	/// Since when yield waits.
	pub waiting_since: Option<u32>,
}

impl Dpo {
	/// Seats sold.
	pub fn sold(&self) -> u8 {
		self.members.iter().map(|member| member.seats).sum()
	}

	/// The seats of a member.
	pub fn seats_of(&self, who: MemberId) -> u8 {
		self.members
			.iter()
			.find(|member| member.who == who)
			.map_or(0, |member| member.seats)
	}

	/// The manager's seats.
	pub fn manager_seats(&self) -> u8 {
		self.seats_of(MemberId::User(self.manager))
	}

	/// Whether an account is a User Member or manages a DPO Member.
	pub fn acts(&self, who: Acct) -> bool {
		self.members.iter().any(|member| member.who.actor() == who)
	}

	/// Whether it holds committed seats of another.
	pub fn is_chained_to(&self, other: u32) -> bool {
		self.stage == Stage::Committed
			&& matches!(self.taken, Some(Commitment::Seats(dpo, _)) if dpo == other)
	}
}

/// What a closed DPO left.
#[derive(Clone, Debug)]
pub struct Estate {
	/// Whose the rest is.
	pub manager: Acct,
	/// Its token.
	pub token: Token,
	/// The deposit that stayed.
	pub deposit: u128,
}
