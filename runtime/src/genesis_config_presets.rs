//! The chains that can be started by name.
//!
//! | preset | validators | a day | a session |
//! |---|---|---|---|
//! | `development` | Alice | 10 blocks | 10 blocks |
//! | `local_testnet` | Alice, Bob, Charlie | 14,400 blocks | 50 blocks |
//!
//! The validators' accounts are the `//stash` accounts of these names.
//!
//! In both, the well-known accounts are funded in BOLT and in a project's token, and Alice holds
//! the sudo key. The keys of these accounts are public: never use them on a chain of value.

use crate::{
	configs::{parameters::DEFAULT_BLOCKS_PER_DAY, tokens::AssetId},
	constants::{BOLT, DECIMALS},
	opaque::SessionKeys,
	AccountId, AssetsConfig, Balance, BalancesConfig, GenesisParametersConfig,
	RuntimeGenesisConfig, SessionConfig, SudoConfig,
};
use alloc::{vec, vec::Vec};
use core::num::NonZeroU32;
use frame_support::build_struct_json_patch;
use sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

/// The token of the presets' example project.
pub mod span {
	use super::*;

	/// Its id.
	pub const ID: AssetId = 1;
	/// Its name.
	pub const NAME: &str = "Spanner Token";
	/// Its symbol.
	pub const SYMBOL: &str = "SPAN";
	/// One SPAN in base units: it has as many decimals as BOLT.
	pub const UNIT: Balance = BOLT;
	/// The minimum balance of an account, in base units.
	pub const MIN_BALANCE: Balance = 1;
	/// The balance of every endowed account, in base units. Alice owns the token.
	pub const ENDOWMENT: Balance = 1_000_000 * UNIT;
}

/// The balance of every endowed account: a million BOLT. With a higher one, wallets wouldn't show
/// the change that a fare or a yield makes.
pub const ENDOWMENT: Balance = 1_000_000 * BOLT;

/// A day of the development preset, short enough to hunt a treasure after little more than a
/// minute.
pub const DEVELOPMENT_BLOCKS_PER_DAY: NonZeroU32 =
	NonZeroU32::new(10).expect("ten isn't zero; qed");

/// A session of the development preset.
pub const DEVELOPMENT_SESSION_LENGTH: NonZeroU32 =
	NonZeroU32::new(10).expect("ten isn't zero; qed");

/// A session of the local test network: five minutes.
pub const LOCAL_SESSION_LENGTH: NonZeroU32 = NonZeroU32::new(50).expect("fifty isn't zero; qed");

/// A validator of a preset: its account, and its keys.
pub type Validator = (Sr25519Keyring, Sr25519Keyring, Ed25519Keyring);

/// The validators that the presets choose from.
pub const VALIDATORS: [Validator; 3] = [
	(
		Sr25519Keyring::AliceStash,
		Sr25519Keyring::Alice,
		Ed25519Keyring::Alice,
	),
	(
		Sr25519Keyring::BobStash,
		Sr25519Keyring::Bob,
		Ed25519Keyring::Bob,
	),
	(
		Sr25519Keyring::CharlieStash,
		Sr25519Keyring::Charlie,
		Ed25519Keyring::Charlie,
	),
];

/// The well-known keys whose accounts the presets endow.
pub const ENDOWED: [Sr25519Keyring; 12] = {
	use Sr25519Keyring::*;
	[
		Alice,
		Bob,
		Charlie,
		Dave,
		Eve,
		Ferdie,
		AliceStash,
		BobStash,
		CharlieStash,
		DaveStash,
		EveStash,
		FerdieStash,
	]
};

/// The accounts that the presets endow.
pub fn endowed() -> Vec<AccountId> {
	ENDOWED.map(Sr25519Keyring::to_account_id).to_vec()
}

/// The genesis of a chain with the well-known accounts.
fn genesis(
	validators: &[Validator],
	blocks_per_day: NonZeroU32,
	session_length: NonZeroU32,
) -> serde_json::Value {
	let owner = Sr25519Keyring::Alice.to_account_id();
	let span_accounts = endowed()
		.into_iter()
		.map(|who| (span::ID, who, span::ENDOWMENT));
	build_struct_json_patch!(RuntimeGenesisConfig {
		balances: BalancesConfig {
			balances: endowed()
				.into_iter()
				.map(|who| (who, ENDOWMENT))
				.collect::<Vec<_>>(),
		},
		assets: AssetsConfig {
			// Like any token that a project creates, it doesn't keep an account alive.
			assets: vec![(span::ID, owner.clone(), false, span::MIN_BALANCE)],
			metadata: vec![(span::ID, span::NAME.into(), span::SYMBOL.into(), DECIMALS)],
			accounts: span_accounts.collect::<Vec<_>>(),
		},
		session: SessionConfig {
			keys: validators
				.iter()
				.map(|(account, aura, grandpa)| {
					let keys = SessionKeys {
						aura: aura.public().into(),
						grandpa: grandpa.public().into(),
					};
					(account.to_account_id(), account.to_account_id(), keys)
				})
				.collect::<Vec<_>>(),
		},
		sudo: SudoConfig { key: Some(owner) },
		genesis_parameters: GenesisParametersConfig {
			blocks_per_day,
			session_length
		},
	})
}

/// The preset with this name as JSON, to be merged into the default genesis.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	let preset = match id.as_ref() {
		DEV_RUNTIME_PRESET => genesis(
			&VALIDATORS[..1],
			DEVELOPMENT_BLOCKS_PER_DAY,
			DEVELOPMENT_SESSION_LENGTH,
		),
		LOCAL_TESTNET_RUNTIME_PRESET => {
			genesis(&VALIDATORS, DEFAULT_BLOCKS_PER_DAY, LOCAL_SESSION_LENGTH)
		}
		_ => return None,
	};
	Some(serde_json::to_vec(&preset).expect("every value has a JSON form; qed"))
}

/// The names of all presets.
pub fn preset_names() -> Vec<PresetId> {
	vec![
		PresetId::from(DEV_RUNTIME_PRESET),
		PresetId::from(LOCAL_TESTNET_RUNTIME_PRESET),
	]
}
