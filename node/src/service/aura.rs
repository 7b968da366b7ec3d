//! Aura: the validators take turns at building blocks. Each has its own slots and signs its blocks.

use std::sync::Arc;

use bullet_train_runtime::{opaque::Block, BlockNumber};
use sc_consensus::DefaultImportQueue;
use sc_consensus_aura::{ImportQueueParams, SlotDuration, SlotProportion, StartAuraParams};
use sc_consensus_slots::BackoffAuthoringBlocksStrategy;
use sc_network_sync::SyncingService;
use sc_service::{Configuration, Error};
use sp_consensus_aura::{inherents::InherentDataProvider as Slot, sr25519::AuthorityPair};
use sp_timestamp::InherentDataProvider as Time;

use super::partial::{BlockImport, Parts, Proposers};

/// The current slot and time, with which a block must agree.
fn slot_and_time(slot_duration: SlotDuration) -> (Slot, Time) {
	let time = Time::from_system_time();
	(
		Slot::from_timestamp_and_slot_duration(*time, slot_duration),
		time,
	)
}

/// The rule by which block building waits for finality: never. The durations of rides, yields and
/// expiries count blocks, so blocks must come at the full rate even while too few validators are
/// there for finality.
fn back_off() -> Option<impl BackoffAuthoringBlocksStrategy<BlockNumber> + Send + Sync + 'static> {
	None::<()>
}

/// The queue that checks the seal, the slot and the inherents of other validators' blocks.
pub fn import_queue(
	config: &Configuration,
	parts: &Parts,
	block_import: BlockImport,
) -> Result<DefaultImportQueue<Block>, Error> {
	let slot_duration = sc_consensus_aura::slot_duration(&*parts.client)?;
	let queue =
		sc_consensus_aura::import_queue::<AuthorityPair, _, _, _, _, _>(ImportQueueParams {
			justification_import: Some(Box::new(block_import.clone())),
			block_import,
			client: parts.client.clone(),
			create_inherent_data_providers: move |_, ()| async move { Ok(slot_and_time(slot_duration)) },
			spawner: &parts.spawner(),
			registry: config.prometheus_registry(),
			check_for_equivocation: Default::default(),
			telemetry: parts.telemetry_handle(),
			compatibility_mode: Default::default(),
		})?;
	Ok(queue)
}

/// The part of the node that builds blocks.
pub struct Author {
	slot_duration: SlotDuration,
	block_import: BlockImport,
	proposers: Proposers,
	even_alone: bool,
}

impl Author {
	/// Collects what block building needs.
	pub fn new(
		config: &Configuration,
		parts: &Parts,
		block_import: BlockImport,
	) -> Result<Self, Error> {
		Ok(Self {
			slot_duration: sc_consensus_aura::slot_duration(&*parts.client)?,
			block_import,
			proposers: parts.proposers(config),
			even_alone: config.force_authoring,
		})
	}

	/// Builds a block in each slot for which the keystore has the key.
	pub fn spawn(self, parts: &Parts, sync: Arc<SyncingService<Block>>) -> Result<(), Error> {
		let slot_duration = self.slot_duration;
		let aura = sc_consensus_aura::start_aura::<AuthorityPair, _, _, _, _, _, _, _, _, _, _>(
			StartAuraParams {
				slot_duration,
				client: parts.client.clone(),
				select_chain: parts.select_chain.clone(),
				block_import: self.block_import,
				proposer_factory: self.proposers,
				sync_oracle: sync.clone(),
				justification_sync_link: sync,
				create_inherent_data_providers: move |_, ()| async move {
					Ok(slot_and_time(slot_duration))
				},
				force_authoring: self.even_alone,
				backoff_authoring_blocks: back_off(),
				keystore: parts.keystore.keystore(),
				// The rest of the slot is for sending the block to the other validators.
				block_proposal_slot_portion: SlotProportion::new(2.0 / 3.0),
				max_block_proposal_slot_portion: None,
				telemetry: parts.telemetry_handle(),
				compatibility_mode: Default::default(),
			},
		)?;
		parts
			.tasks
			.spawn_essential_handle()
			.spawn_blocking("aura", Some("block-authoring"), aura);
		Ok(())
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn blocks_should_not_wait_when_finality_is_far_behind() {
		for unfinal in [0, 50, 52, 100, 4_096, 1_000_000] {
			let waits = back_off().is_some_and(|rule| {
				rule.should_backoff(unfinal, 1u64.into(), 0, 2u64.into(), "test")
			});
			assert!(!waits, "with {unfinal} blocks that aren't final");
		}
	}
}
