//! Which calls a fee fund pays for, and on which train (Rulebook 6.2, 6.3).

use crate::{
	acts::Act,
	books::Model,
	ledger::{Acct, BOLT},
	records::{RideKey, Standing},
};

/// What the records tell beforehand about a call that a fund may pay for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Foresight {
	/// The call serves its caller and would succeed.
	Succeeds,
	/// It would fail, or doesn't serve its caller.
	Fails,
	/// It is a vote that would succeed if the maker of the proposal hadn't sold its last seat. The
	/// records don't have to tell that.
	Untold,
}

impl Model {
	/// Returns the train of a call that a fund may pay for, if it has one.
	pub fn sponsored_train(&self, act: &Act) -> Option<u32> {
		let of_class = |class: &u32| self.classes.get(class).map(|record| record.train);
		let of_ride = |ride: &RideKey| of_class(&ride.class);
		let of_dpo = |dpo: &u32| self.dpos.get(dpo).map(|record| record.train);
		match act {
			Act::Board { class, .. } => of_class(class),
			Act::WithdrawYield { ride }
			| Act::ClaimMilestones { ride }
			| Act::ClaimRide { ride } => of_ride(ride),
			Act::BuySeats { dpo, .. }
			| Act::Commit { dpo, .. }
			| Act::ReleaseYield { dpo, .. }
			| Act::ReleaseBonus { dpo, .. }
			| Act::ReleaseWithdraw { dpo, .. }
			| Act::ClaimDpo { dpo, .. }
			| Act::Vote { dpo, .. }
			| Act::TakeSeats { dpo, .. } => of_dpo(dpo),
			_ => None,
		}
	}

	/// Whether a call is by one of those whom the fund serves with it. Where the call itself fails
	/// for others, that isn't asked here.
	fn serves(&self, caller: Acct, act: &Act) -> bool {
		match act {
			Act::ClaimMilestones { ride } => {
				let ride = self.rides.get(ride);
				ride.is_some_and(|ride| self.may_withdraw(caller, ride.passenger))
			}
			Act::ClaimRide { ride } => self.kept.get(ride).is_some_and(|kept| kept.who == caller),
			Act::ClaimDpo { who, .. } => *who == caller,
			Act::ReleaseYield { dpo, .. }
			| Act::ReleaseBonus { dpo, .. }
			| Act::ReleaseWithdraw { dpo, .. } => self
				.dpos
				.get(dpo)
				.is_some_and(|record| record.manager == caller || record.acts(caller)),
			_ => true,
		}
	}

	/// Returns what the records tell about a call, after its caller has paid a tip. A caller that
	/// can't pay the tip isn't let in, whatever they tell.
	pub(super) fn foresee(&self, caller: Acct, act: &Act, tip: u128) -> Foresight {
		if !self.serves(caller, act) {
			return Foresight::Fails;
		}
		let mut after = self.clone();
		let tip = tip.min(after.ledger.lockable(BOLT, caller));
		after.ledger.withdraw(BOLT, caller, tip);
		if after.play(caller, act).is_ok() {
			return Foresight::Succeeds;
		}
		if let Act::Vote { dpo, maker, .. } = act {
			if let Some(open) = after.proposals.get_mut(&(*dpo, *maker)) {
				let has_sold = open.standing == Standing::Sold;
				open.standing = Standing::Seats;
				if has_sold && after.play(caller, act).is_ok() {
					return Foresight::Untold;
				}
			}
		}
		Foresight::Fails
	}
}
