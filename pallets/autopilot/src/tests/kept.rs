//! The chain pays what is kept for a user that couldn't be paid (Rulebook 1.9, 5.1).

use super::*;
use pallet_travel_cabin::{Error, HoldReason};

/// Lets the chain settle a ride of Alice's, which can't be paid at that moment. Returns the class,
/// the cabin and the block.
fn kept_for_alice() -> (ClassId, CabinNumber, BlockNumber) {
	let class = class_of(&PROJECT, terms(), 1);
	let cabin = board(&alice(), class);
	pass_with_autopilot(DAY - 1);
	block(&alice());
	next_block();
	(class, cabin, System::block_number())
}

/// Returns the block at which the chain tries to pay Alice.
fn tried_at() -> Option<BlockNumber> {
	TravelCabin::unclaimed_of(alice(), 0, 1)[0].tried_at
}

#[test]
fn ride_should_be_settled_and_its_payments_kept_when_the_user_cannot_be_paid() {
	play(|| {
		let (class, cabin, ended) = kept_for_alice();

		assert_eq!(settled(), [by_itself(class, cabin)]);
		let kept = TravelCabin::unclaimed_of(alice(), 0, 10);
		assert_eq!(kept.len(), 1);
		assert_eq!((kept[0].rewards, kept[0].fare), (200, 1_000));
		assert_eq!(kept[0].tried_at, Some(ended + DAY));
		// The ride didn't fail.
		assert!(failed().is_empty());
		should_be_planned([(ended + DAY, Job::KeptReward(class, cabin))]);
	});
}

#[test]
fn payment_should_be_tried_after_1_7_and_then_every_30_days_when_it_fails() {
	play(|| {
		let (class, cabin, ended) = kept_for_alice();
		let job = Job::KeptReward(class, cabin);
		let mut waited = 1;

		for (times, wait) in (1..).zip([7, 30, 30, 30]) {
			assert_eq!(tried_at(), Some(ended + waited * DAY));
			clear_events();
			pass_with_autopilot(ended + waited * DAY - System::block_number() - 1);
			assert!(autopilot_events().is_empty());
			next_block();

			waited += wait;
			let again_at = ended + waited * DAY;
			assert_eq!(
				autopilot_events(),
				[Event::JobFailed {
					job: job.clone(),
					error: Error::<Test>::CannotBePaid.into(),
					again_at,
				}]
			);
			assert_eq!(
				Autopilot::agenda(0, 100),
				[Entry {
					at: again_at,
					job: job.clone(),
					times_set_aside: times + 1,
				}]
			);
			assert_eq!(held(&PROJECT, HoldReason::Fare, &alice()), 1_000);
		}
	});
}

#[test]
fn user_should_be_paid_at_the_next_attempt_when_it_can_be_paid_again() {
	play(|| {
		let (class, cabin, ended) = kept_for_alice();
		pass_with_autopilot(2 * DAY);
		assert_eq!(failed().len(), 1);
		unblock(&alice());
		clear_events();

		// The second attempt comes a day and seven days after the end.
		pass_with_autopilot(ended + 8 * DAY - System::block_number() - 1);
		assert!(cabin_events().is_empty());
		next_block();

		assert_eq!(
			cabin_events(),
			[CabinEvent::UnclaimedPaid {
				who: alice(),
				class,
				cabin,
				caller: Autopilot::account(),
				owner: owner(),
				token: PROJECT,
				rewards: 200,
				fare: 1_000,
			}]
		);
		assert_eq!(free(&PROJECT, &alice()), RICH + 200);
		assert_eq!(worth(&PROJECT, &Autopilot::account()), 0);
		assert!(failed().is_empty());
		should_be_planned([]);
	});
}

#[test]
fn entry_should_be_gone_when_the_payment_was_claimed_by_hand() {
	play(|| {
		let (class, cabin, _) = kept_for_alice();
		unblock(&alice());

		assert_ok!(TravelCabin::claim_unclaimed(signed(bob()), class, cabin));

		should_be_planned([]);
		pass_with_autopilot(DAY);
		assert!(failed().is_empty());
		assert_eq!(free(&PROJECT, &alice()), RICH + 200);
	});
}

#[test]
fn entry_should_move_to_a_day_after_the_later_when_something_is_kept_twice() {
	play(|| {
		let class = class_of(&PROJECT, ten_days(), 1);
		let cabin = board(&alice(), class);
		let ride = (1 + 10 * DAY, Job::Class(class));
		let job = Job::KeptReward(class, cabin);
		pass_with_autopilot(7 * DAY + 1);
		block(&alice());
		assert_ok!(hunt(hunter(), class, cabin));
		let first = System::block_number();
		should_be_planned([ride.clone(), (first + DAY, job.clone())]);
		// The first attempt fails, and the second would come seven days later.
		pass_with_autopilot(DAY + 1_000);
		should_be_planned([ride.clone(), (first + 8 * DAY, job.clone())]);

		assert_ok!(withdraw(alice(), class, cabin));

		let again = System::block_number() + DAY;
		should_be_planned([ride, (again, job)]);
		unblock(&alice());
		clear_events();
		pass_with_autopilot(DAY);
		let kept = TravelCabin::unclaimed_of(alice(), 0, 10);
		assert!(kept.is_empty());
		assert_eq!(cabin_events().len(), 1);
		assert!(failed().is_empty());
	});
}

#[test]
fn retired_class_and_its_train_should_be_gone_when_all_that_it_keeps_is_paid() {
	play(|| {
		let train = launch(&PROJECT);
		let class = offer(train, terms(), 1);
		board(&alice(), class);
		assert_ok!(retire(class));
		block(&alice());
		pass_with_autopilot(DAY);
		assert_ok!(BulletTrain::close_train(signed(owner()), train));
		assert!(TravelCabin::class(class).is_some_and(|class| class.kept == 1));
		unblock(&alice());

		pass_with_autopilot(DAY);

		assert_eq!(TravelCabin::class(class), None);
		assert_eq!(BulletTrain::train(train), None);
		assert_eq!(free(&Token::Native, &owner()), RICH);
		assert_eq!(free(&PROJECT, &alice()), RICH + 200);
	});
}
