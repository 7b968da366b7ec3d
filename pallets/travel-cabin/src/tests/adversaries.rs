//! What attackers try, each by name.

use super::*;
use bullet_train_primitives::Escrow;
use frame_support::traits::{LockableCurrency, WithdrawReasons};
use pallet_assets::Error as AssetsError;

const PROJECT: Token = Token::WithId(ASSET);

/// A ride of 28 days that earns 1,000,000.
fn long() -> ClassTerms {
	ClassTerms {
		yield_total: 1_000_000,
		bonus: 30,
		duration: 403_200,
		..terms()
	}
}

#[test]
fn hunter_comes_one_block_early() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), long(), 1);
		let cabin = board(&alice(), class);

		pass(100_800);

		assert_noop!(
			hunt(hunter(), user(alice()), class, cabin),
			Error::<Test>::TooEarlyToHunt
		);
	});
}

#[test]
fn passenger_hunts_its_own_ride() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), long(), 1);
		let cabin = board(&alice(), class);

		pass(200_000);

		assert_noop!(
			hunt(alice(), user(alice()), class, cabin),
			Error::<Test>::OwnRide
		);
	});
}

#[test]
fn outsider_settles_early() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), long(), 1);
		let cabin = board(&alice(), class);

		pass(403_199);

		assert_noop!(
			settle(hunter(), user(alice()), class, cabin),
			Error::<Test>::RideUnderWay
		);
	});
}

#[test]
fn outsider_settles_a_second_time() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), long(), 1);
		let cabin = board(&alice(), class);
		pass(403_200);
		assert_ok!(settle(hunter(), user(alice()), class, cabin));

		assert_noop!(
			settle(hunter(), user(alice()), class, cabin),
			Error::<Test>::NoSuchRide
		);
	});
}

#[test]
fn hunter_names_another_passenger_of_the_same_cabin() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), long(), 1);
		let cabin = board(&alice(), class);
		pass(403_200);

		for stranger in [user(bob()), user(hunter()), dpo(), Passenger::Dpo(0)] {
			assert_noop!(
				withdraw(hunter(), stranger.clone(), class, cabin),
				Error::<Test>::NoSuchRide
			);
			assert_noop!(
				settle(hunter(), stranger.clone(), class, cabin),
				Error::<Test>::NoSuchRide
			);
			assert_noop!(
				hunt(hunter(), stranger, class, cabin),
				Error::<Test>::NoSuchRide
			);
		}
	});
}

#[test]
fn owner_freezes_all_it_has_so_as_not_to_pay() {
	play(|| {
		let token = Token::Native;
		let class = offer(launch(&token), long(), 3);
		let (first, second) = (board(&alice(), class), board(&bob(), class));
		Balances::set_lock(*b"vesting_", &owner(), Balance::MAX, WithdrawReasons::all());
		assert_eq!(
			<Escrowed as Escrow<AccountId>>::lockable(&token, &owner()),
			0
		);

		pass(201_600);
		let yielded = gain(&token, &alice(), || {
			withdraw(alice(), user(alice()), class, first)
		});
		let cut = gain(&token, &hunter(), || {
			hunt(hunter(), user(bob()), class, second)
		});
		board_dpo(class);
		pass(201_600);
		assert_ok!(settle(alice(), user(alice()), class, first));
		assert_ok!(settle(bob(), user(bob()), class, second));

		assert_eq!((yielded, cut), (500_000, 5_000));
		assert_eq!(free(&token, &alice()), RICH + 1_000_000);
		assert_eq!(free(&token, &bob()), RICH + 995_000);
		assert_eq!(
			held(&token, mock_dpo::HoldReason::Bonus, &dpo_account()),
			30
		);
	});
}

#[test]
fn owner_pays_rewards_with_money_that_is_frozen() {
	play(|| {
		let train = launch(&Token::Native);
		let frozen = RICH - 1_000;
		Balances::set_lock(*b"vesting_", &owner(), frozen, WithdrawReasons::all());

		assert_noop!(
			try_offer(
				train,
				ClassTerms {
					yield_total: 1_000,
					..long()
				},
				1
			),
			Error::<Test>::CannotAffordReward
		);
	});
}

#[test]
fn user_pays_the_fare_with_money_that_is_frozen() {
	play(|| {
		let class = offer(launch(&Token::Native), long(), 1);
		// 999 are liquid, of which the deposit takes 100; a freeze doesn't rest on what is on hold.
		Balances::set_lock(*b"vesting_", &alice(), RICH - 999, WithdrawReasons::all());

		assert_noop!(try_board(alice(), class), Error::<Test>::CannotAffordFare);
	});
}

