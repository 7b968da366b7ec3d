//! Projects: owners of trains, who have promised rewards and would rather keep them.

use super::*;

/// Gives all its money away once passengers are aboard: what is promised is on hold and stays.
#[test]
fn an_owner_cannot_spend_what_it_has_promised() {
	run_in_every_token(|token| {
		let ride = ride(token.clone(), RIDER);
		let free_now = free(token.clone(), OWNER);
		assert!(by(OWNER, sending(token.clone(), MALLORY, free_now + 1)).is_err());
		let all: RuntimeCall = match token.clone() {
			Token::Native => pallet_balances::Call::transfer_all {
				dest: MALLORY.to_account_id().into(),
				keep_alive: false,
			}
			.into(),
			Token::WithId(id) => pallet_assets::Call::transfer_all {
				id: id.into(),
				dest: MALLORY.to_account_id().into(),
				keep_alive: false,
			}
			.into(),
		};
		does(OWNER, all);
		pass(GOLD.duration);
		let gained = gains(token, [RIDER], || does(RIDER, ride.settle()));
		assert_eq!(gained, [whole(20_000)]);
	});
}

/// Retires the class under its passengers: only the rewards of unsold cabins return, and the riders' yields are
/// as promised.
#[test]
fn an_owner_cannot_withdraw_a_promise_by_retiring_the_class() {
	run_in_every_token(|token| {
		let class = gold(token.clone(), 3);
		let ride = board(RIDER, class);
		pass(DAY);
		let freed = free(token.clone(), OWNER);
		does(OWNER, Cabins::retire_class { class });
		assert_eq!(free(token.clone(), OWNER) - freed, 60_000 * U);
		pass(9 * DAY);
		let gained = gains(token, [RIDER, OWNER], || does(RIDER, ride.settle()));
		assert_eq!(gained, [whole(20_000), -whole(20_000)]);
	});
}

/// Has two trains in one token, whose rewards are in one hold, and retires all of the one: nothing of the
/// other's goes with it.
#[test]
fn an_owner_cannot_free_one_trains_rewards_by_closing_another() {
	run_in_every_token(|token| {
		let ride = ride(token.clone(), RIDER);
		let other = train(token.clone());
		let class = class(other, GOLD, 2);
		does(OWNER, announce(other, U, U));
		let closing: [RuntimeCall; 2] = [
			Cabins::retire_class { class }.into(),
			Trains::close_train { train: other }.into(),
		];
		does(OWNER, batch_all(closing));
		let kept = held(
			token.clone(),
			pallet_travel_cabin::HoldReason::Reward,
			OWNER,
		);
		assert_eq!(kept, GOLD.yield_total);
		pass(GOLD.duration);
		let gained = gains(token, [RIDER], || does(RIDER, ride.settle()));
		assert_eq!(gained, [whole(20_000)]);
	});
}

/// Closes the train with passengers aboard, to have back the milestones they have reached: refused until all
/// are gone, each with its share.
#[test]
fn an_owner_cannot_close_a_train_over_its_passengers_shares() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		let class = class(train, GOLD, 1);
		does(OWNER, announce(train, GOLD.fare, 500 * U));
		let ride = board(RIDER, class);
		let close = || Trains::close_train { train };
		refused(OWNER, close(), TrainError::ClassesRemain);
		does(OWNER, Cabins::retire_class { class });
		refused(OWNER, close(), TrainError::ClassesRemain);
		pass(GOLD.duration);
		let gained = gains(token.clone(), [RIDER, OWNER], || {
			does(RIDER, ride.settle());
			does(OWNER, close());
		});
		assert_eq!(gained, [whole(20_500), -whole(20_500)]);
		assert_eq!(
			held(token, pallet_bullet_train::HoldReason::Milestone, OWNER),
			0
		);
	});
}

/// Promises the same fortune several times over in one batch: each promise is on hold, so that the one that
/// isn't covered fails, and the batch with it.
#[test]
fn an_owner_cannot_promise_the_same_money_twice() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		let most = liquid(token.clone(), OWNER) / 3;
		let terms = ClassTerms {
			yield_total: most,
			bonus: 0,
			..GOLD
		};
		let promises = (0..4).map(|_| create_class(train, terms, 1));
		refused(OWNER, batch_all(promises), CabinError::CannotAffordReward);
		let milestones = (1..5).map(|threshold| announce(train, threshold, most));
		let error = TrainError::CannotAffordMilestone;
		refused(OWNER, batch_all(milestones), error);
	});
}

