//! Which targets are within the tolerance, and what arrives in the end (Rulebook 3.12).

mod chains;

use crate::tolerance::{self, Promise, Rates, Shortfall, WHOLE};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use sp_arithmetic::Permill;

const PERCENT: u32 = 10_000;
const MILLION: u32 = 1_000_000;
const YEAR: u32 = 365 * super::DAY;

// Fees, tolerances and guarantees are in millionths.
fn after_fee(rates: Rates, fee: u32) -> Rates {
	rates.after_fee(Permill::from_parts(fee))
}

/// Another target: its cost, the rates that it promises, and what it guarantees of them.
#[derive(Clone, Copy, Debug)]
struct Other {
	cost: u128,
	rates: Rates,
	guarantee: u32,
}

fn shortfalls(promise: &Promise, tolerance: u32, other: &Other) -> Vec<Shortfall> {
	let part = Permill::from_parts;
	let Other {
		cost,
		rates,
		guarantee,
	} = other;
	let shortfalls =
		tolerance::shortfalls(promise, part(tolerance), *cost, rates, part(*guarantee));
	shortfalls.collect()
}

fn qualifies(promise: &Promise, tolerance: u32, other: &Other) -> Result<(), Shortfall> {
	let first = shortfalls(promise, tolerance, other).first().copied();
	first.map_or(Ok(()), Err)
}

/// A class with a fare of 100,000, a yield of 7% in a year and a bonus of 3%.
const SEVEN: Rates = Rates {
	yield_total: 7_000,
	bonus: 3_000,
	fare: 100_000,
	duration: YEAR,
	yield_kept: WHOLE,
};

const PROMISE: Promise = Promise {
	cost: 100_000,
	rates: SEVEN,
};

/// A class of the promised cost.
fn class(rates: Rates) -> Other {
	Other {
		cost: PROMISE.cost,
		rates,
		guarantee: MILLION,
	}
}

/// Seats of a DPO of the promised cost.
fn seats(rates: Rates, guarantee: u32) -> Other {
	Other {
		guarantee,
		..class(rates)
	}
}

/// Whether a target qualifies with a tolerance of 10%.
fn within_ten(promise: &Promise, other: Other) -> Result<(), Shortfall> {
	qualifies(promise, 10 * PERCENT, &other)
}

#[test]
fn a_class_promises_all_that_it_earns() {
	assert_eq!(Rates::of_class(7_000, 3_000, 100_000, YEAR), SEVEN);
}

#[test]
fn example_tolerance() {
	// Rulebook 3.12: with a tolerance of 10%, a promise of 7% a year may become 6.3%.
	let at = |yield_total| {
		let rates = Rates {
			yield_total,
			..SEVEN
		};
		within_ten(&PROMISE, class(rates))
	};
	assert_eq!(at(6_300), Ok(()));
	assert_eq!(at(6_299), Err(Shortfall::YieldRate));
	// The same rate in a class with twenty thousand times the fare, where one unit makes a much
	// smaller difference.
	let at = |yield_total| {
		let rates = Rates {
			yield_total,
			bonus: u128::MAX,
			fare: 2_000_000_000,
			..SEVEN
		};
		within_ten(&PROMISE, class(rates))
	};
	assert_eq!(at(126_000_000), Ok(()));
	assert_eq!(at(125_999_999), Err(Shortfall::YieldRate));
	// In nine tenths of the time, nine tenths of the yield make the same rate.
	let at = |yield_total| {
		let rates = Rates {
			yield_total,
			duration: YEAR / 10 * 9,
			..SEVEN
		};
		within_ten(&PROMISE, class(rates))
	};
	assert_eq!(at(5_670), Ok(()));
	assert_eq!(at(5_669), Err(Shortfall::YieldRate));
}

#[test]
fn a_bonus_cannot_make_up_for_yield_nor_yield_for_bonus() {
	let at = |yield_total, bonus| {
		let rates = Rates {
			yield_total,
			bonus,
			..SEVEN
		};
		within_ten(&PROMISE, class(rates))
	};
	assert_eq!(at(6_300, 2_700), Ok(()));
	assert_eq!(at(7_001, 2_699), Err(Shortfall::BonusRate));
	assert_eq!(at(u128::MAX, 0), Err(Shortfall::BonusRate));
	assert_eq!(at(6_299, 3_001), Err(Shortfall::YieldRate));
	assert_eq!(at(0, u128::MAX), Err(Shortfall::YieldRate));
}

