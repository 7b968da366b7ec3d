//! Which calls a fund pays for: those on its train that serve their caller and would succeed
//! (Rulebook 6.2).

use super::*;
use pallet_bullet_train::Call as Trains;
use pallet_dpo::{Call as Dpos, Proposal, Recipients, Target};
use pallet_travel_cabin::Call as Cabins;

const TOKEN: Token = Token::WithId(ASSET);

/// A funded train in the project's token, and a class on it.
fn scene() -> (TrainId, u32) {
	let train = launch(&TOKEN);
	assert_ok!(FeeFund::fund(signed(owner()), train, 1_000_000));
	assert_ok!(FeeFund::set_limits(
		signed(owner()),
		train,
		100_000,
		1_000_000
	));
	(train, offer(train, terms(), 5))
}

/// The train that pays for a call.
fn payer(who: &AccountId, call: impl Into<RuntimeCall>) -> Option<TrainId> {
	FeeFund::sponsor(&call.into(), who, FEE, 0).train
}

fn boarding(class: u32, train: Option<TrainId>, highest_fare: Option<Balance>) -> Cabins<Test> {
	Cabins::board {
		class,
		train,
		highest_fare,
	}
}

#[test]
fn boarding_should_be_paid_for_when_it_would_succeed() {
	play(|| {
		let (train, class) = scene();
		assert_eq!(payer(&alice(), boarding(class, None, None)), Some(train));
		assert_eq!(
			payer(&alice(), boarding(class, Some(train), Some(1_000))),
			Some(train)
		);
		assert_eq!(
			payer(&alice(), boarding(class, Some(train + 1), None)),
			None
		);
		assert_eq!(payer(&alice(), boarding(class, None, Some(999))), None);
		assert_eq!(payer(&alice(), boarding(class + 1, None, None)), None);
		// It has no fare.
		assert_eq!(payer(&newcomer(), boarding(class, None, None)), None);
		for n in 0..5 {
			board(&person(n), class);
		}
		assert_eq!(payer(&alice(), boarding(class, None, None)), None);
	});
}

#[test]
fn tip_should_be_counted_before_the_fare() {
	play(|| {
		let train = launch(&Token::Native);
		assert_ok!(FeeFund::fund(signed(owner()), train, 10_000));
		assert_ok!(FeeFund::set_limits(signed(owner()), train, 5_000, 10_000));
		let class = offer(train, terms(), 5);
		let who = account(b'z');
		mint(&Token::Native, &who, 1_000 + EXISTENTIAL_DEPOSIT + 7);
		let call: RuntimeCall = boarding(class, None, None).into();
		let payer = |tip| FeeFund::sponsor(&call, &who, FEE, tip).train;
		assert_eq!(payer(7), Some(train));
		assert_eq!(payer(8), None);
		assert_eq!(payer(Balance::MAX), None);
	});
}

#[test]
fn withdrawal_should_be_paid_for_when_something_is_due() {
	play(|| {
		let (train, class) = scene();
		let cabin = board(&alice(), class);
		let call = || Cabins::withdraw_yield { class, cabin };
		assert_eq!(payer(&alice(), call()), None);
		pass(DAY / 2);
		assert_eq!(payer(&alice(), call()), Some(train));
		assert_eq!(payer(&bob(), call()), None);
		let hunt = Cabins::hunt_treasure { class, cabin };
		pass(30 * DAY);
		assert_eq!(payer(&hunter(), hunt), None);
		let settle = Cabins::settle_ride { class, cabin };
		assert_eq!(payer(&alice(), settle), None);
	});
}

#[test]
fn claim_should_be_paid_for_when_it_pays_its_caller() {
	play(|| {
		let (train, class) = scene();
		assert_ok!(BulletTrain::add_milestone(
			signed(owner()),
			train,
			1_000,
			500
		));
		let cabin = board(&alice(), class);
		let claim = || Trains::claim_milestones { class, cabin };
		assert_eq!(payer(&alice(), claim()), Some(train));
		assert_eq!(payer(&bob(), claim()), None);
		assert_ok!(Assets::block(signed(admin()), ASSET, alice()));
		assert_eq!(payer(&alice(), claim()), None);
		pass(DAY);
		assert_ok!(done(TravelCabin::settle_ride(signed(bob()), class, cabin)));
		let kept = || Cabins::claim_unclaimed { class, cabin };
		assert_eq!(payer(&alice(), kept()), None);
		assert_ok!(Assets::thaw(signed(admin()), ASSET, alice()));
		assert_eq!(payer(&bob(), kept()), None);
		assert_eq!(payer(&alice(), kept()), Some(train));
	});
}

