//! Comparing a target with the promised one: every figure in which it falls short, whatever state
//! the DPO is in.

use super::super::{
	committing::{full_pool, retire, small},
	tolerance::tolerating,
	*,
};

/// The shortfalls of a target that qualifies.
const NONE: [Shortfall; 0] = [];

/// Returns the shortfalls of a target that is available.
fn shortfalls(dpo: DpoId, target: Target) -> Vec<Shortfall> {
	let compared = Dpo::compare(dpo, target).expect("an available target");
	compared.shortfalls
}

/// Creates a DPO of Bob's for a class, with this tolerance in millionths. His fee is 5%.
fn selling(token: &Token, terms: ClassTerms, tolerance: u32) -> DpoId {
	let target = Target::Class(class_of(token, terms, 1));
	let founding = Founding {
		rules: Some(tolerating(tolerance)),
		..Default::default()
	};
	create_as(bob(), target, founding)
}

#[test]
fn compare_should_tell_the_figures_of_a_class() {
	play_in_every_token(|token| {
		let dpo = create(alice(), Target::Class(class_of(&token, gold(), 1)), 0);
		let terms = ClassTerms {
			fare: 90_000,
			..gold()
		};
		let other = Target::Class(class_of(&token, terms, 1));
		let expected = Comparison {
			cost: 90_000,
			rates: Rates {
				yield_total: 36_000,
				bonus: 10_000,
				fare: 90_000,
				duration: 432_000,
				yield_kept: 10u128.pow(36),
			},
			guarantee: Permill::one(),
			expiry: None,
			boarding_deadline: None,
			shortfalls: vec![],
		};
		assert_eq!(Dpo::compare(dpo, other), Ok(expected));
	});
}

#[test]
fn compare_should_tell_the_figures_of_seats() {
	play_in_every_token(|token| {
		let dpo = create(alice(), Target::Class(class_of(&token, small(), 1)), 0);
		let other = selling(&token, gold(), 100_000);
		let expected = Comparison {
			cost: 25_000,
			rates: Rates {
				yield_total: 36_000,
				bonus: 10_000,
				fare: 100_000,
				duration: 432_000,
				yield_kept: 95 * 10u128.pow(34),
			},
			guarantee: Permill::from_percent(90),
			expiry: Some(144_001),
			boarding_deadline: Some(360_001),
			shortfalls: vec![],
		};
		assert_eq!(Dpo::compare(dpo, seats_of(other, 25)), Ok(expected));
	});
}

#[test]
fn compare_should_find_nothing_to_object_to_in_the_default_target() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let head = create(bob(), class, 15);
		let dpo = create(alice(), seats_of(head, 30), 0);
		assert_eq!(shortfalls(head, class), NONE);
		assert_eq!(shortfalls(dpo, seats_of(head, 30)), NONE);
		// A DPO that must have all that was promised objects to what guarantees only 80%.
		let founding = Founding {
			rules: Some(tolerating(0)),
			..Default::default()
		};
		let strict = create_as(alice(), seats_of(head, 30), founding);
		assert_eq!(
			shortfalls(strict, seats_of(head, 30)),
			[
				Shortfall::YieldRate,
				Shortfall::BonusRate,
				Shortfall::ShortDuration
			]
		);
	});
}

