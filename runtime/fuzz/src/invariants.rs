//! What holds after every block, whatever is in it.

use bullet_train_runtime::{Balance, Balances, Runtime, System};
use bullet_train_testing::{money, state};
use frame_support::{dispatch::DispatchClass, weights::Weight};

/// What is cheap to look at: after every block.
pub fn check_block(issuance: Balance) {
	check_weight();
	assert_eq!(
		Balances::total_issuance(),
		issuance,
		"a block's end has changed the issuance"
	);
	money::check_bolt();
}

/// Everything: after the last block of an input.
pub fn check_all() {
	money::check_tokens();
	state::check_state();
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
