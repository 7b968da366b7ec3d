//! What creating records for good: the promise, the guarantee and the boarding deadline (Rulebook
//! 3.1, 3.12).

use super::*;
use crate::tests::tolerance::tolerating;

/// Returns the rates of [`gold`], of whose yield fees leave `parts` millionths.
fn gold_rates(parts: u128) -> Rates {
	Rates {
		yield_total: 36_000,
		bonus: 10_000,
		fare: 100_000,
		duration: 432_000,
		yield_kept: parts * 10u128.pow(30),
	}
}

/// Returns V1's rules with other periods, in days.
fn with_periods(commit_grace_days: u16, terminate_days: u16) -> Option<RuleSet> {
	Some(RuleSet::Custom(Rules {
		commit_grace_days,
		terminate_days,
		..Rules::V1
	}))
}

/// Creates a DPO that sells seats for ten days. Its manager has none.
fn create_with(manager: AccountId, target: Target, rules: Option<RuleSet>) -> DpoId {
	create_as(
		manager,
		target,
		Founding {
			rules,
			..Default::default()
		},
	)
}

/// Returns the guarantee, in millionths.
fn guarantee(dpo: DpoId) -> u32 {
	view(dpo).guarantee.deconstruct()
}

#[test]
fn create_should_record_what_a_class_promises() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let dpo = create(alice(), Target::Class(class), 0);
		// Later changes of the class don't change the record.
		board(&bob(), class);
		assert_ok!(TravelCabin::retire_class(signed(owner()), class));
		let view = view(dpo);
		assert_eq!(view.default_target, Target::Class(class));
		assert_eq!(
			view.promise,
			Promise {
				cost: 100_000,
				rates: gold_rates(1_000_000),
			}
		);
	});
}

#[test]
fn create_should_record_what_a_dpo_promises_net_of_each_fee_on_the_way() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		// The fees are 15% and 10%, so 85% and then 76.5% of the yield are left.
		let head = create(alice(), class, 10);
		let middle = create(bob(), seats_of(head, 30), 5);
		let tail = create(carol(), seats_of(middle, 7), 0);

		let (of_middle, of_tail) = (view(middle), view(tail));
		assert_eq!(of_middle.promise.cost, 30_000);
		assert_eq!(of_middle.promise.rates, gold_rates(850_000));
		assert_eq!(of_middle.seat_price, 300);
		assert_eq!(of_middle.token, token);
		assert_eq!(of_tail.promise.cost, 2_100);
		assert_eq!(of_tail.promise.rates, gold_rates(765_000));
		assert_eq!(of_tail.seat_price, 21);
		assert_eq!(of_tail.default_target, seats_of(middle, 7));
	});
}

#[test]
fn create_should_record_the_fee_of_that_moment() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let head = create(alice(), class, 10);
		let before = create(bob(), seats_of(head, 30), 0);
		assert_ok!(lower_fee(alice(), head, Permill::from_percent(3)));
		let after = create(bob(), seats_of(head, 30), 0);
		assert_eq!(view(before).promise.rates, gold_rates(850_000));
		assert_eq!(view(after).promise.rates, gold_rates(970_000));
	});
}

#[test]
fn create_should_record_the_lesser_of_its_own_guarantee_and_that_of_its_target() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		// Each case, in millionths: the target's tolerance, what it guarantees of a class, the
		// own tolerance, and the own guarantee for seats of the target.
		for (of_target, guaranteed, own, expected) in [
			(200_000, 800_000, 200_000, 800_000),
			(200_000, 800_000, 100_000, 800_000),
			(200_000, 800_000, 200_001, 799_999),
			(100_000, 900_000, 200_000, 800_000),
			(0, 1_000_000, 0, 1_000_000),
			(0, 1_000_000, 1, 999_999),
			(1_000_000, 0, 0, 0),
			(0, 1_000_000, 1_000_000, 0),
		] {
			let target = create_with(bob(), class, Some(tolerating(of_target)));
			assert_eq!(guarantee(target), guaranteed);
			let dpo = create_with(alice(), seats_of(target, 30), Some(tolerating(own)));
			assert_eq!(guarantee(dpo), expected);
			// It is the same one link further down, for seats of a DPO that tolerates nothing.
			let exact = create_with(alice(), seats_of(dpo, 30), Some(tolerating(0)));
			assert_eq!(guarantee(exact), expected);
		}
	});
}

