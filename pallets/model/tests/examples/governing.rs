//! Proposals and votes (Rulebook 3.13).

use crate::suite::{Suite, CROWD, MANAGER, OUTSIDER};
use crate::{BOB, CAROL, OFFER, SHORT};
use bullet_train_model::{
	ledger::{Acct, Hold},
	Act, Offer, Proposal, RuleChange, RuleSet, Stage, Target,
};

/// A member whose own proposal is open while others are decided.
const MEMBER: u8 = CROWD + 5;

fn propose(dpo: u32, proposal: Proposal) -> Act {
	let acts_for = None;
	Act::Propose {
		dpo,
		proposal,
		acts_for,
	}
}

fn take_back(dpo: u32, maker: u8) -> Act {
	let (maker, acts_for) = (Acct::User(maker), None);
	Act::TakeBackVote {
		dpo,
		maker,
		acts_for,
	}
}

/// A suite with a DPO for a class: the manager has 10 seats, six of the crowd have 15 each.
fn filled() -> (Suite, u32) {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(OFFER);
	let dpo = suite.filled(class, RuleSet::Default);
	(suite, dpo)
}

#[test]
fn proposal_should_take_effect_with_more_than_half_of_all_seats() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(OFFER);
	let dpo = suite.dpo(MANAGER, Target::Class(class), 5, RuleSet::Default);
	suite.may_not(
		MANAGER,
		propose(dpo, Proposal::LowerFee(1)),
		"Dpo::NotFilled",
	);
	for who in CROWD..CROWD + 19 {
		suite.buy(who, dpo, 5, None);
	}
	suite.may_not(BOB, propose(dpo, Proposal::LowerFee(1)), "Dpo::NotMember");
	suite.propose(CROWD, dpo, Proposal::LowerFee(1));
	assert_eq!(suite.in_favour(dpo, CROWD), 0);
	let own = suite.ballot(dpo, CROWD, None);
	suite.may_not(BOB, own, "Dpo::NoVote");
	for who in CROWD..CROWD + 10 {
		suite.vote(who, dpo, CROWD);
	}
	// Half of the seats aren't enough.
	assert_eq!(suite.model.missing(dpo, Acct::User(CROWD)), 1);
	assert_eq!(suite.model.dpos[&dpo].fee, 100_000);
	let deposit = suite.deposit(CROWD, Hold::ProposalDeposit);
	assert_eq!(deposit, 11_630_000_000);
	suite.vote(MANAGER, dpo, CROWD);
	assert_eq!(suite.model.dpos[&dpo].fee, 1);
	assert!(suite.model.proposals.is_empty());
	assert_eq!(suite.deposit(CROWD, Hold::ProposalDeposit), 0);
}

#[test]
fn vote_should_count_nothing_when_it_is_sold_and_bought_back() {
	let (mut suite, dpo) = filled();
	let (seller, other) = (CROWD + 1, BOB);
	suite.propose(CROWD, dpo, Proposal::LowerFee(1));
	for who in CROWD..CROWD + 3 {
		suite.vote(who, dpo, CROWD);
	}
	assert_eq!(suite.in_favour(dpo, CROWD), 45);
	// 4 of the 15 seats change hands.
	suite.trade(dpo, seller, other, 4, 10);
	assert_eq!(suite.in_favour(dpo, CROWD), 41);
	suite.trade(dpo, other, seller, 4, 10);
	assert_eq!(suite.in_favour(dpo, CROWD), 41);
	// All of them change hands.
	suite.trade(dpo, seller, other, 15, 10);
	suite.trade(dpo, other, seller, 15, 10);
	assert_eq!(suite.in_favour(dpo, CROWD), 30);
	suite.may_not(seller, take_back(dpo, CROWD), "Dpo::NotVoted");
	// They vote again when their holder does.
	suite.vote(seller, dpo, CROWD);
	assert_eq!(suite.in_favour(dpo, CROWD), 45);
	suite.does(seller, take_back(dpo, CROWD));
	assert_eq!(suite.in_favour(dpo, CROWD), 30);
}

#[test]
fn seats_bought_later_should_vote_only_when_their_holder_votes_again() {
	let (mut suite, dpo) = filled();
	suite.trade(dpo, CROWD + 1, BOB, 5, 10);
	suite.propose(CROWD, dpo, Proposal::LowerFee(1));
	suite.vote(BOB, dpo, CROWD);
	suite.trade(dpo, CROWD + 1, BOB, 10, 10);
	assert_eq!(suite.in_favour(dpo, CROWD), 5);
	suite.vote(BOB, dpo, CROWD);
	assert_eq!(suite.in_favour(dpo, CROWD), 15);
}

#[test]
fn vote_should_name_the_proposal_that_is_open() {
	let (mut suite, dpo) = filled();
	suite.propose(CROWD, dpo, Proposal::LowerFee(1));
	let mut ballot = suite.ballot(dpo, CROWD, None);
	suite.may_not(
		CROWD,
		propose(dpo, Proposal::LowerFee(2)),
		"Dpo::ProposalOpen",
	);
	let act = Act::RemoveProposal {
		dpo,
		maker: Acct::User(CROWD),
	};
	suite.may_not(OUTSIDER, act.clone(), "Dpo::NotLapsed");
	suite.does(CROWD, act);
	suite.may_not(CROWD + 1, ballot.clone(), "Dpo::NoSuchProposal");
	suite.propose(CROWD, dpo, Proposal::LowerFee(2));
	suite.may_not(CROWD + 1, ballot.clone(), "Dpo::OtherProposal");
	if let Act::Vote { proposal, .. } = &mut ballot {
		*proposal = Proposal::LowerFee(2);
	}
	suite.does(CROWD + 1, ballot);
}