#[test]
fn a_duration_may_be_shorter_within_the_tolerance_and_never_longer() {
	let at = |duration, guarantee| {
		let rich = Rates {
			yield_total: u128::MAX,
			bonus: u128::MAX,
			duration,
			..SEVEN
		};
		within_ten(&PROMISE, seats(rich, guarantee))
	};
	assert_eq!(at(YEAR, MILLION), Ok(()));
	assert_eq!(at(YEAR + 1, MILLION), Err(Shortfall::LongDuration));
	assert_eq!(at(YEAR / 10 * 9, MILLION), Ok(()));
	assert_eq!(
		at(YEAR / 10 * 9 - 1, MILLION),
		Err(Shortfall::ShortDuration)
	);
	// Seats of a DPO that guarantees nine tenths must promise the whole duration.
	assert_eq!(at(YEAR, 90 * PERCENT), Ok(()));
	assert_eq!(at(YEAR, 90 * PERCENT - 1), Err(Shortfall::ShortDuration));
	assert_eq!(at(YEAR - 1, 90 * PERCENT), Err(Shortfall::ShortDuration));
	// A guarantee doesn't make a long ride shorter.
	assert_eq!(at(YEAR + 1, 90 * PERCENT), Err(Shortfall::LongDuration));
}

#[test]
fn a_cost_is_measured_by_the_promised_one() {
	let at = |promised, cost| {
		let promise = Promise {
			cost: promised,
			..PROMISE
		};
		within_ten(
			&promise,
			Other {
				cost,
				..class(SEVEN)
			},
		)
	};
	assert_eq!(at(100_000, 90_000), Ok(()));
	assert_eq!(at(100_000, 89_999), Err(Shortfall::Cost));
	assert_eq!(at(100_000, 100_001), Ok(()));
	// 9/10 of 50,001 are 45,000.9.
	assert_eq!(at(50_001, 45_001), Ok(()));
	assert_eq!(at(50_001, 45_000), Err(Shortfall::Cost));
}

#[test]
fn a_guarantee_counts_for_rates_and_duration_and_not_for_the_cost() {
	// A DPO for the same class guarantees nine tenths of it.
	assert_eq!(within_ten(&PROMISE, seats(SEVEN, 90 * PERCENT)), Ok(()));
	let less = seats(SEVEN, 90 * PERCENT - 1);
	assert_eq!(
		shortfalls(&PROMISE, 10 * PERCENT, &less),
		[
			Shortfall::YieldRate,
			Shortfall::BonusRate,
			Shortfall::ShortDuration
		]
	);
	// A DPO for a class that earns ten ninths guarantees the promised rates with nine tenths.
	let rates = |yield_total, bonus| Rates {
		yield_total,
		bonus,
		..SEVEN
	};
	let none = |other| shortfalls(&PROMISE, 0, &other);
	let short = Shortfall::ShortDuration;
	assert_eq!(none(seats(rates(7_778, 3_334), 90 * PERCENT)), [short]);
	assert_eq!(
		none(seats(rates(7_777, 3_333), 90 * PERCENT)),
		[Shortfall::YieldRate, Shortfall::BonusRate, short]
	);
	// A guarantee of nothing is worth nothing.
	let rich = rates(u128::MAX, u128::MAX);
	assert_eq!(
		qualifies(&PROMISE, MILLION - 1, &seats(rich, 0)),
		Err(Shortfall::YieldRate)
	);
	assert_eq!(qualifies(&PROMISE, MILLION, &seats(rich, 0)), Ok(()));
}

#[test]
fn a_fee_is_taken_from_the_yield_rate_alone() {
	let net = after_fee(SEVEN, 10 * PERCENT);
	let kept = Rates {
		yield_kept: WHOLE / 10 * 9,
		..SEVEN
	};
	assert_eq!(net, kept);
	assert_eq!(within_ten(&PROMISE, class(net)), Ok(()));
	let dearer = class(after_fee(SEVEN, 10 * PERCENT + 1));
	assert_eq!(
		shortfalls(&PROMISE, 10 * PERCENT, &dearer),
		[Shortfall::YieldRate]
	);
	// Two fees multiply: 90% × 90% are 81%, of which 10% may be missing again.
	let twice = after_fee(net, 10 * PERCENT);
	assert_eq!(twice.yield_kept, WHOLE / 100 * 81);
	let promise = Promise {
		rates: net,
		..PROMISE
	};
	assert_eq!(within_ten(&promise, class(twice)), Ok(()));
	assert_eq!(
		within_ten(&PROMISE, class(twice)),
		Err(Shortfall::YieldRate)
	);
	// With a fee of 100%, nothing is left.
	for all in [MILLION, u32::MAX] {
		assert_eq!(after_fee(SEVEN, all).yield_kept, 0);
	}
}

