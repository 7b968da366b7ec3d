//! The invariants that the pallets check themselves.

use bullet_train_runtime::{AllPalletsWithSystem, BlockNumber, System};
use frame_support::traits::{TryState, TryStateSelect};

/// What the invariants of these pallets have to say.
///
/// # Errors
///
/// The first one that doesn't hold.
pub fn try_state<Pallets: TryState<BlockNumber>>() -> Result<(), String> {
	Pallets::try_state(System::block_number(), TryStateSelect::All)
		.map_err(|error| format!("try_state: {error:?}"))
}

/// Every pallet's invariants.
///
/// # Panics
///
/// If one doesn't hold.
pub fn check_state() {
	try_state::<AllPalletsWithSystem>().expect("every pallet's state is consistent");
}
