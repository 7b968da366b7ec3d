//! Tests of the view functions.

use super::*;

#[test]
fn train_should_tell_its_turnover_and_its_milestones() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(1_000), 3);
		offer(train, ride_for(1), 1);
		for (threshold, reward) in [(9_000, 40), (1_500, 30), (5_000, 20)] {
			assert_ok!(announce(train, threshold, reward));
		}
		let cabin = board(&alice(), class);
		pass(DAY);
		assert_ok!(settle(&alice(), class, cabin));
		let cabin = board(&bob(), class);
		board(&carol(), class);
		assert_ok!(claim(hunter(), class, cabin));

		assert_eq!(
			BulletTrain::train(train),
			Some(TrainView {
				train,
				name: b"Orient".to_vec(),
				owner: owner(),
				token: token.clone(),
				collected: 3_000,
				aboard: 2_000,
				classes: 2,
				in_service: 2,
				closed: false,
				reached: vec![ReachedMilestone {
					reward: 30,
					aboard: 1_000
				}],
				upcoming: vec![
					Milestone {
						threshold: 5_000,
						reward: 20
					},
					Milestone {
						threshold: 9_000,
						reward: 40
					},
				],
				to_next: Some(2_000),
				escrowed: 60,
			})
		);
	});
}

#[test]
fn train_should_tell_that_no_milestone_is_next_when_there_is_none() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let view = BulletTrain::train(train).expect("a train");
		assert_eq!((view.to_next, view.classes, view.escrowed), (None, 0, 0));

		assert_ok!(announce(train, 700, 5));
		assert_eq!(
			BulletTrain::train(train).expect("a train").to_next,
			Some(700)
		);

		board(&alice(), offer(train, ride_for(700), 1));
		let view = BulletTrain::train(train).expect("a train");
		assert_eq!((view.to_next, view.classes, view.escrowed), (None, 1, 5));
	});
}

#[test]
fn nothing_should_be_told_when_there_is_no_such_train_or_ride() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(1_000), 2);
		assert_ok!(announce(train, 1_000, 300));
		let cabin = board(&alice(), class);

		assert_eq!(BulletTrain::train(train + 1), None);
		for (class, cabin) in [(class + 1, cabin), (class, cabin + 1)] {
			assert_eq!(BulletTrain::share_due(class, cabin), None);
		}
		assert_eq!(BulletTrain::share_due(class, cabin), Some(300));
	});
}

#[test]
fn share_due_should_be_what_a_claim_pays() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let (dear, cheap) = (
			offer(train, ride_for(997), 2),
			offer(train, ride_for(13), 2),
		);
		for (threshold, reward) in [(1_000, 1_009), (1_010, 499), (2_000, 77)] {
			assert_ok!(announce(train, threshold, reward));
		}
		let rides = [
			(alice(), dear),
			(bob(), cheap),
			(carol(), dear),
			(alice(), cheap),
		]
		.map(|(who, class)| (board(&who, class), who, class));

		for (cabin, who, class) in rides {
			let told = due(class, cabin);
			let paid = if told > 0 {
				gain(&token, &who, || claim(hunter(), class, cabin))
			} else {
				assert_noop!(claim(hunter(), class, cabin), Error::<Test>::NoShareDue);
				0
			};
			assert_eq!(told, paid);
			assert_eq!(due(class, cabin), 0);
		}
	});
}

#[test]
fn lockable_should_be_what_a_project_can_put_into_a_milestone_to_the_unit() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let most = BulletTrain::lockable(owner(), token.clone());
		// The owner can lock all its free balance except the token's minimum, which keeps its
		// account alive.
		let minimum = match token {
			Token::Native => EXISTENTIAL_DEPOSIT,
			Token::WithId(_) => ASSET_MINIMUM,
		};
		assert_eq!(most, free(&token, &owner()) - minimum);
		assert_noop!(
			announce(train, 1_000, most + 1),
			Error::<Test>::CannotAffordMilestone
		);
		assert_ok!(announce(train, 1_000, most));
		assert_eq!(BulletTrain::lockable(owner(), token.clone()), 0);
		let nobody = AccountId::new([0x77; 32]);
		assert_eq!(BulletTrain::lockable(nobody, token), 0);
		assert_eq!(BulletTrain::lockable(owner(), Token::WithId(999)), 0);
	});
}
