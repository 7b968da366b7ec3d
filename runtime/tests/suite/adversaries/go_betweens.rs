//! DPOs that somebody puts between a DPO and its target, once the target is no longer available.
//! The rulebook allows it, but it counts all their fees and what they guarantee. So at least the
//! part of the promised rates arrives that the DPO's own tolerance leaves. At the boarding deadline
//! that the members saw when they bought their seats, all their money is aboard a cabin or on its
//! way back.

use super::*;
use bullet_train_primitives::{ClassId, DpoId, Part};
use pallet_dpo::Rules;

/// The terms of a cabin with this percentage of gold's figures, and so with the same rates.
fn part_of_gold(percent: Balance) -> ClassTerms {
	ClassTerms {
		fare: GOLD.fare / 100 * percent,
		yield_total: GOLD.yield_total / 100 * percent,
		bonus: GOLD.bonus / 100 * percent,
		..GOLD
	}
}

/// The rules of a go-between: the highest fee cap, no tolerance, and up to half of its seats for a
/// DPO Member.
const BETWEEN: RuleSet = RuleSet::Custom(Rules {
	manager_cap: 30,
	base_fee: Rules::V1.base_fee,
	fee_cap: Part::from_percent(25),
	..SNARE
});

/// Founds a go-between. Its founder has this number of seats, which raise its fee from 5% by 1%
/// each. Half of the seats are left, and accomplices have the others.
fn go_between(founder: Person, target: Target, seats: u8) -> DpoId {
	let dpo = pool_of(founder, target, seats, BETWEEN);
	does(ACCOMPLICE, buy(dpo, 30));
	does(RIDER, buy(dpo, 20 - seats));
	dpo
}

/// Founds a DPO for a class, and this number of DPOs between it and a DPO that buys 50 seats of the
/// last one. They sell seats for this number of blocks. Returns them, the head first.
fn snares(blocks: BlockNumber, class: ClassId, links: u32) -> Vec<DpoId> {
	let rules = RuleSet::Custom(SNARE);
	let mut above = pool_for(blocks, Target::Class(class), 0, rules);
	let mut snares = vec![above];
	for _ in 0..links {
		above = pool_for(blocks, seats_of(above, 50), 0, rules);
		snares.push(above);
	}
	snares
}

/// Returns a full DPO of the manager's whose target, a cabin of a class with these terms, has been
/// retired.
fn stranded(token: Token, terms: ClassTerms) -> DpoId {
	let class = class(train(token), terms, 1);
	let dpo = full_pool(Target::Class(class), RuleSet::V1);
	does(OWNER, Cabins::retire_class { class });
	dpo
}

/// A manager has the target of its full DPO sold out, takes seats of another DPO of its own
/// instead, and commits that one to a cabin. The tolerance counts the second DPO's fee: with 25% or
/// 21% its seats are refused. With 20% they qualify, and four fifths of the promised yield arrive.
/// The members get all their money back.
#[test]
fn a_manager_that_puts_its_own_dpo_in_between_leaves_four_fifths() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		let (small, large) = (class(train, GOLD, 1), class(train, part_of_gold(200), 1));
		let target = Target::Class(large);
		let gained = gains(token, [Dave, CharlieStash], || {
			let dpo = full_pool(Target::Class(small), RuleSet::V1);
			board(ACCOMPLICE, small);
			for seats in [20, 16] {
				let greedy = seats_of(pool_of(MANAGER, target, seats, BETWEEN), 50);
				refused(MANAGER, commit(dpo, greedy), DpoError::YieldRateTooLow);
			}
			let between = go_between(MANAGER, target, 15);
			does(MANAGER, commit(dpo, seats_of(between, 50)));
			does(MANAGER, commit(between, target));
			pass(GOLD.duration);
			does(MANAGER, first_ride(large).settle());
			for one in [between, dpo] {
				does(MANAGER, release_yield(one));
				does(MANAGER, release_withdraw(one));
			}
		});
		// 16,000 arrive instead of 20,000, and the members get four fifths of that.
		assert_eq!(gained, [whole(15 * 128), whole(10 * 128)]);
	});
}

