//! The view functions as a runtime API, for clients without support for view functions. In
//! polkadot.js it is `api.call.feeFundApi`.

use crate::FundView;
use bullet_train_primitives::{Balance, TrainId};
use codec::Codec;
use sp_std::vec::Vec;

sp_api::decl_runtime_apis! {
	/// Reads fee funds, and who pays the fee of a call.
	pub trait FeeFundApi<AccountId>
	where
		AccountId: Codec,
	{
		/// A train's fee fund. `None` if it has none.
		fn fund_of(train: TrainId) -> Option<FundView>;

		/// The highest fee that a train's fund would still pay for an account today, in base units
		/// of BOLT. Whether it pays also depends on the call.
		fn sponsors(train: TrainId, who: AccountId) -> Balance;

		/// The train whose fund would pay the fee of a call by `who` now. `None` if the caller
		/// would pay it. `call` is the encoded call, and `fee` its fee in base units of BOLT,
		/// without a tip.
		fn payer(who: AccountId, call: Vec<u8>, fee: Balance) -> Option<TrainId>;
	}
}
