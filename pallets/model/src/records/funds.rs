//! The record of a fee fund (Rulebook 6.1).

use crate::ledger::Acct;
use std::collections::BTreeMap;

/// A train's fee fund. All amounts are in base units of BOLT.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FeeFund {
	/// The part of the owner's hold for fee funds that belongs to this one.
	pub held: u128,
	/// What fees have cost and the treasury hasn't got yet.
	pub owed: u128,
	/// The most that the fund pays a day for one account.
	pub allowance: u128,
	/// The most that the fund pays a day for all accounts together.
	pub limit: u128,
	/// The first block of the day after the last one that has begun for the fund.
	pub day_ends: u32,
	/// What the fund has paid on that last day, by account.
	pub paid: BTreeMap<Acct, u128>,
	/// The storage deposit on hold for the fund.
	pub deposit: u128,
}

impl FeeFund {
	/// Returns the part that isn't owed.
	pub fn left(&self) -> u128 {
		self.held - self.owed
	}

	/// Returns what the fund has paid for an account on the day of block `now`.
	pub fn paid_for(&self, who: Acct, now: u32) -> u128 {
		if now >= self.day_ends {
			return 0;
		}
		self.paid.get(&who).copied().unwrap_or(0)
	}

	/// Returns what the fund has paid for all accounts on the day of block `now`.
	pub fn paid_today(&self, now: u32) -> u128 {
		if now >= self.day_ends {
			return 0;
		}
		self.paid.values().sum()
	}
}
