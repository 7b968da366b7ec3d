//! Committing (Rulebook 3.5): who may commit, when, and what it does.

mod deadlines;
mod early;
mod targets;

use super::*;
use pallet_travel_cabin::HoldReason as CabinHold;
use RuntimeEvent::{Dpo as OfDpo, TravelCabin as OfCabin};

/// Creates a full DPO of Alice's, in which she bought 10 seats, so her fee is 15%. Returns the DPO
/// and one of its User Members.
pub(super) fn full_pool(target: Target, rules: RuleSet) -> (DpoId, AccountId) {
	let rules = Some(rules);
	let founding = Founding {
		seats: 10,
		rules,
		..Default::default()
	};
	let dpo = create_as(alice(), target, founding);
	let (member, _) = fill(dpo).remove(0);
	(dpo, member)
}

/// Returns the terms of a class that costs and earns as much as 30 seats of a DPO for [`gold`] with
/// a management fee of 5%, which leaves 95% of 10,800.
pub(super) fn small() -> ClassTerms {
	ClassTerms {
		fare: 30_000,
		yield_total: 10_260,
		bonus: 3_000,
		..gold()
	}
}

/// Reduces an account's free balance to `amount`. The hunter gets the rest.
pub(super) fn leave(token: &Token, who: &AccountId, amount: Balance) {
	let (from, away) = (signed(who.clone()), free(token, who) - amount);
	match token {
		Token::Native => {
			assert_ok!(Balances::transfer_allow_death(from, hunter(), away));
		}
		Token::WithId(id) => {
			assert_ok!(Assets::transfer(from, *id, hunter(), away));
		}
	}
}

pub(super) fn retire(class: ClassId) {
	assert_ok!(TravelCabin::retire_class(signed(owner()), class));
}

/// Creates a DPO of Alice's that was refunded less than its Default Target costs. The class was
/// sold out, so it took seats for 90,000, and the other 10,000 went to its Withdraw Account. The
/// other DPO failed, and now the class has a cabin again. Returns the DPO and the class.
pub(super) fn refunded_short(token: &Token) -> (DpoId, ClassId) {
	let class = class_of(token, gold(), 1);
	let (dpo, _) = full_pool(Target::Class(class), RuleSet::V1);
	board(&bob(), class);
	// The parent's fee of 5% leaves 108,300, which is more than three times 36,000.
	let triple = ClassTerms {
		fare: 300_000,
		yield_total: 114_000,
		bonus: 30_000,
		..gold()
	};
	let parent = create(bob(), Target::Class(class_of(token, triple, 1)), 0);
	assert_ok!(commit(alice(), dpo, seats_of(parent, 30)));
	fail(parent);
	assert_ok!(TravelCabin::add_cabins(signed(owner()), class, 1));
	assert_eq!(in_account(dpo, AccountKind::Deposit), 90_000);
	assert_eq!(in_account(dpo, AccountKind::Withdraw), 10_000);
	(dpo, class)
}

/// Lets a DPO expire, reports it and releases the refunds.
pub(super) fn fail(dpo: DpoId) {
	at(view(dpo).expiry);
	assert_ok!(report_failed(hunter(), dpo));
	assert_ok!(release(hunter(), dpo, Releasable::Withdraw));
}

/// Returns the management fee, in millionths.
pub(super) fn fee(dpo: DpoId) -> u32 {
	view(dpo).fee.deconstruct()
}

#[test]
fn commit_to_a_class_should_board_a_cabin_take_the_bonus_and_lock_the_fare() {
	play_in_every_token(|token| {
		let terms = ClassTerms {
			fare: 99_901,
			..gold()
		};
		let class = class_of(&token, terms, 1);
		let (dpo, _) = full_pool(Target::Class(class), RuleSet::V1);
		let (account, passenger) = (Dpo::account(dpo), Passenger::Dpo(dpo));
		clear_events();

		assert_ok!(commit(alice(), dpo, Target::Class(class)));

		let bonus = pallet_travel_cabin::Event::BonusPaid {
			class,
			cabin: 0,
			passenger: passenger.clone(),
			account: account.clone(),
			owner: owner(),
			token: token.clone(),
			amount: 10_000,
		};
		let boarded = pallet_travel_cabin::Event::Boarded {
			train: 0,
			class,
			cabin: 0,
			passenger,
			account: account.clone(),
			owner: owner(),
			token: token.clone(),
			fare: 99_901,
		};
		let taken = Commitment::Cabin { class, cabin: 0 };
		let committed = Event::Committed {
			dpo,
			account: account.clone(),
			caller: alice(),
			taken,
			token: token.clone(),
			cost: 99_901,
			unused: 99,
		};
		let told = [OfCabin(bonus), OfCabin(boarded), OfDpo(committed)];
		assert_eq!(events(), told);
		assert_eq!(view(dpo).taken, Some(taken));
		assert_eq!(state(dpo), State::Running);
		let kinds = AccountKind::ALL.map(|kind| in_account(dpo, kind));
		assert_eq!(kinds, [0, 0, 10_000, 99]);
		assert_eq!(held(&token, CabinHold::Fare, &account), 99_901);
	});
}

