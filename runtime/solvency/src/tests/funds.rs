//! Fee funds: plays that once showed a difference, and tests that show that differences are
//! noticed.

use super::noticed::{wrongly_told_after, OUTSIDER};
use crate::{
	moves::{Deed, Move},
	play::Duet,
	tally::Tally,
	world::{answers::funds::fund, difference, Names, Scene, DAY},
};
use bullet_train_model::{
	ledger::{Acct, Status},
	terms::{Rules, PRESETS},
	Act, FeeFund, Model, Name, NewDpo, Offer, Proposal, RideKey, RuleSet, Target,
};
use bullet_train_runtime::constants::BOLT;

const OWNER: Acct = Acct::User(1);
const MANAGER: Acct = Acct::User(2);
const RIDER: Acct = Acct::User(3);

/// More than a boarding declares, and less than two cost.
const ONE_BOARDING: u128 = 3 * BOLT / 100;

const BOARDING: Act = Act::Board {
	class: 0,
	train: None,
	highest_fare: None,
};

/// A train with a class and a fund with these limits, which nobody reaches otherwise.
fn calls(allowance: u128) -> Vec<(Acct, Act)> {
	let offer = Offer {
		fare: 100_000,
		yield_total: 20_000,
		bonus: 0,
		duration: 100 * DAY,
	};
	let (train, name) = (0, Name::Good);
	[
		Act::LaunchTrain { name, token: 1 },
		Act::AddMilestone {
			train,
			threshold: 1,
			reward: 500,
		},
		Act::CreateClass {
			train,
			name,
			offer,
			cabins: 9,
		},
		Act::Fund {
			train,
			amount: 100 * BOLT,
		},
		Act::SetLimits {
			train,
			allowance,
			limit: 50 * BOLT,
		},
	]
	.map(|act| (OWNER, act))
	.into()
}

fn make(duet: &mut Duet, step: Move) -> bool {
	let made = duet.make(step, &mut Tally::default());
	made.expect("both agree")
}

fn funded(allowance: u128) -> Duet {
	let mut duet = Duet::new(Scene::Plain);
	for (who, act) in calls(allowance) {
		assert!(make(&mut duet, Move::Call(who, act)));
	}
	duet
}

/// Makes a call as a transaction. Returns whether it succeeds, and how much the fund pays.
fn pay(duet: &mut Duet, who: Acct, act: Act) -> (bool, u128) {
	let owed = |duet: &Duet| duet.model.funds[&0].owed;
	let before = owed(duet);
	let done = make(duet, Move::Pay(who, act, 0));
	(done, owed(duet) - before)
}

fn boards(duet: &mut Duet) -> bool {
	let (done, paid) = pay(duet, RIDER, BOARDING);
	assert!(done, "it can pay itself, too");
	paid > 0
}

fn set_day(duet: &mut Duet, blocks: u32) {
	let mut terms = duet.model.terms;
	terms.day = blocks;
	make(duet, Move::Other(Deed::Govern(Box::new(terms))));
}

fn go_to(duet: &mut Duet, block: u32) {
	let blocks = block - duet.model.now;
	make(duet, Move::Wait(blocks));
}

#[test]
fn a_boarding_is_paid_by_the_fund_until_the_allowance_is_used_up() {
	let mut duet = funded(ONE_BOARDING);
	assert!(boards(&mut duet));
	assert!(!boards(&mut duet));
	go_to(&mut duet, DAY - 1);
	assert!(!boards(&mut duet));
	go_to(&mut duet, DAY);
	assert!(boards(&mut duet));
}

fn wrongly_told(
	tamper: impl FnOnce(&mut FeeFund),
	asked: impl Fn(&Model, &Names) -> Result<(), String>,
) {
	let tamper = |model: &mut Model| tamper(model.funds.get_mut(&1).expect("it is there"));
	let of_second = |act| match act {
		Act::LaunchTrain { .. } => act,
		Act::Fund { amount, .. } => Act::Fund { train: 1, amount },
		_ => Act::SetLimits {
			train: 1,
			allowance: BOLT,
			limit: 2 * BOLT,
		},
	};
	let is_needed = |act: &Act| {
		matches!(
			act,
			Act::LaunchTrain { .. } | Act::Fund { .. } | Act::SetLimits { .. }
		)
	};
	let all = calls(BOLT).into_iter().filter(|(_, act)| is_needed(act));
	let all = all.map(|(who, act)| (who, of_second(act)));
	wrongly_told_after(all.collect(), tamper, asked);
}

