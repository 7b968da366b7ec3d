//! The management fee (Rulebook 3.5, 3.8).

use super::{
	committing::{fee, full_pool},
	*,
};

/// Returns the fee of a DPO, in percent, if its manager buys this number of seats on creation.
fn fee_at_creation(token: &Token, rules: RuleSet, seats: u8) -> u32 {
	let class = class_of(token, gold(), 1);
	let rules = Some(rules);
	let founding = Founding {
		seats,
		rules,
		..Default::default()
	};
	let dpo = create_as(alice(), Target::Class(class), founding);
	assert_eq!(fee(dpo) % 10_000, 0);
	fee(dpo) / 10_000
}

fn percent(parts: u32) -> Permill {
	Permill::from_percent(parts)
}

/// Returns the fee of a timely release of 10,000.
fn fee_of_ten_thousand(token: &Token, dpo: DpoId) -> Balance {
	clear_events();
	earn(token, dpo, 10_000);
	assert_ok!(release(hunter(), dpo, Releasable::Yield));
	match dpo_events().pop() {
		Some(Event::YieldReleased { fee, .. }) => fee,
		other => panic!("the last event of a release is {other:?}"),
	}
}

#[test]
fn fee_should_be_five_percent_and_one_a_seat_up_to_the_cap_when_created() {
	let v1 = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];
	let gt01 = [
		5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
	];
	let early = [
		5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 20, 20, 20, 20, 20,
	];
	let presets = [
		(RuleSet::V1, &v1[..]),
		(RuleSet::Gt01Draft, &gt01[..]),
		(RuleSet::EarlyDraft, &early[..]),
	];
	play_in_every_token(|token| {
		for (rules, fees) in presets {
			for (seats, expected) in fees.iter().enumerate() {
				assert_eq!(fee_at_creation(&token, rules, seats as u8), *expected);
			}
			// The list ends at the manager's cap.
			let class = class_of(&token, gold(), 1);
			let founding = Founding {
				seats: fees.len() as u8,
				rules: Some(rules),
				..Default::default()
			};
			assert_noop!(
				try_create(alice(), Target::Class(class), founding),
				Error::<Test>::SeatCapExceeded
			);
		}
	});
}

#[test]
fn fee_should_follow_its_own_base_and_cap_when_the_rules_set_them() {
	let rules = |base_fee, fee_cap| {
		RuleSet::Custom(Rules {
			manager_cap: 30,
			base_fee: Part::from_parts(base_fee),
			fee_cap: Part::from_parts(fee_cap),
			..Rules::V1
		})
	};
	play_in_every_token(|token| {
		for (base, cap, seats, expected) in [
			(0, 0, 30, 0),
			(0, 250_000, 0, 0),
			(0, 250_000, 1, 10_000),
			(0, 250_000, 25, 250_000),
			(0, 250_000, 30, 250_000),
			(34_567, 250_000, 3, 64_567),
			(50_000, 49_999, 0, 49_999),
			(50_000, 123_456, 7, 120_000),
			(50_000, 123_456, 8, 123_456),
		] {
			let class = Target::Class(class_of(&token, gold(), 1));
			let founding = Founding {
				seats,
				rules: Some(rules(base, cap)),
				..Default::default()
			};
			assert_eq!(fee(create_as(alice(), class, founding)), expected);
		}
	});
}

#[test]
fn fee_should_stay_when_the_manager_or_others_buy_later() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let (none, ten) = (create(alice(), class, 0), create(alice(), class, 10));
		for dpo in [none, ten] {
			assert_ok!(buy(alice(), dpo, 3));
			assert_ok!(buy(alice(), dpo, 2));
			fill(dpo);
		}

		assert_eq!((fee(none), fee(ten)), (50_000, 150_000));
		assert_eq!((view(none).founder_seats, view(ten).founder_seats), (5, 15));
	});
}

#[test]
fn fee_should_be_lowered_by_the_manager_when_it_is_less() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let dpo = create(alice(), class, 10);
		for parts in [149_999, 100_000, 1, 0] {
			clear_events();
			let lowered = Permill::from_parts(parts);
			assert_ok!(lower_fee(alice(), dpo, lowered));
			assert_eq!(view(dpo).fee, lowered);
			assert_eq!(dpo_events(), [Event::FeeLowered { dpo, fee: lowered }]);
		}
		assert!(!view(dpo).fee_cut);
	});
}

#[test]
fn fee_should_stay_when_the_new_one_is_not_lower() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let dpo = create(alice(), class, 10);
		for parts in [150_000, 150_001, 200_000, 1_000_000] {
			assert_noop!(
				lower_fee(alice(), dpo, Permill::from_parts(parts)),
				Error::<Test>::FeeNotLower
			);
		}
		// The fee can't be raised to its old value either.
		assert_ok!(lower_fee(alice(), dpo, Permill::zero()));
		for parts in [0, 1, 150_000] {
			assert_noop!(
				lower_fee(alice(), dpo, Permill::from_parts(parts)),
				Error::<Test>::FeeNotLower
			);
		}
	});
}

