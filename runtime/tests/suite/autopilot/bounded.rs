//! The chain's own work stays within its parts of a block, and has them however full the block is
//! (Rulebook 5.3).

use super::*;
use frame_support::{
	dispatch::GetDispatchInfo,
	traits::{IntegrityTest, OnIdle},
};
use sp_runtime::{transaction_validity::InvalidTransaction, Permill};

/// Adds weight as if ordinary transactions had filled their part of the block. Then sends
/// operational ones until the block takes no more.
fn fill_with_transactions() {
	let limits = RuntimeBlockWeights::get();
	let part = |class| *System::block_weight().get(class);
	let normal = limits.get(DispatchClass::Normal).max_total;
	let normal = normal.expect("it has a limit");
	System::register_extra_weight_unchecked(
		normal - part(DispatchClass::Normal),
		DispatchClass::Normal,
	);

	let reserve = limits.get(DispatchClass::Operational).reserved;
	let reserve = reserve.expect("it has a reserve");
	let upgrade: RuntimeCall =
		frame_system::Call::<Runtime>::apply_authorized_upgrade { code: vec![] }.into();
	assert_eq!(
		upgrade.get_dispatch_info().class,
		DispatchClass::Operational
	);
	let refused = loop {
		match Executive::apply_extrinsic(signed(MALLORY, upgrade.clone(), 0)) {
			Ok(outcome) => assert!(outcome.is_err(), "nothing is authorized"),
			Err(refused) => break refused,
		}
		// The weight that the call didn't use is given back. Add weight as if it had been used.
		let left = reserve.saturating_sub(part(DispatchClass::Operational));
		let step = (limits.max_block / 50).min(left);
		System::register_extra_weight_unchecked(step, DispatchClass::Operational);
	};
	assert_eq!(refused, InvalidTransaction::ExhaustsResources.into());
}

#[test]
fn a_full_block_should_stay_within_its_weight_and_still_work_off_jobs() {
	let mut line = crowded();
	let mut blocks = 0;
	for number in SHORT_ENDS..SHORT_ENDS + MANY {
		// The harness checks the weight of every block.
		let used = line.run(number, fill_with_transactions);
		assert!(used.slice.all_lte(slice()), "{used:?}");
		if line.now(|| due(number)) > 0 {
			// The slice is used but for the room that the next step didn't find.
			assert!(
				used.slice.ref_time() > slice().ref_time() / 10 * 9,
				"{used:?}"
			);
		}
		blocks += 1;
		if line.now(|| agenda().is_empty()) {
			break;
		}
	}
	assert!(blocks > 10, "the blocks weren't full");
	assert_eq!(line.now(open_rides), 0);
	line.ends();
}

#[test]
fn an_idle_block_should_spend_at_most_half_a_thousandth_of_its_weight() {
	let most = RuntimeBlockWeights::get().max_block / 2_000;
	// Whether the agenda is empty or full of what isn't due.
	for mut line in [Line::new(DEV_RUNTIME_PRESET, || ()), crowded()] {
		line.run(SHORT_ENDS - 2, || ());
		let used = line.run(SHORT_ENDS - 1, || ());
		assert_eq!(line.now(settled).len(), 0);
		assert!(used.total().ref_time() > 0);
		assert!(used.total().all_lte(most), "{used:?}");
		line.now(check_state);
	}
}

/// Lets the hook after the transactions work within each of these limits, of which each is higher
/// than the one before. It must exceed none, do nothing within the lowest and everything within the
/// highest.
fn check_limits(limits: impl Iterator<Item = Weight>) {
	const RIDES: usize = 2;
	let mut line = Line::new(DEV_RUNTIME_PRESET, || {
		let class = class(train(SPAN), SHORT, 3);
		for _ in 0..RIDES {
			board(RIDER, class);
		}
		pool_for(SHORT.duration, Target::Class(class), 15, RuleSet::V1);
	});
	line.now(|| {
		System::set_block_number(SHORT_ENDS);
		let mut left = Vec::new();
		for limit in limits {
			let used = with_transaction_unchecked(|| {
				let surplus = Slots {
					surplus: Permill::one(),
					..Slots::OFF
				};
				set_slots(surplus);
				let used = <Autopilot as OnIdle<BlockNumber>>::on_idle(SHORT_ENDS, limit);
				left.push(open_rides());
				TransactionOutcome::Rollback(used)
			});
			assert!(used.all_lte(limit), "{used:?} of {limit:?}");
		}
		assert!(left.is_sorted_by(|before, after| before >= after));
		assert_eq!((left.first(), left.last()), (Some(&RIDES), Some(&0)));
		check_state();
	});
}

/// Parts of a block in steps of three millionths, which is less than a read of the state weighs.
fn parts() -> impl Iterator<Item = Weight> {
	let parts = (0..6_000).step_by(3).map(Permill::from_parts);
	parts.map(|part| part * RuntimeBlockWeights::get().max_block)
}

#[test]
fn no_limit_should_be_exceeded_however_little_it_leaves() {
	check_limits(parts());
}

#[test]
fn no_limit_should_be_exceeded_when_it_leaves_little_time_and_much_proof_size() {
	check_limits(parts().map(|part| part.set_proof_size(u64::MAX)));
}

#[test]
fn no_limit_should_be_exceeded_when_it_leaves_much_time_and_little_proof_size() {
	let most = RuntimeBlockWeights::get().max_block;
	check_limits(
		(0..200_000)
			.step_by(100)
			.map(|bytes| most.set_proof_size(bytes)),
	);
}

#[test]
fn the_dearest_step_should_fit_into_the_slice() {
	on_chain(<Autopilot as IntegrityTest>::integrity_test);
}
