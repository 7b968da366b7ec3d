//! Editions, lapsed offers and lapsed proposals (Rulebook 3.13, 3.14).

use crate::suite::{withdraw, Suite, CROWD, MANAGER, OUTSIDER};
use crate::{BOB, DAVE, OFFER, SHORT};
use bullet_train_model::{
	ledger::{Acct, Hold},
	Act, Most, Offer, Proposal, RuleSet, Target,
};

/// The seller whose offer and the member whose proposal may lapse.
const MEMBER: u8 = CROWD + 5;

fn is_offer_lapsed(suite: &Suite, dpo: u32) -> bool {
	suite.model.is_offer_lapsed(dpo, Acct::User(MEMBER))
}

fn is_proposal_lapsed(suite: &Suite, dpo: u32) -> bool {
	suite.model.is_proposal_lapsed(dpo, Acct::User(MEMBER))
}

/// Makes an offer and a call, and returns how many editions the call has added and whether the
/// offer has lapsed.
fn effect(suite: &mut Suite, dpo: u32, who: u8, act: Act) -> (u32, bool) {
	suite.offer(MEMBER, dpo, 1, 10);
	let edition = suite.model.dpos[&dpo].edition;
	suite.does(who, act);
	(
		suite.model.dpos[&dpo].edition - edition,
		is_offer_lapsed(suite, dpo),
	)
}

#[test]
fn editions_should_count_what_changes_a_seats_worth() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(Offer {
		fare: 950,
		yield_total: 10_000,
		bonus: 200,
		..OFFER
	});
	let dpo = suite.dpo(MANAGER, Target::Class(class), 10, RuleSet::Default);
	suite.fill(dpo);
	assert_eq!(suite.model.dpos[&dpo].edition, 0);
	let most = Most::ANY;
	let lower = Act::LowerFee { dpo, fee: 100_000 };
	assert_eq!(effect(&mut suite, dpo, MANAGER, lower), (1, false));
	// A decision counts once, and what it does once more.
	suite.propose(CROWD, dpo, Proposal::LowerFee(90_000));
	for who in CROWD..CROWD + 3 {
		suite.vote(who, dpo, CROWD);
	}
	let ballot = suite.ballot(dpo, CROWD, None);
	assert_eq!(effect(&mut suite, dpo, CROWD + 3, ballot), (2, true));
	let commit = Act::Commit {
		dpo,
		target: Target::Class(class),
		referrer: None,
	};
	assert_eq!(effect(&mut suite, dpo, MANAGER, commit), (1, true));
	suite.model.now += OFFER.duration / 2;
	suite.earn(dpo, class, 5_000);
	for release in [
		Act::ReleaseYield { dpo, most },
		Act::ReleaseBonus { dpo, most },
	] {
		assert_eq!(effect(&mut suite, dpo, OUTSIDER, release), (1, false));
	}
	// The price is 10, so 50 units weren't used: too few for a release.
	suite.may_not(OUTSIDER, withdraw(dpo), "Dpo::NothingToRelease");
	suite.settle(class);
	assert!(is_offer_lapsed(&suite, dpo));
	let edition = suite.model.dpos[&dpo].edition;
	suite.does(OUTSIDER, withdraw(dpo));
	assert_eq!(suite.model.dpos[&dpo].edition, edition + 1);
}

#[test]
fn failure_and_refund_should_count_and_let_offers_lapse() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(OFFER);
	let dpo = suite.dpo(MANAGER, Target::Class(class), 10, RuleSet::Default);
	let child = suite.dpo(DAVE, Target::Dpo(dpo, 30), 10, RuleSet::Default);
	suite.fill(child);
	suite.commit(DAVE, child);
	suite.buy(MEMBER, dpo, 15, None);
	suite.model.now = suite.model.dpos[&dpo].expiry;
	let report = Act::ReportFailed { dpo };
	assert_eq!(effect(&mut suite, dpo, OUTSIDER, report), (1, true));
	assert_eq!(
		effect(&mut suite, child, OUTSIDER, withdraw(dpo)),
		(1, true)
	);

	// Offers of a DPO that is over are withdrawn by anyone.
	let seller = Acct::User(MEMBER);
	assert!(suite.deposit(MEMBER, Hold::OfferDeposit) > 0);
	suite.does(OUTSIDER, Act::WithdrawOffer { dpo, seller });
	suite.does(OUTSIDER, Act::WithdrawOffer { dpo: child, seller });
	assert_eq!(suite.deposit(MEMBER, Hold::OfferDeposit), 0);
	suite.offer(MEMBER, child, 1, 10);
	let act = Act::WithdrawOffer { dpo: child, seller };
	suite.may_not(OUTSIDER, act.clone(), "Dpo::NotLapsed");
	suite.does(MEMBER, act);
}

