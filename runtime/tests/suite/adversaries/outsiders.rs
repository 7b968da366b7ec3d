//! Outsiders: signed accounts without any part in what they go for.

use super::*;
use bullet_train_primitives::Passenger;
use bullet_train_runtime::configs::{
	parameters::{dynamic, RuntimeParameters},
	treasury::treasury_account,
};
use sp_runtime::traits::BadOrigin;

/// Withdraws the yield of a rider and of a DPO: only the passenger and who acts for it may.
#[test]
fn an_outsider_cannot_withdraw_anothers_yield() {
	run_in_every_token(|token| {
		let rides = [ride(token.clone(), RIDER), running(token.clone()).1];
		pass(5 * DAY);
		for ride in rides {
			refused(MALLORY, ride.withdraw(), CabinError::NotPassenger);
		}
	});
}

/// Names itself as the passenger of a cabin that is another's: there is no such ride.
#[test]
fn an_outsider_cannot_pass_for_the_passenger() {
	run(|| {
		let ride = ride(Token::Native, RIDER);
		pass(GOLD.duration);
		let false_ride = Ride {
			passenger: Passenger::User(MALLORY.into()),
			..ride
		};
		for call in [
			false_ride.withdraw(),
			false_ride.hunt(),
			false_ride.settle(),
		] {
			refused(MALLORY, call, CabinError::NoSuchRide);
		}
		refused(MALLORY, false_ride.claim_share(), TrainError::NoSuchRide);
	});
}

/// Settles a ride a block before its end, to send the passenger off before a milestone: refused.
#[test]
fn an_outsider_cannot_settle_a_ride_early() {
	run(|| {
		let ride = ride(Token::Native, RIDER);
		pass(GOLD.duration - 1);
		refused(MALLORY, ride.settle(), CabinError::RideUnderWay);
		pass(1);
		does(MALLORY, ride.settle());
	});
}

/// Settles the same ride twice in one batch: the second finds no ride, and a batch of both does nothing.
#[test]
fn an_outsider_cannot_settle_a_ride_twice() {
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

/// Ends a DPO's ride and the DPO with it in one batch, to get hold of what passes by: everybody is paid, and
/// the caller has the hunter's 1% of the yield and nothing else.
#[test]
fn an_outsider_who_ends_a_dpo_in_one_batch_gets_only_the_hunters_cut() {
	run_in_every_token(|token| {
		let (dpo, ride) = running(token.clone());
		pass(GOLD.duration);
		let unfinished = [ride.settle(), Dpos::close { dpo, members: 100 }.into()];
		refused(MALLORY, batch_all(unfinished), DpoError::StillToRelease);
		let everybody = [MANAGER, Dave, CharlieStash, OWNER, MALLORY];
		let gained = gains(token.clone(), everybody, || {
			let close = Dpos::close { dpo, members: 100 };
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

/// Closes a DPO whose money is still in it, so that it would go to the manager: refused.
#[test]
fn an_outsider_cannot_close_a_dpo_that_owes_something() {
	run_in_every_token(|token| {
		let dpo = arrived(token);
		for release in releases(dpo) {
			refused(
				MALLORY,
				Dpos::close { dpo, members: 100 },
				DpoError::StillToRelease,
			);
			does(MALLORY, release);
		}
		does(MALLORY, Dpos::close { dpo, members: 100 });
	});
}

/// Extends, retires, announces and closes on another's train: only its owner may.
#[test]
fn an_outsider_cannot_touch_anothers_train() {
	run(|| {
		let train = train(SPAN);
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

/// Commits a DPO or lowers its fee: only its members and its manager may.
#[test]
fn an_outsider_cannot_act_for_a_dpo() {
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

/// Reports a DPO as failed before its expiry or when it is full: refused.
#[test]
fn an_outsider_cannot_fail_a_dpo_that_has_time_left() {
	run(|| {
		let target = Target::Class(gold(SPAN, 1));
		let dpo = new_pool(target, RuleSet::V1);
		pass(10 * DAY - 1);
		refused(MALLORY, Dpos::report_failed { dpo }, DpoError::NotExpired);
		for (who, seats) in MEMBERS {
			does(who, buy(dpo, seats));
		}
		pass(DAY);
		refused(MALLORY, Dpos::report_failed { dpo }, DpoError::NotCreated);
	});
}

/// Terminates a full DPO while its members still have time to commit or to terminate it themselves: refused
/// up to twice the period.
#[test]
fn an_outsider_cannot_terminate_a_dpo_before_twice_the_time() {
	run(|| {
		let dpo = full_pool(Target::Class(gold(SPAN, 1)), RuleSet::V1);
		let terminate = || Dpos::terminate { dpo };
		pass(15 * DAY);
		refused(MALLORY, terminate(), DpoError::TooEarlyToTerminate);
		pass(1);
		refused(MALLORY, terminate(), DpoError::NotMember);
		pass(15 * DAY - 1);
		refused(MALLORY, terminate(), DpoError::NotMember);
		pass(1);
		does(MALLORY, terminate());
		let back = gains(SPAN, [MANAGER, Dave, MALLORY], || {
			does(
				MALLORY,
				Dpos::release_withdraw {
					dpo,
					recipients: Recipients::MOST,
				},
			);
		});
		assert_eq!(back, [whole(15_000), whole(15_000), 0]);
	});
}

/// Goes on with a DPO that is closed, or waits for its id to come again: neither the id nor the account is
/// ever used again.
#[test]
fn an_outsider_cannot_bring_a_closed_dpo_back() {
	run(|| {
		let class = gold(SPAN, 1);
		let dpo = new_pool(Target::Class(class), RuleSet::V1);
		pass(10 * DAY);
		does(MALLORY, Dpos::report_failed { dpo });
		does(
			MALLORY,
			Dpos::release_withdraw {
				dpo,
				recipients: Recipients::MOST,
			},
		);
		does(MALLORY, Dpos::close { dpo, members: 100 });
		refused(MALLORY, buy(dpo, 1), DpoError::NoSuchDpo);
		let target = Target::Class(class);
		refused(MANAGER, commit(dpo, target), DpoError::NoSuchDpo);
		refused(
			MALLORY,
			Dpos::release_withdraw {
				dpo,
				recipients: Recipients::MOST,
			},
			DpoError::NoSuchDpo,
		);
		let next = new_pool(target, RuleSet::V1);
		assert_ne!(Dpo::account(next), Dpo::account(dpo));
	});
}

/// Claims what is kept for a rider, for itself: the claim goes through and all of it to the rider.
#[test]
fn an_outsider_who_claims_what_is_kept_for_another_gets_nothing() {
	run(|| {
		let ride = ride(SPAN, RIDER);
		does(TEAM, block(RIDER));
		pass(GOLD.duration);
		does(OWNER, ride.settle());
		does(TEAM, thaw(RIDER));
		let Ride { class, cabin, .. } = ride;
		let claim = |who: MemberId| Cabins::claim_unclaimed {
			who: who.into(),
			class,
			cabin,
		};
		refused(MALLORY, claim(MALLORY), CabinError::NothingUnclaimed);
		let gained = gains(SPAN, [RIDER, MALLORY], || does(MALLORY, claim(RIDER)));
		assert_eq!(gained, [whole(19_800), 0]);
	});
}

/// Forces balances, spends the treasury, dispatches as another or changes parameters: all of it is root's.
#[test]
fn an_outsider_cannot_use_the_powers_of_root() {
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
