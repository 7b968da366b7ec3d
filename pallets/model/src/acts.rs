//! The calls of the suite, as the model plays them.

use crate::{
	ledger::{Acct, Token},
	records::{Offer, Proposal, RideKey, Target},
	terms::{Rules, PRESETS},
};

/// A kind of name given in a call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Name {
	/// A good name.
	Good,
	/// A good name of 64 bytes, the most allowed.
	Longest,
	/// An empty name.
	Empty,
	/// A name of 65 bytes, one too many.
	TooLong,
	/// Bytes that aren't UTF-8.
	NotText,
	/// White space and an invisible character only.
	Blank,
	/// Two lines, so with a control character.
	Lines,
	/// A name with a direction override, which also turns the text after it.
	Turned,
}

impl Name {
	/// Returns the error that the name deserves. `of` has the errors for empty names, for too long
	/// ones, and for those that aren't text.
	pub fn errors(self, of: [&'static str; 3]) -> Option<&'static str> {
		match self {
			Self::Good | Self::Longest => None,
			Self::Empty | Self::Blank => Some(of[0]),
			Self::TooLong => Some(of[1]),
			Self::NotText | Self::Lines | Self::Turned => Some(of[2]),
		}
	}
}

/// The caller's choice of rules for a new DPO.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RuleSet {
	/// The caller names none, so the rules are V1.
	Default,
	/// One of [`PRESETS`].
	Preset(u8),
	/// Any other rules.
	Custom(Rules),
}

impl RuleSet {
	/// Returns the rules chosen.
	pub fn rules(&self) -> Rules {
		match self {
			Self::Default => PRESETS[0],
			Self::Preset(preset) => PRESETS[usize::from(*preset)],
			Self::Custom(rules) => *rules,
		}
	}
}

/// The most recipients that a release may have, as its caller says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Most {
	/// The most accounts.
	pub accounts: u16,
	/// The most DPO Members.
	pub dpos: u8,
}

impl Most {
	/// No limit: more than a release can ever have.
	pub const ANY: Self = Self {
		accounts: u16::MAX,
		dpos: u8::MAX,
	};
}

/// The arguments of the call that creates a DPO.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NewDpo {
	/// The DPO's name.
	pub name: Name,
	/// The Default Target.
	pub target: Target,
	/// The expiry: seats are sold before this block.
	pub expiry: u32,
	/// How many seats the manager buys on creation.
	pub seats: u8,
	/// The manager's External Referrer.
	pub referrer: Option<Acct>,
	/// The DPO's rules.
	pub rules: RuleSet,
}

/// A call of the suite.
#[allow(missing_docs)]
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Act {
	LaunchTrain {
		name: Name,
		token: Token,
	},
	AddMilestone {
		train: u32,
		threshold: u128,
		reward: u128,
	},
	ClaimMilestones {
		ride: RideKey,
	},
	CloseTrain {
		train: u32,
	},
	CreateClass {
		train: u32,
		name: Name,
		offer: Offer,
		cabins: u32,
	},
	AddCabins {
		class: u32,
		added: u32,
	},
	RetireClass {
		class: u32,
	},
	Board {
		class: u32,
		train: Option<u32>,
		highest_fare: Option<u128>,
	},
	WithdrawYield {
		ride: RideKey,
	},
	HuntTreasure {
		ride: RideKey,
	},
	SettleRide {
		ride: RideKey,
	},
	ClaimRide {
		ride: RideKey,
	},
	PayOwner {
		class: u32,
	},
	CreateDpo(NewDpo),
	BuySeats {
		dpo: u32,
		seats: u8,
		referrer: Option<Acct>,
		manager: Option<Acct>,
		highest_price: Option<u128>,
	},
	Commit {
		dpo: u32,
		target: Target,
		referrer: Option<Acct>,
	},
	ReportFailed {
		dpo: u32,
	},
	Terminate {
		dpo: u32,
	},
	ReleaseYield {
		dpo: u32,
		most: Most,
	},
	ReleaseBonus {
		dpo: u32,
		most: Most,
	},
	ReleaseWithdraw {
		dpo: u32,
		most: Most,
	},
	LowerFee {
		dpo: u32,
		fee: u32,
	},
	ClaimDpo {
		dpo: u32,
		who: Acct,
	},
	CloseDpo {
		dpo: u32,
		members: u8,
	},
	Propose {
		dpo: u32,
		proposal: Proposal,
		acts_for: Option<u32>,
	},
	Vote {
		dpo: u32,
		maker: Acct,
		proposal: Proposal,
		acts_for: Option<u32>,
	},
	TakeBackVote {
		dpo: u32,
		maker: Acct,
		acts_for: Option<u32>,
	},
	RemoveProposal {
		dpo: u32,
		maker: Acct,
	},
	TakeOffice {
		dpo: u32,
	},
	OfferSeats {
		dpo: u32,
		seats: u8,
		price: u128,
	},
	TakeSeats {
		dpo: u32,
		seller: Acct,
		seats: u8,
		highest_price: u128,
		edition: u32,
	},
	WithdrawOffer {
		dpo: u32,
		seller: Acct,
	},
	Fund {
		train: u32,
		amount: u128,
	},
	SetLimits {
		train: u32,
		allowance: u128,
		limit: u128,
	},
	TakeBack {
		train: u32,
		amount: Option<u128>,
	},
	SettleFund {
		train: u32,
	},
}

