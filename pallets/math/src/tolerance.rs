//! Whether a target other than the default one is good enough (Rulebook 3.12).

use crate::without;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use primitive_types::U512;
use scale_info::TypeInfo;
use sp_arithmetic::{PerThing, Permill};

/// The number 1 in fixed point: the [`Rates::factor`] of a class. Each discount rounds the factor
/// down by less than 10⁻³⁶. The first six are exact, because a tolerance is in whole
/// millionths.
pub const WHOLE: u128 = 1_000_000_000_000_000_000_000_000_000_000_000_000;

/// The earnings of a target (Rulebook 3.12): the figures of the class at the head of the chain of
/// Default Targets, and the factor by which the DPOs in between discount its rates.
///
/// The yield rate is `yield_total / fare / duration × factor / 10³⁶`, and the reward rate is
/// `reward_total / fare / duration × factor / 10³⁶`. The rates are stored as fractions, so that
/// comparing two targets rounds nothing: only `factor` is rounded. Neither `fare` nor `duration` is
/// zero (Rulebook 1.2).
#[derive(
	Clone,
	Copy,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	PartialEq,
	Eq,
	Debug,
)]
#[scale_info(capture_docs = "always")]
pub struct Rates {
	/// The yield of one ride, in base units.
	pub yield_total: u128,
	/// The yield and the bonus of one ride, in base units.
	pub reward_total: u128,
	/// The fare, in base units.
	pub fare: u128,
	/// The duration of the ride, in blocks. Never discounted.
	pub duration: u32,
	/// The discount, in units of 10⁻³⁶: 10³⁶ for a class. Each DPO in between multiplies it
	/// by 1 − its tolerance.
	pub factor: u128,
}

/// The figures of the Default Target when the DPO was created, which its members joined for
/// (Rulebook 3.12).
#[derive(
	Clone,
	Copy,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	PartialEq,
	Eq,
	Debug,
)]
#[scale_info(capture_docs = "always")]
pub struct Promise {
	/// The cost of the target, in base units.
	pub cost: u128,
	/// The rates of the target.
	pub rates: Rates,
}

/// The figure in which another target falls short of the promise (Rulebook 3.12).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shortfall {
	/// The yield rate is too low.
	YieldRate,
	/// The reward rate is too low.
	RewardRate,
	/// The ride takes longer than the promised one.
	LongDuration,
	/// The ride is too short.
	ShortDuration,
	/// The cost is too low: the target would use too little of the deposit.
	Cost,
}

impl Rates {
	/// The rates of a class. `None` if the sum of yield and bonus doesn't fit 128 bits, which is
	/// true of no class.
	pub fn of_class(yield_total: u128, bonus: u128, fare: u128, duration: u32) -> Option<Self> {
		Some(Self {
			yield_total,
			reward_total: yield_total.checked_add(bonus)?,
			fare,
			duration,
			factor: WHOLE,
		})
	}

	/// The rates of a DPO with this tolerance as a target: the factor is multiplied by
	/// `1 − tolerance` and rounded down (Rulebook 3.12).
	pub fn discounted_by(self, tolerance: Permill) -> Self {
		Self {
			factor: without(self.factor, tolerance),
			..self
		}
	}
}

/// Whether a DPO with this deposit and tolerance may take another target of this cost and these
/// rates in place of the promised one (Rulebook 3.12). `deposit` and `cost` are in base units.
///
/// Nothing is rounded: both sides of every comparison are whole numbers.
///
/// The errors, in the order of the checks:
/// - [`Shortfall::YieldRate`], [`Shortfall::RewardRate`]: the rate is below `1 − tolerance` of
///   the promised one.
/// - [`Shortfall::LongDuration`]: the duration exceeds the promised one.
/// - [`Shortfall::ShortDuration`]: the duration is below `1 − tolerance` of the promised one.
/// - [`Shortfall::Cost`]: the cost is below `1 − tolerance` of the promised one, or of the
///   deposit if that is less.
#[expect(
	clippy::arithmetic_side_effects,
	reason = "no product fills 512 bits, see the comments"
)]
pub fn qualifies(
	promise: &Promise,
	deposit: u128,
	tolerance: Permill,
	cost: u128,
	other: &Rates,
) -> Result<(), Shortfall> {
	let promised = &promise.rates;
	let (one, least) = (
		U512::from(Permill::ACCURACY),
		U512::from(tolerance.left_from_one().deconstruct()),
	);

	// `total × factor / (fare × duration) ≥ least / one` of the promised one, both sides
	// multiplied by the denominators. No product overflows: total (128 bits) × factor (120 bits in
	// `WHOLE`) × fare (128) × duration (32) × millionths (20) take 428 of 512 bits, and 436 even
	// if `factor` filled its type.
	let is_below = |total: u128, promised_total: u128| {
		let actual = U512::from(total)
			* U512::from(other.factor)
			* U512::from(promised.fare)
			* U512::from(promised.duration)
			* one;
		let required = U512::from(promised_total)
			* U512::from(promised.factor)
			* U512::from(other.fare)
			* U512::from(other.duration)
			* least;
		actual < required
	};
	if is_below(other.yield_total, promised.yield_total) {
		return Err(Shortfall::YieldRate);
	}
	if is_below(other.reward_total, promised.reward_total) {
		return Err(Shortfall::RewardRate);
	}

	if other.duration > promised.duration {
		return Err(Shortfall::LongDuration);
	}
	if U512::from(other.duration) * one < U512::from(promised.duration) * least {
		return Err(Shortfall::ShortDuration);
	}
	// 128 + 20 bits.
	if U512::from(cost) * one < U512::from(promise.cost.min(deposit)) * least {
		return Err(Shortfall::Cost);
	}
	Ok(())
}
