//! What holds after every block, whatever is in it.

use bullet_train_runtime::{AllPalletsWithSystem, Balance, Balances, Runtime, System};
use codec::{Decode, Encode};
use frame_support::{
	dispatch::DispatchClass,
	storage::{storage_prefix, unhashed, KeyPrefixIterator},
	traits::{TryState, TryStateSelect},
	weights::Weight,
	Blake2_128Concat, StorageHasher,
};

/// What is cheap to look at: after every block.
pub fn check_block(issuance: Balance) {
	check_weight();
	assert_eq!(
		Balances::total_issuance(),
		issuance,
		"a block's end has changed the issuance"
	);
	check_accounts();
}

/// Everything: after the last block of an input.
pub fn check_all() {
	check_assets();
	AllPalletsWithSystem::try_state(System::block_number(), TryStateSelect::All)
		.expect("every pallet's state is consistent");
}

/// The block's limits.
pub fn limits() -> frame_system::limits::BlockWeights {
	<Runtime as frame_system::Config>::BlockWeights::get()
}

/// The most that a class of transactions may weigh.
pub fn limit(class: DispatchClass) -> Weight {
	let limits = limits();
	limits.get(class).max_total.unwrap_or(limits.max_block)
}

/// No block is heavier than it may be, nor any class of transactions in it.
fn check_weight() {
	let weight = System::block_weight();
	for class in [DispatchClass::Normal, DispatchClass::Operational] {
		let (used, limit) = (*weight.get(class), limit(class));
		assert!(
			used.all_lte(limit),
			"{class:?} transactions of {used:?} in a block"
		);
	}
	let (used, limit) = (weight.total(), limits().max_block);
	assert!(used.all_lte(limit), "a block of {used:?}");
}

/// An account that something refers to can't vanish; and all BOLT is on accounts.
fn check_accounts() {
	let mut total: Balance = 0;
	for (who, account) in frame_system::Account::<Runtime>::iter() {
		assert!(
			account.consumers == 0 || account.providers > 0,
			"{who:?} has consumers and no provider: {account:?}"
		);
		total += account.data.free + account.data.reserved;
	}
	assert_eq!(
		total,
		Balances::total_issuance(),
		"the accounts don't add up to the issuance"
	);
}

/// Each project token's supply is what accounts have and what is held.
fn check_assets() {
	for (id, asset) in pallet_assets::Asset::<Runtime>::iter() {
		let free: Balance = pallet_assets::Account::<Runtime>::iter_prefix(id)
			.map(|(_, account)| account.balance)
			.sum();
		assert_eq!(
			free + held(id),
			asset.supply,
			"the supply of token {id} isn't there"
		);
	}
}

/// What is on hold of a project's token, read raw: the holder pallet's map has no reader.
fn held(id: u32) -> Balance {
	let mut prefix = storage_prefix(b"AssetsHolder", b"BalancesOnHold").to_vec();
	prefix.extend(id.using_encoded(Blake2_128Concat::hash));
	KeyPrefixIterator::new(prefix.clone(), prefix.clone(), |key| Ok(key.to_vec()))
		.map(|key| unhashed::get_raw(&[&prefix[..], &key[..]].concat()).expect("just listed"))
		.map(|raw| Balance::decode(&mut &raw[..]).expect("a balance"))
		.sum()
}
