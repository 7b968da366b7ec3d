//! What isn't released yet follows the seat (Rulebook 3.14). What was released stays the seller's.

use super::*;
use crate::tests::governing::{filled_for, pass_proposal, with_child};

/// Earns 10,000, of which each seat gets 85 when it is released.
fn earn_some(token: &Token, dpo: DpoId) {
	earn(token, dpo, 10_000);
}

/// Releases an account, and returns what Bob and the hunter get.
fn released(token: &Token, dpo: DpoId, account: Releasable) -> [i128; 2] {
	gains(token, [&bob(), &hunter()], || {
		release(owner(), dpo, account)
	})
}

#[test]
fn yield_should_be_the_holders_at_the_time_of_the_release() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		// Bob has 15 seats. He sells 5 before a release, and 5 after it.
		earn_some(&token, dpo);
		sell(dpo, &bob(), &hunter(), 5, 1_000);
		assert_eq!(released(&token, dpo, Releasable::Yield), [850, 425]);
		earn_some(&token, dpo);
		assert_eq!(released(&token, dpo, Releasable::Yield), [850, 425]);
		sell(dpo, &bob(), &hunter(), 5, 1_000);
		earn_some(&token, dpo);
		assert_eq!(released(&token, dpo, Releasable::Yield), [425, 850]);
		// He sells the last ones with yield that waits.
		earn_some(&token, dpo);
		sell(dpo, &bob(), &hunter(), 5, 1_000);
		assert_eq!(released(&token, dpo, Releasable::Yield), [0, 1_275]);
	});
}

#[test]
fn remainder_that_did_not_divide_should_follow_the_seat() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		// Of 199, 29 are the fee, and 70 of the other 170 don't divide. Of 36 more, 5 are the fee.
		earn(&token, dpo, 199);
		assert_eq!(released(&token, dpo, Releasable::Yield), [15, 0]);
		sell(dpo, &bob(), &hunter(), 15, 1_000);
		earn(&token, dpo, 36);
		assert_eq!(released(&token, dpo, Releasable::Yield), [0, 15]);
		assert_eq!(in_account(dpo, AccountKind::Yield), 1);
	});
}

#[test]
fn returned_fare_should_be_the_holders() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		sell(dpo, &bob(), &hunter(), 6, 1_100);
		pass(30 * DAY);
		assert_ok!(settle(owner(), dpo));
		assert_eq!(released(&token, dpo, Releasable::Withdraw), [9_000, 6_000]);
	});
}

#[test]
fn unused_deposit_should_be_the_holders() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let dpo = filled_for(Target::Class(class), Rules::V1);
		board(&owner(), class);
		let cheaper = ClassTerms {
			fare: 98_800,
			..gold()
		};
		let other = Target::Class(class_of(&token, cheaper, 1));
		assert_ok!(commit(alice(), dpo, other));
		// 12 a seat.
		sell(dpo, &bob(), &hunter(), 6, 1_100);
		assert_eq!(released(&token, dpo, Releasable::Withdraw), [108, 72]);
	});
}

#[test]
fn refund_should_be_the_holders_when_the_dpo_is_terminated_or_has_failed() {
	play_in_every_token(|token| {
		let terminated = filled(&token);
		sell(terminated, &bob(), &hunter(), 6, 1_100);
		pass_proposal(terminated, Proposal::Dissolve);
		let paid = released(&token, terminated, Releasable::Withdraw);
		assert_eq!(paid, [9_000, 6_000]);

		let failed = create(alice(), Target::Class(class_of(&token, gold(), 1)), 0);
		assert_ok!(buy(bob(), failed, 15));
		sell(failed, &bob(), &hunter(), 15, 10);
		at(view(failed).expiry);
		assert_ok!(report_failed(owner(), failed));
		let paid = released(&token, failed, Releasable::Withdraw);
		assert_eq!(paid, [0, 15_000]);
	});
}

#[test]
fn what_the_dpo_above_has_not_released_should_follow_the_seat() {
	play_in_every_token(|token| {
		let (head, child) = with_child(&token);
		assert_ok!(commit(alice(), head, view(head).default_target));
		earn_some(&token, head);
		// One of the strangers that have 15 seats of Carol's DPO sells 5 of them, before the yield
		// has come down to it.
		let seller = Dpo::members(child, 1, 1).remove(0).who.actor().clone();
		sell(child, &seller, &hunter(), 5, 300);
		assert_ok!(release(owner(), head, Releasable::Yield));
		// Of 8,500, its 30 seats get 2,550. The fee is 382, and each of its own seats gets 21.
		let paid = gains(&token, [&seller, &hunter()], || {
			release(owner(), child, Releasable::Yield)
		});
		assert_eq!(paid, [210, 105]);
	});
}

#[test]
fn part_that_is_kept_should_stay_with_the_seller() {
	play(|| {
		let token = Token::WithId(ASSET);
		let dpo = filled(&token);
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		earn_some(&token, dpo);
		assert_ok!(Assets::block(signed(admin()), ASSET, bob()));
		assert_eq!(released(&token, dpo, Releasable::Yield), [0, 0]);
		assert_ok!(Assets::thaw(signed(admin()), ASSET, bob()));
		sell(dpo, &bob(), &hunter(), 15, 1_000);
		let paid = gains(&token, [&bob(), &hunter()], || claim(hunter(), dpo, bob()));
		assert_eq!(paid, [1_275, 0]);
	});
}
