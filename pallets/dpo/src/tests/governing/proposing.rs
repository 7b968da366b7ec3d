//! Proposing (Rulebook 3.13): who may, what it costs, and which proposals are refused.

use super::*;
use crate::tests::{committing::leave, market::sell, presets::tried};
use codec::Encode;

#[test]
fn propose_should_be_refused_when_dpo_or_caller_is_wrong() {
	play_in_every_token(|token| {
		let by = |who, dpo| propose(who, dpo, lower(14));
		assert_noop!(by(alice(), NOBODY), Error::<Test>::NoSuchDpo);
		let created = create(alice(), Target::Class(class_of(&token, gold(), 1)), 10);
		assert_ok!(buy(bob(), created, 15));
		// A DPO without all seats sold is the reason for everybody.
		for who in [alice(), bob(), hunter()] {
			assert_noop!(by(who, created), Error::<Test>::NotFilled);
		}
		let dpo = filled(&token);
		for who in [hunter(), owner(), Dpo::account(dpo), Dpo::account(NOBODY)] {
			assert_noop!(by(who, dpo), Error::<Test>::NotMember);
		}
		for over in ended(&token) {
			for who in [alice(), bob(), hunter()] {
				assert_noop!(by(who, over), Error::<Test>::DpoOver);
			}
		}
	});
}

#[test]
fn propose_should_be_refused_when_the_caller_does_not_act_for_the_member_that_it_names() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		let stranger = create(carol(), Target::Class(class_of(&token, gold(), 1)), 0);
		let by = |who, child| propose_for(who, child, dpo, lower(14));
		// These DPOs have no seats of Alice's. That is the reason for everybody.
		for other in [dpo, stranger, NOBODY] {
			for who in [alice(), carol(), hunter()] {
				assert_noop!(by(who, other), Error::<Test>::NotMember);
			}
		}
		for who in [alice(), bob(), hunter(), Dpo::account(child)] {
			assert_noop!(by(who, child), Error::<Test>::NotManager);
		}
		// Carol has no seats of her own.
		assert_noop!(propose(carol(), dpo, lower(14)), Error::<Test>::NotMember);
		assert_ok!(by(carol(), child));
	});
}

#[test]
fn proposal_should_be_recorded_and_told_when_a_member_makes_it() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		at(100);
		for (proposer, acts_for, maker) in [
			(bob(), None, bob()),
			(carol(), Some(child), Dpo::account(child)),
		] {
			clear_events();
			let by = proposer.clone();
			assert_ok!(dispatched(|| Dpo::propose(
				signed(by),
				dpo,
				lower(14),
				acts_for
			)));
			let told = Event::Proposed {
				dpo,
				maker: maker.clone(),
				proposer: proposer.clone(),
				proposal: lower(14),
				until: 100 + 7 * DAY + 1,
			};
			assert_eq!(dpo_events(), [told]);
			let stored = Proposals::<Test>::get((maker.clone(), dpo)).expect("a proposal");
			assert_eq!(stored.proposal, lower(14));
			assert_eq!(stored.until, 100 + 7 * DAY + 1);
			assert_eq!(stored.depositor, proposer);
			assert_eq!(stored.serial, Some(serial(dpo, &maker)));
			assert!(stored.votes.is_empty());
		}
	});
}

/// Returns the serial of the member with this account.
fn serial(dpo: DpoId, account: &AccountId) -> u32 {
	let mut members = Dpo::members(dpo, 0, 100).into_iter();
	let found = members.find(|member| &Dpo::member_account(&member.who) == account);
	found.expect("a member").serial
}

#[test]
fn manager_should_propose_with_and_without_seats() {
	play_in_every_token(|token| {
		for dpo in [filled(&token), seatless(&token)] {
			assert_ok!(propose(alice(), dpo, lower(4)));
		}
		// The new manager has no seats. The founder has none either, so it is an outsider now.
		let dpo = seatless(&token);
		replace_manager(dpo, hunter());
		assert_ok!(propose(hunter(), dpo, lower(4)));
		assert_noop!(propose(alice(), dpo, lower(4)), Error::<Test>::NotMember);
	});
}

#[test]
fn founder_should_propose_as_a_member_when_it_has_seats_and_is_replaced() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		replace_manager(dpo, hunter());
		let proposed = Proposed::by(alice(), dpo, lower(4));
		assert_ok!(proposed.vote(alice()));
		assert_eq!(proposed.in_favour(), 10);
	});
}

