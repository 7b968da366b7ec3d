//! The chains that the node knows by name. The runtime's genesis presets define their contents.

use std::path::Path;

use bullet_train_runtime::{
	configs::system::Ss58Prefix, constants::DECIMALS, genesis_config_presets, RuntimeGenesisConfig,
	WASM_BINARY,
};
use frame_support::genesis_builder_helper::{build_state, get_preset};
use sc_chain_spec::json_patch;
use sc_executor::read_embedded_version;
use sc_executor_common::runtime_blob::RuntimeBlob;
use sc_service::{ChainType, GenericChainSpec, Properties};
use sp_core::{
	storage::{well_known_keys, Storage},
	Get,
};
use sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};
use sp_state_machine::BasicExternalities;

/// The specification of a chain.
pub type ChainSpec = GenericChainSpec;

/// Finds a chain: `dev`, `local` (also if no chain is named), or a specification file.
pub fn load(name: &str) -> Result<ChainSpec, String> {
	if let Some(preset) = preset_of(name) {
		return from_preset(preset);
	}
	match name {
		path if Path::new(path).is_file() => ChainSpec::from_json_file(path.into())
			.and_then(require_folder_name)
			.map_err(|error| invalid(path, &error)),
		other => Err(format!(
			"there is no chain `{other}`: name `dev`, `local` or an existing chain specification \
			 file"
		)),
	}
}

/// The preset of a chain that the node knows by name.
fn preset_of(name: &str) -> Option<&'static str> {
	match name {
		"dev" => Some(DEV_RUNTIME_PRESET),
		"" | "local" => Some(LOCAL_TESTNET_RUNTIME_PRESET),
		_ => None,
	}
}

/// Whether a chain is named by a specification file. A file fixes the chain's genesis. The genesis
/// of the other chains depends on the runtime that the node was built with.
pub fn is_file(name: &str) -> bool {
	preset_of(name).is_none()
}

/// Builds the chain's genesis storage and keeps it in the specification. So a fault in it is found
/// before anything else begins, and it isn't built twice.
pub fn settle(name: &str, spec: &mut dyn sc_service::ChainSpec) -> Result<(), String> {
	let genesis = match preset_of(name) {
		Some(preset) => genesis_of(preset)?,
		None => spec
			.as_storage_builder()
			.build_storage()
			.and_then(require_runtime)
			.map_err(|error| invalid(name, &error))?,
	};
	spec.set_storage(genesis);
	Ok(())
}

/// The WASM of the runtime that the node was built with.
fn wasm() -> Result<&'static [u8], String> {
	WASM_BINARY.ok_or_else(|| {
		"this node was built without its runtime's WASM (SKIP_WASM_BUILD); give `--chain` a \
		 specification file"
			.into()
	})
}

/// Builds a preset's genesis storage with the node's own copy of the runtime. The specification
/// would compile the WASM for it, twice, and that takes most of a node's start.
fn genesis_of(preset: &str) -> Result<Storage, String> {
	let json = |id: Option<PresetId>| -> Result<serde_json::Value, String> {
		let json = get_preset::<RuntimeGenesisConfig>(&id, genesis_config_presets::get_preset);
		let json = json.ok_or_else(|| format!("the runtime has no preset {id:?}"))?;
		serde_json::from_slice(&json).map_err(|error| error.to_string())
	};
	let mut config = json(None)?;
	json_patch::merge(&mut config, json(Some(preset.into()))?);
	let config = serde_json::to_vec(&config).map_err(|error| error.to_string())?;

	let mut state = BasicExternalities::new_empty();
	state.execute_with(|| build_state::<RuntimeGenesisConfig>(config))?;
	let mut genesis = state.into_storages();
	let code = well_known_keys::CODE.to_vec();
	genesis.top.insert(code, wasm()?.to_vec());
	Ok(genesis)
}

/// Refuses an id that can't name a folder: a chain's id is the name of its folder.
fn require_folder_name(spec: ChainSpec) -> Result<ChainSpec, String> {
	let id = sc_service::ChainSpec::id(&spec);
	let fits = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
	if id.is_empty() || id.starts_with('.') || !id.chars().all(fits) {
		return Err(format!(
			"its id `{id}` can't name a folder: use letters, digits, `-`, `_` and `.`"
		));
	}
	Ok(spec)
}

/// Refuses a genesis without a runtime that can be read.
fn require_runtime(genesis: Storage) -> Result<Storage, String> {
	let code = genesis
		.top
		.get(well_known_keys::CODE)
		.ok_or("its genesis has no runtime (`:code`)")?;
	RuntimeBlob::uncompress_if_needed(code)
		.and_then(|blob| read_embedded_version(&blob))
		.map_err(|error| format!("the runtime in its genesis can't be read: {error}"))?
		.ok_or("the code in its genesis is WASM, but no runtime")?;
	Ok(genesis)
}

/// Returns the message for an invalid specification, with the remedy.
fn invalid(name: &str, error: &str) -> String {
	// After the fault, the runtime's message repeats the whole genesis.
	let what = error.split(" for blob:").next().unwrap_or(error);
	format!(
		"`{name}` is no valid chain specification: {what}. Get the file again from its source, \
		 or make one with `export-chain-spec`"
	)
}