/// Creates a DPO of Bob's for a cabin of this class, and has others buy the rest of the seats.
fn pool(class: u32, filled: bool) -> u32 {
	let dpo = pallet_dpo::NextDpo::<Test>::get();
	let expiry = System::block_number() + DAY;
	assert_ok!(Dpo::create(
		signed(bob()),
		b"Pool".to_vec(),
		Target::Class(class),
		expiry,
		15,
		None,
		None
	));
	if filled {
		for (n, seats) in [(0, 15), (1, 15), (2, 15), (3, 15), (4, 15), (5, 10)] {
			let by = signed(person(n));
			assert_ok!(Dpo::buy_seats(by, dpo, seats, None, None, None));
		}
	}
	dpo
}

fn buying(dpo: u32, seats: u8, referrer: Option<AccountId>) -> Dpos<Test> {
	Dpos::buy_seats {
		dpo,
		seats,
		referrer,
		manager: None,
		highest_price: Some(10),
	}
}

#[test]
fn seats_should_be_paid_for_when_they_can_be_bought() {
	play(|| {
		let (train, class) = scene();
		let dpo = pool(class, false);
		assert_eq!(payer(&alice(), buying(dpo, 15, None)), Some(train));
		for refused in [
			buying(dpo, 16, None),
			buying(dpo, 0, None),
			buying(dpo, 1, Some(alice())),
			buying(dpo, 1, Some(Dpo::account(dpo))),
			buying(dpo + 1, 1, None),
		] {
			assert_eq!(payer(&alice(), refused), None);
		}
		assert_eq!(payer(&newcomer(), buying(dpo, 1, None)), None);
		pass(DAY);
		assert_eq!(payer(&alice(), buying(dpo, 1, None)), None);
	});
}

#[test]
fn members_should_be_paid_for_when_they_commit_release_and_claim() {
	play(|| {
		let (train, class) = scene();
		let dpo = pool(class, true);
		let commit = || Dpos::commit {
			dpo,
			target: Target::Class(class),
			referrer: None,
		};
		assert_eq!(payer(&bob(), commit()), Some(train));
		assert_eq!(payer(&person(0), commit()), None);
		pass(8 * DAY);
		assert_eq!(payer(&person(0), commit()), Some(train));
		assert_eq!(payer(&alice(), commit()), None);
		assert_ok!(Dpo::commit(
			signed(person(0)),
			dpo,
			Target::Class(class),
			None
		));
		let release = |recipients| Dpos::release_yield { dpo, recipients };
		assert_eq!(payer(&person(0), release(Recipients::MOST)), None);
		pass(DAY);
		assert_ok!(done(TravelCabin::withdraw_yield(signed(bob()), class, 0)));
		assert_eq!(payer(&person(0), release(Recipients::MOST)), Some(train));
		assert_eq!(payer(&alice(), release(Recipients::MOST)), None);
		let few = Recipients {
			accounts: 6,
			dpos: 0,
		};
		assert_eq!(payer(&person(0), release(few)), None);
		assert_ok!(Assets::block(signed(admin()), ASSET, person(0)));
		assert_ok!(done(Dpo::release_yield(
			signed(bob()),
			dpo,
			Recipients::MOST
		)));
		let claim = |who| Dpos::claim_unclaimed { dpo, who };
		assert_eq!(payer(&person(0), claim(person(0))), None);
		assert_ok!(Assets::thaw(signed(admin()), ASSET, person(0)));
		assert_eq!(payer(&person(0), claim(person(0))), Some(train));
		assert_eq!(payer(&person(1), claim(person(0))), None);
	});
}

