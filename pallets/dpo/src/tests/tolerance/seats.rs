//! The tolerance for seats of another DPO, as the Default Target and as another target (Rulebook
//! 3.12).

use super::*;

#[test]
fn seats_as_another_target_should_count_with_rates_lowered_by_their_own_tolerance() {
	play_in_every_token(|token| {
		let dpo = stranded(&token, small(), V1);
		// The other DPO's class has the recorded rates. Lowered by 20%, they are just within the
		// tolerance.
		let worse = selling(&token, gold(), tolerating(200_001));
		let refused = Error::<Test>::YieldRateTooLow;
		assert_noop!(commit(alice(), dpo, seats_of(worse, 30)), refused);
		let other = selling(&token, gold(), V1);

		assert_ok!(commit(alice(), dpo, seats_of(other, 30)));
	});
}

#[test]
fn seats_of_a_dpo_with_v1_should_be_refused_when_ten_percent_are_tolerated() {
	play_in_every_token(|token| {
		let dpo = stranded(&token, small(), DRAFT);
		let refused = Error::<Test>::YieldRateTooLow;
		let other = selling(&token, gold(), V1);
		assert_noop!(commit(alice(), dpo, seats_of(other, 30)), refused);
		let other = selling(&token, gold(), DRAFT);

		assert_ok!(commit(alice(), dpo, seats_of(other, 30)));
	});
}

#[test]
fn reward_rate_of_seats_should_be_lowered_too() {
	play_in_every_token(|token| {
		let dpo = stranded(&token, small(), V1);
		// The lowered yield rate is high enough. The reward must be 46,000 of 100,000 before it is
		// lowered by 20%.
		let rewarding = |bonus| ClassTerms {
			yield_total: 40_000,
			bonus,
			..gold()
		};
		let refused = Error::<Test>::RewardRateTooLow;
		let other = selling(&token, rewarding(5_999), V1);
		assert_noop!(commit(alice(), dpo, seats_of(other, 30)), refused);
		let other = selling(&token, rewarding(6_000), V1);

		assert_ok!(commit(alice(), dpo, seats_of(other, 30)));
	});
}

#[test]
fn seats_should_count_with_their_recorded_figures_when_their_class_is_gone() {
	play_in_every_token(|token| {
		let dpo = stranded(&token, small(), V1);
		let class = class_of(&token, gold(), 1);
		let other = create(bob(), Target::Class(class), 0);
		retire(class);

		assert_ok!(commit(alice(), dpo, seats_of(other, 30)));
	});
}

#[test]
fn duration_of_seats_should_not_be_lowered() {
	play_in_every_token(|token| {
		let promised = |duration| ClassTerms {
			duration,
			yield_total: 6_000,
			..small()
		};
		let other = selling(&token, gold(), V1);
		// The seats ride for 432,000 blocks, which are 80% of 540,000.
		for (duration, error) in [
			(431_999, Error::<Test>::DurationTooLong),
			(540_001, Error::DurationTooShort),
		] {
			let dpo = stranded(&token, promised(duration), V1);
			assert_noop!(commit(alice(), dpo, seats_of(other, 30)), error);
		}
		for duration in [432_000, 540_000] {
			let dpo = stranded(&token, promised(duration), V1);
			assert_ok!(commit(alice(), dpo, seats_of(other, 30)));
		}
	});
}

#[test]
fn cost_of_seats_should_be_their_price() {
	play_in_every_token(|token| {
		// The least cost is 24,000, which is 80% of 30,000.
		let dpo = stranded(&token, small(), V1);
		let other = selling(&token, gold(), tolerating(0));
		let refused = Error::<Test>::CostTooLow;
		assert_noop!(commit(alice(), dpo, seats_of(other, 23)), refused);

		assert_ok!(commit(alice(), dpo, seats_of(other, 24)));

		assert_eq!(in_account(dpo, AccountKind::Withdraw), 6_000);
	});
}

