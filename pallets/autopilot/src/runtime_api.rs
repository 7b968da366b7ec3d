//! The view functions as a runtime API, for clients without support for view functions. In
//! polkadot.js it is `api.call.autopilotApi`.

use crate::Entry;
use bullet_train_primitives::BlockNumber;
use codec::Codec;
use sp_std::vec::Vec;

sp_api::decl_runtime_apis! {
	/// Reads what the chain will do by itself.
	pub trait AutopilotApi<AccountId>
	where
		AccountId: Codec,
	{
		/// The agenda from block `from` on, the earliest first: up to `limit` entries, at most 100.
		/// If there are more, read the storage map `Agenda`, which is in the same order.
		fn agenda(from: BlockNumber, limit: u32) -> Vec<Entry<AccountId>>;

		/// The account in whose name the chain acts.
		fn account() -> AccountId;
	}
}
