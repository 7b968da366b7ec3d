//! Several calls in one transaction: what is undone when one of them fails, and what isn't.

use super::*;

/// A buyer buys seats and reports the DPO as failed in the same batch, to get the money back. The
/// report fails, because the DPO hasn't expired, so the whole batch fails and no seat is bought.
#[test]
fn a_batch_that_takes_a_purchase_back_is_refused() {
	run_in_every_token(|token| {
		let dpo = new_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		let calls: [RuntimeCall; 2] = [buy(dpo, 15).into(), Dpos::report_failed { dpo }.into()];
		refused(MALLORY, batch_all(calls), DpoError::NotExpired);
		assert_eq!(Dpo::dpo(dpo).expect("open").sold, 15);
	});
}

/// A passenger boards, reaches a milestone, claims its share and settles in one batch. The batch is
/// refused: a ride lasts at least half a day, can't be settled before its end, and the fare stays
/// on hold until then.
#[test]
fn a_batch_that_reaches_a_milestone_and_gets_off_is_refused() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		let shortest = ClassTerms {
			duration: DAY / 2,
			..GOLD
		};
		let class = class(train, shortest, 2);
		does(OWNER, announce(train, 2 * GOLD.fare, 1_000 * U));
		let rider = board(RIDER, class);
		let own = Ride { cabin: 1, ..rider };
		let aboard: [RuntimeCall; 2] = [
			Cabins::board {
				class,
				train: None,
				highest_fare: None,
			}
			.into(),
			own.claim_share(),
		];
		let off = aboard.iter().cloned().chain([own.settle()]);
		refused(MALLORY, batch_all(off), CabinError::RideUnderWay);
		does(MALLORY, batch_all(aboard));
		refused(MALLORY, own.settle(), CabinError::RideUnderWay);
		pass(DAY / 2 - 1);
		refused(MALLORY, own.settle(), CabinError::RideUnderWay);
		let fare = held(token, pallet_travel_cabin::HoldReason::Fare, MALLORY);
		assert_eq!(fare, GOLD.fare);
		pass(1);
		does(MALLORY, own.settle());
	});
}

/// A rider claims its share, withdraws and settles, each of them twice in one forced batch. Each
/// amount is paid once, to the unit.
#[test]
fn a_forced_batch_that_claims_twice_is_paid_once() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		let class = class(train, GOLD, 1);
		does(OWNER, announce(train, GOLD.fare, 1_000 * U));
		let ride = board(RIDER, class);
		pass(GOLD.duration);
		let twice = [ride.claim_share(), ride.withdraw(), ride.settle()];
		let calls = twice.iter().chain(&twice).cloned().collect();
		let gained = gains(token, [RIDER, OWNER], || {
			does(RIDER, Utility::force_batch { calls });
		});
		assert_eq!(gained, [whole(21_000), -whole(21_000)]);
	});
}

/// A member's batch pays the member first and then stops at a call that fails. The calls before the
/// failure stay as if made alone, the calls after it aren't made, and nobody is paid less.
#[test]
fn an_interrupted_batch_leaves_whole_calls() {
	run_in_every_token(|token| {
		let dpo = arrived(token.clone());
		let calls = vec![
			release_yield(dpo).into(),
			close(dpo).into(),
			release_withdraw(dpo).into(),
		];
		let gained = gains(token.clone(), [MANAGER, Dave], || {
			does(Dave, Utility::batch { calls });
		});
		assert_eq!(gained, [whole(4_000 + 15 * 160), whole(15 * 160)]);
		assert_eq!(kinds(dpo), [0, 0, 10_000, 100_000]);
	});
}

/// A hunter makes a call that fails after its first payment, with a second call in reserve. The
/// first call is undone as a whole before the second is made, so only the second pays.
#[test]
fn a_fallback_gains_nothing_by_the_call_that_failed() {
	run_in_every_token(|token| {
		let ride = ride(token.clone(), RIDER);
		pass(8 * DAY);
		let main = Box::new(batch_all([ride.hunt(), ride.hunt()]));
		let fallback = Box::new(ride.hunt());
		let gained = gains(token, [RIDER, MALLORY], || {
			does(MALLORY, Utility::if_else { main, fallback });
		});
		assert_eq!(gained, [whole(15_840), whole(160)]);
	});
}

/// A manager commits two DPOs to their target's last cabin. The second one pays nothing, and can
/// take another cabin that is as good.
#[test]
fn two_dpos_that_board_one_cabin_pay_for_it_once() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token.clone(), 1));
		let [first, second] = [(); 2].map(|_| full_pool(target, RuleSet::V1));
		let both = [commit(first, target), commit(second, target)];
		refused(MANAGER, batch_all(both.clone()), DpoError::ClassNotOnSale);
		let calls = both.map(RuntimeCall::from).to_vec();
		does(MANAGER, Utility::force_batch { calls });
		assert_eq!(kinds(first), [0, 0, 10_000, 0]);
		assert_eq!(kinds(second), [100_000, 0, 0, 0]);
		pass(7 * DAY + 1);
		does(Dave, commit(second, Target::Class(gold(token, 1))));
	});
}

/// Two DPOs commit to the last seats of another one. The second one pays nothing: there are too few
/// seats for it, and fewer seats cost too little.
#[test]
fn two_dpos_that_take_the_same_seats_pay_for_them_once() {
	run_in_every_token(|token| {
		let (head, first) = head_and_member(token, 0);
		let second = full_pool(seats_of(head, 30), RuleSet::V1);
		for who in [Dave, Eve, Ferdie, AliceStash] {
			does(who, buy(head, 15));
		}
		does(ACCOMPLICE, commit(first, seats_of(head, 30)));
		let late = [(30, DpoError::NotEnoughSeats), (10, DpoError::CostTooLow)];
		for (seats, error) in late {
			refused(MANAGER, commit(second, seats_of(head, seats)), error);
		}
		assert_eq!(kinds(second), [30_000, 0, 0, 0]);
	});
}
