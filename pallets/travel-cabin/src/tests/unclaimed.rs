//! Users that can't be paid (Rulebook 1.9).

use super::*;

const PROJECT: Token = Token::WithId(ASSET);

/// The terms of a ride of 10 days that earns 1,000,000.
fn ten_days() -> ClassTerms {
	ClassTerms {
		yield_total: 1_000_000,
		bonus: 30,
		duration: 144_000,
		..terms()
	}
}

fn block(who: AccountId) {
	assert_ok!(Assets::block(signed(admin()), ASSET, who));
}

fn unblock(who: AccountId) {
	assert_ok!(Assets::thaw(signed(admin()), ASSET, who));
}

#[test]
fn settlement_should_go_through_and_keep_everything_when_the_user_cannot_be_paid() {
	play(|| {
		let train = launch(&PROJECT);
		let class = offer(train, ten_days(), 2);
		assert_ok!(BulletTrain::add_milestone(
			signed(owner()),
			train,
			2_000,
			300
		));
		let cabin = board(&alice(), class);
		board(&bob(), class);
		assert_ok!(retire(class));
		pass(144_000);
		block(alice());
		clear_events();

		assert_ok!(settle(hunter(), class, cabin));

		let kept = |rewards, fare| Event::Kept {
			who: alice(),
			class,
			cabin,
			owner: owner(),
			token: PROJECT,
			rewards,
			fare,
		};
		assert_eq!(
			cabin_events(),
			[
				kept(0, 1_000),
				kept(990_000, 0),
				kept(150, 0),
				Event::RideSettled {
					train,
					class,
					cabin,
					passenger: user(alice()),
					caller: hunter(),
					owner: owner(),
					token: PROJECT,
					fare: 1_000,
					cut: 10_000,
					amount: 990_000,
					share: 150,
				},
			]
		);
		assert_eq!(TravelCabin::ride(class, cabin), None);
		assert_eq!(held(&PROJECT, HoldReason::Fare, &alice()), 1_000);
		assert_eq!(held(&PROJECT, HoldReason::Unclaimed, &owner()), 990_150);
		assert_eq!(
			TravelCabin::unclaimed_of(alice(), 0, 10),
			[UnclaimedView {
				who: alice(),
				class,
				cabin,
				token: PROJECT,
				owner: owner(),
				rewards: 990_150,
				fare: 1_000,
				tried_at: Some(System::block_number() + 14_400),
			}]
		);
	});
}

#[test]
fn anyone_should_have_it_paid_out_when_the_user_can_be_paid_again() {
	play(|| {
		let train = launch(&PROJECT);
		let class = offer(train, ten_days(), 1);
		let cabin = board(&alice(), class);
		pass(144_000);
		block(alice());
		assert_ok!(settle(hunter(), class, cabin));
		assert_noop!(claim(bob(), class, cabin), Error::<Test>::CannotBePaid);

		// The class and the train remain while something is kept. The claim removes both.
		assert_ok!(retire(class));
		assert_ok!(BulletTrain::close_train(signed(owner()), train));
		assert!(TravelCabin::class(class).is_some_and(|class| class.kept == 1));
		assert!(BulletTrain::train(train).is_some_and(|train| train.closed));
		unblock(alice());
		clear_events();
		assert_ok!(claim(bob(), class, cabin));

		assert_eq!(TravelCabin::class(class), None);
		assert_eq!(BulletTrain::train(train), None);
		assert_eq!(free(&Token::Native, &owner()), RICH);
		assert_eq!(
			cabin_events()[..1],
			[Event::UnclaimedPaid {
				who: alice(),
				class,
				cabin,
				caller: bob(),
				owner: owner(),
				token: PROJECT,
				rewards: 990_000,
				fare: 1_000,
			}]
		);
		assert_eq!(free(&PROJECT, &alice()), RICH + 990_000);
		assert_eq!(free(&Token::Native, &alice()), RICH);
		assert_eq!(held(&PROJECT, HoldReason::Unclaimed, &owner()), 0);
		assert_noop!(claim(bob(), class, cabin), Error::<Test>::NothingUnclaimed);
	});
}

