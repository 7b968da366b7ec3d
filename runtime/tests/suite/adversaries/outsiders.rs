//! Outsiders: signed accounts that have no part in what they attack.

use super::*;
use bullet_train_runtime::configs::{
	parameters::{dynamic, RuntimeParameters},
	treasury::treasury_account,
};
use sp_runtime::traits::BadOrigin;

/// An outsider withdraws the yield of a rider and of a DPO, or hunts it when exactly seven days
/// have passed. Both are refused: only the passenger and the accounts that act for it may withdraw,
/// and the hunt is one block too early.
#[test]
fn an_outsider_that_withdraws_anothers_yield_is_refused() {
	run_in_every_token(|token| {
		let rides = [ride(token.clone(), RIDER), running(token).1];
		pass(7 * DAY);
		for ride in rides {
			refused(MALLORY, ride.withdraw(), CabinError::NotPassenger);
			refused(MALLORY, ride.hunt(), CabinError::TooEarlyToHunt);
		}
	});
}

/// An outsider withdraws, hunts, claims and settles in cabins in which nobody rides, and claims a
/// share for its own ride, which boarded after the milestone was reached. Each call is refused.
#[test]
fn an_outsider_that_names_an_empty_cabin_is_refused() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		let class = class(train, GOLD, 3);
		does(OWNER, announce(train, GOLD.fare, 300 * U));
		let (ride, late) = (board(RIDER, class), board(MALLORY, class));
		pass(GOLD.duration);
		let other = class + 1;
		for empty in [
			Ride { class, cabin: 2 },
			Ride {
				class: other,
				cabin: 0,
			},
		] {
			for call in [empty.withdraw(), empty.hunt(), empty.settle()] {
				refused(MALLORY, call, CabinError::NoSuchRide);
			}
			refused(MALLORY, empty.claim_share(), TrainError::NoSuchRide);
		}
		refused(MALLORY, late.claim_share(), TrainError::NoShareDue);
		let gained = gains(token, [RIDER, MALLORY], || {
			does(MALLORY, ride.claim_share())
		});
		assert_eq!(gained, [whole(300), 0]);
	});
}

/// An outsider settles a ride one block before its end, to remove the passenger before a milestone
/// is reached. It is refused.
#[test]
fn an_outsider_that_settles_a_ride_early_is_refused() {
	run_in_every_token(|token| {
		let ride = ride(token, RIDER);
		pass(GOLD.duration - 1);
		refused(MALLORY, ride.settle(), CabinError::RideUnderWay);
		pass(1);
		does(MALLORY, ride.settle());
	});
}

/// An outsider settles the same ride twice in one batch. The second call finds no ride. In a forced
/// batch the first one pays; in a batch that needs both, nothing happens.
#[test]
fn an_outsider_that_settles_a_ride_twice_is_paid_once() {
	run_in_every_token(|token| {
		let ride = ride(token.clone(), RIDER);
		pass(GOLD.duration);
		let twice = vec![ride.settle(), ride.settle()];
		refused(MALLORY, batch_all(twice.clone()), CabinError::NoSuchRide);
		let gained = gains(token, [RIDER, MALLORY], || {
			does(MALLORY, Utility::force_batch { calls: twice });
		});
		assert_eq!(gained, [whole(19_800), whole(200)]);
	});
}

/// An outsider settles a DPO's ride, releases all its accounts and closes the DPO in one batch, to
/// get some of the money that moves. Everybody is paid, and the caller gets the hunter's 1% of the
/// yield and nothing else.
#[test]
fn an_outsider_that_ends_a_dpo_in_one_batch_gets_only_the_hunters_cut() {
	run_in_every_token(|token| {
		let (dpo, ride) = running(token.clone());
		pass(GOLD.duration);
		let unfinished = [ride.settle(), close(dpo).into()];
		refused(MALLORY, batch_all(unfinished), DpoError::StillToRelease);
		let everybody = [MANAGER, Dave, CharlieStash, OWNER, MALLORY];
		let gained = gains(token.clone(), everybody, || {
			let close = close(dpo);
			let calls = releases(dpo)
				.into_iter()
				.chain([close])
				.map(RuntimeCall::from);
			does(MALLORY, batch_all([ride.settle()].into_iter().chain(calls)));
		});
		let base = minimum(token) as i128 + 1;
		assert_eq!(
			gained,
			[
				whole(3_960 + 15 * 1_000 + 10_000) + whole(15_840) * 15 / 100 + base,
				whole(15 * 1_000) + whole(15_840) * 15 / 100,
				whole(10 * 1_000) + whole(15_840) / 10,
				-whole(20_000),
				whole(200),
			]
		);
	});
}

