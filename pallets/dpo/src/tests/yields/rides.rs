//! The yield of a cabin, milestone shares, and the last releases of a COMPLETED DPO.

use super::*;

fn hunt(who: AccountId, dpo: DpoId) -> DispatchResult {
	let (class, cabin) = ride(dpo);
	dispatched(|| done(TravelCabin::hunt_treasure(signed(who), class, cabin)))
}

fn claim_milestones(who: AccountId, dpo: DpoId) -> DispatchResult {
	let (class, cabin) = ride(dpo);
	dispatched(|| done(BulletTrain::claim_milestones(signed(who), class, cabin)))
}

#[test]
fn yield_of_the_ride_should_arrive_and_start_the_clock_when_a_member_withdraws() {
	for caller in [alice(), bob(), carol()] {
		play_in_every_token(|token| {
			let pool = pool(&token, RuleSet::V1);
			// A third of the ride passes, so 12,000 of 36,000 are due.
			pass(10 * DAY);
			assert_eq!(view(pool.dpo).yield_late_from, None);
			let nobody = gains(&token, [&alice(), &bob(), &carol()], || {
				withdraw(caller.clone(), pool.dpo)
			});
			assert_eq!(nobody, [0, 0, 0]);
			assert_eq!(in_account(pool.dpo, AccountKind::Yield), 12_000);
			// The manager's time starts when the yield arrives, however long it was due before.
			let from = 1 + 15 * DAY + 1;
			assert_eq!(view(pool.dpo).yield_late_from, Some(from));
			at(from - 1);

			let (paid, child) = released(&token, &pool, hunter());

			// The fee is 1,800, and each seat gets 102.
			assert_eq!((paid, child), ([1_800 + 1_020, 1_020, 0, 0, 0], 3_060));
		});
	}
}

#[test]
fn outsider_should_hunt_the_ride_for_its_cut_and_members_should_not() {
	play_in_every_token(|token| {
		let pool = pool(&token, RuleSet::V1);
		let grandchild = Dpo::members(pool.child, 0, 1).remove(0);
		let grandchild = grandchild.who.actor().clone();
		pass(7 * DAY + 1);
		for who in [alice(), bob(), carol()] {
			let own = pallet_travel_cabin::Error::<Test>::OwnRide;
			assert_noop!(hunt(who, pool.dpo), own);
		}
		for who in [hunter(), grandchild, owner()] {
			let not = pallet_travel_cabin::Error::<Test>::NotPassenger;
			assert_noop!(withdraw(who, pool.dpo), not);
		}

		// After 100,801 of 432,000 blocks, 8,400 of 36,000 are due, of which the hunter gets 84.
		let cut = gains(&token, [&hunter()], || hunt(hunter(), pool.dpo));
		assert_eq!(cut, [84]);
		assert_eq!(in_account(pool.dpo, AccountKind::Yield), 8_316);
		let (paid, child) = released(&token, &pool, hunter());

		// 15% are 1,247, and 7,069 go by seats: 70 each.
		assert_eq!((paid, child), ([1_247 + 700, 700, 0, 0, 0], 2_100));
	});
}

#[test]
fn milestone_share_should_arrive_and_start_the_clock() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 2);
		let milestone = BulletTrain::add_milestone(signed(owner()), 0, 200_000, 5_000);
		assert_ok!(milestone);
		let dpo = create(alice(), Target::Class(class), 10);
		fill(dpo);
		assert_ok!(commit(alice(), dpo, Target::Class(class)));
		// A user boards with the same fare and reaches the milestone, so each has half of it.
		board(&bob(), class);
		pass(123);
		assert_eq!(in_account(dpo, AccountKind::Yield), 0);

		let paid = gains(&token, [&hunter()], || claim_milestones(hunter(), dpo));

		assert_eq!(paid, [0]);
		assert_eq!(in_account(dpo, AccountKind::Yield), 2_500);
		assert_eq!(view(dpo).yield_late_from, Some(124 + 5 * DAY + 1));
		// The fee is taken as from any yield: 375. 2,125 go by seats: 21 each.
		let paid = gains(&token, [&alice()], || {
			release(hunter(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [375 + 210]);
	});
}

