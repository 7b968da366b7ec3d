//! The rulebook's worked examples, run on the model alone. They find errors that the pallets and
//! the model have in common.

mod by_itself;
mod funds;
mod governing;
mod lapsing;
mod market;
mod office;
mod suite;

use bullet_train_model::{
	ledger::{Acct, Hold},
	Act, Ends, Most, Offer, RuleSet, Stage, Target,
};
use suite::{withdraw, Suite, CROWD, MANAGER, OUTSIDER, OWNER};

/// A day of ten blocks.
const SHORT: u32 = 10;

const OFFER: Offer = Offer {
	fare: 1_000,
	yield_total: 200,
	bonus: 0,
	duration: 1_000,
};

const BOB: u8 = 3;
const CAROL: u8 = 4;
const DAVE: u8 = 5;
const EVE: u8 = 6;

#[test]
fn example_yield() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(OFFER);
	let boarded = suite.model.now;
	let ride = suite.board(3, class);
	for (after, due) in [(250, 50), (333, 16), (1_400, 134)] {
		suite.model.now = boarded + after;
		let paid = suite.gains([3], 3, Act::WithdrawYield { ride });
		assert_eq!(paid, [due]);
	}
	assert_eq!(suite.model.rides[&ride].withdrawn, 200);
	let act = Act::WithdrawYield { ride };
	suite.may_not(3, act, "TravelCabin::NothingDue");
}

#[test]
fn example_hunt() {
	let mut suite = Suite::new(14_400);
	let boarded = suite.model.now;
	let class = suite.class(Offer {
		yield_total: 1_000_000,
		duration: 403_200,
		..OFFER
	});
	let ride = suite.board(3, class);
	suite.model.now = boarded + 100_800;
	let act = Act::HuntTreasure { ride };
	suite.may_not(OUTSIDER, act.clone(), "TravelCabin::TooEarlyToHunt");
	suite.model.now = boarded + 100_801;
	assert_eq!(suite.gains([OUTSIDER, 3], OUTSIDER, act), [2_500, 247_502]);
}

#[test]
fn example_late_passenger() {
	let mut suite = Suite::new(SHORT);
	suite.milestone(2_000, 300);
	let class = suite.class(OFFER);
	let [a, b, c] = [3, 4, 5].map(|who| suite.board(who, class));
	for (who, ride) in [(3, a), (4, b)] {
		let paid = suite.gains([who], OUTSIDER, Act::ClaimMilestones { ride });
		assert_eq!(paid, [150]);
	}
	let act = Act::ClaimMilestones { ride: c };
	suite.may_not(5, act, "BulletTrain::NoShareDue");
}

#[test]
fn example_unequal_fares() {
	let mut suite = Suite::new(SHORT);
	suite.milestone(1_500, 100);
	let yieldless = Offer {
		yield_total: 0,
		..OFFER
	};
	let dear = suite.class(yieldless);
	let cheap = suite.class(Offer {
		fare: 500,
		..yieldless
	});
	let a = suite.board(3, dear);
	let b = suite.board(4, cheap);
	suite.model.now += OFFER.duration;
	let paid = suite.gains([3], OUTSIDER, Act::SettleRide { ride: a });
	assert_eq!(paid, [1_000 + 66]);
	let paid = suite.gains([4], OUTSIDER, Act::SettleRide { ride: b });
	assert_eq!(paid, [500 + 33]);
	for class in [dear, cheap] {
		suite.does(OWNER, Act::RetireClass { class });
	}
	let paid = suite.gains([OWNER], OWNER, Act::CloseTrain { train: 0 });
	assert_eq!(paid, [1]);
}

#[test]
fn example_seat_price() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(Offer {
		fare: 1_001,
		..OFFER
	});
	let dpo = suite.dpo(MANAGER, Target::Class(class), 0, RuleSet::Default);
	assert_eq!(suite.model.dpos[&dpo].price, 11);
	let (tens, ones) = (3..12, 12..22);
	for who in tens.clone() {
		suite.buy(who, dpo, 10, None);
	}
	for who in ones {
		suite.buy(who, dpo, 1, None);
	}
	assert_eq!(suite.kind(dpo, Hold::Deposit), 1_100);
	suite.commit(MANAGER, dpo);
	assert_eq!(suite.kind(dpo, Hold::Deposit), 0);
	assert_eq!(suite.kind(dpo, Hold::Fare), 1_001);
	assert_eq!(suite.kind(dpo, Hold::Withdraw), 99);

	// 99 don't divide by 100 seats.
	suite.may_not(OUTSIDER, withdraw(dpo), "Dpo::NothingToRelease");
	suite.settle(class);
	let members = core::array::from_fn::<u8, 19, _>(|index| 3 + index as u8);
	let paid = suite.returns(members, dpo);
	assert_eq!(paid[..tens.len()], [10 * 11; 9]);
	assert_eq!(paid[tens.len()..], [11; 10]);
	assert_eq!(suite.kind(dpo, Hold::Withdraw), 0);
}

