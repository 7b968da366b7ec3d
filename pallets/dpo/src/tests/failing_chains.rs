//! Refunds in chains (Rulebook 3.6, 3.7). When a DPO fails, its members get their money back, and
//! DPO Members become ACTIVE again until their boarding deadlines. In a chain of any length,
//! refunds go down one link per release.

mod rounding;

use super::{committing::small, presets::tried, *};

/// Creates a DPO that sells seats. Its manager has none.
fn selling(token: &Token, manager: AccountId) -> DpoId {
	create(manager, Target::Class(class_of(token, gold(), 1)), 0)
}

/// Creates a DPO, fills it with strangers, and commits it to 30 seats of another DPO. Returns the
/// DPO, and the strangers with their seats.
fn chained(manager: AccountId, to: DpoId) -> (DpoId, Vec<(AccountId, u8)>) {
	let dpo = create(manager.clone(), seats_of(to, 30), 0);
	let people = fill(dpo);
	assert_ok!(commit(manager, dpo, seats_of(to, 30)));
	(dpo, people)
}

/// Lets a DPO expire, and reports it.
fn fail(dpo: DpoId) {
	at(view(dpo).expiry);
	assert_ok!(report_failed(hunter(), dpo));
}

/// Releases the Withdraw Account, which refunds the members.
fn refund(dpo: DpoId) {
	assert_ok!(release(hunter(), dpo, Releasable::Withdraw));
}

/// Checks that everybody has its first balance again, in both tokens.
fn have_their_money(people: &[(AccountId, u8)]) {
	for (who, _) in people {
		assert_eq!(tokens().map(|token| free(&token, who)), [RICH; 2]);
	}
}

#[test]
fn child_should_have_its_money_and_new_periods_when_its_parent_has_failed() {
	play_in_every_token(|token| {
		let parent = selling(&token, alice());
		let (child, people) = chained(bob(), parent);
		fail(parent);
		// The refund comes a day later. The periods start with the refund.
		pass(DAY);
		assert_eq!(state(child), State::Chained);
		clear_events();
		refund(parent);

		let (since, of_child) = (System::block_number(), view(child));
		assert_eq!(
			(of_child.state, of_child.accounts.deposit),
			(State::Active, 30_000)
		);
		let told = Event::Reactivated {
			dpo: child,
			refunded_by: parent,
		};
		assert!(dpo_events().contains(&told));
		assert_eq!(of_child.members_commit_from, Some(since + 7 * DAY + 1));
		assert_eq!(of_child.members_terminate_from, Some(since + 15 * DAY + 1));
		// Twice the termination period would end after the boarding deadline.
		let deadline = 1 + 32 * DAY;
		assert_eq!(of_child.boarding_deadline, deadline);
		assert_eq!(of_child.anyone_terminates_from, Some(deadline));

		let (member, other) = (people[0].0.clone(), selling(&token, carol()));
		at(since + 7 * DAY);
		let early = commit(member.clone(), child, seats_of(other, 30));
		assert_eq!(early, Err(Error::<Test>::ManagersGrace.into()));
		at(since + 15 * DAY);
		assert_noop!(
			terminate(member.clone(), child),
			Error::<Test>::TooEarlyToTerminate
		);
		pass(1);
		assert_noop!(terminate(hunter(), child), Error::<Test>::NotMember);
		at(deadline - 1);
		assert_noop!(terminate(hunter(), child), Error::<Test>::NotMember);
		pass(1);
		assert_ok!(terminate(hunter(), child));
		refund(child);
		have_their_money(&people);
	});
}

