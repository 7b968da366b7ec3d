//! Fee funds: funding, limits, taking back, settling, and the end with the train (Rulebook 6.1,
//! 6.4).

use crate::{
	books::Model,
	deposits,
	ledger::{Acct, Hold, BOLT},
	records::FeeFund,
	verdict::{only, Judge, Verdict},
};
use std::collections::BTreeMap;

impl Model {
	/// Returns the first block of the next day. Days are counted from block 0.
	pub(super) fn tomorrow(&self) -> u32 {
		let day = u64::from(self.terms.day);
		let next = (u64::from(self.now) / day + 1) * day;
		u32::try_from(next).unwrap_or(u32::MAX)
	}

	/// Whether the treasury can be paid what a train's fund owes.
	pub(super) fn can_pay_owed(&self, train: u32) -> bool {
		let owed = self.funds.get(&train).map_or(0, |fund| fund.owed);
		self.ledger.can_receive(BOLT, Acct::Treasury, owed)
	}

	/// Pays the treasury what a train's fund owes.
	fn pay_owed(&mut self, train: u32) {
		let owner = self.trains[&train].owner;
		let Some(fund) = self.funds.get_mut(&train) else {
			return;
		};
		let owed = std::mem::take(&mut fund.owed);
		fund.held -= owed;
		self.ledger
			.pay(BOLT, (owner, Hold::FeeFund), Acct::Treasury, owed);
	}

	pub(super) fn fund(&mut self, caller: Acct, train: u32, amount: u128) -> Verdict {
		let Some(record) = self.trains.get(&train) else {
			return only("FeeFund::NoSuchTrain");
		};
		let is_new = !self.funds.contains_key(&train);
		let deposit = if is_new { deposits::FUND } else { 0 };
		let mut judge = Judge::default();
		judge.unless(record.owner == caller, "FeeFund::NotOwner");
		judge.unless(!record.closed, "FeeFund::TrainClosed");
		judge.unless(amount > 0, "FeeFund::ZeroAmount");
		let affords = deposit <= self.ledger.lockable(BOLT, caller);
		judge.unless(affords, "FeeFund::CannotAffordDeposit");
		let affords = amount <= self.lockable_after(BOLT, caller, deposit);
		judge.unless(affords, "FeeFund::CannotAffordFund");
		let can = self.can_pay_owed(train);
		judge.unless(can, "FeeFund::TreasuryCannotBePaid");
		judge.verdict()?;

		self.ledger.lock(BOLT, caller, Hold::FundDeposit, deposit);
		self.ledger.lock(BOLT, caller, Hold::FeeFund, amount);
		self.pay_owed(train);
		let day_ends = self.tomorrow();
		let fund = self.funds.entry(train).or_insert(FeeFund {
			held: 0,
			owed: 0,
			allowance: 0,
			limit: 0,
			day_ends,
			paid: BTreeMap::new(),
			deposit,
		});
		fund.held += amount;
		Ok(())
	}

	/// Returns the errors that a call of an owner on its train's fund deserves.
	fn owners_wrong(&self, caller: Acct, train: u32) -> Judge {
		let mut judge = Judge::default();
		match self.trains.get(&train) {
			Some(record) => judge.unless(record.owner == caller, "FeeFund::NotOwner"),
			None => judge.all(["FeeFund::NoSuchTrain"]),
		}
		judge.unless(self.funds.contains_key(&train), "FeeFund::NoFund");
		judge
	}

	pub(super) fn set_limits(
		&mut self,
		caller: Acct,
		train: u32,
		allowance: u128,
		limit: u128,
	) -> Verdict {
		self.owners_wrong(caller, train).verdict()?;
		let fund = self.funds.get_mut(&train).expect("looked up before; qed");
		fund.allowance = allowance;
		fund.limit = limit;
		Ok(())
	}

	pub(super) fn take_back(&mut self, caller: Acct, train: u32, amount: Option<u128>) -> Verdict {
		let mut judge = self.owners_wrong(caller, train);
		let left = self.funds.get(&train).map_or(0, FeeFund::left);
		let amount = amount.unwrap_or(left);
		judge.unless(amount > 0, "FeeFund::ZeroAmount");
		judge.unless(amount <= left, "FeeFund::MoreThanLeft");
		let can = self.can_pay_owed(train);
		judge.unless(can, "FeeFund::TreasuryCannotBePaid");
		let can = self.ledger.can_receive(BOLT, caller, amount);
		judge.unless(can, "FeeFund::OwnerCannotBePaid");
		judge.verdict()?;

		self.pay_owed(train);
		self.ledger
			.pay(BOLT, (caller, Hold::FeeFund), caller, amount);
		let fund = self.funds.get_mut(&train).expect("looked up before; qed");
		fund.held -= amount;
		Ok(())
	}

	pub(super) fn settle_fund(&mut self, train: u32) -> Verdict {
		let Some(fund) = self.funds.get(&train) else {
			return only("FeeFund::NoFund");
		};
		let mut judge = Judge::default();
		judge.unless(fund.owed > 0, "FeeFund::NothingOwed");
		let can = self.can_pay_owed(train);
		judge.unless(can, "FeeFund::TreasuryCannotBePaid");
		judge.verdict()?;

		self.pay_owed(train);
		Ok(())
	}

	/// Returns what comes back to the owner when a train's fund ends.
	pub(super) fn fund_returns(&self, train: u32) -> u128 {
		self.funds.get(&train).map_or(0, FeeFund::left)
	}

	/// Ends the fund of a train that closes.
	pub(super) fn end_fund(&mut self, train: u32) {
		self.pay_owed(train);
		if let Some(fund) = self.funds.remove(&train) {
			let owner = self.trains[&train].owner;
			self.ledger
				.pay(BOLT, (owner, Hold::FeeFund), owner, fund.held);
			self.ledger
				.pay(BOLT, (owner, Hold::FundDeposit), owner, fund.deposit);
		}
	}
}
