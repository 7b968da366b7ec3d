//! Who pays the fee of a transaction, and paying it (Rulebook 6.2, 6.3).

use crate::{
	acts::Act,
	books::Model,
	foresight::Foresight,
	ledger::{Acct, BOLT},
};

/// What a transaction declares before its call, in base units of BOLT.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fee {
	/// The fee that the call declares.
	pub declared: u128,
	/// The tip, which the caller pays in any case.
	pub tip: u128,
}

/// Who pays the fee of a call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Payer {
	/// The caller.
	Caller,
	/// The fund of this train.
	Fund(u32),
	/// The fund of this train or the caller: the rules allow both, because the call is a vote that
	/// fails for a reason that the records don't have to tell beforehand.
	Either(u32),
}

impl Model {
	/// Returns the highest fee that a train's fund would still pay for an account today, if it
	/// could foresee that the call succeeds. In base units of BOLT.
	pub fn sponsors(&self, train: u32, who: Acct) -> u128 {
		let Some(fund) = self.funds.get(&train) else {
			return 0;
		};
		let today = fund.limit.saturating_sub(fund.paid_today(self.now));
		let for_who = fund.paid_for(who, self.now);
		let for_who = fund.allowance.saturating_sub(for_who);
		fund.left().min(today).min(for_who)
	}

	/// Returns who pays for a call.
	pub fn payer(&self, caller: Acct, act: &Act, fee: Fee) -> Payer {
		let Some(train) = self.sponsored_train(act) else {
			return Payer::Caller;
		};
		let covers = fee.declared > 0 && fee.declared <= self.sponsors(train, caller);
		if !covers {
			return Payer::Caller;
		}
		match self.foresee(caller, act, fee.tip) {
			Foresight::Succeeds => Payer::Fund(train),
			Foresight::Untold => Payer::Either(train),
			Foresight::Fails => Payer::Caller,
		}
	}

	/// Takes the declared fee and the tip before the call: the fee from a train's `fund` if one
	/// pays. Returns whether the transaction is let in. If it isn't, nothing changes.
	///
	/// What is taken from the caller is in nobody's hands until [`Self::correct`].
	pub fn charge(&mut self, caller: Acct, fund: Option<u32>, fee: Fee) -> bool {
		let own = match fund {
			Some(_) => Some(fee.tip),
			None => fee.tip.checked_add(fee.declared),
		};
		let exists = self.ledger.exists(caller);
		if !exists || !own.is_some_and(|own| self.ledger.withdraw(BOLT, caller, own)) {
			return false;
		}
		let (now, tomorrow) = (self.now, self.tomorrow());
		if let Some(fund) = fund.and_then(|train| self.funds.get_mut(&train)) {
			if now >= fund.day_ends {
				fund.day_ends = tomorrow;
				fund.paid.clear();
			}
			fund.owed += fee.declared;
			*fund.paid.entry(caller).or_default() += fee.declared;
		}
		true
	}

	/// Gives back, after the call, what the fee was less than declared: to the payer. What the
	/// caller has paid goes to the treasury, and so does its tip.
	pub fn correct(&mut self, caller: Acct, fund: Option<u32>, fee: Fee, actual: u128) {
		let back = fee.declared - actual;
		let paid = match fund.and_then(|train| self.funds.get_mut(&train)) {
			Some(fund) => {
				fund.owed -= back;
				let paid = fund.paid.get_mut(&caller);
				*paid.expect("it was charged before; qed") -= back;
				fee.tip
			}
			None => {
				self.ledger.give(BOLT, caller, back);
				actual + fee.tip
			}
		};
		self.ledger.give(BOLT, Acct::Treasury, paid);
	}
}
