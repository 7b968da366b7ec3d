//! Users that can't be paid (Rulebook 1.9).

use super::*;

const PROJECT: Token = Token::WithId(ASSET);

/// A ride of 10 days that earns 1,000,000.
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

		assert_ok!(settle(hunter(), user(alice()), class, cabin));

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
		assert_eq!(TravelCabin::ride(user(alice()), class, cabin), None);
		assert_eq!(held(&PROJECT, HoldReason::Fare, &alice()), 1_000);
		assert_eq!(held(&PROJECT, HoldReason::Unclaimed, &owner()), 990_150);
		assert_eq!(
			held(&Token::Native, HoldReason::RideDeposit, &alice()),
			deposit_of(1)
		);
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
		assert_ok!(settle(hunter(), user(alice()), class, cabin));
		assert_noop!(
			claim(bob(), alice(), class, cabin),
			Error::<Test>::CannotBePaid
		);

		// What is kept outlives the class and the train.
		assert_ok!(retire(class));
		assert_ok!(BulletTrain::close_train(signed(owner()), train));
		unblock(alice());
		clear_events();
		assert_ok!(claim(bob(), alice(), class, cabin));

		assert_eq!(
			cabin_events(),
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
		assert_noop!(
			claim(bob(), alice(), class, cabin),
			Error::<Test>::NothingUnclaimed
		);
	});
}

#[test]
fn everything_should_be_kept_when_the_whole_token_is_frozen() {
	play(|| {
		let class = offer(launch(&PROJECT), ten_days(), 1);
		let cabin = board(&alice(), class);
		pass(144_000);
		assert_ok!(Assets::freeze_asset(signed(admin()), ASSET));

		assert_ok!(settle(hunter(), user(alice()), class, cabin));
		assert_noop!(
			claim(bob(), hunter(), class, cabin),
			Error::<Test>::CannotBePaid
		);

		assert_ok!(Assets::thaw_asset(signed(admin()), ASSET));
		assert_ok!(claim(bob(), hunter(), class, cabin));
		assert_ok!(claim(bob(), alice(), class, cabin));
		assert_eq!(free(&PROJECT, &hunter()), RICH + 10_000);
		assert_eq!(free(&PROJECT, &alice()), RICH + 990_000);
		assert_eq!(free(&Token::Native, &hunter()), RICH);
	});
}

#[test]
fn hunt_should_go_on_and_keep_the_passengers_part_when_only_the_hunter_can_be_paid() {
	play(|| {
		let class = offer(launch(&PROJECT), ten_days(), 1);
		let cabin = board(&alice(), class);
		pass(100_801);
		block(alice());

		let cut = gain(&PROJECT, &hunter(), || {
			hunt(hunter(), user(alice()), class, cabin)
		});
		let kept = TravelCabin::unclaimed_of(alice(), 0, 1)[0].clone();
		assert_eq!(cut, 7_000);
		assert_eq!((kept.rewards, kept.fare), (693_006, 0));

		// The ride goes on, and what is kept adds up with what it still earns.
		pass(43_199);
		assert_ok!(settle(hunter(), user(alice()), class, cabin));
		let kept = TravelCabin::unclaimed_of(alice(), 0, 1)[0].clone();
		assert_eq!((kept.rewards, kept.fare), (1_000_000 - 7_000, 1_000));
		unblock(alice());
		assert_ok!(claim(alice(), alice(), class, cabin));
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
		assert_ok!(hunt(hunter(), user(alice()), class, cabin));
		unblock(alice());

		assert_ok!(claim(bob(), alice(), class, cabin));

		assert_eq!(
			held(&Token::Native, HoldReason::RideDeposit, &alice()),
			deposit_of(1)
		);
		pass(43_199);
		assert_ok!(settle(bob(), user(alice()), class, cabin));
		assert_eq!(free(&PROJECT, &alice()), RICH + 993_000);
		assert_eq!(free(&Token::Native, &alice()), RICH);
	});
}

#[test]
fn cut_should_be_kept_for_a_hunter_whose_account_cannot_take_so_small_an_amount() {
	play(|| {
		// The newcomer has no account in the project token, whose minimum is 5; the cut is 4.
		let class = offer(
			launch(&PROJECT),
			ClassTerms {
				yield_total: 571,
				..ten_days()
			},
			2,
		);
		let (first, second) = (board(&alice(), class), board(&bob(), class));
		pass(100_801);

		assert_ok!(hunt(newcomer(), user(alice()), class, first));
		pass(43_199);
		assert_ok!(settle(newcomer(), user(bob()), class, second));

		assert_eq!(free(&PROJECT, &newcomer()), 5);
		let kept = TravelCabin::unclaimed_of(newcomer(), 0, 10);
		assert_eq!((kept.len(), kept[0].rewards), (1, 3));
		// The hunter has paid for its own record, and gets that back, too.
		assert_ok!(claim(alice(), newcomer(), class, first));
		assert_eq!(free(&PROJECT, &newcomer()), 8);
		assert_eq!(free(&Token::Native, &newcomer()), RICH);
	});
}

