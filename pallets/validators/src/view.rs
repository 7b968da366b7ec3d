//! Reading who the validators are.

use crate::{Config, List, Pallet};
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_std::vec::Vec;

/// A validator, or an account that was one until now.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Validator<AccountId> {
	/// Its account.
	pub account: AccountId,
	/// Whether it is on the list, so that it stays a validator or becomes one.
	pub is_listed: bool,
	/// Whether it has registered keys. Without them it is left out.
	pub has_keys: bool,
	/// Whether it builds blocks and votes in this session.
	pub is_active: bool,
	/// Whether it builds blocks and votes in the next session.
	pub is_next: bool,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn view_validators() -> Vec<Validator<T::AccountId>> {
		let list = List::<T>::get();
		let active = pallet_session::Validators::<T>::get();
		let next: Vec<_> = pallet_session::QueuedKeys::<T>::get()
			.into_iter()
			.map(|(account, _)| account)
			.collect();
		let mut all = list.to_vec();
		for account in active.iter().chain(&next) {
			if !all.contains(account) {
				all.push(account.clone());
			}
		}
		let view = |account: T::AccountId| Validator {
			is_listed: list.contains(&account),
			has_keys: Self::has_keys(&account),
			is_active: active.contains(&account),
			is_next: next.contains(&account),
			account,
		};
		all.into_iter().map(view).collect()
	}
}