#[test]
fn tolerance_goes_from_nothing_to_everything() {
	let worthless = Rates {
		yield_total: 0,
		bonus: 0,
		duration: 1,
		..SEVEN
	};
	for all in [MILLION, MILLION + 1, u32::MAX] {
		let at = |rates| {
			let other = Other {
				cost: 0,
				..seats(rates, 0)
			};
			qualifies(&PROMISE, all, &other)
		};
		assert_eq!(at(worthless), Ok(()));
		// A longer duration is never within the tolerance.
		let long = Rates {
			duration: YEAR + 1,
			..SEVEN
		};
		assert_eq!(at(long), Err(Shortfall::LongDuration));
	}
	let none = |other| qualifies(&PROMISE, 0, &other);
	assert_eq!(none(class(SEVEN)), Ok(()));
	let cheap = Other {
		cost: 99_999,
		..class(SEVEN)
	};
	assert_eq!(none(cheap), Err(Shortfall::Cost));
	for (rates, shortfall) in [
		(
			Rates {
				yield_total: 6_999,
				..SEVEN
			},
			Shortfall::YieldRate,
		),
		(
			Rates {
				bonus: 2_999,
				..SEVEN
			},
			Shortfall::BonusRate,
		),
		(
			Rates {
				duration: YEAR - 1,
				..SEVEN
			},
			Shortfall::ShortDuration,
		),
	] {
		assert_eq!(none(class(rates)), Err(shortfall));
	}
}

#[test]
fn shortfalls_are_all_named_in_their_order() {
	let worst = Other {
		cost: 89_999,
		rates: Rates {
			yield_total: 6_299,
			bonus: 2_699,
			duration: YEAR + 1,
			..SEVEN
		},
		guarantee: 89 * PERCENT,
	};
	assert_eq!(
		shortfalls(&PROMISE, 10 * PERCENT, &worst),
		[
			Shortfall::YieldRate,
			Shortfall::BonusRate,
			Shortfall::LongDuration,
			Shortfall::ShortDuration,
			Shortfall::Cost
		]
	);
	assert_eq!(shortfalls(&PROMISE, 10 * PERCENT, &class(SEVEN)), vec![]);
}

#[test]
fn the_highest_figures_fit() {
	let most = Rates {
		yield_total: u128::MAX,
		bonus: u128::MAX,
		fare: u128::MAX,
		duration: u32::MAX,
		yield_kept: u128::MAX,
	};
	let promise = Promise {
		cost: u128::MAX,
		rates: most,
	};
	let dearest = Other {
		cost: u128::MAX,
		rates: most,
		guarantee: u32::MAX,
	};
	let at = |other| qualifies(&promise, 0, &other);
	assert_eq!(at(dearest), Ok(()));
	// A difference of one unit in 2^128 counts.
	let cheaper = Other {
		cost: u128::MAX - 1,
		..dearest
	};
	assert_eq!(at(cheaper), Err(Shortfall::Cost));
	for (rates, shortfall) in [
		(
			Rates {
				yield_total: u128::MAX - 1,
				..most
			},
			Shortfall::YieldRate,
		),
		(
			Rates {
				yield_kept: u128::MAX - 1,
				..most
			},
			Shortfall::YieldRate,
		),
		(
			Rates {
				bonus: u128::MAX - 1,
				..most
			},
			Shortfall::BonusRate,
		),
	] {
		assert_eq!(at(Other { rates, ..dearest }), Err(shortfall));
	}
}

fn exact(n: u128, of: u128) -> BigRational {
	BigRational::new(n.into(), of.into())
}

/// Returns `total / fare / duration`, without rounding.
fn rate(total: u128, rates: &Rates) -> BigRational {
	exact(total, rates.fare) / BigInt::from(rates.duration)
}

/// Returns the yield rate, which is net of the fees, without rounding.
fn yield_rate(rates: &Rates) -> BigRational {
	rate(rates.yield_total, rates) * exact(rates.yield_kept, WHOLE)
}

/// Returns the bonus rate, without rounding.
fn bonus_rate(rates: &Rates) -> BigRational {
	rate(rates.bonus, rates)
}

/// Returns this number of millionths.
fn part(parts: u32) -> BigRational {
	exact(parts.into(), MILLION.into())
}

