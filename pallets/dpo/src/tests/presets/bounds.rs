//! The bounds that governance sets for the rules (Rulebook 3.2).

use super::*;

/// Returns rules in which each other rule may have its least or its most value, because the time to
/// commit is the shortest and the time until termination the longest.
fn roomy() -> Rules {
	Rules {
		commit_grace_days: 1,
		terminate_days: 60,
		..Rules::V1
	}
}

/// Runs a test on a new chain state that has a class to create DPOs for.
fn play_with_a_class(test: impl FnOnce(Target)) {
	play(|| test(Target::Class(class_of(&Token::Native, gold(), 1))));
}

/// Tries to create a DPO of Alice's under these rules.
fn try_rules(target: Target, rules: Rules) -> DispatchResult {
	let founding = Founding {
		days: 1,
		rules: Some(RuleSet::Custom(rules)),
		..Default::default()
	};
	try_create(alice(), target, founding)
}

/// Checks that a rule may have the values `within`, and that the values `beyond` fail with this
/// error.
fn should_be_within<V: Copy>(
	set: fn(&mut Rules, V),
	within: [V; 2],
	beyond: &[V],
	error: Error<Test>,
) {
	let with = |value| {
		let mut rules = roomy();
		set(&mut rules, value);
		rules
	};
	let error = DispatchError::from(error);
	play_with_a_class(|target| {
		for value in within {
			assert_ok!(try_rules(target, with(value)));
			// The DPO has exactly the rules that were given.
			let dpo = NextDpo::<Test>::get() - 1;
			assert_eq!(view(dpo).rules, with(value));
		}
		for value in beyond {
			assert_noop!(try_rules(target, with(*value)), error);
		}
	});
}

const fn ppm(parts: u32) -> Permill {
	Permill::from_parts(parts)
}

#[test]
fn seat_caps_should_keep_to_their_bounds() {
	should_be_within(
		|rules, cap| rules.user_cap = cap,
		[1, 30],
		&[0, 31],
		Error::UserCapOutOfBounds,
	);
	should_be_within(
		|rules, cap| rules.manager_cap = cap,
		[0, 30],
		&[31],
		Error::ManagerCapOutOfBounds,
	);
	should_be_within(
		|rules, cap| rules.dpo_cap = cap,
		[1, 50],
		&[0, 51],
		Error::DpoCapOutOfBounds,
	);
}

#[test]
fn periods_should_keep_to_their_bounds() {
	should_be_within(
		|rules, days| rules.selling_days = days,
		[1, 60],
		&[0, 61],
		Error::SellingDaysOutOfBounds,
	);
	should_be_within(
		|rules, days| rules.commit_grace_days = days,
		[1, 30],
		&[0, 31],
		Error::CommitGraceDaysOutOfBounds,
	);
	// The time until termination must be longer than the time to commit, which is one day here.
	should_be_within(
		|rules, days| rules.terminate_days = days,
		[2, 60],
		&[0, 1, 61],
		Error::TerminateDaysOutOfBounds,
	);
	should_be_within(
		|rules, days| rules.yield_grace_days = days,
		[1, 30],
		&[0, 31],
		Error::YieldGraceDaysOutOfBounds,
	);
}

#[test]
fn fees_should_keep_to_their_bounds() {
	should_be_within(
		|rules, parts| rules.base_fee = Part::from_parts(parts),
		[0, 50_000],
		&[50_001, u32::MAX],
		Error::BaseFeeOutOfBounds,
	);
	should_be_within(
		|rules, parts| rules.fee_cap = Part::from_parts(parts),
		[0, 250_000],
		&[250_001, u32::MAX],
		Error::FeeCapOutOfBounds,
	);
	should_be_within(
		|rules, parts| rules.early_commit_fee = Some(Part::from_parts(parts)),
		[0, 10_000],
		&[10_001, u32::MAX],
		Error::EarlyCommitFeeOutOfBounds,
	);
}