/// A chain that starts from one of the runtime's presets.
fn from_preset(preset: &str) -> Result<ChainSpec, String> {
	let (name, id, chain_type) = match preset {
		DEV_RUNTIME_PRESET => ("BulletTrain Development", "dev", ChainType::Development),
		_ => (
			"BulletTrain Local Testnet",
			"local_testnet",
			ChainType::Local,
		),
	};
	Ok(ChainSpec::builder(wasm()?, None)
		.with_name(name)
		.with_id(id)
		.with_chain_type(chain_type)
		.with_protocol_id(&format!("bullet-train-{id}"))
		.with_genesis_config_preset_name(preset)
		.with_properties(properties())
		.build())
}

/// The properties by which wallets show BOLT and addresses.
fn properties() -> Properties {
	let prefix: u16 = Ss58Prefix::get();
	Properties::from_iter([
		("tokenSymbol".into(), "BOLT".into()),
		("tokenDecimals".into(), DECIMALS.into()),
		("ss58Format".into(), prefix.into()),
	])
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_runtime::BuildStorage;

	#[test]
	fn load_should_name_the_choices_when_the_chain_is_unknown() {
		let error = load("no-such-chain").err().expect("it is unknown");
		assert!(
			error.contains("no-such-chain") && error.contains("`dev`"),
			"{error}"
		);
	}

	#[test]
	fn load_should_name_the_file_when_it_is_no_specification() {
		let file = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
		let error = load(file).err().expect("it is no specification");
		assert!(error.contains(file), "{error}");
	}

	/// Wallets, explorers and light clients read these from the specification.
	#[test]
	fn specifications_should_have_what_wallets_and_light_clients_need() {
		for (name, protocol) in [
			("dev", "bullet-train-dev"),
			("local", "bullet-train-local_testnet"),
		] {
			let spec = load(name).expect("it is known");
			let spec: &dyn sc_service::ChainSpec = &spec;
			let properties = spec.properties();
			assert_eq!(properties["tokenSymbol"], "BOLT");
			assert_eq!(properties["tokenDecimals"], 10);
			assert_eq!(properties["ss58Format"], 42);
			assert_eq!(spec.protocol_id(), Some(protocol));
			// No telemetry, and no boot nodes, because these chains have none that last.
			assert!(spec.telemetry_endpoints().is_none());
			assert!(spec.boot_nodes().is_empty());
		}
	}

	/// Nodes that were built on other machines must agree on the genesis, so it has to be what the
	/// WASM makes of the preset.
	#[test]
	fn settle_should_give_the_genesis_that_the_wasm_builds() {
		for name in ["dev", "local"] {
			let mut spec = load(name).expect("it is known");
			let by_wasm = spec.build_storage().expect("the WASM builds it");
			settle(name, &mut spec).expect("it is valid");
			let settled = spec.build_storage().expect("it is kept");
			assert!(by_wasm.top.len() > 50);
			assert!(settled.top == by_wasm.top && settled.children_default.is_empty());
		}
	}

	/// A raw specification of a chain that starts with this `:code` alone.
	fn raw(code: &str) -> ChainSpec {
		let key = hex(well_known_keys::CODE);
		let json = format!(
			r#"{{ "name": "Test", "id": "test", "chainType": "Local", "bootNodes": [],
				"genesis": {{ "raw": {{ "top": {{ "{key}": "{code}" }}, "childrenDefault": {{}} }} }} }}"#
		);
		ChainSpec::from_json_bytes(json.into_bytes()).unwrap()
	}

	fn hex(bytes: &[u8]) -> String {
		bytes
			.iter()
			.fold("0x".into(), |hex, byte| format!("{hex}{byte:02x}"))
	}

	#[test]
	fn settle_should_name_file_and_reason_when_the_runtime_is_broken() {
		for (code, reason) in [
			("0xdeadbeef", "can't be read"),
			("0x0061736d01000000", "no runtime"),
			("0xzz", "invalid hex"),
		] {
			let error = settle("my-chain.json", &mut raw(code)).unwrap_err();
			assert!(
				error.contains("my-chain.json")
					&& error.contains(reason)
					&& error.contains("export-chain-spec"),
				"{code}: {error}"
			);
		}
	}

	#[test]
	fn invalid_should_leave_out_the_genesis_when_the_runtime_repeats_it() {
		let error = invalid(
			"my-chain.json",
			"Invalid JSON blob: unknown field for blob:\n{\n}",
		);
		assert!(
			error.contains("unknown field.") && !error.contains('{'),
			"{error}"
		);
	}

	#[test]
	fn load_should_refuse_ids_that_name_no_folder() {
		for (id, fits) in [
			("my-chain_2.0", true),
			("../x", false),
			("a/b", false),
			("", false),
		] {
			let spec = ChainSpec::from_json_bytes(
				raw("0x")
					.as_json(true)
					.unwrap()
					.replace("\"test\"", &format!("{id:?}"))
					.into_bytes(),
			)
			.unwrap();
			assert_eq!(require_folder_name(spec).is_ok(), fits, "{id}");
		}
	}
}
