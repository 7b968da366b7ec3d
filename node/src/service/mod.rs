//! The node's service, which starts once the command line has been read.
//!
//! Read this file from top to bottom to follow a start. Each step has a file of its own, and no
//! step uses another. The code that steps share is in [`partial`] and [`engine`].
//!
//! On a chain of the type `Development` (option `--dev`), the one node seals the blocks itself.
//! Every other chain is a network of validators, which take turns at building blocks (Aura) and
//! vote for final blocks (GRANDPA).

mod advice;
mod aura;
mod database;
mod dev;
mod endpoints;
mod engine;
mod finality;
mod grandpa;
mod keys;
mod metrics;
mod partial;
mod rpc;
mod sealing;
mod tasks;

use std::{path::Path, time::Duration};

use bullet_train_runtime::{opaque::Block, Hash};
use sc_consensus::DefaultImportQueue;
use sc_network::{
	config::{FullNetworkConfiguration, NetworkBackendType},
	Litep2pNetworkBackend, NetworkBackend, NetworkWorker,
};
use sc_service::{ChainType, Configuration, Error, TaskManager};
use sc_storage_monitor::StorageMonitorParams;

use crate::cli::Sealing;
pub use database::cannot_open;
pub use grandpa::undo_votes;
use partial::Parts;
use tasks::{serve, Serving};

/// Options for running the node that aren't part of its configuration.
pub struct Options {
	/// How a development chain seals its blocks.
	pub sealing: Sealing,
	/// The time between the sealing of a block and its finality on a development chain.
	pub finality_delay: Duration,
	/// The free space that the database needs.
	pub space: StorageMonitorParams,
	/// Whether the user has named the port for Prometheus.
	pub metrics_are_named: bool,
	/// Whether the database must have begun with the genesis of the chain's specification.
	pub genesis_is_fixed: bool,
}

/// Whether the node of this chain seals the blocks itself, instead of agreeing on them with a
/// network.
pub fn seals_itself(config: &Configuration) -> bool {
	config.chain_spec.chain_type() == ChainType::Development
}

/// Starts the node.
pub fn start(mut config: Configuration, options: Options) -> Result<TaskManager, Error> {
	let is_alone = seals_itself(&config);
	if is_alone {
		dev::adapt(&mut config);
	}

	// First, check the folders, the keys, what is to be kept, the space on the disk, and the ports.
	keys::require_usable(&config)?;
	database::require_states(&config)?;
	database::require_space(&config, &options.space)?;
	endpoints::require_free(&config)?;
	endpoints::require_one_name(&config)?;
	endpoints::require_metrics(&mut config, options.metrics_are_named)?;
	endpoints::advise(&config, config.role.is_authority() && !is_alone);

	// Open the database, with the client and the pool.
	let parts = open(&config)?;
	database::require_whole(&config, &parts)?;
	if options.genesis_is_fixed {
		database::require_this_chain(&config, &parts)?;
	}
	database::watch_space(&config, &parts, &options.space)?;
	metrics::spawn(&config, &parts)?;

	// The rest depends on how blocks are made.
	if is_alone {
		return start_alone(config, parts, &options);
	}
	match config.network.network_backend {
		NetworkBackendType::Litep2p => start_in_network::<Litep2pNetworkBackend>(config, parts),
		NetworkBackendType::Libp2p => start_in_network::<NetworkWorker<Block, Hash>>(config, parts),
	}
}

/// Opens the database, with the client and the pool.
fn open(config: &Configuration) -> Result<Parts, Error> {
	Parts::new(config).map_err(|error| cannot_open(config, error))
}