#[test]
fn parts_should_keep_to_their_bounds() {
	should_be_within(
		|rules, parts| rules.late_commit_cut = Part::from_parts(parts),
		[0, 1_000_000],
		&[1_000_001, u32::MAX],
		Error::LateCommitCutOutOfBounds,
	);
	should_be_within(
		|rules, parts| rules.tolerance = Part::from_parts(parts),
		[0, 1_000_000],
		&[1_000_001, u32::MAX],
		Error::ToleranceOutOfBounds,
	);
	should_be_within(
		|rules, parts| rules.late_release_cut = Part::from_parts(parts),
		[0, 1_000_000],
		&[1_000_001, u32::MAX],
		Error::LateReleaseCutOutOfBounds,
	);
	should_be_within(
		|rules, parts| rules.member_keeps = Part::from_parts(parts),
		[0, 500_000],
		&[500_001, u32::MAX],
		Error::MemberKeepsOutOfBounds,
	);
	should_be_within(
		|rules, parts| rules.external_part = Part::from_parts(parts),
		[0, 600_000],
		&[600_001, u32::MAX],
		Error::ExternalPartOutOfBounds,
	);
	should_be_within(
		|rules, parts| rules.direct_part = Part::from_parts(parts),
		[500_000, 1_000_000],
		&[499_999, 1_000_001, u32::MAX],
		Error::DirectPartOutOfBounds,
	);
}

#[test]
fn the_termination_period_should_be_longer_than_the_grace() {
	play_with_a_class(|target| {
		let with = |commit_grace_days, terminate_days| {
			let rules = Rules {
				commit_grace_days,
				terminate_days,
				..Rules::V1
			};
			tried(|| try_rules(target, rules))
		};
		let refused = Err(Error::<Test>::TerminateDaysOutOfBounds.into());
		assert_eq!(with(7, 7), refused);
		assert_ok!(with(7, 8));
		assert_eq!(with(30, 15), refused);
		assert_eq!(with(30, 30), refused);
		assert_ok!(with(30, 31));
	});
}

#[test]
fn every_rule_should_keep_to_bounds_that_governance_has_narrowed() {
	play_with_a_class(|target| {
		let under = |rules, narrow: &dyn Fn(&mut Bounds)| {
			DpoBounds::set(Bounds::RULEBOOK);
			DpoBounds::mutate(narrow);
			tried(|| {
				try_create(
					alice(),
					target,
					Founding {
						rules,
						..Default::default()
					},
				)
			})
		};
		// First only V1's value is allowed, then only the next value below or above it.
		macro_rules! narrowed {
			($rule:ident, $value:expr, [$($other:expr),*], $error:ident) => {
				let only = |bounds: &mut Bounds| bounds.$rule = Span::new($value, $value);
				assert_ok!(under(None, &only));
				$(
					let other = |bounds: &mut Bounds| bounds.$rule = Span::new($other, $other);
					assert_eq!(under(None, &other), Err(Error::<Test>::$error.into()));
				)*
			};
		}
		narrowed!(user_cap, 15, [14, 16], UserCapOutOfBounds);
		narrowed!(manager_cap, 15, [14, 16], ManagerCapOutOfBounds);
		narrowed!(dpo_cap, 30, [29, 31], DpoCapOutOfBounds);
		narrowed!(selling_days, 60, [59, 61], SellingDaysOutOfBounds);
		narrowed!(
			base_fee,
			ppm(50_000),
			[ppm(49_999), ppm(50_001)],
			BaseFeeOutOfBounds
		);
		narrowed!(
			fee_cap,
			ppm(200_000),
			[ppm(199_999), ppm(200_001)],
			FeeCapOutOfBounds
		);
		narrowed!(commit_grace_days, 7, [6, 8], CommitGraceDaysOutOfBounds);
		narrowed!(
			late_commit_cut,
			ppm(500_000),
			[ppm(499_999), ppm(500_001)],
			LateCommitCutOutOfBounds
		);
		narrowed!(
			tolerance,
			ppm(200_000),
			[ppm(199_999), ppm(200_001)],
			ToleranceOutOfBounds
		);
		narrowed!(terminate_days, 15, [14, 16], TerminateDaysOutOfBounds);
		narrowed!(yield_grace_days, 5, [4, 6], YieldGraceDaysOutOfBounds);
		narrowed!(
			late_release_cut,
			ppm(500_000),
			[ppm(499_999), ppm(500_001)],
			LateReleaseCutOutOfBounds
		);
		narrowed!(member_keeps, ppm(0), [ppm(1)], MemberKeepsOutOfBounds);
		narrowed!(
			external_part,
			ppm(300_000),
			[ppm(299_999), ppm(300_001)],
			ExternalPartOutOfBounds
		);
		narrowed!(
			direct_part,
			ppm(800_000),
			[ppm(799_999), ppm(800_001)],
			DirectPartOutOfBounds
		);

		// The bounds of the fee for an early commit apply only to rules that allow one.
		let fees = |fee| move |bounds: &mut Bounds| bounds.early_commit_fee = Span::new(fee, fee);
		let gt01 = Some(RuleSet::Gt01Draft);
		assert_ok!(under(gt01, &fees(ppm(1_000))));
		for other in [ppm(999), ppm(1_001)] {
			let refused = Err(Error::<Test>::EarlyCommitFeeOutOfBounds.into());
			assert_eq!(under(gt01, &fees(other)), refused);
			assert_ok!(under(None, &fees(other)));
		}
	});
}

