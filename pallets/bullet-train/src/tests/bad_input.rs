//! Bad arguments: each wrong value fails with its own error and changes nothing.

use super::*;
use codec::{Encode, MaxEncodedLen};
use frame_support::dispatch::RawOrigin;
use sp_runtime::traits::BadOrigin;

/// Launches a train with a turnover of 1,000 and a milestone at 2,000. Alice rides, and her share
/// of an earlier milestone waits.
fn world() -> (TrainId, ClassId, CabinNumber) {
	let train = launch(&PROJECT);
	let class = offer(train, ride_for(1_000), 5);
	assert_ok!(announce(train, 1_000, 300));
	assert_ok!(announce(train, 2_000, 300));
	(train, class, board(&alice(), class))
}

fn try_launch(who: AccountId, name: &[u8], token: Token) -> DispatchResult {
	BulletTrain::launch_train(signed(who), name.to_vec(), token)
}

/// Takes from an account all BOLT that it could put on hold.
fn impoverish(who: &AccountId) {
	let all = free(&Token::Native, who) - EXISTENTIAL_DEPOSIT;
	assert_ok!(Balances::transfer_keep_alive(
		signed(who.clone()),
		bob(),
		all
	));
}

#[test]
fn calls_should_be_refused_when_nobody_signed_them() {
	play(|| {
		let (train, class, cabin) = world();
		for raw in [RawOrigin::Root, RawOrigin::None] {
			let nobody = || RuntimeOrigin::from(raw.clone());
			assert_noop!(
				BulletTrain::launch_train(nobody(), b"Orient".to_vec(), PROJECT),
				BadOrigin
			);
			assert_noop!(
				BulletTrain::add_milestone(nobody(), train, 3_000, 300),
				BadOrigin
			);
			assert_noop!(
				BulletTrain::claim_milestones(nobody(), class, cabin),
				BadOrigin
			);
			assert_noop!(BulletTrain::close_train(nobody(), train), BadOrigin);
		}
	});
}

#[test]
fn launch_train_should_name_what_is_wrong_with_the_name() {
	play(|| {
		let launch_as = |name: &[u8]| try_launch(owner(), name, PROJECT);

		assert_noop!(launch_as(b""), Error::<Test>::NameEmpty);
		assert_noop!(launch_as(&[b'x'; 65]), Error::<Test>::NameTooLong);
		// 33 letters of two bytes each.
		assert_noop!(
			launch_as("é".repeat(33).as_bytes()),
			Error::<Test>::NameTooLong
		);
		assert_noop!(launch_as(&[0xff]), Error::<Test>::NameNotText);
		// The first byte of a letter of two bytes.
		assert_noop!(launch_as(&"é".as_bytes()[..1]), Error::<Test>::NameNotText);
		for blank in [
			"\u{20}",
			"\u{a0}\u{3000}",
			"\u{200b}",
			"\u{feff}",
			"\u{3164}",
		] {
			assert_noop!(launch_as(blank.as_bytes()), Error::<Test>::NameEmpty);
		}
		for unreadable in ["\0", "Orient\n", "a\u{7f}b", "\u{202e}tneirO", "a\u{2066}b"] {
			assert_noop!(launch_as(unreadable.as_bytes()), Error::<Test>::NameNotText);
		}

		// The limits themselves are allowed.
		assert_ok!(launch_as(&[b'x'; 64]));
		assert_ok!(launch_as("é".repeat(32).as_bytes()));
		assert_ok!(launch_as(b"x"));
		assert_ok!(launch_as(" \u{200b}x".as_bytes()));
	});
}

#[test]
fn launch_train_should_be_refused_when_there_is_no_such_token() {
	play(|| {
		let unknown = Token::WithId(ASSET + 1);

		assert_noop!(
			try_launch(owner(), b"Orient", unknown.clone()),
			Error::<Test>::NoSuchToken
		);

		assert_ok!(Assets::create(signed(bob()), ASSET + 1, bob(), 1));
		assert_ok!(try_launch(owner(), b"Orient", unknown));
	});
}

#[test]
fn launch_train_should_be_refused_when_ids_have_run_out() {
	play(|| {
		NextTrain::<Test>::put(u32::MAX - 1);
		assert_ok!(try_launch(owner(), b"Last", PROJECT));
		assert_eq!(record(u32::MAX - 1).owner, owner());

		assert_noop!(
			try_launch(owner(), b"Orient", PROJECT),
			Error::<Test>::TooManyTrains
		);
	});
}

#[test]
fn launch_train_should_be_refused_when_the_deposit_is_too_much() {
	play(|| {
		impoverish(&owner());

		assert_noop!(
			try_launch(owner(), b"Orient", PROJECT),
			Error::<Test>::CannotAffordDeposit
		);
	});
}

