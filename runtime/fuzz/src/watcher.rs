//! Who wants to know what an input does.

use bullet_train_runtime::{AccountId, RuntimeCall};
use frame_support::{dispatch::PostDispatchInfo, traits::GetCallMetadata};
use sp_runtime::{transaction_validity::TransactionValidityError, DispatchResultWithInfo};
use std::collections::BTreeMap;

/// What came of a transaction: refused, failed or done.
pub type Outcome = Result<DispatchResultWithInfo<PostDispatchInfo>, TransactionValidityError>;

/// Told of every transaction.
pub trait Watcher {
	/// One is about to be applied, in this block; without a signer where it was taken as it came.
	fn before(&mut self, _block: u32, _signer: Option<&AccountId>, _call: &RuntimeCall) {}
	/// It was.
	fn after(&mut self, _call: &RuntimeCall, _outcome: &Outcome) {}
}

/// Doesn't want to know.
impl Watcher for () {}

/// How often what came of a call.
#[derive(Default)]
pub struct Tally {
	/// By pallet and call: by what came of it.
	pub calls: BTreeMap<(&'static str, &'static str), BTreeMap<String, u32>>,
}

/// What a success is called.
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

/// What came of a transaction, in a word.
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