/// A manager puts two DPOs of its own in between. Both fees count: with 11% each the seats are
/// refused. With 10% each they qualify, and 81% of the promised yield arrive. The members get all
/// their money back.
#[test]
fn a_manager_that_puts_two_dpos_in_between_leaves_four_fifths() {
	run_in_every_token(|token| {
		let large = gold(token.clone(), 1);
		let target = Target::Class(large);
		let gained = gains(token.clone(), [Dave, CharlieStash], || {
			let dpo = stranded(token, part_of_gold(25));
			let upper = pool_of(MANAGER, target, 6, BETWEEN);
			let lower = pool_of(MANAGER, seats_of(upper, 50), 6, BETWEEN);
			let greedy = commit(dpo, seats_of(lower, 50));
			refused(MANAGER, greedy, DpoError::YieldRateTooLow);
			let upper = go_between(MANAGER, target, 5);
			let lower = go_between(MANAGER, seats_of(upper, 50), 5);
			does(MANAGER, commit(dpo, seats_of(lower, 50)));
			does(MANAGER, commit(lower, seats_of(upper, 50)));
			does(MANAGER, commit(upper, target));
			pass(GOLD.duration);
			does(MANAGER, first_ride(large).settle());
			for one in [upper, lower, dpo] {
				does(MANAGER, release_yield(one));
				does(MANAGER, release_withdraw(one));
			}
		});
		// After the fees, half of 18,000 and half of 8,100 go down the chain. So 4,050 arrive
		// instead of 5,000, and the members get four fifths of that.
		assert_eq!(gained, [whole(15 * 3_240 / 100), whole(10 * 3_240 / 100)]);
	});
}

/// The managers of a chain of three V1 DPOs use their tolerance at every link: the Default Target
/// of each is gone, and each takes the worst target that it may. Anything worse is refused. The
/// tolerances don't multiply: four fifths of the promised yield arrive in the third DPO.
#[test]
fn managers_that_each_use_their_tolerance_leave_four_fifths() {
	run_in_every_token(|token| {
		let train = train(token);
		let good = class(train, GOLD, 1);
		let head = || empty_pool(Target::Class(good));
		let seats = |dpo| seats_of(dpo, 30);

		let bait = empty_pool(seats(head()));
		let third = empty_pool(seats(bait));
		fill(third);
		does(MANAGER, close(bait));
		let bait = head();
		let greedy = seats(pool_of(MANAGER, seats(bait), 1, RuleSet::V1));
		refused(MANAGER, commit(third, greedy), DpoError::YieldRateTooLow);
		let second = empty_pool(seats(bait));
		does(MANAGER, commit(third, seats(second)));

		fill(second);
		does(MANAGER, close(bait));
		let first = head();
		does(MANAGER, commit(second, seats(first)));

		fill(first);
		does(OWNER, Cabins::retire_class { class: good });
		let worst = ClassTerms {
			yield_total: GOLD.yield_total * 4 / 5,
			bonus: GOLD.bonus * 4 / 5,
			..GOLD
		};
		let worse = ClassTerms {
			yield_total: worst.yield_total - 1,
			..worst
		};
		let worse = Target::Class(class(train, worse, 1));
		refused(MANAGER, commit(first, worse), DpoError::YieldRateTooLow);
		let worst = class(train, worst, 1);
		does(MANAGER, commit(first, Target::Class(worst)));

		pass(GOLD.duration);
		does(MANAGER, first_ride(worst).settle());
		for one in [first, second] {
			does(MANAGER, release_yield(one));
		}
		// Of a yield of 20,000 two fees of 5% leave 95% each, and 30 seats get 30% of that each:
		// 1,624.5. Of 16,000 they get 1,299.6.
		let arrived = Dpo::dpo(third).expect("open").accounts.yields;
		assert_eq!(arrived * 10, 12_996 * U);
	});
}

/// A manager uses as little of the members' money as it may: at two links in a row it takes a
/// target for four fifths of the promised cost. The rates of what is aboard are as promised, and
/// what isn't aboard is paid back at once.
#[test]
fn a_manager_that_uses_little_of_the_money_gives_the_rest_back_at_once() {
	run_in_every_token(|token| {
		let thrifty = RuleSet::Custom(Rules {
			tolerance: Part::from_percent(20),
			..SNARE
		});
		let train = train(token.clone());
		let promised = class(train, part_of_gold(50), 1);
		let dpo = stranded(token.clone(), part_of_gold(25));
		let between = pool_of(MANAGER, Target::Class(promised), 0, thrifty);
		let too_few = commit(dpo, seats_of(between, 39));
		refused(MANAGER, too_few, DpoError::CostTooLow);
		does(MANAGER, commit(dpo, seats_of(between, 40)));
		does(MALLORY, buy(between, 30));
		does(ACCOMPLICE, buy(between, 30));
		does(OWNER, Cabins::retire_class { class: promised });
		let too_small = Target::Class(class(train, part_of_gold(39), 1));
		refused(MANAGER, commit(between, too_small), DpoError::CostTooLow);
		let small = class(train, part_of_gold(40), 1);
		does(MANAGER, commit(between, Target::Class(small)));
		// Dave paid 250 for each of its 15 seats. 50 aren't used by its DPO, and 40 by the other.
		let back = gains(token.clone(), [Dave], || {
			does(RIDER, release_withdraw(between));
			does(RIDER, release_withdraw(dpo));
		});
		assert_eq!(back, [whole(15 * 90)]);
		pass(GOLD.duration);
		does(MANAGER, first_ride(small).settle());
		let gained = gains(token, [Dave], || {
			for one in [between, dpo] {
				does(RIDER, release_yield(one));
				does(RIDER, release_withdraw(one));
			}
		});
		// 160 of the 250 were aboard and earned a fifth, of which the fee is a fifth.
		assert_eq!(gained, [whole(15 * 160) + whole(15 * 32) * 4 / 5]);
	});
}