/// An outsider that owns a train adds classes, cabins and milestones to somebody else's train,
/// retires its class and closes it. Each call is refused, because only the train's owner may make
/// it.
#[test]
fn an_outsider_that_touches_anothers_train_is_refused() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		train_of(MALLORY, token);
		let class = class(train, GOLD, 2);
		let (threshold, reward) = (U, U);
		refused(MALLORY, create_class(train, GOLD, 1), CabinError::NotOwner);
		let add = Cabins::add_cabins { class, added: 1 };
		refused(MALLORY, add, CabinError::NotOwner);
		refused(
			MALLORY,
			Cabins::retire_class { class },
			CabinError::NotOwner,
		);
		refused(
			MALLORY,
			announce(train, threshold, reward),
			TrainError::NotOwner,
		);
		refused(MALLORY, Trains::close_train { train }, TrainError::NotOwner);
	});
}

/// An outsider commits a DPO or lowers its fee. It is refused: only the members and the manager may
/// commit it, and only the manager may lower its fee.
#[test]
fn an_outsider_that_acts_for_a_dpo_is_refused() {
	run(|| {
		let target = Target::Class(gold(SPAN, 1));
		let dpo = full_pool(target, RuleSet::V1);
		refused(MALLORY, commit(dpo, target), DpoError::NotMember);
		pass(14 * DAY);
		refused(MALLORY, commit(dpo, target), DpoError::NotMember);
		let fee = Default::default();
		refused(MALLORY, Dpos::lower_fee { dpo, fee }, DpoError::NotManager);
	});
}

/// An outsider reports a DPO as failed before its expiry, or when it is full or rides. It is
/// refused.
#[test]
fn an_outsider_that_fails_a_dpo_with_time_left_is_refused() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token, 1));
		let dpo = new_pool(target, RuleSet::V1);
		pass(10 * DAY - 1);
		refused(MALLORY, Dpos::report_failed { dpo }, DpoError::NotExpired);
		fill(dpo);
		pass(DAY);
		refused(MALLORY, Dpos::report_failed { dpo }, DpoError::NotCreated);
		does(MANAGER, commit(dpo, target));
		refused(MALLORY, Dpos::report_failed { dpo }, DpoError::NotCreated);
	});
}

/// An outsider terminates a full DPO while its members still have time to commit it or to terminate
/// it themselves. It is refused until the boarding deadline, which is the termination period of the
/// DPO's preset after the expiry.
#[test]
fn an_outsider_that_terminates_a_dpo_before_its_deadline_is_refused() {
	let presets = [
		(RuleSet::V1, 15, 15),
		(RuleSet::Gt01Draft, 14, 10),
		(RuleSet::EarlyDraft, 15, 20),
	];
	for (rules, days, daves) in presets {
		run_in_every_token(|token| {
			let dpo = full_pool(Target::Class(gold(token.clone(), 1)), rules);
			let terminate = || Dpos::terminate { dpo };
			pass(days * DAY);
			for who in [MANAGER, Dave, MALLORY] {
				refused(who, terminate(), DpoError::TooEarlyToTerminate);
			}
			pass(1);
			refused(MALLORY, terminate(), DpoError::NotMember);
			// The DPO could sell seats for ten days.
			pass(10 * DAY - 2);
			refused(MALLORY, terminate(), DpoError::NotMember);
			pass(1);
			assert_eq!(System::block_number(), deadline_of(dpo));
			does(MALLORY, terminate());
			let back = gains(token, [MANAGER, Dave, MALLORY], || {
				does(MALLORY, release_withdraw(dpo));
			});
			assert_eq!(back, [whole(15_000), whole(daves * 1_000), 0]);
		});
	}
}