/// Continues the start of a node of a network, with the network library `N`.
fn start_in_network<N: NetworkBackend<Block, Hash>>(
	config: Configuration,
	mut parts: Parts,
) -> Result<TaskManager, Error> {
	// The peers' blocks have to pass Aura's checks and then GRANDPA's.
	let (block_import, link) = grandpa::block_import(&parts)?;
	let import_queue = aura::import_queue(&config, &parts, block_import.clone())?;

	// The network also carries votes, and the proofs of finality by which a node jumps to the
	// latest final block.
	let registry = config.prometheus_registry().cloned();
	let metrics = N::register_notification_metrics(registry.as_ref());
	let mut network = FullNetworkConfiguration::new(&config.network, registry);
	let votes = grandpa::add_protocol::<N>(&config, &parts, &mut network, &metrics);
	let warp_sync = Some(grandpa::warp_sync(&parts, &link));

	// The configuration is moved into the tasks below, so take what is needed later.
	let author = config
		.role
		.is_authority()
		.then(|| aura::Author::new(&config, &parts, block_import))
		.transpose()?;
	let voters = (!config.disable_grandpa).then(|| link.shared_authority_set().clone());
	let voter =
		(!config.disable_grandpa).then(|| grandpa::Voter::new(&config, &parts, link, votes));
	let keystore = config.keystore.path().map(Path::to_path_buf);

	// Start the network, the RPC and the other tasks.
	let serving = Serving {
		network,
		metrics,
		import_queue,
		warp_sync,
		rpc: rpc::module(&parts, None)?,
	};
	let network = serve(config, &mut parts, serving)?;
	parts.tasks.spawn_handle().spawn(
		"warp-sync-advice",
		None,
		advice::about_warp_sync(network.sync.clone()),
	);

	// Last, a validator begins to build blocks and to vote. Any other node follows the votes.
	if let Some(author) = author {
		// The keys of `--alice` and similar options are in the keystore by now.
		advice::about_keys(&parts, voters.as_ref(), keystore.as_deref())?;
		author.spawn(&parts, network.sync.clone())?;
	}
	if let Some(voter) = voter {
		voter.spawn(&parts, network.service, network.sync)?;
	}
	Ok(parts.tasks)
}

/// Continues the start of the one node of a development chain.
fn start_alone(
	config: Configuration,
	mut parts: Parts,
	options: &Options,
) -> Result<TaskManager, Error> {
	type Net = Litep2pNetworkBackend;

	// Blocks come only from a file or on request.
	let import_queue = dev::import_queue(&config, &parts);
	let (requests, seal_requests) = sealing::requests(options.sealing, &parts.pool);
	let proposers = parts.proposers(&config);

	// The network has no peers, but the tasks below need a network.
	let registry = config.prometheus_registry().cloned();
	let metrics =
		<Net as NetworkBackend<Block, Hash>>::register_notification_metrics(registry.as_ref());
	let network = FullNetworkConfiguration::new(&config.network, registry);

	// Start the RPC and the other tasks.
	let serving = Serving::<Net> {
		network,
		metrics,
		import_queue,
		warp_sync: None,
		rpc: rpc::module(&parts, seal_requests)?,
	};
	serve(config, &mut parts, serving)?;

	// Last, the node begins to seal blocks and to make them final.
	dev::seal(&parts, proposers, requests)?;
	parts.tasks.spawn_handle().spawn_blocking(
		"finality",
		None,
		finality::finalize_later(parts.client.clone(), options.finality_delay),
	);
	log::info!("🚄 Development chain, sealing {}", options.sealing);
	Ok(parts.tasks)
}

/// Opens the database for a subcommand. Also returns the queue that checks blocks as the running
/// node does.
pub fn offline(mut config: Configuration) -> Result<(Parts, DefaultImportQueue<Block>), Error> {
	if seals_itself(&config) {
		dev::adapt(&mut config);
		let parts = open(&config)?;
		let queue = dev::import_queue(&config, &parts);
		Ok((parts, queue))
	} else {
		let parts = open(&config)?;
		let (block_import, _) = grandpa::block_import(&parts)?;
		let queue = aura::import_queue(&config, &parts, block_import)?;
		Ok((parts, queue))
	}
}