#[test]
fn members_should_propose_in_every_state_between_the_last_seat_and_the_end() {
	play_in_every_token(|token| {
		let head = create(hunter(), Target::Class(class_of(&token, gold(), 1)), 0);
		let dpo = filled_for(seats_of(head, 30), Rules::V1);
		let states = [State::Active, State::Chained, State::Running];
		for (state_now, maker) in states.into_iter().zip([bob(), carol(), dave()]) {
			if state_now == State::Chained {
				assert_ok!(commit(alice(), dpo, seats_of(head, 30)));
			}
			if state_now == State::Running {
				fill(head);
				assert_ok!(commit(hunter(), head, view(head).default_target));
			}
			assert_eq!(state(dpo), state_now);
			Proposed::by(maker, dpo, lower(14));
		}
	});
}

#[test]
fn a_member_should_have_one_open_proposal() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		sell(dpo, &bob(), &carol(), 1, 1_000);
		// Carol has one for herself and one for her DPO.
		let own = Proposed::by(carol(), dpo, lower(14));
		let childs = Proposed::by_child(carol(), child, dpo, lower(14));
		// The manager has one, too.
		let managers = Proposed::by(alice(), dpo, lower(14));
		for proposal in [lower(14), dismiss(bob()), Proposal::Dissolve] {
			for who in [carol(), alice()] {
				let again = propose(who, dpo, proposal.clone());
				assert_noop!(again, Error::<Test>::ProposalOpen);
			}
			let again = propose_for(carol(), child, dpo, proposal);
			assert_noop!(again, Error::<Test>::ProposalOpen);
		}
		// It counts before the check of the proposal.
		let open = Error::<Test>::ProposalOpen;
		assert_noop!(propose(carol(), dpo, lower(15)), open);
		assert_ok!(own.remove(carol()));
		assert_ok!(childs.remove(carol()));
		assert_ok!(managers.remove(alice()));
		assert_ok!(propose(carol(), dpo, dismiss(bob())));
		assert_ok!(propose_for(carol(), child, dpo, dismiss(bob())));
		assert_ok!(propose(alice(), dpo, Proposal::Dissolve));
	});
}

#[test]
fn proposer_should_pay_a_deposit_that_returns_when_the_proposal_is_removed() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		let before = free(&Token::Native, &bob());
		let proposed = Proposed::by(bob(), dpo, lower(14));
		assert_eq!(deposits(&bob()), deposit_of(1));
		assert_ok!(proposed.remove(bob()));
		assert_eq!(deposits(&bob()), 0);
		assert_eq!(free(&Token::Native, &bob()), before);
		// For a DPO Member, its manager pays.
		let proposed = Proposed::by_child(carol(), child, dpo, lower(14));
		assert_eq!(deposits(&carol()), deposit_of(1));
		assert_eq!(deposits(&Dpo::account(child)), 0);
		assert_ok!(proposed.remove(carol()));
		assert_eq!(deposits(&carol()), 0);
	});
}

#[test]
fn propose_should_be_refused_when_the_deposit_cannot_be_afforded() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		// 10 stay to keep the account alive.
		leave(
			&Token::Native,
			&eve(),
			deposit_of(1) + EXISTENTIAL_DEPOSIT - 1,
		);
		let poor = Error::<Test>::CannotAffordDeposit;
		assert_noop!(propose(eve(), dpo, lower(14)), poor);
		// What is proposed is checked before.
		let refused = Error::<Test>::FeeNotLower;
		assert_noop!(propose(eve(), dpo, lower(15)), refused);
		mint(&Token::Native, &eve(), 1);
		assert_ok!(propose(eve(), dpo, lower(14)));
		assert_eq!(free(&Token::Native, &eve()), EXISTENTIAL_DEPOSIT);
	});
}

#[test]
fn deposit_should_cover_all_that_a_proposal_may_write() {
	play(|| {
		let crowd = strangers(100);
		let target = Target::Class(class_of(&Token::Native, gold(), 1));
		let dpo = create(alice(), target, 0);
		for who in &crowd {
			assert_ok!(buy_referred(who.clone(), dpo, 1, alice()));
		}
		ByteDeposit::set(1);
		let proposed = Proposed::by(crowd[0].clone(), dpo, all_changes());
		let paid = deposits(&crowd[0]);
		for who in &crowd[..50] {
			assert_ok!(proposed.vote(who.clone()));
		}
		let stored = Proposals::<Test>::get((crowd[0].clone(), dpo)).expect("a proposal");
		// The key has an account and an id.
		let written = stored.encoded_size() + 32 + 4;
		assert!(
			paid >= 100 + written as Balance,
			"{paid} for {written} bytes"
		);
		assert_eq!(deposits(&crowd[0]), paid);
	});
}

