//! The node's service: what runs after the command line has been read.
//!
//! A chain of the type `Development` (which is what `--dev` means) seals its blocks itself, see
//! [`dev`]; every other chain is a network of validators, see [`network`]. Both are assembled
//! from the same [`partial::Parts`] and served by [`tasks`].

mod advice;
mod aura;
mod database;
mod dev;
mod endpoints;
mod finality;
mod grandpa;
mod keys;
mod network;
mod partial;
mod sealing;
mod spawner;
mod tasks;

use std::time::Duration;

use bullet_train_runtime::opaque::Block;
use sc_consensus::DefaultImportQueue;
use sc_network::{config::NetworkBackendType, Litep2pNetworkBackend, NetworkWorker};
use sc_service::{ChainType, Configuration, Error, TaskManager};
use sc_storage_monitor::StorageMonitorParams;

use crate::cli::Sealing;
pub use database::cannot_open;
pub use grandpa::undo_votes;
pub use partial::{FullClient, Hash, Parts, Pool};

/// Whether this chain seals its blocks itself rather than having a network agree on them.
pub fn seals_itself(config: &Configuration) -> bool {
	config.chain_spec.chain_type() == ChainType::Development
}

/// What running the node takes beyond its configuration.
pub struct Options {
	/// How a development chain seals its blocks.
	pub sealing: Sealing,
	/// How long after it is sealed a block of a development chain becomes final.
	pub finality_delay: Duration,
	/// How much space there must be for the database.
	pub space: StorageMonitorParams,
	/// Whether the database must have begun with the genesis of the chain's specification.
	pub genesis_is_fixed: bool,
}

/// Starts the node.
pub fn start(config: Configuration, options: Options) -> Result<TaskManager, Error> {
	keys::require_usable(&config)?;
	database::require_space(&config, &options.space)?;
	endpoints::require_free(&config)?;
	if let Some(advice) = endpoints::advice(&config) {
		log::warn!("{advice}");
	}
	if seals_itself(&config) {
		return dev::start(config, options);
	}
	match config.network.network_backend {
		NetworkBackendType::Litep2p => network::start::<Litep2pNetworkBackend>(config, options),
		NetworkBackendType::Libp2p => network::start::<NetworkWorker<Block, Hash>>(config, options),
	}
}

/// What the subcommands need that work on the database, and the queue that checks blocks the way
/// the running node does.
pub fn offline(mut config: Configuration) -> Result<(Parts, DefaultImportQueue<Block>), Error> {
	if seals_itself(&config) {
		dev::adapt(&mut config);
		let parts = Parts::new(&config)?;
		let queue = dev::import_queue(&config, &parts);
		Ok((parts, queue))
	} else {
		let parts = Parts::new(&config)?;
		let (block_import, _) = grandpa::block_import(&parts)?;
		let queue = aura::import_queue(&config, &parts, block_import)?;
		Ok((parts, queue))
	}
}
