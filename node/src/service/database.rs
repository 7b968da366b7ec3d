//! Checks of the database: it has to be whole, to contain this chain, and to have room to grow.

use std::{
	io,
	path::{Path, PathBuf},
};

use bullet_train_runtime::opaque::Block;
use futures::{future::BoxFuture, FutureExt};
use sc_chain_spec::{BuildGenesisBlock, GenesisBlockBuilder};
use sc_client_api::{blockchain::Info, HeaderBackend};
use sc_service::{Configuration, Error, PruningMode, SpawnEssentialTaskHandle};
use sc_storage_monitor::{StorageMonitorParams, StorageMonitorService};
use sp_core::traits::SpawnEssentialNamed;

use super::partial::Parts;

/// The remedy for a database that can't be read.
const START_OVER: &str = "Start with a copy of it if you have one; otherwise delete it with \
	`purge-chain` and start again, and the node fetches the chain from its peers";

/// The database's folder.
fn path(config: &Configuration) -> &Path {
	config.database.path().unwrap_or(config.base_path.path())
}

/// Fails if the node would keep no state at all.
pub fn require_states(config: &Configuration) -> Result<(), Error> {
	if config.state_pruning == Some(PruningMode::blocks_pruning(0)) {
		return Err(Error::Other(
			"`--state-pruning 0` keeps no state at all: name a number of blocks, as in \
			 `--state-pruning 256`"
				.into(),
		));
	}
	Ok(())
}

/// Fails if there isn't enough free space for the database. Has to be called before the database is
/// opened: its files are mapped into memory, and writing to them on a full disk kills the node
/// (SIGBUS) before it can print a message.
pub fn require_space(config: &Configuration, space: &StorageMonitorParams) -> Result<(), Error> {
	let path = path(config);
	let free = fs4::available_space(existing(path)?)? / 1024 / 1024;
	if free < space.threshold {
		return Err(Error::Other(format!(
			"the disk is full: {free} MiB are free, {} MiB are needed; {}",
			space.threshold,
			make_space(path)
		)));
	}
	Ok(())
}

/// The folder or, if it doesn't exist, the nearest folder above it that does.
fn existing(folder: &Path) -> io::Result<PathBuf> {
	// The folders above a relative path end with that path.
	let folder = std::path::absolute(folder)?;
	let existing = folder.ancestors().find(|folder| folder.exists());
	Ok(existing.unwrap_or(&folder).into())
}

/// The message for a database that can't be opened, with the remedy.
pub fn cannot_open(config: &Configuration, error: Error) -> Error {
	use sp_blockchain::Error as Fault;
	let Error::Client(error) = error else {
		return error;
	};
	let path = path(config).display();
	let why = error.to_string();
	match error {
		// The fault is in the chain specification, or in a runtime that `--wasm-runtime-overrides`
		// names.
		Fault::Storage(_) | Fault::Application(_) => return error.into(),
		Fault::VersionInvalid(why) => {
			return Error::Other(format!(
				"this node can't run the runtime with which the chain begins: {why}. Use the \
				 specification that the chain's operators publish, or a newer node"
			))
		}
		Fault::StateDatabase(_) => {
			if let Some(mode) = stored_state_pruning(&why) {
				return Error::Other(format!(
					"the database in `{path}` was created with {mode}, which can't be changed: \
					 start with that, or without the option; another mode needs another \
					 `--base-path`"
				));
			}
		}
		_ => {}
	}
	// The error contains the reason only as text.
	let advice = match &why {
		why if why.contains("in use") => {
			"Another node runs on it: stop that node, or take another `--base-path`"
		}
		why if why.contains("No space left") => "Make space on its disk",
		why if why.contains("Not a directory") || why.contains("No such file") => {
			"Take another `--base-path`"
		}
		why if why.contains("Unsupported database version") => {
			"Another version of the node created it: start that one, or take another `--base-path`"
		}
		why if why.contains("Permission denied") => "It has to belong to the user of the node",
		_ => START_OVER,
	};
	Error::Other(format!(
		"the database in `{path}` can't be opened: {why}. {advice}"
	))
}

