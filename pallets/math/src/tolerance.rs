//! Whether a target other than the default one is good enough (Rulebook 3.12).

use crate::without;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use primitive_types::U512;
use scale_info::TypeInfo;
use sp_arithmetic::{PerThing, Permill};

/// The number 1 in fixed point: the [`Rates::yield_kept`] of a class. Each fee rounds it down by
/// less than 10⁻³⁶. The first six are exact, because a fee is in whole millionths.
pub const WHOLE: u128 = 1_000_000_000_000_000_000_000_000_000_000_000_000;

/// The earnings that a target promises (Rulebook 3.12): the figures of the class at the head of the
/// chain of Default Targets, and the part of its yield that the managers in between leave.
///
/// The yield rate is `yield_total / fare / duration × yield_kept / 10³⁶`, and the bonus rate is
/// `bonus / fare / duration`. The rates are stored as fractions, so that comparing two targets
/// rounds nothing: only `yield_kept` is rounded. Neither `fare` nor `duration` is zero
/// (Rulebook 1.2).
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
	/// The bonus of one ride, in base units.
	pub bonus: u128,
	/// The fare, in base units.
	pub fare: u128,
	/// The duration of the ride, in blocks.
	pub duration: u32,
	/// The part of the yield that is left after the management fees of the DPOs in between, in
	/// units of 10⁻³⁶: 10³⁶ for a class.
	pub yield_kept: u128,
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

/// A figure in which another target falls short of the promise (Rulebook 3.12).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shortfall {
	/// The yield rate that it guarantees is too low.
	YieldRate,
	/// The bonus rate that it guarantees is too low.
	BonusRate,
	/// The ride that it promises takes longer than the promised one.
	LongDuration,
	/// The ride that it guarantees is too short.
	ShortDuration,
	/// The cost is too low: the target would use too little of the members' money.
	Cost,
}

impl Rates {
	/// The rates of a class.
	pub fn of_class(yield_total: u128, bonus: u128, fare: u128, duration: u32) -> Self {
		Self {
			yield_total,
			bonus,
			fare,
			duration,
			yield_kept: WHOLE,
		}
	}

	/// The rates that a DPO with this management fee passes on: `yield_kept` is multiplied by
	/// `1 − fee` and rounded down (Rulebook 3.12).
	pub fn after_fee(self, fee: Permill) -> Self {
		Self {
			yield_kept: without(self.yield_kept, fee),
			..self
		}
	}
}

/// The figures in which another target falls short of the promise of a DPO with this tolerance, in
/// the order of [`Shortfall`]. Without any, the DPO may take the target in place of the promised
/// one (Rulebook 3.12). `cost` is in base units, and `guarantee` is the part of its rates and its
/// duration that the target guarantees.
///
/// Nothing is rounded: both sides of every comparison are whole numbers.
///
/// - [`Shortfall::YieldRate`], [`Shortfall::BonusRate`]: `guarantee` of the rate is below
///   `1 − tolerance` of the promised one.
/// - [`Shortfall::LongDuration`]: the duration exceeds the promised one.
/// - [`Shortfall::ShortDuration`]: `guarantee` of the duration is below `1 − tolerance` of the
///   promised one.
/// - [`Shortfall::Cost`]: the cost is below `1 − tolerance` of the promised one.
#[expect(
	clippy::arithmetic_side_effects,
	reason = "no product fills 512 bits, see the comments"
)]
pub fn shortfalls(
	promise: &Promise,
	tolerance: Permill,
	cost: u128,
	other: &Rates,
	guarantee: Permill,
) -> impl Iterator<Item = Shortfall> {
	let promised = &promise.rates;
	let one = U512::from(Permill::ACCURACY);
	let least = U512::from(tolerance.left_from_one().deconstruct());
	let guaranteed = U512::from(guarantee.deconstruct());

	// `guarantee × total × kept / (fare × duration) ≥ least × …` of the promised one, both sides
	// multiplied by the denominators. No product overflows: total (128 bits) × kept (120 bits in
	// `WHOLE`) × fare (128) × duration (32) × millionths (20) take 428 of 512 bits, and 436 even
	// if `yield_kept` filled its type.
	let is_below = |(total, kept): (u128, u128), (promised_total, promised_kept): (u128, u128)| {
		let actual = U512::from(total)
			* U512::from(kept)
			* U512::from(promised.fare)
			* U512::from(promised.duration)
			* guaranteed;
		let required = U512::from(promised_total)
			* U512::from(promised_kept)
			* U512::from(other.fare)
			* U512::from(other.duration)
			* least;
		actual < required
	};
	let yields = |rates: &Rates| (rates.yield_total, rates.yield_kept);
	let bonus = |rates: &Rates| (rates.bonus, 1);
	let (duration, promised_duration) = (
		U512::from(other.duration),
		U512::from(promised.duration) * least,
	);
	[
		(
			is_below(yields(other), yields(promised)),
			Shortfall::YieldRate,
		),
		(
			is_below(bonus(other), bonus(promised)),
			Shortfall::BonusRate,
		),
		(other.duration > promised.duration, Shortfall::LongDuration),
		(
			duration * guaranteed < promised_duration,
			Shortfall::ShortDuration,
		),
		// 128 + 20 bits.
		(
			U512::from(cost) * one < U512::from(promise.cost) * least,
			Shortfall::Cost,
		),
	]
	.into_iter()
	.filter_map(|(falls_short, figure)| falls_short.then_some(figure))
}
