//! What attackers try, each by name.

mod money;
mod outsiders;
mod tokens;

use super::{
	committing::{fail, fee, full_pool, leave, retire, small},
	*,
};

const PROJECT: Token = Token::WithId(ASSET);

/// A full DPO of Alice's with a fee of 15%, on board, and a member of it with 15 seats.
fn riding(token: &Token, rules: RuleSet) -> (DpoId, AccountId) {
	let target = Target::Class(class_of(token, gold(), 1));
	let (dpo, member) = full_pool(target, rules);
	assert_ok!(commit(alice(), dpo, target));
	(dpo, member)
}

/// A DPO of Bob's for a class, and a full one of Carol's for 30 of its seats, of which she has so many.
fn parent_and_child(token: &Token, carols: u8) -> (DpoId, DpoId) {
	let class = class_of(token, gold(), 1);
	let parent = create(bob(), Target::Class(class), 0);
	let child = create(carol(), seats_of(parent, 30), carols);
	fill(child);
	(parent, child)
}

#[test]
fn manager_raises_its_fee_after_seats_were_sold() {
	play_in_every_token(|token| {
		let (dpo, _) = riding(&token, RuleSet::V1);
		for parts in [150_001, 200_000, 1_000_000] {
			assert_noop!(
				lower_fee(alice(), dpo, Permill::from_parts(parts)),
				Error::<Test>::FeeNotLower
			);
		}
		// Nor by seats, which would count on creation only.
		let class = Target::Class(class_of(&token, gold(), 1));
		let dpo = create(alice(), class, 0);
		assert_ok!(buy(alice(), dpo, 15));
		assert_eq!(fee(dpo), 50_000);
	});
}