#[test]
fn a_changed_fund_is_noticed() {
	wrongly_told(|fund| fund.held += 1, difference);
	wrongly_told(|fund| fund.owed += 1, difference);
	wrongly_told(|fund| fund.allowance += 1, difference);
	wrongly_told(|fund| fund.limit += 1, difference);
	wrongly_told(|fund| fund.day_ends += 1, difference);
	wrongly_told(|fund| *fund.paid.entry(RIDER).or_default() += 1, difference);
}

#[test]
fn a_wrong_answer_about_a_fund_is_noticed() {
	let view = |model: &Model, _: &Names| fund(model, 1, RIDER);
	wrongly_told(|fund| fund.limit += 1, view);
	wrongly_told(|fund| *fund.paid.entry(RIDER).or_default() += 1, view);
	wrongly_told(|fund| fund.allowance -= 1, view);
}

#[test]
fn nobody_is_paid_for_a_claim_of_a_frozen_token() {
	let mut duet = funded(BOLT);
	assert!(boards(&mut duet));
	let status = |status| Move::Other(Deed::Status(1, status));
	make(&mut duet, status(Status::Frozen));
	let ride = RideKey { class: 0, cabin: 0 };
	let claim = Act::ClaimMilestones { ride };
	assert_eq!(pay(&mut duet, RIDER, claim.clone()), (false, 0));
	make(&mut duet, status(Status::Live));
	let (done, paid) = pay(&mut duet, RIDER, claim);
	assert!(done && paid > 0);
}

#[test]
fn what_was_paid_on_an_earlier_day_of_the_same_number_does_not_count() {
	let mut duet = funded(ONE_BOARDING);
	go_to(&mut duet, DAY + 1);
	assert!(boards(&mut duet));
	set_day(&mut duet, 3 * DAY);
	go_to(&mut duet, 3 * DAY + 1);
	assert!(boards(&mut duet));
}

#[test]
fn what_was_paid_counts_until_the_day_ends_when_days_become_shorter() {
	let mut duet = funded(ONE_BOARDING);
	go_to(&mut duet, DAY);
	set_day(&mut duet, 6 * DAY);
	let mut long = duet.model.funds[&0].day_ends;
	assert_eq!(long, DAY);
	assert!(boards(&mut duet));
	long = duet.model.funds[&0].day_ends;
	assert_eq!(long, 6 * DAY);
	set_day(&mut duet, 1);
	go_to(&mut duet, 5 * DAY);
	// Each call on a fund forgets what was paid on past days.
	let settle = Act::SettleFund { train: 0 };
	assert!(make(&mut duet, Move::Call(OUTSIDER, settle)));
	assert!(!boards(&mut duet));
}

#[test]
fn no_vote_is_paid_for_a_proposal_whose_maker_has_lost_its_office() {
	let mut duet = funded(BOLT);
	let rules = RuleSet::Custom(Rules {
		caps: [30, 30, 50],
		..PRESETS[0]
	});
	let create = Act::CreateDpo(NewDpo {
		name: Name::Good,
		target: Target::Class(0),
		expiry: 20 * DAY,
		seats: 0,
		referrer: None,
		rules,
	});
	let mut all = vec![(MANAGER, create)];
	for (buyer, seats) in (3..).zip([30, 30, 30, 10]) {
		let buy = Act::BuySeats {
			dpo: 0,
			seats,
			referrer: None,
			manager: None,
			highest_price: None,
		};
		all.push((Acct::User(buyer), buy));
	}
	let (dpo, acts_for) = (0, None);
	let successor = Acct::User(8);
	let dismissal = Proposal::DismissManager(successor);
	let lowering = Proposal::LowerFee(10_000);
	for (who, proposal) in [(MANAGER, &lowering), (RIDER, &dismissal)] {
		let proposal = proposal.clone();
		let propose = Act::Propose {
			dpo,
			proposal,
			acts_for,
		};
		all.push((who, propose));
	}
	let vote = |maker, proposal: &Proposal| Act::Vote {
		dpo,
		maker,
		proposal: proposal.clone(),
		acts_for,
	};
	for voter in [RIDER, Acct::User(4)] {
		all.push((voter, vote(RIDER, &dismissal)));
	}
	for (who, act) in all {
		assert!(make(&mut duet, Move::Call(who, act)));
	}
	let ballot = vote(MANAGER, &lowering);
	let (done, paid) = pay(&mut duet, Acct::User(6), ballot.clone());
	assert!(done && paid > 0);
	assert!(make(
		&mut duet,
		Move::Call(successor, Act::TakeOffice { dpo })
	));
	assert_eq!(pay(&mut duet, RIDER, ballot), (false, 0));
}
