//! Having paid out what was kept (Rulebook 1.9, 3.12).

use crate::{
	books::Model,
	ledger::{Acct, Hold},
	records::{Kept, RideKey},
	verdict::{only, Verdict},
};

impl Model {
	/// What is kept for a user from a ride.
	pub(super) fn claim_ride(&mut self, ride: RideKey) -> Verdict {
		let Some(Kept { who, rewards, fare }) = self.kept.get(&ride).cloned() else {
			return only("TravelCabin::NothingUnclaimed");
		};
		let (_, token, owner) = self.train_of(ride.class);
		// A fare on hold keeps the user's account of the token open for the rest.
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

	/// What a DPO keeps for an account. The last claim of a closed DPO empties its account.
	pub(super) fn claim_dpo(&mut self, dpo: u32, who: Acct) -> Verdict {
		let Some(amount) = self.parts.get(&(dpo, who)).copied() else {
			return only("Dpo::NothingUnclaimed");
		};
		let account = Acct::Dpo(dpo);
		if let Some(estate) = self.estates.get(&dpo).cloned() {
			if self.kept_by(dpo) == 1 && estate.manager == who {
				// The manager's own part is paid with all that is left, in one payment.
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
