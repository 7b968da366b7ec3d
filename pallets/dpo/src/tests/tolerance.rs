//! Tolerance (Rulebook 3.12): commits to other targets at each limit, and just beyond it.

mod chains;
mod fees;
mod random;
mod seats;

use super::{
	committing::{fail, full_pool, refunded_short, retire, small},
	*,
};

const V1: RuleSet = RuleSet::V1;
/// The early draft, with a tolerance of 10%.
const DRAFT: RuleSet = RuleSet::EarlyDraft;

/// Returns V1's rules with another tolerance, in millionths.
pub(super) fn tolerating(parts: u32) -> RuleSet {
	RuleSet::Custom(Rules {
		tolerance: Part::from_parts(parts),
		..Rules::V1
	})
}

/// Creates a full DPO whose Default Target, a class with these terms, is no longer available.
fn stranded(token: &Token, promised: ClassTerms, rules: RuleSet) -> DpoId {
	let class = class_of(token, promised, 1);
	let (dpo, _) = full_pool(Target::Class(class), rules);
	retire(class);
	dpo
}

/// Creates a DPO of Bob's with these rules that sells seats for a class with these terms. He has
/// none of them, so his fee is 5%.
fn selling(token: &Token, terms: ClassTerms, rules: RuleSet) -> DpoId {
	let target = Target::Class(class_of(token, terms, 1));
	let rules = Some(rules);
	create_as(
		bob(),
		target,
		Founding {
			rules,
			..Default::default()
		},
	)
}

/// Checks that the DPO can't take a class with these terms, and fails with this error.
fn assert_refuses(dpo: DpoId, terms: ClassTerms, error: Error<Test>) {
	let class = class_of(&view(dpo).token, terms, 1);
	assert_noop!(commit(alice(), dpo, Target::Class(class)), error);
}

/// Checks that the DPO can take a class with these terms.
fn assert_takes(dpo: DpoId, terms: ClassTerms) {
	let class = class_of(&view(dpo).token, terms, 1);
	assert_ok!(commit(alice(), dpo, Target::Class(class)));
}

#[test]
fn yield_rate_should_be_at_least_what_the_tolerance_leaves_of_the_promised_one() {
	// 36,000 less 20% are 28,800, and less 10% they are 32,400.
	for (rules, least) in [(V1, 28_800), (DRAFT, 32_400)] {
		play_in_every_token(|token| {
			let dpo = stranded(&token, gold(), rules);
			let yielding = |yield_total| ClassTerms {
				yield_total,
				bonus: 100_000,
				..gold()
			};

			assert_refuses(dpo, yielding(least - 1), Error::YieldRateTooLow);
			assert_takes(dpo, yielding(least));
		});
	}
}

#[test]
fn bonus_rate_should_be_at_least_what_the_tolerance_leaves_of_the_promised_one() {
	// 10,000 less 20% are 8,000, and less 10% they are 9,000.
	for (rules, least) in [(V1, 8_000), (DRAFT, 9_000)] {
		play_in_every_token(|token| {
			let dpo = stranded(&token, gold(), rules);
			let paying = |bonus| ClassTerms {
				yield_total: 100_000,
				bonus,
				..gold()
			};

			assert_refuses(dpo, paying(least - 1), Error::BonusRateTooLow);
			assert_takes(dpo, paying(least));
		});
	}
}

#[test]
fn no_target_swaps_bonus_for_yield() {
	play_in_every_token(|token| {
		let dpo = stranded(&token, gold(), V1);
		let earning = |yield_total, bonus| ClassTerms {
			yield_total,
			bonus,
			..gold()
		};
		// All of these earn 46,000 or more, as much as promised. Of the yield, 28,800 must arrive,
		// and of the bonus 8,000.
		for (yield_total, bonus) in [(28_799, 17_201), (0, 46_000), (28_799, 1_000_000)] {
			assert_refuses(dpo, earning(yield_total, bonus), Error::YieldRateTooLow);
		}
		for (yield_total, bonus) in [(38_001, 7_999), (46_000, 0), (36_000_000, 7_999)] {
			assert_refuses(dpo, earning(yield_total, bonus), Error::BonusRateTooLow);
		}

		assert_takes(dpo, earning(28_800, 8_000));
	});
}

#[test]
fn duration_should_be_no_longer_than_promised_and_no_shorter_than_the_tolerance_leaves() {
	// 432,000 blocks less 20% are 345,600, and less 10% they are 388,800.
	for (rules, least) in [(V1, 345_600), (DRAFT, 388_800)] {
		for taken in [least, 432_000] {
			play_in_every_token(|token| {
				let dpo = stranded(&token, gold(), rules);
				let lasting = |duration| ClassTerms {
					yield_total: 72_000,
					duration,
					..gold()
				};

				assert_refuses(dpo, lasting(432_001), Error::DurationTooLong);
				assert_refuses(dpo, lasting(least - 1), Error::DurationTooShort);
				assert_takes(dpo, lasting(taken));
			});
		}
	}
}

