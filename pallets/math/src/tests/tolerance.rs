//! Which targets are within the tolerance (Rulebook 3.12).

use crate::tolerance::{self, Promise, Rates, Shortfall, WHOLE};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use sp_arithmetic::Permill;

const PERCENT: u32 = 10_000;
const MILLION: u32 = 1_000_000;

// The tolerance is in millionths.
fn lower(rates: Rates, tolerance: u32) -> Rates {
	rates.discounted_by(Permill::from_parts(tolerance))
}

fn qualifies(
	promise: &Promise,
	deposit: u128,
	tolerance: u32,
	cost: u128,
	other: &Rates,
) -> Result<(), Shortfall> {
	let tolerance = Permill::from_parts(tolerance);
	tolerance::qualifies(promise, deposit, tolerance, cost, other)
}
const YEAR: u32 = 365 * super::DAY;

/// A class with a fare of 100,000, a yield of 7% in a year and a bonus of 3%.
const SEVEN: Rates = Rates {
	yield_total: 7_000,
	reward_total: 10_000,
	fare: 100_000,
	duration: YEAR,
	factor: WHOLE,
};

const PROMISE: Promise = Promise {
	cost: 100_000,
	rates: SEVEN,
};

/// Whether a target of the recorded cost qualifies with a tolerance of 10%.
fn within_ten(promise: &Promise, other: Rates) -> Result<(), Shortfall> {
	qualifies(promise, promise.cost, 10 * PERCENT, promise.cost, &other)
}

#[test]
fn example_tolerance() {
	// Rulebook 3.12: with a tolerance of 10%, a promise of 7% a year may become 6.3%.
	let at = |yield_total| {
		within_ten(
			&PROMISE,
			Rates {
				yield_total,
				..SEVEN
			},
		)
	};
	assert_eq!(at(6_300), Ok(()));
	assert_eq!(at(6_299), Err(Shortfall::YieldRate));
	// The same rate in a class with twenty thousand times the fare, where one unit makes a much
	// smaller difference.
	let at = |yield_total| {
		let other = Rates {
			yield_total,
			reward_total: u128::MAX,
			fare: 2_000_000_000,
			..SEVEN
		};
		within_ten(&PROMISE, other)
	};
	assert_eq!(at(126_000_000), Ok(()));
	assert_eq!(at(125_999_999), Err(Shortfall::YieldRate));
	// In nine tenths of the time, nine tenths of the yield make the same rate.
	let at = |yield_total| {
		within_ten(
			&PROMISE,
			Rates {
				yield_total,
				duration: YEAR / 10 * 9,
				..SEVEN
			},
		)
	};
	assert_eq!(at(5_670), Ok(()));
	assert_eq!(at(5_669), Err(Shortfall::YieldRate));
}

#[test]
fn a_bonus_cannot_make_up_for_yield_nor_yield_for_bonus() {
	let at = |reward_total| {
		within_ten(
			&PROMISE,
			Rates {
				reward_total,
				..SEVEN
			},
		)
	};
	assert_eq!(at(9_000), Ok(()));
	assert_eq!(at(8_999), Err(Shortfall::RewardRate));
	let poor_yield = Rates {
		yield_total: 0,
		reward_total: u128::MAX,
		..SEVEN
	};
	assert_eq!(within_ten(&PROMISE, poor_yield), Err(Shortfall::YieldRate));
}

#[test]
fn a_duration_may_be_shorter_within_the_tolerance_and_never_longer() {
	let at = |duration| {
		let rich = Rates {
			yield_total: u128::MAX,
			reward_total: u128::MAX,
			duration,
			..SEVEN
		};
		within_ten(&PROMISE, rich)
	};
	assert_eq!(at(YEAR), Ok(()));
	assert_eq!(at(YEAR + 1), Err(Shortfall::LongDuration));
	assert_eq!(at(YEAR / 10 * 9), Ok(()));
	assert_eq!(at(YEAR / 10 * 9 - 1), Err(Shortfall::ShortDuration));
}

#[test]
fn a_cost_is_measured_by_the_lesser_of_the_recorded_one_and_the_deposit() {
	let at = |deposit, cost| qualifies(&PROMISE, deposit, 10 * PERCENT, cost, &SEVEN);
	assert_eq!(at(100_000, 90_000), Ok(()));
	assert_eq!(at(100_000, 89_999), Err(Shortfall::Cost));
	// The seats raised more than the cost, so the cost counts.
	assert_eq!(at(100_099, 90_000), Ok(()));
	assert_eq!(at(100_099, 89_999), Err(Shortfall::Cost));
	// The deposit is smaller after a refund, so the deposit counts. 9/10 of 50,001 are 45,000.9.
	assert_eq!(at(50_001, 45_001), Ok(()));
	assert_eq!(at(50_001, 45_000), Err(Shortfall::Cost));
}