#[test]
fn commit_to_seats_should_buy_them_out_of_the_deposit() {
	play_in_every_token(|token| {
		let terms = ClassTerms {
			fare: 100_001,
			..gold()
		};
		let class = class_of(&token, terms, 1);
		let parent = create(bob(), Target::Class(class), 0);
		// 30 seats at 1,001 cost 30,030, so a seat of the child costs 301.
		let (child, _) = full_pool(seats_of(parent, 30), RuleSet::V1);
		assert_eq!(in_account(child, AccountKind::Deposit), 30_100);
		clear_events();

		assert_ok!(commit(alice(), child, seats_of(parent, 30)));

		let taken = Commitment::Seats {
			dpo: parent,
			seats: 30,
		};
		assert_eq!(
			dpo_events(),
			[
				Event::SeatsBought {
					dpo: parent,
					account: Dpo::account(parent),
					member: MemberId::Dpo {
						dpo: child,
						founder: alice(),
						manager: alice()
					},
					payer: Dpo::account(child),
					seats: 30,
					token: token.clone(),
					paid: 30_030,
					referrers: Referrers {
						internal: Some(bob()),
						second: None,
						external: None
					},
					walked_in: true,
				},
				Event::Committed {
					dpo: child,
					account: Dpo::account(child),
					caller: alice(),
					taken,
					token: token.clone(),
					cost: 30_030,
					unused: 70,
				},
			]
		);
		assert_eq!(
			(state(parent), state(child)),
			(State::Created, State::Chained)
		);
		assert_eq!(in_account(parent, AccountKind::Deposit), 30_030);
		let kinds = AccountKind::ALL.map(|kind| in_account(child, kind));
		assert_eq!(kinds, [0, 0, 0, 70]);
	});
}

#[test]
fn dpo_should_become_active_when_another_dpo_takes_its_last_seats() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let parent = create(bob(), class, 10);
		let (child, _) = full_pool(seats_of(parent, 30), RuleSet::V1);
		for who in strangers(4) {
			assert_ok!(buy(who, parent, 15));
		}
		pass(5);
		clear_events();

		assert_ok!(commit(alice(), child, seats_of(parent, 30)));

		assert!(dpo_events().contains(&Event::Filled { dpo: parent }));
		assert_eq!(state(parent), State::Active);
		assert_eq!(view(parent).members_commit_from, Some(6 + 7 * DAY + 1));
		assert_ok!(commit(bob(), parent, class));
		assert_eq!(state(child), State::Running);
	});
}

#[test]
fn members_should_commit_and_cut_the_fee_only_from_the_first_block_after_the_grace() {
	const LATE: Error<Test> = Error::ManagersGrace;
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		pass(99);
		let (dpo, member) = full_pool(class, RuleSet::V1);
		assert_noop!(commit(member.clone(), dpo, class), LATE);
		at(100 + 7 * DAY);
		assert_noop!(commit(member.clone(), dpo, class), LATE);
		at(100 + 7 * DAY + 1);
		clear_events();

		assert_ok!(commit(member.clone(), dpo, class));

		assert_eq!(fee(dpo), 75_000);
		assert!(view(dpo).fee_cut);
		let cut = Event::FeeCut {
			dpo,
			fee: Permill::from_parts(75_000),
		};
		assert_eq!(dpo_events()[0], cut);
		let told = dpo_events().remove(1);
		assert!(matches!(told, Event::Committed { caller, .. } if caller == member));
	});
}

#[test]
fn grace_should_be_as_long_as_the_rules_say() {
	for (rules, days) in [(RuleSet::Gt01Draft, 3), (RuleSet::EarlyDraft, 7)] {
		play_in_every_token(|token| {
			let class = Target::Class(class_of(&token, gold(), 1));
			let (dpo, member) = full_pool(class, rules);
			pass(days * DAY + 1);

			assert_ok!(commit(member, dpo, class));

			assert_eq!(fee(dpo), 75_000);
		});
	}
}

