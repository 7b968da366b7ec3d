//! The views of proposals and of what an account can vote on, and what a DPO's view tells of its
//! office.

use super::*;
use crate::tests::{
	governing::{
		dave, dismiss, ended, eve, filled, lower, pass_proposal, replace_manager, seatless,
		take_office, wind_up, with_child, Proposed,
	},
	market::sell,
	presets::tried,
};
use std::slice::from_ref;

/// The blocks for which a proposal is open: it has lapsed after more than 7 days.
const OPEN: BlockNumber = 7 * DAY + 1;

/// Returns the view of a proposal of Bob's to lower the fee to 14%, made at block 1, without votes.
fn bobs(dpo: DpoId) -> ProposalView<AccountId> {
	ProposalView {
		dpo,
		maker: bob(),
		proposal: lower(14),
		until: 1 + OPEN,
		lapsed: false,
		votes: vec![],
		in_favour: 0,
		missing: 51,
		depositor: bob(),
	}
}

/// Returns the ballot of a member with these seats on [`bobs`], without votes.
fn ballot_on_bobs(dpo: DpoId, seats: u8) -> Ballot<AccountId> {
	Ballot {
		dpo,
		maker: bob(),
		proposal: lower(14),
		acts_for: None,
		seats,
		voted: 0,
		missing: 51,
		until: 1 + OPEN,
	}
}

/// Returns the only proposal to a DPO.
fn the_only(dpo: DpoId) -> ProposalView<AccountId> {
	let mut proposals = Dpo::proposals(dpo);
	assert_eq!(proposals.len(), 1);
	proposals.remove(0)
}

fn proposals_of(maker: &AccountId) -> Vec<ProposalView<AccountId>> {
	Dpo::proposals_of(maker.clone(), 0, 100)
}

fn ballots(who: AccountId) -> Vec<Ballot<AccountId>> {
	Dpo::ballots(who, 0, 100)
}

/// Casts a vote with the arguments of a ballot.
fn cast(who: AccountId, ballot: Ballot<AccountId>) -> DispatchResult {
	dispatched(|| {
		without_weight(Dpo::vote(
			signed(who),
			ballot.dpo,
			ballot.maker,
			ballot.proposal,
			ballot.acts_for,
		))
	})
}

#[test]
fn proposals_should_tell_the_votes_that_count_and_no_others() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert!(Dpo::proposals(dpo).is_empty());
		let proposed = Proposed::by(bob(), dpo, lower(14));
		assert_eq!(Dpo::proposals(dpo), [bobs(dpo)]);
		// They are told in the order of joining, not of voting.
		for who in [eve(), dave(), carol()] {
			assert_ok!(proposed.vote(who));
		}
		let voted = ProposalView {
			votes: vec![(carol(), 15), (dave(), 10), (eve(), 1)],
			in_favour: 26,
			missing: 25,
			..bobs(dpo)
		};
		assert_eq!(Dpo::proposals(dpo), [voted]);

		// Carol sells a part of her seats. Eve sells her only one and buys another.
		sell(dpo, &carol(), &hunter(), 5, 1_000);
		sell(dpo, &eve(), &owner(), 1, 1_000);
		sell(dpo, &owner(), &eve(), 1, 1_000);
		let left = ProposalView {
			votes: vec![(carol(), 10), (dave(), 10)],
			in_favour: 20,
			missing: 31,
			..bobs(dpo)
		};
		assert_eq!(proposed.stored_votes(), 3);
		assert_eq!(Dpo::proposals(dpo), from_ref(&left));
		assert_eq!(proposals_of(&bob()), [left]);

		assert_ok!(proposed.take_back(dave()));
		let left = the_only(dpo);
		assert_eq!((left.votes, left.missing), (vec![(carol(), 10)], 41));
		proposed.pass();
		assert!(Dpo::proposals(dpo).is_empty() && proposals_of(&bob()).is_empty());
	});
}

#[test]
fn proposals_should_tell_how_many_seats_decide() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let proposed = Proposed::by(bob(), dpo, lower(14));
		proposed.vote_with_half();
		let half = the_only(dpo);
		assert_eq!((half.in_favour, half.missing), (50, 1));
		assert_ok!(proposed.vote(eve()));
		assert_eq!(view(dpo).fee, Permill::from_percent(14));
	});
}

