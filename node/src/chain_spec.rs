//! The chains that the node knows by name. What is in them say the runtime's genesis presets.

use std::path::Path;

use bullet_train_runtime::WASM_BINARY;
use sc_service::{ChainType, GenericChainSpec, Properties};
use sp_genesis_builder::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};

/// The specification of a chain.
pub type ChainSpec = GenericChainSpec;

/// Finds a chain: `dev`, `local` (also when nothing is named), or a specification file.
pub fn load(name: &str) -> Result<ChainSpec, String> {
	match name {
		"dev" => preset(
			"BulletTrain Development",
			"dev",
			ChainType::Development,
			DEV_RUNTIME_PRESET,
		),
		"" | "local" => preset(
			"BulletTrain Local Testnet",
			"local_testnet",
			ChainType::Local,
			LOCAL_TESTNET_RUNTIME_PRESET,
		),
		path if Path::new(path).is_file() => ChainSpec::from_json_file(path.into())
			.map_err(|error| format!("`{path}` is no valid chain specification: {error}")),
		other => Err(format!(
			"there is no chain `{other}`: name `dev`, `local` or an existing chain specification \
			 file"
		)),
	}
}

/// A chain that starts from one of the runtime's presets.
fn preset(name: &str, id: &str, chain_type: ChainType, preset: &str) -> Result<ChainSpec, String> {
	let code = WASM_BINARY.ok_or(
		"this node was built without its runtime's WASM (SKIP_WASM_BUILD); give `--chain` a \
		 specification file",
	)?;
	Ok(ChainSpec::builder(code, None)
		.with_name(name)
		.with_id(id)
		.with_chain_type(chain_type)
		.with_genesis_config_preset_name(preset)
		.with_properties(properties())
		.build())
}

/// How wallets show BOLT.
fn properties() -> Properties {
	Properties::from_iter([
		("tokenSymbol".into(), "BOLT".into()),
		("tokenDecimals".into(), 10.into()),
		("ss58Format".into(), 42.into()),
	])
}

#[cfg(test)]
mod tests {
	use super::*;

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
}
