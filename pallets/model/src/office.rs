//! The change of the manager in office (Rulebook 3.13).

use crate::{
	books::Model,
	deposits,
	exact::WHOLE,
	ledger::{Acct, Hold, BOLT},
	records::MemberId,
	verdict::{Judge, Verdict},
};

impl Model {
	pub(super) fn take_office(&mut self, caller: Acct, dpo: u32) -> Verdict {
		let record = self.dpo(dpo)?;
		let (token, before, base) = (record.token, record.manager, record.base);
		let seats = record.seats_of(MemberId::User(caller));
		let fee = record.rules.fee[0] + u32::from(seats) * (WHOLE / 100);
		let mut judge = Judge::default();
		judge.unless(record.successor == Some(caller), "Dpo::NotSuccessor");
		judge.unless(!record.stage.is_over(), "Dpo::DpoOver");
		let parent = self.parent(dpo);
		let is_open = parent.is_none_or(|parent| self.is_market_open(parent));
		judge.unless(is_open && self.is_market_open(dpo), "Dpo::TooManyKept");
		let deposit = deposits::DPO;
		let affords = deposit <= self.ledger.lockable(BOLT, caller);
		judge.unless(affords, "Dpo::CannotAffordDeposit");
		let affords = base <= self.lockable_after(token, caller, deposit);
		judge.unless(affords, "Dpo::CannotAffordBase");
		judge.verdict()?;

		self.ledger.lock(BOLT, caller, Hold::DpoDeposit, deposit);
		self.ledger.lock(token, caller, Hold::Base, base);
		self.pay_or_keep(dpo, (caller, Hold::Base), before, base);
		self.ledger
			.pay(BOLT, (before, Hold::DpoDeposit), before, deposit);
		let record = self.dpo_mut(dpo);
		record.manager = caller;
		record.successor = None;
		self.set_fee(dpo, fee);
		self.overtake_offers(dpo);
		if let Some(above) = self.parent(dpo) {
			self.replace_in(above, dpo, caller);
		}
		Ok(())
	}

	/// Changes who acts for a DPO Member in the DPO `above`.
	fn replace_in(&mut self, above: u32, member: u32, now_acts: Acct) {
		for it in &mut self.dpo_mut(above).members {
			match &mut it.who {
				MemberId::Dpo { dpo, manager, .. } if *dpo == member => *manager = now_acts,
				_ => {}
			}
		}
	}
}
