//! The parts that every kind of node has, which the steps of a start use.

use std::sync::Arc;

use bullet_train_runtime::{
	apis::RuntimeApi, configs::system::MAXIMUM_BLOCK_LENGTH, opaque::Block,
};
use futures::{
	future::{pending, BoxFuture},
	FutureExt,
};
use sc_basic_authorship::ProposerFactory;
use sc_consensus::LongestChain;
use sc_consensus_grandpa::{GrandpaBlockImport, GrandpaPruningFilter};
use sc_executor::WasmExecutor;
use sc_service::{
	new_full_parts, new_wasm_executor, Configuration, Error, KeystoreContainer,
	SpawnEssentialTaskHandle, TFullBackend, TFullClient, TaskManager,
};
use sc_telemetry::{Telemetry, TelemetryHandle, TelemetryWorker};
use sc_transaction_pool::TransactionPoolHandle;
use sp_core::traits::SpawnEssentialNamed;

/// The executor of runtimes. Clones share their compiled runtimes.
pub type Executor = WasmExecutor<sp_io::SubstrateHostFunctions>;
/// The client: it imports and executes blocks.
pub type FullClient = TFullClient<Block, RuntimeApi, Executor>;
/// The database.
pub type FullBackend = TFullBackend<Block>;
/// The rule that the longest chain is the best.
pub type SelectChain = LongestChain<FullBackend, Block>;
/// The client's import with GRANDPA in front of it.
pub type BlockImport = GrandpaBlockImport<FullBackend, Block, FullClient, SelectChain>;
/// The transaction pool.
pub type Pool = TransactionPoolHandle<Block, FullClient>;
/// The factory that builds blocks from the pool's transactions.
pub type Proposers = ProposerFactory<Pool, FullClient>;

/// The most bytes of a block's transactions. By itself, the factory would stop at 4 MiB.
const MOST_TRANSACTION_BYTES: usize = MAXIMUM_BLOCK_LENGTH as usize;
/// The bytes that are left for the rest of a block, such as its header.
const MOST_OTHER_BYTES: usize = 64 * 1024;

/// The parts that don't depend on how blocks are made.
pub struct Parts {
	/// The client.
	pub client: Arc<FullClient>,
	/// The database below the client.
	pub backend: Arc<FullBackend>,
	/// The executor of runtimes.
	pub executor: Executor,
	/// The manager of the node's tasks. Dropping it stops them.
	pub tasks: TaskManager,
	/// The node's keys.
	pub keystore: KeystoreContainer,
	/// The rule that selects the best chain.
	pub select_chain: SelectChain,
	/// The transactions that wait for a block.
	pub pool: Arc<Pool>,
	/// The connection to telemetry servers, if there are any.
	pub telemetry: Option<Telemetry>,
}

impl Parts {
	/// Opens the database and creates the other parts. Writes the genesis block if the database is
	/// empty.
	pub fn new(config: &Configuration) -> Result<Self, Error> {
		// Telemetry comes first, because the client reports to it.
		let endpoints = config
			.telemetry_endpoints
			.clone()
			.filter(|list| !list.is_empty());
		let (worker, telemetry) = match endpoints {
			Some(endpoints) => {
				let worker = TelemetryWorker::new(16)?;
				let telemetry = worker.handle().new_telemetry(endpoints);
				(Some(worker), Some(telemetry))
			}
			None => (None, None),
		};

		let executor = new_wasm_executor(&config.executor);
		let (client, backend, keystore, tasks) = new_full_parts::<Block, RuntimeApi, _>(
			config,
			telemetry.as_ref().map(Telemetry::handle),
			executor.clone(),
			// Nodes that catch up by proofs of finality need the blocks that carry one.
			vec![Arc::new(GrandpaPruningFilter)],
		)?;
		let client = Arc::new(client);
		if let Some(worker) = worker {
			tasks.spawn_handle().spawn("telemetry", None, worker.run());
		}

		let pool = sc_transaction_pool::Builder::new(
			EndWithOwner(tasks.spawn_essential_handle()),
			client.clone(),
			config.role.is_authority().into(),
		)
		.with_options(config.transaction_pool.clone())
		.with_prometheus(config.prometheus_registry())
		.build();

		Ok(Self {
			select_chain: LongestChain::new(backend.clone()),
			pool: Arc::new(pool),
			client,
			backend,
			executor,
			tasks,
			keystore,
			telemetry,
		})
	}

	/// A handle that reports to telemetry.
	pub fn telemetry_handle(&self) -> Option<TelemetryHandle> {
		self.telemetry.as_ref().map(Telemetry::handle)
	}

	/// The spawner of the tasks behind a queue of blocks.
	pub fn spawner(&self) -> impl SpawnEssentialNamed {
		EndWithOwner(self.tasks.spawn_essential_handle())
	}

	/// The factory for this node's own blocks. A block may be as long as the runtime allows, so
	/// that each transaction that the pool takes fits into one.
	pub fn proposers(&self, config: &Configuration) -> Proposers {
		let mut proposers = ProposerFactory::new(
			self.tasks.spawn_handle(),
			self.client.clone(),
			self.pool.clone(),
			config.prometheus_registry(),
			self.telemetry_handle(),
		);
		proposers.set_default_block_size_limit(MOST_TRANSACTION_BYTES + MOST_OTHER_BYTES);
		proposers
	}
}

/// Spawns the tasks behind an object that is dropped when the node stops or a command is done, such
/// as the transaction pool. The tasks end with it, which isn't a failure. Only a panic is a
/// failure, and still stops the node.
#[derive(Clone)]
struct EndWithOwner(SpawnEssentialTaskHandle);

impl SpawnEssentialNamed for EndWithOwner {
	fn spawn_essential(
		&self,
		name: &'static str,
		group: Option<&'static str>,
		task: BoxFuture<'static, ()>,
	) {
		self.0.spawn(name, group, task.then(|()| pending()));
	}

	fn spawn_essential_blocking(
		&self,
		name: &'static str,
		group: Option<&'static str>,
		task: BoxFuture<'static, ()>,
	) {
		self.0
			.spawn_blocking(name, group, task.then(|()| pending()));
	}
}
