//! Funding, limits, taking back, settling, and the end of the train (Rulebook 6.1, 6.4).

use super::*;

fn close(train: TrainId) -> DispatchResult {
	dispatched(|| done(BulletTrain::close_train(signed(owner()), train)))
}

#[test]
fn amount_should_be_on_hold_on_the_owners_account_when_it_funds() {
	play(|| {
		let train = launch(&Token::Native);
		let before = free(&Token::Native, &owner());
		assert_ok!(FeeFund::fund(signed(owner()), train, 700));
		assert_ok!(FeeFund::fund(signed(owner()), train, 300));
		assert_eq!(on_hold(&owner()), 1_000);
		assert_eq!(
			free(&Token::Native, &owner()),
			before - 1_000 - deposit_of(1)
		);
		let expected = FundView {
			held: 1_000,
			owed: 0,
			allowance: 0,
			limit: 0,
			spent_today: 0,
		};
		assert_eq!(view(train), expected);
	});
}

#[test]
fn fund_should_pay_nothing_until_limits_are_set() {
	play(|| {
		let train = launch(&Token::Native);
		assert_ok!(FeeFund::fund(signed(owner()), train, 10_000));
		assert!(!pays(train, &alice(), FEE));
		assert_ok!(FeeFund::set_limits(signed(owner()), train, FEE, FEE));
		assert!(pays(train, &alice(), FEE));
	});
}

#[test]
fn every_call_should_name_what_is_wrong() {
	play(|| {
		let train = launch(&Token::Native);
		let by = || signed(owner());
		let strangers: [(AccountId, TrainId, DispatchError); 2] = [
			(owner(), 99, Error::<Test>::NoSuchTrain.into()),
			(alice(), train, Error::<Test>::NotOwner.into()),
		];
		for (caller, id, error) in strangers {
			let by = || signed(caller.clone());
			assert_noop!(FeeFund::fund(by(), id, 1), error);
			assert_noop!(FeeFund::set_limits(by(), id, 1, 1), error);
			assert_noop!(FeeFund::take_back(by(), id, None), error);
		}
		assert_noop!(FeeFund::fund(by(), train, 0), Error::<Test>::ZeroAmount);
		assert_noop!(
			dispatched(|| FeeFund::fund(by(), train, Balance::MAX)),
			Error::<Test>::CannotAffordFund
		);
		assert_noop!(
			FeeFund::set_limits(by(), train, 1, 1),
			Error::<Test>::NoFund
		);
		assert_noop!(FeeFund::take_back(by(), train, None), Error::<Test>::NoFund);
		assert_noop!(FeeFund::settle(by(), train), Error::<Test>::NoFund);

		assert_ok!(FeeFund::fund(by(), train, 100));
		assert_noop!(FeeFund::settle(by(), train), Error::<Test>::NothingOwed);
		for (amount, error) in [
			(Some(0), Error::<Test>::ZeroAmount),
			(Some(101), Error::<Test>::MoreThanLeft),
		] {
			assert_noop!(FeeFund::take_back(by(), train, amount), error);
		}
		assert_ok!(FeeFund::take_back(by(), train, None));
		assert_noop!(
			FeeFund::take_back(by(), train, None),
			Error::<Test>::ZeroAmount
		);
	});
}

#[test]
fn poor_owner_should_be_told_that_it_cannot_afford_the_deposit() {
	play(|| {
		let poor = account(b'q');
		mint(&Token::Native, &poor, deposit_of(1) + EXISTENTIAL_DEPOSIT);
		let train = pallet_bullet_train::NextTrain::<Test>::get();
		assert_ok!(BulletTrain::launch_train(
			signed(poor.clone()),
			b"Poor".to_vec(),
			Token::Native
		));
		assert_noop!(
			FeeFund::fund(signed(poor), train, 1),
			Error::<Test>::CannotAffordDeposit
		);
	});
}