#[test]
fn token_admin_burns_and_moves_what_is_held() {
	play(|| {
		let class = offer(launch(&PROJECT), long(), 1);
		let cabin = board(&alice(), class);
		let (alice_free, owner_free) = (free(&PROJECT, &alice()), free(&PROJECT, &owner()));

		// The team gets at the free balance, as any token's team does, and at nothing else.
		assert_ok!(Assets::burn(signed(admin()), ASSET, alice(), Balance::MAX));
		assert_ok!(Assets::burn(signed(admin()), ASSET, owner(), Balance::MAX));
		assert_eq!(free(&PROJECT, &alice()), ASSET_MINIMUM);
		for victim in [alice(), owner()] {
			assert!(Assets::force_transfer(signed(admin()), ASSET, victim, admin(), 6).is_err());
		}
		assert!(alice_free > ASSET_MINIMUM && owner_free > ASSET_MINIMUM);

		pass(403_200);
		assert_ok!(settle(bob(), user(alice()), class, cabin));
		assert_eq!(free(&PROJECT, &alice()), ASSET_MINIMUM + 1_000 + 990_000);
	});
}

#[test]
fn token_admin_freezes_and_blocks_and_can_only_delay() {
	play(|| {
		let class = offer(launch(&PROJECT), long(), 1);
		let cabin = board(&alice(), class);
		pass(403_200);

		assert_ok!(Assets::freeze(signed(admin()), ASSET, owner()));
		assert_ok!(Assets::freeze(signed(admin()), ASSET, alice()));
		// A frozen account can't spend but receive, and what the owner holds isn't its own to freeze.
		assert_ok!(settle(alice(), user(alice()), class, cabin));

		assert_eq!(free(&PROJECT, &alice()), RICH + 1_000_000);
	});
}

#[test]
fn token_admin_destroys_the_token_to_get_at_what_is_held() {
	play(|| {
		let class = offer(launch(&PROJECT), long(), 1);
		board(&alice(), class);

		assert_noop!(
			Assets::start_destroy(signed(admin()), ASSET),
			AssetsError::<Test>::ContainsHolds
		);
	});
}

#[test]
fn token_admin_mints_to_the_limit_and_can_only_delay() {
	play(|| {
		let class = offer(launch(&PROJECT), long(), 1);
		let cabin = board(&alice(), class);
		pass(403_200);
		let supply = pallet_assets::Asset::<Test>::get(ASSET)
			.expect("a token")
			.supply;
		mint(&PROJECT, &admin(), Balance::MAX - supply);

		assert_ok!(settle(alice(), user(alice()), class, cabin));
		assert_noop!(
			claim(bob(), alice(), class, cabin),
			Error::<Test>::CannotBePaid
		);
		assert_ok!(Assets::burn(
			signed(admin()),
			ASSET,
			admin(),
			Balance::MAX / 2
		));
		assert_ok!(claim(bob(), alice(), class, cabin));

		assert_eq!(free(&PROJECT, &alice()), RICH + 1_000_000);
	});
}

#[test]
fn passenger_has_itself_reaped() {
	play(|| {
		let class = offer(launch(&PROJECT), long(), 1);
		let cabin = board(&alice(), class);

		// With a fare on hold the account can't die, whatever it gives away.
		assert!(Assets::transfer(signed(alice()), ASSET, bob(), RICH - 1_000).is_err());
		assert_ok!(Assets::transfer_all(signed(alice()), ASSET, bob(), false));
		assert_eq!(free(&PROJECT, &alice()), ASSET_MINIMUM);
		assert!(Assets::refund(signed(alice()), ASSET, true).is_err());

		pass(403_200);
		assert_ok!(settle(bob(), user(alice()), class, cabin));
		assert_eq!(free(&PROJECT, &alice()), ASSET_MINIMUM + 1_000 + 990_000);
	});
}

#[test]
fn owner_rides_its_own_cabin() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), long(), 2);
		let worth_before = worth(&token, &owner());
		let cabin = board(&owner(), class);
		assert_eq!(held(&token, HoldReason::Fare, &owner()), 1_000);
		assert_eq!(
			held(&token, HoldReason::Reward, &owner()),
			1_000_000 + 1_000_030
		);

		pass(201_600);
		assert_ok!(withdraw(owner(), user(owner()), class, cabin));
		assert_eq!(
			held(&token, HoldReason::Reward, &owner()),
			500_000 + 1_000_030
		);
		pass(201_600);
		let cut = gain(&token, &hunter(), || {
			settle(hunter(), user(owner()), class, cabin)
		});

		assert_eq!(cut, 5_000);
		assert_eq!(worth(&token, &owner()), worth_before - 5_000);
		assert_eq!(held(&token, HoldReason::Reward, &owner()), 1_000_030);
	});
}

