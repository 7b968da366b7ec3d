//! Projects: owners of trains that have promised rewards and try to keep them.

use super::*;

/// An owner gives all its money away once passengers are aboard. It can't send what is on hold for
/// yields and milestones, and the passengers are paid.
#[test]
fn an_owner_that_spends_what_it_has_promised_is_refused() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		let class = class(train, GOLD, 1);
		does(OWNER, announce(train, GOLD.fare, 500 * U));
		let ride = board(RIDER, class);
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
		assert_eq!(gained, [whole(20_500)]);
	});
}

/// An owner retires a class while passengers ride. Only the rewards of unsold cabins and the
/// surplus return, and the passengers get the yield that was promised.
#[test]
fn an_owner_that_retires_a_class_keeps_its_promises() {
	run_in_every_token(|token| {
		let class = gold(token.clone(), 3);
		let ride = board(RIDER, class);
		pass(DAY);
		let freed = free(token.clone(), OWNER);
		does(OWNER, Cabins::retire_class { class });
		// The bonus of the rider's cabin also returns to the owner.
		assert_eq!(free(token.clone(), OWNER) - freed, 70_000 * U);
		pass(9 * DAY);
		let gained = gains(token, [RIDER, OWNER], || does(RIDER, ride.settle()));
		assert_eq!(gained, [whole(20_000), -whole(20_000)]);
	});
}

/// An owner has two trains in one token, whose rewards are in one hold. It retires and closes
/// everything of one train. Nothing of the other's rewards returns with it.
#[test]
fn an_owner_that_closes_one_train_frees_nothing_of_another() {
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
		assert_eq!(kept, GOLD.yield_total + GOLD.bonus);
		pass(GOLD.duration);
		let gained = gains(token, [RIDER], || does(RIDER, ride.settle()));
		assert_eq!(gained, [whole(20_000)]);
	});
}

/// An owner closes its train while passengers are aboard or a class is left, to get back the
/// milestone that they have reached. It is refused until all rides are settled, each with its
/// share.
#[test]
fn an_owner_that_closes_a_train_over_its_passengers_is_refused() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		let (sold, empty) = (class(train, GOLD, 1), class(train, GOLD, 1));
		does(OWNER, announce(train, GOLD.fare, 500 * U));
		let ride = board(RIDER, sold);
		let close = || Trains::close_train { train };
		for class in [sold, empty] {
			refused(OWNER, close(), TrainError::TrainInService);
			does(OWNER, Cabins::retire_class { class });
		}
		// Only a ride is left. Nobody has claimed its share.
		refused(OWNER, close(), TrainError::TrainInService);
		pass(GOLD.duration);
		let gained = gains(token.clone(), [RIDER, OWNER], || {
			does(RIDER, ride.settle());
			does(OWNER, close());
		});
		assert_eq!(gained, [whole(20_500), -whole(20_500)]);
		let reason = pallet_bullet_train::HoldReason::Milestone;
		assert_eq!(held(token, reason, OWNER), 0);
	});
}

/// An owner promises the same money several times in one batch. Each promise is put on hold, so the
/// first one that isn't covered fails, and the whole batch with it.
#[test]
fn an_owner_that_promises_the_same_money_twice_is_refused() {
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

/// An owner announces a milestone that has been reached already, for passengers of its choice, or
/// for nobody when all have left. It also announces two milestones at one threshold. Each is
/// refused.
#[test]
fn an_owner_that_announces_a_milestone_that_is_reached_is_refused() {
	run_in_every_token(|token| {
		let train = train(token);
		let class = class(train, GOLD, 1);
		let ride = board(RIDER, class);
		let behind = || {
			for threshold in [0, 1, GOLD.fare - 1, GOLD.fare] {
				let error = TrainError::ThresholdNotAhead;
				refused(OWNER, announce(train, threshold, U), error);
			}
		};
		behind();
		pass(GOLD.duration);
		does(RIDER, ride.settle());
		behind();
		let ahead = [1, 2, 3].map(|more| announce(train, GOLD.fare + more, U));
		does(OWNER, batch_all(ahead.clone()));
		for again in ahead {
			refused(OWNER, again, TrainError::DuplicateThreshold);
		}
	});
}

/// An owner rides in its own cabins to dilute a milestone, which the rulebook accepts. It has to
/// lock fares of its own for that, and the passenger gets its exact part by fares. In the end
/// nothing stays in escrow.
#[test]
fn an_owner_that_dilutes_a_milestone_takes_only_its_part_by_fare() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		let class = class(train, GOLD, 4);
		does(OWNER, announce(train, 4 * GOLD.fare, 1_000 * U + 3));
		let rider = board(RIDER, class);
		let own = [(); 3].map(|_| board(OWNER, class));
		let gained = gains(token.clone(), [RIDER, OWNER], || {
			does(MALLORY, rider.claim_share());
			pass(GOLD.duration);
			does(RIDER, rider.settle());
			for ride in own {
				does(OWNER, ride.settle());
			}
			does(OWNER, Cabins::retire_class { class });
			does(OWNER, Trains::close_train { train });
		});
		assert_eq!(gained, [whole(20_250), -whole(20_250)]);
		let reason = pallet_bullet_train::HoldReason::Milestone;
		assert_eq!(held(token, reason, OWNER), 0);
	});
}

/// An owner rides in its own cabin, to get the reward and a milestone itself. It pays what it gets,
/// and a hunter's cut if it is late.
#[test]
fn an_owner_that_rides_its_own_cabin_earns_nothing() {
	run_in_every_token(|token| {
		let gained = gains(token.clone(), [OWNER, MALLORY], || {
			let train = train(token.clone());
			let class = class(train, GOLD, 1);
			does(OWNER, announce(train, GOLD.fare, 300 * U));
			let ride = board(OWNER, class);
			does(MALLORY, ride.claim_share());
			refused(MALLORY, ride.claim_share(), TrainError::NoShareDue);
			pass(2 * DAY);
			does(OWNER, ride.withdraw());
			pass(8 * DAY);
			does(MALLORY, ride.settle());
		});
		// The hunter gets 1% of the yield of eight days.
		assert_eq!(gained, [-whole(160), whole(160)]);
	});
}

/// An owner retires a DPO's Default Target just before the DPO commits. The DPO is terminated, and
/// every member gets back what it paid, to the unit.
#[test]
fn an_owner_that_retires_a_dpos_target_traps_no_money() {
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

/// An owner launches a train in a token that doesn't exist yet, to create the token afterwards with
/// terms of its own. It is refused.
#[test]
fn an_owner_that_launches_a_train_in_no_token_is_refused() {
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

/// An owner sells ten thousand cabins at a fare of one unit and without a reward, to make
/// milestones cheap. The turnover counts the fares paid, not the number of boardings, and a fare of
/// zero is refused.
#[test]
fn an_owner_of_worthless_cabins_reaches_no_milestone() {
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
