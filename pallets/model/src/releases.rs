//! Releasing a DPO's accounts (Rulebook 3.6, 3.7, 3.9).

use crate::{
	acts::Most,
	books::Model,
	exact,
	ledger::{Acct, Hold},
	records::{Dpo, Member, MemberId, Stage},
	verdict::{Judge, Verdict, Wrong},
};
use std::collections::BTreeMap;

/// The error of a release that would pay nobody and change nothing.
const NOTHING: &str = "Dpo::NothingToRelease";

/// The amount that a DPO Member or a seat gets, and the part of it that is a refund.
#[derive(Clone, Copy, Default)]
struct Passed {
	amount: u128,
	refund: u128,
}

/// How a release splits the yield.
#[derive(Clone, Copy, Debug)]
pub struct Split {
	/// The manager's fee.
	pub fee: u128,
	/// The part cut off the fee because the release is late.
	pub cut_off: u128,
	/// The account that gets the part cut off. `None` if the members get it.
	pub gets_cut: Option<Acct>,
	/// The amount that is divided by seats. It includes what doesn't divide and stays.
	pub for_seats: u128,
}

/// The payments of a release: to accounts, and to DPO Members.
#[derive(Default)]
pub(super) struct Payout {
	accounts: BTreeMap<Acct, u128>,
	dpos: BTreeMap<u32, Passed>,
}

impl Payout {
	fn pay(&mut self, who: Acct, amount: u128) {
		if amount > 0 {
			*self.accounts.entry(who).or_default() += amount;
		}
	}

	/// Whether anybody is paid more than 0.
	pub fn pays(&self) -> bool {
		!self.accounts.is_empty() || self.dpos.values().any(|passed| passed.amount > 0)
	}
}

/// Returns the number of seats by which an amount is divided: those sold, or 1 if there are none.
fn divisor(record: &Dpo) -> u128 {
	u128::from(record.sold()).max(1)
}

/// Returns the whole units that every seat gets of an amount (Rulebook 3.1).
fn a_seat(record: &Dpo, amount: u128) -> u128 {
	exact::floor(amount, 1, divisor(record))
}

/// Returns how many recipients a release has: the accounts paid, but at least as many as there are
/// users among the members; and all DPO Members.
fn recipients(record: &Dpo, payout: &Payout) -> (usize, usize) {
	let is_dpo = |member: &&Member| member.who.dpo().is_some();
	let dpos = record.members.iter().filter(is_dpo).count();
	let paid = payout.accounts.values().filter(|amount| **amount > 0);
	(paid.count().max(record.members.len() - dpos), dpos)
}

impl Model {
	/// Returns the payments of a release. Fails if the release isn't possible or has more
	/// recipients than its caller says.
	fn releasable(
		&self,
		dpo: u32,
		payout: Result<Payout, &'static str>,
		most: Most,
	) -> Result<Payout, Wrong> {
		let mut judge = Judge::default();
		judge.all(payout.as_ref().err().copied());
		let payout = payout.unwrap_or_default();
		let (accounts, dpos) = recipients(&self.dpos[&dpo], &payout);
		let fits = accounts <= most.accounts.into() && dpos <= most.dpos.into();
		judge.unless(fits, "Dpo::TooFewRecipients");
		judge.verdict().map(|()| payout)
	}

	/// Pays every seat this amount, a part of it as a refund (Rulebook 3.1, 3.7). If a DPO Member
	/// is closed, its manager gets its part.
	fn pay_seats(&self, record: &Dpo, a_seat: Passed) -> Payout {
		let mut payout = Payout::default();
		for member in &record.members {
			let seats = u128::from(member.seats);
			let amount = a_seat.amount * seats;
			match member.who {
				MemberId::Dpo { dpo, .. } if self.dpos.contains_key(&dpo) => {
					let refund = a_seat.refund * seats;
					payout.dpos.insert(dpo, Passed { amount, refund });
				}
				who => payout.pay(who.actor(), amount),
			}
		}
		payout
	}

	/// Returns the manager's fee on the yield that has arrived since the last release, before a
	/// late release cuts it (Rulebook 3.9).
	pub(super) fn whole_fee(&self, dpo: u32) -> u128 {
		let record = &self.dpos[&dpo];
		let arrived = self.kind(dpo, Hold::Yield) - record.undivided;
		exact::part(arrived, record.fee)
	}

	/// Returns how a release by this caller splits the yield (Rulebook 3.9).
	pub fn split(&self, dpo: u32, caller: Acct) -> Split {
		let record = &self.dpos[&dpo];
		let (rules, balance) = (&record.rules, self.kind(dpo, Hold::Yield));
		let is_late = record.yield_late_from.is_some_and(|from| self.now >= from);
		let whole = self.whole_fee(dpo);
		let fee = if is_late {
			exact::without(whole, rules.late_release_cut)
		} else {
			whole
		};
		let cut_off = whole - fee;
		let gets_cut = match caller {
			_ if !rules.cut_to_caller || caller == record.manager => None,
			_ if record.acts(caller) => Some(caller),
			_ => Some(Acct::Treasury),
		};
		let members_cut = if gets_cut.is_none() { cut_off } else { 0 };
		Split {
			fee,
			cut_off,
			gets_cut,
			for_seats: balance - whole + members_cut,
		}
	}

