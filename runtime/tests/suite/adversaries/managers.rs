//! Managers of DPOs, alone or together with a train's owner.

use super::*;
use bullet_train_primitives::Part;
use pallet_dpo::Rules;

/// A manager founds a DPO whose target is the DPO itself, or the one after it. It is refused,
/// because no such DPO exists at that time.
#[test]
fn a_manager_that_makes_a_dpo_its_own_target_is_refused() {
	run_in_every_token(|token| {
		gold(token, 1);
		let next = pallet_dpo::NextDpo::<Runtime>::get();
		for dpo in [next, next + 1] {
			let itself = found(seats_of(dpo, 30), 0, RuleSet::V1);
			refused(MANAGER, itself, DpoError::NoSuchTarget);
		}
	});
}

/// A manager makes two DPOs members of each other, so that money goes round for ever. It is
/// refused, because a full DPO sells no more seats.
#[test]
fn a_manager_that_closes_a_circle_of_dpos_is_refused() {
	run(|| {
		let class = gold(SPAN, 1);
		let head = new_pool(Target::Class(class), RuleSet::V1);
		let seats = seats_of(head, 30);
		let member = full_pool(seats, RuleSet::V1);
		does(MANAGER, commit(member, seats));
		for (who, seats) in [(Dave, 15), (Eve, 15), (Ferdie, 15), (AliceStash, 10)] {
			does(who, buy(head, seats));
		}
		does(OWNER, Cabins::retire_class { class });
		for dpo in [member, head] {
			let back = seats_of(dpo, 30);
			refused(MANAGER, commit(head, back), DpoError::TargetNotSelling);
		}
	});
}

/// A manager commits its DPO to an accomplice's cabin instead of its target. It is refused while
/// the target is available. When the target is retired or sold out, everything worse than the
/// tolerance is refused, also if more bonus makes up for less yield or the other way round. So is a
/// worthless cabin, whoever commits and however late. From the boarding deadline on nothing is
/// committed. The members get their money back.
#[test]
fn a_manager_that_takes_a_worse_target_is_refused() {
	for sold_out in [false, true] {
		run_in_every_token(|token| {
			let class = gold(token.clone(), 1);
			let theirs = train_of(ACCOMPLICE, token.clone());
			let back = gains(token.clone(), CREW, || {
				let dpo = full_pool(Target::Class(class), RuleSet::V1);
				let takes = |terms, error: DpoError| {
					let target = Target::Class(class_of(ACCOMPLICE, theirs, terms, 1));
					refused(MANAGER, commit(dpo, target), error);
					target
				};
				takes(GOLD, DpoError::DefaultTargetAvailable);
				if sold_out {
					board(MALLORY, class);
				} else {
					does(OWNER, Cabins::retire_class { class });
				}
				let ClassTerms {
					fare,
					yield_total,
					bonus,
					duration,
				} = GOLD;
				let half = ClassTerms {
					yield_total: yield_total / 2,
					..GOLD
				};
				takes(half, DpoError::YieldRateTooLow);
				let more_bonus = ClassTerms {
					bonus: bonus + yield_total / 2,
					..half
				};
				takes(more_bonus, DpoError::YieldRateTooLow);
				let no_bonus = ClassTerms { bonus: 0, ..GOLD };
				takes(no_bonus, DpoError::BonusRateTooLow);
				let more_yield = ClassTerms {
					yield_total: yield_total + bonus,
					..no_bonus
				};
				takes(more_yield, DpoError::BonusRateTooLow);
				let long = ClassTerms {
					duration: 2 * duration,
					yield_total: 2 * yield_total,
					bonus: 2 * bonus,
					..GOLD
				};
				takes(long, DpoError::DurationTooLong);
				let short = ClassTerms {
					duration: duration / 2,
					..GOLD
				};
				takes(short, DpoError::DurationTooShort);
				let cheap = ClassTerms {
					fare: fare / 2,
					..GOLD
				};
				takes(cheap, DpoError::CostTooLow);
				let expensive = ClassTerms {
					fare: fare + 1,
					yield_total: yield_total + U,
					bonus: bonus + U,
					..GOLD
				};
				takes(expensive, DpoError::CostExceedsDeposit);
				let worthless = ClassTerms {
					yield_total: 0,
					..no_bonus
				};
				let target = takes(worthless, DpoError::YieldRateTooLow);
				let later = [
					(8, DpoError::YieldRateTooLow),
					(16, DpoError::YieldRateTooLow),
					(1, DpoError::DeadlinePassed),
				];
				for (days, error) in later {
					pass(days * DAY);
					let error = sp_runtime::DispatchError::from(error);
					for who in [MANAGER, Dave] {
						refused(who, commit(dpo, target), error);
					}
				}
				assert_eq!(System::block_number(), deadline_of(dpo));
				wind_up(dpo);
			});
			assert_eq!(back, [0; 7]);
		});
	}
}

