//! Every number in the table of presets (Rulebook 3.2), found by what DPOs with these rules do.

mod bounds;
mod releases;

use super::*;
use frame_support::storage::{with_transaction, TransactionOutcome};

/// A column of the table: a preset, and what its numbers mean in these tests. Periods are in days.
struct Preset {
	/// The name that is printed if a test fails.
	name: &'static str,
	rules: Option<RuleSet>,
	user_cap: u8,
	manager_cap: u8,
	dpo_cap: u8,
	selling: BlockNumber,
	/// In millionths.
	base_fee: u32,
	/// The number of the manager's seats at which the fee reaches its cap.
	seats_to_fee_cap: u8,
	/// In millionths.
	fee_cap: u32,
	commit_grace: BlockNumber,
	/// The fee that a late commit leaves of 15%, in millionths.
	late_commit_leaves: u32,
	/// The fee of a member that commits to a target of 100,000 within the manager's time.
	early_commit: Option<i128>,
	/// The least figures of another target that may replace [`gold`].
	least: Least,
	terminate: BlockNumber,
	yield_grace: BlockNumber,
	/// The gains of Alice, Bob and the treasury in a late release of 10,000, if Bob calls. Alice is
	/// the manager, and her fee is 15%. She and Bob have 10 seats each.
	late_by_member: [i128; 3],
	/// The same gains as in `late_by_member`, if an outsider calls.
	late_by_outsider: [i128; 3],
	/// The same gains as in `late_by_member`, if Alice calls.
	late_by_manager: [i128; 3],
	/// The gains of Bob, his External Referrer, his Internal Referrer and the second referrer by
	/// the bonus assigned to Bob's 10 seats, of 10,000 in all.
	bonus: [i128; 4],
}

/// The least figures that are within the tolerance for [`gold`], if each figure is changed alone.
struct Least {
	yield_total: Balance,
	bonus: Balance,
	duration: BlockNumber,
	fare: Balance,
}

const V1: Preset = Preset {
	name: "V1",
	rules: Some(RuleSet::V1),
	user_cap: 15,
	manager_cap: 15,
	dpo_cap: 30,
	selling: 60,
	base_fee: 50_000,
	seats_to_fee_cap: 15,
	fee_cap: 200_000,
	commit_grace: 7,
	late_commit_leaves: 75_000,
	early_commit: None,
	least: Least {
		yield_total: 28_800,
		bonus: 8_000,
		duration: 345_600,
		fare: 80_000,
	},
	terminate: 15,
	yield_grace: 5,
	late_by_member: [750 + 920, 920, 0],
	late_by_outsider: [750 + 920, 920, 0],
	late_by_manager: [750 + 920, 920, 0],
	bonus: [0, 300, 560, 140],
};

const PRESETS: [Preset; 4] = [
	Preset {
		name: "none named",
		rules: None,
		..V1
	},
	V1,
	Preset {
		name: "GT-01 draft",
		rules: Some(RuleSet::Gt01Draft),
		user_cap: 10,
		manager_cap: 20,
		dpo_cap: 30,
		selling: 60,
		base_fee: 50_000,
		seats_to_fee_cap: 20,
		fee_cap: 250_000,
		commit_grace: 3,
		late_commit_leaves: 75_000,
		early_commit: Some(100),
		least: Least {
			yield_total: 32_400,
			bonus: 9_000,
			duration: 388_800,
			fare: 90_000,
		},
		terminate: 14,
		yield_grace: 7,
		late_by_member: [750 + 850, 850 + 750, 0],
		late_by_outsider: [750 + 850, 850, 750],
		late_by_manager: [750 + 920, 920, 0],
		bonus: [0, 600, 320, 80],
	},
	Preset {
		name: "early draft",
		rules: Some(RuleSet::EarlyDraft),
		user_cap: 20,
		manager_cap: 20,
		dpo_cap: 30,
		selling: 15,
		base_fee: 50_000,
		seats_to_fee_cap: 15,
		fee_cap: 200_000,
		commit_grace: 7,
		late_commit_leaves: 75_000,
		early_commit: None,
		least: Least {
			yield_total: 32_400,
			bonus: 9_000,
			duration: 388_800,
			fare: 90_000,
		},
		terminate: 15,
		yield_grace: 7,
		late_by_member: [750 + 850, 850 + 750, 0],
		late_by_outsider: [750 + 850, 850, 750],
		late_by_manager: [750 + 920, 920, 0],
		bonus: [200, 240, 420, 140],
	},
];

