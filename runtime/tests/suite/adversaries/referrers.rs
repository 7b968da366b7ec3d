//! Referrers, true and false.

use super::*;
use bullet_train_runtime::configs::treasury::treasury_account;

/// Seats bought with this referrer.
fn join(dpo: u32, seats: u8, referrer: impl Into<AccountId>) -> Dpos<Runtime> {
	Dpos::buy_seats {
		dpo,
		seats,
		referrer: Some(referrer.into()),
	}
}

/// A DPO of the manager's whose first member was brought in by this account, at the end of its ride.
fn arrived_with(token: Token, referrer: impl Into<AccountId>) -> u32 {
	let class = gold(token, 1);
	let target = Target::Class(class);
	let dpo = new_pool(target, RuleSet::V1);
	does(Dave, join(dpo, 15, referrer));
	for (who, seats) in &MEMBERS[1..] {
		does(*who, buy(dpo, *seats));
	}
	does(MANAGER, commit(dpo, target));
	dpo
}

/// Names itself as its referrer, as a member or as a manager: refused.
#[test]
fn a_referrer_cannot_be_the_joiner_itself() {
	run(|| {
		let target = Target::Class(gold(SPAN, 1));
		let dpo = new_pool(target, RuleSet::V1);
		refused(MALLORY, join(dpo, 1, MALLORY), DpoError::SelfReferral);
		let Dpos::create {
			name,
			default_target,
			expiry,
			seats,
			rules,
			..
		} = found(target, 1, RuleSet::V1)
		else {
			unreachable!("the call that founds")
		};
		let referrer = Some(MALLORY.into());
		let itself = Dpos::create {
			name,
			default_target,
			expiry,
			seats,
			referrer,
			rules,
		};
		refused(MALLORY, itself, DpoError::SelfReferral);
	});
}

/// Commits its DPO into another and names itself there, to get what its own members bring in: refused.
#[test]
fn a_referrer_cannot_be_the_manager_of_the_joining_dpo() {
	run(|| {
		let head = pallet_dpo::NextDpo::<Runtime>::get();
		does(
			ACCOMPLICE,
			found(Target::Class(gold(SPAN, 1)), 0, RuleSet::V1),
		);
		let target = Target::Dpo {
			dpo: head,
			seats: 30,
		};
		let dpo = full_pool(target, RuleSet::V1);
		let referrer = Some(MANAGER.into());
		let itself = Dpos::commit {
			dpo,
			target,
			referrer,
		};
		refused(MANAGER, itself, DpoError::SelfReferral);
	});
}

/// Names the account of a DPO, to have bonus end up where nobody can get it: refused, for DPOs to come as well.
#[test]
fn a_referrer_cannot_be_the_account_of_a_dpo() {
	run(|| {
		let dpo = new_pool(Target::Class(gold(SPAN, 1)), RuleSet::V1);
		for account in [
			Dpo::account(dpo),
			Dpo::account(dpo + 1),
			Dpo::account(u32::MAX),
		] {
			refused(MALLORY, join(dpo, 1, account), DpoError::DpoAccount);
		}
	});
}

/// Brings itself in by a second account: that gets 30% of the bonus of its own seats, which else were its
/// referrer's, and nothing of any other member's.
#[test]
fn a_member_who_refers_itself_takes_nothing_from_other_members() {
	run_in_every_token(|token| {
		let dpo = arrived_with(token.clone(), ACCOMPLICE);
		let everybody = [MANAGER, Dave, Eve, CharlieStash, ACCOMPLICE];
		let gained = gains(token, everybody, || {
			does(
				MALLORY,
				Dpos::release_bonus {
					dpo,
					recipients: Recipients::MOST,
				},
			)
		});
		assert_eq!(gained, [whole(10_000 - 450), 0, 0, 0, whole(450)]);
	});
}

/// Names another referrer with a later purchase, to take a member from who brought it in: ignored.
#[test]
fn a_later_referrer_cannot_replace_the_first() {
	run(|| {
		let dpo = new_pool(Target::Class(gold(SPAN, 1)), RuleSet::V1);
		does(Dave, join(dpo, 1, MANAGER));
		does(Dave, join(dpo, 1, ACCOMPLICE));
		let dave = Dpo::members(dpo, 0, 9).pop().expect("the last to join");
		assert_eq!((dave.seats, dave.referrers.external), (2, None));
		assert_eq!(dave.referrers.internal, Some(MANAGER.into()));
	});
}

/// Names a referrer that can't be paid, so that no bonus can be released: its part is kept and the others'
/// are paid; it has its part as soon as it exists.
#[test]
fn a_referrer_that_does_not_exist_blocks_nobody() {
	run(|| {
		let nobody = MemberId::One;
		let dpo = arrived_with(SPAN, nobody);
		let gained = gains(SPAN, [MANAGER, nobody], || {
			does(
				MALLORY,
				Dpos::release_bonus {
					dpo,
					recipients: Recipients::MOST,
				},
			);
		});
		assert_eq!(gained, [whole(10_000 - 450), 0]);
		send(Token::Native, MALLORY, nobody, U);
		let gained = gains(SPAN, [nobody], || {
			let who = nobody.into();
			does(MALLORY, Dpos::claim_unclaimed { dpo, who });
		});
		assert_eq!(gained, [whole(450)]);
	});
}

/// Names the treasury, to find out whether a keyless account of the runtime disturbs a release: it is paid
/// like any other referrer.
#[test]
fn the_treasury_as_referrer_disturbs_nothing() {
	run_in_every_token(|token| {
		let dpo = arrived_with(token.clone(), treasury_account());
		let before = wealth(token.clone(), treasury_account());
		let gained = gains(token.clone(), [MANAGER], || {
			does(
				MALLORY,
				Dpos::release_bonus {
					dpo,
					recipients: Recipients::MOST,
				},
			);
		});
		assert_eq!(gained, [whole(10_000 - 450)]);
		assert_eq!(wealth(token, treasury_account()) - before, 450 * U);
	});
}
