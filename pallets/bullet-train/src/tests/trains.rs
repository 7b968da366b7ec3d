//! Launching and closing trains (Rulebook 1.1, 2.6).

use super::*;

#[test]
fn train_should_be_recorded_when_a_project_launches_it() {
	play_in_every_token(|token| {
		let name = b"Orient Express".to_vec();

		assert_ok!(BulletTrain::launch_train(
			signed(owner()),
			name.clone(),
			token.clone()
		));

		let train = record(0);
		assert_eq!(train.name.to_vec(), name);
		assert_eq!((train.owner, train.token), (owner(), token.clone()));
		assert_eq!(
			(train.collected, train.aboard, train.classes, train.reached),
			(0, 0, 0, 0)
		);
		assert_eq!((train.next_threshold, train.escrowed), (None, 0));
		assert_eq!(
			held(&Token::Native, HoldReason::TrainDeposit, &owner()),
			deposit_of(1)
		);
		assert_eq!(
			train_events(),
			[Event::TrainLaunched {
				train: 0,
				owner: owner(),
				token: token.clone(),
				name: name.try_into().expect("14 bytes fit"),
			}]
		);
	});
}

#[test]
fn trains_should_be_numbered_in_the_order_of_launching_when_there_are_several() {
	play_in_every_token(|token| {
		assert_eq!((launch(&token), launch(&token)), (0, 1));
		assert_ok!(BulletTrain::launch_train(
			signed(bob()),
			b"Rival".to_vec(),
			token.clone()
		));

		assert_eq!(record(1).owner, owner());
		assert_eq!(record(2).owner, bob());
		assert_eq!(
			held(&Token::Native, HoldReason::TrainDeposit, &owner()),
			2 * deposit_of(1)
		);
		assert_eq!(
			held(&Token::Native, HoldReason::TrainDeposit, &bob()),
			deposit_of(1)
		);
	});
}

#[test]
fn number_should_not_be_given_again_when_a_train_is_closed() {
	play_in_every_token(|token| {
		let first = launch(&token);
		assert_ok!(close(first));

		assert_eq!(launch(&token), first + 1);
		assert_eq!(BulletTrain::train(first), None);
	});
}

#[test]
fn milestones_and_deposit_should_return_when_a_train_is_closed() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(1_000), 3);
		assert_ok!(announce(train, 3_000, 100));
		assert_ok!(announce(train, 4_000, 7_000));
		let cabins = [alice(), bob(), carol()].map(|who| (board(&who, class), who));
		assert_ok!(retire(class));
		pass(DAY);
		for (cabin, who) in cabins {
			assert_ok!(settle(&who, class, cabin));
		}
		clear_events();

		assert_ok!(close(train));

		// Each passenger got 33 of the first milestone. Its remainder of 1 and all of the second
		// return.
		assert_eq!(
			train_events(),
			[
				Event::TrainClosed {
					train,
					owner: owner(),
					token: token.clone(),
					returned: 7_001
				},
				Event::TrainDissolved {
					train,
					owner: owner()
				}
			]
		);
		assert_eq!(free(&token, &owner()), RICH - 99);
		assert_eq!(held(&token, HoldReason::Milestone, &owner()), 0);
		assert_eq!(held(&Token::Native, HoldReason::TrainDeposit, &owner()), 0);
		assert!(!Trains::<Test>::contains_key(train));
		assert!(!Milestones::<Test>::contains_key(train));
	});
}

#[test]
fn nothing_should_return_but_the_deposit_when_a_train_without_milestones_is_closed() {
	play_in_every_token(|token| {
		let train = launch(&token);
		clear_events();

		assert_ok!(close(train));

		assert_eq!(
			train_events(),
			[
				Event::TrainClosed {
					train,
					owner: owner(),
					token: token.clone(),
					returned: 0
				},
				Event::TrainDissolved {
					train,
					owner: owner()
				}
			]
		);
		assert_eq!(free(&Token::Native, &owner()), RICH);
		assert_eq!(free(&PROJECT, &owner()), RICH);
	});
}

