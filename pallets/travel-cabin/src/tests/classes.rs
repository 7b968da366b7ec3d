//! Creating, extending and retiring classes (Rulebook 1.2, 1.8).

use super::*;

const TERMS: ClassTerms = ClassTerms {
	fare: 1_000,
	yield_total: 200,
	bonus: 30,
	duration: 14_400,
};

#[test]
fn class_should_escrow_its_whole_reward_when_created() {
	play_in_every_token(|token| {
		let train = launch(&token);
		clear_events();

		let class = offer(train, TERMS, 7);

		assert_eq!(held(&token, HoldReason::Reward, &owner()), 7 * 230);
		// The owner has paid deposits for two records: a train and a class.
		assert_eq!(free(&token, &owner()), rich_less(&token, 7 * 230, 2));
		assert_eq!(
			cabin_events(),
			[Event::ClassCreated {
				class,
				train,
				owner: owner(),
				token: token.clone(),
				name: b"Gold".to_vec().try_into().expect("short"),
				terms: TERMS,
				cabins: 7,
				escrowed: 7 * 230,
			}]
		);
		let view = TravelCabin::class(class).expect("a class");
		assert_eq!(
			(view.cabins, view.sold, view.unsold, view.rides),
			(7, 0, 7, 0)
		);
	});
}

#[test]
fn class_should_not_exist_when_the_owner_cannot_afford_its_rewards() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let one_too_many = free(&token, &owner());
		// The reward needs the whole balance, but the deposit or the token's minimum needs a part
		// of it.
		let terms = ClassTerms {
			yield_total: one_too_many,
			bonus: 0,
			..TERMS
		};

		assert_noop!(
			try_offer(train, terms, 1),
			Error::<Test>::CannotAffordReward
		);
		assert_eq!(TravelCabin::class(0), None);
	});
}

#[test]
fn class_should_take_the_last_liquid_unit_when_its_reward_needs_it() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let liquid = match token {
			Token::Native => free(&token, &owner()) - deposit_of(1) - EXISTENTIAL_DEPOSIT,
			Token::WithId(_) => free(&token, &owner()) - ASSET_MINIMUM,
		};
		let terms = |yield_total| ClassTerms {
			yield_total,
			bonus: 0,
			..TERMS
		};

		assert_noop!(
			try_offer(train, terms(liquid + 1), 1),
			Error::<Test>::CannotAffordReward
		);
		offer(train, terms(liquid), 1);
		assert_eq!(held(&token, HoldReason::Reward, &owner()), liquid);
	});
}

#[test]
fn class_should_cost_nothing_but_its_deposit_when_it_rewards_nothing() {
	play_in_every_token(|token| {
		let class = offer(
			launch(&token),
			ClassTerms {
				yield_total: 0,
				bonus: 0,
				..TERMS
			},
			u32::MAX,
		);
		assert_eq!(held(&token, HoldReason::Reward, &owner()), 0);

		let cabin = board(&alice(), class);
		pass(14_400);
		assert_noop!(withdraw(alice(), class, cabin), Error::<Test>::NothingDue);
		assert_ok!(settle(bob(), class, cabin));
		assert_eq!(free(&token, &alice()), RICH);
	});
}

#[test]
fn cabins_should_be_sold_and_escrowed_when_added() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), TERMS, 1);
		board(&alice(), class);
		assert_noop!(try_board(bob(), class), Error::<Test>::SoldOut);
		clear_events();

		assert_ok!(TravelCabin::add_cabins(signed(owner()), class, 2));

		// The bonus of the user's cabin is the class's surplus, which is used first.
		assert_eq!(
			cabin_events(),
			[Event::CabinsAdded {
				class,
				owner: owner(),
				token: token.clone(),
				added: 2,
				from_surplus: 30,
				escrowed: 430,
			}]
		);
		assert_eq!(held(&token, HoldReason::Reward, &owner()), 200 + 460);
		assert_eq!(TravelCabin::class(class).expect("a class").surplus, 0);
		assert_eq!(board(&bob(), class), 1);
	});
}

#[test]
fn unsold_rewards_should_return_at_once_when_a_class_is_retired() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), TERMS, 10);
		board(&alice(), class);
		let before = free(&token, &owner());
		clear_events();

		assert_ok!(retire(class));

		assert_eq!(free(&token, &owner()) - before, 9 * 230 + 30);
		assert_eq!(held(&token, HoldReason::Reward, &owner()), 200);
		assert_eq!(
			cabin_events(),
			[Event::ClassRetired {
				class,
				owner: owner(),
				token: token.clone(),
				unsold: 9,
				returned: 9 * 230 + 30,
				surplus: 0,
			}]
		);
		assert_noop!(try_board(bob(), class), Error::<Test>::ClassRetired);
		assert_noop!(
			TravelCabin::add_cabins(signed(owner()), class, 1),
			Error::<Test>::ClassRetired
		);
		assert_noop!(retire(class), Error::<Test>::ClassRetired);
	});
}

#[test]
fn ride_should_go_on_untouched_when_its_class_is_extended_or_retired() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), TERMS, 2);
		let cabin = board(&alice(), class);
		pass(7_200);

		assert_ok!(TravelCabin::add_cabins(signed(owner()), class, 5));
		assert_ok!(retire(class));

		assert_eq!(
			gain(&token, &alice(), || withdraw(alice(), class, cabin)),
			100
		);
		pass(7_200);
		assert_ok!(settle(alice(), class, cabin));
		assert_eq!(free(&token, &alice()), RICH + 200);
	});
}

