//! Paying milestone shares (Rulebook 2.4).

use super::*;
use bullet_train_primitives::Income;
use pallet_travel_cabin::Event as CabinEvent;

/// Seven days, in blocks.
const WEEK: u32 = 7 * DAY;

/// The terms of a ride of 28 days that earns 28,000, so 1,000 per day.
fn month() -> ClassTerms {
	ClassTerms {
		fare: 1_000,
		yield_total: 28_000,
		bonus: 0,
		duration: 28 * DAY,
	}
}

/// Boards Alice and Bob for rides of 28 days. They reach a milestone of 30,000, so each has a share
/// of 15,000.
fn two_aboard(token: &Token) -> (TrainId, ClassId, CabinNumber) {
	let train = launch(token);
	let class = offer(train, month(), 10);
	assert_ok!(announce(train, 2_000, 30_000));
	let cabin = board(&alice(), class);
	board(&bob(), class);
	(train, class, cabin)
}

/// Returns the events of travel-cabin in this block so far.
fn cabin_events() -> Vec<CabinEvent<Test>> {
	events()
		.into_iter()
		.filter_map(|event| match event {
			RuntimeEvent::TravelCabin(event) => Some(event),
			_ => None,
		})
		.collect()
}

#[test]
fn share_should_go_to_the_passenger_when_anyone_claims_it() {
	play_in_every_token(|token| {
		let (train, class, cabin) = two_aboard(&token);
		clear_events();
		let callers_before = free(&token, &hunter());

		let paid = gain(&token, &alice(), || claim(hunter(), class, cabin));

		assert_eq!(paid, 15_000);
		assert_eq!(free(&token, &hunter()), callers_before);
		assert_eq!(held(&token, HoldReason::Milestone, &owner()), 15_000);
		assert_eq!((due(class, cabin), due(class, 1)), (0, 15_000));
		assert_eq!(
			train_events(),
			[Event::MilestonesClaimed {
				train,
				class,
				cabin,
				passenger: user(alice()),
				caller: hunter(),
				owner: owner(),
				token: token.clone(),
				amount: 15_000,
			}]
		);
	});
}

#[test]
fn passenger_and_owner_should_be_able_to_claim_like_anyone() {
	play_in_every_token(|token| {
		let (_, class, cabin) = two_aboard(&token);

		let alices = gain(&token, &alice(), || claim(alice(), class, cabin));
		let bobs = gain(&token, &bob(), || claim(owner(), class, 1));

		assert_eq!((alices, bobs), (15_000, 15_000));
	});
}

#[test]
fn nothing_should_be_due_when_the_share_was_claimed_before() {
	play_in_every_token(|token| {
		let (_, class, cabin) = two_aboard(&token);
		assert_ok!(claim(hunter(), class, cabin));

		assert_noop!(claim(hunter(), class, cabin), Error::<Test>::NoShareDue);
		assert_noop!(claim(alice(), class, cabin), Error::<Test>::NoShareDue);
	});
}

#[test]
fn only_the_new_share_should_be_paid_when_another_milestone_is_reached_after_a_claim() {
	play_in_every_token(|token| {
		let (train, class, cabin) = two_aboard(&token);
		assert_ok!(claim(hunter(), class, cabin));
		assert_ok!(announce(train, 3_000, 900));
		board(&carol(), class);

		let alices = gain(&token, &alice(), || claim(hunter(), class, cabin));
		let bobs = gain(&token, &bob(), || claim(hunter(), class, 1));

		assert_eq!((alices, bobs), (300, 15_300));
	});
}

