//! Managers of DPOs, alone or in league with a train's owner.

use super::*;
use bullet_train_primitives::Part;
use pallet_dpo::Rules;

/// Founds a DPO whose target is itself: at that time there is no such DPO.
#[test]
fn a_manager_cannot_make_a_dpo_its_own_target() {
	run(|| {
		gold(SPAN, 1);
		let dpo = pallet_dpo::NextDpo::<Runtime>::get();
		let itself = Target::Dpo { dpo, seats: 30 };
		refused(
			MANAGER,
			found(itself, 0, RuleSet::V1),
			DpoError::NoSuchTarget,
		);
	});
}

/// Makes two DPOs members of each other, so that money goes round for ever: who is full sells no more.
#[test]
fn a_manager_cannot_close_a_circle_of_dpos() {
	run(|| {
		let class = gold(SPAN, 1);
		let head = new_pool(Target::Class(class), RuleSet::V1);
		let seats = Target::Dpo {
			dpo: head,
			seats: 30,
		};
		let member = full_pool(seats, RuleSet::V1);
		does(MANAGER, commit(member, seats));
		for (who, seats) in [(Dave, 15), (Eve, 15), (Ferdie, 15), (AliceStash, 10)] {
			does(who, buy(head, seats));
		}
		does(OWNER, Cabins::retire_class { class });
		for dpo in [member, head] {
			let back = Target::Dpo { dpo, seats: 30 };
			refused(MANAGER, commit(head, back), DpoError::TargetNotSelling);
		}
	});
}

/// Takes a cabin of an accomplice's instead of the target: refused while the target can be had, and when
/// it can't be had any more, whatever is worse than the tolerance is refused.
#[test]
fn a_manager_cannot_take_a_worse_target_with_the_members_money() {
	run(|| {
		let class = gold(SPAN, 1);
		let dpo = full_pool(Target::Class(class), RuleSet::V1);
		let theirs = train_of(ACCOMPLICE, SPAN);
		let offer = |terms| Target::Class(class_of(ACCOMPLICE, theirs, terms, 1));
		let error = DpoError::DefaultTargetAvailable;
		refused(MANAGER, commit(dpo, offer(GOLD)), error);
		does(OWNER, Cabins::retire_class { class });
		let ClassTerms {
			fare,
			yield_total,
			bonus,
			duration,
		} = GOLD;
		let worse = [
			(
				ClassTerms {
					yield_total: yield_total / 2,
					..GOLD
				},
				DpoError::YieldRateTooLow,
			),
			(ClassTerms { bonus: 0, ..GOLD }, DpoError::RewardRateTooLow),
			(
				ClassTerms {
					duration: 2 * duration,
					yield_total: 2 * yield_total,
					bonus: 2 * bonus,
					..GOLD
				},
				DpoError::DurationTooLong,
			),
			(
				ClassTerms {
					duration: duration / 2,
					..GOLD
				},
				DpoError::DurationTooShort,
			),
			(
				ClassTerms {
					fare: fare / 2,
					..GOLD
				},
				DpoError::CostTooLow,
			),
			(
				ClassTerms {
					fare: fare + 1,
					yield_total: yield_total + U,
					bonus: bonus + U,
					..GOLD
				},
				DpoError::CostExceedsDeposit,
			),
		];
		for (terms, error) in worse {
			let target = offer(terms);
			refused(MANAGER, commit(dpo, target), error);
		}
	});
}

/// Is the train's owner, too, retires the good class and takes a worse one in one batch: both are undone.
#[test]
fn a_manager_who_owns_the_train_cannot_swap_classes_in_one_batch() {
	run_in_every_token(|token| {
		let train = train_of(MANAGER, token);
		let good = class_of(MANAGER, train, GOLD, 1);
		let poor = class_of(MANAGER, train, ClassTerms { bonus: 0, ..GOLD }, 1);
		let dpo = full_pool(Target::Class(good), RuleSet::V1);
		let swap: [RuntimeCall; 2] = [
			Cabins::retire_class { class: good }.into(),
			commit(dpo, Target::Class(poor)).into(),
		];
		refused(MANAGER, batch_all(swap), DpoError::RewardRateTooLow);
		does(MANAGER, commit(dpo, Target::Class(good)));
	});
}

/// Takes a cabin that is sold in another token: refused.
#[test]
fn a_manager_cannot_take_a_target_in_another_token() {
	run(|| {
		let class = gold(SPAN, 1);
		let dpo = full_pool(Target::Class(class), RuleSet::V1);
		let target = Target::Class(gold(Token::Native, 1));
		refused(MANAGER, commit(dpo, target), DpoError::OtherToken);
	});
}

/// Raises its fee once seats are sold, by the call or by buying more seats: neither does.
#[test]
fn a_manager_cannot_raise_its_fee() {
	run(|| {
		let target = Target::Class(gold(SPAN, 1));
		let dpo = pallet_dpo::NextDpo::<Runtime>::get();
		does(MANAGER, found(target, 5, RuleSet::V1));
		does(Dave, buy(dpo, 15));
		let tenth = Part::from_percent(10);
		let raise = |fee| Dpos::lower_fee { dpo, fee };
		let more = Part::from_parts(100_001);
		refused(MANAGER, raise(more), DpoError::FeeNotLower);
		refused(MANAGER, raise(tenth), DpoError::FeeNotLower);
		does(MANAGER, buy(dpo, 10));
		assert_eq!(Dpo::dpo(dpo).expect("open").fee, tenth.into());
	});
}