#[test]
fn milestone_share_should_come_with_the_withdrawal() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let milestone = BulletTrain::add_milestone(signed(owner()), 0, 100_000, 5_000);
		assert_ok!(milestone);
		let dpo = create(alice(), Target::Class(class), 10);
		fill(dpo);
		assert_ok!(commit(alice(), dpo, Target::Class(class)));
		pass(15 * DAY);

		assert_ok!(withdraw(alice(), dpo));

		assert_eq!(in_account(dpo, AccountKind::Yield), 18_000 + 5_000);
	});
}

#[test]
fn all_of_the_yield_and_the_fare_should_arrive_when_the_ride_is_settled() {
	play_in_every_token(|token| {
		let pool = pool(&token, RuleSet::V1);
		pass(10 * DAY);
		assert_ok!(withdraw(bob(), pool.dpo));
		assert_ok!(release(hunter(), pool.dpo, Releasable::Yield));
		pass(20 * DAY);
		clear_events();

		// Carol acts for a member, so she gets no cut.
		assert_ok!(settle(carol(), pool.dpo));

		assert!(dpo_events().contains(&Event::Completed { dpo: pool.dpo }));
		assert_eq!(state(pool.dpo), State::Completed);
		assert_eq!(in_account(pool.dpo, AccountKind::Yield), 24_000);
		assert_eq!(in_account(pool.dpo, AccountKind::Withdraw), 100_000);
		assert_eq!(
			TravelCabin::class(pool.class).map(|class| class.rides),
			Some(0)
		);
		// The fee is 3,600, and each seat gets 204.
		let (paid, child) = released(&token, &pool, hunter());
		assert_eq!((paid, child), ([3_600 + 2_040, 2_040, 0, 0, 0], 6_120));
	});
}

/// Creates a COMPLETED DPO with nothing in its Yield Account.
fn completed(token: &Token) -> Pool {
	let pool = pool(token, RuleSet::V1);
	pass(30 * DAY);
	assert_ok!(settle(alice(), pool.dpo));
	assert_ok!(release(hunter(), pool.dpo, Releasable::Yield));
	assert_eq!(in_account(pool.dpo, AccountKind::Yield), 0);
	pool
}

#[test]
fn less_than_one_unit_a_seat_should_stay_when_the_dpo_is_completed() {
	play_in_every_token(|token| {
		let pool = completed(&token);
		// Of the sum of 7, the fee of 15% alone would be 1. Of 116, 99 are there for the members.
		let mut sum = 0;
		for amount in [3, 4, 109] {
			earn(&token, pool.dpo, amount);
			sum += amount;
			for who in [alice(), hunter()] {
				assert_noop!(
					release(who, pool.dpo, Releasable::Yield),
					Error::<Test>::TooLittleToRelease
				);
			}
			assert_eq!(in_account(pool.dpo, AccountKind::Yield), sum);
			assert_eq!(view(pool.dpo).yield_late_from, None);
		}
		assert_eq!(sum, 116);

		earn(&token, pool.dpo, 1);

		let (paid, child) = released(&token, &pool, hunter());
		assert_eq!((paid, child), ([17 + 10, 10, 0, 0, 0], 30));
	});
}

#[test]
fn less_than_one_unit_a_seat_should_go_to_the_manager_when_the_dpo_is_closed() {
	play_in_every_token(|token| {
		let pool = completed(&token);
		assert_ok!(release(hunter(), pool.dpo, Releasable::Withdraw));
		assert_ok!(release(hunter(), pool.dpo, Releasable::Bonus));
		earn(&token, pool.dpo, 116);
		pass(100 * DAY);
		let minimum = free(&token, &Dpo::account(pool.dpo));
		let deposit = match token {
			Token::Native => deposit_of(1),
			Token::WithId(_) => 0,
		};

		let paid = gains(&token, [&alice(), &bob()], || close(hunter(), pool.dpo));

		assert_eq!(paid, [(116 + minimum + 1 + deposit) as i128, 0]);
	});
}
