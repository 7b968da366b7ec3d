//! A development chain: one node that seals its blocks itself and talks to nobody.
//!
//! The runtime is the one that real networks run, so a block must still have an Aura slot that
//! agrees with its timestamp and comes after its parent's. Here every block takes the slot after
//! its parent's, whatever the time between the two, so the chain's clock runs ahead of the real
//! one when blocks come faster than the runtime's slots. Nothing checks it against the real one,
//! because this node imports no blocks but its own; and after a restart it goes on from the latest
//! block. The blocks carry no signature.

use std::{error::Error as StdError, sync::Arc};

use bullet_train_runtime::opaque::Block;
use futures::future;
use sc_consensus::DefaultImportQueue;
use sc_consensus_manual_seal::{
	consensus::{aura::AuraConsensusDataProvider, timestamp::SlotTimestampProvider},
	run_manual_seal, ManualSealParams,
};
use sc_network::{
	config::{FullNetworkConfiguration, SyncMode, TransportConfig},
	Litep2pNetworkBackend, NetworkBackend,
};
use sc_service::{Configuration, Error, TaskManager};
use sp_timestamp::{InherentDataProvider as Time, Timestamp};

use super::{
	database,
	finality::finalize_later,
	partial::{FullClient, Hash, Parts},
	sealing::requests,
	spawner::EndWithOwner,
	tasks::{serve, Serving},
	Options,
};

/// Makes a configuration that of a development chain.
pub fn adapt(config: &mut Configuration) {
	// Fast blocks would leave the default window of states within seconds.
	database::keep_all_states(config);

	// Other development nodes have the same genesis: without signatures, their blocks would be
	// taken for ours. So there are no listeners, no peers and no way to find any.
	let network = &mut config.network;
	network.transport = TransportConfig::Normal {
		enable_mdns: false,
		allow_private_ip: false,
	};
	network.listen_addresses.clear();
	network.public_addresses.clear();
	network.boot_nodes.clear();
	network.default_peers_set.reserved_nodes.clear();
	network.ipfs_server = false;
	network.ipfs_bootnodes.clear();
	network.sync_mode = SyncMode::Full;
}

/// The queue for blocks from a file; it takes them without a signature.
pub fn import_queue(config: &Configuration, parts: &Parts) -> DefaultImportQueue<Block> {
	sc_consensus_manual_seal::import_queue(
		Box::new(parts.client.clone()),
		&EndWithOwner(parts.tasks.spawn_essential_handle()),
		config.prometheus_registry(),
	)
}

/// Starts the node.
pub fn start(mut config: Configuration, options: Options) -> Result<TaskManager, Error> {
	type Net = Litep2pNetworkBackend;

	adapt(&mut config);
	let mut parts = Parts::new(&config)?;
	database::check(&config, &parts, &options)?;
	let sealing = options.sealing;
	let (requests, seal_requests) = requests(sealing, &parts.pool);
	let proposers = parts.proposers(&config);

	let registry = config.prometheus_registry().cloned();
	let serving = Serving::<Net> {
		metrics: <Net as NetworkBackend<Block, Hash>>::register_notification_metrics(
			registry.as_ref(),
		),
		network: FullNetworkConfiguration::new(&config.network, registry),
		import_queue: import_queue(&config, &parts),
		warp_sync: None,
		seal_requests,
	};
	serve(config, &mut parts, serving)?;

	let clock = parts.client.clone();
	let sealer = run_manual_seal(ManualSealParams {
		block_import: parts.client.clone(),
		env: proposers,
		client: parts.client.clone(),
		pool: parts.pool.clone(),
		commands_stream: requests,
		select_chain: parts.select_chain.clone(),
		consensus_data_provider: Some(Box::new(AuraConsensusDataProvider::new(
			parts.client.clone(),
		))),
		create_inherent_data_providers: move |_, ()| future::ready(next_time(&clock)),
	});
	let tasks = &parts.tasks;
	tasks
		.spawn_essential_handle()
		.spawn_blocking("sealing", Some("block-authoring"), sealer);
	tasks
		.spawn_handle()
		.spawn_blocking("finality", None, finalize_later(parts.client.clone()));
	log::info!("🚄 Development chain, sealing {sealing}");
	Ok(parts.tasks)
}

/// The timestamp of the next block: the start of the slot after the best block's or, if that has
/// passed, now.
fn next_time(client: &Arc<FullClient>) -> Result<Time, Box<dyn StdError + Send + Sync>> {
	let next_slot = SlotTimestampProvider::new_aura(client.clone())?.timestamp();
	Ok(Time::new(next_slot.max(Timestamp::current())))
}
