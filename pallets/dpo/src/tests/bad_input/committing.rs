//! Bad arguments of committing.

use super::*;

#[test]
fn commit_should_be_refused_when_dpo_or_caller_is_wrong() {
	play_in_every_token(|token| {
		let (target, dpo) = world(&token);
		assert_noop!(commit(alice(), NOBODY, target), Error::<Test>::NoSuchDpo);
		assert_noop!(commit(alice(), dpo, target), Error::<Test>::NotActive);
		fill(dpo);
		assert_noop!(commit(hunter(), dpo, target), Error::<Test>::NotMember);
		assert_noop!(
			commit(Dpo::account(dpo), dpo, target),
			Error::<Test>::NotMember
		);
		assert_noop!(commit(bob(), dpo, target), Error::<Test>::ManagersGrace);
		pass(7 * DAY + 1);
		assert_noop!(commit(hunter(), dpo, target), Error::<Test>::NotMember);
		assert_ok!(commit(bob(), dpo, target));
		assert_noop!(commit(alice(), dpo, target), Error::<Test>::NotActive);
	});
}

#[test]
fn commit_should_be_refused_when_the_dpo_is_over() {
	play_in_every_token(|token| {
		let (target, failed) = world(&token);
		at(view(failed).expiry);
		assert_ok!(report_failed(bob(), failed));
		assert_noop!(commit(alice(), failed, target), Error::<Test>::NotActive);
		let (target, terminated) = active(&token);
		pass(15 * DAY + 1);
		assert_ok!(terminate(bob(), terminated));
		assert_noop!(
			commit(alice(), terminated, target),
			Error::<Test>::NotActive
		);
	});
}

#[test]
fn commit_should_be_refused_when_a_referrer_is_named_who_may_not_be() {
	play_in_every_token(|token| {
		let (target, parent) = world(&token);
		let seats = seats_of(parent, 30);
		let child = create(carol(), seats, 0);
		assert_ok!(buy(bob(), child, 1));
		fill(child);
		// A referrer may be named only if the target is seats.
		assert_noop!(
			commit_referred(carol(), child, target, hunter()),
			Error::<Test>::ReferrerNotAllowed
		);
		assert_noop!(
			commit_referred(carol(), child, seats, carol()),
			Error::<Test>::SelfReferral
		);
		for number in [child, parent, NOBODY] {
			assert_noop!(
				commit_referred(carol(), child, seats, Dpo::account(number)),
				Error::<Test>::DpoAccount
			);
		}
		// Only the manager may name a referrer.
		pass(7 * DAY + 1);
		assert_noop!(
			commit_referred(bob(), child, seats, hunter()),
			Error::<Test>::ReferrerNotAllowed
		);
		assert_ok!(commit(bob(), child, seats));
		assert_eq!(dpo_member(parent, child).referrers.external, None);
	});
}

#[test]
fn commit_should_be_refused_when_the_target_cannot_be_had() {
	play_in_every_token(|token| {
		let (_, parent) = world(&token);
		let (target, dpo) = active(&token);
		sell_out(target);
		let to = |target| commit(alice(), dpo, target);
		assert_noop!(to(target), Error::<Test>::ClassNotOnSale);
		assert_noop!(to(Target::Class(99)), Error::<Test>::NoSuchClass);
		assert_noop!(to(seats_of(NOBODY, 1)), Error::<Test>::NoSuchTarget);
		// The DPO itself.
		assert_noop!(to(seats_of(dpo, 1)), Error::<Test>::TargetNotSelling);
		assert_noop!(to(seats_of(parent, 0)), Error::<Test>::ZeroSeats);
		assert_noop!(to(seats_of(parent, 86)), Error::<Test>::NotEnoughSeats);
		assert_noop!(to(seats_of(parent, 31)), Error::<Test>::SeatCapExceeded);
		at(view(parent).expiry);
		assert_noop!(to(seats_of(parent, 30)), Error::<Test>::TargetNotSelling);
	});
}

#[test]
fn commit_should_be_refused_when_the_target_is_not_good_enough() {
	play_in_every_token(|token| {
		let (target, dpo) = active(&token);
		let offer = |change: fn(&mut ClassTerms)| {
			let mut terms = gold();
			change(&mut terms);
			Target::Class(class_of(&token, terms, 1))
		};
		let as_good = offer(|_| ());
		let other_token = tokens().into_iter().find(|other| other != &token);
		let foreign = class_of(&other_token.expect("another"), gold(), 1);
		let cases = [
			(Target::Class(foreign), Error::<Test>::OtherToken),
			(
				offer(|terms| terms.fare = 100_001),
				Error::CostExceedsDeposit,
			),
			(
				offer(|terms| (terms.yield_total, terms.bonus) = (28_799, 20_000)),
				Error::YieldRateTooLow,
			),
			(offer(|terms| terms.bonus = 7_999), Error::BonusRateTooLow),
			(
				offer(|terms| terms.duration = 432_001),
				Error::DurationTooLong,
			),
			(
				offer(|terms| terms.duration = 345_599),
				Error::DurationTooShort,
			),
			(offer(|terms| terms.fare = 79_999), Error::CostTooLow),
		];
		// While the Default Target is available, no other target is allowed.
		assert_noop!(
			commit(alice(), dpo, as_good),
			Error::<Test>::DefaultTargetAvailable
		);
		sell_out(target);
		for (target, error) in cases {
			assert_noop!(commit(alice(), dpo, target), DispatchError::from(error));
		}
		assert_ok!(commit(alice(), dpo, as_good));
	});
}