#[test]
fn compare_should_name_each_figure_in_which_a_class_falls_short() {
	play_in_every_token(|token| {
		use Shortfall::*;
		let dpo = create(alice(), Target::Class(class_of(&token, gold(), 1)), 0);
		let cases: [(ClassTerms, &[Shortfall]); 8] = [
			(
				ClassTerms {
					yield_total: 28_799,
					..gold()
				},
				&[YieldRate],
			),
			(
				ClassTerms {
					bonus: 7_999,
					..gold()
				},
				&[BonusRate],
			),
			(
				ClassTerms {
					duration: 432_001,
					..gold()
				},
				&[LongDuration],
			),
			(
				ClassTerms {
					duration: 345_599,
					..gold()
				},
				&[ShortDuration],
			),
			(
				ClassTerms {
					fare: 79_999,
					..gold()
				},
				&[Cost],
			),
			(
				ClassTerms {
					yield_total: 28_799,
					bonus: 7_999,
					..gold()
				},
				&[YieldRate, BonusRate],
			),
			(
				ClassTerms {
					fare: 79_999,
					yield_total: 0,
					bonus: 0,
					duration: 432_001,
				},
				&[YieldRate, BonusRate, LongDuration, Cost],
			),
			// Everything is at its limit.
			(
				ClassTerms {
					fare: 80_000,
					yield_total: 18_432,
					bonus: 5_120,
					duration: 345_600,
				},
				&[],
			),
		];
		for (terms, expected) in cases {
			let other = Target::Class(class_of(&token, terms, 1));
			assert_eq!(shortfalls(dpo, other), expected, "{terms:?}");
		}
	});
}

#[test]
fn compare_should_name_another_token_and_a_later_deadline() {
	play(|| {
		let [own, foreign] = tokens();
		let dpo = create(alice(), Target::Class(class_of(&own, gold(), 1)), 0);
		let class = Target::Class(class_of(&foreign, gold(), 1));
		assert_eq!(shortfalls(dpo, class), [Shortfall::OtherToken]);
		// With 114,000 for a fare of 300,000, the fee and the tolerance leave enough.
		let triple = ClassTerms {
			fare: 300_000,
			yield_total: 114_000,
			bonus: 30_000,
			..gold()
		};
		let same = selling(&own, triple, 200_000);
		assert_eq!(shortfalls(dpo, seats_of(same, 30)), NONE);
		pass(1);
		let later = selling(&own, triple, 200_000);
		assert_eq!(shortfalls(dpo, seats_of(later, 30)), [Shortfall::Deadline]);
		let both = selling(&foreign, triple, 200_000);
		assert_eq!(
			shortfalls(dpo, seats_of(both, 30)),
			[Shortfall::OtherToken, Shortfall::Deadline]
		);
	});
}

#[test]
fn compare_should_name_every_shortfall_in_the_order_of_the_checks() {
	play(|| {
		let [own, foreign] = tokens();
		let dpo = create(alice(), Target::Class(class_of(&own, gold(), 1)), 0);
		pass(1);
		// A DPO that guarantees nothing may both promise a ride that is too long and bring one that
		// is too short.
		let long = ClassTerms {
			duration: 432_001,
			..gold()
		};
		let worst = selling(&foreign, long, 1_000_000);
		assert_eq!(
			shortfalls(dpo, seats_of(worst, 1)),
			[
				Shortfall::OtherToken,
				Shortfall::Deadline,
				Shortfall::YieldRate,
				Shortfall::BonusRate,
				Shortfall::LongDuration,
				Shortfall::ShortDuration,
				Shortfall::Cost
			]
		);
	});
}

#[test]
fn compare_should_answer_in_every_state() {
	play_in_every_token(|token| {
		use State::*;
		let parent = create(bob(), Target::Class(class_of(&token, gold(), 1)), 0);
		let dpo = create(alice(), seats_of(parent, 30), 10);
		let [good, bad] = [10_260, 0].map(|yield_total| {
			let terms = ClassTerms {
				yield_total,
				..small()
			};
			Target::Class(class_of(&token, terms, 9))
		});
		let compares = |expected: State| {
			assert_eq!(state(dpo), expected);
			assert_eq!(shortfalls(dpo, good), NONE);
			assert_eq!(shortfalls(dpo, bad), [Shortfall::YieldRate]);
		};
		compares(Created);
		fill(dpo);
		compares(Active);
		assert_ok!(commit(alice(), dpo, seats_of(parent, 30)));
		compares(Chained);
		at(view(parent).expiry);
		assert_ok!(report_failed(hunter(), parent));
		assert_ok!(release(hunter(), parent, Releasable::Withdraw));
		compares(Active);
		assert_ok!(commit(alice(), dpo, good));
		compares(Running);
		pass(30 * DAY);
		assert_ok!(settle(hunter(), dpo));
		compares(Completed);

		let (other, _) = full_pool(good, RuleSet::V1);
		at(view(other).boarding_deadline);
		// The deadline has passed, and nothing can be taken. The figures are the same.
		assert_eq!(shortfalls(other, good), NONE);
		assert_ok!(terminate(hunter(), other));
		assert_eq!(shortfalls(other, bad), [Shortfall::YieldRate]);
	});
}

