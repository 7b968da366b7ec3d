//! What attackers try, each by name.

use super::*;
use bullet_train_primitives::CabinProvider;
use frame_support::traits::{LockableCurrency, WithdrawReasons};

/// A token of the owner's own.
const HUGE: Token = Token::WithId(9);

/// As much of it as there can be if all of it is to move at once: pallet-assets won't credit an account
/// with more than is missing to 128 bits.
const SUPPLY: Balance = Balance::MAX / 2;

/// A train in that token, all of which is on the owner's account.
fn huge_train() -> TrainId {
	assert_ok!(Assets::create(signed(owner()), 9, owner(), 1));
	assert_ok!(Assets::mint(signed(owner()), 9, owner(), SUPPLY));
	launch(&HUGE)
}

#[test]
fn passenger_boards_and_settles_in_one_block_to_catch_a_reward() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let half_a_day = ClassTerms {
			duration: DAY / 2,
			..ride_for(1_000)
		};
		assert_noop!(
			TravelCabin::create_class(
				signed(owner()),
				train,
				b"Flash".to_vec(),
				ClassTerms {
					duration: DAY / 2 - 1,
					..half_a_day
				},
				1
			),
			CabinError::<Test>::DurationOutOfBounds
		);
		let class = offer(train, half_a_day, 1);
		assert_ok!(announce(train, 1_000, 300));

		let cabin = board(&alice(), class);
		assert_ok!(claim(alice(), user(alice()), class, cabin));

		// It has its share, and its fare stays aboard for half a day.
		assert_noop!(
			settle(&alice(), class, cabin),
			CabinError::<Test>::RideUnderWay
		);
		pass(DAY / 2 - 1);
		assert_noop!(
			settle(&alice(), class, cabin),
			CabinError::<Test>::RideUnderWay
		);
		assert_eq!(held(&token, CabinHold::Fare, &alice()), 1_000);
		pass(1);
		assert_ok!(settle(&alice(), class, cabin));
	});
}

#[test]
fn passenger_comes_and_goes_to_reach_a_milestone_with_the_same_money() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(1_000), 4);
		assert_ok!(announce(train, 3_000, 300));
		let loyal = board(&bob(), class);

		// Turnover counts, so its money does count twice, but only who is aboard shares.
		let cabin = board(&alice(), class);
		pass(DAY);
		assert_ok!(settle(&alice(), class, cabin));
		let cabin = board(&alice(), class);

		assert_eq!(reached(train), [(300, 2_000)]);
		assert_eq!(
			(due(&bob(), class, loyal), due(&alice(), class, cabin)),
			(150, 150)
		);
	});
}

#[test]
fn owner_adds_a_milestone_that_is_reached_already() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(1_000), 1);
		assert_ok!(announce(train, 1_000, 300));
		let cabin = board(&alice(), class);
		pass(DAY);
		assert_ok!(settle(&alice(), class, cabin));

		// With nobody aboard its reward would be nobody's.
		for threshold in [0, 1, 999, 1_000] {
			assert_noop!(
				announce(train, threshold, 300),
				Error::<Test>::ThresholdNotAhead
			);
		}

		assert_eq!(held(&token, HoldReason::Milestone, &owner()), 0);
	});
}

#[test]
fn owner_adds_two_milestones_at_one_threshold() {
	play_in_every_token(|token| {
		let train = launch(&token);
		for threshold in [1_000, 2_000, 3_000] {
			assert_ok!(announce(train, threshold, 300));
		}

		for threshold in [1_000, 2_000, 3_000] {
			assert_noop!(
				announce(train, threshold, 1),
				Error::<Test>::DuplicateThreshold
			);
		}
	});
}