/// An outsider terminates a DPO that was full long before its expiry, while its members still have
/// time. It is refused until more than twice the termination period of the DPO's preset has passed.
#[test]
fn an_outsider_that_terminates_a_dpo_before_twice_the_time_is_refused() {
	for (rules, days) in [(RuleSet::V1, 15), (RuleSet::Gt01Draft, 14)] {
		run_in_every_token(|token| {
			let dpo = pool_for(60 * DAY, Target::Class(gold(token, 1)), 15, rules);
			fill(dpo);
			let terminate = Dpos::terminate { dpo };
			pass(2 * days * DAY);
			refused(MALLORY, terminate.clone(), DpoError::NotMember);
			pass(1);
			assert!(System::block_number() < deadline_of(dpo));
			does(MALLORY, terminate);
		});
	}
}

/// An outsider closes every new DPO before anybody has bought a seat. It is refused until the DPO
/// has expired. The manager can close it at any time, and gets the base back whoever closes it.
#[test]
fn an_outsider_that_closes_a_new_dpo_is_refused() {
	run_in_every_token(|token| {
		let dpo = empty_pool(Target::Class(gold(token.clone(), 1)));
		let closes = |who: Person| {
			let both = [MANAGER, MALLORY];
			gains(token.clone(), both, || does(who, close(dpo)))
		};
		let returned = [minimum(token.clone()) as i128 + 1, 0];
		refused(MALLORY, close(dpo), DpoError::NotExpired);
		let early = frame_support::hypothetically!(closes(MANAGER));
		assert_eq!(early, returned);
		pass(10 * DAY - 1);
		refused(MALLORY, close(dpo), DpoError::NotExpired);
		pass(1);
		assert_eq!(closes(MALLORY), returned);
	});
}

/// The call with which a buyer takes 15 seats and names the manager or the highest seat price that
/// it means.
fn take(dpo: u32, manager: Option<Person>, highest_price: Option<Balance>) -> Dpos<Runtime> {
	Dpos::buy_seats {
		dpo,
		seats: 15,
		referrer: None,
		manager: manager.map(Into::into),
		highest_price,
	}
}

/// Somebody knows which id an announced DPO will have, and founds one of its own first, at fifty
/// times the price. A buyer that names the manager or the highest price that it means pays nothing
/// to it. A careless one would pay 750,000 instead of 15,000.
#[test]
fn an_outsider_that_takes_the_id_of_an_announced_dpo_is_refused() {
	run_in_every_token(|token| {
		let announced = Target::Class(gold(token.clone(), 1));
		let expensive = ClassTerms {
			fare: 50 * GOLD.fare,
			..GOLD
		};
		let expensive = Target::Class(class(train(token.clone()), expensive, 1));
		let taken = pool_of(MALLORY, expensive, 0, RuleSet::V1);
		let dpo = empty_pool(announced);
		let (manager, price) = (Some(MANAGER), Some(1_000 * U));
		let error = DpoError::OtherManager;
		refused(Dave, take(taken, manager, None), error);
		refused(Dave, take(taken, None, price), DpoError::PriceTooHigh);
		let pays = |call: Dpos<Runtime>| gains(token.clone(), [Dave], || does(Dave, call));
		let careless = frame_support::hypothetically!(pays(take(taken, None, None)));
		assert_eq!(careless, [-whole(750_000)]);
		assert_eq!(pays(take(dpo, manager, price)), [-whole(15_000)]);
	});
}

/// An outsider or the manager uses a DPO that has expired, failed or been closed, or waits for its
/// id to be used again. No seats are sold, and neither the id nor the account is ever used again.
#[test]
fn an_outsider_that_brings_a_dpo_back_is_refused() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token, 1));
		let dpo = new_pool(target, RuleSet::V1);
		let sells_nothing = || {
			for who in [MANAGER, MALLORY] {
				refused(who, buy(dpo, 1), DpoError::NotSelling);
			}
		};
		pass(10 * DAY);
		sells_nothing();
		does(MALLORY, Dpos::report_failed { dpo });
		sells_nothing();
		does(MALLORY, release_withdraw(dpo));
		does(MALLORY, close(dpo));
		refused(MANAGER, commit(dpo, target), DpoError::NoSuchDpo);
		for call in [buy(dpo, 1), release_withdraw(dpo)] {
			refused(MALLORY, call, DpoError::NoSuchDpo);
		}
		let next = new_pool(target, RuleSet::V1);
		assert_ne!(Dpo::account(next), Dpo::account(dpo));
	});
}

