//! The calls of the suite, as the model has them.

use crate::{
	ledger::{Acct, Token},
	records::{Offer, RideKey, Target},
	terms::{Rules, PRESETS},
};

/// A name given in a call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Name {
	/// As it should be.
	Good,
	/// 64 bytes, the longest.
	Longest,
	/// None.
	Empty,
	/// 65 bytes.
	TooLong,
	/// No UTF-8.
	NotText,
	/// White space and a character that isn't seen.
	Blank,
	/// Two lines.
	Lines,
	/// Read from the right to the left, and so is what follows it.
	Turned,
}

impl Name {
	/// The error that it deserves, of the pallet that is named.
	pub fn errors(self, of: [&'static str; 3]) -> Option<&'static str> {
		match self {
			Self::Good | Self::Longest => None,
			Self::Empty | Self::Blank => Some(of[0]),
			Self::TooLong => Some(of[1]),
			Self::NotText | Self::Lines | Self::Turned => Some(of[2]),
		}
	}
}

/// The rules that a DPO is created with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RuleSet {
	/// None named: V1.
	Default,
	/// One of [`PRESETS`].
	Preset(u8),
	/// Others.
	Custom(Rules),
}

impl RuleSet {
	/// The rules.
	pub fn rules(&self) -> Rules {
		match self {
			Self::Default => PRESETS[0],
			Self::Preset(preset) => PRESETS[usize::from(*preset)],
			Self::Custom(rules) => *rules,
		}
	}
}

/// How many recipients a release has at most, as its caller says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Most {
	/// Accounts.
	pub accounts: u8,
	/// DPO Members.
	pub dpos: u8,
}

impl Most {
	/// As many as you like.
	pub const ANY: Self = Self {
		accounts: u8::MAX,
		dpos: u8::MAX,
	};
}

/// What a DPO is created with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NewDpo {
	/// Its name.
	pub name: Name,
	/// What it is for.
	pub target: Target,
	/// Seats are sold before this block.
	pub expiry: u32,
	/// How many seats its manager buys.
	pub seats: u8,
	/// The manager's External Referrer.
	pub referrer: Option<Acct>,
	/// Its rules.
	pub rules: RuleSet,
}

/// A call.
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
}

impl Act {
	/// Its name, as the pallets have it.
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
		}
	}
}