#[test]
fn owner_fills_the_list_to_make_a_boarding_costly() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(1_000), 2);
		for threshold in 1..=64 {
			assert_ok!(announce(train, threshold, 2));
		}
		assert_noop!(announce(train, 65, 2), Error::<Test>::TooManyMilestones);

		// One boarding reaches all that there can ever be, and one claim pays them.
		let cabin = board(&alice(), class);
		assert_eq!(reached(train), [(2, 1_000); 64]);
		assert_noop!(announce(train, 1_001, 2), Error::<Test>::TooManyMilestones);
		let late = board(&bob(), class);
		assert_eq!(due(&bob(), class, late), 0);

		let paid = gain(&token, &alice(), || {
			claim(hunter(), user(alice()), class, cabin)
		});
		assert_eq!(paid, 128);
	});
}

#[test]
fn owner_announces_what_it_cannot_fund() {
	play_in_every_token(|token| {
		let train = launch(&token);

		assert_noop!(
			announce(train, 1_000, RICH),
			Error::<Test>::CannotAffordMilestone
		);

		// Nor twice what it can fund once.
		assert_ok!(announce(train, 1_000, RICH / 2));
		assert_noop!(
			announce(train, 2_000, RICH / 2),
			Error::<Test>::CannotAffordMilestone
		);
		assert_eq!(upcoming(train), [(1_000, RICH / 2)]);
		assert_eq!(held(&token, HoldReason::Milestone, &owner()), RICH / 2);
	});
}

#[test]
fn owner_announces_with_money_that_is_frozen() {
	play(|| {
		let train = launch(&Token::Native);
		Balances::set_lock(*b"vesting_", &owner(), RICH - 1_000, WithdrawReasons::all());

		assert_noop!(
			announce(train, 1_000, 1_001),
			Error::<Test>::CannotAffordMilestone
		);

		Balances::remove_lock(*b"vesting_", &owner());
		assert_ok!(announce(train, 1_000, 1_001));
	});
}

#[test]
fn owner_announces_while_its_account_is_frozen_by_the_tokens_admin() {
	play(|| {
		let train = launch(&PROJECT);
		assert_ok!(Assets::freeze(signed(admin()), ASSET, owner()));

		assert_noop!(
			announce(train, 1_000, 300),
			Error::<Test>::CannotAffordMilestone
		);

		assert_ok!(Assets::thaw(signed(admin()), ASSET, owner()));
		assert_ok!(announce(train, 1_000, 300));
	});
}

#[test]
fn owner_freezes_all_it_has_so_as_not_to_pay() {
	play(|| {
		let train = launch(&Token::Native);
		let class = offer(train, ride_for(1_000), 2);
		assert_ok!(announce(train, 1_000, 300));
		let cabin = board(&alice(), class);
		Balances::set_lock(*b"vesting_", &owner(), Balance::MAX, WithdrawReasons::all());

		let paid = gain(&Token::Native, &alice(), || {
			claim(hunter(), user(alice()), class, cabin)
		});

		assert_eq!(paid, 300);
	});
}

#[test]
fn owner_spends_what_it_has_announced() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(1_000), 1);
		assert_ok!(announce(train, 1_000, 300));

		let rest = free(&token, &owner());
		match &token {
			Token::Native => {
				assert!(Balances::transfer_allow_death(signed(owner()), bob(), rest + 1).is_err());
				assert_ok!(Balances::transfer_all(signed(owner()), bob(), false));
			}
			Token::WithId(id) => {
				assert!(Assets::transfer(signed(owner()), *id, bob(), rest + 1).is_err());
				assert_ok!(Assets::transfer_all(signed(owner()), *id, bob(), false));
			}
		}

		let cabin = board(&alice(), class);
		let paid = gain(&token, &alice(), || {
			claim(hunter(), user(alice()), class, cabin)
		});
		assert_eq!(paid, 300);
	});
}

