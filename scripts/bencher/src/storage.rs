//! Measures how long the database takes to read and to write an item of the state, on the database
//! of a node that has stopped.

use frame_benchmarking_cli::{OpaqueBlock, StorageCmd};
use sc_cli::{Error, Result, SubstrateCli};
use sc_service::{new_full_parts, new_wasm_executor, ChainSpec, GenericChainSpec};
use sp_io::SubstrateHostFunctions;
use std::{path::Path, sync::Arc};

/// A node's settings, which say where the database is. The chain comes from a specification file.
struct Settings;

impl SubstrateCli for Settings {
	fn impl_name() -> String {
		"BulletTrain Bencher".into()
	}

	fn impl_version() -> String {
		env!("CARGO_PKG_VERSION").into()
	}

	fn description() -> String {
		env!("CARGO_PKG_DESCRIPTION").into()
	}

	fn author() -> String {
		"the BulletTrain authors".into()
	}

	fn support_url() -> String {
		"the documentation that comes with the source code".into()
	}

	fn copyright_start_year() -> i32 {
		2026
	}

	fn load_spec(&self, file: &str) -> std::result::Result<Box<dyn ChainSpec>, String> {
		let spec = <GenericChainSpec>::from_json_file(file.into())?;
		Ok(Box::new(spec))
	}
}

/// Measures the database, and changes it: afterwards it has the same content in other places.
pub fn run(command: &StorageCmd) -> Result<()> {
	// Declared first, so that it ends last: the client has a task in it.
	let tokio = sc_cli::build_runtime()?;
	let config = Settings.create_configuration(command, tokio.handle().clone())?;
	// If it weren't there, opening it would create one with the genesis alone.
	let folder = config.database.path().unwrap_or(Path::new(""));
	if !folder.join("metadata").is_file() {
		return Err(Error::Input(format!(
			"there is no ParityDB in {}",
			folder.display()
		)));
	}

	let executor = new_wasm_executor::<SubstrateHostFunctions>(&config.executor);
	// Nothing calls the runtime, so its API can stay open.
	let (client, backend, _keystore, _tasks) =
		new_full_parts::<OpaqueBlock, (), _>(&config, None, executor, Vec::new())?;
	let (database, nodes) = (backend.expose_db(), backend.expose_storage());
	let cache = backend.expose_shared_trie_cache();
	command.run::<OpaqueBlock, _, _>(config, Arc::new(client), database, nodes, cache)
}