/// An outsider claims amounts that are kept for a rider and for a member of a DPO: while they can't
/// be paid, for itself, from another DPO or twice. Each is refused. Once the rider and the member
/// can be paid, its claim goes through, and all of it goes to them.
#[test]
fn an_outsider_that_claims_what_is_kept_for_another_gets_nothing() {
	run(|| {
		let ride = ride(SPAN, RIDER);
		let dpo = arrived(SPAN);
		does(TEAM, batch_all([block(RIDER), block(Dave)]));
		does(OWNER, ride.settle());
		does(OWNER, batch_all(releases(dpo)));
		let (rider, member) = (ride.claim_kept(), claim(dpo, Dave));
		refused(MALLORY, rider.clone(), CabinError::CannotBePaid);
		refused(MALLORY, member.clone(), DpoError::CannotBePaid);
		does(TEAM, batch_all([thaw(RIDER), thaw(Dave)]));
		let gained = gains(SPAN, [RIDER, Dave, MALLORY], || {
			let none = Ride { cabin: 1, ..ride }.claim_kept();
			refused(MALLORY, none, CabinError::NothingUnclaimed);
			for none in [claim(dpo, MALLORY), claim(dpo + 1, Dave)] {
				refused(MALLORY, none, DpoError::NothingUnclaimed);
			}
			does(MALLORY, rider.clone());
			does(MALLORY, member.clone());
			refused(MALLORY, rider, CabinError::NothingUnclaimed);
			refused(MALLORY, member, DpoError::NothingUnclaimed);
		});
		assert_eq!(gained, [whole(19_800), whole(15 * 1_160), 0]);
	});
}

/// An outsider forces balances and a token's status, spends from the treasury, dispatches as
/// somebody else, changes parameters or deletes storage. Each is refused, because only root may do
/// it.
#[test]
fn an_outsider_that_uses_the_powers_of_root_is_refused() {
	run(|| {
		let ride = ride(SPAN, RIDER);
		let (source, dest) = (RIDER.to_account_id().into(), MALLORY.to_account_id().into());
		let as_rider = Box::new(frame_system::RawOrigin::Signed(RIDER.into()).into());
		let id = span::ID.into();
		let calls: [RuntimeCall; 9] = [
			pallet_balances::Call::force_transfer {
				source,
				dest,
				value: U,
			}
			.into(),
			pallet_balances::Call::force_unreserve {
				who: RIDER.to_account_id().into(),
				amount: U,
			}
			.into(),
			pallet_balances::Call::force_set_balance {
				who: MALLORY.to_account_id().into(),
				new_free: U,
			}
			.into(),
			pallet_assets::Call::force_asset_status {
				id,
				owner: MALLORY.to_account_id().into(),
				issuer: MALLORY.to_account_id().into(),
				admin: MALLORY.to_account_id().into(),
				freezer: MALLORY.to_account_id().into(),
				min_balance: 1,
				is_sufficient: true,
				is_frozen: true,
			}
			.into(),
			Utility::dispatch_as {
				as_origin: as_rider,
				call: Box::new(ride.withdraw()),
			}
			.into(),
			Utility::with_weight {
				call: Box::new(ride.withdraw()),
				weight: Default::default(),
			}
			.into(),
			pallet_treasury::Call::spend_local {
				amount: U,
				beneficiary: MALLORY.to_account_id().into(),
			}
			.into(),
			pallet_parameters::Call::set_parameter {
				key_value: RuntimeParameters::Time(dynamic::time::Parameters::BlocksPerDay(
					dynamic::time::BlocksPerDay,
					None,
				)),
			}
			.into(),
			frame_system::Call::kill_storage { keys: vec![] }.into(),
		];
		for call in calls {
			refused(MALLORY, call, BadOrigin);
		}
		let call = Box::new(ride.settle());
		let error = pallet_sudo::Error::<Runtime>::RequireSudo;
		refused(MALLORY, pallet_sudo::Call::sudo { call }, error);
		assert_eq!(wealth(SPAN, treasury_account()), 0);
	});
}
