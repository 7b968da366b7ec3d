//! A step that fails is undone, reported and tried again, and all others go on (Rulebook 5.3).
//!
//! No call makes a step of a DPO fail. So these tests empty the account of a DPO Member, which then
//! can't get anything any more, and return the money before they end.

use super::*;
use sp_runtime::{DispatchError, TokenError};

/// Creates a DPO of Alice's in which she has 10 seats and a DPO of Bob's has 30, and boards its
/// cabin in block 1. It pays no bonus. Returns the two DPOs.
fn head_and_member(token: &Token) -> (DpoId, DpoId) {
	let terms = ClassTerms { bonus: 0, ..gold() };
	let target = Target::Class(class_of(token, terms, 1));
	let head = create(alice(), target, 10);
	let seats = Target::Dpo {
		dpo: head,
		seats: 30,
	};
	let member = create(bob(), seats, 0);
	fill(member);
	assert_ok!(commit(bob(), member, seats));
	fill(head);
	assert_ok!(commit(alice(), head, target));
	(head, member)
}

/// Empties the account of a DPO that has nothing but its base. Returns the amount.
fn empty(token: &Token, dpo: DpoId) -> Balance {
	let (account, base) = (Dpo::account(dpo), HoldReason::Base.into());
	let held = held(token, HoldReason::Base, &account);
	assert_ok!(Escrowed::unlock(token, &base, &account, held));
	let all = Escrowed::sweep(token, &account, &hunter()).expect("the hunter can be paid");
	assert_eq!(worth(token, &account), 0);
	all
}

/// Returns the money to the account of a DPO, one unit of it as a hold.
fn refill(token: &Token, dpo: DpoId, amount: Balance) {
	let (account, base) = (Dpo::account(dpo), HoldReason::Base.into());
	assert_ok!(Escrowed::lock(token, &base, &hunter(), amount));
	assert_ok!(Escrowed::pay(token, &base, &hunter(), &account, amount));
	assert_ok!(Escrowed::lock(token, &base, &account, 1));
}

#[test]
fn step_should_be_tried_after_1_7_and_then_every_30_days_when_it_fails() {
	play_in_every_token(|token| {
		let (head, member) = head_and_member(&token);
		let (other, _) = riding(&token, RuleSet::V1);
		pass_to(SETTLED);
		let amount = empty(&token, member);
		clear_events();

		next_block();

		// The other DPO had its turn in the same block.
		should_be_gone(other);
		let failed_at = SETTLED + 1;
		let (job, error) = (Job::Dpo(head), TokenError::CannotCreateHold.into());
		let again_at = failed_at + DAY;
		assert_eq!(
			autopilot_events(),
			[Event::JobFailed {
				job: job.clone(),
				error,
				again_at
			}]
		);
		let next = view(head).next_step;
		assert_eq!(
			next,
			Some(NextStep {
				step: WITHDRAW,
				at: again_at
			})
		);
		// A ride that ends when it is tried again.
		let class = class_of(&token, terms(), 1);
		board(&carol(), class);

		pass_with_autopilot((1 + 7 + 30 + 30) * DAY);

		let days = [1, 8, 38, 68, 98];
		let expected = days.map(|days| (job.clone(), failed_at + days * DAY));
		assert_eq!(failed(), expected);
		assert!(settled().contains(&by_itself(class, 0)));
		assert!(steps(head).is_empty());

		refill(&token, member, amount);
		pass_with_autopilot(30 * DAY);
		assert_eq!(steps(head), by_chain([WITHDRAW, YIELD, Step::Close]));
		next_block();
		assert_eq!(steps(member), by_chain([WITHDRAW, YIELD, Step::Close]));
		for dpo in [head, member] {
			should_be_gone(dpo);
		}
		assert_eq!(failed().len(), days.len());
		should_be_planned([]);
	});
}

#[test]
fn step_should_be_undone_and_be_taken_by_hand_when_it_has_failed() {
	play_in_every_token(|token| {
		let (head, member) = head_and_member(&token);
		pass_to(SETTLED);
		let amount = empty(&token, member);
		let before = view(head);
		clear_events();

		let gained = gains(&token, [&alice()], next_block);

		// Users would have been paid before DPO Members.
		assert_eq!(gained, [0]);
		assert_eq!(view(head).accounts, before.accounts);
		assert!(dpo_events().is_empty());
		assert_eq!(failed().len(), 1);
		let by_hand = |account| release(hunter(), head, account);
		assert_noop!(
			by_hand(Releasable::Withdraw),
			DispatchError::from(TokenError::CannotCreateHold)
		);

		// The call needn't wait for the next attempt, nor do those after it.
		refill(&token, member, amount);
		let gained = gains(&token, [&alice()], || {
			assert_ok!(by_hand(Releasable::Withdraw));
		});
		assert_eq!(gained, [10_000]);
		next_block();
		assert_eq!(steps(member), by_chain([WITHDRAW]));
		assert_ok!(by_hand(Releasable::Yield));
		assert_ok!(close(hunter(), head));
		next_block();
		assert_eq!(steps(member), by_chain([WITHDRAW, YIELD, Step::Close]));
		should_be_gone(head);
		should_be_gone(member);
		assert_eq!(failed().len(), 1);
		should_be_planned([]);
	});
}
