//! The view functions as a runtime API, for clients without support for view functions. In
//! polkadot.js it is `api.call.validatorsApi`.

use crate::Validator;
use codec::Codec;
use sp_std::vec::Vec;

sp_api::decl_runtime_apis! {
	/// Reads who the validators are.
	pub trait ValidatorsApi<AccountId>
	where
		AccountId: Codec,
	{
		/// All validators, and those that still are active although they have been removed.
		fn validators() -> Vec<Validator<AccountId>>;

		/// The block with which the next session begins, unless a change of the voters is pending
		/// or no validator on the list has keys.
		fn next_session_at() -> u32;
	}
}
