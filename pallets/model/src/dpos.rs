//! DPOs: creation, targets with their costs and rates, failure, termination, and lowering the fee
//! (Rulebook 3.1, 3.2, 3.6, 3.8, 3.12).

use crate::{
	acts::NewDpo,
	books::Model,
	deposits, exact,
	exact::WHOLE,
	ledger::{Acct, Hold, Token, BOLT},
	records::{Dpo, MemberId, Rates, Stage, Target, SEATS},
	verdict::{only, Judge, Verdict, Wrong},
};
use num_bigint::BigInt;
use num_rational::BigRational;

/// A target that is available, whatever it costs.
pub(super) struct Available {
	pub token: Token,
	pub cost: u128,
	pub rates: Rates,
	pub expiry: Option<u32>,
}

fn ratio(above: u128, below: u128) -> BigRational {
	BigRational::new(BigInt::from(above), BigInt::from(below))
}

/// Returns the lowest rate within a tolerance of this rate.
pub(super) fn tolerated(rate: &BigRational, tolerance: u32) -> BigRational {
	rate * ratio((WHOLE - tolerance).into(), WHOLE.into())
}

impl Model {
	/// Returns a target if it is available to this DPO, whatever it costs. Otherwise returns the
	/// errors (Rulebook 3.5).
	pub(super) fn available(
		&self,
		target: Target,
		dpo: u32,
		manager: Acct,
	) -> Result<Available, Wrong> {
		match target {
			Target::Class(class) => {
				let Some(record) = self.classes.get(&class) else {
					return only("Dpo::NoSuchClass");
				};
				if !self.is_on_sale(class) {
					return only("Dpo::ClassNotOnSale");
				}
				let (offer, (_, token, _)) = (record.offer, self.train_of(class));
				let rate =
					|reward: u128| ratio(reward, offer.fare) / ratio(offer.duration.into(), 1);
				Ok(Available {
					token,
					cost: offer.fare,
					rates: Rates {
						yield_rate: rate(offer.yield_total),
						reward_rate: rate(offer.yield_total + offer.bonus),
						duration: offer.duration,
					},
					expiry: None,
				})
			}
			Target::Dpo(other, seats) => {
				let Some(record) = self.dpos.get(&other) else {
					return only("Dpo::NoSuchTarget");
				};
				let mut judge = Judge::default();
				judge.unless(self.is_selling(record), "Dpo::TargetNotSelling");
				let held = record.seats_of(MemberId::Dpo(dpo, manager));
				judge.all(Self::seats_wrong(record, record.rules.caps[2], held, seats));
				judge.verdict()?;
				let discounted = |rate: &BigRational| tolerated(rate, record.rules.tolerance);
				Ok(Available {
					token: record.token,
					cost: record.price * u128::from(seats),
					rates: Rates {
						yield_rate: discounted(&record.rates.yield_rate),
						reward_rate: discounted(&record.rates.reward_rate),
						duration: record.rates.duration,
					},
					expiry: Some(record.expiry),
				})
			}
		}
	}