#[test]
fn fee_should_be_lowered_by_nobody_else() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let parent = create(bob(), class, 10);
		let (child, member) = full_pool(seats_of(parent, 30), RuleSet::V1);
		assert_ok!(commit(alice(), child, seats_of(parent, 30)));
		assert_ok!(buy(carol(), parent, 15));

		for who in [alice(), carol(), member, hunter(), owner(), treasury()] {
			assert_noop!(
				lower_fee(who, parent, Permill::zero()),
				Error::<Test>::NotManager
			);
		}
		assert_noop!(
			lower_fee(alice(), 99, Permill::zero()),
			Error::<Test>::NoSuchDpo
		);
	});
}

#[test]
fn fee_should_be_lowered_until_the_dpo_is_over() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let dpo = create(alice(), class, 10);
		assert_ok!(lower_fee(alice(), dpo, percent(14)));
		fill(dpo);
		assert_ok!(lower_fee(alice(), dpo, percent(13)));
		assert_ok!(commit(alice(), dpo, class));
		pass(10 * DAY);
		assert_ok!(withdraw(alice(), dpo));
		// The lower fee also applies to the yield that is waiting. Alice gets 1,440 of 12,000, and
		// 105 for each of her 10 seats.
		assert_ok!(lower_fee(alice(), dpo, percent(12)));
		let paid = gains(&token, [&alice()], || {
			release(hunter(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [1_440 + 1_050]);

		pass(20 * DAY);
		assert_ok!(settle(alice(), dpo));
		assert_noop!(lower_fee(alice(), dpo, percent(11)), Error::<Test>::DpoOver);
	});
}

#[test]
fn fee_should_stay_when_the_dpo_has_failed_or_is_terminated() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let failed = create(alice(), class, 10);
		let (terminated, _) = full_pool(class, RuleSet::V1);
		pass(15 * DAY + 1);
		assert_ok!(report_failed(hunter(), failed));
		assert_ok!(terminate(alice(), terminated));

		for dpo in [failed, terminated] {
			assert_noop!(lower_fee(alice(), dpo, percent(11)), Error::<Test>::DpoOver);
		}
	});
}

#[test]
fn fee_should_stay_cut_when_yield_is_released() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let (dpo, member) = full_pool(class, RuleSet::V1);
		pass(7 * DAY + 1);
		assert_ok!(commit(member, dpo, class));

		// The fee stays 7.5% of every release, and half of that if the release is late.
		assert_eq!(fee_of_ten_thousand(&token, dpo), 750);
		assert_eq!(fee_of_ten_thousand(&token, dpo), 750);
		earn(&token, dpo, 10_000);
		pass(5 * DAY + 1);
		clear_events();
		assert_ok!(release(hunter(), dpo, Releasable::Yield));
		let is_late = |event: &Event<Test>| {
			matches!(
				event,
				Event::YieldReleased {
					fee: 375,
					cut_off: 375,
					..
				}
			)
		};
		assert!(dpo_events().iter().any(is_late));
		assert_eq!(fee(dpo), 75_000);
	});
}

#[test]
fn fee_should_be_lowered_below_what_a_cut_has_left() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let (dpo, member) = full_pool(class, RuleSet::V1);
		pass(7 * DAY + 1);
		assert_ok!(commit(member, dpo, class));
		for parts in [75_000, 100_000, 150_000] {
			assert_noop!(
				lower_fee(alice(), dpo, Permill::from_parts(parts)),
				Error::<Test>::FeeNotLower
			);
		}

		assert_ok!(lower_fee(alice(), dpo, Permill::from_parts(74_999)));

		// 7.4999% of 10,000 are 749.99.
		assert_eq!(fee_of_ten_thousand(&token, dpo), 749);
	});
}

#[test]
fn cut_should_halve_what_the_manager_has_lowered_the_fee_to() {
	play_in_every_token(|token| {
		// The fees are in millionths, rounded down.
		for (lowered, left) in [(100_000, 50_000), (99_999, 49_999), (1, 0), (0, 0)] {
			let class = Target::Class(class_of(&token, gold(), 1));
			let (dpo, member) = full_pool(class, RuleSet::V1);
			assert_ok!(lower_fee(alice(), dpo, Permill::from_parts(lowered)));
			pass(7 * DAY + 1);

			assert_ok!(commit(member, dpo, class));

			assert_eq!((fee(dpo), view(dpo).fee_cut), (left, true));
		}
	});
}

#[test]
fn cut_should_be_what_the_rules_say() {
	play_in_every_token(|token| {
		for (cut, left) in [(0, 150_000), (300_000, 105_000), (1_000_000, 0)] {
			let class = Target::Class(class_of(&token, gold(), 1));
			let rules = Rules {
				late_commit_cut: Part::from_parts(cut),
				..Rules::V1
			};
			let (dpo, member) = full_pool(class, RuleSet::Custom(rules));
			pass(7 * DAY + 1);
			clear_events();

			assert_ok!(commit(member, dpo, class));

			let fee = Permill::from_parts(left);
			assert_eq!((view(dpo).fee, view(dpo).fee_cut), (fee, true));
			assert_eq!(dpo_events()[0], Event::FeeCut { dpo, fee });
		}
	});
}

#[test]
fn cut_should_halve_the_capped_fee() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let founding = Founding {
			seats: 20,
			rules: Some(RuleSet::EarlyDraft),
			..Default::default()
		};
		let dpo = create_as(alice(), class, founding);
		let (member, _) = fill(dpo).remove(0);
		assert_eq!(fee(dpo), 200_000);
		pass(7 * DAY + 1);

		assert_ok!(commit(member, dpo, class));

		assert_eq!(fee(dpo), 100_000);
	});
}
