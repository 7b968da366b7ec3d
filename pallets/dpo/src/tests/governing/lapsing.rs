//! When a proposal lapses (Rulebook 3.13), and who may remove it.

use super::*;
use crate::tests::{market::sell, presets::tried};

/// Checks that a proposal is open: a vote by Dave counts, and only those who act for its maker can
/// remove it.
fn assert_open(proposed: &Proposed) {
	assert_ok!(tried(|| proposed.vote(dave())));
	assert_noop!(proposed.remove(hunter()), Error::<Test>::NotLapsed);
}

/// Checks that a proposal has lapsed: nobody can vote for it, and anyone can remove it.
fn assert_lapsed(proposed: &Proposed) {
	assert_noop!(proposed.vote(dave()), Error::<Test>::ProposalLapsed);
	assert_noop!(proposed.take_back(dave()), Error::<Test>::ProposalLapsed);
	assert_ok!(tried(|| proposed.remove(hunter())));
}

#[test]
fn remove_proposal_should_name_what_is_wrong() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		let own = Proposed::by(bob(), dpo, lower(14));
		let childs = Proposed::by_child(carol(), child, dpo, lower(14));
		let remove = |who, dpo, maker| dispatched(|| Dpo::remove_proposal(signed(who), dpo, maker));
		for (dpo, maker) in [
			(NOBODY, bob()),
			(child, bob()),
			(dpo, alice()),
			(dpo, carol()),
			(dpo, hunter()),
			(child, Dpo::account(child)),
		] {
			let nothing = Error::<Test>::NoSuchProposal;
			assert_noop!(remove(bob(), dpo, maker), nothing);
		}
		for who in [alice(), carol(), dave(), hunter(), Dpo::account(child)] {
			assert_noop!(own.remove(who), Error::<Test>::NotLapsed);
		}
		for who in [alice(), bob(), dave(), hunter()] {
			assert_noop!(childs.remove(who), Error::<Test>::NotLapsed);
		}
		assert_ok!(own.remove(bob()));
		assert_ok!(childs.remove(carol()));
		for proposed in [own, childs] {
			let nothing = Error::<Test>::NoSuchProposal;
			assert_noop!(proposed.remove(bob()), nothing);
		}
	});
}

#[test]
fn removal_should_be_told() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		for caller in [bob(), hunter()] {
			let proposed = Proposed::by(bob(), dpo, lower(14));
			if caller == hunter() {
				pass(7 * DAY + 1);
			}
			clear_events();
			let before = free(&Token::Native, &bob());
			assert_ok!(proposed.remove(caller.clone()));
			let removed = Event::ProposalRemoved {
				dpo,
				maker: bob(),
				caller,
			};
			assert_eq!(dpo_events(), [removed]);
			// The deposit is its depositor's, whoever removes the proposal.
			assert_eq!(free(&Token::Native, &bob()), before + deposit_of(1));
			assert_eq!(deposits(&bob()), 0);
		}
	});
}

#[test]
fn proposal_should_lapse_after_more_than_seven_days() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		at(100);
		let proposed = Proposed::by(bob(), dpo, lower(14));
		proposed.vote_with_half();
		at(100 + 7 * DAY);
		assert_open(&proposed);
		assert_ok!(tried(|| proposed.vote(eve())));
		at(100 + 7 * DAY + 1);
		assert_lapsed(&proposed);
		assert_noop!(proposed.vote(eve()), Error::<Test>::ProposalLapsed);
	});
}

#[test]
fn proposal_should_keep_its_time_when_the_length_of_a_day_changes() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let first = Proposed::by(bob(), dpo, lower(14));
		BlocksPerDay::set(10);
		let second = Proposed::by(carol(), dpo, lower(14));
		at(1 + 70);
		assert_open(&second);
		at(1 + 71);
		assert_lapsed(&second);
		at(1 + 7 * DAY);
		assert_open(&first);
		at(1 + 7 * DAY + 1);
		assert_lapsed(&first);
	});
}

#[test]
fn lapsed_proposal_should_make_way_for_another_and_return_its_deposit() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		Proposed::by(bob(), dpo, lower(14));
		Proposed::by_child(carol(), child, dpo, lower(14));
		replace_manager(child, hunter());
		pass(7 * DAY + 1);
		let second = Proposed::by(bob(), dpo, lower(13));
		assert_eq!(deposits(&bob()), deposit_of(1));
		assert_open(&second);
		// The deposit of the DPO Member's first proposal returns to its former manager.
		let childs = Proposed::by_child(hunter(), child, dpo, lower(13));
		assert_eq!(
			[carol(), hunter()].map(|who| deposits(&who)),
			[0, deposit_of(1)]
		);
		assert_noop!(childs.remove(carol()), Error::<Test>::NotLapsed);
	});
}

