//! Fee funds (Rulebook 6).

use super::{
	suite::{Suite, MANAGER, OUTSIDER, OWNER},
	BOB, CAROL, OFFER, SHORT,
};
use bullet_train_model::{
	ledger::{Acct, Hold, BOLT},
	Act, Fee, Payer, RideKey, RuleSet, Target,
};

/// A hundredth of a BOLT.
const CENT: u128 = 100_000_000;

const BOARDING: Act = Act::Board {
	class: 0,
	train: None,
	highest_fare: None,
};

fn limits(allowance: u128, limit: u128) -> Act {
	Act::SetLimits {
		train: 0,
		allowance,
		limit,
	}
}

/// A train with a class and a fund that has this amount, in cents.
fn funded(amount: u128, allowance: u128, limit: u128) -> Suite {
	let mut suite = Suite::new(SHORT);
	suite.class(OFFER);
	let (train, amount) = (0, amount * CENT);
	suite.does(OWNER, Act::Fund { train, amount });
	suite.does(OWNER, limits(allowance * CENT, limit * CENT));
	suite
}

fn fee(declared: u128) -> Fee {
	Fee {
		declared: declared * CENT,
		tip: 0,
	}
}

/// Makes a call as a transaction that declares a fee and costs another, in cents. Returns whether
/// the fund pays.
fn pays(suite: &mut Suite, who: u8, act: &Act, declared: u128, actual: u128) -> bool {
	let (who, fee) = (Acct::User(who), fee(declared));
	let fund = match suite.model.payer(who, act, fee) {
		Payer::Fund(train) => Some(train),
		_ => None,
	};
	assert!(suite.model.charge(who, fund, fee));
	assert_eq!(suite.model.play(who, act), Ok(()));
	suite.model.correct(who, fund, fee, actual * CENT);
	fund.is_some()
}

#[test]
fn example_allowance() {
	// Long days, so that yield is due again on the same one.
	let mut suite = Suite::new(2_000);
	suite.class(OFFER);
	let (train, amount) = (0, 1_000 * CENT);
	suite.does(OWNER, Act::Fund { train, amount });
	suite.does(OWNER, limits(10 * CENT, 1_000 * CENT));
	assert!(pays(&mut suite, BOB, &BOARDING, 4, 3));
	let ride = RideKey { class: 0, cabin: 0 };
	let withdraw = Act::WithdrawYield { ride };
	for _ in 0..2 {
		suite.model.now += 100;
		assert!(pays(&mut suite, BOB, &withdraw, 4, 2));
	}
	suite.model.now += 100;
	assert_eq!(suite.model.sponsors(0, Acct::User(BOB)), 3 * CENT);
	assert!(!pays(&mut suite, BOB, &withdraw, 4, 2));
}

#[test]
fn a_fund_pays_up_to_each_limit_and_no_unit_more() {
	let suite = funded(100, 30, 50);
	let payer = |suite: &Suite, declared| {
		let fee = Fee { declared, tip: 0 };
		suite.model.payer(Acct::User(BOB), &BOARDING, fee)
	};
	assert_eq!(payer(&suite, 30 * CENT), Payer::Fund(0));
	assert_eq!(payer(&suite, 30 * CENT + 1), Payer::Caller);
	for (allowance, limit, most) in [(100, 50, 50), (1_000, 1_000, 100)] {
		let mut suite = suite.model.clone();
		let set = limits(allowance * CENT, limit * CENT);
		assert_eq!(suite.play(Acct::User(OWNER), &set), Ok(()));
		assert_eq!(suite.sponsors(0, Acct::User(BOB)), most * CENT);
	}
}

#[test]
fn a_day_counts_from_block_0_and_ends_as_it_was_begun() {
	let mut suite = funded(100, 10, 100);
	assert!(pays(&mut suite, BOB, &BOARDING, 10, 10));
	suite.model.now = SHORT - 1;
	assert!(!pays(&mut suite, BOB, &BOARDING, 10, 10));
	suite.model.now = SHORT;
	assert!(pays(&mut suite, BOB, &BOARDING, 10, 10));
	// The day that has begun lasts until block 20, although days are longer now.
	suite.model.terms.day = 3 * SHORT;
	suite.model.now = 2 * SHORT - 1;
	assert!(!pays(&mut suite, BOB, &BOARDING, 10, 10));
	suite.model.now = 2 * SHORT;
	assert!(pays(&mut suite, BOB, &BOARDING, 10, 10));
	suite.model.now = 3 * SHORT - 1;
	assert!(!pays(&mut suite, BOB, &BOARDING, 10, 10));
}

