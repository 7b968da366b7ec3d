//! # The BulletTrain runtime
//!
//! The state transition function of the chain: its pallets, their configuration, and the runtime
//! APIs.
//!
//! - [`configs`]: the configuration of every pallet, one file per domain;
//! - [`apis`]: the runtime APIs that nodes and clients call;
//! - [`genesis_config_presets`]: the chains that can be started by name;
//! - [`genesis_parameters`]: sets at genesis the parameters that governance may change later;
//! - [`sponsored_fees`]: lets a train's fee fund pay the fee of a call;
//! - [`nonces`]: keeps old transactions from being accepted again;
//! - [`weights`]: the weights of the calls, measured on this runtime;
//! - [`constants`]: money and time.
//!
//! Amounts are in base units of BOLT (10 decimals) unless a token is named.

#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "512"]

extern crate alloc;

#[cfg(feature = "wasm")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

pub mod apis;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarks;
// Macros generate undocumented items in this file and in `apis`. Everything else has to be
// documented.
#[warn(missing_docs)]
pub mod configs;
#[warn(missing_docs)]
pub mod constants;
#[warn(missing_docs)]
pub mod genesis_config_presets;
#[warn(missing_docs)]
pub mod genesis_parameters;
pub mod migrations;
#[warn(missing_docs)]
pub mod nonces;
#[warn(missing_docs)]
pub mod sponsored_fees;
pub mod weights;

pub use bullet_train_primitives::{Balance, BlockNumber};

use alloc::{borrow::Cow, vec::Vec};
use sp_runtime::{
	generic,
	traits::{BlakeTwo256, IdentifyAccount, Verify},
	MultiAddress, MultiSignature,
};
use sp_version::RuntimeVersion;

/// The signature of a transaction, by any of the supported schemes.
pub type Signature = MultiSignature;

/// An account: the public key that signs for it, or an id of 32 bytes derived otherwise.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;

/// How a transaction names an account.
pub type Address = MultiAddress<AccountId, ()>;

/// The number of an account's next transaction. [`nonces`] sets the first one.
pub type Nonce = u32;

/// Hash of blocks and of the state.
pub type Hash = sp_core::H256;

/// Block header.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;

/// Block with decoded transactions.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;

/// Id of a block: its number or its hash.
pub type BlockId = generic::BlockId<Block>;

/// The extensions of a transaction, in the order in which they are checked.
pub type TxExtension = (
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	frame_system::CheckEra<Runtime>,
	frame_system::CheckNonce<Runtime>,
	frame_system::CheckWeight<Runtime>,
	pallet_transaction_payment::ChargeTransactionPayment<Runtime>,
	frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
	frame_system::WeightReclaim<Runtime>,
);

/// A transaction or an inherent, as a block contains it.
pub type UncheckedExtrinsic =
	generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;

/// The payload that the signer of a transaction signs.
pub type SignedPayload = generic::SignedPayload<RuntimeCall, TxExtension>;

/// Executes blocks by dispatching to the pallets.
pub type Executive = frame_executive::Executive<
	Runtime,
	Block,
	frame_system::ChainContext<Runtime>,
	Runtime,
	AllPalletsWithSystem,
>;

/// Types for the node, which handles blocks without decoding their transactions.
pub mod opaque {
	use super::Header;
	use alloc::vec::Vec;
	use sp_runtime::{generic, OpaqueExtrinsic};

	/// A block with undecoded transactions.
	pub type Block = generic::Block<Header, OpaqueExtrinsic>;

	sp_runtime::impl_opaque_keys! {
		/// The keys of a validator: `author_rotateKeysWithOwner` makes them, and `session.setKeys`
		/// registers them.
		pub struct SessionKeys {
			/// Signs blocks.
			pub aura: super::Aura,
			/// Votes for final blocks.
			pub grandpa: super::Grandpa,
		}
	}
}

/// Version of this runtime. `spec_version` grows with every release that changes behaviour,
/// `transaction_version` when an existing call changes its index or its arguments.
#[sp_version::runtime_version]
pub const VERSION: RuntimeVersion = RuntimeVersion {
	spec_name: Cow::Borrowed("bullet-train"),
	impl_name: Cow::Borrowed("bullet-train"),
	authoring_version: 1,
	spec_version: 1,
	impl_version: 1,
	apis: apis::RUNTIME_API_VERSIONS,
	transaction_version: 1,
	system_version: 1,
};

// Indices are part of every encoded call, event and error: once released, they never change. 0 to 9
// are consensus, 10 to 19 tokens and fees, 20 to 29 governance, 30 to 39 tools for accounts, 40 to
// 49 this runtime's own pallets, 50 and above the suite.
#[allow(missing_docs)]
#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Aura = pallet_aura;
	#[runtime::pallet_index(3)]
	pub type Grandpa = pallet_grandpa;
	// At genesis, the validators are taken from the sessions, so these two keep their order.
	#[runtime::pallet_index(4)]
	pub type Session = pallet_session;
	#[runtime::pallet_index(5)]
	pub type Validators = pallet_validators;

	#[runtime::pallet_index(10)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(11)]
	pub type Assets = pallet_assets;
	#[runtime::pallet_index(12)]
	pub type AssetsHolder = pallet_assets_holder;
	#[runtime::pallet_index(13)]
	pub type TransactionPayment = pallet_transaction_payment;

	#[runtime::pallet_index(20)]
	pub type Sudo = pallet_sudo;
	#[runtime::pallet_index(21)]
	pub type Treasury = pallet_treasury;
	#[runtime::pallet_index(22)]
	pub type Parameters = pallet_parameters;

	#[runtime::pallet_index(30)]
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(31)]
	pub type Proxy = pallet_proxy;
	#[runtime::pallet_index(32)]
	pub type Multisig = pallet_multisig;

	#[runtime::pallet_index(40)]
	pub type GenesisParameters = crate::genesis_parameters;
	#[runtime::pallet_index(41)]
	pub type Nonces = crate::nonces;

	#[runtime::pallet_index(50)]
	pub type BulletTrain = pallet_bullet_train;
	#[runtime::pallet_index(51)]
	pub type TravelCabin = pallet_travel_cabin;
	#[runtime::pallet_index(52)]
	pub type Dpo = pallet_dpo;
	#[runtime::pallet_index(53)]
	pub type Autopilot = pallet_autopilot;
	#[runtime::pallet_index(54)]
	pub type FeeFund = pallet_fee_fund;
}
