//! What a proposal does when it passes (Rulebook 3.13). Successors are in `office`.

use super::*;
use crate::tests::committing::{fail, small};

/// Returns the ends of the periods of an ACTIVE DPO.
fn ends(dpo: DpoId) -> [Option<BlockNumber>; 3] {
	let view = view(dpo);
	[
		view.members_commit_from,
		view.members_terminate_from,
		view.anyone_terminates_from,
	]
}

#[test]
fn rules_should_change_and_the_others_stay() {
	use RuleChange::*;
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let (ends_before, before) = (ends(dpo), view(dpo));
		let all = change(vec![
			CutTo(crate::CutTo::Caller),
			UserCap(20),
			ManagerCap(12),
			DpoCap(40),
			CommitGraceDays(5),
			LateCommitCut(Part::from_percent(10)),
			EarlyCommitFee(Some(Part::from_parts(5_000))),
			Tolerance(Part::from_percent(5)),
			TerminateDays(20),
			YieldGraceDays(9),
			LateReleaseCut(Part::from_percent(25)),
		]);
		let rules = Rules {
			user_cap: 20,
			manager_cap: 12,
			dpo_cap: 40,
			commit_grace_days: 5,
			late_commit_cut: Part::from_percent(10),
			early_commit_fee: Some(Part::from_parts(5_000)),
			tolerance: Part::from_percent(5),
			terminate_days: 20,
			yield_grace_days: 9,
			late_release_cut: Part::from_percent(25),
			cut_to: crate::CutTo::Caller,
			..Rules::V1
		};
		clear_events();

		pass_proposal(dpo, all);

		assert_eq!(view(dpo).rules, rules);
		assert!(dpo_events().contains(&Event::RulesChanged { dpo, rules }));
		// What was recorded stays: the periods under way, the promise and the guarantee.
		assert_eq!(ends(dpo), ends_before);
		let of = |view: DpoView<AccountId>| {
			let deadline = view.boarding_deadline;
			(
				view.promise,
				view.guarantee,
				view.expiry,
				deadline,
				view.fee,
			)
		};
		assert_eq!(of(view(dpo)), of(before));
	});
}

#[test]
fn changed_periods_of_an_active_dpo_should_count_from_the_next_time_it_is_active() {
	play_in_every_token(|token| {
		let head = create(hunter(), Target::Class(class_of(&token, gold(), 1)), 0);
		let dpo = filled_for(seats_of(head, 30), Rules::V1);
		let before = ends(dpo);
		pass_proposal(
			dpo,
			change(vec![
				RuleChange::CommitGraceDays(2),
				RuleChange::TerminateDays(4),
			]),
		);
		assert_eq!(ends(dpo), before);
		assert_ok!(commit(alice(), dpo, seats_of(head, 30)));

		fail(head);

		let now = System::block_number();
		let periods = [2, 4, 8].map(|days| Some(now + days * DAY + 1));
		assert_eq!(ends(dpo), periods);
	});
}

#[test]
fn changed_grace_to_release_should_count_for_the_yield_that_arrives_later() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		earn(&token, dpo, 10_000);
		pass_proposal(dpo, change(vec![RuleChange::YieldGraceDays(9)]));
		assert_eq!(view(dpo).yield_late_from, Some(1 + 5 * DAY + 1));
		at(1 + 5 * DAY + 1);
		// Late by the old period: Alice gets 750, and 92 of 9,250 for each of her 10 seats.
		let paid = gains(&token, [&alice()], || {
			release(hunter(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [750 + 920]);
		earn(&token, dpo, 10_000);
		let now = System::block_number();
		assert_eq!(view(dpo).yield_late_from, Some(now + 9 * DAY + 1));
	});
}

#[test]
fn changed_cut_of_a_late_release_should_count_for_the_next_release() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		earn(&token, dpo, 10_000);
		pass(5 * DAY + 1);
		pass_proposal(
			dpo,
			change(vec![
				RuleChange::LateReleaseCut(Part::from_percent(80)),
				RuleChange::CutTo(CutTo::Caller),
			]),
		);
		// Of the fee of 1,500, Alice keeps 300. Bob calls, so he gets 1,200, and 85 a seat.
		let paid = gains(&token, [&alice(), &bob()], || {
			release(bob(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [300 + 850, 1_200 + 1_275]);
	});
}

#[test]
fn changed_cut_of_a_late_commit_should_count_for_the_next_commit() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		pass_proposal(
			dpo,
			change(vec![RuleChange::LateCommitCut(Part::from_percent(10))]),
		);
		pass(7 * DAY + 1);
		assert_ok!(commit(bob(), dpo, view(dpo).default_target));
		assert_eq!(view(dpo).fee, Permill::from_parts(135_000));
	});
}

#[test]
fn early_commit_should_be_open_when_members_have_set_its_fee() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let target = view(dpo).default_target;
		let early = Error::<Test>::ManagersGrace;
		assert_noop!(commit(bob(), dpo, target), early);
		let half_percent = Some(Part::from_parts(5_000));
		pass_proposal(dpo, change(vec![RuleChange::EarlyCommitFee(half_percent)]));
		let paid = gains(&token, [&bob(), &alice()], || commit(bob(), dpo, target));
		assert_eq!(paid, [-500, 500]);
	});
}

#[test]
fn lowered_tolerance_should_count_for_the_next_commit() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let dpo = filled_for(Target::Class(class), Rules::V1);
		board(&hunter(), class);
		// 36,000 less 5% are 34,200.
		let [worse, at_the_limit] = [34_199, 34_200].map(|yield_total| {
			let terms = ClassTerms {
				yield_total,
				..gold()
			};
			Target::Class(class_of(&token, terms, 1))
		});
		let tolerance = RuleChange::Tolerance(Part::from_percent(5));
		pass_proposal(dpo, change(vec![tolerance]));
		let refused = Error::<Test>::YieldRateTooLow;
		assert_noop!(commit(alice(), dpo, worse), refused);
		assert_ok!(commit(alice(), dpo, at_the_limit));
	});
}