/// A manager that also owns the train retires the good class and takes a worse one in one batch.
/// The commitment fails, so both are undone.
#[test]
fn a_manager_that_swaps_its_own_classes_in_one_batch_is_refused() {
	run_in_every_token(|token| {
		let train = train_of(MANAGER, token);
		let good = class_of(MANAGER, train, GOLD, 1);
		let poor = class_of(MANAGER, train, ClassTerms { bonus: 0, ..GOLD }, 1);
		let dpo = full_pool(Target::Class(good), RuleSet::V1);
		let swap: [RuntimeCall; 2] = [
			Cabins::retire_class { class: good }.into(),
			commit(dpo, Target::Class(poor)).into(),
		];
		refused(MANAGER, batch_all(swap), DpoError::BonusRateTooLow);
		does(MANAGER, commit(dpo, Target::Class(good)));
	});
}

/// A manager commits its DPO to a cabin that is sold in another token. It is refused.
#[test]
fn a_manager_that_takes_a_target_in_another_token_is_refused() {
	run(|| {
		let class = gold(SPAN, 1);
		let dpo = full_pool(Target::Class(class), RuleSet::V1);
		let target = Target::Class(gold(Token::Native, 1));
		refused(MANAGER, commit(dpo, target), DpoError::OtherToken);
	});
}

/// A manager raises its fee once seats are sold and when the DPO rides, by the call or by buying
/// more seats. The call is refused, and more seats don't raise the fee.
#[test]
fn a_manager_that_raises_its_fee_is_refused() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token, 1));
		let (dpo, other) = (pool_of(MANAGER, target, 5, RuleSet::V1), empty_pool(target));
		let tenth = Part::from_percent(10);
		let raises = || {
			for fee in [tenth, Part::from_parts(100_001), Part::one()] {
				refused(MANAGER, Dpos::lower_fee { dpo, fee }, DpoError::FeeNotLower);
			}
		};
		does(Dave, buy(dpo, 15));
		raises();
		does(MANAGER, buy(dpo, 10));
		fill(dpo);
		does(MANAGER, commit(dpo, target));
		raises();
		does(MANAGER, buy(other, 15));
		let fees = [dpo, other].map(|dpo| Dpo::dpo(dpo).expect("open").fee);
		assert_eq!(
			fees,
			[tenth, Part::from_percent(5)].map(sp_runtime::Permill::from)
		);
	});
}

/// A manager founds a DPO with rules out of bounds: a fee cap above 25%, a base fee above 5%, a
/// time until termination that isn't longer than the time to commit, a time to commit or to release
/// that never ends, an early commitment at the price of the whole cost. Each is refused.
#[test]
fn a_manager_that_founds_a_dpo_with_rules_out_of_bounds_is_refused() {
	run(|| {
		let target = Target::Class(gold(SPAN, 1));
		type Change = fn(&mut Rules);
		let bad: [(Change, DpoError); 6] = [
			(
				|rules| rules.fee_cap = Part::from_percent(26),
				DpoError::FeeCapOutOfBounds,
			),
			(
				|rules| rules.base_fee = Part::from_percent(6),
				DpoError::BaseFeeOutOfBounds,
			),
			(
				|rules| rules.terminate_days = rules.commit_grace_days,
				DpoError::TerminateDaysOutOfBounds,
			),
			(
				|rules| rules.commit_grace_days = u16::MAX,
				DpoError::CommitGraceDaysOutOfBounds,
			),
			(
				|rules| rules.yield_grace_days = u16::MAX,
				DpoError::YieldGraceDaysOutOfBounds,
			),
			(
				|rules| rules.early_commit_fee = Some(Part::one()),
				DpoError::EarlyCommitFeeOutOfBounds,
			),
		];
		for (change, error) in bad {
			let mut rules = Rules::V1;
			change(&mut rules);
			refused(MANAGER, found(target, 0, RuleSet::Custom(rules)), error);
		}
	});
}

