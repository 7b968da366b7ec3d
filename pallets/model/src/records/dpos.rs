//! The records of DPOs (Rulebook 3).

use crate::{
	exact::{self, WHOLE},
	ledger::{Acct, Token},
	records::Offer,
	terms::Rules,
};
use num_rational::BigRational;

/// A target that a DPO can take.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
	/// The next cabin of this class.
	Class(u32),
	/// Seats of a DPO: the DPO, and the number of seats.
	Dpo(u32, u8),
}

/// The number of seats of a DPO.
pub const SEATS: u8 = 100;

/// The stage of a DPO, as its record has it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
	/// It sells seats.
	Created,
	/// All its seats are sold, and it has no target. The ends of its periods were recorded when it
	/// was filled or last refunded.
	Active(Ends),
	/// It has taken a target.
	Committed,
	/// The fare has come back to it.
	Completed,
	/// It wasn't filled by its expiry.
	Failed,
	/// It took no target in time, or was refunded too late to take another.
	Terminated,
}

/// The ends of an ACTIVE DPO's periods (Rulebook 3.5, 3.6).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ends {
	/// The block from which members may commit.
	pub members_commit_from: u32,
	/// The block from which members may terminate it.
	pub members_terminate_from: u32,
	/// The block from which anyone may terminate it.
	pub anyone_terminates_from: u32,
}

impl Stage {
	/// Whether only releases, claims and closing are possible.
	pub fn is_over(self) -> bool {
		matches!(self, Self::Completed | Self::Failed | Self::Terminated)
	}
}

/// The target that a DPO took last.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Commitment {
	/// A cabin: its class, and its number in the class.
	Cabin(u32, u32),
	/// Seats of a DPO: the DPO, and the number of seats.
	Seats(u32, u8),
}

/// The identity of a member.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MemberId {
	/// The founder or a User Member.
	User(Acct),
	/// A DPO Member.
	Dpo {
		/// The DPO that is the member.
		dpo: u32,
		/// Its founder, which stands for it among referrers (Rulebook 3.10).
		founder: Acct,
		/// Its manager, which acts for it: the one in office since it bought the seats, or since
		/// its office changed last while it held them.
		manager: Acct,
	},
}

impl MemberId {
	/// Returns the account that acts for the member.
	pub fn actor(self) -> Acct {
		match self {
			Self::User(who) => who,
			Self::Dpo { manager, .. } => manager,
		}
	}

	/// Returns the account that stands for the member among referrers.
	pub fn person(self) -> Acct {
		match self {
			Self::User(who) => who,
			Self::Dpo { founder, .. } => founder,
		}
	}

	/// Returns the member's own account.
	pub fn account(self) -> Acct {
		match self {
			Self::User(who) => who,
			Self::Dpo { dpo, .. } => Acct::Dpo(dpo),
		}
	}

	/// Returns the DPO that is the member.
	pub fn dpo(self) -> Option<u32> {
		match self {
			Self::User(_) => None,
			Self::Dpo { dpo, .. } => Some(dpo),
		}
	}
}

/// A member, its seats, and the referrers that its first purchase fixed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Member {
	/// The member's identity.
	pub who: MemberId,
	/// How many seats it has.
	pub seats: u8,
	/// The Internal Referrer.
	pub internal: Option<Acct>,
	/// The second referrer: the Internal Referrer's own Internal Referrer.
	pub second: Option<Acct>,
	/// The External Referrer.
	pub external: Option<Acct>,
}

/// The rates and the duration of a target, without rounding (Rulebook 3.12).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rates {
	/// The yield per unit of fare and block, net of the management fees of the DPOs in between.
	pub yield_rate: BigRational,
	/// The bonus per unit of fare and block.
	pub bonus_rate: BigRational,
	/// The duration, in blocks.
	pub duration: u32,
}

impl Rates {
	/// Returns the rates of a ride.
	pub fn of_ride(offer: &Offer) -> Self {
		let rate =
			|reward| exact::ratio(reward, offer.fare) / exact::ratio(offer.duration.into(), 1);
		Self {
			yield_rate: rate(offer.yield_total),
			bonus_rate: rate(offer.bonus),
			duration: offer.duration,
		}
	}

	/// Returns the rates that a DPO with these rates and this fee passes on to its members.
	pub fn after_fee(&self, fee: u32) -> Self {
		Self {
			yield_rate: exact::share(&self.yield_rate, WHOLE - fee),
			..self.clone()
		}
	}
}

