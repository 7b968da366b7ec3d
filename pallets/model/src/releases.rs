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

/// The number of refunds that make a DPO ACTIVE again. The next one makes it TERMINATED.
const REACTIVATIONS: u8 = 2;

/// The amount that a DPO Member gets, and the part of it that is a refund.
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
	/// The amount that all members get by seats.
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

/// Returns how many recipients a release has: the accounts paid, but at least as many as there are
/// users among the members; and all DPO Members.
fn recipients(record: &Dpo, payout: &Payout) -> (usize, usize) {
	let is_dpo = |member: &&Member| matches!(member.who, MemberId::Dpo(..));
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

	fn by_seats(&self, record: &Dpo, member: &Member, amount: u128) -> u128 {
		exact::floor(amount, member.seats.into(), record.sold().into())
	}

	/// Shares out an amount by seats. If a DPO Member is closed, its manager gets its part.
	fn share_by_seats(&self, record: &Dpo, amount: u128, refund: u128) -> Payout {
		let mut payout = Payout::default();
		for member in &record.members {
			let part = self.by_seats(record, member, amount);
			match member.who {
				MemberId::Dpo(dpo, _) if self.dpos.contains_key(&dpo) => {
					let refund = self.by_seats(record, member, refund);
					payout.dpos.insert(
						dpo,
						Passed {
							amount: part,
							refund,
						},
					);
				}
				who => payout.pay(who.actor(), part),
			}
		}
		payout
	}

	/// Returns how a release by this caller splits the yield (Rulebook 3.9).
	pub fn split(&self, dpo: u32, caller: Acct) -> Split {
		let record = &self.dpos[&dpo];
		let (rules, balance) = (&record.rules, self.kind(dpo, Hold::Yield));
		let is_late = record
			.waiting_since
			.is_some_and(|since| self.terms.passed(since, self.now, rules.yield_grace));
		let whole = exact::part(balance - record.remainder, record.fee);
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
		if split.for_seats < 100 && record.stage != Stage::Completed {
			return Err("Dpo::TooLittleToRelease");
		}
		let mut payout = self.share_by_seats(record, split.for_seats, 0);
		payout.pay(record.manager, split.fee);
		if let Some(who) = split.gets_cut {
			payout.pay(who, split.cut_off);
		}
		if payout.pays() {
			Ok(payout)
		} else {
			Err(NOTHING)
		}
	}

	pub(super) fn release_yield(&mut self, caller: Acct, dpo: u32, most: Most) -> Verdict {
		self.dpo(dpo)?;
		let payout = self.releasable(dpo, self.yield_payout(dpo, caller), most)?;
		self.pay_accounts(dpo, Hold::Yield, &payout.accounts);
		let token = self.dpos[&dpo].token;
		for (child, passed) in &payout.dpos {
			self.pay_yield_to_dpo(token, (Acct::Dpo(dpo), Hold::Yield), *child, passed.amount);
		}
		let remainder = self.kind(dpo, Hold::Yield);
		let record = self.dpo_mut(dpo);
		record.remainder = remainder;
		record.waiting_since = None;
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
		Ok(())
	}

	/// Returns the payments of a release of the Withdraw Account, and the DPO Members whose state
	/// it changes.
	pub(super) fn withdraw_payout(&self, dpo: u32) -> (Payout, Vec<u32>) {
		let record = &self.dpos[&dpo];
		let refund = match record.stage {
			Stage::Failed | Stage::Terminated => record.refund,
			_ => 0,
		};
		let payout = self.share_by_seats(record, self.kind(dpo, Hold::Withdraw), refund);
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
			let comes_back = is_refund && self.dpos[&child].reactivations < REACTIVATIONS;
			let again = if comes_back { refund } else { 0 };
			self.ledger
				.shift(token, from, (account, Hold::Deposit), again);
			self.ledger
				.shift(token, from, (account, Hold::Withdraw), amount - again);
			let now = self.now;
			let record = self.dpo_mut(child);
			if comes_back {
				record.stage = Stage::Active(now);
				record.reactivations += 1;
			} else if is_refund {
				record.stage = Stage::Terminated;
				record.refund = refund;
				record.refunded_too_often = true;
			} else if changed.contains(&child) {
				record.stage = Stage::Completed;
			}
		}
		self.dpo_mut(dpo).refund = 0;
		Ok(())
	}

	/// Pays accounts from one of a DPO's accounts, and keeps the amounts that can't be paid
	/// (Rulebook 3.12).
	pub(super) fn pay_accounts(&mut self, dpo: u32, kind: Hold, accounts: &BTreeMap<Acct, u128>) {
		let (token, account) = (self.dpos[&dpo].token, Acct::Dpo(dpo));
		for (who, amount) in accounts.iter().filter(|(_, amount)| **amount > 0) {
			if !self.pay_or_shift(token, (account, kind), *who, Hold::DpoUnclaimed, *amount) {
				*self.parts.entry((dpo, *who)).or_default() += amount;
			}
		}
	}
}