#[test]
fn hunter_should_be_refused_when_it_can_neither_be_paid_nor_pay_for_its_record() {
	play(|| {
		let class = offer(
			launch(&PROJECT),
			ClassTerms {
				yield_total: 571,
				..ten_days()
			},
			1,
		);
		let cabin = board(&alice(), class);
		let poor = account(b'p');
		mint(&Token::Native, &poor, EXISTENTIAL_DEPOSIT);
		pass(100_801);

		assert_noop!(
			hunt(poor, user(alice()), class, cabin),
			Error::<Test>::CannotAffordDeposit
		);
		assert_ok!(hunt(hunter(), user(alice()), class, cabin));
	});
}

#[test]
fn passenger_should_board_and_the_bonus_wait_when_the_owner_cannot_be_paid() {
	play(|| {
		let class = offer(launch(&PROJECT), ten_days(), 4);
		let waiting = || TravelCabin::class(class).expect("a class").returning;
		block(owner());
		clear_events();

		let cabin = board(&alice(), class);
		let waits = Event::BonusWaits {
			class,
			cabin,
			owner: owner(),
			token: PROJECT,
			amount: 30,
		};
		assert_eq!(cabin_events()[0], waits);
		board(&alice(), class);
		assert_eq!(waiting(), 60);

		// The next boarding brings it, a user's with its own bonus and a DPO's without.
		unblock(owner());
		assert_eq!(gain(&PROJECT, &owner(), || try_board(bob(), class)), 90);
		assert_eq!(waiting(), 0);
	});
}

#[test]
fn waiting_bonus_should_return_with_a_dpos_boarding() {
	play(|| {
		let class = offer(launch(&PROJECT), ten_days(), 2);
		block(owner());
		board(&alice(), class);
		unblock(owner());
		let before = free(&PROJECT, &owner());

		board_dpo(class);

		assert_eq!(free(&PROJECT, &owner()) - before, 30);
		assert_eq!(
			held(&PROJECT, mock_dpo::HoldReason::Bonus, &dpo_account()),
			30
		);
	});
}

#[test]
fn waiting_bonus_should_return_with_the_retirement() {
	play(|| {
		let class = offer(launch(&PROJECT), ten_days(), 3);
		block(owner());
		board(&alice(), class);
		unblock(owner());

		let returned = gain(&PROJECT, &owner(), || retire(class));

		assert_eq!(returned, 30 + 2 * 1_000_030);
		assert_eq!(held(&PROJECT, HoldReason::Reward, &owner()), 1_000_000);
	});
}

#[test]
fn class_should_retire_and_its_rewards_wait_when_the_owner_cannot_be_paid() {
	play(|| {
		let class = offer(launch(&PROJECT), ten_days(), 2);
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
				waiting: 1_000_030,
			}]
		);
		assert_noop!(try_board(bob(), class), Error::<Test>::ClassRetired);
		let again = |who| dispatched(|| TravelCabin::retire_class(signed(who), class));
		assert_noop!(again(bob()), Error::<Test>::OwnerCannotBePaid);

		// The record stays as long as something waits, and anyone may have it returned.
		pass(144_000);
		assert_ok!(settle(alice(), user(alice()), class, cabin));
		assert!(TravelCabin::class(class).is_some());
		unblock(owner());
		assert_eq!(gain(&PROJECT, &owner(), || again(bob())), 1_000_030);

		assert_eq!(TravelCabin::class(class), None);
		assert_eq!(free(&PROJECT, &owner()), RICH - 1_000_000);
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

		assert_ok!(withdraw(alice(), user(alice()), class, cabin));

		let kept = TravelCabin::unclaimed_of(alice(), 0, 1)[0].clone();
		assert_eq!((kept.rewards, kept.fare), (100_000 + 150, 0));
		// A diligent passenger isn't a hunter's prey, whatever the token's team does.
		pass(100_800);
		assert_noop!(
			hunt(admin(), user(alice()), class, cabin),
			Error::<Test>::TooEarlyToHunt
		);
		unblock(alice());
		let paid = gain(&PROJECT, &alice(), || claim(alice(), alice(), class, cabin));
		assert_eq!(paid, 100_150);
	});
}

#[test]
fn outsider_should_settle_without_a_cut_when_it_can_neither_be_paid_nor_pay_for_a_record() {
	play(|| {
		// The cut is 3, the token's minimum 5.
		let class = offer(
			launch(&PROJECT),
			ClassTerms {
				yield_total: 300,
				..ten_days()
			},
			1,
		);
		let cabin = board(&alice(), class);
		let poor = account(b'p');
		mint(&Token::Native, &poor, EXISTENTIAL_DEPOSIT);
		pass(144_000);

		assert_ok!(settle(poor.clone(), user(alice()), class, cabin));

		assert_eq!(free(&PROJECT, &alice()), RICH + 300);
		assert!(TravelCabin::unclaimed_of(poor, 0, 1).is_empty());
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

		assert_ok!(settle(hunter(), dpo(), class, cabin));

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
