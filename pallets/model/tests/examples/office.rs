//! Dismissal, successors, and what stays the founder's (Rulebook 3.13).

use crate::suite::{withdraw, Suite, CROWD, MANAGER, OUTSIDER};
use crate::{BOB, CAROL, DAVE, EVE, OFFER, SHORT};
use bullet_train_model::{
	ledger::{Acct, Hold},
	Act, MemberId, Most, Offer, Proposal, RuleSet, Target,
};

fn dismissal(successor: u8) -> Proposal {
	Proposal::DismissManager(Acct::User(successor))
}

#[test]
fn successor_should_put_up_deposit_and_base_and_earn_the_fee_when_it_takes_office() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(Offer {
		yield_total: 10_000,
		bonus: 200,
		..OFFER
	});
	let dpo = suite.filled(class, RuleSet::Default);
	suite.decide(dpo, dismissal(DAVE));
	// Until it takes office, the old manager acts.
	suite.commit(MANAGER, dpo);
	suite.may_not(EVE, Act::TakeOffice { dpo }, "Dpo::NotSuccessor");
	let held = suite.deposit(MANAGER, Hold::DpoDeposit);
	let before = suite.free(DAVE);
	let paid = suite.gains([MANAGER], DAVE, Act::TakeOffice { dpo });
	// The base is the minimum of 1 and one unit.
	assert_eq!(paid, [2]);
	assert_eq!(before - suite.free(DAVE), 2);
	let deposits = [MANAGER, DAVE].map(|who| suite.deposit(who, Hold::DpoDeposit));
	assert_eq!(deposits, [0, held]);
	let record = &suite.model.dpos[&dpo];
	assert_eq!(
		[record.founder, record.manager],
		[MANAGER, DAVE].map(Acct::User)
	);
	// It has no seats, so its fee is the base fee.
	assert_eq!((record.fee, record.successor), (50_000, None));

	let lower = Act::LowerFee { dpo, fee: 0 };
	suite.may_not(MANAGER, lower, "Dpo::NotManager");
	suite.may_not(
		MANAGER,
		Act::OfferSeats {
			dpo,
			seats: 1,
			price: 1,
		},
		"Dpo::ManagersSeats",
	);
	suite.model.now += OFFER.duration;
	suite.earn(dpo, class, 10_000);
	let (people, most) = ([MANAGER, DAVE, CROWD], Most::ANY);
	let paid = suite.gains(people, OUTSIDER, Act::ReleaseYield { dpo, most });
	assert_eq!(paid, [10 * 95, 500, 15 * 95]);
	// The crowd has named the founder, and it keeps the bonus of its own seats.
	let paid = suite.gains(people, OUTSIDER, Act::ReleaseBonus { dpo, most });
	assert_eq!(paid, [90 * 2 + 20, 0, 0]);
	suite.settle(class);
	assert_eq!(suite.returns(people, dpo), [100, 0, 150]);
	let paid = suite.gains([MANAGER, DAVE], OUTSIDER, Act::CloseDpo { dpo, members: 7 });
	assert_eq!(paid, [0, 2]);
	assert_eq!(suite.deposit(DAVE, Hold::DpoDeposit), 0);
}

#[test]
fn fee_should_be_at_most_the_base_and_the_successors_own_seats() {
	// The seats that Dave takes before he takes office, and his fee. The old one is 15%.
	for (seats, fee, editions) in [(0, 50_000, 2), (6, 110_000, 2), (15, 150_000, 1)] {
		let mut suite = Suite::new(SHORT);
		let class = suite.class(OFFER);
		let dpo = suite.filled(class, RuleSet::Default);
		suite.decide(dpo, dismissal(DAVE));
		if seats > 0 {
			suite.trade(dpo, CROWD, DAVE, seats, 10);
		}
		let edition = suite.model.dpos[&dpo].edition;
		suite.does(DAVE, Act::TakeOffice { dpo });
		let record = &suite.model.dpos[&dpo];
		assert_eq!(record.fee, fee);
		assert_eq!(record.edition, edition + editions);
	}
}

#[test]
fn naming_another_should_replace_a_successor_and_naming_the_manager_withdraw_it() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(OFFER);
	let dpo = suite.filled(class, RuleSet::Default);
	for (named, successor) in [(DAVE, Some(DAVE)), (EVE, Some(EVE)), (MANAGER, None)] {
		suite.decide(dpo, dismissal(named));
		assert_eq!(suite.model.dpos[&dpo].successor, successor.map(Acct::User));
	}
	suite.may_not(EVE, Act::TakeOffice { dpo }, "Dpo::NotSuccessor");
	let proposal = Proposal::DismissManager(Acct::Dpo(dpo));
	let acts_for = None;
	let propose = Act::Propose {
		dpo,
		proposal,
		acts_for,
	};
	suite.may_not(CROWD, propose, "Dpo::DpoAccount");
}