#[test]
fn manager_has_the_rules_changed_after_seats_were_sold() {
	play_in_every_token(|token| {
		let (dpo, member) = riding(&token, RuleSet::V1);
		let before = view(dpo);
		// Not even by governance, whose bounds are for DPOs to come.
		DpoBounds::mutate(|bounds| {
			bounds.user_cap = Span::new(1, 1);
			bounds.fee_cap = Span::new(Permill::zero(), Permill::zero());
		});
		assert_noop!(
			try_create(bob(), before.default_target, Founding::default()),
			Error::<Test>::UserCapOutOfBounds
		);

		assert_eq!(view(dpo), before);
		assert_eq!(before.rules, Rules::V1);
		earn(&token, dpo, 10_000);
		let paid = gains(&token, [&alice(), &member], || {
			release(hunter(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [1_500 + 850, 1_275]);
	});
}

#[test]
fn manager_closes_the_dpo_so_as_to_keep_what_is_inside() {
	play_in_every_token(|token| {
		let (dpo, _) = riding(&token, RuleSet::V1);
		assert_noop!(close(alice(), dpo), Error::<Test>::NotOver);
		pass(30 * DAY);
		assert_ok!(settle(alice(), dpo));
		for kind in [Releasable::Withdraw, Releasable::Bonus, Releasable::Yield] {
			assert_noop!(close(alice(), dpo), Error::<Test>::StillToRelease);
			assert_ok!(release(alice(), dpo, kind));
		}

		assert_ok!(close(alice(), dpo));
	});
}

#[test]
fn manager_sleeps_until_its_release_is_late_and_then_calls_itself() {
	// Its fee is halved all the same, and under the drafts, too, the members get the other half.
	for (rules, seats) in [
		(RuleSet::V1, 15),
		(RuleSet::Gt01Draft, 10),
		(RuleSet::EarlyDraft, 20),
	] {
		play_in_every_token(|token| {
			let (dpo, member) = riding(&token, rules);
			earn(&token, dpo, 10_000);
			pass(8 * DAY);

			let paid = gains(&token, [&alice(), &member], || {
				release(alice(), dpo, Releasable::Yield)
			});

			// 92.5 a seat.
			assert_eq!(paid, [750 + 925, seats * 925 / 10]);
		});
	}
}

#[test]
fn manager_has_an_accomplice_release_late() {
	play_in_every_token(|token| {
		// One that isn't a member gets nothing of it.
		let (dpo, _) = riding(&token, RuleSet::Gt01Draft);
		earn(&token, dpo, 10_000);
		pass(7 * DAY + 1);
		let paid = gains(&token, [&alice(), &hunter(), &treasury()], || {
			release(hunter(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [750 + 850, 0, 750]);

		// One that is does: known and accepted (Rulebook §4). It isn't more than the whole fee.
		let (dpo, member) = riding(&token, RuleSet::Gt01Draft);
		earn(&token, dpo, 10_000);
		pass(7 * DAY + 1);
		let paid = gains(&token, [&alice(), &member, &treasury()], || {
			release(member.clone(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [750 + 850, 750 + 850, 0]);
	});
}

#[test]
fn manager_takes_a_worthless_class_of_its_own_with_the_members_money() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let (dpo, member) = full_pool(Target::Class(class), RuleSet::V1);
		assert_ok!(BulletTrain::launch_train(
			signed(alice()),
			b"Mine".to_vec(),
			token.clone()
		));
		let worthless = ClassTerms {
			yield_total: 0,
			bonus: 0,
			..gold()
		};
		assert_ok!(TravelCabin::create_class(
			signed(alice()),
			1,
			b"None".to_vec(),
			worthless,
			1
		));
		let own = Target::Class(1);
		let must = Error::<Test>::DefaultTargetAvailable;
		assert_noop!(commit(alice(), dpo, own), must);
		// Nor when she has had the Default Target sold out.
		board(&alice(), class);
		for days in [0, 8, 20] {
			pass(days * DAY);
			for who in [alice(), member.clone()] {
				if who == alice() || days > 0 {
					let low = Error::<Test>::YieldRateTooLow;
					assert_noop!(commit(who, dpo, own), low);
				}
			}
		}

		// The members go home with what they paid.
		assert_ok!(terminate(member.clone(), dpo));
		let paid = gains(&token, [&member], || {
			release(member.clone(), dpo, Releasable::Withdraw)
		});
		assert_eq!(paid, [15_000]);
	});
}

#[test]
fn manager_launders_bad_figures_through_a_dpo_of_its_own() {
	play_in_every_token(|token| {
		let class = class_of(&token, small(), 1);
		let (dpo, _) = full_pool(Target::Class(class), RuleSet::V1);
		retire(class);
		// For a class that yields a little too little: 80% of 80% would be fine, but counts at neither step.
		let bad = ClassTerms {
			yield_total: 35_999,
			..gold()
		};
		let honest = create(alice(), Target::Class(class_of(&token, bad, 1)), 0);
		// For a good class, but free to take the worst: it counts as nothing.
		let rules = Rules {
			tolerance: Part::one(),
			..Rules::V1
		};
		let good = Target::Class(class_of(&token, gold(), 1));
		let rules = Some(RuleSet::Custom(rules));
		let founding = Founding {
			rules,
			..Default::default()
		};
		let shell = create_as(alice(), good, founding);

		for own in [honest, shell] {
			assert_noop!(
				commit(alice(), dpo, seats_of(own, 30)),
				Error::<Test>::YieldRateTooLow
			);
		}
	});
}

#[test]
fn manager_earns_a_second_fee_through_a_dpo_of_its_own() {
	play_in_every_token(|token| {
		// Within the rules: tolerance compares what targets earn, not what their managers take of it.
		let class = class_of(&token, small(), 1);
		let (dpo, member) = full_pool(Target::Class(class), RuleSet::V1);
		retire(class);
		let target = Target::Class(class_of(&token, gold(), 1));
		let own = create(alice(), target, 10);
		assert_ok!(commit(alice(), dpo, seats_of(own, 30)));
		fill(own);
		assert_ok!(commit(alice(), own, target));
		earn(&token, own, 10_000);

		let paid = gains(&token, [&alice(), &member], || {
			release(hunter(), own, Releasable::Yield)?;
			release(hunter(), dpo, Releasable::Yield)
		});

		// Of 3,000 for its 30 seats the DPO gets 2,550, and its members by seats 2,168 of that.
		assert_eq!(paid, [1_500 + 850 + 382 + 216, 325]);
	});
}

#[test]
fn manager_bounces_the_money_between_failing_dpos_for_ever() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let first = create(alice(), class, 0);
		let (dpo, member) = full_pool(seats_of(first, 30), RuleSet::V1);
		assert_ok!(commit(alice(), dpo, seats_of(first, 30)));
		fail(first);
		for _ in [2, 3] {
			let next = create(alice(), class, 0);
			assert_ok!(commit(alice(), dpo, seats_of(next, 30)));
			fail(next);
		}

		// 300 a seat.
		assert_eq!(state(dpo), State::Terminated);
		let paid = gains(&token, [&member], || {
			release(hunter(), dpo, Releasable::Withdraw)
		});
		assert_eq!(paid, [4_500]);
	});
}

#[test]
fn manager_of_a_dpo_member_turns_against_the_dpo() {
	play_in_every_token(|token| {
		let (parent, child) = parent_and_child(&token, 0);
		assert_ok!(commit(carol(), child, seats_of(parent, 30)));
		fill(parent);
		let class = view(parent).default_target;
		let before = (view(parent), view(child));

		let (low, early) = (Permill::zero(), Error::<Test>::ManagersGrace);
		assert_noop!(commit(carol(), parent, class), early);
		assert_noop!(lower_fee(carol(), parent, low), Error::<Test>::NotManager);
		let full = Error::<Test>::NotSelling;
		assert_noop!(buy(carol(), parent, 1), full);
		let soon = Error::<Test>::TooEarlyToTerminate;
		assert_noop!(terminate(carol(), parent), soon);
		assert_noop!(close(carol(), parent), Error::<Test>::NotOver);
		let spent = Error::<Test>::NotActive;
		assert_noop!(commit(carol(), child, class), spent);
		assert_eq!((view(parent), view(child)), before);
	});
}

#[test]
fn manager_of_a_dpo_member_names_an_accomplice_so_as_to_get_its_members_bonus() {
	play_in_every_token(|token| {
		let accomplice = person(7);
		// Of seats that aren't its own it gets nothing, whom it may name; of its own 15 the accomplice 135 of 450.
		for (carols, part, passed) in [(0, 0, 3_000), (15, 135, 2_550)] {
			let (parent, child) = parent_and_child(&token, carols);
			let target = seats_of(parent, 30);
			assert_ok!(commit_referred(carol(), child, target, accomplice.clone()));
			fill(parent);
			assert_ok!(commit(bob(), parent, view(parent).default_target));

			let paid = gains(&token, [&accomplice, &carol()], || {
				release(carol(), parent, Releasable::Bonus)
			});

			assert_eq!(paid, [part, 0]);
			assert_eq!(in_account(child, AccountKind::Bonus), passed);
		}
	});
}

#[test]
fn manager_of_a_dpo_member_goes_away_with_its_members_money_in_the_dpo() {
	play_in_every_token(|token| {
		let (parent, child) = parent_and_child(&token, 0);
		let user = Dpo::members(child, 0, 1).remove(0).who.actor().clone();
		assert_ok!(commit(carol(), child, seats_of(parent, 30)));
		fail(parent);
		// Carol never acts again, nor does Bob.
		let before = free(&token, &user);
		pass(15 * DAY + 1);
		assert_ok!(terminate(user.clone(), child));
		assert_ok!(release(hunter(), child, Releasable::Withdraw));

		assert_eq!(free(&token, &user) - before, 4_500);
	});
}

#[test]
fn member_calls_commit_for_a_better_place_of_its_own() {
	play_in_every_token(|token| {
		let class = class_of(&token, small(), 1);
		let (dpo, member) = full_pool(Target::Class(class), RuleSet::V1);
		retire(class);
		let good = Target::Class(class_of(&token, gold(), 1));
		let own = create(member.clone(), good, 0);
		pass(7 * DAY + 1);
		// It may not refer the DPO to its own profit.
		assert_noop!(
			commit_referred(member.clone(), dpo, seats_of(own, 30), hunter()),
			Error::<Test>::ReferrerNotAllowed
		);

		// As good as promised it is within the tolerance; it costs the manager half of its fee.
		assert_ok!(commit(member, dpo, seats_of(own, 30)));

		assert_eq!(fee(dpo), 75_000);
		assert_eq!(dpo_member(own, dpo).referrers.external, None);
	});
}

#[test]
fn member_starts_the_managers_clock_with_a_yield_too_little_to_release() {
	play_in_every_token(|token| {
		let (dpo, member) = riding(&token, RuleSet::V1);
		// 12 blocks earn a unit.
		pass(12);
		assert_ok!(withdraw(member, dpo));
		assert_eq!(in_account(dpo, AccountKind::Yield), 1);
		let little = Error::<Test>::TooLittleToRelease;
		assert_noop!(release(alice(), dpo, Releasable::Yield), little);

		// The manager isn't at its mercy: it may withdraw enough itself, which releases the unit, too.
		pass(5 * DAY);
		assert_ok!(withdraw(alice(), dpo));
		let paid = gains(&token, [&alice()], || {
			release(alice(), dpo, Releasable::Yield)
		});
		// 15% of 6,001, and a tenth of 5,101.
		assert_eq!(paid, [900 + 510]);

		// If it sleeps, the clock runs from such a unit on, and its fee on 6,001 is halved. 5,552 by seats, with
		// one that rounding had left.
		pass(12);
		assert_ok!(withdraw(alice(), dpo));
		pass(5 * DAY + 1);
		assert_ok!(withdraw(alice(), dpo));
		let paid = gains(&token, [&alice()], || {
			release(alice(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [450 + 555]);
	});
}

#[test]
fn buyer_passes_its_cap_by_several_purchases() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let dpo = create(alice(), class, 10);
		for who in [alice(), bob()] {
			let held = if who == alice() { 10 } else { 0 };
			assert_ok!(buy(who.clone(), dpo, 14 - held));
			assert_noop!(buy(who.clone(), dpo, 2), Error::<Test>::SeatCapExceeded);
			assert_ok!(buy(who.clone(), dpo, 1));
			for seats in [1, 15, 70] {
				let full = Error::<Test>::SeatCapExceeded;
				assert_noop!(buy(who.clone(), dpo, seats), full);
			}
			// Not by a number that wraps.
			let many = Error::<Test>::NotEnoughSeats;
			assert_noop!(buy(who.clone(), dpo, 250), many);
		}
	});
}

#[test]
fn buyer_passes_its_cap_by_dpos_of_its_own() {
	play_in_every_token(|token| {
		// Known and accepted (Rulebook §4): each DPO is a member of its own, with a cap of its own.
		let class = Target::Class(class_of(&token, gold(), 1));
		let parent = create(alice(), class, 0);
		assert_ok!(buy(bob(), parent, 15));
		for _ in [1, 2] {
			// The cap of a DPO holds for each.
			assert_noop!(
				try_create(bob(), seats_of(parent, 31), Founding::default()),
				Error::<Test>::SeatCapExceeded
			);
			let own = create(bob(), seats_of(parent, 30), 15);
			fill(own);
			assert_ok!(commit(bob(), own, seats_of(parent, 30)));
			let more = Error::<Test>::NotActive;
			assert_noop!(commit(bob(), own, seats_of(parent, 1)), more);
		}

		// He pays for 15 seats and 15% of 30 twice.
		assert_eq!(view(parent).sold, 75);
	});
}

#[test]
fn two_dpos_race_for_the_last_cabin() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let (first, _) = full_pool(class, RuleSet::V1);
		let (second, member) = full_pool(class, RuleSet::V1);

		assert_ok!(commit(alice(), first, class));
		assert_noop!(
			commit(alice(), second, class),
			Error::<Test>::ClassNotOnSale
		);

		// The slower one has all its money, and takes another cabin as good.
		assert_eq!(in_account(second, AccountKind::Deposit), 100_000);
		let other = Target::Class(class_of(&token, gold(), 1));
		pass(7 * DAY + 1);
		assert_ok!(commit(member, second, other));
	});
}