	pub(super) fn create_dpo(&mut self, caller: Acct, new: NewDpo) -> Verdict {
		let NewDpo {
			name,
			target,
			expiry,
			seats,
			referrer,
			rules,
		} = new;
		let rules = rules.rules();
		let dpo = self.next[2];
		let is_dpo = |who: Acct| matches!(who, Acct::Dpo(_));
		let mut judge = Judge::default();
		judge.unless(
			!is_dpo(caller) && !referrer.is_some_and(is_dpo),
			"Dpo::DpoAccount",
		);
		judge.all(name.errors(["Dpo::NameEmpty", "Dpo::NameTooLong", "Dpo::NameNotText"]));
		judge.all(self.terms.bounds.broken_by(&rules));
		judge.unless(expiry > self.now, "Dpo::ExpiryNotAhead");
		let selling = u64::from(rules.selling) * u64::from(self.terms.day);
		let in_time = u64::from(expiry) <= u64::from(self.now) + selling;
		judge.unless(in_time, "Dpo::ExpiryTooFar");
		judge.unless(u32::from(seats) <= rules.caps[1], "Dpo::SeatCapExceeded");
		judge.unless(referrer != Some(caller), "Dpo::SelfReferral");
		judge.unless(dpo < u32::MAX, "Dpo::TooManyDpos");
		let deposit = deposits::DPO;
		let affords = deposit <= self.ledger.lockable(BOLT, caller);
		judge.unless(affords, "Dpo::CannotAffordDeposit");
		let available = match self.available(target, dpo, caller) {
			Ok(available) => available,
			Err(wrong) => {
				judge.all(wrong);
				return judge.verdict();
			}
		};
		let Available {
			token,
			cost,
			rates,
			expiry: target_expiry,
		} = available;
		let first = target_expiry.is_none_or(|target| expiry <= target);
		judge.unless(first, "Dpo::TargetExpiresFirst");
		let price = exact::ceil(cost, SEATS.into());
		let all = exact::product(price, SEATS.into());
		judge.unless(all.is_some(), "Dpo::CostTooLarge");

		let base = self.ledger.minimum(token).max(1) + 1;
		let lockable = self.lockable_after(token, caller, deposit);
		judge.unless(base <= lockable, "Dpo::CannotAffordBase");
		let for_seats = exact::product(price, seats.into()).unwrap_or(u128::MAX);
		let affords = for_seats <= lockable.saturating_sub(base);
		judge.unless(affords, "Dpo::CannotAffordSeats");
		// From here on the new account is alive. The token's team may have blocked it before.
		let was_alive = !self.ledger.kept_alive.insert(dpo);
		let can = self.ledger.can_receive(token, Acct::Dpo(dpo), base - 1);
		judge.unless(can, "Dpo::CannotBePaid");
		if let Err(wrong) = judge.verdict() {
			if !was_alive {
				self.ledger.kept_alive.remove(&dpo);
			}
			return Err(wrong);
		}

		let account = Acct::Dpo(dpo);
		self.ledger.lock(BOLT, caller, Hold::DpoDeposit, deposit);
		self.ledger.lock(token, caller, Hold::Base, base);
		self.ledger
			.pay(token, (caller, Hold::Base), account, base - 1);
		self.ledger
			.shift(token, (caller, Hold::Base), (account, Hold::Base), 1);
		let fee = (rules.fee[0] + u32::from(seats) * (WHOLE / 100)).min(rules.fee[1]);
		let record = Dpo {
			manager: caller,
			token,
			target,
			cost,
			rates,
			price,
			expiry,
			rules,
			fee,
			fee_cut: false,
			referrer,
			members: Vec::new(),
			queue: Vec::new(),
			stage: Stage::Created,
			taken: None,
			bought_into: None,
			refund: 0,
			reactivations: 0,
			refunded_too_often: false,
			remainder: 0,
			waiting_since: None,
		};
		self.dpos.insert(dpo, record);
		self.next[2] += 1;
		if seats > 0 {
			self.sell(dpo, MemberId::User(caller), seats, None);
			self.ledger.lock(token, caller, Hold::Deposit, for_seats);
			self.ledger.shift(
				token,
				(caller, Hold::Deposit),
				(account, Hold::Deposit),
				for_seats,
			);
		}
		Ok(())
	}

	pub(super) fn report_failed(&mut self, dpo: u32) -> Verdict {
		let record = self.dpo(dpo)?;
		let mut judge = Judge::default();
		judge.unless(record.stage == Stage::Created, "Dpo::NotCreated");
		judge.unless(self.now >= record.expiry, "Dpo::NotExpired");
		judge.verdict()?;
		self.refund_all(dpo, Stage::Failed);
		Ok(())
	}

	pub(super) fn terminate(&mut self, caller: Acct, dpo: u32) -> Verdict {
		let record = self.dpo(dpo)?;
		let Stage::Active(since) = record.stage else {
			return only("Dpo::NotActive");
		};
		let passed = |days| self.terms.passed(since, self.now, days);
		let days = record.rules.terminate;
		let is_member = caller == record.manager || record.acts(caller);
		let mut judge = Judge::default();
		judge.unless(passed(days), "Dpo::TooEarlyToTerminate");
		judge.unless(is_member || passed(2 * days), "Dpo::NotMember");
		judge.verdict()?;
		self.refund_all(dpo, Stage::Terminated);
		Ok(())
	}

	/// Ends a DPO without a target: moves its whole deposit to the Withdraw Account.
	fn refund_all(&mut self, dpo: u32, stage: Stage) {
		let (account, token) = (Acct::Dpo(dpo), self.dpos[&dpo].token);
		let deposit = self.ledger.held(token, account, Hold::Deposit);
		self.ledger.shift(
			token,
			(account, Hold::Deposit),
			(account, Hold::Withdraw),
			deposit,
		);
		let record = self.dpo_mut(dpo);
		record.refund = deposit;
		record.stage = stage;
	}

	pub(super) fn lower_fee(&mut self, caller: Acct, dpo: u32, fee: u32) -> Verdict {
		let record = self.dpo(dpo)?;
		let mut judge = Judge::default();
		judge.unless(caller == record.manager, "Dpo::NotManager");
		judge.unless(!record.stage.is_over(), "Dpo::DpoOver");
		judge.unless(fee < record.fee, "Dpo::FeeNotLower");
		judge.verdict()?;
		self.dpo_mut(dpo).fee = fee;
		Ok(())
	}
}