/// Returns every shortfall of a target, exactly as the rule says.
fn by_the_rule(promise: &Promise, tolerance: u32, other: &Other) -> Vec<Shortfall> {
	let (least, guaranteed) = (part(MILLION - tolerance), part(other.guarantee));
	let (promised, rates) = (&promise.rates, &other.rates);
	let whole = |n: u128| exact(n, 1);
	let duration = |rates: &Rates| whole(rates.duration.into());
	[
		(
			&guaranteed * yield_rate(rates) < &least * yield_rate(promised),
			Shortfall::YieldRate,
		),
		(
			&guaranteed * bonus_rate(rates) < &least * bonus_rate(promised),
			Shortfall::BonusRate,
		),
		(rates.duration > promised.duration, Shortfall::LongDuration),
		(
			&guaranteed * duration(rates) < &least * duration(promised),
			Shortfall::ShortDuration,
		),
		(
			whole(other.cost) < &least * whole(promise.cost),
			Shortfall::Cost,
		),
	]
	.into_iter()
	.filter_map(|(falls_short, figure)| falls_short.then_some(figure))
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
	let kept = prop_oneof![Just(WHOLE), 0..=WHOLE];
	(
		amount(),
		amount(),
		amount(),
		prop_oneof![1u32..20, 1u32..],
		kept,
	)
		.prop_map(|(yield_total, bonus, fare, duration, yield_kept)| Rates {
			yield_total,
			bonus,
			fare: fare.max(1),
			duration,
			yield_kept,
		})
}

/// Generates parts of a whole, in millionths: all, nothing, or any part.
fn parts() -> impl Strategy<Value = u32> {
	prop_oneof![Just(MILLION), Just(0u32), 0..=MILLION]
}

proptest! {
	#[test]
	fn shortfalls_are_the_rule_in_exact_fractions(
		promised in rates(), rates in rates(), costs in (amount(), amount()),
		tolerance in parts(), guarantee in parts(),
	) {
		let promise = Promise { cost: costs.0, rates: promised };
		let other = Other { cost: costs.1, rates, guarantee };
		let expected = by_the_rule(&promise, tolerance, &other);
		prop_assert_eq!(qualifies(&promise, tolerance, &other).err(), expected.first().copied());
		prop_assert_eq!(shortfalls(&promise, tolerance, &other), expected);
	}

	/// Random targets are rarely close to a limit. These are at the limits, one unit below or one
	/// above.
	#[test]
	fn shortfalls_are_exact_at_the_limits(
		promised in rates(), rates in rates(), cost in amount(),
		tolerance in parts(), guarantee in 1..=MILLION,
		off in prop::array::uniform4(-1i8..=1),
	) {
		let promise = Promise { cost, rates: promised };
		let (least, guaranteed) = (part(MILLION - tolerance), part(guarantee));
		let near = |limit: BigRational, off: i8| -> Option<u128> {
			u128::try_from(limit.ceil().to_integer() + BigInt::from(off)).ok()
		};
		let duration = near(&least * BigInt::from(promised.duration) / &guaranteed, off[0])
			.and_then(|blocks| u32::try_from(blocks).ok())
			.unwrap_or(promised.duration)
			.max(1);
		let mut rates = Rates { duration, yield_kept: rates.yield_kept.max(1), ..rates };
		// Each total is close to the one at which the rate is exactly the least allowed.
		let one = Rates { yield_total: 1, bonus: 1, ..rates };
		let limit = &least * yield_rate(&promised) / &guaranteed / yield_rate(&one);
		if let Some(total) = near(limit, off[1]) {
			rates.yield_total = total;
		}
		let limit = &least * bonus_rate(&promised) / &guaranteed / bonus_rate(&one);
		if let Some(total) = near(limit, off[2]) {
			rates.bonus = total;
		}
		let cost = near(&least * BigInt::from(cost), off[3]).unwrap_or(0);

		let other = Other { cost, rates, guarantee };
		let expected = by_the_rule(&promise, tolerance, &other);
		prop_assert_eq!(shortfalls(&promise, tolerance, &other), expected);
	}

	/// Each fee multiplies the earlier error by at most one and adds less than one unit of `WHOLE`.
	/// So `n` fees lose less than `n` units, and the yield rate is never above the exact one.
	#[test]
	fn a_chain_of_fees_loses_less_than_a_unit_a_dpo(chain in prop::collection::vec(0..=MILLION, 1..40)) {
		let mut rates = SEVEN;
		let mut kept = exact(WHOLE, 1);
		for fee in &chain {
			rates = after_fee(rates, *fee);
			kept *= part(MILLION - fee);
		}
		let lost = kept - exact(rates.yield_kept, 1);
		prop_assert!(lost >= exact(0, 1));
		prop_assert!(lost < exact(chain.len() as u128, 1));
		prop_assert_eq!(Rates { yield_kept: WHOLE, ..rates }, SEVEN);
	}
}