#[test]
fn lowered_fee_should_count_for_the_yield_that_waits() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		earn(&token, dpo, 10_000);
		clear_events();

		// It may go below the base fee.
		pass_proposal(dpo, lower(3));

		let fee = Permill::from_percent(3);
		assert!(dpo_events().contains(&Event::FeeLowered { dpo, fee }));
		assert_eq!((view(dpo).fee, view(dpo).fee_cut), (fee, false));
		let paid = gains(&token, [&alice(), &bob()], || {
			release(hunter(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [300 + 970, 1_455]);
	});
}

#[test]
fn dpo_should_be_terminated_at_once_when_its_members_dissolve_it() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		let proposed = Proposed::by(bob(), dpo, Proposal::Dissolve);
		assert_ok!(proposed.vote_for(carol(), child));
		for who in [alice(), dave()] {
			assert_ok!(proposed.vote(who));
		}
		clear_events();

		assert_ok!(proposed.vote(eve()));

		let terminated = Event::Terminated {
			dpo,
			account: Dpo::account(dpo),
			caller: eve(),
			token: token.clone(),
			amount: 100_000,
		};
		assert!(dpo_events().contains(&terminated));
		assert_eq!(state(dpo), State::Terminated);
		let kinds = AccountKind::ALL.map(|kind| in_account(dpo, kind));
		assert_eq!((kinds, view(dpo).refund), ([0, 0, 0, 100_000], 100_000));
		// Everybody has its money back, and the DPO Member is free again.
		let paid = gains(&token, [&alice(), &bob(), &eve()], || {
			release(hunter(), dpo, Releasable::Withdraw)
		});
		assert_eq!(paid, [10_000, 15_000, 1_000]);
		assert_eq!(state(child), State::Active);
		assert_eq!(in_account(child, AccountKind::Deposit), 30_000);
	});
}

#[test]
fn dpo_should_board_at_once_and_for_free_when_its_members_commit_it() {
	// Neither does the manager's grace matter, nor that it is over, nor a fee for early commits.
	let early = Rules {
		early_commit_fee: Some(Part::from_percent(1)),
		..Rules::V1
	};
	for (rules, days) in [(Rules::V1, 0), (early, 0), (Rules::V1, 8)] {
		play_in_every_token(|token| {
			let class = class_of(&token, gold(), 1);
			let dpo = filled_for(Target::Class(class), rules);
			pass(days * DAY);
			let proposed = Proposed::by(bob(), dpo, Proposal::Commit(Target::Class(class)));
			proposed.vote_with_half();
			clear_events();

			let paid = gains(&token, [&alice(), &eve()], || proposed.vote(eve()));

			assert_eq!(paid, [0, 0]);
			let committed = Event::Committed {
				dpo,
				account: Dpo::account(dpo),
				caller: eve(),
				taken: Commitment::Cabin { class, cabin: 0 },
				token: token.clone(),
				cost: 100_000,
				unused: 0,
			};
			assert!(dpo_events().contains(&committed));
			assert_eq!(state(dpo), State::Running);
			assert_eq!(
				(view(dpo).fee, view(dpo).fee_cut),
				(Permill::from_percent(15), false)
			);
			assert_eq!(in_account(dpo, AccountKind::Bonus), 10_000);
		});
	}
}

#[test]
fn dpo_should_take_seats_without_naming_a_referrer_when_its_members_commit_it() {
	play_in_every_token(|token| {
		let head = create(hunter(), Target::Class(class_of(&token, gold(), 1)), 0);
		let walk_in = person(7);
		assert_ok!(buy(walk_in.clone(), head, 1));
		let dpo = filled_for(seats_of(head, 30), Rules::V1);

		pass_proposal(dpo, Proposal::Commit(seats_of(head, 30)));

		assert_eq!(state(dpo), State::Chained);
		let member = dpo_member(head, dpo);
		let referrers = Referrers {
			internal: Some(walk_in),
			second: Some(hunter()),
			external: None,
		};
		assert_eq!((member.seats, member.referrers), (30, referrers));
		assert_eq!(view(dpo).bought_into, Some(head));
	});
}

#[test]
fn members_should_commit_a_refunded_dpo_within_the_new_grace() {
	play_in_every_token(|token| {
		let head = create(hunter(), Target::Class(class_of(&token, gold(), 1)), 0);
		let dpo = filled_for(seats_of(head, 30), Rules::V1);
		assert_ok!(commit(alice(), dpo, seats_of(head, 30)));
		fail(head);
		let other = Target::Class(class_of(&token, small(), 1));

		pass_proposal(dpo, Proposal::Commit(other));

		assert_eq!(state(dpo), State::Running);
		assert_eq!(view(dpo).fee, Permill::from_percent(15));
	});
}

#[test]
fn deposit_should_return_to_the_proposer_when_the_proposal_passes() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		let before = free(&Token::Native, &carol());
		let proposed = Proposed::by_child(carol(), child, dpo, lower(14));
		assert_ok!(proposed.vote_for(carol(), child));
		assert_eq!(deposits(&carol()), deposit_of(1));
		proposed.pass();
		assert_eq!(deposits(&carol()), 0);
		assert_eq!(free(&Token::Native, &carol()), before);
		let nothing = Error::<Test>::NoSuchProposal;
		assert_noop!(proposed.vote(bob()), nothing);
		// So the member may make another at once.
		assert_ok!(propose_for(carol(), child, dpo, lower(13)));
	});
}
