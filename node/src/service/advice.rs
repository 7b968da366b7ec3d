//! Warnings, where the node would otherwise wait for ever without a word.

use std::{path::Path, sync::Arc, time::Duration};

use bullet_train_runtime::{opaque::Block, Hash};
use futures_timer::Delay;
use sc_client_api::HeaderBackend;
use sc_consensus_aura::standalone::fetch_authorities;
use sc_consensus_grandpa::SharedAuthoritySet;
use sc_network_sync::{
	SyncStatus, SyncStatusProvider, SyncingService, WarpSyncPhase, WarpSyncProgress,
};
use sc_service::Error;
use sp_consensus_aura::sr25519::AuthorityId;
use sp_core::crypto::{key_types, ByteArray, KeyTypeId};

use super::partial::Parts;

/// How long warp sync may wait for peers before that is said.
const PATIENCE: Duration = Duration::from_secs(30);

/// Says so if a validator's keystore has none of the keys with which it would build blocks or vote.
/// Without `voters` it isn't to vote.
pub fn about_keys(
	parts: &Parts,
	voters: Option<&SharedAuthoritySet<Hash, u32>>,
	keystore: Option<&Path>,
) -> Result<(), Error> {
	let best = parts.client.info().best_hash;
	let authors = fetch_authorities::<AuthorityId, Block, _>(&*parts.client, best)
		.map_err(|error| Error::Application(error.into()))?;
	let builds = has_any(parts, key_types::AURA, authors.iter());
	let votes = voters.is_none_or(|voters| {
		let voters = voters.current_authorities();
		has_any(parts, key_types::GRANDPA, voters.iter().map(|(id, _)| id))
	});
	if let Some(lack) = lack(builds, votes) {
		log::warn!(
			"This validator {lack} is in its keystore{}. Insert the key with `key insert`, or start \
			 without `--validator`",
			keystore.map_or_else(String::new, |path| format!(" `{}`", path.display()))
		);
	}
	Ok(())
}

/// Whether the keystore has the secret of one of these keys.
fn has_any<'a, K: ByteArray + 'a>(
	parts: &Parts,
	kind: KeyTypeId,
	mut keys: impl Iterator<Item = &'a K>,
) -> bool {
	let keystore = parts.keystore.keystore();
	keys.any(|key| keystore.has_keys(&[(key.to_raw_vec(), kind)]))
}

/// What a validator doesn't do, and which keys it lacks.
fn lack(builds: bool, votes: bool) -> Option<&'static str> {
	match (builds, votes) {
		(true, true) => None,
		(true, false) => {
			Some("doesn't vote on what is final: no `gran` key of the chain's validators")
		}
		(false, true) => Some("builds no blocks: no `aura` key of the chain's validators"),
		(false, false) => Some("does nothing: no `aura` or `gran` key of the chain's validators"),
	}
}

/// Says so if warp sync still waits for peers after [`PATIENCE`]: below three it waits for ever.
pub async fn about_warp_sync(sync: Arc<SyncingService<Block>>) {
	Delay::new(PATIENCE).await;
	if let Ok(SyncStatus {
		num_peers,
		warp_sync:
			Some(WarpSyncProgress {
				phase: WarpSyncPhase::AwaitingPeers { required_peers },
				..
			}),
		..
	}) = sync.status().await
	{
		log::warn!(
			"Warp sync begins with {required_peers} peers, and there are {num_peers}. Name more of \
			 them with `--bootnodes`, or start with `--sync full`"
		);
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn lack_should_name_the_keys_when_they_are_missing() {
		assert_eq!(lack(true, true), None);
		for (builds, votes) in [(true, false), (false, true), (false, false)] {
			let lack = lack(builds, votes).unwrap();
			assert_eq!(lack.contains("`aura`"), !builds, "{lack}");
			assert_eq!(lack.contains("`gran`"), !votes, "{lack}");
		}
	}
}