#[test]
fn record_and_deposit_should_go_when_a_retired_class_has_its_last_ride_settled() {
	play(|| {
		let token = Token::WithId(ASSET);
		let class = offer(launch(&token), TERMS, 3);
		let deposit = || held(&Token::Native, HoldReason::ClassDeposit, &owner());
		let (first, second) = (board(&alice(), class), board(&bob(), class));
		assert_ok!(retire(class));
		pass(14_400);

		assert_ok!(settle(hunter(), class, first));
		assert_eq!(deposit(), deposit_of(1));
		assert!(TravelCabin::class(class).is_some());
		clear_events();
		assert_ok!(settle(hunter(), class, second));

		assert_eq!(deposit(), 0);
		assert_eq!(TravelCabin::class(class), None);
		assert_eq!(
			cabin_events().pop(),
			Some(Event::ClassClosed {
				class,
				owner: owner()
			})
		);
		assert_ok!(BulletTrain::close_train(signed(owner()), 0));
		assert_eq!(free(&Token::Native, &owner()), RICH);
	});
}

#[test]
fn class_should_be_gone_at_once_when_retired_without_rides() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), TERMS, 3);

		assert_ok!(retire(class));

		assert_eq!(TravelCabin::class(class), None);
		assert_eq!(free(&token, &owner()), rich_less(&token, 0, 1));
		// An id is never used twice.
		assert_eq!(offer(0, TERMS, 1), class + 1);
	});
}

#[test]
fn classes_of_several_trains_should_keep_apart_when_one_owner_runs_them_in_one_token() {
	play_in_every_token(|token| {
		let (one, two) = (launch(&token), launch(&token));
		let (first, second) = (offer(one, TERMS, 2), offer(two, TERMS, 3));
		assert_eq!(held(&token, HoldReason::Reward, &owner()), 5 * 230);

		assert_ok!(retire(first));

		assert_eq!(held(&token, HoldReason::Reward, &owner()), 3 * 230);
		assert_ok!(BulletTrain::close_train(signed(owner()), one));
		assert_noop!(
			BulletTrain::close_train(signed(owner()), two),
			pallet_bullet_train::Error::<Test>::TrainInService
		);
		board(&alice(), second);
	});
}

#[test]
fn surplus_should_be_paid_to_the_owner_by_anyones_call() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), TERMS, 3);
		assert_noop!(pay_owner(class), Error::<Test>::NothingForOwner);
		board(&alice(), class);
		board(&bob(), class);
		clear_events();

		assert_eq!(gain(&token, &owner(), || pay_owner(class)), 60);

		assert_eq!(
			cabin_events(),
			[Event::OwnerPaid {
				class,
				caller: hunter(),
				owner: owner(),
				token: token.clone(),
				surplus: 60,
				deposit: 0,
			}]
		);
		assert_eq!(held(&token, HoldReason::Reward, &owner()), 2 * 200 + 230);
		assert_noop!(pay_owner(class), Error::<Test>::NothingForOwner);
		assert_noop!(pay_owner(class + 1), Error::<Test>::NoSuchClass);
	});
}

#[test]
fn deposit_should_grow_with_cabins_and_return_when_their_rides_are_over() {
	play(|| {
		ByteDeposit::set(1);
		let token = Token::WithId(ASSET);
		let train = launch(&token);
		let deposit = || held(&Token::Native, HoldReason::ClassDeposit, &owner());
		let class = offer(train, ClassTerms { bonus: 0, ..TERMS }, 2);
		let of_two = deposit();
		assert_ok!(TravelCabin::add_cabins(signed(owner()), class, 1));
		let cabin = deposit() - of_two;
		assert!(cabin > 0);

		// Boarding and settling don't change the deposit.
		let first = board(&alice(), class);
		pass(14_400);
		assert_ok!(settle(bob(), class, first));
		assert_eq!(deposit(), of_two + cabin);
		assert_ok!(pay_owner(class));
		assert_eq!(deposit(), of_two);

		// In a retired class, only cabins with open rides need a deposit.
		board(&bob(), class);
		assert_ok!(retire(class));
		assert_ok!(pay_owner(class));
		assert_eq!(deposit(), of_two - cabin);
		assert_noop!(pay_owner(class), Error::<Test>::NothingForOwner);
	});
}

#[test]
fn paying_the_owner_should_never_raise_a_deposit_when_prices_have_risen() {
	play(|| {
		let token = Token::WithId(ASSET);
		let class = offer(launch(&token), TERMS, 2);
		let cabin = board(&alice(), class);
		pass(14_400);
		assert_ok!(settle(bob(), class, cabin));
		let deposit = || held(&Token::Native, HoldReason::ClassDeposit, &owner());
		let before = deposit();
		ByteDeposit::set(1_000);

		assert_eq!(gain(&token, &owner(), || pay_owner(class)), 30);

		assert_eq!(deposit(), before);
		assert_noop!(pay_owner(class), Error::<Test>::NothingForOwner);
	});
}

#[test]
fn cabins_should_not_be_added_when_the_owner_cannot_afford_their_deposit() {
	play(|| {
		let class = offer(launch(&Token::WithId(ASSET)), TERMS, 1);
		ByteDeposit::set(RICH);

		assert_noop!(
			dispatched(|| TravelCabin::add_cabins(signed(owner()), class, 1)),
			Error::<Test>::CannotAffordDeposit
		);
	});
}
