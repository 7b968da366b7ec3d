//! A passenger's share of a milestone's reward (Rulebook 2.3).

use crate::mul_div_floor;

/// A ride's share, `⌊reward × fare / aboard⌋`, where `aboard` is the sum of the fares aboard when
/// the milestone was reached, this one included (Rulebook 2.3).
///
/// All shares of one milestone together never exceed its reward and fall short of it by less than
/// one base unit a passenger. `None` if `aboard` is zero or less than makes sense for the fare.
pub fn share(reward: u128, fare: u128, aboard: u128) -> Option<u128> {
	if fare > aboard {
		return None;
	}
	mul_div_floor(reward, fare, aboard)
}