#[test]
fn proposals_should_name_a_dpo_member_by_its_own_account() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		let account = Dpo::account(child);
		let proposed = Proposed::by_child(carol(), child, dpo, lower(14));
		assert_ok!(proposed.vote(bob()));
		assert_ok!(proposed.vote_for(carol(), child));
		let expected = ProposalView {
			maker: account.clone(),
			// The DPO joined before Bob.
			votes: vec![(account.clone(), 30), (bob(), 15)],
			in_favour: 45,
			missing: 6,
			depositor: carol(),
			..bobs(dpo)
		};
		assert_eq!(Dpo::proposals(dpo), from_ref(&expected));
		assert_eq!(proposals_of(&account), from_ref(&expected));
		assert!(proposals_of(&carol()).is_empty());
		// Another manager acts for the DPO, and the deposit stays Carol's.
		replace_manager(child, hunter());
		assert_eq!(Dpo::proposals(dpo), [expected]);
	});
}

#[test]
fn proposals_should_tell_all_of_a_dpo_and_nothing_of_others() {
	play_in_every_token(|token| {
		let dpo = seatless(&token);
		let other = filled(&token);
		// Alice manages both. She has no seats of the first.
		for (who, dpo) in [
			(carol(), dpo),
			(alice(), dpo),
			(bob(), dpo),
			(dave(), other),
		] {
			Proposed::by(who, dpo, lower(4));
		}
		let makers = |dpo| {
			let views = Dpo::proposals(dpo).into_iter();
			views.map(|view| view.maker).collect::<Vec<_>>()
		};
		assert_eq!(makers(dpo), [bob(), carol(), alice()]);
		assert_eq!(makers(other), [dave()]);
		assert!(makers(other + 1).is_empty());
	});
}

#[test]
fn proposals_should_tell_when_one_has_lapsed() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let proposed = Proposed::by(bob(), dpo, lower(14));
		assert_ok!(proposed.vote(dave()));
		let open = ProposalView {
			votes: vec![(dave(), 10)],
			in_favour: 10,
			missing: 41,
			..bobs(dpo)
		};
		at(OPEN);
		assert_eq!(Dpo::proposals(dpo), from_ref(&open));
		at(1 + OPEN);
		let lapsed = ProposalView {
			lapsed: true,
			..open
		};
		assert_eq!(Dpo::proposals(dpo), from_ref(&lapsed));
		assert_eq!(proposals_of(&bob()), [lapsed]);
	});
}

#[test]
fn proposals_of_should_still_tell_a_proposal_whose_maker_has_left() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		Proposed::by(bob(), dpo, lower(14));
		sell(dpo, &bob(), &hunter(), 15, 1_000);
		let lapsed = ProposalView {
			lapsed: true,
			..bobs(dpo)
		};
		assert!(Dpo::proposals(dpo).is_empty());
		assert_eq!(proposals_of(&bob()), from_ref(&lapsed));
		// It stays lapsed when Bob joins again, and is told with the others' again.
		sell(dpo, &hunter(), &bob(), 1, 1_000);
		assert_eq!(Dpo::proposals(dpo), from_ref(&lapsed));
		assert_eq!(proposals_of(&bob()), [lapsed]);
	});
}

#[test]
fn proposals_of_should_still_tell_the_proposal_of_a_manager_that_has_left_office() {
	play_in_every_token(|token| {
		let dpo = seatless(&token);
		Proposed::by(alice(), dpo, lower(4));
		let open = ProposalView {
			maker: alice(),
			depositor: alice(),
			proposal: lower(4),
			..bobs(dpo)
		};
		assert_eq!(Dpo::proposals(dpo), from_ref(&open));
		replace_manager(dpo, hunter());
		assert!(Dpo::proposals(dpo).is_empty());
		let lapsed = ProposalView {
			lapsed: true,
			..open
		};
		assert_eq!(proposals_of(&alice()), [lapsed]);
	});
}

#[test]
fn proposals_of_should_still_tell_a_proposal_to_a_closed_dpo() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let proposed = Proposed::by(bob(), dpo, lower(14));
		assert_ok!(proposed.vote(dave()));
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		pass(30 * DAY);
		assert_ok!(settle(hunter(), dpo));
		let over = the_only(dpo);
		assert_eq!(
			(over.lapsed, over.votes, over.missing),
			(true, vec![(dave(), 10)], 41)
		);
		wind_up(dpo);
		assert!(Dpo::proposals(dpo).is_empty());
		// The members and their seats are gone, so no vote counts.
		let lapsed = ProposalView {
			lapsed: true,
			..bobs(dpo)
		};
		assert_eq!(proposals_of(&bob()), [lapsed]);
		assert_ok!(proposed.remove(hunter()));
		assert!(proposals_of(&bob()).is_empty());
	});
}