#[test]
fn commit_should_be_refused_when_a_deadline_is_too_late_or_has_passed() {
	play_in_every_token(|token| {
		let (target, dpo) = active(&token);
		let other = Target::Class(class_of(&token, gold(), 1));
		sell_out(target);
		pass(1);
		// It is created a block later than Alice's DPO, so its deadline is a block later, too.
		let later = create(bob(), other, 0);
		assert_noop!(
			commit(alice(), dpo, seats_of(later, 30)),
			Error::<Test>::DeadlineTooLate
		);
		at(view(dpo).boarding_deadline);
		for target in [target, other, seats_of(later, 30)] {
			assert_noop!(commit(alice(), dpo, target), Error::<Test>::DeadlinePassed);
		}
	});
}

#[test]
fn an_early_commit_should_be_refused_when_its_fee_cannot_be_afforded() {
	play_in_every_token(|token| {
		let target = Target::Class(class_of(&token, gold(), 1));
		let rules = Some(RuleSet::Gt01Draft);
		let dpo = create_as(
			alice(),
			target,
			Founding {
				rules,
				..Default::default()
			},
		);
		// The user has enough to keep its account alive and for a seat, but 1 less than the fee of
		// 100.
		let poor = account(b'1');
		mint(&Token::Native, &poor, 10);
		let alive = if token == Token::Native { 0 } else { 5 };
		mint(&token, &poor, alive + 1_000 + 99);
		assert_ok!(buy(poor.clone(), dpo, 1));
		fill(dpo);
		assert_noop!(
			commit(poor.clone(), dpo, target),
			Error::<Test>::CannotAffordEarlyCommit
		);
		mint(&token, &poor, 1);
		assert_ok!(commit(poor, dpo, target));
	});
}

#[test]
fn commit_should_be_refused_when_the_ride_would_end_after_the_last_block() {
	play_in_every_token(|token| {
		at(u32::MAX - 432_000 - 1);
		let (target, dpo) = active(&token);
		at(u32::MAX - 432_000 + 1);
		assert_noop!(commit(alice(), dpo, target), Error::<Test>::ClassNotOnSale);
		at(u32::MAX - 432_000);
		assert_ok!(commit(alice(), dpo, target));
	});
}

#[test]
fn commit_should_be_refused_when_the_trains_turnover_does_not_fit() {
	play(|| {
		// A token of which one rich user has a third of 128 bits.
		const HUGE: u32 = 9;
		let (token, rich) = (Token::WithId(HUGE), account(b'r'));
		assert_ok!(Assets::create(signed(admin()), HUGE, admin(), 1));
		let terms = ClassTerms {
			yield_total: 0,
			bonus: 0,
			..gold()
		};
		mint(&Token::Native, &rich, RICH);
		let third = Balance::MAX / 3;
		mint(&token, &rich, third + 1);
		let train = launch(&token);
		// The user rides three times. The fares add up to the highest turnover less 99,999.
		for fare in [third, third, third - 99_999] {
			let class = offer(train, ClassTerms { fare, ..terms }, 1);
			let cabin = board(&rich, class);
			pass(30 * DAY);
			assert_ok!(TravelCabin::settle_ride(signed(rich.clone()), class, cabin));
		}

		let target = Target::Class(offer(train, terms, 1));
		let rules = Some(RuleSet::Custom(Rules {
			user_cap: 30,
			manager_cap: 30,
			..Rules::V1
		}));
		for who in [alice(), bob(), carol(), hunter()] {
			mint(&token, &who, 100_000);
		}
		let dpo = create_as(
			alice(),
			target,
			Founding {
				seats: 30,
				rules,
				..Default::default()
			},
		);
		for (who, seats) in [(bob(), 30), (carol(), 30), (hunter(), 10)] {
			assert_ok!(buy(who, dpo, seats));
		}
		assert_noop!(
			commit(alice(), dpo, target),
			pallet_bullet_train::Error::<Test>::TurnoverTooLarge
		);
	});
}