#[test]
fn share_should_be_paid_when_the_passenger_withdraws() {
	play_in_every_token(|token| {
		let (train, class, cabin) = two_aboard(&token);
		pass(DAY);
		clear_events();

		let paid = gain(&token, &alice(), || withdraw(&alice(), class, cabin));

		assert_eq!(paid, 1_000 + 15_000);
		assert_eq!(held(&token, HoldReason::Milestone, &owner()), 15_000);
		assert_eq!(train_events(), []);
		assert_eq!(
			cabin_events(),
			[CabinEvent::YieldWithdrawn {
				train,
				class,
				cabin,
				passenger: user(alice()),
				caller: alice(),
				owner: owner(),
				token: token.clone(),
				amount: 1_000,
				share: 15_000,
			}]
		);
		assert_noop!(claim(hunter(), class, cabin), Error::<Test>::NoShareDue);
	});
}

#[test]
fn share_should_bear_no_cut_when_it_is_paid_with_a_hunt() {
	play_in_every_token(|token| {
		let (train, class, cabin) = two_aboard(&token);
		pass(10 * DAY);
		clear_events();
		let hunters_before = free(&token, &hunter());

		let paid = gain(&token, &alice(), || hunt(class, cabin));

		// The hunter gets 1% of the yield of 10,000, and nothing of the share of 15,000.
		assert_eq!(free(&token, &hunter()) - hunters_before, 100);
		assert_eq!(paid, 9_900 + 15_000);
		assert_eq!(
			cabin_events(),
			[CabinEvent::TreasureHunted {
				train,
				class,
				cabin,
				passenger: user(alice()),
				hunter: hunter(),
				owner: owner(),
				token: token.clone(),
				cut: 100,
				amount: 9_900,
				share: 15_000,
			}]
		);
		assert_noop!(claim(hunter(), class, cabin), Error::<Test>::NoShareDue);
	});
}

#[test]
fn share_should_bear_no_cut_when_an_outsider_settles_late() {
	play_in_every_token(|token| {
		let (train, class, cabin) = two_aboard(&token);
		pass(28 * DAY);
		clear_events();
		let hunters_before = free(&token, &hunter());
		let worth_before = worth(&token, &alice());

		assert_ok!(TravelCabin::settle_ride(signed(hunter()), class, cabin));

		assert_eq!(free(&token, &hunter()) - hunters_before, 280);
		assert_eq!(worth(&token, &alice()) - worth_before, 27_720 + 15_000);
		assert_eq!(
			cabin_events(),
			[CabinEvent::RideSettled {
				train,
				class,
				cabin,
				passenger: user(alice()),
				caller: hunter(),
				owner: owner(),
				token: token.clone(),
				fare: 1_000,
				cut: 280,
				amount: 27_720,
				share: 15_000,
			}]
		);
		assert_noop!(claim(hunter(), class, cabin), Error::<Test>::NoSuchRide);
	});
}

#[test]
fn seven_days_should_run_on_when_a_share_is_claimed() {
	play_in_every_token(|token| {
		let (_, class, cabin) = two_aboard(&token);
		let view = || TravelCabin::ride(class, cabin).expect("a ride");
		let huntable_from = view().huntable_from;
		pass(WEEK);
		assert_ok!(claim(alice(), class, cabin));

		assert_eq!(view().huntable_from, huntable_from);
		assert_eq!((view().withdrawn, view().due), (0, 7_000));
		assert_noop!(hunt(class, cabin), CabinError::<Test>::TooEarlyToHunt);
		pass(1);
		assert_ok!(hunt(class, cabin));
	});
}

#[test]
fn hunt_should_be_refused_when_no_yield_is_due_even_if_a_share_waits() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(1_000), 2);
		assert_ok!(announce(train, 1_000, 300));
		let cabin = board(&alice(), class);
		pass(WEEK + 1);

		assert_noop!(hunt(class, cabin), CabinError::<Test>::NothingDue);
		assert_noop!(
			withdraw(&alice(), class, cabin),
			CabinError::<Test>::NothingDue
		);
		assert_eq!(due(class, cabin), 300);
		assert_ok!(claim(hunter(), class, cabin));
	});
}

#[test]
fn withdrawal_should_pay_the_yield_alone_when_the_share_was_claimed() {
	play_in_every_token(|token| {
		let (_, class, cabin) = two_aboard(&token);
		pass(DAY);
		assert_ok!(claim(hunter(), class, cabin));

		let paid = gain(&token, &alice(), || withdraw(&alice(), class, cabin));

		assert_eq!(paid, 1_000);
	});
}

