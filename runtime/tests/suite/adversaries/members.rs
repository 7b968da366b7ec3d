//! Members of a DPO, and accounts that want to become members.

use super::*;
use frame_support::traits::{LockableCurrency, WithdrawReasons};

/// A member, or the manager, exceeds its seat cap by several purchases, in one batch or not. Under
/// every preset the cap counts all purchases together, and no number wraps.
#[test]
fn a_member_that_passes_its_cap_by_several_purchases_is_refused() {
	for rules in [RuleSet::V1, RuleSet::Gt01Draft, RuleSet::EarlyDraft] {
		run_in_every_token(|token| {
			let dpo = new_pool(Target::Class(gold(token, 1)), rules);
			let (cap, managers) = (rules.rules().user_cap, rules.rules().manager_cap);
			let many = [buy(dpo, cap - 2), buy(dpo, 2), buy(dpo, 1)];
			refused(MALLORY, batch_all(many), DpoError::SeatCapExceeded);
			does(MALLORY, batch_all([buy(dpo, cap - 2), buy(dpo, 2)]));
			refused(MANAGER, buy(dpo, managers - 14), DpoError::SeatCapExceeded);
			if managers > 15 {
				does(MANAGER, buy(dpo, managers - 15));
			}
			for who in [MALLORY, MANAGER] {
				for seats in [1, 15, 60] {
					refused(who, buy(dpo, seats), DpoError::SeatCapExceeded);
				}
				refused(who, buy(dpo, 250), DpoError::NotEnoughSeats);
			}
		});
	}
}

/// A buyer pays for seats with BOLT under a lock, such as one for vesting. It is refused, because
/// only liquid money counts.
#[test]
fn a_buyer_that_pays_with_money_under_a_lock_is_refused() {
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

/// A buyer pays for seats with the fare of its ride. It is refused, because money on hold isn't
/// liquid.
#[test]
fn a_buyer_that_pays_with_a_fare_on_hold_is_refused() {
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

/// A member commits within the manager's time. It is refused up to the last block of that time.
#[test]
fn a_member_that_commits_in_the_managers_time_is_refused() {
	run(|| {
		let target = Target::Class(gold(SPAN, 1));
		let dpo = full_pool(target, RuleSet::V1);
		pass(7 * DAY);
		refused(Dave, commit(dpo, target), DpoError::ManagersGrace);
		pass(1);
		does(Dave, commit(dpo, target));
	});
}

/// The rules sell members the right to commit within the manager's time, and a member commits
/// without the money for it. It is refused. A member that has the money pays the manager 0.1% of
/// the cost.
#[test]
fn a_member_that_commits_early_without_paying_is_refused() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token.clone(), 1));
		let dpo = pool_of(MANAGER, target, 20, RuleSet::Gt01Draft);
		does(ACCOMPLICE, buy(dpo, 10));
		fill(dpo);
		let most = liquid(token.clone(), ACCOMPLICE);
		send(token.clone(), ACCOMPLICE, RIDER, most - 99 * U);
		let error = DpoError::CannotAffordEarlyCommit;
		refused(ACCOMPLICE, commit(dpo, target), error);
		let gained = gains(token, [Dave, MANAGER], || does(Dave, commit(dpo, target)));
		assert_eq!(gained, [-whole(100), whole(100)]);
	});
}