#[test]
fn offer_should_outlive_the_dpo_until_anyone_withdraws_it() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(OFFER);
	let dpo = suite.filled(class, RuleSet::Default);
	suite.offer(MEMBER, dpo, 1, 10);
	suite.propose(MEMBER, dpo, Proposal::LowerFee(0));
	let taking = suite.taking(dpo, MEMBER, 1);
	suite.decide(dpo, Proposal::Dissolve);
	suite.deserves(
		BOB,
		taking,
		["Dpo::DpoOver", "Dpo::OfferLapsed", "Dpo::OtherEdition"],
	);
	suite.does(OUTSIDER, withdraw(dpo));
	suite.does(OUTSIDER, Act::CloseDpo { dpo, members: 7 });
	assert!(is_offer_lapsed(&suite, dpo) && is_proposal_lapsed(&suite, dpo));
	let (maker, seller) = (Acct::User(MEMBER), Acct::User(MEMBER));
	suite.does(OUTSIDER, Act::WithdrawOffer { dpo, seller });
	suite.does(OUTSIDER, Act::RemoveProposal { dpo, maker });
	for reason in [Hold::OfferDeposit, Hold::ProposalDeposit] {
		assert_eq!(suite.deposit(MEMBER, reason), 0);
	}
	assert!(suite.model.seat_offers.is_empty() && suite.model.proposals.is_empty());
}

#[test]
fn proposal_should_lapse_after_more_than_seven_days() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(OFFER);
	let dpo = suite.filled(class, RuleSet::Default);
	suite.propose(MEMBER, dpo, Proposal::LowerFee(0));
	let ballot = suite.ballot(dpo, MEMBER, None);
	suite.model.now += 7 * SHORT;
	suite.does(CROWD, ballot.clone());
	suite.model.now += 1;
	suite.may_not(CROWD + 1, ballot, "Dpo::ProposalLapsed");
	// Another takes its place, without the votes.
	suite.propose(MEMBER, dpo, Proposal::LowerFee(1));
	assert_eq!(suite.in_favour(dpo, MEMBER), 0);
	assert_eq!(suite.deposit(MEMBER, Hold::ProposalDeposit), 11_630_000_000);
}

#[test]
fn proposal_should_lapse_with_its_makers_last_seat() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(OFFER);
	let dpo = suite.filled(class, RuleSet::Default);
	suite.propose(MEMBER, dpo, Proposal::LowerFee(0));
	suite.trade(dpo, MEMBER, BOB, 14, 10);
	assert!(!is_proposal_lapsed(&suite, dpo));
	suite.trade(dpo, MEMBER, BOB, 1, 10);
	assert!(is_proposal_lapsed(&suite, dpo));
	suite.trade(dpo, BOB, MEMBER, 1, 10);
	assert!(is_proposal_lapsed(&suite, dpo));
}

#[test]
fn proposal_of_a_manager_without_seats_should_lapse_with_its_office() {
	let mut suite = Suite::new(SHORT);
	let class = suite.class(OFFER);
	let dpo = suite.dpo(MANAGER, Target::Class(class), 0, RuleSet::Default);
	suite.fill(dpo);
	suite.propose(MANAGER, dpo, Proposal::LowerFee(0));
	let ballot = suite.ballot(dpo, MANAGER, None);
	suite.may_not(MANAGER, ballot, "Dpo::NoVote");
	suite.decide(dpo, Proposal::DismissManager(Acct::User(BOB)));
	let manager = Acct::User(MANAGER);
	assert!(!suite.model.is_proposal_lapsed(dpo, manager));
	suite.does(BOB, Act::TakeOffice { dpo });
	assert!(suite.model.is_proposal_lapsed(dpo, manager));
	let none = Vec::<Option<u32>>::new();
	assert_eq!(suite.model.may_propose_for(dpo, manager), none);
	assert_eq!(suite.model.may_propose_for(dpo, Acct::User(BOB)), [None]);
}