#[test]
fn proposals_of_should_go_page_by_page() {
	play(|| {
		let dpos = [(); 5].map(|()| filled(&Token::Native));
		for dpo in dpos {
			Proposed::by(bob(), dpo, lower(14));
		}
		let page = |from, limit| Dpo::proposals_of(bob(), from, limit);
		let mut all = [page(0, 2), page(2, 2), page(4, 2)].concat();
		assert_eq!([page(0, 2).len(), page(4, 2).len()], [2, 1]);
		all.sort_unstable_by_key(|view| view.dpo);
		assert_eq!(all, dpos.map(bobs));
		assert_eq!(page(0, u32::MAX).len(), 5);
		assert!(page(5, 2).is_empty() && page(0, 0).is_empty());
	});
}

#[test]
fn ballots_should_list_what_an_account_can_vote_on_for_itself() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert!(ballots(dave()).is_empty());
		let proposed = Proposed::by(bob(), dpo, lower(14));
		let daves = ballot_on_bobs(dpo, 10);
		assert_eq!(ballots(dave()), from_ref(&daves));
		// Bob has a vote on his own proposal, too.
		assert_eq!(ballots(bob()), [ballot_on_bobs(dpo, 15)]);
		assert_ok!(cast(dave(), daves.clone()));
		assert_ok!(proposed.vote(carol()));
		let voted = Ballot {
			voted: 10,
			missing: 26,
			..daves
		};
		assert_eq!(ballots(dave()), from_ref(&voted));

		// Dave sells 2 seats and buys 4: 8 of the 12 have voted.
		sell(dpo, &dave(), &hunter(), 2, 1_000);
		sell(dpo, &carol(), &dave(), 4, 1_000);
		let part = Ballot {
			seats: 12,
			voted: 8,
			missing: 51 - 8 - 11,
			..voted
		};
		assert_eq!(ballots(dave()), from_ref(&part));
		assert_ok!(cast(dave(), part.clone()));
		let again = Ballot {
			voted: 12,
			missing: 51 - 12 - 11,
			..part
		};
		assert_eq!(ballots(dave()), [again]);
		// Those without seats have no vote.
		for who in [owner(), newcomer(), Dpo::account(dpo)] {
			assert!(ballots(who).is_empty());
		}
		at(1 + OPEN);
		assert!(ballots(dave()).is_empty());
	});
}

#[test]
fn ballots_should_be_none_for_a_manager_without_seats() {
	play_in_every_token(|token| {
		let dpo = seatless(&token);
		Proposed::by(alice(), dpo, lower(4));
		assert!(ballots(alice()).is_empty());
		let carols = Ballot {
			maker: alice(),
			proposal: lower(4),
			..ballot_on_bobs(dpo, 15)
		};
		assert_eq!(ballots(carol()), [carols]);
	});
}

#[test]
fn ballots_should_list_what_a_manager_can_vote_on_for_its_dpo() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		Proposed::by(bob(), dpo, lower(14));
		Proposed::by_child(carol(), child, dpo, lower(13));
		let on_bobs = Ballot {
			acts_for: Some(child),
			..ballot_on_bobs(dpo, 30)
		};
		let on_its_own = Ballot {
			maker: Dpo::account(child),
			proposal: lower(13),
			..on_bobs.clone()
		};
		assert_eq!(ballots(carol()), [on_its_own.clone(), on_bobs.clone()]);
		assert!(ballots(Dpo::account(child)).is_empty());
		for ballot in ballots(carol()) {
			assert_ok!(cast(carol(), ballot));
		}
		let voted = |ballot| Ballot {
			voted: 30,
			missing: 21,
			..ballot
		};
		let voted = [on_its_own, on_bobs].map(voted);
		assert_eq!(ballots(carol()), voted);

		// Only the manager in office votes for the DPO. The votes of the other still count.
		replace_manager(child, hunter());
		assert!(ballots(carol()).is_empty());
		assert_eq!(ballots(hunter()), voted);
	});
}