/// The `--state-pruning` that the database was created with, if the fault is that another one was
/// requested. If it was a number, the database doesn't remember which.
fn stored_state_pruning(fault: &str) -> Option<&'static str> {
	let stored = fault.split("[stored: ").nth(1)?.split(';').next()?;
	[
		("`--state-pruning archive`", PruningMode::ArchiveAll),
		(
			"`--state-pruning archive-canonical`",
			PruningMode::ArchiveCanonical,
		),
		(
			"a number, as in `--state-pruning 256`",
			PruningMode::default(),
		),
	]
	.into_iter()
	.find_map(|(option, mode)| (stored == format!("{mode:?}")).then_some(option))
}

/// Fails if one of the blocks from which the node continues is missing.
pub fn require_whole(config: &Configuration, parts: &Parts) -> Result<(), Error> {
	let Info {
		genesis_hash,
		finalized_hash,
		best_hash,
		..
	} = parts.client.info();
	for (which, hash) in [
		("first", genesis_hash),
		("latest final", finalized_hash),
		("best", best_hash),
	] {
		if !matches!(parts.client.header(hash), Ok(Some(_))) {
			return Err(Error::Other(format!(
				"the database in `{}` is damaged: its {which} block is missing. {START_OVER}",
				path(config).display()
			)));
		}
	}
	Ok(())
}

/// Fails if the chain in the database has another genesis than the specification.
pub fn require_this_chain(config: &Configuration, parts: &Parts) -> Result<(), Error> {
	let builder = GenesisBlockBuilder::<Block, _, _>::new(
		config.chain_spec.as_storage_builder(),
		false,
		parts.backend.clone(),
		parts.executor.clone(),
	)?;
	let (specified, _) = builder.build_genesis_block()?;
	let (specified, found) = (specified.header.hash(), parts.client.info().genesis_hash);
	if specified != found {
		return Err(Error::Other(format!(
			"the database in `{}` holds another chain: it begins with block {found:?}, the chain \
			 specification with {specified:?}. Use the specification of that chain or another \
			 `--base-path`, or delete that chain with `purge-chain`",
			path(config).display()
		)));
	}
	Ok(())
}

/// Stops the node before the disk is full.
pub fn watch_space(
	config: &Configuration,
	parts: &Parts,
	space: &StorageMonitorParams,
) -> Result<(), Error> {
	let path = path(config);
	let spawner = ThenSay {
		spawner: parts.tasks.spawn_essential_handle(),
		what: format!(
			"The node stops because its disk is full: {}",
			make_space(path)
		),
	};
	StorageMonitorService::try_spawn(space.clone(), path.into(), &spawner)
		.map_err(|error| Error::Other(format!("{error}: {}", make_space(path))))
}

/// The remedy for a full disk.
fn make_space(path: &Path) -> String {
	format!(
		"make space on the disk of `{}` and start the node again (`--db-storage-threshold` sets \
		 how much has to be free)",
		path.display()
	)
}

/// Spawns a task, and logs a message when the task ends.
#[derive(Clone)]
struct ThenSay {
	spawner: SpawnEssentialTaskHandle,
	what: String,
}

impl SpawnEssentialNamed for ThenSay {
	fn spawn_essential(
		&self,
		name: &'static str,
		group: Option<&'static str>,
		task: BoxFuture<'static, ()>,
	) {
		let what = self.what.clone();
		let task = task.map(move |()| log::error!("{what}"));
		self.spawner.spawn(name, group, task);
	}

	fn spawn_essential_blocking(
		&self,
		name: &'static str,
		group: Option<&'static str>,
		task: BoxFuture<'static, ()>,
	) {
		self.spawn_essential(name, group, task);
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn nearest_folder_should_be_found_when_a_relative_one_is_not_there_yet() {
		let here = std::env::current_dir().unwrap();
		assert_eq!(existing(Path::new("none/such/full")).unwrap(), here);
		assert_eq!(existing(Path::new("src")).unwrap(), here.join("src"));
	}

	#[test]
	fn state_pruning_should_be_told_when_the_database_was_begun_with_another() {
		for (option, stored) in [
			("archive", PruningMode::ArchiveAll),
			("archive-canonical", PruningMode::ArchiveCanonical),
			("256", PruningMode::default()),
		] {
			let requested = PruningMode::blocks_pruning(9);
			let fault = format!(
				"Incompatible pruning modes [stored: {stored:?}; requested: {requested:?}]"
			);
			let told = stored_state_pruning(&fault).expect("it is that fault");
			assert!(
				told.contains(&format!("`--state-pruning {option}`")),
				"{told}"
			);
		}
		assert_eq!(stored_state_pruning("Block already exists"), None);
	}
}