#[test]
fn manager_in_office_should_take_seats_by_its_own_cap() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(OFFER);
	// Users may have 10 seats here, and managers 20.
	let dpo = suite.dpo(MANAGER, Target::Class(class), 10, RuleSet::Preset(1));
	for who in CROWD..CROWD + 9 {
		suite.buy(who, dpo, 10, None);
	}
	suite.propose(CROWD, dpo, dismissal(CROWD));
	for who in CROWD..CROWD + 6 {
		suite.vote(who, dpo, CROWD);
	}
	suite.offer(CROWD + 1, dpo, 10, 10);
	let taking = suite.taking(dpo, CROWD + 1, 10);
	suite.may_not(CROWD, taking, "Dpo::SeatCapExceeded");
	suite.does(CROWD, Act::TakeOffice { dpo });
	suite.offer(CROWD + 1, dpo, 10, 10);
	let taking = suite.taking(dpo, CROWD + 1, 10);
	suite.does(CROWD, taking);
	let member = MemberId::User(Acct::User(CROWD));
	assert_eq!(suite.model.dpos[&dpo].seats_of(member), 20);
}

/// A DPO under the early draft, and its DPO Member with 30 seats. Dave has founded the DPO Member
/// with 10 seats, and Eve has replaced him.
fn with_member(suite: &mut Suite) -> (u32, u32) {
	let class = suite.class(Offer {
		bonus: 2_000,
		..OFFER
	});
	let early = RuleSet::Preset(2);
	let dpo = suite.dpo(MANAGER, Target::Class(class), 10, early);
	let child = suite.dpo(DAVE, Target::Dpo(dpo, 30), 10, early);
	suite.fill(child);
	suite.commit(DAVE, child);
	suite.decide(child, dismissal(EVE));
	suite.does(EVE, Act::TakeOffice { dpo: child });
	(dpo, child)
}

#[test]
fn founder_should_stand_for_a_dpo_member_among_referrers() {
	let mut suite = Suite::new(SHORT);
	let (dpo, _) = with_member(&mut suite);
	suite.buy(BOB, dpo, 1, Some(DAVE));
	suite.buy(CAROL, dpo, 1, Some(EVE));
	let referrers = [BOB, CAROL].map(|who| {
		let member = suite.model.dpos[&dpo].user(Acct::User(who));
		member.map(|it| (it.internal, it.external))
	});
	// Carol walks in: Bob is the first of the queue.
	let expected = [(DAVE, None), (BOB, Some(Acct::User(EVE)))];
	assert_eq!(
		referrers,
		expected.map(|(internal, external)| Some((Some(Acct::User(internal)), external)))
	);
}

#[test]
fn manager_in_office_should_act_and_keep_for_a_dpo_member() {
	let mut suite = Suite::new(SHORT);
	let (dpo, child) = with_member(&mut suite);
	suite.fill(dpo);

	// Eve votes for the DPO Member, and Dave can't any more.
	suite.propose(CROWD, dpo, Proposal::LowerFee(0));
	let ballot = suite.ballot(dpo, CROWD, Some(child));
	suite.may_not(DAVE, ballot.clone(), "Dpo::NotManager");
	let own = suite.ballot(dpo, CROWD, None);
	suite.may_not(EVE, own, "Dpo::NoVote");
	let other = suite.ballot(dpo, CROWD, Some(dpo));
	suite.may_not(EVE, other, "Dpo::NotMember");
	let ballots = suite.model.ballots(Acct::User(EVE));
	let seats = ballots.iter().map(|it| (it.acts_for, it.seats, it.missing));
	assert_eq!(seats.collect::<Vec<_>>(), [(Some(child), 30, 51)]);
	suite.does(EVE, ballot);
	assert_eq!(suite.in_favour(dpo, CROWD), 30);
	// Dave has no seats here, so he can't withdraw yield either.
	suite.commit(MANAGER, dpo);
	suite.model.now += 1;
	let ride = bullet_train_model::RideKey { class: 0, cabin: 0 };
	let act = Act::WithdrawYield { ride };
	suite.deserves(
		DAVE,
		act,
		["TravelCabin::NotPassenger", "TravelCabin::NothingDue"],
	);

	// The DPO Member is assigned 600. 540 go to its Bonus Account, because its founder has 10
	// seats. Of the other 60 its manager in office keeps 20%, and the founder of this DPO, by whom
	// it has walked in, gets the rest.
	let most = Most::ANY;
	let paid = suite.gains([DAVE, EVE], OUTSIDER, Act::ReleaseBonus { dpo, most });
	assert_eq!(paid, [0, 12]);
	assert_eq!(suite.kind(child, Hold::Bonus), 540);
	// The founder's seats don't count in the DPO Member. The crowd has named Dave: he gets what
	// they don't keep, 80% of 6 a seat.
	let paid = suite.gains(
		[DAVE, EVE, CROWD],
		OUTSIDER,
		Act::ReleaseBonus { dpo: child, most },
	);
	assert_eq!(paid, [6 * (15 * 6 - 18), 0, 18]);
}

