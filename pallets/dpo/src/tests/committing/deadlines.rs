//! The boarding deadline, and the ends of the periods of an ACTIVE DPO (Rulebook 3.1, 3.5, 3.6).

use super::*;
use crate::tests::presets::tried;

/// Returns the blocks from which members may commit, members may terminate and anyone may.
fn ends(dpo: DpoId) -> [BlockNumber; 3] {
	let view = view(dpo);
	[
		view.members_commit_from,
		view.members_terminate_from,
		view.anyone_terminates_from,
	]
	.map(|end| end.expect("an ACTIVE DPO"))
}

/// Creates a DPO of Bob's that sells seats for this number of days. 50 of them cost as much as
/// [`gold`], and earn as much even after his fee of 5%.
fn as_good(token: &Token, days: u16) -> DpoId {
	let terms = ClassTerms {
		fare: 200_000,
		yield_total: 76_000,
		bonus: 20_000,
		..gold()
	};
	let rules = Some(RuleSet::Custom(Rules {
		dpo_cap: 50,
		..Rules::V1
	}));
	create_as(
		bob(),
		Target::Class(class_of(token, terms, 1)),
		Founding {
			days,
			rules,
			..Default::default()
		},
	)
}

#[test]
fn default_target_should_be_taken_before_the_deadline_and_not_from_it_on() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 3));
		let [(by_manager, _), (by_member, member), (late, of_late)] =
			[(), (), ()].map(|()| full_pool(class, RuleSet::V1));
		let deadline = 1 + 25 * DAY;
		assert_eq!(view(late).boarding_deadline, deadline);
		at(deadline - 1);
		assert_ok!(commit(alice(), by_manager, class));
		assert_ok!(commit(member, by_member, class));

		for block in [deadline, deadline + 1, deadline + 100 * DAY] {
			at(block);
			for who in [alice(), of_late.clone()] {
				let passed = Error::<Test>::DeadlinePassed;
				assert_noop!(commit(who, late, class), passed);
			}
			// For an outsider nothing changes.
			let outsider = Error::<Test>::NotMember;
			assert_noop!(commit(hunter(), late, class), outsider);
		}
		assert_eq!((fee(late), view(late).fee_cut), (150_000, false));
	});
}

#[test]
fn nothing_else_should_be_taken_from_the_deadline_on() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let [(dpo, _), (late, _)] = [(), ()].map(|()| full_pool(Target::Class(class), RuleSet::V1));
		retire(class);
		let other = Target::Class(class_of(&token, gold(), 2));
		let deadline = view(late).boarding_deadline;
		at(deadline - 1);
		assert_ok!(commit(alice(), dpo, other));

		at(deadline);

		// That is the reason whatever is named.
		for target in [
			other,
			Target::Class(class),
			Target::Class(999),
			seats_of(999, 1),
		] {
			let passed = Error::<Test>::DeadlinePassed;
			assert_noop!(commit(alice(), late, target), passed);
		}
	});
}

#[test]
fn early_commit_should_cost_nothing_when_the_deadline_has_passed() {
	play_in_every_token(|token| {
		// The refund comes so late that the deadline is within the new grace period, in which a
		// member has to pay for the commitment.
		let class = Target::Class(class_of(&token, gold(), 1));
		let founding = Founding {
			rules: Some(RuleSet::Gt01Draft),
			..Default::default()
		};
		let parent = create_as(bob(), class, founding);
		let (dpo, member) = full_pool(seats_of(parent, 30), RuleSet::Gt01Draft);
		assert_ok!(commit(alice(), dpo, seats_of(parent, 30)));
		at(view(dpo).boarding_deadline - 1);
		assert_ok!(report_failed(hunter(), parent));
		assert_ok!(release(hunter(), parent, Releasable::Withdraw));
		assert_eq!(state(dpo), State::Active);
		let before = free(&token, &member);

		pass(1);

		let small = Target::Class(class_of(&token, small(), 1));
		let passed = Error::<Test>::DeadlinePassed;
		assert_noop!(commit(member.clone(), dpo, small), passed);
		assert_eq!(free(&token, &member), before);
	});
}