#[test]
fn compare_should_not_ask_for_the_deposit_nor_for_the_default_target() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let dpo = create(alice(), class, 0);
		// No seat is sold yet, and the Default Target is available. A class that costs more is good
		// enough, but nobody can take it.
		let dear = ClassTerms {
			fare: 110_000,
			..gold()
		};
		let other = Target::Class(class_of(&token, dear, 1));
		assert_eq!(shortfalls(dpo, other), NONE);
		fill(dpo);
		let must = Error::<Test>::DefaultTargetAvailable;
		assert_noop!(commit(alice(), dpo, other), must);
		assert_eq!(shortfalls(dpo, other), NONE);
	});
}

#[test]
fn compare_should_name_the_reason_when_a_target_is_not_available() {
	play_in_every_token(|token| {
		let [sold_out, gone] = [(), ()].map(|()| class_of(&token, gold(), 1));
		let parent = create(bob(), Target::Class(class_of(&token, gold(), 1)), 15);
		let full = create(bob(), Target::Class(class_of(&token, gold(), 1)), 15);
		let dpo = create(alice(), Target::Class(sold_out), 0);
		board(&carol(), sold_out);
		retire(gone);
		fill(full);
		for (target, error) in [
			(Target::Class(sold_out), Error::<Test>::ClassNotOnSale),
			(Target::Class(gone), Error::NoSuchClass),
			(Target::Class(999), Error::NoSuchClass),
			(seats_of(999, 1), Error::NoSuchTarget),
			(seats_of(full, 1), Error::TargetNotSelling),
			(seats_of(parent, 0), Error::ZeroSeats),
			(seats_of(parent, 86), Error::NotEnoughSeats),
			(seats_of(parent, 31), Error::SeatCapExceeded),
		] {
			assert_eq!(Dpo::compare(dpo, target), Err(error.into()));
		}
		let none = Err(Error::<Test>::NoSuchDpo.into());
		assert_eq!(Dpo::compare(999, seats_of(parent, 1)), none);
		assert_ok!(close(alice(), dpo));
		assert_eq!(Dpo::compare(dpo, seats_of(parent, 1)), none);
	});
}

#[test]
fn compare_should_agree_with_the_offer_when_the_default_target_is_gone() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let (dpo, _) = full_pool(Target::Class(class), RuleSet::V1);
		retire(class);
		let around = |least: Balance| [least - 1, least, least + 1];
		let mut terms = vec![];
		terms.extend(around(28_800).map(|yield_total| ClassTerms {
			yield_total,
			..gold()
		}));
		terms.extend(around(8_000).map(|bonus| ClassTerms { bonus, ..gold() }));
		terms.extend(around(80_000).map(|fare| ClassTerms { fare, ..gold() }));
		for duration in [345_599, 345_600, 431_999, 432_000, 432_001] {
			terms.push(ClassTerms { duration, ..gold() });
		}
		for terms in terms {
			let target = Target::Class(class_of(&token, terms, 1));
			let qualifies = shortfalls(dpo, target).is_empty();
			assert_eq!(Dpo::offer(dpo, target).is_ok(), qualifies, "{terms:?}");
		}
	});
}
