//! Lets the chain act by itself (Rulebook 5), and checks that it keeps within its parts of a block.

use crate::{invariants::limits, watcher::Watcher};
use bullet_train_primitives::Slots;
use bullet_train_runtime::{
	configs::{parameters::AutopilotSlots, system::HIGHEST_SLICE},
	weights::pallet_fee_fund::WeightInfo as OfFunds,
	Autopilot, BlockNumber, Runtime, System,
};
use frame_support::{
	dispatch::DispatchClass,
	storage::with_transaction_unchecked,
	traits::{Get, OnInitialize},
	weights::Weight,
};
use frame_system::Phase;
use pallet_fee_fund::WeightInfo as _;
use sp_runtime::TransactionOutcome;

/// The parts of a block for the chain's own work, which root may set to anything.
fn slots() -> Slots {
	<AutopilotSlots as Get<Slots>>::get()
}

/// The most that the chain's own work may weigh before the transactions of a block. However small
/// its part is, the dearest step fits, unless it is nothing.
fn slice() -> Weight {
	if slots().slice.is_zero() {
		Weight::zero()
	} else {
		HIGHEST_SLICE * limits().max_block
	}
}

/// The most that it may weigh after the transactions of the block under way.
pub fn surplus() -> Weight {
	let left = limits().max_block;
	slots().surplus * left.saturating_sub(System::block_weight().total())
}

/// The first block after block `number` in which something is on the agenda. `None` if nothing is,
/// or if root has switched it off.
pub fn next(number: BlockNumber) -> Option<BlockNumber> {
	if slots() == Slots::OFF {
		return None;
	}
	let first = Autopilot::agenda(0, 1).into_iter().next()?;
	Some(first.at.max(number.saturating_add(1)))
}

/// Begins block `number`, in which the chain acts by itself before the transactions.
///
/// # Panics
///
/// If that takes more than its part of the block.
pub fn before(number: BlockNumber, watcher: &mut impl Watcher, begin: impl FnOnce()) {
	watcher.acts(number);
	// A block tells only the sum of all hooks, so this one runs by itself first.
	let used = with_transaction_unchecked(|| {
		System::set_block_number(number);
		let used = <Autopilot as OnInitialize<BlockNumber>>::on_initialize(number);
		TransactionOutcome::Rollback(used)
	});
	check(used, slice());
	begin();
	tell(Phase::Initialization, watcher);
}

/// Ends block `number`, in which the chain acts by itself after the transactions. Returns the
/// result of `end`, and what is left of the weight for that work.
///
/// # Panics
///
/// If it takes more.
pub fn after<R>(
	number: BlockNumber,
	watcher: &mut impl Watcher,
	end: impl FnOnce() -> R,
) -> (R, Weight) {
	watcher.acts(number);
	let mandatory = || *System::block_weight().get(DispatchClass::Mandatory);
	let (limit, before, entries) = (surplus(), mandatory(), entries_of_funds());
	let result = end();
	// The fee funds forget past days, which isn't work of the agenda.
	let forgotten = entries.saturating_sub(entries_of_funds());
	let used = mandatory()
		.saturating_sub(before)
		.saturating_sub(OfFunds::<Runtime>::forget(forgotten));
	check(used, limit);
	tell(Phase::Finalization, watcher);
	(result, limit.saturating_sub(used))
}

/// The number of entries of what fee funds have paid for accounts.
fn entries_of_funds() -> u32 {
	pallet_fee_fund::Spent::<Runtime>::iter_keys().count() as u32
}

fn check(used: Weight, limit: Weight) {
	assert!(
		used.all_lte(limit),
		"the chain's own work took {used:?}, more than its part of the block, {limit:?}"
	);
}

/// Tells the watcher the events of a phase of the block.
fn tell(phase: Phase, watcher: &mut impl Watcher) {
	for record in System::read_events_no_consensus().filter(|record| record.phase == phase) {
		watcher.acted(&record.event);
	}
}
