//! The targets that a DPO may take (Rulebook 3.5): its Default Target if that is available,
//! otherwise any other available target.

use super::*;

/// Checks that the Default Target can't be taken, with this error, and that the class `other` can.
fn assert_free_to_take_another(dpo: DpoId, reason: Error<Test>, other: ClassId) {
	let default = view(dpo).default_target;
	assert_noop!(commit(alice(), dpo, default), reason);
	assert_ok!(commit(alice(), dpo, Target::Class(other)));
}

/// Creates a DPO of Bob's for a class, and a full DPO of Alice's for 30 of its seats.
fn parent_and_child(token: &Token) -> (DpoId, DpoId) {
	let class = class_of(token, gold(), 1);
	let parent = create(bob(), Target::Class(class), 0);
	let (child, _) = full_pool(seats_of(parent, 30), RuleSet::V1);
	(parent, child)
}

#[test]
fn default_target_should_be_taken_when_it_is_available() {
	const MUST: Error<Test> = Error::DefaultTargetAvailable;
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let better = ClassTerms {
			yield_total: 72_000,
			..gold()
		};
		let better = Target::Class(class_of(&token, better, 1));
		let (dpo, member) = full_pool(class, RuleSet::V1);
		assert_noop!(commit(alice(), dpo, better), MUST);
		pass(10 * DAY);
		for who in [alice(), member] {
			assert_noop!(commit(who, dpo, better), MUST);
		}

		assert_ok!(commit(alice(), dpo, class));
	});
}

#[test]
fn default_seats_should_be_taken_when_they_are_available() {
	play_in_every_token(|token| {
		let (parent, child) = parent_and_child(&token);
		let other = Target::Class(class_of(&token, small(), 1));
		at(view(parent).expiry - 1);
		// A different number of seats is a different target.
		for target in [other, seats_of(parent, 29)] {
			let must = Error::<Test>::DefaultTargetAvailable;
			assert_noop!(commit(alice(), child, target), must);
		}

		assert_ok!(commit(alice(), child, seats_of(parent, 30)));
	});
}

#[test]
fn another_target_should_be_free_when_the_class_is_sold_out() {
	play_in_every_token(|token| {
		let (class, other) = (class_of(&token, gold(), 1), class_of(&token, gold(), 1));
		let (dpo, _) = full_pool(Target::Class(class), RuleSet::V1);
		board(&bob(), class);

		assert_free_to_take_another(dpo, Error::ClassNotOnSale, other);
	});
}

#[test]
fn another_target_should_be_free_when_the_class_is_retired() {
	play_in_every_token(|token| {
		let (class, other) = (class_of(&token, gold(), 2), class_of(&token, gold(), 1));
		let (dpo, _) = full_pool(Target::Class(class), RuleSet::V1);
		board(&bob(), class);
		retire(class);

		assert_free_to_take_another(dpo, Error::ClassNotOnSale, other);
	});
}

#[test]
fn another_target_should_be_free_when_the_class_is_gone() {
	play_in_every_token(|token| {
		let (class, other) = (class_of(&token, gold(), 2), class_of(&token, gold(), 1));
		let (dpo, _) = full_pool(Target::Class(class), RuleSet::V1);
		retire(class);

		assert_free_to_take_another(dpo, Error::NoSuchClass, other);
	});
}

#[test]
fn another_target_should_be_free_when_the_dpo_has_expired() {
	play_in_every_token(|token| {
		let (parent, child) = parent_and_child(&token);
		let other = class_of(&token, small(), 1);
		at(view(parent).expiry);

		assert_free_to_take_another(child, Error::TargetNotSelling, other);
	});
}

#[test]
fn another_target_should_be_free_when_the_dpo_has_failed() {
	play_in_every_token(|token| {
		let (parent, child) = parent_and_child(&token);
		let other = class_of(&token, small(), 1);
		assert_ok!(buy(carol(), parent, 1));
		at(view(parent).expiry);
		assert_ok!(report_failed(hunter(), parent));

		assert_free_to_take_another(child, Error::TargetNotSelling, other);
	});
}

#[test]
fn another_target_should_be_free_when_the_dpo_is_closed() {
	play_in_every_token(|token| {
		let (parent, child) = parent_and_child(&token);
		let other = class_of(&token, small(), 1);
		assert_ok!(close(bob(), parent));

		assert_free_to_take_another(child, Error::NoSuchTarget, other);
	});
}

