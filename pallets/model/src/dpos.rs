//! DPOs: creation, targets with what they cost, promise and guarantee, failure, termination, and
//! lowering the fee (Rulebook 3.1, 3.2, 3.6, 3.8, 3.12).

use crate::{
	acts::NewDpo,
	books::Model,
	deposits, exact,
	exact::WHOLE,
	ledger::{Acct, Hold, Token, BOLT},
	records::{Dpo, Ends, MemberId, Rates, Stage, Target, SEATS},
	verdict::{only, Judge, Verdict, Wrong},
};

/// A target that is available, whatever it costs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Available {
	/// The token of the cost and the rewards.
	pub token: Token,
	/// The cost.
	pub cost: u128,
	/// The rates that it promises.
	pub rates: Rates,
	/// The part of these rates and of the duration that it guarantees, in millionths.
	pub guarantee: u32,
	/// The expiry of a target DPO.
	pub expiry: Option<u32>,
	/// The boarding deadline of a target DPO.
	pub boarding_deadline: Option<u32>,
}

impl Model {
	/// Returns a target if it is available to this DPO, whatever it costs. Otherwise returns the
	/// errors (Rulebook 3.5).
	pub(super) fn available(&self, target: Target, dpo: u32) -> Result<Available, Wrong> {
		match target {
			Target::Class(class) => {
				let Some(record) = self.classes.get(&class) else {
					return only("Dpo::NoSuchClass");
				};
				if !self.is_on_sale(class) {
					return only("Dpo::ClassNotOnSale");
				}
				let (_, token, _) = self.train_of(class);
				Ok(Available {
					token,
					cost: record.offer.fare,
					rates: Rates::of_ride(&record.offer),
					guarantee: WHOLE,
					expiry: None,
					boarding_deadline: None,
				})
			}
			Target::Dpo(other, seats) => {
				let Some(record) = self.dpos.get(&other) else {
					return only("Dpo::NoSuchTarget");
				};
				let mut judge = Judge::default();
				judge.unless(self.is_selling(record), "Dpo::TargetNotSelling");
				let held = record.dpo_member(dpo).map_or(0, |member| member.seats);
				judge.all(Self::seats_wrong(record, record.rules.caps[2], held, seats));
				judge.verdict()?;
				Ok(Available {
					token: record.token,
					cost: record.price * u128::from(seats),
					rates: record.rates.after_fee(record.fee),
					guarantee: record.guarantee,
					expiry: Some(record.expiry),
					boarding_deadline: Some(record.boarding_deadline),
				})
			}
		}
	}

	/// Returns the train of a target that is available: that of a class, or of a DPO at this moment
	/// (Rulebook 6.3).
	pub(super) fn train_of_target(&self, target: Target) -> u32 {
		match target {
			Target::Class(class) => self.classes[&class].train,
			Target::Dpo(dpo, _) => self.dpos[&dpo].train,
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
		let available = match self.available(target, dpo) {
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
			guarantee,
			expiry: target_expiry,
			boarding_deadline: target_deadline,
		} = available;
		let first = target_expiry.is_none_or(|target| expiry <= target);
		judge.unless(first, "Dpo::TargetExpiresFirst");
		let day = u64::from(self.terms.day);
		let later = |block: u32, days: u32| u64::from(block) + u64::from(days) * day;
		let own = later(expiry, rules.terminate);
		let of_target = target_deadline.map_or(0, |target| later(target, rules.commit_grace));
		let deadline = u32::try_from(own.max(of_target)).ok();
		judge.unless(deadline.is_some(), "Dpo::DeadlineTooFar");
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
		let boarding_deadline = deadline.expect("nothing is wrong; qed");

		let account = Acct::Dpo(dpo);
		self.ledger.lock(BOLT, caller, Hold::DpoDeposit, deposit);
		self.ledger.lock(token, caller, Hold::Base, base);
		self.ledger
			.pay(token, (caller, Hold::Base), account, base - 1);
		self.ledger
			.shift(token, (caller, Hold::Base), (account, Hold::Base), 1);
		let fee = (rules.fee[0] + u32::from(seats) * (WHOLE / 100)).min(rules.fee[1]);
		let record = Dpo {
			founder: caller,
			manager: caller,
			successor: None,
			base,
			token,
			train: self.train_of_target(target),
			target,
			cost,
			rates,
			guarantee: guarantee.min(WHOLE - rules.tolerance),
			price,
			expiry,
			boarding_deadline,
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
			second_chances: 0,
			undivided: 0,
			yield_late_from: None,
			edition: 0,
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

	/// Makes a DPO ACTIVE, and records the ends of its periods (Rulebook 3.1, 3.5, 3.6).
	pub(super) fn activate(&mut self, dpo: u32) {
		let record = &self.dpos[&dpo];
		let (rules, deadline) = (&record.rules, record.boarding_deadline);
		let over_from = |days| self.terms.over_from(self.now, days);
		let ends = Ends {
			members_commit_from: over_from(rules.commit_grace),
			members_terminate_from: over_from(rules.terminate).min(deadline),
			anyone_terminates_from: over_from(2 * rules.terminate).min(deadline),
		};
		self.dpo_mut(dpo).stage = Stage::Active(ends);
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
		let Stage::Active(ends) = record.stage else {
			return only("Dpo::NotActive");
		};
		let is_member = caller == record.manager || record.acts(caller);
		let anyone_may = self.now >= ends.anyone_terminates_from;
		let mut judge = Judge::default();
		judge.unless(
			self.now >= ends.members_terminate_from,
			"Dpo::TooEarlyToTerminate",
		);
		judge.unless(is_member || anyone_may, "Dpo::NotMember");
		judge.verdict()?;
		self.refund_all(dpo, Stage::Terminated);
		Ok(())
	}

	/// Ends a DPO without a target: moves its whole deposit to the Withdraw Account.
	pub(super) fn refund_all(&mut self, dpo: u32, stage: Stage) {
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
		self.overtake_offers(dpo);
	}

	pub(super) fn lower_fee(&mut self, caller: Acct, dpo: u32, fee: u32) -> Verdict {
		let record = self.dpo(dpo)?;
		let mut judge = Judge::default();
		judge.unless(caller == record.manager, "Dpo::NotManager");
		judge.unless(!record.stage.is_over(), "Dpo::DpoOver");
		judge.unless(fee < record.fee, "Dpo::FeeNotLower");
		judge.verdict()?;
		self.set_fee(dpo, fee);
		Ok(())
	}
}