#[test]
fn owner_closes_with_passengers_aboard_or_classes_left() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let (class, empty) = (
			offer(train, ride_for(1_000), 2),
			offer(train, ride_for(1), 1),
		);
		assert_ok!(announce(train, 1_000, 300));
		let cabin = board(&alice(), class);

		assert_noop!(close(train), Error::<Test>::ClassesRemain);
		assert_ok!(retire(class));
		assert_noop!(close(train), Error::<Test>::ClassesRemain);
		assert_ok!(retire(empty));
		// Only a ride is left, whose share nobody has claimed.
		assert_noop!(close(train), Error::<Test>::ClassesRemain);
		assert_eq!(due(&alice(), class, cabin), 300);

		pass(DAY);
		let worth_before = worth(&token, &alice());
		assert_ok!(settle(&alice(), class, cabin));
		assert_ok!(close(train));
		assert_eq!(worth(&token, &alice()) - worth_before, 300);
	});
}

#[test]
fn owner_dilutes_its_milestone_by_riding_its_own_cabins() {
	// Known and accepted (Rulebook 4): what it shares with itself it keeps, and nobody is stranded.
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(1_000), 4);
		assert_ok!(announce(train, 4_000, 1_003));
		let cabin = board(&alice(), class);
		let own = [(); 3].map(|()| board(&owner(), class));

		assert_eq!(due(&alice(), class, cabin), 250);
		assert_ok!(claim(hunter(), user(alice()), class, cabin));
		pass(DAY);
		for cabin in own {
			assert_ok!(settle(&owner(), class, cabin));
		}
		assert_ok!(settle(&alice(), class, cabin));
		assert_ok!(retire(class));
		assert_ok!(close(train));

		assert_eq!(free(&token, &alice()), RICH + 250);
		assert_eq!(free(&token, &owner()), RICH - 250);
	});
}

#[test]
fn owner_reaches_its_own_milestone_alone() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(1_000), 1);
		assert_ok!(announce(train, 1_000, 300));
		let worth_before = worth(&token, &owner());
		let cabin = board(&owner(), class);

		let paid = gain(&token, &owner(), || {
			claim(hunter(), user(owner()), class, cabin)
		});

		// Out of its hold into its free balance.
		assert_eq!(paid, 300);
		assert_eq!(worth(&token, &owner()), worth_before);
		assert_eq!(held(&token, HoldReason::Milestone, &owner()), 0);
		assert_noop!(
			claim(hunter(), user(owner()), class, cabin),
			Error::<Test>::NoShareDue
		);
	});
}

#[test]
fn owner_of_one_train_touches_another() {
	play_in_every_token(|token| {
		let train = launch(&token);
		assert_ok!(announce(train, 1_000, 300));
		assert_ok!(BulletTrain::launch_train(
			signed(bob()),
			b"Mine".to_vec(),
			token.clone()
		));

		assert_noop!(
			BulletTrain::add_milestone(signed(bob()), train, 2_000, 300),
			Error::<Test>::NotOwner
		);
		assert_noop!(
			BulletTrain::close_train(signed(bob()), train),
			Error::<Test>::NotOwner
		);
	});
}

#[test]
fn passenger_claims_twice() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(
			train,
			ClassTerms {
				yield_total: 28_000,
				..ride_for(1_000)
			},
			2,
		);
		assert_ok!(announce(train, 2_000, 300));
		let cabin = board(&alice(), class);
		board(&bob(), class);
		pass(1_000);
		let worth_before = worth(&token, &alice());

		assert_ok!(claim(alice(), user(alice()), class, cabin));
		for caller in [alice(), bob(), owner(), hunter()] {
			assert_noop!(
				claim(caller, user(alice()), class, cabin),
				Error::<Test>::NoShareDue
			);
		}
		// Nor by another way.
		assert_ok!(withdraw(&alice(), class, cabin));
		pass(DAY);
		assert_ok!(settle(&alice(), class, cabin));
		assert_noop!(
			claim(alice(), user(alice()), class, cabin),
			Error::<Test>::NoSuchRide
		);

		assert_eq!(worth(&token, &alice()) - worth_before, 28_000 + 150);
		assert_eq!(held(&token, HoldReason::Milestone, &owner()), 150);
	});
}

