//! Boarding (Rulebook 1.3).

use super::*;
use bullet_train_primitives::{CabinProvider, Income};

const TERMS: ClassTerms = ClassTerms {
	fare: 1_000,
	yield_total: 200,
	bonus: 30,
	duration: 14_400,
};

#[test]
fn fare_should_be_locked_on_the_users_own_account_when_it_boards() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, TERMS, 2);
		clear_events();

		let cabin = board(&alice(), class);

		assert_eq!(held(&token, HoldReason::Fare, &alice()), 1_000);
		assert_eq!(free(&token, &alice()), RICH - 1_000);
		assert_eq!(
			cabin_events(),
			[Event::Boarded {
				train,
				class,
				cabin,
				passenger: user(alice()),
				account: alice(),
				owner: owner(),
				token: token.clone(),
				fare: 1_000,
			},]
		);
	});
}

#[test]
fn bonus_should_become_the_classs_surplus_when_a_user_boards() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), TERMS, 2);
		let surplus = || TravelCabin::class(class).expect("a class").surplus;

		let returned = gain(&token, &owner(), || try_board(alice(), class));

		assert_eq!((returned, surplus()), (0, 30));
		assert_eq!(held(&token, HoldReason::Reward, &owner()), 2 * 230);
		assert_eq!(worth(&token, &alice()), RICH);
	});
}

#[test]
fn boarding_should_touch_nothing_of_the_owners() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), TERMS, 2);
		let account = || {
			(
				frame_system::Account::<Test>::get(owner()),
				free(&token, &owner()),
				held(&token, HoldReason::Reward, &owner()),
				held(&Token::Native, HoldReason::ClassDeposit, &owner()),
			)
		};
		let before = account();

		board(&alice(), class);

		assert_eq!(account(), before);
	});
}

#[test]
fn boarding_should_be_refused_when_the_class_is_not_the_one_meant() {
	play_in_every_token(|token| {
		let (train, other) = (launch(&token), launch(&token));
		let class = offer(train, TERMS, 2);
		let board = |train, highest_fare| {
			let call = || TravelCabin::board(signed(alice()), class, train, highest_fare);
			dispatched(|| done(call()))
		};

		assert_noop!(board(Some(other), None), Error::<Test>::OtherTrain);
		assert_noop!(board(Some(train), Some(999)), Error::<Test>::FareTooHigh);
		assert_noop!(board(None, Some(0)), Error::<Test>::FareTooHigh);
		assert_ok!(board(Some(train), Some(1_000)));
		assert_ok!(board(None, Some(Balance::MAX)));
	});
}

#[test]
fn passenger_should_need_no_native_token_when_it_rides_in_another() {
	play(|| {
		let token = Token::WithId(ASSET);
		let class = offer(launch(&token), TERMS, 1);
		let cabin = board(&alice(), class);
		pass(14_400);
		let bolt = worth(&Token::Native, &alice());

		assert_ok!(settle(alice(), class, cabin));

		assert_eq!(free(&Token::Native, &alice()), RICH);
		assert_eq!(bolt, RICH);
	});
}

#[test]
fn bonus_should_go_to_the_dpos_bonus_account_when_a_dpo_boards() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, TERMS, 2);
		let owner_before = free(&token, &owner());
		clear_events();

		let cabin = board_dpo(class);

		assert_eq!(
			held(&token, mock_dpo::HoldReason::Bonus, &dpo_account()),
			30
		);
		assert_eq!(
			held(&token, mock_dpo::HoldReason::Deposit, &dpo_account()),
			0
		);
		assert_eq!(held(&token, HoldReason::Fare, &dpo_account()), 1_000);
		assert_eq!(held(&token, HoldReason::Reward, &owner()), 230 + 200);
		assert_eq!(free(&token, &owner()), owner_before);
		assert_eq!(DpoReceived::get(), [(DPO, Income::Bonus, 30)]);
		assert_eq!(
			cabin_events(),
			[
				Event::BonusPaid {
					class,
					cabin,
					passenger: dpo(),
					account: dpo_account(),
					owner: owner(),
					token: token.clone(),
					amount: 30,
				},
				Event::Boarded {
					train,
					class,
					cabin,
					passenger: dpo(),
					account: dpo_account(),
					owner: owner(),
					token: token.clone(),
					fare: 1_000,
				},
			]
		);
	});
}

#[test]
fn dpo_should_not_board_when_its_deposit_falls_short_or_it_does_not_exist() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), TERMS, 2);
		let deposit = mock_dpo::HoldReason::Deposit.into();
		let board = |dpo| <TravelCabin as CabinProvider>::board_dpo(dpo, class, &deposit);

		assert_noop!(board(DPO), Error::<Test>::CannotAffordFare);
		assert_noop!(board(DPO + 1), Error::<Test>::Inconsistent);
	});
}

#[test]
fn cabins_should_be_numbered_in_the_order_of_boarding() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), TERMS, 4);

		let cabins = [
			board(&alice(), class),
			board(&bob(), class),
			board_dpo(class),
			board(&alice(), class),
		];

		assert_eq!(cabins, [0, 1, 2, 3]);
	});
}

#[test]
fn user_should_ride_each_ride_on_its_own_when_it_boards_several_cabins() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), TERMS, 3);
		let first = board(&alice(), class);
		pass(7_200);
		let second = board(&alice(), class);
		assert_eq!(held(&token, HoldReason::Fare, &alice()), 2_000);

		pass(7_200);
		let due = |cabin| TravelCabin::ride(class, cabin).expect("a ride").due;
		assert_eq!((due(first), due(second)), (200, 100));
		assert_ok!(settle(bob(), class, first));
		assert_noop!(settle(bob(), class, second), Error::<Test>::RideUnderWay);

		assert_eq!(held(&token, HoldReason::Fare, &alice()), 1_000);
		assert_eq!(due(second), 100);
	});
}

#[test]
fn user_should_not_board_when_its_liquid_balance_falls_short() {
	play_in_every_token(|token| {
		let spendable = match token {
			Token::Native => RICH - EXISTENTIAL_DEPOSIT,
			Token::WithId(_) => RICH - ASSET_MINIMUM,
		};
		let train = launch(&token);
		let just = offer(
			train,
			ClassTerms {
				fare: spendable,
				..TERMS
			},
			1,
		);
		let dear = offer(
			train,
			ClassTerms {
				fare: spendable + 1,
				..TERMS
			},
			1,
		);

		assert_noop!(try_board(alice(), dear), Error::<Test>::CannotAffordFare);
		board(&alice(), just);
		assert_noop!(try_board(account(b'z'), just), Error::<Test>::SoldOut);
	});
}

#[test]
fn quote_should_tell_terms_and_availability_to_dpos() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), TERMS, 1);
		let quote = || <TravelCabin as CabinProvider>::quote(class);

		let before = quote().expect("on sale");
		board(&alice(), class);
		let after = quote().expect("still a class");

		assert!(before.available && !after.available);
		assert_eq!(
			(
				before.token,
				before.fare,
				before.yield_total,
				before.bonus,
				before.duration
			),
			(token.clone(), 1_000, 200, 30, 14_400)
		);
		assert_eq!(<TravelCabin as CabinProvider>::quote(class + 1), None);
	});
}
