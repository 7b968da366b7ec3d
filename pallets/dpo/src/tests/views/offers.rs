//! The offer for a target that a DPO may take, or the error why it may not.

use super::super::{
	committing::{full_pool, retire, small},
	*,
};

#[test]
fn offer_should_tell_the_cost_and_what_stays_when_the_target_can_be_taken() {
	play_in_every_token(|token| {
		let terms = ClassTerms {
			fare: 99_901,
			..gold()
		};
		let class = class_of(&token, terms, 1);
		let (dpo, _) = full_pool(Target::Class(class), RuleSet::V1);
		let expected = OfferView {
			cost: 99_901,
			unused: 99,
			rates: Rates {
				yield_total: 36_000,
				bonus: 10_000,
				fare: 99_901,
				duration: 432_000,
				yield_kept: 10u128.pow(36),
			},
			guarantee: Permill::one(),
			expiry: None,
			boarding_deadline: None,
		};
		assert_eq!(Dpo::offer(dpo, Target::Class(class)), Ok(expected));
		assert_ok!(commit(alice(), dpo, Target::Class(class)));
		assert_eq!(in_account(dpo, AccountKind::Withdraw), 99);
	});
}

#[test]
fn offer_should_tell_what_seats_guarantee_and_until_when_they_can_be_had() {
	play_in_every_token(|token| {
		let parent = create(bob(), Target::Class(class_of(&token, gold(), 1)), 0);
		let (dpo, _) = full_pool(seats_of(parent, 30), RuleSet::V1);
		let offer = Dpo::offer(dpo, seats_of(parent, 30)).expect("it sells 30");
		assert_eq!((offer.cost, offer.unused), (30_000, 0));
		assert_eq!(offer.expiry, Some(view(parent).expiry));
		let deadline = view(parent).boarding_deadline;
		assert_eq!(offer.boarding_deadline, Some(deadline));
		// Bob's fee is 5%, and V1's tolerance is a fifth.
		assert_eq!(offer.rates.yield_kept, 95 * 10u128.pow(34));
		assert_eq!(offer.guarantee, Permill::from_percent(80));
		at(view(parent).expiry - 1);
		assert_ok!(Dpo::offer(dpo, seats_of(parent, 30)));
		pass(1);
		let gone = Err(Error::<Test>::TargetNotSelling.into());
		assert_eq!(Dpo::offer(dpo, seats_of(parent, 30)), gone);
	});
}

#[test]
fn offer_should_name_the_figure_by_which_a_target_is_not_good_enough() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let (dpo, _) = full_pool(Target::Class(class), RuleSet::V1);
		let worse = |terms| Target::Class(class_of(&token, terms, 1));
		let offers = [
			(
				ClassTerms {
					yield_total: 28_799,
					..gold()
				},
				Error::YieldRateTooLow,
			),
			(
				ClassTerms {
					bonus: 7_999,
					..gold()
				},
				Error::BonusRateTooLow,
			),
			(
				ClassTerms {
					duration: 30 * DAY + 1,
					yield_total: 40_000,
					..gold()
				},
				Error::DurationTooLong,
			),
			(
				ClassTerms {
					duration: 24 * DAY - 1,
					..gold()
				},
				Error::DurationTooShort,
			),
			(
				ClassTerms {
					fare: 79_999,
					..gold()
				},
				Error::CostTooLow,
			),
			(
				ClassTerms {
					fare: 100_001,
					..gold()
				},
				Error::CostExceedsDeposit,
			),
		];
		let offers = offers.map(|(terms, error): (_, Error<Test>)| (worse(terms), error.into()));
		for (target, _) in &offers {
			let target = *target;
			let must = Err(Error::<Test>::DefaultTargetAvailable.into());
			assert_eq!(Dpo::offer(dpo, target), must);
		}
		retire(class);
		for (target, error) in offers {
			assert_eq!(Dpo::offer(dpo, target), Err(error));
			assert_noop!(commit(alice(), dpo, target), error);
		}
		let gone = Err(Error::<Test>::NoSuchClass.into());
		assert_eq!(Dpo::offer(dpo, Target::Class(class)), gone);
		let good = worse(ClassTerms {
			yield_total: 28_800,
			..gold()
		});
		assert_ok!(Dpo::offer(dpo, good));
		assert_ok!(commit(alice(), dpo, good));
	});
}

#[test]
fn offer_should_be_made_before_the_deadline_only() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let (dpo, _) = full_pool(class, RuleSet::V1);
		at(view(dpo).boarding_deadline - 1);
		assert_ok!(Dpo::offer(dpo, class));
		pass(1);
		let passed = Err(Error::<Test>::DeadlinePassed.into());
		for target in [class, Target::Class(999), seats_of(999, 1)] {
			assert_eq!(Dpo::offer(dpo, target), passed);
		}
	});
}

#[test]
fn offer_should_be_made_to_active_dpos_only() {
	play_in_every_token(|token| {
		let target = Target::Class(class_of(&token, small(), 1));
		let dpo = create(alice(), target, 10);
		let not_active = Err(Error::<Test>::NotActive.into());
		assert_eq!(Dpo::offer(dpo, target), not_active);
		fill(dpo);
		assert_ok!(Dpo::offer(dpo, target));
		assert_ok!(commit(alice(), dpo, target));
		assert_eq!(Dpo::offer(dpo, target), not_active);
		let none = Err(Error::<Test>::NoSuchDpo.into());
		assert_eq!(Dpo::offer(dpo + 1, target), none);
	});
}
