//! The edition of a DPO, and which events let offers lapse (Rulebook 3.14).

use super::*;
use crate::tests::governing::{
	change, dave, dismiss, filled_for, lower, pass_proposal, replace_manager, take_office,
	with_child, Proposed,
};

/// Checks by how much a call raises a DPO's edition, and whether an offer that Bob has made before
/// lapses with it. Then anyone may withdraw it.
fn counts(dpo: DpoId, raised: u32, lapses: bool, call: impl FnOnce() -> DispatchResult) {
	assert_ok!(offer_seats(bob(), dpo, 1, 1_000));
	let before = edition(dpo);
	assert_ok!(call());
	assert_eq!(edition(dpo) - before, raised);
	let withdrawn = withdraw_offer(owner(), dpo, &bob());
	if lapses {
		assert_ok!(withdrawn);
	} else {
		assert_eq!(withdrawn, Err(Error::<Test>::NotLapsed.into()));
		assert_ok!(withdraw_offer(bob(), dpo, &bob()));
	}
}

/// Creates the DPO of [`filled`], and lets Alice commit it.
fn running(token: &Token) -> DpoId {
	let dpo = filled(token);
	assert_ok!(commit(alice(), dpo, view(dpo).default_target));
	dpo
}

#[test]
fn edition_should_stay_when_seats_are_bought_and_sold() {
	play_in_every_token(|token| {
		let dpo = create(alice(), Target::Class(class_of(&token, gold(), 1)), 10);
		assert_ok!(buy(bob(), dpo, 15));
		assert_eq!(edition(dpo), 0);
		counts(dpo, 0, false, || buy(carol(), dpo, 5));
		counts(dpo, 0, false, || offer_seats(carol(), dpo, 2, 900));
		counts(dpo, 0, false, || take(hunter(), dpo, &carol(), 1));
		counts(dpo, 0, false, || withdraw_offer(carol(), dpo, &carol()));
		counts(dpo, 0, false, || {
			fill(dpo);
			Ok(())
		});
		assert_eq!((state(dpo), edition(dpo)), (State::Active, 0));
	});
}

#[test]
fn edition_should_stay_when_members_propose_and_vote_without_deciding() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		counts(dpo, 0, false, || {
			let proposed = Proposed::by(bob(), dpo, lower(14));
			proposed.vote_with_half();
			assert_ok!(proposed.take_back(carol()));
			proposed.remove(bob())
		});
	});
}

#[test]
fn edition_should_count_every_release_without_letting_offers_lapse() {
	play_in_every_token(|token| {
		let dpo = running(&token);
		for kind in Releasable::ALL {
			// More money makes nothing lapse either.
			counts(dpo, 0, false, || {
				match kind {
					Releasable::Yield => earn(&token, dpo, 10_000),
					_ => grant(&token, dpo, kind.into(), 10_000),
				}
				Ok(())
			});
			counts(dpo, 1, false, || release(hunter(), dpo, kind));
		}
		pass(DAY);
		counts(dpo, 0, false, || withdraw(bob(), dpo));
		counts(dpo, 1, false, || release(hunter(), dpo, Releasable::Yield));
		// The ride's end is the DPO's end.
		pass(29 * DAY);
		counts(dpo, 0, true, || settle(hunter(), dpo));
	});
}

#[test]
fn edition_should_count_a_lower_fee_without_letting_offers_lapse() {
	play_in_every_token(|token| {
		let dpo = create(alice(), Target::Class(class_of(&token, gold(), 1)), 10);
		assert_ok!(buy_referred(bob(), dpo, 15, alice()));
		let fee = |percent| lower_fee(alice(), dpo, Permill::from_percent(percent));
		counts(dpo, 1, false, || fee(14));
		fill(dpo);
		counts(dpo, 1, false, || fee(13));
		assert_eq!(edition(dpo), 2);
	});
}

#[test]
fn edition_should_count_a_commitment_and_a_fee_that_it_cuts() {
	play_in_every_token(|token| {
		let class = || Target::Class(class_of(&token, gold(), 1));
		let by_manager = filled(&token);
		counts(by_manager, 1, true, || {
			commit(alice(), by_manager, view(by_manager).default_target)
		});
		let early = Rules {
			early_commit_fee: Some(Part::from_percent(1)),
			..Rules::V1
		};
		let early = filled_for(class(), early);
		counts(early, 1, true, || {
			commit(carol(), early, view(early).default_target)
		});
		let late = filled(&token);
		pass(7 * DAY + 1);
		counts(late, 2, true, || {
			commit(carol(), late, view(late).default_target)
		});
		assert_eq!(view(late).fee, Permill::from_parts(75_000));
	});
}

#[test]
fn edition_of_the_buying_dpo_alone_should_count_when_it_takes_seats() {
	play_in_every_token(|token| {
		let head = create(alice(), Target::Class(class_of(&token, gold(), 1)), 0);
		assert_ok!(buy(bob(), head, 15));
		let first = filled_for(seats_of(head, 30), Rules::V1);
		let second = filled_for(seats_of(head, 30), Rules::V1);
		counts(first, 1, true, || {
			commit(alice(), first, seats_of(head, 30))
		});
		counts(head, 0, false, || {
			commit(alice(), second, seats_of(head, 30))
		});
	});
}