#[test]
fn everything_should_be_kept_when_the_whole_token_is_frozen() {
	play(|| {
		let class = offer(launch(&PROJECT), ten_days(), 1);
		let cabin = board(&alice(), class);
		pass(144_000);
		assert_ok!(Assets::freeze_asset(signed(admin()), ASSET));

		// The hunter can't be paid either, so it gets no cut.
		assert_ok!(settle(hunter(), class, cabin));
		assert_noop!(claim(bob(), class, cabin), Error::<Test>::CannotBePaid);

		assert_ok!(Assets::thaw_asset(signed(admin()), ASSET));
		assert_ok!(claim(bob(), class, cabin));
		assert_eq!(free(&PROJECT, &hunter()), RICH);
		assert_eq!(free(&PROJECT, &alice()), RICH + 1_000_000);
	});
}

#[test]
fn hunt_should_go_on_and_keep_the_passengers_part_when_only_the_hunter_can_be_paid() {
	play(|| {
		let class = offer(launch(&PROJECT), ten_days(), 1);
		let cabin = board(&alice(), class);
		pass(100_801);
		block(alice());

		let cut = gain(&PROJECT, &hunter(), || hunt(hunter(), class, cabin));
		let kept = TravelCabin::unclaimed_of(alice(), 0, 1)[0].clone();
		assert_eq!(cut, 7_000);
		assert_eq!((kept.rewards, kept.fare), (693_006, 0));

		// The ride goes on. What it earns later is added to the amount kept.
		pass(43_199);
		assert_ok!(settle(hunter(), class, cabin));
		let kept = TravelCabin::unclaimed_of(alice(), 0, 1)[0].clone();
		assert_eq!((kept.rewards, kept.fare), (1_000_000 - 7_000, 1_000));
		unblock(alice());
		assert_ok!(claim(alice(), class, cabin));
		assert_eq!(free(&PROJECT, &alice()), RICH + 993_000);
		assert_eq!(free(&Token::Native, &alice()), RICH);
	});
}

#[test]
fn kept_part_should_be_claimable_while_the_ride_goes_on() {
	play(|| {
		let class = offer(launch(&PROJECT), ten_days(), 1);
		let cabin = board(&alice(), class);
		pass(100_801);
		block(alice());
		assert_ok!(hunt(hunter(), class, cabin));
		unblock(alice());

		assert_ok!(claim(bob(), class, cabin));

		pass(43_199);
		assert_ok!(settle(bob(), class, cabin));
		assert_eq!(free(&PROJECT, &alice()), RICH + 993_000);
		assert_eq!(free(&Token::Native, &alice()), RICH);
	});
}

#[test]
fn hunter_should_be_refused_when_it_cannot_be_paid_and_settle_without_a_cut() {
	play(|| {
		// The newcomer has no account in the project token, whose minimum is 5. The cut is 3 at
		// first, and 5 at the ride's end.
		let terms = ClassTerms {
			yield_total: 571,
			..ten_days()
		};
		let class = offer(launch(&PROJECT), terms, 2);
		let (first, second) = (board(&alice(), class), board(&bob(), class));
		pass(100_801);
		assert_noop!(
			hunt(newcomer(), class, first),
			Error::<Test>::HunterCannotBePaid
		);
		block(hunter());
		assert_noop!(
			hunt(hunter(), class, first),
			Error::<Test>::HunterCannotBePaid
		);
		pass(43_199);

		assert_ok!(settle(hunter(), class, first));
		assert_ok!(settle(newcomer(), class, second));

		assert_eq!(free(&PROJECT, &alice()), RICH + 571);
		assert_eq!(free(&PROJECT, &bob()), RICH + 566);
		assert_eq!(free(&PROJECT, &newcomer()), 5);
		assert!(TravelCabin::unclaimed_of(hunter(), 0, 10).is_empty());
	});
}