impl Act {
	/// Returns the name of the call's pallet and the call.
	pub fn name(&self) -> &'static str {
		match self {
			Self::LaunchTrain { .. } => "BulletTrain.launch_train",
			Self::AddMilestone { .. } => "BulletTrain.add_milestone",
			Self::ClaimMilestones { .. } => "BulletTrain.claim_milestones",
			Self::CloseTrain { .. } => "BulletTrain.close_train",
			Self::CreateClass { .. } => "TravelCabin.create_class",
			Self::AddCabins { .. } => "TravelCabin.add_cabins",
			Self::RetireClass { .. } => "TravelCabin.retire_class",
			Self::Board { .. } => "TravelCabin.board",
			Self::WithdrawYield { .. } => "TravelCabin.withdraw_yield",
			Self::HuntTreasure { .. } => "TravelCabin.hunt_treasure",
			Self::SettleRide { .. } => "TravelCabin.settle_ride",
			Self::ClaimRide { .. } => "TravelCabin.claim_unclaimed",
			Self::PayOwner { .. } => "TravelCabin.pay_owner",
			Self::CreateDpo(_) => "Dpo.create",
			Self::BuySeats { .. } => "Dpo.buy_seats",
			Self::Commit { .. } => "Dpo.commit",
			Self::ReportFailed { .. } => "Dpo.report_failed",
			Self::Terminate { .. } => "Dpo.terminate",
			Self::ReleaseYield { .. } => "Dpo.release_yield",
			Self::ReleaseBonus { .. } => "Dpo.release_bonus",
			Self::ReleaseWithdraw { .. } => "Dpo.release_withdraw",
			Self::LowerFee { .. } => "Dpo.lower_fee",
			Self::ClaimDpo { .. } => "Dpo.claim_unclaimed",
			Self::CloseDpo { .. } => "Dpo.close",
			Self::Propose { .. } => "Dpo.propose",
			Self::Vote { .. } => "Dpo.vote",
			Self::TakeBackVote { .. } => "Dpo.take_back_vote",
			Self::RemoveProposal { .. } => "Dpo.remove_proposal",
			Self::TakeOffice { .. } => "Dpo.take_office",
			Self::OfferSeats { .. } => "Dpo.offer_seats",
			Self::TakeSeats { .. } => "Dpo.take_seats",
			Self::WithdrawOffer { .. } => "Dpo.withdraw_offer",
			Self::Fund { .. } => "FeeFund.fund",
			Self::SetLimits { .. } => "FeeFund.set_limits",
			Self::TakeBack { .. } => "FeeFund.take_back",
			Self::SettleFund { .. } => "FeeFund.settle",
		}
	}
}
