//! Voting (Rulebook 3.13): who may, and when it decides.

use super::*;
use crate::tests::market::sell;

/// Checks that a vote, and taking one back, both fail with this error.
fn assert_refused(proposed: &Proposed, who: AccountId, error: Error<Test>) {
	let error = DispatchError::from(error);
	assert_noop!(proposed.vote(who.clone()), error);
	assert_noop!(proposed.take_back(who), error);
}

/// Returns a proposal to lower the fee that nobody has made.
fn unmade(dpo: DpoId, maker: AccountId) -> Proposed {
	Proposed {
		dpo,
		maker,
		proposal: lower(14),
	}
}

#[test]
fn votes_should_be_refused_when_the_dpo_has_no_decisions() {
	play_in_every_token(|token| {
		assert_refused(&unmade(NOBODY, bob()), alice(), Error::NoSuchDpo);
		let created = create(alice(), Target::Class(class_of(&token, gold(), 1)), 10);
		assert_ok!(buy(bob(), created, 15));
		for who in [alice(), bob(), hunter()] {
			assert_refused(&unmade(created, bob()), who, Error::NotFilled);
		}
		for over in ended(&token) {
			for who in [alice(), bob(), hunter()] {
				assert_refused(&unmade(over, bob()), who, Error::DpoOver);
			}
		}
	});
}

#[test]
fn votes_should_be_refused_when_the_caller_has_no_seats() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		let proposed = Proposed::by(bob(), dpo, lower(14));
		// Carol acts for her DPO, but has no seats herself.
		for who in [
			carol(),
			hunter(),
			owner(),
			Dpo::account(child),
			Dpo::account(dpo),
		] {
			assert_refused(&proposed, who.clone(), Error::NoVote);
			// That comes before a proposal that isn't there.
			assert_refused(&unmade(dpo, carol()), who, Error::NoVote);
		}
		// The manager may propose without seats, but not vote.
		let dpo = seatless(&token);
		let proposed = Proposed::by(alice(), dpo, lower(4));
		assert_refused(&proposed, alice(), Error::NoVote);
	});
}

#[test]
fn votes_should_be_refused_when_the_caller_does_not_act_for_the_member_that_it_names() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		let proposed = Proposed::by(bob(), dpo, lower(14));
		let stranger = create(carol(), Target::Class(class_of(&token, gold(), 1)), 0);
		for other in [dpo, stranger, NOBODY] {
			for who in [carol(), bob()] {
				let error = Error::<Test>::NotMember;
				assert_noop!(proposed.vote_for(who.clone(), other), error);
				let error = Error::<Test>::NotMember;
				assert_noop!(proposed.take_back_for(who, other), error);
			}
		}
		for who in [alice(), bob(), hunter(), Dpo::account(child)] {
			let error = Error::<Test>::NotManager;
			assert_noop!(proposed.vote_for(who.clone(), child), error);
			let error = Error::<Test>::NotManager;
			assert_noop!(proposed.take_back_for(who, child), error);
		}
		assert_ok!(proposed.vote_for(carol(), child));
	});
}

#[test]
fn votes_should_be_refused_when_the_proposal_is_not_there_or_has_lapsed() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		let proposed = Proposed::by(bob(), dpo, lower(14));
		for maker in [alice(), carol(), hunter(), Dpo::account(child)] {
			assert_refused(&unmade(dpo, maker), dave(), Error::NoSuchProposal);
		}
		assert_ok!(proposed.vote(dave()));
		pass(7 * DAY + 1);
		assert_refused(&proposed, dave(), Error::ProposalLapsed);
		// It is the reason even if the caller names another proposal.
		let other = Proposed {
			proposal: lower(13),
			..unmade(dpo, bob())
		};
		assert_refused(&other, dave(), Error::ProposalLapsed);
	});
}

#[test]
fn vote_should_be_refused_when_the_maker_has_proposed_something_else() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let first = Proposed::by(bob(), dpo, lower(14));
		let others = [
			lower(13),
			dismiss(hunter()),
			Proposal::Dissolve,
			Proposal::Commit(view(dpo).default_target),
			change(vec![RuleChange::YieldGraceDays(6)]),
		];
		for proposal in others {
			let other = Proposed {
				proposal,
				..unmade(dpo, bob())
			};
			assert_noop!(other.vote(dave()), Error::<Test>::OtherProposal);
		}
		// Nobody can exchange a proposal in front of a voter.
		assert_ok!(first.remove(bob()));
		let second = Proposed::by(bob(), dpo, lower(1));
		assert_noop!(first.vote(dave()), Error::<Test>::OtherProposal);
		assert_ok!(second.vote(dave()));
	});
}

#[test]
fn taking_back_should_be_refused_when_the_member_has_not_voted() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		let proposed = Proposed::by(bob(), dpo, lower(14));
		let not_voted = || Error::<Test>::NotVoted;
		// Proposing is no vote.
		for who in [bob(), alice(), dave()] {
			assert_noop!(proposed.take_back(who), not_voted());
		}
		assert_noop!(proposed.take_back_for(carol(), child), not_voted());
		assert_ok!(proposed.vote(dave()));
		assert_ok!(proposed.vote_for(carol(), child));
		assert_noop!(proposed.take_back(bob()), not_voted());
		assert_ok!(proposed.take_back(dave()));
		assert_noop!(proposed.take_back(dave()), not_voted());
		// A member that has left and joined again hasn't voted.
		assert_ok!(proposed.vote(dave()));
		sell(dpo, &dave(), &hunter(), 10, 1_000);
		sell(dpo, &hunter(), &dave(), 10, 1_000);
		assert_noop!(proposed.take_back(dave()), not_voted());
	});
}

