//! What the chain does by itself weighs no more than the same call by hand, with its transaction.
//! For a DPO, the chain also looks for the step that is due.

use super::{fair::time_of_attempt, *};
use bullet_train_primitives::{DpoId, Works};
use bullet_train_runtime::{weights::pallet_dpo::WeightInfo as OfDpos, Dpo, TravelCabin};
use pallet_dpo::{DpoMembers, WeightInfo as _};

/// The pallets that have the records.
type Records = (TravelCabin, Dpo);

/// The block for which a job is planned.
fn planned(job: &Job<AccountId>) -> BlockNumber {
	<Records as Works<AccountId>>::planned(job).expect("it is planned")
}

/// The time of a job's step in this block, with that of finding it.
fn time_by_itself(number: BlockNumber, job: &Job<AccountId>) -> u64 {
	with_transaction_unchecked(|| {
		System::set_block_number(number);
		// As the hook does it, which takes the entry off the agenda first.
		let key = (job.is_for_kept(), planned(job).to_be_bytes());
		Agenda::<Runtime>::remove(key, job);
		System::reset_events();
		let attempt = <Records as Works<AccountId>>::work(job, Weight::MAX);
		assert!(attempt.outcome.is_ok(), "{attempt:?}");
		assert!(events().next().is_some(), "{job:?} did nothing");
		TransactionOutcome::Rollback(attempt.used.ref_time() + time_of_attempt())
	})
}

/// The time of a transaction in this block.
fn time_by_hand(number: BlockNumber, call: RuntimeCall) -> u64 {
	with_transaction_unchecked(|| {
		set_slots(Slots::OFF);
		System::set_block_number(number - 1);
		begin(number, Default::default(), number.into());
		let time = || System::block_weight().total().ref_time();
		let before = time();
		let done = Executive::apply_extrinsic(signed(MALLORY, call, 0));
		assert_eq!(done, Ok(Ok(())));
		TransactionOutcome::Rollback(time() - before)
	})
}

/// The time of the look that finds a job's step.
fn time_of_look(job: &Job<AccountId>) -> u64 {
	match job {
		Job::Dpo(dpo) => {
			let members = DpoMembers::<Runtime>::get(dpo).list.len();
			OfDpos::<Runtime>::look(members as u32).ref_time()
		}
		_ => 0,
	}
}

/// Checks a job that is planned in this scene, and the call for it.
fn check(what: &str, scene: impl FnOnce() -> (Job<AccountId>, RuntimeCall)) {
	Line::new(DEV_RUNTIME_PRESET, || ()).now(|| {
		let (job, call) = scene();
		let number = planned(&job).max(System::block_number() + 1);
		let by_itself = time_by_itself(number, &job) - time_of_look(&job);
		let by_hand = time_by_hand(number, call);
		assert!(
			by_itself <= by_hand,
			"{what}: {by_itself} ps by itself, {by_hand} ps by hand"
		);
		check_state();
	});
}

/// The only job of a DPO, with the call for its next step.
fn next_step(dpo: DpoId, call: impl Into<RuntimeCall>) -> (Job<AccountId>, RuntimeCall) {
	(Job::Dpo(dpo), call.into())
}

#[test]
fn a_settlement_should_weigh_no_more_than_by_hand() {
	for token in TOKENS {
		check("a user's ride", || {
			let class = class(train(token.clone()), SHORT, 1);
			(Job::Class(class), board(RIDER, class).settle())
		});
		check("a DPO's ride", || {
			let (_, ride) = running(token.clone());
			// The first hour after the end is the hunters'.
			pass(GOLD.duration + 1);
			(Job::Class(ride.class), ride.settle())
		});
	}
	check("a ride of which everything is kept", || {
		let class = class(train(SPAN), SHORT, 1);
		let ride = board(RIDER, class);
		does(TEAM, block(RIDER));
		(Job::Class(class), ride.settle())
	});
}

#[test]
fn a_payment_of_what_is_kept_should_weigh_no_more_than_by_hand() {
	check("a kept reward", || {
		let ride = board(RIDER, class(train(SPAN), SHORT, 1));
		pass(SHORT.duration);
		does(TEAM, block(RIDER));
		does(MALLORY, ride.settle());
		does(TEAM, thaw(RIDER));
		let job = Job::KeptReward(ride.class, ride.cabin);
		(job, ride.claim_kept().into())
	});
	check("a kept part", || {
		let dpo = closed_while_the_manager_is_blocked();
		let job = Job::KeptPart(dpo, account(MANAGER));
		(job, claim(dpo, MANAGER).into())
	});
}

#[test]
fn a_step_of_a_dpo_should_weigh_no_more_than_by_hand_besides_the_look_for_it() {
	for token in TOKENS {
		let target = || Target::Class(class(train(token.clone()), SHORT, 1));
		check("reporting a DPO as FAILED", || {
			let dpo = pool_for(SHORT.duration, target(), 15, RuleSet::V1);
			next_step(dpo, pallet_dpo::Call::<Runtime>::report_failed { dpo })
		});
		check("terminating a DPO", || {
			let dpo = full_pool(target(), RuleSet::V1);
			next_step(dpo, pallet_dpo::Call::<Runtime>::terminate { dpo })
		});
		check("releasing a bonus", || {
			let (dpo, _) = running(token.clone());
			next_step(dpo, release_bonus(dpo))
		});
		check("releasing a fare", || {
			let dpo = arrived(token.clone());
			next_step(dpo, release_withdraw(dpo))
		});
		check("releasing a yield", || {
			let dpo = arrived(token.clone());
			does(MALLORY, release_withdraw(dpo));
			does(MALLORY, release_bonus(dpo));
			next_step(dpo, release_yield(dpo))
		});
		check("closing a DPO", || {
			let dpo = arrived(token.clone());
			does(MALLORY, batch_all(releases(dpo)));
			next_step(dpo, close(dpo))
		});
	}
}