/// A manager does nothing at all, so that the members' money is stuck. The members terminate the
/// DPO and get their money back. The manager gets the price of its own seats and its deposit, and
/// no more.
#[test]
fn a_manager_that_sleeps_keeps_nothing_of_the_members() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token.clone(), 1));
		let back = gains(token.clone(), CREW, || {
			let dpo = full_pool(target, RuleSet::V1);
			pass(15 * DAY + 1);
			wind_up(dpo);
		});
		assert_eq!(back, [0; 7]);
	});
}

/// The manager of a DPO Member commits it and goes away, and so does the manager of the other DPO.
/// When that DPO has failed, the members of the DPO Member get their money back by steps that
/// others can take.
#[test]
fn a_manager_of_a_dpo_member_that_sleeps_keeps_nothing_of_its_members() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token.clone(), 1));
		let head = pool_of(ACCOMPLICE, target, 0, RuleSet::V1);
		let back = gains(token, CREW, || {
			let dpo = full_pool(seats_of(head, 30), RuleSet::V1);
			does(MANAGER, commit(dpo, seats_of(head, 30)));
			pass(10 * DAY);
			does(MALLORY, Dpos::report_failed { dpo: head });
			does(MALLORY, release_withdraw(head));
			does(MALLORY, close(head));
			pass(15 * DAY + 1);
			wind_up(dpo);
		});
		assert_eq!(back, [0; 7]);
	});
}

/// The manager of a DPO Member tries to harm the DPO that the DPO Member belongs to: it commits
/// that DPO in its manager's time, lowers its fee, buys seats when it is full, terminates it or
/// closes it. It also commits the DPO Member again. Every call is refused.
#[test]
fn a_manager_of_a_dpo_member_that_turns_against_the_dpo_is_refused() {
	run_in_every_token(|token| {
		let (head, dpo) = head_and_member(token, 0);
		does(ACCOMPLICE, commit(dpo, seats_of(head, 30)));
		fill(head);
		let target = Dpo::dpo(head).expect("open").default_target;
		let fee = Part::zero();
		let attempts = [
			(commit(head, target), DpoError::ManagersGrace),
			(Dpos::lower_fee { dpo: head, fee }, DpoError::NotManager),
			(buy(head, 1), DpoError::NotSelling),
			(Dpos::terminate { dpo: head }, DpoError::TooEarlyToTerminate),
			(close(head), DpoError::NotOver),
			(commit(dpo, target), DpoError::NotActive),
		];
		for (attempt, error) in attempts {
			refused(ACCOMPLICE, attempt, error);
		}
	});
}

/// A late manager releases the yield itself, or has it released by a member or by an outside
/// account of its own, which can no longer join. In every case half of its fee goes to others, as
/// the preset says: to the members, to the member that releases, or to the treasury.
#[test]
fn a_late_manager_that_has_another_release_loses_half_of_its_fee() {
	let presets = [
		(RuleSet::V1, 15),
		(RuleSet::Gt01Draft, 10),
		(RuleSet::EarlyDraft, 20),
	];
	for (rules, seats) in presets {
		for caller in [MANAGER, Dave, MALLORY] {
			run_in_every_token(|token| {
				let class = gold(token.clone(), 1);
				let dpo = full_pool(Target::Class(class), rules);
				does(MANAGER, commit(dpo, Target::Class(class)));
				pass(DAY);
				does(MANAGER, first_ride(class).withdraw());
				pass(7 * DAY + 1);
				refused(MALLORY, buy(dpo, 1), DpoError::NotSelling);
				let gained = gains(token, [MANAGER, Dave, MALLORY], || {
					does(caller, release_yield(dpo));
				});
				// The fee is 400 of the 2,000, halved. A seat gets 16, or 18 if the other half goes
				// to the members.
				let to_members = matches!(rules, RuleSet::V1) || caller == MANAGER;
				let (seat, cut) = match (to_members, caller) {
					(true, _) => (18, 0),
					(false, Dave) => (16, 200),
					(false, _) => (16, 0),
				};
				let dave = whole(seats * seat + cut);
				assert_eq!(gained, [whole(200 + 15 * seat), dave, 0]);
			});
		}
	}
}

