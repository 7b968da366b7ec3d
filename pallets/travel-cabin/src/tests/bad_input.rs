//! Bad arguments: each wrong value fails with its own error and changes nothing.

use super::*;
use frame_support::dispatch::RawOrigin;
use sp_runtime::{traits::BadOrigin, DispatchError};

const PROJECT: Token = Token::WithId(ASSET);

/// Offers a class, in which Alice rides.
fn world() -> (TrainId, ClassId, CabinNumber) {
	let train = launch(&PROJECT);
	let class = offer(train, terms(), 3);
	(train, class, board(&alice(), class))
}

#[test]
fn calls_should_be_refused_when_nobody_signed_them() {
	play(|| {
		let (train, class, cabin) = world();
		for origin in [
			RuntimeOrigin::from(RawOrigin::Root),
			RuntimeOrigin::from(RawOrigin::None),
		] {
			let o = || origin.clone();
			assert_noop!(
				TravelCabin::create_class(o(), train, b"Gold".to_vec(), terms(), 1),
				BadOrigin
			);
			assert_noop!(TravelCabin::add_cabins(o(), class, 1), BadOrigin);
			assert_noop!(TravelCabin::retire_class(o(), class), BadOrigin);
			assert_noop!(TravelCabin::board(o(), class, None, None), BadOrigin);
			assert_noop!(TravelCabin::withdraw_yield(o(), class, cabin), BadOrigin);
			assert_noop!(TravelCabin::hunt_treasure(o(), class, cabin), BadOrigin);
			assert_noop!(TravelCabin::settle_ride(o(), class, cabin), BadOrigin);
			assert_noop!(TravelCabin::claim_unclaimed(o(), class, cabin), BadOrigin);
			assert_noop!(TravelCabin::pay_owner(o(), class), BadOrigin);
		}
	});
}

#[test]
fn create_class_should_name_what_is_wrong() {
	play(|| {
		let (train, ..) = world();
		let create = |who: AccountId, train, name: &[u8], terms, cabins| {
			TravelCabin::create_class(signed(who), train, name.to_vec(), terms, cabins)
		};
		let with = |change: fn(&mut ClassTerms)| {
			let mut terms = terms();
			change(&mut terms);
			terms
		};
		let cases: [(DispatchResult, Error<Test>); 13] = [
			(
				create(owner(), train + 1, b"Gold", terms(), 1),
				Error::NoSuchTrain,
			),
			(create(alice(), train, b"Gold", terms(), 1), Error::NotOwner),
			(create(owner(), train, b"", terms(), 1), Error::NameEmpty),
			(
				create(owner(), train, &[b'x'; 65], terms(), 1),
				Error::NameTooLong,
			),
			(
				create(owner(), train, &[0xff], terms(), 1),
				Error::NameNotText,
			),
			(
				create(owner(), train, "\u{3000}\u{2060}".as_bytes(), terms(), 1),
				Error::NameEmpty,
			),
			(
				create(owner(), train, "Gold\u{202e}".as_bytes(), terms(), 1),
				Error::NameNotText,
			),
			(
				create(owner(), train, b"Gold", with(|t| t.fare = 0), 1),
				Error::ZeroFare,
			),
			(
				create(owner(), train, b"Gold", with(|t| t.duration = 7_199), 1),
				Error::DurationOutOfBounds,
			),
			(
				create(
					owner(),
					train,
					b"Gold",
					with(|t| t.duration = 366 * 14_400 + 1),
					1,
				),
				Error::DurationOutOfBounds,
			),
			(
				create(owner(), train, b"Gold", terms(), 0),
				Error::ZeroCabins,
			),
			(
				create(
					owner(),
					train,
					b"Gold",
					with(|t| t.yield_total = Balance::MAX),
					2,
				),
				Error::RewardTooLarge,
			),
			(
				create(
					owner(),
					train,
					b"Gold",
					with(|t| (t.yield_total, t.bonus) = (1, Balance::MAX)),
					1,
				),
				Error::RewardTooLarge,
			),
		];
		for (result, error) in cases {
			assert_eq!(result, Err(error.into()));
		}
		// None of these calls has changed anything.
		assert_eq!(TravelCabin::class(1), None);
		assert_eq!(
			held(&Token::Native, HoldReason::ClassDeposit, &owner()),
			deposit_of(1)
		);
		// The limits themselves are allowed.
		assert_ok!(create(
			owner(),
			train,
			&[b'x'; 64],
			with(|t| t.duration = 7_200),
			1
		));
		assert_ok!(create(
			owner(),
			train,
			b"x",
			with(|t| t.duration = 366 * 14_400),
			1
		));
	});
}