/// The record of a DPO that isn't closed.
#[derive(Clone, Debug)]
pub struct Dpo {
	/// The account that created the DPO, for ever.
	pub founder: Acct,
	/// The manager in office.
	pub manager: Acct,
	/// The account that is to replace the manager and hasn't taken office yet.
	pub successor: Option<Acct>,
	/// What the manager in office has put up of the DPO's token to keep its account alive.
	pub base: u128,
	/// The DPO's token.
	pub token: Token,
	/// The train: that of its Default Target when it was created, then that of the target that it
	/// took last, at that moment (Rulebook 6.3).
	pub train: u32,
	/// The Default Target.
	pub target: Target,
	/// The cost of the Default Target when the DPO was created.
	pub cost: u128,
	/// The rates of the Default Target when the DPO was created.
	pub rates: Rates,
	/// The part of these rates and of the duration that the DPO guarantees, in millionths.
	pub guarantee: u32,
	/// The price of a seat.
	pub price: u128,
	/// The expiry: seats are sold before this block.
	pub expiry: u32,
	/// The boarding deadline: nothing is committed from this block on.
	pub boarding_deadline: u32,
	/// The DPO's rules.
	pub rules: Rules,
	/// The management fee, in millionths.
	pub fee: u32,
	/// Whether a late commit has cut the fee.
	pub fee_cut: bool,
	/// The founder's External Referrer.
	pub referrer: Option<Acct>,
	/// The members, in the order of joining.
	pub members: Vec<Member>,
	/// The Member Queue.
	pub queue: Vec<Acct>,
	/// The DPO's stage.
	pub stage: Stage,
	/// The target that this DPO took last.
	pub taken: Option<Commitment>,
	/// The DPO whose seats this DPO took last.
	pub bought_into: Option<u32>,
	/// The part of the Withdraw Account that is a refund.
	pub refund: u128,
	/// How often a refund has made the DPO ACTIVE again. No rule depends on it.
	pub second_chances: u32,
	/// The part of the Yield Account that didn't divide at the last release.
	pub undivided: u128,
	/// The block from which a release of the yield is late.
	pub yield_late_from: Option<u32>,
	/// How many events have changed what a seat is worth (Rulebook 3.14).
	pub edition: u32,
}

impl Dpo {
	/// Returns how many seats are sold.
	pub fn sold(&self) -> u8 {
		self.members.iter().map(|member| member.seats).sum()
	}

	/// Returns the User Member with this account.
	pub fn user(&self, who: Acct) -> Option<&Member> {
		self.members
			.iter()
			.find(|member| member.who == MemberId::User(who))
	}

	/// Returns the DPO Member with this id.
	pub fn dpo_member(&self, dpo: u32) -> Option<&Member> {
		self.members
			.iter()
			.find(|member| member.who.dpo() == Some(dpo))
	}

	/// Returns how many seats a member has.
	pub fn seats_of(&self, who: MemberId) -> u8 {
		let member = match who {
			MemberId::User(who) => self.user(who),
			MemberId::Dpo { dpo, .. } => self.dpo_member(dpo),
		};
		member.map_or(0, |member| member.seats)
	}

	/// Returns how many seats the founder has.
	pub fn founder_seats(&self) -> u8 {
		self.seats_of(MemberId::User(self.founder))
	}

	/// Returns the most seats that a user may have, as the manager in office or as another user.
	pub(crate) fn cap_of(&self, who: Acct) -> u32 {
		self.rules.caps[usize::from(who == self.manager)]
	}

	/// Whether an account acts for a member that has seats.
	pub fn acts(&self, who: Acct) -> bool {
		self.members.iter().any(|member| member.who.actor() == who)
	}

	/// Whether it holds committed seats of the DPO `other`.
	pub fn is_chained_to(&self, other: u32) -> bool {
		self.stage == Stage::Committed
			&& matches!(self.taken, Some(Commitment::Seats(dpo, _)) if dpo == other)
	}
}

/// The estate of a closed DPO that still keeps amounts for others.
#[derive(Clone, Debug)]
pub struct Estate {
	/// The manager, who gets the rest.
	pub manager: Acct,
	/// The DPO's token.
	pub token: Token,
	/// The part of the storage deposit that isn't returned yet.
	pub deposit: u128,
}

/// An offer of a member's seats (Rulebook 3.14).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SeatOffer {
	/// How many seats may still be taken.
	pub seats: u8,
	/// The price of a seat.
	pub price: u128,
	/// The DPO's edition when the offer was made. No rule depends on it.
	pub edition: u32,
	/// Whether an event since then has made the offer lapse.
	pub overtaken: bool,
	/// The storage deposit on hold for the offer.
	pub deposit: u128,
}