#[test]
fn ballots_should_list_an_accounts_own_vote_and_that_of_its_dpo() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		// Carol takes 5 of Bob's seats herself. Members of her DPO decide as well.
		sell(dpo, &bob(), &carol(), 5, 1_000);
		Proposed::by(bob(), dpo, lower(14));
		Proposed::by(carol(), child, lower(4));
		let mut listed = ballots(carol());
		listed.sort_unstable_by_key(|ballot| (ballot.dpo, ballot.acts_for));
		let own = ballot_on_bobs(dpo, 5);
		let for_child = Ballot {
			acts_for: Some(child),
			seats: 30,
			..own.clone()
		};
		let in_child = Ballot {
			dpo: child,
			maker: carol(),
			proposal: lower(4),
			..ballot_on_bobs(dpo, 10)
		};
		assert_eq!(listed, [own, for_child, in_child]);
		for ballot in listed {
			assert_ok!(tried(|| cast(carol(), ballot)));
		}
	});
}

#[test]
fn ballots_should_not_list_what_a_refunded_dpo_could_vote_on() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		Proposed::by(bob(), dpo, lower(14));
		assert_eq!(ballots(carol()).len(), 1);
		pass_proposal(dpo, Proposal::Dissolve);
		assert!(ballots(carol()).is_empty() && ballots(dave()).is_empty());
		assert_ok!(release(owner(), dpo, Releasable::Withdraw));
		assert_eq!(state(child), State::Active);
		assert!(ballots(carol()).is_empty());
	});
}

#[test]
fn ballots_should_go_from_dpo_to_dpo() {
	play(|| {
		let dpos = [(); 4].map(|()| filled(&Token::Native));
		// There is nothing to vote on in the second one, and two proposals in the last.
		for dpo in [dpos[0], dpos[2], dpos[3]] {
			Proposed::by(bob(), dpo, lower(14));
		}
		Proposed::by(carol(), dpos[3], lower(13));
		let page = |from, limit| Dpo::ballots(dave(), from, limit);
		let mut all = (0..4).flat_map(|from| page(from, 1)).collect::<Vec<_>>();
		assert_eq!(all, page(0, u32::MAX));
		all.sort_unstable_by_key(|ballot| ballot.dpo);
		let expected = [0, 2, 3, 3].map(|index| dpos[index]);
		assert_eq!(
			all.into_iter().map(|ballot| ballot.dpo).collect::<Vec<_>>(),
			expected
		);
		assert!(page(4, 1).is_empty() && page(0, 0).is_empty());
	});
}

#[test]
fn dpo_should_tell_founder_successor_and_edition_when_the_office_changes() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let before = view(dpo);
		assert_eq!(
			(before.founder.clone(), before.founder_seats),
			(alice(), 10)
		);
		assert_eq!((before.edition, before.successor.clone()), (0, None));
		assert_eq!((before.base, before.market_open), (base(&token), true));
		pass_proposal(dpo, dismiss(eve()));
		let named = DpoView {
			successor: Some(eve()),
			edition: 1,
			..before
		};
		assert_eq!(view(dpo), named);

		let paid = gains(&token, [&alice()], || take_office(eve(), dpo));
		// In BOLT, Alice also has her storage deposit back.
		let deposit = if token == Token::Native {
			deposit_of(1)
		} else {
			0
		};
		assert_eq!(paid, [(named.base + deposit) as i128]);
		let taken = DpoView {
			manager: eve(),
			successor: None,
			// 5%, and 1% for Eve's seat: the fee and the office change.
			fee: Permill::from_percent(6),
			edition: 3,
			..named
		};
		assert_eq!(view(dpo), taken);

		// The founder's seats stay the same, and Eve's aren't counted.
		sell(dpo, &bob(), &eve(), 5, 1_000);
		assert_eq!(view(dpo), taken);
	});
}

#[test]
fn dpo_should_tell_that_the_market_is_closed_when_it_is_over() {
	play_in_every_token(|token| {
		let dpos = ended(&token);
		assert_eq!(dpos.map(|dpo| view(dpo).market_open), [false; 3]);
		let dpo = filled(&token);
		assert!(view(dpo).market_open);
		pass_proposal(dpo, Proposal::Dissolve);
		assert!(!view(dpo).market_open);
	});
}