/// Runs a test for each preset in every token.
fn under_every_preset(test: impl Fn(&Token, &Preset)) {
	for preset in &PRESETS {
		println!("under: {}", preset.name);
		play_in_every_token(|token| test(&token, preset));
	}
}

/// Returns the result of a call, and undoes the call.
pub(super) fn tried<R>(call: impl FnOnce() -> R) -> R {
	let mut result = None;
	let _ = with_transaction(|| {
		result = Some(call());
		TransactionOutcome::Rollback(DispatchResult::Ok(()))
	});
	result.expect("called")
}

/// Returns the arguments with which Alice creates a DPO under the preset and buys this number of
/// seats.
fn founding(preset: &Preset, seats: u8) -> Founding {
	Founding {
		seats,
		rules: preset.rules,
		..Default::default()
	}
}

/// Creates a DPO of Alice's for [`gold`] under the preset.
fn created(token: &Token, preset: &Preset, seats: u8) -> DpoId {
	let target = Target::Class(class_of(token, gold(), 1));
	create_as(alice(), target, founding(preset, seats))
}

/// Creates a DPO that has just become ACTIVE. Alice and Bob have 10 seats each, and the fee is 15%.
/// Returns it and its Default Target.
fn active(token: &Token, preset: &Preset) -> (DpoId, Target) {
	let dpo = created(token, preset, 10);
	assert_ok!(buy(bob(), dpo, 10));
	fill(dpo);
	(dpo, view(dpo).default_target)
}

/// Creates the DPO of [`active`] and commits it.
fn running(token: &Token, preset: &Preset) -> DpoId {
	let (dpo, target) = active(token, preset);
	assert_ok!(commit(alice(), dpo, target));
	dpo
}

#[test]
fn a_user_should_get_seats_up_to_the_cap_and_no_more() {
	under_every_preset(|token, preset| {
		let dpo = created(token, preset, 0);
		assert_noop!(
			buy(bob(), dpo, preset.user_cap + 1),
			Error::<Test>::SeatCapExceeded
		);
		assert_ok!(buy(bob(), dpo, preset.user_cap));
		assert_noop!(buy(bob(), dpo, 1), Error::<Test>::SeatCapExceeded);
	});
}

#[test]
fn the_manager_should_get_seats_up_to_its_cap_and_no_more() {
	under_every_preset(|token, preset| {
		let target = Target::Class(class_of(token, gold(), 1));
		assert_noop!(
			try_create(alice(), target, founding(preset, preset.manager_cap + 1)),
			Error::<Test>::SeatCapExceeded
		);
		let dpo = create_as(alice(), target, founding(preset, preset.manager_cap));
		assert_noop!(buy(alice(), dpo, 1), Error::<Test>::SeatCapExceeded);
	});
}

#[test]
fn a_dpo_should_get_seats_up_to_its_cap_and_no_more() {
	under_every_preset(|token, preset| {
		let parent = created(token, preset, 0);
		assert_noop!(
			try_create(
				bob(),
				seats_of(parent, preset.dpo_cap + 1),
				Founding::default()
			),
			Error::<Test>::SeatCapExceeded
		);
		let most = seats_of(parent, preset.dpo_cap);
		let child = create(bob(), most, 0);
		fill(child);
		assert_ok!(commit(bob(), child, most));
		assert_eq!(dpo_member(parent, child).seats, preset.dpo_cap);
	});
}

