//! Calls nested deep in batches.
//!
//! Every call and every payment opens a storage layer, and there are only 255 layers. A caller can
//! nest a call so deep that the call still fits but its payments don't. Such a payment must not
//! count as one that the receiver can't take.

use super::*;
use codec::DecodeLimit;
use frame_support::storage::{transactional::TRANSACTIONAL_LIMIT, with_transaction};
use pallet_travel_cabin::HoldReason as CabinHold;
use sp_runtime::TransactionOutcome;

/// Returns the call inside `depth` batches, or `None` if no transaction can contain that many. It
/// uses `batch`, because `batch_all` can't be nested.
fn nested(mut call: RuntimeCall, depth: u32) -> Option<RuntimeCall> {
	for _ in 0..depth {
		call = Utility::batch { calls: vec![call] }.into();
	}
	let limit = frame_support::MAX_EXTRINSIC_DEPTH;
	RuntimeCall::decode_all_with_depth_limit(limit, &mut &call.encode()[..]).ok()
}

/// Runs a test with a large stack. Without optimisation, a test's usual stack is too small for deep
/// calls.
fn with_room(test: fn()) {
	let thread = std::thread::Builder::new().stack_size(1 << 28);
	let done = thread.spawn(test).expect("a thread").join();
	done.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
}

/// Makes the attacker's call at every depth around the last one at which it can be made, each time
/// from the same state. `harm` returns what the call has done to the victim that it wouldn't have
/// done without the batches. No depth may do harm.
fn at_every_depth<Harm: std::fmt::Debug>(call: RuntimeCall, harm: impl Fn() -> Option<Harm>) {
	let (mut done, mut harmed) = (0, vec![]);
	let depths =
		(TRANSACTIONAL_LIMIT - 15..).map_while(|depth| Some((depth, nested(call.clone(), depth)?)));
	for (depth, call) in depths {
		let tried: Result<(), sp_runtime::DispatchError> = with_transaction(|| {
			System::reset_events();
			does(MALLORY, call);
			let interrupted = System::events().into_iter().find_map(|record| {
				use pallet_utility::Event::BatchInterrupted;
				match record.event {
					RuntimeEvent::Utility(BatchInterrupted { error, .. }) => Some(error),
					_ => None,
				}
			});
			match interrupted {
				None => {
					done += 1;
					harmed.extend(harm().map(|harm| (depth, harm)));
				}
				// The error names the nesting, and no account that can't pay or be paid.
				Some(error) => assert!(
					matches!(error, sp_runtime::DispatchError::Transactional(_)),
					"at depth {depth}: {error:?}"
				),
			}
			TransactionOutcome::Rollback(Ok(()))
		});
		assert_ok!(tried);
	}
	assert!(done > 0, "the call succeeds at no depth");
	assert!(harmed.is_empty(), "harm at these depths: {harmed:?}");
}

/// An attacker releases a DPO's account from within 253 batches, so that no layer is left for the
/// payments and all members' parts would be kept instead. Either everybody is paid or the call
/// fails.
#[test]
fn a_release_nested_in_batches_pays_or_fails() {
	with_room(|| {
		run_in_every_token(|token| {
			let (dpo, ride) = running(token);
			pass(GOLD.duration);
			does(MALLORY, ride.settle());
			for call in releases(dpo) {
				at_every_depth(call.into(), || {
					let kept = Dpo::dpo(dpo).expect("open").kept;
					(kept > 0).then_some(kept)
				});
			}
			does(MALLORY, batch_all(releases(dpo)));
		})
	});
}

/// An attacker settles somebody else's ride from within 253 batches, so that fare and yield would
/// be kept. Either they are paid or the call fails.
#[test]
fn a_settlement_nested_in_batches_pays_or_fails() {
	with_room(|| {
		run_in_every_token(|token| {
			let ride = ride(token, Dave);
			// The passenger isn't late, so no hunter's cut is paid from one layer deeper.
			pass(GOLD.duration - DAY);
			does(Dave, ride.withdraw());
			pass(DAY);
			at_every_depth(ride.settle(), || {
				let kept = TravelCabin::unclaimed_of(Dave.into(), 0, 1);
				(!kept.is_empty()).then_some(kept)
			});
			does(MALLORY, ride.settle());
		})
	});
}

