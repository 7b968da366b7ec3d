//! Whether another target than the default one is good enough (Rulebook 3.12).

use crate::without;
use primitive_types::U512;
use sp_arithmetic::{PerThing, Permill};

/// One, as a fixed-point number: what [`Rates::lowered`] is of a class. Each DPO in a chain rounds it
/// down by less than 10^−36, and six of them with tolerances of whole parts per million not at all.
pub const WHOLE: u128 = 1_000_000_000_000_000_000_000_000_000_000_000_000;

/// The rates of a target, not divided: the exact figures of the class at the head of the chain of
/// default targets, and the factor by which the DPOs in between lower its rates. The yield rate is
/// `yield_total / fare / duration × lowered / WHOLE`, the reward rate likewise.
///
/// Kept as fractions so that comparing two targets rounds nothing. Only `lowered` is rounded, the
/// product of the `(1 − tolerance)` of the DPOs in between. A class has neither a fare nor a
/// duration of zero (Rulebook 1.2).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rates {
	/// The class's yield.
	pub yield_total: u128,
	/// The class's yield and bonus together.
	pub reward_total: u128,
	/// The class's fare.
	pub fare: u128,
	/// The class's duration in blocks. It isn't lowered.
	pub duration: u32,
	/// The factor, [`WHOLE`] for a class itself.
	pub lowered: u128,
}

/// What a DPO recorded of its Default Target at creation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Promise {
	/// What the target cost.
	pub cost: u128,
	/// Its rates and its duration.
	pub rates: Rates,
}

/// Why another target doesn't qualify.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Worse {
	/// The yield rate is too far below the recorded one.
	YieldRate,
	/// The reward rate is too far below the recorded one.
	RewardRate,
	/// It takes longer than the recorded target.
	TooLong,
	/// It is over too soon.
	TooShort,
	/// It uses too little of the money.
	TooCheap,
}

/// The rates as they count where a DPO with this tolerance is the target: `lowered × (1 −
/// tolerance)`, rounded down (Rulebook 3.12).
pub fn lower(rates: Rates, tolerance: Permill) -> Rates {
	Rates {
		lowered: without(rates.lowered, tolerance),
		..rates
	}
}

/// Whether another target of this cost and these rates qualifies in place of the promised one, by a
/// DPO with this tolerance and this deposit (Rulebook 3.12).
///
/// Nothing is rounded: both sides of every comparison are brought to whole numbers.
#[expect(
	clippy::arithmetic_side_effects,
	reason = "no product fills 512 bits: see how many each has"
)]
pub fn qualifies(
	promise: &Promise,
	deposit: u128,
	tolerance: Permill,
	cost: u128,
	other: &Rates,
) -> Result<(), Worse> {
	let recorded = &promise.rates;
	let (all, least) = (
		U512::from(Permill::ACCURACY),
		U512::from(tolerance.left_from_one().deconstruct()),
	);

	// `other's total × lowered / (fare × duration) ≥ least / all × the recorded one`, both sides
	// multiplied by the two denominators. No product can overflow: total (128 bits) × lowered
	// (`WHOLE`: 120 bits) × fare (128) × duration (32) × parts (20) are 428 bits of 512, and 436
	// even if `lowered` filled its type.
	let below = |total: u128, recorded_total: u128| {
		let ours = U512::from(total)
			* U512::from(other.lowered)
			* U512::from(recorded.fare)
			* U512::from(recorded.duration)
			* all;
		let theirs = U512::from(recorded_total)
			* U512::from(recorded.lowered)
			* U512::from(other.fare)
			* U512::from(other.duration)
			* least;
		ours < theirs
	};
	if below(other.yield_total, recorded.yield_total) {
		return Err(Worse::YieldRate);
	}
	if below(other.reward_total, recorded.reward_total) {
		return Err(Worse::RewardRate);
	}

	if other.duration > recorded.duration {
		return Err(Worse::TooLong);
	}
	if U512::from(other.duration) * all < U512::from(recorded.duration) * least {
		return Err(Worse::TooShort);
	}
	// 128 + 20 bits.
	if U512::from(cost) * all < U512::from(promise.cost.min(deposit)) * least {
		return Err(Worse::TooCheap);
	}
	Ok(())
}