#[test]
fn what_is_owed_goes_to_the_treasury_and_the_rest_to_the_owner() {
	let mut suite = funded(100, 50, 50);
	assert!(pays(&mut suite, BOB, &BOARDING, 40, 25));
	let treasury = |suite: &Suite| {
		let holding = suite.model.ledger.of(BOLT, Acct::Treasury);
		holding.expect("it has the minimum").free
	};
	let before = treasury(&suite);
	let take_back = |amount| Act::TakeBack { train: 0, amount };
	let too_much = take_back(Some(75 * CENT + 1));
	suite.may_not(OWNER, too_much, "FeeFund::MoreThanLeft");
	suite.does(OWNER, take_back(Some(70 * CENT)));
	assert_eq!(treasury(&suite) - before, 25 * CENT);
	assert_eq!(suite.deposit(OWNER, Hold::FeeFund), 5 * CENT);
	let settle = Act::SettleFund { train: 0 };
	suite.may_not(OUTSIDER, settle, "FeeFund::NothingOwed");
	suite.does(OWNER, take_back(None));
	suite.may_not(OWNER, take_back(None), "FeeFund::ZeroAmount");
	assert!(!pays(&mut suite, BOB, &BOARDING, 1, 1));
}

#[test]
fn a_fund_ends_with_its_train() {
	let mut suite = funded(100, 50, 50);
	assert!(pays(&mut suite, BOB, &BOARDING, 40, 25));
	suite.settle(0);
	suite.does(OWNER, Act::RetireClass { class: 0 });
	suite.does(OWNER, Act::CloseTrain { train: 0 });
	for hold in [Hold::FeeFund, Hold::FundDeposit, Hold::TrainDeposit] {
		assert_eq!(suite.deposit(OWNER, hold), 0, "{hold:?}");
	}
	assert!(suite.model.funds.is_empty());
}

#[test]
fn a_fund_pays_only_for_calls_that_serve_their_caller_and_would_succeed() {
	let mut suite = funded(100, 100, 100);
	let ride = suite.board(BOB, 0);
	let payer = |suite: &Suite, who, act: &Act| suite.model.payer(Acct::User(who), act, fee(1));
	let withdraw = Act::WithdrawYield { ride };
	assert_eq!(payer(&suite, BOB, &withdraw), Payer::Caller);
	suite.model.now += 100;
	assert_eq!(payer(&suite, BOB, &withdraw), Payer::Fund(0));
	assert_eq!(payer(&suite, CAROL, &withdraw), Payer::Caller);
	// The other calls on a train are the callers' own.
	for act in [
		Act::SettleRide { ride },
		Act::PayOwner { class: 0 },
		Act::RetireClass { class: 0 },
	] {
		assert_eq!(payer(&suite, OWNER, &act), Payer::Caller);
	}
	let dpo = suite.filled(0, RuleSet::Default);
	suite.commit(MANAGER, dpo);
	let release = super::withdraw(dpo);
	assert_eq!(payer(&suite, MANAGER, &release), Payer::Caller);
	suite.settle(0);
	suite.model.now += OFFER.duration;
	let ride = RideKey { class: 0, cabin: 1 };
	suite.does(OUTSIDER, Act::SettleRide { ride });
	assert_eq!(payer(&suite, MANAGER, &release), Payer::Fund(0));
	assert_eq!(payer(&suite, OUTSIDER, &release), Payer::Caller);
}

#[test]
fn a_tip_is_paid_before_a_fare_in_bolt() {
	let mut suite = Suite::new(SHORT);
	let (train, name, token) = (1, bullet_train_model::Name::Good, BOLT);
	suite.does(OWNER, Act::LaunchTrain { name, token });
	let free = suite.model.ledger.lockable(BOLT, Acct::User(BOB));
	let offer = bullet_train_model::Offer {
		fare: free - 5,
		..OFFER
	};
	suite.does(
		OWNER,
		Act::CreateClass {
			train,
			name,
			offer,
			cabins: 1,
		},
	);
	let (amount, most) = (100 * CENT, 100 * CENT);
	suite.does(OWNER, Act::Fund { train, amount });
	let set = Act::SetLimits {
		train,
		allowance: most,
		limit: most,
	};
	suite.does(OWNER, set);
	for (tip, payer) in [(5, Payer::Fund(1)), (6, Payer::Caller)] {
		let fee = Fee {
			declared: CENT,
			tip,
		};
		assert_eq!(suite.model.payer(Acct::User(BOB), &BOARDING, fee), payer);
	}
}

#[test]
fn the_train_of_a_dpo_is_that_of_the_target_that_it_takes() {
	let mut suite = Suite::new(SHORT);
	suite.class(OFFER);
	let dpo = suite.dpo(MANAGER, Target::Class(0), 0, RuleSet::Default);
	let child = suite.dpo(BOB, Target::Dpo(dpo, 30), 0, RuleSet::Default);
	assert_eq!(suite.model.dpos[&child].train, 0);
	suite.model.dpos.get_mut(&dpo).expect("it sells").train = 7;
	suite.fill(child);
	suite.commit(BOB, child);
	assert_eq!(suite.model.dpos[&child].train, 7);
}