#[test]
fn owner_hunts_its_own_passenger() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), long(), 1);
		let cabin = board(&alice(), class);
		pass(201_600);

		let cut = gain(&token, &owner(), || {
			hunt(owner(), user(alice()), class, cabin)
		});

		assert_eq!(cut, 5_000);
		assert_eq!(
			free(&token, &alice()),
			rich_less(&token, 1_000, 1) + 495_000
		);
	});
}

#[test]
fn numbers_are_as_large_as_they_get() {
	play(|| {
		const HUGE: u32 = 9;
		const TENTH: Balance = Balance::MAX / 10;
		let token = Token::WithId(HUGE);
		assert_ok!(Assets::create(signed(owner()), HUGE, owner(), 1));
		assert_ok!(Assets::mint(signed(owner()), HUGE, owner(), TENTH));
		// As much as can be locked: half of all.
		assert_ok!(Assets::mint(signed(owner()), HUGE, alice(), 4 * TENTH + 1));
		let train = launch(&token);
		let huge = |yield_total, bonus| ClassTerms {
			fare: 4 * TENTH,
			yield_total,
			bonus,
			..long()
		};

		assert_noop!(
			try_offer(train, huge(Balance::MAX, 1), 1),
			Error::<Test>::RewardTooLarge
		);
		assert_noop!(
			try_offer(train, huge(Balance::MAX, 0), 2),
			Error::<Test>::RewardTooLarge
		);
		assert_noop!(
			try_offer(train, huge(Balance::MAX, 0), 1),
			Error::<Test>::CannotAffordReward
		);
		let class = offer(train, huge(TENTH / 4, 0), 3);
		// Twice the fare is as much turnover as the train can count.
		for _ in 0..2 {
			let cabin = board(&alice(), class);
			pass(403_200);
			assert_ok!(settle(alice(), user(alice()), class, cabin));
		}
		assert_noop!(
			try_board(alice(), class),
			pallet_bullet_train::Error::<Test>::TurnoverTooLarge
		);

		assert_eq!(free(&token, &alice()), 4 * TENTH + 1 + 2 * (TENTH / 4));
		assert_ok!(retire(class));
		assert_eq!(
			worth(&token, &owner()) + worth(&token, &alice()),
			5 * TENTH + 1
		);
	});
}

#[test]
fn ride_is_settled_years_late() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), long(), 1);
		let cabin = board(&alice(), class);

		pass(14_400 * 365 * 30);

		assert_ok!(settle(alice(), user(alice()), class, cabin));
		assert_eq!(free(&token, &alice()), RICH + 1_000_000);
	});
}

#[test]
fn ride_is_boarded_at_the_end_of_time() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), long(), 2);

		at(u32::MAX - 403_200);
		let cabin = board(&alice(), class);
		pass(1);
		assert_noop!(try_board(bob(), class), Error::<Test>::EndsTooLate);
		at(u32::MAX);

		assert_ok!(settle(alice(), user(alice()), class, cabin));
		assert_eq!(free(&token, &alice()), RICH + 1_000_000);
	});
}

#[test]
fn governance_sets_nonsense_periods() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), long(), 1);
		let cabin = board(&alice(), class);
		pass(1_000);

		BlocksPerDay::set(u32::MAX);
		assert_noop!(
			hunt(hunter(), user(alice()), class, cabin),
			Error::<Test>::TooEarlyToHunt
		);
		BlocksPerDay::set(0);
		assert_noop!(try_offer(0, long(), 1), Error::<Test>::DurationOutOfBounds);
		assert_ok!(hunt(hunter(), user(alice()), class, cabin));
		pass(403_200);
		assert_ok!(settle(alice(), user(alice()), class, cabin));
	});
}

#[test]
fn owner_of_one_train_touches_the_classes_of_another() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), long(), 1);
		assert_ok!(BulletTrain::launch_train(
			signed(bob()),
			b"Mine".to_vec(),
			token.clone()
		));

		assert_noop!(
			TravelCabin::retire_class(signed(bob()), class),
			Error::<Test>::NotOwner
		);
		assert_noop!(
			TravelCabin::add_cabins(signed(bob()), class, 1),
			Error::<Test>::NotOwner
		);
	});
}
