//! Claiming amounts that were kept (Rulebook 1.9, 3.12).

use crate::{
	books::Model,
	ledger::{Acct, Hold},
	records::{Kept, RideKey},
	verdict::{only, Verdict},
};

impl Model {
	/// Pays a user the amounts kept from a ride.
	pub(super) fn claim_ride(&mut self, ride: RideKey) -> Verdict {
		let Some(Kept { who, rewards, fare }) = self.kept.get(&ride).cloned() else {
			return only("TravelCabin::NothingUnclaimed");
		};
		let (_, token, owner) = self.train_of(ride.class);
		// The fare is paid first. If some is on hold, the user's account of the token exists
		// already, so the rewards need no minimum.
		let can = self.ledger.can_receive(token, who, fare)
			&& self.ledger.can_receive(token, who, rewards);
		if !can {
			return only("TravelCabin::CannotBePaid");
		}
		self.ledger.pay(token, (who, Hold::Fare), who, fare);
		let from = (owner, Hold::RideUnclaimed);
		self.ledger.pay(token, from, who, rewards);
		self.kept.remove(&ride);
		self.forget_class(ride.class);
		Ok(())
	}

	/// Pays an account the amount that a DPO keeps for it. If this was the last claim on a closed
	/// DPO, the DPO's account is emptied.
	pub(super) fn claim_dpo(&mut self, dpo: u32, who: Acct) -> Verdict {
		let Some(amount) = self.parts.get(&(dpo, who)).copied() else {
			return only("Dpo::NothingUnclaimed");
		};
		let account = Acct::Dpo(dpo);
		if let Some(estate) = self.estates.get(&dpo).cloned() {
			if self.kept_by(dpo) == 1 && estate.manager == who {
				// The manager's last part is paid together with the rest of the account, in one
				// payment.
				let before = self.parts.remove(&(dpo, who));
				if self.dissolve(dpo, &estate) {
					return Ok(());
				}
				self.parts.extend(before.map(|amount| ((dpo, who), amount)));
				return only("Dpo::CannotBePaid");
			}
		}
		let token = match self.dpos.get(&dpo) {
			Some(record) => record.token,
			None => self.estates[&dpo].token,
		};
		if !self
			.ledger
			.pay(token, (account, Hold::DpoUnclaimed), who, amount)
		{
			return only("Dpo::CannotBePaid");
		}
		self.parts.remove(&(dpo, who));
		if let Some(estate) = self.estates.get(&dpo).cloned() {
			if self.kept_by(dpo) == 0 && !self.dissolve(dpo, &estate) {
				self.keep_base(dpo, &estate);
			}
		}
		Ok(())
	}
}
