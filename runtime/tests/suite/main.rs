//! Tests of what only the whole runtime shows: the genesis, real blocks, fees, and the wiring of
//! the pallets. They run natively and need no WASM.

mod adversaries;
mod autopilot;
mod blocks;
#[cfg(feature = "runtime-benchmarks")]
mod charges;
mod docs;
mod dpos;
#[cfg(feature = "runtime-benchmarks")]
mod flat;
mod genesis;
mod governance;
mod interface;
mod metadata;
#[cfg(feature = "runtime-benchmarks")]
mod performance;
#[cfg(feature = "runtime-benchmarks")]
mod proofs;
#[cfg(feature = "runtime-benchmarks")]
mod recorder;
mod sponsoring;
mod storage;
mod tokens;
mod upgrade;
mod validators;
#[cfg(feature = "runtime-benchmarks")]
mod weights;

use bullet_train_primitives::Slots;
use bullet_train_runtime::{
	apis, opaque, AccountId, Aura, Balance, Balances, Block, Executive, Header, Nonce, Runtime,
	RuntimeCall, RuntimeGenesisConfig, System, Treasury, UncheckedExtrinsic,
};
use bullet_train_testing::{
	autopilot::set_slots,
	blocks::{build_block, start_block},
	genesis::{chain, genesis_json},
	state::check_state,
	transactions::{account, extension, signed, signed_with},
};
use codec::Encode;
use frame_support::{genesis_builder_helper::build_state, traits::fungible::Inspect};
use pallet_dpo::Recipients;
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring;
use sp_metadata_ir::MetadataIR;
use sp_runtime::{generic::Digest, traits::Header as _};

pub use sp_genesis_builder::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};

/// The metadata. They contain the default value of each storage item, so making them reads the
/// state.
fn metadata_ir() -> MetadataIR {
	TestExternalities::default().execute_with(apis::metadata_ir)
}

/// Runs a test on the development preset at block 1, then checks every pallet's state.
fn on_chain(test: impl FnOnce()) {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		System::set_block_number(1);
		test();
		check_state();
	});
}

fn treasury_balance() -> Balance {
	Balances::total_balance(&Treasury::account_id())
}