#[test]
fn seats_should_be_refused_when_their_deadline_is_later_than_the_own() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let (dpo, _) = full_pool(Target::Class(class), RuleSet::V1);
		retire(class);
		let same = as_good(&token, 10);
		assert_eq!(view(same).boarding_deadline, view(dpo).boarding_deadline);
		pass(1);
		// It sells seats until a block later, and its deadline is a block later.
		let later = as_good(&token, 10);
		assert_eq!(
			view(later).boarding_deadline,
			view(dpo).boarding_deadline + 1
		);
		let late = Error::<Test>::DeadlineTooLate;
		assert_noop!(commit(alice(), dpo, seats_of(later, 50)), late);
		// A DPO for seats has a later deadline than one for a class, however good it is.
		let founding = Founding {
			days: 9,
			..Default::default()
		};
		let chained = create_as(bob(), seats_of(same, 50), founding);
		let late = Error::<Test>::DeadlineTooLate;
		assert_noop!(commit(alice(), dpo, seats_of(chained, 30)), late);

		assert_ok!(commit(alice(), dpo, seats_of(same, 50)));
	});
}

#[test]
fn deadline_of_another_target_should_be_the_first_figure_that_is_compared() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let (dpo, _) = full_pool(Target::Class(class), RuleSet::V1);
		pass(1);
		let worthless = ClassTerms {
			yield_total: 0,
			bonus: 0,
			..gold()
		};
		let target = Target::Class(class_of(&token, worthless, 1));
		let later = create(bob(), target, 0);
		// As long as the Default Target is available, that is the reason.
		let must = Error::<Test>::DefaultTargetAvailable;
		assert_noop!(commit(alice(), dpo, seats_of(later, 30)), must);
		retire(class);
		let late = Error::<Test>::DeadlineTooLate;
		assert_noop!(commit(alice(), dpo, seats_of(later, 30)), late);
	});
}

#[test]
fn default_target_should_be_taken_whatever_its_deadline() {
	play_in_every_token(|token| {
		let parent = create(bob(), Target::Class(class_of(&token, gold(), 1)), 0);
		let (dpo, _) = full_pool(seats_of(parent, 30), RuleSet::V1);
		let deadline = view(dpo).boarding_deadline;
		assert_eq!(view(parent).boarding_deadline, deadline - 7 * DAY);
		// No call brings this about: a DPO's deadline is later than its Default Target's.
		Dpos::<Test>::mutate(parent, |record| {
			record.as_mut().expect("a DPO").boarding_deadline = deadline + 1;
		});
		for who in strangers(5) {
			assert_ok!(buy(who, parent, 14));
		}
		let must = Error::<Test>::DefaultTargetAvailable;
		assert_noop!(commit(alice(), dpo, seats_of(parent, 29)), must);

		assert_ok!(commit(alice(), dpo, seats_of(parent, 30)));

		assert_eq!(state(parent), State::Active);
	});
}

#[test]
fn periods_should_not_go_beyond_the_deadline() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 9));
		let deadline = 1 + 25 * DAY;
		let pools = [(); 4].map(|()| create(alice(), class, 10));
		let expiry = view(pools[0]).expiry;
		// Each case: the block at which the DPO is filled, and the ends of its periods. Twice the
		// termination period is longer than the time until the deadline in all of them.
		let grace = 7 * DAY + 1;
		let cases = [
			(1, [1 + grace, 1 + 15 * DAY + 1, deadline]),
			(100, [100 + grace, 100 + 15 * DAY + 1, deadline]),
			(expiry - 2, [expiry - 2 + grace, deadline - 1, deadline]),
			(expiry - 1, [expiry - 1 + grace, deadline, deadline]),
		];
		for (dpo, (block, expected)) in pools.into_iter().zip(cases) {
			at(block);
			fill(dpo);
			assert_eq!(ends(dpo), expected);
		}
	});
}

#[test]
fn anyone_should_terminate_from_the_deadline_on_and_not_before() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let (dpo, member) = full_pool(class, RuleSet::V1);
		let deadline = view(dpo).boarding_deadline;
		at(deadline - 1);
		for who in [hunter(), Dpo::account(dpo)] {
			assert_noop!(terminate(who, dpo), Error::<Test>::NotMember);
		}
		assert_ok!(tried(|| terminate(member.clone(), dpo)));

		at(deadline);

		assert_ok!(terminate(hunter(), dpo));
		assert_eq!(state(dpo), State::Terminated);
		assert_eq!(in_account(dpo, AccountKind::Withdraw), 100_000);
	});
}