#[test]
fn voter_should_be_paid_for_when_its_vote_can_take_effect() {
	play(|| {
		let (train, class) = scene();
		let dpo = pool(class, true);
		let proposal = Proposal::Commit(Target::Class(class));
		assert_ok!(Dpo::propose(signed(bob()), dpo, proposal.clone(), None));
		let vote = |proposal: &Proposal<AccountId>| Dpos::vote {
			dpo,
			maker: bob(),
			proposal: proposal.clone(),
			acts_for: None,
		};
		let call = || vote(&proposal);
		assert_eq!(payer(&person(0), call()), Some(train));
		assert_eq!(payer(&person(0), vote(&Proposal::Dissolve)), None);
		assert_eq!(payer(&alice(), call()), None);
		for n in 0..3 {
			assert_ok!(done(Dpo::vote(
				signed(person(n)),
				dpo,
				bob(),
				proposal.clone(),
				None
			)));
		}
		// The next one decides. While the class is sold out, it would fail.
		assert_eq!(payer(&person(3), call()), Some(train));
		for n in 10..15 {
			board(&person(n), class);
		}
		assert_eq!(payer(&person(3), call()), None);
	});
}

#[test]
fn taker_should_be_paid_for_when_the_offer_stands() {
	play(|| {
		let (train, class) = scene();
		let dpo = pool(class, true);
		assert_ok!(Dpo::offer_seats(signed(person(0)), dpo, 5, 20));
		let take = |seats, highest_price, edition| Dpos::take_seats {
			dpo,
			seller: person(0),
			seats,
			highest_price,
			edition,
		};
		assert_eq!(payer(&alice(), take(5, 20, 0)), Some(train));
		for refused in [take(6, 20, 0), take(5, 19, 0), take(5, 20, 1)] {
			assert_eq!(payer(&alice(), refused), None);
		}
		assert_eq!(payer(&newcomer(), take(5, 20, 0)), None);
		assert_ok!(Assets::block(signed(admin()), ASSET, person(0)));
		assert_eq!(payer(&alice(), take(5, 20, 0)), None);
	});
}

#[test]
fn train_of_a_dpo_should_be_that_of_the_target_which_it_takes() {
	play(|| {
		let (first, class) = scene();
		let (second, other) = scene();
		let dpo = pool(class, true);
		let call = |target| Dpos::commit {
			dpo,
			target: Target::Class(target),
			referrer: None,
		};
		assert_eq!(payer(&bob(), call(class)), Some(first));
		assert_ok!(TravelCabin::retire_class(signed(owner()), class));
		assert_eq!(payer(&bob(), call(class)), None);
		// The fund of the promised train pays for the commitment to another one.
		assert_eq!(payer(&bob(), call(other)), Some(first));
		assert_ok!(Dpo::commit(signed(bob()), dpo, Target::Class(other), None));
		pass(DAY);
		assert_ok!(done(TravelCabin::withdraw_yield(signed(bob()), other, 0)));
		let release = Dpos::release_yield {
			dpo,
			recipients: Recipients::MOST,
		};
		assert_eq!(payer(&bob(), release), Some(second));
	});
}

#[test]
fn no_other_call_should_be_paid_for() {
	play(|| {
		let (train, class) = scene();
		let dpo = pool(class, false);
		let calls: [RuntimeCall; 6] = [
			Trains::close_train { train }.into(),
			Call::<Test>::fund { train, amount: 1 }.into(),
			Call::<Test>::settle { train }.into(),
			Cabins::pay_owner { class }.into(),
			Dpos::report_failed { dpo }.into(),
			frame_system::Call::<Test>::remark { remark: vec![] }.into(),
		];
		for call in calls {
			assert_eq!(payer(&owner(), call), None);
		}
	});
}

#[test]
fn view_should_say_who_pays() {
	play(|| {
		let (train, class) = scene();
		let call: RuntimeCall = boarding(class, None, None).into();
		let encoded = codec::Encode::encode(&call);
		assert_eq!(FeeFund::payer(alice(), encoded.clone(), FEE), Some(train));
		assert_eq!(FeeFund::payer(alice(), encoded.clone(), 100_001), None);
		assert_eq!(FeeFund::payer(newcomer(), encoded.clone(), FEE), None);
		assert_eq!(FeeFund::payer(alice(), encoded[1..].to_vec(), FEE), None);
	});
}