#[test]
fn votes_should_be_told_with_the_seats_and_the_sum() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		let proposed = Proposed::by(bob(), dpo, lower(14));
		assert_eq!(proposed.in_favour(), 0);
		let voted = |voter, caller, seats, in_favour| Event::Voted {
			dpo,
			maker: bob(),
			voter,
			caller,
			seats,
			in_favour,
		};
		clear_events();
		assert_ok!(proposed.vote(dave()));
		assert_ok!(proposed.vote_for(carol(), child));
		assert_ok!(proposed.take_back(dave()));
		assert_ok!(proposed.vote(bob()));
		assert_ok!(proposed.take_back_for(carol(), child));
		let taken_back = |voter, caller| Event::VoteTakenBack {
			dpo,
			maker: bob(),
			voter,
			caller,
		};
		let account = Dpo::account(child);
		assert_eq!(
			dpo_events(),
			[
				voted(dave(), dave(), 10, 10),
				voted(account.clone(), carol(), 30, 40),
				taken_back(dave(), dave()),
				voted(bob(), bob(), 15, 45),
				taken_back(account, carol()),
			]
		);
		assert_eq!(proposed.in_favour(), 15);
	});
}

#[test]
fn fifty_seats_should_not_decide_and_fifty_one_should() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let proposed = Proposed::by(bob(), dpo, lower(14));
		proposed.vote_with_half();
		// Voting again changes nothing.
		assert_ok!(proposed.vote(bob()));
		assert_eq!((proposed.in_favour(), proposed.stored_votes()), (50, 4));
		assert_eq!(view(dpo).fee, Permill::from_percent(15));
		clear_events();

		assert_ok!(proposed.vote(eve()));

		assert_eq!(view(dpo).fee, Permill::from_percent(14));
		let voted = Event::Voted {
			dpo,
			maker: bob(),
			voter: eve(),
			caller: eve(),
			seats: 1,
			in_favour: 51,
		};
		let passed = Event::ProposalPassed {
			dpo,
			maker: bob(),
			proposal: lower(14),
		};
		let fee = Permill::from_percent(14);
		let lowered = Event::FeeLowered { dpo, fee };
		assert_eq!(dpo_events(), [voted, lowered, passed]);
	});
}

#[test]
fn vote_of_a_dpo_member_should_decide() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		let proposed = Proposed::by(bob(), dpo, lower(14));
		for who in [alice(), dave(), eve()] {
			assert_ok!(proposed.vote(who));
		}
		assert_eq!(proposed.in_favour(), 21);

		// 30 more are 51.
		assert_ok!(proposed.vote_for(carol(), child));

		assert!(!proposed.is_there());
		assert_eq!(view(dpo).fee, Permill::from_percent(14));
	});
}

#[test]
fn vote_taken_back_should_count_no_more() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let proposed = Proposed::by(bob(), dpo, lower(14));
		proposed.vote_with_half();
		assert_ok!(proposed.take_back(dave()));
		assert_eq!(proposed.in_favour(), 40);
		assert_ok!(proposed.vote(eve()));
		assert_eq!(proposed.in_favour(), 41);

		// With the 10 of before it decides.
		assert_ok!(proposed.vote(dave()));

		assert!(!proposed.is_there());
	});
}

#[test]
fn proposals_should_be_voted_on_independently() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let first = Proposed::by(bob(), dpo, lower(14));
		let second = Proposed::by(carol(), dpo, lower(13));
		let third = Proposed::by(alice(), dpo, dismiss(hunter()));
		first.vote_with_half();
		for who in [dave(), eve()] {
			assert_ok!(third.vote(who));
		}
		assert_eq!(
			[&first, &second, &third].map(Proposed::in_favour),
			[50, 0, 11]
		);
		second.pass();
		assert_eq!(view(dpo).fee, Permill::from_percent(13));
		assert_eq!([&first, &third].map(Proposed::in_favour), [50, 11]);
	});
}

#[test]
fn vote_of_a_dpo_member_should_stay_when_its_manager_changes() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		let proposed = Proposed::by(bob(), dpo, lower(14));
		assert_ok!(proposed.vote_for(carol(), child));
		replace_manager(child, hunter());

		// It is the DPO's vote, and only its manager in office can take it back.
		assert_eq!(proposed.in_favour(), 30);
		let former = Error::<Test>::NotManager;
		assert_noop!(proposed.take_back_for(carol(), child), former);
		let former = Error::<Test>::NotManager;
		assert_noop!(proposed.vote_for(carol(), child), former);
		assert_ok!(proposed.take_back_for(hunter(), child));
		assert_eq!(proposed.in_favour(), 0);
		assert_ok!(proposed.vote_for(hunter(), child));
		assert_eq!(proposed.in_favour(), 30);
	});
}
