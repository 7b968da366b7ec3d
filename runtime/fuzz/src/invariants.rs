//! The invariants, which must hold whatever is in the blocks.

use bullet_train_runtime::{
	configs::system::HIGHEST_SLICE, Autopilot, Balance, Balances, Dpo, FeeFund, Runtime,
	RuntimeCall, RuntimeEvent, System, TravelCabin,
};
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
	let checks = [
		state::try_state::<Autopilot>,
		state::try_state::<TravelCabin>,
		state::try_state::<Dpo>,
		state::try_state::<FeeFund>,
	];
	for check in checks {
		check().expect("records and agenda are consistent after every block");
	}
}

/// Checks that nothing is overdue after a block, if the chain has left `room` of the weight for its
/// own work. It may be late: after blocks that weren't authored, or that had no room.
///
/// # Panics
///
/// If something is overdue although it had room.
pub fn check_punctual(room: Weight) {
	// The dearest step fits into the highest slice. With less room it may have to wait.
	let enough = HIGHEST_SLICE * limits().max_block;
	if !enough.all_lte(room) {
		return;
	}
	let now = System::block_number();
	let first = Autopilot::agenda(0, 1).into_iter().next();
	let overdue = first.filter(|entry| entry.at <= now);
	assert!(
		overdue.is_none(),
		"{overdue:?} is overdue after block {now}, which had room for it"
	);
}

/// Checks that the account in whose name the chain acts has nothing. Transactions that name it may
/// give it something.
///
/// # Panics
///
/// If it has something.
pub fn check_takes_nothing() {
	let chain = Autopilot::account();
	let has_bolt = frame_system::Account::<Runtime>::contains_key(&chain);
	let mut tokens = pallet_assets::Asset::<Runtime>::iter_keys();
	let has_token = tokens.any(|id| pallet_assets::Account::<Runtime>::contains_key(id, &chain));
	assert!(!has_bolt && !has_token, "the chain has taken something");
}

/// Checks that a fee fund has paid for a call that failed only if it is a vote: the records don't
/// tell beforehand whether a proposal's maker has sold its last seat (Rulebook 6.2). `events` is
/// the number of events before the transaction.
///
/// # Panics
///
/// If it is another call.
pub fn check_foresight(call: &RuntimeCall, events: u32) {
	let mut later = System::read_events_no_consensus().skip(events as usize);
	let by_fund = later.any(|record| {
		use pallet_fee_fund::Event::FeePaid;
		matches!(record.event, RuntimeEvent::FeeFund(FeePaid { .. }))
	});
	let is_vote = matches!(call, RuntimeCall::Dpo(pallet_dpo::Call::vote { .. }));
	assert!(
		!by_fund || is_vote,
		"a fund has paid for {call:?}, which failed"
	);
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