#[test]
fn refunded_child_should_take_another_target_only_within_its_tolerance() {
	play_in_every_token(|token| {
		let parent = selling(&token, alice());
		let (child, people) = chained(bob(), parent);
		fail(parent);
		refund(parent);
		// Classes with the recorded rates, but another fare.
		let costing = |fare: Balance| {
			let terms = ClassTerms {
				fare,
				yield_total: fare * 36 / 100,
				bonus: fare / 10,
				..gold()
			};
			Target::Class(class_of(&token, terms, 1))
		};
		let (too_small, too_dear, right) = (costing(23_999), costing(30_001), costing(24_000));
		assert_noop!(
			commit(bob(), child, seats_of(parent, 30)),
			Error::<Test>::TargetNotSelling
		);
		assert_noop!(commit(bob(), child, too_small), Error::<Test>::CostTooLow);
		assert_noop!(
			commit(bob(), child, too_dear),
			Error::<Test>::CostExceedsDeposit
		);
		assert_noop!(
			commit(people[0].0.clone(), child, right),
			Error::<Test>::ManagersGrace
		);

		assert_ok!(commit(bob(), child, right));

		// The unused part can be released to the members at once.
		assert_eq!(state(child), State::Running);
		assert_eq!(in_account(child, AccountKind::Withdraw), 6_000);
		let paid = gains(&token, [&people[0].0], || {
			release(hunter(), child, Releasable::Withdraw)
		});
		assert_eq!(paid, [900]);
		assert_eq!(state(child), State::Running);
	});
}

#[test]
fn grandchild_should_stay_chained_until_its_own_parent_ends() {
	play_in_every_token(|token| {
		let head = selling(&token, alice());
		let parent = create(bob(), seats_of(head, 30), 0);
		let (child, people) = chained(carol(), parent);
		let others = fill(parent);
		assert_ok!(commit(bob(), parent, seats_of(head, 30)));
		let both = || (state(parent), state(child));
		assert_eq!(both(), (State::Chained, State::Chained));

		fail(head);
		assert_eq!(both(), (State::Chained, State::Chained));
		refund(head);
		assert_eq!(both(), (State::Active, State::Chained));
		assert_eq!(in_account(parent, AccountKind::Deposit), 30_000);
		assert_eq!(in_account(child, AccountKind::Deposit), 0);
		assert_noop!(
			release(hunter(), parent, Releasable::Withdraw),
			Error::<Test>::NothingToRelease
		);
		pass(15 * DAY + 1);
		assert_noop!(terminate(carol(), child), Error::<Test>::NotActive);
		// The child is a member of the parent, so its manager may terminate the parent.
		assert_ok!(terminate(carol(), parent));
		assert_eq!(both(), (State::Terminated, State::Chained));
		refund(parent);

		assert_eq!(both(), (State::Terminated, State::Active));
		assert_eq!(in_account(child, AccountKind::Deposit), 9_000);
		have_their_money(&others);
		pass(30 * DAY + 1);
		assert_ok!(terminate(hunter(), child));
		refund(child);
		have_their_money(&people);
	});
}

#[test]
fn grandchild_should_run_when_its_parent_finds_another_cabin() {
	play_in_every_token(|token| {
		let head = selling(&token, alice());
		let parent = create(bob(), seats_of(head, 30), 0);
		let (child, _) = chained(carol(), parent);
		fill(parent);
		assert_ok!(commit(bob(), parent, seats_of(head, 30)));
		fail(head);
		refund(head);

		let terms = ClassTerms {
			fare: 30_000,
			yield_total: 10_800,
			bonus: 3_000,
			..gold()
		};
		let class = Target::Class(class_of(&token, terms, 1));
		assert_ok!(commit(bob(), parent, class));

		assert_eq!(
			(state(parent), state(child)),
			(State::Running, State::Running)
		);
		// The cabin is now the parent's own, so the parent gets its bonus and, at the end, its
		// fare.
		assert_ok!(release(hunter(), parent, Releasable::Bonus));
		assert_eq!(in_account(child, AccountKind::Bonus), 900);
		pass(30 * DAY);
		assert_ok!(settle(hunter(), parent));
		refund(parent);
		assert_eq!(state(child), State::Completed);
		assert_eq!(in_account(child, AccountKind::Withdraw), 9_000);
	});
}

