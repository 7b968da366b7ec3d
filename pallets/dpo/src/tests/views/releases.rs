//! The view of a release shows what the release then does.

use super::*;

/// Creates a full DPO. Alice has 10 seats, Bob 15, three others 15 each, and Carol's DPO 30. Bob
/// named an outsider. Carol has 10 seats of her own DPO. Returns both DPOs.
fn pool(token: &Token, rules: RuleSet) -> (DpoId, DpoId) {
	let target = Target::Class(class_of(token, gold(), 1));
	let dpo = create_as(
		alice(),
		target,
		Founding {
			seats: 10,
			rules: Some(rules),
			..Default::default()
		},
	);
	let child = create(carol(), seats_of(dpo, 30), 10);
	fill(child);
	assert_ok!(buy_referred(bob(), dpo, 15, hunter()));
	assert_ok!(commit_referred(carol(), child, seats_of(dpo, 30), alice()));
	for n in 1..=3 {
		assert_ok!(buy_referred(person(n), dpo, 15, alice()));
	}
	(dpo, child)
}

/// Creates the DPOs of [`pool`] and boards the cabin.
fn running(token: &Token, rules: RuleSet) -> (DpoId, DpoId) {
	let (dpo, child) = pool(token, rules);
	assert_ok!(commit(alice(), dpo, view(dpo).default_target));
	(dpo, child)
}

/// Returns V1's rules, but the caller of a late release gets the part cut off, as under the drafts.
fn to_callers() -> RuleSet {
	RuleSet::Custom(Rules {
		cut_to: CutTo::Caller,
		..Rules::V1
	})
}

/// Returns recipients with this number of accounts and one DPO Member.
fn recipients(accounts: u16) -> Recipients {
	Recipients { accounts, dpos: 1 }
}

fn payment(dpo: DpoId, kind: AccountKind, amount: Balance, effect: Effect) -> DpoPayment {
	DpoPayment {
		dpo,
		kind,
		amount,
		effect,
	}
}

/// Releases an account, and checks that payments and events are as the view has shown.
fn should_do_as_shown(token: &Token, caller: AccountId, dpo: DpoId, account: Releasable) {
	let shown = Dpo::would_release(dpo, account, caller.clone()).expect("something to release");
	let free_before = |who: &AccountId| (who.clone(), free(token, who));
	let users = shown.payments.iter().map(|(who, _)| free_before(who));
	let users = users.collect::<Vec<_>>();
	let dpos = shown.dpo_payments.iter().map(|p| in_account(p.dpo, p.kind));
	let dpos = dpos.collect::<Vec<_>>();
	let (kind, all) = (AccountKind::from(account), in_account(dpo, account));
	clear_events();
	assert_ok!(release(caller.clone(), dpo, account));

	let mut events = vec![];
	let mut total = 0;
	for ((who, amount), (_, before)) in shown.payments.iter().cloned().zip(users) {
		assert_eq!(free(token, &who) - before, amount);
		total += amount;
		events.push(Event::Paid {
			dpo,
			kind,
			account: Dpo::account(dpo),
			who,
			token: token.clone(),
			amount,
		});
	}
	for (payment, before) in shown.dpo_payments.iter().zip(dpos) {
		assert_eq!(
			in_account(payment.dpo, payment.kind) - before,
			payment.amount
		);
		total += payment.amount;
		events.push(Event::PassedOn {
			dpo,
			kind,
			account: Dpo::account(dpo),
			to: payment.dpo,
			to_kind: payment.kind,
			to_account: Dpo::account(payment.dpo),
			token: token.clone(),
			amount: payment.amount,
		});
		events.extend(match payment.effect {
			Effect::Nothing => None,
			Effect::Reactivates => Some(Event::Reactivated {
				dpo: payment.dpo,
				refunded_by: dpo,
			}),
			Effect::Terminates => Some(Event::RefundedTooLate {
				dpo: payment.dpo,
				refunded_by: dpo,
			}),
			Effect::Completes => Some(Event::Completed { dpo: payment.dpo }),
		});
	}
	let remainder = shown.remainder;
	assert_eq!(in_account(dpo, kind), remainder);
	assert_eq!(total + remainder, all);
	let token = token.clone();
	events.push(match account {
		Releasable::Yield => {
			let Split {
				fee,
				cut_off,
				by_seats,
			} = shown.split.expect("a split");
			Event::YieldReleased {
				dpo,
				caller,
				token,
				fee,
				cut_off,
				by_seats,
				remainder,
			}
		}
		Releasable::Bonus => Event::BonusReleased {
			dpo,
			caller,
			token,
			amount: total,
			remainder,
		},
		Releasable::Withdraw => Event::WithdrawReleased {
			dpo,
			caller,
			token,
			amount: total,
			remainder,
		},
	});
	assert_eq!(dpo_events(), events);
}

