//! Whether another target than the default one is good enough (Rulebook 3.12).

use crate::without;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use primitive_types::U512;
use scale_info::TypeInfo;
use sp_arithmetic::{PerThing, Permill};

/// One, as a fixed-point number: what [`Rates::factor`] is of a class. Each DPO in a chain rounds it
/// down by less than 10^−36, and six of them with tolerances of whole parts per million not at all.
pub const WHOLE: u128 = 1_000_000_000_000_000_000_000_000_000_000_000_000;

/// What a target earns (Rulebook 3.12): the figures of the class at the head of the chain of default
/// targets, and the factor by which the DPOs in between discount its rates. The yield rate is
/// `yield_total / fare / duration × factor / 10³⁶`, and the reward rate likewise.
///
/// The rates stay fractions, so that comparing two targets rounds nothing. Only `factor` is rounded. A
/// class has neither a fare nor a duration of zero (Rulebook 1.2).
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
	/// 10³⁶ for a class. A DPO in between multiplies it by what its tolerance leaves.
	pub factor: u128,
}

/// What the Default Target was when the DPO was created: what its members joined for (Rulebook 3.12).
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
	/// What the target cost, in base units.
	pub cost: u128,
	/// What it earned.
	pub rates: Rates,
}

/// In which figure another target falls short of the promise.
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
	/// The target uses too little of the money.
	Cost,
}

impl Rates {
	/// The rates of a class. `None` if yield and bonus together don't fit 128 bits, which no class has.
	pub fn of_class(yield_total: u128, bonus: u128, fare: u128, duration: u32) -> Option<Self> {
		Some(Self {
			yield_total,
			reward_total: yield_total.checked_add(bonus)?,
			fare,
			duration,
			factor: WHOLE,
		})
	}

	/// The rates as they count where a DPO with this tolerance is the target: the factor is multiplied by
	/// `1 − tolerance` and rounded down (Rulebook 3.12).
	pub fn discounted_by(self, tolerance: Permill) -> Self {
		Self {
			factor: without(self.factor, tolerance),
			..self
		}
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
) -> Result<(), Shortfall> {
	let recorded = &promise.rates;
	let (all, least) = (
		U512::from(Permill::ACCURACY),
		U512::from(tolerance.left_from_one().deconstruct()),
	);

	// `other's total × factor / (fare × duration) ≥ least / all × the recorded one`, both sides
	// multiplied by the two denominators. No product can overflow: total (128 bits) × factor
	// (`WHOLE`: 120 bits) × fare (128) × duration (32) × parts (20) are 428 bits of 512, and 436
	// even if `factor` filled its type.
	let below = |total: u128, recorded_total: u128| {
		let ours = U512::from(total)
			* U512::from(other.factor)
			* U512::from(recorded.fare)
			* U512::from(recorded.duration)
			* all;
		let theirs = U512::from(recorded_total)
			* U512::from(recorded.factor)
			* U512::from(other.fare)
			* U512::from(other.duration)
			* least;
		ours < theirs
	};
	if below(other.yield_total, recorded.yield_total) {
		return Err(Shortfall::YieldRate);
	}
	if below(other.reward_total, recorded.reward_total) {
		return Err(Shortfall::RewardRate);
	}

	if other.duration > recorded.duration {
		return Err(Shortfall::LongDuration);
	}
	if U512::from(other.duration) * all < U512::from(recorded.duration) * least {
		return Err(Shortfall::ShortDuration);
	}
	// 128 + 20 bits.
	if U512::from(cost) * all < U512::from(promise.cost.min(deposit)) * least {
		return Err(Shortfall::Cost);
	}
	Ok(())
}