#[test]
fn add_milestone_should_name_what_is_wrong() {
	play(|| {
		let (train, ..) = world();
		let add = |who: AccountId, train, threshold, reward| {
			BulletTrain::add_milestone(signed(who), train, threshold, reward)
		};

		assert_noop!(
			add(owner(), train + 1, 3_000, 300),
			Error::<Test>::NoSuchTrain
		);
		assert_noop!(add(alice(), train, 3_000, 300), Error::<Test>::NotOwner);
		for behind in [0, 1, 999, 1_000] {
			assert_noop!(
				add(owner(), train, behind, 300),
				Error::<Test>::ThresholdNotAhead
			);
		}
		assert_noop!(
			add(owner(), train, 2_000, 300),
			Error::<Test>::DuplicateThreshold
		);
		assert_noop!(add(owner(), train, 3_000, 0), Error::<Test>::ZeroReward);
		assert_noop!(
			add(owner(), train, 3_000, Balance::MAX),
			Error::<Test>::CannotAffordMilestone
		);
		let liquid = free(&PROJECT, &owner()) - ASSET_MINIMUM;
		assert_noop!(
			add(owner(), train, 3_000, liquid + 1),
			Error::<Test>::CannotAffordMilestone
		);

		// The limits themselves are allowed.
		assert_ok!(add(owner(), train, 1_001, liquid - 1));
		assert_ok!(add(owner(), train, Balance::MAX, 1));
		assert_eq!(free(&PROJECT, &owner()), ASSET_MINIMUM);
	});
}

#[test]
fn add_milestone_should_be_refused_when_the_train_has_had_64() {
	play(|| {
		let train = launch(&PROJECT);
		let class = offer(train, ride_for(32), 2);
		let fits = || {
			let bytes = Milestones::<Test>::get(train).encoded_size();
			assert!(bytes > 64 * 32 && bytes <= MilestonesOf::<Test>::max_encoded_len());
		};
		for threshold in 1..=64 {
			assert_ok!(announce(train, threshold, 1));
		}

		fits();
		assert_noop!(announce(train, 65, 1), Error::<Test>::TooManyMilestones);
		// Reached milestones count, too.
		board(&alice(), class);
		fits();
		assert_noop!(announce(train, 65, 1), Error::<Test>::TooManyMilestones);
		board(&alice(), class);
		assert_eq!((reached(train).len(), upcoming(train).len()), (64, 0));
		fits();
		assert_noop!(announce(train, 65, 1), Error::<Test>::TooManyMilestones);
	});
}

#[test]
fn add_milestone_should_be_refused_when_the_deposit_is_too_much() {
	play(|| {
		ByteDeposit::set(1);
		let train = launch(&PROJECT);
		impoverish(&owner());

		assert_noop!(
			announce(train, 1_000, 300),
			Error::<Test>::CannotAffordDeposit
		);
	});
}

#[test]
fn claim_milestones_should_be_refused_when_class_or_cabin_is_another() {
	play(|| {
		let (_, class, cabin) = world();
		let other = board(&bob(), class);

		for (class, cabin) in [
			(class, other + 1),
			(class + 1, cabin),
			(u32::MAX, cabin),
			(class, u32::MAX),
		] {
			assert_noop!(claim(alice(), class, cabin), Error::<Test>::NoSuchRide);
		}
		assert_ok!(claim(alice(), class, cabin));
	});
}

#[test]
fn claim_milestones_should_be_refused_when_the_ride_has_no_share() {
	play(|| {
		let train = launch(&PROJECT);
		let class = offer(train, ride_for(1_000), 5);
		assert_ok!(announce(train, 1_001, 300));
		let cabin = board(&alice(), class);

		assert_noop!(claim(alice(), class, cabin), Error::<Test>::NoShareDue);
	});
}

#[test]
fn close_train_should_name_what_is_wrong() {
	play(|| {
		let (train, class, cabin) = world();

		assert_noop!(close(train + 1), Error::<Test>::NoSuchTrain);
		assert_noop!(
			BulletTrain::close_train(signed(alice()), train),
			Error::<Test>::NotOwner
		);
		assert_noop!(close(train), Error::<Test>::TrainInService);
		pass(DAY);
		assert_ok!(settle(&alice(), class, cabin));
		assert_noop!(close(train), Error::<Test>::TrainInService);
		assert_ok!(retire(class));
		assert_noop!(
			BulletTrain::close_train(signed(alice()), train),
			Error::<Test>::NotOwner
		);
		assert_ok!(close(train));
		assert_noop!(close(train), Error::<Test>::NoSuchTrain);
	});
}

#[test]
fn close_train_should_be_refused_when_the_owner_cannot_receive_the_token() {
	play(|| {
		let train = launch(&PROJECT);
		assert_ok!(announce(train, 1_000, 300));
		assert_ok!(Assets::block(signed(admin()), ASSET, owner()));

		assert_noop!(close(train), Error::<Test>::OwnerCannotBePaid);

		assert_ok!(Assets::thaw(signed(admin()), ASSET, owner()));
		assert_ok!(close(train));
	});
}
