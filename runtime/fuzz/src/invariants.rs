//! The invariants, which must hold whatever is in the blocks.

use bullet_train_runtime::{Balance, Balances, Runtime, System};
use bullet_train_testing::{money, state};
use frame_support::{dispatch::DispatchClass, weights::Weight};

/// Checks the cheap invariants, after every block.
///
/// # Panics
///
/// If one doesn't hold.
pub fn check_block(issuance: Balance) {
	check_weight();
	assert_eq!(
		Balances::total_issuance(),
		issuance,
		"a block's end has changed the issuance"
	);
	money::check_bolt();
}

/// Checks the other invariants, after the last block of an input.
///
/// # Panics
///
/// If one doesn't hold.
pub fn check_all() {
	money::check_tokens();
	state::check_state();
}

/// The weight limits of blocks.
pub fn limits() -> frame_system::limits::BlockWeights {
	<Runtime as frame_system::Config>::BlockWeights::get()
}

/// The most that all transactions of a class may weigh in a block.
pub fn limit(class: DispatchClass) -> Weight {
	let limits = limits();
	limits.get(class).max_total.unwrap_or(limits.max_block)
}

/// Checks that neither the block nor a class of transactions in it is heavier than its limit.
fn check_weight() {
	let weight = System::block_weight();
	for class in [DispatchClass::Normal, DispatchClass::Operational] {
		let (used, limit) = (*weight.get(class), limit(class));
		assert!(
			used.all_lte(limit),
			"{class:?} transactions of {used:?} in a block with a limit of {limit:?}"
		);
	}
	let (used, limit) = (weight.total(), limits().max_block);
	assert!(
		used.all_lte(limit),
		"a block of {used:?}, above the limit of {limit:?}"
	);
}