#[test]
fn seats_as_default_target_should_be_recorded_with_lowered_rates() {
	play_in_every_token(|token| {
		let parent = selling(&token, gold(), V1);
		let (dpo, _) = full_pool(seats_of(parent, 30), V1);
		let promise = view(dpo).promise;
		assert_eq!(promise.cost, 30_000);
		assert_eq!(promise.rates.factor, 8 * 10u128.pow(35));
		assert_eq!(
			(promise.rates.yield_total, promise.rates.reward_total),
			(36_000, 46_000)
		);
		assert_eq!(
			(promise.rates.fare, promise.rates.duration),
			(100_000, 432_000)
		);
		fill(parent);

		// For a fare of 30,000 the parent's yield is 10,800, and its reward 13,800. After both
		// tolerances 64% count: 6,912 and 8,832.
		let rewarding = |yield_total, bonus| ClassTerms {
			yield_total,
			bonus,
			..small()
		};
		assert_refuses(dpo, rewarding(6_911, 1_921), Error::YieldRateTooLow);
		assert_refuses(dpo, rewarding(6_912, 1_919), Error::RewardRateTooLow);
		assert_takes(dpo, rewarding(6_912, 1_920));
	});
}

#[test]
fn rates_should_be_lowered_at_every_level_when_seats_are_bought_of_seats() {
	play_in_every_token(|token| {
		let head = selling(&token, gold(), V1);
		let rules = Some(V1);
		let founding = Founding {
			rules,
			..Default::default()
		};
		let middle = create_as(bob(), seats_of(head, 30), founding);
		let (dpo, _) = full_pool(seats_of(middle, 30), V1);
		assert_eq!(view(middle).promise.rates.factor, 8 * 10u128.pow(35));
		let promise = view(dpo).promise;
		assert_eq!(promise.cost, 9_000);
		assert_eq!(promise.rates.factor, 64 * 10u128.pow(34));
		fill(middle);

		// For a fare of 9,000 the head's yield is 3,240, and its reward 4,140. After three
		// tolerances 51.2% count: 1,658.88 and 2,119.68.
		let rewarding = |yield_total, bonus| ClassTerms {
			fare: 9_000,
			yield_total,
			bonus,
			..gold()
		};
		assert_refuses(dpo, rewarding(1_658, 1_000), Error::YieldRateTooLow);
		assert_refuses(dpo, rewarding(1_659, 460), Error::RewardRateTooLow);
		assert_takes(dpo, rewarding(1_659, 461));
	});
}

#[test]
fn rates_should_be_lowered_by_each_tolerance_when_they_differ_from_level_to_level() {
	play_in_every_token(|token| {
		let head = selling(&token, gold(), V1);
		let founding = |rules| Founding {
			rules: Some(rules),
			..Default::default()
		};
		let middle = create_as(bob(), seats_of(head, 30), founding(DRAFT));
		let (dpo, _) = full_pool(seats_of(middle, 30), tolerating(500_000));
		// The factor is 80% × 90%.
		assert_eq!(view(dpo).promise.rates.factor, 72 * 10u128.pow(34));
		fill(middle);

		// With the DPO's own tolerance of 50%, 36% count. For 3,240 and 4,140 that is 1,166.4 and
		// 1,490.4.
		let rewarding = |yield_total, bonus| ClassTerms {
			fare: 9_000,
			yield_total,
			bonus,
			..gold()
		};
		assert_refuses(dpo, rewarding(1_166, 1_000), Error::YieldRateTooLow);
		assert_refuses(dpo, rewarding(1_167, 323), Error::RewardRateTooLow);
		assert_takes(dpo, rewarding(1_167, 324));
	});
}

#[test]
fn seats_of_a_dpo_that_tolerates_all_should_be_worth_nothing() {
	play_in_every_token(|token| {
		let rich = ClassTerms {
			yield_total: 360_000,
			..gold()
		};
		let other = selling(&token, rich, tolerating(1_000_000));
		let dpo = stranded(&token, small(), tolerating(999_999));
		let refused = Error::<Test>::YieldRateTooLow;
		assert_noop!(commit(alice(), dpo, seats_of(other, 30)), refused);
		let dpo = stranded(&token, small(), tolerating(1_000_000));

		assert_ok!(commit(alice(), dpo, seats_of(other, 30)));
	});
}
