//! The chain's own work stays within its parts of a block, and has them however full the block is
//! (Rulebook 5.3).

use super::*;
use bullet_train_runtime::constants::BOLT;
use frame_support::{
	dispatch::GetDispatchInfo,
	traits::{IntegrityTest, OnIdle},
};
use pallet_dpo::{DpoMembers, Referrers};
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

/// In steps of three millionths of a block, which is less than a read of the state weighs.
#[test]
fn no_limit_should_be_exceeded_however_little_it_leaves() {
	let mut line = Line::new(DEV_RUNTIME_PRESET, || {
		let class = class(train(SPAN), SHORT, 3);
		board(RIDER, class);
		board(RIDER, class);
		pool_for(SHORT.duration, Target::Class(class), 15, RuleSet::V1);
	});
	line.now(|| {
		System::set_block_number(SHORT_ENDS);
		let mut most = Weight::zero();
		for millionths in (0..6_000).step_by(3) {
			let part = Permill::from_parts(millionths);
			let limit = part * RuntimeBlockWeights::get().max_block;
			let used = with_transaction_unchecked(|| {
				let surplus = Slots {
					surplus: Permill::one(),
					..Slots::OFF
				};
				set_slots(surplus);
				let used = <Autopilot as OnIdle<BlockNumber>>::on_idle(SHORT_ENDS, limit);
				TransactionOutcome::Rollback(used)
			});
			assert!(used.all_lte(limit), "{used:?} of {limit:?}");
			most = most.max(used);
		}
		assert!(most.ref_time() > 0);
		check_state();
	});
}

#[test]
fn the_dearest_step_should_fit_into_the_slice() {
	on_chain(<Autopilot as IntegrityTest>::integrity_test);
}

/// Founds a DPO of 100 members and commits it to a cabin. Each member keeps a part of its bonus,
/// and has an Internal, a second and an External Referrer that no other member has.
///
/// The referrers are written into the record, as in the benchmark: it can't have more.
fn scattered() {
	let class = class(train(SPAN), GOLD, 1);
	let dpo = pool_of(MANAGER, Target::Class(class), 0, RuleSet::EarlyDraft);
	for number in 0..100 {
		let who = somebody("member", number);
		endow(&who, BOLT, &SPAN, 2_000 * U);
		does(who, buy(dpo, 1));
	}
	DpoMembers::<Runtime>::mutate(dpo, |members| {
		for (number, member) in (0..).zip(members.list.iter_mut()) {
			let referrer = |role| {
				let who = somebody(role, number);
				endow(&who, BOLT, &SPAN, U);
				Some(who)
			};
			member.referrers = Referrers {
				internal: referrer("internal"),
				second: referrer("second"),
				external: referrer("external"),
			};
		}
	});
	does(MANAGER, commit(dpo, Target::Class(class)));
}

#[test]
fn a_bonus_for_four_hundred_accounts_should_be_released_in_a_full_block() {
	let mut line = Line::new(DEV_RUNTIME_PRESET, scattered);
	let used = line.next(fill_block);
	let paid = line.now(|| {
		check_state();
		let paid = events().filter(|event| {
			matches!(
				event,
				RuntimeEvent::Dpo(pallet_dpo::Event::Paid {
					kind: pallet_dpo::AccountKind::Bonus,
					..
				})
			)
		});
		paid.count()
	});
	assert_eq!(paid, 400);
	assert!(used.slice.all_lte(slice()));
	assert!(used.slice.ref_time() > slice().ref_time() / 2, "{used:?}");
}
