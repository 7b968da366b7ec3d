//! GRANDPA: the validators vote for a chain. A block is final when more than two thirds agree on
//! it.

use std::{sync::Arc, time::Duration};

use bullet_train_runtime::{opaque::Block, BlockNumber, Hash};
use sc_client_api::HeaderBackend;
use sc_consensus_grandpa::{
	grandpa_peers_set_config, protocol_standard_name, run_grandpa_voter,
	warp_proof::NetworkProvider, GrandpaParams, SharedVoterState, VotingRulesBuilder,
};
use sc_network::{
	config::FullNetworkConfiguration,
	service::{
		traits::{NetworkService, NotificationService},
		NotificationMetrics,
	},
	NetworkBackend, ProtocolName,
};
use sc_network_sync::SyncingService;
use sc_service::{config::PrometheusConfig, Configuration, Error, WarpSyncConfig};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;

use super::partial::{BlockImport, FullBackend, FullClient, Parts, SelectChain};

/// The link between the voter and the block import.
pub type Link = sc_consensus_grandpa::LinkHalf<Block, FullClient, SelectChain>;
/// The channel through which votes reach and leave the node.
pub type Votes = Box<dyn NotificationService>;

/// The expected time until a vote has reached all validators, from which the voter derives its
/// timeouts.
const GOSSIP_DURATION: Duration = Duration::from_millis(333);

/// The most blocks between two proofs of finality that are kept for nodes that catch up.
const JUSTIFICATION_PERIOD: u32 = 512;

/// Puts GRANDPA in front of the client's import.
pub fn block_import(parts: &Parts) -> Result<(BlockImport, Link), Error> {
	let import = sc_consensus_grandpa::block_import(
		parts.client.clone(),
		JUSTIFICATION_PERIOD,
		&parts.client,
		parts.select_chain.clone(),
		parts.telemetry_handle(),
	)?;
	Ok(import)
}

/// Adds the exchange of votes to the network's protocols.
pub fn add_protocol<N: NetworkBackend<Block, Hash>>(
	config: &Configuration,
	parts: &Parts,
	network: &mut FullNetworkConfiguration<Block, Hash, N>,
	metrics: &NotificationMetrics,
) -> (ProtocolName, Votes) {
	let name = protocol_standard_name(&parts.client.info().genesis_hash, &config.chain_spec);
	let (protocol, votes) = grandpa_peers_set_config::<_, N>(
		name.clone(),
		metrics.clone(),
		network.peer_store_handle(),
	);
	network.add_notification_protocol(protocol);
	(name, votes)
}

/// Lets a new node jump to the latest final block, with the proofs of finality of earlier blocks.
pub fn warp_sync(parts: &Parts, link: &Link) -> WarpSyncConfig<Block> {
	WarpSyncConfig::WithProvider(Arc::new(NetworkProvider::new(
		parts.backend.clone(),
		link.shared_authority_set().clone(),
		Vec::new(),
	)))
}

/// The function that removes the votes for blocks that are removed.
pub type UndoVotes =
	Box<dyn FnOnce(Arc<FullClient>, Arc<FullBackend>, BlockNumber) -> sc_cli::Result<()>>;

/// Removes the votes for the latest blocks, when these are removed.
pub fn undo_votes() -> UndoVotes {
	Box::new(|client, _, blocks| Ok(sc_consensus_grandpa::revert(client, blocks)?))
}

/// The part of the node that takes part in the vote: a validator votes, any other node follows the
/// votes.
pub struct Voter {
	config: sc_consensus_grandpa::Config,
	link: Link,
	votes: Votes,
	prometheus: Option<PrometheusConfig>,
}

impl Voter {
	/// Collects what voting needs.
	pub fn new(
		config: &Configuration,
		parts: &Parts,
		link: Link,
		(protocol_name, votes): (ProtocolName, Votes),
	) -> Self {
		let config_of_votes = sc_consensus_grandpa::Config {
			gossip_duration: GOSSIP_DURATION,
			justification_generation_period: JUSTIFICATION_PERIOD,
			observer_enabled: false,
			local_role: config.role,
			name: Some(config.network.node_name.clone()),
			keystore: config
				.role
				.is_authority()
				.then(|| parts.keystore.keystore()),
			telemetry: parts.telemetry_handle(),
			protocol_name,
		};
		Self {
			config: config_of_votes,
			link,
			votes,
			prometheus: config.prometheus_config.clone(),
		}
	}

	/// Starts taking part in the vote. If this task fails, the node stops.
	pub fn spawn(
		self,
		parts: &Parts,
		network: Arc<dyn NetworkService>,
		sync: Arc<SyncingService<Block>>,
	) -> Result<(), Error> {
		let voter = run_grandpa_voter(GrandpaParams {
			config: self.config,
			link: self.link,
			network,
			sync,
			notification_service: self.votes,
			// Votes for a block a little behind the head, on which validators rarely disagree.
			voting_rule: VotingRulesBuilder::default().build(),
			prometheus_registry: self.prometheus.map(|config| config.registry),
			shared_voter_state: SharedVoterState::empty(),
			telemetry: parts.telemetry_handle(),
			offchain_tx_pool_factory: OffchainTransactionPoolFactory::new(parts.pool.clone()),
		})?;
		parts
			.tasks
			.spawn_essential_handle()
			.spawn_blocking("grandpa-voter", None, voter);
		Ok(())
	}
}
