//! The invariants that the pallets check themselves.

use bullet_train_runtime::{AllPalletsWithSystem, BlockNumber, System};
use frame_support::traits::{TryState, TryStateSelect};

/// Checks the invariants of these pallets.
///
/// # Errors
///
/// The first invariant that doesn't hold.
pub fn try_state<Pallets: TryState<BlockNumber>>() -> Result<(), String> {
	Pallets::try_state(System::block_number(), TryStateSelect::All)
		.map_err(|error| format!("try_state: {error:?}"))
}

/// Checks the invariants of every pallet.
///
/// # Panics
///
/// If an invariant doesn't hold.
pub fn check_state() {
	try_state::<AllPalletsWithSystem>().expect("every pallet's state is consistent");
}