#[test]
fn every_period_should_be_over_at_once_when_a_day_has_no_blocks() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 2));
		let [dpo, other] = [(), ()].map(|()| create(alice(), class, 10));

		BlocksPerDay::set(0);

		let far = Error::<Test>::ExpiryTooFar;
		assert_noop!(try_create(bob(), class, Founding::default()), far);
		// The periods of what is filled now end with this block.
		let (member, _) = fill(dpo).remove(0);
		fill(other);
		let early = Error::<Test>::ManagersGrace;
		assert_noop!(commit(member.clone(), dpo, class), early);
		pass(1);
		assert_ok!(commit(member, dpo, class));
		assert_eq!(fee(dpo), 75_000);
		assert_ok!(terminate(hunter(), other));
		earn(&token, dpo, 10_000);
		pass(1);
		let paid = gains(&token, [&alice()], || {
			release(hunter(), dpo, Releasable::Yield)
		});
		// Alice gets half of 750, and for each of her 10 seats 96 of 9,625.
		assert_eq!(paid, [375 + 960]);
	});
}

#[test]
fn late_commit_by_the_manager_should_not_cut_the_fee() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let (dpo, _) = full_pool(class, RuleSet::V1);
		// By now members may terminate the DPO, but none has done it.
		pass(20 * DAY);

		assert_ok!(commit(alice(), dpo, class));

		assert_eq!((fee(dpo), view(dpo).fee_cut), (150_000, false));
	});
}

#[test]
fn manager_of_a_dpo_member_should_commit_when_the_grace_is_over() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let parent = create(bob(), class, 10);
		let (child, of_child) = full_pool(seats_of(parent, 30), RuleSet::V1);
		assert_ok!(commit(alice(), child, seats_of(parent, 30)));
		fill(parent);
		pass(7 * DAY);
		let early = Error::<Test>::ManagersGrace;
		assert_noop!(commit(alice(), parent, class), early);
		pass(1);
		// A member of the DPO Member may not act here.
		let outsider = Error::<Test>::NotMember;
		assert_noop!(commit(of_child, parent, class), outsider);

		assert_ok!(commit(alice(), parent, class));

		assert_eq!(fee(parent), 75_000);
	});
}

#[test]
fn manager_without_seats_should_commit() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let dpo = create(alice(), class, 0);
		fill(dpo);

		assert_ok!(commit(alice(), dpo, class));

		assert_eq!(fee(dpo), 50_000);
	});
}

#[test]
fn outsider_and_external_referrer_should_never_commit() {
	for rules in [RuleSet::V1, RuleSet::Gt01Draft] {
		play_in_every_token(|token| {
			let class = Target::Class(class_of(&token, gold(), 1));
			let founding = Founding {
				referrer: Some(carol()),
				rules: Some(rules),
				..Default::default()
			};
			let dpo = create_as(alice(), class, founding);
			fill(dpo);
			for days in [0, 8, 8, 30] {
				pass(days * DAY);
				for who in [hunter(), carol(), owner()] {
					let refused = Error::<Test>::NotMember;
					assert_noop!(commit(who, dpo, class), refused);
				}
			}
		});
	}
}

#[test]
fn fee_should_be_cut_once_only_when_a_refund_makes_late_commits_possible_again() {
	play_in_every_token(|token| {
		let first = create(bob(), Target::Class(class_of(&token, gold(), 1)), 0);
		let (dpo, member) = full_pool(seats_of(first, 30), RuleSet::V1);
		pass(7 * DAY + 1);
		assert_ok!(commit(member.clone(), dpo, seats_of(first, 30)));
		assert_eq!(fee(dpo), 75_000);
		fail(first);
		let second = Target::Class(class_of(&token, small(), 1));

		// The manager's time to commit starts again with the refund.
		pass(7 * DAY);
		let early = Error::<Test>::ManagersGrace;
		assert_noop!(commit(member.clone(), dpo, second), early);
		pass(1);
		clear_events();
		assert_ok!(commit(member, dpo, second));

		assert_eq!(fee(dpo), 75_000);
		let is_cut = |event: &Event<Test>| matches!(event, Event::FeeCut { .. });
		assert!(!dpo_events().iter().any(is_cut));
	});
}

#[test]
fn fee_should_be_cut_after_a_refund_when_it_has_not_been_before() {
	play_in_every_token(|token| {
		let first = create(bob(), Target::Class(class_of(&token, gold(), 1)), 0);
		let (dpo, member) = full_pool(seats_of(first, 30), RuleSet::V1);
		pass(8 * DAY);
		assert_ok!(commit(alice(), dpo, seats_of(first, 30)));
		fail(first);
		let second = Target::Class(class_of(&token, small(), 1));
		pass(7 * DAY + 1);

		assert_ok!(commit(member, dpo, second));

		assert_eq!(fee(dpo), 75_000);
	});
}