#[test]
fn refunded_dpo_should_be_terminated_by_anyone_from_its_deadline_on() {
	play_in_every_token(|token| {
		let parent = create(bob(), Target::Class(class_of(&token, gold(), 1)), 0);
		let (dpo, member) = full_pool(seats_of(parent, 30), RuleSet::V1);
		assert_ok!(commit(alice(), dpo, seats_of(parent, 30)));
		let deadline = view(dpo).boarding_deadline;
		assert_eq!(deadline, 1 + 32 * DAY);
		// The refund comes a day before the deadline, at which all new periods but the manager's
		// grace end.
		at(deadline - DAY);
		assert_ok!(report_failed(hunter(), parent));
		assert_ok!(release(hunter(), parent, Releasable::Withdraw));
		assert_eq!(state(dpo), State::Active);
		assert_eq!(ends(dpo), [deadline + 6 * DAY + 1, deadline, deadline]);

		at(deadline - 1);
		let grace = Error::<Test>::ManagersGrace;
		let target = Target::Class(class_of(&token, small(), 1));
		assert_noop!(commit(member.clone(), dpo, target), grace);
		assert_noop!(terminate(member, dpo), Error::<Test>::TooEarlyToTerminate);
		at(deadline);
		let passed = Error::<Test>::DeadlinePassed;
		assert_noop!(commit(alice(), dpo, target), passed);
		assert_ok!(terminate(hunter(), dpo));
	});
}

#[test]
fn refunded_dpo_should_commit_until_its_deadline() {
	play_in_every_token(|token| {
		let parent = create(bob(), Target::Class(class_of(&token, gold(), 1)), 0);
		let (dpo, _) = full_pool(seats_of(parent, 30), RuleSet::V1);
		assert_ok!(commit(alice(), dpo, seats_of(parent, 30)));
		at(view(dpo).boarding_deadline - 1);
		assert_ok!(report_failed(hunter(), parent));
		assert_ok!(release(hunter(), parent, Releasable::Withdraw));
		let target = Target::Class(class_of(&token, small(), 1));

		assert_ok!(commit(alice(), dpo, target));

		assert_eq!(state(dpo), State::Running);
	});
}

#[test]
fn periods_under_way_should_keep_their_ends_when_the_length_of_a_day_changes() {
	for day in [0, 1, DAY - 1, 2 * DAY, u32::MAX] {
		play_in_every_token(|token| {
			let class = Target::Class(class_of(&token, gold(), 2));
			let (dpo, member) = full_pool(class, RuleSet::V1);
			let (other, of_other) = full_pool(class, RuleSet::V1);
			let before = ends(dpo);
			assert_eq!(before, [1 + 7 * DAY + 1, 1 + 15 * DAY + 1, 1 + 25 * DAY]);

			BlocksPerDay::set(day);

			assert_eq!(ends(dpo), before);
			at(1 + 7 * DAY);
			let early = Error::<Test>::ManagersGrace;
			assert_noop!(commit(of_other.clone(), other, class), early);
			at(1 + 7 * DAY + 1);
			assert_ok!(commit(of_other, other, class));
			at(1 + 15 * DAY);
			let early = Error::<Test>::TooEarlyToTerminate;
			assert_noop!(terminate(member.clone(), dpo), early);
			at(1 + 15 * DAY + 1);
			assert_noop!(terminate(hunter(), dpo), Error::<Test>::NotMember);
			at(1 + 25 * DAY - 1);
			assert_noop!(terminate(hunter(), dpo), Error::<Test>::NotMember);
			at(1 + 25 * DAY);
			assert_noop!(commit(member, dpo, class), Error::<Test>::DeadlinePassed);
			assert_ok!(terminate(hunter(), dpo));
		});
	}
}

#[test]
fn periods_that_begin_later_should_be_in_the_days_of_then() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let [dpo, other] = [(), ()].map(|()| create(alice(), class, 10));
		BlocksPerDay::set(DAY / 2);
		fill(dpo);
		assert_eq!(
			ends(dpo),
			[1 + 7 * DAY / 2 + 1, 1 + 15 * DAY / 2 + 1, 1 + 15 * DAY + 1]
		);
		// A period that would end after the last block ends with it, or at the deadline.
		BlocksPerDay::set(u32::MAX);
		fill(other);
		let deadline = 1 + 25 * DAY;
		assert_eq!(ends(other), [u32::MAX, deadline, deadline]);
	});
}
