//! Members of a DPO, and who wants to become one.

use super::*;
use frame_support::traits::{LockableCurrency, WithdrawReasons};

/// Fills a DPO with its own seats by several purchases in one batch: the cap counts them all.
#[test]
fn a_member_cannot_pass_its_cap_by_several_purchases() {
	run_in_every_token(|token| {
		let dpo = new_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		let many = [buy(dpo, 8), buy(dpo, 7), buy(dpo, 1)];
		refused(MALLORY, batch_all(many), DpoError::SeatCapExceeded);
		does(MALLORY, batch_all([buy(dpo, 8), buy(dpo, 7)]));
		refused(MALLORY, buy(dpo, 1), DpoError::SeatCapExceeded);
	});
}

/// Buys seats with BOLT under a lock, as a vesting would put on it: only liquid money counts.
#[test]
fn a_buyer_cannot_pay_with_money_under_a_lock() {
	run(|| {
		let dpo = new_pool(Target::Class(gold(Token::Native, 1)), RuleSet::V1);
		let all = wealth(Token::Native, MALLORY);
		let reasons = WithdrawReasons::all();
		Balances::set_lock(*b"vesting ", &MALLORY.into(), all - 1_000 * U + 1, reasons);
		refused(MALLORY, buy(dpo, 1), DpoError::CannotAffordSeats);
		Balances::set_lock(*b"vesting ", &MALLORY.into(), all - 1_000 * U, reasons);
		does(MALLORY, buy(dpo, 1));
		refused(MALLORY, buy(dpo, 1), DpoError::CannotAffordSeats);
	});
}

/// Spends a fare a second time, for seats or for another cabin: what is on hold isn't liquid.
#[test]
fn a_buyer_cannot_pay_with_a_fare_on_hold() {
	run_in_every_token(|token| {
		let all = liquid(token.clone(), MALLORY);
		let most = ClassTerms {
			fare: all - 2 * U,
			bonus: 0,
			..GOLD
		};
		let train = train(token.clone());
		board(MALLORY, class(train, most, 1));
		let pool = new_pool(Target::Class(class(train, GOLD, 2)), RuleSet::V1);
		refused(MALLORY, buy(pool, 1), DpoError::CannotAffordSeats);
	});
}

/// Commits within the manager's time: refused to the block.
#[test]
fn a_member_cannot_commit_in_the_managers_time() {
	run(|| {
		let target = Target::Class(gold(SPAN, 1));
		let dpo = full_pool(target, RuleSet::V1);
		pass(7 * DAY);
		refused(Dave, commit(dpo, target), DpoError::ManagersGrace);
		pass(1);
		does(Dave, commit(dpo, target));
	});
}

/// Commits within the manager's time where the rules sell that right, without the money for it: refused;
/// with it, the manager has a thousandth of the cost.
#[test]
fn a_member_cannot_commit_early_without_paying_the_manager() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token.clone(), 1));
		let dpo = pallet_dpo::NextDpo::<Runtime>::get();
		does(MANAGER, found(target, 20, RuleSet::Gt01Draft));
		let others = [Dave, Eve, Ferdie, AliceStash, BobStash, CharlieStash, RIDER];
		for who in others.into_iter().chain([ACCOMPLICE]) {
			does(who, buy(dpo, 10));
		}
		let most = liquid(token.clone(), ACCOMPLICE);
		send(token.clone(), ACCOMPLICE, RIDER, most - 99 * U);
		let error = DpoError::CannotAffordEarlyCommit;
		refused(ACCOMPLICE, commit(dpo, target), error);
		let gained = gains(token, [Dave, MANAGER], || does(Dave, commit(dpo, target)));
		assert_eq!(gained, [-whole(100), whole(100)]);
	});
}

/// Commits what another member commits in the same block: the second finds it committed, and the fee is cut
/// once.
#[test]
fn two_members_cannot_commit_twice() {
	run(|| {
		let class = gold(SPAN, 2);
		let target = Target::Class(class);
		let dpo = full_pool(target, RuleSet::V1);
		pass(7 * DAY + 1);
		does(Dave, commit(dpo, target));
		refused(Eve, commit(dpo, target), DpoError::NotActive);
		assert_eq!(kinds(dpo), [0, 0, 10_000, 0]);
		let fee = Dpo::dpo(dpo).expect("open").fee;
		assert_eq!(fee, sp_runtime::Permill::from_percent(10));
	});
}

/// Has an account released twice to be paid twice: the second finds nothing.
#[test]
fn a_member_cannot_be_paid_twice() {
	run_in_every_token(|token| {
		let dpo = arrived(token.clone());
		let gained = gains(token, CREW, || {
			does(Dave, batch_all(releases(dpo)));
			for release in releases(dpo) {
				refused(Dave, release, DpoError::NothingToRelease);
			}
		});
		let member = whole(15 * (1_000 + 160));
		let manager = member + whole(4_000 + 10_000);
		let small = whole(10 * (1_000 + 160));
		assert_eq!(
			gained,
			[manager, member, member, member, member, member, small]
		);
	});
}

