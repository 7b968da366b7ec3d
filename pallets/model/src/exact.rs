//! The rulebook's arithmetic, in integers so wide that nothing overflows.

use primitive_types::U256;

/// A whole, in millionths: how parts are written.
pub const WHOLE: u32 = 1_000_000;

/// `⌊amount × times / by⌋` of 128-bit numbers whose quotient fits 128 bits.
pub fn floor(amount: u128, times: u128, by: u128) -> u128 {
	let quotient = U256::from(amount) * U256::from(times) / U256::from(by);
	u128::try_from(quotient).expect("a part isn't above the whole; qed")
}

/// `⌈amount / by⌉`.
pub fn ceil(amount: u128, by: u128) -> u128 {
	let up = U256::from(amount) + U256::from(by) - U256::one();
	u128::try_from(up / U256::from(by)).expect("a quotient isn't above the dividend; qed")
}

/// `⌊amount × part⌋`.
pub fn part(amount: u128, millionths: u32) -> u128 {
	floor(amount, millionths.into(), WHOLE.into())
}

/// `⌊amount × (1 − part)⌋`.
pub fn without(amount: u128, millionths: u32) -> u128 {
	floor(amount, (WHOLE - millionths).into(), WHOLE.into())
}

/// `amount × times`, if it fits 128 bits.
pub fn product(amount: u128, times: u128) -> Option<u128> {
	u128::try_from(U256::from(amount) * U256::from(times)).ok()
}
