//! Reading the funds.

use crate::{Config, Funds, Pallet};
use bullet_train_primitives::{Balance, TrainId};
use codec::{Decode, DecodeLimit, Encode};
use frame_support::MAX_EXTRINSIC_DEPTH;
use scale_info::TypeInfo;

/// A train's fee fund. Amounts are in base units of BOLT.
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct FundView {
	/// The amount on hold on the owner's account.
	pub held: Balance,
	/// The part of it that fees have cost, and that `settle` pays to the treasury.
	pub owed: Balance,
	/// The most that the fund pays a day for one account.
	pub allowance: Balance,
	/// The most that the fund pays a day for all accounts together.
	pub limit: Balance,
	/// What it has paid today.
	pub spent_today: Balance,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn view_fund(train: TrainId) -> Option<FundView> {
		Funds::<T>::get(train).map(|fund| FundView {
			held: fund.held,
			owed: fund.owed,
			allowance: fund.allowance,
			limit: fund.limit,
			spent_today: fund.spent_on(Self::now()),
		})
	}

	pub(crate) fn view_sponsors(train: TrainId, who: &T::AccountId) -> Balance {
		let Some(fund) = Funds::<T>::get(train) else {
			return 0;
		};
		let today = fund.limit.saturating_sub(fund.spent_on(Self::now()));
		let for_who = Self::spent_for(train, &fund, who);
		let for_who = fund.allowance.saturating_sub(for_who);
		fund.left().unwrap_or(0).min(today).min(for_who)
	}

	pub(crate) fn view_payer(who: &T::AccountId, call: &[u8], fee: Balance) -> Option<TrainId> {
		let call = T::RuntimeCall::decode_all_with_depth_limit(MAX_EXTRINSIC_DEPTH, &mut &call[..]);
		Self::sponsor(&call.ok()?, who, fee, 0).train
	}
}