#[test]
fn another_target_should_be_free_when_the_dpo_is_filled() {
	play_in_every_token(|token| {
		let (parent, child) = parent_and_child(&token);
		let other = class_of(&token, small(), 1);
		fill(parent);

		assert_free_to_take_another(child, Error::TargetNotSelling, other);
	});
}

#[test]
fn another_target_should_be_free_when_the_dpo_has_one_seat_too_few() {
	play_in_every_token(|token| {
		let (parent, child) = parent_and_child(&token);
		let other = class_of(&token, small(), 1);
		for who in strangers(4) {
			assert_ok!(buy(who, parent, 15));
		}
		assert_ok!(buy(carol(), parent, 10));
		let must = Error::<Test>::DefaultTargetAvailable;
		assert_noop!(commit(alice(), child, Target::Class(other)), must);
		assert_ok!(buy(carol(), parent, 1));

		assert_free_to_take_another(child, Error::NotEnoughSeats, other);
	});
}

#[test]
fn fewer_seats_of_the_same_dpo_should_be_taken_when_the_default_number_is_not_left() {
	play_in_every_token(|token| {
		let (parent, child) = parent_and_child(&token);
		for who in strangers(5) {
			assert_ok!(buy(who, parent, 15));
		}

		// A cost of 25,000 is within V1's tolerance of 20% of the promised 30,000.
		assert_ok!(commit(alice(), child, seats_of(parent, 25)));

		assert_eq!(state(parent), State::Active);
		assert_eq!(in_account(child, AccountKind::Withdraw), 5_000);
	});
}

#[test]
fn another_target_should_be_free_when_the_cap_of_the_dpo_has_been_lowered() {
	play_in_every_token(|token| {
		let (parent, child) = parent_and_child(&token);
		let other = class_of(&token, small(), 1);
		// Votes of members will be able to change a rule like this.
		Dpos::<Test>::mutate(parent, |record| {
			record.as_mut().expect("a DPO").rules.dpo_cap = 29;
		});

		assert_free_to_take_another(child, Error::SeatCapExceeded, other);
	});
}

#[test]
fn another_target_should_be_free_when_the_class_is_dearer_than_what_was_refunded() {
	play_in_every_token(|token| {
		let (dpo, _) = refunded_short(&token);
		let nine_tenths = ClassTerms {
			fare: 90_000,
			..gold()
		};
		let other = class_of(&token, nine_tenths, 1);

		assert_free_to_take_another(dpo, Error::CostExceedsDeposit, other);

		assert_eq!(in_account(dpo, AccountKind::Deposit), 0);
		assert_eq!(in_account(dpo, AccountKind::Withdraw), 10_000);
	});
}

#[test]
fn default_target_should_be_taken_again_when_a_refund_finds_it_available() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let default = Target::Class(class);
		let (dpo, _) = full_pool(default, RuleSet::V1);
		board(&bob(), class);
		// The other DPO is for a class that costs four times as much: 25 of its seats at 4,000 cost
		// 100,000. The fee of 5% leaves 144,400 of the yield.
		let terms = ClassTerms {
			fare: 400_000,
			yield_total: 152_000,
			bonus: 40_000,
			..gold()
		};
		let parent = create(bob(), Target::Class(class_of(&token, terms, 1)), 0);
		assert_ok!(commit(alice(), dpo, seats_of(parent, 25)));
		assert_ok!(TravelCabin::add_cabins(signed(owner()), class, 1));
		fail(parent);
		let other = Target::Class(class_of(&token, gold(), 1));
		let must = Error::<Test>::DefaultTargetAvailable;
		assert_noop!(commit(alice(), dpo, other), must);

		assert_ok!(commit(alice(), dpo, default));

		assert_eq!(state(dpo), State::Running);
	});
}

#[test]
fn target_should_be_refused_when_it_is_dearer_than_the_deposit() {
	const REFUSED: Error<Test> = Error::CostExceedsDeposit;
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let (dpo, _) = full_pool(Target::Class(class), RuleSet::V1);
		board(&bob(), class);
		let dearer = |fare| ClassTerms { fare, ..gold() };
		let class = class_of(&token, dearer(100_001), 1);
		assert_noop!(commit(alice(), dpo, Target::Class(class)), REFUSED);
		// 30 seats at 3,334 cost 100,020.
		let parent = create(
			bob(),
			Target::Class(class_of(
				&token,
				ClassTerms {
					yield_total: 127_000,
					bonus: 40_000,
					..dearer(333_400)
				},
				1,
			)),
			0,
		);
		assert_noop!(commit(alice(), dpo, seats_of(parent, 30)), REFUSED);

		// 29 seats cost 96,686.
		assert_ok!(commit(alice(), dpo, seats_of(parent, 29)));

		assert_eq!(in_account(dpo, AccountKind::Withdraw), 3_314);
	});
}

