//! What can't be done is undone, reported and tried again, and the others go on (Rulebook 5.3).
//!
//! No call makes a settlement fail, so these tests take money away that the records count on. They
//! return it before they end.

use super::*;

#[test]
fn ride_should_be_tried_after_1_7_and_then_every_30_days_when_it_cannot_be_settled() {
	play_in_every_token(|token| {
		let class = class_of(&token, terms(), 1);
		let cabin = board_dpo(class);
		take(&token, HoldReason::Fare, &dpo_account(), 1_000);

		pass_with_autopilot((1 + 1 + 7 + 30 + 30) * DAY);

		let (job, ended) = (Job::Ride(class, cabin), 1 + DAY);
		let days = [1, 8, 38, 68, 98];
		assert_eq!(failed(), days.map(|days| (job.clone(), ended + days * DAY)));
		assert!(settled().is_empty());
		let settles_at = TravelCabin::ride(class, cabin).map(|ride| ride.settles_by_itself_at);
		assert_eq!(settles_at, Some(Some(ended + 98 * DAY)));

		put_back(&token, HoldReason::Fare, &dpo_account(), 1_000);
		pass_with_autopilot(30 * DAY);
		assert_eq!(settled(), [by_itself(class, cabin)]);
		assert_eq!(failed().len(), 5);
		let withdraw = mock_dpo::HoldReason::Withdraw;
		assert_eq!(held(&token, withdraw, &dpo_account()), 1_000);
		should_be_planned([]);
	});
}

#[test]
fn others_of_the_class_should_be_settled_when_a_ride_in_their_midst_cannot_be() {
	play_in_every_token(|token| {
		let class = class_of(&token, terms(), 5);
		let before = [board(&alice(), class), board(&bob(), class)];
		let failing = board_dpo(class);
		let after = board(&carol(), class);
		pass_with_autopilot(10);
		let later = board(&carol(), class);
		take(&token, HoldReason::Fare, &dpo_account(), 1_000);

		pass_with_autopilot(DAY);

		let rides = [before[0], before[1], after, later];
		assert_eq!(settled(), rides.map(|cabin| by_itself(class, cabin)));
		let again_at = 1 + 2 * DAY;
		assert_eq!(failed(), [(Job::Ride(class, failing), again_at)]);
		should_be_planned([(again_at, Job::Ride(class, failing))]);
		assert_eq!(free(&token, &carol()), RICH + 2 * 200);
		put_back(&token, HoldReason::Fare, &dpo_account(), 1_000);
	});
}

#[test]
fn all_changes_should_be_undone_when_a_settlement_fails_at_its_second_payment() {
	play_in_every_token(|token| {
		let class = class_of(&token, terms(), 2);
		board(&alice(), class);
		let cabin = board(&bob(), class);
		let ride = || TravelCabin::ride(class, cabin).expect("a ride");
		// The yield of one ride is left.
		take(&token, HoldReason::Reward, &owner(), 200);
		clear_events();

		for again_at in [1 + 2 * DAY, 1 + 9 * DAY] {
			pass_with_autopilot(DAY);
			assert_eq!(failed().last(), Some(&(Job::Ride(class, cabin), again_at)));
			// Bob's fare would have come first.
			assert_eq!(held(&token, HoldReason::Fare, &bob()), 1_000);
			assert_eq!(free(&token, &bob()), RICH - 1_000);
			assert_eq!((ride().withdrawn, ride().due), (0, 200));
			assert!(TravelCabin::unclaimed_of(bob(), 0, 10).is_empty());
			assert_eq!(cabin_events().len(), 1);
		}

		// The call by hand doesn't have to wait for the next attempt.
		put_back(&token, HoldReason::Reward, &owner(), 200);
		assert_ok!(settle(carol(), class, cabin));
		assert_eq!(free(&token, &bob()), RICH + 200);
		should_be_planned([]);
	});
}

#[test]
fn entry_should_be_removed_and_nothing_happen_when_its_record_is_gone() {
	play(|| {
		let jobs = [
			Job::Class(9),
			Job::Ride(9, 0),
			Job::KeptReward(9, 0),
			Job::Dpo(9),
			Job::KeptPart(9, alice()),
		];
		for job in jobs {
			Agenda::<Test>::insert(Autopilot::key(2, &job), job, 0);
		}
		clear_events();

		next_block();

		should_be_planned([]);
		assert!(events().is_empty());
		assert!(autopilot_events().is_empty());
	});
}

#[test]
fn entry_should_be_removed_and_nothing_happen_when_its_record_is_planned_for_another_block() {
	play_in_every_token(|token| {
		let class = class_of(&token, terms(), 2);
		let cabin = board(&alice(), class);
		let dpo = create_dpo(class, 10);
		let planned = [(1 + DAY, Job::Class(class)), (1 + 10 * DAY, Job::Dpo(dpo))];
		for (_, job) in &planned {
			Agenda::<Test>::insert(Autopilot::key(2, job), job, 0);
		}
		clear_events();

		next_block();

		should_be_planned(planned);
		assert!(events().is_empty());
		assert!(autopilot_events().is_empty());
		pass_with_autopilot(DAY);
		assert_eq!(settled(), [by_itself(class, cabin)]);
	});
}