#[test]
fn seats_should_be_sold_for_the_selling_time_and_no_longer() {
	under_every_preset(|token, preset| {
		let target = Target::Class(class_of(token, gold(), 1));
		let dpo = NextDpo::<Test>::get();
		let create_until = |expiry| {
			let name = b"Pool".to_vec();
			dispatched(|| Dpo::create(signed(alice()), name, target, expiry, 0, None, preset.rules))
		};
		// The DPO is created at block 1.
		let last = 1 + preset.selling * DAY;
		assert_noop!(create_until(last + 1), Error::<Test>::ExpiryTooFar);
		assert_ok!(create_until(last));
		at(last - 1);
		assert_ok!(buy(bob(), dpo, 1));
		at(last);
		assert_noop!(buy(bob(), dpo, 1), Error::<Test>::NotSelling);
	});
}

#[test]
fn the_fee_should_be_the_base_and_a_percent_for_each_seat() {
	under_every_preset(|token, preset| {
		let fee_with = |seats| view(created(token, preset, seats)).fee.deconstruct();
		assert_eq!(fee_with(0), preset.base_fee);
		assert_eq!(fee_with(1), preset.base_fee + 10_000);
		assert_eq!(fee_with(10), preset.base_fee + 100_000);
	});
}

#[test]
fn the_fee_should_not_pass_its_cap() {
	under_every_preset(|token, preset| {
		// Except under the early draft, the manager can't buy more seats than the fee's cap allows
		// for. So the tests change that one number.
		let rules = Rules {
			manager_cap: 30,
			..preset.rules.unwrap_or_default().rules()
		};
		let target = Target::Class(class_of(token, gold(), 1));
		let fee_with = |seats| {
			let rules = Some(RuleSet::Custom(rules));
			let dpo = create_as(
				alice(),
				target,
				Founding {
					seats,
					rules,
					..Default::default()
				},
			);
			view(dpo).fee.deconstruct()
		};
		assert_eq!(
			fee_with(preset.seats_to_fee_cap - 1),
			preset.fee_cap - 10_000
		);
		assert_eq!(fee_with(preset.seats_to_fee_cap), preset.fee_cap);
		assert_eq!(fee_with(preset.seats_to_fee_cap + 1), preset.fee_cap);
		assert_eq!(fee_with(30), preset.fee_cap);
	});
}

#[test]
fn a_member_should_commit_for_the_presets_fee_within_the_grace_or_not_at_all() {
	under_every_preset(|token, preset| {
		let (dpo, target) = active(token, preset);
		at(1 + preset.commit_grace * DAY);
		let fee = Permill::from_percent(15);
		match preset.early_commit {
			None => {
				assert_noop!(commit(bob(), dpo, target), Error::<Test>::ManagersGrace);
			}
			Some(price) => {
				let paid = gains(token, [&bob(), &alice()], || commit(bob(), dpo, target));
				assert_eq!(paid, [-price, price]);
				// The early commit doesn't cut the management fee.
				assert_eq!((view(dpo).fee, view(dpo).fee_cut), (fee, false));
			}
		}
	});
}