/// Returns a proposal that changes every rule that can be proposed.
fn all_changes() -> Proposal<AccountId> {
	change(vec![
		RuleChange::UserCap(20),
		RuleChange::ManagerCap(12),
		RuleChange::DpoCap(40),
		RuleChange::CommitGraceDays(5),
		RuleChange::LateCommitCut(Part::from_percent(10)),
		RuleChange::EarlyCommitFee(Some(Part::from_parts(5_000))),
		RuleChange::Tolerance(Part::from_percent(5)),
		RuleChange::TerminateDays(20),
		RuleChange::YieldGraceDays(9),
		RuleChange::LateReleaseCut(Part::from_percent(25)),
		RuleChange::CutTo(CutTo::Caller),
	])
}

/// Checks that Bob's proposals fail with these errors.
fn assert_refused(dpo: DpoId, cases: Vec<(Proposal<AccountId>, Error<Test>)>) {
	for (proposal, error) in cases {
		let error = DispatchError::from(error);
		assert_noop!(propose(bob(), dpo, proposal), error);
	}
}

#[test]
fn change_of_rules_should_be_refused_when_it_is_no_list_of_different_changes() {
	play_in_every_token(|token| {
		let grace = RuleChange::YieldGraceDays;
		assert_refused(
			filled(&token),
			vec![
				(change(vec![]), Error::NoRuleChange),
				(change(vec![grace(6), grace(7)]), Error::RuleChangedTwice),
				(change(vec![grace(6), grace(6)]), Error::RuleChangedTwice),
				(
					change(vec![grace(6), RuleChange::UserCap(20), grace(7)]),
					Error::RuleChangedTwice,
				),
			],
		);
	});
}

#[test]
fn change_of_rules_should_be_refused_for_the_first_reason_when_there_are_several() {
	use RuleChange::*;
	play_in_every_token(|token| {
		// Bob has 15 seats. The order of the list doesn't matter.
		let (cap, tolerance) = (UserCap(14), Tolerance(Part::from_percent(20)));
		assert_refused(
			filled(&token),
			vec![
				(
					change(vec![cap, tolerance, YieldGraceDays(0), YieldGraceDays(0)]),
					Error::RuleChangedTwice,
				),
				(
					change(vec![YieldGraceDays(0), cap, tolerance]),
					Error::ToleranceNotLower,
				),
				(change(vec![YieldGraceDays(0), cap]), Error::CapBelowSeats),
			],
		);
	});
}

#[test]
fn change_of_rules_should_be_refused_when_a_value_is_out_of_bounds() {
	use RuleChange::*;
	play_in_every_token(|token| {
		let too_much = || Part::from_parts(1_000_001);
		let cases = vec![
			(UserCap(31), Error::UserCapOutOfBounds),
			(ManagerCap(31), Error::ManagerCapOutOfBounds),
			(DpoCap(0), Error::DpoCapOutOfBounds),
			(DpoCap(51), Error::DpoCapOutOfBounds),
			(CommitGraceDays(0), Error::CommitGraceDaysOutOfBounds),
			(CommitGraceDays(31), Error::CommitGraceDaysOutOfBounds),
			(LateCommitCut(too_much()), Error::LateCommitCutOutOfBounds),
			(
				EarlyCommitFee(Some(Part::from_parts(10_001))),
				Error::EarlyCommitFeeOutOfBounds,
			),
			(TerminateDays(61), Error::TerminateDaysOutOfBounds),
			// Termination must come later than the end of the grace period.
			(TerminateDays(7), Error::TerminateDaysOutOfBounds),
			(CommitGraceDays(15), Error::TerminateDaysOutOfBounds),
			(YieldGraceDays(0), Error::YieldGraceDaysOutOfBounds),
			(YieldGraceDays(31), Error::YieldGraceDaysOutOfBounds),
			(LateReleaseCut(too_much()), Error::LateReleaseCutOutOfBounds),
		];
		let cases = cases.into_iter();
		let cases = cases.map(|(value, error)| (change(vec![value]), error));
		let dpo = filled(&token);
		assert_refused(dpo, cases.collect());
		// One of them is enough.
		let mixed = change(vec![LateCommitCut(Part::zero()), YieldGraceDays(31)]);
		assert_refused(dpo, vec![(mixed, Error::YieldGraceDaysOutOfBounds)]);
	});
}

