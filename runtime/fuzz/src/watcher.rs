//! Watchers, which observe the transactions of an input and what the chain does by itself.

use bullet_train_runtime::{AccountId, BlockNumber, RuntimeCall, RuntimeEvent};
use frame_support::{dispatch::PostDispatchInfo, traits::GetCallMetadata};
use sp_runtime::{transaction_validity::TransactionValidityError, DispatchResultWithInfo};
use std::collections::BTreeMap;

/// The outcome of a transaction: refused, failed or successful.
pub type Outcome = Result<DispatchResultWithInfo<PostDispatchInfo>, TransactionValidityError>;

/// Observes every transaction and the chain's own work.
pub trait Watcher {
	/// Runs before a transaction is applied in this block. The signer is `None` if the transaction
	/// was submitted as it would be to a node.
	fn before(&mut self, _block: u32, _signer: Option<&AccountId>, _call: &RuntimeCall) {}
	/// Runs after a transaction has been applied or refused.
	fn after(&mut self, _call: &RuntimeCall, _outcome: &Outcome) {}
	/// Runs before the chain acts by itself: before and after the transactions of each block.
	fn acts(&mut self, _block: BlockNumber) {}
	/// Runs for each event of what the chain has done by itself.
	fn acted(&mut self, _event: &RuntimeEvent) {}
}

/// Observes nothing.
impl Watcher for () {}

/// Counts the outcomes of each call, and the events of the chain's own work.
#[derive(Default)]
pub struct Tally {
	/// The number of times that each outcome occurred, by pallet and call.
	pub calls: BTreeMap<(&'static str, &'static str), BTreeMap<String, u32>>,
	/// The number of times that each event occurred in the chain's own work.
	pub events: BTreeMap<String, u32>,
}

/// The name of a successful outcome.
pub const DONE: &str = "ok";

impl Watcher for Tally {
	fn after(&mut self, call: &RuntimeCall, outcome: &Outcome) {
		let name = call.get_call_metadata();
		let calls = self
			.calls
			.entry((name.pallet_name, name.function_name))
			.or_default();
		*calls.entry(say(outcome)).or_default() += 1;
	}

	fn acted(&mut self, event: &RuntimeEvent) {
		*self.events.entry(name(event)).or_default() += 1;
	}
}

/// Describes the outcome of a transaction in a few words.
pub fn say(outcome: &Outcome) -> String {
	use sp_runtime::DispatchError::Module;
	match outcome {
		Err(refused) => format!("refused: {refused:?}"),
		Ok(Ok(_)) => DONE.into(),
		Ok(Err(failed)) => match failed.error {
			Module(error) => error.message.unwrap_or("an error without a name").into(),
			other => format!("{other:?}"),
		},
	}
}

/// The pallet and the name of an event, such as `Dpo.Closed`. For a job that failed, also the kind
/// of the job.
fn name(event: &RuntimeEvent) -> String {
	// Such as `Autopilot(Event::JobFailed { job: KeptPart(3, …`.
	let text = format!("{event:?}");
	let words = text.split(|c: char| !c.is_alphanumeric() && c != ':');
	let words = words.filter(|word| !word.is_empty());
	let mut names = words.map(|path| path.rsplit("::").next().unwrap_or(path));
	let (pallet, event) = (
		names.next().unwrap_or_default(),
		names.next().unwrap_or_default(),
	);
	match (event, names.nth(1)) {
		("JobFailed", Some(job)) => format!("{pallet}.{event} {job}"),
		_ => format!("{pallet}.{event}"),
	}
}
