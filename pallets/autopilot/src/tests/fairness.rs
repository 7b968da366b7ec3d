//! Nobody is held up by others for longer than necessary (Rulebook 5.3).
//!
//! The mock's weights are zero. How many turns a full block has room for is tested in the runtime.

use super::*;
use pallet_travel_cabin::Classes;

#[test]
fn everyone_should_be_settled_in_the_block_of_the_end_when_there_is_room_for_a_crowd() {
	const CROWD: u32 = 300;
	play(|| {
		let native = Token::Native;
		let (before, crowd) = (
			class_of(&native, terms(), 1),
			class_of(&native, terms(), CROWD),
		);
		let after = class_of(&PROJECT, terms(), 1);
		board(&bob(), before);
		for _ in 0..CROWD {
			board(&alice(), crowd);
		}
		board(&carol(), after);

		pass_with_autopilot(DAY - 1);
		assert!(settled().is_empty());
		next_block();

		let rides = settled();
		assert_eq!(rides.len() as u32, CROWD + 2);
		assert!(rides.contains(&by_itself(before, 0)));
		assert!(rides.contains(&by_itself(after, 0)));
		let cabins = rides.iter().filter(|(_, class, _)| *class == crowd);
		assert!(cabins.map(|(_, _, cabin)| *cabin).eq(0..CROWD));
		assert_eq!(free(&native, &alice()), RICH + 200 * Balance::from(CROWD));
		should_be_planned([]);
	});
}

#[test]
fn ride_should_be_settled_at_its_end_when_a_hundred_before_it_were_settled_by_hand() {
	const SETTLED: u32 = 100;
	play_in_every_token(|token| {
		let class = class_of(&token, terms(), SETTLED + 1);
		for _ in 0..SETTLED {
			board(&alice(), class);
		}
		pass_with_autopilot(10);
		let last = board(&bob(), class);
		pass_with_autopilot(DAY - 11);
		// In the block of the end, by transactions, from the last one to the first.
		pass(1);
		for cabin in (0..SETTLED).rev() {
			assert_ok!(settle(alice(), class, cabin));
		}
		clear_events();

		// The next turn passes all of them over.
		next_block();
		should_be_planned([(11 + DAY, Job::Class(class))]);
		let oldest = || Classes::<Test>::get(class).map(|record| record.oldest);
		assert_eq!(oldest(), Some(last));
		pass_with_autopilot(8);
		assert!(settled().is_empty());
		next_block();

		assert_eq!(settled(), [by_itself(class, last)]);
		assert_eq!(free(&token, &bob()), RICH + 200);
	});
}

#[test]
fn ride_should_be_settled_at_its_end_when_one_before_it_is_left_to_hunters() {
	play_in_every_token(|token| {
		let class = class_of(&token, ten_days(), 2);
		let (waiting, paid) = (board(&alice(), class), board(&bob(), class));
		pass_with_autopilot(9 * DAY);
		assert_ok!(withdraw(bob(), class, paid));

		pass_with_autopilot(DAY);
		assert_eq!(settled(), [by_itself(class, paid)]);
		pass_with_autopilot(HOUR);

		assert_eq!(settled()[1..], [by_itself(class, waiting)]);
		should_be_planned([]);
	});
}

#[test]
fn others_should_be_paid_when_a_whole_token_is_frozen() {
	play(|| {
		let (frozen, other) = (
			class_of(&PROJECT, terms(), 3),
			class_of(&Token::Native, terms(), 1),
		);
		board(&alice(), frozen);
		board(&bob(), frozen);
		board_dpo(frozen);
		board(&carol(), other);
		assert_ok!(Assets::freeze_asset(signed(admin()), ASSET));

		pass_with_autopilot(DAY);

		assert_eq!(settled().len(), 4);
		assert!(failed().is_empty());
		assert_eq!(free(&Token::Native, &carol()), RICH + 200);
		// A DPO's money moves from hold to hold.
		let yields = mock_dpo::HoldReason::Yield;
		assert_eq!(held(&PROJECT, yields, &dpo_account()), 200);
		let again = 1 + 2 * DAY;
		should_be_planned([0, 1].map(|cabin| (again, Job::KeptReward(frozen, cabin))));

		assert_ok!(Assets::thaw_asset(signed(admin()), ASSET));
		pass_with_autopilot(DAY);
		for who in [alice(), bob()] {
			assert_eq!(free(&PROJECT, &who), RICH + 200);
		}
		should_be_planned([]);
	});
}
