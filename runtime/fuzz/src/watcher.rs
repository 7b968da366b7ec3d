//! Watchers, which observe the transactions of an input.

use bullet_train_runtime::{AccountId, RuntimeCall};
use frame_support::{dispatch::PostDispatchInfo, traits::GetCallMetadata};
use sp_runtime::{transaction_validity::TransactionValidityError, DispatchResultWithInfo};
use std::collections::BTreeMap;

/// The outcome of a transaction: refused, failed or successful.
pub type Outcome = Result<DispatchResultWithInfo<PostDispatchInfo>, TransactionValidityError>;

/// Observes every transaction.
pub trait Watcher {
	/// Runs before a transaction is applied in this block. The signer is `None` if the transaction
	/// was submitted as it would be to a node.
	fn before(&mut self, _block: u32, _signer: Option<&AccountId>, _call: &RuntimeCall) {}
	/// Runs after a transaction has been applied or refused.
	fn after(&mut self, _call: &RuntimeCall, _outcome: &Outcome) {}
}

/// Observes nothing.
impl Watcher for () {}

/// Counts the outcomes of each call.
#[derive(Default)]
pub struct Tally {
	/// The number of times that each outcome occurred, by pallet and call.
	pub calls: BTreeMap<(&'static str, &'static str), BTreeMap<String, u32>>,
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
