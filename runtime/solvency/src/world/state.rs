//! The chain as a whole: its block number, its events, the invariants, and what is left in storage.

use bullet_train_runtime::{
	Assets, AssetsHolder, Autopilot, Balances, BulletTrain, Dpo, FeeFund, System, TravelCabin,
};
use bullet_train_testing::state::try_state;

/// Sets the block number.
pub fn go_to(block: u32) {
	System::set_block_number(block);
}

/// Deletes the events, which the comparison doesn't use.
pub fn forget_events() {
	System::reset_events();
}

/// The pallets that keep money, and the one that has the agenda of what is due.
type Keepers = (
	Balances,
	Assets,
	AssetsHolder,
	BulletTrain,
	TravelCabin,
	Dpo,
	FeeFund,
	Autopilot,
);

/// Checks the invariants of all pallets that keep money, and of the agenda.
pub fn check_state() -> Result<(), String> {
	try_state::<Keepers>()
}

/// Fails if the suite's pallets have anything in storage except the next ids, their storage
/// versions, and what fee funds had paid on past days.
pub fn nothing_is_stored() -> Result<(), String> {
	for pallet in ["BulletTrain", "TravelCabin", "Dpo", "FeeFund", "Autopilot"] {
		let prefix = sp_io::hashing::twox_128(pallet.as_bytes()).to_vec();
		// What funds had paid is forgotten later, whenever funds pay.
		let allowed = [
			"NextTrain",
			"NextClass",
			"NextDpo",
			"Spent",
			":__STORAGE_VERSION__:",
		];
		let allowed = allowed.map(|item| sp_io::hashing::twox_128(item.as_bytes()));
		let mut key = prefix.clone();
		while let Some(next) =
			sp_io::storage::next_key(&key).filter(|next| next.starts_with(&prefix))
		{
			if !allowed.iter().any(|item| next[16..].starts_with(item)) {
				return Err(format!("{pallet} has left something in storage: {next:?}"));
			}
			key = next;
		}
	}
	Ok(())
}
