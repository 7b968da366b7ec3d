//! Warnings for cases in which the node would otherwise wait for ever without a message.

use std::{ffi::OsStr, path::Path, sync::Arc, time::Duration};

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
use sp_core::{
	crypto::{key_types, ByteArray, CryptoTypeId, KeyTypeId},
	ed25519, sr25519,
};

use super::partial::Parts;
use crate::shell;

/// The time for which warp sync may wait for peers before the node warns.
const PATIENCE: Duration = Duration::from_secs(30);

/// Warns if a validator's keystore has none of the keys with which it would build blocks or vote.
/// Without `voters`, the node isn't meant to vote. Fails if a key exists and can't sign.
pub fn about_keys(
	parts: &Parts,
	voters: Option<&SharedAuthoritySet<Hash, u32>>,
	keystore: Option<&Path>,
) -> Result<(), Error> {
	let best = parts.client.info().best_hash;
	let authors = fetch_authorities::<AuthorityId, Block, _>(&*parts.client, best)
		.map_err(|error| Error::Application(error.into()))?;
	let authors = authors.iter();
	let builds = has_any(parts, key_types::AURA, sr25519::CRYPTO_ID, authors)?;
	let votes = match voters {
		Some(voters) => {
			let voters = voters.current_authorities();
			let voters = voters.iter().map(|(id, _)| id);
			has_any(parts, key_types::GRANDPA, ed25519::CRYPTO_ID, voters)?
		}
		None => true,
	};
	if let Some(lack) = lack(builds, votes) {
		let mut inserts = Vec::new();
		if !builds {
			inserts.push(insert("aura", "sr25519", keystore));
		}
		if !votes {
			inserts.push(insert("gran", "ed25519", keystore));
		}
		log::warn!(
			"This validator {lack} is in its keystore. Insert the key with {}, or, if it is about to \
			 join, let it make keys by the RPC call `author_rotateKeysWithOwner`. Or start without \
			 `--validator`",
			inserts.join(" and ")
		);
	}
	Ok(())
}

/// Whether the keystore has the secret of one of these keys, and can sign with it.
fn has_any<'a, K: ByteArray + 'a>(
	parts: &Parts,
	kind: KeyTypeId,
	crypto: CryptoTypeId,
	keys: impl Iterator<Item = &'a K>,
) -> Result<bool, Error> {
	let keystore = parts.keystore.keystore();
	for key in keys {
		match keystore.sign_with(kind, crypto, &key.to_raw_vec(), b"Can this key sign?") {
			Ok(None) => {}
			Ok(Some(_)) => return Ok(true),
			Err(error) => {
				return Err(Error::Other(format!(
					"the `{}` key in the keystore can't be used: {}. Start with the password \
					 with which the key was inserted, see `--password-filename`, or without one if \
					 there was none",
					String::from_utf8_lossy(&kind.0),
					error.to_string().trim_end_matches('.')
				)))
			}
		}
	}
	Ok(false)
}

/// The command that inserts a key. It asks for the secret.
fn insert(kind: &str, scheme: &str, keystore: Option<&Path>) -> String {
	let mut words = vec![OsStr::new("key"), OsStr::new("insert")];
	words.extend(["--key-type", kind, "--scheme", scheme].map(OsStr::new));
	if let Some(path) = keystore {
		words.extend([OsStr::new("--keystore-path"), path.as_os_str()]);
	}
	format!("`{}`", shell::command(words))
}

/// The text that says what a validator doesn't do, and which keys it lacks. `None` if it lacks
/// none.
fn lack(builds: bool, votes: bool) -> Option<&'static str> {
	match (builds, votes) {
		(true, true) => None,
		(true, false) => {
			Some("doesn't vote for final blocks: no `gran` key of the chain's validators")
		}
		(false, true) => Some("builds no blocks: no `aura` key of the chain's validators"),
		(false, false) => Some("does nothing: no `aura` or `gran` key of the chain's validators"),
	}
}

/// Warns if warp sync still waits for peers after [`PATIENCE`]. With fewer than three peers, it
/// waits for ever.
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
			"Warp sync begins with {required_peers} peers, and there are {num_peers}. Name more \
			 peers with `--bootnodes`, or start with `--sync full`"
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