#[test]
fn change_of_rules_should_be_allowed_at_the_bounds() {
	use RuleChange::*;
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let least = change(vec![
			DpoCap(1),
			CommitGraceDays(1),
			LateCommitCut(Part::zero()),
			EarlyCommitFee(None),
			Tolerance(Part::zero()),
			TerminateDays(2),
			YieldGraceDays(1),
			LateReleaseCut(Part::zero()),
		]);
		let most = change(vec![
			UserCap(30),
			ManagerCap(30),
			DpoCap(50),
			CommitGraceDays(30),
			LateCommitCut(Part::one()),
			EarlyCommitFee(Some(Part::from_percent(1))),
			TerminateDays(60),
			YieldGraceDays(30),
			LateReleaseCut(Part::one()),
		]);
		assert_ok!(propose(bob(), dpo, least));
		assert_ok!(propose(carol(), dpo, most));
	});
}

#[test]
fn lower_fee_and_dismissal_should_be_refused_when_they_are_none() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		let fee = |parts| Proposal::LowerFee(Part::from_parts(parts));
		let cases = [150_000, 150_001, 1_000_000, u32::MAX];
		let cases = cases.map(|parts| (fee(parts), Error::<Test>::FeeNotLower));
		assert_refused(dpo, cases.into());
		let accounts = [dpo, child, NOBODY].map(Dpo::account);
		let cases = accounts.map(|account| (dismiss(account), Error::<Test>::DpoAccount));
		assert_refused(dpo, cases.into());
		assert_ok!(propose(bob(), dpo, fee(149_999)));
		// Naming the manager in office withdraws a dismissal, so it may be proposed.
		assert_ok!(propose(dave(), dpo, dismiss(alice())));
	});
}

#[test]
fn dissolution_and_commitment_should_be_refused_when_the_dpo_is_not_active() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let target = view(dpo).default_target;
		assert_ok!(commit(alice(), dpo, target));
		assert_refused(
			dpo,
			vec![
				(Proposal::Dissolve, Error::NotActive),
				(Proposal::Commit(target), Error::NotActive),
			],
		);
	});
}

#[test]
fn commitment_should_be_refused_when_commit_would_refuse_the_target() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let dpo = filled_for(Target::Class(class), Rules::V1);
		let offer = |terms| Target::Class(class_of(&token, terms, 1));
		let as_good = offer(gold());
		pass(1);
		// It is created a block later, so its boarding deadline is a block later, too.
		let later = create(hunter(), as_good, 15);
		let to = Proposal::Commit;
		assert_refused(dpo, vec![(to(as_good), Error::DefaultTargetAvailable)]);
		board(&hunter(), class);
		let other_token = tokens().into_iter().find(|other| other != &token);
		let foreign = class_of(&other_token.expect("another"), gold(), 1);
		let with_yield = |yield_total| ClassTerms {
			yield_total,
			..gold()
		};
		let with_bonus = |bonus| ClassTerms { bonus, ..gold() };
		let lasting = |duration| ClassTerms {
			duration,
			..with_yield(72_000)
		};
		let costing = |fare| ClassTerms { fare, ..gold() };
		assert_refused(
			dpo,
			vec![
				(to(Target::Class(class)), Error::ClassNotOnSale),
				(to(Target::Class(99)), Error::NoSuchClass),
				(to(seats_of(NOBODY, 1)), Error::NoSuchTarget),
				(to(seats_of(dpo, 1)), Error::TargetNotSelling),
				(to(seats_of(later, 0)), Error::ZeroSeats),
				(to(seats_of(later, 86)), Error::NotEnoughSeats),
				(to(seats_of(later, 31)), Error::SeatCapExceeded),
				(to(seats_of(later, 30)), Error::DeadlineTooLate),
				(to(Target::Class(foreign)), Error::OtherToken),
				(to(offer(with_yield(28_799))), Error::YieldRateTooLow),
				(to(offer(with_bonus(7_999))), Error::BonusRateTooLow),
				(to(offer(lasting(432_001))), Error::DurationTooLong),
				(to(offer(lasting(345_599))), Error::DurationTooShort),
				(to(offer(costing(79_999))), Error::CostTooLow),
				(to(offer(costing(100_001))), Error::CostExceedsDeposit),
			],
		);
		at(view(dpo).boarding_deadline - 1);
		assert_ok!(tried(|| propose(bob(), dpo, to(as_good))));
		pass(1);
		assert_refused(dpo, vec![(to(as_good), Error::DeadlinePassed)]);
	});
}