/// The rules of a DPO let members commit early for 0.1% of the cost. In one transaction, so that
/// the manager can't be faster, somebody sells out the target, buys the last seat and commits the
/// DPO to one of its own. With a fee of 25% that is refused. With a fee of 10%, which is the
/// tolerance, it pays the manager the 0.1%, and nine tenths of the promised yield arrive.
#[test]
fn a_member_that_commits_at_once_pays_the_manager_for_it() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		let (small, large) = (class(train, GOLD, 1), class(train, part_of_gold(200), 1));
		let target = Target::Class(large);
		let rules = RuleSet::Custom(Rules {
			user_cap: 30,
			..Rules::GT01_DRAFT
		});
		let dpo = pallet_dpo::NextDpo::<Runtime>::get();
		let base = minimum(token.clone()) + 1;
		let attack = |between| {
			let sell_out = Cabins::board {
				class: small,
				train: None,
				highest_fare: None,
			};
			let calls: [RuntimeCall; 3] = [
				sell_out.into(),
				buy(dpo, 1).into(),
				commit(dpo, seats_of(between, 50)).into(),
			];
			batch_all(calls)
		};
		let gained = gains(token, [MANAGER, Dave, Eve], || {
			does(MANAGER, found(Target::Class(small), 20, rules));
			for (who, seats) in [(Dave, 30), (Eve, 30), (Ferdie, 19)] {
				does(who, buy(dpo, seats));
			}
			let greedy = attack(pool_of(MALLORY, target, 20, BETWEEN));
			refused(MALLORY, greedy, DpoError::YieldRateTooLow);
			let between = go_between(MALLORY, target, 5);
			does(MALLORY, attack(between));
			does(MALLORY, commit(between, target));
			pass(GOLD.duration);
			does(MALLORY, first_ride(large).settle());
			for one in [between, dpo] {
				does(Dave, release_yield(one));
				does(Dave, release_withdraw(one));
			}
		});
		// The manager gets 100 for the early commit, a fee of a quarter of the 18,000 that arrive,
		// and its part of the other three quarters, which go by seats.
		let seats = |seats| seats * whole(13_500) / 100;
		let manager = whole(100) + whole(4_500) + seats(20) - base as i128;
		assert_eq!(gained, [manager, seats(30), seats(30)]);
	});
}

/// A manager puts one, two or five filled DPOs of its own between the members and a DPO that fails
/// or never takes a target. It does so as late as it can: a block later nothing qualifies. In the
/// block of the boarding deadline that the members saw when they bought their seats, a stranger has
/// all their money paid back, link by link.
#[test]
fn a_manager_that_bounces_the_members_money_through_a_chain_gives_it_back_at_the_deadline() {
	for (links, is_filled) in [(1, false), (1, true), (2, false), (5, true)] {
		run_in_every_token(|token| {
			// Each DPO costs twice as much as its 50 seats that the next one buys.
			let terms = part_of_gold(Balance::pow(2, links + 1));
			let class = class(train(token.clone()), terms, 1);
			let back = gains(token.clone(), [Dave, Eve, CharlieStash], || {
				let dpo = stranded(token, part_of_gold(1));
				let deadline = deadline_of(dpo);
				System::set_block_number(deadline - 1 - (2 + links) * DAY);
				let late = snares(2, class, links);
				let last = late[late.len() - 1];
				assert_eq!(deadline_of(last), deadline + 1);
				let too_late = commit(dpo, seats_of(last, 50));
				refused(MANAGER, too_late, DpoError::DeadlineTooLate);

				let chain = snares(1, class, links);
				let mut member = dpo;
				for (link, one) in chain.iter().enumerate().rev() {
					does(MANAGER, commit(member, seats_of(*one, 50)));
					if link > 0 || is_filled {
						does(MALLORY, buy(*one, 30));
						does(ACCOMPLICE, buy(*one, 20));
					}
					member = *one;
				}
				System::set_block_number(deadline);
				let head = chain[0];
				let end: RuntimeCall = if is_filled {
					Dpos::terminate { dpo: head }.into()
				} else {
					Dpos::report_failed { dpo: head }.into()
				};
				does(RIDER, end);
				for one in chain.into_iter().chain([dpo]) {
					does(RIDER, release_withdraw(one));
				}
				assert_eq!(Dpo::state(dpo), Some(State::Terminated));
				assert_eq!(System::block_number(), deadline);
			});
			assert_eq!(back, [0; 3]);
		});
	}
}