#[test]
fn closed_train_should_remain_until_nothing_is_kept_in_its_classes() {
	play(|| {
		let train = launch(&PROJECT);
		let class = offer(train, ride_for(1_000), 1);
		assert_ok!(announce(train, 9_000, 300));
		let cabin = board(&alice(), class);
		pass(DAY);
		assert_ok!(Assets::block(signed(admin()), ASSET, alice()));
		assert_ok!(settle(&alice(), class, cabin));
		assert_ok!(retire(class));

		assert_eq!(gain(&PROJECT, &owner(), || close(train)), 300);

		let view = BulletTrain::train(train).expect("a class keeps a fare");
		assert!(view.closed && view.upcoming.is_empty());
		assert_eq!((view.classes, view.in_service, view.escrowed), (1, 0, 0));
		assert_noop!(close(train), Error::<Test>::TrainClosed);
		assert_noop!(announce(train, 99_000, 1), Error::<Test>::TrainClosed);
		let create = || {
			let name = b"Late".to_vec();
			TravelCabin::create_class(signed(owner()), train, name, ride_for(1), 1)
		};
		assert_noop!(dispatched(create), Error::<Test>::TrainClosed);

		assert_ok!(Assets::thaw(signed(admin()), ASSET, alice()));
		clear_events();
		assert_ok!(TravelCabin::claim_unclaimed(signed(bob()), class, cabin));
		assert_eq!(
			train_events(),
			[Event::TrainDissolved {
				train,
				owner: owner()
			}]
		);
		assert_eq!(free(&Token::Native, &owner()), RICH);
	});
}

#[test]
fn train_should_not_be_closed_when_it_has_a_class_on_sale_or_a_ride() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let (sold, unsold) = (
			offer(train, ride_for(1_000), 1),
			offer(train, ride_for(1), 1),
		);
		let cabin = board(&alice(), sold);
		assert_noop!(close(train), Error::<Test>::TrainInService);

		assert_ok!(retire(unsold));
		assert_noop!(close(train), Error::<Test>::TrainInService);
		assert_ok!(retire(sold));
		assert_noop!(close(train), Error::<Test>::TrainInService);
		pass(DAY);
		assert_noop!(close(train), Error::<Test>::TrainInService);
		assert_ok!(settle(&alice(), sold, cabin));
		assert_ok!(close(train));
		assert_noop!(close(train), Error::<Test>::NoSuchTrain);
	});
}

#[test]
fn other_trains_should_keep_their_milestones_when_one_is_closed() {
	play_in_every_token(|token| {
		let (first, second) = (launch(&token), launch(&token));
		let class = offer(second, ride_for(1_000), 1);
		assert_ok!(announce(first, 1_000, 300));
		assert_ok!(announce(second, 1_000, 500));
		assert_eq!(held(&token, HoldReason::Milestone, &owner()), 800);

		let returned = gain(&token, &owner(), || close(first));

		let deposit = if token == Token::Native {
			deposit_of(1)
		} else {
			0
		};
		assert_eq!(returned, 300 + deposit);
		assert_eq!(held(&token, HoldReason::Milestone, &owner()), 500);
		let cabin = board(&alice(), class);
		assert_eq!(due(class, cabin), 500);
	});
}

#[test]
fn deposit_should_grow_with_every_milestone_and_return_when_the_train_is_closed() {
	play_in_every_token(|token| {
		ByteDeposit::set(1);
		let deposit = || held(&Token::Native, HoldReason::TrainDeposit, &owner());
		let train = launch(&token);
		let class = offer(train, ride_for(1_000), 1);
		let without = deposit();

		// A milestone's threshold and reward take 16 bytes each.
		for (nth, threshold) in [(1, 1_000), (2, 500), (3, 2_000)] {
			assert_ok!(announce(train, threshold, 300));
			assert_eq!(deposit(), without + nth * 32);
		}
		let cabin = board(&alice(), class);
		assert_eq!(deposit(), without + 3 * 32);
		pass(DAY);
		assert_ok!(settle(&alice(), class, cabin));
		assert_ok!(retire(class));
		assert_ok!(close(train));

		assert_eq!(deposit(), 0);
	});
}