/// Gives its DPO rules out of bounds: a fee cap above a quarter, a base fee above a twentieth, a termination
/// that ends the members' own time, a grace without end.
#[test]
fn a_manager_cannot_found_a_dpo_with_rules_out_of_bounds() {
	run(|| {
		let target = Target::Class(gold(SPAN, 1));
		let v1 = Rules::V1;
		let bad = [
			(
				Rules {
					fee_cap: Part::from_percent(26),
					..v1
				},
				DpoError::FeeCapOutOfBounds,
			),
			(
				Rules {
					base_fee: Part::from_percent(6),
					..v1
				},
				DpoError::BaseFeeOutOfBounds,
			),
			(
				Rules {
					terminate_days: v1.commit_grace_days,
					..v1
				},
				DpoError::TerminateDaysOutOfBounds,
			),
			(
				Rules {
					commit_grace_days: u16::MAX,
					..v1
				},
				DpoError::CommitGraceDaysOutOfBounds,
			),
			(
				Rules {
					yield_grace_days: u16::MAX,
					..v1
				},
				DpoError::YieldGraceDaysOutOfBounds,
			),
			(
				Rules {
					early_commit_fee: Some(Part::one()),
					..v1
				},
				DpoError::EarlyCommitFeeOutOfBounds,
			),
		];
		for (rules, error) in bad {
			refused(MANAGER, found(target, 0, RuleSet::Custom(rules)), error);
		}
	});
}

/// Does nothing at all, so that the members' money is stuck: they terminate the DPO and have it back, and the
/// manager has its own seats' part and its deposit, no more.
#[test]
fn a_manager_that_sleeps_cannot_keep_the_members_money() {
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

/// Releases the yield late through another account of its own that is no member: under V1 half of its fee is
/// the members' in any case.
#[test]
fn a_late_manager_cannot_keep_its_whole_fee_by_an_accomplice() {
	run_in_every_token(|token| {
		let (dpo, ride) = running(token.clone());
		pass(DAY);
		does(MANAGER, ride.withdraw());
		pass(5 * DAY + 1);
		let gained = gains(token, [MANAGER, Dave, ACCOMPLICE], || {
			does(
				ACCOMPLICE,
				Dpos::release_yield {
					dpo,
					recipients: Recipients::MOST,
				},
			);
		});
		// 2,000 of yield: a fee of 400, halved; 18 a seat.
		let member = whole(15 * 18);
		assert_eq!(gained, [whole(200) + member, member, 0]);
	});
}

/// Dies, by giving all its free money away, before its fee is released: all others are paid.
#[test]
fn a_manager_that_dies_cannot_block_a_release() {
	run_in_every_token(|token| {
		let dpo = arrived(token.clone());
		let all = liquid(token.clone(), MANAGER);
		send(token.clone(), MANAGER, MALLORY, all);
		let gained = gains(token, [Dave, CharlieStash], || {
			does(MALLORY, batch_all(releases(dpo)))
		});
		assert_eq!(gained, [whole(15 * 1_160), whole(10 * 1_160)]);
	});
}

/// Closes its DPO while something is in it, or while it still could have a target, to take what is left.
#[test]
fn a_manager_cannot_close_its_dpo_over_the_members_heads() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token.clone(), 1));
		let dpo = new_pool(target, RuleSet::V1);
		refused(
			MANAGER,
			Dpos::close { dpo, members: 100 },
			DpoError::NotOver,
		);
		for (who, seats) in MEMBERS {
			does(who, buy(dpo, seats));
		}
		refused(
			MANAGER,
			Dpos::close { dpo, members: 100 },
			DpoError::NotOver,
		);
		does(MANAGER, commit(dpo, target));
		refused(
			MANAGER,
			Dpos::close { dpo, members: 100 },
			DpoError::NotOver,
		);
		pass(30 * DAY + 1);
		refused(MANAGER, Dpos::terminate { dpo }, DpoError::NotActive);
	});
}

/// Commits a DPO into another of its own that then fails, again and again, so as never to give the money back:
/// after two refunds the third goes to the members.
#[test]
fn a_manager_cannot_bounce_the_members_money_for_ever() {
	run_in_every_token(|token| {
		let class = gold(token.clone(), 1);
		let seats = |dpo| Target::Dpo { dpo, seats: 30 };
		let trap = || empty_pool(Target::Class(class));
		let back = gains(token.clone(), [Dave, Eve, CharlieStash], || {
			let mut head = trap();
			let dpo = full_pool(seats(head), RuleSet::V1);
			for refund in 0..3 {
				does(MANAGER, commit(dpo, seats(head)));
				pass(10 * DAY);
				does(MALLORY, Dpos::report_failed { dpo: head });
				let next = trap();
				does(
					MALLORY,
					Dpos::release_withdraw {
						dpo: head,
						recipients: Recipients::MOST,
					},
				);
				let state = if refund < 2 {
					State::Active
				} else {
					State::Terminated
				};
				assert_eq!(Dpo::state(dpo), Some(state));
				head = next;
			}
			refused(MANAGER, commit(dpo, seats(head)), DpoError::NotActive);
			does(
				MALLORY,
				Dpos::release_withdraw {
					dpo,
					recipients: Recipients::MOST,
				},
			);
		});
		assert_eq!(back, [0; 3]);
	});
}