#[test]
fn rules_should_change_within_what_is_protected() {
	let (mut suite, dpo) = filled();
	let change = |changes: &[RuleChange]| propose(dpo, Proposal::ChangeRules(changes.to_vec()));
	use RuleChange::*;
	for (changes, error) in [
		(&[][..], "Dpo::NoRuleChange"),
		(&[UserCap(20), UserCap(21)], "Dpo::RuleChangedTwice"),
		(&[Tolerance(200_000)], "Dpo::ToleranceNotLower"),
		(&[UserCap(14)], "Dpo::CapBelowSeats"),
		(&[ManagerCap(9)], "Dpo::CapBelowSeats"),
		(&[UserCap(31)], "Dpo::UserCapOutOfBounds"),
		(&[Terminate(7)], "Dpo::TerminateDaysOutOfBounds"),
		(
			&[EarlyCommit(Some(10_001))],
			"Dpo::EarlyCommitFeeOutOfBounds",
		),
	] {
		suite.may_not(CROWD, change(changes), error);
	}
	let changes = vec![
		UserCap(15),
		ManagerCap(10),
		DpoCap(1),
		CommitGrace(8),
		Terminate(9),
		Tolerance(0),
		EarlyCommit(Some(1_000)),
		CutToCaller(true),
	];
	let before = suite.model.dpos[&dpo].clone();
	suite.decide(dpo, Proposal::ChangeRules(changes));
	let after = &suite.model.dpos[&dpo];
	assert_eq!(after.rules.caps, [15, 10, 1]);
	assert_eq!([after.rules.commit_grace, after.rules.terminate], [8, 9]);
	assert_eq!(after.rules.yield_grace, before.rules.yield_grace);
	assert_eq!(
		(after.rules.tolerance, after.rules.cut_to_caller),
		(0, true)
	);
	assert_eq!(after.rules.early_commit, Some(1_000));
	// Periods that have begun stay, and so does what was promised.
	assert_eq!(after.stage, before.stage);
	assert_eq!(after.guarantee, before.guarantee);
	assert_eq!(after.boarding_deadline, before.boarding_deadline);
}

#[test]
fn deciding_vote_should_fail_and_change_nothing_when_its_check_fails() {
	let (mut suite, dpo) = filled();
	let changes = vec![RuleChange::YieldGrace(7)];
	suite.propose(CROWD, dpo, Proposal::ChangeRules(changes));
	for who in CROWD..CROWD + 3 {
		suite.vote(who, dpo, CROWD);
	}
	suite.model.terms.bounds.yield_grace = (1, 6);
	let ballot = suite.ballot(dpo, CROWD, None);
	let error = "Dpo::YieldGraceDaysOutOfBounds";
	suite.may_not(CROWD + 3, ballot.clone(), error);
	assert_eq!(suite.in_favour(dpo, CROWD), 45);
	suite.model.terms.bounds.yield_grace = (1, 30);
	suite.does(CROWD + 3, ballot);
	assert_eq!(suite.model.dpos[&dpo].rules.yield_grace, 7);
}

#[test]
fn members_should_commit_without_waiting_and_without_cutting_the_fee() {
	let (mut suite, dpo) = filled();
	let other = suite.class(OFFER);
	let default = suite.model.dpos[&dpo].target;
	suite.may_not(
		CROWD,
		propose(dpo, Proposal::Commit(Target::Class(other))),
		"Dpo::DefaultTargetAvailable",
	);
	let commit = Act::Commit {
		dpo,
		target: default,
		referrer: None,
	};
	suite.may_not(CROWD, commit, "Dpo::ManagersGrace");
	suite.propose(MEMBER, dpo, Proposal::LowerFee(7));
	suite.decide(dpo, Proposal::Commit(default));
	let record = &suite.model.dpos[&dpo];
	assert_eq!(record.stage, Stage::Committed);
	assert_eq!((record.fee, record.fee_cut), (150_000, false));
	// Nothing to commit or to dissolve is left, and other proposals go on.
	suite.may_not(CROWD, propose(dpo, Proposal::Dissolve), "Dpo::NotActive");
	suite.may_not(
		CROWD,
		propose(dpo, Proposal::Commit(default)),
		"Dpo::NotActive",
	);
	let maker = Acct::User(MEMBER);
	assert!(!suite.model.is_proposal_lapsed(dpo, maker));
}

#[test]
fn members_should_get_their_money_back_when_they_dissolve() {
	let (mut suite, dpo) = filled();
	suite.decide(dpo, Proposal::Dissolve);
	assert_eq!(suite.model.dpos[&dpo].stage, Stage::Terminated);
	let people = [MANAGER, CROWD, CAROL];
	assert_eq!(suite.returns(people, dpo), [100, 150, 0]);
	suite.may_not(CROWD, propose(dpo, Proposal::LowerFee(0)), "Dpo::DpoOver");
}

#[test]
fn late_commit_should_count_as_two_events_when_it_cuts_the_fee() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(Offer {
		duration: 500,
		..OFFER
	});
	let dpo = suite.filled(class, RuleSet::Default);
	suite.model.now += 7 * SHORT + 1;
	suite.commit(CROWD, dpo);
	let record = &suite.model.dpos[&dpo];
	assert_eq!((record.fee, record.edition), (75_000, 2));
}