#[test]
fn example_principal() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(Offer { fare: 101, ..OFFER });
	let dpo = suite.dpo(MANAGER, Target::Class(class), 0, RuleSet::Default);
	assert_eq!(suite.model.dpos[&dpo].price, 2);
	// 30 seats cost 60, so a seat of the DPO Member costs 1, and 40 are unused.
	let child = suite.dpo(BOB, Target::Dpo(dpo, 30), 0, RuleSet::Default);
	assert_eq!(suite.model.dpos[&child].price, 1);
	suite.fill(child);
	suite.commit(BOB, child);
	suite.may_not(OUTSIDER, withdraw(child), "Dpo::NothingToRelease");
	suite.buy(CAROL, dpo, 1, None);
	suite.fill(dpo);
	suite.commit(MANAGER, dpo);
	suite.may_not(OUTSIDER, withdraw(dpo), "Dpo::NothingToRelease");

	suite.settle(class);
	assert_eq!(suite.returns([CAROL], dpo), [2]);
	assert_eq!(suite.kind(dpo, Hold::Withdraw), 0);
	// The crowd fills the DPO Member: six people have 15 seats each and the seventh has 10.
	let crowd = core::array::from_fn::<u8, 7, _>(|index| CROWD + index as u8);
	assert_eq!(suite.returns(crowd, child), [15, 15, 15, 15, 15, 15, 10]);
	assert_eq!(suite.kind(child, Hold::Withdraw), 0);
}

#[test]
fn example_failed() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(Offer {
		fare: 100_000,
		..OFFER
	});
	let dpo = suite.dpo(MANAGER, Target::Class(class), 0, RuleSet::Default);
	assert_eq!(suite.model.dpos[&dpo].price, 1_000);
	let child = suite.dpo(3, Target::Dpo(dpo, 30), 0, RuleSet::Default);
	suite.fill(child);
	suite.commit(3, child);
	assert_eq!(suite.kind(child, Hold::Deposit), 0);
	assert_eq!(suite.kind(dpo, Hold::Deposit), 30_000);

	suite.model.now = suite.model.dpos[&dpo].expiry;
	suite.does(OUTSIDER, Act::ReportFailed { dpo });
	suite.does(OUTSIDER, withdraw(dpo));
	assert_eq!(suite.kind(dpo, Hold::Withdraw), 0);
	assert_eq!(suite.kind(child, Hold::Deposit), 30_000);
	// It is ACTIVE again, and its periods of 7, 15 and 30 days start anew. The last one ends at its
	// boarding deadline, 22 days after the expiry: 15 of the failed DPO, and its own grace of 7.
	let now = suite.model.now;
	let again = Stage::Active(Ends {
		members_commit_from: now + 7 * SHORT + 1,
		members_terminate_from: now + 15 * SHORT + 1,
		anyone_terminates_from: now + (15 + 7) * SHORT,
	});
	assert_eq!(suite.model.dpos[&child].stage, again);
}

#[test]
fn example_fee() {
	let mut suite = Suite::new(SHORT);
	let class = Target::Class(suite.class(OFFER));
	let dpo = suite.dpo(MANAGER, class, 10, RuleSet::Default);
	assert_eq!(suite.model.dpos[&dpo].fee, 150_000);
	let capped = suite.dpo(MANAGER, class, 20, RuleSet::Preset(2));
	assert_eq!(suite.model.dpos[&capped].fee, 200_000);
	suite.buy(MANAGER, dpo, 5, None);
	assert_eq!(suite.model.dpos[&dpo].founder_seats(), 15);
	assert_eq!(suite.model.dpos[&dpo].fee, 150_000);
}

/// A DPO gets a yield of 10,000, which is released `days` days later. The manager has 10 seats, Bob
/// 15, a DPO Member 30, others 45. Returns what the manager, Bob and the DPO Member get.
fn yield_released_after(days: u32) -> [u128; 3] {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(Offer {
		yield_total: 10_000,
		..OFFER
	});
	let dpo = suite.dpo(MANAGER, Target::Class(class), 10, RuleSet::Default);
	let child = suite.dpo(4, Target::Dpo(dpo, 30), 0, RuleSet::Default);
	suite.fill(child);
	suite.commit(4, child);
	suite.buy(BOB, dpo, 15, None);
	suite.fill(dpo);
	suite.commit(MANAGER, dpo);

	suite.model.now += OFFER.duration;
	suite.earn(dpo, class, 10_000);
	suite.model.now += days * SHORT;
	let [manager, bob] = suite.gains(
		[MANAGER, BOB],
		OUTSIDER,
		Act::ReleaseYield {
			dpo,
			most: Most::ANY,
		},
	);
	[manager, bob, suite.kind(child, Hold::Yield)]
}

