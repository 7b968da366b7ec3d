//! The fee funds of the scene (Rulebook 6).

use super::{Scene, ALICE, BOB, CHARLIE};
use bullet_train_runtime::constants::BOLT;
use pallet_fee_fund::Call as FeeFund;

impl Scene<'_> {
	/// The fund of train 0 pays for many calls a day, that of train 3 for a few. That of train 1 is
	/// nearly empty, and that of train 2 has no limits yet, so it pays nothing.
	pub(super) fn funds(&mut self) {
		for (owner, train, amount, allowance, limit) in [
			(ALICE, 0, 100 * BOLT, BOLT, 20 * BOLT),
			(CHARLIE, 3, 10 * BOLT, BOLT / 25, BOLT / 10),
			(BOB, 1, BOLT / 25, BOLT, BOLT),
			(BOB, 2, BOLT, 0, 0),
		] {
			self.call(owner, FeeFund::fund { train, amount });
			let limits = FeeFund::set_limits {
				train,
				allowance,
				limit,
			};
			self.call(owner, limits);
		}
	}
}
