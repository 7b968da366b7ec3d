//! Blocks, their limits, and accounts.

use crate::{
	constants::DAYS,
	nonces::AccountNonce,
	weights::{database, overhead},
	AccountId, Balance, Block, Hash, Nonces, PalletInfo, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeOrigin, RuntimeTask, VERSION,
};
use frame_support::{
	derive_impl,
	dispatch::DispatchClass,
	parameter_types,
	traits::{ConstU16, ConstU32},
	weights::{constants::WEIGHT_REF_TIME_PER_SECOND, RuntimeDbWeight, Weight},
};
use frame_system::limits::{BlockLength, BlockWeights};
use sp_runtime::{Perbill, Permill};
use sp_version::RuntimeVersion;

/// The part of a block that ordinary transactions may fill. The rest is kept for operational ones,
/// so that a full chain can still be governed.
pub const NORMAL_DISPATCH_RATIO: Perbill = Perbill::from_percent(75);

/// The most of a block that is guaranteed to the chain's own work (Rulebook 5.3). The dearest step
/// fits into it: a release to 300 accounts and 100 DPO Members.
pub const HIGHEST_SLICE: Permill = Permill::from_percent(10);

/// The part of a block that operational transactions may fill, even if the block is full of
/// ordinary ones. It is less than the part that ordinary ones and the chain's own work leave free,
/// because FRAME lets the reserve exceed the whole block, and the timestamp and the pallets' hooks
/// need room, too.
pub const OPERATIONAL_RESERVE: Perbill = Perbill::from_percent(14);

/// The part of a block that FRAME keeps free of a single transaction, for what a block begins with.
const INITIALIZATION: Perbill = Perbill::from_percent(10);

/// The time that a block may take to execute: 2 of the 6 seconds of its slot, because every node
/// executes it again before it builds on it.
pub const MAXIMUM_BLOCK_TIME: u64 = 2 * WEIGHT_REF_TIME_PER_SECOND;

/// The most bytes of state that a parachain's block may need as its proof. No ordinary transaction
/// may declare more than what such ones have of it, so no call comes to rely on more.
pub const PARACHAIN_BLOCK_PROOF: u64 = 10 * 1024 * 1024;

/// The most bytes that a block's transactions may declare for their proofs. They declare worst
/// cases, each alone, and nobody here finds out how little a block really needs, as a parachain
/// does. So this is so much that a block's time is used up first.
pub const MAXIMUM_BLOCK_PROOF: u64 = 32 * PARACHAIN_BLOCK_PROOF;

/// The limits of a block.
pub const MAXIMUM_BLOCK_WEIGHT: Weight =
	Weight::from_parts(MAXIMUM_BLOCK_TIME, MAXIMUM_BLOCK_PROOF);

/// The most bytes of transactions in a block.
pub const MAXIMUM_BLOCK_LENGTH: u32 = 5 * 1024 * 1024;

parameter_types! {
	/// How many block hashes are kept, which is the longest life of a mortal transaction: four
	/// hours.
	pub const BlockHashCount: u32 = DAYS / 6;
	/// This runtime's version.
	pub const Version: RuntimeVersion = VERSION;
	/// What the database takes to read and to write an item of the state.
	pub const DatabaseWeight: RuntimeDbWeight = database::ITEM;
	/// The weight limits of a block, by class of transaction.
	pub RuntimeBlockWeights: BlockWeights = BlockWeights::builder()
		.base_block(overhead::BLOCK_EXECUTION)
		.for_class(DispatchClass::all(), |class| {
			class.base_extrinsic = overhead::EXTRINSIC_BASE;
		})
		.for_class(DispatchClass::Normal, |class| {
			class.max_total = Some(NORMAL_DISPATCH_RATIO * MAXIMUM_BLOCK_WEIGHT);
			let time = (NORMAL_DISPATCH_RATIO - INITIALIZATION) * MAXIMUM_BLOCK_TIME;
			let most = Weight::from_parts(time, NORMAL_DISPATCH_RATIO * PARACHAIN_BLOCK_PROOF);
			class.max_extrinsic = Some(most.saturating_sub(class.base_extrinsic));
		})
		.for_class(DispatchClass::Operational, |class| {
			class.max_total = Some(MAXIMUM_BLOCK_WEIGHT);
			class.reserved = Some(OPERATIONAL_RESERVE * MAXIMUM_BLOCK_WEIGHT);
		})
		.avg_block_initialization(INITIALIZATION)
		.build_or_panic();
	/// The length limits of a block, by class of transaction.
	pub RuntimeBlockLength: BlockLength = BlockLength::builder()
		.max_length(MAXIMUM_BLOCK_LENGTH)
		.modify_max_length_for_class(DispatchClass::Normal, |length| {
			*length = NORMAL_DISPATCH_RATIO * MAXIMUM_BLOCK_LENGTH
		})
		.build();
}

/// The generic prefix of addresses.
pub type Ss58Prefix = ConstU16<42>;

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Runtime {
	type Block = Block;
	type BlockWeights = RuntimeBlockWeights;
	type BlockLength = RuntimeBlockLength;
	type AccountId = AccountId;
	type Nonce = AccountNonce;
	type Hash = Hash;
	type BlockHashCount = BlockHashCount;
	type DbWeight = DatabaseWeight;
	type Version = Version;
	type AccountData = pallet_balances::AccountData<Balance>;
	type OnKilledAccount = Nonces;
	type SystemWeightInfo = crate::weights::frame_system::WeightInfo<Runtime>;
	type ExtensionsWeightInfo = crate::weights::frame_system_extensions::WeightInfo<Runtime>;
	type SS58Prefix = Ss58Prefix;
	type SingleBlockMigrations = crate::migrations::Unreleased;
	// With a limit, anyone could send an account tokens of as many kinds as the limit allows, and
	// so keep it from holding any other token, or keep a DPO's account from being created.
	type MaxConsumers = ConstU32<{ u32::MAX }>;
}
