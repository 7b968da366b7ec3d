//! What protects members from the majority (Rulebook 3.13). All of it is checked when something is
//! proposed, and again when it takes effect: then the deciding vote fails, and nothing changes.

use super::*;
use crate::tests::{
	committing::retire,
	market::{sell, with_users_cap_of_ten},
	presets::tried,
};

/// Checks that the vote of Eve, which decides, fails with this error, and that the proposal stays
/// as it was.
fn assert_fails_to_pass(proposed: &Proposed, error: Error<Test>) {
	let error = DispatchError::from(error);
	assert_noop!(proposed.vote(eve()), error);
	assert_eq!(proposed.in_favour(), 50);
}

/// Checks that a proposal of Bob's fails with this error.
fn assert_refused(dpo: DpoId, change_to: RuleChange, error: Error<Test>) {
	let error = DispatchError::from(error);
	assert_noop!(propose(bob(), dpo, change(vec![change_to])), error);
}

#[test]
fn fee_should_never_rise() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let proposed = Proposed::by(bob(), dpo, lower(10));
		proposed.vote_with_half();
		assert_ok!(lower_fee(alice(), dpo, Permill::from_percent(10)));
		assert_fails_to_pass(&proposed, Error::FeeNotLower);
		assert_ok!(lower_fee(alice(), dpo, Permill::from_percent(9)));
		assert_fails_to_pass(&proposed, Error::FeeNotLower);
		assert_noop!(propose(carol(), dpo, lower(9)), Error::<Test>::FeeNotLower);
		assert_eq!(view(dpo).fee, Permill::from_percent(9));
		// The maker can still remove it.
		assert_ok!(proposed.remove(bob()));
	});
}

#[test]
fn tolerance_should_only_fall() {
	let tolerance = |percent| RuleChange::Tolerance(Part::from_percent(percent));
	play_in_every_token(|token| {
		let dpo = filled(&token);
		for percent in [20, 21, 100, 101] {
			assert_refused(dpo, tolerance(percent), Error::ToleranceNotLower);
		}
		let first = Proposed::by(bob(), dpo, change(vec![tolerance(10)]));
		first.vote_with_half();
		Proposed::by(carol(), dpo, change(vec![tolerance(5)])).pass();
		assert_fails_to_pass(&first, Error::ToleranceNotLower);
		assert_eq!(view(dpo).rules.tolerance, Part::from_percent(5));
		let not_lower = Error::<Test>::ToleranceNotLower;
		assert_noop!(propose(dave(), dpo, change(vec![tolerance(5)])), not_lower);
	});
}

#[test]
fn caps_should_not_go_below_what_members_hold() {
	use RuleChange::*;
	play_in_every_token(|token| {
		// Alice has 10 seats, Bob has 15, and a DPO has 30.
		let (dpo, _) = with_child(&token);
		for below in [UserCap(14), ManagerCap(9), DpoCap(29)] {
			assert_refused(dpo, below, Error::CapBelowSeats);
		}
		let exactly = change(vec![UserCap(15), ManagerCap(10), DpoCap(30)]);
		assert_ok!(propose(bob(), dpo, exactly));
	});
}

#[test]
fn caps_should_protect_founder_and_manager_as_such_and_others_as_users() {
	use RuleChange::*;
	play_in_every_token(|token| {
		// Alice founded it and has 5 seats. Under this draft a user may have 10, the manager 20.
		let (dpo, users) = with_users_cap_of_ten(&token);
		let [first, second] = [users[0].clone(), users[1].clone()];
		let refused = |change_to: RuleChange| {
			let proposal = change(vec![change_to]);
			let below = Error::<Test>::CapBelowSeats;
			assert_noop!(propose(second.clone(), dpo, proposal), below);
		};
		let allowed = |change_to: RuleChange| {
			let proposal = change(vec![change_to]);
			assert_ok!(tried(|| propose(second.clone(), dpo, proposal)));
		};
		refused(ManagerCap(4));
		refused(UserCap(9));
		allowed(ManagerCap(5));
		allowed(UserCap(10));
		// A user with 10 seats takes office, and buys 10 more.
		replace_manager(dpo, first.clone());
		refused(ManagerCap(9));
		allowed(ManagerCap(10));
		sell(dpo, &users[2], &first, 10, 1_000);
		refused(ManagerCap(19));
		allowed(ManagerCap(20));
		// The cap of the others isn't about its 20 seats.
		allowed(UserCap(10));
		refused(UserCap(9));
		// When another has taken office, it is a user with 20 seats, so that cap can't go anywhere
		// below. It stays as it is if nobody changes it.
		replace_manager(dpo, second.clone());
		refused(UserCap(19));
		allowed(UserCap(20));
		refused(ManagerCap(9));
		allowed(ManagerCap(10));
		allowed(YieldGraceDays(8));
	});
}

#[test]
fn caps_should_be_checked_again_when_they_take_effect() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		// Nobody but Alice is manager, and she has 10 seats.
		let lower_cap = change(vec![RuleChange::ManagerCap(10)]);
		let proposed = Proposed::by(dave(), dpo, lower_cap);
		proposed.vote_with_half();
		// Bob, who has 15, takes office.
		Proposed::by(carol(), dpo, dismiss(bob())).pass();
		assert_ok!(take_office(bob(), dpo));
		assert_fails_to_pass(&proposed, Error::CapBelowSeats);
		assert_eq!(view(dpo).rules.manager_cap, 15);
		// When another has taken office in his place, it can pass.
		Proposed::by(carol(), dpo, dismiss(hunter())).pass();
		assert_ok!(take_office(hunter(), dpo));
		assert_ok!(proposed.vote(eve()));
		assert_eq!(view(dpo).rules.manager_cap, 10);
	});
}