#[test]
fn members_should_have_their_money_when_the_filled_parent_never_commits() {
	for by_outsider in [false, true] {
		play_in_every_token(|token| {
			let parent = selling(&token, alice());
			let (child, people) = chained(bob(), parent);
			let others = fill(parent);
			// A member may terminate it after 15 days. An outsider may from the boarding deadline
			// on, because twice these 15 days would end later.
			let (who, from, error) = if by_outsider {
				(hunter(), 1 + 25 * DAY, Error::<Test>::NotMember)
			} else {
				(bob(), 1 + 15 * DAY + 1, Error::TooEarlyToTerminate)
			};
			at(from - 1);
			assert_noop!(terminate(who.clone(), parent), error);
			pass(1);
			clear_events();

			assert_ok!(terminate(who.clone(), parent));

			let told = Event::Terminated {
				dpo: parent,
				account: Dpo::account(parent),
				caller: who,
				token: token.clone(),
				amount: 100_000,
			};
			assert_eq!(dpo_events(), [told]);
			assert_eq!(
				(state(parent), state(child)),
				(State::Terminated, State::Chained)
			);
			refund(parent);
			have_their_money(&others);
			assert_eq!(state(child), State::Active);
			assert_eq!(in_account(child, AccountKind::Deposit), 30_000);
			pass(15 * DAY + 1);
			assert_ok!(terminate(people[0].0.clone(), child));
			refund(child);
			have_their_money(&people);
		});
	}
}

#[test]
fn second_chances_end_at_the_boarding_deadline() {
	play_in_every_token(|token| {
		let first = selling(&token, alice());
		let (child, people) = chained(bob(), first);
		let deadline = 1 + 32 * DAY;
		assert_eq!(view(child).boarding_deadline, deadline);
		fail(first);
		refund(first);
		// Four more DPOs take its money and fail. Each sells seats for a day or two, so its
		// deadline is 15 days later. They fail after 12, 14, 16 and 17 days.
		for days in [2, 2, 2, 1] {
			let class = Target::Class(class_of(&token, gold(), 1));
			let founding = Founding {
				days,
				..Default::default()
			};
			let parent = create_as(alice(), class, founding);
			assert_ok!(commit(bob(), child, seats_of(parent, 30)));
			fail(parent);
			clear_events();
			refund(parent);

			let (now, of_child) = (System::block_number(), view(child));
			let told = Event::Reactivated {
				dpo: child,
				refunded_by: parent,
			};
			assert!(dpo_events().contains(&told));
			assert_eq!(of_child.state, State::Active);
			assert_eq!(of_child.accounts.deposit, 30_000);
			assert_eq!(of_child.boarding_deadline, deadline);
			assert_eq!(of_child.members_commit_from, Some(now + 7 * DAY + 1));
			let period = now + 15 * DAY + 1;
			assert_eq!(of_child.members_terminate_from, Some(period.min(deadline)));
		}
		assert_eq!(System::block_number(), 1 + 17 * DAY);

		// The deadline of any other new DPO would be later than the child's.
		let other = create_as(
			alice(),
			Target::Class(class_of(&token, gold(), 1)),
			Founding {
				days: 1,
				..Default::default()
			},
		);
		let late = Error::<Test>::DeadlineTooLate;
		assert_noop!(commit(bob(), child, seats_of(other, 30)), late);
		// A cabin can be taken until the deadline.
		let cabin = Target::Class(class_of(&token, small(), 1));
		at(deadline - 1);
		assert_ok!(tried(|| commit(bob(), child, cabin)));
		pass(1);
		assert_noop!(commit(bob(), child, cabin), Error::<Test>::DeadlinePassed);
		assert_ok!(terminate(hunter(), child));
		refund(child);
		have_their_money(&people);
	});
}

