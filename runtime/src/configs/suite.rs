//! The BulletTrain suite: trains, the cabins that ride on them and the DPOs that board them.
//!
//! The pallets call each other only through the traits of `bullet_train_primitives`, which are
//! connected here.

use crate::{
	configs::{
		parameters::{AutopilotSlots, BlocksPerDay, DpoBounds, HuntingTerms},
		system::HIGHEST_SLICE,
		tokens::{Escrow, StorageDeposit},
		treasury::treasury_account,
	},
	sponsored_fees::SuiteCalls,
	AccountId, Autopilot, BulletTrain, Dpo, FeeFund, Runtime, RuntimeHoldReason, System,
	TravelCabin,
};
use frame_support::{parameter_types, traits::ConstU32, PalletId};
use sp_runtime::Permill;

/// The clock of the rules: the number of this chain's current block. A parachain, whose blocks come
/// at an uneven pace, would count in the relay chain's.
pub type RulesClock = System;

/// The most bytes in a name.
pub type MaxNameLen = ConstU32<64>;

parameter_types! {
	/// The id from which the accounts of DPOs are derived.
	pub const DpoPalletId: PalletId = PalletId(*b"bt/dpos_");
	/// The id from which the account is derived in whose name the chain acts.
	pub const AutopilotPalletId: PalletId = PalletId(*b"bt/pilot");
	/// The most of a block that is guaranteed to the chain's own work.
	pub const HighestSlice: Permill = HIGHEST_SLICE;
	/// The treasury's account, which gets cuts of late releases that don't go to members.
	pub Treasury: AccountId = treasury_account();
	/// The hold reason of a train's deposit.
	pub const TrainDepositReason: RuntimeHoldReason =
		RuntimeHoldReason::BulletTrain(pallet_bullet_train::HoldReason::TrainDeposit);
	/// The hold reason of a class's deposit.
	pub const ClassDepositReason: RuntimeHoldReason =
		RuntimeHoldReason::TravelCabin(pallet_travel_cabin::HoldReason::ClassDeposit);
	/// The hold reason of a DPO's deposit.
	pub const DpoDepositReason: RuntimeHoldReason =
		RuntimeHoldReason::Dpo(pallet_dpo::HoldReason::DpoDeposit);
	/// The hold reason of a proposal's deposit.
	pub const ProposalDepositReason: RuntimeHoldReason =
		RuntimeHoldReason::Dpo(pallet_dpo::HoldReason::ProposalDeposit);
	/// The hold reason of the deposit for an offer of seats.
	pub const OfferDepositReason: RuntimeHoldReason =
		RuntimeHoldReason::Dpo(pallet_dpo::HoldReason::OfferDeposit);
	/// The hold reason of the deposit for a fee fund.
	pub const FundDepositReason: RuntimeHoldReason =
		RuntimeHoldReason::FeeFund(pallet_fee_fund::HoldReason::FundDeposit);
}

impl pallet_bullet_train::Config for Runtime {
	type RuntimeHoldReason = RuntimeHoldReason;
	type Escrow = Escrow;
	type TrainDeposit = StorageDeposit<TrainDepositReason>;
	type Rides = TravelCabin;
	type FeeFunds = FeeFund;
	type Dpos = Dpo;
	type MaxNameLen = MaxNameLen;
	type MaxMilestones = ConstU32<64>;
	type WeightInfo = crate::weights::pallet_bullet_train::WeightInfo<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::SuiteBenchmarks;
}

impl pallet_travel_cabin::Config for Runtime {
	type RuntimeHoldReason = RuntimeHoldReason;
	type Escrow = Escrow;
	type Trains = BulletTrain;
	type Dpos = Dpo;
	type Agenda = Autopilot;
	type ClassDeposit = StorageDeposit<ClassDepositReason>;
	type BlockNumberProvider = RulesClock;
	type BlocksPerDay = BlocksPerDay;
	type Hunting = HuntingTerms;
	type MaxNameLen = MaxNameLen;
	type WeightInfo = crate::weights::pallet_travel_cabin::WeightInfo<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::SuiteBenchmarks;
}

impl pallet_dpo::Config for Runtime {
	type RuntimeHoldReason = RuntimeHoldReason;
	type Escrow = Escrow;
	type Cabins = TravelCabin;
	type Agenda = Autopilot;
	type DpoDeposit = StorageDeposit<DpoDepositReason>;
	type ProposalDeposit = StorageDeposit<ProposalDepositReason>;
	type OfferDeposit = StorageDeposit<OfferDepositReason>;
	type PalletId = DpoPalletId;
	type BlockNumberProvider = RulesClock;
	type BlocksPerDay = BlocksPerDay;
	type Bounds = DpoBounds;
	type Treasury = Treasury;
	type MaxNameLen = MaxNameLen;
	type WeightInfo = crate::weights::pallet_dpo::WeightInfo<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::SuiteBenchmarks;
}

impl pallet_autopilot::Config for Runtime {
	type Works = (TravelCabin, Dpo);
	type Slots = AutopilotSlots;
	type HighestSlice = HighestSlice;
	type PalletId = AutopilotPalletId;
	type BlockNumberProvider = RulesClock;
	type BlocksPerDay = BlocksPerDay;
	type WeightInfo = crate::weights::pallet_autopilot::WeightInfo<Runtime>;
}

impl pallet_fee_fund::Config for Runtime {
	type RuntimeHoldReason = RuntimeHoldReason;
	type Escrow = Escrow;
	type FundDeposit = StorageDeposit<FundDepositReason>;
	type Trains = BulletTrain;
	type Calls = SuiteCalls;
	type Treasury = Treasury;
	type BlockNumberProvider = RulesClock;
	type BlocksPerDay = BlocksPerDay;
	type WeightInfo = crate::weights::pallet_fee_fund::WeightInfo<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::SuiteBenchmarks;
}
