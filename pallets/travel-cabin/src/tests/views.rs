//! Tests of the view functions.

use super::*;
use bullet_train_primitives::Found;

#[test]
fn ride_should_tell_what_is_due_and_when() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(
			train,
			ClassTerms {
				yield_total: 1_000_000,
				duration: 403_200,
				..terms()
			},
			2,
		);
		assert_ok!(BulletTrain::add_milestone(
			signed(owner()),
			train,
			2_000,
			300
		));
		at(10);
		let cabin = board(&alice(), class);
		board(&bob(), class);
		at(110);
		assert_ok!(withdraw(alice(), class, cabin));
		at(100_811);

		let view = TravelCabin::ride(class, cabin).expect("a ride");
		assert_eq!(
			view,
			RideView {
				passenger: user(alice()),
				train,
				class,
				cabin,
				token: token.clone(),
				fare: 1_000,
				yield_total: 1_000_000,
				boarded: 10,
				ends_at: Some(403_210),
				accrued: 250_002,
				withdrawn: 248,
				due: 249_754,
				share_due: 0,
				hunter_cut: 2_497,
				huntable_from: Some(100_911),
				// The hour after its end is the hunters'.
				settles_by_itself_at: Some(403_810),
			}
		);
		let bobs = TravelCabin::ride(class, 1).expect("a ride");
		assert_eq!((bobs.share_due, bobs.huntable_from), (150, Some(100_811)));
		assert_eq!(TravelCabin::ride(class, 2), None);
		assert_eq!(TravelCabin::ride(class + 1, cabin), None);
	});
}

#[test]
fn class_should_tell_its_terms_and_what_is_left() {
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, terms(), 3);
		board(&alice(), class);

		assert_eq!(
			TravelCabin::class(class),
			Some(ClassView {
				class,
				train,
				name: b"Gold".to_vec(),
				owner: owner(),
				token: token.clone(),
				terms: terms(),
				cabins: 3,
				sold: 1,
				unsold: 2,
				rides: 1,
				kept: 0,
				retired: false,
				surplus: terms().bonus,
			})
		);
		assert_ok!(retire(class));
		let view = TravelCabin::class(class).expect("a ride is under way");
		assert_eq!((view.retired, view.unsold), (true, 0));
		assert_eq!(TravelCabin::class(class + 1), None);
	});
}

#[test]
fn classes_of_should_list_a_trains_classes_in_their_order() {
	play_in_every_token(|token| {
		let [one, other] = [(); 2].map(|()| launch(&token));
		let [a, b, c] = [one, other, one].map(|train| offer(train, terms(), 1));
		let found = |ids: &[ClassId], next| Found {
			ids: ids.to_vec(),
			next,
		};
		assert_eq!(TravelCabin::classes_of(one, 0, 100), found(&[a, c], None));
		assert_eq!(TravelCabin::classes_of(other, 0, 100), found(&[b], None));
		assert_eq!(TravelCabin::classes_of(one, 0, 1), found(&[a], Some(b)));
		assert_eq!(TravelCabin::classes_of(one, b, 1), found(&[c], None));
		assert_eq!(TravelCabin::classes_of(other + 1, 0, 100), found(&[], None));
		// A removed class is in no list.
		assert_ok!(retire(a));
		assert_eq!(TravelCabin::classes_of(one, 0, 100), found(&[c], None));
	});
}

#[test]
fn rides_of_should_list_a_passengers_rides_page_by_page() {
	play_in_every_token(|token| {
		let class = offer(launch(&token), terms(), 200);
		for _ in 0..120 {
			board(&alice(), class);
		}
		board(&bob(), class);
		board_dpo(class);

		let cabins = |from, limit| -> Vec<CabinNumber> {
			TravelCabin::rides_of(user(alice()), from, limit)
				.iter()
				.map(|r| r.cabin)
				.collect()
		};
		// A page has at most 100 rides. Pages don't overlap and leave nothing out.
		assert_eq!(cabins(0, 1_000).len(), 100);
		let mut all = [cabins(0, 50), cabins(50, 50), cabins(100, 50)].concat();
		all.sort_unstable();
		assert_eq!(all, (0..120).collect::<Vec<_>>());
		assert!(cabins(120, 50).is_empty());
		assert!(cabins(0, 0).is_empty());
		assert_eq!(TravelCabin::rides_of(dpo(), 0, 10).len(), 1);
		assert_eq!(TravelCabin::rides_of(user(carol()), 0, 10), []);
	});
}