/// A manager gives all its free money away before its fee is released. All others are paid, and its
/// deposit stays on hold.
#[test]
fn a_manager_that_gives_all_away_blocks_nobody() {
	run_in_every_token(|token| {
		let dpo = arrived(token.clone());
		let deposit = || held(Token::Native, pallet_dpo::HoldReason::DpoDeposit, MANAGER);
		let before = deposit();
		let all = liquid(token.clone(), MANAGER);
		send(token.clone(), MANAGER, MALLORY, all);
		let gained = gains(token, [Dave, CharlieStash], || {
			does(MALLORY, batch_all(releases(dpo)))
		});
		assert_eq!(gained, [whole(15 * 1_160), whole(10 * 1_160)]);
		assert_eq!(deposit(), before);
	});
}

/// A manager closes its DPO, or has somebody else close it, to take the money in it, while the DPO
/// sells seats, may still take a target, rides or has something left to release. It is refused. A
/// riding DPO can't be terminated either.
#[test]
fn a_manager_that_closes_a_dpo_before_its_end_is_refused() {
	type Release = fn(u32) -> Dpos<Runtime>;
	let orders: [[Release; 3]; 2] = [
		[release_withdraw, release_bonus, release_yield],
		[release_bonus, release_yield, release_withdraw],
	];
	for order in orders {
		run_in_every_token(|token| {
			let class = gold(token, 1);
			let dpo = new_pool(Target::Class(class), RuleSet::V1);
			let refused_to_all = |call: Dpos<Runtime>, error: DpoError| {
				let error = sp_runtime::DispatchError::from(error);
				for who in [MANAGER, Dave, MALLORY] {
					refused(who, call.clone(), error);
				}
			};
			refused_to_all(close(dpo), DpoError::NotOver);
			fill(dpo);
			refused_to_all(close(dpo), DpoError::NotOver);
			does(MANAGER, commit(dpo, Target::Class(class)));
			refused_to_all(close(dpo), DpoError::NotOver);
			pass(30 * DAY + 1);
			refused_to_all(Dpos::terminate { dpo }, DpoError::NotActive);
			refused_to_all(close(dpo), DpoError::NotOver);
			does(MANAGER, first_ride(class).settle());
			for release in order {
				refused_to_all(close(dpo), DpoError::StillToRelease);
				does(MALLORY, release(dpo));
			}
			does(MALLORY, close(dpo));
		});
	}
}

/// A manager commits its DPO to another of its own that then fails, again and again, so as never to
/// give the money back. It can do so until the boarding deadline that the members saw when they
/// bought their seats. From then on nothing is committed, and a stranger has all their money paid
/// back.
#[test]
fn a_manager_that_bounces_the_members_money_gives_it_back_at_the_deadline() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token.clone(), 1));
		let back = gains(token, CREW, || {
			let bait = empty_pool(target);
			let dpo = full_pool(seats_of(bait, 30), RuleSet::V1);
			let deadline = deadline_of(dpo);
			does(MANAGER, close(bait));
			let mut bounces = 0;
			let last = loop {
				let trap = pool_for(DAY, target, 0, RuleSet::Custom(SNARE));
				if deadline_of(trap) > deadline {
					break trap;
				}
				does(MANAGER, commit(dpo, seats_of(trap, 30)));
				pass(DAY);
				does(MALLORY, Dpos::report_failed { dpo: trap });
				does(MALLORY, release_withdraw(trap));
				does(MALLORY, close(trap));
				assert_eq!(Dpo::state(dpo), Some(State::Active));
				bounces += 1;
			};
			assert_eq!(bounces, 30);
			let too_late = commit(dpo, seats_of(last, 30));
			refused(MANAGER, too_late, DpoError::DeadlineTooLate);
			does(MANAGER, close(last));
			System::set_block_number(deadline - 1);
			let terminate = Dpos::terminate { dpo };
			let error = DpoError::TooEarlyToTerminate;
			refused(MALLORY, terminate.clone(), error);
			pass(1);
			refused(MANAGER, commit(dpo, target), DpoError::DeadlinePassed);
			does(MALLORY, terminate);
			does(MALLORY, release_withdraw(dpo));
			does(MALLORY, close(dpo));
		});
		assert_eq!(back, [0; 7]);
	});
}