#[test]
fn what_is_owed_should_go_to_the_treasury_when_anyone_settles() {
	play(|| {
		let train = funded(10_000, FEE, 10_000);
		assert!(pays(train, &alice(), FEE));
		let before = free(&Token::Native, &treasury());
		assert_ok!(FeeFund::settle(signed(bob()), train));
		assert_eq!(free(&Token::Native, &treasury()), before + FEE);
		assert_eq!((view(train).held, view(train).owed), (9_000, 0));
		assert_eq!(on_hold(&owner()), 9_000);
	});
}

#[test]
fn owner_should_take_back_all_but_what_is_owed() {
	play(|| {
		let train = funded(10_000, FEE, 10_000);
		assert!(pays(train, &alice(), FEE));
		assert_noop!(
			FeeFund::take_back(signed(owner()), train, Some(9_001)),
			Error::<Test>::MoreThanLeft
		);
		let before = free(&Token::Native, &owner());
		assert_ok!(FeeFund::take_back(signed(owner()), train, Some(4_000)));
		assert_ok!(FeeFund::take_back(signed(owner()), train, None));
		assert_eq!(free(&Token::Native, &owner()), before + 9_000);
		assert_eq!(on_hold(&owner()), 0);
		assert!(!pays(train, &bob(), FEE));
	});
}

#[test]
fn what_is_owed_should_be_paid_before_the_owner_adds_more() {
	play(|| {
		let train = funded(1_000, FEE, 10_000);
		assert!(pays(train, &alice(), FEE));
		assert_eq!(view(train).owed, 1_000);
		assert_ok!(FeeFund::fund(signed(owner()), train, 500));
		assert_eq!((view(train).held, view(train).owed), (500, 0));
	});
}

#[test]
fn fund_should_end_with_its_train() {
	play(|| {
		let train = funded(10_000, FEE, 10_000);
		assert!(pays(train, &alice(), FEE));
		let (owned, paid) = (
			worth(&Token::Native, &owner()),
			free(&Token::Native, &treasury()),
		);
		clear_events();
		assert_ok!(close(train));
		assert_eq!(worth(&Token::Native, &owner()), owned - FEE);
		assert_eq!(free(&Token::Native, &treasury()), paid + FEE);
		assert_eq!(FeeFund::fund_of(train), None);
		assert_eq!(
			fund_events(),
			[
				Event::Settled {
					train,
					owner: owner(),
					treasury: treasury(),
					amount: FEE
				},
				Event::FundClosed {
					train,
					owner: owner(),
					returned: 9_000
				}
			]
		);
		assert!(!pays(train, &alice(), FEE));
	});
}

#[test]
fn closed_train_should_get_no_fund() {
	play(|| {
		// The settlement keeps something, so that the closed train's record stays.
		let closed = launch(&Token::WithId(ASSET));
		let kept = offer(closed, terms(), 1);
		let cabin = board(&alice(), kept);
		assert_ok!(TravelCabin::retire_class(signed(owner()), kept));
		pass(DAY);
		assert_ok!(Assets::block(signed(admin()), ASSET, alice()));
		assert_ok!(done(TravelCabin::settle_ride(signed(bob()), kept, cabin)));
		assert_ok!(close(closed));
		assert!(BulletTrain::train(closed).is_some());
		assert_noop!(
			FeeFund::fund(signed(owner()), closed, 1),
			Error::<Test>::TrainClosed
		);
	});
}

#[test]
fn funds_of_one_owner_should_not_pay_for_each_other() {
	play(|| {
		let (first, second) = (funded(1_000, FEE, 10_000), funded(5_000, FEE, 10_000));
		assert!(pays(first, &alice(), FEE));
		assert!(!pays(first, &bob(), FEE));
		assert_eq!((view(first).owed, view(second).owed), (1_000, 0));
		assert_ok!(FeeFund::take_back(signed(owner()), second, None));
		assert_ok!(FeeFund::settle(signed(bob()), first));
		assert_eq!(on_hold(&owner()), 0);
	});
}