#[test]
fn bounds_of_now_should_count_for_the_rules_that_change() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let grace = |days| change(vec![RuleChange::YieldGraceDays(days)]);
		let proposed = Proposed::by(carol(), dpo, grace(8));
		proposed.vote_with_half();
		let narrow = Bounds {
			yield_grace_days: Span::new(6, 7),
			..Bounds::RULEBOOK
		};
		DpoBounds::set(narrow);
		assert_fails_to_pass(&proposed, Error::YieldGraceDaysOutOfBounds);
		let out = || Error::<Test>::YieldGraceDaysOutOfBounds;
		assert_noop!(propose(bob(), dpo, grace(8)), out());
		assert_ok!(tried(|| propose(bob(), dpo, grace(7))));
		// The DPO's own grace of 5 days is out of the bounds, which holds up no other rule.
		let cut = RuleChange::LateReleaseCut(Part::zero());
		assert_ok!(tried(|| propose(bob(), dpo, change(vec![cut]))));
		let both = change(vec![cut, RuleChange::YieldGraceDays(5)]);
		assert_noop!(propose(bob(), dpo, both), out());
		// The other proposals don't depend on rules.
		assert_ok!(tried(|| propose(bob(), dpo, lower(14))));
		DpoBounds::set(Bounds::RULEBOOK);
		assert_ok!(proposed.vote(eve()));
		assert_eq!(view(dpo).rules.yield_grace_days, 8);
	});
}

#[test]
fn tolerance_should_keep_to_the_bounds_when_it_falls() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let percent = Permill::from_percent;
		DpoBounds::set(Bounds {
			tolerance: Span::new(percent(10), percent(100)),
			..Bounds::RULEBOOK
		});
		let tolerance = |parts| RuleChange::Tolerance(Part::from_parts(parts));
		assert_refused(dpo, tolerance(99_999), Error::ToleranceOutOfBounds);
		assert_ok!(propose(bob(), dpo, change(vec![tolerance(100_000)])));
	});
}

#[test]
fn rules_should_fit_together_when_they_take_effect() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		// Each would do alone. Together, members could terminate before they could commit.
		let longer = Proposed::by(bob(), dpo, change(vec![RuleChange::CommitGraceDays(14)]));
		longer.vote_with_half();
		let shorter = change(vec![RuleChange::TerminateDays(14)]);
		Proposed::by(carol(), dpo, shorter).pass();
		assert_fails_to_pass(&longer, Error::TerminateDaysOutOfBounds);
		assert_eq!(view(dpo).rules.commit_grace_days, 7);
	});
}

#[test]
fn dissolution_and_commitment_should_fail_to_pass_when_the_dpo_has_committed() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let target = view(dpo).default_target;
		let left = [
			Proposed::by(bob(), dpo, Proposal::Dissolve),
			Proposed::by(carol(), dpo, Proposal::Commit(target)),
		];
		for proposed in &left {
			proposed.vote_with_half();
		}
		assert_ok!(commit(alice(), dpo, target));
		for proposed in &left {
			assert_fails_to_pass(proposed, Error::NotActive);
		}
		assert_eq!(state(dpo), State::Running);
	});
}

#[test]
fn commitment_should_fail_to_pass_when_the_target_cannot_be_had_any_more() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let dpo = filled_for(Target::Class(class), Rules::V1);
		let proposed = Proposed::by(bob(), dpo, Proposal::Commit(Target::Class(class)));
		proposed.vote_with_half();
		retire(class);
		assert_fails_to_pass(&proposed, Error::NoSuchClass);
		assert_eq!(
			(state(dpo), view(dpo).accounts.deposit),
			(State::Active, 100_000)
		);
	});
}

#[test]
fn commitment_should_fail_to_pass_from_the_boarding_deadline_on() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let deadline = view(dpo).boarding_deadline;
		at(deadline - 1);
		let target = view(dpo).default_target;
		let proposed = Proposed::by(bob(), dpo, Proposal::Commit(target));
		proposed.vote_with_half();
		assert_ok!(tried(|| proposed.vote(eve())));
		at(deadline);
		assert_fails_to_pass(&proposed, Error::DeadlinePassed);
		// It can still be dissolved.
		Proposed::by(carol(), dpo, Proposal::Dissolve).pass();
		assert_eq!(state(dpo), State::Terminated);
	});
}

#[test]
fn other_target_should_fail_to_pass_when_the_default_target_is_available_again() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let dpo = filled_for(Target::Class(class), Rules::V1);
		board(&hunter(), class);
		let other = Target::Class(class_of(&token, gold(), 1));
		let proposed = Proposed::by(bob(), dpo, Proposal::Commit(other));
		proposed.vote_with_half();
		assert_ok!(TravelCabin::add_cabins(signed(owner()), class, 1));
		assert_fails_to_pass(&proposed, Error::DefaultTargetAvailable);
	});
}