#[test]
fn tolerance_goes_from_nothing_to_everything() {
	let worthless = Rates {
		yield_total: 0,
		reward_total: 0,
		duration: 1,
		..SEVEN
	};
	for all in [MILLION, MILLION + 1, u32::MAX] {
		assert_eq!(qualifies(&PROMISE, 100_000, all, 0, &worthless), Ok(()));
		// A longer duration is never within the tolerance.
		let long = Rates {
			duration: YEAR + 1,
			..SEVEN
		};
		assert_eq!(
			qualifies(&PROMISE, 100_000, all, 0, &long),
			Err(Shortfall::LongDuration)
		);
	}
	assert_eq!(qualifies(&PROMISE, 100_000, 0, 100_000, &SEVEN), Ok(()));
	assert_eq!(
		qualifies(&PROMISE, 100_000, 0, 99_999, &SEVEN),
		Err(Shortfall::Cost)
	);
	let little = Rates {
		yield_total: 6_999,
		..SEVEN
	};
	assert_eq!(
		qualifies(&PROMISE, 100_000, 0, 100_000, &little),
		Err(Shortfall::YieldRate)
	);
}

#[test]
fn a_dpo_counts_with_rates_lowered_by_its_own_tolerance() {
	// A DPO that recorded the same class may end up with nine tenths of its rates.
	assert_eq!(
		lower(SEVEN, 10 * PERCENT),
		Rates {
			factor: WHOLE / 10 * 9,
			..SEVEN
		}
	);
	assert_eq!(within_ten(&PROMISE, lower(SEVEN, 10 * PERCENT)), Ok(()));
	assert_eq!(
		within_ten(&PROMISE, lower(SEVEN, 10 * PERCENT + 1)),
		Err(Shortfall::YieldRate)
	);
	// A DPO that recorded that DPO's rates accepts 7% × 0.9 × 0.9 = 5.67%.
	let promise = Promise {
		rates: lower(SEVEN, 10 * PERCENT),
		..PROMISE
	};
	let at = |yield_total| {
		within_ten(
			&promise,
			Rates {
				yield_total,
				..SEVEN
			},
		)
	};
	assert_eq!(at(5_670), Ok(()));
	assert_eq!(at(5_669), Err(Shortfall::YieldRate));
	let twice = lower(lower(SEVEN, 10 * PERCENT), 10 * PERCENT);
	assert_eq!(within_ten(&promise, twice), Ok(()));
	assert_eq!(within_ten(&PROMISE, twice), Err(Shortfall::YieldRate));
	// With a tolerance of 100%, the rates become 0.
	for all in [MILLION, u32::MAX] {
		assert_eq!(lower(SEVEN, all).factor, 0);
	}
}

#[test]
fn the_highest_figures_fit() {
	let most = Rates {
		yield_total: u128::MAX,
		reward_total: u128::MAX,
		fare: u128::MAX,
		duration: u32::MAX,
		factor: u128::MAX,
	};
	let promise = Promise {
		cost: u128::MAX,
		rates: most,
	};
	assert_eq!(qualifies(&promise, u128::MAX, 0, u128::MAX, &most), Ok(()));
	assert_eq!(
		qualifies(&promise, u128::MAX, 0, u128::MAX - 1, &most),
		Err(Shortfall::Cost)
	);
	// A difference of one unit in 2^128 counts.
	let less = Rates {
		yield_total: u128::MAX - 1,
		..most
	};
	assert_eq!(
		qualifies(&promise, u128::MAX, 0, u128::MAX, &less),
		Err(Shortfall::YieldRate)
	);
	let less = Rates {
		factor: u128::MAX - 1,
		..most
	};
	assert_eq!(
		qualifies(&promise, u128::MAX, 0, u128::MAX, &less),
		Err(Shortfall::YieldRate)
	);
}

fn exact(n: u128, of: u128) -> BigRational {
	BigRational::new(n.into(), of.into())
}

/// Returns `total / fare / duration × factor`, without rounding.
fn rate(total: u128, rates: &Rates) -> BigRational {
	exact(total, rates.fare) / BigInt::from(rates.duration) * exact(rates.factor, WHOLE)
}

/// Returns `1 − t`.
fn least(tolerance: u32) -> BigRational {
	exact((MILLION - tolerance).into(), MILLION.into())
}

