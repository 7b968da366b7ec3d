//! DPOs that somebody puts between a DPO and its target, once the target is no longer available.
//! The rulebook allows it. These tests show that it costs the members a part of their yield and
//! time, but none of their principal.

use super::*;
use bullet_train_primitives::{ClassId, DpoId, Part};
use pallet_dpo::Rules;

/// The terms of a cabin with twice gold's figures, and so with the same rates.
const LARGE: ClassTerms = ClassTerms {
	fare: 2 * GOLD.fare,
	yield_total: 2 * GOLD.yield_total,
	bonus: 2 * GOLD.bonus,
	..GOLD
};

/// The terms of a cabin that costs and earns as much as 30 seats of a DPO for a gold cabin.
const SMALL: ClassTerms = ClassTerms {
	fare: GOLD.fare * 3 / 10,
	yield_total: GOLD.yield_total * 3 / 10,
	bonus: GOLD.bonus * 3 / 10,
	..GOLD
};

/// The rules of a go-between: up to 50 seats for a DPO Member, the highest fee cap, no tolerance.
const BETWEEN: Rules = Rules {
	user_cap: 30,
	manager_cap: 30,
	dpo_cap: 50,
	fee_cap: Part::from_percent(25),
	tolerance: Part::zero(),
	..Rules::V1
};

/// Founds a DPO for the large cabin. The founder has 20 seats, which raises its fee to 25%, and the
/// accomplice has 30.
fn go_between(founder: Person, class: ClassId) -> DpoId {
	let dpo = pool_of(founder, Target::Class(class), 20, RuleSet::Custom(BETWEEN));
	does(ACCOMPLICE, buy(dpo, 30));
	dpo
}

/// Returns a full DPO of the manager's whose target has been retired.
fn stranded(token: Token) -> DpoId {
	let class = class(train(token), SMALL, 1);
	let dpo = full_pool(Target::Class(class), RuleSet::V1);
	does(OWNER, Cabins::retire_class { class });
	dpo
}

/// A manager has the target of its full DPO sold out, takes seats of another DPO of its own
/// instead, and commits that one to a cabin. Both DPOs take their fees, and the tolerance doesn't
/// count the second fee. So the members get three quarters of the yield that they would have got,
/// and all their money back.
#[test]
fn a_manager_that_puts_its_own_dpo_in_between_earns_its_fee_and_no_more() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		let (small, large) = (class(train, GOLD, 1), class(train, LARGE, 1));
		let gained = gains(token, [Dave, CharlieStash], || {
			let dpo = full_pool(Target::Class(small), RuleSet::V1);
			let between = go_between(MANAGER, large);
			board(ACCOMPLICE, small);
			let seats = seats_of(between, 50);
			does(MANAGER, commit(dpo, seats));
			does(MANAGER, commit(between, Target::Class(large)));
			pass(GOLD.duration);
			does(MANAGER, first_ride(large).settle());
			for one in [between, dpo] {
				does(MANAGER, release_yield(one));
				does(MANAGER, release_withdraw(one));
			}
		});
		// Three quarters of 20,000 arrive, and the members get four fifths of that.
		assert_eq!(gained, [whole(15 * 120), whole(10 * 120)]);
	});
}

/// The rules of a DPO let members commit early for 0.1% of the cost. In one transaction, so that
/// the manager can't be faster, somebody sells out the target, buys the last seat and commits the
/// DPO to one of its own. It pays the manager the 0.1%, and earns the fee of its own DPO.
#[test]
fn a_member_that_commits_at_once_pays_the_manager_for_it() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		let (small, large) = (class(train, GOLD, 1), class(train, LARGE, 1));
		let rules = RuleSet::Custom(Rules {
			user_cap: 30,
			..Rules::GT01_DRAFT
		});
		let dpo = pallet_dpo::NextDpo::<Runtime>::get();
		let base = minimum(token.clone()) + 1;
		let gained = gains(token, [MANAGER, Dave, Eve], || {
			does(MANAGER, found(Target::Class(small), 20, rules));
			for (who, seats) in [(Dave, 30), (Eve, 30), (Ferdie, 19)] {
				does(who, buy(dpo, seats));
			}
			let between = go_between(MALLORY, large);
			let seats = seats_of(between, 50);
			let attack: [RuntimeCall; 3] = [
				Cabins::board {
					class: small,
					train: None,
					highest_fare: None,
				}
				.into(),
				buy(dpo, 1).into(),
				commit(dpo, seats).into(),
			];
			does(MALLORY, batch_all(attack));
			does(MALLORY, commit(between, Target::Class(large)));
			pass(GOLD.duration);
			does(MALLORY, first_ride(large).settle());
			for one in [between, dpo] {
				does(Dave, release_yield(one));
				does(Dave, release_withdraw(one));
			}
		});
		// The manager gets 100 for the early commit, a fee of a quarter of the 15,000 that arrive,
		// and its part of the other three quarters, which go by seats.
		let seats = |seats| seats * whole(11_250) / 100;
		let manager = whole(100) + whole(3_750) + seats(20) - base as i128;
		assert_eq!(gained, [manager, seats(30), seats(30)]);
	});
}

