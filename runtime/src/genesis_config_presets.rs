//! The chains that can be started by name.
//!
//! | preset | authorities | a day |
//! |---|---|---|
//! | `development` | Alice | 10 blocks |
//! | `local_testnet` | Alice, Bob, Charlie | 14,400 blocks |
//!
//! In both, the well-known accounts are funded in BOLT and in a project's token, and Alice holds
//! the sudo key. The keys of these accounts are public: never use them on a chain of value.

use crate::{
	configs::{parameters::DEFAULT_BLOCKS_PER_DAY, tokens::AssetId},
	constants::{BOLT, DECIMALS},
	AccountId, AssetsConfig, AuraConfig, Balance, BalancesConfig, GenesisParametersConfig,
	GrandpaConfig, RuntimeGenesisConfig, SudoConfig,
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
	authorities: &[(Sr25519Keyring, Ed25519Keyring)],
	blocks_per_day: NonZeroU32,
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
		aura: AuraConfig {
			authorities: authorities
				.iter()
				.map(|(aura, _)| aura.public().into())
				.collect::<Vec<_>>(),
		},
		grandpa: GrandpaConfig {
			authorities: authorities
				.iter()
				.map(|(_, grandpa)| (grandpa.public().into(), 1))
				.collect::<Vec<_>>(),
		},
		sudo: SudoConfig { key: Some(owner) },
		genesis_parameters: GenesisParametersConfig { blocks_per_day },
	})
}

/// The preset with this name as JSON, to be merged into the default genesis.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	use Ed25519Keyring as Grandpa;
	use Sr25519Keyring as Aura;
	let preset = match id.as_ref() {
		DEV_RUNTIME_PRESET => genesis(&[(Aura::Alice, Grandpa::Alice)], DEVELOPMENT_BLOCKS_PER_DAY),
		LOCAL_TESTNET_RUNTIME_PRESET => genesis(
			&[
				(Aura::Alice, Grandpa::Alice),
				(Aura::Bob, Grandpa::Bob),
				(Aura::Charlie, Grandpa::Charlie),
			],
			DEFAULT_BLOCKS_PER_DAY,
		),
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