#[test]
fn outsider_claims_the_share_of_another_for_itself() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(1_000), 2);
		assert_ok!(announce(train, 1_000, 300));
		let cabin = board(&alice(), class);
		let late = board(&bob(), class);

		assert_noop!(
			claim(bob(), user(bob()), class, cabin),
			Error::<Test>::NoSuchRide
		);
		assert_noop!(
			claim(bob(), user(bob()), class, late),
			Error::<Test>::NoShareDue
		);
		let bobs = free(&token, &bob());
		let paid = gain(&token, &alice(), || {
			claim(bob(), user(alice()), class, cabin)
		});

		assert_eq!((paid, free(&token, &bob())), (300, bobs));
	});
}

#[test]
fn token_admin_freezes_the_token() {
	play(|| {
		let train = launch(&PROJECT);
		let class = offer(train, ride_for(1_000), 1);
		assert_ok!(announce(train, 1_000, 300));
		let cabin = board(&alice(), class);
		assert_ok!(Assets::freeze_asset(signed(admin()), ASSET));

		assert_noop!(
			claim(hunter(), user(alice()), class, cabin),
			Error::<Test>::PassengerCannotBePaid
		);
		assert_noop!(
			announce(train, 2_000, 300),
			Error::<Test>::CannotAffordMilestone
		);

		// It can only delay.
		assert_ok!(Assets::thaw_asset(signed(admin()), ASSET));
		let paid = gain(&PROJECT, &alice(), || {
			claim(hunter(), user(alice()), class, cabin)
		});
		assert_eq!(paid, 300);
	});
}

#[test]
fn token_admin_blocks_a_passenger() {
	play(|| {
		let train = launch(&PROJECT);
		let class = offer(train, ride_for(1_000), 2);
		assert_ok!(announce(train, 2_000, 300));
		let cabin = board(&alice(), class);
		let other = board(&bob(), class);
		assert_ok!(Assets::block(signed(admin()), ASSET, alice()));

		assert_noop!(
			claim(hunter(), user(alice()), class, cabin),
			Error::<Test>::PassengerCannotBePaid
		);
		// Nobody else is held up.
		assert_ok!(claim(hunter(), user(bob()), class, other));

		assert_ok!(Assets::thaw(signed(admin()), ASSET, alice()));
		let paid = gain(&PROJECT, &alice(), || {
			claim(hunter(), user(alice()), class, cabin)
		});
		assert_eq!(paid, 150);
	});
}

#[test]
fn token_admin_blocks_a_passenger_until_its_ride_is_settled() {
	play(|| {
		let train = launch(&PROJECT);
		let class = offer(train, ride_for(1_000), 1);
		assert_ok!(announce(train, 1_000, 300));
		let cabin = board(&alice(), class);
		assert_ok!(retire(class));
		assert_ok!(Assets::block(signed(admin()), ASSET, alice()));
		pass(DAY);

		// The share is kept with the fare (Rulebook 1.9) and the train can go.
		assert_ok!(TravelCabin::settle_ride(
			signed(hunter()),
			user(alice()),
			class,
			cabin
		));
		assert_eq!(held(&PROJECT, HoldReason::Milestone, &owner()), 0);
		assert_eq!(held(&PROJECT, CabinHold::Unclaimed, &owner()), 300);
		assert_ok!(close(train));

		assert_ok!(Assets::thaw(signed(admin()), ASSET, alice()));
		let paid = gain(&PROJECT, &alice(), || {
			TravelCabin::claim_unclaimed(signed(hunter()), alice(), class, cabin)
		});
		assert_eq!(paid, 1_300);
	});
}