/// Announces a milestone that is reached already, for the passengers of its choice: refused.
#[test]
fn an_owner_cannot_announce_a_milestone_that_is_reached() {
	run(|| {
		let train = train(SPAN);
		let class = class(train, GOLD, 1);
		board(RIDER, class);
		let error = TrainError::ThresholdNotAhead;
		refused(OWNER, announce(train, GOLD.fare, U), error);
		does(OWNER, announce(train, GOLD.fare + 1, U));
		let error = TrainError::DuplicateThreshold;
		refused(OWNER, announce(train, GOLD.fare + 1, U), error);
	});
}

/// Rides its own cabins to dilute a milestone, which the rulebook accepts: the passenger has its exact part by
/// fares, and the owner had to lock fares of its own for it.
#[test]
fn an_owner_who_dilutes_a_milestone_takes_only_its_part_by_fare() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		let class = class(train, GOLD, 4);
		does(OWNER, announce(train, 4 * GOLD.fare, 1_000 * U));
		let rider = board(RIDER, class);
		let own = [(); 3].map(|_| board(OWNER, class));
		let gained = gains(token, [RIDER, OWNER], || {
			does(MALLORY, rider.claim_share());
			for ride in own {
				does(MALLORY, ride.claim_share());
			}
		});
		assert_eq!(gained, [whole(250), -whole(250)]);
	});
}

/// Rides its own cabin to draw the reward itself: it pays what it gets.
#[test]
fn an_owner_who_rides_its_own_cabin_earns_nothing() {
	run_in_every_token(|token| {
		let gained = gains(token.clone(), [OWNER], || {
			let ride = ride(token.clone(), OWNER);
			pass(GOLD.duration);
			does(OWNER, ride.settle());
		});
		assert_eq!(gained, [0]);
	});
}

/// Retires the default target just before the DPO commits: the DPO ends and every member has back to the unit
/// what it paid.
#[test]
fn an_owner_cannot_trap_a_dpo_by_retiring_its_target() {
	run_in_every_token(|token| {
		let class = gold(token.clone(), 1);
		let target = Target::Class(class);
		let back = gains(token.clone(), CREW, || {
			let dpo = full_pool(target, RuleSet::V1);
			does(OWNER, Cabins::retire_class { class });
			refused(MANAGER, commit(dpo, target), DpoError::NoSuchClass);
			pass(15 * DAY + 1);
			wind_up(dpo);
		});
		assert_eq!(back, [0; 7]);
	});
}

/// Launches a train in a token that isn't there yet, to create it afterwards with terms of its own: refused.
#[test]
fn an_owner_cannot_launch_a_train_in_a_token_that_does_not_exist() {
	run(|| {
		let token = Token::WithId(4_711);
		let name = b"Ghost".to_vec();
		refused(
			OWNER,
			Trains::launch_train { name, token },
			TrainError::NoSuchToken,
		);
	});
}

/// Asks one unit as a fare and none as a reward, ten thousand cabins of it, to make milestones cheap: the turnover
/// counts what was paid, and not how often.
#[test]
fn an_owner_cannot_reach_milestones_by_cabins_that_cost_nothing() {
	run(|| {
		let train = train(SPAN);
		let worthless = ClassTerms {
			fare: 1,
			yield_total: 0,
			bonus: 0,
			..GOLD
		};
		let free = ClassTerms {
			fare: 0,
			..worthless
		};
		refused(OWNER, create_class(train, free, 1), CabinError::ZeroFare);
		let class = class(train, worthless, 10_000);
		does(OWNER, announce(train, 1_000, 500));
		for _ in 0..20 {
			board(ACCOMPLICE, class);
		}
		let view = pallet_bullet_train::Pallet::<Runtime>::train(train).expect("a train");
		assert_eq!((view.collected, view.reached.len()), (20, 0));
	});
}
