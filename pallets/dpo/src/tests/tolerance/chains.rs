//! The guarantee along a chain (Rulebook 3.12). Tolerances don't multiply, and a Default Target
//! that guarantees nothing doesn't lower what must arrive.

use super::*;

#[test]
fn a_bait_with_full_tolerance_cannot_lower_what_must_arrive() {
	play_in_every_token(|token| {
		// Bob's DPO has no members and tolerates all, so it guarantees nothing. Alice's is for its
		// seats and guarantees nothing either, which every buyer sees.
		let bait = selling(&token, gold(), tolerating(1_000_000));
		let (dpo, _) = full_pool(seats_of(bait, 30), V1);
		assert_eq!(view(bait).guarantee, Permill::zero());
		assert_eq!(view(dpo).guarantee, Permill::zero());
		let promise = view(dpo).promise;
		assert_eq!(promise.cost, 30_000);
		assert_eq!(promise.rates.yield_kept, 95 * 10u128.pow(34));
		let compared = Dpo::compare(dpo, seats_of(bait, 30)).expect("it sells seats");
		assert_eq!(compared.guarantee, Permill::zero());
		assert_eq!(
			compared.shortfalls,
			[
				Shortfall::YieldRate,
				Shortfall::BonusRate,
				Shortfall::ShortDuration
			]
		);

		// The bait is gone, and Alice is free to take another target. All that was promised counts:
		// 10,260 of yield after the fee, 3,000 of bonus, 432,000 blocks and a cost of 30,000.
		assert_ok!(close(bob(), bait));
		let gone = Error::<Test>::NoSuchTarget;
		assert_noop!(commit(alice(), dpo, seats_of(bait, 30)), gone);
		let earning = |yield_total, bonus| ClassTerms {
			yield_total,
			bonus,
			..small()
		};
		assert_refuses(dpo, earning(8_207, 3_000), Error::YieldRateTooLow);
		assert_refuses(dpo, earning(10_260, 2_399), Error::BonusRateTooLow);
		let lasting = |duration| ClassTerms {
			duration,
			..small()
		};
		assert_refuses(dpo, lasting(432_001), Error::DurationTooLong);
		assert_refuses(dpo, lasting(345_599), Error::DurationTooShort);
		let costing = |fare| ClassTerms { fare, ..small() };
		assert_refuses(dpo, costing(23_999), Error::CostTooLow);
		// Another DPO has to guarantee 80% of the same promise. Neither a second bait does, nor one
		// that tolerates a millionth too much.
		for tolerance in [1_000_000, 200_001] {
			let other = selling(&token, gold(), tolerating(tolerance));
			let refused = Error::<Test>::YieldRateTooLow;
			assert_noop!(commit(alice(), dpo, seats_of(other, 30)), refused);
		}
		let honest = selling(&token, gold(), V1);
		assert_ok!(Dpo::offer(dpo, seats_of(honest, 30)));
		assert_takes(dpo, earning(8_208, 2_400));
	});
}

/// Creates a chain of this number of DPOs of Alice's, each for 30 seats of the one before. None is
/// filled. Each has V1's rules and a fee of 5%.
fn honest_chain(token: &Token, links: usize) -> Vec<DpoId> {
	let mut target = Target::Class(class_of(token, gold(), 1));
	let link = |_| {
		let dpo = create(alice(), target, 0);
		target = seats_of(dpo, 30);
		dpo
	};
	(0..links).map(link).collect()
}

#[test]
fn tolerances_do_not_multiply_along_a_chain() {
	play_in_every_token(|token| {
		let chain = honest_chain(&token, 10);
		// Each guarantees 80%: the third not 51.2%, and the tenth not 10.7%. Each promises all that
		// the fees of the DPOs above it leave.
		for (above, dpo) in chain.iter().enumerate() {
			let view = view(*dpo);
			assert_eq!(view.guarantee, Permill::from_percent(80));
			let (left, digits) = (95u128.pow(above as u32), 2 * above as u32);
			assert_eq!(
				view.promise.rates.yield_kept,
				left * 10u128.pow(36 - digits)
			);
			assert_eq!(view.promise.rates.bonus, 10_000);
			assert_eq!(view.promise.rates.duration, 432_000);
		}

		// The DPOs above are full, so the third and the tenth are free to take another target.
		let (third, tenth) = (chain[2], chain[9]);
		for dpo in [tenth, chain[8], third, chain[1]] {
			fill(dpo);
		}
		// The third promised 30 seats at 300, with 3,240 of yield less two fees, so 2,924.1, and
		// 900 of bonus. 80% are 2,339.28 and 720.
		assert_eq!(view(third).promise.cost, 9_000);
		let earning = |yield_total, bonus| ClassTerms {
			fare: 9_000,
			yield_total,
			bonus,
			..gold()
		};
		assert_refuses(third, earning(2_339, 720), Error::YieldRateTooLow);
		assert_refuses(third, earning(2_340, 719), Error::BonusRateTooLow);
		let lasting = |duration| ClassTerms {
			duration,
			..earning(3_000, 900)
		};
		assert_refuses(third, lasting(345_599), Error::DurationTooShort);
		assert_takes(third, earning(2_340, 720));
		// The tenth promised 30 seats at 1, and has 100. Nine fees leave 63.02% of the yield. For a
		// fare of 100 that are 22.69, of which 80% are 18.15, and the bonus is 10.
		assert_eq!(view(tenth).promise.cost, 30);
		let earning = |yield_total, bonus| ClassTerms {
			fare: 100,
			yield_total,
			bonus,
			..gold()
		};
		assert_refuses(tenth, earning(18, 8), Error::YieldRateTooLow);
		assert_refuses(tenth, earning(19, 7), Error::BonusRateTooLow);
		assert_takes(tenth, earning(19, 8));
	});
}

#[test]
fn links_of_another_chain_should_qualify_when_they_are_as_far_from_the_cabin() {
	play_in_every_token(|token| {
		let [own, other] = [(), ()].map(|()| honest_chain(&token, 3));
		let third = own[2];
		fill(third);
		fill(own[1]);
		// Of the first, one fee is missing and 80% are guaranteed, which is more than enough. Of
		// the second, it is exactly what was promised. Of the third, another fee is missing.
		for (link, seats) in [(0, 9), (1, 30)] {
			let compared = Dpo::compare(third, seats_of(other[link], seats));
			let compared = compared.expect("it sells seats");
			assert_eq!((compared.cost, compared.shortfalls), (9_000, vec![]));
		}
		let compared = Dpo::compare(third, seats_of(other[2], 30)).expect("it sells seats");
		assert_eq!(compared.shortfalls, [Shortfall::YieldRate, Shortfall::Cost]);

		assert_ok!(commit(alice(), third, seats_of(other[1], 30)));
	});
}