#[test]
fn target_should_be_refused_when_it_is_in_another_token() {
	play(|| {
		for [own, other] in [tokens(), [Token::WithId(ASSET), Token::Native]] {
			let class = class_of(&own, gold(), 1);
			let (dpo, _) = full_pool(Target::Class(class), RuleSet::V1);
			let foreign = Target::Class(class_of(&other, gold(), 1));
			let parent = create(bob(), foreign, 0);
			for available in [true, false] {
				for target in [foreign, seats_of(parent, 30)] {
					let refused = Error::<Test>::OtherToken;
					assert_noop!(commit(alice(), dpo, target), refused);
				}
				if available {
					board(&bob(), class);
				}
			}
		}
	});
}

#[test]
fn target_should_be_refused_when_it_does_not_exist_or_is_no_number_of_seats() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let (dpo, _) = full_pool(Target::Class(class), RuleSet::V1);
		board(&bob(), class);
		let parent = create(bob(), Target::Class(class_of(&token, gold(), 1)), 0);
		for (target, refused) in [
			(Target::Class(99), Error::<Test>::NoSuchClass),
			(seats_of(99, 1), Error::NoSuchTarget),
			(seats_of(parent, 0), Error::ZeroSeats),
			(seats_of(parent, 31), Error::SeatCapExceeded),
			(seats_of(parent, 101), Error::NotEnoughSeats),
			(seats_of(parent, 255), Error::NotEnoughSeats),
		] {
			assert_noop!(commit(alice(), dpo, target), refused);
		}
	});
}

#[test]
fn dpo_should_not_commit_when_it_is_not_active() {
	const REFUSED: Error<Test> = Error::NotActive;
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 3));
		assert_noop!(commit(alice(), 0, class), Error::<Test>::NoSuchDpo);

		// The DPO is CREATED, FAILED, then closed.
		let dpo = create(alice(), class, 10);
		assert_noop!(commit(alice(), dpo, class), REFUSED);
		at(view(dpo).expiry);
		assert_noop!(commit(alice(), dpo, class), REFUSED);
		fail(dpo);
		assert_noop!(commit(alice(), dpo, class), REFUSED);
		assert_ok!(close(hunter(), dpo));
		assert_noop!(commit(alice(), dpo, class), Error::<Test>::NoSuchDpo);

		// The DPO is RUNNING, then COMPLETED.
		let (dpo, _) = full_pool(class, RuleSet::V1);
		assert_ok!(commit(alice(), dpo, class));
		assert_noop!(commit(alice(), dpo, class), REFUSED);
		pass(30 * DAY);
		assert_ok!(settle(hunter(), dpo));
		assert_noop!(commit(alice(), dpo, class), REFUSED);

		// The DPO is TERMINATED.
		let (dpo, _) = full_pool(class, RuleSet::V1);
		pass(15 * DAY + 1);
		assert_ok!(terminate(alice(), dpo));
		assert_noop!(commit(alice(), dpo, class), REFUSED);
	});
}

#[test]
fn dpo_should_not_commit_to_itself_nor_to_its_member() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let parent = create(bob(), Target::Class(class), 0);
		let (child, _) = full_pool(seats_of(parent, 30), RuleSet::V1);
		assert_ok!(commit(alice(), child, seats_of(parent, 30)));
		fill(parent);
		board(&carol(), class);

		for own in [parent, child] {
			for seats in [1, 30] {
				let refused = Error::<Test>::TargetNotSelling;
				assert_noop!(commit(bob(), parent, seats_of(own, seats)), refused);
			}
		}
		let refused = Error::<Test>::NotActive;
		assert_noop!(commit(alice(), child, seats_of(parent, 30)), refused);
	});
}

/// Returns V1's rules with a tolerance of everything.
fn tolerating_all() -> Founding {
	Founding {
		rules: Some(RuleSet::Custom(Rules {
			tolerance: Part::one(),
			..Rules::V1
		})),
		..Default::default()
	}
}

#[test]
fn dpo_should_not_commit_to_a_dpo_whose_default_target_it_is() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let first = create_as(alice(), Target::Class(class), tolerating_all());
		let second = create_as(bob(), seats_of(first, 30), tolerating_all());
		fill(first);
		board(&carol(), class);

		// The first sells no more seats, and the second still does. But it may do so for longer:
		// its deadline is a grace period after the first's.
		let late = Error::<Test>::DeadlineTooLate;
		assert_noop!(commit(alice(), first, seats_of(second, 30)), late);
	});
}