#[test]
fn edition_should_count_failure_and_termination() {
	play_in_every_token(|token| {
		let failed = create(alice(), Target::Class(class_of(&token, gold(), 1)), 10);
		assert_ok!(buy(bob(), failed, 15));
		let terminated = filled(&token);
		at(view(failed).expiry);
		counts(failed, 1, true, || report_failed(hunter(), failed));
		at(view(terminated).boarding_deadline);
		counts(terminated, 1, true, || terminate(hunter(), terminated));
	});
}

/// Creates a DPO of Alice's that holds 30 seats of another, and lets the other fail.
fn to_be_refunded(token: &Token) -> (DpoId, DpoId) {
	let head = create(owner(), Target::Class(class_of(token, gold(), 1)), 0);
	let dpo = filled_for(seats_of(head, 30), Rules::V1);
	assert_ok!(commit(alice(), dpo, seats_of(head, 30)));
	at(view(head).expiry);
	assert_ok!(report_failed(hunter(), head));
	(head, dpo)
}

#[test]
fn edition_should_count_a_refund_that_reactivates() {
	play_in_every_token(|token| {
		let (head, dpo) = to_be_refunded(&token);
		let of_head = edition(head);
		counts(dpo, 1, true, || {
			release(hunter(), head, Releasable::Withdraw)
		});
		assert_eq!(state(dpo), State::Active);
		assert_eq!(edition(head) - of_head, 1);
	});
}

#[test]
fn edition_should_count_a_refund_that_terminates() {
	play_in_every_token(|token| {
		let (head, dpo) = to_be_refunded(&token);
		at(view(dpo).boarding_deadline);
		counts(dpo, 1, true, || {
			release(hunter(), head, Releasable::Withdraw)
		});
		assert_eq!(state(dpo), State::Terminated);
	});
}

#[test]
fn edition_should_stay_when_the_dpo_above_passes_money_on() {
	play_in_every_token(|token| {
		let head = create(owner(), Target::Class(class_of(&token, gold(), 1)), 0);
		let dpo = filled_for(seats_of(head, 30), Rules::V1);
		assert_ok!(commit(alice(), dpo, seats_of(head, 30)));
		fill(head);
		// Neither does its boarding count here.
		counts(dpo, 0, false, || {
			commit(owner(), head, view(head).default_target)
		});
		earn(&token, head, 10_000);
		grant(&token, head, AccountKind::Withdraw, 10_000);
		for kind in Releasable::ALL {
			counts(dpo, 0, false, || release(hunter(), head, kind));
		}
		pass(30 * DAY);
		assert_ok!(settle(hunter(), head));
		// This release completes it, and so it is over.
		counts(dpo, 0, true, || {
			release(hunter(), head, Releasable::Withdraw)
		});
		assert_eq!(state(dpo), State::Completed);
	});
}

#[test]
fn edition_should_count_a_passed_proposal_and_what_it_does() {
	play_in_every_token(|token| {
		let passes = |dpo, raised, proposal: Proposal<AccountId>| {
			counts(dpo, raised, true, || {
				pass_proposal(dpo, proposal);
				Ok(())
			});
		};
		let dpo = filled(&token);
		let target = view(dpo).default_target;
		passes(dpo, 1, change(vec![RuleChange::YieldGraceDays(6)]));
		passes(dpo, 1, dismiss(hunter()));
		passes(dpo, 1, dismiss(alice()));
		// Each of these is an event besides.
		passes(dpo, 2, lower(14));
		passes(dpo, 2, Proposal::Commit(target));
		passes(filled(&token), 2, Proposal::Dissolve);
	});
}

#[test]
fn edition_should_count_a_change_of_office_and_the_fee_that_it_lowers() {
	play_in_every_token(|token| {
		// Dave has 10 seats, as Alice had when she created it. The hunter has none.
		let dpo = filled(&token);
		for (successor, raised) in [(dave(), 1), (hunter(), 2), (dave(), 1)] {
			pass_proposal(dpo, dismiss(successor.clone()));
			counts(dpo, raised, true, || take_office(successor, dpo));
		}
		// In the DPO above nothing changes but who acts for it.
		let (head, child) = with_child(&token);
		counts(head, 0, false, || {
			replace_manager(child, hunter());
			Ok(())
		});
	});
}

#[test]
fn edition_should_stay_when_kept_parts_are_claimed() {
	play(|| {
		let token = Token::WithId(ASSET);
		let dpo = running(&token);
		earn(&token, dpo, 10_000);
		assert_ok!(Assets::block(signed(admin()), ASSET, carol()));
		counts(dpo, 1, false, || release(hunter(), dpo, Releasable::Yield));
		assert_ok!(Assets::thaw(signed(admin()), ASSET, carol()));
		counts(dpo, 0, false, || claim(hunter(), dpo, carol()));
	});
}

#[test]
fn nothing_should_be_emptied_in_front_of_a_buyer() {
	play_in_every_token(|token| {
		let dpo = running(&token);
		earn(&token, dpo, 10_000);
		// Bob asks more, because 85 a seat are waiting.
		assert_ok!(offer_seats(bob(), dpo, 5, 1_085));
		let seen = edition(dpo);
		assert_ok!(release(bob(), dpo, Releasable::Yield));
		let by = |edition| take_named(hunter(), dpo, &bob(), 5, 1_085, edition);
		for other in [0, seen, seen + 2] {
			assert_noop!(by(other), Error::<Test>::OtherEdition);
		}
		// The offer stands. Whoever has looked again may take it.
		assert_ok!(by(seen + 1));
	});
}
