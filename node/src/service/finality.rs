//! Makes the blocks of a development chain final.

use std::{future::Future, sync::Arc, time::Duration};

use bullet_train_runtime::Hash;
use futures::{future, stream, StreamExt};
use futures_timer::Delay;
use sc_client_api::{BlockchainEvents, Finalizer, HeaderBackend};

use super::partial::FullClient;

/// Makes each block final when `delay` has passed since its import, in the order of import. If
/// blocks were final at once, polkadot.js would never report a transaction as in a block.
pub fn finalize_later(client: Arc<FullClient>, delay: Duration) -> impl Future<Output = ()> {
	// The blocks that weren't final at the end of the previous run become final with its best
	// block.
	let best = client.info();
	stream::iter([(best.best_hash, best.best_number)])
		.chain(
			client
				.import_notification_stream()
				.map(|block| (block.hash, block.header.number)),
		)
		.map(move |block| async move {
			// tokio's timer can't be used here: see `sealing`.
			Delay::new(delay).await;
			block
		})
		.buffered(usize::MAX)
		.for_each(move |(hash, number)| {
			finalize(&client, hash, number);
			future::ready(())
		})
}

/// Makes a block final, unless it is final already or isn't on the best chain.
fn finalize(client: &FullClient, hash: Hash, number: u32) {
	let canonical = matches!(client.hash(number), Ok(Some(best)) if best == hash);
	if canonical && number > client.info().finalized_number {
		if let Err(error) = client.finalize_block(hash, None, true) {
			log::error!("Finalizing block #{number} failed: {error}");
		}
	}
}