/// Two members commit the same DPO in the same block. The second is refused, because the DPO is no
/// longer ACTIVE. The fee is cut once.
#[test]
fn two_members_that_commit_one_dpo_commit_it_once() {
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

/// A member releases the same account twice, to be paid twice. The second release finds nothing to
/// pay.
#[test]
fn a_member_that_releases_twice_is_paid_once() {
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

/// A member empties its account until the account dies, so that its part of a few units can't be
/// paid and a release would fail for everybody. Its part is kept, and the others are paid. It gets
/// its part once its account exists again.
#[test]
fn a_member_that_dies_blocks_nobody() {
	run_in_every_token(|token| {
		let tiny = ClassTerms { fare: 100, ..GOLD };
		let target = Target::Class(class(train(token.clone()), tiny, 1));
		let dpo = new_pool(target, RuleSet::V1);
		let dying = Person::One;
		for coin in TOKENS {
			send(coin, MALLORY, dying, U);
		}
		does(dying, buy(dpo, 15));
		fill(dpo);
		// BOLT goes last: an account needs it to have the other token.
		for coin in [SPAN, Token::Native] {
			let all = free(coin.clone(), dying);
			send(coin, dying, MALLORY, all);
		}
		assert_eq!(TOKENS.map(|coin| wealth(coin, dying)), [0; 2]);
		pass(30 * DAY + 1);
		does(MALLORY, Dpos::terminate { dpo });
		let gained = gains(token.clone(), [MANAGER, dying, Dave], || {
			does(MALLORY, release_withdraw(dpo));
		});
		assert_eq!(gained, [15, 0, 15]);
		refused(MALLORY, claim(dpo, dying), DpoError::CannotBePaid);
		send(Token::Native, MALLORY, dying, U);
		let gained = gains(token, [dying], || does(MALLORY, claim(dpo, dying)));
		assert_eq!(gained, [15]);
	});
}

/// A rider takes the class's last cabin just before a DPO commits, so that the DPO's money is
/// stuck. A member terminates the DPO, and everybody gets back what it paid, to the unit.
#[test]
fn a_rider_that_takes_the_last_cabin_locks_up_no_money() {
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

/// Buyers take the last seats that another DPO was founded for. That DPO can take another target
/// or, as here, be terminated and give everything back.
#[test]
fn a_buyer_that_takes_the_last_seats_locks_up_no_money() {
	run_in_every_token(|token| {
		let head = new_pool(Target::Class(gold(token.clone(), 1)), RuleSet::V1);
		let seats = seats_of(head, 30);
		let back = gains(token.clone(), [Dave, Eve, CharlieStash], || {
			let dpo = full_pool(seats, RuleSet::V1);
			fill(head);
			refused(MANAGER, commit(dpo, seats), DpoError::TargetNotSelling);
			pass(15 * DAY + 1);
			for dpo in [dpo, head] {
				does(Dave, Dpos::terminate { dpo });
				does(MALLORY, release_withdraw(dpo));
			}
		});
		assert_eq!(back, [0; 3]);
	});
}

/// A member releases every unit of yield by itself, so that rounding takes the members' parts. It
/// is refused while less than one unit per seat would go to the members. The manager isn't late for
/// what couldn't be released before.
#[test]
fn a_member_that_releases_crumbs_of_yield_is_refused() {
	run_in_every_token(|token| {
		let crumbs = ClassTerms {
			yield_total: 130,
			..GOLD
		};
		let class = class(train(token.clone()), crumbs, 1);
		let target = Target::Class(class);
		let dpo = full_pool(target, RuleSet::V1);
		does(MANAGER, commit(dpo, target));
		let ride = first_ride(class);
		let gained = gains(token, [MANAGER, Dave, CharlieStash], || {
			for _ in 0..96 {
				pass(1);
				does(Dave, ride.withdraw());
				let crumb = release_yield(dpo);
				let _ = by(Dave, crumb.clone());
			}
			pass(4);
			does(Dave, ride.withdraw());
			let crumb = release_yield(dpo);
			refused(Dave, crumb, DpoError::TooLittleToRelease);
		});
		// One release succeeds, at 124 after more than nine days: the manager gets its fee of 24,
		// and each seat one unit.
		assert_eq!(gained, [24 + 15, 15, 10]);
	});
}

/// A member withdraws too little yield to be released, only to start the manager's time. The time
/// starts when a release would pay, not before. If the manager comes within five days from then, it
/// gets its fee. If it is a block too late, its fee is halved.
#[test]
fn a_member_that_withdraws_dust_makes_no_manager_late() {
	run_in_every_token(|token| {
		let slow = ClassTerms {
			yield_total: 400,
			duration: 40 * DAY,
			..GOLD
		};
		let class = class(train(token.clone()), slow, 1);
		let dpo = full_pool(Target::Class(class), RuleSet::V1);
		does(MANAGER, commit(dpo, Target::Class(class)));
		// The ride earns one unit per block.
		let withdraws = |who: Person, blocks| {
			pass(blocks);
			does(who, first_ride(class).withdraw());
		};
		let released = || {
			gains(token.clone(), [MANAGER, Dave], || {
				does(MANAGER, release_yield(dpo))
			})
		};
		for _ in 0..2 {
			withdraws(Dave, 6 * DAY);
			let error = DpoError::TooLittleToRelease;
			refused(MANAGER, release_yield(dpo), error);
		}
		withdraws(Dave, 6 * DAY);
		withdraws(MANAGER, 5 * DAY);
		// The fee is a fifth of 230, and 184 go by seats: one unit each, and 84 stay.
		assert_eq!(released(), [46 + 15, 15]);
		withdraws(Dave, DAY);
		refused(MANAGER, release_yield(dpo), DpoError::TooLittleToRelease);
		// Four fifths of 20 and the 84 are just enough for a release.
		withdraws(Dave, DAY);
		withdraws(MANAGER, 5 * DAY + 1);
		// The fee is half of a fifth of 71.
		assert_eq!(released(), [7 + 15, 15]);
	});
}

/// A member releases a DPO's yield every week, so that a DPO Member gets too little to be released,
/// only to make the DPO Member's manager late. In the fifth week there is enough. The manager isn't
/// late, and gets its whole fee for all five weeks.
#[test]
fn a_member_that_sends_dust_down_a_chain_makes_no_manager_late() {
	run_in_every_token(|token| {
		let slow = ClassTerms {
			yield_total: 550,
			duration: 35 * DAY,
			..GOLD
		};
		let class = class(train(token.clone()), slow, 1);
		let head = empty_pool(Target::Class(class));
		let dpo = pool_of(ACCOMPLICE, seats_of(head, 30), 15, RuleSet::V1);
		fill(dpo);
		does(ACCOMPLICE, commit(dpo, seats_of(head, 30)));
		fill(head);
		does(MANAGER, commit(head, Target::Class(class)));
		let gained = gains(token, [MANAGER, ACCOMPLICE], || {
			for week in 1..=5 {
				pass(7 * DAY);
				does(Dave, first_ride(class).withdraw());
				// 110 arrive, of which the fee is 5, and each seat gets one unit.
				does(Dave, release_yield(head));
				let waiting = Dpo::dpo(dpo).expect("open").accounts.yields;
				assert_eq!(waiting, 30 * week);
				if week < 5 {
					let error = DpoError::TooLittleToRelease;
					refused(ACCOMPLICE, release_yield(dpo), error);
				}
			}
			does(ACCOMPLICE, release_yield(dpo));
		});
		// The DPO Member's fee is a fifth of 150, and each of its seats gets one unit.
		assert_eq!(gained, [5 * 5, 30 + 15]);
	});
}

/// A buyer exceeds its seat cap with DPOs of its own, which the rulebook accepts. Each DPO has its
/// own cap and takes a target only once, and the buyer pays for every seat.
#[test]
fn a_buyer_with_dpos_of_its_own_pays_for_every_seat() {
	run_in_every_token(|token| {
		let head = empty_pool(Target::Class(gold(token.clone(), 1)));
		let [paid] = gains(token.clone(), [MALLORY], || {
			does(MALLORY, buy(head, 15));
			for _ in 0..2 {
				let too_many = found(seats_of(head, 31), 0, RuleSet::V1);
				refused(MALLORY, too_many, DpoError::SeatCapExceeded);
				let own = pool_of(MALLORY, seats_of(head, 30), 15, RuleSet::V1);
				fill(own);
				does(MALLORY, commit(own, seats_of(head, 30)));
				let more = commit(own, seats_of(head, 1));
				refused(MALLORY, more, DpoError::NotActive);
			}
		});
		let base = minimum(token) as i128 + 1;
		// The buyer pays for 15 seats, and twice for 15 of 100 seats at 300 each.
		assert_eq!(paid, -whole(15_000 + 2 * 4_500) - 2 * base);
		assert_eq!(Dpo::dpo(head).expect("open").sold, 75);
	});
}
