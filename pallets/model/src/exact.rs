//! The rulebook's arithmetic, in integers wide enough for every product and in exact fractions.

use num_bigint::BigInt;
use num_rational::BigRational;
use primitive_types::U256;

/// The whole, in millionths. All parts are given in millionths.
pub const WHOLE: u32 = 1_000_000;

/// Returns `⌊amount × times / by⌋`. Panics if `by` is 0 or the quotient doesn't fit 128 bits.
pub fn floor(amount: u128, times: u128, by: u128) -> u128 {
	let quotient = U256::from(amount) * U256::from(times) / U256::from(by);
	u128::try_from(quotient).expect("a part isn't above the whole; qed")
}

/// Returns `⌈amount / by⌉`.
pub fn ceil(amount: u128, by: u128) -> u128 {
	let up = U256::from(amount) + U256::from(by) - U256::one();
	u128::try_from(up / U256::from(by)).expect("a quotient isn't above the dividend; qed")
}

/// Returns `⌊amount × part⌋`.
pub fn part(amount: u128, millionths: u32) -> u128 {
	floor(amount, millionths.into(), WHOLE.into())
}

/// Returns `⌊amount × (1 − part)⌋`.
pub fn without(amount: u128, millionths: u32) -> u128 {
	floor(amount, (WHOLE - millionths).into(), WHOLE.into())
}

/// Returns the fraction `above / below`. Panics if `below` is 0.
pub fn ratio(above: u128, below: u128) -> BigRational {
	BigRational::new(BigInt::from(above), BigInt::from(below))
}

/// Returns `figure × part` as a fraction.
pub fn share(figure: &BigRational, millionths: u32) -> BigRational {
	figure * ratio(millionths.into(), WHOLE.into())
}

/// Returns `amount × times`, if it fits 128 bits.
pub fn product(amount: u128, times: u128) -> Option<u128> {
	u128::try_from(U256::from(amount) * U256::from(times)).ok()
}
