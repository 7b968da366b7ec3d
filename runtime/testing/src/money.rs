//! The amounts that each account has free and on hold, and the check that they add up to the
//! supply.

use bullet_train_runtime::{
	configs::tokens::{AssetId, Token},
	AccountId, Assets, Balance, Balances, Runtime, RuntimeHoldReason,
};
use codec::{Decode, Encode};
use frame_support::{
	storage::{storage_prefix, unhashed, KeyPrefixIterator},
	traits::tokens::IdAmount,
	Blake2_128Concat, ReversibleStorageHasher, StorageHasher,
};
use std::collections::BTreeMap;

/// The amounts that an account has of a token.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Holding {
	/// The amount that isn't on hold.
	pub free: Balance,
	/// The amount on hold, for all reasons together.
	pub on_hold: Balance,
}

/// Returns what every account has of BOLT, including accounts that have none.
///
/// # Errors
///
/// If the amounts don't add up to the issuance, or if an account is referred to although nothing
/// keeps it alive.
pub fn bolt() -> Result<BTreeMap<AccountId, Holding>, String> {
	let mut all = BTreeMap::new();
	for (who, account) in frame_system::Account::<Runtime>::iter() {
		if account.consumers > 0 && account.providers == 0 {
			return Err(format!(
				"{who:?} has consumers and no provider: {account:?}"
			));
		}
		let holding = Holding {
			free: account.data.free,
			on_hold: account.data.reserved,
		};
		all.insert(who, holding);
	}
	let (sum, issuance) = (sum(&all), Balances::total_issuance());
	if sum != issuance {
		return Err(format!(
			"the accounts' BOLT adds up to {sum}, but the issuance is {issuance}"
		));
	}
	Ok(all)
}

/// Returns what every account of a project's token has of it.
///
/// # Errors
///
/// If the amounts don't add up to the supply, or if something is on hold where there is no account.
pub fn token(id: AssetId) -> Result<BTreeMap<AccountId, Holding>, String> {
	let accounts = pallet_assets::Account::<Runtime>::iter_prefix(id);
	let mut all = accounts
		.map(|(who, account)| {
			let (free, on_hold) = (account.balance, 0);
			(who, Holding { free, on_hold })
		})
		.collect::<BTreeMap<_, _>>();
	for (who, amount) in on_hold(id) {
		let Some(holding) = all.get_mut(&who) else {
			return Err(format!("{who:?} has token {id} on hold and no account"));
		};
		holding.on_hold = amount;
	}
	let (sum, supply) = (sum(&all), Assets::total_supply(id));
	if sum != supply {
		return Err(format!(
			"the supply of token {id} isn't there: {sum} is not {supply}"
		));
	}
	Ok(all)
}

fn sum(all: &BTreeMap<AccountId, Holding>) -> Balance {
	let has = |it: &Holding| it.free.saturating_add(it.on_hold);
	all.values()
		.fold(0, |sum: Balance, it| sum.saturating_add(has(it)))
}

/// Checks that the accounts' BOLT adds up to the issuance and that every account referred to is
/// kept alive.
///
/// # Panics
///
/// If [`bolt`] returns an error.
pub fn check_bolt() {
	if let Err(why) = bolt() {
		panic!("{why}");
	}
}

/// Checks for every project's token that the amounts on accounts add up to the supply.
///
/// # Panics
///
/// If [`token`] returns an error for one of them.
pub fn check_tokens() {
	for id in pallet_assets::Asset::<Runtime>::iter_keys() {
		if let Err(why) = token(id) {
			panic!("{why}");
		}
	}
}

/// The amounts that an account has on hold in a token, by reason.
pub fn holds(token: &Token, who: &AccountId) -> Vec<(RuntimeHoldReason, Balance)> {
	let holds: Vec<IdAmount<RuntimeHoldReason, Balance>> = match token {
		Token::Native => pallet_balances::Holds::<Runtime>::get(who).into_inner(),
		Token::WithId(id) => {
			let prefix = in_holder(b"Holds", *id);
			let key = [prefix, who.using_encoded(Blake2_128Concat::hash)].concat();
			unhashed::get_or_default(&key)
		}
	};
	holds
		.into_iter()
		.map(|hold| (hold.id, hold.amount))
		.collect()
}

/// The amounts on hold in a project's token, by account, for all reasons together.
fn on_hold(id: AssetId) -> impl Iterator<Item = (AccountId, Balance)> {
	let prefix = in_holder(b"BalancesOnHold", id);
	KeyPrefixIterator::new(prefix.clone(), prefix.clone(), |key| Ok(key.to_vec())).map(move |key| {
		let amount = unhashed::get::<Balance>(&[&prefix[..], &key[..]].concat());
		let who = AccountId::decode(&mut Blake2_128Concat::reverse(&key)).expect("an account");
		(who, amount.expect("just listed"))
	})
}

/// The prefix of a token's entries in a storage map of the holder pallet, which doesn't make its
/// maps public.
fn in_holder(item: &[u8], id: AssetId) -> Vec<u8> {
	let mut prefix = storage_prefix(b"AssetsHolder", item).to_vec();
	prefix.extend(id.using_encoded(Blake2_128Concat::hash));
	prefix
}
