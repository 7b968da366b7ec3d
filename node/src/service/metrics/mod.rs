//! Metrics of the suite, beside Substrate's: rides, the agenda, DPOs and escrow.
//!
//! The runtime keeps no totals, because to keep them up to date would make each boarding dearer. So
//! the node counts the records of a final block, again and again. It does so beside everything
//! else: blocks neither wait for it nor depend on it. All figures of a count belong to one block,
//! whose state the database keeps meanwhile. Only the age of the agenda's first entry is read from
//! every final state, because it takes a single look.
//!
//! The cost is bounded: after each [`WORK`] there is a pause of [`PAUSE`], so a count takes at most
//! a twentieth of one core, however large the state is. Then a count takes longer, and its figures
//! are older: `bullet_train_counted_at_block` and `bullet_train_count_seconds` say how old.

mod count;
mod gauges;
mod records;
#[cfg(test)]
mod tests;

use std::{
	sync::Arc,
	time::{Duration, Instant},
};

use bullet_train_runtime::{opaque::Block, BlockNumber, Hash};
use futures_timer::Delay;
use sc_client_api::{Backend, HeaderBackend, TrieCacheContext};
use sc_service::{Configuration, Error};
use sp_runtime::traits::HashingFor;
use sp_state_machine::{Backend as StateBackend, ReadOnlyExternalities};

use super::partial::{FullBackend, FullClient, Parts};
use count::Count;
use gauges::Gauges;

/// The longest time for which the node counts without a pause, but for the rest of a page.
const WORK: Duration = Duration::from_millis(100);
/// The pause.
const PAUSE: Duration = Duration::from_secs(2);
/// The number of records that are counted between two looks at the time.
const PAGE: usize = 100;

/// The state after a block.
type State = <FullBackend as Backend<Block>>::State;

/// Keeps the metrics up to date, if anybody can read them.
pub fn spawn(config: &Configuration, parts: &Parts) -> Result<(), Error> {
	let Some(registry) = config.prometheus_registry() else {
		return Ok(());
	};
	let gauges = Gauges::register(registry).map_err(|error| Error::Application(error.into()))?;
	let counter = Counter {
		client: parts.client.clone(),
		backend: parts.backend.clone(),
		gauges,
		under_way: None,
		counted: None,
		has_warned: false,
	};
	parts
		.tasks
		.spawn_handle()
		.spawn_blocking("suite-metrics", None, counter.run());
	Ok(())
}

/// The task that counts.
struct Counter {
	client: Arc<FullClient>,
	backend: Arc<FullBackend>,
	gauges: Gauges,
	under_way: Option<UnderWay>,
	/// The block of the latest count.
	counted: Option<BlockNumber>,
	/// Whether the operator knows that counting fails.
	has_warned: bool,
}

/// A count under way.
struct UnderWay {
	at: BlockNumber,
	since: Instant,
	/// The database keeps the state until this is dropped.
	state: State,
	count: Count,
}

impl Counter {
	async fn run(mut self) {
		loop {
			// tokio's timer can't be used here: see `sealing`.
			Delay::new(PAUSE).await;
			match self.round() {
				Ok(()) => self.has_warned = false,
				Err(why) => self.fail(&why),
			}
		}
	}

	/// Looks at the agenda, and counts for [`WORK`].
	fn round(&mut self) -> Result<(), String> {
		// A node that is about to fetch a state has none yet.
		let Some((hash, at)) = self.client.info().finalized_state else {
			return Ok(());
		};
		if self.counted != Some(at) {
			self.look(hash, at)?;
		}
		match self.under_way.take() {
			Some(count) => self.go_on(count),
			None if self.counted != Some(at) => {
				let state = self.state(hash)?;
				let count = on(&state, Count::begin)?;
				let since = Instant::now();
				self.go_on(UnderWay {
					at,
					since,
					state,
					count,
				})
			}
			None => Ok(()),
		}
	}

	fn look(&self, hash: Hash, at: BlockNumber) -> Result<(), String> {
		let first = on(&self.state(hash)?, || {
			records::require_known().map(|()| records::first_on_agenda())
		})?;
		self.gauges
			.show_age(first.map_or(0, |first| at.saturating_sub(first)));
		Ok(())
	}

	fn go_on(&mut self, mut count: UnderWay) -> Result<(), String> {
		let begun = Instant::now();
		while begun.elapsed() < WORK {
			if !on(&count.state, || count.count.go_on(PAGE))? {
				let figures = count.count.figures();
				self.gauges.show(&figures, count.at, count.since.elapsed());
				self.counted = Some(count.at);
				return Ok(());
			}
		}
		self.under_way = Some(count);
		Ok(())
	}

	fn state(&self, hash: Hash) -> Result<State, String> {
		self.backend
			.state_at(hash, TrieCacheContext::Untrusted)
			.map_err(|error| format!("the state of block {hash:?} can't be read: {error}"))
	}

	fn fail(&mut self, why: &str) {
		self.gauges.count_failure();
		if !self.has_warned {
			log::warn!("The metrics `bullet_train_…` stand still: {why}");
			self.has_warned = true;
		}
	}
}

/// Reads a state. Writing to it would be a panic.
fn on<S: StateBackend<HashingFor<Block>>, R>(state: &S, read: impl FnOnce() -> R) -> R {
	ReadOnlyExternalities::<HashingFor<Block>, S>::from(state).execute_with(read)
}