#[test]
fn share_should_wait_when_nobody_claims_it_for_years() {
	play_in_every_token(|token| {
		let (_, class, cabin) = two_aboard(&token);

		pass(20 * 366 * DAY);

		assert_eq!(due(class, cabin), 15_000);
		let paid = gain(&token, &alice(), || claim(hunter(), class, cabin));
		assert_eq!(paid, 15_000);
		let paid = gain(&token, &bob(), || settle(&bob(), class, 1));
		assert_eq!(paid, 1_000 + 28_000 + 15_000);
	});
}

#[test]
fn dpos_share_should_go_to_its_yield_account_when_it_is_claimed() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, month(), 2);
		assert_ok!(announce(train, 2_000, 301));
		board(&alice(), class);
		let cabin = board_dpo(class);
		let free_before = free(&token, &dpo_account());
		clear_events();

		assert_ok!(claim(hunter(), class, cabin));

		assert_eq!(
			held(&token, mock_dpo::HoldReason::Yield, &dpo_account()),
			150
		);
		assert_eq!(free(&token, &dpo_account()), free_before);
		assert_eq!(DpoReceived::get(), [(DPO, Income::MilestoneShare, 150)]);
		assert_eq!(
			train_events(),
			[Event::MilestonesClaimed {
				train,
				class,
				cabin,
				passenger: dpo(),
				caller: hunter(),
				owner: owner(),
				token: token.clone(),
				amount: 150,
			}]
		);
		assert_noop!(claim(hunter(), class, cabin), Error::<Test>::NoShareDue);
	});
}

#[test]
fn dpos_share_should_go_to_its_yield_account_when_it_is_withdrawn_hunted_or_settled() {
	play_in_every_token(|token| {
		DpoMembers::set(vec![bob()]);
		let train = launch(&token);
		let class = offer(train, month(), 3);
		assert_ok!(announce(train, 3_000, 300));
		let [withdrawn, hunted, settled] = [(); 3].map(|()| board_dpo(class));
		let yield_account = || held(&token, mock_dpo::HoldReason::Yield, &dpo_account());

		pass(8 * DAY);
		assert_ok!(TravelCabin::withdraw_yield(signed(bob()), class, withdrawn));
		assert_eq!(yield_account(), 8_000 + 100);
		assert_ok!(hunt(class, hunted));
		assert_eq!(yield_account(), 8_100 + 7_920 + 100);
		pass(20 * DAY);
		assert_ok!(TravelCabin::settle_ride(signed(bob()), class, settled));
		assert_eq!(yield_account(), 16_120 + 28_000 + 100);
		assert_eq!(
			held(&token, mock_dpo::HoldReason::Withdraw, &dpo_account()),
			1_000
		);
		assert_eq!(held(&token, HoldReason::Milestone, &owner()), 0);
	});
}

#[test]
fn ended_ride_should_be_paid_its_share_once_when_it_is_claimed_before_the_settlement() {
	play_in_every_token(|token| {
		let (_, class, cabin) = two_aboard(&token);
		let worth_before = worth(&token, &alice());
		pass(28 * DAY);

		assert_ok!(claim(hunter(), class, cabin));
		assert_ok!(settle(&alice(), class, cabin));

		assert_eq!(worth(&token, &alice()) - worth_before, 15_000 + 28_000);
	});
}

#[test]
fn claim_should_be_refused_when_the_share_rounds_to_nothing() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let (dear, cheap) = (
			offer(train, ride_for(1_000), 1),
			offer(train, ride_for(1), 1),
		);
		assert_ok!(announce(train, 1_001, 1_000));
		let small = board(&alice(), cheap);
		let large = board(&bob(), dear);

		assert_noop!(claim(alice(), cheap, small), Error::<Test>::NoShareDue);

		assert_eq!(due(dear, large), 999);
	});
}