/// A manager puts a filled DPO of its own between the members and DPOs that fail, again and again.
/// Both DPOs have two second chances, so it takes nine failures instead of three until the members
/// get their money. Then they get all of it.
#[test]
fn a_manager_that_bounces_the_members_money_through_a_chain_only_delays_it() {
	run_in_every_token(|token| {
		let class = gold(token.clone(), 1);
		let seats = |dpo| seats_of(dpo, 30);
		let trap = || empty_pool(Target::Class(class));
		let between = |head| {
			let dpo = pool_of(MANAGER, seats(head), 15, RuleSet::V1);
			for (who, part) in [(MALLORY, 15), (ACCOMPLICE, 15), (RIDER, 15), (TEAM, 10)] {
				does(who, buy(dpo, part));
			}
			dpo
		};
		let back = gains(token.clone(), [Dave, Eve, CharlieStash], || {
			let mut head = trap();
			let mut middle = between(head);
			let dpo = full_pool(seats(middle), RuleSet::V1);
			for refund in 0..3 {
				does(MANAGER, commit(dpo, seats(middle)));
				for _ in 0..3 {
					does(MANAGER, commit(middle, seats(head)));
					pass(10 * DAY);
					does(MALLORY, Dpos::report_failed { dpo: head });
					let next = trap();
					does(MALLORY, release_withdraw(head));
					head = next;
				}
				assert_eq!(Dpo::state(middle), Some(State::Terminated));
				let next = between(head);
				does(MALLORY, release_withdraw(middle));
				middle = next;
				let state = if refund < 2 {
					State::Active
				} else {
					State::Terminated
				};
				assert_eq!(Dpo::state(dpo), Some(state));
			}
			does(MALLORY, release_withdraw(dpo));
		});
		assert_eq!(back, [0; 3]);
		assert_eq!(System::block_number(), 1 + 9 * 10 * DAY);
	});
}

/// A manager hides a class that yields one unit too little behind a DPO of its own, or a good class
/// behind a DPO with a tolerance of 100%. Seats count with the rates that their DPO's tolerance
/// leaves, so both are refused.
#[test]
fn a_manager_that_launders_bad_figures_through_its_own_dpo_is_refused() {
	run_in_every_token(|token| {
		let dpo = stranded(token.clone());
		let train = train(token);
		let bad = ClassTerms {
			yield_total: GOLD.yield_total - 1,
			..GOLD
		};
		let careless = RuleSet::Custom(Rules {
			tolerance: Part::one(),
			..Rules::V1
		});
		for (terms, rules) in [(bad, RuleSet::V1), (GOLD, careless)] {
			let own = pool_of(MANAGER, Target::Class(class(train, terms, 1)), 0, rules);
			let seats = commit(dpo, seats_of(own, 30));
			refused(MANAGER, seats, DpoError::YieldRateTooLow);
		}
		let honest = empty_pool(Target::Class(class(train, GOLD, 1)));
		does(MANAGER, commit(dpo, seats_of(honest, 30)));
	});
}

/// A member commits its DPO after the manager's time to seats of a DPO of the member's own, and
/// names a referrer there. It is refused. Without a referrer it is allowed, if the seats are as
/// good as was promised. That halves the manager's fee, and the member's DPO gets no referrer.
#[test]
fn a_member_that_commits_to_its_own_dpo_brings_it_no_referrer() {
	run_in_every_token(|token| {
		let dpo = stranded(token.clone());
		let own = pool_of(Dave, Target::Class(gold(token, 1)), 0, RuleSet::V1);
		let target = seats_of(own, 30);
		pass(7 * DAY + 1);
		let referrer = Some(MALLORY.into());
		let referred = Dpos::commit {
			dpo,
			target,
			referrer,
		};
		refused(Dave, referred, DpoError::ReferrerNotAllowed);
		does(Dave, commit(dpo, target));
		let member = Dpo::members(own, 0, 9).pop().expect("the only member");
		assert_eq!(member.referrers.external, None);
		let fee = Dpo::dpo(dpo).expect("open").fee;
		assert_eq!(fee, sp_runtime::Permill::from_percent(10));
	});
}