#[test]
fn a_member_should_commit_and_cut_the_fee_when_the_grace_is_over() {
	under_every_preset(|token, preset| {
		let (dpo, target) = active(token, preset);
		at(1 + preset.commit_grace * DAY + 1);
		let paid = gains(token, [&bob(), &alice()], || commit(bob(), dpo, target));
		assert_eq!(paid, [0, 0]);
		assert_eq!(view(dpo).fee.deconstruct(), preset.late_commit_leaves);
		assert!(view(dpo).fee_cut);

		// The manager gets the cut fee, and 92 of the other 9,250 for each of its 10 seats.
		earn(token, dpo, 10_000);
		let paid = gains(token, [&alice()], || {
			release(hunter(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [750 + 920]);
	});
}

#[test]
fn the_manager_should_commit_for_nothing_when_the_grace_is_over() {
	under_every_preset(|token, preset| {
		let (dpo, target) = active(token, preset);
		at(1 + preset.commit_grace * DAY + 1);
		assert_eq!(
			gains(token, [&alice()], || commit(alice(), dpo, target)),
			[0]
		);
		assert_eq!(view(dpo).fee, Permill::from_percent(15));
	});
}

#[test]
fn another_target_should_qualify_down_to_the_tolerance_and_no_further() {
	under_every_preset(|token, preset| {
		let (dpo, target) = active(token, preset);
		let Target::Class(class) = target else {
			panic!("a class")
		};
		// The Default Target is sold out.
		board(&carol(), class);
		let offer = |terms| Target::Class(class_of(token, terms, 1));
		let with_yield = |yield_total| {
			offer(ClassTerms {
				yield_total,
				..gold()
			})
		};
		let with_bonus = |bonus| offer(ClassTerms { bonus, ..gold() });
		let lasting = |duration| offer(ClassTerms { duration, ..gold() });
		let for_fare = |fare| offer(ClassTerms { fare, ..gold() });
		let least = &preset.least;

		let cases = [
			(
				with_yield(least.yield_total),
				with_yield(least.yield_total - 1),
				Error::<Test>::YieldRateTooLow,
			),
			(
				with_bonus(least.bonus),
				with_bonus(least.bonus - 1),
				Error::<Test>::BonusRateTooLow,
			),
			(
				lasting(432_000),
				lasting(432_001),
				Error::<Test>::DurationTooLong,
			),
			(
				lasting(least.duration),
				lasting(least.duration - 1),
				Error::<Test>::DurationTooShort,
			),
			(
				for_fare(least.fare),
				for_fare(least.fare - 1),
				Error::<Test>::CostTooLow,
			),
		];
		for (at_the_boundary, worse, error) in cases {
			assert_noop!(commit(alice(), dpo, worse), error);
			assert_ok!(tried(|| commit(alice(), dpo, at_the_boundary)));
		}
		assert_ok!(commit(alice(), dpo, for_fare(least.fare)));
		assert_eq!(in_account(dpo, AccountKind::Withdraw), 100_000 - least.fare);
	});
}

#[test]
fn a_dpo_should_be_terminated_after_the_period_by_members_and_after_twice_by_anyone() {
	under_every_preset(|token, preset| {
		// It sells seats for as long as it may, but is filled at once.
		let target = Target::Class(class_of(token, gold(), 1));
		let founding = Founding {
			days: preset.selling as u16,
			..founding(preset, 10)
		};
		let dpo = create_as(alice(), target, founding);
		assert_ok!(buy(bob(), dpo, 10));
		fill(dpo);
		let everyone = [alice(), bob(), hunter()];
		at(1 + preset.terminate * DAY);
		for who in everyone {
			assert_noop!(terminate(who, dpo), Error::<Test>::TooEarlyToTerminate);
		}
		at(1 + preset.terminate * DAY + 1);
		assert_ok!(tried(|| terminate(alice(), dpo)));
		assert_ok!(tried(|| terminate(bob(), dpo)));
		assert_noop!(terminate(hunter(), dpo), Error::<Test>::NotMember);
		// Under the early draft the boarding deadline is earlier, by a single block.
		let deadline = 1 + (preset.selling + preset.terminate) * DAY;
		assert_eq!(view(dpo).boarding_deadline, deadline);
		let from = deadline.min(1 + 2 * preset.terminate * DAY + 1);
		at(from - 1);
		assert_noop!(terminate(hunter(), dpo), Error::<Test>::NotMember);
		at(from);
		assert_ok!(terminate(hunter(), dpo));
		assert_eq!(state(dpo), State::Terminated);
	});
}
