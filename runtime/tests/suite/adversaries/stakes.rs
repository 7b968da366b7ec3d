//! Money of all kinds in escrow at once, and the check that all of it is paid out in the end.

use super::*;
use frame_support::traits::fungibles::InspectHold;

/// All kinds of money in escrow, in the project's token.
pub struct Stakes {
	train: u32,
	ride: Ride,
	/// The DPO, which rides in the train's second cabin.
	pub dpo: u32,
	dpo_ride: Ride,
}

impl Stakes {
	fn set() -> Self {
		let train = train(SPAN);
		let class = class(train, GOLD, 2);
		does(OWNER, announce(train, 2 * GOLD.fare, 1_000 * U));
		let ride = board(RIDER, class);
		let dpo = full_pool(Target::Class(class), RuleSet::V1);
		does(MANAGER, commit(dpo, Target::Class(class)));
		pass(5 * DAY);
		let dpo_ride = Ride { class, cabin: 1 };
		Self {
			train,
			ride,
			dpo,
			dpo_ride,
		}
	}

	/// Ends everything and checks that everybody is paid to the unit.
	fn pay_out(self) {
		let dpo = self.dpo;
		let everybody = [MANAGER, Dave, CharlieStash];
		pass(5 * DAY);
		let fare = held(SPAN, pallet_travel_cabin::HoldReason::Fare, RIDER);
		assert_eq!(fare, GOLD.fare);
		let before = free(SPAN, RIDER);
		does(RIDER, self.ride.settle());
		assert_eq!(free(SPAN, RIDER) - before, (100_000 + 20_000 + 500) * U);
		let gained = gains(SPAN, everybody, || {
			does(Dave, self.dpo_ride.settle());
			does(Dave, batch_all(releases(dpo)));
		});
		let member = 15 * whole(1_000 + 164);
		let manager = member + whole(4_100 + 10_000);
		assert_eq!(gained, [manager, member, 10 * whole(1_164)]);
		let class = self.ride.class;
		does(Dave, close(dpo));
		let train = self.train;
		does(OWNER, Cabins::retire_class { class });
		does(OWNER, Trains::close_train { train });
		assert_eq!(Fungibles::total_balance_on_hold(SPAN, &OWNER.into()), 0);
	}
}

/// Makes an attack while money of all kinds is in escrow, then checks that everybody is paid to the
/// unit.
pub fn withstands(attack: impl FnOnce(&Stakes)) {
	run_while_supply_changes(|| {
		let stakes = Stakes::set();
		attack(&stakes);
		stakes.pay_out();
	});
}

/// The accounts on which the stakes are on hold: the rider, the train's owner and the DPO.
pub fn victims(stakes: &Stakes) -> [AccountId; 3] {
	[RIDER.into(), OWNER.into(), Dpo::account(stakes.dpo)]
}