#[test]
fn create_class_should_be_refused_when_ids_have_run_out_or_the_deposit_is_too_much() {
	play(|| {
		let (train, ..) = world();
		let all = free(&Token::Native, &owner()) - EXISTENTIAL_DEPOSIT;
		assert_ok!(Balances::transfer_keep_alive(signed(owner()), bob(), all));
		assert_noop!(
			try_offer(train, terms(), 1),
			Error::<Test>::CannotAffordDeposit
		);

		NextClass::<Test>::put(u32::MAX);
		assert_noop!(try_offer(train, terms(), 1), Error::<Test>::TooManyClasses);
	});
}

#[test]
fn add_cabins_should_name_what_is_wrong() {
	play(|| {
		let (train, class, _) = world();
		let add = |who: AccountId, class, added| {
			dispatched(|| TravelCabin::add_cabins(signed(who), class, added))
		};

		assert_noop!(add(owner(), class + 1, 1), Error::<Test>::NoSuchClass);
		assert_noop!(add(alice(), class, 1), Error::<Test>::NotOwner);
		assert_noop!(add(owner(), class, 0), Error::<Test>::ZeroCabins);
		assert_noop!(add(owner(), class, u32::MAX), Error::<Test>::TooManyCabins);
		assert_noop!(
			add(owner(), class, 100_000_000),
			Error::<Test>::CannotAffordReward
		);
		let dear = offer(
			train,
			ClassTerms {
				yield_total: RICH / 2,
				..terms()
			},
			1,
		);
		assert_noop!(
			add(owner(), dear, u32::MAX - 1),
			Error::<Test>::CannotAffordReward
		);
		let generous = ClassTerms {
			yield_total: 0,
			bonus: 0,
			..terms()
		};
		let full = offer(train, generous, u32::MAX);
		assert_noop!(add(owner(), full, 1), Error::<Test>::TooManyCabins);
		assert_ok!(retire(class));
		assert_noop!(add(owner(), class, 1), Error::<Test>::ClassRetired);
	});
}

#[test]
fn add_cabins_should_be_refused_when_the_reward_does_not_fit() {
	play(|| {
		const HUGE: u32 = 9;
		assert_ok!(Assets::create(signed(owner()), HUGE, owner(), 1));
		assert_ok!(Assets::mint(
			signed(owner()),
			HUGE,
			owner(),
			Balance::MAX / 2
		));
		let train = launch(&Token::WithId(HUGE));
		let class = offer(
			train,
			ClassTerms {
				yield_total: Balance::MAX / 4,
				..terms()
			},
			1,
		);

		assert_noop!(
			TravelCabin::add_cabins(signed(owner()), class, 5),
			Error::<Test>::RewardTooLarge
		);
	});
}

#[test]
fn retire_class_should_name_what_is_wrong() {
	play(|| {
		let (_, class, _) = world();

		assert_noop!(retire(class + 1), Error::<Test>::NoSuchClass);
		assert_noop!(
			TravelCabin::retire_class(signed(alice()), class),
			Error::<Test>::NotOwner
		);
		assert_ok!(retire(class));
		assert_noop!(retire(class), Error::<Test>::ClassRetired);
	});
}

#[test]
fn board_should_name_what_is_wrong() {
	play(|| {
		let (_, class, _) = world();

		assert_noop!(try_board(alice(), class + 1), Error::<Test>::NoSuchClass);
		// The newcomer has nothing of the project token.
		assert_noop!(
			try_board(newcomer(), class),
			Error::<Test>::CannotAffordFare
		);
		board(&bob(), class);
		board(&bob(), class);
		assert_noop!(try_board(alice(), class), Error::<Test>::SoldOut);
		assert_ok!(retire(class));
		assert_noop!(try_board(alice(), class), Error::<Test>::ClassRetired);
	});
}

#[test]
fn calls_on_a_ride_should_be_refused_when_class_or_cabin_is_another() {
	play(|| {
		let (_, class, cabin) = world();
		pass(14_400 * 10);
		type Call = fn(AccountId, ClassId, CabinNumber) -> DispatchResult;
		for call in [withdraw as Call, hunt as Call, settle as Call] {
			for (class, cabin) in [(class + 1, cabin), (class, cabin + 1)] {
				assert_noop!(
					call(alice(), class, cabin),
					DispatchError::from(Error::<Test>::NoSuchRide)
				);
			}
		}
	});
}

#[test]
fn claim_unclaimed_should_be_refused_when_class_or_cabin_is_another() {
	play(|| {
		let (_, class, cabin) = world();
		pass(14_400);
		assert_ok!(Assets::block(signed(admin()), ASSET, alice()));
		assert_ok!(settle(alice(), class, cabin));
		assert_ok!(Assets::thaw(signed(admin()), ASSET, alice()));

		for (class, cabin) in [(class + 1, cabin), (class, cabin + 1)] {
			assert_noop!(claim(bob(), class, cabin), Error::<Test>::NothingUnclaimed);
		}
		assert_ok!(claim(bob(), class, cabin));
	});
}
