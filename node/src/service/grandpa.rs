//! GRANDPA: the validators vote on the chain, and what two thirds agree on is final.

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

/// What ties the voter to that import.
pub type Link = sc_consensus_grandpa::LinkHalf<Block, FullClient, SelectChain>;
/// How votes reach and leave the node.
pub type Votes = Box<dyn NotificationService>;

/// How long a vote takes to get around, as a starting point for the voter's patience.
const GOSSIP_DURATION: Duration = Duration::from_millis(333);

/// At the latest after so many blocks a proof of finality is kept, for nodes that catch up.
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

/// Lets a new node jump to the latest final block by the proofs of finality on the way there.
pub fn warp_sync(parts: &Parts, link: &Link) -> WarpSyncConfig<Block> {
	WarpSyncConfig::WithProvider(Arc::new(NetworkProvider::new(
		parts.backend.clone(),
		link.shared_authority_set().clone(),
		Vec::new(),
	)))
}

/// What takes back the votes on blocks that are taken back.
pub type UndoVotes =
	Box<dyn FnOnce(Arc<FullClient>, Arc<FullBackend>, BlockNumber) -> sc_cli::Result<()>>;

/// Forgets, together with the latest blocks, what was voted on them.
pub fn undo_votes() -> UndoVotes {
	Box::new(|client, _, blocks| Ok(sc_consensus_grandpa::revert(client, blocks)?))
}

/// This node's part in the vote: a validator votes, any other node follows the votes.
pub struct Voter {
	config: sc_consensus_grandpa::Config,
	link: Link,
	votes: Votes,
	prometheus: Option<PrometheusConfig>,
}

impl Voter {
	/// Gathers what voting will need.
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

	/// Takes part from now on. The node stops should this ever fail.
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
			// Vote a little behind the head, where validators rarely disagree.
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
