//! A DPO that nobody commits is terminated, refunded and closed (Rulebook 3.6, 5.1).

use super::*;
use pallet_dpo::Proposal;

/// Checks that the chain terminates a full DPO of Alice's at block `at` and not before, and that
/// everybody has everything back.
fn should_be_terminated_at(at: BlockNumber, dpo: DpoId, people: &[(AccountId, u8)]) {
	assert_eq!(view(dpo).anyone_terminates_from, Some(at));
	should_be_planned([(at, Job::Dpo(dpo))]);

	pass_to(at - 1);
	assert_eq!((state(dpo), steps(dpo)), (State::Active, vec![]));
	next_block();

	assert_eq!(
		steps(dpo),
		by_chain([Step::Terminate, WITHDRAW, Step::Close])
	);
	should_be_gone(dpo);
	for (who, _) in people {
		should_have_all_back(who);
	}
	should_have_all_back(&alice());
	should_be_planned([]);
}

#[test]
fn dpo_should_be_terminated_a_block_after_twice_its_period_when_nobody_commits_it() {
	for (rules, days) in [(RuleSet::V1, 30), (RuleSet::Gt01Draft, 28)] {
		play_with_chain(|token| {
			let dpo = create_for(alice(), one_cabin(&token), 10, 60, rules);
			pass_with_autopilot(100);
			let people = fill(dpo);

			should_be_terminated_at(101 + days * DAY + 1, dpo, &people);
		});
	}
}

#[test]
fn dpo_should_be_terminated_at_its_boarding_deadline_when_that_comes_first() {
	play_with_chain(|token| {
		let dpo = create(alice(), one_cabin(&token), 10);
		let people = fill(dpo);

		assert_eq!(view(dpo).boarding_deadline, 1 + 25 * DAY);
		should_be_terminated_at(1 + 25 * DAY, dpo, &people);
	});
}

#[test]
fn dpo_should_be_refunded_and_closed_in_the_next_block_when_its_members_dissolve_it() {
	play_with_chain(|token| {
		let dpo = create(alice(), one_cabin(&token), 10);
		let people = fill(dpo);
		let maker = people[0].0.clone();
		let proposal = Proposal::Dissolve;
		assert_ok!(Dpo::propose(
			signed(maker.clone()),
			dpo,
			proposal.clone(),
			None
		));
		// Four of them have 60 seats.
		for (who, _) in &people[..4] {
			let (voter, maker) = (signed(who.clone()), maker.clone());
			assert_ok!(done(Dpo::vote(voter, dpo, maker, proposal.clone(), None)));
		}
		let deciding = people[3].0.clone();
		assert_eq!(steps(dpo), [(Step::Terminate, deciding)]);

		next_block();

		assert_eq!(steps(dpo)[1..], by_chain([WITHDRAW, Step::Close]));
		should_be_gone(dpo);
		for (who, _) in &people {
			should_have_all_back(who);
		}
		should_have_all_back(&alice());
		should_be_planned([]);
	});
}