#[test]
fn boarding_should_not_notice_when_the_owner_cannot_be_paid() {
	play(|| {
		let class = offer(launch(&PROJECT), ten_days(), 4);
		let surplus = || TravelCabin::class(class).expect("a class").surplus;
		block(owner());
		board(&alice(), class);
		board(&alice(), class);
		assert_noop!(pay_owner(class), Error::<Test>::OwnerCannotBePaid);
		assert_eq!(surplus(), 60);

		unblock(owner());
		assert_eq!(gain(&PROJECT, &owner(), || pay_owner(class)), 60);
		assert_eq!(surplus(), 0);
	});
}

#[test]
fn surplus_should_return_with_the_retirement() {
	play(|| {
		let class = offer(launch(&PROJECT), ten_days(), 3);
		board(&alice(), class);

		let returned = gain(&PROJECT, &owner(), || retire(class));

		assert_eq!(returned, 30 + 2 * 1_000_030);
		assert_eq!(held(&PROJECT, HoldReason::Reward, &owner()), 1_000_000);
	});
}

#[test]
fn class_should_retire_and_keep_its_surplus_when_the_owner_cannot_be_paid() {
	play(|| {
		let train = launch(&PROJECT);
		let class = offer(train, ten_days(), 2);
		let cabin = board(&alice(), class);
		block(owner());
		clear_events();

		assert_ok!(retire(class));
		assert_eq!(
			cabin_events(),
			[Event::ClassRetired {
				class,
				owner: owner(),
				token: PROJECT,
				unsold: 1,
				returned: 0,
				surplus: 1_000_060,
			}]
		);
		assert_noop!(try_board(bob(), class), Error::<Test>::ClassRetired);
		assert_noop!(pay_owner(class), Error::<Test>::OwnerCannotBePaid);

		// The class's record stays while it has a surplus. The train may be closed before that is
		// paid.
		pass(144_000);
		assert_ok!(settle(alice(), class, cabin));
		assert_ok!(BulletTrain::close_train(signed(owner()), train));
		assert!(TravelCabin::class(class).is_some());
		unblock(owner());
		assert_eq!(gain(&PROJECT, &owner(), || pay_owner(class)), 1_000_060);

		assert_eq!(TravelCabin::class(class), None);
		assert_eq!(BulletTrain::train(train), None);
		assert_eq!(free(&PROJECT, &owner()), RICH - 1_000_000);
		assert_eq!(free(&Token::Native, &owner()), RICH);
	});
}

#[test]
fn withdrawal_should_be_kept_and_count_when_the_passenger_itself_cannot_be_paid() {
	play(|| {
		let train = launch(&PROJECT);
		let class = offer(train, ten_days(), 2);
		assert_ok!(BulletTrain::add_milestone(
			signed(owner()),
			train,
			2_000,
			300
		));
		let cabin = board(&alice(), class);
		board(&bob(), class);
		pass(14_400);
		block(alice());

		assert_ok!(withdraw(alice(), class, cabin));

		let kept = TravelCabin::unclaimed_of(alice(), 0, 1)[0].clone();
		assert_eq!((kept.rewards, kept.fare), (100_000 + 150, 0));
		// A withdrawal that couldn't be paid still protects the passenger from hunters.
		pass(100_800);
		assert_noop!(hunt(admin(), class, cabin), Error::<Test>::TooEarlyToHunt);
		unblock(alice());
		let paid = gain(&PROJECT, &alice(), || claim(alice(), class, cabin));
		assert_eq!(paid, 100_150);
	});
}

#[test]
fn dpos_settlement_should_go_through_even_when_its_account_is_blocked() {
	play(|| {
		let class = offer(launch(&PROJECT), ten_days(), 1);
		let cabin = board_dpo(class);
		pass(144_000);
		block(dpo_account());
		block(owner());

		assert_ok!(settle(hunter(), class, cabin));

		assert_eq!(
			held(&PROJECT, mock_dpo::HoldReason::Withdraw, &dpo_account()),
			1_000
		);
		assert_eq!(
			held(&PROJECT, mock_dpo::HoldReason::Yield, &dpo_account()),
			990_000
		);
	});
}
