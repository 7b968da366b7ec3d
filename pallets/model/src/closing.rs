//! Closing DPOs (Rulebook 3.12).

use crate::{
	books::Model,
	deposits,
	ledger::{Acct, Hold, BOLT},
	records::{Estate, Stage},
	verdict::{Judge, Verdict},
};
use std::collections::BTreeMap;

impl Model {
	/// Whether a release of any of the DPO's accounts would still pay somebody or change a state.
	fn releases_something(&self, dpo: u32) -> bool {
		let (withdraw, changed) = self.withdraw_payout(dpo);
		// The caller decides who gets the part cut off a late fee.
		let callers = [self.dpos[&dpo].manager, Acct::Treasury];
		let releases_yield = |caller: &Acct| self.yield_payout(dpo, *caller).is_ok();
		withdraw.pays()
			|| !changed.is_empty()
			|| self.bonus_payout(dpo).pays()
			|| callers.iter().any(releases_yield)
	}

	/// Returns the errors that closing a DPO deserves, apart from the number of members.
	pub(super) fn judge_closing(&self, caller: Acct, dpo: u32) -> Judge {
		let record = &self.dpos[&dpo];
		let is_empty = record.stage == Stage::Created && record.sold() == 0;
		let mut judge = Judge::default();
		judge.unless(is_empty || record.stage.is_over(), "Dpo::NotOver");
		let may = !is_empty || caller == record.manager || self.now >= record.expiry;
		judge.unless(may, "Dpo::NotExpired");
		let above = record.bought_into;
		let above = above.is_some_and(|other| self.dpos.contains_key(&other));
		judge.unless(!above, "Dpo::TargetNotClosed");
		judge.unless(!self.releases_something(dpo), "Dpo::StillToRelease");
		judge
	}

	pub(super) fn close_dpo(&mut self, caller: Acct, dpo: u32, members: u8) -> Verdict {
		let record = self.dpo(dpo)?;
		let mut judge = self.judge_closing(caller, dpo);
		judge.unless(record.members.len() <= members.into(), "Dpo::TooFewMembers");
		judge.verdict()?;

		let (manager, token) = (record.manager, record.token);
		let account = Acct::Dpo(dpo);
		let kinds = [Hold::Deposit, Hold::Yield, Hold::Bonus, Hold::Withdraw];
		// If nothing is kept for others, the rests are paid together with the base. Otherwise the
		// base stays.
		let keeps_nothing = self.kept_by(dpo) == 0;
		for kind in kinds {
			let rest = self.kind(dpo, kind);
			if keeps_nothing {
				self.ledger
					.shift(token, (account, kind), (account, Hold::Base), rest);
			} else {
				self.pay_accounts(dpo, kind, &BTreeMap::from([(manager, rest)]));
			}
		}
		self.dpos.remove(&dpo);
		let mut estate = Estate {
			manager,
			token,
			deposit: deposits::DPO,
		};
		if self.kept_by(dpo) == 0 && self.dissolve(dpo, &estate) {
			return Ok(());
		}
		if self.kept_by(dpo) == 0 {
			self.keep_base(dpo, &estate);
		}
		let less = deposits::estate(self.kept_by(dpo));
		let freed = estate.deposit - less;
		self.ledger
			.pay(BOLT, (manager, Hold::DpoDeposit), manager, freed);
		estate.deposit = less;
		self.estates.insert(dpo, estate);
		Ok(())
	}

	/// Empties the account of a closed DPO that keeps nothing for others. The manager gets the
	/// money and the storage deposit. Returns whether that was possible. If not, nothing changes.
	pub(super) fn dissolve(&mut self, dpo: u32, estate: &Estate) -> bool {
		let (token, account) = (estate.token, Acct::Dpo(dpo));
		let before = self.ledger.clone();
		let mut done = true;
		for reason in [Hold::Base, Hold::DpoUnclaimed] {
			let held = self.ledger.held(token, account, reason);
			done &= self.ledger.pay(token, (account, reason), account, held);
		}
		if !done || self.ledger.sweep(token, account, estate.manager).is_none() {
			self.ledger = before;
			return false;
		}
		// The account is still kept alive if it has tokens that strangers have sent or BOLT on
		// hold, unless it has free BOLT to live by.
		let bolt = self.ledger.of(BOLT, account);
		let is_needed = bolt.is_some() || self.ledger.is_needed(account);
		let lives_on = is_needed && bolt.is_none_or(|holding| holding.free == 0);
		if !lives_on {
			self.ledger.kept_alive.remove(&dpo);
		}
		let deposit = estate.deposit;
		self.ledger.pay(
			BOLT,
			(estate.manager, Hold::DpoDeposit),
			estate.manager,
			deposit,
		);
		self.estates.remove(&dpo);
		true
	}

	/// Keeps the base of a closed DPO for its manager, who can't be paid now.
	pub(super) fn keep_base(&mut self, dpo: u32, estate: &Estate) {
		let account = Acct::Dpo(dpo);
		let base = self.ledger.held(estate.token, account, Hold::Base);
		let kept = (account, Hold::DpoUnclaimed);
		self.ledger
			.shift(estate.token, (account, Hold::Base), kept, base);
		*self.parts.entry((dpo, estate.manager)).or_default() += base;
	}
}
