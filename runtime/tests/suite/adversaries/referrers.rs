//! Referrers, real and pretended.

use super::*;
use bullet_train_runtime::configs::treasury::treasury_account;

/// The call that buys seats and names this referrer.
fn join(dpo: u32, seats: u8, referrer: impl Into<AccountId>) -> Dpos<Runtime> {
	Dpos::buy_seats {
		dpo,
		seats,
		referrer: Some(referrer.into()),
		manager: None,
		highest_price: None,
	}
}

/// The call that founds a DPO and names this referrer of its manager.
fn founding(target: Target, referrer: impl Into<AccountId>) -> Dpos<Runtime> {
	let mut call = found(target, 1, RuleSet::V1);
	if let Dpos::create {
		referrer: named, ..
	} = &mut call
	{
		*named = Some(referrer.into());
	}
	call
}

/// Returns a DPO of the manager's that rides, whose first member named this referrer.
fn arrived_with(token: Token, referrer: impl Into<AccountId>) -> u32 {
	let class = gold(token, 1);
	let target = Target::Class(class);
	let dpo = new_pool(target, RuleSet::V1);
	does(Dave, join(dpo, 15, referrer));
	fill(dpo);
	does(MANAGER, commit(dpo, target));
	dpo
}

/// A member names itself as its referrer, and so does a manager. Both are refused.
#[test]
fn a_joiner_that_refers_itself_is_refused() {
	run(|| {
		let target = Target::Class(gold(SPAN, 1));
		let dpo = new_pool(target, RuleSet::V1);
		for call in [join(dpo, 1, MALLORY), founding(target, MALLORY)] {
			refused(MALLORY, call, DpoError::SelfReferral);
		}
	});
}

/// A manager commits its DPO to another one and names itself as the referrer there, to get the
/// bonus of its own members. It is refused.
#[test]
fn a_manager_that_refers_its_own_dpo_is_refused() {
	run(|| {
		let (head, dpo) = head_and_member(SPAN, 0);
		let itself = Dpos::commit {
			dpo,
			target: seats_of(head, 30),
			referrer: Some(ACCOMPLICE.into()),
		};
		refused(ACCOMPLICE, itself, DpoError::SelfReferral);
	});
}

/// A manager commits its DPO to another one and names an account of its own as the referrer there,
/// to get the bonus of its members. That account gets nothing for the members' seats, and a
/// referrer's part for the manager's own seats.
#[test]
fn a_referrer_named_for_a_dpo_gets_nothing_of_its_members_bonus() {
	for (seats, part, passed) in [(0, 0, 3_000), (15, 135, 2_550)] {
		run_in_every_token(|token| {
			let (head, dpo) = head_and_member(token.clone(), seats);
			let referred = Dpos::commit {
				dpo,
				target: seats_of(head, 30),
				referrer: Some(MALLORY.into()),
			};
			does(ACCOMPLICE, referred);
			fill(head);
			let target = Dpo::dpo(head).expect("open").default_target;
			does(MANAGER, commit(head, target));
			let gained = gains(token, [MALLORY, ACCOMPLICE], || {
				does(ACCOMPLICE, release_bonus(head))
			});
			assert_eq!(gained, [whole(part), 0]);
			assert_eq!(kinds(dpo), [0, 0, passed, 0]);
		});
	}
}

/// A member or a manager names a DPO's account as its referrer, so that bonus ends up where nobody
/// can get it. It is refused, also for the accounts of DPOs that don't exist yet.
#[test]
fn a_dpos_account_as_referrer_is_refused() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token, 1));
		let dpo = new_pool(target, RuleSet::V1);
		for account in [dpo, dpo + 1, u32::MAX].map(Dpo::account) {
			for call in [join(dpo, 1, account.clone()), founding(target, account)] {
				refused(MALLORY, call, DpoError::DpoAccount);
			}
		}
	});
}

/// A member names its own second account as its referrer. That account gets 30% of the bonus of the
/// member's seats, or 80% if it is a member itself, which would have gone to other referrers. It
/// gets nothing of any other member's bonus.
#[test]
fn a_member_that_refers_itself_takes_nothing_from_other_members() {
	for (joins, part) in [(false, 450), (true, 1_200)] {
		run_in_every_token(|token| {
			let class = gold(token.clone(), 1);
			let dpo = new_pool(Target::Class(class), RuleSet::V1);
			if joins {
				does(ACCOMPLICE, buy(dpo, 1));
			}
			does(Dave, join(dpo, 15, ACCOMPLICE));
			fill(dpo);
			does(MANAGER, commit(dpo, Target::Class(class)));
			let everybody = [MANAGER, Dave, Eve, CharlieStash, ACCOMPLICE];
			let gained = gains(token, everybody, || does(Dave, release_bonus(dpo)));
			assert_eq!(gained, [whole(10_000 - part), 0, 0, 0, whole(part)]);
		});
	}
}

/// A member names another referrer with a later purchase, to take itself from the referrer that it
/// joined with. The later one is ignored.
#[test]
fn a_later_referrer_changes_nothing() {
	run(|| {
		let dpo = new_pool(Target::Class(gold(SPAN, 1)), RuleSet::V1);
		does(Dave, join(dpo, 1, MANAGER));
		does(Dave, join(dpo, 1, ACCOMPLICE));
		let dave = Dpo::members(dpo, 0, 9).pop().expect("the last to join");
		assert_eq!((dave.seats, dave.referrers.external), (2, None));
		assert_eq!(dave.referrers.internal, Some(MANAGER.into()));
	});
}

/// A member names a referrer that can't be paid, so that no bonus can be released. The referrer's
/// part is kept, and the others are paid. The referrer can have its part as soon as its account
/// exists.
#[test]
fn a_referrer_that_does_not_exist_blocks_nobody() {
	run(|| {
		let nobody = Person::One;
		let dpo = arrived_with(SPAN, nobody);
		let gained = gains(SPAN, [MANAGER, nobody], || {
			does(MALLORY, release_bonus(dpo));
		});
		assert_eq!(gained, [whole(10_000 - 450), 0]);
		send(Token::Native, MALLORY, nobody, U);
		let gained = gains(SPAN, [nobody], || {
			does(MALLORY, claim(dpo, nobody));
		});
		assert_eq!(gained, [whole(450)]);
	});
}

/// A member names the treasury as its referrer, to see whether a keyless account of the runtime
/// disturbs a release. The treasury is paid as any other referrer.
#[test]
fn the_treasury_as_referrer_disturbs_nothing() {
	run_in_every_token(|token| {
		let dpo = arrived_with(token.clone(), treasury_account());
		let before = wealth(token.clone(), treasury_account());
		let gained = gains(token.clone(), [MANAGER], || {
			does(MALLORY, release_bonus(dpo));
		});
		assert_eq!(gained, [whole(10_000 - 450)]);
		assert_eq!(wealth(token, treasury_account()) - before, 450 * U);
	});
}