#[test]
fn example_yield_of_a_dpo() {
	let paid = [1_500 + 850, 1_275, 2_550];
	assert_eq!(yield_released_after(0), paid);
	// After exactly five days the release is still in time.
	assert_eq!(yield_released_after(5), paid);
}

#[test]
fn example_yield_of_a_dpo_released_late() {
	assert_eq!(yield_released_after(6), [750 + 920, 1_380, 2_760]);
}

#[test]
fn example_remainder() {
	let mut suite = Suite::new(SHORT);
	// The yield is 1 per block.
	let class = suite.class(Offer {
		yield_total: 2_125,
		duration: 2_125,
		..OFFER
	});
	let dpo = suite.dpo(MANAGER, Target::Class(class), 15, RuleSet::Default);
	assert_eq!(suite.model.dpos[&dpo].fee, 200_000);
	for who in CROWD..CROWD + 17 {
		suite.buy(who, dpo, 5, None);
	}
	suite.commit(MANAGER, dpo);

	let steps = [
		// The amount that arrives, the fee, the amount for each seat, and the amount that stays.
		(1_050, 210, 8, 40),
		(1_000, 200, 8, 40),
		(75, 15, 1, 0),
	];
	for (arrives, fee, a_seat, stays) in steps {
		suite.model.now += arrives;
		suite.earn(dpo, class, arrives.into());
		let people = [MANAGER, CROWD];
		let paid = suite.gains(
			people,
			OUTSIDER,
			Act::ReleaseYield {
				dpo,
				most: Most::ANY,
			},
		);
		assert_eq!(paid, [fee + 15 * a_seat, 5 * a_seat]);
		assert_eq!(suite.kind(dpo, Hold::Yield), stays);
	}
}

#[test]
fn example_queue() {
	const J: u8 = 20;
	let mut suite = Suite::new(SHORT);
	let class = Target::Class(suite.class(OFFER));
	let dpo = suite.dpo(MANAGER, class, 1, RuleSet::Default);
	let [a, b, c, d, e, f, g, h, i, tenth] = [MANAGER, 3, 4, 5, 6, 7, 8, 9, 10, 11];
	let joiners = [
		// The joiner, the account that it names, and its Internal Referrer.
		(b, None, a),
		(c, None, b),
		(d, None, b),
		(e, Some(b), b),
		(f, None, c),
		(g, Some(J), b),
		(h, Some(a), a),
		(i, None, d),
		(tenth, None, e),
	];
	for (who, referrer, _) in joiners {
		suite.buy(who, dpo, 1, referrer);
	}
	let members = &suite.model.dpos[&dpo].members[1..];
	let referrers = members.iter().map(|it| (it.internal, it.external));
	let expected = joiners.map(|(who, _, internal)| {
		let external = (who == g).then_some(Acct::User(J));
		(Some(Acct::User(internal)), external)
	});
	assert_eq!(referrers.collect::<Vec<_>>(), expected);
}

/// A DPO releases a bonus of 200. Bob has 10 seats. Carol is his Internal Referrer, whether he
/// names her or Eve, and Dave is hers. Returns what Bob, Carol, Dave, Eve and the manager get.
fn bonus_of_bob_naming(named: u8) -> [u128; 5] {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(Offer {
		bonus: 200,
		..OFFER
	});
	let dpo = suite.dpo(MANAGER, Target::Class(class), 15, RuleSet::Default);
	suite.buy(DAVE, dpo, 1, None);
	suite.buy(CAROL, dpo, 1, Some(DAVE));
	// Dave is the first in the queue. After this walk-in, Carol is.
	suite.buy(7, dpo, 1, None);
	suite.buy(BOB, dpo, 10, Some(named));
	suite.fill(dpo);
	suite.commit(MANAGER, dpo);
	assert_eq!(suite.kind(dpo, Hold::Bonus), 200);
	let people = [BOB, CAROL, DAVE, EVE, MANAGER];
	let paid = suite.gains(
		people,
		OUTSIDER,
		Act::ReleaseBonus {
			dpo,
			most: Most::ANY,
		},
	);
	assert_eq!(suite.kind(dpo, Hold::Bonus), 0);
	paid
}

/// Dave also gets the direct parts of the bonus assigned to Carol and of that assigned to the
/// walk-in, 2 each.
const DAVES_OTHERS: u128 = 1 + 1;
/// The manager gets the other parts of these two, the 2 assigned to Dave, the crowd's bonus, and
/// its own.
const MANAGERS: u128 = 1 + 1 + 2 + 2 * 72 + 2 * 15;

#[test]
fn example_bonus() {
	let paid = bonus_of_bob_naming(CAROL);
	assert_eq!(paid, [0, 16, 4 + DAVES_OTHERS, 0, MANAGERS]);
}

#[test]
fn example_bonus_with_an_external_referrer() {
	let paid = bonus_of_bob_naming(EVE);
	assert_eq!(paid, [0, 11, 3 + DAVES_OTHERS, 6, MANAGERS]);
}