#[test]
fn would_release_should_tell_who_gets_what_of_the_yield() {
	play_in_every_token(|token| {
		let (dpo, child) = running(&token, RuleSet::V1);
		earn(&token, dpo, 10_001);
		let expected = ReleaseView {
			payments: vec![
				(person(1), 1_275),
				(person(2), 1_275),
				(person(3), 1_275),
				(alice(), 1_500 + 850),
				(bob(), 1_275),
			],
			dpo_payments: vec![payment(child, AccountKind::Yield, 2_550, Effect::Nothing)],
			split: Some(Split {
				fee: 1_500,
				cut_off: 0,
				by_seats: 8_501,
			}),
			remainder: 1,
			// That is two more than there are, because payments may be added.
			recipients: recipients(7),
		};
		assert_eq!(
			Dpo::would_release(dpo, Releasable::Yield, hunter()),
			Some(expected)
		);
		should_do_as_shown(&token, hunter(), dpo, Releasable::Yield);
		// The second release includes a unit that didn't divide, on which the fee is already paid.
		earn(&token, dpo, 1_000);
		let split = Split {
			fee: 150,
			cut_off: 0,
			by_seats: 851,
		};
		let shown = Dpo::would_release(dpo, Releasable::Yield, hunter());
		assert_eq!(shown.and_then(|shown| shown.split), Some(split));
		should_do_as_shown(&token, hunter(), dpo, Releasable::Yield);
	});
}

#[test]
fn would_release_should_depend_on_the_caller_when_late_and_the_rules_say_so() {
	play_in_every_token(|token| {
		let (dpo, _) = running(&token, to_callers());
		earn(&token, dpo, 10_000);
		pass(5 * DAY + 1);
		let paid_to = |who: &AccountId, caller| {
			let shown = Dpo::would_release(dpo, Releasable::Yield, caller).expect("something");
			let part = shown.payments.into_iter().find(|(to, _)| to == who);
			(part.map_or(0, |(_, amount)| amount), shown.split)
		};
		let split = |by_seats| {
			Some(Split {
				fee: 750,
				cut_off: 750,
				by_seats,
			})
		};
		assert_eq!(paid_to(&treasury(), hunter()), (750, split(8_500)));
		assert_eq!(paid_to(&bob(), bob()), (1_275 + 750, split(8_500)));
		// Carol gets nothing else here, because her DPO has the seats.
		assert_eq!(paid_to(&carol(), carol()), (750, split(8_500)));
		// If the manager calls, 9,250 go by seats: 92 for each.
		assert_eq!(paid_to(&alice(), alice()), (750 + 920, split(9_250)));
	});
}

#[test]
fn a_late_release_should_do_as_was_shown_whoever_calls() {
	for caller in [alice(), bob(), carol(), hunter()] {
		for rules in [RuleSet::V1, to_callers()] {
			play_in_every_token(|token| {
				let (dpo, _) = running(&token, rules);
				earn(&token, dpo, 12_345);
				pass(5 * DAY + 1);
				should_do_as_shown(&token, caller.clone(), dpo, Releasable::Yield);
			});
		}
	}
}

#[test]
fn would_release_should_tell_who_gets_what_of_the_bonus() {
	play_in_every_token(|token| {
		let (dpo, child) = running(&token, RuleSet::V1);
		// Alice gets her own 1,000, the 1,050 that Bob's External Referrer leaves of 1,500, all of
		// the three others' 1,500, and the 10% of 3,000 for Carol's seats of the DPO Member.
		let alices = 1_000 + 1_050 + 3 * 1_500 + 300;
		let expected = ReleaseView {
			recipients: recipients(5),
			payments: vec![(alice(), alices), (hunter(), 450)],
			dpo_payments: vec![payment(child, AccountKind::Bonus, 2_700, Effect::Nothing)],
			split: None,
			remainder: 0,
		};
		assert_eq!(
			Dpo::would_release(dpo, Releasable::Bonus, bob()),
			Some(expected)
		);
		should_do_as_shown(&token, bob(), dpo, Releasable::Bonus);
		should_do_as_shown(&token, bob(), child, Releasable::Bonus);
	});
}