#[test]
fn cost_should_be_at_least_what_the_tolerance_leaves_of_the_promised_one() {
	for (rules, least) in [(V1, 80_000), (DRAFT, 90_000)] {
		play_in_every_token(|token| {
			let dpo = stranded(&token, gold(), rules);
			let costing = |fare| ClassTerms { fare, ..gold() };

			assert_refuses(dpo, costing(least - 1), Error::CostTooLow);
			assert_takes(dpo, costing(least));

			assert_eq!(in_account(dpo, AccountKind::Withdraw), 100_000 - least);
		});
	}
}

#[test]
fn seven_percent_a_year_should_become_six_point_three_at_least_when_the_tolerance_is_ten() {
	play_in_every_token(|token| {
		let year = |yield_total, days| ClassTerms {
			yield_total,
			bonus: 0,
			duration: days * DAY,
			..gold()
		};
		let dpo = stranded(&token, year(7_000, 365), DRAFT);

		assert_refuses(dpo, year(6_299, 365), Error::YieldRateTooLow);
		// 6.3% a year are 5,695.9 for 330 days.
		assert_refuses(dpo, year(5_695, 330), Error::YieldRateTooLow);
		// The ride may be shorter by 10% of a year, which is 36.5 days.
		assert_refuses(dpo, year(7_000, 328), Error::DurationTooShort);
		assert_takes(dpo, year(5_696, 330));

		let dpo = stranded(&token, year(7_000, 365), DRAFT);
		assert_takes(dpo, year(6_300, 365));
	});
}

#[test]
fn target_should_be_taken_when_it_is_at_every_boundary_at_once() {
	play_in_every_token(|token| {
		let dpo = stranded(&token, gold(), V1);
		// The class has 80% of the fare, of the duration and of both rates. So its yield and its
		// bonus are 51.2% of the promised ones: 18,432 and 5,120.
		let least = ClassTerms {
			fare: 80_000,
			yield_total: 18_432,
			bonus: 5_120,
			duration: 345_600,
		};
		for (terms, error) in [
			(
				ClassTerms {
					yield_total: 18_431,
					bonus: 5_121,
					..least
				},
				Error::YieldRateTooLow,
			),
			(
				ClassTerms {
					bonus: 5_119,
					..least
				},
				Error::BonusRateTooLow,
			),
			// If the fare is higher or the ride longer, the same yield makes a lower rate.
			(
				ClassTerms {
					fare: 80_001,
					..least
				},
				Error::YieldRateTooLow,
			),
			(
				ClassTerms {
					duration: 345_601,
					..least
				},
				Error::YieldRateTooLow,
			),
			(
				ClassTerms {
					fare: 79_999,
					..least
				},
				Error::CostTooLow,
			),
			(
				ClassTerms {
					duration: 345_599,
					..least
				},
				Error::DurationTooShort,
			),
		] {
			assert_refuses(dpo, terms, error);
		}

		assert_takes(dpo, least);
	});
}

#[test]
fn rates_should_be_compared_when_they_differ_by_less_than_a_division_shows() {
	play_in_every_token(|token| {
		// The promised yield is a third of the fare. 33,333 of 100,000 are less than that, and
		// 33,334 are more.
		let third = ClassTerms {
			fare: 99_999,
			yield_total: 33_333,
			bonus: 0,
			..gold()
		};
		let dpo = stranded(&token, third, tolerating(0));
		let close = |yield_total| ClassTerms {
			fare: 100_000,
			yield_total,
			..third
		};

		assert_refuses(dpo, close(33_333), Error::YieldRateTooLow);
		assert_takes(dpo, close(33_334));
	});
}

#[test]
fn nothing_worse_should_be_taken_when_the_tolerance_is_nothing() {
	play_in_every_token(|token| {
		let dpo = stranded(&token, gold(), tolerating(0));
		let yielding = |yield_total, bonus| ClassTerms {
			yield_total,
			bonus,
			..gold()
		};
		assert_refuses(dpo, yielding(35_999, 10_001), Error::YieldRateTooLow);
		assert_refuses(dpo, yielding(36_000, 9_999), Error::BonusRateTooLow);
		let lasting = |duration| ClassTerms {
			duration,
			..yielding(72_000, 20_000)
		};
		assert_refuses(dpo, lasting(431_999), Error::DurationTooShort);
		assert_refuses(dpo, lasting(432_001), Error::DurationTooLong);
		let costing = |fare| ClassTerms {
			fare,
			..yielding(72_000, 20_000)
		};
		assert_refuses(dpo, costing(99_999), Error::CostTooLow);
		assert_refuses(dpo, costing(100_001), Error::CostExceedsDeposit);

		assert_takes(dpo, gold());
	});
}

