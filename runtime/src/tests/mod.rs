//! Tests of what only the whole runtime shows: the genesis, real blocks, fees, and how the pallets
//! are wired. They run natively and need no WASM.

mod adversaries;
mod blocks;
mod docs;
mod dpos;
mod genesis;
mod governance;
mod interface;
mod metadata;
#[cfg(feature = "runtime-benchmarks")]
mod recorder;
mod storage;
mod tokens;
mod upgrade;
#[cfg(feature = "runtime-benchmarks")]
mod weights;

use crate::{
	opaque, AccountId, Aura, Balance, Balances, Block, Executive, Header, Nonce, Runtime,
	RuntimeCall, RuntimeGenesisConfig, SignedPayload, System, Treasury, TxExtension,
	UncheckedExtrinsic,
};
use codec::Encode;
use frame_support::{
	genesis_builder_helper::{build_state, get_preset},
	traits::fungible::Inspect,
};
use pallet_dpo::Recipients;
use serde_json::Value;
use sp_consensus_aura::{Slot, AURA_ENGINE_ID};
use sp_genesis_builder::PresetId;
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring;
use sp_metadata_ir::MetadataIR;
use sp_runtime::{
	generic::{Digest, DigestItem, Era},
	traits::Header as _,
};

pub use sp_genesis_builder::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};

/// A preset merged into the default genesis, as a node does it.
fn genesis_json(preset: &str) -> Value {
	let json = |id: Option<PresetId>| -> Value {
		let bytes =
			get_preset::<RuntimeGenesisConfig>(&id, crate::genesis_config_presets::get_preset)
				.expect("the preset exists");
		serde_json::from_slice(&bytes).expect("a preset is JSON")
	};
	let mut genesis = json(None);
	merge(&mut genesis, json(Some(preset.into())));
	genesis
}

fn merge(into: &mut Value, patch: Value) {
	match (into, patch) {
		(Value::Object(into), Value::Object(patch)) => {
			for (key, value) in patch {
				merge(into.entry(key).or_insert(Value::Null), value);
			}
		}
		(into, patch) => *into = patch,
	}
}

/// The state after the genesis of a preset.
fn chain(preset: &str) -> TestExternalities {
	let mut ext = TestExternalities::default();
	let genesis = serde_json::to_vec(&genesis_json(preset)).expect("JSON can be written");
	ext.execute_with(|| build_state::<RuntimeGenesisConfig>(genesis).expect("the preset builds"));
	ext
}

/// The metadata. They show the default of all that is stored, and so read the state.
fn metadata_ir() -> MetadataIR {
	TestExternalities::default().execute_with(Runtime::metadata_ir)
}

/// Runs a test on the development preset, at block 1, and checks every pallet's state afterwards.
fn on_chain(test: impl FnOnce()) {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		System::set_block_number(1);
		test();
		check_state();
	});
}

/// Every pallet's own invariants, where the feature for them is on.
fn check_state() {
	#[cfg(feature = "try-runtime")]
	{
		use frame_support::traits::{TryState, TryStateSelect};
		crate::AllPalletsWithSystem::try_state(System::block_number(), TryStateSelect::All)
			.expect("every pallet's state is consistent");
	}
}

fn account(who: Sr25519Keyring) -> AccountId {
	who.to_account_id()
}

fn treasury_balance() -> Balance {
	Balances::total_balance(&Treasury::account_id())
}

/// A transaction signed by `who`, against the current state.
fn signed(who: Sr25519Keyring, call: RuntimeCall, tip: Balance) -> UncheckedExtrinsic {
	let nonce = *System::account_nonce(account(who));
	signed_with(who, who, call, extension(nonce, Era::Immortal, tip))
}

/// What a transaction carries beside its call.
fn extension(nonce: Nonce, era: Era, tip: Balance) -> TxExtension {
	(
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(era),
		frame_system::CheckNonce::from(nonce.into()),
		frame_system::CheckWeight::new(),
		pallet_transaction_payment::ChargeTransactionPayment::from(tip),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
		frame_system::WeightReclaim::new(),
	)
}

/// A transaction of `who`, signed with the key of `signer`.
fn signed_with(
	signer: Sr25519Keyring,
	who: Sr25519Keyring,
	call: RuntimeCall,
	extension: TxExtension,
) -> UncheckedExtrinsic {
	let payload = SignedPayload::new(call.clone(), extension.clone()).expect("it can be signed");
	let signature = payload.using_encoded(|bytes| signer.sign(bytes));
	UncheckedExtrinsic::new_signed(call, account(who).into(), signature.into(), extension)
}

/// Starts the block after `parent` in slot `slot`, up to and including the timestamp.
fn start_block(parent: Option<&Header>, slot: u64) -> UncheckedExtrinsic {
	let (number, parent_hash) = parent.map_or((1, Default::default()), |header| {
		(header.number + 1, header.hash())
	});
	let slot = DigestItem::PreRuntime(AURA_ENGINE_ID, Slot::from(slot).encode());
	Executive::initialize_block(&Header::new(
		number,
		Default::default(),
		Default::default(),
		parent_hash,
		Digest { logs: vec![slot] },
	));
	let now = *pallet_aura::CurrentSlot::<Runtime>::get() * Aura::slot_duration();
	let timestamp =
		UncheckedExtrinsic::new_bare(pallet_timestamp::Call::<Runtime>::set { now }.into());
	Executive::apply_extrinsic(timestamp.clone())
		.expect("valid")
		.expect("no error");
	timestamp
}

/// Builds a block of one transaction after another, which all have to succeed.
fn build_block(
	parent: Option<&Header>,
	slot: u64,
	transactions: Vec<(Sr25519Keyring, RuntimeCall)>,
) -> Block {
	let mut extrinsics = vec![start_block(parent, slot)];
	for (who, call) in transactions {
		let transaction = signed(who, call, 0);
		Executive::apply_extrinsic(transaction.clone())
			.expect("valid")
			.expect("no error");
		extrinsics.push(transaction);
	}
	Block {
		header: Executive::finalize_block(),
		extrinsics,
	}
}
