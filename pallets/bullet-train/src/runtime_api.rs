//! The view functions as a runtime API, for clients without support for view functions. In
//! polkadot.js it is `api.call.bulletTrainApi`.

use crate::TrainView;
use bullet_train_primitives::{Balance, CabinNumber, ClassId, Token, TrainId};
use codec::Codec;

sp_api::decl_runtime_apis! {
	/// Reads trains and what an account can lock.
	pub trait BulletTrainApi<AccountId>
	where
		AccountId: Codec,
	{
		/// A train with its turnover and its milestones. `None` if there is no such train.
		fn train(train: TrainId) -> Option<TrainView<AccountId>>;

		/// A ride's unpaid share of the milestones reached, in base units of the train's token.
		/// `None` if the cabin has no ride, or its ride has been settled.
		fn share_due(class_id: ClassId, cabin: CabinNumber) -> Option<Balance>;

		/// How much of a token an account can lock now for fares, seats and rewards, in base units:
		/// its free balance without the token's minimum and without what is frozen. Storage
		/// deposits come out of the same balance in the native token. Zero for a project's token
		/// with a supply above half of 128 bits.
		fn lockable(who: AccountId, token: Token) -> Balance;
	}
}