/// Returns every fault of a target, exactly as the rule says.
fn faults(
	promise: &Promise,
	deposit: u128,
	tolerance: u32,
	cost: u128,
	other: &Rates,
) -> Vec<Shortfall> {
	let (least, recorded) = (least(tolerance), &promise.rates);
	let whole = |n: u128| exact(n, 1);
	let yields = |rates: &Rates| rate(rates.yield_total, rates);
	let rewards = |rates: &Rates| rate(rates.reward_total, rates);
	let shortest = &least * whole(recorded.duration.into());
	let cheapest = &least * whole(promise.cost.min(deposit));
	[
		(
			yields(other) < &least * yields(recorded),
			Shortfall::YieldRate,
		),
		(
			rewards(other) < &least * rewards(recorded),
			Shortfall::RewardRate,
		),
		(other.duration > recorded.duration, Shortfall::LongDuration),
		(
			whole(other.duration.into()) < shortest,
			Shortfall::ShortDuration,
		),
		(whole(cost) < cheapest, Shortfall::Cost),
	]
	.into_iter()
	.filter_map(|(wrong, fault)| wrong.then_some(fault))
	.collect()
}

/// Generates amounts of all sizes, and small ones, so that equal amounts are frequent.
fn amount() -> impl Strategy<Value = u128> {
	prop_oneof![
		0u128..100,
		(any::<u128>(), 0u32..128).prop_map(|(n, shift)| n >> shift)
	]
}

fn rates() -> impl Strategy<Value = Rates> {
	let factor = prop_oneof![Just(WHOLE), 0..=WHOLE];
	(
		amount(),
		amount(),
		amount(),
		prop_oneof![1u32..20, 1u32..],
		factor,
	)
		.prop_map(|(yield_total, bonus, fare, duration, factor)| Rates {
			yield_total,
			reward_total: yield_total.saturating_add(bonus),
			fare: fare.max(1),
			duration,
			factor,
		})
}

proptest! {
	#[test]
	fn qualifying_is_the_rule_in_exact_fractions(
		rates in rates(), other in rates(), costs in (amount(), amount(), amount()), tolerance in 0..=MILLION,
	) {
		let promise = Promise { cost: costs.0, rates };
		let faults = faults(&promise, costs.1, tolerance, costs.2, &other);
		match qualifies(&promise, costs.1, tolerance, costs.2, &other) {
			Ok(()) => prop_assert_eq!(faults, vec![]),
			Err(fault) => prop_assert!(faults.contains(&fault), "{:?} isn't among {:?}", fault, faults),
		}
	}

	/// Random targets are rarely close to a limit. These are at the limits, one unit below or one
	/// above.
	#[test]
	fn qualifying_is_exact_at_the_limits(
		rates in rates(), other in rates(), cost in amount(), deposit in amount(), tolerance in 0..=MILLION,
		off in prop::array::uniform4(-1i8..=1),
	) {
		let promise = Promise { cost, rates };
		let least = least(tolerance);
		let near = |limit: BigRational, off: i8| -> Option<u128> {
			u128::try_from(limit.ceil().to_integer() + BigInt::from(off)).ok()
		};
		let duration = near(&least * BigInt::from(rates.duration), off[0])
			.and_then(|blocks| u32::try_from(blocks).ok())
			.unwrap_or(rates.duration)
			.max(1);
		let mut other = Rates { duration, factor: other.factor.max(1), ..other };
		// Each total is close to the one at which the rate is exactly the least allowed.
		let one = rate(1, &other);
		if let Some(total) = near(&least * rate(rates.yield_total, &rates) / &one, off[1]) {
			other.yield_total = total;
		}
		if let Some(total) = near(&least * rate(rates.reward_total, &rates) / &one, off[2]) {
			other.reward_total = total;
		}
		let cost = near(&least * BigInt::from(cost.min(deposit)), off[3]).unwrap_or(0);

		let faults = faults(&promise, deposit, tolerance, cost, &other);
		match qualifies(&promise, deposit, tolerance, cost, &other) {
			Ok(()) => prop_assert_eq!(faults, vec![]),
			Err(fault) => prop_assert!(faults.contains(&fault), "{:?} isn't among {:?}", fault, faults),
		}
	}

	/// Each DPO multiplies the earlier error by at most one and adds less than one unit of `WHOLE`.
	/// So `n` DPOs lose less than `n` units, and their rates are never above the exact ones.
	#[test]
	fn a_chain_of_tolerances_loses_less_than_a_unit_a_dpo(chain in prop::collection::vec(0..=MILLION, 1..40)) {
		let mut rates = SEVEN;
		let mut factor = exact(WHOLE, 1);
		for tolerance in &chain {
			rates = lower(rates, *tolerance);
			factor *= least(*tolerance);
		}
		let lost = factor - exact(rates.factor, 1);
		prop_assert!(lost >= exact(0, 1));
		prop_assert!(lost < exact(chain.len() as u128, 1));
		prop_assert_eq!(Rates { factor: WHOLE, ..rates }, SEVEN);
	}
}