#[test]
fn bounds_should_concern_new_dpos_only() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 1);
		let target = Target::Class(class);
		let dpo = create(alice(), target, 15);
		// The new bounds no longer allow V1.
		DpoBounds::mutate(|bounds| {
			bounds.user_cap = Span::new(1, 5);
			bounds.manager_cap = Span::new(0, 5);
			bounds.fee_cap = Span::new(Permill::zero(), Permill::from_percent(10));
			bounds.commit_grace_days = Span::new(20, 30);
			bounds.terminate_days = Span::new(40, 60);
		});
		assert_noop!(
			try_create(bob(), target, Founding::default()),
			Error::<Test>::UserCapOutOfBounds
		);

		// The old DPO keeps V1's rules.
		assert_ok!(buy(bob(), dpo, 15));
		fill(dpo);
		assert_eq!(view(dpo).rules, Rules::V1);
		pass(7 * DAY + 1);
		assert_ok!(commit(bob(), dpo, target));
		assert_eq!(view(dpo).fee, Permill::from_percent(10));
	});
}

#[test]
fn wider_bounds_should_allow_more() {
	play_with_a_class(|target| {
		let rules = Rules {
			base_fee: Part::from_percent(9),
			..Rules::V1
		};
		assert_noop!(try_rules(target, rules), Error::<Test>::BaseFeeOutOfBounds);
		DpoBounds::mutate(|bounds| bounds.base_fee.most = Permill::from_percent(9));
		assert_ok!(try_rules(target, rules));
		assert_eq!(view(0).fee, Permill::from_percent(9));
	});
}

#[test]
fn custom_rules_should_rule() {
	play_in_every_token(|token| {
		let target = Target::Class(class_of(&token, gold(), 1));
		let rules = Rules {
			user_cap: 7,
			manager_cap: 0,
			dpo_cap: 50,
			selling_days: 10,
			base_fee: Part::from_parts(12_345),
			commit_grace_days: 1,
			early_commit_fee: Some(Part::from_percent(1)),
			terminate_days: 2,
			..Rules::EARLY_DRAFT
		};
		let rules = Some(RuleSet::Custom(rules));
		let with = |seats, days| Founding {
			seats,
			days,
			rules,
			..Default::default()
		};
		assert_noop!(
			try_create(alice(), target, with(1, 10)),
			Error::<Test>::SeatCapExceeded
		);
		assert_noop!(
			try_create(alice(), target, with(0, 11)),
			Error::<Test>::ExpiryTooFar
		);
		let dpo = create_as(alice(), target, with(0, 10));
		assert_eq!(view(dpo).fee, Permill::from_parts(12_345));
		assert_noop!(buy(bob(), dpo, 8), Error::<Test>::SeatCapExceeded);
		assert_ok!(buy(bob(), dpo, 7));
		assert_noop!(buy(alice(), dpo, 1), Error::<Test>::SeatCapExceeded);
		let child = create(carol(), seats_of(dpo, 50), 0);
		fill(child);
		assert_ok!(commit(carol(), child, seats_of(dpo, 50)));
		fill(dpo);
		pass(DAY);
		// The fee for the early commit is 1% of 100,000.
		let paid = tried(|| gains(&token, [&bob(), &alice()], || commit(bob(), dpo, target)));
		assert_eq!(paid, [-1_000, 1_000]);
		pass(DAY + 1);
		assert_ok!(terminate(bob(), dpo));
	});
}
