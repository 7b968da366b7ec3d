//! Chains of DPOs are worked off level by level (Rulebook 3.6, 3.7, 5.1, 5.5).

use super::*;

/// Returns what the Withdraw Accounts have paid an account so far.
fn paid_back(to: &AccountId) -> Balance {
	let events = dpo_events().into_iter();
	let amounts = events.filter_map(|event| match event {
		DpoEvent::Paid {
			kind: AccountKind::Withdraw,
			who,
			amount,
			..
		} if who == *to => Some(amount),
		_ => None,
	});
	amounts.sum()
}

/// Checks that the managers of a chain have their storage deposits back.
fn managers_should_have_their_deposits_back(links: u32) {
	for link in 0..links {
		let manager = person(MANAGERS + link);
		let deposit = held(&Token::Native, HoldReason::DpoDeposit, &manager);
		assert_eq!(deposit, 0);
	}
}

#[test]
fn every_level_should_get_its_money_and_be_gone_when_nobody_acts_after_committing() {
	for links in [3, 10] {
		play_with_chain(|token| {
			let Chain { dpos, paid } = chain(&token, links, 0);
			clear_events();

			// A level has its bonus a block after the one above.
			for dpo in &dpos {
				assert!(steps(*dpo).is_empty());
				next_block();
				assert_eq!(steps(*dpo).first(), Some(&by_chain([BONUS])[0]));
			}
			pass_to(CHAIN_SETTLED - 1);
			assert!(dpos.iter().all(|dpo| state(*dpo) == State::Running));
			next_block();
			assert_eq!(state(dpos[0]), State::Completed);
			for dpo in &dpos {
				assert!(Dpos::<Test>::contains_key(dpo));
				next_block();
				should_be_gone(*dpo);
				let mut taken = steps(*dpo);
				taken.dedup();
				assert_eq!(taken, by_chain([BONUS, WITHDRAW, YIELD, Step::Close]));
			}
			assert!(System::block_number() <= CHAIN_SETTLED + 40);

			for (who, price) in &paid {
				assert_eq!(paid_back(who), *price);
			}
			// Everything that the cabin has brought is with those that have bought seats.
			let count = paid.len() as Balance;
			let total: Balance = paid.iter().map(|(who, _)| worth(&token, who)).sum();
			assert_eq!(total, count * RICH + 230_000_000);
			assert_eq!(worth(&token, &owner()), RICH - 230_000_000);
			managers_should_have_their_deposits_back(links);
			should_be_planned([]);
		});
	}
}

#[test]
fn every_level_should_be_refunded_and_terminated_at_its_deadline_when_the_head_fails() {
	for links in [3, 10] {
		play_with_chain(|token| {
			let Chain { dpos, paid } = chain(&token, links, 1);
			clear_events();

			pass_to(view(dpos[0]).expiry);

			let head = by_chain([Step::ReportFailed, WITHDRAW, Step::Close]);
			assert_eq!(steps(dpos[0]), head);
			should_be_gone(dpos[0]);
			for (level, dpo) in dpos.iter().enumerate().skip(1) {
				// It is refunded, and those below it still hold its seats.
				let record = view(*dpo);
				assert_eq!(record.state, State::Active);
				let below = &dpos[level + 1..];
				assert!(below.iter().all(|dpo| state(*dpo) == State::Chained));
				let deadline = record.boarding_deadline;
				assert_eq!(record.anyone_terminates_from, Some(deadline));

				pass_to(deadline - 1);
				assert_eq!((state(*dpo), steps(*dpo)), (State::Active, vec![]));
				next_block();

				let taken = by_chain([Step::Terminate, WITHDRAW, Step::Close]);
				assert_eq!(steps(*dpo), taken);
				should_be_gone(*dpo);
			}
			for (who, price) in &paid {
				assert_eq!(paid_back(who), *price);
				should_have_all_back(who);
			}
			should_be_planned([]);
		});
	}
}

#[test]
fn refunded_dpo_should_ride_when_it_commits_again() {
	play_with_chain(|token| {
		let Chain { dpos, paid } = chain(&token, 3, 1);
		let [head, middle, last] = dpos[..] else {
			panic!("three DPOs");
		};
		pass_to(view(head).expiry);
		assert_eq!(state(middle), State::Active);
		// As much a seat as the head's cabin would have brought.
		let cheaper = ClassTerms {
			fare: 150_000_000,
			yield_total: 54_000_000,
			bonus: 15_000_000,
			..gold()
		};
		let target = Target::Class(class_of(&token, cheaper, 1));
		assert_ok!(commit(person(MANAGERS + 1), middle, target));
		let settled_at = System::block_number() + 30 * DAY + HOUR;

		pass_to(settled_at);
		assert_eq!(state(middle), State::Completed);
		assert_eq!(state(last), State::Running);
		pass_with_autopilot(2);

		for dpo in dpos {
			should_be_gone(dpo);
		}
		for (who, price) in &paid {
			assert_eq!(paid_back(who), *price);
		}
		managers_should_have_their_deposits_back(3);
		should_be_planned([]);
	});
}

#[test]
fn dpo_should_be_terminated_and_closed_when_it_is_refunded_at_its_deadline() {
	play_with_chain(|token| {
		let promised = ClassTerms {
			fare: 30_000,
			yield_total: 10_800,
			bonus: 3_000,
			..gold()
		};
		let class = class_of(&token, promised, 1);
		let dpo = create(alice(), Target::Class(class), 0);
		let mut people = fill(dpo);
		assert_ok!(retire(class));
		// Another DPO takes the cabin's place. It has the same deadline, and nobody commits it.
		let better = ClassTerms {
			yield_total: 54_000,
			bonus: 15_000,
			..gold()
		};
		let class = class_of(&token, better, 1);
		let other = create(bob(), Target::Class(class), 0);
		let seats = Target::Dpo {
			dpo: other,
			seats: 30,
		};
		assert_ok!(commit(alice(), dpo, seats));
		people.extend(fill(other));
		let deadline = view(dpo).boarding_deadline;
		assert_eq!(view(other).anyone_terminates_from, Some(deadline));

		pass_to(deadline - 1);
		assert_eq!([dpo, other].map(state), [State::Chained, State::Active]);
		next_block();
		should_be_gone(other);
		assert_eq!(state(dpo), State::Terminated);
		let refunded = DpoEvent::RefundedTooLate {
			dpo,
			refunded_by: other,
		};
		assert!(dpo_events().contains(&refunded));
		next_block();

		assert_eq!(steps(dpo), by_chain([WITHDRAW, Step::Close]));
		should_be_gone(dpo);
		for who in people.iter().map(|(who, _)| who).chain([&alice(), &bob()]) {
			should_have_all_back(who);
		}
		should_be_planned([]);
	});
}
