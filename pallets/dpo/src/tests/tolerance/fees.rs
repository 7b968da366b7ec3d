//! The management fees of the DPOs in between: a target counts net of them (Rulebook 3.12).

use super::*;

/// Creates a DPO of Bob's, whose fee is 5% and 1% for each of his seats. It tolerates nothing, so
/// it guarantees all that its target does. It sells seats for a day, so that its deadline is early
/// even if it is for seats.
fn between(target: Target, seats: u8) -> DpoId {
	let rules = Rules {
		manager_cap: 20,
		fee_cap: Part::from_percent(25),
		tolerance: Part::zero(),
		..Rules::V1
	};
	create_as(
		bob(),
		target,
		Founding {
			seats,
			days: 1,
			rules: Some(RuleSet::Custom(rules)),
			..Default::default()
		},
	)
}

/// Returns the terms of a class that costs four times as much as [`gold`] and has its rates.
fn fourfold() -> ClassTerms {
	ClassTerms {
		fare: 400_000,
		yield_total: 144_000,
		bonus: 40_000,
		..gold()
	}
}

#[test]
fn a_managers_dpo_in_between_is_counted_net_of_its_fee() {
	play_in_every_token(|token| {
		// 75% of the promised yield rate are too low, and so are 79%. 80% are just enough.
		let [dpo, same] = [(), ()].map(|()| stranded(&token, gold(), V1));
		for (seats, kept) in [(20, 75), (16, 79)] {
			let other = between(Target::Class(class_of(&token, fourfold(), 1)), seats);
			let Comparison {
				rates, guarantee, ..
			} = Dpo::compare(dpo, seats_of(other, 25)).expect("it sells seats");
			assert_eq!(rates.yield_kept, kept * 10u128.pow(34));
			assert_eq!(guarantee, Permill::one());
			let refused = Error::<Test>::YieldRateTooLow;
			assert_noop!(commit(alice(), dpo, seats_of(other, 25)), refused);
			// A fee that falls counts at once.
			assert_ok!(lower_fee(bob(), other, Permill::from_parts(200_001)));
			let refused = Error::<Test>::YieldRateTooLow;
			assert_noop!(commit(alice(), dpo, seats_of(other, 25)), refused);
			assert_ok!(lower_fee(bob(), other, Permill::from_percent(20)));
			assert_ok!(Dpo::offer(dpo, seats_of(other, 25)));
		}
		let other = between(Target::Class(class_of(&token, fourfold(), 1)), 15);

		assert_ok!(commit(alice(), same, seats_of(other, 25)));
	});
}

#[test]
fn two_managers_dpos_in_between_are_counted_net_of_both_fees() {
	play_in_every_token(|token| {
		let promised = ClassTerms {
			yield_total: 10_800,
			..small()
		};
		let dpo = stranded(&token, promised, V1);
		let [high, low] = [(), ()].map(|()| class_of(&token, fourfold(), 1));
		// 90% of 88% are 79.2%, and 90% of 89% are 80.1%.
		let high = between(seats_of(between(Target::Class(high), 5), 30), 7);
		let low = between(seats_of(between(Target::Class(low), 5), 30), 6);
		// 30 seats at 4,000 cost 120,000, so a seat of the DPO in between costs 1,200, and 25 of
		// them cost 30,000.
		assert_eq!(view(low).seat_price, 1_200);
		let Comparison {
			cost,
			rates,
			shortfalls,
			..
		} = Dpo::compare(dpo, seats_of(high, 25)).expect("it sells seats");
		assert_eq!((cost, rates.yield_kept), (30_000, 792 * 10u128.pow(33)));
		assert_eq!(shortfalls, [Shortfall::YieldRate]);
		let refused = Error::<Test>::YieldRateTooLow;
		assert_noop!(commit(alice(), dpo, seats_of(high, 25)), refused);

		assert_ok!(commit(alice(), dpo, seats_of(low, 25)));
	});
}

#[test]
fn own_fee_should_not_count_against_another_target() {
	play_in_every_token(|token| {
		// Alice's fee is 15%. It is the same whatever her DPO takes.
		let dpo = stranded(&token, gold(), tolerating(0));
		assert_eq!(view(dpo).fee, Permill::from_percent(15));

		assert_takes(dpo, gold());
	});
}

#[test]
fn fee_of_the_default_target_should_count_as_it_was_on_creation() {
	play_in_every_token(|token| {
		let parent = create(bob(), Target::Class(class_of(&token, gold(), 1)), 15);
		let (dpo, _) = full_pool(seats_of(parent, 30), V1);
		// Members joined for 80% of the yield, and 80% of that are 64%: 6,912 of 10,800. If the fee
		// falls later, the promise stays.
		assert_ok!(lower_fee(bob(), parent, Permill::zero()));
		fill(parent);
		let yielding = |yield_total| ClassTerms {
			yield_total,
			..small()
		};

		assert_refuses(dpo, yielding(6_911), Error::YieldRateTooLow);
		assert_takes(dpo, yielding(6_912));
	});
}

#[test]
fn fee_should_not_lower_the_bonus_that_a_target_guarantees() {
	play_in_every_token(|token| {
		// The yield is so high that a fee of 25% doesn't matter. The bonus is exactly what must
		// arrive.
		let dpo = stranded(&token, small(), tolerating(0));
		let paying = |bonus| ClassTerms {
			yield_total: 360_000,
			bonus,
			..gold()
		};
		let less = between(Target::Class(class_of(&token, paying(9_999), 1)), 20);
		let refused = Error::<Test>::BonusRateTooLow;
		assert_noop!(commit(alice(), dpo, seats_of(less, 30)), refused);
		let exact = between(Target::Class(class_of(&token, paying(10_000), 1)), 20);

		assert_ok!(commit(alice(), dpo, seats_of(exact, 30)));
	});
}
