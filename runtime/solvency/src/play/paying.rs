//! Calls that are made as signed transactions, and who pays for them (Rulebook 6).

use super::{agree, Duet};
use crate::{
	promises::funded,
	tally::Tally,
	world::{self, Transaction},
};
use bullet_train_model::{ledger::Acct, Act, Fee, Payer};

/// A transaction that was let in.
pub(crate) struct Payment<'a> {
	/// The account that has signed it.
	pub caller: Acct,
	/// The call.
	pub act: &'a Act,
	/// What it had declared.
	pub fee: Fee,
	/// What the call has cost, without the tip.
	pub actual: u128,
	/// The train whose fund has paid it.
	pub fund: Option<u32>,
	/// Whether the call succeeded.
	pub done: bool,
	/// Whether it is a vote that has decided.
	pub decides: bool,
}

impl Duet {
	/// Makes a call of the suite as a signed transaction on both sides. Returns whether the call
	/// succeeded.
	pub(super) fn pay(
		&mut self,
		caller: Acct,
		act: &Act,
		tip: u128,
		tally: &mut Tally,
	) -> Result<bool, String> {
		let call = world::call(act);
		let make = || {
			let transaction = Transaction::new(caller, call, tip);
			let (fund, is_valid) = (transaction.fund(), transaction.is_valid());
			(transaction, fund, is_valid)
		};
		let (transaction, told, is_valid) = self.chain.execute_with(make);
		let fee = transaction.fee;
		let payer = self.model.payer(caller, act, fee);
		let fund = match payer {
			Payer::Caller => None,
			Payer::Fund(train) => Some(train),
			Payer::Either(train) => told.filter(|it| *it == train),
		};
		if told != fund {
			return Err(format!(
				"the fund of {told:?} would pay {fee:?}, but the model says {payer:?}"
			));
		}
		let before = self.model.clone();
		let is_let_in = self.model.charge(caller, fund, fee);
		let applied = self.chain.execute_with(|| transaction.apply())?;
		self.tell(&format!("{fee:?} {payer:?} {applied:?}"));
		if [is_valid, applied.is_some()] != [is_let_in; 2] {
			return Err(format!(
				"the pool accepts it: {is_valid}; the model: {is_let_in}"
			));
		}
		let Some(applied) = applied else {
			tally.refuse(&before, caller, act, fee);
			return Ok(false);
		};
		let expected = fund.map(|train| (train, world::id_of(caller), applied.fee));
		if applied.fund != expected {
			return Err(format!(
				"a fund has paid {:?}, but the model expects {expected:?}",
				applied.fund
			));
		}
		let charged = self.model.clone();
		let verdict = self.model.play(caller, act);
		tally.count(act.name(), &applied.outcome);
		self.reach_names();
		let done = agree(applied.outcome, verdict)?;
		if !done && matches!(payer, Payer::Fund(_)) {
			return Err("a fund has paid for a call that could be seen to fail".into());
		}
		if done {
			self.succeeded(&charged, caller, act, tally)?;
		}
		self.model.correct(caller, fund, fee, applied.fee);
		let payment = Payment {
			caller,
			act,
			fee,
			actual: applied.fee,
			fund,
			done,
			decides: matches!(act, Act::Vote { dpo, maker, .. }
				if done && !self.model.proposals.contains_key(&(*dpo, *maker))),
		};
		tally.pay(&before, &payment);
		funded::within_its_limits(&before, &payment, &self.model)?;
		Ok(done)
	}
}