/// A manager hides a class behind a DPO of its own that uses all of the tolerance. The class yields
/// one unit too little, its bonus is one unit too small, or its rides are a block too short. Or the
/// manager hides a good class behind a DPO that takes a fee as well, or guarantees nothing. Seats
/// count with what their DPO guarantees after its fee, so all are refused.
#[test]
fn a_manager_that_launders_bad_figures_through_its_own_dpo_is_refused() {
	run_in_every_token(|token| {
		let dpo = stranded(token.clone(), part_of_gold(30));
		let train = train(token);
		let less_yield = ClassTerms {
			yield_total: GOLD.yield_total - 1,
			..GOLD
		};
		let less_bonus = ClassTerms {
			bonus: GOLD.bonus - 1,
			..GOLD
		};
		let shorter = ClassTerms {
			duration: GOLD.duration - 1,
			..GOLD
		};
		let free = Rules {
			base_fee: Part::zero(),
			..Rules::V1
		};
		let careless = Rules {
			tolerance: Part::one(),
			..free
		};
		let seats = |terms, rules| {
			let target = Target::Class(class(train, terms, 1));
			seats_of(pool_of(MANAGER, target, 0, RuleSet::Custom(rules)), 30)
		};
		let bad = [
			(less_yield, free, DpoError::YieldRateTooLow),
			(less_bonus, free, DpoError::BonusRateTooLow),
			(shorter, free, DpoError::DurationTooShort),
			(GOLD, Rules::V1, DpoError::YieldRateTooLow),
			(GOLD, careless, DpoError::YieldRateTooLow),
		];
		for (terms, rules, error) in bad {
			refused(MANAGER, commit(dpo, seats(terms, rules)), error);
		}
		does(MANAGER, commit(dpo, seats(GOLD, free)));
	});
}

/// A manager founds a DPO for seats of a bait: a DPO of its own with a tolerance of 100%. When it
/// has closed the bait, it commits to a cabin that earns nothing for a year. It is refused, because
/// the members were promised what the bait's class earns. They get their money back. The DPO has
/// shown all along that it guarantees nothing to other DPOs. Nobody but the manager could close the
/// bait.
#[test]
fn a_manager_that_baits_with_a_careless_dpo_is_refused() {
	run_in_every_token(|token| {
		let careless = RuleSet::Custom(Rules {
			tolerance: Part::one(),
			..Rules::V1
		});
		let worthless = ClassTerms {
			yield_total: 0,
			bonus: 0,
			duration: 366 * DAY,
			..part_of_gold(30)
		};
		let train = train(token.clone());
		let (good, worthless) = (class(train, GOLD, 1), class(train, worthless, 1));
		let back = gains(token, CREW, || {
			let bait = pool_of(MANAGER, Target::Class(good), 0, careless);
			let dpo = full_pool(seats_of(bait, 30), RuleSet::V1);
			let guarantee = Dpo::dpo(dpo).expect("open").guarantee;
			assert_eq!(guarantee, sp_runtime::Permill::zero());
			refused(MALLORY, close(bait), DpoError::NotExpired);
			does(MANAGER, close(bait));
			let nothing = commit(dpo, Target::Class(worthless));
			refused(MANAGER, nothing, DpoError::YieldRateTooLow);
			pass(15 * DAY + 1);
			wind_up(dpo);
		});
		assert_eq!(back, [0; 7]);
	});
}

/// A member commits its DPO after the manager's time to seats of a DPO of the member's own, and
/// names a referrer there. It is refused. Without a referrer it is allowed, if the seats are as
/// good as was promised. That halves the manager's fee, and the member's DPO gets no referrer.
#[test]
fn a_member_that_commits_to_its_own_dpo_brings_it_no_referrer() {
	run_in_every_token(|token| {
		let dpo = stranded(token.clone(), part_of_gold(30));
		let own = pool_of(Dave, Target::Class(gold(token, 1)), 0, BETWEEN);
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