#[test]
fn anything_not_longer_and_not_dearer_should_be_taken_when_the_tolerance_is_all() {
	play_in_every_token(|token| {
		let dpo = stranded(&token, gold(), tolerating(1_000_000));
		let worst = ClassTerms {
			fare: 1,
			yield_total: 0,
			bonus: 0,
			duration: DAY / 2,
		};
		let longer = ClassTerms {
			duration: 432_001,
			..worst
		};
		assert_refuses(dpo, longer, Error::DurationTooLong);
		let dearer = ClassTerms {
			fare: 100_001,
			..worst
		};
		assert_refuses(dpo, dearer, Error::CostExceedsDeposit);

		assert_takes(dpo, worst);

		assert_eq!(in_account(dpo, AccountKind::Withdraw), 99_999);
	});
}

#[test]
fn any_higher_rates_should_be_taken() {
	play_in_every_token(|token| {
		let dpo = stranded(&token, gold(), tolerating(0));

		assert_takes(
			dpo,
			ClassTerms {
				yield_total: 36_000_000,
				bonus: 10_000_000,
				..gold()
			},
		);
	});
}

#[test]
fn cost_should_count_against_the_promise_when_less_was_refunded() {
	play_in_every_token(|token| {
		let (dpo, _) = refunded_short(&token);
		let costing = |fare| ClassTerms { fare, ..gold() };

		// The limit is 80% of the promised 100,000, and not of the 90,000 that came back.
		assert_refuses(dpo, costing(72_000), Error::CostTooLow);
		assert_refuses(dpo, costing(79_999), Error::CostTooLow);
		assert_refuses(dpo, costing(90_001), Error::CostExceedsDeposit);
		assert_takes(dpo, costing(80_000));
	});
}

#[test]
fn least_cost_should_not_fall_with_each_refund() {
	play_in_every_token(|token| {
		let dpo = stranded(&token, gold(), V1);
		let double = ClassTerms {
			fare: 200_000,
			yield_total: 80_000,
			bonus: 20_000,
			..gold()
		};
		let rules = RuleSet::Custom(Rules {
			dpo_cap: 50,
			tolerance: Part::zero(),
			..Rules::V1
		});
		let parent = selling(&token, double, rules);
		// 40 seats at 2,000 cost 80,000, which is 80% of the promised cost.
		let low = Error::<Test>::CostTooLow;
		assert_noop!(commit(alice(), dpo, seats_of(parent, 39)), low);
		assert_ok!(commit(alice(), dpo, seats_of(parent, 40)));
		fail(parent);
		assert_eq!(in_account(dpo, AccountKind::Deposit), 80_000);
		let costing = |fare| ClassTerms { fare, ..gold() };

		assert_refuses(dpo, costing(79_999), Error::CostTooLow);
		assert_refuses(dpo, costing(80_001), Error::CostExceedsDeposit);
		assert_takes(dpo, costing(80_000));
	});
}

#[test]
fn cost_should_count_against_the_promise_when_rounding_has_raised_more() {
	play_in_every_token(|token| {
		// A seat costs 10, and all seats raise 1,000. The limit is 80% of 901, which is 720.8.
		let costing = |fare| ClassTerms { fare, ..gold() };
		let dpo = stranded(&token, costing(901), V1);
		assert_refuses(dpo, costing(720), Error::CostTooLow);
		assert_refuses(dpo, costing(1_001), Error::CostExceedsDeposit);

		assert_takes(dpo, costing(721));

		// A target may cost more than the promised one if the deposit covers it.
		let dpo = stranded(&token, costing(901), V1);
		assert_takes(dpo, costing(1_000));
		assert_eq!(in_account(dpo, AccountKind::Withdraw), 0);
	});
}

#[test]
fn promise_should_stay_the_one_at_creation_when_another_target_was_taken_between() {
	play_in_every_token(|token| {
		let dpo = stranded(&token, small(), V1);
		let promise = view(dpo).promise;
		let other = selling(&token, gold(), V1);
		assert_ok!(commit(alice(), dpo, seats_of(other, 30)));
		fail(other);

		// The promise stays the same. Otherwise each refund would lower it by another 20%.
		assert_eq!(view(dpo).promise, promise);
		let yielding = |yield_total| ClassTerms {
			yield_total,
			..small()
		};
		// 80% of 10,260 are 8,208.
		assert_refuses(dpo, yielding(8_207), Error::YieldRateTooLow);
		assert_takes(dpo, yielding(8_208));
	});
}