#[test]
fn a_deadline_for_a_class_should_be_the_termination_period_after_the_expiry() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		at(7);
		let expiry = 7 + 10 * DAY;
		for (rules, days) in [
			(None, 15),
			(Some(RuleSet::Gt01Draft), 14),
			(Some(RuleSet::EarlyDraft), 15),
			(with_periods(1, 2), 2),
			(with_periods(7, 60), 60),
		] {
			let dpo = create_with(alice(), class, rules);
			assert_eq!(view(dpo).expiry, expiry);
			assert_eq!(view(dpo).boarding_deadline, expiry + days * DAY);
		}
	});
}

#[test]
fn a_deadline_for_seats_should_be_the_grace_period_after_that_of_the_other_dpo_at_least() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		// The other DPO's deadline is 15 days after the expiry of both.
		let other = create(bob(), class, 0);
		let expiry = view(other).expiry;
		// Each case, in days: the own grace and termination periods, and the deadline after the
		// expiry, which is the later of 15 + grace and termination.
		for (grace, terminate, expected) in [
			(7, 15, 22),
			(3, 15, 18),
			(1, 2, 16),
			(7, 21, 22),
			(7, 22, 22),
			(7, 23, 23),
			(1, 60, 60),
			(30, 31, 45),
		] {
			let rules = with_periods(grace, terminate);
			let dpo = create_with(alice(), seats_of(other, 30), rules);
			assert_eq!(view(dpo).boarding_deadline, expiry + expected * DAY);
		}
		// If it expires earlier, its own period ends earlier, and the other's deadline stays.
		for (days, grace, terminate, expected) in [(4, 7, 28, 22), (4, 7, 29, 23)] {
			let founding = Founding {
				days,
				rules: with_periods(grace, terminate),
				..Default::default()
			};
			let dpo = create_as(alice(), seats_of(other, 30), founding);
			assert_eq!(view(dpo).boarding_deadline, expiry + expected * DAY);
		}
	});
}

#[test]
fn each_dpo_of_a_chain_should_have_a_grace_period_more() {
	play_in_every_token(|token| {
		let mut target = Target::Class(class_of(&token, gold(), 1));
		for link in 0..5 {
			let dpo = create(alice(), target, 0);
			assert_eq!(view(dpo).boarding_deadline, 1 + (25 + 7 * link) * DAY);
			target = seats_of(dpo, 30);
		}
	});
}

#[test]
fn a_deadline_should_stay_when_the_length_of_a_day_changes() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let before = create(alice(), class, 0);
		let (expiry, deadline) = (1 + 10 * DAY, 1 + 25 * DAY);
		assert_eq!(view(before).boarding_deadline, deadline);

		BlocksPerDay::set(2 * DAY);

		assert_eq!(view(before).expiry, expiry);
		assert_eq!(view(before).boarding_deadline, deadline);
		// A new DPO has its periods in the new days.
		let after = create(bob(), seats_of(before, 30), 0);
		assert_eq!(view(after).expiry, expiry);
		let terminated = expiry + 15 * 2 * DAY;
		assert_eq!(view(after).boarding_deadline, terminated);
		assert!(terminated > deadline + 7 * 2 * DAY);
		let rules = with_periods(7, 8);
		let after = create_with(bob(), seats_of(before, 30), rules);
		assert_eq!(view(after).boarding_deadline, deadline + 7 * 2 * DAY);
	});
}

#[test]
fn create_should_be_refused_when_the_deadline_does_not_fit_a_block_number() {
	play_in_every_token(|token| {
		// The ride is short enough to end before the last block.
		let terms = ClassTerms {
			duration: DAY,
			..gold()
		};
		let class = Target::Class(class_of(&token, terms, 1));
		at(u32::MAX - 30 * DAY);
		let far = Error::<Test>::DeadlineTooFar;
		let last = u32::MAX - 15 * DAY;
		assert_noop!(try_create_until(class, last + 1, 0), far);
		let latest = NextDpo::<Test>::get();
		assert_ok!(try_create_until(class, last, 0));
		assert_eq!(view(latest).boarding_deadline, u32::MAX);

		// The own deadline would fit, but not a week after that of the other DPO.
		let far = Error::<Test>::DeadlineTooFar;
		assert_noop!(try_create_until(seats_of(latest, 30), last, 0), far);
		let other = NextDpo::<Test>::get();
		assert_ok!(try_create_until(class, last - 7 * DAY + 1, 0));
		let far = Error::<Test>::DeadlineTooFar;
		assert_noop!(
			try_create_until(seats_of(other, 30), last - 7 * DAY, 0),
			far
		);
		let other = NextDpo::<Test>::get();
		assert_ok!(try_create_until(class, last - 7 * DAY, 0));
		let dpo = NextDpo::<Test>::get();
		assert_ok!(try_create_until(seats_of(other, 30), last - 7 * DAY, 0));
		assert_eq!(view(dpo).boarding_deadline, u32::MAX);
	});
}
