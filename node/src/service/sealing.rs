//! The requests for the blocks of a development chain.

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

/// A request to seal a block, as the sealing task receives it.
type Request = EngineCommand<Hash>;

/// The number of requests by RPC that may wait.
const WAITING_REQUESTS: usize = 64;

/// Returns the requests to seal a block and, with manual sealing, the sender by which the RPC adds
/// requests.
pub fn requests(
	sealing: Sealing,
	pool: &Arc<Pool>,
) -> (BoxStream<'static, Request>, Option<SealRequests>) {
	match sealing {
		Sealing::Manual => {
			let (sender, receiver) = mpsc::channel(WAITING_REQUESTS);
			(receiver.boxed(), Some(sender))
		}
		// Transactions that arrive together share a block. The later requests then find an empty
		// pool.
		Sealing::Instant => (
			seal_upon(pool.import_notification_stream().map(drop), false).boxed(),
			None,
		),
		Sealing::Every(period) => (seal_upon(ticks(period), true).boxed(), None),
	}
}

/// Ticks at a steady pace. A slow machine doesn't catch up on missed ticks.
///
/// The timer isn't tokio's. tokio's panics if it is polled while the node stops, which may happen
/// in a blocking task such as sealing.
fn ticks(period: Duration) -> impl Stream<Item = ()> + Send {
	stream::unfold(Instant::now() + period, move |due| async move {
		Delay::new(due.saturating_duration_since(Instant::now())).await;
		Some(((), Instant::now().max(due + period)))
	})
}

/// Makes one request to seal a block for each trigger. Logs failures.
fn seal_upon(
	triggers: impl Stream<Item = ()> + Send + 'static,
	create_empty: bool,
) -> impl Stream<Item = Request> + Send {
	type Outcome = oneshot::Receiver<Result<CreatedBlock<Hash>, Error>>;

	let none: Option<Outcome> = None;
	stream::unfold(
		(triggers.boxed(), none),
		move |(mut triggers, last)| async move {
			// The sealing task asks for the next request when the last one is done.
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