#[test]
fn token_admin_freezes_the_owner_so_that_nobody_is_paid() {
	play(|| {
		let train = launch(&PROJECT);
		let class = offer(train, ride_for(1_000), 2);
		assert_ok!(announce(train, 2_000, 300));
		let cabin = board(&alice(), class);
		let dpos = board_dpo(class);
		assert_ok!(Assets::block(signed(admin()), ASSET, owner()));

		// What the owner holds in escrow isn't its own to freeze.
		let paid = gain(&PROJECT, &alice(), || {
			claim(hunter(), user(alice()), class, cabin)
		});
		assert_ok!(claim(hunter(), dpo(), class, dpos));

		assert_eq!(paid, 150);
		assert_eq!(
			held(&PROJECT, mock_dpo::HoldReason::Yield, &dpo_account()),
			150
		);
	});
}

#[test]
fn token_admin_burns_what_is_in_escrow() {
	play(|| {
		let train = launch(&PROJECT);
		let class = offer(train, ride_for(1_000), 1);
		assert_ok!(announce(train, 1_000, 300));
		let cabin = board(&alice(), class);

		// It gets at the free balance, as any token's team does, and at nothing else.
		assert_ok!(Assets::burn(signed(admin()), ASSET, owner(), Balance::MAX));
		assert_eq!(free(&PROJECT, &owner()), ASSET_MINIMUM);
		assert_eq!(held(&PROJECT, HoldReason::Milestone, &owner()), 300);

		let paid = gain(&PROJECT, &alice(), || {
			claim(hunter(), user(alice()), class, cabin)
		});
		assert_eq!(paid, 300);
	});
}

#[test]
fn milestone_is_out_of_reach() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(1_000), 1);
		assert_ok!(announce(train, Balance::MAX, 300));
		let cabin = board(&alice(), class);
		assert_eq!(due(&alice(), class, cabin), 0);
		pass(DAY);
		assert_ok!(settle(&alice(), class, cabin));
		assert_ok!(retire(class));

		let returned = gain(&token, &owner(), || close(train));

		let deposit = if token == Token::Native {
			deposit_of(1)
		} else {
			0
		};
		assert_eq!(returned, 300 + deposit);
	});
}

#[test]
fn numbers_are_as_large_as_they_get() {
	play(|| {
		const THIRD: Balance = SUPPLY / 3;
		let train = huge_train();
		for who in [alice(), bob()] {
			assert_ok!(Assets::transfer(signed(owner()), 9, who, THIRD));
		}
		let (alices, bobs) = (
			offer(train, ride_for(THIRD - 1), 2),
			offer(train, ride_for(7), 1),
		);
		assert_noop!(
			announce(train, 1, Balance::MAX),
			Error::<Test>::CannotAffordMilestone
		);
		// All but the one unit that keeps the owner's account alive.
		let liquid = free(&HUGE, &owner()) - 1;
		assert_ok!(announce(train, THIRD + 6, liquid));
		let cabin = board(&alice(), alices);
		let small = board(&bob(), bobs);

		// ⌊liquid × 7 / (liquid + 6)⌋ and ⌊liquid × (liquid − 1) / (liquid + 6)⌋.
		assert_eq!(liquid, THIRD);
		assert_eq!(reached(train), [(liquid, THIRD + 6)]);
		assert_eq!(due(&bob(), bobs, small), 6);
		assert_eq!(due(&alice(), alices, cabin), liquid - 7);
		assert_ok!(claim(hunter(), user(alice()), alices, cabin));
		assert_ok!(claim(hunter(), user(bob()), bobs, small));

		// A unit is the remainder, and the owner's again in the end.
		pass(DAY);
		assert_ok!(settle(&alice(), alices, cabin));
		assert_ok!(settle(&bob(), bobs, small));
		for class in [alices, bobs] {
			assert_ok!(retire(class));
		}
		assert_ok!(close(train));
		assert_eq!(free(&HUGE, &owner()), 2);
		assert_eq!(free(&HUGE, &bob()), THIRD + 6);
		assert_eq!(free(&HUGE, &alice()), THIRD + liquid - 7);
	});
}