/// A hunter hunts from within 253 batches, so that the passenger's part would be kept. Either that
/// part is paid or the call fails.
#[test]
fn a_hunt_nested_in_batches_pays_or_fails() {
	with_room(|| {
		run_in_every_token(|token| {
			let ride = ride(token, Dave);
			pass(7 * DAY + 1);
			at_every_depth(ride.hunt(), || {
				let kept = TravelCabin::unclaimed_of(Dave.into(), 0, 1);
				(!kept.is_empty()).then_some(kept)
			});
			does(MALLORY, ride.hunt());
		})
	});
}

/// An attacker calls `payOwner` from within 253 batches, so that a part of the deposit returns but
/// the surplus stays in the class. Either the surplus is paid or the call fails.
#[test]
fn a_payment_to_an_owner_nested_in_batches_pays_or_fails() {
	with_room(|| {
		run_in_every_token(|token| {
			let class = gold(token, 2);
			let ride = board(MALLORY, class);
			pass(GOLD.duration);
			does(MALLORY, ride.settle());
			let pay = Cabins::pay_owner { class };
			let deposit = || held(Token::Native, CabinHold::ClassDeposit, OWNER);
			let before = deposit();
			at_every_depth(pay.clone().into(), || {
				let left = TravelCabin::class(class).expect("a class").surplus;
				(left > 0 && deposit() < before).then_some(left)
			});
			does(MALLORY, pay);
		})
	});
}

/// An attacker closes somebody else's DPO from within 253 batches, so that the base is kept and the
/// storage deposit stays with it instead of returning to the manager. Either both return or the
/// call fails.
#[test]
fn a_closing_nested_in_batches_returns_the_deposit_or_fails() {
	with_room(|| {
		run_in_every_token(|token| {
			let dpo = new_pool(Target::Class(gold(token, 1)), RuleSet::V1);
			pass(10 * DAY);
			does(MALLORY, Dpos::report_failed { dpo });
			does(MALLORY, release_withdraw(dpo));
			at_every_depth(close(dpo).into(), || {
				let deposit = held(Token::Native, pallet_dpo::HoldReason::DpoDeposit, MANAGER);
				(deposit > 0).then_some(deposit)
			});
			does(MALLORY, close(dpo));
		})
	});
}

/// An attacker closes a DPO that keeps a part for a member, from within 254 batches, so that the
/// manager's storage deposit doesn't shrink to the part that is still needed. Either it shrinks or
/// the call fails.
#[test]
fn a_closing_nested_in_batches_shrinks_the_deposit_or_fails() {
	with_room(|| {
		run(|| {
			let dpo = new_pool(Target::Class(gold(SPAN, 1)), RuleSet::V1);
			does(ACCOMPLICE, buy(dpo, 1));
			pass(10 * DAY);
			does(MALLORY, Dpos::report_failed { dpo });
			does(TEAM, block(ACCOMPLICE));
			does(MALLORY, release_withdraw(dpo));
			let large = held(Token::Native, pallet_dpo::HoldReason::DpoDeposit, MANAGER);
			at_every_depth(close(dpo).into(), || {
				let deposit = held(Token::Native, pallet_dpo::HoldReason::DpoDeposit, MANAGER);
				(deposit == large).then_some(deposit)
			});
			does(MALLORY, close(dpo));
			let small = held(Token::Native, pallet_dpo::HoldReason::DpoDeposit, MANAGER);
			assert!(small * 100 < large, "{small}");
			does(TEAM, thaw(ACCOMPLICE));
			does(MALLORY, claim(dpo, ACCOMPLICE));
		})
	});
}

/// An attacker boards and buys seats from within 253 batches, so that the money for it can't be
/// locked. The call fails, and its error names the nesting, not the attacker's balance.
#[test]
fn a_purchase_nested_in_batches_is_made_or_fails() {
	with_room(|| {
		run_in_every_token(|token| {
			let class = gold(token, 2);
			let dpo = empty_pool(Target::Class(class));
			let (train, highest_fare) = (None, None);
			let board = Cabins::board {
				class,
				train,
				highest_fare,
			};
			let calls: [RuntimeCall; 2] = [board.into(), buy(dpo, 1).into()];
			for call in calls {
				at_every_depth(call.clone(), || None::<()>);
				does(MALLORY, call);
			}
		})
	});
}