#[test]
fn a_v1_dpo_whose_default_target_failed_joins_another_v1_dpo() {
	play_in_every_token(|token| {
		let failing = selling(&token, alice());
		let (child, people) = chained(bob(), failing);
		fail(failing);
		refund(failing);
		let created = |manager, seats| {
			let class = Target::Class(class_of(&token, gold(), 1));
			let founding = Founding {
				seats,
				days: 5,
				..Default::default()
			};
			(create_as(manager, class, founding), class)
		};

		// The managers' fees of 5% are the same. If the other manager had a seat, it would take 6%:
		// 80% of 94% is less than 80% of 95%.
		let (worse, _) = created(carol(), 1);
		let (other, class) = created(carol(), 0);
		let short = Error::<Test>::YieldRateTooLow;
		assert_noop!(commit(bob(), child, seats_of(worse, 30)), short);
		let shortfalls = |dpo| {
			let compared = Dpo::compare(child, seats_of(dpo, 30));
			compared.map(|compared| compared.shortfalls)
		};
		assert_eq!(shortfalls(worse), Ok(vec![Shortfall::YieldRate]));
		assert_eq!(shortfalls(other), Ok(vec![]));
		assert_ok!(commit(bob(), child, seats_of(other, 30)));

		assert_eq!(state(child), State::Chained);
		fill(other);
		assert_ok!(commit(carol(), other, class));
		assert_eq!(state(child), State::Running);
		pass(30 * DAY);
		assert_ok!(settle(hunter(), other));
		refund(other);
		assert_eq!(state(child), State::Completed);
		refund(child);
		have_their_money(&people);
	});
}

#[test]
fn everyone_should_have_its_money_to_the_unit_when_the_head_of_a_long_chain_fails() {
	play_in_every_token(|token| {
		// Each DPO has half of the one above. A seat of the head costs 2^40, so all prices are
		// whole numbers.
		const LENGTH: u32 = 40;
		let rules = Some(RuleSet::Custom(Rules {
			dpo_cap: 50,
			..Rules::V1
		}));
		let fare = 100 << LENGTH;
		let mut target = Target::Class(class_of(&token, ClassTerms { fare, ..gold() }, 1));
		let mut chain = vec![];
		for _ in 0..LENGTH {
			let manager = strangers(1).remove(0);
			let dpo = create_as(
				manager.clone(),
				target,
				Founding {
					rules,
					..Default::default()
				},
			);
			target = seats_of(dpo, 50);
			chain.push((dpo, manager));
		}
		let mut people = vec![];
		for (index, (dpo, _)) in chain.iter().enumerate().rev() {
			// The head keeps one seat unsold.
			let mut unsold = view(*dpo).sold.abs_diff(100) - u8::from(index == 0);
			while unsold > 0 {
				let (who, seats) = (strangers(1).remove(0), unsold.min(15));
				let before = mint_for(&token, &who, view(*dpo).seat_price * 15);
				assert_ok!(buy(who.clone(), *dpo, seats));
				people.push((who, before));
				unsold -= seats;
			}
			if index > 0 {
				let (_, manager) = &chain[index];
				assert_ok!(commit(
					manager.clone(),
					*dpo,
					seats_of(chain[index - 1].0, 50)
				));
			}
		}
		assert!(chain[1..]
			.iter()
			.all(|(dpo, _)| state(*dpo) == State::Chained));

		fail(chain[0].0);
		for (index, (dpo, _)) in chain.iter().enumerate() {
			// Each refunded DPO is free to take another target until its boarding deadline, a week
			// after that of the DPO above. Those below it stay CHAINED until it ends.
			if index > 0 {
				assert_eq!(state(*dpo), State::Active);
				at(1 + (25 + 7 * index as BlockNumber) * DAY);
				assert_eq!(view(*dpo).boarding_deadline, System::block_number());
				assert_ok!(terminate(hunter(), *dpo));
			}
			assert!(chain[index + 1..]
				.iter()
				.all(|(dpo, _)| state(*dpo) == State::Chained));
			refund(*dpo);
			assert_eq!(in_account(*dpo, AccountKind::Withdraw), 0);
			assert_ok!(close(hunter(), *dpo));
		}
		for (who, before) in people {
			assert_eq!(free(&token, &who), before);
		}
	});
}

/// Mints an amount, and returns the account's free balance after that.
fn mint_for(token: &Token, who: &AccountId, amount: Balance) -> Balance {
	mint(token, who, amount);
	free(token, who)
}