/// Empties its account until it is reaped, so that its part of a few units can't be paid and a release would
/// fail for all: its part is kept, the others are paid, and it has its part once it exists again.
#[test]
fn a_member_cannot_block_a_release_by_dying() {
	run(|| {
		let tiny = ClassTerms { fare: 100, ..GOLD };
		let target = Target::Class(class(train(Token::Native), tiny, 1));
		let dpo = new_pool(target, RuleSet::V1);
		let dying = MemberId::One;
		send(Token::Native, MALLORY, dying, U);
		does(dying, buy(dpo, 15));
		for (who, seats) in &MEMBERS[1..] {
			does(*who, buy(dpo, *seats));
		}
		send(Token::Native, dying, MALLORY, U - 15);
		assert_eq!(wealth(Token::Native, dying), 0);
		pass(30 * DAY + 1);
		does(MALLORY, Dpos::terminate { dpo });
		let paid = [
			MANAGER,
			dying,
			Eve,
			Ferdie,
			AliceStash,
			BobStash,
			CharlieStash,
		];
		let gained = gains(Token::Native, paid, || {
			does(
				MALLORY,
				Dpos::release_withdraw {
					dpo,
					recipients: Recipients::MOST,
				},
			);
		});
		assert_eq!(gained, [15, 0, 15, 15, 15, 15, 10]);
		let who = dying.into();
		let claim = Dpos::claim_unclaimed { dpo, who };
		refused(MALLORY, claim.clone(), DpoError::CannotBePaid);
		send(Token::Native, MALLORY, dying, U);
		let gained = gains(Token::Native, [dying], || does(MALLORY, claim));
		assert_eq!(gained, [15]);
	});
}

/// Takes the class's last cabin just before the DPO commits, so that its money is stuck: it can be terminated,
/// and everybody has back to the unit what it paid.
#[test]
fn who_takes_the_last_cabin_cannot_lock_up_a_dpos_money() {
	run_in_every_token(|token| {
		let class = gold(token.clone(), 1);
		let target = Target::Class(class);
		let back = gains(token.clone(), CREW, || {
			let dpo = full_pool(target, RuleSet::V1);
			board(MALLORY, class);
			refused(MANAGER, commit(dpo, target), DpoError::ClassNotOnSale);
			pass(15 * DAY + 1);
			wind_up(dpo);
		});
		assert_eq!(back, [0; 7]);
	});
}

/// Buys the last seats that another pool was founded for: that one is free to take another target, or gives
/// everything back.
#[test]
fn who_takes_the_last_seats_cannot_lock_up_a_pools_money() {
	run_in_every_token(|token| {
		let head = new_pool(Target::Class(gold(token.clone(), 1)), RuleSet::V1);
		let seats = Target::Dpo {
			dpo: head,
			seats: 30,
		};
		let back = gains(token.clone(), [Dave, Eve, CharlieStash], || {
			let dpo = full_pool(seats, RuleSet::V1);
			for (who, seats) in MEMBERS {
				does(who, buy(head, seats));
			}
			refused(MANAGER, commit(dpo, seats), DpoError::TargetNotSelling);
			pass(15 * DAY + 1);
			for dpo in [dpo, head] {
				does(Dave, Dpos::terminate { dpo });
				does(
					MALLORY,
					Dpos::release_withdraw {
						dpo,
						recipients: Recipients::MOST,
					},
				);
			}
		});
		assert_eq!(back, [0; 3]);
	});
}

/// Releases every unit of yield by itself so that rounding takes the members' parts: refused while less than
/// one unit a seat would be left.
#[test]
fn a_member_cannot_wear_the_yield_away_in_crumbs() {
	run_in_every_token(|token| {
		let crumbs = ClassTerms {
			yield_total: 130,
			..GOLD
		};
		let class = class(train(token.clone()), crumbs, 1);
		let target = Target::Class(class);
		let dpo = full_pool(target, RuleSet::V1);
		does(MANAGER, commit(dpo, target));
		let ride = ride_of(dpo, class);
		let gained = gains(token, [MANAGER, Dave, CharlieStash], || {
			for _ in 0..96 {
				pass(1);
				does(Dave, ride.withdraw());
				let crumb = Dpos::release_yield {
					dpo,
					recipients: Recipients::MOST,
				};
				let _ = by(Dave, crumb.clone());
			}
			pass(4);
			does(Dave, ride.withdraw());
			let crumb = Dpos::release_yield {
				dpo,
				recipients: Recipients::MOST,
			};
			refused(Dave, crumb, DpoError::TooLittleToRelease);
		});
		// Once, at 111: half the late manager's fee of 22, and a unit a seat.
		assert_eq!(gained, [11 + 15, 15, 10]);
	});
}