	/// Returns the payments of a release of the yield by this caller, or the error if it isn't
	/// possible.
	pub(super) fn yield_payout(&self, dpo: u32, caller: Acct) -> Result<Payout, &'static str> {
		let record = &self.dpos[&dpo];
		let balance = self.kind(dpo, Hold::Yield);
		if balance == 0 {
			return Err(NOTHING);
		}
		let split = self.split(dpo, caller);
		let amount = a_seat(record, split.for_seats);
		if amount == 0 {
			return Err("Dpo::TooLittleToRelease");
		}
		let mut payout = self.pay_seats(record, Passed { amount, refund: 0 });
		payout.pay(record.manager, split.fee);
		if let Some(who) = split.gets_cut {
			payout.pay(who, split.cut_off);
		}
		Ok(payout)
	}

	pub(super) fn release_yield(&mut self, caller: Acct, dpo: u32, most: Most) -> Verdict {
		self.dpo(dpo)?;
		let payout = self.releasable(dpo, self.yield_payout(dpo, caller), most)?;
		self.pay_accounts(dpo, Hold::Yield, &payout.accounts);
		let token = self.dpos[&dpo].token;
		for (child, passed) in &payout.dpos {
			self.pay_yield_to_dpo(token, (Acct::Dpo(dpo), Hold::Yield), *child, passed.amount);
		}
		let undivided = self.kind(dpo, Hold::Yield);
		let record = self.dpo_mut(dpo);
		record.undivided = undivided;
		record.yield_late_from = None;
		self.new_edition(dpo);
		Ok(())
	}

	/// Returns the payments of a release of the bonus.
	pub(super) fn bonus_payout(&self, dpo: u32) -> Payout {
		let shares = self.share_bonus(&self.dpos[&dpo], self.kind(dpo, Hold::Bonus));
		let passed = |(dpo, amount)| (dpo, Passed { amount, refund: 0 });
		Payout {
			accounts: shares.accounts,
			dpos: shares.dpos.into_iter().map(passed).collect(),
		}
	}

	pub(super) fn release_bonus(&mut self, dpo: u32, most: Most) -> Verdict {
		self.dpo(dpo)?;
		let payout = self.bonus_payout(dpo);
		let payout = payout.pays().then_some(payout).ok_or(NOTHING);
		let payout = self.releasable(dpo, payout, most)?;
		self.pay_accounts(dpo, Hold::Bonus, &payout.accounts);
		let token = self.dpos[&dpo].token;
		for (child, passed) in payout.dpos {
			let to = (Acct::Dpo(child), Hold::Bonus);
			self.ledger
				.shift(token, (Acct::Dpo(dpo), Hold::Bonus), to, passed.amount);
		}
		self.new_edition(dpo);
		Ok(())
	}

	/// Returns the payments of a release of the Withdraw Account, and the DPO Members whose state
	/// it changes.
	pub(super) fn withdraw_payout(&self, dpo: u32) -> (Payout, Vec<u32>) {
		let record = &self.dpos[&dpo];
		let amount = a_seat(record, self.kind(dpo, Hold::Withdraw));
		// The refund's part is rounded up, so that nothing of it is left.
		let refund = exact::ceil(record.refund, divisor(record)).min(amount);
		let payout = self.pay_seats(record, Passed { amount, refund });
		let changes = |child: &&u32| record.stage.is_over() && self.dpos[child].is_chained_to(dpo);
		let changed = payout.dpos.keys().filter(changes).copied().collect();
		(payout, changed)
	}

	pub(super) fn release_withdraw(&mut self, dpo: u32, most: Most) -> Verdict {
		self.dpo(dpo)?;
		let (payout, changed) = self.withdraw_payout(dpo);
		let does_something = payout.pays() || !changed.is_empty();
		let payout = does_something.then_some(payout).ok_or(NOTHING);
		let payout = self.releasable(dpo, payout, most)?;

		let (token, stage) = (self.dpos[&dpo].token, self.dpos[&dpo].stage);
		let from = (Acct::Dpo(dpo), Hold::Withdraw);
		self.pay_accounts(dpo, Hold::Withdraw, &payout.accounts);
		for (child, Passed { amount, refund }) in payout.dpos {
			let account = Acct::Dpo(child);
			let is_refund = changed.contains(&child) && stage != Stage::Completed;
			let in_time = self.now < self.dpos[&child].boarding_deadline;
			let comes_back = is_refund && in_time;
			let again = if comes_back { refund } else { 0 };
			self.ledger
				.shift(token, from, (account, Hold::Deposit), again);
			self.ledger
				.shift(token, from, (account, Hold::Withdraw), amount - again);
			if is_refund {
				self.overtake_offers(child);
			}
			if comes_back {
				self.activate(child);
				self.dpo_mut(child).second_chances += 1;
			} else if is_refund {
				let record = self.dpo_mut(child);
				record.stage = Stage::Terminated;
				record.refund = refund;
			} else if changed.contains(&child) {
				self.dpo_mut(child).stage = Stage::Completed;
			}
		}
		self.dpo_mut(dpo).refund = 0;
		self.new_edition(dpo);
		Ok(())
	}

	/// Pays accounts from one of a DPO's accounts, and keeps the amounts that can't be paid
	/// (Rulebook 3.12).
	pub(super) fn pay_accounts(&mut self, dpo: u32, kind: Hold, accounts: &BTreeMap<Acct, u128>) {
		for (who, amount) in accounts {
			self.pay_or_keep(dpo, (Acct::Dpo(dpo), kind), *who, *amount);
		}
	}

	/// Pays an account out of a hold in a DPO's token. If that isn't possible, the DPO keeps the
	/// amount for it.
	pub(super) fn pay_or_keep(&mut self, dpo: u32, from: (Acct, Hold), who: Acct, amount: u128) {
		let (token, kept) = (self.dpos[&dpo].token, (Acct::Dpo(dpo), Hold::DpoUnclaimed));
		if !self.pay_or_shift(token, from, who, kept, amount) {
			*self.parts.entry((dpo, who)).or_default() += amount;
		}
	}
}