#[test]
fn what_is_done_for_a_dpo_member_should_stay_when_its_office_changes() {
	let mut suite = Suite::new(SHORT);
	let (dpo, child) = with_member(&mut suite);
	suite.fill(dpo);
	let acts_for = Some(child);
	let propose = Act::Propose {
		dpo,
		proposal: Proposal::LowerFee(0),
		acts_for,
	};
	suite.may_not(DAVE, propose.clone(), "Dpo::NotManager");
	suite.does(EVE, propose);
	let maker = Acct::Dpo(child);
	let ballot = Act::Vote {
		dpo,
		maker,
		proposal: Proposal::LowerFee(0),
		acts_for,
	};
	suite.does(EVE, ballot);
	suite.decide(child, dismissal(CAROL));
	suite.does(CAROL, Act::TakeOffice { dpo: child });
	assert_eq!(suite.model.proposals[&(dpo, maker)].in_favour(), 30);
	assert_eq!(suite.model.may_propose_for(dpo, Acct::User(EVE)), []);

	// The new manager takes back the vote and the proposal. Eve has paid the deposit.
	let take_back = Act::TakeBackVote {
		dpo,
		maker,
		acts_for,
	};
	suite.may_not(EVE, take_back.clone(), "Dpo::NotManager");
	suite.does(CAROL, take_back.clone());
	suite.may_not(CAROL, take_back, "Dpo::NotVoted");
	let remove = Act::RemoveProposal { dpo, maker };
	suite.may_not(EVE, remove.clone(), "Dpo::NotLapsed");
	assert!(suite.deposit(EVE, Hold::ProposalDeposit) > 0);
	suite.does(CAROL, remove);
	assert_eq!(suite.deposit(EVE, Hold::ProposalDeposit), 0);
	let may = suite.model.may_propose_for(dpo, Acct::User(CAROL));
	assert_eq!(may, [Some(child)]);
}

#[test]
fn dismissed_founder_should_be_a_member_like_others_when_a_release_is_late() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(Offer {
		yield_total: 10_000,
		..OFFER
	});
	// The cut part goes to the caller, and managers may have 20 seats.
	let dpo = suite.dpo(MANAGER, Target::Class(class), 10, RuleSet::Preset(1));
	for who in CROWD..CROWD + 9 {
		suite.buy(who, dpo, 10, None);
	}
	suite.propose(CROWD, dpo, dismissal(DAVE));
	for who in CROWD..CROWD + 6 {
		suite.vote(who, dpo, CROWD);
	}
	suite.does(DAVE, Act::TakeOffice { dpo });
	suite.commit(DAVE, dpo);
	suite.model.now += OFFER.duration;
	suite.earn(dpo, class, 10_000);
	suite.model.now += 7 * SHORT + 1;
	let most = Most::ANY;
	// The fee is 5%, and half of it is cut.
	let people = [MANAGER, DAVE];
	let paid = suite.gains(people, MANAGER, Act::ReleaseYield { dpo, most });
	assert_eq!(paid, [250 + 10 * 95, 250]);
}

#[test]
fn office_should_not_change_once_a_dpo_is_over() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(OFFER);
	let dpo = suite.filled(class, RuleSet::Default);
	suite.decide(dpo, dismissal(DAVE));
	suite.decide(dpo, Proposal::Dissolve);
	suite.may_not(DAVE, Act::TakeOffice { dpo }, "Dpo::DpoOver");
	suite.does(OUTSIDER, withdraw(dpo));
	let paid = suite.gains([MANAGER], OUTSIDER, Act::CloseDpo { dpo, members: 7 });
	assert_eq!(paid, [2]);
}
