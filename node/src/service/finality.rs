//! When the blocks of a development chain become final.

use std::{future::Future, sync::Arc, time::Duration};

use bullet_train_runtime::Hash;
use futures::{future, stream, StreamExt};
use futures_timer::Delay;
use sc_client_api::{BlockchainEvents, Finalizer, HeaderBackend};

use super::partial::FullClient;

/// Makes each block final so long after its import, in the order of import. Not at once:
/// polkadot.js, for one, would never report a transaction as being in a block.
pub fn finalize_later(client: Arc<FullClient>, delay: Duration) -> impl Future<Output = ()> {
	// The blocks that a previous run left open come with its best one.
	let best = client.info();
	stream::iter([(best.best_hash, best.best_number)])
		.chain(
			client
				.import_notification_stream()
				.map(|block| (block.hash, block.header.number)),
		)
		.map(move |block| async move {
			// Not tokio's timer: see `sealing`.
			Delay::new(delay).await;
			block
		})
		.buffered(usize::MAX)
		.for_each(move |(hash, number)| {
			finalize(&client, hash, number);
			future::ready(())
		})
}

/// Makes a block final unless it already is or a sibling has taken its place.
fn finalize(client: &FullClient, hash: Hash, number: u32) {
	let canonical = matches!(client.hash(number), Ok(Some(best)) if best == hash);
	if canonical && number > client.info().finalized_number {
		if let Err(error) = client.finalize_block(hash, None, true) {
			log::error!("Finalizing block #{number} failed: {error}");
		}
	}
}
