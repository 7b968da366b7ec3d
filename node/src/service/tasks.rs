//! The tasks that every running node has: the network, the RPC and the offchain workers.

use std::sync::Arc;

use bullet_train_runtime::{opaque::Block, Hash};
use futures::FutureExt;
use jsonrpsee::RpcModule;
use sc_client_api::Backend;
use sc_consensus::DefaultImportQueue;
use sc_network::{
	config::FullNetworkConfiguration,
	service::{traits::NetworkService, NotificationMetrics},
	NetworkBackend,
};
use sc_network_sync::SyncingService;
use sc_offchain::{OffchainWorkerOptions, OffchainWorkers};
use sc_service::{
	build_network, spawn_tasks, BuildNetworkParams, Configuration, Error, SpawnTasksParams,
	WarpSyncConfig,
};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;

use super::partial::Parts;

/// The parts of the running network that consensus needs.
pub struct Network {
	/// The service that sends and receives messages.
	pub service: Arc<dyn NetworkService>,
	/// The service that follows the peers' chains.
	pub sync: Arc<SyncingService<Block>>,
}

/// The options in which kinds of nodes differ.
pub struct Serving<N: NetworkBackend<Block, Hash>> {
	/// The network's configuration, with the protocols that this kind of node adds.
	pub network: FullNetworkConfiguration<Block, Hash, N>,
	/// The counters of those protocols.
	pub metrics: NotificationMetrics,
	/// The queue that checks and imports the peers' blocks.
	pub import_queue: DefaultImportQueue<Block>,
	/// The way to catch up by proofs of finality, if there is one.
	pub warp_sync: Option<WarpSyncConfig<Block>>,
	/// The RPC methods that not every Substrate node has.
	pub rpc: RpcModule<()>,
}

/// Starts the network, the offchain workers, the RPC, and the tasks that report the node's status.
pub fn serve<N: NetworkBackend<Block, Hash>>(
	config: Configuration,
	parts: &mut Parts,
	serving: Serving<N>,
) -> Result<Network, Error> {
	let (service, system_rpc_tx, tx_handler_controller, sync, _bitswap) =
		build_network(BuildNetworkParams {
			config: &config,
			net_config: serving.network,
			client: parts.client.clone(),
			transaction_pool: parts.pool.clone(),
			spawn_handle: parts.tasks.spawn_handle(),
			spawn_essential_handle: parts.tasks.spawn_essential_handle(),
			import_queue: serving.import_queue,
			block_announce_validator_builder: None,
			warp_sync_config: serving.warp_sync,
			block_relay: None,
			metrics: serving.metrics,
			gap_sync_body_policy: None,
		})?;
	let network = Network { service, sync };

	if config.offchain_worker.enabled {
		spawn_offchain_workers(&config, parts, &network)?;
	}

	let rpc = serving.rpc;
	spawn_tasks(SpawnTasksParams {
		config,
		client: parts.client.clone(),
		backend: parts.backend.clone(),
		keystore: parts.keystore.keystore(),
		transaction_pool: parts.pool.clone(),
		rpc_builder: Box::new(move |_| Ok(rpc.clone())),
		network: network.service.clone(),
		system_rpc_tx,
		tx_handler_controller,
		sync_service: network.sync.clone(),
		telemetry: parts.telemetry.as_mut(),
		task_manager: &mut parts.tasks,
		tracing_execute_block: None,
	})?;
	Ok(network)
}

/// Runs the runtime's offchain workers after every block.
fn spawn_offchain_workers(
	config: &Configuration,
	parts: &Parts,
	network: &Network,
) -> Result<(), Error> {
	let workers = OffchainWorkers::new(OffchainWorkerOptions {
		runtime_api_provider: parts.client.clone(),
		keystore: Some(parts.keystore.keystore()),
		offchain_db: parts.backend.offchain_storage(),
		transaction_pool: Some(OffchainTransactionPoolFactory::new(parts.pool.clone())),
		network_provider: Arc::new(network.service.clone()),
		is_validator: config.role.is_authority(),
		enable_http_requests: true,
		custom_extensions: |_| Vec::new(),
	})?;
	parts.tasks.spawn_handle().spawn(
		"offchain-workers",
		Some("offchain-worker"),
		workers
			.run(parts.client.clone(), parts.tasks.spawn_handle())
			.boxed(),
	);
	Ok(())
}
