//! A ride's share of a milestone's reward (Rulebook 2.3).

use crate::mul_div_floor;

/// A ride's share, `⌊reward × fare / aboard⌋`, in base units (Rulebook 2.3). `aboard` is the
/// sum of the fares aboard when the milestone was reached, this ride's fare included.
///
/// The shares of one milestone never add up to more than its reward, and fall short of it by less
/// than one base unit for each ride. `None` if `aboard` is zero or less than `fare`.
pub fn share(reward: u128, fare: u128, aboard: u128) -> Option<u128> {
	if fare > aboard {
		return None;
	}
	mul_div_floor(reward, fare, aboard)
}
