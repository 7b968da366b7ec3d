//! When a development chain is asked for its next block.

use std::{
	sync::Arc,
	time::{Duration, Instant},
};

use bullet_train_runtime::Hash;
use futures::{
	channel::{mpsc, oneshot},
	stream::{self, BoxStream},
	FutureExt, Stream, StreamExt,
};
use futures_timer::Delay;
use sc_consensus_manual_seal::{CreatedBlock, EngineCommand, Error};
use sc_transaction_pool_api::TransactionPool;

use super::{engine::SealRequests, partial::Pool};
use crate::cli::Sealing;

/// What a request to seal a block looks like to the sealing task.
type Request = EngineCommand<Hash>;

/// Requests by RPC that may wait for their turn.
const WAITING_REQUESTS: usize = 64;

/// The requests to seal a block, and where the RPC may add to them.
pub fn requests(
	sealing: Sealing,
	pool: &Arc<Pool>,
) -> (BoxStream<'static, Request>, Option<SealRequests>) {
	match sealing {
		Sealing::Manual => {
			let (sender, receiver) = mpsc::channel(WAITING_REQUESTS);
			(receiver.boxed(), Some(sender))
		}
		// Transactions that come together share a block, and the later ones find nothing to do.
		Sealing::Instant => (
			seal_upon(pool.import_notification_stream().map(drop), false).boxed(),
			None,
		),
		Sealing::Every(period) => (seal_upon(ticks(period), true).boxed(), None),
	}
}

/// Ticks at a steady pace; what a slow machine misses isn't made up for.
///
/// The timer isn't tokio's: that one panics when it is polled while the node stops, and a blocking
/// task, as sealing is, may do so.
fn ticks(period: Duration) -> impl Stream<Item = ()> + Send {
	stream::unfold(Instant::now() + period, move |due| async move {
		Delay::new(due.saturating_duration_since(Instant::now())).await;
		Some(((), Instant::now().max(due + period)))
	})
}

/// One request to seal a block for each trigger, reporting nothing but failures.
fn seal_upon(
	triggers: impl Stream<Item = ()> + Send + 'static,
	create_empty: bool,
) -> impl Stream<Item = Request> + Send {
	type Outcome = oneshot::Receiver<Result<CreatedBlock<Hash>, Error>>;

	let none: Option<Outcome> = None;
	stream::unfold(
		(triggers.boxed(), none),
		move |(mut triggers, last)| async move {
			// The sealing task asks for the next request when it is done with the last one.
			match last.and_then(FutureExt::now_or_never) {
				Some(Ok(Err(Error::EmptyTransactionPool))) | None => (),
				Some(Ok(Err(error))) => log::error!("Sealing a block failed: {error}"),
				Some(Ok(Ok(_)) | Err(oneshot::Canceled)) => (),
			}
			triggers.next().await?;
			let (sender, outcome) = oneshot::channel();
			let request = EngineCommand::SealNewBlock {
				create_empty,
				finalize: false,
				parent_hash: None,
				sender: Some(sender),
			};
			Some((request, (triggers, Some(outcome))))
		},
	)
}