#[test]
fn two_dpos_race_for_the_last_seats() {
	play_in_every_token(|token| {
		let (parent, first) = parent_and_child(&token, 0);
		let (second, _) = full_pool(seats_of(parent, 30), RuleSet::V1);
		for who in strangers(4) {
			assert_ok!(buy(who, parent, 15));
		}

		assert_ok!(commit(carol(), first, seats_of(parent, 30)));
		assert_noop!(
			commit(alice(), second, seats_of(parent, 30)),
			Error::<Test>::NotEnoughSeats
		);

		// The last 10 are too few to be within the tolerance.
		assert_noop!(
			commit(alice(), second, seats_of(parent, 10)),
			Error::<Test>::CostTooLow
		);
	});
}

#[test]
fn train_owner_retires_the_class_when_the_dpo_is_full() {
	play_in_every_token(|token| {
		// Known and accepted (Rulebook §4): nobody loses anything but time.
		let class = class_of(&token, gold(), 1);
		let (dpo, member) = full_pool(Target::Class(class), RuleSet::V1);
		retire(class);
		assert_noop!(
			commit(alice(), dpo, Target::Class(class)),
			Error::<Test>::NoSuchClass
		);
		pass(15 * DAY + 1);
		assert_ok!(terminate(member.clone(), dpo));

		let paid = gains(&token, [&alice(), &member], || {
			release(hunter(), dpo, Releasable::Withdraw)
		});

		assert_eq!(paid, [10_000, 15_000]);
	});
}