#[test]
fn proposal_should_lapse_with_its_makers_last_seat() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let proposed = Proposed::by(bob(), dpo, lower(14));
		proposed.vote_with_half();
		sell(dpo, &bob(), &hunter(), 14, 1_000);
		assert_open(&proposed);
		sell(dpo, &bob(), &hunter(), 1, 1_000);
		assert_lapsed(&proposed);
		assert_noop!(proposed.vote(hunter()), Error::<Test>::ProposalLapsed);

		// It stays lapsed when its maker joins again, who then makes another.
		sell(dpo, &hunter(), &bob(), 5, 1_000);
		assert_lapsed(&proposed);
		let second = Proposed::by(bob(), dpo, lower(14));
		assert_eq!((second.in_favour(), deposits(&bob())), (0, deposit_of(1)));
		assert_open(&second);
	});
}

#[test]
fn proposal_of_a_manager_without_seats_should_lapse_when_it_leaves_office() {
	play_in_every_token(|token| {
		let dpo = seatless(&token);
		let voter = Dpo::members(dpo, 2, 1).remove(0).who.actor().clone();
		let proposed = Proposed::by(alice(), dpo, lower(4));
		assert_ok!(proposed.vote(voter.clone()));
		pass_proposal(dpo, dismiss(hunter()));
		// Until the successor comes, the manager stays in office.
		assert_ok!(tried(|| proposed.vote(bob())));
		assert_ok!(take_office(hunter(), dpo));
		assert_noop!(proposed.vote(bob()), Error::<Test>::ProposalLapsed);
		assert_noop!(proposed.take_back(voter), Error::<Test>::ProposalLapsed);
		assert_ok!(proposed.remove(bob()));
		assert_eq!(deposits(&alice()), 0);
	});
}

#[test]
fn proposal_of_a_manager_with_seats_should_stay_open_when_it_leaves_office() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let proposed = Proposed::by(bob(), dpo, lower(4));
		let managers = Proposed::by(alice(), dpo, lower(3));
		Proposed::by(dave(), dpo, dismiss(hunter())).pass();
		assert_ok!(take_office(hunter(), dpo));
		for proposed in [proposed, managers] {
			assert_open(&proposed);
			proposed.pass();
		}
		assert_eq!(view(dpo).fee, Permill::from_percent(3));
	});
}

#[test]
fn proposal_of_a_dpo_member_should_stay_open_when_its_manager_changes() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		let proposed = Proposed::by_child(carol(), child, dpo, lower(14));
		replace_manager(child, hunter());
		assert_ok!(tried(|| proposed.vote(dave())));
		// Only the manager in office acts for its maker. The deposit is the other's.
		for who in [carol(), bob()] {
			assert_noop!(proposed.remove(who), Error::<Test>::NotLapsed);
		}
		let before = free(&Token::Native, &carol());
		assert_ok!(proposed.remove(hunter()));
		assert_eq!(free(&Token::Native, &carol()), before + deposit_of(1));
	});
}

#[test]
fn proposal_should_survive_a_commitment() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let proposed = Proposed::by(bob(), dpo, lower(14));
		proposed.vote_with_half();
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		assert_open(&proposed);
		assert_ok!(proposed.vote(eve()));
		assert_eq!(view(dpo).fee, Permill::from_percent(14));
	});
}

#[test]
fn proposal_should_lapse_when_the_dpo_is_over() {
	play_in_every_token(|token| {
		// One DPO is dissolved by its members, and the ride of another ends within the seven days.
		let dissolved = filled(&token);
		let short = ClassTerms {
			duration: DAY / 2,
			..gold()
		};
		let rules = Rules::V1;
		let rides = filled_for(Target::Class(class_of(&token, short, 1)), rules);
		let left = [dissolved, rides].map(|dpo| Proposed::by(bob(), dpo, lower(14)));
		pass_proposal(dissolved, Proposal::Dissolve);
		assert_ok!(commit(alice(), rides, view(rides).default_target));
		pass(DAY / 2);
		assert_ok!(settle(hunter(), rides));
		assert_eq!(
			[dissolved, rides].map(state),
			[State::Terminated, State::Completed]
		);
		assert_eq!(deposits(&bob()), deposit_of(2));
		for proposed in &left {
			assert_noop!(proposed.vote(dave()), Error::<Test>::DpoOver);
			assert_noop!(proposed.take_back(dave()), Error::<Test>::DpoOver);
			assert_ok!(proposed.remove(hunter()));
		}
		assert_eq!(deposits(&bob()), 0);
	});
}

#[test]
fn proposal_should_be_removed_by_anyone_when_the_dpo_is_closed() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let left = [bob(), carol()].map(|who| Proposed::by(who, dpo, lower(14)));
		assert_ok!(left[0].vote(dave()));
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		pass(30 * DAY);
		assert_ok!(settle(hunter(), dpo));
		wind_up(dpo);
		check_suite();
		assert_noop!(left[0].vote(dave()), Error::<Test>::NoSuchDpo);
		assert_eq!(deposits(&bob()), deposit_of(1));

		assert_ok!(left[0].remove(hunter()));
		assert_ok!(left[1].remove(carol()));

		assert_eq!([bob(), carol()].map(|who| deposits(&who)), [0, 0]);
		for proposed in left {
			let nothing = Error::<Test>::NoSuchProposal;
			assert_noop!(proposed.remove(hunter()), nothing);
		}
	});
}