#[test]
fn turnover_comes_to_the_limit_of_128_bits() {
	play(|| {
		const QUARTER: Balance = Balance::MAX / 4;
		let train = huge_train();
		assert_ok!(Assets::transfer(signed(owner()), 9, alice(), QUARTER + 10));
		let (class, small) = (
			offer(train, ride_for(QUARTER), 5),
			offer(train, ride_for(3), 2),
		);
		assert_ok!(announce(train, Balance::MAX, 300));
		for _ in 0..4 {
			let cabin = board(&alice(), class);
			pass(DAY);
			assert_ok!(settle(&alice(), class, cabin));
		}
		assert_eq!(record(train).collected, Balance::MAX - 3);

		// Nobody boards any more whose fare couldn't be counted, and the last unit is counted.
		let too_large = Error::<Test>::TurnoverTooLarge;
		assert_noop!(TravelCabin::board(signed(alice()), class), too_large);
		let cabin = board(&alice(), small);
		assert_eq!(
			(record(train).collected, record(train).aboard),
			(Balance::MAX, 3)
		);
		assert_eq!(due(&alice(), small, cabin), 300);
		let too_large = Error::<Test>::TurnoverTooLarge;
		assert_noop!(TravelCabin::board(signed(alice()), small), too_large);
		assert_noop!(
			announce(train, Balance::MAX, 300),
			Error::<Test>::ThresholdNotAhead
		);
	});
}

#[test]
fn owner_announces_the_same_fortune_again_and_again() {
	play(|| {
		const FORTUNE: Balance = SUPPLY - 100;
		let train = huge_train();
		let class = offer(train, ride_for(10), 3);

		// Its own passenger, it has every reward back; together they are more than 128 bits.
		for riding in 1..=3 {
			assert_ok!(announce(train, riding * 10, FORTUNE));
			let last = board(&owner(), class);
			for cabin in 0..=last {
				assert_eq!(due(&owner(), class, cabin), FORTUNE / riding);
				assert_ok!(claim(hunter(), user(owner()), class, cabin));
			}
		}

		assert_eq!(FORTUNE.checked_mul(3), None);
		assert_eq!(record(train).escrowed, FORTUNE % 2 + FORTUNE % 3);
	});
}

#[test]
fn token_admin_mints_to_the_limit() {
	play(|| {
		let train = launch(&PROJECT);
		let class = offer(train, ride_for(1_000), 2);
		assert_ok!(announce(train, 2_000, 300));
		let cabin = board(&alice(), class);
		let dpos = board_dpo(class);
		let supply = pallet_assets::Asset::<Test>::get(ASSET)
			.expect("a token")
			.supply;
		mint(&PROJECT, &admin(), Balance::MAX - supply);

		// No account can be credited then, and a DPO's share is under a hold anyway.
		assert_noop!(
			claim(hunter(), user(alice()), class, cabin),
			Error::<Test>::PassengerCannotBePaid
		);
		assert_ok!(claim(hunter(), dpo(), class, dpos));

		assert_ok!(Assets::burn(signed(admin()), ASSET, admin(), 1_000_000));
		let paid = gain(&PROJECT, &alice(), || {
			claim(hunter(), user(alice()), class, cabin)
		});
		assert_eq!(paid, 150);
	});
}

#[test]
fn dpo_that_does_not_exist_boards_for_a_milestone() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(1_000), 1);
		assert_ok!(announce(train, 1_000, 300));
		let deposit = mock_dpo::HoldReason::Deposit.into();

		assert_noop!(
			<TravelCabin as CabinProvider>::board_dpo(DPO + 1, class, &deposit),
			CabinError::<Test>::Inconsistent
		);

		assert_eq!(record(train).collected, 0);
	});
}