#[test]
fn would_release_should_tell_that_a_fare_completes_dpo_members() {
	play_in_every_token(|token| {
		let (dpo, child) = running(&token, RuleSet::V1);
		pass(30 * DAY);
		assert_ok!(settle(hunter(), dpo));
		let expected = ReleaseView {
			payments: vec![
				(person(1), 15_000),
				(person(2), 15_000),
				(person(3), 15_000),
				(alice(), 10_000),
				(bob(), 15_000),
			],
			dpo_payments: vec![payment(
				child,
				AccountKind::Withdraw,
				30_000,
				Effect::Completes,
			)],
			split: None,
			remainder: 0,
			recipients: recipients(5),
		};
		assert_eq!(
			Dpo::would_release(dpo, Releasable::Withdraw, hunter()),
			Some(expected)
		);
		should_do_as_shown(&token, hunter(), dpo, Releasable::Withdraw);
		assert_eq!(state(child), State::Completed);
		should_do_as_shown(&token, hunter(), child, Releasable::Withdraw);
	});
}

#[test]
fn would_release_should_tell_that_a_refund_makes_dpo_members_active_again() {
	play_in_every_token(|token| {
		let (dpo, child) = pool(&token, RuleSet::V1);
		pass(15 * DAY + 1);
		assert_ok!(terminate(bob(), dpo));
		let shown = Dpo::would_release(dpo, Releasable::Withdraw, hunter()).expect("a refund");
		assert_eq!(
			shown.dpo_payments,
			[payment(
				child,
				AccountKind::Deposit,
				30_000,
				Effect::Reactivates
			)]
		);
		should_do_as_shown(&token, hunter(), dpo, Releasable::Withdraw);
		assert_eq!(state(child), State::Active);
	});
}

#[test]
fn would_release_should_tell_that_a_refund_after_the_deadline_terminates_dpo_members() {
	play_in_every_token(|token| {
		let (dpo, child) = pool(&token, RuleSet::V1);
		at(view(child).boarding_deadline - 1);
		assert_ok!(terminate(hunter(), dpo));
		let effects = || {
			let shown = Dpo::would_release(dpo, Releasable::Withdraw, hunter()).expect("a refund");
			shown.dpo_payments
		};
		let before = payment(child, AccountKind::Deposit, 30_000, Effect::Reactivates);
		assert_eq!(effects(), [before]);
		pass(1);
		let after = payment(child, AccountKind::Withdraw, 30_000, Effect::Terminates);
		assert_eq!(effects(), [after]);
		should_do_as_shown(&token, hunter(), dpo, Releasable::Withdraw);
		assert_eq!(state(child), State::Terminated);
		// It is a refund for the DPO's own members, too.
		assert_eq!(view(child).refund, 30_000);
		should_do_as_shown(&token, hunter(), child, Releasable::Withdraw);
		assert_eq!(view(child).refund, 0);
	});
}

#[test]
fn would_release_should_show_what_will_be_kept_like_what_will_be_paid() {
	play(|| {
		let token = Token::WithId(ASSET);
		let (dpo, _) = running(&token, RuleSet::V1);
		earn(&token, dpo, 10_000);
		assert_ok!(Assets::block(signed(admin()), ASSET, bob()));
		let shown = Dpo::would_release(dpo, Releasable::Yield, hunter()).expect("yield");
		assert!(shown.payments.contains(&(bob(), 1_275)));
		assert_ok!(release(hunter(), dpo, Releasable::Yield));
		let kept = Dpo::unclaimed_of(bob(), 0, 100);
		assert_eq!((kept.len(), kept[0].amount), (1, 1_275));
		assert_eq!(in_account(dpo, AccountKind::Yield), shown.remainder);
	});
}

#[test]
fn would_release_should_tell_nothing_when_the_release_would_fail() {
	play_in_every_token(|token| {
		let (dpo, _) = running(&token, RuleSet::V1);
		assert_ok!(release(hunter(), dpo, Releasable::Bonus));
		for kind in [Releasable::Yield, Releasable::Bonus, Releasable::Withdraw] {
			assert_eq!(Dpo::would_release(dpo, kind, alice()), None);
			assert_eq!(Dpo::would_release(999, kind, alice()), None);
		}
		// After the fee this is less than one unit per seat.
		earn(&token, dpo, 116);
		assert_eq!(Dpo::would_release(dpo, Releasable::Yield, alice()), None);
		assert_noop!(
			release(alice(), dpo, Releasable::Yield),
			Error::<Test>::TooLittleToRelease
		);
		// The Deposit Account is spent, not released.
		let (created, _) = world(&token);
		let other = create(bob(), created, 5);
		assert_eq!(in_account(other, AccountKind::Deposit), 5_000);
		for account in Releasable::ALL {
			assert_eq!(Dpo::would_release(other, account, bob()), None);
		}
	});
}
