//! A development chain: one node that seals its blocks itself and has no peers.
//!
//! The runtime is the same as on real networks, so a block must have an Aura slot that agrees with
//! its timestamp and comes after its parent's slot. Every block takes the slot after its parent's,
//! regardless of the time between the two. So the chain's clock runs ahead of the real clock when
//! blocks come faster than the runtime's slots. No check compares it with the real clock, because
//! this node imports only its own blocks. After a restart, the chain's clock continues from the
//! latest block, and on a fork from the fork's block. The blocks carry no signature.

use std::error::Error as StdError;

use bullet_train_runtime::{opaque::Block, Hash};
use futures::{future, stream::BoxStream};
use sc_client_api::Backend as _;
use sc_consensus::DefaultImportQueue;
use sc_consensus_aura::{find_pre_digest, SlotDuration};
use sc_consensus_manual_seal::{
	consensus::aura::AuraConsensusDataProvider, run_manual_seal, EngineCommand, ManualSealParams,
};
use sc_network::config::{SyncMode, TransportConfig};
use sc_service::{Configuration, Error, PruningMode};
use sp_blockchain::Backend as Chain;
use sp_consensus_aura::{sr25519::AuthoritySignature, Slot};
use sp_timestamp::{InherentDataProvider as Time, Timestamp};

use super::partial::{Parts, Proposers};

/// The file that every ParityDB has from its creation on.
const BEGUN: &str = "metadata";

/// Adapts a configuration to a development chain.
pub fn adapt(config: &mut Configuration) {
	// With fast blocks, the default pruning would remove states within seconds. An existing
	// database keeps the pruning that it was created with.
	let database = config.database.path();
	if !database.is_some_and(|database| database.join(BEGUN).exists()) {
		config.state_pruning.get_or_insert(PruningMode::ArchiveAll);
	}

	// Other development nodes have the same genesis. Because the blocks have no signatures, this
	// node would accept those of other nodes. So it has no listeners, no peers, and no way to find
	// peers.
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

/// The queue for blocks from a file. It accepts them without a signature.
pub fn import_queue(config: &Configuration, parts: &Parts) -> DefaultImportQueue<Block> {
	sc_consensus_manual_seal::import_queue(
		Box::new(parts.client.clone()),
		&parts.spawner(),
		config.prometheus_registry(),
	)
}

/// Seals a block at each request.
pub fn seal(
	parts: &Parts,
	proposers: Proposers,
	requests: BoxStream<'static, EngineCommand<Hash>>,
) -> Result<(), Error> {
	let slot_duration = sc_consensus_aura::slot_duration(&*parts.client)?;
	let backend = parts.backend.clone();
	let sealer = run_manual_seal(ManualSealParams {
		block_import: parts.client.clone(),
		env: proposers,
		client: parts.client.clone(),
		pool: parts.pool.clone(),
		commands_stream: requests,
		select_chain: parts.select_chain.clone(),
		consensus_data_provider: Some(Box::new(AuraConsensusDataProvider::new_with_slot_duration(
			slot_duration,
		))),
		create_inherent_data_providers: move |parent, ()| {
			future::ready(next_time(backend.blockchain(), slot_duration, parent))
		},
	});
	parts
		.tasks
		.spawn_essential_handle()
		.spawn_blocking("sealing", Some("block-authoring"), sealer);
	Ok(())
}

/// The timestamp of the next block on this parent, which may be another block than the best one.
fn next_time(
	chain: &impl Chain<Block>,
	slot_duration: SlotDuration,
	parent: Hash,
) -> Result<Time, Box<dyn StdError + Send + Sync>> {
	let slot = find_pre_digest::<Block, AuthoritySignature>(&chain.expect_header(parent)?)?;
	let siblings = chain.children(parent)?.len();
	let time = time_after(slot, siblings, slot_duration, Timestamp::current());
	Ok(Time::new(time.ok_or("the chain's clock is at its end")?))
}

/// The start of the slot after the parent's or, if that has passed, now. The time is later by one
/// slot for each child that the parent already has, because two empty blocks in one slot would be
/// the same block.
fn time_after(
	parent: Slot,
	siblings: usize,
	slot_duration: SlotDuration,
	now: Timestamp,
) -> Option<Timestamp> {
	let earliest = parent
		.saturating_add(1u64)
		.timestamp(slot_duration)?
		.max(now);
	let later = slot_duration
		.as_millis()
		.checked_mul(siblings.try_into().ok()?)?;
	earliest.as_millis().checked_add(later).map(Timestamp::new)
}

#[cfg(test)]
mod tests {
	use super::*;

	const SLOT: SlotDuration = SlotDuration::from_millis(6_000);

	fn time(parent: u64, siblings: usize, now: u64) -> Option<u64> {
		time_after(parent.into(), siblings, SLOT, now.into()).map(|time| time.as_millis())
	}

	#[test]
	fn time_should_be_in_the_slot_after_the_parents_when_the_clock_runs_ahead() {
		assert_eq!(time(10, 0, 0), Some(66_000));
		assert_eq!(time(10, 0, 65_999), Some(66_000));
	}

	#[test]
	fn time_should_be_now_when_the_next_slot_has_begun() {
		assert_eq!(time(10, 0, 66_001), Some(66_001));
		assert_eq!(time(0, 0, 1_700_000_000_000), Some(1_700_000_000_000));
	}

	#[test]
	fn slots_should_differ_when_blocks_have_the_same_parent() {
		let slot = |siblings, now| time(10, siblings, now).unwrap() / SLOT.as_millis();
		assert_eq!(slot(0, 0), 11);
		assert_eq!(slot(1, 0), 12);
		assert_eq!(slot(2, 66_500), 13);
		assert_eq!(slot(3, 72_000), 15);
	}

	#[test]
	fn time_should_be_none_when_the_clock_is_at_its_end() {
		assert_eq!(time(u64::MAX, 0, 0), None);
		assert_eq!(time(10, usize::MAX, 0), None);
	}
}