#[test]
fn dpos_should_not_form_a_cycle_when_each_tolerates_the_other() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let [first, second] = [alice(), bob()]
			.map(|manager| create_as(manager, Target::Class(class), tolerating_all()));
		fill(first);
		board(&carol(), class);
		assert_ok!(commit(alice(), first, seats_of(second, 30)));
		fill(second);

		for seats in [1, 30] {
			let refused = Error::<Test>::TargetNotSelling;
			assert_noop!(commit(bob(), second, seats_of(first, seats)), refused);
		}
		let other = class_of(&token, small(), 1);
		assert_ok!(commit(bob(), second, Target::Class(other)));
		assert_eq!(
			(state(first), state(second)),
			(State::Running, State::Running)
		);
	});
}

#[test]
fn another_target_should_be_free_when_the_ride_would_end_after_the_last_block() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 2);
		let shorter = ClassTerms {
			duration: 30 * DAY - 1,
			..gold()
		};
		let shorter = class_of(&token, shorter, 1);
		at(u32::MAX - 31 * DAY);
		let (first, _) = full_pool(Target::Class(class), RuleSet::V1);
		let (second, _) = full_pool(Target::Class(class), RuleSet::V1);
		at(u32::MAX - 30 * DAY);
		assert_ok!(commit(alice(), first, Target::Class(class)));
		pass(1);

		assert_free_to_take_another(second, Error::ClassNotOnSale, shorter);
	});
}

#[test]
fn referrer_should_be_refused_when_a_cabin_is_taken_or_a_member_names_it() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let (dpo, _) = full_pool(class, RuleSet::V1);
		let refused = Error::<Test>::ReferrerNotAllowed;
		assert_noop!(commit_referred(alice(), dpo, class, hunter()), refused);

		let (_, child) = parent_and_child(&token);
		let target = view(child).default_target;
		let member = Dpo::members(child, 1, 1).remove(0);
		pass(8 * DAY);
		for referrer in [hunter(), bob()] {
			let who = member.who.actor().clone();
			let refused = Error::<Test>::ReferrerNotAllowed;
			assert_noop!(commit_referred(who, child, target, referrer), refused);
		}
		let itself = Error::<Test>::SelfReferral;
		assert_noop!(commit_referred(alice(), child, target, alice()), itself);
		for number in [child, 4_711] {
			let account = Dpo::account(number);
			let refused = Error::<Test>::DpoAccount;
			assert_noop!(commit_referred(alice(), child, target, account), refused);
		}
	});
}

#[test]
fn referrer_of_a_dpo_member_should_be_the_one_that_its_manager_names() {
	play_in_every_token(|token| {
		let [dave, eve] = [person(1), person(2)];
		let (alice, bob) = (alice(), bob());
		// Each case: the account that Alice names, her DPO's Internal, second and External
		// Referrer, and the referrers that four walk-ins get afterwards. The queue is Alice, Dave,
		// Eve. Alice isn't selected for her own DPO, and her DPO isn't in the queue.
		let unselected = [&alice, &dave, &eve, &alice];
		let selected = [&alice, &eve, &dave, &alice];
		let cases = [
			(Some(&bob), &bob, None, None, unselected),
			(Some(&dave), &dave, Some(&bob), None, unselected),
			(Some(&eve), &eve, Some(&dave), None, unselected),
			(Some(&carol()), &dave, Some(&bob), Some(&carol()), selected),
			(None, &dave, Some(&bob), None, selected),
		];
		for (named, internal, second, external, walk_ins) in cases {
			let (parent, child) = parent_and_child(&token);
			assert_ok!(buy_referred(alice.clone(), parent, 1, bob.clone()));
			assert_ok!(buy_referred(dave.clone(), parent, 1, bob.clone()));
			assert_ok!(buy_referred(eve.clone(), parent, 1, dave.clone()));
			let target = seats_of(parent, 30);

			assert_ok!(match named {
				Some(named) => commit_referred(alice.clone(), child, target, named.clone()),
				None => commit(alice.clone(), child, target),
			});

			let expected = Referrers {
				internal: Some(internal.clone()),
				second: second.cloned(),
				external: external.cloned(),
			};
			assert_eq!(dpo_member(parent, child).referrers, expected);
			for (who, selected) in strangers(4).into_iter().zip(walk_ins) {
				assert_ok!(buy(who.clone(), parent, 1));
				let referrer = member(parent, &who).referrers.internal;
				assert_eq!(referrer.as_ref(), Some(selected));
			}
		}
	});
}
