//! The view functions as a runtime API, which clients without view functions call as
//! `api.call.bulletTrainApi.…`.

use crate::TrainView;
use bullet_train_primitives::{Balance, CabinNumber, ClassId, Passenger, Token, TrainId};
use codec::Codec;

sp_api::decl_runtime_apis! {
	/// Reading trains.
	pub trait BulletTrainApi<AccountId>
	where
		AccountId: Codec,
	{
		/// A train with its turnover, its milestones and how far it is to the next one.
		fn train(train: TrainId) -> Option<TrainView<AccountId>>;

		/// A ride's unpaid share of the milestones reached, in base units of the train's token.
		fn share_due(
			passenger: Passenger<AccountId>,
			class_id: ClassId,
			cabin: CabinNumber,
		) -> Option<Balance>;

		/// What of an account's balance in a token can be locked now, for fares, seats, rewards and, in
		/// the native token, deposits: not what is on hold or frozen, and never the token's minimum.
		fn lockable(who: AccountId, token: Token) -> Balance;
	}
}
