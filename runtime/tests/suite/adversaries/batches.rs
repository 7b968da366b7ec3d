//! Several calls as one: what is undone with the last of them, and what isn't.

use super::*;

/// Buys seats and leaves the DPO in one batch if its bonus isn't worth it: there is no way to leave, and a batch that
/// fails has bought nothing.
#[test]
fn a_batch_cannot_try_a_purchase_and_take_it_back() {
	run_in_every_token(|token| {
		let dpo = new_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		let calls: [RuntimeCall; 2] = [buy(dpo, 15).into(), Dpos::report_failed { dpo }.into()];
		refused(MALLORY, batch_all(calls), DpoError::NotExpired);
		assert_eq!(Dpo::dpo(dpo).expect("open").sold, 15);
	});
}

/// Boards, reaches a milestone, takes the share and is off again in one batch: a ride can't be settled in the block in
/// which it begins, and the fare stays for its whole duration.
#[test]
fn a_batch_cannot_reach_a_milestone_and_get_off() {
	run_in_every_token(|token| {
		let train = train(token);
		let class = class(train, GOLD, 2);
		does(OWNER, announce(train, 2 * GOLD.fare, 1_000 * U));
		let rider = board(RIDER, class);
		let own = Ride {
			passenger: bullet_train_primitives::Passenger::User(MALLORY.into()),
			cabin: 1,
			..rider
		};
		let calls = [
			Cabins::board { class }.into(),
			own.claim_share(),
			own.settle(),
		];
		refused(MALLORY, batch_all(calls), CabinError::RideUnderWay);
	});
}

/// Withdraws twice, claims a share twice and settles in one forced batch: each is paid once, to the unit.
#[test]
fn a_forced_batch_cannot_be_paid_twice() {
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

/// Has a batch interrupted after the call that pays it: what was done stays as if done by itself, and nobody is
/// paid less.
#[test]
fn an_interrupted_batch_leaves_whole_calls() {
	run_in_every_token(|token| {
		let dpo = arrived(token.clone());
		let calls = vec![
			Dpos::release_yield {
				dpo,
				recipients: Recipients::MOST,
			}
			.into(),
			Dpos::close { dpo, members: 100 }.into(),
			Dpos::release_withdraw {
				dpo,
				recipients: Recipients::MOST,
			}
			.into(),
		];
		let gained = gains(token.clone(), [MANAGER, Dave], || {
			does(Dave, Utility::batch { calls });
		});
		assert_eq!(gained, [whole(4_000 + 15 * 160), whole(15 * 160)]);
		assert_eq!(kinds(dpo), [0, 0, 10_000, 100_000]);
	});
}

/// Tries one call and has another in reserve, to take what it can get: the first is undone as a whole before the second
/// is made.
#[test]
fn a_fallback_cannot_profit_from_the_call_that_failed() {
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

/// Founds, fills, commits and closes around the target's last cabin in another order than meant: each call sees what
/// the one before left, and a DPO without a cabin doesn't pay for one.
#[test]
fn two_dpos_cannot_board_one_cabin() {
	run_in_every_token(|token| {
		let class = gold(token.clone(), 1);
		let target = Target::Class(class);
		let (first, second) = (
			full_pool(target, RuleSet::V1),
			full_pool(target, RuleSet::V1),
		);
		let both = [commit(first, target), commit(second, target)];
		refused(MANAGER, batch_all(both.clone()), DpoError::ClassNotOnSale);
		let calls = both.map(RuntimeCall::from).to_vec();
		does(MANAGER, Utility::force_batch { calls });
		assert_eq!(kinds(first), [0, 0, 10_000, 0]);
		assert_eq!(kinds(second), [100_000, 0, 0, 0]);
	});
}
